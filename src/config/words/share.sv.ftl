# Platsen där registret ligger.

store-open-here = Registret är redan öppet i ett annat fönster på den här datorn, och den här enheten släpper in ett fönster per dator. Inget har ändrats. Fortsätt i det andra fönstret, eller stäng det och öppna registret igen.
store-exchanged = Filen byttes mot en annan medan den var öppen, av en synktjänst eller av någon som lade tillbaka en kopia. Den öppnas igen: det du ser sedan är det som ligger där. Det du skrev är kvar och kommer in i den.
store-not-here = Inget register skapades här: i den här mappen skulle två som skriver skada det eller få två olika filer. Välj en mapp på en nätverksenhet, eller en på din egen disk som ingen synktjänst sköter. tillit check säger vad som är fel med den här.
share-local-locks = Registret är bara öppet för läsning: nätverksenheten är ansluten så att två datorer kan skriva samtidigt, och då skadas filen. Inget är förlorat. Be IT ansluta enheten utan nobrl, nolock och local_lock; tillit check säger mer.
share-no-locks = Registret går inte att öppna: den här enheten har inga lås, och utan dem kan ett register läsas halvt sparat och skadas av två som sparar. Inget är förlorat. Be IT slå på lås för enheten, eller flytta registret till en nätverksenhet som har lås eller till din egen disk.
share-no-write-lock = Registret är bara öppet för läsning: den här enheten kan inte hindra två datorer från att skriva samtidigt, och då skadas filen. Inget är förlorat. Flytta registret till en nätverksenhet som kan, eller till din egen disk.
share-loose-locks = Registret är bara öppet för läsning: en kollega har det öppet, och enheten hindrar er inte från att skriva samtidigt. Inget är förlorat. Stäng programmet på alla datorer utom en, och be IT titta på enheten med tillit check.
share-garbled = Registret är bara öppet för läsning: enheten lämnade tillbaka en provfil ändrad. Inget i registret har rörts. Be IT titta på enheten.
share-names = Registret är bara öppet för läsning: filer på den här enheten kan inte byta namn, så varken säkerhetskopia eller nyckelfil kan bytas säkert. Inget är förlorat. Be IT om rätt att ändra filer i mappen.
share-synced = Registret är bara öppet för läsning: { $service } kopierar mappen till andra datorer på egen hand, och två som skriver skulle få två olika filer. Inget är förlorat. Flytta registret till en nätverksenhet eller till en mapp som { $service } inte sköter.

# Säkerhetskopior.

