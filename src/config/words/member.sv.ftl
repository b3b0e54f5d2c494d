# Medlemmarna och deras nycklar.

store-invited = Det är lösenfrasen som någon annan har gett dig. Välj en egen först: öppna registret i programmet, eller skriv tillit member passphrase.
store-shut-out = Din lösenfras stämmer, men registret har fått en ny nyckel och du är inte längre med i teamet. Registret är orört. Fråga samordnaren om det är fel: den kan bjuda in dig igen.
member-name-taken = Det finns redan någon i teamet som heter så. Inget har ändrats. Skriv namnet så att det går att skilja er åt, till exempel med en bokstav till.
member-not-oneself = Man kan inte ta bort sig själv. Inget har ändrats. Be en annan samordnare.
keys-mended-lost = Nyckelfilen bredvid registret var borta. Den har lagts tillbaka från den här datorns kopia.
keys-mended-foreign = Nyckelfilen bredvid registret hörde till ett annat register. Den har lagts åt sidan, och den rätta har lagts dit från den här datorns kopia.
keys-mended-broken = Nyckelfilen bredvid registret gick inte att läsa. Den har lagts åt sidan, och en hel har lagts dit från den här datorns kopia.
unlock-invited-why = Det är lösenfrasen som du fick av en kollega. Välj en egen: från och med nu öppnar bara den.

cli-about-member = Vilka som är med i teamet och kan öppna registret.
cli-about-member-list = Visa alla i teamet, och hur var och en kommer in. Nycklar som registret inte känner igen visas och används inte.
cli-about-member-invite = Släpp in någon: en lösenfras för första gången skrivs ut. Den som redan är med och har glömt sin får en ny på samma sätt.
cli-about-member-remove = Ta bort någon ur teamet. Registret får en ny nyckel; ingen annan behöver byta lösenfras.
cli-about-member-rename = Ge någon i teamet ett annat namn.
cli-about-member-passphrase = Byt din egen lösenfras, eller välj en egen första gången.
cli-about-member-recovery = Gör en ny återställningsnyckel. Den gamla på papper slutar gälla.
cli-arg-who = Namnet som kollegorna ser det.
cli-arg-new-name = Det nya namnet.
cli-arg-role = Vad den som bjuds in får göra: coordinator (samordnare), worker (medarbetare), reader (läsare) eller volunteers (volontärsamordnare). Annars medarbetare.
cli-no-new-passphrase = Ingen ny lösenfras angavs. Skriv den när programmet frågar, eller ge den i TILLIT_NEW_PASSPHRASE.
cli-member-opens-own = egen lösenfras
cli-member-opens-invited = inbjuden, har inte öppnat än
cli-member-opens-not = kan inte öppna: bjud in
cli-member-opens-open = filen är inte krypterad
cli-member-unknown = I nyckelfilen ligger en nyckel för ”{ $name }” som registret inte känner igen. Den öppnar ingenting. Ta reda på vem som har lagt den där.
cli-member-nobody = Ingen i teamet heter ”{ $name }”. tillit member list visar vilka som finns.
cli-member-invited = { $name } kan nu öppna registret med lösenfrasen nedan. Den visas bara nu och gäller en gång: första gången väljer { $name } en egen. Lämna över den på papper eller i samtal, inte i samma brev som filen.
cli-member-in = { $name } är med i teamet. Filen är inte krypterad, så ingen lösenfras behövs.
cli-member-removing = Registret får en ny nyckel. Så länge kan ingen annan spara.
cli-member-removed = { $name } är borttagen och registret har en ny nyckel. Kopior och säkerhetskopior som { $name } redan har kan fortfarande öppnas med den gamla.
cli-member-left = { $name } är inte längre med i teamet. Filen är inte krypterad: den som har den kan läsa den.
cli-member-renamed = Namnet är nu { $name }.
cli-member-passphrase = Den nya lösenfrasen gäller.
cli-member-not-encrypted = Registret är inte krypterat och har inga nycklar.
cli-member-recovery = Skriv av den nya återställningsnyckeln på papper och göm den väl. Den visas bara nu. Den gamla öppnar bara kopior som togs före i dag.

lock-title = Dolt
lock-way-back = Registret är låst. Det du höll på att skriva är kvar. Med din lösenfras kommer du tillbaka dit du var.
lock-covered = Skärmen är dold. Tryck på en tangent för att fortsätta.
lock-nothing = Här finns inget att dölja.
lock-not-kept = Det du skriver kunde inte sparas på den här datorn, så registret låstes inte utan skärmen doldes bara. Spara eller skriv av det innan du går härifrån.

