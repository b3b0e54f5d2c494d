# Today and its tasks.

today-title = Today
today-help = What is to be done: first what you began and did not save, then what is late, what is for today and what comes this week. Enter opens the person's card, L logs the call and ticks the task off.
today-of-me = Mine
today-of-team = The whole team's
today-counts = Late { $late }   Today { $today }   This week { $week }   Later { $later }   No day { $none }
today-show-mine = Show mine
today-show-team = Show the team's
today-team = Team
today-new = New task
today-move = Move day
today-cancel = Cancel
today-find-somebody = Find a person
today-nobody-yet = The register is empty. Bring a list of people in, or press Ctrl+N to add one.
today-nothing = Nothing to do just now. Find somebody, open the card and press F to follow up.
today-no-task = No task is chosen.
today-nobody = The task is about nobody in particular.
today-group-drafts = Begun, not saved
today-throw = Throw away
today-group-refused = Not taken by the register
today-refused-title = The register did not take this
today-refused-not = Not done: { $what }
today-refused-done = { $day } { $time }   { $what }   { $who }
today-refused-why = Why: { $why }
today-refused-leave = Leave it here
today-refused-open = Open the form again
today-refused-again = Try once more
today-refused-throw = Throw it away
today-group-conflicts = Two have written differently in one place
today-group-copies = Copies that should have come home
today-copy = { $what }: { $who } has the copy
today-group-programmes = Programmes
today-programme = { $name }: { $unnoticed ->
    [0] { $short } lacking something, or with something running out
   *[other] { $short ->
        [0] { $unnoticed } not heard from for long
       *[other] { $unnoticed } not heard from for long, { $short } lacking something
    }
}
today-match-back = { $helper } can begin to step back from { $person }
today-match-ask = { $person }: comes alone after { $days } days? ({ $helper })
today-unfinished = Finish it in The team
today-group-unfinished = A removal from the team is not finished
today-to-settle = { $n ->
    [one] One place where you choose
   *[other] { $n } places where you choose
}
today-days-late = { $n } d
today-left = { $n } left in { $name }
today-later-show = Enter shows them
today-later-hide = Enter hides them
today-when = When
today-errand = What
today-who = Who
today-about = Keep in mind
today-reach = Phone, place
today-whose = Whose

task-title-new = New task
task-title-change = Change task
task-draft-act = { $act }: { $name }
task-help = Something to do on a certain day. The day can be written as fri, +3m, w8 or 24/12. Without a day the task stands last on Today.
task-act-help = A box or two, then Ctrl+S. Esc goes back and changes nothing.
task-errand = What
task-person = About whom
task-person-help = Type the beginning of the name, or F4. Empty = about nobody.
task-day = Day
task-day-help = Write for example fri, +3m, w8 or 24/12. Empty = no day.
task-time = Time
task-time-help = Only when you have agreed on a time.
task-worker = Whose
task-worker-left = { $name } (has left)
task-note = Note
task-to-do = To do: { $note }
task-result = How it went
task-done = Done
task-done-help = Write a line if you like, then Ctrl+S.
task-move = Move day
task-assign = Assign
task-cancel = Cancel
task-reason = Why?
task-reason-missing = Choose a reason.

today-group-books = Organisations and decisions
today-silent = { $name }: nobody has been in touch for long
today-orphan = { $name } has left as key person, and nobody has taken over
today-round = { $name }: { $n ->
    [one] the month's sheet is due in 1 stairwell
   *[other] the month's sheet is due in { $n } stairwells
}
today-decision = { $name }
today-guided = What came of it? { $who }, { $name }
today-guided-hidden = What came of it? { $who }
