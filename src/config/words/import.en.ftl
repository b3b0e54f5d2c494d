# Bringing in a list of people from a file.

import-title = Import a list
import-step = Step { $n } of 4
import-help = A list of people comes in by four steps: which file, which column is what, what becomes of the rows, done. Nothing is written before the last step, and Ctrl+Z then takes all of it back. The same file twice adds nobody twice. Columns you send elsewhere are remembered for the next file.
import-organisations-title = Import organisations
import-organisations-help = A list of organisations comes in by four steps: which file, which column is what, what becomes of the rows, done. The name must be there; kind, area, phone, e-mail, key person and note are taken where they are. One that is here by the same name is not brought in again. Nothing is written before the last step, and Ctrl+Z then takes all of it back.
import-verb = Import a list
import-nothing-written = Nothing is written yet. All of it can be taken back.
import-reading = Reading ...
import-writing = Writing to the register. You can leave this page, it will be done all the same.
import-draft = Bringing in { $file }
import-draft-back = Here is the list you had begun to bring in.

import-which-file = Which file?
import-which-how = Type or paste where the file is, or drop it here. Arrows and Enter choose in the list, the newest file on top. Excel workbooks (.xlsx) and CSV can be read.
import-folder = folder

import-read-as = How the file is read
import-columns = The columns
import-separator = Between the columns
import-encoding = Encoding
import-semicolon = semicolon
import-comma = comma
import-tab = tab
import-in-file = In your file
import-first-rows = First rows
import-goes-to = Goes to
import-go-on = Go on
import-change = Change

import-counting = Counting the rows ...
import-rows = { $n ->
    [one] One row
   *[other] { $n } rows
}
import-n-new = { $n } new
import-n-here = { $n } already here
import-n-likely = { $n } probably already here
import-n-protected = { $n ->
    [one] one of the new is protected
   *[other] { $n } of the new are protected
}
import-n-forgotten = { $n ->
    [one] one of them without phone and address, which the level does not allow: keep the list
   *[other] { $n } of them without phone and address, which the level does not allow: keep the list
}
import-n-unread = { $n ->
    [one] one phone number to check
   *[other] { $n } phone numbers to check
}
import-n-aside = { $n } unreadable
import-alike = Probably already here
import-alike-add = Add them anyway
import-alike-fill = Fill in what is missing
import-alike-same = The same person, change nothing
import-alike-aside = Leave them out
import-alike-help = Those added anyway are shown among possible duplicates.
import-initiative = Initiative
import-initiative-help = Optional: an initiative with them as its sealed list.
import-goal = Goal, how many
import-goal-help = Optional: how many are to be reached.
import-template = Questions
import-template-help = Optional: the questions asked in the initiative. F4 shows those there are.
import-bring = Bring in
import-last-box = That was the last box. Ctrl+S brings the list in.
import-rows-to-see = Rows to look at
import-line = Line { $line }: { $why }
import-probably = probably somebody who is here already: { $why }.
import-sealed = { $name }: the list is sealed with { $n ->
    [one] one person
   *[other] { $n } people
}.
import-nobody-listed = { $name }: nobody of them can stand on the list, so it is not sealed.
import-left-out = { $n ->
    [one] One person does
   *[other] { $n } people do
} not come on the list: dead, protected or in the bin.
import-outside = { $name } has a sealed list already. { $n ->
    [one] One person of the file stands
   *[other] { $n } people of the file stand
} outside it.

import-done = The list is in. Ctrl+Z takes all of it back.
import-nothing-new = There was nothing new to bring in.
import-undo-how = Ctrl+Z takes all of it back in one step.
import-kept-aside = { $n ->
    [one] One row did not come in. It is in { $file } with the reason. Correct it there and bring that file in.
   *[other] { $n } rows did not come in. They are in { $file } with the reasons. Correct them there and bring that file in.
}
import-another = Bring another list in
import-to-people = To the people
import-to-organisations = To the organisations
import-to-initiative = To the initiative
