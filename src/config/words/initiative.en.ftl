# Initiatives: the list, the form, the card, gathering and sealing a list.

did-gather = { $n ->
    [one] Person added to the list
   *[other] { $n } people added to the list
}
did-target-leave = Person taken off the list

initiatives-title = Initiatives
initiatives-help = All initiatives: how many are on the list, how many you have reached and how many are completed. Enter opens one, N starts a new one.
initiatives-on = Under way
initiatives-planned = Planned
initiatives-over = Ended
initiatives-count = Under way { $on }   Planned { $planned }   Ended { $over }
initiatives-name = Initiative
initiatives-list = List
initiatives-sealed = { $n } sealed
initiatives-open = { $n } open
initiatives-no-list = no list
initiatives-contacts = { $n ->
    [one] 1 contact
   *[other] { $n } contacts
}
initiatives-completed = Completed
initiatives-goal = Goal
initiatives-new = New initiative
initiatives-none = No initiatives yet. An initiative has a goal and a list: then every figure has its "out of how many".
initiatives-none-chosen = No initiative is chosen.

initiative-n-of = { $n } of { $of }
initiative-goal-cell = { $n } (goal { $wanted })
initiative-of = of { $of }
initiative-draft = Change initiative: { $name }
gather-draft = From the register to { $name }
initiative-form-help = Write what the initiative is called and what it is for. Set the goal before you begin. Tab goes on, Ctrl+S saves.
initiative-name = Name
initiative-purpose = Purpose
initiative-purpose-help = What is it to bring, and for whom? A sentence or two will do.
initiative-goal = Goal
initiative-goal-number = How many
initiative-goal-help = Set the goal beforehand. It can be changed, but the change shows in the history.
initiative-goal-unit = Counted as
initiative-goal-count = a number
initiative-goal-percent = share of the list, in %
initiative-measure = What is counted
initiative-mode-head = What is written down about people
initiative-mode = Records
initiative-mode-named = Name, phone and notes are kept as usual.
initiative-mode-alias = People are called something else than their name. Write nothing that tells who they are.
initiative-mode-counts = Counts only. The program stops what looks like a name, a number, an e-mail address or a national number, but it does not see everything: read it through before you save.
initiative-template = Questions
initiative-template-help = The template that comes up first when somebody is called within the initiative.
initiative-when = When and who
initiative-from = From
initiative-to = To
initiative-owner = In charge
initiative-from-register = From the population register
initiative-from-register-help = No if the list was put together in another way. It decides how wrong numbers count.
initiative-sample = Sample for a follow-up
initiative-sample-help = So many of the sealed list are drawn by lot. The same list always gives the same people. Those who come later change nothing.
lots-drawn = Drawn by lot from the register: { $n } of { $of }. Number of the lots { $seed }
lots-sample = Sample of the list: { $n } of { $of }, drawn by lot. Number of the lots { $seed }

initiative-help = The list of the initiative, in the order you call: first those to call now. L logs a call, V shows a part of the list. Once the list is sealed it only changes with a reason, and every figure is counted out of it.
initiative-loading = The initiative is being read.
initiative-gone = The initiative has been taken away. Ctrl+Y does again what was taken back.
initiative-is-over = The initiative has ended.
initiative-counts-only = The initiative counts only: it has no list of people.
initiative-no-list = No list, counts only
initiative-not-sealed = Seal the list first, so that every call counts out of a fixed number.
initiative-nobody = Nobody is chosen.
initiative-open = { $n ->
    [0] The list is empty
    [one] The list is open: 1 person so far
   *[other] The list is open: { $n } people so far
}
initiative-sealed = { $n ->
    [one] Sealed { $day } by { $who }, 1 person
   *[other] Sealed { $day } by { $who }, { $n } people
}
initiative-outside = { $n } outside ({ $why })
initiative-removed-since = { $n } taken off
initiative-late-since = { $n } came later
initiative-closed = Ended { $day }
initiative-goal-so-far = Goal { $wanted }, so far { $n } ({ $what })
initiative-goal-no-list = Goal: a share of the list ({ $what })
initiative-who = Who
initiative-phone = Phone
initiative-no-calls = no calls
initiative-no-phone = no number
initiative-became = How it went
initiative-last = Last
initiative-tried = Tries
initiative-next = Next
initiative-untried = -
initiative-late = { $what } (came later)
initiative-shown = { $what }: { $n } of { $all }
initiative-show-all = Everybody
initiative-view = Show part
initiative-none-here = Nobody in this part of the list. V shows the next part.
initiative-empty = The list is empty. Gather people from the register, or add one at a time.
initiative-trail = Initiative: { $name }
initiative-open-card = Open card
initiative-next-is = Next to call: { $name }. L logs the call.
initiative-back = Put back
initiative-no-next = Nobody more to call just now.

standing-now = To call now
standing-other = To do, not by telephone
standing-interpreter = Interpreter to be booked first
standing-later = Booked for later
standing-unfinished = Not finished
standing-no-phone = Cannot be called
standing-done = Completed
standing-declined = Declined
standing-closed = Closed in another way
standing-removed = Taken off the list

