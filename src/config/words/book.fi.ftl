# Rivit, jotka kuuluvat henkilöihin, tilaisuuksiin ja järjestöihin.
book-progress = Luottamus
book-help = Apu paikan päällä
book-referral = Eteenpäin muille
book-observation = Turvattomat paikat
book-organisation = Yhteistyötahot
book-key-person = Avainhenkilöt
book-nurture = Yhteydenpito
book-stairwell = Porraskäytävät
book-poster = Julisteet
book-decision = Päätökset

book-one-progress = Luottamuksen askel
book-one-help = Apu paikan päällä
book-one-referral = Saata eteenpäin
book-one-observation = Havainto
book-one-organisation = Yhteistyötaho
book-one-key-person = Avainhenkilö
book-one-nurture = Yhteydenotto
book-one-stairwell = Porraskäytävä
book-one-poster = Juliste laitettu
book-one-decision = Päätös

book-help-progress = Miten luottamus kasvaa: kuinka pitkällä olette, pienet askeleet henkilön omin sanoin, ja miksi joku pitää etäisyyttä. Kunkin vaiheen ensimmäinen päivä lasketaan, joten näkyy, montako päivää ja kohtaamista siihen meni.
book-help-help = Pieniä asioita paikan päällä: lomake täytetään, tärkeä puhelu soitetaan yhdessä. Jokainen rivi lasketaan minuutteineen. Ei tarvitse tietää, kuka se oli.
book-help-referral = Kun joku saatetaan eteenpäin palveluun, ryhmään tai viranomaiselle: oliko hänellä siellä yhteys ennestään, lähdittekö mukaan, ja mitä siitä tuli. Kahden viikon kuluttua Tänään muistuttaa, jos tulosta ei ole.
book-help-observation = Paikat, joissa ihmiset eivät tunne oloaan turvalliseksi, havainto havainnolta. Ylimpänä on paikka, joka on useimmin tuntunut turvattomalta.
book-help-organisation = Tahot, joiden kanssa teette yhteistyötä. Kirjoittakaa, monenko päivän välein pidetään yhteyttä: jos siitä on liian kauan, Tänään kertoo sen. Enter avaa avainhenkilöt, yhteydenpidon ja porraskäytävät. Myös yhteinen tilaisuus lasketaan yhteydenpidoksi.
book-help-key-person = Henkilö, joka avaa oven. Kun hän lopettaa, kirjoittakaa päivä ja kuka jatkaa. Jos kukaan ei jatka, Tänään kertoo sen.
book-help-nurture = Yhteydenotto: kenet tapasitte, montako heiltä oli paikalla, mitä kerroitte ja mitä kuulitte.
book-help-stairwell = Porraskäytävät, joihin kuukauden tiedote laitetaan. D kertoo, että se on laitettu tänään; Tänään kertoo, milloin on taas aika.
book-help-decision = Mitä kokous päätti, ja kuka tekee sen mihin mennessä. D kertoo, että se on tehty. Viikon sisällä tehtävät näkyvät Tänään-sivulla.

books-help = Kaikki tähän kirjoitettu ryhmittäin. N kirjoittaa uuden, Enter avaa rivin.
books-new = Kirjoita uusi
books-new-where = Avatkaa ensin se henkilö tai yhteistyötaho, johon tämä kuuluu.
books-open = Avaa
books-none = Tähän ei ole vielä kirjoitettu mitään.
books-none-chosen = Yhtään riviä ei ole valittu.
books-count = { $n ->
    [one] 1 rivi
   *[other] { $n } riviä
}
books-of-person = Luottamus ja apu
books-of-session = Muistiinpanot tilaisuudesta
books-put-up = Laitettu tänään
books-done = Tehty
books-undone = Ei vielä tehty
books-round = Koko kierros: { $n }
books-up-since = laitettu { $day }
books-never-up = ei koskaan laitettu
books-touched = yhteys { $day }
books-never-touched = ei yhteyttä vielä
books-together = { $n ->
    [one] On ollut mukana 1 tilaisuudessa, { $day }
   *[other] On ollut mukana { $n } tilaisuudessa, viimeksi { $day }
}
books-place = { $place }: turvatonta { $n } / { $of } kertaa
books-paper-notes = Muistiinpanoja ei tulosteta: ne pysyvät rekisterissä.
books-paper-each = Jokainen havainto
books-paper-unsafe = turvatonta { $n } / { $of } kertaa
book-session-do = Kirjaa lisää

