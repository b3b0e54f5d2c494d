# Tilaisuudet, jotka toistuvat.

series-week = Viikkoina
series-month = Kuukausina
series-first = Ensimmäinen
series-second = Toinen
series-third = Kolmas
series-fourth = Neljäs
series-last = Viimeinen
series-title = Sarja
series-new = Uusi sarja
series-draft = Sarja: { $what }
series-form-help = Tilaisuudet, jotka toistuvat: millaisia ne ovat, minä viikonpäivinä ja mihin asti. Sarjan päivät näkyvät alhaalla kirjoittaessasi. Viikot, jolloin olette kiinni, jäävät pois joka vuosi. Kun muutat sarjaa, se minkä olet siirtänyt tai ohittanut käsin pysyy niin, eikä menneisiin kosketa.
series-starts = Ensimmäinen päivä
series-again = Toistuu
series-often = Lasketaan
series-every = Väli (1, 2, 3)
series-every-help = 1: joka kerta. 2: joka toinen. 3: joka kolmas.
series-days = Viikonpäivät
series-nth = Monesko kuukaudessa
series-until = Päättyy
series-closed = Suljetut viikot
series-closed-help = Viikot, jolloin ei ole tilaisuuksia, joka vuosi, esimerkiksi 27-32, 52.
series-red = Ei pyhäpäivinä
series-gives = Päivät
series-preview = { $n ->
    [one] 1 tilaisuus
   *[other] { $n } tilaisuutta
}, { $rule }{ $off ->
    [0] {""}
    [one] ; 1 päivä jää pois
   *[other] ; { $off } päivää jää pois
}
series-rule-week = { $every ->
    [1] joka viikko
    [2] joka toinen viikko
   *[other] joka { $every }. viikko
}: { $days }
series-rule-month = { $every ->
    [1] joka kuukausi
    [2] joka toinen kuukausi
   *[other] joka { $every }. kuukausi
}: { $nth } { $days }
series-help = Sarjan päivät. Enter avaa päivän, ja siinä sen voi siirtää toiselle päivälle tai vaihtaa kellonajat. Delete ohittaa päivän, ja Enter ottaa ohitetun takaisin. E muuttaa sarjaa; käsin siirretyt ja ohitetut pysyvät.
series-count = { $n ->
    [one] 1 tilaisuus
   *[other] { $n } tilaisuutta
}, { $off } jää pois   { $rule }
series-remark = Huomautus
series-none = Ei päiviä.
series-no-session = Sinä päivänä ei ole tilaisuutta.
series-is-off = Se päivä jää pois sarjasta: E muuttaa sarjaa.
series-is-settled = Se tilaisuus on alkanut, pidetty tai peruttu.
series-move = Siirrä, muuta
series-skip = Ohita
series-unskip = Ota takaisin
series-edit = Muokkaa
series-moved = Siirretty
series-moved-from = alun perin { $day }
series-skipped = Ohitettu
series-off = Jää pois
series-closed-week = suljettu, viikko { $week }
session-hours = Aika
session-again = sarjassa
flaw-series-days = Valitse ainakin yksi viikonpäivä.
flaw-series-until = Se päättyy ennen kuin alkaa.
flaw-series-many = Yli 320 päivää. Päätä sarja aiemmin.
flaw-series-closed = Kirjoita viikkoja, esimerkiksi 27-32, 52.
flaw-series-empty = Siitä ei tule yhtään päivää.
