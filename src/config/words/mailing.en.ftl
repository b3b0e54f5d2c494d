# Mailings: letters, labels, call lists; and what was written on paper.

mailing-title = Letters and paper
mailing-how = Opens in your web browser. Print there with Ctrl+P. Nothing is sent from here.
mailing-help = Choose what is to be made and which letter. To the right you see how it reads; PgDn shows the next. At the top stands to how many it goes, who is left out and why, and what is missing. Ctrl+S makes the file and opens it in the web browser, where you print with Ctrl+P. The file lies in the program's own folder and is deleted when the program ends, unless you type where it is to be saved. Nobody who is protected, has died, has moved or wants no post is ever among them.
mailing-make = Make
mailing-next = Next
mailing-making = The file is being made.
mailing-to = { $n ->
    [one] To 1 person.
   *[other] To { $n } people.
}
mailing-out-one = { $n } { $why }
mailing-out = Left out: { $who }.
mailing-again = { $n ->
    [one] 1 of them has had a letter of the initiative already, { $day }.
   *[other] { $n } of them have had a letter of the initiative already, last { $day }.
}
mailing-strange = { $n ->
    [one] 1 gets the letter in another language than their own: { $who }
   *[other] { $n } get the letter in another language than their own: { $who }
}
mailing-lacks = Left out, { $what }: { $who }
mailing-missing = Missing in the letter: { $what }
mailing-missing-for = Missing in the letter: { $what }, for { $who }
mailing-more = { $who } and { $n } more
mailing-one-of = { $n } of { $of }
mailing-what = What
mailing-letter = Letter
mailing-whom = To whom
mailing-whom-help = Those whose turn it is: due this very letter now, or to be rung now.
mailing-others = { $n ->
    [one] 1 other is due another letter: { $which }
   *[other] { $n } others are due another letter: { $which }
}
mailing-other-one = { $name } ({ $n })
mailing-by-hand = By hand: { $n } with a protected identity. Choose "Written by hand" to tick it off.
mailing-by-hand-to = By hand: { $n } ({ $who }). No file is made; the letter is ticked off as sent.
mailing-gaps = The letter is not complete
mailing-gaps-how = What is missing is left empty in the letter. Nothing has been printed yet.
mailing-gaps-back = Go back and fill it in
mailing-gaps-print = Print without it
mailing-lang = Language
mailing-lang-each = everybody's own
mailing-sign = Signed by
mailing-date = Date
mailing-day = Day
mailing-day-help = For those who have no time booked of their own.
mailing-time = Time
mailing-every = Minutes between
mailing-every-help = Then each letter has a time of its own, in the order of the list. Empty: the same time for all.
mailing-place = Place
mailing-file = Save as
mailing-file-help = Empty: the file is opened, and deleted when the program ends.
mailing-merged = Save as
mailing-log = Write "Letter sent" on all
mailing-log-help = Stands in everybody's history. Ctrl+Z takes it off all of them at once.
mailing-follow = Follow up
mailing-follow-help = Then they come up to be rung. Empty: the ladder says when, or there is no follow-up.
mailing-opened = { $n ->
    [one] 1 person: opens in the web browser. Print with Ctrl+P.
   *[other] { $n } people: opens in the web browser. Print with Ctrl+P.
}
mailing-open-yourself = { $n ->
    [one] 1 person. Open the file in a web browser yourself: { $file }
   *[other] { $n } people. Open the file in a web browser yourself: { $file }
}
mailing-lies = { $n ->
    [one] 1 person: { $file }
   *[other] { $n } people: { $file }
}

typed-title = From paper
typed-help = Type in what stands on the paper, a row at a time: the number on the list (or the beginning of the name), the digit for how it went, minutes, who spoke if it was somebody else, the answers to the questions and perhaps a note. Enter goes on, and after the last box the row is saved and the next one begins. Every row can be taken back with Ctrl+Z. For letters that came back, or those who came to a meeting, choose that at the top and type all numbers or names at once.
typed-what = Paper
typed-calls = Call list
typed-returned = Returned letters
typed-came = Who came to the meeting
typed-number = No. or name
typed-number-help = The number on the list, or the beginning of the name.
typed-numbers = No. or name
typed-numbers-help = All at once: 3, 7, 12-15, Gun-Britt Ek
typed-who = Type the number on the list, or a name that stands there.
typed-how = Type the digit for how it went.
typed-proxy = Somebody else spoke
typed-proxy-help = The digit on the paper. Empty: the person.
typed-nobody = Nobody on the list: { $typed }
typed-found = = { $name }
typed-several = { $n } on the list are called that, type the number: { $who }
typed-done = Typed in last
typed-save = Save the row
typed-draft = From paper: { $name }
typed-each = Minutes with each
typed-came-n = { $n ->
    [one] Came: 1 person
   *[other] Came: { $n } people
}
typed-came-known = { $n ->
    [one] 1 was there already
   *[other] { $n } were there already
}
typed-returned-n = { $n ->
    [one] Returned letter: 1 person
   *[other] Returned letters: { $n } people
}
