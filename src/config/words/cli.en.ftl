# The command line: what each command says about itself, and how it went.

cli-about = tillit: a register for outreach work, in one encrypted file. Without a command the last register is opened.
cli-about-new = Make a new register.
cli-about-import = Bring in people, calls and visits, organisations, or those who help and their hours, from CSV files or Excel workbooks (.xlsx). The same file twice adds nothing.
cli-about-import-people = Bring in people. Rows that cannot be read are kept aside in FILE.rejected.csv with the reason.
cli-about-import-encounters = Bring in calls and visits. Rows that cannot be read are kept aside in FILE.rejected.csv with the reason.
cli-about-import-members = Bring in those who help in a programme, one a row.
cli-about-import-hours = Bring in the hours that those who help have given, one time a row.
cli-about-import-organisations = Bring in organisations: name, what it is, area, phone, e-mail, key person. Rows that cannot be read are kept aside in FILE.rejected.csv with the reason.
cli-about-import-targets = Bring in people and put them on the list of an initiative. After the sealing they are counted apart. Rows that cannot be read are kept aside in FILE.rejected.csv with the reason.
cli-about-export = Write data to a file that Excel opens right, as a workbook where its name ends in .xlsx. People with protected identity never leave.
cli-about-export-people = Write the people.
cli-about-export-encounters = Write calls and visits, with the answers.
cli-about-export-sessions = Write the sessions as a calendar (.ics). No person is named in it.
cli-about-export-targets = Write the list of an initiative, with what has become of everybody on it.
cli-about-letters = Make letters, labels, a call list or a file for Word for those on the list of an initiative. Nobody who is protected, has died, has moved or wants no post is among them. With --lang all letters are in that language, else each in the person's own.
cli-about-summary = The figures: completed of the list, calls, visits, people reached, outcomes and minutes. On the terminal they are exact, for the team. A file (--file) holds no small number and nothing one could be worked out from.
cli-about-backup = Take a backup: a whole, checked copy of the register with its keys file. Colleagues can go on working.
cli-about-restore = Put a backup in the place of a register, or to a new file. Asks first, and keeps what it replaces.
cli-about-check = Go through settings, keys, colours and question templates, and a register's file if one is given. All troubles are told at once.
cli-about-template = Question templates.
cli-about-template-check = Say every fault in question templates, with file and line.
cli-about-template-list = Show the question templates that can be used.
cli-about-template-add = Put the team's own question template into the register.
cli-about-print = Print keys, colours or settings as a file to change, or all words the program says.
cli-about-completions = Print completion for a shell.
cli-about-man = Print the manual page.

cli-arg-alike = What to do with people who are probably here already: add = bring in (shown as possible duplicates), same = take as the same person, fill = fill in what the card lacks, aside = keep the row aside. Else add.
cli-arg-area = Only people in this area.
cli-arg-backup = The backup.
cli-arg-into = Folder for the backup; without it the one beside the register.
cli-arg-new = A new file for what is in the backup.
cli-arg-only = Only the people on the list of this initiative.
cli-arg-saved = The new file for what can be read of the damaged one. Without it one beside that.
cli-arg-over = The register that the backup takes the place of.
cli-arg-dated = The date of the letters. Today if left out.
cli-arg-day = Day of rows without one; yesterday and 12.10 count from it.
cli-arg-encoding = Encoding of the file where the guess is wrong: utf8, utf16 or windows1252.
cli-arg-every = With --day and --time: each gets a time of their own to be called, so many minutes after the one before on the list (5 to 240).
cli-arg-whom = To whom: turn, those due the letter or a call now, or all, everybody on the list.
cli-arg-incomplete = Make the letters although something is missing in them.
cli-arg-file = The file.
cli-arg-files = The files.
cli-arg-from = First day, for example 2026-01-01.
cli-arg-goal = How many the initiative aims to reach.
cli-arg-help = Show this help.
cli-arg-initiative = Name of the initiative. In the figures: one initiative, or all.
cli-arg-programme = What programmes came to: one, or all where no name is given.
cli-arg-json = Print the data as JSON.
cli-arg-lang = Language: sv, fi or en.
cli-arg-letter = Key of the letter: { $keys } or your own.
cli-arg-list = Name of the initiative.
cli-arg-log = Write in everybody's history that the letter was sent.
cli-arg-made = What is made: letters, labels, calls (a call list) or merge (a file for Word).
cli-arg-meeting-day = The day of the meeting or the first call that the letter tells of. For those who have no time booked of their own.
cli-arg-meeting-place = Where the meeting is.
cli-arg-meeting-time = The time of day, for example 09:30.
cli-arg-member = Your name in the team.
cli-arg-name = What the register is called. Else the name of the file.
cli-arg-no-passphrase = No passphrase: whoever gets hold of the file can read it.
cli-arg-paper = Write the figures to this file: .xlsx, .csv, .html, .txt or .json. The file holds no number under the limit and nobody protected.
cli-arg-sessions = The work in the field instead of the lists: sessions, hours, people, talks.
cli-arg-passphrase-fd = Read the passphrase from the open file with this number (0 = standard input; on Windows 0 alone).
cli-arg-preview = Write nothing, only say what would come in.
cli-arg-register = The register. Else the one opened last.
cli-arg-out = The file to write. Where it ends in .csv a file for Word is text, else Excel.
cli-arg-replace = Write over the file if it is there.
cli-arg-separator = The sign between the columns where the guess is wrong: semicolon, comma or tab.
cli-arg-shell = The shell: bash, zsh, fish, powershell or elvish.
cli-arg-sign = Who signs. You if left out.
cli-arg-template = Key of the question template: of a new initiative, or of calls whose initiative has none.
cli-arg-to = Last day.
cli-arg-version = Show the version.
cli-arg-what = What to print: keys, theme, words or settings.

