# The first pages: looking around, opening, starting a register, the recovery key.

welcome-title = Welcome
welcome-what = One file holds your team's register. Everyone who opens the same file works together. Nothing is sent anywhere.
welcome-practice = Look around with made-up data
welcome-practice-why = nothing can go wrong there
welcome-open = Open our team's register
welcome-open-why = somebody has already made the file
welcome-new = Start a new register
welcome-new-why = makes an empty file for your team
welcome-language = Language
welcome-keys = Three keys are enough for the first day: Enter = open or go on, Esc = back without losing text, F9 = menu.
welcome-status = Up/down and Enter, the number, or click. Left/right change the language.
welcome-next = Next
welcome-open-it = Open
welcome-quit = This is the first page. Ctrl+Q quits.
welcome-help = Choose what you want to do. With made-up data you can try everything and nothing can go wrong.
welcome-opening = Making the made-up data ready ...
welcome-path = The register's file
welcome-path-help = For example G:\Outreach\Northeast.tillit. You can paste the path.

new-title = New register
new-help = A register is a file. Whoever has the passphrase can open it. Put it where the whole team can reach it.
new-name = Name of the register
new-name-help = The team's name, for example: Outreach Northeast.
new-path = File
new-path-help = Folder and file name. The file is made; nothing is written over.
new-worker = Your name
new-worker-help = As colleagues will see it in the history.
new-country = Country
new-country-help = Phone numbers and public holidays are the country's, whatever language each of you reads.
country-se = Sweden
country-fi = Finland
new-locked = Protect with a passphrase?
new-locked-help = Yes: the file is encrypted. No: anybody who gets hold of the file can read it.
new-passphrase = Passphrase
new-passphrase-help = At least 14 characters or four words. Nobody but you should know it.
new-again = Once more
new-again-help = Type the same passphrase once more, so that no letter is wrong.
new-not-the-same = The two passphrases are not the same.
new-open-warning = Without a passphrase the file is not encrypted. Use that only to try things out.
new-make = Make the register
new-making = Making and locking the file ...

recovery-title = Write down the recovery key
recovery-help = The key opens the register when all passphrases are lost. Once it is written down it is on that paper alone.
recovery-why = If you forget your passphrases, this is the only thing that opens the register. Copy it onto paper and lock the paper away. It is shown only this once.
recovery-how = Type the last group below, so that we know you have copied it.
recovery-last = Last group
recovery-written = Written down
recovery-not-that = That is not the last group above. Look at the paper once more.
recovery-stay = Copy the key first. It is not shown again.
recovery-done = Good. Lock the paper away. The register is ready to use.
