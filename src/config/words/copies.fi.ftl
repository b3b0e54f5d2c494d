# Rekisterin kopiot: otetaan mukaan, tuodaan kotiin.

bring-itself = Tämä on itse rekisteri. Valitse kopio, joka tuodaan siihen.
bring-stranger = Tiedosto kuuluu toiseen rekisteriin. Molemmat ovat ennallaan. Valitse tämän rekisterin kopio.
bring-open = Tiedostoa ei ole salattu, vaikka rekisteri on, joten kuka tahansa on voinut kirjoittaa siihen. Mitään ei tuotu. Kysy siltä, jolta sait sen.
bring-unfinished = Joku keskeytettiin kesken tallennuksen siinä tiedostossa. Avaa se kerran ohjelmassa, sulje se ja tuo se sitten.
bring-unreachable = Tiedostoa ei voi lukea juuri nyt. Mitään ei ole muuttunut. Tarkista, että verkkoasema tai muistitikku on yhdistetty ja ettei kukaan ole vielä kopioimassa tiedostoa.
bring-into-part = Tämä on kopio, jossa on vain osa henkilöistä. Tuo se rekisteriin ja ota uusi kopio, kun tarvitset uusimmat tiedot.

copy-of-part = Tämä on itse kopio, jossa on vain osa henkilöistä. Ota uudet kopiot rekisteristä.
copy-open-protected = Rekisteriä ei ole salattu, ja siinä on henkilöitä, joiden tiedot on suojattu, joten sitä ei saa kopioida kokonaan. Ota kopio toimesta tai alueesta: suojatut jäävät rekisteriin.
copy-same-keys = Anna kopiolle toinen nimi: tässä sen avaintiedosto tulisi rekisterin oman paikalle.
copy-not-written = Kopiota ei voitu kirjoittaa. Siitä ei jäänyt mitään, ja rekisteri on ennallaan. Tarkista, että tilaa on ja että saat kirjoittaa sinne.
copy-left-out = { $n ->
    [one] Yhden henkilön tiedot on suojattu: hän jää rekisteriin.
   *[other] { $n } henkilön tiedot on suojattu: he jäävät rekisteriin.
}
copy-ahead = { $n ->
    [one] Yksi muutos
   *[other] { $n } muutosta
} tulee tietokoneelta, jonka kello on yli vuorokauden edellä. Ne on viety; aseta kello siellä.
copy-nothing-new = Kaikki kopion tiedot ovat jo rekisterissä. Mitään ei muuttunut.
copy-unused = Kopioon ei ole kirjoitettu mitään. Tuo se, niin se ei ole enää käytössä olevien luettelossa.
copy-persons = Henkilöt: { $new ->
    [one] 1 uusi
   *[other] { $new } uutta
}, { $changed ->
    [one] 1 muuttunut
   *[other] { $changed } muuttunutta
}
copy-contacts = Yhteydenotot: { $new ->
    [one] 1 uusi
   *[other] { $new } uutta
}, { $changed ->
    [one] 1 muuttunut
   *[other] { $changed } muuttunutta
}
copy-tasks = Tehtävät: { $new ->
    [one] 1 uusi
   *[other] { $new } uutta
}, { $changed ->
    [one] 1 muuttunut
   *[other] { $changed } muuttunutta
}
copy-others = Muut: { $new ->
    [one] 1 uusi
   *[other] { $new } uutta
}, { $changed ->
    [one] 1 muuttunut
   *[other] { $changed } muuttunutta
}
copy-conflicts = Kaksi on kirjoittanut eri tavalla, valittavana: { $n }

