# Tuonti ja vienti: sarakkeet, ja miksi tiedostoa tai riviä ei voi ottaa.

exchange-col-skip = (ohita)
exchange-col-id = Tillit-id
exchange-col-given = Etunimi
exchange-col-family = Sukunimi
exchange-col-full-name = Nimi
exchange-col-alias = Kutsutaan
exchange-col-born = Syntynyt
exchange-col-phone = Puhelin
exchange-col-email = Sähköposti
exchange-col-street = Katuosoite
exchange-col-postcode = Postinumero
exchange-col-town = Postitoimipaikka
exchange-col-address = Osoite
exchange-col-area = Alue
exchange-col-language = Kieli
exchange-col-interpreter = Tulkki
exchange-col-protected = Suojattu
exchange-col-no-contact = Älä ota yhteyttä
exchange-col-note = Muistiinpano
exchange-col-initiative = Toimi
exchange-col-day = Päivä
exchange-col-time = Aika
exchange-col-kind = Tyyppi
exchange-col-disposition = Tulos
exchange-col-minutes = Minuutit
exchange-col-worker = Työntekijä
exchange-col-place = Paikka
exchange-col-proxy = Puolesta
exchange-col-along = Mukana käynnillä
exchange-col-why-not = Kieltäytymisen syy
exchange-col-heads = Määrä

exchange-yes = kyllä
exchange-no = ei
exchange-reason = Miksi rivi ei tullut mukaan

exchange-unreadable = Tiedostoa ei voi lukea. Tarkista nimi ja se, että sinulla on oikeus lukea tiedostoa.
exchange-aside-not-written = Rivejä, joita ei voitu lukea, ei voitu panna tiedoston { $file } viereen. Tarkista, että kansioon voi kirjoittaa.
exchange-workbook = Työkirjaa ei voi lukea. Avaa se Excelissä, valitse Tallenna nimellä ja ”Excel-työkirja (.xlsx)” tai ”CSV UTF-8” ja tuo se tiedosto.
exchange-list-added = Listalla alkaen
exchange-list-late = Tuli myöhään
exchange-list-removed = Poistettu
exchange-list-why = Poiston syy
exchange-list-whose = Kenelle jaettu
exchange-list-tries = Yrityksiä
exchange-list-last = Viimeisin yhteys
exchange-list-outcome = Tulos
exchange-not-text = Tämä ei ole tekstitiedosto, jossa on rivejä ja sarakkeita.
exchange-empty = Tiedosto on tyhjä.
exchange-too-large = Tiedosto on suurempi kuin { $mb } Mt. Jaa se osiin.
exchange-not-table = Tämä ei ole luettelo, jossa on rivejä ja sarakkeita.
exchange-no-name-column = Missään sarakkeessa ei näytä olevan nimiä. Ensimmäisellä rivillä tulee olla otsikot, esimerkiksi Sukunimi ja Etunimi.
exchange-no-outcome-column = Mikään sarake ei ole nimeltään Tulos, joten ei voi tietää, miten puhelut menivät.

exchange-too-many-cells = Rivillä on enemmän sarakkeita kuin otsikkorivillä.
exchange-cell-too-long = Ruutu on kohtuuttoman pitkä. Puuttuuko lainausmerkki?
exchange-born = Syntymäaikaa ”{ $text }” ei voitu lukea.

exchange-unknown-choice = ”{ $text }” ei ole valittavissa tässä.
exchange-which-day = Rivi ei kerro, mikä päivä oli, joten se tulisi toisena päivänä uudelleen. Kirjoita koko päivä vuosineen tai kerro valinnalla --day, milloin luettelo on kirjoitettu.
exchange-minutes = ”{ $text }” ei käy minuuteiksi.
exchange-heads = ”{ $text }” ei käy määräksi. Kirjoita esimerkiksi 12 tai noin 100.
exchange-time = Kellonaikaa ”{ $text }” ei voitu lukea.
exchange-no-question = Kysymyspohjassa ei ole kysymystä ”{ $key }”.
exchange-no-template = Kysymys ”{ $key }” ei kuulu mihinkään kysymyspohjaan: rivillä ei ole tointa, jolla on kysymyksiä.
exchange-answer = Vastausta ”{ $text }” kysymykseen ”{ $key }” ei voi ottaa vastaan.
exchange-no-initiative = Rekisterissä ei ole toimea nimeltä ”{ $name }”.
exchange-no-worker = Tiimissä ei ole jäsentä nimeltä ”{ $name }”.
exchange-nobody = Kukaan rekisterissä ei vastaa sitä, mitä henkilöstä kerrotaan.
exchange-several = Useampi rekisterissä vastaa sitä, mitä henkilöstä kerrotaan. Lisää syntymäaika tai puhelinnumero.

did-import-people = Henkilöitä tuotu
did-import-encounters = Puheluja ja käyntejä tuotu
