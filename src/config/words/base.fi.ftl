# Mitä tarvitaan kaikkialla: vastaukset, painikkeet, tallennuksen tila, mitat.

yes = Kyllä
no = Ei

state-saved = tallennettu
state-saving = tallentaa
state-waiting = odotetaan: { $who } { $seconds } s
state-kept = odottaa täällä: { $n }
state-away = { $n ->
    [0] ei yhteyttä rekisteriin
   *[other] ei yhteyttä, odottaa täällä: { $n }
}
state-refused = ei vastaanotettu: { $n }
state-read-only = VAIN LUKU
state-draft = luonnos
state-practice = HARJOITUS
state-copy = KOPIO
state-copy-of = KOPIO: { $what }
state-copy-due = viimeistään { $day }
state-copy-late = myöhässä, { $day }

hours-and-minutes = { $hours } h { $minutes } min
minutes-only = { $minutes } min
about-n = noin { $n }
bar-of = { $n } / { $of }
lines-more = { $n ->
    [one] ... vielä yksi rivi isommassa ikkunassa
   *[other] ... vielä { $n } riviä isommassa ikkunassa
}
