# Program: ambassadörer, volontärer, länkpersoner, och de som är med i dem.

programme-ambassadors = Ambassadörer
programme-volunteers = Volontärer
programme-links = Länkpersoner
programme-own = Eget program

helper-asked = Tillfrågad
helper-agreed = Har sagt ja
helper-introduced = Introducerad
helper-active = Aktiv
helper-ended = Avslutad

helper-end-done = Uppdraget är klart
helper-end-declined = Tackade nej
helper-end-time = Har inte tid
helper-end-health = Hälsa eller ork
helper-end-moved = Flyttade
helper-end-unsuited = Passade inte
helper-end-lost = Går inte att nå
helper-end-died = Avliden
helper-end-other = Annat

notice-talk = Samtal
notice-thanks = Tack

need-pledge = Tystnadslöfte
need-extract = Registerutdrag
need-course = Kurs
need-review = Årlig genomgång
need-until = Gäller till och med
need-until-help = Tomt: det gäller tills vidare. Ett utdrag och genomgången gäller vanligen ett år.
need-missing = { $need } saknas
need-ran-out = { $need } gick ut { $day }
need-runs-out = { $need } går ut { $day }
need-holds = { $need }

flaw-programme-name = Ge programmet ett namn.
flaw-helper-name = Skriv ett namn, eller välj personens kort.
flaw-helper-later = Den dagen har inte varit än.
flaw-helper-order = Det är före dagen då det började.
flaw-helper-reason = Välj varför det tog slut.
flaw-helper-ended = Skriv vilken dag det tog slut.
flaw-helper-hidden = Den här personen är skyddad: inga nummer och ingen e-post skrivs upp.
flaw-hours = Skriv hur länge: 2, 1,5, 1:30 eller 45 min.

programmes-title = Program
programmes-help = De som hjälper till utan att vara anställda: ambassadörer, volontärer, länkpersoner. Tabb byter program. Enter öppnar, N lägger till, F skriver upp ett samtal eller ett tack, + skriver timmar, M är nästa steg. Ett ! står vid den som inte uppmärksammats på länge eller som saknar något. Mellanslag markerar flera, så tackar du alla på en gång.
programmes-active = Aktiva
programmes-coming = På väg in
programmes-ended = Avslutade
programmes-name = Namn
programmes-place = Plats
programmes-since = Sedan
programmes-last = Uppmärksammad
programmes-hours = Timmar
programmes-brought = Nya
programmes-none = Ingen är med här än.
programmes-none-chosen = Ingen är vald.
programmes-open = Öppna
programmes-fill = Fyll platsen
programmes-new = Ny i programmet
programmes-notice = Samtal eller tack
programmes-step = Nästa steg
programmes-next = Nästa program
programmes-edit = Om programmet
programmes-coverage = { $have } av { $aim }
programmes-lacks = { $place } saknar { $n }
programmes-number = { $n ->
    [one] En aktiv
   *[other] { $n } aktiva
}
programmes-late = { $n ->
    [one] En har inte uppmärksammats på länge
   *[other] { $n } har inte uppmärksammats på länge
}
programmes-weeks = { $n ->
    [0] denna vecka
   *[other] { $n } v sedan
}
programmes-never = inte än
programmes-empty = (tom plats)
programmes-aim = mål { $n }

programme-help = Hur många som ska finnas och var, hur ofta var och en ska uppmärksammas, och vad som krävs. Det som redan är skrivet om dem som är med ändras inte.
programme-new = Nytt program
programme-draft = Om programmet
programme-name = Namn
programme-name-help = Tomt: det heter som det brukar.
programme-places = Platser
programme-places-help = Skilj åt med kommatecken. En siffra efter en plats är dess eget mål: Hjällbo, Lundby 3.
programme-aim = Mål
programme-aim-help = Så många på varje plats; finns inga platser, så många i allt.
programme-every = Uppmärksammas var ... vecka
programme-every-help = Har någon inte uppmärksammats på så många veckor står det på Idag.
programme-needs = Krävs
programme-note = Anteckning

helper-help = En som är med i ett program. Uppgifterna ligger för sig, inte bland personerna; bara den som också deltar har ett kort där, och då gäller kortets namn.
helper-draft = I programmet
helper-name = Namn
helper-name-help = Lämnas tomt för den som har ett kort bland personerna.
helper-phone = Telefon
helper-email = E-post
helper-person = Kort bland personer
helper-person-help = Bara för den som också deltar själv, som en stamgäst.
helper-programme = Program
helper-worker = Ansvarig
helper-worker-help = Vem i teamet som håller kontakten.
helper-places = Platser
helper-places-help = Skilj åt med kommatecken.
helper-area = Område
helper-language = Språk
helper-more = och
helper-weekdays = Dagar
helper-times = Tider
helper-load = Högst så många
helper-load-help = Hur många hen kan följa med på en gång.
helper-interests = Intressen
helper-interests-help = Skilj åt med kommatecken: trädgård, kortspel.
helper-steps = Steg
helper-reason = Varför det tog slut
helper-needs = Krav
helper-other = Övrigt
helper-note = Anteckning

