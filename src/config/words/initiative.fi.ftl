# Toimet: luettelo, lomake, kortti, listan kokoaminen ja lukitseminen.

did-gather = { $n ->
    [one] Henkilö lisätty listalle
   *[other] { $n } henkilöä lisätty listalle
}
did-target-leave = Henkilö poistettu listalta

initiatives-title = Toimet
initiatives-help = Täällä ovat kaikki toimet: kuinka monta on listalla, kuinka monta on tavoitettu ja kuinka moni on toteutunut. Enter avaa toimen, N aloittaa uuden.
initiatives-on = Käynnissä
initiatives-planned = Suunnitteilla
initiatives-over = Päättyneet
initiatives-count = Käynnissä { $on }   Suunnitteilla { $planned }   Päättyneet { $over }
initiatives-name = Toimi
initiatives-list = Lista
initiatives-sealed = { $n } lukittu
initiatives-open = { $n } auki
initiatives-no-list = ei listaa
initiatives-contacts = { $n ->
    [one] 1 yhteydenotto
   *[other] { $n } yhteydenottoa
}
initiatives-completed = Toteutunut
initiatives-goal = Tavoite
initiatives-new = Uusi toimi
initiatives-none = Ei vielä toimia. Toimella on tavoite ja lista: silloin jokaisesta luvusta näkee, kuinka suuri osa se on.
initiatives-none-chosen = Mitään toimea ei ole valittu.

initiative-n-of = { $n } / { $of }
initiative-goal-cell = { $n } (tav. { $wanted })
initiative-of = / { $of }
initiative-draft = Muokkaa toimea: { $name }
gather-draft = Hae rekisteristä: { $name }
initiative-form-help = Kirjoita, mikä toimen nimi on ja mitä varten se on. Aseta tavoite ennen kuin aloitatte. Sarkain siirtyy eteenpäin, Ctrl+S tallentaa.
initiative-name = Nimi
initiative-purpose = Tarkoitus
initiative-purpose-help = Mitä toimella halutaan saada aikaan ja kenelle? Yksi tai kaksi virkettä riittää.
initiative-goal = Tavoite
initiative-goal-number = Kuinka monta
initiative-goal-help = Aseta tavoite etukäteen. Sen voi muuttaa, mutta muutos näkyy historiassa.
initiative-goal-unit = Laskettuna
initiative-goal-count = lukumääränä
initiative-goal-percent = prosentteina listasta
initiative-measure = Mitä lasketaan
initiative-mode-head = Mitä henkilöistä kirjataan
initiative-mode = Kirjaaminen
initiative-mode-named = Nimi, puhelin ja muistiinpanot tallennetaan tavalliseen tapaan.
initiative-mode-alias = Henkilöistä käytetään muuta kuin omaa nimeä. Älä kirjoita mitään, mistä heidät tunnistaa.
initiative-mode-counts = Vain määrät. Ohjelma pysäyttää sen, mikä näyttää nimeltä, numerolta, sähköpostiosoitteelta tai henkilötunnukselta, mutta ei näe kaikkea: lue läpi ennen tallennusta.
initiative-template = Kysymykset
initiative-template-help = Kysymyspohja, joka tulee ensin esiin, kun toimessa soitetaan jollekulle.
initiative-when = Milloin ja kuka
initiative-from = Alkaa
initiative-to = Päättyy
initiative-owner = Vastuussa
initiative-from-register = Lista väestörekisteristä
initiative-from-register-help = Ei, jos lista on koottu muulla tavalla. Se ratkaisee, miten väärät numerot lasketaan.
initiative-sample = Otos seurantaan
initiative-sample-help = Näin monta lukitun listan henkilöistä arvotaan. Sama lista antaa aina samat henkilöt. Myöhemmin tulleet eivät muuta mitään.
lots-drawn = Arvottu rekisteristä: { $n } / { $of }. Arpanumero { $seed }
lots-sample = Listasta arvottu otos: { $n } / { $of }. Arpanumero { $seed }

