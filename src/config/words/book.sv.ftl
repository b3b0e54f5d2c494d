# Rader som hör till personer, pass och organisationer.
book-progress = Förtroende
book-help = Hjälp på plats
book-referral = Vidare till andra
book-observation = Otrygga platser
book-organisation = Organisationer
book-key-person = Nyckelpersoner
book-nurture = Kontakter
book-stairwell = Trappuppgångar
book-poster = Affischer
book-decision = Beslut

book-one-progress = Steg i förtroendet
book-one-help = Hjälp på plats
book-one-referral = Lotsa vidare
book-one-observation = Iakttagelse
book-one-organisation = Organisation
book-one-key-person = Nyckelperson
book-one-nurture = Kontakt
book-one-stairwell = Trappuppgång
book-one-poster = Affisch uppsatt
book-one-decision = Beslut

book-help-progress = Hur förtroendet växer: hur långt ni har kommit, små steg i personens egna ord, och varför någon håller avstånd. Första dagen för varje steg räknas, så att det syns hur många dagar och kontakter det tog.
book-help-help = Små saker som görs på plats: en blankett fylls i, ett viktigt samtal rings tillsammans. Varje rad räknas, med sina minuter. Det går bra utan att veta vem det var.
book-help-referral = Den som lotsas vidare till en tjänst, en grupp eller en myndighet: hade personen kontakt där förut, följde ni med, och vad blev det av det. Efter två veckor utan svar påminner Idag.
book-help-observation = Platser där människor inte känner sig trygga, iakttagelse för iakttagelse. Listan har den plats överst där det oftast har känts otryggt.
book-help-organisation = De som ni samarbetar med. Skriv efter hur många dagar någon ska ha hört av sig: är det för länge sedan säger Idag till. Enter öppnar nyckelpersoner, kontakter och trappuppgångar. Ett pass där organisationen var med räknas också som kontakt.
book-help-key-person = Den som öppnar dörren till organisationen. När personen slutar: skriv dagen och vem som tar över. Har ingen tagit över säger Idag till.
book-help-nurture = En kontakt med organisationen: vem ni träffade, hur många av deras som var med, vad ni berättade och vad ni fick höra.
book-help-stairwell = Trappuppgångar där månadens blad sätts upp. D säger att det är uppsatt idag; Idag säger till när det är dags igen.
book-help-decision = Vad ett möte beslutade och vem som gör det till när. D säger att det är gjort. Det som ska göras inom en vecka står på Idag.

books-help = Allt som har skrivits här, i grupper. N skriver något nytt, Enter öppnar raden.
books-new = Skriv ny
books-new-where = Öppna först den person eller organisation som det hör till.
books-open = Öppna
books-none = Här är inget skrivet än.
books-none-chosen = Ingen rad är vald.
books-count = { $n ->
    [one] 1 rad
   *[other] { $n } rader
}
books-of-person = Förtroende och hjälp
books-of-session = Anteckningar från passet
books-put-up = Satt upp idag
books-done = Gjort
books-undone = Inte gjort än
books-round = Hela rundan: { $n }
books-up-since = uppsatt { $day }
books-never-up = aldrig uppsatt
books-touched = kontakt { $day }
books-never-touched = ingen kontakt än
books-together = { $n ->
    [one] Har varit med på 1 pass, { $day }
   *[other] Har varit med på { $n } pass, senast { $day }
}
books-place = { $place }: otryggt { $n } av { $of } gånger
books-paper-notes = Anteckningar skrivs inte ut: de stannar i registret.
books-paper-each = Varje iakttagelse
books-paper-unsafe = otryggt { $n } av { $of } gånger
book-session-do = Anteckna mer

book-day = Dag
book-note = Anteckning
book-worker = Vem av er
book-minutes = Minuter
book-area = Område
book-phone = Telefon
book-email = E-post
book-session = Pass
book-person = Person
book-place = Plats
book-organisation-one = Organisation

progress-stage = Så långt har ni kommit
progress-words = Litet steg, med personens ord
progress-distance = Håller avstånd för att
help-kind = Hjälp med
referral-organisation = Till vilka
referral-aim = Vart eller till vad
referral-before = Hade kontakt där förut
referral-along = Ni följde med
referral-result = Vad det blev av det
referral-result-day = Det visade sig
observation-level = Så kändes det
observation-what = Vad som gör det otryggt
observation-time = Tid på dygnet
observation-report = Rapport, var den finns
organisation-name = Namn
organisation-kind = Vad det är
organisation-every = Dagar mellan kontakter
organisation-found = Hur ni hittade dem
organisation-lacks = Vad de saknar
organisation-gives = Vad ni kan bidra med
key-person-name = Namn
key-person-role = Uppgift
key-person-since = Sedan
key-person-until = Slutar
key-person-heir = Tar över
nurture-kind = Hur
nurture-whom = Med vem hos dem
nurture-heads = Hur många av deras
nurture-topic = Vad som sades
stairwell-place = Adress
stairwell-every = Dagar mellan affischer
poster-what = Vad som sattes upp
decision-what = Vad som ska göras
decision-who = Eller någon annan gör det
decision-due = Till när
decision-done = Gjort
decisions-open = Kvar att göra, med sista dag
decisions-over = Klara
decision-ended = klart { $day }
decision-meeting = Mötet { $day }