book-day = Päivä
book-note = Muistiinpano
book-worker = Kuka teistä
book-minutes = Minuuttia
book-area = Alue
book-phone = Puhelin
book-email = Sähköposti
book-session = Tilaisuus
book-person = Henkilö
book-place = Paikka
book-organisation-one = Yhteistyötaho

progress-stage = Näin pitkällä olette
progress-words = Pieni askel hänen sanoin
progress-distance = Pitää etäisyyttä, koska
help-kind = Apua tähän
referral-organisation = Kenelle
referral-aim = Minne tai mihin
referral-before = Oli siellä yhteydessä ennen
referral-along = Lähditte mukaan
referral-result = Mitä siitä tuli
referral-result-day = Se selvisi
observation-level = Miltä tuntui
observation-what = Mikä tekee turvattomaksi
observation-time = Vuorokaudenaika
observation-report = Raportti, missä se on
organisation-name = Nimi
organisation-kind = Mikä se on
organisation-every = Päiviä yhteyksien välillä
organisation-found = Miten löysitte heidät
organisation-lacks = Mitä heiltä puuttuu
organisation-gives = Mitä voitte tarjota
key-person-name = Nimi
key-person-role = Tehtävä
key-person-since = Alkaen
key-person-until = Lopettaa
key-person-heir = Jatkaja
nurture-kind = Miten
nurture-whom = Kenen kanssa
nurture-heads = Montako heiltä
nurture-topic = Mitä puhuttiin
stairwell-place = Osoite
stairwell-every = Päiviä julisteiden välillä
poster-what = Mitä laitettiin
decision-what = Mitä tehdään
decision-who = Tai joku muu tekee sen
decision-due = Mihin mennessä
decision-done = Tehty
decisions-open = Tekemättä, viimeinen päivä
decisions-over = Tehdyt
decision-ended = tehty { $day }
decision-meeting = Kokous { $day }

distance-let-down = Huonoja kokemuksia
distance-not-known = Ei tiedä miten tai minne
distance-afraid = Pelkää viranomaisia
distance-ashamed = Häpeää
distance-language = Kieli
distance-unwell = Voi huonosti tai on päihtynyt
distance-friends = Kaverit
distance-other = Muu
help-form = Lomake
help-call = Tärkeä puhelu
help-letter = Kirje luettu ja selitetty
help-digital = Puhelin, tietokone tai kortti
help-booking = Aika varattu
help-needs = Ruokaa tai vaatteita
help-way = Näytettiin tie
help-other = Muu
outcome-contact = Uusi yhteys
outcome-again = Yhteys jatkui
outcome-helped = Sai apua
outcome-not-gone = Ei lähtenyt
outcome-refused = Ei otettu vastaan
outcome-unwilling = Ei halunnutkaan
outcome-unknown = Ei tiedossa
level-calm = Turvallista
level-uneasy = Hieman turvatonta
level-unsafe = Turvatonta
unsafe-dark = Pimeää tai piilossa
unsafe-empty = Autiota
unsafe-groups = Pelottavia porukoita
unsafe-drugs = Huumeita
unsafe-violence = Uhkailua tai väkivaltaa
unsafe-broken = Roskaista tai rikki
unsafe-traffic = Liikenne
unsafe-other = Muu
organised-association = Yhdistys
organised-landlord = Vuokranantaja
organised-parish = Seurakunta
organised-health = Terveysasema
organised-service = Kunnan palvelu
organised-authority = Viranomainen
organised-school = Koulu
organised-library = Kirjasto
organised-business = Kauppa tai yritys
organised-other = Muu
found-catalogue = Yhdistysluettelo
found-told = Joku vinkkasi
found-came = He tulivat meille
found-chance = Sattumalta
touch-visit = Käynti
touch-call = Puhelu
touch-letter = Kirje tai sähköposti
touch-meeting = Tapaaminen
touch-briefing = Kerroimme henkilöstölle
touch-members = Jäsenten luona
touch-together = Teimme jotain yhdessä

