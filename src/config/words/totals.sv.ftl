# Figures, and who is behind them.

totals-title = Siffror
totals-help = Vad som gjordes under en period, hur många det gällde och hur det gick. Vänster och höger byter period, V väljer område, medarbetare, insats och frågor. Enter på en rad visar vilka det är. Siffror ur en låst lista skrivs som 7 av 23.
totals-part = Bara kopians personer:
totals-status = Vänster/höger period, V väljer, Enter vilka, Tabb nästa del
totals-before = Tidigare
totals-after = Senare
totals-now = Till idag
totals-who = Vilka: { $what }
totals-who-said = Vilka: { $what } - { $question }
totals-nobody = Bakom den raden finns inga personer att visa.
who-count = { $n ->
    [one] 1 person
   *[other] { $n } personer
}
totals-week = Vecka
totals-month = Månad
totals-quarter = Kvartal
totals-year = År
totals-own = Egna dagar
totals-length = Period
totals-from = Från
totals-to = Till
totals-area = Område
totals-worker = Medarbetare
totals-initiative = Insats
totals-template = Svar på
totals-template-help = Visar hur svaren på frågorna fördelar sig.
totals-all-areas = Alla områden
totals-all-workers = Alla medarbetare
totals-all-initiatives = Alla insatser
totals-no-template = Inga frågor
totals-more = +{ $n }
totals-less = { $n }
totals-work = Vad som gjordes (mot perioden före)
totals-work-so-far = Vad som gjordes (mot lika många dagar före)
totals-same = lika
totals-lists = Genomfört av listan, hela insatsen
totals-by-disposition = Hur det gick
totals-by-area = Område
totals-by-age = Ålder
totals-by-worker = Medarbetare
totals-by-kind = Slag
totals-by-initiative = Insats
totals-by-day = Dag för dag
totals-by-week = Vecka för vecka
totals-by-month = Månad för månad
totals-letters = Brev och meddelanden
totals-calls = Samtal, försök
totals-answered = någon svarade
totals-visits = Besök, försök
totals-visited = blev av
totals-talks = Samtal ute och möten
totals-counted = räknade utan namn
totals-completed = Genomförda kontakter
totals-persons = Personer vi försökt nå
totals-reached = nådda
totals-time = Tid
totals-group-hours = { $reached ->
    [one] 1 nådd
   *[other] { $reached } nådda
}, { $hours } h { $minutes } min
totals-group-note = { $reached ->
    [one] 1 nådd
   *[other] { $reached } nådda
}, { $minutes } min
totals-in-week = v. { $week }
totals-on-day = { $day }
totals-in-month = { $month } { $year }
totals-no-area = Inget område
totals-no-initiative = Utan insats
totals-nameless = Okänd
totals-contacts = ({ $n ->
    [one] 1 kontakt
   *[other] { $n } kontakter
})
totals-answers = ({ $n ->
    [one] 1 svar
   *[other] { $n } svar
})
totals-unknown = Vet inte
totals-declined = Vill inte svara
totals-not-asked = Inte frågade
totals-own-words = Svarade med egna ord
totals-older-answer = Ett svar som inte längre kan väljas

totals-all-lists = Alla listor tillsammans

who-help = Personerna bakom siffran. Enter öppnar kortet, L loggar ett samtal, Esc går tillbaka till siffrorna.
who-nobody = Ingen person här.
who-name = Namn
who-born = Född
who-area = Område
who-phone = Telefon
who-last = Senast
who-next = Nästa
