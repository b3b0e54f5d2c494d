# The program's own: messages, questions, lists and forms in general.

shell-quit-how = Ctrl+Q quits. What you have written is kept.
shell-no-such-key = { $key } does nothing here. F9 shows all that can be done.
shell-not-here = "{ $what }" cannot be done here. F9 shows all that can be done.
shell-open-first = Open a register first.
shell-search-for = Search for "{ $text }"? Enter
shell-copied = Copied: { $text }
shell-done = { $what }. Ctrl+Z takes it back.
shell-undone = Taken back: { $what }. Ctrl+Y does it again.
shell-redone = Done again: { $what }. Ctrl+Z takes it back.
shell-nothing-to-undo = There is nothing of yours to take back.
shell-nothing-to-redo = There is nothing to do again.
shell-already-so = It stands that way already.
shell-undo-waits = Wait until what you just did is saved.
shell-undo-later = More has been written since then
shell-undo-later-body =
    { $n ->
        [one] { $who } changed the same thing { $day } { $time }. If you take yours back, that change leaves the picture; it stays in the history.
       *[other] { $who } changed { $n } things here, last { $day } { $time }. If you take yours back, those changes leave the picture; they stay in the history.
    }
shell-undo-beside =
    { $n ->
        [one] { $who } has written something that belongs here, { $day } { $time }. It stays, on its own.
       *[other] { $who } has written { $n } things that belong here, last { $day } { $time }. They stay, on their own.
    }
shell-undo-leave = Let it be
shell-undo-yourself = You yourself
shell-undo-anyway = Take it back all the same
shell-redo-anyway = Do it again all the same
shell-undo-elsewhere = This was not done from here
shell-redo-elsewhere = This was not taken back from here
shell-undo-elsewhere-body = { $what }. You did it { $day } { $time }, in another program or before this one was started.
shell-not-kept = It could not be saved: { $why } The form is still here.
shell-draft-not-kept = Not put aside yet: { $why }
shell-leave-loses = The disk does not take what you wrote. Ctrl+Q again leaves without it.
shell-first-visit = { $text }
shell-draft-kept = draft kept { $time }
shell-draft-waits = Not saved yet. What you wrote waits at the top of Today (key 1).
shell-nothing-to-save = There is nothing to save here.
shell-key-does = { $key } does the same: { $what }.
shell-desk-slow = Saved in the register, but a file on this computer could not be removed. That does no harm.
shell-desk-unread = What was put aside on this computer could not be read: { $why }
shell-thrown = Thrown away. Ctrl+Z brings it back.
shell-thrown-back = What you threw away is back.
shell-refused = Not taken, lies at the top of Today (1): { $why }
shell-conflicts =
    { $n ->
        [one] Somebody was first. Both values are kept: choose on Today (1).
       *[other] Somebody was first with { $n } values. Both are kept: choose on Today (1).
    }
shell-held = { $n ->
        [one] One save waits on this computer until it may be written. { $why }
       *[other] { $n } saves wait on this computer until they may be written. { $why }
    }
shell-set-free = The register may be written again. What was kept on this computer goes into it now.
shell-silent = { $who }'s computer has not answered since { $time } and may be holding the register in the middle of a save. What you save is kept on this computer and goes by itself once the server has let go of that computer. tillit check tells IT which setting shortens the wait.
shell-silent-nobody = A colleague's computer has not answered since { $time } and may be holding the register in the middle of a save. What you save is kept on this computer and goes by itself once the server has let go of that computer. tillit check tells IT which setting shortens the wait.
shell-other-role = Your role is now { $role }.
shell-copy-beside = Beside the register lies { $name }: a copy that a sync service has made because two computers had changed it. What a colleague did may be in it alone. Bring it home under More (0), Copies.
shell-found-again = The register can be reached again.
shell-refreshed = Fetching what colleagues have done.
shell-fetched = What colleagues have done is here.
shell-fetched-nothing = Nothing new from colleagues.
shell-settings-not-kept = The setting is in use now but could not be saved for next time.
elsewhere-title = Meant for another file
elsewhere-waits = On this computer lies what has not reached { $file }: saves: { $saves }, forms begun: { $drafts }.
elsewhere-on-today = { $what } The line about it on Today (1) says what can be done.
elsewhere-body = What you have open now is another file of the same register, or the same one under another name. If that file is only away for a while, leave it: it goes there by itself the next time you open it.
elsewhere-leave = Leave it for that file
elsewhere-take = Put it into this one
shell-who-are-you = Who are you?
shell-who-are-you-body = Everything you do stands in your name in the history. Not in the list? Ask the coordinator to add you. Esc goes back.

