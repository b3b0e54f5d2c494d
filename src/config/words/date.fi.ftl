# Päivät, kuukaudet, pyhäpäivät ja mitä kirjoitetusta päivästä sanotaan.

weekday-mon = ma
weekday-tue = ti
weekday-wed = ke
weekday-thu = to
weekday-fri = pe
weekday-sat = la
weekday-sun = su

month-1 = tammi
    .long = tammikuu
month-2 = helmi
    .long = helmikuu
month-3 = maalis
    .long = maaliskuu
month-4 = huhti
    .long = huhtikuu
month-5 = touko
    .long = toukokuu
month-6 = kesä
    .long = kesäkuu
month-7 = heinä
    .long = heinäkuu
month-8 = elo
    .long = elokuu
month-9 = syys
    .long = syyskuu
month-10 = loka
    .long = lokakuu
month-11 = marras
    .long = marraskuu
month-12 = joulu
    .long = joulukuu

week = vko { $week }
date-echo = = { $day } (vko { $week }, { $away })
date-echo-red = pyhäpäivä: { $name }
date-weekend = viikonloppu
date-today = tänään
date-ahead = { $n ->
    [1] huomenna
   *[other] { $n } päivän päästä
}
date-ago = { $n ->
    [1] eilen
   *[other] { $n } päivää sitten
}

date-far-off = kaukana, onko vuosi oikein?
date-not-understood = Kirjoita esimerkiksi pe, +3kk, vko 8 tai 24.12.
date-birth-not-understood = Kirjoita esimerkiksi 20.8.1946, 200846 tai pelkkä 1946.
date-time-not-understood = Kirjoita esimerkiksi 9, 9.30, 0930 tai nyt.
date-no-such-day = Päivää { $day }.{ $month }. ei ole. Tarkoitatko { $nearest }?
date-no-such-month = Kuukautta { $month } ei ole.
date-no-such-month-near = Kuukautta { $month } ei ole. Tarkoitatko { $nearest }?
date-no-such-week = Viikkoa { $week } ei ole vuonna { $year }. Tarkoitatko { $nearest }?
date-no-such-time = Kellonaikaa { $time } ei ole.
date-too-far = Vuosi { $year } on varmaankin kirjoitusvirhe.
date-born-in-future = Syntymäaika on tulevaisuudessa ({ $year }).
date-born-too-long-ago = Niin vanha ei ole kukaan ({ $year }).

red-new-year = uudenvuodenpäivä
red-epiphany = loppiainen
red-good-friday = pitkäperjantai
red-easter = pääsiäispäivä
red-easter-monday = 2. pääsiäispäivä
red-first-of-may = vappu
red-ascension = helatorstai
red-pentecost = helluntaipäivä
red-national-day-se = Ruotsin kansallispäivä
red-midsummer-eve = juhannusaatto
red-midsummer = juhannuspäivä
red-all-saints = pyhäinpäivä
red-independence-day-fi = itsenäisyyspäivä
red-christmas-eve = jouluaatto
red-christmas = joulupäivä
red-boxing-day = tapaninpäivä
red-new-years-eve = uudenvuodenaatto
