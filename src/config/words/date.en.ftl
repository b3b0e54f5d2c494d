# Days, months, red days, and what is said of a date that was typed.

weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun

month-1 = Jan
    .long = January
month-2 = Feb
    .long = February
month-3 = Mar
    .long = March
month-4 = Apr
    .long = April
month-5 = May
    .long = May
month-6 = Jun
    .long = June
month-7 = Jul
    .long = July
month-8 = Aug
    .long = August
month-9 = Sep
    .long = September
month-10 = Oct
    .long = October
month-11 = Nov
    .long = November
month-12 = Dec
    .long = December

week = w{ $week }
date-echo = = { $day } (w{ $week }, { $away })
date-echo-red = red day: { $name }
date-weekend = weekend
date-today = today
date-ahead = { $n ->
    [1] tomorrow
   *[other] in { $n } days
}
date-ago = { $n ->
    [1] yesterday
   *[other] { $n } days ago
}

date-far-off = far off, is the year right?
date-not-understood = Write for example fri, +3m, w8 or 24/12.
date-birth-not-understood = Write for example 460820, 20.8.1946 or just 1946.
date-time-not-understood = Write for example 9, 9:30, 0930 or now.
date-no-such-day = { $day }/{ $month } does not exist. Do you mean { $nearest }?
date-no-such-month = There is no month { $month }.
date-no-such-month-near = There is no month { $month }. Do you mean { $nearest }?
date-no-such-week = There is no week { $week } in { $year }. Do you mean { $nearest }?
date-no-such-time = The time is never { $time }.
date-too-far = The year { $year } is probably a slip.
date-born-in-future = The birth date lies ahead of us ({ $year }).
date-born-too-long-ago = Nobody is that old ({ $year }).

red-new-year = New Year's Day
red-epiphany = Epiphany
red-good-friday = Good Friday
red-easter = Easter Sunday
red-easter-monday = Easter Monday
red-first-of-may = the First of May
red-ascension = Ascension Day
red-pentecost = Pentecost
red-national-day-se = the National Day of Sweden
red-midsummer-eve = Midsummer's Eve
red-midsummer = Midsummer's Day
red-all-saints = All Saints' Day
red-independence-day-fi = the Independence Day of Finland
red-christmas-eve = Christmas Eve
red-christmas = Christmas Day
red-boxing-day = Boxing Day
red-new-years-eve = New Year's Eve
