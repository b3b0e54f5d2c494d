# The members and their keys.

store-invited = That is the passphrase somebody else has given you. Choose one of your own first: open the register in the program, or write tillit member passphrase.
store-shut-out = Your passphrase is right but no longer opens the register: you are not in the team, or have been given another passphrase on another computer. The register is untouched. Try that one, or ask the coordinator, who can invite you again.
member-name-taken = There is somebody of that name in the team already. Nothing has changed. Write the name so that you can be told apart, for example with one more letter.
member-not-oneself = Nobody can remove themselves. Nothing has changed. Ask another coordinator.
member-not-turned = Who is in the team is not undone like this, since keys belong to it. Nothing has changed. Invite or remove under The team.
keys-mended-lost = The keys file beside the register was gone. It has been put back from this computer's copy.
keys-mended-foreign = The keys file beside the register belonged to another register. It has been put aside, and the right one has been put there from this computer's copy.
keys-mended-broken = The keys file beside the register could not be read. It has been put aside, and a whole one has been put there from this computer's copy.
keys-mended-old = The keys file beside the register was older than this computer's copy, which has taken its place. A passphrase holds as it was last chosen, also where that was done in a copy of the register.
unlock-invited-why = That is the passphrase a colleague has given you. Choose one of your own: from now on only that one opens the register.

cli-about-member = Who is in the team and can open the register.
cli-about-member-list = Show everybody in the team, and how each comes in. Keys that the register does not know are shown and not used.
cli-about-member-invite = Let somebody in: a passphrase for the first time is printed. Who is in the team and has forgotten theirs gets a new one the same way.
cli-about-member-remove = Take somebody out of the team. The register gets a new key; nobody else needs another passphrase.
cli-about-member-rename = Give somebody in the team another name.
cli-about-member-passphrase = Change your own passphrase, or choose one the first time.
cli-about-member-recovery = Make a new recovery key. The old one on paper no longer holds.
cli-arg-who = The name as colleagues see it.
cli-arg-new-name = The new name.
cli-arg-role = What the one invited may do: coordinator, worker, reader or volunteers (volunteer coordinator). Else worker.
cli-no-new-passphrase = No new passphrase was given. Type it when the program asks, or give it in TILLIT_NEW_PASSPHRASE.
cli-member-opens-own = own passphrase
cli-member-opens-invited = invited, has not opened it yet
cli-member-opens-not = cannot open it: invite
cli-member-opens-open = the file is not encrypted
cli-member-unknown = In the keys file lies a key for “{ $name }” that the register does not know. It opens nothing. Find out who has put it there.
cli-member-unfinished = { $name } is out of the team but can still open the register, which has not been given a new key. Finish with tillit member remove.
cli-member-other = In the keys file lies another key for “{ $name }” than the one the register knows. It opens nothing. Invite { $name } again, and find out who has changed the file if it happens once more.
cli-member-nobody = Nobody in the team is called “{ $name }”. tillit member list shows who there is.
cli-member-invited = { $name } can now open the register with the passphrase below. It is shown only now and holds once: the first time { $name } chooses another. Hand it over on paper or by word of mouth, not in the same letter as the file.
cli-member-in = { $name } is in the team. The file is not encrypted, so no passphrase is needed.
cli-member-removing = The register is being given a new key. Until that is done nobody else can save.
cli-member-removed = { $name } is removed and the register has a new key. Copies and backups that { $name } already has can still be opened with the old one.
cli-member-left = { $name } is no longer in the team. The file is not encrypted: whoever has it can read it.
cli-member-renamed = The name is now { $name }.
cli-member-passphrase = The new passphrase is in use.
cli-member-not-encrypted = The register has no passphrase, so there is nothing to change here.
cli-member-recovery = Write the new recovery key down on paper and hide it well. It is shown now only.
cli-member-recovery-new = The new key holds. The old one opens only copies and backups taken before the new one was made.
cli-member-recovery-both = The new key holds. The keys file could not be written: the old one opens the register as well, until it is opened the next time.
cli-member-recovery-old = The new key does not hold. The old one on paper opens the register as before. Throw the new one away.
cli-member-recovery-unknown = It cannot be said which of the two keys holds. Keep both until the register can be reached, and then make another.

lock-title = Hidden
lock-way-back = The register is locked. What you were writing is kept. Your passphrase leads back to where you were.
lock-covered = The screen is hidden. Press any key to go on.
lock-only-covered = The register is not locked, the screen is only covered: what you are writing could not be kept on this computer. Any key shows it again. Save it or copy it down before you leave.
lock-nothing = There is nothing here to hide.
lock-not-kept = What you are writing could not be kept on this computer, so the register was not locked and the screen was only covered. Save it or copy it down before you leave.

# The team on the screen.

place-team = The team
    .also = members, invite, roles, colleagues
place-passphrase = Change passphrase
    .also = password, my key
