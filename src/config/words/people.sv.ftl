# Listan över personer: finn, vyer, ordning.

people-title = Personer
people-help = Alla som teamet känner eller vill nå. Skriv början av namn, gata, område eller tagg, eller siffror ur telefonnummer eller födelsedatum. Enter öppnar kortet. V väljer vilka som visas, O i vilken ordning. Mellanslag markerar; K kopplar ihop två kort av samma person.
people-find-hint = namn, telefon, gata, född, tagg
people-name = Namn
people-born = Född
people-area = Område
people-last = Senast
people-masked = Skyddade personuppgifter
people-masked-why = Enter öppnar kortet. Först frågas varför, och svaret sparas.
people-protected-mark = [Skydd]
people-died-mark = [Avliden]
people-contact-hidden = Kontaktuppgifter dolda
person-contact-none = Inga kontaktuppgifter sparas
people-no-phone = Inget telefonnummer
people-open = Öppna kortet
people-new = Ny person
people-new-of-name = Ny person med det namnet
people-nobody-chosen = Ingen person är vald.
people-open-first = Öppna kortet först: skyddade uppgifter.
people-mark-two = Markera bara två personer med mellanslag.
people-none = Här finns ingen ännu. Läs in en lista, eller tryck Ctrl+N för att lägga till en person.
people-none-found = Ingen träff på "{ $text }".
people-none-found-part = Ingen i den här kopian passar in på "{ $text }". Den har bara några av personerna i registret.
people-none-in-view = Ingen passar in i vyn.
people-other-view = Välj en annan vy
people-recent = Senast öppnade
people-everybody = Alla
people-from-list = Ur listan över personer
people-from-find = Ur sökningen "{ $text }"
people-marked =
    { $n ->
        [one] { $n } markerad
       *[other] { $n } markerade
    }
people-order-is = Ordning: { $by }
people-ordered = Listan står nu efter { $by }.
people-order-name = efternamn
people-order-born = ålder
people-order-area = område
people-order-waited = väntat längst
people-order-latest = senaste kontakt
people-speaks = Språk
people-tags = Taggar
people-next = Härnäst
people-last-was = Senast
people-on-lists = Insatser
people-contacts =
    { $n ->
        [one] { $n } kontakt i allt
       *[other] { $n } kontakter i allt
    }
did-persons-bin =
    { $n ->
        [one] { $n } person lagd i papperskorgen
       *[other] { $n } personer lagda i papperskorgen
    }

view-title = Vilka visas?
view-all = Alla personer
view-is = Vy: { $what }
view-no-phone = Utan telefonnummer
view-not-contacted = Ingen kontakt på { $n } månader
view-area = Område: { $name }
view-language = Språk: { $name }
view-tag = Tagg: { $name }
view-keep = Spara som vy
view-keep-nothing = Välj först vad vyn ska visa.
view-mine = min
view-of-team = teamets
view-drop = Ta bort vyn { $name }
view-name = Namn
view-whose = Vems
view-form-help = Ge vyn ett namn som du känner igen. Teamets vyer ser alla, dina egna bara du.

# Det som står på ett kort, i ord.

facts-born = { $born } ({ $age } år)
facts-protected = Skyddade uppgifter: { $level }
facts-binned = Ligger i papperskorgen (hämtas under Mer > Papperskorgen)
facts-died = Avliden { $day }
facts-moved = Har flyttat { $day }
facts-no-phone = Ring inte
facts-no-post = Skicka inte brev
facts-no-email = Skicka inte e-post
facts-no-sms = Skicka inte sms
facts-no-visit = Besök inte
facts-interpreter = tolk behövs
facts-interpreter-in = Tolk behövs: { $language }
facts-answers = { $n } svar
facts-no-day = ingen dag

# En persons kort.

