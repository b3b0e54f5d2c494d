# Pass som återkommer.

series-week = Veckor
series-month = Månader
series-first = Första
series-second = Andra
series-third = Tredje
series-fourth = Fjärde
series-last = Sista
series-title = Serie
series-new = Ny serie
series-draft = Serie: { $what }
series-form-help = Pass som återkommer: hur vart och ett är, vilka veckodagar, till när. Dagarna det ger står längst ner medan du skriver. Veckor då ni har stängt lämnas ute varje år. När du ändrar en serie ligger det kvar som du har flyttat eller hoppat över för hand, och det som har varit rörs inte.
series-starts = Första dag
series-again = Återkommer
series-often = Räknat i
series-every = Var (1, 2, 3)
series-every-help = 1: varje. 2: varannan. 3: var tredje.
series-days = Veckodagar
series-nth = Vilken i månaden
series-until = Till och med
series-closed = Stängda veckor
series-closed-help = Veckor utan pass, varje år, till exempel 27-32, 52.
series-red = Inte på röda dagar
series-gives = Dagarna det ger
series-preview = { $n ->
    [one] 1 pass
   *[other] { $n } pass
}, { $rule }{ $off ->
    [0] {""}
    [one] ; 1 dag lämnas ute
   *[other] ; { $off } dagar lämnas ute
}
series-rule-week = { $every ->
    [1] varje vecka
    [2] varannan vecka
   *[other] var { $every }:e vecka
}: { $days }
series-rule-month = { $every ->
    [1] varje månad
    [2] varannan månad
   *[other] var { $every }:e månad
}: { $nth } { $days }
series-help = Seriens dagar. Enter öppnar en, där du flyttar den till en annan dag eller skriver andra tider. Delete hoppar över en, och Enter tar med en överhoppad igen. E ändrar serien; det som har flyttats eller hoppats över för hand ligger kvar.
series-count = { $n } pass, { $off } lämnas ute   { $rule }
series-remark = Anmärkning
series-none = Inga dagar.
series-no-session = Den dagen är inget pass.
series-is-off = Den dagen lämnas ute av serien: E ändrar den.
series-is-settled = Det passet har börjat, har varit eller är inställt.
series-move = Flytta, ändra
series-skip = Hoppa över
series-unskip = Ta med igen
series-edit = Ändra serien
series-moved = Flyttat
series-moved-from = från { $day }
series-skipped = Överhoppat
series-off = Utelämnas
series-closed-week = stängt, vecka { $week }
session-hours = Tid
session-again = i en serie
flaw-series-days = Välj minst en veckodag.
flaw-series-until = Det slutar innan det börjar.
flaw-series-many = Fler än 320 dagar. Låt det sluta tidigare.
flaw-series-closed = Skriv veckor, till exempel 27-32, 52.
flaw-series-empty = Det ger ingen dag alls.
