# Rekisteritiedosto: mitä sille voi tapahtua.

store-busy = Työtoveri tallentaa juuri nyt. Kirjoittamasi on tallessa tietokoneellasi ja tallentuu hetken päästä itsestään.
store-gone = Riviä ei enää ole rekisterissä: joku on poistanut sen. Mitään muuta ei muutettu. Palaa takaisin ja hae uudelleen.
store-denied = Roolillasi ei ole oikeutta tähän. Mitään ei muutettu. Kysy tiimin koordinaattorilta.
store-read-only = Vain luettavissa: tiedosto tai kansio on suojattu. Mitään ei muuttunut. Pyydä kansioon kirjoitusoikeus.
store-read-only-newer = Vain luettavissa: työtoverilla on uudempi ohjelma. Mitään ei kadonnut. Päivitä omasi, niin voit tallentaa.
store-read-only-damage = Vain luettavissa: osa tiedostosta on vioittunut. Näkemäsi on ehjää. Ota se talteen: Lisää, Varmuuskopiot.
store-read-only-backup = Varmuuskopio, vain luettavissa. Se ei muutu. Työskentele rekisterissä tai palauta kopio kohdassa Lisää.
store-read-only-other-program = Rekisteri on auki vain lukemista varten, koska toisenlainen ohjelma on avannut tiedoston ja jättänyt sen viereen tiedoston, jonka nimen lopussa on -wal. Kaikki rekisterissä on ennallaan. Sulje se ohjelma kaikilla tietokoneilla, odota, että -wal-päätteinen tiedosto katoaa, ja avaa rekisteri uudelleen.
store-read-only-older = Vain luettavissa: tiedosto on vanhemmalla ohjelmalla tehty. Mitään ei kadonnut. Sulje ja avaa se uudelleen.
store-older-open = Rekisteri on tehty ohjelman aiemmalla versiolla, ja se on ensin valmisteltava tälle. Mitään ei muutettu. Sen pitää sulkea: { $who }. Avaa se sitten uudelleen.
store-older-others = Rekisteri on tehty ohjelman aiemmalla versiolla, ja se on ensin valmisteltava tälle. Mitään ei muutettu. Työtoverilla on se auki; pyydä kaikkia sulkemaan se ja avaa se uudelleen.
store-older-here = Rekisteri on tehty ohjelman aiemmalla versiolla, ja se on ensin valmisteltava tälle. Mitään ei muutettu. Se on auki toisessa ikkunassa tällä tietokoneella; sulje se ja avaa uudelleen.
store-older-closed = Rekisteri on tehty ohjelman aiemmalla versiolla, ja se on ensin valmisteltava tälle, mutta sen paikkaan ei saa kirjoittaa. Siihen ei koskettu. Kysy kansion ylläpitäjältä; tillit check kertoo, mikä on esteenä.
store-made-ready = Rekisteri on nyt valmisteltu tälle ohjelman versiolle. Varmuuskopio siitä, millainen se oli, on varmuuskopioiden joukossa. Työtoverit, joilla on aiempi versio, voivat lukea sitä ja tallentaa, kun ovat päivittäneet.
store-newer = Rekisteri on tehty ohjelman uudemmalla versiolla, eikä tämä versio voi avata sitä. Tiedostoon ei koskettu. Päivitä ohjelma ja avaa uudelleen.
store-foreign = Tämä ei ole rekisteri vaan jokin muu tiedosto. Tiedostoon ei koskettu. Valitse rekisterin oma tiedosto tai kysy työtoverilta, mikä se on.
store-replaced = Tämän rekisterin paikalla on nyt toinen rekisteri. Siihen ei ole kirjoitettu mitään, ja tallentamasi on tallessa tällä tietokoneella. Palauta oikea tiedosto paikalleen tai sulje ohjelma ja avaa rekisteri sieltä, missä se nyt on.
store-unfinished = Rekisteriä ei voi avata vain lukemista varten: siinä on kesken jäänyt tallennus. Mitään ei ole kadonnut. Jonkun, jolla on kirjoitusoikeus kansioon, on avattava se kerran, niin se korjautuu.
store-damaged = Tiedosto on vioittunut tai sen kopiointi on kesken. Siihen ei tehty muutoksia. Odota, jos kopiointi on käynnissä. Muuten palauta uusin varmuuskopio tai ota luettavissa oleva talteen uuteen tiedostoon.
store-damaged-alone = Tiedosto on vioittunut tai sen kopiointi on kesken. Siihen ei tehty muutoksia. Odota, jos kopiointi on käynnissä. Sen vieressä ei ole varmuuskopiota: ota muuten luettavissa oleva talteen uuteen tiedostoon tai pyydä kansion ylläpitäjältä aiempi kopio.
store-wrong-passphrase = Tunnuslause ei täsmää. Rekisteriin ei koskettu. Yritä uudelleen; isoilla ja pienillä kirjaimilla on väliä. Jos olet unohtanut sen, pyydä koordinaattorilta uusi; myös paperilla oleva palautusavain avaa rekisterin.
store-mistyped-key = Tämä näyttää palautusavaimelta, mutta jokin merkki on väärin. Rekisteriin ei koskettu. Vertaa paperiin ryhmä kerrallaan; isoilla ja pienillä kirjaimilla ei ole väliä, ja ensimmäisen rivin voi jättää pois.
store-no-keys = Rekisteriin kuuluva avaintiedosto puuttuu. Rekisteriin ei koskettu. Avaa rekisteri tietokoneella, jolla se on ollut auki ennenkin: se palauttaa tiedoston. Tai pane itse takaisin samanniminen tiedosto, jonka pääte on .keys; se on myös varmuuskopiossa.
store-wrong-keys = Rekisterin vieressä oleva avaintiedosto kuuluu toiselle rekisterille. Kumpaankaan tiedostoon ei koskettu. Avaa rekisteri tietokoneella, jolla se on ollut auki ennenkin: se palauttaa oikean. Tai pane itse viereen avaintiedosto, joka tuli tämän rekisterin mukana.
store-broken-keys = Avaintiedostoa ei voi lukea. Rekisteriin ei koskettu. Avaa rekisteri tietokoneella, jolla se on ollut auki ennenkin: se palauttaa ehjän. Tai hae avaintiedosto varmuuskopiosta.
store-old-keys = Rekisterin vieressä oleva avaintiedosto on rekisteriä vanhempi eikä avaa sitä. Rekisteri on ehjä ja koskematon. Avaa se tietokoneella, jolla se viimeksi avattiin: se palauttaa oikean avaintiedoston. Jos sellaista ei ole, ota avaintiedosto viimeisimmästä varmuuskopiosta.
store-old-register = Tässä oleva rekisteri on avaintiedostoa vanhempi: joku on pannut tähän käsin aiemman kopion ajalta ennen kuin joku poistettiin tiimistä. Mitään ei muutettu. Siirrä se pois, pane rekisterin uusin tiedosto takaisin paikalleen ja palauta sitten aiempi tila kohdassa Lisää, Varmuuskopiot (tai komennolla tillit restore). Jos uudempaa tiedostoa ei ole, pane tähän avaintiedosto, joka on sen ajan varmuuskopion vieressä; sillä pääsevät taas sisään kaikki sen jälkeen poistetut.
store-no-member = Kenelläkään sen nimisellä ei ole avainta rekisteriin. Rekisteriin ei koskettu. Kirjoita nimi niin kuin työtoverit sen näkevät, tai pyydä koordinaattorilta kutsu.
store-locked = Rekisteri on salattu. Avaa se kirjoittamalla tunnuslauseesi.
store-recovered = Se on palautusavain. Avaa rekisteri ohjelmassa ja valitse siellä uusi tunnuslause; sen jälkeen komento toimii sillä.
store-missing = Sen nimistä tiedostoa ei ole. Mitään ei muutettu. Tarkista, että verkkoasema on yhdistetty ja nimi oikein.
store-folder-empty = { $folder } on kansio, eikä siinä ole rekisteriä. Mitään ei muutettu. Tarkista nimi.
store-folder = { $folder } on kansio. Kirjoita myös, mikä tiedosto siinä: { $files }.
store-exists = Sen niminen rekisteri tai avaintiedosto on jo olemassa. Kumpaankaan ei koskettu. Valitse toinen nimi tai avaa olemassa oleva.
store-no-folder = Polussa olevaa kansiota ei ole. Mitään ei tehty. Tarkista nimi tai luo kansio ensin.
store-lost = Rekisteriin ei juuri nyt saada yhteyttä. Kirjoittamasi on tallessa tietokoneellasi ja tallentuu, kun asema vastaa taas. Voit jatkaa kirjoittamista.
store-desk = Tämän tietokoneen levy on täynnä tai kirjoitussuojattu.
store-keys-unchanged = Avaimia ei voitu vaihtaa: asema, jolla rekisteri on, on täynnä tai kirjoitussuojattu, tai se ei vastannut. Kaikki tiimissä olevat avaavat rekisterin kuten ennenkin. Varmista, että tilaa on, ja tee se uudelleen.
store-bug = Ohjelmassa tapahtui virhe. Rekisteriin ei tallentunut tästä mitään; kirjoittamasi on tallessa tietokoneellasi. Yritä uudelleen, ja kerro ohjelman ylläpitäjälle, jos se toistuu.
store-full = Asema, jolla rekisteri on, on täynnä. Mitään ei ole kadonnut: kirjoittamasi on tallessa tietokoneellasi ja menee rekisteriin heti, kun tilaa on. Pyydä aseman ylläpitäjää tekemään tilaa.

