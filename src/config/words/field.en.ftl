# Sessions in figures, on paper and in calendars.

sessions-figures = Figures
sessions-figures-status = V puts them together in another way, G takes a year, a quarter or a month
sessions-figures-help = What was done in the field, put together by kind, place, area, month, announced or not, draw card, partner, what drew most, or response. Hours are those written down. People are who came; where nobody counted who came, those talked with. A session with several partners stands on the line of each, and once in all of them. Enter lists the sessions of a line. P makes a page of it for an application: small numbers are hidden there.
sessions-which = Which sessions
sessions-by-other = Put together by
sessions-span = Year, quarter, month
sessions-span-before = Before
sessions-span-after = After
sessions-quarter = Quarter { $nth } { $year }
sessions-behind = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}
sessions-behind-help = The sessions of a line of figures. Enter opens one, with what was counted at it.
sessions-see = Open
sessions-no-figures = No sessions in this period.
sessions-all = All sessions
sessions-named = { $name }
sessions-not-told = Not written down
sessions-held = Held
sessions-hours = Hours
sessions-each = Mean
sessions-per-talk = Min/talk
sessions-off = Called off
sessions-cancelled = Called off
sessions-by-kind = By kind
sessions-by-place = By place
sessions-by-area = By area
sessions-by-month = By month
sessions-by-announced = Announced or not
sessions-by-draw = By draw card
sessions-by-partner = By partner
sessions-by-drew = By what drew most
sessions-by-response = By response
field-page-title = The work in the field
field-page-talked = Talked with
field-page-met = Met or came, without a talk
field-page-material = Things given out
field-page-per-talk = Time for each talk
field-page-announced = Announced beforehand
field-page-good = Mostly positive response
field-page-of = { $n } of { $of }
field-page-line = { $what } ({ $n ->
    [one] 1 session
   *[other] { $n } sessions
})
ics-do = Calendar file
ics-name = Sessions
ics-opened = Opens in this computer’s calendar, such as Outlook. The file: { $file }
ics-open-yourself = Open the file in Outlook or another calendar: { $file }
ics-held = A place or name reads like a person and was left out of the calendar: { $n }

attendance-title = Who came
attendance-help = Who came to the session, of those who are invited: the list of the initiative that the session is for. Enter notes that somebody came, Delete on the row takes it back. S opens the box for names, also for somebody who is not on the list: after Enter it is empty and open for the next. Somebody who comes to two of the meetings is one of those invited. What comes next on the ladder follows by itself.
attendance-find = Name at the door
attendance-on-list = Invited
attendance-others = Not invited
attendance-new = New person: “{ $text }”
attendance-new-group = Somebody who is not in the register
attendance-number = No.
attendance-came = Came
attendance-tick = Came
attendance-untick = Did not come
attendance-here = Here already
attendance-is-here = Is here already
attendance-already = { $name } is here already. The row and Delete take it back.
attendance-not-here = Has not come.
attendance-type = Type a name, or go down to the row with the arrow.
attendance-by-row = { $name } is not called that, but lives there or is marked so. The arrow and Enter on the row take them all the same.
attendance-none = Nobody is invited. S finds who came; E in the list of sessions says whose list is invited.
attendance-nobody = Nobody is called that.
attendance-status = { $here } here, { $any } of { $of } invited ({ $percent }) at any of the meetings
attendance-no-list = { $here } here (no list)
attendance-share = { $area } { $n } of { $of } ({ $percent })
session-list = Invited
session-list-help = Those on the list of this initiative. I in the list of sessions notes who came.
typed-meeting = Meeting
typed-meeting-help = Which meeting it was. Empty: the one of the day; where there is none it is added to the sessions.
