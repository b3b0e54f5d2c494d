# Dagar, månader, röda dagar, och vad som sägs om ett datum man har skrivit.

weekday-mon = mån
weekday-tue = tis
weekday-wed = ons
weekday-thu = tors
weekday-fri = fre
weekday-sat = lör
weekday-sun = sön

month-1 = jan
    .long = januari
month-2 = feb
    .long = februari
month-3 = mars
    .long = mars
month-4 = april
    .long = april
month-5 = maj
    .long = maj
month-6 = juni
    .long = juni
month-7 = juli
    .long = juli
month-8 = aug
    .long = augusti
month-9 = sep
    .long = september
month-10 = okt
    .long = oktober
month-11 = nov
    .long = november
month-12 = dec
    .long = december

week = v. { $week }
date-echo = = { $day } (v. { $week }, { $away })
date-echo-red = röd dag: { $name }
date-weekend = helg
date-today = idag
date-ahead = { $n ->
    [1] imorgon
   *[other] om { $n } dagar
}
date-ago = { $n ->
    [1] igår
   *[other] för { $n } dagar sedan
}

date-far-off = långt borta, stämmer året?
date-not-understood = Skriv till exempel fre, +3m, v8 eller 24/12.
date-birth-not-understood = Skriv till exempel 460820, 20.8.1946 eller bara 1946.
date-time-not-understood = Skriv till exempel 9, 9:30, 0930 eller nu.
date-no-such-day = Den { $day }/{ $month } finns inte. Menar du { $nearest }?
date-no-such-month = Det finns ingen månad { $month }.
date-no-such-month-near = Det finns ingen månad { $month }. Menar du { $nearest }?
date-no-such-week = Vecka { $week } finns inte { $year }. Menar du { $nearest }?
date-no-such-time = Klockan blir aldrig { $time }.
date-too-far = År { $year } är nog ett skrivfel.
date-born-in-future = Födelsedatumet ligger framåt i tiden ({ $year }).
date-born-too-long-ago = Så gammal är ingen ({ $year }).

red-new-year = nyårsdagen
red-epiphany = trettondedag jul
red-good-friday = långfredagen
red-easter = påskdagen
red-easter-monday = annandag påsk
red-first-of-may = första maj
red-ascension = Kristi himmelsfärds dag
red-pentecost = pingstdagen
red-national-day-se = Sveriges nationaldag
red-midsummer-eve = midsommarafton
red-midsummer = midsommardagen
red-all-saints = alla helgons dag
red-independence-day-fi = Finlands självständighetsdag
red-christmas-eve = julafton
red-christmas = juldagen
red-boxing-day = annandag jul
red-new-years-eve = nyårsafton
