# The first pages: looking around, opening, starting a register, the recovery key.

welcome-title = Välkommen
welcome-what = En fil rymmer ert register. Alla som öppnar samma fil arbetar tillsammans. Ingenting skickas någonstans.
welcome-practice = Titta runt i påhittade uppgifter
welcome-practice-why = där kan inget gå sönder
welcome-open = Öppna vårt register
welcome-open-why = någon har redan gjort filen
welcome-new = Börja ett nytt register
welcome-new-why = gör en tom fil åt er
welcome-language = Språk
welcome-keys = Tre tangenter räcker första dagen: Enter = öppna eller gå vidare, Esc = tillbaka utan att förlora text, F9 = meny.
welcome-status = Upp/ned och Enter, siffran, eller klicka. Vänster/höger byter språk.
welcome-next = Nästa
welcome-open-it = Öppna
welcome-quit = Det här är första sidan. Ctrl+Q avslutar.
welcome-help = Välj vad du vill göra. Med påhittade uppgifter kan du prova allt utan risk.
welcome-opening = Gör i ordning de påhittade uppgifterna ...
welcome-path = Registrets fil
welcome-path-help = Till exempel G:\Uppsok\Nordost.tillit. Klistra gärna in sökvägen.

new-title = Nytt register
new-help = Ett register är en fil. Den som har lösenfrasen kan öppna den. Lägg den där hela teamet kommer åt den.
new-name = Registrets namn
new-name-help = Till exempel teamets namn: Uppsökande Nordost.
new-path = Fil
new-path-help = Mapp och filnamn. Filen skapas, inget skrivs över.
new-worker = Ditt namn
new-worker-help = Så som kollegorna ser det i historiken.
new-country = Land
new-country-help = Telefonnummer och röda dagar blir landets, vilket språk var och en än läser.
country-se = Sverige
country-fi = Finland
new-locked = Skydda med lösenfras?
new-locked-help = Ja: filen krypteras. Nej: vem som helst som får tag i filen kan läsa den.
new-passphrase = Ny lösenfras
new-passphrase-help = Minst 14 tecken eller fyra ord. Bara du ska veta den.
new-again = En gång till
new-again-help = Skriv samma lösenfras en gång till, så att ingen bokstav är fel.
new-not-the-same = De två lösenfraserna är inte lika.
new-open-warning = Utan lösenfras är filen inte krypterad. Använd det bara för att prova.
new-make = Skapa registret
new-making = Skapar och låser filen ...

recovery-title = Skriv av återställningsnyckeln
recovery-help = Nyckeln öppnar registret om alla lösenfraser är borta. När den är avskriven finns den bara på pappret.
recovery-why = Om ni glömmer era lösenfraser är det här det enda som öppnar registret. Skriv av den på papper och lås in pappret. Den visas bara den här gången.
recovery-how = Skriv den sista gruppen här nedanför, så vet vi att du har skrivit av den.
recovery-last = Sista gruppen
recovery-written = Avskriven
recovery-not-that = Det stämmer inte med den sista gruppen ovanför. Titta på pappret en gång till.
recovery-stay = Skriv av nyckeln först. Den visas inte igen.
recovery-done = Bra. Lås in pappret. Registret är klart att använda.
