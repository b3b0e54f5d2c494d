# Henkilöluettelon tuonti tiedostosta.

import-title = Tuo luettelo
import-step = Vaihe { $n }/4
import-help = Henkilöluettelo tuodaan neljässä vaiheessa: mikä tiedosto, mikä sarake on mikäkin, mitä riveille tapahtuu, valmis. Mitään ei kirjoiteta ennen viimeistä vaihetta, ja sitten Ctrl+Z kumoaa kaiken. Sama tiedosto kahdesti ei tuo uusia henkilöitä. Itse siirtämäsi sarakkeet ohjelma muistaa seuraavassa tiedostossa.
import-organisations-title = Tuo yhteistyötahoja
import-organisations-help = Luettelo yhteistyötahoista tuodaan neljässä vaiheessa: mikä tiedosto, mikä sarake on mitäkin, mitä riveistä tulee, valmis. Nimi on pakollinen; laji, alue, puhelin, sähköposti, avainhenkilö ja muistiinpano tulevat mukaan, jos ne ovat. Samanniminen, joka on jo rekisterissä, ei tule uudestaan. Mitään ei kirjoiteta ennen viimeistä vaihetta, ja Ctrl+Z kumoaa sitten kaiken.
import-verb = Tuo luettelo
import-nothing-written = Mitään ei ole vielä kirjoitettu. Kaiken voi kumota jälkeenpäin.
import-reading = Luetaan ...
import-writing = Kirjoitetaan rekisteriin. Voit poistua sivulta, työ tehdään silti loppuun.
import-draft = Tuonti: { $file }
import-draft-back = Tässä on tuonti, jonka aloitit.

import-which-file = Mikä tiedosto?
import-which-how = Kirjoita tai liitä tiedoston sijainti tai vedä se tähän. Nuolet ja Enter valitsevat luettelosta, uusin ylimpänä. Excel-työkirjat (.xlsx) ja CSV kelpaavat.
import-folder = kansio

import-read-as = Näin tiedosto luetaan
import-columns = Sarakkeet
import-separator = Sarakkeiden välissä
import-encoding = Merkistö
import-semicolon = puolipiste
import-comma = pilkku
import-tab = sarkain
import-in-file = Tiedostossa
import-first-rows = Ensimmäiset rivit
import-goes-to = Tulee kohtaan
import-go-on = Eteenpäin
import-change = Muokkaa

import-counting = Lasketaan rivejä ...
import-rows = { $n ->
    [one] Yksi rivi
   *[other] { $n } riviä
}
import-n-new = { $n ->
    [one] yksi uusi
   *[other] { $n } uutta
}
import-n-here = { $n } on jo täällä
import-n-likely = { $n } on luultavasti jo täällä
import-n-protected = { $n ->
    [one] uusista yksi on suojattu
   *[other] uusista { $n } on suojattuja
}
import-n-forgotten = { $n ->
    [one] yhdeltä jäi pois puhelin ja osoite, joita taso ei salli: säilytä lista
   *[other] { $n } henkilöltä jäi pois puhelin ja osoite, joita taso ei salli: säilytä lista
}
import-n-unread = { $n ->
    [one] yksi puhelinnumero tarkistettava
   *[other] { $n } puhelinnumeroa tarkistettava
}
import-n-aside = { $n ->
    [one] yhtä riviä ei voi lukea
   *[other] { $n } riviä ei voi lukea
}
import-alike = Luultavasti jo täällä
import-alike-add = Tuo silti
import-alike-fill = Täydennä puuttuvat tiedot
import-alike-same = Sama henkilö, älä muuta mitään
import-alike-aside = Jätä pois
import-alike-help = Silti tuodut näkyvät sivulla ”Sama henkilö?”.
import-initiative = Toimi
import-initiative-help = Valinnainen: näistä henkilöistä tulee toimen lukittu lista.
import-goal = Tavoite, lukumäärä
import-goal-help = Valinnainen: kuinka monta on tarkoitus tavoittaa.
import-template = Kysymykset
import-template-help = Valinnainen: toimessa esitettävät kysymykset. F4 näyttää valittavat.
import-bring = Tuo
import-last-box = Se oli viimeinen ruutu. Ctrl+S tuo luettelon.
import-rows-to-see = Tarkistettavat rivit
import-line = Rivi { $line }: { $why }
import-probably = luultavasti joku, joka on jo täällä: { $why }.
import-sealed = { $name }: lukittu lista, siinä on { $n ->
    [one] yksi henkilö
   *[other] { $n } henkilöä
}.
import-nobody-listed = { $name }: kukaan heistä ei voi olla listalla, joten sitä ei lukita.
import-left-out = { $n ->
    [one] Yksi henkilö ei tule listalle: kuollut, suojattu tai roskakorissa.
   *[other] { $n } henkilöä ei tule listalle: kuolleita, suojattuja tai roskakorissa.
}
import-outside = Toimella { $name } on jo lukittu lista. { $n ->
    [one] Yksi tiedoston henkilö
   *[other] { $n } tiedoston henkilöä
} on sen ulkopuolella.

import-done = Luettelo on tuotu. Ctrl+Z kumoaa koko tuonnin.
import-nothing-new = Mitään uutta tuotavaa ei ollut.
import-undo-how = Ctrl+Z kumoaa koko tuonnin yhdellä kertaa.
import-kept-aside = { $n ->
    [one] Yksi rivi ei tullut mukaan. Se on syineen tiedostossa { $file }. Korjaa se siellä ja tuo se tiedosto.
   *[other] { $n } riviä ei tullut mukaan. Ne ovat syineen tiedostossa { $file }. Korjaa ne siellä ja tuo se tiedosto.
}
import-another = Tuo toinen luettelo
import-to-people = Ihmisiin
import-to-organisations = Yhteistyötahoihin
import-to-initiative = Toimeen
