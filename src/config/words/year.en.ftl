# The year wheel.

year-title = Year wheel { $year }
year-help = The twelve months of the year: initiatives, sessions, what comes again, what is once, and what others do that may be in the way. A sign in a month is one time, > says that something is left to do this month. A ! shows that something clashes with what others do, such as a call round while people are rung about a vaccination. Left and right change the year. I takes last year’s lines over.
year-signs = L letter  C calls  V visits  F follow-up  x event  m meeting  u upkeep  I initiative  > left
year-what = What
year-months = { " " }Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
year-left = Done
year-done = { $n } of { $of }
year-initiatives = Initiatives
year-sessions = In the field and meetings
year-again = Comes again
year-once = Once
year-outside = Others do
year-initiative-sign = I
year-open = Open
year-new = New on the wheel
year-before = Year before
year-after = Year after
year-now = This year
year-copy = Take last year over
year-bin = Take away
year-none = Nothing on the wheel this year.
year-nothing = nothing
year-until = until { $day }
year-is-initiative = This is an initiative. Enter opens it.
year-is-sessions = These are sessions. Enter shows them.
year-clash = Clashes with { $name }: { $from } - { $to }
year-copy-title = { $n ->
    [one] Take one line over from { $from } to { $into }?
   *[other] Take { $n } lines over from { $from } to { $into }?
}
year-copy-one = { $what }: { $day }
year-copy-more = and { $n } more
year-copy-how = The same days a year later. Initiatives do not come along. Ctrl+Z takes it back.
year-copy-not = Not now
year-copy-do = Take over
year-copy-nothing = There is nothing from { $from } that is not in { $into } already.

plan-draft = Year wheel: { $what }
plan-help = Something on the year wheel: work of your own that comes again, or something others do that may be in your way.
plan-name = What
plan-doing = Kind
plan-from = First day
plan-to = Last day
plan-to-help = Empty: one day. Of what comes each month or quarter: the last day it may come.
plan-every = Comes again
plan-outside = Others do it
plan-outside-help = Yes for what others do, such as the booking of vaccinations. Your own initiatives are warned of where they clash.
plan-area = Area
plan-area-help = Empty: everywhere.
plan-initiative = Belongs to the initiative
plan-note = Good to know
flaw-plan-name = Write what it is.
flaw-plan-days = The last day is before the first.
flaw-plan-from = Write a first day, such as 1/3, w10 or +2m.

doing-letters = Letters
doing-letters-sign = L
doing-calls = Calls
doing-calls-sign = C
doing-visits = Visits
doing-visits-sign = V
doing-follow-up = Follow-up
doing-follow-up-sign = F
doing-event = Event
doing-event-sign = x
doing-meeting = Meeting
doing-meeting-sign = m
doing-upkeep = Upkeep of register and directory
doing-upkeep-sign = u
doing-other = Other
doing-other-sign = o
every-once = Once
every-month = Each month
every-quarter = Each quarter
every-year = Each year
