# Komentorivi: mitä kukin komento kertoo itsestään ja miten kävi.

cli-about = tillit: etsivän työn rekisteri yhdessä salatussa tiedostossa. Ilman komentoa avataan viimeksi käytetty rekisteri.
cli-about-new = Luo uusi rekisteri.
cli-about-import = Tuo henkilöitä, puheluja ja käyntejä, yhteistyötahoja tai auttajia ja heidän tuntejaan CSV-tiedostoista tai Excel-työkirjoista (.xlsx). Sama tiedosto kahdesti ei lisää mitään.
cli-about-import-people = Tuo henkilöitä. Rivit, joita ei voi lukea, jäävät syineen tiedostoon TIEDOSTO.rejected.csv.
cli-about-import-encounters = Tuo puheluja ja käyntejä. Rivit, joita ei voi lukea, jäävät syineen tiedostoon TIEDOSTO.rejected.csv.
cli-about-import-members = Tuo ohjelmissa auttavat, yhden riviä kohden.
cli-about-import-hours = Tuo auttajien antamat tunnit, yhden kerran riviä kohden.
cli-about-import-organisations = Tuo yhteistyötahoja: nimi, mikä se on, alue, puhelin, sähköposti, avainhenkilö. Rivit, joita ei voi lukea, jäävät syineen tiedostoon TIEDOSTO.rejected.csv.
cli-about-import-targets = Tuo henkilöitä ja lisää heidät toimen listalle. Lukitsemisen jälkeen heidät lasketaan erikseen. Rivit, joita ei voi lukea, jäävät syineen tiedostoon TIEDOSTO.rejected.csv.
cli-about-export = Kirjoita tiedot tiedostoon, jonka Excel avaa oikein; jos nimen lopussa on .xlsx, siitä tulee työkirja. Henkilöt, joiden tiedot on suojattu, eivät koskaan tule mukaan.
cli-about-export-people = Kirjoita henkilöt.
cli-about-export-encounters = Kirjoita puhelut ja käynnit vastauksineen.
cli-about-export-sessions = Kirjoita tilaisuudet kalenteriksi (.ics). Ketään ei mainita siinä nimeltä.
cli-about-export-targets = Kirjoita toimen lista ja se, miten kunkin kohdalla on käynyt.
cli-about-letters = Tee kirjeet, tarrat, soittolista tai Word-tiedosto toimen listalla oleville. Turvakiellon alaiset, kuolleet, muuttaneet ja ne, jotka eivät halua postia, eivät koskaan tule mukaan. Valitsimella --lang kaikki kirjeet ovat sillä kielellä, muuten kunkin omalla.
cli-about-summary = Luvut: toteutuneet listalta, puhelut, käynnit, tavoitetut henkilöt, tulokset ja minuutit. Ruudulla luvut ovat tarkkoja, teitä varten. Tiedostossa (--file) ei ole pieniä lukuja eikä mitään, mistä ne voisi laskea.
cli-about-backup = Ota varmuuskopio: ehjä, tarkistettu kopio rekisteristä avaintiedostoineen. Työtoverit voivat jatkaa työtään.
cli-about-restore = Palauta varmuuskopio rekisterin paikalle tai uuteen tiedostoon. Kysyy ensin ja säilyttää sen, minkä korvaa.
cli-about-check = Käy läpi asetukset, näppäimet, värit ja kysymyspohjat sekä rekisterin tiedoston, jos sellainen annetaan. Kaikki viat kerrotaan kerralla.
cli-about-template = Kysymyspohjat.
cli-about-template-check = Kerro kysymyspohjien kaikki viat tiedostoineen ja riveineen.
cli-about-template-list = Näytä käytettävissä olevat kysymyspohjat.
cli-about-template-add = Lisää tiimin oma kysymyspohja rekisteriin.
cli-about-print = Tulosta näppäimet, värit tai asetukset muokattavaksi tiedostoksi tai kaikki ohjelman sanat.
cli-about-completions = Tulosta komentotulkin täydennys.
cli-about-man = Tulosta ohjesivu.

