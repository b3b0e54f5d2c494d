# Det som behövs överallt: svar, knappar, läget för det som sparas, mått.

yes = Ja
no = Nej

state-saved = sparat
state-saving = sparar
state-waiting = väntar på { $who } { $seconds } s
state-kept = väntar här: { $n }
state-away = { $n ->
    [0] registret nås inte
   *[other] nås inte, väntar här: { $n }
}
state-refused = ej mottaget: { $n }
state-read-only = KAN BARA LÄSAS
state-draft = utkast
state-practice = ÖVNING
state-copy = KOPIA
state-copy-of = KOPIA: { $what }
state-copy-due = åter senast { $day }
state-copy-late = skulle åter { $day }

hours-and-minutes = { $hours } h { $minutes } min
minutes-only = { $minutes } min
about-n = cirka { $n }
bar-of = { $n } av { $of }
lines-more = { $n ->
    [one] ... en rad till i ett större fönster
   *[other] ... { $n } rader till i ett större fönster
}
