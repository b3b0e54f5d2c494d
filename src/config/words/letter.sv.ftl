# Brev, etiketter, ringlistor på papper, brev i retur.

did-letter-keep = Brevmall sparad
did-letter-withdraw = Brevmall borttagen
did-letterhead = Brevhuvud ändrat
did-letters-sent = { $n ->
    [one] "Brev skickat" skrivet på 1 person
   *[other] "Brev skickat" skrivet på { $n } personer
}
did-not-come = Kom inte till träffen
did-not-meet = Inte träffad
did-meeting-came = { $n ->
    [one] 1 person kom till träffen
   *[other] { $n } personer kom till träffen
}
did-letters-returned = { $n ->
    [one] Brev i retur skrivet på 1 person
   *[other] Brev i retur skrivet på { $n } personer
}

letter-place-first = förnamn
letter-place-last = efternamn
letter-place-name = hela namnet
letter-place-street = gata
letter-place-postcode = postnummer
letter-place-town = postort
letter-place-area = området personen bor i
letter-place-signer = den som skriver under
letter-place-team = vad ni heter
letter-place-phone = ert telefonnummer
letter-place-hours = er telefontid
letter-place-date = brevets datum
letter-place-from = insatsens första dag
letter-place-until = insatsens sista dag
letter-place-day = dagen för samtalet eller träffen
letter-place-time = klockslaget
letter-place-where = platsen

letter-weekday = { $weekday ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}
letter-month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
letter-date = { $d } { letter-month } { $year }
letter-day = { letter-weekday } { $d } { letter-month }
letter-day-month = { $d } { letter-month }
letter-number = Nr { $n }

letter-fault-place = Rad { $line }: "{ $name }" går inte att fylla i. Rutan Fyll i visar vad som går.
letter-fault-form = Rad { $line }: det som står inom klamrar går inte att läsa. Skriv det som {"{{"} förnamn {"}}"}.
letter-fault-unknown = Rad { $line }: efter | står något som programmet inte kan.
letter-fault-long = Rad { $line }: brevet blir aldrig färdigt. Ta bort upprepningen.
letter-fault-run = Rad { $line }: det som står inom klamrar går inte att räkna ut.

letters-what-letters = Brev, en sida var
letters-what-labels = Adressetiketter, 3 x 7 på A4
letters-what-calls = Ringlista på papper
letters-what-merge = Fil för Word (Excel)
letters-what-history = Skriv bara i historiken
letters-what-by-hand = Skrivet för hand

letters-out-protected = skyddade personuppgifter
letters-out-dead = avliden
letters-out-moved = har flyttat
letters-out-wish = vill inte bli kontaktade så
letters-out-declined = har tackat nej
letters-out-removed = borttagen från listan
letters-out-binned = i papperskorgen
letters-out-twice = står två gånger på listan
letters-out-no-address = saknar namn eller adress
letters-out-no-phone = saknar telefonnummer
letters-out-other-letter = ska ha ett annat brev
letters-out-not-due = ska inte ha något brev nu
letters-out-not-to-ring = ska inte ringas nu
letters-out-spoken = som ni redan har pratat med
letters-out-never-tried = som ni inte har försökt nå
letters-out-not-spoken = som ni inte har pratat med

letters-whom-turn = De som står på tur
letters-whom-all = Alla på listan

letterhead-window-right = till höger
letterhead-window-left = till vänster

letters-page-broken = Sidan gick inte att göra. Det är ett fel i programmet.
letters-no-letter = Brevet finns inte längre. Välj ett annat.
letters-faulty = Brevet "{ $letter }" har ett fel på rad { $line }. Rätta det under Brev.
letters-nobody = Ingen på listan kan få det här, så ingen fil är gjord.
letters-file-there = Det ligger redan en fil där: { $file }. Skriv ett annat namn.
letters-not-written = Filen gick inte att skriva: { $file }. Datorn säger: { $why }.

