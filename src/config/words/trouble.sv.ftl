# Fel i filer med tangenter, färger och inställningar.

trouble-line = { $file }, rad { $line }: { $what }
trouble-whole = { $file }: { $what }
trouble-not-toml = Raden går inte att läsa ({ $said }).
trouble-not-a-table = "{ $name }" ska vara en rubrik inom hakparenteser med rader under.
trouble-unknown = "{ $name }" finns inte.
trouble-did-you-mean = Menar du "{ $near }"?
trouble-wrong-kind = "{ $name }" ska vara { $wanted }.
trouble-bad-key = "{ $key }" är ingen tangent.
trouble-bad-colour = "{ $name }" är ingen färg.
trouble-key-taken = { $key } används redan till "{ $first }" och kan inte också bli "{ $second }".
trouble-key-forbidden = { $key } kan inte användas: { $why }.
trouble-key-is-text = { $key } är ett tecken som man skriver; här behövs Ctrl eller en F-tangent.
trouble-no-keys = "{ $command }" fick ingen tangent och behåller den det hade.
trouble-no-key-left = "{ $command }" har ingen tangent kvar.

kind-keys = tangenter i hakparenteser, som ["f9", "ctrl-p"]
kind-style = en färg, eller fg, bg och bold inom klammer
kind-colour = en färg inom citattecken, som "cyan" eller "#2f5f9e"
kind-theme = namnet på ett tema inom citattecken
kind-yes-no = true (ja) eller false (nej)
kind-text = text inom citattecken
kind-minutes = minuter som ett helt tal, till exempel 10

never-altgr = den kräver AltGr eller en död tangent på nordiska tangentbord
never-terminal = fönstret som programmet körs i tar den själv
never-sent = alla fönster skickar den inte som en egen tangent
