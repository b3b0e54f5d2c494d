# Personer, kontakter, uppgifter, insatser och siffror: deras val, fel och regler.

kind-call = Samtal
kind-visit = Hembesök
kind-visit-office = Besök hos oss
kind-visit-neutral = Möte på annan plats
kind-walk = Promenad
kind-drop-in = Drop-in
kind-meeting = Träff
kind-field = Samtal i fält
kind-accompanied = Följde med
kind-letter = Brev
kind-email = E-post
kind-sms = Sms
kind-poster = Affisch

proxy-relative = Anhörig
proxy-friend = Vän eller granne
proxy-guardian = God man eller förvaltare
proxy-staff = Personal
proxy-other = Någon annan
along-nobody = Ingen
along-care-manager = Biståndshandläggare
along-home-care = Hemtjänst
along-health-care = Vårdpersonal
along-relative = Anhörig
along-other = Någon annan
why-not-too-well = Känner sig för pigg för det
why-not-has-enough = Har det redan ordnat
why-not-no-strength = Orkar inte
why-not-no-time = Hinner inte
why-not-not-for-me = Lockar inte
why-not-hard-to-reach = Svårt att ta sig dit
why-not-no-trust = Vill inte ha med myndigheter att göra
why-not-other = Annat skäl
why-not-unsaid = Ville inte säga

channel-phone = Samtal
channel-post = Brev
channel-email = E-post
channel-sms = Sms
channel-visit = Besök
barred-died = Personen har avlidit.
barred-phone = Personen vill inte bli uppringd.
barred-post = Personen vill inte ha brev.
barred-email = Personen vill inte ha e-post.
barred-sms = Personen vill inte ha sms.
barred-visit = Personen vill inte ha besök.

trust-seen = Vi har setts
trust-greets = Vi hälsar
trust-talks = Vi pratar
trust-asks = Ber om hjälp
trust-guided = Har följt med vidare

protection-open = Ingen
protection-marked = Sekretessmarkering
protection-hidden = Skyddad folkbokföring
protection-secret = Fingerade personuppgifter
may-not-print = Personen har skyddade uppgifter och skrivs aldrig ut.
may-not-copy = Personen har skyddade uppgifter och kopieras aldrig.
may-not-export = Personen har skyddade uppgifter och följer aldrig med i filer.
may-not-calendar = Personen har skyddade uppgifter och läggs aldrig i en kalender.
may-not-report = Personen har skyddade uppgifter och står aldrig i en rapport.

role-coordinator = Samordnare
role-worker = Medarbetare
role-reader = Läsare
role-volunteers = Volontärsamordnare
not-your-role = Din roll har inte rätt att { $deed }.
deed-see-persons = se personer och deras kort
deed-see-protected = öppna kort med skyddade uppgifter
deed-edit-persons = lägga till och ändra personer
deed-edit-protection = ändra skyddade uppgifter
deed-log-encounters = logga samtal och besök
deed-edit-tasks = ändra uppgifter att göra
deed-edit-initiatives = ändra insatser och deras listor
deed-seal-lists = låsa en lista eller ta bort någon ur en låst
deed-edit-templates = ändra frågemallar
deed-edit-programmes = ändra program och de som är med i dem
deed-edit-areas = ändra områden
deed-edit-workers = ändra vilka som är med i teamet
deed-import = läsa in filer
deed-export = skriva ut och exportera
deed-see-totals = se siffrorna
deed-see-read-log = se vem som öppnat vilka kort

mode-named = Med namn
mode-alias = Med alias
mode-counts = Bara antal
measure-completed = Personer med genomförd kontakt
measure-reached = Nådda personer
measure-contacts = Kontakter
removal-dead = Avliden
removal-moved-away = Flyttat från området
removal-outside = Utanför målgruppen
removal-duplicate = Stod två gånger
removal-protected = Skyddade uppgifter
removal-no-contact = Har inte hörts av
removal-mistake = Kom med av misstag
seal-already = Listan är redan låst.
seal-empty = Listan är tom. Lägg till personer innan den låses.
seal-hidden = På listan står någon med skyddad folkbokföring eller fingerade personuppgifter. Ta bort personen från listan först.
target-needs-reason = Listan är låst: välj varför personen tas bort.
target-not-listed = Personen står inte på listan.
target-was-removed = Personen har tagits bort från listan. Ångra det i stället.