cli-usage = Usage
cli-usage-options = {"["}OPTIONS]
cli-usage-command = COMMAND
cli-commands = Commands
cli-options = Options
cli-options-everywhere = Options for every command
cli-arguments = Arguments

cli-value-file = FILE
cli-value-folder = FOLDER
cli-value-name = NAME
cli-value-number = NUMBER
cli-value-day = DAY
cli-value-time = TIME
cli-value-key = KEY

cli-exit-done = all of it was done
cli-exit-partly = trouble was found, or only a part could be done
cli-exit-usage = the command line was not understood
cli-exit-cannot-open = the file cannot be opened
cli-exit-passphrase = wrong passphrase, or none
cli-exit-busy = somebody else holds the file just now
cli-exit-read-only = the register can be read but not written
cli-exit-fault = a fault in the program itself

cli-unknown-argument = “{ $what }” is no option here.
cli-unknown-command = “{ $what }” is no command.
cli-missing-argument = { $what } is missing.
cli-missing-value = { $what } needs a value after it.
cli-wrong-value = “{ $value }” does not fit { $what }.
cli-not-understood = The command line was not understood. { $what }
cli-choices = Choose among: { $list }.
cli-did-you-mean = Did you mean { $what }?
cli-see-help = Add --help to see what can be written.

cli-no-register = It does not say which register. Write --register and the file's name, or open it once in the program.
cli-which-member = There are several in the team. Write --as and your name.
cli-whose-passphrase = Several open the register, each with a passphrase of their own. Write --as and your name: { $names }.
cli-who-are-you = Your name is missing, as colleagues will see it. Write --as and the name.
cli-passphrase = Passphrase:
cli-new-passphrase = New passphrase (four words or fourteen characters at least):
cli-again-passphrase = Once more:
cli-passphrases-differ = The two passphrases are not alike.
cli-no-passphrase = No passphrase was given. Type it when the program asks, or give it by --passphrase-fd or TILLIT_PASSPHRASE.
cli-passphrase-fd = No passphrase could be read from file number { $n }.
cli-nothing-made = No register has been made.
cli-nothing-written = Nothing has been written.
cli-file = { $file }:
cli-file-there = { $file } is there already. Add --replace if it is to be written over.
cli-not-written = { $file } could not be written ({ $why }). Check that the folder is there and the disk is not full.
cli-no-output = The result could not be printed.
cli-no-theme = There is no colour theme called “{ $name }”.
cli-themes = Choose among: { $list }, or a file of your own in the same folder.

cli-busy = A colleague is writing to the register just now. Nothing more has been written. Try again in a while.
cli-full = The drive the register lies on is full. Nothing of this was written. Ask whoever looks after the drive to make room, and do it again.
cli-lost = The register cannot be read just now, or is damaged. Nothing more has been written. Check that the drive is connected and try again; tillit check shows whether the file is whole.
cli-bug = Something went wrong in the program ({ $why }). Nothing more has been written. Tell whoever looks after the program if it happens again.
cli-nobody-listed = Nobody came on the list, so it was not sealed.

