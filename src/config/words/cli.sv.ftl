# Kommandoraden: vad varje kommando säger om sig själv, och hur det går.

cli-about = tillit: ett register för uppsökande arbete, i en enda krypterad fil. Utan kommando öppnas det senaste registret.
cli-about-new = Skapa ett nytt register.
cli-about-import = Läs in personer, samtal och besök, organisationer eller dem som hjälper till och deras timmar, ur CSV-filer eller Excel-arbetsböcker (.xlsx). Samma fil två gånger ger inget nytt.
cli-about-import-people = Läs in personer. Rader som inte kan läsas läggs åt sidan i FIL.rejected.csv med skälet.
cli-about-import-encounters = Läs in samtal och besök. Rader som inte kan läsas läggs åt sidan i FIL.rejected.csv med skälet.
cli-about-import-members = Läs in dem som hjälper till i ett program, en per rad.
cli-about-import-hours = Läs in timmar som de som hjälper till har gett, en rad för varje gång.
cli-about-import-organisations = Läs in organisationer: namn, vad det är, område, telefon, e-post, nyckelperson. Rader som inte kan läsas läggs åt sidan i FIL.rejected.csv med skälet.
cli-about-import-targets = Läs in personer och sätt dem på listan i en insats. Efter låsningen räknas de för sig. Rader som inte kan läsas läggs åt sidan i FIL.rejected.csv med skälet.
cli-about-export = Skriv ut uppgifter till en fil som Excel öppnar rätt, som arbetsbok om namnet slutar på .xlsx. Personer med skyddade personuppgifter följer aldrig med.
cli-about-export-people = Skriv ut personerna.
cli-about-export-encounters = Skriv ut samtal och besök, med svaren.
cli-about-export-sessions = Skriv passen som en kalender (.ics). Ingen person nämns i den.
cli-about-export-targets = Skriv ut listan i en insats, med hur det gått för var och en.
cli-about-letters = Gör brev, etiketter, ringlista eller fil för Word till dem på en insats lista. Skyddade, avlidna, de som flyttat och de som inte vill ha post följer aldrig med. Med --lang blir alla brev på det språket, annars på vars och ens eget.
cli-about-summary = Siffrorna: genomförda av listan, samtal, besök, nådda personer, utfall och minuter. På skärmen är siffrorna exakta, för er. I en fil (--file) står inga små tal och ingenting de kan räknas ut av.
cli-about-backup = Ta en säkerhetskopia: en hel, kontrollerad kopia av registret med nyckelfilen. Kollegorna kan arbeta vidare.
cli-about-restore = Lägg en säkerhetskopia på ett registers plats, eller i en ny fil. Frågar först och behåller det som byts ut.
cli-about-check = Gå igenom inställningar, tangenter, färger och frågemallar, och ett registers fil om en anges. Allt som är fel sägs på en gång.
cli-about-template = Frågemallar.
cli-about-template-check = Säg allt som är fel i frågemallar, med fil och rad.
cli-about-template-list = Visa frågemallarna som kan användas.
cli-about-template-add = Lägg in teamets egen frågemall i registret.
cli-about-print = Skriv ut tangenter, färger eller inställningar som fil att ändra i, eller alla ord som programmet säger.
cli-about-completions = Skriv ut komplettering för ett skal.
cli-about-man = Skriv ut manualsidan.

