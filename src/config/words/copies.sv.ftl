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

copies-title = Kopior
copies-help = Här står vilka kopior av registret som är ute, vem som har dem och vilken dag de ska hem. Ta ut en kopia för att arbeta utan nätverk: bara personerna i en insats eller ett område, eller allt. När den tas hem förs allt som skrivits i den in i registret, även ur en kopia gjord för hand eller en gammal säkerhetskopia. Har två skrivit i samma ruta visas båda, och någon väljer. Personer med skyddade uppgifter följer aldrig med i en del.
copies-who = Vem
copies-what = Vad
copies-home = Hem
copies-place = Var
copies-whole = Hela registret
copies-due = senast { $day }
copies-late = ! skulle hem { $day }
copies-came = hemma { $day }
copies-none = Ingen kopia är ute.
copies-is-part = Det här är en kopia med bara några av personerna. Ta hem den till registret.
copies-take = Ta ut en kopia
copies-bring = Ta hem en kopia
copies-strike = Stryk
copies-strike-not = Låt stå
copies-strike-title = Stryka kopian { $what } som { $who } har?
copies-strike-why = Gör det bara om kopian är raderad eller borta för alltid. Kommer den ändå hem går den att ta hem.
copies-struck = Kopian är struken ur listan
copy-scope = Vilka personer
copy-scope-list = En insats
copy-scope-area = Ett område
copy-scope-all = Hela registret
copy-which-list = Insats
copy-which-area = Område
copy-area-people = { $n ->
    [one] 1 person, delarna med
   *[other] { $n } personer, delarna med
}
copy-protected = Personer med skyddade uppgifter stannar i registret.
copy-path = Fil
copy-path-help = Var kopian ska ligga, till exempel på ett krypterat USB-minne.
copy-home = Hem senast
copy-home-help = Dagen kopian ska vara hemma.
copy-making = Gör kopian ...
copy-taken = Kopian är gjord: { $file }
bring-which-file = Vilken kopia?
bring-which-how = Skriv eller klistra in var kopian ligger, eller dra hit den. Pil och Enter väljer i listan, nyaste filen överst.
bring-counting = Ser efter vad som är nytt ...
bring-nothing-written = Inget är skrivet än.
bring-coming = Förs in. Det går att lämna sidan; samma fil en gång till tar resten.
bring-progress = { $done } av { $of }
bring-done = Kopian är hemma
bring-choose = Välj
bring-choose-how = Kopian är hemma. Enter visar det som två har skrivit samtidigt.