more-team-what = who is in it, roles, invite
more-own-what = change the one that only you know
more-paper = Recovery key
more-paper-what = new, if the paper is gone or seen
more-lock = Hide after
more-lock-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
} without a key (F12 hides at once)
more-lock-never = never by itself (F12 hides)
team-title = The team
team-count = { $n ->
    [one] 1 person
   *[other] { $n } people
} in the team
team-help = Everybody in the team: what each may do and how they open the register. N invites somebody: the program shows a passphrase that holds once. Who has forgotten theirs gets a new one the same way. Who is removed no longer comes into the file, since the register gets a new key. The role says what the program lets somebody do. A file without a server cannot keep those who have a passphrase and may write in the folder from doing other things with other tools: who is not to be able to read must not have a passphrase.
team-name = Name
team-role = Role
team-role-help = Coordinator: everything. Worker: the daily work. Reader: figures alone. Volunteer coordinator: reads cards; calls, tasks, programmes.
team-opens = Opens with
team-opens-own = own passphrase
team-opens-invited = invited, not opened yet
team-opens-not = cannot open it: invite
team-opens-all = the file has no passphrase
team-opens-nothing = opens nothing
team-opens-other = invite again
team-opens-still = still opens it
team-strangers = Unknown keys: find out who has put them there
team-unfinished = Removed, but still let in: Enter finishes
team-nobody = Nobody is chosen.
team-what = { $name }: what is to be done?
team-change = Change name, role, languages, areas
team-invite = Invite
team-invite-again = New passphrase
team-remove = Remove
team-finish = Finish
team-nothing = Leave it as it is
team-remove-title = Take { $name } out of the team?
team-remove-key = { $name } no longer comes into the register. The register gets a new key; nobody else needs another passphrase. Copies and backups that { $name } already has can still be read. All that { $name } has written stays in the history.
team-remove-copies = Copies that { $name } still has: { $places }. Ask for them back.
team-remove-plain = { $name } no longer stands in the team. The file has no passphrase: whoever gets at it can read it. All that { $name } has written stays in the history.
team-removing = The register is being given a new key. Until that is done nobody else can save.
team-removed = Removed. The register has a new key.
team-draft = A change in the team
team-language = Speaks
team-language-more = Speaks also
team-area = Works in
team-area-more = Works also in
secret-written = I have written it down
secret-stays = Write it down first: it is shown only now. Enter when it is written down.
secret-working = A moment ...
invite-title = Invite a colleague
invite-again-verb = Make a passphrase
invite-help = The colleague gets a passphrase that holds once. The first time they choose one of their own, which nobody else knows.
invite-why = The program makes a passphrase that holds once. The colleague opens the same file, writes their name and it, and then chooses one of their own.
invite-again-why = The passphrase that held until now no longer does. Drafts on the colleague's computer cannot be opened with the new one.
invite-plain = The file has no passphrase, so the colleague needs none either.
invite-shown = The passphrase for { $name }. It is shown only now and holds once; should it be lost, make a new one here. Hand it over on paper or by word of mouth, not in the same message as the file. The colleague opens the same file and writes the name just so: { $name }.
own-title = My passphrase
own-help = Only your own passphrase is changed. Drafts and what waits to be saved stay as they are.
own-change = Change
own-old = The one in use
more-ring-off = off: the passphrase is asked every time
more-ring-on = on: the register opens without a passphrase here
more-ring-nowhere = only on Windows
ring-title = Remember me here
ring-help = Windows can keep your passphrase on this computer. The register then opens without asking when the program is started. It is forgotten when you change the passphrase or are removed from the team, and when you say so here.
ring-why = Windows keeps your passphrase on this computer, and the register opens without asking when the program is started. Whoever can log in as you on this computer then comes in. F12 and a while without a key still ask, but not of those who start the program anew: lock Windows when you leave.
ring-is-on = This computer remembers your passphrase.
ring-sure = Forget it?
ring-remember = Remember
ring-forget = Done
ring-done = This computer remembers the passphrase from now on.
ring-forgotten = This computer has forgotten the passphrase and asks the next time.
ring-dropped = The new passphrase is in use. The computer has forgotten the old one and asks the next time.
ring-refused = Windows did not take the passphrase. Nothing has changed: it is asked as before.
ring-stays = Windows would not forget the passphrase. Remove it yourself in the Credential Manager: the entry that ends in .tillit.
ring-nowhere = That works only on Windows. Here is no store that is locked with your login and that the program can trust, so the passphrase is asked every time.
paper-title = New recovery key
paper-help = The recovery key on paper opens the register when all passphrases are forgotten. A new one ends the old one.
paper-make = Make a new one
paper-why = A new key is shown, and you copy it. Only then does the one on paper no longer open the register. Copies and backups that exist already are still opened by the old one.
paper-sure = Make a new one?
paper-not-sure = Answer yes, or go back with Esc.
paper-shown = Copy the new key onto paper. The old one holds until you have typed the last group below; then it ends.
paper-leave = Keep the old
paper-left = Nothing has changed: the old key on paper holds. Throw the new one away if you have copied it.
paper-done = The new key holds. Lock the paper away and destroy the old one.
paper-both = The new key holds. The old one opens as well until the keys file can be written; the program tries again.

# From which number on counts are printed.
quiet-days-box = Days without contact
quiet-days-box-help = From 30 to 1000, usually 90. Empty = never by itself: the board tells who has been silent for 90 days.
small-title = The team's limits
more-small-what = small numbers on paper, and when silent persons are closed
small-limit = Smallest number
small-limit-help = From 3 to 20. Usually 5.
small-help = This holds for the whole team. What is printed or saved in a file holds no count below the smallest number, and nothing one could be worked out from; on the screen figures are always exact. Who was reached, and has not been in touch for as many days as you write, is closed by itself at the day of the last contact, where nothing is still to be done; they stay in the figures, and can be put back.
place-small = The team's limits
    .also = small numbers on paper, limit, counts, privacy, no contact, closed, days
