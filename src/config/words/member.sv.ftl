# Medlemmarna och deras nycklar.

store-invited = Det är lösenfrasen som någon annan har gett dig. Välj en egen först: öppna registret i programmet, eller skriv tillit member passphrase.
store-shut-out = Din lösenfras stämmer men öppnar inte registret längre: du är inte med i teamet, eller har fått en annan lösenfras på en annan dator. Registret är orört. Försök med den, eller fråga samordnaren, som kan bjuda in dig igen.
member-name-taken = Det finns redan någon i teamet som heter så. Inget har ändrats. Skriv namnet så att det går att skilja er åt, till exempel med en bokstav till.
member-not-oneself = Man kan inte ta bort sig själv. Inget har ändrats. Be en annan samordnare.
member-not-turned = Vem som är med i teamet ångras inte så, för nycklarna hör till. Inget har ändrats. Bjud in eller ta bort under Teamet.
keys-mended-lost = Nyckelfilen bredvid registret var borta. Den har lagts tillbaka från den här datorns kopia.
keys-mended-foreign = Nyckelfilen bredvid registret hörde till ett annat register. Den har lagts åt sidan, och den rätta har lagts dit från den här datorns kopia.
keys-mended-broken = Nyckelfilen bredvid registret gick inte att läsa. Den har lagts åt sidan, och en hel har lagts dit från den här datorns kopia.
keys-mended-old = Nyckelfilen bredvid registret var äldre än den här datorns kopia, som har tagit dess plats. En lösenfras gäller som den valdes senast, också om det var i en kopia av registret.
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
cli-member-unfinished = { $name } är borttagen ur teamet men kan ännu öppna registret, för det har inte fått någon ny nyckel. Gör färdigt med tillit member remove.
cli-member-other = I nyckelfilen ligger en annan nyckel för ”{ $name }” än den som registret känner till. Den öppnar ingenting. Bjud in { $name } på nytt, och ta reda på vem som har ändrat filen om det händer igen.
cli-member-nobody = Ingen i teamet heter ”{ $name }”. tillit member list visar vilka som finns.
cli-member-invited = { $name } kan nu öppna registret med lösenfrasen nedan. Den visas bara nu och gäller en gång: första gången väljer { $name } en egen. Lämna över den på papper eller muntligt, inte i samma meddelande som filen.
cli-member-in = { $name } är med i teamet. Filen är inte krypterad, så ingen lösenfras behövs.
cli-member-removing = Registret får en ny nyckel. Så länge kan ingen annan spara.
cli-member-removed = { $name } är borttagen och registret har en ny nyckel. Kopior och säkerhetskopior som { $name } redan har kan fortfarande öppnas med den gamla.
cli-member-left = { $name } är inte längre med i teamet. Filen är inte krypterad: den som har den kan läsa den.
cli-member-renamed = Namnet är nu { $name }.
cli-member-passphrase = Den nya lösenfrasen gäller.
cli-member-not-encrypted = Registret har ingen lösenfras, så här finns inget att byta.
cli-member-recovery = Skriv av den nya återställningsnyckeln på papper och lås in pappret. Den visas bara nu.
cli-member-recovery-new = Den nya nyckeln gäller. Den gamla öppnar bara kopior och säkerhetskopior som redan finns.
cli-member-recovery-both = Den nya nyckeln gäller. Nyckelfilen kunde inte skrivas: den gamla öppnar också, tills registret öppnas nästa gång.
cli-member-recovery-old = Den nya nyckeln gäller inte. Den gamla på papper öppnar registret som förut. Kasta den nya.
cli-member-recovery-unknown = Det går inte att säga vilken av de två nycklarna som gäller. Behåll båda tills registret går att nå, och gör då en ny.

lock-title = Skärmen dold
lock-way-back = Skärmen är dold och registret låst. Det du höll på att skriva är kvar. Med din lösenfras kommer du tillbaka dit du var.
lock-covered = Skärmen är dold. Tryck på en tangent för att fortsätta.
lock-only-covered = Registret är inte låst, skärmen är bara dold: det du skriver kunde inte sparas på den här datorn. Vilken tangent som helst visar det igen. Spara eller skriv av det innan du går härifrån.
lock-nothing = Här finns inget att dölja.
lock-not-kept = Det du skriver kunde inte sparas på den här datorn, så registret låstes inte utan skärmen doldes bara. Spara eller skriv av det innan du går härifrån.

