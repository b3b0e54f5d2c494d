# Sessions that come again.

series-week = Weeks
series-month = Months
series-first = The first
series-second = The second
series-third = The third
series-fourth = The fourth
series-last = The last
series-title = Series
series-new = New series
series-draft = Series: { $what }
series-form-help = Sessions that come again: what each is like, on which weekdays, until when. The days it gives stand at the foot while you write. Weeks when you are closed are left out every year. When you change a series, what you have moved or skipped by hand stays so, and what lies behind is left alone.
series-starts = First day
series-again = Comes again
series-often = Counted in
series-every = Every (1, 2, 3)
series-every-help = 1: each of them. 2: every other. 3: every third.
series-days = Weekdays
series-nth = Which of the month
series-until = Until
series-closed = Closed weeks
series-closed-help = Weeks of every year without sessions, for example 27-32, 52.
series-red = Not on red days
series-gives = What days that gives
series-preview = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}, { $rule }{ $off ->
    [0] {""}
   *[other] ; { $off } days left out
}
series-rule-week = { $every ->
    [1] every week
    [2] every other week
   *[other] every { $every } weeks
} on { $days }
series-rule-month = { $every ->
    [1] every month
    [2] every other month
   *[other] every { $every } months
}: { $nth } { $days }
series-help = The days of a series. Enter opens one, where you move it to another day or write other hours. Del skips one, and Enter takes a skipped one in again. E changes the series; what was moved or skipped by hand stays so.
series-count = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}, { $off } left out   { $rule }
series-remark = Remark
series-none = No days.
series-no-session = There is no session on that day.
series-is-off = That day is left out of the series: E changes it.
series-is-settled = That one has begun, is over or was cancelled.
series-move = Move, change
series-skip = Skip it
series-unskip = Hold it after all
series-edit = Change the series
series-moved = Moved
series-moved-from = from { $day }
series-skipped = Skipped
series-off = Left out
series-closed-week = closed, week { $week }
session-hours = Time
session-again = in a series
flaw-series-days = Choose at least one weekday.
flaw-series-until = It ends before it begins.
flaw-series-many = More than 320 days. Let it end earlier.
flaw-series-closed = Write weeks, for example 27-32, 52.
flaw-series-empty = That gives no day at all.
