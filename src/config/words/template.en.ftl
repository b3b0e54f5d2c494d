# Question templates: kinds of questions, answers, and the faults of a template file.

question-text = Text
question-long-text = Longer text
question-yes-no = Yes or no
question-one-of = One choice
question-many-of = Several choices
question-scale = Scale
question-number = Number
question-date = Date
question-note = To say
question-section = Heading

answer-unknown = Does not know
answer-declined = Does not want to say
answer-not-a-question = There is nothing to answer here.
answer-empty = The answer is empty.
answer-one-line = The answer may be one line.
answer-yes-no = Answer yes or no.
answer-choice = "{ $value }" is not among the choices.
answer-order = Each choice once, in the template's order.
answer-number = Write a whole number.
answer-too-low = At least { $n }.
answer-too-high = At most { $n }.
answer-date = Write a day.
answer-required = This question needs an answer. "Does not know" and "does not want to say" count too.

fault-hint-nearest = Do you mean "{ $name }"?
fault-hint-possible = One of these will do: { $names }.
fault-unreadable = The line cannot be read: { $line }
fault-quotes = Text has to stand in quotation marks: { $line }
fault-unclosed = A quotation mark or bracket is not closed: { $line }
fault-too-deep = The brackets lie too deep within each other.
fault-too-long = The file is too long for a question template.
fault-too-many-questions = A template may have at most { $n } questions.
fault-twice = "{ $name }" is there twice.
fault-unknown-key = "{ $name }" is not known here.
fault-missing = "{ $name }" is missing.
fault-text = "{ $name }" has to be text in quotation marks.
fault-empty = "{ $name }" is empty.
fault-control = "{ $name }" may only be one line, without control characters.
fault-number = "{ $name }" has to be a whole number.
fault-true-false = "{ $name }" has to be true or false.
fault-list = "{ $name }" has to be a list in square brackets.
fault-table = "{ $name }" is written as [[{ $name }]] with lines below.
fault-parts = "{ $name }" has parts: { $name }.something = "...".
fault-label = "{ $name }" has to be a text, or a text in each language: {"{"} sv = "...", fi = "...", en = "..." {"}"}.
fault-no-language = "{ $name }" has no text in any language.
fault-language = "{ $name }" is missing in { $language }. Another language is shown instead.
fault-version = The version has to be a whole number from 1.
fault-key = "{ $name }" cannot be a key: small letters a-z, digits and hyphens, at most 40.
fault-key-again = "{ $name }" is already the question on line { $line }.
fault-kind = "{ $name }" is no kind of question.
fault-kind-of-contact = "{ $name }" is no kind of contact.
fault-follow-up = "{ $name }" is no time ahead. Write for example +3m.
fault-no-question = The template asks no question.
fault-options = A question with choices needs at least two and at most { $n }.
fault-option = A choice is a text or {"{"} key = "...", sv = "...", fi = "...", en = "..." {"}"}.
fault-option-key = The choice "{ $name }" needs a key of its own: key = "...".
fault-option-again = The choice "{ $name }" is there twice.
fault-scale-bounds = The highest has to be greater than the lowest.
fault-scale-steps = A scale may have at most { $n } steps.
fault-default = "{ $name }" cannot be an answer to this question.
fault-default-kind = "{ $name }" has to be text, a number, true or false.
fault-shown-if-unknown = There is no question "{ $name }" to decide what is shown.
fault-shown-if-later = The question "{ $name }" does not come before this one, so its answer is not known yet.
fault-shown-if-unasked = "{ $name }" is a heading or something to say and has no answer.
fault-shown-if-value = "{ $name }" cannot be an answer to that question.
fault-shown-if-compare = Only scales and numbers can be compared with < and >; "{ $name }" is something else.
