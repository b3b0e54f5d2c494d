# More, the bin and the question templates.

more-title = More
more-help = What is not needed every day: question templates, the bin, the history. Here you also choose language and colours, and see where the file is and who is in the team.
more-only-told = This line is only there to be read.
more-work = The work
more-here = On this computer
more-register = The register
more-import-what = people from Excel (.xlsx) or a CSV file
more-templates-what = the questions at calls and visits
more-methods-what = Ways of working to start an initiative from
more-duplicates-what = the same person on two cards
more-areas-what = their names, how many live there
more-bin-what = deleted cards, can be restored
more-copies-what = who has a copy, take or bring one
more-undo-what = what you did and can take back
more-history-what = who changed what
more-backups-what = put the register back as it was
more-messages-what = what the program has said
more-language = Language
more-colours = Colours
more-mouse = Mouse
more-mouse-on = on: what you see can be clicked
more-mouse-off = off: text is selected as usual
more-name = Name
more-file = File
more-no-file = none: all is gone when you quit
more-locked = Passphrase
more-encrypted = yes, the file is encrypted
more-open = no: whoever has the file can read
more-open-now = Open now
more-member = Team

colours-dark = Dark
colours-light = Light
colours-high-contrast = High contrast
colours-sixteen = The terminal's sixteen colours
colours-none = no colours: the terminal is set so

bin-title = The bin
bin-help = Cards that were put away. Nothing is gone for good: Enter fetches the card back with everything on it.
bin-count = { $n } in the bin
bin-empty = The bin is empty.
bin-who = Who
bin-about = Born, address
bin-when = Put away
bin-restore = Fetch back

templates-title = Question templates
templates-help = The questions asked at calls and visits. Enter shows a template as it is read aloud, I brings in one of your own from a file.
templates-count = { $n ->
    [one] 1 template
   *[other] { $n } templates
}
templates-none = No templates.
templates-name = Template
templates-kinds = Used for
templates-questions = Questions
templates-version = Version
templates-whose = From
templates-ships = built in
templates-own = the team's own
templates-show = Show the questions
templates-import = Import a template
templates-of-version = Version { $version }
templates-questions-help = The template as it is read aloud: every question with what can be answered, and when it is asked. Arrows and PgDn turn the page.
templates-required = * must be answered
templates-asked-if = Asked if { $what }
templates-and = and
templates-or = or
templates-if-is = "{ $question }" is { $value }
templates-if-is-not = "{ $question }" is not { $value }
templates-if-at-most = "{ $question }" is at most { $value }
templates-if-at-least = "{ $question }" is at least { $value }
templates-if-answered = "{ $question }" is answered
templates-import-help = Write or paste where the file is. Under the box you see what is in it, or every fault with its line and reason. Ctrl+S keeps the template in the register, so that the whole team has it.
templates-import-hint = A template is a text file that ends in .toml.
templates-path = File
templates-path-help = Such as C:\Templates\home-visit.toml
templates-reading = The file is being read. Try again.
templates-no-file = There is no text file of that name here.
templates-faulty = { $n ->
    [one] The template has one fault and is not brought in:
   *[other] The template has { $n } faults and is not brought in:
}
templates-count-up = Version { $version } is there already or has been. Write version = { $next } in the file, and the old answers stay with their questions.
templates-good = { $name }, version { $version }: { $n ->
    [one] 1 question
   *[other] { $n } questions
}. Ctrl+S keeps it in the register.
templates-fault = Line { $line }: { $reason }

areas-title = Areas
areas-help = The areas that cards choose from, with how many live in each, its parts included. Enter renames one, puts it under another or makes two of them one. Del takes an area away from the choices; whoever lives there keeps it on the card. Ctrl+Z takes it back.
areas-count = { $n ->
    [one] 1 area
   *[other] { $n } areas
}
areas-none = No areas yet.
areas-name = Name
areas-within = Part of
areas-within-help = The area it lies in. Empty: in none.
areas-people = People
areas-change = Change
areas-new = New area
areas-bin = Take away
areas-has-parts = Other areas are part of this one. Put them under another first.
areas-form-help = What the area is called, which area it is part of, how people live there and how many. Where the same area has been written in two ways, the box Same as makes them one.
areas-draft = Change area: { $name }
areas-into = Same as
areas-into-help = Choose only where it is the same as another area: everybody moves there, and this one goes. Ctrl+Z takes it back.
areas-twin = An area there is called so already. If it is the same, choose it at “Same as”.
areas-there = An area there is called so already.
areas-housing = Homes
areas-housing-help = How most people live there. It decides how one best reaches them.
areas-population = How many live there
areas-population-year = Counted in
areas-population-help = Numbers from the town or the statistics office. Without a list an initiative’s figures are shown as parts of them. Empty: not known.
areas-population-all = All ages
more-organisations-what = whom you work with, who is the key there