cli-made = { $file } is made.
cli-recovery = Write the recovery key down on paper and hide it well. It is shown now only, and is the one way in if every passphrase is forgotten.
cli-encrypted = The file is encrypted.
cli-not-encrypted = The file is not encrypted: whoever gets hold of it can read it.
cli-settings-not-kept = The settings could not be kept on this computer. The register is made all the same.

cli-register = Register: { $name }
cli-troubles = { $n ->
    [0] No troubles found.
    [one] One trouble found.
   *[other] { $n } troubles found.
}
cli-damage = { $n ->
    [0] The register is damaged: a part of it cannot be relied on.
    [one] The register is damaged: one page of it cannot be read.
   *[other] The register is damaged: { $n } pages of it or more cannot be read.
}
cli-damage-hint = Ask everybody to close it, and write no more to it. Put the latest backup back: tillit restore "{ $backup }" --over "{ $file }". Or save what can be read into a new register: tillit salvage "{ $file }"
cli-damage-no-backup = Ask everybody to close it, and write no more to it. There is no backup beside it. Save what can be read into a new register: tillit salvage "{ $file }"
cli-damage-said = For whoever helps you: { $said }

cli-template-line = { $name } (version { $version }, { $n ->
    [one] one question
   *[other] { $n } questions
})
cli-template-there = That question template is in the register already, just the same.
cli-template-version = The question template “{ $key }” is there already. A version that has been used is never changed: set version to { $n } in the file.
cli-template-kept = The question template “{ $key }” is now in the register.
cli-no-template = There is no question template with the key “{ $key }”. tillit template list shows those there are.

cli-skipped = { $file }: columns left out: { $list }.
cli-unread = { $n ->
    [one] One phone number could not be understood. It stands on the card as it was written.
   *[other] { $n } phone numbers could not be understood. They stand on the cards as they were written.
}
cli-forgotten = { $n ->
    [one] One protected person came in without phone and address, since the level does not allow them to be kept. Keep the list until you know how to reach the person.
   *[other] { $n } protected people came in without phone and address, since the level does not allow them to be kept. Keep the list until you know how to reach them.
}
cli-people-in = { $file }: { $rows } rows, { $new } new, { $here } already here, { $likely } probably the same, { $protected } protected, { $aside } kept aside
cli-encounters-in = { $file }: { $rows } rows, { $new } new, { $here } already here, { $aside } kept aside
cli-kept-aside = { $n ->
    [one] One row did not come in. It is in { $file } with the reason; correct it and bring that file in.
   *[other] { $n } rows did not come in. They are in { $file } with the reasons; correct them and bring that file in.
}
cli-import-half = A part may have come in. Bring the same files in again: what is here does not come in twice.
cli-preview = Nothing has been written yet.
cli-organisations-in = { $file }: rows { $rows }, new { $new }, already here { $here }, kept aside { $aside }
cli-targets-in = The list of “{ $name }”, not sealed yet: { $new } new on it, { $here } there before, { $out } left out
cli-targets-late = The list of “{ $name }”, sealed before: { $new } came late and are counted apart, { $here } there before, { $out } left out
cli-one-undo = The whole import can be undone in one step.
cli-nothing-new = There was nothing new to bring in.
cli-initiative-there = The initiative “{ $name }” is there already. Its goal and question template are unchanged.
cli-alike = Probably somebody who is here already: { $why }.
cli-sealed = The initiative “{ $name }”: its list is sealed with { $n ->
    [one] one person
   *[other] { $n } people
}.
cli-left-out = { $n ->
    [one] One person was not put on the list: dead, protected or in the bin.
   *[other] { $n } people were not put on the list: dead, protected or in the bin.
}
cli-no-letter = There is no letter { $key }. Those there are: { $keys }.
cli-letters-log = --log writes in the history that a letter was sent. It goes with --what letters or merge alone.
cli-letters-strange = Get the letter in another language than their own: { $n }
cli-letters-missing = { $n ->
    [one] Missing in 1 letter: { $what }
   *[other] Missing in { $n } letters: { $what }
}
cli-letters-incomplete = What is missing must be filled in first, or add --incomplete to make the letters all the same.
cli-outside = { $n ->
    [one] One person of the file stands outside the sealed list.
   *[other] { $n } people of the file stand outside the sealed list.
}
cli-unlisted = { $n ->
    [one] One row is about somebody who is not on the initiative's list. It does not count in “of the list”.
   *[other] { $n } rows are about somebody who is not on the initiative's list. They do not count in “of the list”.
}
cli-left = { $n ->
    [one] One row was written to { $file }.
   *[other] { $n } rows were written to { $file }.
}
cli-not-in-people = Not in this file: national number, why and since when somebody does not want to be reached, trust, how they heard of you, when and how they were informed, died, moved, notes about relatives, calls and visits.
cli-held-back = { $n ->
    [one] One row was held back: the person has a protected identity.
   *[other] { $n } rows were held back: the people have a protected identity.
}

