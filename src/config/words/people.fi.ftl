# Luettelo ihmisistä: haku, näkymät, järjestys.

people-title = Ihmiset
people-help = Täällä ovat kaikki, jotka tiimi tuntee tai haluaa tavoittaa. Kirjoita nimen, kadun, alueen tai tunnisteen alku tai puhelinnumeron tai syntymäajan numeroita. Enter avaa kortin. V valitsee, ketkä näkyvät, O missä järjestyksessä. Välilyönti merkitsee; K yhdistää saman ihmisen kaksi korttia.
people-find-hint = nimi, puhelin, katu, syntynyt, tunniste
people-name = Nimi
people-born = Synt.
people-area = Alue
people-last = Viimeksi
people-masked = Suojatut henkilötiedot
people-masked-why = Enter avaa kortin. Ensin kysytään miksi, ja vastaus tallennetaan.
people-protected-mark = [Suoja]
people-died-mark = [Kuollut]
people-contact-hidden = Yhteystiedot piilossa
person-contact-none = Yhteystietoja ei tallenneta
people-no-phone = Ei puhelinnumeroa
people-open = Avaa kortti
people-new = Uusi henkilö
people-new-of-name = Uusi henkilö tällä nimellä
people-nobody-chosen = Ketään ei ole valittu.
people-open-first = Avaa ensin kortti: suojatut tiedot.
people-mark-two = Merkitse välilyönnillä vain kaksi henkilöä.
people-none = Täällä ei ole vielä ketään. Tuo luettelo tai lisää henkilö painamalla Ctrl+N.
people-none-found = Haulla "{ $text }" ei löydy ketään.
people-none-found-part = Tässä kopiossa ei ole ketään haulla "{ $text }". Siinä on vain osa rekisterin henkilöistä.
people-none-in-view = Kukaan ei sovi näkymään.
people-other-view = Valitse toinen näkymä
people-recent = Viimeksi avatut
people-everybody = Kaikki
people-from-list = Ihmisten luettelosta
people-from-find = Hausta "{ $text }"
people-marked =
    { $n ->
        [one] { $n } merkitty
       *[other] { $n } merkittyä
    }
people-order-is = Järjestys: { $by }
people-ordered = Luettelon järjestys: { $by }.
people-order-name = sukunimi
people-order-born = ikä
people-order-area = alue
people-order-waited = odottanut pisimpään
people-order-latest = viimeisin yhteydenotto
people-speaks = Kieli
people-tags = Tunnisteet
people-next = Seuraava
people-last-was = Viimeksi
people-on-lists = Toimet
people-contacts =
    { $n ->
        [one] { $n } yhteydenotto yhteensä
       *[other] { $n } yhteydenottoa yhteensä
    }
did-persons-bin =
    { $n ->
        [one] { $n } henkilö siirretty roskakoriin
       *[other] { $n } henkilöä siirretty roskakoriin
    }

view-title = Ketkä näytetään?
view-all = Kaikki ihmiset
view-is = Näkymä: { $what }
view-no-phone = Ilman puhelinnumeroa
view-not-contacted = Ei yhteydenottoa { $n } kuukauteen
view-area = Alue: { $name }
view-language = Kieli: { $name }
view-tag = Tunniste: { $name }
view-keep = Tallenna näkymäksi
view-keep-nothing = Valitse ensin, mitä näkymä näyttää.
view-mine = minun
view-of-team = tiimin
view-drop = Poista näkymä { $name }
view-name = Nimi
view-whose = Kenen
view-form-help = Anna näkymälle nimi, jonka tunnistat. Tiimin näkymät näkyvät kaikille, omat vain sinulle.

# Mitä kortissa lukee, sanoina.

