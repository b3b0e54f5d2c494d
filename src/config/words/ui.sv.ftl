# Ramen kring varje bild, rutor, listor, kalender, hjälp och meny.

frame-write = SKRIVER
frame-more = (Mer > Meddelanden)
frame-waiting = väntar { $seconds } s

tab-today = Idag
tab-people = Personer
tab-initiatives = Insatser
tab-field = Fält
tab-programmes = Program
tab-year = Årshjul
tab-totals = Siffror
tab-more = Mer

field-yes = J ja
field-no = N nej
field-unknown = vet inte
field-declined = vill inte svara
field-more = fler ({ $n })
field-new = nytt
field-born = = { $born } ({ $age } år)
field-no-phone = kontrollera numret
field-date-hint = fre, +3m, v8, 24/12
field-date-hint-past = igår, fre, 24/9, 2026-09-24
field-birth-hint = 460820, 20.8.1946 eller 1946
field-birth-hint-day-first = 200846, 20.8.1946 eller 1946
field-time-hint = 0930, 9.30, nu
field-pick-hint = skriv början av ordet
field-required = Här behövs ett svar.
field-yes-or-no = Svara J eller N.
field-required-answer = Här behövs ett svar. Tryck - när det inte finns något.
field-not-in-list = { $typed } finns inte i listan.
field-not-a-number = Skriv en siffra, till exempel 12.
field-whole-number = Skriv ett helt tal, utan decimaler.
field-decimals = Högst { $n ->
    [one] 1 decimal
   *[other] { $n } decimaler
}.
field-between = Talet ska vara mellan { $min } och { $max }.
field-at-least = Talet ska vara minst { $min }.
field-at-most = Talet får vara högst { $max }.
field-too-long = Det är { $n } tecken, mer än rutan rymmer. Inget av det togs in.

form-calendar = Kalender
form-big-note = Större ruta
form-list = Lista
form-no-helper = Den här rutan har ingen hjälp att öppna.
form-note = Anteckning

picker-nothing = Inget i listan börjar så. Sudda för att se fler.
picker-more = Skriv för att se fler.
picker-done = Klar
picker-choose-first = Välj först med Enter, eller lämna listan med Esc.

list-loading = Hämtar ...
list-away = Registret går inte att nå just nu. Det som ska stå här kommer när det svarar igen.
list-to-rows = Till listan
list-empty-box = Töm
list-nothing = Här finns inget ännu.

calendar-title = Välj en dag
calendar-days = må ti on to fr lö sö
calendar-next = nästa månad
calendar-before = förra månaden

ui-choose = Välj
ui-done = Klar

menu-title = Meny: skriv vad du vill göra
menu-here = HÄR
menu-here-about = HÄR: { $about }
menu-anywhere = ÖVERALLT
menu-people = PERSONER
menu-elsewhere = PÅ ANDRA BILDER
menu-not-here = Det går inte att göra på den här bilden.
menu-done-on = Det görs på { $screen } ({ $key }), eller i det som öppnas därifrån.
menu-leave-first = Gå ur med Esc först. Det du skrivit finns kvar.
menu-in-boxes = Det gäller när man skriver i en ruta.
menu-do = Gör det
menu-nothing = Inget heter så. Sudda för att se fler.
menu-count = { $n ->
    [one] { $n } träff.
   *[other] { $n } träffar.
}
menu-also = Kallas också: { $names }

help-title = Hjälp: { $screen }
help-search = skriv för att söka
help-here = PÅ DEN HÄR BILDEN
help-everywhere = ÖVERALLT
help-moves = flytta
help-aside = åt sidan
help-pages = bläddra
help-ends = början, slutet
help-screens = byta bild
help-next-box = Nästa ruta
help-other-list = Andra listan

