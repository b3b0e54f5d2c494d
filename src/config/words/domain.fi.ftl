# Henkilöt, yhteydenotot, tehtävät, toimet ja luvut: valinnat, virheet ja säännöt.

kind-call = Puhelu
kind-visit = Kotikäynti
kind-visit-office = Käynti meillä
kind-visit-neutral = Tapaaminen muualla
kind-walk = Kävely
kind-drop-in = Pistäytyminen
kind-meeting = Tilaisuus
kind-field = Juttelu kentällä
kind-accompanied = Saattaminen
kind-letter = Kirje
kind-email = Sähköposti
kind-sms = Tekstiviesti
kind-poster = Juliste

proxy-relative = Läheinen
proxy-friend = Ystävä tai naapuri
proxy-guardian = Edunvalvoja
proxy-staff = Henkilökunta
proxy-other = Joku muu
along-nobody = Ei kukaan
along-care-manager = Palveluohjaaja
along-home-care = Kotihoito
along-health-care = Hoitohenkilökunta
along-relative = Läheinen
along-other = Joku muu
why-not-too-well = Pärjää vielä hyvin ilman
why-not-has-enough = Asiat ovat jo kunnossa
why-not-no-strength = Ei jaksa
why-not-no-time = Ei ehdi
why-not-not-for-me = Ei kiinnosta
why-not-hard-to-reach = Vaikea päästä paikalle
why-not-no-trust = Ei halua olla tekemisissä viranomaisten kanssa
why-not-other = Muu syy
why-not-unsaid = Ei halunnut kertoa

channel-phone = Puhelu
channel-post = Kirje
channel-email = Sähköposti
channel-sms = Tekstiviesti
channel-visit = Käynti
barred-died = Henkilö on kuollut.
barred-phone = Henkilö ei halua puheluita.
barred-post = Henkilö ei halua kirjeitä.
barred-email = Henkilö ei halua sähköpostia.
barred-sms = Henkilö ei halua tekstiviestejä.
barred-visit = Henkilö ei halua käyntejä.

trust-seen = On nähty
trust-greets = Tervehditään
trust-talks = Jutellaan
trust-asks = Pyytää apua
trust-guided = Lähtenyt mukaan eteenpäin

protection-open = Ei ole
protection-marked = Turvamerkintä
protection-hidden = Turvakielto
protection-secret = Uusi henkilöllisyys
may-not-print = Henkilön tiedot on suojattu: niitä ei tulosteta.
may-not-copy = Henkilön tiedot on suojattu: niitä ei kopioida.
may-not-export = Henkilön tiedot on suojattu: niitä ei viedä tiedostoon.
may-not-calendar = Henkilön tiedot on suojattu: niitä ei viedä kalenteriin.
may-not-report = Henkilön tiedot on suojattu: niitä ei näytetä raportissa.

role-coordinator = Koordinaattori
role-worker = Työntekijä
role-reader = Lukija
role-volunteers = Vapaaehtoisvastaava
not-your-role = Roolisi ei riitä tähän: { $deed }.
deed-see-persons = henkilöiden ja heidän korttiensa katsominen
deed-see-protected = suojatun kortin avaaminen
deed-edit-persons = henkilöiden lisääminen ja muuttaminen
deed-edit-protection = suojauksen muuttaminen
deed-log-encounters = puheluiden ja käyntien kirjaaminen
deed-edit-tasks = tehtävien muuttaminen
deed-edit-initiatives = toimien ja niiden listojen muuttaminen
deed-seal-lists = listan lukitseminen tai lukitun muuttaminen
deed-edit-templates = kysymyspohjien muuttaminen
deed-edit-programmes = ohjelmien ja niissä olevien muuttaminen
deed-edit-areas = alueiden muuttaminen
deed-edit-workers = tiimin jäsenten muuttaminen
deed-import = tiedostojen tuominen
deed-export = tulostaminen ja vieminen
deed-see-totals = lukujen katsominen
deed-see-read-log = korttien avaamislokin katsominen

mode-named = Nimillä
mode-alias = Peitenimellä
mode-counts = Vain määrät
measure-completed = Henkilöitä, joiden kanssa yhteydenotto toteutui
measure-reached = Tavoitettuja henkilöitä
measure-contacts = Yhteydenottoja
removal-dead = Kuollut
removal-moved-away = Muuttanut alueelta
removal-outside = Ei kuulu kohderyhmään
removal-duplicate = Listalla kahdesti
removal-protected = Suojatut tiedot
removal-no-contact = Ei ole kuulunut
removal-mistake = Lisätty vahingossa
seal-already = Lista on jo lukittu.
seal-empty = Lista on tyhjä. Lisää henkilöitä ennen lukitsemista.
seal-hidden = Listalla on henkilö, jolla on turvakielto tai uusi henkilöllisyys. Poista hänet listalta ensin.
target-needs-reason = Lista on lukittu: valitse, miksi henkilö poistetaan.
target-not-listed = Henkilö ei ole listalla.
target-was-removed = Henkilö on poistettu listalta. Kumoa poisto.

