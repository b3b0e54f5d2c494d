# The undo list, and what two people wrote at once.

undo-title = Kumoa-lista
undo-count = { $n ->
    [one] 1 muutos
   *[other] { $n } muutosta
}
undo-count-last = { $n ->
    [one] viimeisin muutos
   *[other] { $n } viimeisintä muutosta
}
undo-help = Täällä on kaikki, mitä olet tehnyt, uusin ylinnä. Enter kumoaa valitun rivin tai tekee sen uudelleen, jos se on jo kumottu. Ctrl+Z kumoaa aina viimeisimmän.
undo-of-me = Täällä on se, mitä sinä olet tehnyt. V näyttää koko tiimin.
undo-of-team = Täällä on se, mitä koko tiimi on tehnyt. V näyttää vain omasi.
undo-show-mine = Vain omat
undo-show-team = Koko tiimi
undo-when = Aika
undo-what = Mitä
undo-about = Kohde
undo-about-day = { $day }, { $kind }
undo-who = Kuka
undo-taken-back = Kumottu: { $what }
undo-done-again = Tehty uudelleen: { $what }
undo-undo-it = Kumoa tämä
undo-redo-it = Tee uudelleen
undo-nothing = Mitään ei ole vielä tehty.

conflict-title = Kaksi on kirjoittanut samaan kohtaan
conflict-help = Kaksi teistä muutti samaa tietoa yhtä aikaa. Mitään ei ole kadonnut: toinen arvo on voimassa ja toinen odottaa tässä. Enter näyttää molemmat, ja sinä valitset, kumpi jää.
conflict-none = Mitään ei ole valittavana.
conflict-who = Kuka
conflict-what = Tieto
conflict-here = Nyt
conflict-other = Toinen arvo
conflict-by = Kuka, milloin
conflict-ended = Miten tehtävä päättyi
conflict-empty = tyhjä
conflict-not-binned = ei roskakorissa
conflict-binned = roskakorissa
conflict-bin-lies = Kortti on roskakorissa.
conflict-bin-put = Kortin roskakoriin pani: { $who }
conflict-bin-changed = Korttia muutti: { $who }. Muutettu: { $what }
conflict-bin-wrote = Henkilöstä kirjoitti: { $who }
conflict-bin-kept = Kirjoitettu jää kortille, valitsit kumman tahansa.
conflict-bin-leave = Jätä kortti roskakoriin
conflict-bin-back = Ota kortti takaisin
conflict-open = kesken
conflict-settle = Valitse
conflict-question = { $what }: { $who }
conflict-before = Ennen: { $value }
conflict-stands = Nyt: { $value } ({ $by })
conflict-wanted = Kirjoitettiin myös: { $value } ({ $by })
conflict-kept = Se, mitä et valitse, jää historiaan.
conflict-keep = Pidä { $value }
conflict-take = Ota { $value }
conflict-both-numbers = Pidä molemmat numerot
conflict-both-texts = Pidä molemmat tekstit peräkkäin
conflict-settled = Ratkaistu. Ctrl+Z kumoaa.
conflict-value = Arvo
conflict-member = Tiimi: { $name }
conflict-area = Alue: { $name }
conflict-initiative = Toimi: { $name }
conflict-keep-this = Pidä se, mikä siinä nyt on
conflict-keep-of = Pidä teksti: { $name }
conflict-take-of = Ota teksti: { $name }
conflict-stands-bare = Nyt: { $value }
conflict-count = { $n ->
    [one] 1 valittavana
   *[other] { $n } valittavana
}
conflict-leave-empty = Jätä ruutu tyhjäksi