backup-others = En kollega har registret öppet. Inget har ändrats. Be alla stänga det och försök igen.
backup-another = Där ligger ett annat register. Båda är orörda. Välj filen som säkerhetskopian är tagen av, eller ett nytt namn.
backup-which = Det som ligger där är så skadat att det inte säger vilket register det är. Är det registret som säkerhetskopian togs av? Det som ligger där sparas bland säkerhetskopiorna. Skriv ja för att gå vidare:
backup-not-yours = Registret som ligger där öppnas för andra, men inte med det som skrevs: den som inte längre är med i teamet kan inte sätta det tillbaka. Inget har ändrats. Använd namnet och lösenfrasen som öppnar det idag, eller lägg säkerhetskopian under ett nytt namn.
backup-older-keys = Registret är skadat, och den här säkerhetskopian öppnas bara med nycklarna från sin egen tid. De kommer tillbaka med den: lösenfraserna från den tiden öppnar registret igen. { $n ->
    [0] Ingen som har tagits bort sedan dess har någon nyckel bland dem.
   *[other] Den som tagits bort sedan dess får en nyckel som fungerar igen: { $names }.
}
backup-team-unseen = Vilka det här stänger ute ur teamet eller släpper in igen gick inte att se. Gå igenom teamet efteråt.
cli-restore-keys-ask = Skriv ja för att gå vidare:
cli-restore-keys-not = Inget har ändrats. Någon måste svara ja om nycklarna; --replace gör det inte.
backups-older-keys = Inget har ändrats. Registret är skadat, och den här säkerhetskopian öppnas bara med nycklarna från sin egen tid: de skulle komma tillbaka med den, och med dem en nyckel som fungerar för den som tagits bort sedan dess. Välj en annan säkerhetskopia, eller lägg tillbaka den här med tillit restore, som frågar först.
unlock-then-why = Den senaste säkerhetskopian öppnas inte med dagens lösenfras. Skriv den som gällde när kopian togs, eller återställningsnyckeln från den tiden. Inget har ändrats.
unlock-then-name-help = Som det stod i teamet när säkerhetskopian togs. Med en återställningsnyckel behövs inget namn.
backup-of-then = Den här säkerhetskopian öppnas varken av dagens lösenfras eller av det nyckelpar den hör till. Inget har ändrats. Skriv den lösenfras som gällde när kopian togs.
backup-shuts-out = Kommer inte in i registret efteråt utan en ny inbjudan: { $names }.
backup-lets-back = Står åter i teamet efteråt utan nyckel, trots att ha lämnat det: { $names }. Ta bort en gång till.
backup-part = Det här är en kopia med bara några av personerna och ingen säkerhetskopia av hela registret. Inget har ändrats. För in den i stället, eller välj en säkerhetskopia.
backup-not-put-back = Säkerhetskopian kunde inte läggas på sin plats: enheten eller mappen är full eller skrivskyddad, eller svarade inte. Registret är som det var. Se till att det finns plats och rätt att skriva, och gör om det.
backup-undone = Enheten gjorde något annat av säkerhetskopian än det som står i den. Registret är som det var och ligger också här: { $file }. Be IT titta på enheten och lägg sedan tillbaka kopian igen.
backup-unsure = Enheten slutade svara innan det gick att se om hela säkerhetskopian är på plats. Registret som det var ligger här: { $file }. Öppna registret när enheten svarar; går det inte att öppna, så lägg tillbaka kopian eller den filen.
backup-left-damaged = Enheten gjorde något annat av säkerhetskopian än det som står i den, och registret är skadat nu. Som det var ligger det här: { $file }. Inget av det är borta. Be IT titta på enheten och lägg sedan tillbaka kopian eller den filen.
backup-garbled = Ingen säkerhetskopia kunde tas: enheten gav två gånger tillbaka något annat än det som skrevs. Registret är orört. Be IT titta på enheten.
cli-backup-at = { $percent } procent kopierat.
cli-backup-made = Säkerhetskopian är hel och ligger här: { $file }
cli-restore-where = Säg vart den ska: --over FIL för registret den ersätter, --to FIL för en ny fil.
cli-restore-nothing = { $file }: där ligger inget register att ersätta. Inget har ändrats. Kontrollera namnet, eller skriv --to FIL för en ny fil.
cli-restore-not = Inget har ändrats. Svara ja, eller skriv --replace där ingen finns att fråga.
cli-restore-old-keys = Nyckelfilen kom också ur säkerhetskopian: teamet är som det var då, och den som tagits bort sedan dess kommer in igen. Gå igenom teamet.
cli-restore-ask = { $backup } tar platsen för { $file }. Det som har gjorts sedan dess finns då inte i registret; filen som ligger där nu behålls bland säkerhetskopiorna. Skriv ja för att gå vidare:
cli-yes = ja
cli-restored = Återställt: { $file }
cli-restore-kept = Det som låg där förut finns här: { $file }

# Vad tillit check säger om platsen.

