# Copies of the register: taken out, brought home.

bring-itself = That is the register itself. Choose the copy that is to come home.
bring-stranger = The file belongs to another register. Both are untouched. Choose a copy of this register.
bring-open = The file is not encrypted although the register is, so anybody may have written in it. Nothing was brought in. Ask whoever gave it to you.
bring-unfinished = Somebody was cut off in the middle of saving in that file. Open it once in the program and close it again; then bring it home.
bring-unreachable = The file cannot be read just now. Nothing has changed. See that the drive is connected and that nobody is still copying it.
bring-into-part = This is a copy with only some of the people. Bring it home to the register, and take a new copy when you need the latest.

copy-of-part = This is itself a copy with only some of the people. Take new copies from the register.
copy-open-protected = The register is not encrypted and holds people with a protected identity, so it may not be copied whole. Take a copy of an initiative or an area: the protected stay at home.
copy-same-keys = Give the copy another name: here its keys file would take the place of the register's own.
copy-not-written = The copy could not be written. Nothing is left of it, and the register is as before. See that there is room and that you may write there.
copy-left-out = { $n ->
    [one] One person has a protected identity and stays in the register.
   *[other] { $n } people have a protected identity and stay in the register.
}
copy-ahead = { $n ->
    [one] One change comes
   *[other] { $n } changes come
} from a computer whose clock is more than a day ahead. They are in; set the clock there.
copy-nothing-new = Everything in the copy is in the register already. Nothing has changed.
copy-unused = Nothing has been written in the copy. Bring it home, and it is off the list.
copy-persons = People: { $new } new, { $changed } changed
copy-contacts = Contacts: { $new } new, { $changed } changed
copy-tasks = Tasks: { $new } new, { $changed } changed
copy-others = Other: { $new } new, { $changed } changed
copy-conflicts = To choose between: { $n }

copies-title = Copies
copies-help = Here stand the copies of the register that are out, who has them and the day they must be home. Take a copy to work without the network: only the people of an initiative or an area, or everything. When it is brought home, all that was written in it goes into the register, also from a copy made by hand or an old backup. Where two have written in the same box both are shown, and somebody chooses. People with a protected identity never come along in a part.
copies-who = Who
copies-what = What
copies-home = Home
copies-place = Where
copies-whole = The whole register
copies-due = by { $day }
copies-late = was due { $day }
copies-came = home { $day }
copies-none = No copy is out.
copies-is-part = This is a copy with only some of the people. Bring it home to the register.
copies-take = Take a copy
copies-bring = Bring a copy home
copies-strike = Strike off
copies-strike-not = Let it stand
copies-strike-title = Strike the copy off the list?
copies-strike-which = { $what }, { $who }: { $place }
copies-strike-why = Do so only if the copy has been deleted or is gone for good. Should it turn up, it can still be brought home.
copies-struck = The copy is off the list
copy-scope = Which people
copy-scope-list = An initiative
copy-scope-area = An area
copy-scope-all = The whole register
copy-which-list = Initiative
copy-which-area = Area
copy-area-people = { $n ->
    [one] 1 person, parts included
   *[other] { $n } people, parts included
}
copy-protected = People with a protected identity stay in the register. All that is written about the others comes along, also as part of other initiatives.
copy-path = File
copy-path-help = Where the copy is to lie, for example on an encrypted USB stick.
copy-home = Home by
copy-home-help = The day the copy must be home.
copy-making = Making the copy ...
copy-taken = The copy is made: { $file }
bring-which-file = Which copy?
bring-which-how = Type or paste where the copy lies, or drop it here. Arrow and Enter choose in the list, the newest file first.
bring-passphrase-why = The copy has a passphrase of its own: the one that held when it was taken, or somebody else's name and passphrase.
bring-enter = Open
bring-keeping = Keeping a backup first ...
bring-counting = Looking what is new ...
bring-nothing-written = Nothing is written yet.
bring-coming = Coming in. Stay here until it is done. If you leave the page it stops, and the same file once more brings the rest.
bring-progress = { $done } of { $of }
bring-done = The copy is home
bring-choose = Choose
bring-choose-how = The copy is home. Enter shows what two have written at once.
copy-taken-without = { $n ->
    [one] The copy is made: { $file }. One person has a protected identity and stays in the register.
   *[other] The copy is made: { $file }. { $n } people have a protected identity and stay in the register.
}
copy-home-over = That day is over. Say a day from today on.
copies-own = This is itself a copy ({ $what }). { $who } took it, and it must be back by { $day }. Bring it home in the register, on this page there. After that, delete this file.
copies-is-home = This copy has come home.
bring-file-left = { $file } is home and not needed any more. Delete it and the keys file beside it. What somebody goes on writing there is in the register only once the file is brought home again.
