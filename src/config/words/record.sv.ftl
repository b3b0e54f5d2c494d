# The undo list, and what two people wrote at once.

undo-title = Ångra-lista
undo-count = { $n ->
    [one] 1 ändring
   *[other] { $n } ändringar
}
undo-count-last = { $n ->
    [one] den senaste
   *[other] de { $n } senaste
}
undo-help = Allt du har gjort, det senaste överst. Enter tar tillbaka den valda raden, eller gör om den om den redan är tillbakatagen. Ctrl+Z tar alltid tillbaka det senaste.
undo-of-me = Det du själv har gjort. V visar hela teamets.
undo-of-team = Det hela teamet har gjort. V visar bara ditt.
undo-show-mine = Visa mitt
undo-show-team = Visa teamets
undo-when = När
undo-what = Vad
undo-about = Gäller
undo-about-day = { $day }, { $kind }
undo-who = Vem
undo-taken-back = Ångrat: { $what }
undo-done-again = Gjort igen: { $what }
undo-undo-it = Ta tillbaka
undo-redo-it = Gör om
undo-nothing = Inget har gjorts ännu.

conflict-title = Två har skrivit olika på samma ställe
conflict-help = Ni var två som ändrade samma sak samtidigt. Inget är borta: det ena värdet står kvar och det andra väntar här. Enter visar båda, och du väljer vilket som ska gälla.
conflict-none = Inget att välja mellan.
conflict-who = Vem
conflict-what = Ruta
conflict-here = Står nu
conflict-other = Skrevs också
conflict-by = Vem, när
conflict-ended = Hur uppgiften slutade
conflict-empty = tomt
conflict-not-binned = inte i papperskorgen
conflict-binned = i papperskorgen
conflict-bin-lies = Kortet ligger i papperskorgen.
conflict-bin-put = Lade kortet i papperskorgen: { $who }
conflict-bin-changed = Ändrade det: { $who }. Det som ändrades: { $what }
conflict-bin-wrote = Skrev om personen: { $who }
conflict-bin-kept = Det som skrevs finns kvar på kortet hur du än väljer.
conflict-bin-leave = Låt det ligga i papperskorgen
conflict-bin-back = Hämta tillbaka kortet
conflict-open = inte avslutad
conflict-settle = Välj
conflict-question = { $what }: { $who }
conflict-before = Förut: { $value }
conflict-stands = Nu står: { $value } ({ $by })
conflict-wanted = Skrevs också: { $value } ({ $by })
conflict-kept = Det du inte väljer finns kvar i historiken.
conflict-keep = Behåll { $value }
conflict-take = Ta { $value }
conflict-both-numbers = Behåll båda numren
conflict-both-texts = Behåll båda texterna, efter varandra
conflict-settled = Avgjort. Ctrl+Z ångrar.
conflict-value = Värde
conflict-member = Teamet: { $name }
conflict-area = Område: { $name }
conflict-initiative = Insats: { $name }
conflict-keep-this = Behåll det som står nu
conflict-keep-of = Behåll texten av { $name }
conflict-take-of = Ta texten av { $name }
conflict-stands-bare = Nu står: { $value }
conflict-count = { $n ->
    [one] 1 att välja
   *[other] { $n } att välja
}
conflict-leave-empty = Låt rutan vara tom
