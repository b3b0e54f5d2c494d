# Mitä paperilla ja lukutiedostoissa lukee.

printed-all = Kaikki
printed-unknown = ei tiedossa
printed-share = { $n } / { $of } ({ $percent })
printed-point = ,
printed-minutes = { $n } min
printed-day = Tulostettu { $day }
printed-broken = Tiedoston kirjoittaminen ei onnistunut. Kokeile muotoa HTML tai CSV.
printed-note-hidden =
    Kaksi pistettä on luku, joka on vähintään 1 mutta alle { $limit }, tai luku, josta sellaisen voisi
    laskea. Nolla näytetään, mutta rivillä, jolla on alle { $limit }, ei näytetä mitään.
printed-note-protected = Turvakiellon alaiset eivät ole mukana missään luvussa.
printed-note-too-few = Heitä on yhteensä alle { $limit }, joten mitään ei näytetä.
printed-note-together = Mikä koski alle { $limit } henkilöä, näytetään yhdessä viereisen kanssa.

printed-on-list = Listalla
printed-contacted = Otettu yhteyttä
printed-share-reached = Tavoitettujen osuus
printed-no-list = Lista
printed-no-list-why = Ei listaa, joten luvut eivät ole osuuksia
printed-coverage = Tavoitettu asukkaista
printed-goal-count = { $n } ({ $what })
printed-goal-percent = { $n } % listasta ({ $what })
printed-goal-none = tavoitetta ei ole
printed-letters = Kirjeet ja viestit
printed-visits = Toteutuneet käynnit

ended-carried = Toteutui
ended-met = Muu kontakti
ended-declined = Kieltäytyi
ended-not-reached = Ei tavoitettu
ended-not-begun = Ei vielä kysytty
look-not-reached = Ei tavoitetut
look-reached = Tavoitetut
look-carried = Toteutui
look-declined = Kieltäytyneet
makeup-by-area = Alue
makeup-by-age = Ikä alussa
makeup-by-language = Kieli
makeup-by-worker = Kuka yritti viimeksi

figures-title = Mitä saatiin
figures-status = Enter ketkä, V ketä katsotte, Sarkain seuraava osa, ? miten lasketaan
figures-help = Mitä listasta tuli, paljonko siihen meni aikaa ja ketä listalta ei tavoitettu: alueen, iän, kielen ja työntekijän mukaan. Joka rivin lopussa on, kuinka suuri osa listasta ryhmä on ja kuinka suuri osa niistä, joita katsotte. V valitsee, ketä katsotte. Enter näyttää, ketkä he ovat.
figures-look = Katsotaan
figures-look-help = Ketkä kukin rivi laskee ryhmästä.
figures-of-list = { $n } listalla
figures-no-list = ilman listaa
figures-looked = Rivit näyttävät: { $who }
figures-looked-short = ({ $who })
figures-who = { $what } > { $name }
figures-outcome = Miten kävi
figures-spent = Aika
figures-coverage = Tavoitettu asukkaista
figures-goal = Tavoite
figures-goal-of = / { $wanted } ({ $what })
figures-heads = Ilman nimeä lasketut
figures-time = Aika yhteensä
figures-per-reached = Tavoitettua kohti
figures-per-carried = Toteutunutta kohti
figures-per-visit = Käyntiä kohti
figures-minutes = { $whole },{ $tenth } min
figures-nobody-yet = ei vielä ketään
figures-line = / { $of }   { $list } % listasta, { $looked } % näistä
figures-line-no-list = { $looked } % näistä
figures-living = / { $of } asukasta
figures-untried = Kukaan ei ole yrittänyt
figures-effect = Vaikutus
figures-effect-unsaid = ei vielä sanottu
figures-before = Verrattuna: { $name }
printed-before = Edellisellä kerralla
printed-opened = Avautuu selaimessa. Tulosta: Ctrl+P.
printed-open-yourself = Avaa { $file } selaimessa ja tulosta: Ctrl+P.
printed-do = Tulosta
