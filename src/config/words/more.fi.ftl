# Lisää, roskakori ja kysymyspohjat.

more-title = Lisää
more-help = Täällä on se, mitä ei tarvita joka päivä: kysymyspohjat, roskakori, historia. Täällä valitset myös kielen ja värit ja näet, missä tiedosto on ja ketkä kuuluvat tiimiin.
more-only-told = Tämä rivi on vain tiedoksi.
more-work = Työ
more-here = Tällä tietokoneella
more-register = Rekisteri
more-import-what = henkilöt Excelistä (.xlsx) tai CSV:stä
more-templates-what = puhelujen ja käyntien kysymykset
more-methods-what = Työtapoja, joista aloittaa toimi
more-duplicates-what = sama henkilö kahdella kortilla
more-areas-what = alueiden nimet ja asukasmäärät
more-bin-what = palauta poistettuja kortteja
more-copies-what = kenellä on kopio, ota tai tuo
more-undo-what = omat teot, jotka voi kumota
more-history-what = kuka on muuttanut mitä
more-backups-what = palauta rekisteri varmuuskopiosta
more-messages-what = mitä ohjelma on sanonut
more-language = Kieli
more-colours = Värit
more-mouse = Hiiri
more-mouse-on = käytössä: näkyvää voi napsauttaa
more-mouse-off = pois: tekstin voi maalata hiirellä
more-name = Nimi
more-file = Tiedosto
more-no-file = ei: tekemäsi katoaa, kun lopetat
more-locked = Tunnuslause
more-encrypted = kyllä, tiedosto on salattu
more-open = ei: tiedoston saanut voi lukea sen
more-open-now = Auki nyt
more-member = Tiimi

colours-dark = Tummat
colours-light = Vaaleat
colours-high-contrast = Suuri kontrasti
colours-sixteen = Perusvärit (16)
colours-none = ei värejä: pääte on asetettu niin

bin-title = Roskakori
bin-help = Täällä ovat poistetut kortit. Mikään ei katoa lopullisesti: Enter palauttaa kortin ja kaiken, mitä siinä oli.
bin-count = { $n } roskakorissa
bin-empty = Roskakori on tyhjä.
bin-who = Kuka
bin-about = Syntynyt, osoite
bin-when = Poistettu
bin-restore = Palauta

templates-title = Kysymyspohjat
templates-help = Täällä ovat kysymykset, joita kysytään puheluissa ja käynneillä. Enter näyttää pohjan sellaisena kuin se luetaan, I tuo oman pohjan tiedostosta.
templates-count = { $n ->
    [one] 1 kysymyspohja
   *[other] { $n } kysymyspohjaa
}
templates-none = Ei kysymyspohjia.
templates-name = Kysymyspohja
templates-kinds = Milloin
templates-questions = Kysym.
templates-version = Versio
templates-whose = Mistä
templates-ships = ohjelmasta
templates-own = tiimin oma
templates-show = Näytä kysymykset
templates-import = Tuo pohja
templates-of-version = Versio { $version }
templates-questions-help = Pohja sellaisena kuin se luetaan: jokainen kysymys, mitä siihen voi vastata ja milloin se kysytään. Nuolet ja PgDn selaavat.
templates-required = * vastaus tarvitaan
templates-asked-if = Kysytään, jos { $what }
templates-and = ja
templates-or = tai
templates-if-is = "{ $question }" on { $value }
templates-if-is-not = "{ $question }" ei ole { $value }
templates-if-at-most = "{ $question }" on enintään { $value }
templates-if-at-least = "{ $question }" on vähintään { $value }
templates-if-answered = kysymykseen "{ $question }" on vastattu
templates-import-help = Kirjoita tai liitä tiedoston sijainti. Ruudun alla näkyy, mitä siinä on, tai jokainen virhe riveineen ja syineen. Ctrl+S tallentaa pohjan rekisteriin koko tiimille.
templates-import-hint = Pohja on tekstitiedosto, jonka nimen lopussa on .toml.
templates-path = Tiedosto
templates-path-help = Esimerkiksi C:\Pohjat\kotikaynti.toml
templates-reading = Tiedostoa luetaan. Yritä uudelleen.
templates-no-file = Tämännimistä tekstitiedostoa ei ole täällä.
templates-faulty = { $n ->
    [one] Pohjassa on virhe, eikä sitä tuoda:
   *[other] Pohjassa on { $n } virhettä, eikä sitä tuoda:
}
templates-count-up = Versio { $version } on jo olemassa tai on joskus ollut. Kirjoita tiedostoon version = { $next }, niin vanhat vastaukset pysyvät kysymystensä luona.
templates-good = { $name }, versio { $version }: { $n ->
    [one] 1 kysymys
   *[other] { $n } kysymystä
}. Ctrl+S tallentaa sen rekisteriin.
templates-fault = Rivi { $line }: { $reason }

areas-title = Alueet
areas-help = Täällä ovat alueet, joista korteilla valitaan, ja montako asuu kussakin osineen. Enter muuttaa nimen, panee alueen toisen alle tai yhdistää kaksi. Del poistaa alueen valinnoista; jo siellä asuvilla se säilyy kortilla. Ctrl+Z kumoaa.
areas-count = { $n ->
    [one] 1 alue
   *[other] { $n } aluetta
}
areas-none = Ei vielä alueita.
areas-name = Nimi
areas-within = Osa aluetta
areas-within-help = Alue, johon se kuuluu. Tyhjä: ei mihinkään.
areas-people = Ihmisiä
areas-change = Muokkaa
areas-new = Uusi alue
areas-bin = Poista
areas-has-parts = Muita alueita kuuluu tähän. Pane ne ensin toisen alueen alle.
areas-form-help = Mikä alueen nimi on, mihin alueeseen se kuuluu, miten siellä asutaan ja kuinka moni asuu siellä. Jos sama alue on kirjoitettu kahdella tavalla, ruutu Sama kuin yhdistää ne.
areas-draft = Muokkaa aluetta: { $name }
areas-into = Sama kuin
areas-into-help = Valitse vain, jos alue on sama kuin toinen: kaikki siirtyvät sinne, ja tämä poistuu. Ctrl+Z kumoaa.
areas-twin = Siellä on jo samanniminen alue. Jos se on sama, valitse se kohdassa ”Sama kuin”.
areas-there = Siellä on jo samanniminen alue.
areas-housing = Asuminen
areas-housing-help = Miten useimmat asuvat siellä. Se ratkaisee, miten heidät tavoittaa.
areas-population = Siellä asuu
areas-population-year = Laskettu vuonna
areas-population-help = Luvut kunnalta tai Tilastokeskukselta. Jos listaa ei ole, toimen luvut näytetään osuutena näistä. Tyhjä: ei tiedossa.
areas-population-all = Kaikki iät
more-organisations-what = kenen kanssa teette työtä, kuka on avain