# Teamet på skärmen.

place-team = Teamet
    .also = medlemmar, bjud in, roller, kollegor
place-passphrase = Min lösenfras
    .also = byt lösenfras, lösenord, min nyckel
more-team-what = vilka som är med, roller, bjud in
more-own-what = byt den som bara du vet
more-paper = Nyckel på papper
more-paper-what = ny, om pappret är borta eller sett
more-lock = Dölj skärmen
more-lock-minutes = efter { $n ->
    [one] 1 minut
   *[other] { $n } minuter
}, F12 genast
more-lock-never = bara med F12
team-title = Teamet
team-count = { $n ->
    [one] 1 person
   *[other] { $n } personer
} i teamet
team-help = Alla i teamet: vad var och en får göra och hur de öppnar registret. N bjuder in någon: programmet visar en lösenfras som gäller en gång. Den som har glömt sin får en ny på samma sätt. Den som tas bort kommer inte in i registret längre, för det får en ny nyckel. Rollen begränsar bara vad som går att göra i det här programmet. Den som har en lösenfras och får skriva i mappen går inte att hindra med andra program. Ge därför ingen lösenfras till den som inte ska kunna läsa registret.
team-name = Namn
team-role = Roll
team-role-help = Samordnare: allt. Medarbetare: dagligt arbete. Läsare: siffror. Volontärsamordnare: läser kort; samtal, uppgifter, program.
team-opens = Öppnar med
team-opens-own = egen lösenfras
team-opens-invited = inbjuden
team-opens-not = kan inte: bjud in
team-opens-all = ingen lösenfras
team-opens-nothing = öppnar ingenting
team-opens-other = bjud in på nytt
team-opens-still = kommer ännu in
team-strangers = Okända nycklar: ta reda på vem som lagt dem där
team-unfinished = Borttagna som ännu kommer in: Enter gör färdigt
team-nobody = Ingen är vald.
team-what = { $name }: vad ska göras?
team-change = Ändra namn, roll, språk, områden
team-invite = Bjud in
team-invite-again = Ny lösenfras
team-remove = Ta bort
team-finish = Gör färdigt
team-nothing = Låt vara
team-remove-title = Ta bort { $name } ur teamet?
team-remove-key = { $name } kommer inte in i registret längre. Registret får en ny nyckel; ingen annan behöver byta lösenfras. Kopior och säkerhetskopior som { $name } redan har går fortfarande att läsa. Allt { $name } har skrivit finns kvar i historiken.
team-remove-copies = Kopior som { $name } har kvar: { $places }. Be att få tillbaka dem.
team-remove-plain = { $name } står inte längre i teamet. Filen har ingen lösenfras: den som kommer åt den kan läsa den. Allt { $name } har skrivit finns kvar i historiken.
team-removing = Registret får en ny nyckel. Så länge kan ingen annan spara.
team-removed = Borttagen ur teamet. Registret har en ny nyckel.
team-draft = Ändring i teamet
team-language = Talar
team-language-more = Talar också
team-area = Arbetar i
team-area-more = Arbetar också i
secret-written = Jag har skrivit av den
secret-stays = Skriv av den först: den visas bara nu. Enter när den är avskriven.
secret-working = Ett ögonblick ...
invite-title = Bjud in en kollega
invite-again-verb = Gör en lösenfras
invite-help = Kollegan får en lösenfras som gäller en gång. Första gången väljer kollegan en egen, som ingen annan vet.
invite-why = Programmet gör en lösenfras som gäller en enda gång. Kollegan öppnar samma fil, skriver sitt namn och den, och väljer sedan en egen.
invite-again-why = Den lösenfras som gällt hittills slutar gälla. Utkast som ligger på kollegans dator kan inte öppnas med den nya.
invite-plain = Filen har ingen lösenfras, så kollegan behöver ingen heller. Kollegan öppnar filen och väljer sitt namn.
invite-shown = Lösenfrasen för { $name }. Den visas bara nu och gäller en gång; kommer den bort gör du en ny här. Lämna över den på papper eller muntligt, inte i samma meddelande som filen. Kollegan öppnar samma fil och skriver namnet precis så här: { $name }.
own-title = Min lösenfras
own-help = Bara din egen lösenfras byts. Utkast och det som väntar på att sparas påverkas inte.
own-change = Byt
own-old = Den som gäller nu
more-ring-off = av: lösenfrasen frågas varje gång
more-ring-on = på: registret öppnas utan lösenfras här
more-ring-nowhere = går bara i Windows
ring-title = Minns mig här
ring-help = Windows kan förvara din lösenfras på den här datorn. Då öppnas registret utan fråga när programmet startas. Den glöms när du byter lösenfras eller tas bort ur teamet, och när du säger till här.
ring-why = Windows förvarar din lösenfras på den här datorn, och registret öppnas utan fråga när programmet startas. Den som kan logga in som du på datorn kommer då in. F12 och en stund utan tangent frågar fortfarande, men inte den som startar om programmet: lås Windows när du går.
ring-is-on = Den här datorn minns din lösenfras.
ring-sure = Glömma den?
ring-remember = Minns
ring-forget = Klar
ring-done = Den här datorn minns lösenfrasen från och med nu.
ring-forgotten = Den här datorn har glömt lösenfrasen och frågar nästa gång.
ring-dropped = Den nya lösenfrasen gäller. Datorn har glömt den gamla och frågar nästa gång.
ring-refused = Windows tog inte emot lösenfrasen. Inget har ändrats: den frågas som förut.
ring-stays = Windows ville inte glömma lösenfrasen. Ta bort den själv i Autentiseringshanteraren: posten som slutar på .tillit.
ring-nowhere = Det går bara i Windows. Här finns ingen förvaring som är låst med din inloggning och som programmet kan lita på, så lösenfrasen frågas varje gång.
paper-title = Ny återställningsnyckel
paper-help = Återställningsnyckeln på papper öppnar registret när alla lösenfraser är glömda. Gör du en ny slutar den gamla att gälla.
paper-make = Gör en ny
paper-why = En ny nyckel visas, och du skriver av den. Först sedan slutar den som ligger på papper att gälla för registret. Kopior och säkerhetskopior som redan finns öppnas fortfarande av den gamla.
paper-sure = Göra en ny?
paper-not-sure = Svara ja, eller gå tillbaka med Esc.
paper-shown = Skriv av den nya nyckeln på papper. Den gamla gäller tills du har skrivit den sista gruppen här nedanför; då slutar den gälla.
paper-leave = Behåll gamla
paper-left = Inget har ändrats: den gamla nyckeln på papper gäller. Kasta den nya om du hann skriva av den.
paper-done = Den nya nyckeln gäller. Lås in pappret och förstör det gamla.
paper-both = Den nya nyckeln gäller. Den gamla öppnar också tills nyckelfilen går att skriva; programmet försöker igen.

# From which number on counts are printed.
quiet-days-box = Dagar utan kontakt
quiet-days-box-help = Från 30 till 1000, vanligt är 90. Tomt = aldrig av sig självt: tavlan säger vilka som varit tysta i 90 dagar.
small-title = Teamets gränser
more-small-what = små tal på papper, och när den som inte hörts av avslutas
small-limit = Minsta tal
small-limit-help = Från 3 till 20. Vanligt är 5.
small-help = Det här gäller hela teamet. I det som skrivs ut eller sparas i en fil står inga antal under minsta tal, och ingenting de kan räknas ut av; på skärmen är siffrorna alltid exakta. Den som har nåtts och sedan inte hörts av på så många dagar som du skriver avslutas av sig självt den dag ni senast hade kontakt, om inget är kvar att göra; de är kvar i siffrorna och kan sättas tillbaka.
place-small = Teamets gränser
    .also = små tal på papper, gräns, antal, sekretess, ingen kontakt, avslutad, dagar