check-network = Registret ligger på en nätverksenhet ({ $kind }).
check-disk = Registret ligger på en disk i den här datorn ({ $kind }).
check-drive-unknown = Systemet talar inte om vilken sorts enhet registret ligger på.
check-trial-good = En provfil i mappen gick att låsa, skriva, läsa tillbaka och byta namn på.
check-trial-bad = En provfil i mappen klarade sig inte; vad som är fel står nedan.
check-trial-none = Ingen provfil skapades: inget får skrivas i mappen, eller så svarade enheten inte.
check-vanished = Om en dator försvinner mitt i en sparning kan andra få vänta tills servern märker det: med Samba gör "socket options = SO_KEEPALIVE TCP_KEEPIDLE=10 TCP_KEEPINTVL=5 TCP_KEEPCNT=3" att det tar en halv minut. Det som sparas under tiden ligger kvar på användarnas egna datorer.
check-open = Någon har registret öppet nu.
check-open-names = De här har registret öppet nu: { $who }.
check-open-more = De här har registret öppet nu: { $who }, och { $n ->
    [one] ett program som inte säger vems det är.
   *[other] { $n } program som inte säger vems de är.
}
check-waiting = { $n ->
    [one] En ändring av dig väntar på den här datorn och är inte i registret än.
   *[other] { $n } ändringar av dig väntar på den här datorn och är inte i registret än.
}
check-waiting-hint = Öppna registret i programmet på den här datorn, och låt det vara öppet tills rad 1 säger sparat.
check-waiting-closed = { $n ->
    [one] På den här datorn ligger en ändring eller ett påbörjat formulär som du inte kan öppna: en annan medlems, eller låst med en annan lösenfras.
   *[other] På den här datorn ligger { $n } ändringar eller påbörjade formulär som du inte kan öppna: en annan medlems, eller låsta med en annan lösenfras.
}
check-no-team = Därför går det inte att säga vem som har registret öppet eller vem som har en kopia.
check-no-copies = Därför går det inte att säga vilka kopior som är ute.
check-no-strangers = Därför går det inte att säga om det i nyckelfilen ligger en nyckel som registret inte känner igen.
check-copy-out = En kopia är ute: { $what }, { $who }, till { $day }, { $place }
check-copy-late = En kopia skulle ha kommit hem { $day }: { $what }, { $who }, { $place }.
check-copy-late-hint = Be att få den och för in den (tillit merge). Är den borta för gott, stryk den under Mer, Kopior.
check-backups = Säkerhetskopior: { $n }, den senaste från { $last } ({ $days ->
    [0] idag
    [one] 1 dag sedan
   *[other] { $days } dagar sedan
}).
check-no-backup = Det finns ingen säkerhetskopia än. Programmet tar en varje dag det används.
check-option = Enheten är ansluten med { $option }.
check-not-inside = Registrets inre har inte granskats.
check-keys-missing = Nyckelfilen som hör till registret saknas: utan den öppnar ingen annan registret.
check-keys-foreign = Nyckelfilen bredvid registret hör till ett annat register.
check-keys-broken = Nyckelfilen går inte att läsa: den är skadad.
check-keys-copy = Den här datorn har en kopia av den rätta, från { $when }. Öppna registret en gång i programmet på den här datorn: då läggs den på sin plats, och det som ligger där nu sparas bredvid.
check-keys-backup = Den här datorn har ingen kopia av den rätta. Öppna registret på en dator där det har varit öppet förut: då läggs den på sin plats. Eller lägg dit den som ligger vid säkerhetskopian med de senaste nycklarna; den passar om ingen har tagits bort sedan dess: { $file }
check-keys-nowhere = Den här datorn har ingen kopia av den rätta, och ingen säkerhetskopia har någon. Öppna registret på en dator där det har varit öppet förut: då läggs den på sin plats.
check-backup-no-keys = Bredvid den här säkerhetskopian ligger ingen nyckelfil: utan den går kopian inte att öppna på någon annan dator. Nästa säkerhetskopia har en igen.
check-backup-ahead = Den här säkerhetskopian bär en dag som inte har kommit än: klockan i den här datorn går fel, eller gick fel i den som tog den.
check-backup-ahead-hint = Ingen säkerhetskopia går förlorad för det; så länge klockan i en dator går fel rensar den inte bort några gamla. Ställ klockan rätt.
check-copy = En synktjänst har gjort en kopia bredvid registret, eftersom två datorer hade ändrat i det: { $name }.
check-copy-hint = Flytta registret ur tjänstens mapp. Det som gjordes i kopian förs in med: tillit merge "{ $file }" "{ $copy }"

backups-title = Säkerhetskopior
backups-help = Hela kopior av registret, var och en kontrollerad. Programmet tar en varje dag det används och behåller dem från 14 dagar, 8 veckor och 12 månader. N tar en nu, Enter lägger tillbaka en.
backups-when = Tagen
backups-why = Varför
backups-size = Storlek
backups-count = { $n ->
    [one] 1 säkerhetskopia
   *[other] { $n } säkerhetskopior
}
backups-none = Det finns ingen säkerhetskopia än. Programmet tar en varje dag det används.
backups-put-back = Lägg tillbaka
backups-now = Ta en nu
backups-ask = Registret blir som det var { $when }. Det som har gjorts sedan dess finns då inte i det. Det som ligger där nu behålls bland säkerhetskopiorna.
backups-ask-others = Alla andra måste stänga registret först.
backups-leave = Låt det vara
backups-at = Säkerhetskopian tas: { $percent } procent.
backups-done = Säkerhetskopian är klar, hel och kontrollerad.
backups-was-put-back = Säkerhetskopian är tillbakalagd. Registret som låg där förut finns bland säkerhetskopiorna.
backups-other-key = Inget har ändrats: säkerhetskopian öppnas med en äldre nyckel. Välj den en gång till: då frågas efter lösenfrasen från den tiden.
backups-old-keys = Säkerhetskopian är tillbakalagd, och nyckelfilen med den: vilka som kan öppna registret är som det var då. Gå igenom teamet (0).
backups-broken-off = Säkerhetskopian avbröts eftersom enheten inte svarade. Ta den igen när registret går att nå.
backups-kilobytes = { $n } kB
backups-megabytes = { $n } MB
backups-daily = daglig
backups-asked = tagen för hand
backups-merge = innan en kopia fördes in
backups-migration = före uppdatering
backups-purge = före gallring
backups-restore = före återställning
salvage-no-head = Början av filen är borta, och med den det som säger hur resten ska läsas. Inget går att rädda ur den. Den skadade filen är orörd. Ta tillbaka den senaste säkerhetskopian.
store-no-backup = Ingen säkerhetskopia kunde tas. Registret är orört. Fråga den som sköter mappen om den är full eller skrivskyddad.

