# Pass och träffar: torg, vandringar, möten, och det som räknas där.

session-square = Torgande
session-patrol = Fältpass
session-meeting = Informationsträff
session-open-house = Öppet hus
session-walk = Vandring
session-forum = Forum
session-stand = Stand hos andra
session-coordination = Samordningsmöte
session-other = Annat pass

session-planned = Planerat
session-running = Pågår
session-done = Klart
session-cancelled = Inställt

session-cancel-weather = Vädret
session-cancel-staff = För få av oss
session-cancel-place = Platsen gick inte att använda
session-cancel-partner = Den vi skulle ha det med
session-cancel-few = Ingen ville komma
session-cancel-unsafe = Det var inte säkert
session-cancel-other = Annat

session-response-good = Mest positivt
session-response-mixed = Blandat
session-response-poor = Mest negativt

means-heads = Besökare
means-talks = Samtal
means-material = Utdelat
means-detail = Uppgift om dem

counter-came = Kom
counter-first = Här för första gången
counter-seen = Mötte
counter-talk = Pratade med
counter-folder = Tog en folder
counter-long = Långt samtal (över 5 min)
counter-call = Vill bli uppringd
counter-poster = Kom för affischen
counter-help = Fick hjälp på plats
counter-no = Sa nej tack

flaw-session-place = Skriv var det är, eller ge det ett namn.
flaw-session-from = Skriv när det börjar.

session-brought = minst { $n } nya härifrån
sessions-brought = Minst { $n } nya genom fältet
sessions-invited = { $name }: { $n } av { $of } inbjudna kom ({ $percent })
sessions-title = Fält
sessions-help = Torg, fältpass, möten och träffar: dagens först, sedan de som kommer, sedan de som varit. Enter öppnar räknaren, N gör ett nytt pass, E ändrar, M ställer in det. Ett ! står vid pass som borde vara klara men inte är avslutade.
sessions-today = Idag
sessions-later = Kommer
sessions-before = Har varit
sessions-further = { $n } till, t.o.m. { $day }
sessions-show-all = Visa dem
sessions-when = När
sessions-what = Vad
sessions-heads = Folk
sessions-state = Läge
sessions-count = { $today } idag, { $all } i listan
sessions-none = Inga pass än.
sessions-none-chosen = Inget pass är valt.
sessions-open = Räkna
sessions-new = Nytt pass
sessions-cancel = Ställ in
sessions-cancel-help = Varför passet inte blir av. Det räknas bland de inställda, och M i listan öppnar det igen.
sessions-why = Varför
sessions-reopen = Öppna igen
sessions-reopen-not = Låt det vara
sessions-reopen-title = Ska { $what } bli av ändå?

session-draft = Pass: { $what }
session-help = Ett pass eller en träff: vad, när, var och vilka. Det sista fylls i efteråt. Nästa nya pass börjar som det förra.
session-kind = Slag
session-place = Plats
session-place-help = Platser ni varit på föreslås; säkerhetsanteckningen därifrån följer med.
session-day = Dag
session-from = Börjar
session-to = Slutar
session-area = Område
session-staff = Vi som är där
session-name = Namn
session-name-help = Bara om det heter något särskilt.
session-around = Runt omkring
session-partners = Andra på plats
session-partners-help = Skilj åt med kommatecken: Biblioteket, Polisen.
session-drew = Drog mest
session-drew-help = Vem av dem som drog flest.
session-draw = Dragplåster
session-draw-help = Kaffe, sjuksköterska, Fixaren.
session-weather = Väder
session-announced = Annonserat
session-announced-yes = annonserat
session-announced-no = spontant
session-kit = Med
session-clothes = Arbetskläder
session-sign = Skylt
session-safety = Säkerhet
session-safety-help = Vad man måste veta om platsen. Kommer tillbaka nästa gång ni är där.
session-note = Anteckning
session-after = Efteråt
session-material = Utdelat
session-material-help = Det som inte räknats med räknaren: 40 foldrar, 12 magneter.
session-response = Gensvar
session-cost = Kostnad
session-reflection = Vad lärde vi oss
session-adjustment = Det ändrar vi
session-adjustment-help = Vad ni gör annorlunda härnäst.
flaw-session-day = Skriv vilken dag, till exempel fre, +1v eller 24/12.

counters-title = Räknarnas namn
counters-help = Vad som räknas på det här slaget av pass, och vad var och en räknar. Tomt namn: räknaren visas inte. Det som redan räknats står kvar.
counters-name = Räknare { $n }
counters-name-help = Tomt: räknaren används inte.
counters-means = Räknar

counting-title = Räkna
counting-rule = RÄKNAR
counting-kept = varje tryck sparas
counting-help = Siffran framför en räknare lägger till en. Minus och sedan siffran tar bort en. Plus, antal, Enter och siffran lägger till flera på en gång. Ctrl+Z tar tillbaka det senaste. Tabb går till väder och anteckning, Ctrl+S avslutar passet. Varje tryck ligger på din dator med en gång och går till registret inom fem sekunder, även om någon annan räknar samtidigt.
counting-how = Siffran lägger till en. - och siffran tar bort en. + lägger till flera.
counting-less = Ta bort en: vilken siffra?
counting-many = Hur många? { $n }_   Enter
counting-of-what = { $n } till: vilken siffra?
counting-unplaced = { $n ->
    [one] 1 person är inte räknad än: tryck siffran som hör till, eller Esc.
   *[other] { $n } är inte räknade än: tryck siffran de hör till, eller Esc.
}
counting-given-up = { $n ->
    [one] 1 person räknades inte: ingen siffra valdes.
   *[other] { $n } räknades inte: ingen siffra valdes.
}
counting-last = { $what } { $from } -> { $to }   Ctrl+Z tar tillbaka
counting-sent = i registret { $time }
counting-per = { $what }, per 20 min:
counting-no-such = Det finns ingen räknare med den siffran.
counting-nothing-to-undo = Inget räknat här att ta tillbaka. Minus och siffran tar bort en.
counting-finish = Avsluta
counting-back = Till räknarna
counting-note = Anteckning
counting-take = Ta bort
counting-several = Flera
counting-one = En till
counting-edit = Alla uppgifter
counting-draft = Räknat: { $what }
session-organisation = Organisation
session-organisation-help = Väljs ur registret och läggs till bland dem som är på plats.