# Teamet på skärmen.

place-team = Teamet
    .also = medlemmar, bjud in, roller, kollegor
place-passphrase = Byt lösenfras
    .also = lösenord, min nyckel
more-team-what = vilka som är med, vad de får göra, bjud in och ta bort
more-own-what = byt den som bara du kan
more-paper-what = gör en ny, om papperet är borta eller någon har sett det
more-lock = Dölj efter
more-lock-minutes = { $n } minuter utan tangent (F12 döljer genast)
more-lock-never = aldrig av sig självt (F12 döljer)
team-title = Teamet
team-count = { $n ->
    [one] en person
   *[other] { $n } personer
} i teamet
team-help = Alla i teamet: vad var och en får göra och hur de öppnar registret. N bjuder in någon: programmet visar en lösenfras som gäller en gång. Den som har glömt sin får en ny på samma sätt. Den som tas bort kommer inte in i filen längre, för registret får en ny nyckel. Rollen säger vad programmet låter någon göra. En fil utan server kan inte hindra den som har lösenfrasen och kan skriva i mappen från att göra annat med andra verktyg: den som inte ska kunna läsa ska inte ha en lösenfras.
team-name = Namn
team-role = Roll
team-role-help = Samordnare: allt. Medarbetare: det dagliga. Läsare: bara siffror. Volontärsamordnare: kort, samtal och uppgifter.
team-opens = Öppnar med
team-opens-own = egen lösenfras
team-opens-invited = inbjuden, inte öppnat än
team-opens-not = kan inte öppna: bjud in
team-opens-all = filen har ingen lösenfras
team-opens-nothing = okänd nyckel, öppnar ingenting
team-strangers = Nycklar som registret inte känner igen: ta reda på vem som lagt dem där
team-nobody = Ingen är vald.
team-what = { $name }: vad ska göras?
team-change = Ändra namn, roll, språk, områden
team-invite = Bjud in
team-invite-again = Ny lösenfras
team-remove = Ta bort
team-nothing = Ingenting
team-remove-title = Ta bort { $name } ur teamet?
team-remove-key = { $name } kommer inte in i registret längre. Registret får en ny nyckel; ingen annan behöver byta lösenfras. Kopior och säkerhetskopior som { $name } redan har går fortfarande att läsa. Allt { $name } har skrivit finns kvar i historiken.
team-remove-plain = { $name } står inte längre i teamet. Filen har ingen lösenfras: den som kommer åt den kan läsa den. Allt { $name } har skrivit finns kvar i historiken.
team-removing = Registret får en ny nyckel. Så länge kan ingen annan spara.
team-removed = Borttagen. Registret har en ny nyckel.
team-draft = En i teamet, ändras
team-language = Talar
team-language-more = Talar också
team-area = Arbetar i
team-area-more = Arbetar också i
secret-written = Jag har skrivit av den
secret-stays = Skriv av den först: den visas bara nu. Enter när den är avskriven.
secret-working = Ett ögonblick …
invite-title = Bjud in en kollega
invite-help = Kollegan får en lösenfras som gäller en gång. Första gången väljer kollegan en egen, som ingen annan vet.
invite-why = Programmet gör en lösenfras som gäller för första gången. Kollegan öppnar samma fil, skriver sitt namn och den, och väljer sedan en egen.
invite-again-why = Den lösenfras som gällt hittills slutar gälla. Utkast som ligger på kollegans dator kan inte öppnas med den nya.
invite-plain = Filen har ingen lösenfras, så kollegan behöver ingen heller.
invite-shown = Lösenfrasen för { $name }. Den visas bara nu och gäller en gång. Lämna över den på papper eller i samtal, inte i samma brev som filen.
own-title = Min lösenfras
own-help = Bara din egen lösenfras byts. Utkast och det som väntar på att sparas påverkas inte.
own-change = Byt
own-old = Den som gäller nu
paper-title = Ny återställningsnyckel
paper-help = Återställningsnyckeln på papper öppnar registret när alla lösenfraser är glömda. En ny gör att den gamla slutar gälla.
paper-make = Gör en ny
paper-why = Den återställningsnyckel som ligger på papper slutar gälla för registret som det är från och med nu. Kopior och säkerhetskopior som redan finns öppnas fortfarande av den gamla.
paper-sure = Göra en ny?
paper-not-sure = Svara ja, eller gå tillbaka med Esc.