cli-arg-alike = Vad som görs med personer som troligen redan finns: add = läs in (visas som möjliga dubbletter), same = räkna som samma person, fill = fyll i det som saknas på kortet, aside = lägg raden åt sidan. Annars add.
cli-arg-area = Bara personer i det här området.
cli-arg-backup = Säkerhetskopian.
cli-arg-into = Mapp för säkerhetskopian; annars den bredvid registret.
cli-arg-new = En ny fil för det som finns i säkerhetskopian.
cli-arg-only = Bara de personer som står på listan för den här insatsen.
cli-arg-saved = Den nya filen för det som går att läsa av den skadade. Annars en bredvid den.
cli-arg-over = Registret vars plats säkerhetskopian tar.
cli-arg-dated = Brevens datum. Annars idag.
cli-arg-day = Dagen för rader utan dag; igår och 12.10 räknas från den.
cli-arg-encoding = Filens kodning om gissningen blir fel: utf8, utf16 eller windows1252.
cli-arg-every = Med --day och --time: var och en får en egen tid att bli uppringd, så många minuter efter den före på listan (5 till 240).
cli-arg-whom = Till vilka: turn, de som ska ha brevet eller ringas nu, eller all, alla på listan.
cli-arg-incomplete = Gör breven fast något saknas i dem.
cli-arg-file = Filen.
cli-arg-files = Filerna.
cli-arg-from = Första dagen, till exempel 2026-01-01.
cli-arg-goal = Hur många insatsen vill nå.
cli-arg-help = Visa den här hjälpen.
cli-arg-initiative = Insatsens namn. I siffrorna: en insats, eller all för alla.
cli-arg-programme = Vad programmen gav: ett program, eller alla när inget namn står.
cli-arg-json = Skriv uppgifterna som JSON.
cli-arg-lang = Språk: sv, fi eller en.
cli-arg-letter = Brevets nyckel: { $keys } eller ert eget.
cli-arg-list = Insatsens namn.
cli-arg-log = Skriv i allas historik att brevet är skickat.
cli-arg-made = Vad som görs: letters (brev), labels (etiketter), calls (ringlista) eller merge (fil för Word).
cli-arg-meeting-day = Dagen för mötet eller första samtalet som brevet talar om. För dem som inte har en egen tid bokad.
cli-arg-meeting-place = Var mötet är.
cli-arg-meeting-time = Klockslaget, till exempel 09:30.
cli-arg-member = Ditt namn i teamet.
cli-arg-name = Vad registret ska heta. Annars filens namn.
cli-arg-no-passphrase = Utan lösenfras: alla som får tag i filen kan läsa den.
cli-arg-paper = Skriv siffrorna till den här filen: .xlsx, .csv, .html, .txt eller .json. I filen står inga tal under gränsen och ingen skyddad.
cli-arg-sessions = Arbetet i fält i stället för listorna: pass, timmar, personer, samtal.
cli-arg-passphrase-fd = Läs lösenfrasen från en öppen fil med det här numret (0 = standard in; på Windows bara 0).
cli-arg-preview = Skriv ingenting, säg bara vad som skulle komma in.
cli-arg-register = Registret. Annars det som senast öppnades.
cli-arg-out = Filen som skrivs. Slutar den på .csv blir filen för Word text, annars Excel.
cli-arg-replace = Skriv över filen om den finns.
cli-arg-separator = Tecknet mellan kolumnerna om gissningen blir fel: semicolon, comma eller tab.
cli-arg-shell = Skalet: bash, zsh, fish, powershell eller elvish.
cli-arg-sign = Vem som skriver under. Annars du.
cli-arg-template = Nyckeln till frågemallen: för en ny insats, eller för samtal vars insats inte har någon.
cli-arg-to = Sista dagen.
cli-arg-version = Visa versionen.
cli-arg-what = Vad som skrivs ut: keys, theme, words eller settings.

cli-usage = Så här
cli-usage-options = {"["}VAL]
cli-usage-command = KOMMANDO
cli-commands = Kommandon
cli-options = Val
cli-options-everywhere = Val som går att ge överallt
cli-arguments = Argument

cli-value-file = FIL
cli-value-folder = MAPP
cli-value-name = NAMN
cli-value-number = TAL
cli-value-day = DAG
cli-value-time = KLOCKSLAG
cli-value-key = NYCKEL

cli-exit-done = allt är gjort
cli-exit-partly = något var fel, eller bara en del kunde göras
cli-exit-usage = kommandoraden gick inte att förstå
cli-exit-cannot-open = filen går inte att öppna
cli-exit-passphrase = fel lösenfras, eller ingen
cli-exit-busy = någon annan har filen upptagen just nu
cli-exit-read-only = registret går att läsa men inte skriva i
cli-exit-fault = ett fel i programmet självt