cli-arg-alike = Mitä tehdään henkilöille, jotka luultavasti ovat jo täällä: add = tuodaan (näkyvät sivulla Sama henkilö?), same = pidetään samana henkilönä, fill = täydennetään kortilta puuttuva, aside = rivi jätetään syrjään. Muuten add.
cli-arg-area = Vain tämän alueen henkilöt.
cli-arg-backup = Varmuuskopio.
cli-arg-into = Kansio varmuuskopiolle; muuten rekisterin viereinen.
cli-arg-new = Uusi tiedosto varmuuskopion sisällölle.
cli-arg-only = Vain tämän toimen listalla olevat henkilöt.
cli-arg-saved = Uusi tiedosto sille, minkä vioittuneesta voi lukea. Muuten sen viereen.
cli-arg-over = Rekisteri, jonka paikan varmuuskopio ottaa.
cli-arg-dated = Kirjeiden päiväys. Muuten tänään.
cli-arg-day = Päivä riveille, joilla ei ole päivää; eilinen ja 12.10. lasketaan siitä.
cli-arg-encoding = Tiedoston merkistö, jos arvaus on väärä: utf8, utf16 tai windows1252.
cli-arg-every = Yhdessä valintojen --day ja --time kanssa: jokainen saa oman soittoajan, näin monta minuuttia listalla edellisen jälkeen (5–240).
cli-arg-whom = Kenelle: turn, ne, jotka saavat kirjeen tai puhelun nyt, tai all, kaikki listalla.
cli-arg-incomplete = Tee kirjeet, vaikka niistä puuttuu jotakin.
cli-arg-file = Tiedosto.
cli-arg-files = Tiedostot.
cli-arg-from = Ensimmäinen päivä, esimerkiksi 2026-01-01.
cli-arg-goal = Kuinka monta toimi haluaa tavoittaa.
cli-arg-help = Näytä tämä ohje.
cli-arg-initiative = Toimen nimi. Luvuissa: yksi toimi tai all eli kaikki.
cli-arg-programme = Mitä ohjelmat saivat aikaan: yksi ohjelma tai kaikki, kun nimeä ei ole.
cli-arg-json = Tulosta tiedot JSON-muodossa.
cli-arg-lang = Kieli: sv, fi tai en.
cli-arg-letter = Kirjeen avain: { $keys } tai oma.
cli-arg-list = Toimen nimi.
cli-arg-log = Kirjaa kaikkien historiaan, että kirje on lähetetty.
cli-arg-made = Mitä tehdään: letters (kirjeet), labels (tarrat), calls (soittolista) tai merge (Word-tiedosto).
cli-arg-meeting-day = Kirjeessä mainittu kokouksen tai ensimmäisen puhelun päivä. Niille, joilla ei ole omaa varattua aikaa.
cli-arg-meeting-place = Missä tapaaminen on.
cli-arg-meeting-time = Kellonaika, esimerkiksi 09:30.
cli-arg-member = Nimesi tiimissä.
cli-arg-name = Rekisterin nimi. Muuten tiedoston nimi.
cli-arg-no-passphrase = Ilman tunnuslausetta: kuka tahansa tiedoston saanut voi lukea sen.
cli-arg-paper = Kirjoita luvut tähän tiedostoon: .xlsx, .csv, .html, .txt tai .json. Tiedostossa ei ole rajaa pienempiä lukuja eikä turvakiellon alaisia.
cli-arg-sessions = Kenttätyö listojen sijaan: tilaisuudet, tunnit, henkilöt, juttelut.
cli-arg-passphrase-fd = Lue tunnuslause avoimesta tiedostosta, jolla on tämä numero (0 = vakiosyöte; Windowsissa vain 0).
cli-arg-preview = Älä kirjoita mitään, kerro vain mitä tuotaisiin.
cli-arg-register = Rekisteri. Muuten viimeksi avattu.
cli-arg-out = Kirjoitettava tiedosto. Jos sen pääte on .csv, Word-tiedosto on tekstiä, muuten Excel.
cli-arg-replace = Kirjoita tiedoston päälle, jos se on olemassa.
cli-arg-separator = Sarakkeiden välinen merkki, jos arvaus on väärä: semicolon, comma tai tab.
cli-arg-shell = Komentotulkki: bash, zsh, fish, powershell tai elvish.
cli-arg-sign = Kuka allekirjoittaa. Muuten sinä.
cli-arg-template = Kysymyspohjan avain: uudelle toimelle, tai puheluille joiden toimella ei ole kysymyksiä.
cli-arg-to = Viimeinen päivä.
cli-arg-version = Näytä versio.
cli-arg-what = Mitä tulostetaan: keys, theme, words tai settings.

