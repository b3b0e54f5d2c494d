# Registerfilen: vad som kan hända med den.

store-busy = En kollega sparar just nu. Det du har skrivit är kvar på din dator och sparas av sig självt om en stund.
store-gone = Raden finns inte längre i registret: någon har raderat den. Inget annat har ändrats. Gå tillbaka och sök på nytt.
store-denied = Din roll har inte rätt att göra det här. Inget har ändrats. Fråga teamets samordnare.
store-read-only = Går bara att läsa: filen eller mappen är skrivskyddad. Inget har ändrats. Be mappens ansvariga om skrivrätt.
store-read-only-newer = Går bara att läsa: en kollega har ett nyare program. Inget är förlorat. Uppdatera ditt, så går det att spara.
store-read-only-damage = Går bara att läsa: en del av filen är skadad. Det du ser går att läsa. Rädda det under Mer, Säkerhetskopior.
store-read-only-backup = Säkerhetskopia, går bara att läsa. Inget i den ändras. Arbeta i registret, eller lägg tillbaka den under Mer.
store-read-only-other-program = Registret är öppet bara för läsning, eftersom ett annat slags program har öppnat filen och lämnat en fil bredvid vars namn slutar på -wal. Allt som finns i registret är oförändrat. Stäng det programmet på alla datorer, vänta tills filen som slutar på -wal är borta, och öppna registret igen.
store-read-only-older = Går bara att läsa: filen är från ett äldre program. Inget är förlorat. Stäng och öppna, så görs den i ordning.
store-older-open = Registret är gjort med en tidigare version av programmet och måste först göras i ordning för den här. Inget har ändrats. { $who } behöver stänga det; öppna det sedan igen.
store-older-others = Registret är gjort med en tidigare version av programmet och måste först göras i ordning för den här. Inget har ändrats. En kollega har det öppet; be alla stänga det och öppna det igen.
store-older-here = Registret är gjort med en tidigare version av programmet och måste först göras i ordning för den här. Inget har ändrats. Det är öppet i ett annat fönster på den här datorn; stäng det och öppna igen.
store-older-closed = Registret är gjort med en tidigare version av programmet och måste först göras i ordning för den här, men där det ligger får inget skrivas. Det är orört. Fråga den som sköter mappen; tillit check säger vad som är i vägen.
store-made-ready = Registret är nu i ordning för den här versionen av programmet. En säkerhetskopia av hur det var finns bland säkerhetskopiorna. Kollegor med en tidigare version kan läsa det, och spara när de har uppdaterat.
store-newer = Registret är gjort med en nyare version av programmet och kan inte öppnas med den här. Filen är orörd. Uppdatera programmet och öppna igen.
store-foreign = Det här är inte ett register utan en annan sorts fil. Filen är orörd. Välj registrets fil, eller fråga en kollega vilken det är.
store-replaced = Ett annat register ligger nu där det här öppnades. Inget har skrivits i det, och det du har sparat finns kvar på den här datorn. Lägg tillbaka rätt fil, eller stäng programmet och öppna registret där det ligger nu.
store-unfinished = Registret går inte att öppna bara för läsning: en sparning som avbröts står halvskriven i det. Inget är förlorat. Någon som får skriva i mappen behöver öppna det en gång, så rättas det.
store-damaged = Filen är skadad eller har inte kopierats färdigt. Inget har ändrats i den. Vänta om en kopiering pågår. Ta annars tillbaka den senaste säkerhetskopian, eller rädda det som går att läsa till en ny fil.
store-damaged-alone = Filen är skadad eller har inte kopierats färdigt. Inget har ändrats i den. Vänta om en kopiering pågår. Det finns ingen säkerhetskopia bredvid den: rädda annars det som går att läsa till en ny fil, eller fråga den som sköter mappen efter en tidigare kopia.
store-wrong-passphrase = Lösenfrasen stämmer inte. Registret är orört. Försök igen; stora och små bokstäver räknas. Har du glömt den: be samordnaren om en ny; återställningsnyckeln på papper öppnar också registret.
store-mistyped-key = Det här ser ut som återställningsnyckeln, men något tecken är fel. Registret är orört. Jämför med pappret grupp för grupp; stora och små bokstäver räknas inte, och första raden kan utelämnas.
store-no-keys = Nyckelfilen som hör till registret saknas. Registret är orört. Öppna registret på en dator där det har varit öppet förut: den lägger tillbaka filen. Eller lägg själv tillbaka filen med samma namn som slutar på .keys; den finns också i säkerhetskopian.
store-wrong-keys = Nyckelfilen bredvid registret hör till ett annat register. Båda filerna är orörda. Öppna registret på en dator där det har varit öppet förut: den lägger dit den rätta. Eller lägg själv dit den nyckelfil som kom med det här registret.
store-broken-keys = Nyckelfilen går inte att läsa. Registret är orört. Öppna registret på en dator där det har varit öppet förut: den lägger dit en hel. Eller hämta tillbaka nyckelfilen ur säkerhetskopian.
store-old-keys = Nyckelfilen bredvid registret är äldre än registret och öppnar det inte. Registret är helt och orört. Öppna det på den dator där det öppnades senast: den lägger tillbaka rätt nyckelfil. Finns ingen sådan, ta nyckelfilen ur den senaste säkerhetskopian.
store-old-register = Registret som ligger här är äldre än nyckelfilen: någon har för hand lagt hit en tidigare kopia, från före det att någon togs bort ur teamet. Inget har ändrats. Flytta undan den, lägg tillbaka registrets nyaste fil på dess plats och ta sedan tillbaka det tidigare läget under Mer, Säkerhetskopior (eller med tillit restore). Finns ingen nyare fil, lägg hit nyckelfilen som ligger vid säkerhetskopian från den tiden; med den kommer alla in igen som har tagits bort sedan dess.
store-no-member = Ingen med det namnet har en nyckel till registret. Registret är orört. Skriv namnet som kollegorna ser det, eller be samordnaren bjuda in dig.
store-locked = Registret är krypterat. Skriv din lösenfras för att öppna det.
store-recovered = Det är återställningsnyckeln. Öppna registret i programmet och välj en ny lösenfras där; sedan går kommandot med den.
store-missing = Det finns ingen fil med det namnet. Inget har ändrats. Kontrollera att nätverksenheten är ansluten och att namnet är rätt.
store-folder-empty = { $folder } är en mapp, och det ligger inget register i den. Inget har ändrats. Kontrollera namnet.
store-folder = { $folder } är en mapp. Skriv också vilken fil i den: { $files }.
store-exists = Det finns redan ett register eller en nyckelfil med det namnet. Båda är orörda. Välj ett annat namn, eller öppna det som finns.
store-no-folder = Mappen i sökvägen finns inte. Inget har gjorts. Kontrollera namnet, eller skapa mappen först.
store-lost = Registret går inte att nå just nu. Det du har skrivit är kvar på din dator och sparas när enheten svarar igen. Du kan fortsätta skriva.
store-full = Enheten där registret ligger är full. Inget är förlorat: det du skrev finns kvar på din dator och går in i registret så snart det finns plats. Be den som sköter enheten att göra plats.
store-desk = Den här datorns disk är full eller skrivskyddad.
store-keys-unchanged = Nycklarna kunde inte bytas: enheten där registret ligger är full eller skrivskyddad, eller svarade inte. Alla som är med i teamet öppnar registret som förut. Se till att det finns plats och gör om det.
store-bug = Något gick fel i programmet. Inget av det här har sparats i registret; det du har skrivit är kvar på din dator. Försök igen, och berätta för den som sköter programmet om det händer på nytt.

