# Today and its tasks.

today-title = Idag
today-help = Det som ska göras: först det du började på och inte sparade, sedan det som är sent, det som är idag och det som kommer i veckan. Enter öppnar personens kort, L loggar samtalet och bockar av uppgiften.
today-of-me = Mina
today-of-team = Hela teamets
today-counts = Sent { $late }   Idag { $today }   Veckan { $week }   Senare { $later }   Utan dag { $none }
today-show-mine = Visa mina
today-show-team = Visa teamets
today-team = Teamet
today-new = Ny uppgift
today-move = Flytta dag
today-cancel = Stryk
today-find-somebody = Sök en person
today-nobody-yet = Registret är tomt. Läs in en lista med personer, eller tryck Ctrl+N för att lägga till en.
today-nothing = Inget att göra just nu. Sök någon, öppna kortet och tryck F för att följa upp.
today-no-task = Ingen uppgift är vald.
today-nobody = Uppgiften gäller ingen person.
today-group-drafts = Påbörjat, inte sparat
today-throw = Kasta
today-group-refused = Registret tog inte emot
today-refused-title = Registret tog inte emot det här
today-refused-not = Inte gjort: { $what }
today-refused-done = { $day } { $time }   { $what }   { $who }
today-refused-why = Skälet: { $why }
today-refused-leave = Låt det ligga kvar här
today-refused-open = Öppna formuläret igen
today-refused-again = Försök en gång till
today-refused-throw = Kasta det
today-group-conflicts = Två har skrivit olika på samma ställe
today-group-copies = Kopior som skulle ha kommit hem
today-copy = { $what }: { $who } har kopian
today-group-programmes = Program
today-programme = { $name }: { $unnoticed ->
    [0] { $short } saknar något, eller något går snart ut
   *[other] { $short ->
        [0] { $unnoticed } har inte uppmärksammats på länge
       *[other] { $unnoticed } har inte uppmärksammats på länge, { $short } saknar något
    }
}
today-match-back = { $helper } kan börja dra sig tillbaka från { $person }
today-match-ask = { $person }: kommer själv efter { $days } dagar? ({ $helper })
today-unfinished = Gör färdigt i Teamet
today-group-unfinished = En borttagning ur teamet är inte färdig
today-to-settle = { $n ->
    [one] Ett ställe där du behöver välja
   *[other] { $n } ställen där du behöver välja
}
today-days-late = { $n } d
today-left = { $n } kvar i { $name }
today-later-show = Enter visar dem
today-later-hide = Enter döljer dem
today-when = När
today-errand = Vad
today-who = Vem
today-about = Att tänka på
today-reach = Telefon, plats
today-whose = Ansvarig

task-title-new = Ny uppgift
task-title-change = Ändra uppgift
task-draft-act = { $act }: { $name }
task-help = Något att göra en viss dag. Dagen kan skrivas som fre, +3m, v8 eller 24/12. Utan dag hamnar uppgiften sist på Idag.
task-act-help = En eller två rutor, sedan Ctrl+S. Esc går tillbaka utan att ändra något.
task-errand = Vad
task-person = Om vem
task-person-help = Skriv början av namnet, eller F4. Tomt = gäller ingen person.
task-day = Dag
task-day-help = Skriv till exempel fre, +3m, v8 eller 24/12. Tom = utan dag.
task-time = Tid
task-time-help = Bara om ni har kommit överens om ett klockslag.
task-worker = Ansvarig
task-worker-left = { $name } (har slutat)
task-note = Anteckning
task-to-do = Att göra: { $note }
task-result = Hur det gick
task-done = Klar
task-done-help = Skriv en rad om du vill, sedan Ctrl+S.
task-move = Flytta dag
task-assign = Ansvarig
task-cancel = Stryk
task-reason = Varför?
task-reason-missing = Välj en anledning.

today-group-books = Organisationer och beslut
today-silent = { $name }: ingen har hört av sig på länge
today-orphan = { $name } har slutat som nyckelperson, och ingen har tagit över
today-round = { $name }: { $n ->
    [one] månadens blad ska upp i 1 trappuppgång
   *[other] månadens blad ska upp i { $n } trappuppgångar
}
today-decision = { $name }
today-guided = Vad blev det av? { $who }, { $name }
today-guided-hidden = Vad blev det av? { $who }