# Säännöt, joista rekisteri itse pitää kiinni.

store-merge-circle = Kortit on jo yhdistetty toisin päin. Mitään ei muutettu. Erota ne ensin.
store-protected-contact = Turvakielto tai uusi henkilöllisyys: kortilla ei saa olla osoitetta, puhelinta eikä sähköpostia. Mitään ei muutettu. Poista ne ensin ja tallenna uudelleen.
store-protected-helps = Turvakielto tai uusi henkilöllisyys: puhelinta ja sähköpostia ei saa olla myöskään ohjelmassa, jossa henkilö auttaa. Mitään ei muutettu. Avaa henkilö Ohjelmissa, poista ne ja tallenna uudelleen.
store-counts-person = Toimi laskee vain lukumääriä eikä saa viitata kehenkään henkilöön. Mitään ei tallennettu. Poista henkilö tai kirjaa toimen ulkopuolelle.
store-alias-named = Toimi kirjaa vain peitenimiä: henkilön kortilla ei voi olla nimeä eikä henkilötunnusta niin kauan kuin toimi on käynnissä.
store-list-sealed = Lista on lukittu. Jälkeenpäin tulevat lasketaan erikseen: valitse Lisää jälkeenpäin (N).
store-unseal = Lukittua listaa ei avata uudelleen. Kumoa lukitus, jos se oli erehdys.
store-last-coordinator = Rekisterissä on oltava vähintään yksi koordinaattori. Mitään ei muutettu. Tee ensin jostakusta toisesta koordinaattori.
left-out-binned = Kortti on roskakorissa
left-out-moved = Muuttanut
left-out-refuses = Ei halua yhteydenottoja
left-out-listed = On jo listalla
left-out-elsewhere = Ollut mukana toisessa toimessa
left-out-not-drawn = Arpa ei osunut
left-out-too-many = Yli valitun määrän