flaw-book-empty = Tämä tarvitaan.
flaw-book-nothing = Kirjoittakaa edes jotain tästä.

met-title = Kohdatut
met-find = Nimi tai tuntomerkit: mies, 50, sininen takki
met-here = Kohdattu nyt
met-usual = On usein täällä
met-found = Löytyi
met-new = Uusi: ”{ $text }”
met-new-group = Joku, jota ette ole tavanneet ennen
met-how-far = Kuinka pitkällä olette: { $name }?
met-nobody = Kirjoittakaa tuntomerkit, niin ennen tavatut tulevat esiin.
met-status = { $here } kohdattu nyt
met-do = Kohdattu
met-undo = Ei kohdattu
met-is-here = On jo kohdattu
met-already = { $name } on jo kohdattu täällä. Delete rivillä poistaa merkinnän.
met-not-here = Ei kohdattu täällä.
met-help = Tilaisuudessa kohdatut. Kirjoittakaa tuntomerkit: ennen tavatut tulevat esiin kirjoittaessa, ja viimeisenä on uusi. Enter, ja sitten kuinka pitkällä olette; sen jälkeen ruutu on tyhjä seuraavalle. Delete rivillä poistaa merkinnän.
met-stage-day = { $stage } { $day } alkaen
did-session-met = Joku kohdattiin

person-trust = { $stage } { $day } alkaen
person-engaged = { $days ->
    [one] pyysi apua 1 päivän
   *[other] pyysi apua { $days } päivän
} ja { $contacts ->
    [one] 1 kohtaamisen
   *[other] { $contacts } kohtaamisen
} jälkeen
person-books = Luottamus ja apu

did-book-add = { $what }: uusi rivi
did-book-edit = { $what }: riviä muutettiin
did-book-bin = { $what }: rivi roskakoriin
did-book-round = Kuukauden tiedote laitettiin { $n ->
    [one] 1 porraskäytävään
   *[other] { $n } porraskäytävään
}

grown-met = { $n ->
    [one] 1 henkilö
   *[other] { $n } henkilöä
} kohdattu nimellä tai tuntomerkein, { $again } useammin kuin kerran
grown-stage = { $stage } { $n }
grown-trust = Uutta luottamuksessa: { $stages }
grown-engaged = { $n ->
    [one] 1 pyysi apua ensimmäistä kertaa
   *[other] { $n } pyysi apua ensimmäistä kertaa
}, puolet { $days } pv:n ja { $contacts } kohtaamisen sisällä
grown-helped = Apua paikan päällä { $n } ({ $minutes })
grown-along = Lähdettiin mukaan { $n }
grown-guided = Saatettu eteenpäin { $n }, { $new } sai uuden yhteyden
grown-steps = Pieniä askelia { $n }
grown-besides = Lisäksi laskettu: { $all }

summary-met = Kohdattu nimellä tai tuntomerkein
summary-met-again = Kohdattu useammin kuin kerran
summary-asked = Pyysi apua ensimmäistä kertaa
summary-asked-days = Päiviä siihen, puolet enintään
summary-asked-contacts = Kohtaamisia siihen, puolet enintään
summary-helped = Apua paikan päällä
summary-along = Lähdettiin mukaan
summary-guided = Saatettu eteenpäin
summary-guided-new = Sai uuden yhteyden
summary-steps = Pieniä askelia
summary-brought = Uusia kentän kautta, vähintään
summary-besides = Lisäksi laskettu
summary-invited = Kutsutuista tuli
did-import-organisations = Yhteistyötahoja tuotiin