cli-unknown-argument = ”{ $what }” är inget val här.
cli-unknown-command = ”{ $what }” är inget kommando.
cli-missing-argument = Här saknas { $what }.
cli-missing-value = { $what }: värdet saknas.
cli-wrong-value = ”{ $value }” passar inte för { $what }.
cli-not-understood = Kommandoraden gick inte att förstå. { $what }
cli-choices = Välj bland: { $list }.
cli-did-you-mean = Menade du { $what }?
cli-see-help = Lägg till --help så visas vad som går att skriva.

cli-no-register = Säg vilket register: skriv --register och filens namn, eller öppna det en gång i programmet.
cli-which-member = Flera är med i teamet. Skriv --as och ditt namn.
cli-who-are-you = Ditt namn saknas. Skriv --as och ditt namn som kollegorna ser det.
cli-passphrase = Lösenfras:
cli-new-passphrase = Ny lösenfras (minst fyra ord eller fjorton tecken):
cli-again-passphrase = En gång till:
cli-passphrases-differ = De två lösenfraserna är inte lika.
cli-no-passphrase = Ingen lösenfras gavs. Skriv den när programmet frågar, eller ge den med --passphrase-fd eller TILLIT_PASSPHRASE.
cli-passphrase-fd = Det gick inte att läsa någon lösenfras från fil nummer { $n }.
cli-nothing-made = Inget register har skapats.
cli-nothing-written = Inget har skrivits.
cli-file = { $file }:
cli-file-there = { $file } finns redan. Lägg till --replace om den ska skrivas över.
cli-not-written = { $file } gick inte att skriva ({ $why }). Kontrollera att mappen finns och att disken inte är full.
cli-no-output = Resultatet gick inte att skriva ut.
cli-no-theme = Det finns inget färgtema som heter ”{ $name }”.
cli-themes = Välj bland: { $list }, eller en egen fil i samma mapp.

cli-busy = En kollega skriver i registret just nu. Inget mer har skrivits. Försök igen om en stund.
cli-lost = Registret går inte att läsa just nu, eller är skadat. Inget mer har skrivits. Kontrollera att nätverksenheten är ansluten och försök igen; tillit check visar om filen är hel.
cli-full = Enheten där registret ligger är full. Inget av detta skrevs. Be den som sköter enheten att göra plats och gör om det.
cli-bug = Något gick fel i programmet ({ $why }). Inget mer har skrivits. Berätta för den som sköter programmet om det händer på nytt.
cli-nobody-listed = Ingen kom med på listan, så den låstes inte.

cli-made = { $file } har skapats.
cli-recovery = Skriv av återställningsnyckeln på papper och lås in pappret. Den visas bara nu, och är den enda vägen in om alla lösenfraser glöms.
cli-encrypted = Filen är krypterad.
cli-not-encrypted = Filen är inte krypterad: alla som får tag i den kan läsa den.
cli-settings-not-kept = Inställningarna gick inte att spara på den här datorn. Registret är skapat ändå.

cli-register = Register: { $name }
cli-troubles = { $n ->
    [0] Inga fel hittades.
    [one] Ett fel hittades.
   *[other] { $n } fel hittades.
}
cli-damage = { $n ->
    [0] Registret är skadat: en del av det går inte att lita på.
    [one] Registret är skadat: en sida i filen går inte att läsa.
   *[other] Registret är skadat: { $n } sidor i filen eller fler går inte att läsa.
}
cli-damage-hint = Be alla stänga det, och skriv inget mer i det. Lägg tillbaka den senaste säkerhetskopian: tillit restore "{ $backup }" --over "{ $file }". Eller rädda det som går att läsa till ett nytt register: tillit salvage "{ $file }"
cli-damage-no-backup = Be alla stänga det, och skriv inget mer i det. Bredvid det finns ingen säkerhetskopia. Rädda det som går att läsa till ett nytt register: tillit salvage "{ $file }"
cli-damage-said = För den som hjälper dig: { $said }

cli-template-line = { $name } (version { $version }, { $n ->
    [one] en fråga
   *[other] { $n } frågor
})
cli-template-there = Den frågemallen finns redan i registret, likadan.
cli-template-version = Frågemallen ”{ $key }” finns redan. En version som använts ändras aldrig: sätt version till { $n } i filen.
cli-template-kept = Frågemallen ”{ $key }” finns nu i registret.
cli-no-template = Det finns ingen frågemall med nyckeln ”{ $key }”. tillit template list visar dem som finns.

