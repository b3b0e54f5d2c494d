# Kirjeet, tarrat, soittolistat paperilla, palautuneet kirjeet.

did-letter-keep = Kirjepohja tallennettu
did-letter-withdraw = Kirjepohja poistettu
did-letterhead = Kirjeen lähettäjätiedot muutettu
did-letters-sent = { $n ->
    [one] "Kirje lähetetty" kirjattu 1 henkilölle
   *[other] "Kirje lähetetty" kirjattu { $n } henkilölle
}
did-not-come = Ei tullut tilaisuuteen
did-not-meet = Ei kohdattu
did-meeting-came = { $n ->
    [one] 1 henkilö tuli tilaisuuteen
   *[other] { $n } henkilöä tuli tilaisuuteen
}
did-letters-returned = { $n ->
    [one] Palautunut kirje kirjattu 1 henkilölle
   *[other] Palautunut kirje kirjattu { $n } henkilölle
}

letter-place-first = etunimi
letter-place-last = sukunimi
letter-place-name = koko nimi
letter-place-street = katuosoite
letter-place-postcode = postinumero
letter-place-town = postitoimipaikka
letter-place-area = alue, jolla henkilö asuu
letter-place-signer = allekirjoittaja
letter-place-team = yksikkönne nimi
letter-place-phone = puhelinnumeronne
letter-place-hours = puhelinaikanne
letter-place-date = kirjeen päiväys
letter-place-from = toimen ensimmäinen päivä
letter-place-until = toimen viimeinen päivä
letter-place-day = puhelun tai tilaisuuden päivä
letter-place-time = kellonaika
letter-place-where = paikka

letter-weekday = { $weekday ->
    [1] maanantaina
    [2] tiistaina
    [3] keskiviikkona
    [4] torstaina
    [5] perjantaina
    [6] lauantaina
   *[7] sunnuntaina
}
letter-month = { $month ->
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
}
letter-date = { $d }. { letter-month } { $year }
letter-day = { letter-weekday } { $d }. { letter-month }
letter-day-month = { $d }. { letter-month }
letter-number = Nro { $n }

letter-fault-place = Rivi { $line }: kohtaa "{ $name }" ei voi täyttää. Ruutu Täytä näyttää, mitä voi.
letter-fault-form = Rivi { $line }: aaltosulkeiden sisältöä ei voi lukea. Kirjoita näin: {"{{"} etunimi {"}}"}.
letter-fault-unknown = Rivi { $line }: merkin | jälkeen on jotakin, mitä ohjelma ei osaa.
letter-fault-long = Rivi { $line }: kirje ei tule koskaan valmiiksi. Poista toisto.
letter-fault-run = Rivi { $line }: aaltosulkeiden sisältöä ei voi laskea.

letters-what-letters = Kirjeet, sivu kullekin
letters-what-labels = Osoitetarrat, 3 x 7 A4-arkilla
letters-what-calls = Soittolista paperilla
letters-what-merge = Tiedosto Wordia varten (Excel)
letters-what-history = Kirjaa vain historiaan
letters-what-by-hand = Käsin kirjoitettu

letters-out-protected = turvakielto
letters-out-dead = kuollut
letters-out-moved = muuttanut
letters-out-wish = ei halua yhteydenottoa näin
letters-out-declined = kieltäytynyt
letters-out-removed = poistettu listalta
letters-out-binned = roskakorissa
letters-out-twice = listalla kahdesti
letters-out-no-address = nimi tai osoite puuttuu
letters-out-no-phone = puhelinnumero puuttuu
letters-out-other-letter = saa muun kirjeen
letters-out-not-due = ei saa nyt kirjettä
letters-out-not-to-ring = ei soiteta nyt
letters-out-spoken = jonka kanssa on jo puhuttu
letters-out-never-tried = jota ei ole yritetty tavoittaa
letters-out-not-spoken = jonka kanssa ei ole puhuttu

letters-whom-turn = Ne, joiden vuoro on
letters-whom-all = Kaikki listalla

letterhead-window-right = oikealla
letterhead-window-left = vasemmalla

letters-page-broken = Sivua ei voitu tehdä. Vika on ohjelmassa.
letters-no-letter = Kirjettä ei enää ole. Valitse toinen.
letters-faulty = Kirjeessä "{ $letter }" on virhe rivillä { $line }. Korjaa se kohdassa Kirjeet.
letters-nobody = Kukaan listalla ei voi saada tätä, joten tiedostoa ei tehty.
letters-file-there = Siellä on jo tiedosto: { $file }. Kirjoita toinen nimi.
letters-not-written = Tiedostoa ei voitu kirjoittaa: { $file }. Tietokone sanoo: { $why }.

calls-how = Kirjoita numero sen mukaan, miten kävi, montako minuuttia meni ja mikä on muistamisen arvoista. Vasemman reunan numero kirjoitetaan jälkeenpäin ohjelmaan.
calls-outcome = Miten kävi
calls-minutes = Minuutit
calls-voice = Joku muu puhui
calls-note = Muistiinpano
calls-promised = Luvattu puhelu: { $day } { $time }
calls-last = Viimeksi: { $how }, { $day }
calls-interpreter = tulkki
calls-yes = kyllä
calls-no = ei