facts-born = { $born } ({ $age } v)
facts-protected = Suojatut tiedot: { $level }
facts-binned = On roskakorissa (palautetaan: Lisää > Roskakori)
facts-died = Kuollut { $day }
facts-moved = Muuttanut { $day }
facts-no-phone = Älä soita
facts-no-post = Älä lähetä kirjeitä
facts-no-email = Älä lähetä sähköpostia
facts-no-sms = Älä lähetä tekstiviestejä
facts-no-visit = Älä käy kotona
facts-interpreter = tarvitsee tulkin
facts-interpreter-in = Tarvitsee tulkin: { $language }
facts-answers =
    { $n ->
        [one] { $n } vastaus
       *[other] { $n } vastausta
    }
facts-no-day = ei päivää

# Henkilön kortti.

person-help = Kaikki, mitä tiimi tietää yhdestä ihmisestä: ylinnä kuka hän on ja mitä on tiedettävä, sitten mitä on tehtävä ja mitä on tapahtunut, uusin ensin. Enter avaa rivin. Vasen ja oikea vievät luettelon edelliseen ja seuraavaan.
person-from-nowhere = Henkilön kortti
person-leaf = Vasen/oikea = edellinen/seuraava
person-no-more = Luettelo päättyy tähän.
person-loading = Korttia luetaan.
person-bin = Henkilö roskakoriin
person-bin-contact = Poista yhteydenotto
person-bin-not-here = Tätä riviä ei poisteta täällä. Henkilö siirretään roskakoriin henkilölistassa Del-näppäimellä.
person-open = Avaa
person-copy = Kopioi puhelin
person-no-phone = Ei puhelinnumeroa. E lisää sellaisen.
person-no-task = Valitse jotakin kohdasta Tehtävää.
person-nothing-chosen = Riviä ei ole valittu.
person-nothing-yet = Mitään ei ole vielä tapahtunut.
person-next = Tehtävää ({ $n })
person-written = Kirjattu
person-happened = Tapahtunutta ({ $n })
person-matches = Kulkee mukana ({ $n })
person-lists = Toimet ({ $n })
person-parts = Yhdistetyt kortit ({ $n })
person-listed = Listalla
person-list-late = lisätty lukitsemisen jälkeen
person-list-removed = poistettu
person-part = Kortti
person-team = Tiimi
person-tags = Tunnisteet  { $tags }
person-heard = Kuuli meistä: { $how }
person-informed = Rekisteristä kerrottu { $day } { $how }
person-not-informed = Rekisteristä ei ole vielä kerrottu
person-conflicts =
    { $n ->
        [one] Tieto on muutettu kahdesti yhtä aikaa: katso Tänään
       *[other] { $n } tietoa on muutettu kahdesti yhtä aikaa: katso Tänään
    }
person-unveil = Näytä yhteystiedot
person-unveiled = Yhteystiedot näkyvät. On merkitty, että olet nähnyt ne.
person-unveiled-reason = Yhteystiedot näytetty
form-opened-reason = Kortti avattu muokattavaksi

why-title = Miksi avaat kortin?
why-help = Henkilöllä on suojatut tiedot. Kirjoita, miksi avaat kortin. Nimesi, aika ja vastaus tallennetaan ennen kuin kortti näkyy, ja koordinaattori voi lukea ne.
why-label = Miksi?
why-hint = esimerkiksi: soitan sopimuksen mukaan
why-open = Avaa kortti
why-too-short = Kirjoita muutama sana syystä.

# Henkilön lomake.