cli-usage = Näin
cli-usage-options = {"["}VALINNAT]
cli-usage-command = KOMENTO
cli-commands = Komennot
cli-options = Valinnat
cli-options-everywhere = Valinnat kaikille komennoille
cli-arguments = Argumentit

cli-value-file = TIEDOSTO
cli-value-folder = KANSIO
cli-value-name = NIMI
cli-value-number = LUKU
cli-value-day = PÄIVÄ
cli-value-time = KELLO
cli-value-key = AVAIN

cli-exit-done = kaikki on tehty
cli-exit-partly = jotain oli vialla, tai vain osa voitiin tehdä
cli-exit-usage = komentoriviä ei ymmärretty
cli-exit-cannot-open = tiedostoa ei voi avata
cli-exit-passphrase = väärä tunnuslause, tai ei mitään
cli-exit-busy = tiedosto on juuri nyt varattu toiselle
cli-exit-read-only = rekisteriä voi lukea mutta ei kirjoittaa
cli-exit-fault = vika ohjelmassa itsessään

cli-unknown-argument = ”{ $what }” ei ole valinta tässä.
cli-unknown-command = ”{ $what }” ei ole komento.
cli-missing-argument = Tästä puuttuu { $what }.
cli-missing-value = { $what }: arvo puuttuu.
cli-wrong-value = ”{ $value }” ei sovi kohtaan { $what }.
cli-not-understood = Komentoriviä ei ymmärretty. { $what }
cli-choices = Valitse näistä: { $list }.
cli-did-you-mean = Tarkoititko { $what }?
cli-see-help = Lisää --help, niin näet mitä voi kirjoittaa.

cli-no-register = Kerro, mikä rekisteri: kirjoita --register ja tiedoston nimi, tai avaa rekisteri kerran ohjelmassa.
cli-which-member = Tiimissä on useita. Kirjoita --as ja nimesi.
cli-who-are-you = Nimesi puuttuu. Kirjoita --as ja nimesi niin kuin työtoverit sen näkevät.
cli-passphrase = Tunnuslause:
cli-new-passphrase = Uusi tunnuslause (vähintään neljä sanaa tai neljätoista merkkiä):
cli-again-passphrase = Vielä kerran:
cli-passphrases-differ = Tunnuslauseet eivät ole samat.
cli-no-passphrase = Tunnuslausetta ei annettu. Kirjoita se, kun ohjelma kysyy, tai anna se valinnalla --passphrase-fd tai muuttujalla TILLIT_PASSPHRASE.
cli-passphrase-fd = Tiedostosta numero { $n } ei voitu lukea tunnuslausetta.
cli-nothing-made = Rekisteriä ei ole luotu.
cli-nothing-written = Mitään ei ole kirjoitettu.
cli-file = { $file }:
cli-file-there = { $file } on jo olemassa. Lisää --replace, jos sen päälle saa kirjoittaa.
cli-not-written = Tiedostoa { $file } ei voitu kirjoittaa ({ $why }). Tarkista, että kansio on olemassa eikä levy ole täynnä.
cli-no-output = Tulosta ei voitu tulostaa.
cli-no-theme = Väriteemaa nimeltä ”{ $name }” ei ole.
cli-themes = Valitse näistä: { $list }, tai oma tiedosto samassa kansiossa.

cli-busy = Työtoveri kirjoittaa rekisteriin juuri nyt. Mitään ei ole kirjoitettu enempää. Yritä hetken päästä uudelleen.
cli-lost = Rekisteriä ei voi lukea juuri nyt, tai se on vioittunut. Mitään ei ole kirjoitettu enempää. Tarkista, että verkkoasema on yhdistetty, ja yritä uudelleen; tillit check näyttää, onko tiedosto ehjä.
cli-bug = Ohjelmassa tapahtui virhe ({ $why }). Mitään ei ole kirjoitettu enempää. Kerro ohjelman ylläpitäjälle, jos se toistuu.
cli-full = Asema, jolla rekisteri on, on täynnä. Mitään tästä ei kirjoitettu. Pyydä aseman ylläpitäjää tekemään tilaa ja tee se uudelleen.
cli-nobody-listed = Kukaan ei tullut listalle, joten sitä ei lukittu.

