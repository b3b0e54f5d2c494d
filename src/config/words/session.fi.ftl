# Kierrokset ja tilaisuudet, ja mitä niissä lasketaan.

session-square = Jalkautuminen torille
session-patrol = Kierros
session-meeting = Infotilaisuus
session-open-house = Avoimet ovet
session-walk = Kävely
session-forum = Foorumi
session-stand = Piste muiden luona
session-coordination = Koordinointikokous
session-other = Muu tilaisuus

session-planned = Suunniteltu
session-running = Käynnissä
session-done = Pidetty
session-cancelled = Peruttu

session-cancel-weather = Sää
session-cancel-staff = Meitä oli liian vähän
session-cancel-place = Paikkaa ei voinut käyttää
session-cancel-partner = Yhteistyökumppani
session-cancel-few = Kukaan ei halunnut tulla
session-cancel-unsafe = Ei ollut turvallista
session-cancel-other = Muu syy

session-response-good = Enimmäkseen myönteinen
session-response-mixed = Vaihteleva
session-response-poor = Enimmäkseen kielteinen

means-heads = Kävijät
means-talks = Keskustelut
means-material = Jaettu
means-detail = Tieto heistä

counter-came = Tuli
counter-first = Ensimmäistä kertaa
counter-seen = Kohdattu
counter-talk = Juteltiin
counter-folder = Otti esitteen
counter-long = Pitkä keskustelu (yli 5 min)
counter-call = Toivoo soittoa
counter-poster = Tuli julisteen vuoksi
counter-help = Sai apua paikan päällä
counter-no = Ei kiitos

flaw-session-place = Kirjoita paikka tai anna nimi.
flaw-session-from = Kirjoita, milloin se alkaa.

session-brought = vähintään { $n } uutta täältä
sessions-brought = Vähintään { $n } uutta kentän kautta
sessions-invited = { $name }: { $n } / { $of } kutsuttua tuli ({ $percent })
sessions-title = Kenttä
sessions-help = Torit, kierrokset, tilaisuudet: ensin tämän päivän, sitten tulevat ja menneet. Enter avaa laskurin, N tekee uuden, E muuttaa, M peruu. Merkki ! on niiden kohdalla, joiden pitäisi olla ohi mutta joita ei ole päätetty.
sessions-today = Tänään
sessions-later = Tulossa
sessions-before = Pidetyt
sessions-further = { $n } muuta, viimeinen { $day }
sessions-show-all = Näytä ne
sessions-when = Milloin
sessions-what = Mitä
sessions-heads = Ihmiset
sessions-state = Tila
sessions-count = { $today } tänään, { $all } luettelossa
sessions-none = Ei vielä kierroksia eikä tilaisuuksia.
sessions-none-chosen = Mitään ei ole valittu.
sessions-open = Laske
sessions-new = Uusi tilaisuus
sessions-cancel = Peru
sessions-cancel-help = Miksi tilaisuutta ei pidetä. Se lasketaan peruttuihin, ja M luettelossa avaa sen uudelleen.
sessions-why = Miksi
sessions-reopen = Avaa uudelleen
sessions-reopen-not = Jätä näin
sessions-reopen-title = Pidetäänkö { $what } sittenkin?

session-draft = Tilaisuus: { $what }
session-help = Kierros tai tilaisuus: mitä, milloin, missä ja ketkä. Loput täytetään jälkeenpäin. Seuraava uusi alkaa samanlaisena kuin edellinen.
session-kind = Laji
session-place = Paikka
session-place-help = Tuttuja paikkoja ehdotetaan; paikan turvallisuusmerkintä tulee mukana.
session-day = Päivä
session-from = Alkaa
session-to = Päättyy
session-area = Alue
session-staff = Meistä paikalla
session-name = Nimi
session-name-help = Vain jos sillä on oma nimi.
session-around = Ympärillä
session-partners = Muut paikalla
session-partners-help = Erota pilkulla: Kirjasto, Poliisi.
session-drew = Veti eniten
session-drew-help = Kuka heistä veti eniten väkeä.
session-draw = Vetonaula
session-draw-help = Kahvi, sairaanhoitaja, apumies.
session-weather = Sää
session-announced = Ilmoitettu
session-announced-yes = ilmoitettu
session-announced-no = ilmoittamatta
session-kit = Mukana
session-clothes = Työvaatteet
session-sign = Kyltti
session-safety = Turvallisuus
session-safety-help = Mitä paikasta pitää tietää. Tulee näkyviin, kun olette siellä seuraavan kerran.
session-note = Muistiinpano
session-after = Jälkeenpäin
session-material = Jaettu
session-material-help = Se, mitä ei laskettu laskurilla: 40 esitettä, 12 magneettia.
session-response = Vastaanotto
session-cost = Kulut
session-reflection = Mitä opimme
session-adjustment = Tämän muutamme
session-adjustment-help = Mitä teette ensi kerralla toisin.
flaw-session-day = Kirjoita päivä, esimerkiksi pe, +1vk tai 24.12.

counters-title = Laskurien nimet
counters-help = Mitä tällaisessa tilaisuudessa lasketaan ja mitä kukin laskuri tarkoittaa. Tyhjä nimi: laskuria ei näytetä. Jo lasketut säilyvät.
counters-name = Laskuri { $n }
counters-name-help = Tyhjä: laskuria ei käytetä.
counters-means = Laskee

counting-title = Laske
counting-rule = LASKEE
counting-kept = jokainen painallus tallessa
counting-help = Laskurin edessä oleva numero lisää yhden. Miinus ja numero vähentää yhden. Plus, määrä, Enter ja numero lisää monta kerralla. Ctrl+Z kumoaa viimeisen. Sarkain vie säähän ja muistiinpanoon, Ctrl+S päättää. Jokainen painallus on heti tällä koneella ja viidessä sekunnissa rekisterissä, vaikka toinen laskisi samaan aikaan.
counting-how = Numero lisää yhden. - ja numero vähentää yhden. + lisää monta.
counting-less = Vähennä yksi: mikä numero?
counting-many = Montako? { $n }_   Enter
counting-of-what = { $n } lisää: mikä numero?
counting-unplaced = { $n ->
    [one] 1 on vielä laskematta: paina numeroa, johon hän kuuluu, tai Esc.
   *[other] { $n } on vielä laskematta: paina numeroa, johon he kuuluvat, tai Esc.
}
counting-given-up = { $n } jäi laskematta: numeroa ei valittu.
counting-last = { $what } { $from } -> { $to }   Ctrl+Z kumoaa
counting-sent = rekisterissä { $time }
counting-per = { $what }, 20 min välein:
counting-no-such = Sillä numerolla ei ole laskuria.
counting-nothing-to-undo = Tässä ei ole mitään takaisin otettavaa. Miinus ja numero vähentää yhden.
counting-finish = Päätä
counting-back = Laskureihin
counting-note = Muistiinpano
counting-take = Vähennä
counting-several = Monta
counting-one = Yksi lisää
counting-edit = Kaikki tiedot
counting-draft = Laskettu: { $what }
session-organisation = Yhteistyötaho
session-organisation-help = Valitaan rekisteristä ja lisätään paikalla oleviin.