person-help = Allt som teamet vet om en person: överst vem det är och vad som måste vara känt, sedan det som ska göras och det som har hänt, det senaste först. Enter öppnar raden. Vänster och höger går till föregående och nästa i listan.
person-from-nowhere = En persons kort
person-leaf = Vänster/höger = föregående/nästa
person-no-more = Listan slutar här.
person-loading = Kortet läses.
person-bin = Personen i papperskorgen
person-bin-contact = Ta bort kontakten
person-bin-not-here = Den raden tas inte bort här. Personen läggs i papperskorgen med Del i listan över personer.
person-open = Öppna
person-copy = Kopiera telefon
person-no-phone = Inget telefonnummer. E lägger till ett.
person-no-task = Välj något under Att göra.
person-nothing-chosen = Ingen rad är vald.
person-nothing-yet = Inget har hänt ännu.
person-next = Att göra ({ $n })
person-written = Skrivet
person-happened = Det här har hänt ({ $n })
person-matches = Följer med ({ $n })
person-lists = Insatser ({ $n })
person-parts = Hopkopplade kort ({ $n })
person-listed = På listan
person-list-late = kom till efter låsningen
person-list-removed = borttagen
person-part = Kort
person-team = Teamet
person-tags = Taggar  { $tags }
person-heard = Hörde om oss: { $how }
person-informed = Informerad { $day } { $how }
person-not-informed = Inte informerad om att vi sparar uppgifter
person-conflicts =
    { $n ->
        [one] { $n } ruta har ändrats av två samtidigt: se Idag
       *[other] { $n } rutor har ändrats av två samtidigt: se Idag
    }
person-unveil = Visa kontaktuppgifter
person-unveiled = Kontaktuppgifterna visas. Det är noterat att du har sett dem.
person-unveiled-reason = Kontaktuppgifter visade
form-opened-reason = Kortet öppnat för att ändras

why-title = Varför öppnar du kortet?
why-help = Personen har skyddade uppgifter. Skriv varför du öppnar kortet. Ditt namn, tiden och svaret sparas innan kortet visas, och kan läsas av samordnaren.
why-label = Varför?
why-hint = till exempel: ringer upp enligt överenskommelse
why-open = Öppna kortet
why-too-short = Skriv några ord om varför.

# Personens formulär.

form-new = Ny person
form-new-of = Ny person > { $name }
form-edit = Ändra > { $name }
form-edit-loading = Ändra
form-help = Skriv det du vet: ett namn, eller vad ni kallar personen, räcker. Enter går till nästa ruta, Ctrl+S sparar. Finns personen kanske redan visas det längst ner: pil ner och Enter öppnar det kortet, men inget hindrar dig från att skriva vidare. Det du skrivit finns kvar om du går härifrån.
form-given = Förnamn
form-family = Efternamn
form-alias = Kallas
form-alias-help = Vad ni kallar någon vars namn ni inte vet: blå jackan, Gamlestan
form-born = Född
form-born-help = 460820, 1946-08-20 eller bara 1946. De fyra sista sparas inte.
form-born-help-day-first = 200846, 20.8.1946 eller bara 1946. De fyra sista sparas inte.
form-phone = Telefon
form-phone-more = Fler nummer
form-phone-label = Vems
form-phone-label-help = Lämna tomt om det är personens eget. Annars till exempel: dottern, arbetet
form-flaw-number = Skriv numret också.
form-flaw-words = Det är inget telefonnummer. Skriv numret, eller flytta texten till rätt ruta.
form-street = Gata
form-postcode = Postnummer
form-town = Ort
form-area = Område
form-area-help = Skriv början: Tabb eller Enter tar förslaget, Del tar bort det.
form-email = E-post
form-language = Språk
form-language-2 = Också
form-interpreter = Tolk
form-tags = Taggar
form-tags-help = Egna korta ord med komma emellan: kaffe, ensam, 80+
form-care = Viktigt att veta
form-no-contact = Vill inte nås
form-no-contact-help = Siffran markerar, samma siffra tar bort markeringen. Insatser, brev och ringlistor följer det.
form-why-phone = Varför inte ringa
form-why-post = Varför inte brev
form-why-email = Varför inte e-post
form-why-sms = Varför inte sms
form-why-visit = Varför inte besök
form-protection = Skydd
form-protection-help = Sekretessmarkering: bara namnet syns. De strängare: ingen adress, telefon eller e-post; bara hela namnet ger träff.
form-died = Avliden
form-moved = Flyttat
form-around = Anhöriga och andra
form-around-kind = Vem
form-around-name = Namn
form-around-phone = Telefon
form-kept = Om kortet
form-heard = Hörde om oss
form-heard-help = En insats, ett pass eller någon som hjälper till ur listan, eller med era egna ord. Där syns sedan minst hur många nya det gav.
heard-session = { $name }, { $day }
heard-series = { $name }, återkommande
form-informed = Informerad
form-informed-help = När personen fick veta att ni sparar uppgifter, och hur
form-informed-how = Hur
form-flaw-informed = Skriv dagen också.
form-to-near = Till dem som liknar
near-title =
    { $n ->
        [one] Finns kanske redan. Pil ner + Enter öppnar; annars skriv vidare
       *[other] Finns kanske redan ({ $n }). Pil ner + Enter öppnar; annars skriv vidare
    }