cli-made = { $file } on luotu.
cli-recovery = Kirjoita palautusavain paperille ja säilytä paperi lukitussa paikassa. Avain näytetään vain nyt, ja se on ainoa tie sisään, jos kaikki tunnuslauseet unohtuvat.
cli-encrypted = Tiedosto on salattu.
cli-not-encrypted = Tiedostoa ei ole salattu: kuka tahansa sen saanut voi lukea sen.
cli-settings-not-kept = Asetuksia ei voitu tallentaa tälle tietokoneelle. Rekisteri on silti luotu.

cli-register = Rekisteri: { $name }
cli-troubles = { $n ->
    [0] Vikoja ei löytynyt.
    [one] Yksi vika löytyi.
   *[other] { $n } vikaa löytyi.
}
cli-damage = { $n ->
    [0] Rekisteri on vioittunut: osaan siitä ei voi luottaa.
    [one] Rekisteri on vioittunut: yhtä tiedoston sivua ei voi lukea.
   *[other] Rekisteri on vioittunut: vähintään { $n } tiedoston sivua ei voi lukea.
}
cli-damage-hint = Pyydä kaikkia sulkemaan se, äläkä kirjoita siihen enää. Palauta uusin varmuuskopio: tillit restore "{ $backup }" --over "{ $file }". Tai ota luettavissa oleva talteen uuteen rekisteriin: tillit salvage "{ $file }"
cli-damage-no-backup = Pyydä kaikkia sulkemaan se, äläkä kirjoita siihen enää. Sen vieressä ei ole varmuuskopiota. Ota luettavissa oleva talteen uuteen rekisteriin: tillit salvage "{ $file }"
cli-damage-said = Sille, joka auttaa sinua: { $said }

cli-template-line = { $name } (versio { $version }, { $n ->
    [one] yksi kysymys
   *[other] { $n } kysymystä
})
cli-template-there = Kysymyspohja on jo rekisterissä, samanlaisena.
cli-template-version = Kysymyspohja ”{ $key }” on jo olemassa. Käytettyä versiota ei koskaan muuteta: anna tiedostossa versioksi { $n }.
cli-template-kept = Kysymyspohja ”{ $key }” on nyt rekisterissä.
cli-no-template = Kysymyspohjaa avaimella ”{ $key }” ei ole. tillit template list näyttää ne, jotka ovat.

