# Hämta in och skriva ut: kolumner, och varför en fil eller rad inte kan tas emot.

exchange-col-skip = (hoppa över)
exchange-col-id = Tillit-id
exchange-col-given = Förnamn
exchange-col-family = Efternamn
exchange-col-full-name = Namn
exchange-col-alias = Kallas
exchange-col-born = Född
exchange-col-phone = Telefon
exchange-col-email = E-post
exchange-col-street = Gatuadress
exchange-col-postcode = Postnr
exchange-col-town = Postort
exchange-col-address = Adress
exchange-col-area = Område
exchange-col-language = Språk
exchange-col-interpreter = Tolk
exchange-col-protected = Skyddad
exchange-col-no-contact = Kontakta inte via
exchange-col-note = Anteckning
exchange-col-initiative = Insats
exchange-col-day = Datum
exchange-col-time = Tid
exchange-col-kind = Typ
exchange-col-disposition = Utfall
exchange-col-minutes = Minuter
exchange-col-worker = Medarbetare
exchange-col-place = Plats
exchange-col-proxy = Talade med
exchange-col-along = Med på besöket
exchange-col-why-not = Skäl till nej
exchange-col-heads = Antal

exchange-yes = ja
exchange-no = nej
exchange-reason = Varför raden inte kom in

exchange-unreadable = Filen går inte att läsa. Kontrollera namnet och att du har rätt att läsa den.
exchange-aside-not-written = Raderna som inte kunde läsas gick inte att lägga bredvid { $file }. Kontrollera att mappen går att skriva i.
exchange-workbook = Arbetsboken kan inte läsas. Öppna den i Excel, välj Spara som och ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8”, och läs in den filen.
exchange-list-added = På listan sedan
exchange-list-late = Kom sent
exchange-list-removed = Borttagen
exchange-list-why = Varför borttagen
exchange-list-whose = Tilldelad
exchange-list-tries = Försök
exchange-list-last = Senaste kontakt
exchange-list-outcome = Utfall
exchange-not-text = Det här är ingen textfil med rader och kolumner.
exchange-empty = Filen är tom.
exchange-too-large = Filen är större än { $mb } MB. Dela den i flera.
exchange-not-table = Det här är ingen lista med rader och kolumner.
exchange-no-name-column = Ingen kolumn ser ut att innehålla namn. Den första raden ska vara rubriker, till exempel Efternamn och Förnamn.
exchange-no-outcome-column = Ingen kolumn heter Utfall, så det går inte att veta hur samtalen gick.

exchange-too-many-cells = Raden har fler kolumner än rubrikraden.
exchange-cell-too-long = En ruta är orimligt lång. Saknas ett citattecken?
exchange-born = Födelsedatumet ”{ $text }” gick inte att läsa.

exchange-unknown-choice = ”{ $text }” är inget som går att välja här.
exchange-which-day = Raden säger inte vilken dag det var, så den skulle komma in igen en annan dag. Skriv hela dagen med år, eller säg med --day när listan skrevs.
exchange-minutes = ”{ $text }” går inte att läsa som minuter.
exchange-heads = ”{ $text }” går inte att läsa som antal. Skriv till exempel 12 eller cirka 100.
exchange-time = Klockslaget ”{ $text }” gick inte att läsa.
exchange-no-question = Frågemallen har ingen fråga ”{ $key }”.
exchange-no-template = Frågan ”{ $key }” hör inte till någon frågemall: raden nämner ingen insats med frågor.
exchange-answer = Svaret ”{ $text }” på frågan ”{ $key }” går inte att ta emot.
exchange-no-initiative = Registret har ingen insats som heter ”{ $name }”.
exchange-no-worker = Teamet har ingen medlem som heter ”{ $name }”.
exchange-nobody = Ingen i registret stämmer med det som står om personen.
exchange-several = Flera i registret stämmer med det som står om personen. Lägg till födelsedatum eller telefonnummer.

did-import-people = Personer inlästa
did-import-encounters = Samtal och besök inlästa
