# Rekisterin kopiot: otetaan mukaan, tuodaan kotiin.

bring-itself = Tämä on itse rekisteri. Valitse kopio, joka tuodaan kotiin.
bring-stranger = Tiedosto kuuluu toiseen rekisteriin. Molemmat ovat ennallaan. Valitse tämän rekisterin kopio.
bring-open = Tiedostoa ei ole salattu, vaikka rekisteri on, joten kuka tahansa on voinut kirjoittaa siihen. Mitään ei tuotu. Kysy siltä, jolta sait sen.
bring-unfinished = Joku keskeytettiin kesken tallennuksen siinä tiedostossa. Avaa se kerran ohjelmassa ja sulje se; tuo se sitten kotiin.
bring-unreachable = Tiedostoa ei voi lukea juuri nyt. Mitään ei ole muuttunut. Tarkista, että asema on yhdistetty ja ettei kukaan ole vielä kopioimassa sitä.
bring-into-part = Tämä on kopio, jossa on vain osa henkilöistä. Tuo se kotiin rekisteriin ja ota uusi kopio, kun tarvitset uusimmat tiedot.

copy-of-part = Tämä on itse kopio, jossa on vain osa henkilöistä. Ota uudet kopiot rekisteristä.
copy-open-protected = Rekisteriä ei ole salattu ja siinä on turvakiellon alaisia henkilöitä, joten sitä ei saa kopioida kokonaan. Ota kopio toimesta tai alueesta: suojatut jäävät kotiin.
copy-not-written = Kopiota ei voitu kirjoittaa. Siitä ei jäänyt mitään, ja rekisteri on ennallaan. Tarkista, että tilaa on ja että saat kirjoittaa sinne.
copy-left-out = { $n ->
    [one] Yksi henkilö on turvakiellon alainen ja jää rekisteriin.
   *[other] { $n } henkilöä on turvakiellon alaisia ja jää rekisteriin.
}
copy-ahead = { $n ->
    [one] Yksi muutos
   *[other] { $n } muutosta
} tulee tietokoneelta, jonka kello on yli vuorokauden edellä. Ne on viety; aseta kello siellä.
copy-nothing-new = Kaikki kopion tiedot ovat jo rekisterissä. Mitään ei muuttunut.
copy-persons = Henkilöt: { $new } uutta, { $changed } muuttunutta
copy-contacts = Kontaktit: { $new } uutta, { $changed } muuttunutta
copy-tasks = Tehtävät: { $new } uutta, { $changed } muuttunutta
copy-others = Muut: { $new } uutta riviä, { $changed } muuttunutta
copy-conflicts = Valittavaa: { $n }

copies-title = Kopiot
copies-help = Tässä näkyvät ulkona olevat rekisterin kopiot, kenellä ne ovat ja minä päivänä ne tuodaan kotiin. Ota kopio, kun työskentelet ilman verkkoa: vain toimen tai alueen henkilöt, tai kaikki. Kun kopio tuodaan kotiin, kaikki siihen kirjoitettu viedään rekisteriin, myös käsin tehdystä kopiosta tai vanhasta varmuuskopiosta. Jos kaksi on kirjoittanut samaan ruutuun, molemmat näytetään ja joku valitsee. Henkilöt, joilla on turvakielto, eivät koskaan tule osakopioon.
copies-who = Kuka
copies-what = Mitä
copies-home = Kotiin
copies-place = Missä
copies-whole = Koko rekisteri
copies-due = viimeistään { $day }
copies-late = ! piti tulla { $day }
copies-came = kotona { $day }
copies-none = Yhtään kopiota ei ole ulkona.
copies-is-part = Tämä on kopio, jossa on vain osa henkilöistä. Tuo se kotiin rekisteriin.
copies-take = Ota kopio
copies-bring = Tuo kopio kotiin
copies-strike = Poista luettelosta
copies-strike-not = Jätä ennalleen
copies-strike-title = Poistetaanko luettelosta kopio { $what }, joka on henkilöllä { $who }?
copies-strike-why = Tee näin vain, jos kopio on hävitetty tai lopullisesti kadonnut. Jos se löytyy, sen voi silti tuoda kotiin.
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
copy-protected = Henkilöt, joilla on turvakielto, jäävät rekisteriin.
copy-path = Tiedosto
copy-path-help = Mihin kopio tehdään, esimerkiksi salatulle USB-muistille.
copy-home = Kotona viimeistään
copy-home-help = Päivä, jona kopion on oltava kotona.
copy-making = Kopiota tehdään ...
copy-taken = Kopio on tehty: { $file }
bring-which-file = Mikä kopio?
bring-which-how = Kirjoita tai liitä, missä kopio on, tai vedä se tähän. Nuoli ja Enter valitsevat luettelosta, uusin ensin.
bring-counting = Katsotaan, mitä uutta on ...
bring-nothing-written = Mitään ei ole vielä kirjoitettu.
bring-coming = Viedään. Sivulta voi poistua; sama tiedosto uudestaan tuo loput.
bring-progress = { $done } / { $of }
bring-done = Kopio on kotona
bring-choose = Valitse
bring-choose-how = Kopio on kotona. Enter näyttää, mitä kaksi on kirjoittanut yhtä aikaa.
