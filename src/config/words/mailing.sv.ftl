# Utskick: brev, etiketter, ringlistor; och det som skrivits på papper.

mailing-title = Brev och papper
mailing-how = Öppnas i webbläsaren. Skriv ut där med Ctrl+P. Inget skickas härifrån.
mailing-help = Välj vad som ska göras och vilket brev. Till höger syns hur det blir; PgDn visar nästa. Överst står till hur många det går, vilka som lämnas utanför och varför, och vad som saknas. Ctrl+S gör filen och öppnar den i webbläsaren, där du skriver ut med Ctrl+P. Filen ligger i programmets egen mapp och raderas när programmet avslutas, om du inte skriver var den ska sparas. Skyddade personer, avlidna, de som flyttat och de som inte vill ha post kommer aldrig med.
mailing-make = Gör
mailing-next = Nästa
mailing-making = Filen görs.
mailing-to = { $n ->
    [one] Till 1 person.
   *[other] Till { $n } personer.
}
mailing-out-one = { $n } { $why }
mailing-out = Utanför lämnas: { $who }.
mailing-again = { $n ->
    [one] 1 av dem har redan fått ett brev i insatsen, { $day }.
   *[other] { $n } av dem har redan fått ett brev i insatsen, senast { $day }.
}
mailing-strange = { $n ->
    [one] 1 får brevet på ett annat språk än sitt eget: { $who }
   *[other] { $n } får brevet på ett annat språk än sitt eget: { $who }
}
mailing-lacks = Lämnas utanför, { $what }: { $who }
mailing-missing = Saknas i brevet: { $what }
mailing-missing-for = Saknas i brevet: { $what }, för { $who }
mailing-more = { $who } och { $n } till
mailing-one-of = { $n } av { $of }
mailing-what = Vad
mailing-letter = Brev
mailing-whom = Till vilka
mailing-whom-help = De som står på tur: de som ska ha just det här brevet nu, eller som ska ringas nu.
mailing-others = { $n ->
    [one] 1 annan ska ha ett annat brev: { $which }
   *[other] { $n } andra ska ha ett annat brev: { $which }
}
mailing-other-one = { $name } ({ $n })
mailing-by-hand = För hand: { $n } med skyddade uppgifter. Välj "Skrivet för hand" för att bocka av.
mailing-by-hand-to = För hand: { $n } ({ $who }). Ingen fil görs; brevet bockas av som skickat.
mailing-gaps = Brevet är inte färdigt
mailing-gaps-how = Det som saknas blir tomt i brevet. Ingenting är utskrivet än.
mailing-gaps-back = Tillbaka och fyll i
mailing-gaps-print = Skriv ut utan det
mailing-lang = Språk
mailing-lang-each = var och ens eget
mailing-sign = Skrivs under av
mailing-date = Datum
mailing-day = Dag
mailing-day-help = För dem som inte har en egen tid bokad.
mailing-time = Klockan
mailing-every = Minuter emellan
mailing-every-help = Då får var och en en egen tid i brevet, i listans ordning. Tomt: samma tid för alla.
mailing-place = Plats
mailing-file = Spara som
mailing-file-help = Tomt: filen öppnas, och raderas när programmet avslutas.
mailing-merged = Spara som
mailing-log = Skriv "Brev skickat" på alla
mailing-log-help = Står i allas historik. Ctrl+Z tar bort det från alla på en gång.
mailing-follow = Följ upp
mailing-follow-help = Då kommer de upp att ringa. Tomt: stegen säger när, eller så följs inget upp.
mailing-opened = { $n ->
    [one] 1 person: öppnas i webbläsaren. Skriv ut med Ctrl+P.
   *[other] { $n } personer: öppnas i webbläsaren. Skriv ut med Ctrl+P.
}
mailing-open-yourself = { $n ->
    [one] 1 person. Öppna filen själv i en webbläsare: { $file }
   *[other] { $n } personer. Öppna filen själv i en webbläsare: { $file }
}
mailing-lies = { $n ->
    [one] 1 person: { $file }
   *[other] { $n } personer: { $file }
}

typed-title = Från papper
typed-help = Skriv in det som står på pappret, en rad i taget: numret på listan (eller början av namnet), siffran för hur det gick, minuter, vem som talade om det var någon annan, svaren på frågorna och kanske en anteckning. Enter går vidare, och efter sista rutan sparas raden och nästa börjar. Varje rad går att ångra med Ctrl+Z. För brev som kommit i retur, eller vilka som kom till en träff, väljer du det överst och skriver alla nummer eller namn på en gång.
typed-what = Papper
typed-calls = Ringlista
typed-returned = Brev i retur
typed-came = Vilka som kom till träffen
typed-number = Nr eller namn
typed-number-help = Numret på listan, eller början av namnet.
typed-numbers = Nr eller namn
typed-numbers-help = Alla på en gång: 3, 7, 12-15, Gun-Britt Ek
typed-who = Skriv numret på listan, eller ett namn som står där.
typed-how = Skriv siffran för hur det gick.
typed-proxy = Någon annan talade
typed-proxy-help = Siffran på pappret. Tomt: personen själv.
typed-nobody = Ingen på listan: { $typed }
typed-found = = { $name }
typed-several = { $n } på listan heter så, skriv numret: { $who }
typed-done = Senast inskrivna
typed-save = Spara raden
typed-draft = Från papper: { $name }
typed-each = Minuter per person
typed-came-n = { $n ->
    [one] Kom: 1 person
   *[other] Kom: { $n } personer
}
typed-came-known = { $n ->
    [one] 1 var redan med
   *[other] { $n } var redan med
}
typed-returned-n = { $n ->
    [one] Brev i retur: 1 person
   *[other] Brev i retur: { $n } personer
}
