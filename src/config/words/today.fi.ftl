# Today and its tasks.

today-title = Tänään
today-help = Tässä näet, mitä on tehtävä: ensin kesken jäänyt, sitten myöhässä olevat, tämän päivän ja tämän viikon asiat. Enter avaa henkilön kortin, L kirjaa puhelun ja merkitsee tehtävän tehdyksi.
today-of-me = Omat
today-of-team = Koko tiimi
today-counts = Myöhässä { $late }   Tänään { $today }   Viikolla { $week }   Myöh. { $later }   Ilman päivää { $none }
today-show-mine = Vain omat
today-show-team = Koko tiimi
today-team = Tiimi
today-new = Uusi tehtävä
today-move = Siirrä päivää
today-cancel = Peru
today-find-somebody = Etsi henkilö
today-nobody-yet = Rekisteri on tyhjä. Tuo henkilöluettelo tai lisää henkilö painamalla Ctrl+N.
today-nothing = Ei mitään tehtävää juuri nyt. Etsi joku, avaa kortti ja paina F, niin voit sopia seurannasta.
today-no-task = Mitään tehtävää ei ole valittu.
today-nobody = Tehtävä ei koske ketään henkilöä.
today-group-drafts = Kesken, tallentamatta
today-throw = Heitä pois
today-group-refused = Rekisteri ei ottanut vastaan
today-refused-title = Rekisteri ei ottanut tätä vastaan
today-refused-not = Ei tehty: { $what }
today-refused-done = { $day } { $time }   { $what }   { $who }
today-refused-why = Syy: { $why }
today-refused-leave = Jätä se tähän
today-refused-open = Avaa lomake uudelleen
today-refused-again = Yritä vielä kerran
today-refused-throw = Heitä se pois
today-group-conflicts = Kaksi on kirjoittanut samaan kohtaan
today-group-copies = Kopiot, joiden piti jo palata
today-copy = { $what }: kopio on henkilöllä { $who }
today-group-programmes = Ohjelmat
today-programme = { $name }: { $unnoticed ->
    [0] { $short } vailla jotain tai pian vanhenevaa
   *[other] { $short ->
        [0] { $unnoticed } pitkään huomioimatta
       *[other] { $unnoticed } pitkään huomioimatta, { $short } vailla jotain
    }
}
today-match-back = { $helper } voi alkaa vetäytyä: { $person }
today-match-ask = { $person }: tuleeko yksin { $days } päivän jälkeen? ({ $helper })
today-unfinished = Vie loppuun: Tiimi
today-group-unfinished = Poisto tiimistä on kesken
today-to-settle = { $n ->
    [one] Yksi kohta, jossa pitää valita
   *[other] { $n } kohtaa, joissa pitää valita
}
today-days-late = { $n } pv
today-left = { $n } jäljellä: { $name }
today-later-show = Enter näyttää ne
today-later-hide = Enter piilottaa ne
today-when = Aika
today-errand = Mitä
today-who = Kuka
today-about = Muista
today-reach = Puh., paikka
today-whose = Hoitaa

task-title-new = Uusi tehtävä
task-title-change = Muokkaa tehtävää
task-draft-act = { $act }: { $name }
task-help = Jotakin, mitä on tehtävä tiettynä päivänä. Päivän voi kirjoittaa näin: pe, +3kk, vko 8 tai 24.12. Ilman päivää tehtävä on Tänään-sivun lopussa.
task-act-help = Yksi tai kaksi ruutua ja sitten Ctrl+S. Esc palaa muuttamatta mitään.
task-errand = Mitä
task-person = Kenestä
task-person-help = Kirjoita nimen alku, tai F4. Tyhjä = ei kenestäkään.
task-day = Päivä
task-day-help = Kirjoita esimerkiksi pe, +3kk, vko 8 tai 24.12. Tyhjä = ei päivää.
task-time = Kello
task-time-help = Vain jos olette sopineet kellonajan.
task-worker = Hoitaa
task-worker-left = { $name } (lopettanut)
task-note = Muistiinpano
task-to-do = Tehtävä: { $note }
task-result = Miten kävi
task-done = Valmis
task-done-help = Kirjoita rivi, jos haluat, sitten Ctrl+S.
task-move = Siirrä päivää
task-assign = Vastuuhenkilö
task-cancel = Peru
task-reason = Miksi?
task-reason-missing = Valitse syy.

today-group-books = Yhteistyötahot ja päätökset
today-silent = { $name }: kukaan ei ole ollut yhteydessä pitkään aikaan
today-orphan = Avainhenkilö { $name } on lopettanut, eikä kukaan ole jatkanut
today-round = { $name }: { $n ->
    [one] kuukauden tiedote 1 porraskäytävään
   *[other] kuukauden tiedote { $n } porraskäytävään
}
today-decision = { $name }
today-guided = Mitä siitä tuli? { $who }, { $name }
today-guided-hidden = Mitä siitä tuli? { $who }