cli-skipped = { $file }: kolumner som hoppas över: { $list }.
cli-unread = { $n ->
    [one] Ett telefonnummer gick inte att förstå. Det står på kortet som det var skrivet.
   *[other] { $n } telefonnummer gick inte att förstå. De står på korten som de var skrivna.
}
cli-forgotten = { $n ->
    [one] En skyddad person kom in utan telefon och adress, för nivån tillåter inte att de sparas. Behåll listan tills du vet hur du når personen.
   *[other] { $n } skyddade personer kom in utan telefon och adress, för nivån tillåter inte att de sparas. Behåll listan tills du vet hur du når dem.
}
cli-people-in = { $file }: rader { $rows }, nya { $new }, redan här { $here }, troligen samma { $likely }, skyddade { $protected }, lagda åt sidan { $aside }
cli-encounters-in = { $file }: rader { $rows }, nya { $new }, redan här { $here }, lagda åt sidan { $aside }
cli-kept-aside = { $n ->
    [one] En rad kom inte med. Den ligger i { $file } med skälet; rätta den och läs in den filen.
   *[other] { $n } rader kom inte med. De ligger i { $file } med skälen; rätta dem och läs in den filen.
}
cli-import-half = En del kan ha kommit med. Läs in samma filer igen: det som redan finns kommer inte två gånger.
cli-preview = Inget har skrivits än.
cli-organisations-in = { $file }: rader { $rows }, nya { $new }, redan här { $here }, lagda åt sidan { $aside }
cli-targets-in = Listan i ”{ $name }”, ännu inte låst: { $new } nya på den, { $here } där sedan förut, { $out } lämnade utanför
cli-targets-late = Listan i ”{ $name }”, låst sedan förut: { $new } kom sent och räknas för sig, { $here } där sedan förut, { $out } lämnade utanför
cli-one-undo = Hela inläsningen kan ångras i ett steg.
cli-nothing-new = Det fanns inget nytt att läsa in.
cli-initiative-there = Insatsen ”{ $name }” finns redan. Dess mål och frågemall är oförändrade.
cli-alike = Troligen någon som redan finns: { $why }.
cli-sealed = Insatsen ”{ $name }”: listan är låst med { $n ->
    [one] en person
   *[other] { $n } personer
}.
cli-left-out = { $n ->
    [one] En person sattes inte på listan: avliden, skyddad eller i papperskorgen.
   *[other] { $n } personer sattes inte på listan: avlidna, skyddade eller i papperskorgen.
}
cli-no-letter = Det finns inget brev som heter { $key }. De som finns: { $keys }.
cli-letters-log = Med --log skrivs i historiken att ett brev har skickats. Det går bara med --what letters eller merge.
cli-letters-strange = Får brevet på ett annat språk än sitt eget: { $n }
cli-letters-missing = Saknas i { $n } brev: { $what }
cli-letters-incomplete = Det som saknas måste fyllas i först, eller skriv --incomplete för att göra breven ändå.
cli-outside = { $n ->
    [one] En person i filen står utanför den låsta listan.
   *[other] { $n } personer i filen står utanför den låsta listan.
}
cli-unlisted = { $n ->
    [one] En rad gäller någon som inte står på insatsens lista. Den räknas inte i ”av listan”.
   *[other] { $n } rader gäller någon som inte står på insatsens lista. De räknas inte i ”av listan”.
}
cli-left = { $n ->
    [one] En rad skrevs till { $file }.
   *[other] { $n } rader skrevs till { $file }.
}
cli-not-in-people = Det här står inte i filen: personnummer, varför någon inte vill nås och sedan när, förtroende, hur de hörde om er, när och hur de informerades, avliden, flyttat, anteckningar om anhöriga, samtal och besök.
cli-held-back = { $n ->
    [one] En rad följde inte med: personen har skyddade personuppgifter.
   *[other] { $n } rader följde inte med: personerna har skyddade personuppgifter.
}

