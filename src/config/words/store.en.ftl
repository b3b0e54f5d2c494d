# The register's file: what can happen to it.

store-busy = A colleague is saving right now. What you wrote is safe on your computer and will be saved by itself in a moment.
store-gone = The row is no longer in the register: somebody has erased it. Nothing else was changed. Go back and search again.
store-denied = Your role is not allowed to do this. Nothing was changed. Ask the team's coordinator.
store-read-only = Read only: the file or its folder is write-protected. Nothing changed. Ask its keeper for the right to write.
store-read-only-newer = Read only: a colleague has a newer version of the program. Nothing is lost. Update yours to be able to save.
store-read-only-damage = Read only: part of the file is damaged. What you see can be read. Under More, Backups saves it.
store-read-only-backup = A backup, which can only be read. Nothing in it changes. Work in the register, or put the backup back under More.
store-read-only-other-program = The register is open for reading only, because another kind of program has opened the file and left a file beside it whose name ends in -wal. Everything in it is unchanged. Close that program on every computer, wait until the file ending in -wal is gone, and open the register again.
store-read-only-older = Read only: the file is from an older version. Nothing is lost. Close it and open it again to make it ready.
store-older-open = The register was made by an earlier version of the program and has to be made ready for this one first. Nothing was changed. { $who } must close it for that; then open it again.
store-older-others = The register was made by an earlier version of the program and has to be made ready for this one first. Nothing was changed. A colleague has it open; ask everybody to close it, and open it again.
store-older-here = The register was made by an earlier version of the program and has to be made ready for this one first. Nothing was changed. It is open in another window on this computer; close that and open it again.
store-older-closed = The register was made by an earlier version of the program and has to be made ready for this one first, but nothing may be written where it lies. It is untouched. Ask whoever looks after the folder; tillit check says what is in the way.
store-made-ready = The register has been made ready for this version of the program. A backup of how it was lies among the backups. Colleagues with an earlier version can read it and save once they have updated.
store-newer = The register was made with a newer version of the program and cannot be opened with this one. The file is untouched. Update the program and open it again.
store-foreign = This is not a register but another kind of file. The file is untouched. Choose the register's own file, or ask a colleague which it is.
store-replaced = Another register lies now where this one was opened. Nothing was written into it, and what you have saved is kept on this computer. Put the right file back, or close the program and open the register where it is now.
store-unfinished = The register cannot be opened for reading only: a save that was cut off stands half-written in it. Nothing is lost. Somebody who may write in the folder has to open it once, and that puts it right.
store-damaged = The file is damaged or has not been copied to the end. Nothing in it was changed. Wait if it is being copied. Otherwise bring back the latest backup, or save what can be read into a new file.
store-damaged-alone = The file is damaged or has not been copied to the end. Nothing in it was changed. Wait if it is being copied. There is no backup beside it: otherwise save what can be read into a new file, or ask whoever looks after the folder for an earlier copy.
store-wrong-passphrase = The passphrase is not right. The register is untouched. Try again; capital and small letters matter. If you have forgotten it, ask the coordinator for a new one; the recovery key on paper opens the register too.
store-mistyped-key = This looks like the recovery key, but some character is wrong. The register is untouched. Compare it with the paper group by group; capital and small letters do not matter, and the first line can be left out.
store-no-keys = The keys file that belongs to the register is missing. The register is untouched. Open the register on a computer where it has been open before: that puts the file back. Or put the file of the same name that ends in .keys back yourself; it is in the backup too.
store-wrong-keys = The keys file beside the register belongs to another register. Both files are untouched. Open the register on a computer where it has been open before: that puts the right one there. Or put the keys file there yourself that came with this register.
store-broken-keys = The keys file cannot be read. The register is untouched. Open the register on a computer where it has been open before: that puts a whole one there. Or bring the keys file back from the backup.
store-old-keys = The keys file beside the register is older than the register and does not open it. The register is whole and untouched. Open it on the computer where it was opened last: that puts the right keys file back. If there is none, take the keys file from the latest backup.
store-old-register = The register that lies here is older than its keys file: somebody has put an earlier copy of it here by hand, from before a member was removed. Nothing was changed. Move it out of the way, put the newest file of the register back in its place, and then bring the earlier state back under More, Backups (or with tillit restore). If there is no newer file, put the keys file here that lies with the backup of that time; with it everybody who has been removed since gets in again.
store-no-member = Nobody of that name has a key to the register. The register is untouched. Write the name as colleagues see it, or ask the coordinator to invite you.
store-locked = The register is encrypted. Write your passphrase to open it.
store-recovered = That is the recovery key. Open the register in the program and choose a new passphrase there; the command then works with that.
store-missing = There is no file of that name. Nothing was changed. Check that the network drive is connected and that the name is right.
store-folder-empty = { $folder } is a folder, and there is no register in it. Nothing was changed. Check the name.
store-folder = { $folder } is a folder. Write which file in it too: { $files }.
store-exists = There is already a register or a keys file of that name. Both are untouched. Choose another name, or open the one that is there.
store-no-folder = The folder in the path does not exist. Nothing has been made. Check the name, or make the folder first.
store-lost = The register cannot be reached right now. What you wrote is safe on your computer and will be saved when the drive answers again. You can go on writing.
store-full = The drive the register lies on is full. Nothing is lost: what you wrote is kept on your computer and goes into the register as soon as there is room. Ask whoever looks after the drive to make room.
store-desk = This computer's disk is full or write-protected.
store-keys-unchanged = The keys could not be changed: the drive the register lies on is full or write-protected, or did not answer. Everybody in the team opens the register as before. See that there is room, and do it again.
store-bug = Something went wrong in the program. None of this was saved in the register; what you wrote is safe on your computer. Try again, and tell whoever looks after the program if it happens again.

