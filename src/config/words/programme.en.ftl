# Programmes: ambassadors, volunteers, link persons, and who is in them.

programme-ambassadors = Ambassadors
programme-volunteers = Volunteers
programme-links = Link persons
programme-own = A programme of our own

helper-asked = Asked
helper-agreed = Has said yes
helper-introduced = Introduced
helper-active = Active
helper-ended = Ended

helper-end-done = The task is done
helper-end-declined = Said no
helper-end-time = No time
helper-end-health = Health or strength
helper-end-moved = Moved away
helper-end-unsuited = Did not suit
helper-end-lost = Cannot be reached
helper-end-died = Has died
helper-end-other = Something else

notice-talk = Talk
notice-thanks = Thanks

need-pledge = Confidentiality pledge
need-extract = Record extract
need-course = Course
need-review = Yearly review
need-until = Holds until
need-until-help = Empty: it holds for ever. An extract and the review mostly hold a year.
need-missing = { $need } missing
need-ran-out = { $need } ran out { $day }
need-runs-out = { $need } runs out { $day }
need-holds = { $need }

flaw-programme-name = Give the programme a name.
flaw-helper-name = Write a name, or choose the person's card.
flaw-helper-later = That day has not come yet.
flaw-helper-order = That is before the day it began.
flaw-helper-reason = Choose why it ended.
flaw-helper-ended = Write on which day it ended.
flaw-helper-hidden = This person is protected: no number and no e-mail is written down.
flaw-hours = Write how long: 2, 1.5, 1:30 or 45 min.

programmes-title = Programmes
programmes-help = Those who help without being employed: ambassadors, volunteers, link persons. Tab changes programme. Enter opens, N adds, F writes down a talk or thanks, + writes hours, M is the next step. A ! stands by whoever was not heard from for long, or who lacks something. Space marks several, so you can thank all at once.
programmes-active = Active
programmes-coming = On the way in
programmes-ended = Ended
programmes-name = Name
programmes-place = Place
programmes-since = Since
programmes-last = Last heard from
programmes-hours = Hours
programmes-brought = New
programmes-none = Nobody is in it yet.
programmes-none-chosen = Nobody is chosen.
programmes-open = Open
programmes-fill = Fill the place
programmes-new = New in the programme
programmes-notice = Talk or thanks
programmes-step = Next step
programmes-next = Next programme
programmes-edit = About the programme
programmes-coverage = { $have } of { $aim }
programmes-lacks = { $place } lacks { $n }
programmes-number = { $n ->
    [one] One active
   *[other] { $n } active
}
programmes-late = { $n ->
    [one] One of them not heard from for long
   *[other] { $n } not heard from for long
}
programmes-weeks = { $n ->
    [0] this week
   *[other] { $n } w ago
}
programmes-never = not yet
programmes-empty = (empty place)
programmes-aim = aim { $n }

programme-help = How many there are to be and where, how often each is heard from, and what is asked. What is written of those who are in it does not change.
programme-new = New programme
programme-draft = About the programme
programme-name = Name
programme-name-help = Empty: it goes by its usual name.
programme-places = Places
programme-places-help = Part them with commas. A number after a place is its own aim: Hjällbo, Lundby 3.
programme-aim = Aim
programme-aim-help = So many at each place; where there are no places, so many in all.
programme-every = Heard from every ... weeks
programme-every-help = When somebody has not been heard from for so many weeks, Today says so.
programme-needs = Asked for
programme-note = Note

helper-help = Somebody in a programme. What is written here is kept apart from the people; only who takes part themselves has a card there, and then the name is that of the card.
helper-draft = In the programme
helper-name = Name
helper-name-help = Left empty for somebody who has a card among the people.
helper-phone = Phone
helper-email = E-mail
helper-person = Card among people
helper-person-help = Only for somebody who takes part themselves, like a regular.
helper-programme = Programme
helper-worker = Responsible
helper-worker-help = Who of the team keeps in touch.
helper-places = Places
helper-places-help = Part them with commas.
helper-area = Area
helper-language = Language
helper-more = and
helper-weekdays = Days
helper-times = Times
helper-load = At most so many
helper-load-help = How many they can go with at once.
helper-interests = Interests
helper-interests-help = Part them with commas: gardening, cards.
helper-steps = Steps
helper-reason = Why it ended
helper-needs = Asked for
helper-other = Other
helper-note = Note