form-new = Uusi henkilö
form-new-of = Uusi henkilö > { $name }
form-edit = Muokkaa > { $name }
form-edit-loading = Muokkaa
form-help = Kirjoita, mitä tiedät: riittää nimi tai se, miksi kutsutte häntä. Enter vie seuraavaan ruutuun, Ctrl+S tallentaa. Jos henkilö ehkä on jo olemassa, se näkyy alhaalla: nuoli alas ja Enter avaa sen kortin, mutta mikään ei estä jatkamasta. Kirjoittamasi säilyy, jos poistut.
form-given = Etunimi
form-family = Sukunimi
form-alias = Kutsutaan
form-alias-help = Miksi kutsutte ihmistä, jonka nimeä ette tiedä: sininen takki, Kallio
form-born = Syntynyt
form-born-help = 460820, 20.8.1946 tai vain 1946. Loppuosaa ei tallenneta.
form-born-help-day-first = 200846, 20.8.1946 tai vain 1946. Loppuosaa ei tallenneta.
form-phone = Puhelin
form-phone-more = Muu numero
form-phone-label = Kenen
form-phone-label-help = Jätä tyhjäksi, jos se on oma. Muuten esimerkiksi: tytär, työ
form-flaw-number = Kirjoita myös numero.
form-flaw-words = Tämä ei ole puhelinnumero. Kirjoita numero tai siirrä teksti oikeaan ruutuun.
form-street = Katu
form-postcode = Postinumero
form-town = Paikkakunta
form-area = Alue
form-area-help = Kirjoita alku: Sarkain tai Enter ottaa ehdotuksen, Del poistaa sen.
form-email = Sähköposti
form-language = Kieli
form-language-2 = Muu kieli
form-interpreter = Tulkki
form-tags = Tunnisteet
form-tags-help = Omia lyhyitä sanoja pilkuin erotettuina: kahvi, yksin, 80+
form-care = Tärkeää tietää
form-no-contact = Ei halua
form-no-contact-help = Numero merkitsee, sama numero poistaa merkin. Toimet, kirjeet ja soittolistat noudattavat sitä.
form-why-phone = Miksi ei saa soittaa
form-why-post = Miksi ei kirjeitä
form-why-email = Miksi ei sähköpostia
form-why-sms = Miksi ei tekstiviestejä
form-why-visit = Miksi ei käyntejä
form-protection = Suojaus
form-protection-help = Turvamerkintä: vain nimi näkyy. Tiukemmat: ei osoitetta, puhelinta eikä sähköpostia; kortti löytyy koko nimellä.
form-died = Kuollut
form-moved = Muuttanut
form-around = Läheiset ja muut
form-around-kind = Kuka
form-around-name = Nimi
form-around-phone = Puhelin
form-kept = Kortista
form-heard = Kuuli meistä
form-heard-help = Toimi, tilaisuus tai auttaja listasta, tai omin sanoin. Siellä näkyy sitten, kuinka monta uutta siitä ainakin tuli.
heard-session = { $name }, { $day }
heard-series = { $name }, toistuva
form-informed = Kerrottu
form-informed-help = Milloin henkilölle kerrottiin rekisteristä, ja miten
form-informed-how = Miten
form-flaw-informed = Kirjoita myös päivä.
form-to-near = Samanlaisiin
near-title =
    { $n ->
        [one] Ehkä jo olemassa. Nuoli alas + Enter avaa; muuten jatka
       *[other] Ehkä jo olemassa ({ $n }). Nuoli alas + Enter avaa; muuten jatka
    }
protect-title = Tyhjennetäänkö osoite, puhelin ja sähköposti?
protect-why = Kun suojaus on { $level }, osoitetta, puhelinta ja sähköpostia ei tallenneta, jotta kukaan ei voi vuotaa niitä. Sen voi kumota ennen tallennusta ja sen jälkeen.
protect-helps = Sama koskee puhelinta ja sähköpostia ohjelmissa, joissa henkilö auttaa.
protect-empty = Tyhjennä ne
protect-emptied = Osoite, puhelin ja sähköposti on tyhjennetty tässä. Ctrl+S tallentaa.
protect-kept = Ne on tyhjennettävä ennen tallennusta. Valitse taso uudelleen, niin ne tyhjennetään.

# Saman ihmisen kaksi korttia.