distance-let-down = Har dåliga erfarenheter
distance-not-known = Vet inte hur eller vart
distance-afraid = Rädd för myndigheter
distance-ashamed = Skäms
distance-language = Språket
distance-unwell = Mår dåligt eller är påverkad
distance-friends = Kompisarna
distance-other = Annat
help-form = Blankett
help-call = Viktigt samtal
help-letter = Brev läst och förklarat
help-digital = Telefon, dator eller kort
help-booking = Tid bokad
help-needs = Mat eller kläder
help-way = Visade vägen
help-other = Annat
outcome-contact = Ny kontakt
outcome-again = Tog upp kontakten igen
outcome-helped = Fick hjälp
outcome-not-gone = Kom inte iväg
outcome-refused = Fick nej
outcome-unwilling = Ville inte
outcome-unknown = Vet inte
level-calm = Tryggt
level-uneasy = Lite otryggt
level-unsafe = Otryggt
unsafe-dark = Mörkt eller skymt
unsafe-empty = Öde
unsafe-groups = Grupper som skrämmer
unsafe-drugs = Droger
unsafe-violence = Hot eller våld
unsafe-broken = Skräpigt eller trasigt
unsafe-traffic = Trafik
unsafe-other = Annat
organised-association = Förening
organised-landlord = Hyresvärd
organised-parish = Församling
organised-health = Vårdcentral
organised-service = Kommunal verksamhet
organised-authority = Myndighet
organised-school = Skola
organised-library = Bibliotek
organised-business = Affär eller företag
organised-other = Annat
found-catalogue = Föreningskatalog
found-told = Någon tipsade
found-came = De kom till oss
found-chance = Av en slump
touch-visit = Besök
touch-call = Samtal
touch-letter = Brev eller e-post
touch-meeting = Möte
touch-briefing = Berättade för personalen
touch-members = Hos medlemmarna
touch-together = Gjorde något tillsammans

flaw-book-empty = Det här behövs.
flaw-book-nothing = Skriv åtminstone något av det här.

met-title = Träffade
met-find = Namn eller hur personen känns igen: man, 50, blå jacka
met-here = Träffade nu
met-usual = Brukar vara här
met-found = Hittade
met-new = Ny: ”{ $text }”
met-new-group = Någon ni inte har träffat förut
met-how-far = Hur långt har ni kommit med { $name }?
met-nobody = Skriv hur personen känns igen, så kommer de ni har träffat förut upp.
met-status = { $here } träffade nu
met-do = Träffad
met-undo = Inte träffad
met-is-here = Redan träffad
met-already = { $name } är redan träffad här. Raden och Delete tar tillbaka det.
met-not-here = Inte träffad här.
met-help = De ni träffar på passet. Skriv hur någon känns igen: de ni har träffat förut kommer upp medan ni skriver, och längst ned står en ny. Enter, och sedan hur långt ni har kommit; sedan är rutan tom för nästa. Delete på en rad tar tillbaka det.
met-stage-day = { $stage } sedan { $day }
did-session-met = Någon träffades

person-trust = { $stage } sedan { $day }
person-engaged = { $days ->
    [one] bad om hjälp efter 1 dag
   *[other] bad om hjälp efter { $days } dagar
} och { $contacts ->
    [one] 1 kontakt
   *[other] { $contacts } kontakter
}
person-books = Förtroende och hjälp

did-book-add = { $what }: en ny rad
did-book-edit = { $what }: en rad ändrades
did-book-bin = { $what }: en rad till papperskorgen
did-book-round = Månadens blad sattes upp i { $n ->
    [one] 1 trappuppgång
   *[other] { $n } trappuppgångar
}

grown-met = { $n ->
    [one] 1 person
   *[other] { $n } personer
} träffade med namn eller kännetecken, { $again } mer än en gång
grown-stage = { $stage } { $n }
grown-trust = Nytt i förtroendet: { $stages }
grown-engaged = { $n ->
    [one] 1 bad om hjälp för första gången
   *[other] { $n } bad om hjälp för första gången
}, hälften av dem inom { $days } dagar och { $contacts } kontakter
grown-helped = Hjälp på plats { $n } ({ $minutes })
grown-along = Följde med { $n }
grown-guided = Lotsade vidare { $n }, { $new } fick ny kontakt
grown-steps = Små steg { $n }
grown-besides = Dessutom räknat: { $all }

summary-met = Träffade med namn eller kännetecken
summary-met-again = Träffade mer än en gång
summary-asked = Bad om hjälp för första gången
summary-asked-days = Dagar till dess, hälften inom
summary-asked-contacts = Kontakter till dess, hälften inom
summary-helped = Hjälp på plats
summary-along = Följde med
summary-guided = Lotsade vidare
summary-guided-new = Fick ny kontakt
summary-steps = Små steg
summary-brought = Nya genom fältet, minst
summary-besides = Dessutom räknat
summary-invited = Kom, av dem som bjöds in
did-import-organisations = Organisationer lästes in
