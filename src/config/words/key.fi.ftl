# Näppäinten nimet suomalaisessa näppäimistössä.

key-enter = Enter
key-esc = Esc
key-tab = Sarkain
key-backtab = Vaihto+Sarkain
key-space = Välilyönti
key-backspace = Askelpalautin
key-delete = Del
key-up = Ylös
key-down = Alas
key-left = Vasen
key-right = Oikea
key-pageup = PgUp
key-pagedown = PgDn
key-home = Home
key-end = End