calls-how = Skriv siffran för hur det gick, hur många minuter det tog och det som är värt att minnas. Numret till vänster skrivs in i programmet efteråt.
calls-outcome = Hur det gick
calls-minutes = Minuter
calls-voice = Någon annan talade
calls-note = Anteckning
calls-promised = Lovat samtal: { $day } { $time }
calls-last = Senast: { $how }, { $day }
calls-interpreter = tolk
calls-yes = ja
calls-no = nej

merge-number = Nr
merge-name = Namn
merge-first = Förnamn
merge-last = Efternamn
merge-street = Gata
merge-postcode = Postnummer
merge-town = Postort
merge-area = Område
merge-language = Språk

letters-title = Brev
letters-from = Avsändare
letters-help = Här står breven ni skickar, ett för varje språk. De som följer med programmet finns på svenska, finska och engelska och går att ändra: ändringen gäller hela teamet, och Delete tar tillbaka den. N börjar ett nytt brev, eller ett som redan finns på ett språk till; var och en får det på sitt eget språk när det finns. Överst står vad ni heter på papper, adressen och telefonnumret.
letters-name = Brev
letters-whose = Vems
letters-ships = följer med
letters-changed = ändrat av er
letters-own = ert eget
letters-count = Brev { $n }
letters-none = Inget brev är valt.
letters-not-own = Det här brevet följer med programmet och går inte att ta bort.
letters-change = Ändra
letters-new = Nytt brev
letters-take = Ta bort
letters-stay = Låt vara
letters-take-title = Ta bort { $name }?
letters-take-changed = Er ändring tas bort, och brevet blir som det kom med programmet.
letters-take-own = Brevet tas bort. Det som redan är skickat står kvar i historiken. Ctrl+Z ångrar.
letters-draft = Brev: { $name }
letters-form-help = Skriv brevet som vanlig text. Enter börjar en ny rad, och en tom rad skiljer stycken. En rad som börjar med # och mellanslag blir rubrik. Det som ska fyllas i för var och en väljer du i rutan Fyll i: det står sedan inom dubbla klamrar, som {"{{"} förnamn {"}}"}. Ett brev med fel går inte att spara; felet och raden står längst ned.
letters-lang = Språk
letters-of = Samma brev som
letters-of-help = Tomt: ett nytt brev. Annars det valda brevet på ett språk till.
letters-there-already = Brevet finns redan på det språket. Öppna det i listan, eller välj ett annat språk.
letters-insert = Fyll i
letters-insert-help = Välj vad som ska fyllas i: det sätts in i texten där du skrev sist.
letters-body = Text
letters-body-help = Enter ny rad, Tabb vidare, F4 hela rutan. Hälsningen skrivs i brevet; namn och enhet sätts under den.
letters-text-whole = Brevet går att använda.

letterhead-title = Brevhuvud: namn, adress, telefon
letterhead-help = Det här står överst i alla brev och fylls i där brevet ber om det. Adressen står också liten ovanför mottagaren i kuvertets fönster, så att brev som inte kommer fram hittar tillbaka.
letterhead-team = Vad ni heter
letterhead-team-help = Så som mottagaren känner er: Uppsökande verksamheten i Nordost.
letterhead-address = Adress
letterhead-address-help = På en rad: Box 1, 424 21 Angered. Dit kommer brev som inte går fram.
letterhead-phone = Telefon
letterhead-phone-help = Numret mottagaren ringer.
letterhead-hours-sv = Telefontid, svenska
letterhead-hours-fi = Telefontid, finska
letterhead-hours-en = Telefontid, engelska
letterhead-hours-help = När någon svarar, som det ska stå i brev på det språket: vardagar 9-12. Tomt = det utelämnas.
letterhead-hours = Telefontid, övriga språk
letterhead-hours-else-help = Bara siffror, som förstås på alla språk: 9-12. Tomt = det utelämnas.
letterhead-window = Kuvertets fönster
letterhead-window-help = På C5 och avlånga kuvert. I Sverige oftast till höger.
more-letters-what = Brevmallar på alla språk ni skriver, och vad som står överst i breven
initiative-print = Brev och papper
initiative-from-paper = Skriv in från papper