cli-skipped = { $file }: pois jätetyt sarakkeet: { $list }.
cli-unread = { $n ->
    [one] Yhtä puhelinnumeroa ei ymmärretty. Se on kortilla niin kuin se oli kirjoitettu.
   *[other] { $n } puhelinnumeroa ei ymmärretty. Ne ovat korteilla niin kuin ne oli kirjoitettu.
}
cli-forgotten = { $n ->
    [one] Yksi suojattu henkilö tuli ilman puhelinta ja osoitetta, koska taso ei salli niiden säilyttämistä. Säilytä lista, kunnes tiedät, miten tavoitat hänet.
   *[other] { $n } suojattua henkilöä tuli ilman puhelinta ja osoitetta, koska taso ei salli niiden säilyttämistä. Säilytä lista, kunnes tiedät, miten tavoitat heidät.
}
cli-people-in = { $file }: rivejä { $rows }, uusia { $new }, jo täällä { $here }, luultavasti samoja { $likely }, suojattuja { $protected }, syrjään jätettyjä { $aside }
cli-encounters-in = { $file }: rivejä { $rows }, uusia { $new }, jo täällä { $here }, syrjään jätettyjä { $aside }
cli-kept-aside = { $n ->
    [one] Yksi rivi ei tullut mukaan. Se on tiedostossa { $file } syineen; korjaa se ja tuo se tiedosto.
   *[other] { $n } riviä ei tullut mukaan. Ne ovat tiedostossa { $file } syineen; korjaa ne ja tuo se tiedosto.
}
cli-import-half = Osa on voinut tulla mukaan. Tuo samat tiedostot uudelleen: jo täällä oleva ei tule kahdesti.
cli-preview = Mitään ei ole vielä kirjoitettu.
cli-organisations-in = { $file }: rivejä { $rows }, uusia { $new }, jo täällä { $here }, sivuun { $aside }
cli-targets-in = Toimi ”{ $name }”, lista vielä auki: listalle uusia { $new }, jo listalla { $here }, ulkopuolelle jätettyjä { $out }
cli-targets-late = Toimi ”{ $name }”, lista jo lukittu: myöhään tulleita, erikseen laskettavia { $new }, jo listalla { $here }, ulkopuolelle jätettyjä { $out }
cli-one-undo = Koko tuonnin voi kumota yhdellä kertaa.
cli-nothing-new = Mitään uutta tuotavaa ei ollut.
cli-initiative-there = Toimi ”{ $name }” on jo olemassa. Sen tavoite ja kysymyspohja ovat ennallaan.
cli-alike = Luultavasti joku, joka on jo täällä: { $why }.
cli-sealed = Toimi ”{ $name }”: lista on lukittu, siinä on { $n ->
    [one] yksi henkilö
   *[other] { $n } henkilöä
}.
cli-left-out = { $n ->
    [one] Yhtä henkilöä ei pantu listalle: kuollut, suojattu tai roskakorissa.
   *[other] { $n } henkilöä ei pantu listalle: kuolleita, suojattuja tai roskakorissa.
}
cli-no-letter = Kirjettä { $key } ei ole. Nämä ovat: { $keys }.
cli-letters-log = --log kirjaa historiaan, että kirje on lähetetty. Se käy vain valinnan --what letters tai merge kanssa.
cli-letters-strange = Saa kirjeen muulla kuin omalla kielellään: { $n }
cli-letters-missing = Puuttuu { $n } kirjeestä: { $what }
cli-letters-incomplete = Puuttuva tieto on ensin täydennettävä, tai tee kirjeet silti valitsimella --incomplete.
cli-outside = { $n ->
    [one] Yksi tiedoston henkilö on lukitun listan ulkopuolella.
   *[other] { $n } tiedoston henkilöä on lukitun listan ulkopuolella.
}
cli-unlisted = { $n ->
    [one] Yksi rivi koskee henkilöä, joka ei ole toimen listalla. Se ei näy luvussa ”listalta”.
   *[other] { $n } riviä koskee henkilöitä, jotka eivät ole toimen listalla. Ne eivät näy luvussa ”listalta”.
}
cli-left = { $n ->
    [one] Yksi rivi kirjoitettiin tiedostoon { $file }.
   *[other] { $n } riviä kirjoitettiin tiedostoon { $file }.
}
cli-not-in-people = Tätä ei ole tiedostossa: henkilötunnus, miksi ja mistä lähtien joku ei halua yhteydenottoja, luottamus, mistä teistä kuultiin, milloin ja miten tieto annettiin, kuollut, muuttanut, muistiinpanot läheisistä, puhelut ja käynnit.
cli-held-back = { $n ->
    [one] Yksi rivi jäi pois: henkilön tiedot on suojattu.
   *[other] { $n } riviä jäi pois: henkilöiden tiedot on suojattu.
}

cli-no-area = Aluetta nimeltä ”{ $name }” ei ole.
cli-no-programme = Ohjelmaa ”{ $name }” ei ole.
cli-sum-initiative = Toimi
cli-sum-goal = Tavoite
cli-sum-completed = Toteutuneet
cli-sum-reached = Tavoitetut
cli-sum-total = Yhteensä
cli-sum-part = { $n } / { $of } ({ $percent })
cli-sum-of-part = Tämä on kopio, jossa on vain osa henkilöistä: luvut koskevat heitä eivätkä koko rekisteriä.
cli-sum-no-list = { $n } (ei listaa)
cli-sum-effect = { $name }: { $effect }
cli-sum-brought = { $name }: vähintään { $n } uutta sen kautta.
cli-sum-late = { $name }: { $n } tuli listan lukitsemisen jälkeen ja lasketaan erikseen.
cli-sum-outside = { $name }: { $n } listalla ei enää lasketa (kuolleet, muuttaneet tai kohderyhmän ulkopuolella).
cli-sum-calls = Puhelut
cli-sum-answered = Puhelut, joihin henkilö vastasi
cli-sum-visits = Käynnit
cli-sum-letters = Kirjeet ja viestit
cli-sum-talks = Muut tapaamiset
cli-sum-persons = Henkilöt
cli-sum-persons-reached = Tavoitetut henkilöt
cli-sum-time = Aika
cli-sum-which-form = Tiedoston { $file } lopussa pitää olla .xlsx, .csv, .html, .txt tai .json.
cli-sum-written = Luvut ovat tiedostossa { $file }. Pienet luvut ja turvakiellon alaiset on jätetty pois.
cli-sum-title = Luvut
cli-sum-by-kind = Tapa
cli-sum-by-outcome = Miten kävi
cli-sum-contacts = Yhteydenotot
cli-calendar-ending = Kalenteri on tiedosto, jonka lopussa on .ics: { $file }