copies-title = Kopiot
copies-help = Täällä ovat rekisteristä otetut kopiot: kenellä ne ovat ja minä päivänä ne palautetaan. Ota kopio, kun työskentelet ilman verkkoa: vain toimen tai alueen henkilöt, tai kaikki. Kun kopio tuodaan takaisin, kaikki siihen kirjoitettu viedään rekisteriin, myös käsin tehdystä kopiosta tai vanhasta varmuuskopiosta. Jos kaksi on kirjoittanut samaan ruutuun, molemmat näytetään ja joku valitsee. Henkilöt, joiden tiedot on suojattu, eivät koskaan tule osakopioon.
copies-who = Kuka
copies-what = Mitä
copies-home = Palautus
copies-place = Missä
copies-whole = Koko rekisteri
copies-due = { $day } mennessä
copies-late = myöhässä, { $day }
copies-came = palautettu { $day }
copies-none = Yhtään kopiota ei ole käytössä.
copies-is-part = Tämä on kopio, jossa on vain osa henkilöistä. Tuo se rekisteriin, kun palaat.
copies-take = Ota kopio
copies-bring = Tuo kopio
copies-strike = Poista luettelosta
copies-strike-not = Jätä ennalleen
copies-strike-title = Poistetaanko kopio luettelosta?
copies-strike-which = { $what }, { $who }: { $place }
copies-strike-why = Tee näin vain, jos kopio on hävitetty tai lopullisesti kadonnut. Jos se löytyy, sen voi silti tuoda rekisteriin.
copies-struck = Kopio on poistettu luettelosta
copy-scope = Ketkä henkilöt
copy-scope-list = Toimi
copy-scope-area = Alue
copy-scope-all = Koko rekisteri
copy-which-list = Toimi
copy-which-area = Alue
copy-area-people = { $n ->
    [one] 1 henkilö osineen
   *[other] { $n } henkilöä osineen
}
copy-protected = Henkilöt, joiden tiedot on suojattu, jäävät rekisteriin. Muista tulee kaikki kirjoitettu mukaan, myös muista toimista.
copy-path = Tiedosto
copy-path-help = Mihin kopio tehdään, esimerkiksi salatulle muistitikulle.
copy-home = Palautettava viimeistään
copy-home-help = Päivä, jona kopio on viimeistään tuotava takaisin.
copy-making = Kopiota tehdään ...
copy-taken = Kopio on tehty: { $file }
bring-which-file = Mikä kopio?
bring-which-how = Kirjoita tai liitä, missä kopio on, tai vedä se tähän. Nuoli ja Enter valitsevat luettelosta, uusin ensin.
bring-passphrase-why = Kopiolla on oma tunnuslauseensa: se, joka oli voimassa, kun kopio otettiin, tai jonkun muun nimi ja tunnuslause.
bring-enter = Avaa
bring-keeping = Tehdään ensin varmuuskopio ...
bring-counting = Katsotaan, mitä uutta on ...
bring-nothing-written = Mitään ei ole vielä kirjoitettu.
bring-coming = Viedään rekisteriin. Pysy sivulla, kunnes se on valmis. Jos poistut, työ keskeytyy, ja sama tiedosto uudestaan tuo loput.
bring-progress = { $done } / { $of }
bring-done = Kopio on tuotu rekisteriin
bring-choose = Valitse
bring-choose-how = Kopio on tuotu. Enter näyttää, mitä kaksi on kirjoittanut yhtä aikaa.
copy-taken-without = { $n ->
    [one] Kopio on tehty: { $file }. Yhden henkilön tiedot on suojattu: hän jää rekisteriin.
   *[other] Kopio on tehty: { $file }. { $n } henkilön tiedot on suojattu: he jäävät rekisteriin.
}
copy-home-over = Se päivä on jo mennyt. Kirjoita tämä päivä tai myöhempi.
copies-own = Tämä on itse kopio ({ $what }). Ottaja: { $who }. Se on palautettava viimeistään { $day }. Tuo se rekisteriin, samalla sivulla siellä. Poista sen jälkeen tämä tiedosto.
copies-is-home = Tämä kopio on jo palautettu.
bring-file-left = { $file } on palautettu, eikä sitä enää tarvita. Poista se ja avaintiedosto sen vierestä. Mitä siihen vielä kirjoitetaan, tulee rekisteriin vasta, kun tiedosto tuodaan uudelleen.
