# Läsa in en lista med personer från en fil.

import-title = Läs in en lista
import-step = Steg { $n } av 4
import-help = En lista med personer läses in i fyra steg: vilken fil, vilken kolumn som är vad, vad som händer med raderna, klart. Inget skrivs före sista steget, och sedan tar Ctrl+Z tillbaka alltihop. Samma fil två gånger ger inga nya personer. Kolumner du själv flyttar kommer programmet ihåg till nästa fil.
import-organisations-title = Läs in organisationer
import-organisations-help = En lista över organisationer kommer in i fyra steg: vilken fil, vilken kolumn som är vad, vad som blir av raderna, klart. Namnet måste finnas; slag, område, telefon, e-post, nyckelperson och anteckning tas med om de finns. En som redan finns med samma namn läses inte in igen. Ingenting skrivs före det sista steget, och Ctrl+Z tar sedan tillbaka allt.
import-verb = Läs in en lista
import-nothing-written = Inget är skrivet än. Allt går att ta tillbaka efteråt.
import-reading = Läser ...
import-writing = Skriver i registret. Det går att lämna sidan, det blir klart ändå.
import-draft = Inläsning av { $file }
import-draft-back = Här är inläsningen du började med.

import-which-file = Vilken fil?
import-which-how = Skriv eller klistra in var filen ligger, eller dra hit den. Pil och Enter väljer i listan, nyaste filen överst. Excel-arbetsböcker (.xlsx) och CSV går att läsa.
import-folder = mapp

import-read-as = Så läses filen
import-columns = Kolumnerna
import-separator = Mellan kolumnerna
import-encoding = Teckenkod
import-semicolon = semikolon
import-comma = komma
import-tab = tabb
import-in-file = I filen
import-first-rows = Första raderna
import-goes-to = Blir
import-go-on = Vidare
import-change = Ändra

import-counting = Räknar raderna ...
import-rows = { $n ->
    [one] En rad
   *[other] { $n } rader
}
import-n-new = { $n ->
    [one] en ny
   *[other] { $n } nya
}
import-n-here = { $n } finns redan
import-n-likely = { $n } finns troligen redan
import-n-protected = { $n ->
    [one] en av de nya är skyddad
   *[other] { $n } av de nya är skyddade
}
import-n-forgotten = { $n ->
    [one] en av dem utan telefon och adress, som nivån inte tillåter: spara listan
   *[other] { $n } av dem utan telefon och adress, som nivån inte tillåter: spara listan
}
import-n-unread = { $n ->
    [one] ett telefonnummer att kontrollera
   *[other] { $n } telefonnummer att kontrollera
}
import-n-aside = { $n ->
    [one] en går inte att läsa
   *[other] { $n } går inte att läsa
}
import-alike = Troligen redan här
import-alike-add = Läs in dem ändå
import-alike-fill = Fyll i det som saknas
import-alike-same = Samma person, ändra inget
import-alike-aside = Läs inte in dem
import-alike-help = De som läses in ändå visas bland möjliga dubbletter.
import-initiative = Insats
import-initiative-help = Valfritt: en insats som får just de här personerna som låst lista.
import-goal = Mål, antal
import-goal-help = Valfritt: hur många som ska nås.
import-template = Frågemall
import-template-help = Valfritt: frågorna som ställs i insatsen. F4 visar dem som finns.
import-bring = Läs in
import-last-box = Det var sista rutan. Ctrl+S läser in listan.
import-rows-to-see = Rader att titta på
import-line = Rad { $line }: { $why }
import-probably = troligen någon som redan finns: { $why }.
import-sealed = { $name }: låst lista med { $n ->
    [one] en person
   *[other] { $n } personer
}.
import-nobody-listed = { $name }: ingen av dem kan stå på listan, så den låses inte.
import-left-out = { $n ->
    [one] En person kommer inte på listan: avliden, skyddad eller i papperskorgen.
   *[other] { $n } personer kommer inte på listan: avlidna, skyddade eller i papperskorgen.
}
import-outside = { $name } har redan en låst lista. { $n ->
    [one] En person i filen står
   *[other] { $n } personer i filen står
} utanför den.

import-done = Listan är inläst. Ctrl+Z tar tillbaka hela inläsningen.
import-nothing-new = Det fanns inget nytt att läsa in.
import-undo-how = Ctrl+Z tar tillbaka hela inläsningen i ett steg.
import-kept-aside = { $n ->
    [one] En rad kom inte med. Den ligger med anledningen i { $file }. Rätta den där och läs in den filen.
   *[other] { $n } rader kom inte med. De ligger med anledningen i { $file }. Rätta dem där och läs in den filen.
}
import-another = Läs in en lista till
import-to-people = Till personerna
import-to-organisations = Till organisationerna
import-to-initiative = Till insatsen