merge-number = Nro
merge-name = Nimi
merge-first = Etunimi
merge-last = Sukunimi
merge-street = Katuosoite
merge-postcode = Postinumero
merge-town = Postitoimipaikka
merge-area = Alue
merge-language = Kieli

letters-title = Kirjeet
letters-from = Lähettäjä
letters-help = Tässä ovat lähettämänne kirjeet, yksi kullakin kielellä. Ohjelman mukana tulevat ovat ruotsiksi, suomeksi ja englanniksi, ja niitä voi muuttaa: muutos koskee koko tiimiä, ja Delete palauttaa alkuperäisen. N aloittaa uuden kirjeen tai olemassa olevan kirjeen vielä yhdellä kielellä; kukin saa sen omalla kielellään, kun se on olemassa. Ylimpänä on, mikä nimenne on paperilla, sekä osoite ja puhelinnumero.
letters-name = Kirje
letters-whose = Kenen
letters-ships = ohjelman mukana
letters-changed = muuttamanne
letters-own = oma
letters-count = Kirjeitä { $n }
letters-none = Kirjettä ei ole valittu.
letters-not-own = Tämä kirje tulee ohjelman mukana, eikä sitä voi poistaa.
letters-change = Muokkaa
letters-new = Uusi kirje
letters-take = Poista
letters-stay = Jätä
letters-take-title = Poistetaanko { $name }?
letters-take-changed = Muutoksenne poistetaan, ja kirje on taas sellainen kuin ohjelman mukana tuli.
letters-take-own = Kirje poistetaan. Jo lähetetyt näkyvät yhä historiassa. Ctrl+Z kumoaa.
letters-draft = Kirje: { $name }
letters-form-help = Kirjoita kirje tavallisena tekstinä. Enter aloittaa uuden rivin, ja tyhjä rivi erottaa kappaleet. Rivi, joka alkaa merkillä # ja välilyönnillä, on otsikko. Kunkin henkilön kohdalla täytettävä valitaan ruudussa Täytä: se näkyy kaksoisaaltosulkeissa, kuten {"{{"} etunimi {"}}"}. Virheellistä kirjettä ei voi tallentaa; virhe ja rivi näkyvät alimpana.
letters-lang = Kieli
letters-of = Sama kirje kuin
letters-of-help = Tyhjä: uusi kirje. Muuten valittu kirje vielä yhdellä kielellä.
letters-there-already = Kirje on jo sillä kielellä. Avaa se luettelosta tai valitse toinen kieli.
letters-insert = Täytä
letters-insert-help = Valitse, mitä täytetään: se tulee tekstiin siihen, mihin viimeksi kirjoitit.
letters-body = Teksti
letters-body-help = Enter uusi rivi, sarkain eteenpäin, F4 koko ruutu. Tervehdys kirjoitetaan kirjeeseen; nimi ja yksikkö tulevat sen alle.
letters-text-whole = Kirje on käyttökelpoinen.

letterhead-title = Lähettäjä: nimi, osoite, puhelin
letterhead-help = Nämä ovat kaikkien kirjeiden yläosassa ja täytetään siihen, missä kirje niitä pyytää. Osoite on myös pienellä vastaanottajan yläpuolella kuoren ikkunassa, jotta perille menemättömät kirjeet palautuvat.
letterhead-team = Yksikön nimi
letterhead-team-help = Niin kuin vastaanottaja teidät tuntee: Etsivä vanhustyö, Kokkola.
letterhead-address = Osoite
letterhead-address-help = Yhdellä rivillä: PL 1, 67101 Kokkola. Sinne palautuvat kirjeet, jotka eivät mene perille.
letterhead-phone = Puhelin
letterhead-phone-help = Numero, johon vastaanottaja soittaa.
letterhead-hours-sv = Puhelinaika, ruotsiksi
letterhead-hours-fi = Puhelinaika, suomeksi
letterhead-hours-en = Puhelinaika, englanniksi
letterhead-hours-help = Milloin joku vastaa, niin kuin sen kielisen kirjeen pitää sanoa: arkisin klo 9-12. Tyhjä = se jätetään pois.
letterhead-hours = Puhelinaika, muilla kielillä
letterhead-hours-else-help = Vain numeroin, jotka ymmärretään kaikilla kielillä: 9-12. Tyhjä = se jätetään pois.
letterhead-window = Kuoren ikkuna
letterhead-window-help = C5-kuorissa ja pitkissä kuorissa. Suomessa yleensä vasemmalla.
more-letters-what = Kirjepohjat kaikilla käyttämillänne kielillä ja kirjeiden lähettäjätiedot
initiative-print = Kirjeet ja paperit
initiative-from-paper = Kirjaa paperilta