initiative-gather = From the register
initiative-join = Add person
initiative-join-late = Late joiner
initiative-join-whom = Who is to be added?
initiative-join-whom-late = Who is added afterwards? Counted apart.
initiative-already-listed = The person is on the list already.
initiative-listed-already = on the list
initiative-not-joined = The person cannot be on the list: { $why }.
initiative-leave = Take off
initiative-remove = Take off the list
initiative-remove-help = The list is sealed. Choose why the person is taken off: the trace stays, and the person counts in no figure any more.
initiative-remove-draft = Taking { $name } off
initiative-remove-why = Why
initiative-remove-n = The figures are then counted out of { $left } instead of { $n }.
initiative-remove-late = The person came later and counts apart already: the figures do not change.
initiative-seal = Seal the list
initiative-seal-title = { $n ->
    [one] Seal the list with 1 person?
   *[other] Seal the list with { $n } people?
}
initiative-seal-n = Every figure is then counted out of { $n }.
initiative-seal-for-good = The list does not change after that: whoever is taken off needs a reason, and whoever joins counts apart.
initiative-seal-no-phone = { $n ->
    [one] 1 of them has no number and cannot be called.
   *[other] { $n } of them have no number and cannot be called.
}
initiative-left-out = Left out: { $n } ({ $why })
initiative-not-yet = Not yet
initiative-end = End the initiative
initiative-end-title = End the initiative?
initiative-end-body = Nobody more is called or added, and the figures stand as they are. Ctrl+Z takes it back.
initiative-end-tasks = { $n ->
    [one] 1 task in the initiative is not done. Unless it is dropped it stays on Today.
   *[other] { $n } tasks in the initiative are not done. Unless they are dropped they stay on Today.
}
initiative-end-strike = End and drop them
initiative-end-keep = End and keep them

gather-help = Choose who is meant: the area, the age, the language. How many that is and who is left out shows under the boxes. Ctrl+S adds them to the list.
gather-do = Add them
gather-area = Area
gather-area-help = Empty: all areas.
gather-from = Age, from
gather-to = to
gather-age-help = 80 means aged 80. 1946 means born in 1946. Those without a year of birth are not included.
gather-old = Aged { $from }-{ $to } today
gather-old-from = Aged { $n } or older today
gather-old-to = Aged { $n } or younger today
gather-born = Born { $from }-{ $to }: turning { $least }-{ $most } this year
gather-born-from = Born { $n } or later
gather-born-to = Born { $n } or earlier
gather-unclear = { $from } and { $to } do not go together. Write the age in both boxes, or the year of birth in both.
gather-on = on the day
gather-on-help = The age is counted on that day. Empty: today.
gather-old-day = Aged { $from }-{ $to } on { $day }
gather-old-from-day = Aged { $n } or older on { $day }
gather-old-to-day = Aged { $n } or younger on { $day }
gather-tag = Tag
gather-since = In no other initiative since
gather-since-help = Those put on another list, or contacted in another initiative, from that day on are not included.
gather-order = Which of them
gather-order-help = By lot: the same list always gives the same people, whoever draws. The number of the lots stands on the initiative.
gather-waited = Waited longest
gather-lot = By lot
gather-take-of = { $n ->
    [one] 1 person of { $of } is added
   *[other] { $n } people of { $of } are added
}
gather-apart = Protected identity: { $n } in the register. They are never found here.
gather-not-named = That line stands for nobody who can be shown here.
gather-language = Language
gather-phone = Has a phone
gather-limit = At most so many
gather-limit-help = Those who have waited longest for a contact come first.
gather-preview = That makes
gather-choose = Choose something in the boxes, and how many that is shows here.
gather-nobody = Nobody new fits.
gather-take = { $n ->
    [0] Nobody is added
    [one] 1 person is added
   *[other] { $n } people are added
}

initiative-how = How
initiative-method = Method
initiative-method-help = A method card fills in what is empty. Type the beginning of its name, or F4 for all.
initiative-breadth = Reach
initiative-target-group = Target group
initiative-target-group-help = Whom it is for, such as people aged 80 who live alone. Write nobody in particular.
initiative-areas = Areas
initiative-areas-more = and
initiative-areas-help = Where it is carried out. No area is everywhere. The year wheel warns of clashes only where you are.
initiative-grounds = Grounds and cost
initiative-legal = Legal basis
initiative-legal-help = What you rest on when you write down facts about people.
initiative-decision = Decision
initiative-decision-help = Number and date of the decision.
initiative-cost = Cost
initiative-kronor = kr
initiative-euros = euros
initiative-previous = Compared with
initiative-previous-help = For instance last year's initiative: the results stand side by side.
initiative-after = Afterwards
initiative-after-draft = Afterwards: { $name }
initiative-after-help = What the initiative gave, while you remember it. Esc leaves it for later: E on the initiative brings the boxes back, at the bottom.
initiative-effect-help = That nobody knows is an answer too: choose Effect unknown.
initiative-effect-note = The effect in words
initiative-lessons = For next time
initiative-ladder = Ladder
