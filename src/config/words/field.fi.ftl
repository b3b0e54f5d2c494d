# Tilaisuudet lukuina, paperilla ja kalentereissa.

sessions-figures = Luvut
sessions-figures-status = V jakaa toisin, G vaihtaa vuoden, neljänneksen tai kuukauden
sessions-figures-help = Mitä kentällä on tehty, jaettuna lajin, paikan, alueen, kuukauden, ilmoittamisen, vetonaulan, kumppanin, eniten vetäneen tai vastaanoton mukaan. Tunnit ovat ne, jotka on kirjattu. Henkilöt ovat tulleet; jos heitä ei ole laskettu, ne joiden kanssa puhuttiin. Tilaisuus, jossa oli monta kumppania, on kunkin rivillä ja kerran kaikissa. Enter näyttää rivin tilaisuudet. P tekee sivun hakemusta varten: pienet luvut peitetään siinä.
sessions-which = Mitkä tilaisuudet
sessions-by-other = Jaa toisin
sessions-span = Vuosi, neljännes, kuukausi
sessions-span-before = Edellinen
sessions-span-after = Seuraava
sessions-quarter = { $nth }. neljännes { $year }
sessions-behind = { $n ->
    [one] 1 tilaisuus
   *[other] { $n } tilaisuutta
}
sessions-behind-help = Lukurivin tilaisuudet. Enter avaa tilaisuuden ja sen, mitä siellä laskettiin.
sessions-see = Avaa
sessions-no-figures = Ei tilaisuuksia tänä aikana.
sessions-all = Kaikki tilaisuudet
sessions-named = { $name }
sessions-not-told = Ei kirjattu
sessions-held = Pidetty
sessions-hours = Tunnit
sessions-each = Keskim.
sessions-per-talk = Min/juttu
sessions-off = Peruttu
sessions-cancelled = Peruttu
sessions-by-kind = Lajin mukaan
sessions-by-place = Paikan mukaan
sessions-by-area = Alueen mukaan
sessions-by-month = Kuukauden mukaan
sessions-by-announced = Ilmoitettu vai ei
sessions-by-draw = Vetonaulan mukaan
sessions-by-partner = Kumppanin mukaan
sessions-by-drew = Eniten vetäneen mukaan
sessions-by-response = Vastaanoton mukaan
field-page-title = Kenttätyö
field-page-talked = Juteltiin
field-page-met = Kohdattiin tai tuli, ilman juttelua
field-page-material = Jaettua aineistoa
field-page-per-talk = Aikaa juttelua kohti
field-page-announced = Ilmoitettu etukäteen
field-page-good = Enimmäkseen myönteinen vastaanotto
field-page-of = { $n } / { $of }
field-page-line = { $what } ({ $n ->
    [one] 1 tilaisuus
   *[other] { $n } tilaisuutta
})
ics-do = Kalenteritiedosto
ics-name = Tilaisuudet
ics-opened = Avautuu koneen kalenterissa, esimerkiksi Outlookissa. Tiedosto: { $file }
ics-open-yourself = Avaa tiedosto Outlookissa tai muussa kalenterissa: { $file }
ics-held = Paikka tai nimi vaikuttaa henkilöltä ja jäi pois kalenterista: { $n }

attendance-title = Ketkä tulivat
attendance-help = Ketkä kutsutuista tulivat: kutsutut ovat sen toimen listalla, jota varten tilaisuus on. Enter merkitsee tulleeksi, Delete rivillä poistaa merkinnän. S avaa nimiruudun, myös sille joka ei ole listalla: Enterin jälkeen se on tyhjä ja auki seuraavalle nimelle. Kahteen tilaisuuteen tullut on yksi kutsutuista. Seuraava askelma tulee itsestään.
attendance-find = Nimi ovella
attendance-on-list = Kutsutut
attendance-others = Ei kutsuttu
attendance-new = Uusi henkilö: ”{ $text }”
attendance-new-group = Joku, jota ei ole rekisterissä
attendance-number = Nro
attendance-came = Tuli
attendance-tick = Tuli
attendance-untick = Ei tullut
attendance-here = Tulleet
attendance-is-here = On jo täällä
attendance-already = { $name } on jo täällä. Delete rivillä poistaa merkinnän.
attendance-not-here = Ei ole tullut.
attendance-type = Kirjoita nimi, tai siirry riveille nuolella alas.
attendance-by-row = { $name } ei ole sen niminen vaan asuu siellä tai on merkitty niin. Nuoli ja Enter rivillä valitsevat henkilön silti.
attendance-none = Ketään ei ole kutsuttu. S etsii tulleen; E tilaisuuksien luettelossa kertoo, kenen lista on kutsuttu.
attendance-nobody = Ketään sen nimistä ei ole.
attendance-status = { $here } täällä, { $any } / { $of } kutsuttua ({ $percent }) jossakin tilaisuudessa
attendance-no-list = { $here } täällä (ilman listaa)
attendance-share = { $area } { $n } / { $of } ({ $percent })
session-list = Kutsutut
session-list-help = Tämän toimen listalla olevat. I tilaisuuksien luettelossa merkitsee tulleet.
typed-meeting = Tilaisuus
typed-meeting-help = Mikä tilaisuus se oli. Tyhjä: päivän tilaisuus; jos sellaista ei ole, se lisätään.