# Tunnuslauseet.

passphrase-short = Liian lyhyt. Kirjoita vähintään neljä sanaa, joissa on vähintään kolme kirjainta, tai neljätoista merkkiä.
passphrase-common = Sitä jokainen sisään pyrkivä kokeilee ensin. Valitse jotain omaa, mieluiten neljä toisiinsa liittymätöntä sanaa.
passphrase-known = Oma nimesi tai rekisterin nimi on helppo arvata. Valitse muita sanoja.
passphrase-monotone = Samat merkit yhä uudelleen on helppo arvata. Valitse muita sanoja.
passphrase-same = Se on nykyinen tunnuslauseesi. Valitse toinen.

# Mitä joku on tehnyt: kumoamisluettelon ja historian rivit.

did-copy-take = Rekisterin kopio otettu
did-copy-home = Kopio merkitty palautetuksi
did-copy-strike = Kopio poistettu luettelosta
did-person-add = Henkilö lisätty
did-person-edit = Henkilön tietoja muutettu
did-person-bin = Henkilö siirretty roskakoriin
did-person-restore = Henkilö palautettu roskakorista
did-person-merge = Kaksi korttia yhdistetty
did-person-unmerge = Kaksi korttia erotettu
did-relation-add = Läheinen lisätty
did-relation-edit = Läheisen tietoja muutettu
did-relation-take = Läheinen poistettu
did-log-call = Puhelu kirjattu
did-log-visit = Käynti kirjattu
did-log-letter = Kirje kirjattu
did-log-talk = Kirjattu: { $kind }
did-encounter-edit = Yhteydenottoa muutettu
did-encounter-bin = Yhteydenotto poistettu
did-task-add = Tehtävä lisätty
did-task-edit = Tehtävää muutettu
did-task-move = Tehtävä siirretty
did-task-assign = Tehtävä siirretty toiselle
did-task-done = Tehtävä tehty
did-task-cancel = Tehtävä peruttu
did-initiative-add = Toimi lisätty
did-initiative-edit = Toimea muutettu
did-initiative-close = Toimi päätetty
did-initiative-bin = Toimi poistettu
did-seal = Lista lukittu
did-join-late = Henkilö lisätty lukittuun listaan
did-quiet = { $n ->
    [one] Yksi henkilö päätetty: ei yhteyttä, päiviä { $days }
   *[other] Päätettyjä henkilöitä { $n }: ei yhteyttä, päiviä { $days }
}
did-quiet-back = Henkilö palautettu lukitulle listalle
did-target-remove = Henkilö poistettu lukitulta listalta
did-template-keep = Kysymyspohja tallennettu
did-template-withdraw = Kysymyspohja poistettu käytöstä
did-worker-add = Tiimin jäsen lisätty
did-worker-edit = Jäsenen tietoja muutettu
did-worker-leave = Tiimin jäsen poistettu
did-plan-add = Lisätty vuosikelloon
did-plan-edit = Vuosikelloa muutettu
did-plan-bin = Poistettu vuosikellosta
did-plan-copy = { $n ->
    [one] 1 asia vuosikelloon vuodelle { $year }
   *[other] { $n } asiaa vuosikelloon vuodelle { $year }
}
did-session-add = Tilaisuus lisätty
did-session-edit = Tilaisuutta muutettu
did-session-start = Tilaisuus alkoi
did-session-done = Tilaisuus pidetty
did-session-reopen = Tilaisuus avattu uudelleen
did-session-cancel = Tilaisuus peruttu
did-session-bin = Tilaisuus roskakoriin
did-session-count = Laskettu tilaisuudessa: { $n }
did-series-add = { $n ->
    [one] 1 tilaisuus tehty sarjasta
   *[other] { $n } tilaisuutta tehty sarjasta
}
did-series-edit = Sarjaa muutettu
did-series-skip = Sarjan tilaisuus ohitettu
did-series-unskip = Ohitettu tilaisuus otettu takaisin
did-counters = Laskureita muutettu
did-programme-add = Ohjelma lisätty
did-programme-edit = Ohjelmaa muutettu
did-programme-bin = Ohjelma roskakoriin
did-helper-add = Uusi ohjelmaan
did-helper-edit = Ohjelmassa olevan tietoja muutettu
did-helper-step = Uusi vaihe ohjelmassa
did-helper-end = Lopetti ohjelmassa
did-helper-bin = Ohjelmassa oleva roskakoriin
did-notice-talk = Keskustelu ohjelmassa olevan kanssa
did-notice-thanks = Kiitos ohjelmassa olevalle
did-notice-bin = Keskustelu tai kiitos poistettu
did-hours-add = Tunnit kirjattu
did-hours-edit = Tunnit korjattu
did-hours-bin = Tunnit poistettu
did-import-members = Auttajat tuotiin
did-import-hours = Tunnit tuotiin
did-match-add = Mukana kulkeminen: pari tehty
did-match-edit = Mukana kulkeminen: muutettu
did-match-alone = Mukana kulkeminen: vastattu, tuleeko henkilö yksin
did-match-end = Mukana kulkeminen: päätetty
did-match-bin = Mukana kulkeminen: roskakorissa
did-match-time = Kulki mukana kerran
did-match-time-edit = Kerta, jolloin kuljettiin yhdessä: muutettu
did-match-time-bin = Kerta, jolloin kuljettiin yhdessä: poistettu
did-area-add = Alue lisätty
did-area-edit = Aluetta muutettu
did-area-bin = Alue poistettu
did-area-join = Kaksi aluetta yhdistetty
did-setting = Tiimin asetusta muutettu
did-apart = Kaksi korttia merkitty eri ihmisiksi
did-view-keep = Näkymä tallennettu
did-view-drop = Näkymä poistettu
did-restore = Vanha arvo palautettu
did-settle = Ristiriita ratkaistu