protect-title = Töm adress, telefon och e-post?
protect-why = Vid { $level } sparas varken adress, telefon eller e-post, så att ingen kan läcka dem. Det kan ångras innan du sparar och efteråt.
protect-helps = Detsamma gäller telefon och e-post i de program personen hjälper till i.
protect-empty = Töm dem
protect-emptied = Adress, telefon och e-post är tömda här. Ctrl+S sparar.
protect-kept = De måste tömmas innan det går att spara. Välj nivån igen för att tömma dem.

# Två kort av samma person.

merge-title = Koppla ihop: { $one } och { $other }
merge-which = Vilket annat kort är också { $name }?
merge-help = Två kort av samma person blir ett. Välj rad för rad vad som ska stå på kortet. Telefonnummer, taggar och önskemål från båda följer med, och allt som har hänt på båda syns på det ena. Inget tas bort: Ctrl+Z tar isär dem igen.
merge-why = Två kort blir ett. Telefonnummer, taggar och allt som har hänt på båda finns kvar. Ctrl+Z tar isär dem igen.
merge-status = Vänster/höger väljer vad som ska stå. Ctrl+S kopplar ihop.
merge-do = Koppla ihop
merge-left = Ta vänstra
merge-right = Ta högra
merge-turn = Byt
merge-no-choice = Här är inget att välja.
merge-loading = Korten läses.
merge-same = De två korten är redan ett.
merge-stays = Blir kvar
merge-joins = Läggs ihop med det
merge-gone = Ett av de två korten finns inte längre.
merge-empty = (inget)
merge-hidden = (dolt)

twins-title = Möjliga dubbletter
twins-help = Kort som kanske är samma person: samma telefon, samma namn, samma födelsedag eller samma adress. Enter visar två kort sida vid sida. Del säger att de är två personer: då kommer paret inte tillbaka.
twins-count = { $n } par
twins-none = Inga kort ser ut att vara samma person.
twins-compare = Jämför
twins-apart = Inte samma person
twins-one = Ett kort
twins-other = Ett annat
twins-why = Varför

# Vem som ändrade vad.

history-title = Historik
history-of = Historik > { $name }
history-help = Vem som ändrade vad och när, det senaste först: vad som stod förut och vad det blev. Enter sätter tillbaka det som stod förut. Det blir en ny ändring som kan ångras som alla andra.
history-team-help = Vad hela teamet har gjort, det senaste först: vad, vem det gäller och vem som gjorde det. Enter öppnar kortet, U visar vad som kan ångras.
history-what = Vad
history-before = Förut
history-after = Sedan
history-none = Inget har ändrats.
history-reads = Vem som öppnat kortet
reads-title = Vem som öppnat kortet > { $name }
reads-help = Alla gånger någon har öppnat kortet, den senaste först: när, vem, och varför om det måste sägas. Bara en samordnare ser det här.
reads-when = När
reads-who = Vem
reads-why = Varför
reads-none = Ingen har öppnat kortet.
reads-count = { $n ->
    [one] En gång
   *[other] { $n } gånger
}
history-put-back = Sätt tillbaka
history-fixed = Det här värdet kan inte sättas tillbaka: det fanns inget före.
history-open = Öppna kortet
history-nobody = Det gällde ingen viss person.
history-linked = (kopplat)
history-wrong-number = Fel nummer
history-why = Varför
history-answer = Svar
history-no-answer = Inget svar
history-taken = Borttaget
history-merged = Del av kortet
history-bin = I papperskorgen
history-kind = Slag
history-at = När
history-day = Dag
history-time = Tid
history-minutes = Tidsåtgång
history-worker = Vem
history-place = Plats
history-proxy = Talade för
history-step = Steg
history-until = Till och med
history-disposition = Hur det gick
history-heads = Antal
history-name = Namn
history-purpose = Syfte
history-goal = Mål
history-sample = Stickprov
history-drawn = Dragna med lott
history-every = Uppmärksammas inom dagar
history-starts = Börjar
history-ends = Slutar
history-done = Klart
history-cancelled = Struket
history-sealed = Låst
history-closed = Avslutad
history-removed = Borttagen ur listan
