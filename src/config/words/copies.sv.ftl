# Kopior av registret: tas ut, kommer hem.

bring-itself = Det är registret självt. Välj kopian som ska föras in.
bring-stranger = Filen hör till ett annat register. Båda är orörda. Välj en kopia av det här registret.
bring-open = Filen är inte krypterad fast registret är det, så vem som helst kan ha skrivit i den. Inget har förts in. Fråga den du fick den av.
bring-unfinished = Någon avbröts mitt i en sparning i den filen. Öppna den en gång i programmet, stäng den igen och för sedan in den.
bring-unreachable = Filen går inte att läsa just nu. Inget har ändrats. Kontrollera att enheten är ansluten och att ingen håller på att kopiera den.
bring-into-part = Det här är en kopia med bara några av personerna. För in den i registret, och ta ut en ny kopia när du behöver det senaste.

copy-of-part = Det här är själv en kopia med bara några av personerna. Ta nya kopior av registret.
copy-open-protected = Registret är inte krypterat och har personer med skyddade uppgifter, så hela registret får inte kopieras ut. Ta en kopia av en insats eller ett område: de skyddade stannar i registret.
copy-same-keys = Ge kopian ett annat namn: här skulle dess nyckelfil ta platsen för registrets egen.
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
copy-unused = Inget har skrivits i kopian. För in den, så står den inte längre som utlämnad.
copy-persons = Personer: { $new ->
    [one] 1 ny
   *[other] { $new } nya
}, { $changed ->
    [one] 1 ändrad
   *[other] { $changed } ändrade
}
copy-contacts = Kontakter: { $new ->
    [one] 1 ny
   *[other] { $new } nya
}, { $changed ->
    [one] 1 ändrad
   *[other] { $changed } ändrade
}
copy-tasks = Uppgifter: { $new ->
    [one] 1 ny
   *[other] { $new } nya
}, { $changed ->
    [one] 1 ändrad
   *[other] { $changed } ändrade
}
copy-others = Annat: { $new ->
    [one] 1 nytt
   *[other] { $new } nya
}, { $changed ->
    [one] 1 ändrat
   *[other] { $changed } ändrade
}
copy-conflicts = Två har skrivit olika, att välja mellan: { $n }

copies-title = Kopior
copies-help = Här står de kopior som är tagna av registret: vem som har dem och vilken dag de ska vara åter. Ta ut en kopia för att arbeta utan nätverk: bara personerna i en insats eller ett område, eller allt. När kopian förs in kommer allt som skrivits i den med i registret, även ur en kopia gjord för hand eller en gammal säkerhetskopia. Har två skrivit i samma ruta visas båda, och någon väljer. Personer med skyddade uppgifter följer aldrig med i en del.
copies-who = Vem
copies-what = Vad
copies-home = Åter
copies-place = Var
copies-whole = Hela registret
copies-due = senast { $day }
copies-late = försenad { $day }
copies-came = åter { $day }
copies-none = Ingen kopia är ute.
copies-is-part = Det här är en kopia med bara några av personerna. För in den i registret när du är tillbaka.
copies-take = Ta ut en kopia
copies-bring = För in en kopia
copies-strike = Stryk
copies-strike-not = Låt stå
copies-strike-title = Stryka kopian ur listan?
copies-strike-which = { $what }, { $who }: { $place }
copies-strike-why = Gör det bara om kopian är raderad eller borta för alltid. Kommer den ändå till rätta går den att föra in.
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
copy-protected = Personer med skyddade uppgifter stannar i registret. Det som skrivits om de andra följer med, också i andra insatser.
copy-path = Fil
copy-path-help = Var kopian ska ligga, till exempel på ett krypterat USB-minne.
copy-home = Åter senast
copy-home-help = Dagen då kopian senast ska vara tillbaka.
copy-making = Gör kopian ...
copy-taken = Kopian är klar: { $file }
bring-which-file = Vilken kopia?
bring-which-how = Skriv eller klistra in var kopian ligger, eller dra hit den. Pil och Enter väljer i listan, nyaste filen överst.
bring-passphrase-why = Kopian har en egen lösenfras: den som gällde när den togs, eller någon annans namn och lösenfras.
bring-enter = Öppna
bring-keeping = Sparar en säkerhetskopia först ...
bring-counting = Ser efter vad som är nytt ...
bring-nothing-written = Inget är skrivet än.
bring-coming = Förs in. Stanna kvar tills det är klart. Lämnar du sidan avbryts det, och samma fil en gång till tar resten.
bring-progress = { $done } av { $of }
bring-done = Kopian är införd
bring-choose = Välj
bring-choose-how = Kopian är införd. Enter visar det som två har skrivit samtidigt.
copy-taken-without = { $n ->
    [one] Kopian är klar: { $file }. En person har skyddade uppgifter och stannar i registret.
   *[other] Kopian är klar: { $file }. { $n } personer har skyddade uppgifter och stannar i registret.
}
copy-home-over = Den dagen är förbi. Ange idag eller en dag framöver.
copies-own = Det här är själv en kopia ({ $what }). { $who } tog ut den, och den ska vara åter senast { $day }. För in den i registret, på samma sida där. Radera sedan den här filen.
copies-is-home = Den här kopian är redan åter.
bring-file-left = { $file } är åter och behövs inte mer. Radera filen och nyckelfilen bredvid. Det någon skriver vidare där kommer med först när filen förs in igen.
