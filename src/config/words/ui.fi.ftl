# Jokaisen sivun kehys, ruudut, luettelot, kalenteri, ohje ja valikko.

frame-write = KIRJOITAT
frame-more = (Lisää > Viestit)
frame-waiting = odottaa { $seconds } s

tab-today = Tänään
tab-people = Ihmiset
tab-initiatives = Toimet
tab-field = Kenttä
tab-programmes = Ohjelmat
tab-year = Vuosi
tab-totals = Luvut
tab-more = Lisää

field-yes = K kyllä
field-no = E ei
field-unknown = ei tiedä
field-declined = ei halua vastata
field-more = lisää ({ $n })
field-new = uusi
field-born = = { $born } ({ $age } v)
field-no-phone = tarkista numero
field-date-hint = pe, +3kk, vko 8, 24.12.
field-date-hint-past = eilen, pe, 24.9., 2026-09-24
field-birth-hint = 460820, 20.8.1946 tai 1946
field-birth-hint-day-first = 200846, 20.8.1946 tai 1946
field-time-hint = 0930, 9.30, nyt
field-pick-hint = kirjoita sanan alku
field-required = Tähän tarvitaan vastaus.
field-yes-or-no = Vastaa K tai E.
field-required-answer = Tähän tarvitaan vastaus. Paina -, jos sitä ei ole.
field-not-in-list = { $typed } ei ole luettelossa.
field-not-a-number = Kirjoita luku, esimerkiksi 12.
field-whole-number = Kirjoita kokonaisluku ilman desimaaleja.
field-decimals = Enintään { $n ->
    [one] 1 desimaali
   *[other] { $n } desimaalia
}.
field-between = Luvun pitää olla { $min } - { $max }.
field-at-least = Luvun pitää olla vähintään { $min }.
field-at-most = Luku saa olla enintään { $max }.
field-too-long = Siinä on { $n } merkkiä, enemmän kuin ruutuun mahtuu. Mitään ei otettu mukaan.

form-calendar = Kalenteri
form-big-note = Iso ruutu
form-list = Luettelo
form-no-helper = Tällä ruudulla ei ole avattavaa apua.
form-note = Muistiinpano

picker-nothing = Mikään luettelossa ei ala näin. Pyyhi kirjaimia, niin näet enemmän.
picker-more = Kirjoita, niin näet muut.
picker-done = Valmis
picker-choose-first = Valitse ensin Enterillä tai poistu luettelosta Escillä.

list-loading = Haetaan ...
list-away = Rekisteriin ei juuri nyt saada yhteyttä. Tiedot tulevat tähän, kun se vastaa taas.
list-to-rows = Luetteloon
list-empty-box = Tyhjennä
list-nothing = Täällä ei ole vielä mitään.

calendar-title = Valitse päivä
calendar-days = ma ti ke to pe la su
calendar-next = seuraava kuukausi
calendar-before = edellinen kuukausi

ui-choose = Valitse
ui-done = Valmis

menu-title = Valikko: kirjoita mitä haluat tehdä
menu-here = TÄÄLLÄ
menu-here-about = TÄÄLLÄ: { $about }
menu-anywhere = KAIKKIALLA
menu-people = IHMISET
menu-elsewhere = MUILLA SIVUILLA
menu-not-here = Sitä ei voi tehdä tällä sivulla.
menu-done-on = Se tehdään sivulla { $screen } ({ $key }) tai siitä avautuvalla sivulla.
menu-leave-first = Palaa ensin Esc-näppäimellä. Kirjoittamasi säilyy.
menu-in-boxes = Koskee ruutuun kirjoittamista.
menu-do = Tee se
menu-nothing = Mikään ei ole sen niminen. Pyyhi kirjaimia, niin näet enemmän.
menu-count = { $n ->
    [one] { $n } osuma.
   *[other] { $n } osumaa.
}
menu-also = Muita nimiä: { $names }

help-title = Ohje: { $screen }
help-search = hae kirjoittamalla
help-here = TÄLLÄ SIVULLA
help-everywhere = KAIKKIALLA
help-moves = liiku
help-aside = vasemmalle, oikealle
help-pages = selaa
help-ends = alkuun, loppuun
help-screens = vaihda sivua
help-next-box = Seuraava ruutu
help-other-list = Toinen luettelo

