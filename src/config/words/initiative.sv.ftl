# Insatser: listan, formuläret, kortet, att samla och låsa en lista.

did-gather = { $n ->
    [one] Person tillagd på listan
   *[other] { $n } personer tillagda på listan
}
did-target-leave = Person borttagen från listan

initiatives-title = Insatser
initiatives-help = Alla insatser: hur många som står på listan, hur många ni har nått och hur många som är genomförda. Enter öppnar insatsen, N börjar en ny.
initiatives-on = Pågår
initiatives-planned = Planerade
initiatives-over = Avslutade
initiatives-count = Pågår { $on }   Planerade { $planned }   Avslutade { $over }
initiatives-name = Insats
initiatives-list = Lista
initiatives-sealed = { $n } låst
initiatives-open = { $n } öppen
initiatives-no-list = ingen lista
initiatives-contacts = { $n ->
    [one] 1 kontakt
   *[other] { $n } kontakter
}
initiatives-completed = Genomförda
initiatives-goal = Mål
initiatives-new = Ny insats
initiatives-none = Inga insatser än. En insats har ett mål och en lista: då får varje siffra ett "av hur många".
initiatives-none-chosen = Ingen insats är vald.

initiative-n-of = { $n } av { $of }
initiative-goal-cell = { $n } (mål { $wanted })
initiative-of = av { $of }
initiative-draft = Ändra insats: { $name }
gather-draft = Från registret till { $name }
initiative-form-help = Skriv vad insatsen heter och är till för, och sätt målet innan ni börjar. Tabb går vidare, Ctrl+S sparar.
initiative-name = Namn
initiative-purpose = Syfte
initiative-purpose-help = Vad ska insatsen ge, och för vem? En eller två meningar räcker.
initiative-goal = Mål
initiative-goal-number = Hur många
initiative-goal-help = Sätt målet i förväg. Det går att ändra, men ändringen syns i historiken.
initiative-goal-unit = Räknat som
initiative-goal-count = antal
initiative-goal-percent = andel av listan, i %
initiative-measure = Vad som räknas
initiative-mode-head = Vad som skrivs ned om personerna
initiative-mode = Dokumentation
initiative-mode-named = Namn, telefon och anteckningar sparas som vanligt.
initiative-mode-alias = Personerna kallas något annat än sitt namn. Skriv inget som avslöjar vem det är.
initiative-mode-counts = Bara antal. Programmet stoppar det som ser ut som namn, nummer, e-postadress eller personnummer, men ser inte allt: läs igenom innan du sparar.
initiative-template = Frågor
initiative-template-help = Frågemallen som kommer upp först när någon rings inom insatsen.
initiative-when = När och vem
initiative-from = Från
initiative-to = Till
initiative-owner = Ansvarig
initiative-from-register = Lista ur folkbokföringen
initiative-from-register-help = Nej om listan samlats på annat sätt. Det styr hur fel nummer räknas.
initiative-sample = Stickprov för uppföljning
initiative-sample-help = Så många av den låsta listan dras med lott. Samma lista ger alltid samma personer. De som kommer till efteråt ändrar inget.
lots-drawn = Dragna med lott ur registret: { $n } av { $of }. Lottnummer { $seed }
lots-sample = Stickprov ur listan: { $n } av { $of }, dragna med lott. Lottnummer { $seed }

