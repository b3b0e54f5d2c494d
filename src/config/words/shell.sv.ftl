# Programmets eget: meddelanden, frågor, listor och formulär i allmänhet.

shell-quit-how = Ctrl+Q avslutar. Det du har skrivit finns kvar.
shell-no-such-key = { $key } gör ingenting här. F9 visar allt som går att göra.
shell-not-here = "{ $what }" går inte här. F9 visar allt som går att göra.
shell-open-first = Öppna ett register först.
shell-search-for = Söka efter "{ $text }"? Enter
shell-copied = Kopierat: { $text }
shell-done = { $what }. Ctrl+Z ångrar.
shell-undone = Ångrat: { $what }. Ctrl+Y gör om.
shell-redone = Gjort igen: { $what }. Ctrl+Z ångrar.
shell-nothing-to-undo = Det finns inget av ditt att ångra.
shell-nothing-to-redo = Det finns inget att göra om.
shell-already-so = Det är redan så.
shell-undo-waits = Vänta tills det du nyss gjorde är sparat.
shell-undo-later = Mer har skrivits sedan dess
shell-undo-later-body =
    { $n ->
        [one] { $who } ändrade samma sak { $day } { $time }. Om du ångrar försvinner den ändringen ur bilden; den finns kvar i historiken.
       *[other] { $who } har ändrat { $n } saker här, senast { $day } { $time }. Om du ångrar försvinner de ändringarna ur bilden; de finns kvar i historiken.
    }
shell-undo-beside =
    { $n ->
        [one] { $who } har skrivit något som hör hit, { $day } { $time }. Det står kvar, var för sig.
       *[other] { $who } har skrivit { $n } saker som hör hit, senast { $day } { $time }. De står kvar, var för sig.
    }
shell-undo-leave = Låt det vara
shell-undo-yourself = Du själv
shell-undo-anyway = Ångra ändå
shell-redo-anyway = Gör om ändå
shell-undo-elsewhere = Det här gjordes inte härifrån
shell-redo-elsewhere = Det här ångrades inte härifrån
shell-undo-elsewhere-body = { $what }. Det gjorde du { $day } { $time }, i ett annat program eller innan det här startades.
shell-not-kept = Det kunde inte sparas: { $why } Formuläret är kvar.
shell-draft-not-kept = Inte undanlagt än: { $why }
shell-leave-loses = Disken tar inte emot det du skrev. Ctrl+Q en gång till avslutar utan det.
shell-first-visit = { $text }
shell-draft-kept = utkast kvar { $time }
shell-draft-waits = Inte sparat än. Det du skrev väntar överst på Idag (tangent 1).
shell-nothing-to-save = Det finns inget att spara här.
shell-key-does = { $key } gör samma sak: { $what }.
shell-desk-slow = Sparat i registret, men en fil på den här datorn gick inte att ta bort. Det gör ingen skada.
shell-desk-unread = Det som låg undanlagt på den här datorn gick inte att läsa: { $why }
shell-thrown = Kastat. Ctrl+Z tar tillbaka det.
shell-thrown-back = Det du kastade är tillbaka.
shell-refused = Togs inte emot, ligger överst på Idag (1): { $why }
shell-conflicts =
    { $n ->
        [one] Någon hann före. Båda värdena finns kvar: välj på Idag (1).
       *[other] Någon hann före på { $n } ställen. Båda finns kvar: välj på Idag (1).
    }
shell-held = { $n ->
        [one] En sak väntar på den här datorn tills den får skrivas in. { $why }
       *[other] { $n } saker väntar på den här datorn tills de får skrivas in. { $why }
    }
shell-set-free = Det går att skriva i registret igen. Det som var sparat på den här datorn går in nu.
shell-silent = Datorn hos { $who } har inte svarat sedan { $time } och kan hålla registret mitt i ett sparande. Det du sparar finns på den här datorn och går in av sig självt när servern har släppt den datorn. tillit check säger it-avdelningen vilken inställning som kortar väntan.
shell-silent-nobody = En kollegas dator har inte svarat sedan { $time } och kan hålla registret mitt i ett sparande. Det du sparar finns på den här datorn och går in av sig självt när servern har släppt den datorn. tillit check säger it-avdelningen vilken inställning som kortar väntan.
shell-other-role = Din roll är nu { $role }.
shell-copy-beside = Bredvid registret ligger { $name }: en kopia som en synktjänst har gjort för att två datorer hade ändrat det. Det en kollega gjort kan finnas enbart i den. För in den under Mer (0), Kopior.
shell-found-again = Registret går att nå igen.
shell-refreshed = Hämtar det kollegorna har gjort.
shell-fetched = Det kollegorna har gjort är hämtat.
shell-fetched-nothing = Inget nytt från kollegorna.
shell-settings-not-kept = Inställningen gäller nu men gick inte att spara till nästa gång.
elsewhere-title = Avsett för en annan fil
elsewhere-waits = På den här datorn ligger sådant som inte har nått { $file }: sparat: { $saves }, påbörjade formulär: { $drafts }.
elsewhere-on-today = { $what } Raden om det på Idag (1) säger vad som går att göra.
elsewhere-body = Det du har öppet nu är en annan fil av samma register, eller samma fil under ett annat namn. Är den filen bara borta en stund, så låt det ligga: det går dit av sig självt nästa gång du öppnar den.
elsewhere-leave = Låt det ligga till den filen
elsewhere-take = Lägg in det i den här
shell-who-are-you = Vem är du?
shell-who-are-you-body = Allt du gör står i ditt namn i historiken. Står du inte här? Be samordnaren lägga till dig. Esc går tillbaka.