merge-title = Yhdistä: { $one } ja { $other }
merge-which = Mikä toinen kortti on myös { $name }?
merge-help = Saman ihmisen kahdesta kortista tulee yksi. Valitse rivi riviltä, mitä kortissa lukee. Molempien puhelinnumerot, tunnisteet ja toiveet säilyvät, ja kaikki, mitä kummallakin on tapahtunut, näkyy samalla kortilla. Mitään ei poisteta: Ctrl+Z erottaa ne taas.
merge-why = Kahdesta kortista tulee yksi. Puhelinnumerot, tunnisteet ja kaikki tapahtunut säilyvät. Ctrl+Z erottaa ne taas.
merge-status = Vasen/oikea valitsee, mitä jää. Ctrl+S yhdistää.
merge-do = Yhdistä
merge-left = Ota vasen
merge-right = Ota oikea
merge-turn = Vaihda
merge-no-choice = Tässä ei ole valittavaa.
merge-loading = Kortteja luetaan.
merge-same = Kortit on jo yhdistetty.
merge-stays = Jää
merge-joins = Liitetään siihen
merge-gone = Toista korteista ei enää ole.
merge-empty = (ei mitään)
merge-hidden = (piilotettu)

twins-title = Sama henkilö?
twins-help = Kortteja, jotka ehkä ovat sama ihminen: sama puhelin, nimi, syntymäpäivä tai osoite. Enter näyttää kaksi korttia rinnakkain. Del kertoo, että heitä on kaksi: silloin pari ei tule takaisin.
twins-count =
    { $n ->
        [one] { $n } pari
       *[other] { $n } paria
    }
twins-none = Mitkään kortit eivät näytä olevan sama ihminen.
twins-compare = Vertaa
twins-apart = Ei sama henkilö
twins-one = Yksi kortti
twins-other = Toinen
twins-why = Miksi

# Kuka muutti mitä.

history-title = Historia
history-of = Historia > { $name }
history-help = Kuka muutti mitä ja milloin, uusin ensin: mitä luki ennen ja mitä siitä tuli. Enter palauttaa sen, mitä luki ennen. Siitä tulee uusi muutos, jonka voi kumota kuten muutkin.
history-team-help = Mitä koko tiimi on tehnyt, uusin ensin: mitä, kenestä ja kuka sen teki. Enter avaa kortin, U näyttää, mitä voi kumota.
history-what = Mitä
history-before = Ennen
history-after = Jälkeen
history-none = Mitään ei ole muutettu.
history-reads = Kuka on avannut kortin
reads-title = Kuka on avannut kortin > { $name }
reads-help = Täällä on jokainen kerta, jolloin joku on avannut kortin, viimeisin ensin: milloin, kuka ja miksi, jos syy piti kertoa. Vain koordinaattori näkee tämän.
reads-when = Aika
reads-who = Kuka
reads-why = Miksi
reads-none = Kukaan ei ole avannut korttia.
reads-count = { $n ->
    [one] Kerran
   *[other] { $n } kertaa
}
history-put-back = Palauta
history-fixed = Tätä arvoa ei voi palauttaa: ennen sitä ei ollut mitään.
history-open = Avaa kortti
history-nobody = Muutos ei koske ketään tiettyä henkilöä.
history-linked = (linkitetty)
history-wrong-number = Väärä numero
history-why = Miksi
history-answer = Vastaus
history-no-answer = Ei vastausta
history-taken = Poistettu
history-merged = Osa korttia
history-bin = Roskakorissa
history-kind = Laji
history-at = Milloin
history-day = Päivä
history-time = Kello
history-minutes = Kesto
history-worker = Kuka
history-place = Paikka
history-proxy = Puhui puolesta
history-step = Askelma
history-until = Asti
history-disposition = Miten kävi
history-heads = Määrä
history-name = Nimi
history-purpose = Tarkoitus
history-goal = Tavoite
history-sample = Otos
history-drawn = Arvalla valitut
history-every = Huomataan päivien kuluessa
history-starts = Alkaa
history-ends = Päättyy
history-done = Tehty
history-cancelled = Peruttu
history-sealed = Lukittu
history-closed = Päätetty
history-removed = Poistettu listalta