# Rules the register itself holds to.

store-merge-circle = The cards belong together the other way round already. Nothing was changed. Take them apart first.
store-protected-contact = Protected identity: no address, phone or e-mail may stand on the card. Nothing was changed. Take them away first and save again.
store-protected-helps = Protected identity: no phone or e-mail may stand in the programme the person helps in either. Nothing was changed. Open the person under Programmes, take them away and save again.
store-counts-person = The initiative keeps counts alone and may not point to any person. Nothing was saved. Take the person away, or log it outside the initiative.
store-alias-named = The initiative keeps aliases alone: the card of the person can have no name and no national number as long as the initiative goes on.
store-list-sealed = The list is sealed. Whoever comes later is counted apart: choose Add afterwards (N).
store-unseal = A sealed list is not opened again. Undo the sealing if it was a mistake.
store-last-coordinator = The register must have at least one coordinator. Nothing was changed. Make somebody else coordinator first.
left-out-binned = The card is in the bin
left-out-moved = Has moved
left-out-refuses = Does not want to be contacted
left-out-listed = On the list already
left-out-elsewhere = Has been in another initiative
left-out-not-drawn = Not drawn by lot
left-out-too-many = More than was asked for

# Passphrases.

passphrase-short = Too short. Write at least four words of at least three letters, or fourteen characters.
passphrase-common = It is the first one anybody would try. Choose something of your own, best four words that do not belong together.
passphrase-known = Your own name or the register's is easy to guess. Choose other words.
passphrase-monotone = The same characters over and over are easy to guess. Choose other words.
passphrase-same = That is the one that held until now. Choose another.

# What somebody did: lines of the undo list and the history.

did-copy-take = Copy of the register taken
did-copy-home = Copy marked as returned
did-copy-strike = Copy struck off the list
did-person-add = Person added
did-person-edit = Person changed
did-person-bin = Person put in the bin
did-person-restore = Person taken out of the bin
did-person-merge = Two cards merged
did-person-unmerge = Two cards separated
did-relation-add = Somebody around the person added
did-relation-edit = Somebody around the person changed
did-relation-take = Somebody around the person taken away
did-log-call = Call logged
did-log-visit = Visit logged
did-log-letter = Letter logged
did-log-talk = Logged: { $kind }
did-encounter-edit = Contact changed
did-encounter-bin = Contact taken away
did-task-add = Task added
did-task-edit = Task changed
did-task-move = Task moved
did-task-assign = Task handed over
did-task-done = Task done
did-task-cancel = Task cancelled
did-initiative-add = Initiative added
did-initiative-edit = Initiative changed
did-initiative-close = Initiative ended
did-initiative-bin = Initiative taken away
did-seal = List sealed
did-join-late = Person added to a sealed list
did-quiet = { $n ->
    [one] One person closed: no contact for { $days } days
   *[other] { $n } persons closed: no contact for { $days } days
}
did-quiet-back = Person opened again on a sealed list
did-target-remove = Person taken off a sealed list
did-template-keep = Question template kept
did-template-withdraw = Question template withdrawn
did-worker-add = Worker added
did-worker-edit = Worker changed
did-worker-leave = Removed from the team
did-plan-add = Put on the year wheel
did-plan-edit = Changed on the year wheel
did-plan-bin = Taken off the year wheel
did-plan-copy = { $n ->
    [one] 1 thing put on the wheel of { $year }
   *[other] { $n } things put on the wheel of { $year }
}
did-session-add = Session added
did-session-edit = Session changed
did-session-start = Session begun
did-session-done = Session done
did-session-reopen = Session opened again
did-session-cancel = Session cancelled
did-session-bin = Session to the bin
did-session-count = Counted at the session: { $n }
did-series-add = { $n ->
    [one] 1 session made of a series
   *[other] { $n } sessions made of a series
}
did-series-edit = Series changed
did-series-skip = Session of a series skipped
did-series-unskip = Skipped session taken in again
did-counters = Counters changed
did-programme-add = Programme added
did-programme-edit = Programme changed
did-programme-bin = Programme to the bin
did-helper-add = Somebody new in a programme
did-helper-edit = Changed about somebody in a programme
did-helper-step = A new step in a programme
did-helper-end = Ended in a programme
did-helper-bin = Somebody in a programme to the bin
did-notice-talk = Talk with somebody in a programme
did-notice-thanks = Thanks to somebody in a programme
did-notice-bin = Talk or thanks taken away
did-hours-add = Hours written
did-hours-edit = Hours corrected
did-hours-bin = Hours taken away
did-import-members = Those who help were brought in
did-import-hours = Hours were brought in
did-match-add = Going along: matched
did-match-edit = Going along: changed
did-match-alone = Going along: said whether the person comes alone
did-match-end = Going along: ended
did-match-bin = Going along: in the bin
did-match-time = Went along once
did-match-time-edit = A time they went together: changed
did-match-time-bin = A time they went together: taken away
did-area-add = Area added
did-area-edit = Area changed
did-area-bin = Area taken away
did-area-join = Two areas made one
did-setting = Team setting changed
did-apart = Two cards are not the same person
did-view-keep = View kept
did-view-drop = View taken away
did-restore = Earlier value put back
did-settle = Two different values settled

