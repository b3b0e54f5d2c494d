# Att logga samtal, besök och andra kontakter.

encounter-log-call = Logga samtal
encounter-log-visit = Logga hembesök
encounter-log-visit-office = Logga besök hos oss
encounter-log-visit-neutral = Logga möte på annan plats
encounter-log-walk = Logga promenad
encounter-log-drop-in = Logga drop-in
encounter-log-meeting = Logga träff
encounter-log-field = Logga samtal i fält
encounter-log-accompanied = Logga att ni följde med
encounter-log-letter = Logga brev
encounter-log-email = Logga e-post
encounter-log-sms = Logga sms
encounter-change = Ändra kontakt
encounter-help = Här skriver du ner ett samtal eller ett besök. Välj först hur det gick, med siffran eller med de första bokstäverna. Svarade ingen föreslås ett nytt försök, och Ctrl+S sparar. Blev det av kommer frågorna. Svara med siffrorna; - betyder att personen inte vet eller inte vill svara. En fråga du lämnar tom räknas som inte ställd. Esc går tillbaka och behåller det du skrivit.

encounter-who = Vem gäller det?
encounter-who-for = { $what }: vem gäller det?
encounter-who-help = Skriv början av namn, gata, telefonnummer eller födelseår och välj personen.
encounter-save-next = Spara, nästa
encounter-round = Ringrunda

encounter-interpreter = tolk { $language }
encounter-clock = Tid { $time }
encounter-number-hidden = nummer dolt
encounter-number-shown = Numret visades för ett samtal.
encounter-show-number = Visa numret
encounter-no-number = Personen har inget telefonnummer.
encounter-draft = { $kind }: { $name }
encounter-draft-change = { $kind }, ändring: { $name }

encounter-how = Hur gick det?
encounter-kind = Kontakt
encounter-kind-help = Samtal, besök, promenad ... Skriv början av ordet, eller F4 för listan.
encounter-template = Frågor
encounter-template-help = Vilka frågor som ställs. Skriv början av namnet, eller F4 för listan.
encounter-suits = passar här
encounter-other-kind = för annan kontakt
encounter-other-questions = Andra frågor
encounter-no-questions = Inga frågor
encounter-answered-all = { $of ->
    [one] Frågan är besvarad
   *[other] Alla { $of } frågor besvarade
    }
encounter-answered = { $n } av { $of } frågor besvarade

encounter-after = Anteckning och nästa steg
encounter-note = Anteckning
encounter-follow-day = Följ upp
encounter-follow-time = Klockan
encounter-follow-kind = Genom
encounter-why-template = Som frågorna föreslår.
encounter-flaw-booked = Vilken dag bokade ni? Skriv till exempel fre eller 24/12.
encounter-no-contact = Vill inte nås med
encounter-no-contact-help = Välj med siffrorna. Tomt: nejet gällde bara den här gången.
encounter-struck = { $number } stryks som fel nummer när du sparar.
encounter-struck-hidden = Numret stryks som fel nummer när du sparar.
encounter-died-means = { $n ->
    [0] När du sparar står { $name } som avliden. Inga brev skickas och ingen ringer mer, i någon insats. Ctrl+Z ångrar.
    [one] När du sparar står { $name } som avliden. En väntande uppgift stryks. Inga brev skickas och ingen ringer mer, i någon insats. Ctrl+Z ångrar.
   *[other] När du sparar står { $name } som avliden. { $n } väntande uppgifter stryks. Inga brev skickas och ingen ringer mer, i någon insats. Ctrl+Z ångrar.
    }
encounter-proxy = Talade med
encounter-self = personen själv
encounter-proxy-help = Vem du talade med. Ringer en anhörig tillbaka är det också en kontakt.
encounter-along = Med på besöket
encounter-along-help = Vem som var med av dem personen redan känner. Då går det att se om det gav något.
encounter-why-not = Skäl till nej
encounter-why-not-help = Så att ni vet vad ni ska ändra till nästa gång.
encounter-place = Plats
encounter-place-help = Var ni sågs, till exempel biblioteket i Hjällbo.
encounter-day = När
encounter-time = Började
encounter-minutes = Minuter
encounter-minutes-help = Räknas från att bilden öppnades, tills du själv skriver något annat.
encounter-initiative = Insats
encounter-no-initiative = ingen insats
encounter-by = Av


encounter-past = Tidigare
encounter-past-none = Ingen har försökt nå personen tidigare.
encounter-attempt-of = försök { $n } av { $of }
encounter-attempt = försök { $n }
encounter-last = senast { $day }: { $how }
encounter-turn = Att göra: { $what }
encounter-turn-late = { $n } d sent

encounter-saved = Sparat: { $kind }, { $name }. Ctrl+Z ångrar.
encounter-saved-next = Sparat: { $name }. Uppgift: { $next } { $day }. Ctrl+Z ångrar.
encounter-saved-struck = Sparat: { $name }. { $number } är struket som fel nummer.
encounter-saved-change = Ändrat: { $kind }, { $name }. Ctrl+Z ångrar.
encounter-taken = { $who } har { $name } framför sig just nu. Här är nästa på listan.
encounter-taken-here = Du har { $name } framför dig i ett annat fönster av programmet. Här är nästa på listan.
encounter-not-held = Just nu kan ingen reserveras: en kollega kan ringa samma person.
