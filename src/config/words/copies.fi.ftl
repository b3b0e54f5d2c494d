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