ask-help = Choose one of the answers. Esc chooses none of them.
ask-choose = Choose with a digit or Enter. Esc leaves the question.
ask-arrows = Choose with the arrows and Enter. Esc leaves the question.

list-find = Find:

record-back = Back, text is kept
record-draft-back = Here is your draft from { $day } { $time }. Go on where you were.
record-draft-homeless = The questions have changed since then. This found no place: { $texts }
record-draft-orphan = What was to be changed has been removed. What you wrote is still on Today, and Del throws it away there.
record-no-last = No such box has been saved since you opened the register.
record-end = That was the last box. Ctrl+S saves.
record-not-yet = Not saved yet: see the box where the cursor is.

messages-title = Messages
messages-help = All that the program has said since you opened it, newest first. Enter shows a line whole.
messages-whole = Read it whole
messages-close = Close
messages-none = Nothing has been said yet.


crash-sorry = Tillit stopped because something went wrong in the program. It is not your fault.
crash-kept = What you saved is saved, and what you were writing is put aside. Start the program again.
crash-command = What had been written to the register stays there. Run the command again.
crash-place = For whoever looks after the program: version { $version }, { $place }

unlock-title = Unlock
unlock-help = The register is locked with passphrases. Type your name, as it stands in the team, and your own passphrase. If you are new, type the one a colleague gave you. If you have forgotten it, type the recovery key from the paper in the same box.
unlock-name = Your name
unlock-name-help = Your name, just as it stands in the team.
unlock-passphrase = Passphrase
unlock-passphrase-help = Your own, or the one a colleague has given you. The recovery key on paper works too.
unlock-open = Open
unlock-opening = Opening the register ...
unlock-who = Who are you?
unlock-renew-why = The recovery key opens the register. Say who you are and choose a new passphrase; the old one is then no longer valid.
unlock-renewed = { $n ->
    [0] The new passphrase is in use.
    [one] The new passphrase is in use. One draft or waiting change on this computer was locked with another passphrase and cannot be opened.
   *[other] The new passphrase is in use. { $n } drafts or waiting changes on this computer were locked with another passphrase and cannot be opened.
}
unlock-first-page = First page
unlock-away = The register cannot be reached right now. What you saved is kept on this computer and goes in when you open the register; what you were writing waits on Today.
unlock-busy = A colleague is saving just now, or the register is being restored or changed, which keeps everybody else out for a moment. It opens by itself as soon as that is done.
unlock-busy-now = A colleague is saving just now, or the register is being restored or changed. Try again in a moment.
unlock-again = Try again
unlock-way-out = Esc leads to the first page. There you can open another register, start a new one or look around in made-up data. Nothing in this file has been changed.
unlock-away-way-out = It is tried again by itself every few seconds; Enter tries at once. Esc leads to the first page. Nothing in this file has been changed.

help-help = This is the help. Type to search, Enter does what stands on the line.
menu-help = Type what you want to do, or a person's name. Enter does it.

report-who = Who are they?
report-choose = Choose
report-count = Count

# Who else has the register open.

shell-here-too = here: { $who }
shell-shut-out = You are no longer in the team, and the register has a new key. What you had begun to write stays on this computer, where nobody else can read it. Ask the coordinator.
shell-here-many = { $n ->
    [one] here: 1 other
   *[other] here: { $n } others
}
shell-somebody = somebody
