# Tangenternas namn, som de står på ett svenskt tangentbord.

key-enter = Enter
key-esc = Esc
key-tab = Tabb
key-backtab = Skift+Tabb
key-space = Mellanslag
key-backspace = Backsteg
key-delete = Del
key-up = Upp
key-down = Ner
key-left = Vänster
key-right = Höger
key-pageup = PgUp
key-pagedown = PgDn
key-home = Home
key-end = End
