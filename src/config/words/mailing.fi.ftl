# Postitus: kirjeet, tarrat, soittolistat; ja paperille kirjoitettu.

mailing-title = Kirjeet ja paperit
mailing-how = Avautuu selaimessa. Tulosta siellä: Ctrl+P. Täältä ei lähetetä mitään.
mailing-help = Valitse, mitä tehdään ja mikä kirje. Oikealla näet, millainen siitä tulee; PgDn näyttää seuraavan. Ylimpänä on, montako saajaa on, ketkä jäävät pois ja miksi, sekä mitä puuttuu. Ctrl+S tekee tiedoston ja avaa sen selaimessa, jossa tulostat näppäimillä Ctrl+P. Tiedosto on ohjelman omassa kansiossa ja poistetaan, kun ohjelma suljetaan, ellet kirjoita, mihin se tallennetaan. Turvakiellon alaiset, kuolleet, muuttaneet ja ne, jotka eivät halua postia, eivät koskaan tule mukaan.
mailing-make = Tee
mailing-next = Seuraava
mailing-making = Tiedostoa tehdään.
mailing-to = { $n ->
    [one] Saajia 1.
   *[other] Saajia { $n }.
}
mailing-out-one = { $n } { $why }
mailing-out = Pois jäävät: { $who }.
mailing-again = { $n ->
    [one] Yksi heistä on jo saanut kirjeen tässä toimessa, { $day }.
   *[other] { $n } heistä on jo saanut kirjeen tässä toimessa, viimeksi { $day }.
}
mailing-strange = { $n ->
    [one] 1 saa kirjeen muulla kuin omalla kielellään: { $who }
   *[other] { $n } saa kirjeen muulla kuin omalla kielellään: { $who }
}
mailing-lacks = Jää pois, { $what }: { $who }
mailing-missing = Kirjeestä puuttuu: { $what }
mailing-missing-for = Kirjeestä puuttuu: { $what }, { $who }
mailing-more = { $who } ja { $n } muuta
mailing-one-of = { $n }/{ $of }
mailing-what = Mitä
mailing-letter = Kirje
mailing-whom = Kenelle
mailing-whom-help = Ne, joiden vuoro on: ne, jotka saavat nyt juuri tämän kirjeen tai joille nyt soitetaan.
mailing-others = { $n ->
    [one] Yksi saa toisen kirjeen: { $which }
   *[other] { $n } muuta saa toisen kirjeen: { $which }
}
mailing-other-one = { $name } ({ $n })
mailing-by-hand = Käsin: { $n }, turvakielto. Merkitse lähetetyksi: valitse "Käsin kirjoitettu".
mailing-by-hand-to = Käsin: { $n } ({ $who }). Tiedostoa ei tehdä; kirje merkitään lähetetyksi.
mailing-gaps = Kirje ei ole valmis
mailing-gaps-how = Puuttuva kohta jää kirjeessä tyhjäksi. Mitään ei ole vielä tulostettu.
mailing-gaps-back = Takaisin täyttämään
mailing-gaps-print = Tulosta ilman sitä
mailing-lang = Kieli
mailing-lang-each = kunkin oma
mailing-sign = Allekirjoittaja
mailing-date = Päiväys
mailing-day = Päivä
mailing-day-help = Niille, joilla ei ole omaa varattua aikaa.
mailing-time = Kello
mailing-every = Minuuttien väli
mailing-every-help = Silloin jokainen saa kirjeessä oman ajan listan järjestyksessä. Tyhjä: sama aika kaikille.
mailing-place = Paikka
mailing-file = Tallenna nimellä
mailing-file-help = Tyhjä: tiedosto avataan ja poistetaan, kun ohjelma suljetaan.
mailing-merged = Tallenna nimellä
mailing-log = Kirjaa kaikille "Kirje lähetetty"
mailing-log-help = Näkyy kaikkien historiassa. Ctrl+Z poistaa sen kerralla kaikilta.
mailing-follow = Seuranta
mailing-follow-help = Silloin heille soitetaan. Tyhjä: portaat kertovat milloin, tai seurantaa ei ole.
mailing-opened = { $n ->
    [one] 1 henkilö: avautuu selaimessa. Tulosta: Ctrl+P.
   *[other] { $n } henkilöä: avautuu selaimessa. Tulosta: Ctrl+P.
}
mailing-open-yourself = { $n ->
    [one] 1 henkilö. Avaa tiedosto itse selaimessa: { $file }
   *[other] { $n } henkilöä. Avaa tiedosto itse selaimessa: { $file }
}
mailing-lies = { $n ->
    [one] 1 henkilö: { $file }
   *[other] { $n } henkilöä: { $file }
}

typed-title = Paperilta
typed-help = Kirjaa paperille kirjoitettu rivi kerrallaan: listan numero (tai nimen alku), numero sen mukaan, miten kävi, minuutit, kuka puhui, jos se oli joku muu, vastaukset kysymyksiin ja ehkä muistiinpano. Enter siirtyy eteenpäin, ja viimeisen ruudun jälkeen rivi tallennetaan ja seuraava alkaa. Jokaisen rivin voi kumota näppäimillä Ctrl+Z. Palautuneet kirjeet tai tilaisuuteen tulleet valitset ylhäältä ja kirjoitat kaikki numerot tai nimet kerralla.
typed-what = Paperi
typed-calls = Soittolista
typed-returned = Palautuneet kirjeet
typed-came = Tilaisuuteen tulleet
typed-number = Nro tai nimi
typed-number-help = Listan numero tai nimen alku.
typed-numbers = Nro tai nimi
typed-numbers-help = Kaikki kerralla: 3, 7, 12-15, Aino Laine
typed-who = Kirjoita listan numero tai siinä oleva nimi.
typed-how = Kirjoita numero sen mukaan, miten kävi.
typed-proxy = Joku muu puhui
typed-proxy-help = Paperilla oleva numero. Tyhjä: henkilö itse.
typed-nobody = Ei listalla: { $typed }
typed-found = = { $name }
typed-several = Listalla { $n } samannimistä, kirjoita numero: { $who }
typed-done = Viimeksi kirjatut
typed-save = Tallenna rivi
typed-draft = Paperilta: { $name }
typed-each = Minuuttia henkilöä kohti
typed-came-n = { $n ->
    [one] Tuli: 1 henkilö
   *[other] Tuli: { $n } henkilöä
}
typed-came-known = { $n ->
    [one] 1 oli jo merkitty
   *[other] { $n } oli jo merkitty
}
typed-returned-n = { $n ->
    [one] Palautunut kirje: 1 henkilö
   *[other] Palautunut kirje: { $n } henkilöä
}
