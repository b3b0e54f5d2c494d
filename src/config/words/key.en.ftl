# The names of the keys.

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-backtab = Shift+Tab
key-space = Space
key-backspace = Backspace
key-delete = Del
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-pageup = PgUp
key-pagedown = PgDn
key-home = Home
key-end = End
