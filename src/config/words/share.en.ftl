# The place a register lies in.

store-open-here = The register is already open in another window on this computer, and this drive lets in one window of each computer. Nothing was changed. Go on in the other window, or close it and open the register again.
store-exchanged = The file was exchanged for another one while it was open, by a sync service or by somebody who put back a copy. It is being opened again: what you see then is what lies there. What you wrote is kept and goes into it.
store-not-here = No register was made here: in this folder two who write would damage it or get two different files. Choose a folder on a network drive, or one on your own disk that no sync service looks after. tillit check says what is wrong with this one.
share-local-locks = The register is open for reading only: the network drive is connected so that two computers can write at the same moment, and that damages the file. Nothing is lost. Ask IT to connect the drive without nobrl, nolock and local_lock; tillit check says more.
share-no-locks = The register cannot be opened: this drive has no locks, and without them a register can be read half saved and be damaged by two who save. Nothing is lost. Ask IT to turn on locks for the drive, or move the register to a network drive that has them or to your own disk.
share-no-write-lock = The register is open for reading only: this drive cannot keep two computers from writing at the same moment, and that damages the file. Nothing is lost. Move the register to a network drive that can, or to your own disk.
share-loose-locks = The register is open for reading only: a colleague has it open, and this drive does not keep the two of you from writing at the same moment. Nothing is lost. Close the program on all computers but one, and ask IT to look at the drive with tillit check.
share-garbled = The register is open for reading only: the drive gave a trial file back changed. Nothing in the register was touched. Ask IT to look at the drive.
share-names = The register is open for reading only: files on this drive cannot be renamed, so no backup and no keys file could be replaced safely. Nothing is lost. Ask IT for the right to change files in the folder.
share-synced = The register is open for reading only: { $service } copies this folder to other computers by itself, and two who write would get two different files. Nothing is lost. Move the register to a network drive or to a folder that { $service } does not look after.

# Backups.

backup-others = A colleague has the register open. Nothing was changed. Ask everybody to close it, and try again.
backup-another = What stands there is another register. Both are untouched. Choose the file this backup was taken of, or a new name.
backup-which = What stands there is so damaged that it does not say which register it is. Is it the one this backup was taken of? What stands there is kept among the backups. Type yes to go on:
backup-not-yours = The register that is there opens to others, and not by what was typed: somebody who is no longer in the team cannot set it back. Nothing was changed. Use the name and passphrase that open it today, or put the backup under a new name.
backup-older-keys = The register is damaged, and this backup opens by the keys of its own time alone. They come back with it: the passphrases of that time open the register again. { $n ->
    [0] Nobody who has been removed since has a key among them.
   *[other] Who has been removed since gets a working key again: { $names }.
}
backup-team-unseen = Whom this shuts out of the team or lets back into it could not be seen. Go through the team afterwards.
cli-restore-keys-ask = Type yes to go on:
cli-restore-keys-not = Nothing was changed. Somebody has to say yes to those keys; --replace does not.
backups-older-keys = Nothing was changed. The register is damaged, and this backup opens by the keys of its own time alone: they would come back with it, and with them a working key for who has been removed since. Choose another backup, or put this one back with tillit restore, which asks first.
unlock-then-why = The latest backup does not open by the passphrase of today. Type the one that held when it was taken, or the recovery key of that time. Nothing has been changed.
unlock-then-name-help = As it stood in the team when the backup was taken. With a recovery key no name is needed.
backup-of-then = This backup opens neither by the passphrase of today nor by the key pair it belongs to. Nothing was changed. Type the passphrase that held when it was taken.
backup-shuts-out = The register cannot be opened afterwards without a new invitation: { $names }.
backup-lets-back = In the team again afterwards without a key, though no longer of it: { $names }. Remove once more.
backup-part = This is a copy with some of the persons alone, and no backup of the whole register. Nothing was changed. Bring it home instead, or choose a backup.
backup-not-put-back = The backup could not be put in its place: the drive or the folder is full or write-protected, or did not answer. The register is as it was. See that there is room and the right to write, and do it again.
backup-undone = The drive made something else of the backup than what stands in it. The register is as it was, and lies here as well: { $file }. Ask IT to look at the drive, then put the backup back again.
backup-unsure = The drive stopped answering before it was seen whether the whole backup is in its place. The register as it was lies here: { $file }. Open the register when the drive answers; if it does not open, put the backup or that file back.
backup-left-damaged = The drive made something else of the backup than what stands in it, and the register is damaged now. As it was it lies here: { $file }. Nothing of it is lost. Ask IT to look at the drive, then put the backup or that file back.
backup-garbled = No backup could be taken: the drive gave back something else than what was written, twice. The register is untouched. Ask IT to look at the drive.
cli-backup-at = { $percent } percent copied.
cli-backup-made = The backup is whole and lies here: { $file }
cli-restore-where = Say where it goes: --over FILE for the register it takes the place of, --to FILE for a new file.
cli-restore-nothing = { $file }: there is no register to take the place of. Nothing has been changed. Check the name, or write --to FILE for a new file.
cli-restore-not = Nothing was changed. Say yes, or --replace where nobody is there to ask.
cli-restore-old-keys = The keys file came out of the backup as well: who has joined or left since then is as it was. Go through the team.
cli-restore-ask = { $backup } takes the place of { $file }. What was done since then is no longer in the register; the file that is there now is kept among the backups. Type yes to go on:
cli-yes = yes
cli-restored = Restored: { $file }
cli-restore-kept = What was there before lies here: { $file }