errand-call = Soita
errand-visit = Käy
errand-write = Kirjoita
errand-meet = Tapaa
errand-interpreter = Varaa tulkki
errand-check-in = Kysy kuulumiset
errand-answer = Anna vastaus
errand-other = Muu
cancel-done-elsewhere = Hoidettu toisin
cancel-not-needed = Ei enää tarpeen
cancel-not-wanted = Henkilö ei halua
cancel-unreachable = Ei tavoiteta
cancel-dead = Kuollut
cancel-mistake = Tehty vahingossa
due-late = Myöhässä
due-today = Tänään
due-this-week = Tällä viikolla
due-later = Myöhemmin
due-no-day = Ilman päivää

duplicate-phone = sama puhelin
duplicate-birth = sama syntymäpäivä, samantapainen nimi
duplicate-name = sama nimi
duplicate-address = sama osoite
duplicate-like-name = samantapainen nimi

age-years = { $from }-{ $to } v
age-and-over = { $from } v ja yli
age-unknown = Ikä ei tiedossa
rate-reached = Tavoitettu
rate-reached-help = Henkilöt, jotka tapasimme tai joiden kanssa puhuimme, kaikista listalla olevista. CON1 = (I+P+R+O) / ((I+P)+(R+NC+O)+(UH+UO)).
rate-completed = Toteutuneet listalta
rate-completed-help = Henkilöt, joiden kanssa yhteydenotto toteutui, kaikista listalla olevista. RR1 = I / ((I+P)+(R+NC+O)+(UH+UO)).
rate-completed-or-partial = Toteutuneet kokonaan tai osittain
rate-completed-or-partial-help = Kuten edellä, mukana myös kesken jääneet. RR2 = (I+P) / ((I+P)+(R+NC+O)+(UH+UO)).
rate-yes-of-reached = Toteutuneet tavoitetuista
rate-yes-of-reached-help = Henkilöt, joiden kanssa yhteydenotto toteutui, niistä jotka tavoitimme. COOP1 = I / ((I+P)+R+O).
rate-no = Ei tai ei nyt
rate-no-help = Kieltäytyneet ja ne, jotka eivät nyt halua, kaikista listalla olevista. REF1 = R / ((I+P)+(R+NC+O)+(UH+UO)).

flaw-nameless = Kirjoita nimi tai se, miksi kutsutte henkilöä.
flaw-born-ahead = Syntymäaika on tulevaisuudessa.
flaw-born-old = Silloin henkilö on { $n }-vuotias. Onko se oikein?
flaw-national = Henkilötunnus ei kelpaa.
flaw-national-born = Tunnus ja syntymäaika eivät täsmää.
flaw-protected-contact = Kun suojaus on turvakielto tai uusi henkilöllisyys, tähän ei tallenneta mitään. Tyhjennä ruutu.
flaw-phone = "{ $typed }" ei näytä puhelinnumerolta.
flaw-email = Tämä ei näytä sähköpostiosoitteelta.
flaw-interpreter-language = Minkä kielen tulkki tarvitaan?
flaw-who = Valitse, ketä tämä koskee.
flaw-counts-only-person = Tässä toimessa lasketaan vain määriä: henkilöä ei merkitä.
flaw-heads = Vähintään yksi henkilö.
flaw-day-ahead = { $day } ei ole vielä ollut. Varaa se tehtäväksi.
flaw-minutes = { $n } minuuttia on yli kaksitoista tuntia. Onko se oikein?
flaw-follow-up-past = { $day } on jo mennyt.
flaw-disposition = Valitse, miten kävi.
flaw-note = "{ $what }": kirjoita myös, miksi.
flaw-task-empty = Kirjoita, mitä pitää tehdä, tai valitse henkilö.
flaw-task-day = Kirjoita myös päivä.
flaw-initiative-name = Anna toimelle nimi.
flaw-initiative-dates = Toimi päättyisi ennen kuin se alkaa ({ $day }).
flaw-goal-missing = Tavoitetta ei ole asetettu. Etukäteen asetettu tavoite auttaa näkemään, mitä toimi sai aikaan.
flaw-goal-nothing = Nolla ei ole tavoite.
flaw-goal-percent = Listasta ei voi tavoittaa yli sataa prosenttia.

somebody-national = "{ $text }" näyttää henkilötunnukselta. Toimessa lasketaan vain määriä: poista se.
somebody-phone = "{ $text }" näyttää puhelinnumerolta. Toimessa lasketaan vain määriä: poista se.
somebody-email = "{ $text }" näyttää sähköpostiosoitteelta. Toimessa lasketaan vain määriä: poista se.
somebody-name = "{ $text }" näyttää nimeltä, eikä toimessa kirjoiteta nimiä. Kirjoita mistä on kyse: mikä esite, mikä rappu, "noin 70-vuotias nainen".

breadth-targeted = kohdennettu
breadth-broad = laaja
effect-good = Hyvä vaikutus
effect-some = Jonkin verran vaikutusta
effect-none = Ei vaikutusta
effect-unknown = Vaikutus ei tiedossa
counted-sent = Lähetetyt
counted-returned = Palautuneet
counted-posters = Julisteet
counted-came = Tulivat meille
counted-talked = Keskustelut

housing-villa = Omakotitaloja
housing-terrace = Rivitaloja
housing-rental = Vuokra-asuntoja
housing-condominium = Omistusasuntoja
housing-mixed = Monenlaisia