# Det som går att läsa i ett skadat register.

cli-about-salvage = Rädda det som går att läsa i ett skadat register till ett nytt. Den skadade filen lämnas som den är.
salvage-verb = Rädda resten
salvage-ask = Det som går att läsa läggs i ett nytt register bredvid det här, som sedan öppnas; samma lösenfraser öppnar det. Det sägs vad som gick förlorat. Den skadade filen lämnas som den är. En säkerhetskopia som inte är för gammal är oftast bättre; det som saknas i den kan hämtas från den nya filen under Kopior.
salvage-done = Allt gick att läsa: { $n } rader finns i { $file }, som är öppen nu. Den skadade filen är som den var.
salvage-done-short = Det som gick att läsa finns i { $file }, som är öppen nu. { $what } Den skadade filen är som den var.
salvage-there = Det som gick att läsa ligger här: { $file }
salvage-from-history = { $n } av dem gick inte att läsa och sattes ihop igen ur historiken.
salvage-all = { $what }: { $saved } räddade, inget förlorat.
salvage-rebuilt = { $what }: { $saved } räddade, inget förlorat så långt historiken berättar.
salvage-maybe = { $what }: { $saved } räddade; hur många som gått förlorade går inte att säga.
salvage-lost = { $what }: { $saved } räddade, minst { $lost } förlorade.
salvage-people = Personer
salvage-phones = Telefonnummer
salvage-contacts = Samtal, besök och andra kontakter
salvage-answers = Svar
salvage-tasks = Uppgifter
salvage-initiatives = Insatser
salvage-targets = Personer på listor
salvage-team = Teamet
salvage-plans = Årshjulet
salvage-programmes = Programmen
salvage-helpers = De som är med i programmen
salvage-met = Det som rör personer ni träffat
salvage-observations = Iakttagelser och beslut
salvage-organisations = Organisationerna
salvage-sessions = Passen och träffarna
salvage-areas = Områden
salvage-relations = Anhöriga och andra kring en person
salvage-wishes = Önskemål om att inte bli kontaktad
salvage-tags = Taggar
salvage-templates = Frågemallar
salvage-history = Historik
salvage-looks = Vem som har sett ett kort
salvage-other = Övrigt
backups-nothing = Det finns ingen säkerhetskopia bredvid registret. Inget har ändrats. Rädda det som går att läsa, eller fråga den som sköter mappen efter en tidigare kopia.
unlock-put-back = Återställ
unlock-no-backup = Det finns ingen säkerhetskopia bredvid registret.
unlock-put-back-ask = Den senaste säkerhetskopian tar den skadade filens plats, och den skadade filen sparas bland säkerhetskopiorna. Det som har gjorts efter att kopian togs finns inte i den. Alla andra måste först stänga registret.

salvage-methods = Metodkort
backups-of-then = äldre lösenfras: { $why }
backups-ask-title = Lägga tillbaka { $when }?
backups-who-then = Vem
backups-key-why = Säkerhetskopian öppnas inte med dagens nyckel. Skriv en lösenfras som gällde när den togs, eller återställningsnyckeln från den tiden. Registret behåller sin nyckel: dagens lösenfraser gäller efteråt.
backups-key-help = Säkerhetskopian togs när andra hade nyckel till registret. Välj vem av dem som skriver sin lösenfras från den tiden, eller skriv återställningsnyckeln på papper som gällde då. Inget ändras förrän kopian har öppnats och du har svarat ja.
backups-nobody-then = Ingen med det namnet hade en nyckel när säkerhetskopian togs. Skriv namnet som det var då.
backups-others-here = Registret är öppet också hos { $who }. Inget har ändrats. Be dem stänga det och försök igen om en stund.
cli-restore-who = De som hade en nyckel då: { $names }. Säg vem med --as.
cli-then-passphrase = Lösenfras som gällde när säkerhetskopian togs:
