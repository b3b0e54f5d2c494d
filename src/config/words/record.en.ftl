# The undo list, and what two people wrote at once.

undo-title = Undo
undo-count = { $n ->
    [one] 1 change
   *[other] { $n } changes
}
undo-count-last = { $n ->
    [one] the last one
   *[other] the last { $n }
}
undo-help = Everything you have done, the latest on top. Enter takes the chosen line back, or does it again when it is taken back already. Ctrl+Z always takes back the latest.
undo-of-me = What you have done. V shows the whole team's.
undo-of-team = What the whole team has done. V shows yours alone.
undo-show-mine = Show mine
undo-show-team = Show the team's
undo-when = When
undo-what = What
undo-about = About
undo-about-day = { $day }, { $kind }
undo-who = Who
undo-taken-back = Taken back: { $what }
undo-done-again = Done again: { $what }
undo-undo-it = Take it back
undo-redo-it = Do it again
undo-nothing = Nothing has been done yet.

conflict-title = Two have written differently in one place
conflict-help = Two of you changed the same thing at once. Nothing is lost: one value stands and the other waits here. Enter shows both, and you choose which shall stand.
conflict-none = Nothing to choose between.
conflict-who = Who
conflict-what = What
conflict-here = Stands now
conflict-other = Also written
conflict-by = Who, when
conflict-ended = How the task ended
conflict-empty = empty
conflict-not-binned = not in the bin
conflict-binned = in the bin
conflict-bin-lies = The card lies in the bin.
conflict-bin-put = Put the card into the bin: { $who }
conflict-bin-changed = Changed it: { $who }. What was changed: { $what }
conflict-bin-wrote = Wrote about the person: { $who }
conflict-bin-kept = What was written stays on the card either way.
conflict-bin-leave = Leave it in the bin
conflict-bin-back = Take the card back
conflict-open = not ended
conflict-settle = Choose
conflict-question = { $what }: { $who }
conflict-before = Before: { $value }
conflict-stands = Stands now: { $value } ({ $by })
conflict-wanted = Also written: { $value } ({ $by })
conflict-kept = What you do not choose stays in the history.
conflict-keep = Keep { $value }
conflict-take = Take { $value }
conflict-both-numbers = Keep both numbers
conflict-both-texts = Keep both texts, one after the other
conflict-settled = Settled. Ctrl+Z takes it back.
conflict-value = Value
conflict-member = The team: { $name }
conflict-area = Area: { $name }
conflict-initiative = Initiative: { $name }
conflict-keep-this = Keep what stands now
conflict-keep-of = Keep the text by { $name }
conflict-take-of = Take the text by { $name }
conflict-stands-bare = Stands now: { $value }
conflict-count = { $n ->
    [one] 1 to choose
   *[other] { $n } to choose
}
conflict-leave-empty = Leave the box empty
