# Kopior av registret: tas ut, kommer hem.

bring-itself = Det är registret självt. Välj kopian som ska hem.
bring-stranger = Filen hör till ett annat register. Båda är orörda. Välj en kopia av det här registret.
bring-open = Filen är inte krypterad fast registret är det, så vem som helst kan ha skrivit i den. Inget har hämtats. Fråga den du fick den av.
bring-unfinished = Någon avbröts mitt i en sparning i den filen. Öppna den en gång i programmet och stäng den igen; ta sedan hem den.
bring-unreachable = Filen går inte att läsa just nu. Inget har ändrats. Kontrollera att enheten är ansluten och att ingen håller på att kopiera den.
bring-into-part = Det här är en kopia med bara några av personerna. Ta hem den till registret, och ta ut en ny kopia när du behöver det senaste.

copy-of-part = Det här är själv en kopia med bara några av personerna. Ta nya kopior av registret.
copy-open-protected = Registret är inte krypterat och har personer med skyddade uppgifter, så hela registret får inte kopieras ut. Ta en kopia av en insats eller ett område: de skyddade stannar hemma.
copy-not-written = Kopian gick inte att skriva. Inget är kvar av den, och registret är som förut. Kontrollera att det finns plats och att du får skriva där.
copy-left-out = { $n ->
    [one] En person har skyddade uppgifter och stannar i registret.
   *[other] { $n } personer har skyddade uppgifter och stannar i registret.
}
copy-ahead = { $n ->
    [one] En ändring
   *[other] { $n } ändringar
} kommer från en dator vars klocka går mer än ett dygn före. De är införda; ställ klockan där.
copy-nothing-new = Allt i kopian finns redan i registret. Inget har ändrats.
copy-persons = Personer: { $new } nya, { $changed } ändrade
copy-contacts = Kontakter: { $new } nya, { $changed } ändrade
copy-tasks = Uppgifter: { $new } nya, { $changed } ändrade
copy-others = Annat: { $new } nya rader, { $changed } ändrade
copy-conflicts = Att välja mellan: { $n }