initiative-help = Insatsens lista, i den ordning ni ringer: först de som ska ringas nu. L loggar ett samtal, V visar en del av listan. När listan är låst ändras den bara med en anledning, och alla siffror räknas av den.
initiative-loading = Insatsen läses.
initiative-gone = Insatsen är borttagen. Ctrl+Y gör om det som togs tillbaka.
initiative-is-over = Insatsen är avslutad.
initiative-counts-only = Insatsen räknar bara antal: den har ingen lista med personer.
initiative-no-list = Ingen lista, bara antal
initiative-not-sealed = Lås listan först, så att varje samtal räknas av ett bestämt antal.
initiative-nobody = Ingen är vald.
initiative-open = { $n ->
    [0] Listan är tom
    [one] Listan är öppen: 1 person än så länge
   *[other] Listan är öppen: { $n } personer än så länge
}
initiative-sealed = { $n ->
    [one] Låst { $day } av { $who }, 1 person
   *[other] Låst { $day } av { $who }, { $n } personer
}
initiative-outside = { $n } utanför ({ $why })
initiative-removed-since = { $n ->
    [one] 1 borttagen
   *[other] { $n } borttagna
}
initiative-late-since = { $n ->
    [one] 1 kom efteråt
   *[other] { $n } kom efteråt
}
initiative-closed = Avslutad { $day }
initiative-goal-so-far = Mål { $wanted }, nu { $n } ({ $what })
initiative-goal-no-list = Mål: en andel av listan ({ $what })
initiative-who = Vem
initiative-phone = Telefon
initiative-no-calls = ring inte
initiative-no-phone = inget nummer
initiative-became = Hur det gick
initiative-last = Senast
initiative-tried = Försök
initiative-next = Nästa
initiative-untried = -
initiative-late = { $what } (kom efteråt)
initiative-shown = { $what }: { $n } av { $all }
initiative-show-all = Alla
initiative-view = Visa del
initiative-none-here = Ingen i den delen av listan. V visar nästa del.
initiative-empty = Listan är tom. Samla personer ur registret, eller lägg till en i taget.
initiative-trail = Insats: { $name }
initiative-open-card = Öppna kort
initiative-next-is = Nästa att ringa: { $name }. L loggar samtalet.
initiative-back = Sätt tillbaka
initiative-no-next = Ingen mer att ringa just nu.

standing-now = Att ringa nu
standing-other = Att göra, inte per telefon
standing-interpreter = Tolk ska bokas först
standing-later = Bokat till senare
standing-unfinished = Blev inte färdiga
standing-no-phone = Går inte att ringa
standing-done = Genomförda
standing-declined = Tackat nej
standing-closed = Avslutade på annat sätt
standing-removed = Borttagna från listan

initiative-gather = Från registret
initiative-join = Lägg till person
initiative-join-late = Ny i efterhand
initiative-join-whom = Vem ska läggas till?
initiative-join-whom-late = Vem ska läggas till i efterhand? Räknas för sig.
initiative-already-listed = Personen står redan på listan.
initiative-listed-already = står på listan
initiative-not-joined = Personen kan inte stå på listan: { $why }.
initiative-leave = Ta bort
initiative-remove = Ta bort från listan
initiative-remove-help = Listan är låst. Välj varför personen tas bort: spåret finns kvar, och personen räknas inte längre med i siffrorna.
initiative-remove-draft = Borttagning av { $name }
initiative-remove-why = Varför
initiative-remove-n = Siffrorna räknas sedan av { $left } i stället för { $n }.
initiative-remove-late = Personen kom efteråt och räknas redan för sig: siffrorna ändras inte.
initiative-seal = Lås listan
initiative-seal-title = { $n ->
    [one] Lås listan med 1 person?
   *[other] Lås listan med { $n } personer?
}
initiative-seal-n = Alla siffror räknas sedan av { $n }.
initiative-seal-for-good = Listan ändras inte efter det: den som tas bort behöver en anledning, och den som kommer till räknas för sig.
initiative-seal-no-phone = { $n ->
    [one] 1 av dem har inget nummer och går inte att ringa.
   *[other] { $n } av dem har inget nummer och går inte att ringa.
}
initiative-left-out = Lämnas utanför: { $n } ({ $why })
initiative-not-yet = Inte än
initiative-end = Avsluta insatsen
initiative-end-title = Avsluta insatsen?
initiative-end-body = Ingen fler rings upp eller läggs till, och siffrorna står som de är. Ctrl+Z ångrar.
initiative-end-tasks = { $n ->
    [one] 1 uppgift i insatsen är inte gjord. Stryks den inte står den kvar på Idag.
   *[other] { $n } uppgifter i insatsen är inte gjorda. Stryks de inte står de kvar på Idag.
}
initiative-end-strike = Avsluta och stryk
initiative-end-keep = Avsluta och behåll

