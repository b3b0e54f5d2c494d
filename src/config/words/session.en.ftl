# Sessions: squares, patrols, meetings, and what is counted there.

session-square = Square stand
session-patrol = Patrol
session-meeting = Information meeting
session-open-house = Open house
session-walk = Walk
session-forum = Forum
session-stand = Stand at others'
session-coordination = Coordination meeting
session-other = Other session

session-planned = Planned
session-running = Going on
session-done = Done
session-cancelled = Cancelled

session-cancel-weather = The weather
session-cancel-staff = Too few of us
session-cancel-place = The place could not be used
session-cancel-partner = Those it was held with
session-cancel-few = Nobody wanted to come
session-cancel-unsafe = It was not safe
session-cancel-other = Other

session-response-good = Mostly positive
session-response-mixed = Mixed
session-response-poor = Mostly negative

means-heads = Visitors
means-talks = Talks
means-material = Given out
means-detail = A fact about them

counter-came = Came
counter-first = Here for the first time
counter-seen = Met
counter-talk = Talked with
counter-folder = Took a folder
counter-long = Long talk (over 5 min)
counter-call = Wants a call
counter-poster = Came because of the poster
counter-help = Got help on the spot
counter-no = Said no thanks

flaw-session-place = Write where it is, or give it a name.
flaw-session-from = Write when it begins.

session-brought = at least { $n } new by it
sessions-brought = At least { $n } new by work in the field
sessions-invited = { $name }: { $n } of { $of } invited came ({ $percent })
sessions-title = Field
sessions-help = Squares, patrols, meetings and events: today's first, then those to come, then those that have been. Enter opens the counter, N makes a new one, E changes it, M cancels it. A ! stands at those that should be over and have not been finished.
sessions-today = Today
sessions-later = To come
sessions-before = Have been
sessions-further = { $n } more until { $day }
sessions-show-all = Show them
sessions-when = When
sessions-what = What
sessions-heads = People
sessions-state = State
sessions-count = { $today } today, { $all } in the list
sessions-none = No sessions yet.
sessions-none-chosen = No session is chosen.
sessions-open = Count
sessions-new = New session
sessions-cancel = Cancel it
sessions-cancel-help = Why the session comes to nothing. It counts among the cancelled, and M in the list opens it again.
sessions-why = Why
sessions-reopen = Open it again
sessions-reopen-not = Leave it
sessions-reopen-title = Is { $what } to be after all?

session-draft = Session: { $what }
session-help = A session: what, when, where and who. The last part is filled in afterwards. The next new one begins like the last.
session-kind = Kind
session-place = Place
session-place-help = Places you have been to are offered; what you wrote about their safety comes along.
session-day = Day
session-from = Begins
session-to = Ends
session-area = Area
session-staff = Those of us there
session-name = Name
session-name-help = Only where it is called something of its own.
session-around = Around it
session-partners = Others there
session-partners-help = With commas between: Library, Police.
session-drew = Drew most
session-drew-help = Which of them drew most people.
session-draw = Draw card
session-draw-help = Coffee, a nurse, a fixer.
session-weather = Weather
session-announced = Announced
session-announced-yes = announced
session-announced-no = spontaneous
session-kit = Taken along
session-clothes = Work clothes
session-sign = Sign
session-safety = Safety
session-safety-help = What one must know about the place. It comes up again the next time you are there.
session-note = Note
session-after = Afterwards
session-material = Given out
session-material-help = What the counter did not count: 40 folders, 12 magnets.
session-response = Response
session-cost = Cost
session-reflection = What we learnt
session-adjustment = What we change
session-adjustment-help = What you do otherwise from now on.
flaw-session-day = Write which day, for example fri, +1w or 24/12.

counters-title = Names of counters
counters-help = What is counted at this kind of session, and what each of them counts. An empty name: the counter is not shown. What has been counted already stays.
counters-name = Counter { $n }
counters-name-help = Empty: the counter is not used.
counters-means = Counts

counting-title = Count
counting-rule = COUNTING
counting-kept = every press is saved
counting-help = The digit before a counter adds one. Minus and then the digit takes one away. Plus, how many, Enter and the digit add several at once. Ctrl+Z takes the last one back. Tab goes to the weather and the note, Ctrl+S finishes. Every press is on your computer at once and in the register within five seconds, also while somebody else counts the same session.
counting-how = The digit adds one. - and the digit takes one away. + adds several.
counting-less = Take one away: which digit?
counting-many = How many? { $n }_   Enter
counting-of-what = { $n } more: which digit?
counting-unplaced = { $n ->
    [one] 1 is not counted yet: press the digit they belong to, or Esc.
   *[other] { $n } are not counted yet: press the digit they belong to, or Esc.
}
counting-given-up = { $n ->
    [one] 1 was not counted: they got no digit.
   *[other] { $n } were not counted: they got no digit.
}
counting-last = { $what } { $from } -> { $to }   Ctrl+Z takes it back
counting-sent = in the register { $time }
counting-per = { $what }, per 20 min:
counting-no-such = There is no counter with that digit.
counting-nothing-to-undo = Nothing counted here to take back. Minus and the digit take one away.
counting-finish = Finish
counting-back = To the counters
counting-note = Note
counting-take = Less
counting-several = Several
counting-one = One more
counting-edit = All of it
counting-draft = Counted: { $what }
session-organisation = Organisation
session-organisation-help = Chosen from the register, and put among those who are there.