errand-call = Ring
errand-visit = Besök
errand-write = Skriv
errand-meet = Träffa
errand-interpreter = Boka tolk
errand-check-in = Hör hur det går
errand-answer = Ge svar
errand-other = Annat
cancel-done-elsewhere = Gjordes på annat sätt
cancel-not-needed = Behövs inte längre
cancel-not-wanted = Personen vill inte
cancel-unreachable = Går inte att nå
cancel-dead = Avliden
cancel-mistake = Blev till av misstag
due-late = Försenat
due-today = Idag
due-this-week = Den här veckan
due-later = Senare
due-no-day = Utan dag

duplicate-phone = samma telefon
duplicate-birth = född samma dag, liknande namn
duplicate-name = samma namn
duplicate-address = samma adress
duplicate-like-name = liknande namn

age-years = { $from }-{ $to } år
age-and-over = { $from } år och äldre
age-unknown = Okänd ålder
rate-reached = Nådda
rate-reached-help = Personer vi träffat eller talat med, av alla på listan. CON1 = (I+P+R+O) / ((I+P)+(R+NC+O)+(UH+UO)).
rate-completed = Genomförda av listan
rate-completed-help = Personer där kontakten blev av, av alla på listan. RR1 = I / ((I+P)+(R+NC+O)+(UH+UO)).
rate-completed-or-partial = Genomförda helt eller delvis
rate-completed-or-partial-help = Som ovan, och de där kontakten påbörjades. RR2 = (I+P) / ((I+P)+(R+NC+O)+(UH+UO)).
rate-yes-of-reached = Genomförda av nådda
rate-yes-of-reached-help = Personer där kontakten blev av, av dem vi träffat eller talat med. COOP1 = I / ((I+P)+R+O).
rate-no = Nej, eller inte nu
rate-no-help = Personer som sagt nej, eller inte nu, av alla på listan. REF1 = R / ((I+P)+(R+NC+O)+(UH+UO)).

flaw-nameless = Skriv ett namn, eller vad ni kallar personen.
flaw-born-ahead = Födelsedatumet ligger i framtiden.
flaw-born-old = Då är personen { $n } år. Stämmer det?
flaw-national = Det är inget giltigt personnummer.
flaw-national-born = Numret och födelsedatumet stämmer inte med varandra.
flaw-protected-contact = Vid skyddad folkbokföring och fingerade uppgifter sparas inget här. Töm rutan.
flaw-phone = "{ $typed }" ser inte ut som ett telefonnummer.
flaw-email = Det ser inte ut som en e-postadress.
flaw-interpreter-language = Vilket språk ska tolken kunna?
flaw-who = Välj vem det gäller.
flaw-counts-only-person = I den här insatsen räknas bara antal: ingen person får anges.
flaw-heads = Minst en person.
flaw-day-ahead = { $day } har inte varit än. Boka det i stället som något att göra.
flaw-minutes = { $n } minuter är mer än tolv timmar. Stämmer det?
flaw-follow-up-past = { $day } har redan varit.
flaw-disposition = Välj hur det gick.
flaw-note = "{ $what }": skriv också varför.
flaw-task-empty = Skriv vad som ska göras, eller välj en person.
flaw-task-day = Skriv dagen också.
flaw-initiative-name = Ge insatsen ett namn.
flaw-initiative-dates = Den slutar innan den börjar { $day }.
flaw-goal-missing = Inget mål är satt. Ett mål i förväg gör det lättare att se vad insatsen gav.
flaw-goal-nothing = Ett mål på noll säger ingenting.
flaw-goal-percent = Mer än 100 procent av listan går inte att nå.

somebody-national = "{ $text }" ser ut som ett personnummer. Insatsen räknar bara antal: ta bort det.
somebody-phone = "{ $text }" ser ut som ett telefonnummer. Insatsen räknar bara antal: ta bort det.
somebody-email = "{ $text }" ser ut som en e-postadress. Insatsen räknar bara antal: ta bort den.
somebody-name = "{ $text }" ser ut som ett namn, och i insatsen skrivs inga namn. Skriv vad det gäller i stället: vilken folder, vilket trapphus, "en kvinna i 70-årsåldern".

breadth-targeted = riktad
breadth-broad = bred
effect-good = God effekt
effect-some = Viss effekt
effect-none = Ingen effekt
effect-unknown = Okänd effekt
counted-sent = Skickade
counted-returned = Kom i retur
counted-posters = Affischer
counted-came = Kom till oss
counted-talked = Samtalade med

housing-villa = Villa
housing-terrace = Radhus
housing-rental = Hyresrätt
housing-condominium = Bostadsrätt
housing-mixed = Blandat