helper-card-help = Allt om en som är med i ett program: vad som är underskrivet och visat, samtal och tack, timmar, och vilka nya som kommit genom hen. Enter på timmar rättar dem, Del stryker dem.
helper-card-noticed = Samtal och tack
helper-card-brought = Kom genom hen
helper-card-matches = Följer med
helper-card-times = Gånger de gått tillsammans
helper-card-sums = { $step }   { $hours }   nya: { $brought }
helper-card-last = uppmärksammad: { $when }
helper-card-open = Öppna
helper-card-take = Stryk
helper-card-not-taken = Bara samtal, tack och timmar stryks här.
helper-card-nothing = Inget skrivet än.

step-help = Nästa steg, och vilken dag. Den som avslutar får ett skäl.
step-which = Steg
step-day = Dag

notice-help = Att hen har uppmärksammats: ett samtal om hur det går, eller ett tack. Gäller det flera skrivs det på alla.
notice-draft = Samtal eller tack
notice-kind = Vad
notice-day = Dag
notice-note = Vad som sades
notice-note-help = Kort, i era ord: trivs, vill ha en kollega på torsdagar.
notice-and-more = { $name } och { $n } till

hours-help = Tid någon gett. Flera på samma dag går bra: en rad för varje sak.
hours-draft = Timmar
hours-long = Hur länge
hours-long-help = Timmar: 2, 1,5 eller 1:30. Minuter: 45 min.
hours-activity = Vad
hours-day = Dag

programmes-figures = Siffror
programme-figures-help = Hur det står till i programmet. Hur fullt det är, hur långt var och en kommit, timmar, nya som kom, vilka som är kvar efter ett halvår och ett år, och vem som inte uppmärksammats. Enter visar vilka de är, V väljer årets timmar eller alla.
programme-coverage = På plats
programme-all-places = Hela programmet
programme-steps = Hur långt de kommit
programme-brought = Nya som kom genom dem
programme-brought-all = Alla nya
programme-matches = Ihopparade
programme-matches-open = Pågår
programme-matches-ended = Avslutade
programme-held = Höll, kommer själv nu
programme-kept = Själv efter { $n } dagar
programme-went = Gånger de gått tillsammans
programme-stayed = Är kvar
programme-stayed-after = Efter { $n } månader
programme-noticed = Uppmärksammade
programme-late = Inte på länge
programme-never = Aldrig
programme-hours-all = Alla timmar
programme-hours-other = Utan uppgift om vad
programme-hours-of = Timmar från
programme-givers = { $n ->
    [one] av en
   *[other] av { $n }
}
programme-scope-year = I år
programme-scope-always = Alla år
programme-who = { $name }: { $what }

match-end-alone = Kommer själv nu
match-end-unwilling = Ville inte mer
match-end-unsuited = Passade inte ihop
match-end-away = Sjukdom eller flytt
match-end-helper = Hjälparen slutade
match-end-other = Annat

alone-yes = Kommer själv
alone-seldom = Ibland
alone-no = Kommer inte
alone-unknown = Vet inte

matches-title = Vem följer med vem
matches-help = Länkpersoner och andra som följer med någon de första gångerna. Enter öppnar, N parar ihop två, + skriver upp en gång de gick. Vem det gäller visas först när den som följer med har skrivit under tystnadslöftet. När personen kommer själv frågar Idag efter 30 och 90 dagar om det håller i sig.
matches-open = Pågår
matches-ended = Avslutade
matches-none = Ingen följer med någon än.
matches-none-chosen = Inget är valt.
matches-count = { $open } pågår, { $alone } av { $ended } avslutade höll tills personen kom själv
match-helper = Följer med
match-person = Vem
match-times = Gånger
match-state = Läge
match-times-of = { $n } av { $of }
match-unsigned = (tystnadslöfte saknas)
match-since = sedan { $day }
match-said = { $said } ({ $n } dagar)
match-to-ask = fråga: { $n } dagar har gått
match-stepping-back = dags att släppa taget
match-back-on = släpper { $day }
match-last = gick senast { $day }
match-helper-ended = hjälparen har slutat
match-both = { $helper } följer med { $person }
match-new = Para ihop
match-title = Följa med
match-help = Välj först vem det gäller. De som passar bäst står då överst i nästa ruta, med skälen: språk, område, dagar, intressen, och hur många de redan följer med. Personens namn visas inte bredvid någon som saknar tystnadslöfte.
match-change-help = När det är slut skrivs dagen och varför. Kommer personen själv nu frågar Idag efter 30 och 90 dagar hur det går, och svaret skrivs här.
match-helper-help = F4 visar alla: den som passar bäst först, med skälen.
match-near = samma område
match-room = följer { $n } av högst { $of }
match-wish = Till vad
match-wish-help = Vad personen själv vill: fika på mötesplatsen, vårdcentralen, en promenad.
match-starts = Från
match-planned = Gånger
match-planned-help = Hur många gånger det är tänkt.
match-back = Släpper taget
match-back-help = Från vilken dag personen provar själv. Idag säger till då.
match-end = När det är slut
match-ended = Slutade
match-alone-30 = Själv efter 30 dagar
match-alone-90 = Själv efter 90 dagar
match-went = Följde med
match-went-help = En gång de gick tillsammans.
match-where = Vart
flaw-match-person = Välj vem det gäller.
flaw-match-helper = Välj vem som följer med.
