# The frame around every screen, boxes, lists, calendar, help and menu.

frame-write = WRITE
frame-more = (More > Messages)
frame-waiting = waiting { $seconds } s

tab-today = Today
tab-people = People
tab-initiatives = Initiatives
tab-field = Field
tab-programmes = Programmes
tab-year = Year
tab-totals = Totals
tab-more = More

field-yes = Y yes
field-no = N no
field-unknown = does not know
field-declined = does not want to say
field-more = more ({ $n })
field-new = new, kept when you save
field-born = = { $born } ({ $age } y)
field-no-phone = check the number
field-date-hint = fri, +3m, w8, 24/12
field-date-hint-past = yesterday, Fri, 24/9, 2026-09-24
field-birth-hint = 460820, 20.8.1946 or 1946
field-birth-hint-day-first = 200846, 20.8.1946 or 1946
field-time-hint = 0930, 9:30, now
field-pick-hint = type the beginning
field-required = An answer is needed here.
field-yes-or-no = Answer Y or N.
field-required-answer = An answer is needed here. Press - when there is none.
field-not-in-list = { $typed } is not in the list.
field-not-a-number = Write a number, for example 12.
field-whole-number = Write a whole number, without decimals.
field-decimals = At most { $n ->
    [one] 1 decimal
   *[other] { $n } decimals
}.
field-between = The number must be between { $min } and { $max }.
field-at-least = The number must be at least { $min }.
field-at-most = The number may be at most { $max }.
field-too-long = That is { $n } characters, more than fits here. None of it was taken in.

form-calendar = Calendar
form-big-note = Bigger box
form-list = List
form-no-helper = This box has no help to open.
form-note = Note

picker-nothing = Nothing in the list begins like that. Erase to see more.
picker-more = Type to see more.
picker-done = Done
picker-choose-first = First choose with Enter, or leave the list with Esc.

list-loading = Fetching ...
list-away = The register cannot be reached right now. What belongs here comes when it answers again.
list-to-rows = To the list
list-empty-box = Clear
list-nothing = There is nothing here yet.

calendar-title = Choose a day
calendar-days = Mo Tu We Th Fr Sa Su
calendar-next = next month
calendar-before = previous month

ui-choose = Choose
ui-done = Done

menu-title = Menu: type what you want to do
menu-here = HERE
menu-here-about = HERE: { $about }
menu-anywhere = ANYWHERE
menu-people = PEOPLE
menu-elsewhere = ON OTHER SCREENS
menu-not-here = That cannot be done on this screen.
menu-done-on = That is done on { $screen } ({ $key }), or on what is opened from there.
menu-leave-first = Leave with Esc first. What you have written is kept.
menu-in-boxes = That is for when you write in a box.
menu-do = Do it
menu-nothing = Nothing is called that. Erase to see more.
menu-count = { $n ->
    [one] { $n } hit.
   *[other] { $n } hits.
}
menu-also = Also called: { $names }

help-title = Help: { $screen }
help-search = type to search
help-here = ON THIS SCREEN
help-everywhere = EVERYWHERE
help-moves = move about
help-aside = sideways
help-pages = a page
help-ends = beginning, end
help-screens = change screen
help-next-box = Next box
help-other-list = Other list