# Regler som registret självt håller på.

store-merge-circle = Korten hör redan ihop åt andra hållet. Inget har ändrats. Ta isär dem först.
store-protected-contact = Skyddad folkbokföring eller fingerade personuppgifter: adress, telefon och e-post får inte finnas på kortet. Inget har ändrats. Ta bort dem först och spara igen.
store-protected-helps = Skyddad folkbokföring eller fingerade personuppgifter: telefon och e-post får inte heller stå i det program personen hjälper till i. Inget har ändrats. Öppna personen under Program, ta bort dem och spara igen.
store-counts-person = Insatsen räknar bara antal och får inte peka på någon person. Inget har sparats. Ta bort personen, eller logga utanför insatsen.
store-alias-named = Insatsen skriver bara alias: personen kan inte ha namn eller personnummer på kortet så länge insatsen pågår.
store-list-sealed = Listan är låst. Den som kommer till efteråt räknas för sig: välj Ny i efterhand.
store-unseal = En låst lista öppnas inte igen. Ångra låsningen om den var ett misstag.
store-last-coordinator = Registret måste ha minst en samordnare. Inget har ändrats. Gör någon annan till samordnare först.
left-out-binned = Kortet ligger i papperskorgen
left-out-moved = Har flyttat
left-out-refuses = Vill inte bli kontaktad
left-out-listed = Står redan på listan
left-out-elsewhere = Har varit med i en annan insats
left-out-not-drawn = Inte dragna med lott
left-out-too-many = Fler än så många som valts

# Lösenfraser.