# What tillit check says of the place.

check-network = The register lies on a network drive ({ $kind }).
check-disk = The register lies on a disk of this computer ({ $kind }).
check-drive-unknown = The system does not tell what kind of drive the register lies on.
check-trial-good = A trial file in the folder could be locked, written, read back and renamed.
check-trial-bad = A trial file in the folder did not fare well; what is wrong stands below.
check-trial-none = No trial file was made: nothing may be written in the folder, or the drive did not answer.
check-vanished = If a computer vanishes in the middle of a save, others may have to wait until the server notices: with Samba "socket options = SO_KEEPALIVE TCP_KEEPIDLE=10 TCP_KEEPINTVL=5 TCP_KEEPCNT=3" makes that half a minute. What is saved meanwhile is kept on the users' own computers.
check-open = Somebody has the register open now.
check-open-names = These have the register open now: { $who }.
check-open-more = These have the register open now: { $who }, and { $n ->
    [one] one program that does not say whose it is.
   *[other] { $n } programs that do not say whose they are.
}
check-waiting = { $n ->
    [one] One save of yours waits on this computer and is not in the register yet.
   *[other] { $n } saves of yours wait on this computer and are not in the register yet.
}
check-waiting-hint = Open the register in the program on this computer, and leave it open until row 1 says saved.
check-waiting-closed = { $n ->
    [one] On this computer lies one save or form begun that cannot be opened by you: it is another member's, or was locked with another passphrase.
   *[other] On this computer lie { $n } saves or forms begun that cannot be opened by you: they are another member's, or were locked with another passphrase.
}
check-no-team = So it is not known who has the register open, nor who has a copy.
check-no-copies = So it is not known which copies are out.
check-no-strangers = So it is not known whether the keys file holds a key that the register does not know.
check-copy-out = A copy is out: { $what }, { $who }, by { $day }, { $place }
check-copy-late = A copy should have come home on { $day }: { $what }, { $who }, { $place }.
check-copy-late-hint = Ask for it and bring it in (tillit merge). If it is gone for good, strike it off under More, Copies.
check-backups = Backups: { $n }, the latest of { $last } ({ $days ->
    [0] today
    [one] 1 day ago
   *[other] { $days } days ago
}).
check-no-backup = There is no backup yet. The program takes one each day it is used.
check-option = The drive is mounted with { $option }.
check-not-inside = The inside of the register was not looked at.
check-keys-missing = The keys file that belongs to the register is missing: without it nobody else opens the register.
check-keys-foreign = The keys file beside the register belongs to another register.
check-keys-broken = The keys file cannot be read: it is damaged.
check-keys-copy = This computer has a copy of the right one, of { $when }. Open the register once in the program on this computer: that puts it in its place, and keeps beside it what lies there now.
check-keys-backup = This computer has no copy of the right one. Open the register on a computer where it has been open before: that puts it in its place. Or put the one there that lies with the backup of the latest keys; it fits if nobody has been removed since: { $file }
check-keys-nowhere = This computer has no copy of the right one, and no backup has one. Open the register on a computer where it has been open before: that puts it in its place.
check-backup-no-keys = No keys file lies beside this backup: without one it opens on no other computer. The next backup has one again.
check-backup-ahead = This backup bears a day that has not come yet: the clock of this computer is wrong, or that of the one that took it was.
check-backup-ahead-hint = No backup is lost by it; while a computer's clock is wrong it clears no old ones away. Set the clock right.
check-copy = A sync service has made a copy beside the register, because two computers had changed it: { $name }.
check-copy-hint = Move the register out of that service's folder. What was done in the copy is brought in by: tillit merge "{ $file }" "{ $copy }"