initiative-help = Toimen lista siinä järjestyksessä kuin soitatte: ensin ne, joille soitetaan nyt. L kirjaa puhelun, V näyttää osan listasta. Kun lista on lukittu, se muuttuu vain syystä, ja kaikki luvut lasketaan siitä.
initiative-loading = Toimea luetaan.
initiative-gone = Toimi on poistettu. Ctrl+Y tekee uudelleen sen, mikä kumottiin.
initiative-is-over = Toimi on päättynyt.
initiative-counts-only = Toimessa lasketaan vain lukumäärät: sillä ei ole henkilölistaa.
initiative-no-list = Ei listaa, vain lukumäärät
initiative-not-sealed = Lukitse lista ensin, niin jokainen puhelu lasketaan tietystä määrästä.
initiative-nobody = Ketään ei ole valittu.
initiative-open = { $n ->
    [0] Lista on tyhjä
    [one] Lista on auki: 1 henkilö tähän mennessä
   *[other] Lista on auki: { $n } henkilöä tähän mennessä
}
initiative-sealed = { $n ->
    [one] Lukittu { $day }, { $who }, 1 henkilö
   *[other] Lukittu { $day }, { $who }, { $n } henkilöä
}
initiative-outside = { $n } ulkopuolella ({ $why })
initiative-removed-since = { $n } poistettu
initiative-late-since = { $n } tullut jälkeenpäin
initiative-closed = Päättynyt { $day }
initiative-goal-so-far = Tavoite { $wanted }, nyt { $n } ({ $what })
initiative-goal-no-list = Tavoite: osuus listasta ({ $what })
initiative-who = Kuka
initiative-phone = Puhelin
initiative-no-calls = ei puheluita
initiative-no-phone = ei numeroa
initiative-became = Miten kävi
initiative-last = Viimeksi
initiative-tried = Yrit.
initiative-next = Seur.
initiative-untried = -
initiative-late = { $what } (tuli jälkeenpäin)
initiative-shown = { $what }: { $n } / { $all }
initiative-show-all = Kaikki
initiative-view = Näytä osa
initiative-none-here = Ei ketään tässä osassa. V näyttää seuraavan osan.
initiative-empty = Lista on tyhjä. Kokoa henkilöitä rekisteristä tai lisää yksi kerrallaan.
initiative-trail = Toimi: { $name }
initiative-open-card = Avaa kortti
initiative-next-is = Seuraavaksi soitetaan: { $name }. L kirjaa puhelun.
initiative-back = Palauta
initiative-no-next = Juuri nyt ei ole enää ketään soitettavana.

standing-now = Soita nyt
standing-other = Tehtävä muuten kuin soittamalla
standing-interpreter = Tulkki varattava ensin
standing-later = Sovittu myöhemmäksi
standing-unfinished = Jäi kesken
standing-no-phone = Ei voi soittaa
standing-done = Toteutuneet
standing-declined = Kieltäytyneet
standing-closed = Päättyneet muulla tavalla
standing-removed = Poistettu listalta

initiative-gather = Hae rekisteristä
initiative-join = Lisää henkilö
initiative-join-late = Lisää jälkeenpäin
initiative-join-whom = Kuka lisätään?
initiative-join-whom-late = Kuka lisätään jälkeenpäin? Lasketaan erikseen.
initiative-already-listed = Henkilö on jo listalla.
initiative-listed-already = on jo listalla
initiative-not-joined = Henkilö ei voi olla listalla: { $why }.
initiative-leave = Poista
initiative-remove = Poista listalta
initiative-remove-help = Lista on lukittu. Valitse, miksi henkilö poistetaan: jälki jää, eikä henkilöä enää lasketa lukuihin.
initiative-remove-draft = { $name }: poisto listalta
initiative-remove-why = Miksi
initiative-remove-n = Luvut lasketaan sen jälkeen { $left } henkilöstä eikä { $n } henkilöstä.
initiative-remove-late = Henkilö tuli jälkeenpäin ja lasketaan jo erikseen: luvut eivät muutu.
initiative-seal = Lukitse lista
initiative-seal-title = { $n ->
    [one] Lukitaanko lista, jolla on 1 henkilö?
   *[other] Lukitaanko lista, jolla on { $n } henkilöä?
}
initiative-seal-n = Kaikki luvut lasketaan sen jälkeen tästä määrästä: { $n }.
initiative-seal-for-good = Lista ei sen jälkeen muutu: poistamiseen tarvitaan syy, ja jälkeenpäin tuleva lasketaan erikseen.
initiative-seal-no-phone = { $n ->
    [one] Yhdellä heistä ei ole numeroa, eikä hänelle voi soittaa.
   *[other] { $n } heistä on ilman numeroa, eikä heille voi soittaa.
}
initiative-left-out = Jää pois: { $n } ({ $why })
initiative-not-yet = Ei vielä
initiative-end = Päätä toimi
initiative-end-title = Päätetäänkö toimi?
initiative-end-body = Kenellekään ei enää soiteta eikä ketään lisätä, ja luvut jäävät sellaisiksi. Ctrl+Z kumoaa.
initiative-end-tasks = { $n ->
    [one] Toimessa on 1 tekemätön tehtävä. Jos sitä ei poisteta, se jää Tänään-näkymään.
   *[other] Toimessa on { $n } tekemätöntä tehtävää. Jos niitä ei poisteta, ne jäävät Tänään-näkymään.
}
initiative-end-strike = Päätä ja poista tehtävät
initiative-end-keep = Päätä ja jätä tehtävät