cli-no-area = Det finns inget område som heter ”{ $name }”.
cli-no-programme = Det finns inget program som heter ”{ $name }”.
cli-sum-initiative = Insats
cli-sum-goal = Mål
cli-sum-completed = Genomförda
cli-sum-reached = Nådda
cli-sum-total = Tillsammans
cli-sum-part = { $n } av { $of } ({ $percent })
cli-sum-of-part = Det här är en kopia med bara några av personerna: siffrorna gäller dem och inte hela registret.
cli-sum-no-list = { $n } (utan lista)
cli-sum-effect = { $name }: { $effect }
cli-sum-brought = { $name }: minst { $n } nya genom den.
cli-sum-late = { $name }: { $n } kom till efter att listan låstes och räknas för sig.
cli-sum-outside = { $name }: { $n } på listan räknas inte längre (avlidna, flyttade eller utanför målgruppen).
cli-sum-calls = Samtal
cli-sum-answered = Samtal där personen svarade
cli-sum-visits = Besök
cli-sum-letters = Brev och meddelanden
cli-sum-talks = Andra möten
cli-sum-persons = Personer
cli-sum-persons-reached = Nådda personer
cli-sum-time = Tid
cli-sum-which-form = Filen { $file } måste sluta på .xlsx, .csv, .html, .txt eller .json.
cli-sum-written = Siffrorna står i { $file }. Små tal och skyddade personer är inte med.
cli-sum-title = Siffror
cli-sum-by-kind = Sätt
cli-sum-by-outcome = Utfall
cli-sum-contacts = Kontakter
cli-calendar-ending = En kalender är en fil som slutar på .ics: { $file }

cli-exit-codes = Slutkoder

cli-about-open = Öppna ett register på skärmen; `tillit FIL` gör samma sak. Skapar inget.
cli-about-demo = Titta runt i en påhittad stad. Där kan inget gå sönder.
cli-arg-keep = Spara staden i den här filen i stället för att öppna den.
cli-arg-people = Hur många som bor i staden.
cli-arg-seed = Samma tal ger samma stad.
cli-demo-kept = Den påhittade staden ligger i { $file }.
cli-no-folder = Programmets mapp { $folder } kan inte skapas: { $why }. Inget har ändrats. Kontrollera rättigheterna eller ange en annan mapp i TILLIT_HOME.
cli-terminal = Skärmen kan inte användas: { $why }. Inget är förlorat; det du skrev är sparat som utkast. Öppna ett vanligt terminalfönster och försök igen.
cli-left-waiting = { $n ->
    [one] En sak du har sparat har inte nått registret än. Den ligger kvar på den här datorn och går in av sig själv när du startar programmet här igen och registret går att nå.
   *[other] { $n } saker du har sparat har inte nått registret än. De ligger kvar på den här datorn och går in av sig själva när du startar programmet här igen och registret går att nå.
}
cli-missing-command = Skriv också vad som ska göras.

cli-about-copy = Ta ut en kopia av registret att arbeta med på annat håll: hela, eller bara personerna i en insats eller ett område. Registret minns vem som har den och vilken dag den ska vara åter.
cli-about-merge = För in en kopia: allt som skrivits i den förs in i registret, även ur en kopia gjord för hand eller en gammal säkerhetskopia. Samma kopia två gånger ändrar inget.
cli-arg-home = Dagen då kopian senast ska vara åter, till exempel 2026-12-01.
cli-arg-other = Kopian som ska föras in.
cli-arg-place = Var kopian ska ligga.
cli-copy-passphrase = Lösenfras för kopian:
cli-copy-whole = { $file } är en kopia av hela registret. Den ska vara åter senast { $home }.
cli-copy-part = { $file } är en kopia med { $n ->
    [one] ett kort
   *[other] { $n } kort
}. Den ska vara åter senast { $home }.
cli-merge-progress = { $done } av { $of }
cli-merge-half = Det som hann föras in är kvar. Samma kommando en gång till tar resten.
cli-merge-settle = Kopian är införd. Öppna registret och välj bland värdena som två har skrivit samtidigt.
cli-merge-done = Kopian är införd.
cli-merge-in-copy = Det är med i den här kopian nu, och i registret när den här kopian har förts in.

cli-whose-passphrase = Flera öppnar registret, var och en med sin lösenfras. Skriv --as och ditt namn: { $names }.