backups-title = Backups
backups-help = Whole copies of the register, each checked. The program takes one each day it is used and keeps those of 14 days, 8 weeks and 12 months. N takes one now, Enter puts one back.
backups-when = Taken
backups-why = Why
backups-size = Size
backups-count = { $n ->
    [one] 1 backup
   *[other] { $n } backups
}
backups-none = There is no backup yet. The program takes one each day it is used.
backups-put-back = Put it back
backups-now = Take one now
backups-ask = The register becomes what it was on { $when }. What has been done since is no longer in it. What is there now is kept among the backups.
backups-ask-others = Everybody else has to close the register first.
backups-leave = Leave it as it is
backups-at = The backup is being taken: { $percent } percent.
backups-done = The backup is there, whole and checked.
backups-old-keys = The backup has been put back, and the keys file with it: who can open the register is as it was then. Go through the team (0).
backups-broken-off = The backup was broken off because the drive did not answer. Take it again when the register can be reached.
backups-was-put-back = The backup has been put back. What was there before is kept among the backups.
backups-other-key = Nothing was changed: this backup opens by an older key. Choose it once more: then the passphrase of that time is asked for.
backups-kilobytes = { $n } kB
backups-megabytes = { $n } MB
backups-daily = daily
backups-asked = asked for
backups-merge = before a copy was brought in
backups-migration = before an update
backups-purge = before an erasure
backups-restore = before a restore
salvage-no-head = The beginning of the file is gone, and with it what says how the rest is to be read. Nothing can be saved out of it. The damaged file is untouched. Bring back the latest backup.
store-no-backup = No backup could be taken. The register is untouched. Ask whoever looks after the folder whether it is full or write-protected.

# What can be read of a damaged register.

cli-about-salvage = Save what can be read of a damaged register into a new one. The damaged file is left as it is.
salvage-verb = Rescue the rest
salvage-ask = What can be read is put into a new register beside this one, which is opened then; the same passphrases open it. It is said what was lost. The damaged file is left as it is. A backup that is not too old is mostly better; what it lacks can be brought in from the new file under Copies.
salvage-done = All of it could be read: { $n } rows lie in { $file }, which is open now. The damaged file is left as it was.
salvage-done-short = What could be read lies in { $file }, which is open now. { $what } The damaged file is left as it was.
salvage-there = What could be read lies here: { $file }
salvage-from-history = { $n } of these could not be read and were put together again from the history.
salvage-all = { $what }: { $saved } saved, none lost.
salvage-rebuilt = { $what }: { $saved } saved, none lost as far as the history tells.
salvage-maybe = { $what }: { $saved } saved; how many are lost cannot be told.
salvage-lost = { $what }: { $saved } saved, at least { $lost } lost.
salvage-people = People
salvage-phones = Phone numbers
salvage-contacts = Calls, visits and other contacts
salvage-answers = Answers
salvage-tasks = Tasks
salvage-initiatives = Initiatives
salvage-targets = People on lists
salvage-team = The team
salvage-plans = The year wheel
salvage-programmes = The programmes
salvage-helpers = Those in the programmes
salvage-met = What concerns persons met
salvage-observations = Observations and decisions
salvage-organisations = The organisations
salvage-sessions = The sessions
salvage-areas = Areas
salvage-relations = Next of kin and others around a person
salvage-wishes = Wishes not to be contacted
salvage-tags = Tags
salvage-templates = Question templates
salvage-history = History
salvage-looks = Who has looked at a card
salvage-other = Other
backups-nothing = There is no backup beside the register. Nothing was changed. Save what can be read, or ask whoever looks after the folder for an earlier copy.
unlock-put-back = Restore
unlock-no-backup = There is no backup beside the register.
unlock-put-back-ask = The latest backup takes the place of the damaged file, which is kept among the backups. What has been done since that backup was taken is not in it. Everybody else has to close the register first.

salvage-methods = Method cards
backups-of-then = older passphrase: { $why }
backups-ask-title = Put back { $when }?
backups-who-then = Who
backups-key-why = This backup does not open by the key of today. Type a passphrase that held when it was taken, or the recovery key of that time. The register keeps its key: the passphrases of today hold afterwards.
backups-key-help = The backup was taken when others had a key to the register. Choose who of them types the passphrase of that time, or type the recovery key on paper that held then. Nothing is changed before the backup has opened and you have answered yes.
backups-nobody-then = Nobody of that name had a key when the backup was taken. Type the name as it was then.
backups-others-here = { $who } has the register open too. Nothing was changed. Ask for it to be closed, and try again in a moment.
cli-restore-who = Who had a key then: { $names }. Say who with --as.
cli-then-passphrase = Passphrase that held when the backup was taken:
