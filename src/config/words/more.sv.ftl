# Mer, papperskorgen och frågemallarna.

more-title = Mer
more-help = Det som inte behövs varje dag: frågemallar, papperskorgen, historiken. Här väljer du också språk och färger, och ser var filen ligger och vilka som är med i teamet.
more-only-told = Raden är bara till för att läsas.
more-work = Arbetet
more-here = På den här datorn
more-register = Registret
more-import-what = personer ur Excel (.xlsx) eller en CSV-fil
more-templates-what = frågorna vid samtal och besök
more-methods-what = Arbetssätt att börja en insats från
more-duplicates-what = samma person på två kort
more-areas-what = vad de heter, hur många som bor där
more-bin-what = borttagna kort, går att hämta åter
more-copies-what = vem som har en kopia, ta ut, för in
more-undo-what = det du gjort och kan ta tillbaka
more-history-what = vem som har ändrat vad
more-backups-what = lägg tillbaka registret som det var
more-messages-what = det programmet har sagt
more-language = Språk
more-colours = Färger
more-mouse = Mus
more-mouse-on = på: det som syns går att klicka på
more-mouse-off = av: text markeras som vanligt
more-name = Namn
more-file = Fil
more-no-file = ingen: allt försvinner vid avslut
more-locked = Lösenfras
more-encrypted = ja, filen är krypterad
more-open = nej, den som har filen kan läsa den
more-open-now = Öppet nu
more-member = Teamet

colours-dark = Mörka
colours-light = Ljusa
colours-high-contrast = Hög kontrast
colours-sixteen = Grundfärger (16)
colours-none = inga färger: så är terminalen inställd

bin-title = Papperskorgen
bin-help = Kort som har tagits bort. Inget försvinner för gott: Enter hämtar tillbaka kortet med allt som stod på det.
bin-count = { $n } i papperskorgen
bin-empty = Papperskorgen är tom.
bin-who = Vem
bin-about = Född, adress
bin-when = Borttagen
bin-restore = Hämta tillbaka

templates-title = Frågemallar
templates-help = Frågorna som ställs vid samtal och besök. Enter visar en mall så som den läses upp, I läser in en egen ur en fil.
templates-count = { $n ->
    [one] 1 frågemall
   *[other] { $n } frågemallar
}
templates-none = Inga frågemallar.
templates-name = Frågemall
templates-kinds = Vid
templates-questions = Frågor
templates-version = Version
templates-whose = Varifrån
templates-ships = följer med
templates-own = teamets egen
templates-show = Visa frågorna
templates-import = Läs in en mall
templates-of-version = Version { $version }
templates-questions-help = Mallen så som den läses upp: varje fråga med vad som kan svaras, och när den ställs. Pilarna och PgDn bläddrar.
templates-required = * måste besvaras
templates-asked-if = Ställs om { $what }
templates-and = och
templates-or = eller
templates-if-is = "{ $question }" är { $value }
templates-if-is-not = "{ $question }" inte är { $value }
templates-if-at-most = "{ $question }" är högst { $value }
templates-if-at-least = "{ $question }" är minst { $value }
templates-if-answered = "{ $question }" är besvarad
templates-import-help = Skriv eller klistra in var filen ligger. Under rutan syns vad som står i den, eller varje fel med rad och anledning. Ctrl+S sparar mallen i registret, så att hela teamet har den.
templates-import-hint = En mall är en textfil som slutar på .toml.
templates-path = Fil
templates-path-help = Till exempel C:\Mallar\hembesok.toml
templates-reading = Filen läses. Försök igen.
templates-no-file = Här finns ingen textfil med det namnet.
templates-faulty = { $n ->
    [one] Mallen har ett fel och läses inte in:
   *[other] Mallen har { $n } fel och läses inte in:
}
templates-count-up = Version { $version } finns redan eller har funnits. Skriv version = { $next } i filen, så står de gamla svaren kvar vid sina frågor.
templates-good = { $name }, version { $version }: { $n ->
    [one] 1 fråga
   *[other] { $n } frågor
}. Ctrl+S sparar den i registret.
templates-fault = Rad { $line }: { $reason }

areas-title = Områden
areas-help = Områdena som ni väljer bland på korten, med hur många som bor i vart och ett, delarna medräknade. Enter byter namn, lägger ett område under ett annat eller gör två till ett. Del tar bort ett område ur valen, och den som bor där har kvar det på sitt kort. Ctrl+Z tar tillbaka.
areas-count = { $n ->
    [one] 1 område
   *[other] { $n } områden
}
areas-none = Inga områden än.
areas-name = Namn
areas-within = Del av
areas-within-help = Området som det ligger i. Tomt: i inget.
areas-people = Personer
areas-change = Ändra
areas-new = Nytt område
areas-bin = Ta bort
areas-has-parts = Andra områden är delar av det här. Lägg dem under ett annat först.
areas-form-help = Vad området heter, vilket område det är en del av, hur man bor där och hur många som bor där. Har samma område skrivits på två sätt gör rutan Samma som dem till ett.
areas-draft = Ändra område: { $name }
areas-into = Samma som
areas-into-help = Välj bara om området är samma som ett annat: alla flyttar dit, och det här försvinner. Ctrl+Z tar tillbaka.
areas-twin = Ett område där heter redan så. Är det samma, välj det vid “Samma som”.
areas-there = Ett område där heter redan så.
areas-housing = Boende
areas-housing-help = Hur de flesta bor där. Det avgör hur ni bäst når dem.
areas-population = Så många bor där
areas-population-year = Räknade år
areas-population-help = Tal från kommunen eller statistikbyrån. Utan lista visas insatsens siffror av dem. Tomt: okänt.
areas-population-all = Alla åldrar
more-organisations-what = vilka ni samarbetar med, vem som är nyckeln