gather-help = Valitse, keitä tarkoitetaan: alue, ikä, kieli. Ruutujen alla näkyy, kuinka monta heitä on ja ketkä jäävät pois. Ctrl+S lisää heidät listalle.
gather-do = Lisää
gather-area = Alue
gather-area-help = Tyhjä: kaikki alueet.
gather-from = Ikä alkaen
gather-to = enintään
gather-age-help = 80 tarkoittaa 80-vuotiasta. 1946 tarkoittaa vuonna 1946 syntynyttä. Ilman syntymävuotta oleva ei tule mukaan.
gather-old = Ikä tänään { $from }-{ $to } vuotta
gather-old-from = Tänään { $n } vuotta tai vanhempi
gather-old-to = Tänään { $n } vuotta tai nuorempi
gather-born = Syntyneet { $from }-{ $to }: täyttävät tänä vuonna { $least }-{ $most }
gather-born-from = Syntyneet { $n } tai myöhemmin
gather-born-to = Syntyneet { $n } tai aiemmin
gather-unclear = { $from } ja { $to } eivät sovi yhteen. Kirjoita kumpaankin ruutuun ikä tai kumpaankin syntymävuosi.
gather-on = päivänä
gather-on-help = Ikä lasketaan tuona päivänä. Tyhjä: tänään.
gather-old-day = Ikä { $from }-{ $to } vuotta { $day }
gather-old-from-day = { $n } vuotta tai vanhempi { $day }
gather-old-to-day = { $n } vuotta tai nuorempi { $day }
gather-tag = Tunniste
gather-since = Ei muussa toimessa alkaen
gather-since-help = Mukaan ei tule se, joka on lisätty toiselle listalle tai johon on oltu yhteydessä toisessa toimessa siitä päivästä alkaen.
gather-order = Ketkä heistä
gather-order-help = Arpomalla: sama lista antaa aina samat henkilöt, arpoipa kuka tahansa. Arpanumero näkyy toimessa.
gather-waited = Pisimpään odottaneet
gather-lot = Arpomalla
gather-take-of = Lisätään henkilöitä: { $n } / { $of }
gather-apart = Suojatut tiedot: { $n } rekisterissä. Heitä ei koskaan haeta tästä.
gather-not-named = Rivillä ei ole ketään, jonka voisi näyttää tässä.
gather-language = Kieli
gather-phone = On puhelinnumero
gather-limit = Enintään näin monta
gather-limit-help = Pisimpään yhteydenottoa odottaneet tulevat ensin.
gather-preview = Tulos
gather-choose = Täytä ruutuja, niin tässä näkyy, ketkä lisätään.
gather-nobody = Kukaan uusi ei täytä ehtoja.
gather-take = { $n ->
    [0] Ketään ei lisätä
    [one] 1 henkilö lisätään
   *[other] { $n } henkilöä lisätään
}

initiative-how = Miten
initiative-method = Menetelmä
initiative-method-help = Menetelmäkortti täyttää tyhjät kohdat. Kirjoita nimen alku, tai F4 näyttää kaikki.
initiative-breadth = Kohdennus
initiative-target-group = Kohderyhmä
initiative-target-group-help = Ketä varten toimi on, esimerkiksi yksin asuvat 80-vuotiaat. Älä kirjoita yksittäisestä henkilöstä.
initiative-areas = Alueet
initiative-areas-more = ja
initiative-areas-help = Missä toimi toteutetaan. Tyhjä: kaikkialla. Vuosikello varoittaa vain siellä, missä olette.
initiative-grounds = Perusteet ja kulut
initiative-legal = Oikeusperuste
initiative-legal-help = Mihin nojaatte, kun kirjaatte tietoja henkilöistä.
initiative-decision = Päätös
initiative-decision-help = Päätöksen numero ja päivä.
initiative-cost = Kulut
initiative-kronor = kr
initiative-euros = euroa
initiative-previous = Verrataan toimeen
initiative-previous-help = Esimerkiksi viime vuoden toimi: tulokset asetetaan rinnakkain.
initiative-after = Jälkikäteen
initiative-after-draft = Jälkikäteen: { $name }
initiative-after-help = Mitä toimella saatiin aikaan, kun se on vielä muistissa. Esc siirtää myöhemmäksi: E toimen sivulla avaa ruudut uudelleen, alimpana.
initiative-effect-help = Sekin on vastaus, ettei kukaan tiedä: valitse Vaikutus ei tiedossa.
initiative-effect-note = Vaikutus sanoin
initiative-lessons = Ensi kertaa varten
initiative-ladder = Portaat
