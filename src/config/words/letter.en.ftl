# Letters, labels, call lists on paper, letters that came back.

did-letter-keep = Letter template saved
did-letter-withdraw = Letter template removed
did-letterhead = Letterhead changed
did-letters-sent = { $n ->
    [one] "Letter sent" written on 1 person
   *[other] "Letter sent" written on { $n } people
}
did-not-come = Did not come to the meeting
did-not-meet = Not met
did-meeting-came = { $n ->
    [one] 1 person came to the meeting
   *[other] { $n } people came to the meeting
}
did-letters-returned = { $n ->
    [one] Returned letter written on 1 person
   *[other] Returned letter written on { $n } people
}

letter-place-first = first name
letter-place-last = last name
letter-place-name = the whole name
letter-place-street = street
letter-place-postcode = postcode
letter-place-town = post town
letter-place-area = the area the person lives in
letter-place-signer = who signs
letter-place-team = what you are called
letter-place-phone = your telephone number
letter-place-hours = your telephone hours
letter-place-date = the date of the letter
letter-place-from = the first day of the initiative
letter-place-until = the last day of the initiative
letter-place-day = the day of the call or the meeting
letter-place-time = the time of day
letter-place-where = the place

letter-weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
letter-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
letter-date = { $d } { letter-month } { $year }
letter-day = { letter-weekday } { $d } { letter-month }
letter-day-month = { $d } { letter-month }
letter-number = No. { $n }

letter-fault-place = Line { $line }: "{ $name }" cannot be filled in. The box Fill in shows what can.
letter-fault-form = Line { $line }: what stands between braces cannot be read. Write it as {"{{"} first_name {"}}"}.
letter-fault-unknown = Line { $line }: after | stands something the program does not know.
letter-fault-long = Line { $line }: the letter never comes to an end. Take out the repetition.
letter-fault-run = Line { $line }: what stands between braces cannot be worked out.

letters-what-letters = Letters, one page each
letters-what-labels = Address labels, 3 x 7 on A4
letters-what-calls = Call list on paper
letters-what-merge = File for Word (Excel)
letters-what-history = Only write in the history
letters-what-by-hand = Written by hand

letters-out-protected = protected identity
letters-out-dead = has died
letters-out-moved = has moved
letters-out-wish = not to be contacted this way
letters-out-declined = has said no
letters-out-removed = taken off the list
letters-out-binned = in the bin
letters-out-twice = on the list twice
letters-out-no-address = no name or address
letters-out-no-phone = no telephone number
letters-out-other-letter = due another letter
letters-out-not-due = not due a letter now
letters-out-not-to-ring = not to be rung now
letters-out-spoken = already spoken with
letters-out-never-tried = never tried
letters-out-not-spoken = never spoken with

letters-whom-turn = Those whose turn it is
letters-whom-all = Everybody on the list

letterhead-window-right = to the right
letterhead-window-left = to the left

letters-page-broken = The page could not be made. This is a fault of the program.
letters-no-letter = The letter is not there any more. Choose another.
letters-faulty = The letter "{ $letter }" has a fault in line { $line }. Put it right under Letters.
letters-nobody = Nobody on the list can get this, so no file was made.
letters-file-there = There is a file already: { $file }. Type another name.
letters-not-written = The file could not be written: { $file }. The computer says: { $why }.

calls-how = Write the digit for how it went, how many minutes it took, and what is worth remembering. The number to the left is typed into the program afterwards.
calls-outcome = How it went
calls-minutes = Minutes
calls-voice = Somebody else spoke
calls-note = Note
calls-promised = Call promised: { $day } { $time }
calls-last = Last: { $how }, { $day }
calls-interpreter = interpreter
calls-yes = yes
calls-no = no

merge-number = No.
merge-name = Name
merge-first = First name
merge-last = Last name
merge-street = Street
merge-postcode = Postcode
merge-town = Town
merge-area = Area
merge-language = Language

letters-title = Letters
letters-from = Sender
letters-help = These are the letters you send, one for each language. Those that come with the program are in Swedish, Finnish and English and can be changed: the change holds for the whole team, and Delete takes it back. N begins a new letter, or one that is there already in one more language; everybody gets it in their own language where there is one. At the top stands what you are called on paper, the address and the telephone number.
letters-name = Letter
letters-whose = Whose
letters-ships = comes with the program
letters-changed = changed by you
letters-own = your own
letters-count = Letters { $n }
letters-none = No letter is chosen.
letters-not-own = This letter comes with the program and cannot be removed.
letters-change = Change
letters-new = New letter
letters-take = Remove
letters-stay = Leave it
letters-take-title = Remove { $name }?
letters-take-changed = Your change is removed, and the letter is as it came with the program.
letters-take-own = The letter is removed. What has been sent stays in the history. Ctrl+Z takes this back.
letters-draft = Letter: { $name }
letters-form-help = Write the letter as plain text. Enter begins a new line, and an empty line parts paragraphs. A line that begins with # and a space is a heading. What is to be filled in for each person is chosen in the box Fill in: it then stands between double braces, as {"{{"} first_name {"}}"}. A letter with a fault cannot be saved; the fault and its line stand at the bottom.
letters-lang = Language
letters-of = Same letter as
letters-of-help = Empty: a new letter. Else the chosen one in one more language.
letters-there-already = The letter is there in that language already. Open it in the list, or choose another language.
letters-insert = Fill in
letters-insert-help = Choose what is to be filled in: it goes into the text where you last wrote.
letters-body = Text
letters-body-help = Enter new line, Tab goes on, F4 the whole box. The closing words stand in the letter; name and team follow by themselves.
letters-text-whole = The letter can be used.

letterhead-title = Letterhead: name, address, telephone
letterhead-help = This stands at the top of every letter and is filled in where the letter asks for it. The address also stands in small print above the receiver in the window of the envelope, so that letters that cannot be delivered come back.
letterhead-team = What you are called
letterhead-team-help = As the receiver knows you: Outreach Team North-East.
letterhead-address = Address
letterhead-address-help = In one line: Box 1, 424 21 Angered. Letters that cannot be delivered come back there.
letterhead-phone = Telephone
letterhead-phone-help = The number the receiver rings.
letterhead-hours-sv = Telephone hours, Swedish
letterhead-hours-fi = Telephone hours, Finnish
letterhead-hours-en = Telephone hours, English
letterhead-hours-help = When somebody answers, as a letter in that language is to say it: weekdays 9-12. Empty = it is left out.
letterhead-hours = Telephone hours, other languages
letterhead-hours-else-help = Figures alone, understood in every language: 9-12. Empty = it is left out.
letterhead-window = Window of the envelope
letterhead-window-help = On C5 and long envelopes. Usually to the right in Sweden, to the left in Finland.
more-letters-what = Letter templates in every language you write, and who letters are from
initiative-print = Letters and paper
initiative-from-paper = Type in from paper
