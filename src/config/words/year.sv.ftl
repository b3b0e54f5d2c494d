# Årshjulet.

year-title = Årshjul { $year }
year-help = Årets tolv månader: insatserna, passen ute och träffarna, det som återkommer, det som är en gång, och vad andra gör som kan komma i vägen. Ett tecken i en månad är en gång, > betyder att något är kvar att göra den här månaden. Ett ! visar att något krockar med vad andra gör, till exempel en ringrunda medan folk blir uppringda om vaccination. Vänster och höger byter år. I hämtar förra årets rader.
year-signs = B brev  R ringer  K besök  F följer upp  x träff  m möte  v vård  I insats  > kvar
year-what = Vad
year-months = { " " }jan feb mar apr maj jun jul aug sep okt nov dec
year-left = Gjort
year-done = { $n } av { $of }
year-initiatives = Insatser
year-sessions = Fält och träffar
year-again = Återkommande
year-once = En gång
year-outside = Andra gör
year-initiative-sign = I
year-open = Öppna
year-new = Nytt i hjulet
year-before = Året innan
year-after = Året efter
year-now = I år
year-copy = Hämta förra året
year-bin = Ta bort
year-none = Inget i årshjulet det här året.
year-nothing = inget
year-until = till { $day }
year-is-initiative = Det här är en insats. Enter öppnar den.
year-is-sessions = Det är pass och träffar. Enter visar dem.
year-clash = Krockar med { $name }: { $from } - { $to }
year-copy-title = { $n ->
    [one] Hämta en rad från { $from } till { $into }?
   *[other] Hämta { $n } rader från { $from } till { $into }?
}
year-copy-one = { $what }: { $day }
year-copy-more = och { $n } till
year-copy-how = Samma dagar ett år senare. Insatser följer inte med. Ctrl+Z tar tillbaka.
year-copy-not = Inte nu
year-copy-do = Hämta
year-copy-nothing = Det finns inget från { $from } som inte redan står i { $into }.

plan-draft = Årshjulet: { $what }
plan-help = Något i årshjulet: ert eget arbete som återkommer, eller något andra gör som kan komma i vägen för er.
plan-name = Vad
plan-doing = Slag
plan-from = Första dagen
plan-to = Sista dagen
plan-to-help = Tomt: en enda dag. För det som kommer varje månad eller kvartal: sista dagen det kan komma.
plan-every = Återkommer
plan-outside = Andra gör det
plan-outside-help = Ja för sådant andra gör, som en vaccinationsbokning. Ni varnas när era egna insatser krockar med det.
plan-area = Område
plan-area-help = Tomt: överallt.
plan-initiative = Hör till insatsen
plan-note = Bra att veta
flaw-plan-name = Skriv vad det är.
flaw-plan-days = Sista dagen är före den första.
flaw-plan-from = Skriv en första dag, till exempel 1/3, v10 eller +2m.

doing-letters = Brev
doing-letters-sign = B
doing-calls = Ringer
doing-calls-sign = R
doing-visits = Besök
doing-visits-sign = K
doing-follow-up = Följer upp
doing-follow-up-sign = F
doing-event = Träff
doing-event-sign = x
doing-meeting = Möte
doing-meeting-sign = m
doing-upkeep = Underhåll av register och katalog
doing-upkeep-sign = v
doing-other = Annat
doing-other-sign = o
every-once = En gång
every-month = Varje månad
every-quarter = Varje kvartal
every-year = Varje år