cli-exit-codes = Lopetuskoodit

cli-about-open = Avaa rekisteri näytölle; samoin `tillit TIEDOSTO`. Ei luo mitään.
cli-about-demo = Katsele keksittyä kaupunkia. Siellä mikään ei mene rikki.
cli-arg-keep = Tallenna kaupunki tähän tiedostoon avaamatta sitä.
cli-arg-people = Kuinka monta asukasta kaupungissa on.
cli-arg-seed = Sama luku antaa saman kaupungin.
cli-demo-kept = Keksitty kaupunki on tiedostossa { $file }.
cli-no-folder = Ohjelman kansiota { $folder } ei voi luoda: { $why }. Mitään ei ole muutettu. Tarkista oikeudet tai anna toinen kansio muuttujassa TILLIT_HOME.
cli-terminal = Näyttöä ei voi käyttää: { $why }. Mitään ei ole kadonnut; kirjoittamasi on tallessa luonnoksena. Avaa tavallinen pääteikkuna ja yritä uudelleen.
cli-left-waiting = { $n ->
    [one] Yksi tallennuksesi ei ole vielä päässyt rekisteriin. Se on tallessa tällä tietokoneella ja menee rekisteriin itsestään, kun käynnistät ohjelman täällä uudelleen ja rekisteriin saadaan yhteys.
   *[other] { $n } tallennustasi ei ole vielä päässyt rekisteriin. Ne ovat tallessa tällä tietokoneella ja menevät rekisteriin itsestään, kun käynnistät ohjelman täällä uudelleen ja rekisteriin saadaan yhteys.
}
cli-missing-command = Kirjoita myös, mitä tehdään.

cli-about-copy = Ota rekisteristä kopio muualla työskentelyä varten: koko rekisteri tai vain toimen tai alueen henkilöt. Rekisteri muistaa, kenellä kopio on ja minä päivänä se palautetaan.
cli-about-merge = Tuo kopio rekisteriin: kaikki siihen kirjoitettu viedään rekisteriin, myös käsin tehdystä kopiosta tai vanhasta varmuuskopiosta. Sama kopio kahdesti ei muuta mitään.
cli-arg-home = Päivä, jona kopio on viimeistään palautettava, esimerkiksi 2026-12-01.
cli-arg-other = Rekisteriin tuotava kopio.
cli-arg-place = Mihin kopio tehdään.
cli-copy-passphrase = Kopion tunnuslause:
cli-copy-whole = { $file } on kopio koko rekisteristä. Se on palautettava viimeistään { $home }.
cli-copy-part = { $file } on kopio, jossa on { $n ->
    [one] yksi kortti
   *[other] { $n } korttia
}. Se on palautettava viimeistään { $home }.
cli-merge-progress = { $done } / { $of }
cli-merge-half = Se, mikä ehdittiin tuoda, on tallessa. Sama komento uudestaan tuo loput.
cli-merge-settle = Kopio on tuotu rekisteriin. Avaa rekisteri ja valitse arvoista, jotka kaksi on kirjoittanut yhtä aikaa.
cli-merge-done = Kopio on tuotu rekisteriin.
cli-merge-in-copy = Se on nyt tässä kopiossa, ja rekisterissä, kun tämä kopio on tuotu takaisin.

cli-whose-passphrase = Rekisterin avaa useampi, kukin omalla tunnuslauseellaan. Kirjoita --as ja nimesi: { $names }.
