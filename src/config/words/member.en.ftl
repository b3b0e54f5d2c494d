# The members and their keys.

store-invited = That is the passphrase somebody else has given you. Choose one of your own first: open the register in the program, or write tillit member passphrase.
store-shut-out = Your passphrase is right, but the register has been given a new key and you are no longer in the team. The register is untouched. If that is a mistake, ask the coordinator, who can invite you again.
member-name-taken = There is somebody of that name in the team already. Nothing has changed. Write the name so that you can be told apart, for example with one more letter.
member-not-oneself = Nobody can remove themselves. Nothing has changed. Ask another coordinator.
keys-mended-lost = The keys file beside the register was gone. It has been put back from this computer's copy.
keys-mended-foreign = The keys file beside the register belonged to another register. It has been put aside, and the right one has been put there from this computer's copy.
keys-mended-broken = The keys file beside the register could not be read. It has been put aside, and a whole one has been put there from this computer's copy.
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
cli-member-nobody = Nobody in the team is called “{ $name }”. tillit member list shows who there is.
cli-member-invited = { $name } can now open the register with the passphrase below. It is shown only now and holds once: the first time { $name } chooses another. Hand it over on paper or by word of mouth, not in the same letter as the file.
cli-member-in = { $name } is in the team. The file is not encrypted, so no passphrase is needed.
cli-member-removing = The register is being given a new key. Until that is done nobody else can save.
cli-member-removed = { $name } is removed and the register has a new key. Copies and backups that { $name } already has can still be opened with the old one.
cli-member-left = { $name } is no longer in the team. The file is not encrypted: whoever has it can read it.
cli-member-renamed = The name is now { $name }.
cli-member-passphrase = The new passphrase is in use.
cli-member-not-encrypted = The register is not encrypted and has no keys.
cli-member-recovery = Write the new recovery key down on paper and hide it well. It is shown now only. The old one opens only copies taken before today.

lock-title = Hidden
lock-way-back = The register is locked. What you were writing is kept. Your passphrase leads back to where you were.
lock-covered = The screen is hidden. Press any key to go on.
lock-nothing = There is nothing here to hide.
lock-not-kept = What you are writing could not be kept on this computer, so the register was not locked and the screen was only covered. Save it or copy it down before you leave.

# The team on the screen.

place-team = The team
    .also = members, invite, roles, colleagues
place-passphrase = Change passphrase
    .also = password, my key
more-team-what = who is in it, what they may do, invite and remove
more-own-what = change the one that only you know
more-paper-what = make a new one, if the paper is gone or somebody has seen it
more-lock = Hide after
more-lock-minutes = { $n } minutes without a key (F12 hides at once)
more-lock-never = never by itself (F12 hides)
team-title = The team
team-count = { $n ->
    [one] one person
   *[other] { $n } people
} in the team
team-help = Everybody in the team: what each may do and how they open the register. N invites somebody: the program shows a passphrase that holds once. Who has forgotten theirs gets a new one the same way. Who is removed no longer comes into the file, since the register gets a new key. The role says what the program lets somebody do. A file without a server cannot keep those who have a passphrase and may write in the folder from doing other things with other tools: who is not to be able to read must not have a passphrase.
team-name = Name
team-role = Role
team-role-help = Coordinator: everything. Worker: the daily work. Reader: figures alone. Volunteer coordinator: cards, calls, tasks.
team-opens = Opens with
team-opens-own = own passphrase
team-opens-invited = invited, not opened yet
team-opens-not = cannot open it: invite
team-opens-all = the file has no passphrase
team-opens-nothing = unknown key, opens nothing
team-strangers = Keys that the register does not know: find out who has put them there
team-nobody = Nobody is chosen.
team-what = { $name }: what is to be done?
team-change = Change name, role, languages, areas
team-invite = Invite
team-invite-again = New passphrase
team-remove = Remove
team-nothing = Nothing
team-remove-title = Take { $name } out of the team?
team-remove-key = { $name } no longer comes into the register. The register gets a new key; nobody else needs another passphrase. Copies and backups that { $name } already has can still be read. All that { $name } has written stays in the history.
team-remove-plain = { $name } no longer stands in the team. The file has no passphrase: whoever gets at it can read it. All that { $name } has written stays in the history.
team-removing = The register is being given a new key. Until that is done nobody else can save.
team-removed = Removed. The register has a new key.
team-draft = A member, being changed
team-language = Speaks
team-language-more = Speaks also
team-area = Works in
team-area-more = Works also in
secret-written = I have written it down
secret-stays = Write it down first: it is shown only now. Enter when it is written down.
secret-working = A moment …
invite-title = Invite a colleague
invite-help = The colleague gets a passphrase that holds once. The first time they choose one of their own, which nobody else knows.
invite-why = The program makes a passphrase for the first time. The colleague opens the same file, writes their name and it, and then chooses one of their own.
invite-again-why = The passphrase that held until now no longer does. Drafts on the colleague's computer cannot be opened with the new one.
invite-plain = The file has no passphrase, so the colleague needs none either.
invite-shown = The passphrase for { $name }. It is shown only now and holds once. Hand it over on paper or by word of mouth, not in the same letter as the file.
own-title = My passphrase
own-help = Only your own passphrase is changed. Drafts and what waits to be saved stay as they are.
own-change = Change
own-old = The one in use
paper-title = New recovery key
paper-help = The recovery key on paper opens the register when all passphrases are forgotten. A new one ends the old one.
paper-make = Make a new one
paper-why = The recovery key on paper no longer opens the register as it is from now on. Copies and backups that exist already are still opened by the old one.
paper-sure = Make a new one?
paper-not-sure = Answer yes, or go back with Esc.