passphrase-short = För kort. Skriv minst fyra ord med minst tre bokstäver, eller fjorton tecken.
passphrase-common = Den provas först av alla som vill in. Välj något eget, gärna fyra ord som inte hör ihop.
passphrase-known = Ditt eget eller registrets namn är lätt att gissa. Välj andra ord.
passphrase-monotone = Samma tecken om och om igen är lätt att gissa. Välj andra ord.
passphrase-same = Det är den lösenfras du redan har. Välj en annan.

# Vad någon har gjort: rader i ångra-listan och historiken.

did-copy-take = Kopia av registret uttagen
did-copy-home = Kopia märkt som återlämnad
did-copy-strike = Kopia struken ur listan
did-person-add = Person tillagd
did-person-edit = Person ändrad
did-person-bin = Person lagd i papperskorgen
did-person-restore = Person hämtad ur papperskorgen
did-person-merge = Två kort hopkopplade
did-person-unmerge = Två kort isärtagna
did-relation-add = Anhörig eller annan tillagd
did-relation-edit = Anhörig eller annan ändrad
did-relation-take = Anhörig eller annan borttagen
did-log-call = Samtal loggat
did-log-visit = Besök loggat
did-log-letter = Brev loggat
did-log-talk = Loggat: { $kind }
did-encounter-edit = Kontakt ändrad
did-encounter-bin = Kontakt borttagen
did-task-add = Uppgift tillagd
did-task-edit = Uppgift ändrad
did-task-move = Uppgift flyttad
did-task-assign = Uppgift lämnad över
did-task-done = Uppgift klar
did-task-cancel = Uppgift struken
did-initiative-add = Insats tillagd
did-initiative-edit = Insats ändrad
did-initiative-close = Insats avslutad
did-initiative-bin = Insats borttagen
did-seal = Listan låst
did-join-late = Person tillagd på låst lista
did-quiet = { $n ->
    [one] En person avslutad: ingen kontakt på { $days } dagar
   *[other] { $n } personer avslutade: ingen kontakt på { $days } dagar
}
did-quiet-back = Person satt tillbaka på låst lista
did-target-remove = Person borttagen från låst lista
did-template-keep = Frågemall sparad
did-template-withdraw = Frågemall indragen
did-worker-add = Medarbetare tillagd
did-worker-edit = Medarbetare ändrad
did-worker-leave = Medarbetare borttagen ur teamet
did-plan-add = Inlagt i årshjulet
did-plan-edit = Ändrat i årshjulet
did-plan-bin = Borttaget ur årshjulet
did-plan-copy = { $n ->
    [one] 1 sak lagd i årshjulet för { $year }
   *[other] { $n } saker lagda i årshjulet för { $year }
}
did-session-add = Pass inlagt
did-session-edit = Pass ändrat
did-session-start = Pass påbörjat
did-session-done = Pass klart
did-session-reopen = Pass öppnat igen
did-session-cancel = Pass inställt
did-session-bin = Pass i papperskorgen
did-session-count = Räknat på passet: { $n }
did-series-add = { $n ->
    [one] 1 pass gjort av en serie
   *[other] { $n } pass gjorda av en serie
}
did-series-edit = Serie ändrad
did-series-skip = Pass i en serie överhoppat
did-series-unskip = Överhoppat pass taget med igen
did-counters = Räknarna ändrade
did-programme-add = Program tillagt
did-programme-edit = Program ändrat
did-programme-bin = Program i papperskorgen
did-helper-add = Ny i ett program
did-helper-edit = Ändrat om en i ett program
did-helper-step = Nytt steg i ett program
did-helper-end = Avslutat i ett program
did-helper-bin = En i ett program i papperskorgen
did-notice-talk = Samtal med en i ett program
did-notice-thanks = Tack till en i ett program
did-notice-bin = Samtal eller tack struket
did-hours-add = Timmar skrivna
did-hours-edit = Timmar rättade
did-hours-bin = Timmar strukna
did-import-members = De som hjälper till lästes in
did-import-hours = Timmar lästes in
did-match-add = Följer med: parades ihop
did-match-edit = Följer med: ändrat
did-match-alone = Följer med: svarat om personen kommer själv
did-match-end = Följer med: avslutat
did-match-bin = Följer med: i papperskorgen
did-match-time = Följde med en gång
did-match-time-edit = En gång de gick tillsammans: ändrad
did-match-time-bin = En gång de gick tillsammans: struken
did-area-add = Område tillagt
did-area-edit = Område ändrat
did-area-bin = Område borttaget
did-area-join = Två områden gjorda till ett
did-setting = Teamets inställning ändrad
did-apart = Två kort markerade som olika personer
did-view-keep = Vy sparad
did-view-drop = Vy borttagen
did-restore = Äldre värde återställt
did-settle = Valt mellan två värden

