# Faults in files of keys, colours and settings.

trouble-line = { $file }, line { $line }: { $what }
trouble-whole = { $file }: { $what }
trouble-not-toml = The line cannot be read ({ $said }).
trouble-not-a-table = "{ $name }" should be a heading in square brackets with lines under it.
trouble-unknown = There is no "{ $name }".
trouble-did-you-mean = Do you mean "{ $near }"?
trouble-wrong-kind = "{ $name }" should be { $wanted }.
trouble-bad-key = "{ $key }" is not a key.
trouble-bad-colour = "{ $name }" is not a colour.
trouble-key-taken = { $key } is already "{ $first }" and cannot be "{ $second }" too.
trouble-key-forbidden = { $key } cannot be used: { $why }.
trouble-key-is-text = { $key } is a sign that people write; Ctrl or an F key is needed here.
trouble-no-keys = "{ $command }" was given no key and keeps the one it had.
trouble-no-key-left = "{ $command }" has no key left.

kind-keys = keys in square brackets, such as ["f9", "ctrl-p"]
kind-style = a colour, or fg, bg and bold in braces
kind-colour = a colour in quotes, such as "cyan" or "#2f5f9e"
kind-theme = the name of a theme in quotes
kind-yes-no = true (yes) or false (no)
kind-text = text in quotes
kind-minutes = minutes as a whole number, for example 10

never-altgr = it needs AltGr or a dead key on Nordic keyboards
never-terminal = the window that the program runs in keeps it for itself
never-sent = not every window sends it as a key of its own
