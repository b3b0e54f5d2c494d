# Stegar: stegen, vägarna från dem, hur det står och varför, och felen i en stege.

daypart-morning = förmiddag
daypart-afternoon = eftermiddag
daypart-evening = kväll

when-done = När det är gjort
when-yes = Vid ja till nästa steg
when-no-answer = Inget svar på alla försök
when-no-phone = Ingen telefon
when-no-address = Ingen adress
when-declined = Vid nej
when-returned = Brevet kommer tillbaka
when-not-drawn = Inte i stickprovet

rung-to-do = Att göra nu
rung-later = Senare
rung-booked = Bokat
rung-person = Väntar på personen
rung-interpreter = Tolk ska bokas först
rung-number = Telefonnummer saknas
rung-address = Adress saknas
rung-finished = Klart
stop-declined = Tackade nej
stop-relative = Kontakt via anhörig
stop-through = Kontakt via någon annan
stop-not-reached = Inte nådd

ladder-standing = { $step } ({ $state }). { $why }
ladder-why-first = Första steget.
ladder-why-after = Efter { $day }: { $what }.
ladder-why-yes = Sa ja { $day }.
ladder-why-again = Inget svar på { $n } av { $of } försök: ny tid av dagen.
ladder-why-last = { $day }: { $outcome }.
ladder-why-no-answer = { $n ->
    [one] Inget svar på försöket.
   *[other] Inget svar på { $n } försök.
}
ladder-why-unheard = Har inte hört av sig.
ladder-why-no-phone = Kan inte ringas upp.
ladder-why-no-address = Ingen adress att skriva eller gå till.
ladder-why-declined = Tackade nej { $day }.
ladder-why-returned = Brevet kom tillbaka.
ladder-why-not-drawn = Inte bland dem som drogs till stickprovet.
ladder-why-booked = Bokat { $day } kl { $time }.
ladder-why-planned = Planerat till { $day }.
ladder-why-interpreter = Tolk behövs och är inte bokad än.
ladder-why-number = Inget nummer, och stegen säger inte vad som då ska göras.
ladder-why-address = Ingen adress, och stegen säger inte vad som då ska göras.
ladder-why-through = Kontakten gick genom någon annan: { $who }.
ladder-why-not-reached = { $n ->
    [one] Inget svar på försöket, och stegen slutar där.
   *[other] Inget svar på { $n } försök, och stegen slutar där.
}
ladder-why-finished = Alla steg är gjorda.

fault-ladder-too-long = Texten är för lång för en kontaktstege.
fault-ladder-steps = En stege får ha högst { $n } steg.
fault-ladder-empty = Stegen har inga steg.
fault-ladder-end = Inget steg får heta end: så heter slutet.
fault-ladder-written = "{ $name }" skickas: försök och tider av dagen hör bara till samtal och besök.
fault-ladder-delay = "{ $name }" är ingen väntetid. Skriv till exempel 3 d, 2 v eller 3 mån.
fault-ladder-number = "{ $name }" ska vara ett tal från { $least } till { $most }.
fault-ladder-daypart = "{ $name }" är ingen tid av dagen: morning, afternoon eller evening.
fault-ladder-aim = "{ $name }" säger inte vad steget är till för: talk eller yes.
fault-ladder-aim-way = "{ $name }" frågar om ett ja, men ingen väg visar vart ett ja leder.
fault-ladder-way = Det här steget har ingen väg "{ $name }".
fault-ladder-to = Steget "{ $name }" finns inte. Slutet heter end.
fault-ladder-unreached = Ingen kommer någonsin till "{ $name }".
fault-ladder-circle = Från "{ $name }" kommer man tillbaka dit samma dag, om och om igen. Sätt en väntetid.

did-share = { $n ->
    [one] 1 person fördelad
   *[other] { $n } personer fördelade
}
share-do = Dela ut
share-draft = Dela ut: { $name }
share-help = Välj hur listan delas: efter område eller lika många till var och en, och hur många dagar delen är reserverad. Under rutorna syns hur många var och en får. Ctrl+S delar ut.
share-how = Hur
share-area = Efter område
share-evenly = Lika många till var och en
share-free = Allas: ta bort fördelningen
share-who = Bland vilka
share-days = Reserverat i dagar
share-days-help = Idag är den första dagen. Sedan är de allas igen. Tomt: så länge listan varar.
share-choose = Välj hur, så syns här hur många var och en får.
share-gets = { $who }: { $n }
share-left = Allas: { $n }
share-nobody = Ingen på listan är kvar att dela ut.
initiative-whose = Vems
initiative-show-mine = Mina
