# Copies of the register: taken out, brought home.

bring-itself = That is the register itself. Choose the copy that is to come home.
bring-stranger = The file belongs to another register. Both are untouched. Choose a copy of this register.
bring-open = The file is not encrypted although the register is, so anybody may have written in it. Nothing was brought in. Ask whoever gave it to you.
bring-unfinished = Somebody was cut off in the middle of saving in that file. Open it once in the program and close it again; then bring it home.
bring-unreachable = The file cannot be read just now. Nothing has changed. See that the drive is connected and that nobody is still copying it.
bring-into-part = This is a copy with only some of the people. Bring it home to the register, and take a new copy when you need the latest.

copy-of-part = This is itself a copy with only some of the people. Take new copies from the register.
copy-open-protected = The register is not encrypted and holds people with a protected identity, so it may not be copied whole. Take a copy of an initiative or an area: the protected stay at home.
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
copy-persons = People: { $new } new, { $changed } changed
copy-contacts = Contacts: { $new } new, { $changed } changed
copy-tasks = Tasks: { $new } new, { $changed } changed
copy-others = Other: { $new } new rows, { $changed } changed
copy-conflicts = To choose between: { $n }
