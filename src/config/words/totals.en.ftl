# Figures, and who is behind them.

totals-title = Totals
totals-help = What was done in a period, with how many, and how it went. Left and right change the period, V chooses area, worker, initiative and questions. Enter on a line shows who they are. Figures of a sealed list are always n of N.
totals-part = Only the people of this copy:
totals-status = Left/right period, V chooses, Enter who they are, Tab next table
totals-before = Earlier
totals-after = Later
totals-now = To today
totals-who = Who: { $what }
totals-who-said = Who: { $what } - { $question }
totals-nobody = There are no persons to show behind that line.
who-count = { $n ->
    [one] 1 person
   *[other] { $n } people
}
totals-week = Week
totals-month = Month
totals-quarter = Quarter
totals-year = Year
totals-own = Own dates
totals-length = Period
totals-from = From
totals-to = To
totals-area = Area
totals-worker = Worker
totals-initiative = Initiative
totals-template = Answers to
totals-template-help = Shows how the answers to the questions spread.
totals-all-areas = All areas
totals-all-workers = All workers
totals-all-initiatives = All initiatives
totals-no-template = No questions
totals-more = +{ $n }
totals-less = { $n }
totals-work = What was done (and change since the period before)
totals-work-so-far = What was done (and change from as many days before)
totals-same = same
totals-lists = Completed of the list, the whole initiative
totals-by-disposition = How it went
totals-by-area = Area
totals-by-age = Age
totals-by-worker = Worker
totals-by-kind = Kind
totals-by-initiative = Initiative
totals-by-day = Day by day
totals-by-week = Week by week
totals-by-month = Month by month
totals-letters = Letters and messages
totals-calls = Calls tried
totals-answered = somebody answered
totals-visits = Visits tried
totals-visited = came about
totals-talks = Talks and meetings
totals-counted = counted without a name
totals-completed = Contacts carried out
totals-persons = Persons tried
totals-reached = reached
totals-time = Time
totals-group-hours = { $reached } reached, { $hours } h { $minutes } min
totals-group-note = { $reached } reached, { $minutes } min
totals-in-week = w{ $week }
totals-on-day = { $day }
totals-in-month = { $month } { $year }
totals-no-area = No area
totals-no-initiative = Outside any initiative
totals-nameless = Unknown
totals-contacts = ({ $n ->
    [one] 1 contact
   *[other] { $n } contacts
})
totals-answers = ({ $n ->
    [one] 1 answer
   *[other] { $n } answers
})
totals-unknown = Does not know
totals-declined = Does not want to say
totals-not-asked = Not asked
totals-own-words = Answered in their own words
totals-older-answer = An answer that can be chosen no more

totals-all-lists = All lists together

who-help = The persons behind the figure. Enter opens the card, L logs a call, Esc goes back to the figures.
who-nobody = Nobody here.
who-name = Name
who-born = Born
who-area = Area
who-phone = Phone
who-last = Last
who-next = Next