ask-help = Välj ett av svaren. Esc väljer inget av dem.
ask-choose = Välj med en siffra eller Enter. Esc lämnar frågan.
ask-arrows = Välj med pilarna och Enter. Esc lämnar frågan.

list-find = Sök:

record-back = Tillbaka, texten kvar
record-draft-back = Här är ditt utkast från { $day } { $time }. Fortsätt där du var.
record-draft-homeless = Frågorna är ändrade sedan dess. Det här fick ingen plats: { $texts }
record-draft-orphan = Det som skulle ändras är borttaget. Det du skrev ligger kvar på Idag, och Del kastar det där.
record-no-last = Ingen sådan ruta är sparad än sedan du öppnade registret.
record-end = Det var sista rutan. Ctrl+S sparar.
record-not-yet = Inte sparat ännu: se rutan där markören står.

messages-title = Meddelanden
messages-help = Allt programmet har sagt sedan du öppnade det, det senaste först. Enter visar en rad i sin helhet.
messages-whole = Läs hela
messages-close = Stäng
messages-none = Inget har sagts ännu.


crash-sorry = Tillit stannade för att något gick fel i programmet. Det är inte ditt fel.
crash-kept = Det du sparade är sparat, och det du höll på att skriva är undanlagt. Starta programmet igen.
crash-command = Det som redan var skrivet i registret står kvar. Kör kommandot igen.
crash-place = Till den som sköter programmet: version { $version }, { $place }

unlock-title = Lås upp
unlock-help = Registret öppnas med en lösenfras. Skriv ditt namn, som det står i teamet, och din egen lösenfras. Är du ny skriver du den som du fick av en kollega. Har du glömt din, be samordnaren om en ny, eller skriv återställningsnyckeln från pappret i samma ruta.
unlock-name = Ditt namn
unlock-name-help = Ditt namn, precis som det står i teamet.
unlock-passphrase = Lösenfras
unlock-passphrase-help = Din egen, eller den du fick av en kollega. Återställningsnyckeln på papper går också.
unlock-open = Öppna
unlock-opening = Öppnar registret ...
unlock-who = Vem är du?
unlock-renew-why = Återställningsnyckeln öppnar registret. Säg vem du är och välj en ny lösenfras; den gamla slutar gälla.
unlock-renewed = { $n ->
    [0] Den nya lösenfrasen gäller från nu.
    [one] Den nya lösenfrasen gäller från nu. Ett utkast eller en väntande ändring på den här datorn var låst med en annan lösenfras och går inte att öppna.
   *[other] Den nya lösenfrasen gäller från nu. { $n } utkast eller väntande ändringar på den här datorn var låsta med en annan lösenfras och går inte att öppna.
}
unlock-first-page = Första sidan
unlock-away = Registret går inte att nå just nu. Det du har sparat ligger kvar på den här datorn och går in när du öppnar registret; det du höll på att skriva väntar på Idag.
unlock-busy = En kollega sparar just nu, eller så läggs registret tillbaka eller ändras, och då kommer ingen annan in en stund. Det öppnas av sig självt så snart det är klart.
unlock-busy-now = En kollega sparar just nu, eller så läggs registret tillbaka eller ändras. Försök igen om en stund.
unlock-again = Försök igen
unlock-way-out = Esc leder till första sidan. Där kan du öppna ett annat register, börja ett nytt eller se dig om bland påhittade uppgifter. Ingenting i den här filen har ändrats.
unlock-away-way-out = Det försöks igen av sig självt med några sekunders mellanrum; Enter försöker genast. Esc leder till första sidan. Ingenting i den här filen har ändrats.

help-help = Det här är hjälpen. Skriv för att söka, Enter gör det som står på raden.
menu-help = Skriv vad du vill göra, eller en persons namn. Enter gör det.

report-who = Vilka är de?
report-choose = Välj
report-count = Räkna

# Who else has the register open.

shell-here-too = här också: { $who }
shell-shut-out = Du är inte längre med i teamet, och registret har fått en ny nyckel. Det du hade börjat skriva ligger kvar på den här datorn, där ingen annan kan läsa det. Fråga samordnaren.
shell-here-many = här: { $n } till
shell-somebody = någon