gather-help = Välj vilka som menas: området, åldern, språket. Hur många det blir och vilka som lämnas utanför syns under rutorna. Ctrl+S lägger till dem på listan.
gather-do = Lägg till
gather-area = Område
gather-area-help = Tomt: alla områden.
gather-from = Ålder, från
gather-to = till
gather-age-help = 80 betyder 80 år. 1946 betyder född 1946. Den utan födelseår kommer inte med.
gather-old = Ålder { $from }-{ $to } år idag
gather-old-from = { $n } år eller äldre idag
gather-old-to = { $n } år eller yngre idag
gather-born = Födda { $from }-{ $to }: fyller { $least }-{ $most } i år
gather-born-from = Födda { $n } eller senare
gather-born-to = Födda { $n } eller tidigare
gather-unclear = { $from } och { $to } går inte ihop. Skriv åldern i båda rutorna, eller födelseåret i båda.
gather-on = den dagen
gather-on-help = Åldern räknas den dagen. Tomt: idag.
gather-old-day = Ålder { $from }-{ $to } år { $day }
gather-old-from-day = { $n } år eller äldre { $day }
gather-old-to-day = { $n } år eller yngre { $day }
gather-tag = Tagg
gather-since = Inte i annan insats sedan
gather-since-help = Den som satts på en annan lista eller kontaktats i en annan insats från den dagen kommer inte med.
gather-order = Vilka av dem
gather-order-help = Med lott: samma lista ger alltid samma personer, vem som än drar. Lottnumret står på insatsen.
gather-waited = Väntat längst
gather-lot = Med lott
gather-take-of = { $n ->
    [one] 1 person av { $of } läggs till
   *[other] { $n } personer av { $of } läggs till
}
gather-apart = Med skyddade uppgifter: { $n } i registret. De söks aldrig fram här.
gather-not-named = Den raden står inte för några som kan visas här.
gather-language = Språk
gather-phone = Har telefon
gather-limit = Högst så många
gather-limit-help = De som väntat längst på en kontakt kommer först.
gather-preview = Det blir
gather-choose = Välj något i rutorna, så syns här hur många det blir.
gather-nobody = Ingen ny person stämmer in.
gather-take = { $n ->
    [0] Ingen läggs till
    [one] 1 person läggs till
   *[other] { $n } personer läggs till
}

initiative-how = Hur
initiative-method = Metod
initiative-method-help = Ett metodkort fyller i det som är tomt. Skriv början av namnet, eller F4 för alla.
initiative-breadth = Riktning
initiative-target-group = Målgrupp
initiative-target-group-help = Vilka insatsen är till för, till exempel 80-åringar som bor ensamma. Skriv inte om någon enskild.
initiative-areas = Områden
initiative-areas-more = och
initiative-areas-help = Där insatsen görs. Tomt: överallt. Årshjulet varnar bara för krockar där ni är.
initiative-grounds = Underlag och kostnad
initiative-legal = Rättslig grund
initiative-legal-help = Vad ni stödjer er på när ni skriver ned uppgifter om personer.
initiative-decision = Beslut
initiative-decision-help = Nummer och datum på beslutet.
initiative-cost = Kostnad
initiative-kronor = kr
initiative-euros = euro
initiative-previous = Jämförs med
initiative-previous-help = Till exempel förra årets insats: resultaten ställs bredvid varandra.
initiative-after = Efteråt
initiative-after-draft = Efteråt: { $name }
initiative-after-help = Vad insatsen gav, medan ni minns det. Esc väntar med det: E på insatsen tar fram rutorna igen, längst ned.
initiative-effect-help = Att ingen vet är också ett svar: välj Okänd effekt.
initiative-effect-note = Effekten i ord
initiative-lessons = Till nästa gång
initiative-ladder = Stege