cli-no-area = There is no area called “{ $name }”.
cli-no-programme = There is no programme called "{ $name }".
cli-sum-initiative = Initiative
cli-sum-goal = Goal
cli-sum-completed = Completed
cli-sum-reached = Reached
cli-sum-total = Together
cli-sum-part = { $n } of { $of } ({ $percent })
cli-sum-of-part = This is a copy with only some of the people: the figures are of them and not of the whole register.
cli-sum-no-list = { $n } (no list)
cli-sum-effect = { $name }: { $effect }
cli-sum-brought = { $name }: at least { $n } new by it.
cli-sum-late = { $name }: { $n } came after the list was sealed and count apart.
cli-sum-outside = { $name }: { $n } on the list no longer count (dead, moved away or outside the target group).
cli-sum-calls = Calls
cli-sum-answered = Calls the person answered
cli-sum-visits = Visits
cli-sum-letters = Letters and messages
cli-sum-talks = Other meetings
cli-sum-persons = People
cli-sum-persons-reached = People reached
cli-sum-time = Time
cli-sum-which-form = The file { $file } must end in .xlsx, .csv, .html, .txt or .json.
cli-sum-written = The figures are in { $file }. Small numbers and protected people are left out.
cli-sum-title = Figures
cli-sum-by-kind = Kind
cli-sum-by-outcome = Outcome
cli-sum-contacts = Contacts
cli-calendar-ending = A calendar is a file that ends in .ics: { $file }

cli-exit-codes = Exit codes

cli-about-open = Open a register on the screen; `tillit FILE` does the same. Makes nothing.
cli-about-demo = Look around in a made-up town. Nothing can go wrong there.
cli-arg-keep = Keep the town in this file instead of opening it.
cli-arg-people = How many people live in the town.
cli-arg-seed = The same number gives the same town.
cli-demo-kept = The made-up town lies in { $file }.
cli-no-folder = The program's folder { $folder } cannot be made: { $why }. Nothing has been changed. Check the permissions or name another folder in TILLIT_HOME.
cli-terminal = The screen cannot be used: { $why }. Nothing is lost; what you wrote is kept as a draft. Open an ordinary terminal window and try again.
cli-left-waiting = { $n ->
    [one] One thing you saved has not reached the register yet. It is kept on this computer and goes in by itself when you start the program here again and the register can be reached.
   *[other] { $n } things you saved have not reached the register yet. They are kept on this computer and go in by themselves when you start the program here again and the register can be reached.
}
cli-missing-command = It does not say what to do.

cli-about-copy = Take a copy of the register to work with elsewhere: all of it, or only the people of an initiative or an area. The register remembers who has it and the day it must be home.
cli-about-merge = Bring a copy home: all that was written in it goes into the register, also from a copy made by hand or an old backup. The same copy twice changes nothing.
cli-arg-home = The day the copy must be home, for example 2026-12-01.
cli-arg-other = The copy to bring home.
cli-arg-place = Where the copy is to lie.
cli-copy-passphrase = Passphrase of the copy:
cli-copy-whole = { $file } is a copy of the whole register. It must be home { $home }.
cli-copy-part = { $file } is a copy with { $n ->
    [one] one card
   *[other] { $n } cards
}. It must be home { $home }.
cli-merge-progress = { $done } of { $of }
cli-merge-half = What had come home stays. The same command once more brings the rest.
cli-merge-settle = The copy is home. Open the register and choose between the values that two have written at once.
cli-merge-done = The copy is home.
cli-merge-in-copy = It is in this copy now, and in the register once this copy is brought home.