helper-card-help = Everything of somebody in a programme: what has been signed and shown, talks and thanks, hours, and who came by them. Enter on hours corrects them, Del takes them away.
helper-card-noticed = Talks and thanks
helper-card-brought = Came by them
helper-card-matches = Goes along
helper-card-times = Times they went together
helper-card-sums = { $step }   { $hours }   new: { $brought }
helper-card-last = last heard from: { $when }
helper-card-open = Open
helper-card-take = Take away
helper-card-not-taken = Only talks, thanks and hours are taken away here.
helper-card-nothing = Nothing written yet.

step-help = The next step, and on which day. Who ends gets a reason.
step-which = Step
step-day = Day

notice-help = That they were heard from: a talk about how it goes, or thanks. For several it is written down for all.
notice-draft = Talk or thanks
notice-kind = What
notice-day = Day
notice-note = What was said
notice-note-help = Short, in your own words: likes it, wants company on Thursdays.
notice-and-more = { $name } and { $n } more

hours-help = Time somebody gave. Several on one day are fine: one line for each thing.
hours-draft = Hours
hours-long = How long
hours-long-help = Hours: 2, 1.5 or 1:30. Minutes: 45 min.
hours-activity = What
hours-day = Day

programmes-figures = Figures
programme-figures-help = How the programme stands. How full it is, how far each has come, hours, newcomers, who is still there after half a year and a year, and whom nobody has heard from. Enter tells who they are, V chooses this year's hours or all.
programme-coverage = In place
programme-all-places = The whole programme
programme-steps = How far they have come
programme-brought = Newcomers by them
programme-brought-all = All newcomers
programme-matches = Matches made
programme-matches-open = Going on
programme-matches-ended = Ended
programme-held = Held, comes alone now
programme-kept = Alone after { $n } days
programme-went = Times they went together
programme-stayed = Still there
programme-stayed-after = After { $n } months
programme-noticed = Heard from
programme-late = Not for long
programme-never = Never
programme-hours-all = All hours
programme-hours-other = Not said at what
programme-hours-of = Hours of
programme-givers = { $n ->
    [one] by one
   *[other] by { $n }
}
programme-scope-year = This year
programme-scope-always = All years
programme-who = { $name }: { $what }

match-end-alone = Comes alone now
match-end-unwilling = Did not want to go on
match-end-unsuited = Did not suit each other
match-end-away = Illness or a move
match-end-helper = The helper has ended
match-end-other = Something else

alone-yes = Comes alone
alone-seldom = Now and then
alone-no = Does not come
alone-unknown = Not known

matches-title = Who goes with whom
matches-help = Link persons and others who go with somebody the first times. Enter opens, N makes a match, + writes down a time they went. Whom with is shown once whoever goes along has signed the confidentiality pledge. When the person comes alone, Today asks after 30 and 90 days whether that holds.
matches-open = Going on
matches-ended = Ended
matches-none = Nobody goes with anybody yet.
matches-none-chosen = Nothing is chosen.
matches-count = { $open } going on, { $alone } of { $ended } ended held until the person came alone
match-helper = Goes along
match-person = With whom
match-times = Times
match-state = State
match-times-of = { $n } of { $of }
match-unsigned = (pledge not signed)
match-since = since { $day }
match-said = { $said } ({ $n } days)
match-to-ask = ask: { $n } days have passed
match-stepping-back = time to step back
match-back-on = steps back { $day }
match-last = last went { $day }
match-helper-ended = the helper has ended
match-both = { $helper } goes with { $person }
match-new = Make a match
match-title = Going along
match-help = First choose whom it is about. Those who suit best then stand first in the next box, with the reasons: language, area, days, interests and how many they go with already. The person's name is not shown beside somebody who has not signed the pledge.
match-change-help = When it is over, the day and the reason are written down. If the person comes alone now, Today asks after 30 and 90 days how it goes, and the answer is written here.
match-helper-help = F4 shows all: who suits best first, with the reasons.
match-near = same area
match-room = goes with { $n } of at most { $of }
match-wish = What for
match-wish-help = What the person wants: coffee at the meeting place, the health centre, a walk.
match-starts = From
match-planned = Times
match-planned-help = How many times are meant.
match-back = Steps back
match-back-help = From which day on the person tries alone. Today reminds you then.
match-end = When it is over
match-ended = Ended
match-alone-30 = Alone after 30 days
match-alone-90 = Alone after 90 days
match-went = Went along
match-went-help = A time they went together.
match-where = Where to
flaw-match-person = Choose whom it is about.
flaw-match-helper = Choose who goes along.
