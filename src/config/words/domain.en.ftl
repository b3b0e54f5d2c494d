# Persons, contacts, tasks, initiatives and figures: their choices, faults and rules.

kind-call = Call
kind-visit = Home visit
kind-visit-office = Visit at our place
kind-visit-neutral = Meeting elsewhere
kind-walk = Walk
kind-drop-in = Dropped in
kind-meeting = Meeting
kind-field = Talk in the field
kind-accompanied = Went along
kind-letter = Letter
kind-email = E-mail
kind-sms = Text message
kind-poster = Poster

proxy-relative = Relative
proxy-friend = Friend or neighbour
proxy-guardian = Guardian
proxy-staff = Staff
proxy-other = Somebody else
along-nobody = Nobody
along-care-manager = Care manager
along-home-care = Home care
along-health-care = Health care staff
along-relative = Relative
along-other = Somebody else
why-not-too-well = Feels too well for it
why-not-has-enough = Has what is needed already
why-not-no-strength = Has not the strength
why-not-no-time = Has no time
why-not-not-for-me = Does not appeal
why-not-hard-to-reach = Hard to get there
why-not-no-trust = Wants nothing to do with authorities
why-not-other = Another reason
why-not-unsaid = Did not want to say

channel-phone = Calls
channel-post = Letters
channel-email = E-mail
channel-sms = Text messages
channel-visit = Visits
barred-died = The person has died.
barred-phone = The person does not want to be rung.
barred-post = The person does not want letters.
barred-email = The person does not want e-mail.
barred-sms = The person does not want text messages.
barred-visit = The person does not want visits.

trust-seen = We have seen each other
trust-greets = We greet
trust-talks = We talk
trust-asks = Asks for help
trust-guided = Has come along

protection-open = None
protection-marked = Marked as protected
protection-hidden = Protected registration
protection-secret = New identity
may-not-print = The person's data are protected and never printed.
may-not-copy = The person's data are protected and never copied.
may-not-export = The person's data are protected and never put in files.
may-not-calendar = The person's data are protected and never put in a calendar.
may-not-report = The person's data are protected and never stand in a report.

role-coordinator = Coordinator
role-worker = Worker
role-reader = Reader
role-volunteers = Volunteer coordinator
not-your-role = Your role does not let you { $deed }.
deed-see-persons = see persons and their cards
deed-see-protected = open protected cards
deed-edit-persons = add and change persons
deed-edit-protection = change protection
deed-log-encounters = log calls and visits
deed-edit-tasks = change tasks
deed-edit-initiatives = change initiatives and their lists
deed-seal-lists = seal a list or take somebody off a sealed one
deed-edit-templates = change question templates
deed-edit-programmes = change programmes and who is in them
deed-edit-areas = change areas
deed-edit-workers = change members
deed-import = import files
deed-export = print and export
deed-see-totals = see the totals
deed-see-read-log = see who opened which card

mode-named = By name
mode-alias = By alias
mode-counts = Counts only
measure-completed = People with a completed contact
measure-reached = People reached
measure-contacts = Contacts
removal-dead = Has died
removal-moved-away = Moved out of the area
removal-outside = Outside the target group
removal-duplicate = On the list twice
removal-protected = Protected identity
removal-no-contact = Not heard from since
removal-mistake = Put there by mistake
seal-already = The list is sealed already.
seal-empty = The list is empty. Put persons on it before it is sealed.
seal-hidden = Somebody with protected registration or a new identity stands on the list. Take the person off the list first.
target-needs-reason = The list is sealed: choose why the person is taken off.
target-not-listed = The person is not on the list.
target-was-removed = The person was taken off the list. Undo that instead.

errand-call = Call
errand-visit = Visit
errand-write = Write
errand-meet = Meet
errand-interpreter = Book interpreter
errand-check-in = Check in
errand-answer = Give an answer
errand-other = Other
cancel-done-elsewhere = Done in another way
cancel-not-needed = No longer needed
cancel-not-wanted = The person does not want it
cancel-unreachable = Cannot be reached
cancel-dead = Has died
cancel-mistake = Made by mistake
due-late = Late
due-today = Today
due-this-week = This week
due-later = Later
due-no-day = No day

duplicate-phone = same phone
duplicate-birth = born the same day, name alike
duplicate-name = same name
duplicate-address = same address
duplicate-like-name = like name

age-years = { $from }-{ $to } y
age-and-over = { $from } y and over
age-unknown = Age not known
rate-reached = Reached
rate-reached-help = Persons met or spoken with, of all on the list. CON1 = (I+P+R+O) / ((I+P)+(R+NC+O)+(UH+UO)).
rate-completed = Carried out, of the list
rate-completed-help = Persons it was carried out with, of all on the list. RR1 = I / ((I+P)+(R+NC+O)+(UH+UO)).
rate-completed-or-partial = Carried out wholly or partly
rate-completed-or-partial-help = As above, with those begun. RR2 = (I+P) / ((I+P)+(R+NC+O)+(UH+UO)).
rate-yes-of-reached = Carried out, of those reached
rate-yes-of-reached-help = Persons it was carried out with, of those met or spoken with. COOP1 = I / ((I+P)+R+O).
rate-no = No, or not now
rate-no-help = Persons who said no, or not now, of all on the list. REF1 = R / ((I+P)+(R+NC+O)+(UH+UO)).

flaw-nameless = Write a name, or what you call the person.
flaw-born-ahead = The birth date lies ahead.
flaw-born-old = That makes the person { $n }. Is it right?
flaw-national = That is no valid national number.
flaw-national-born = The number and the birth date do not agree.
flaw-protected-contact = With a hidden address or a fictitious identity nothing is kept here. Empty the box.
flaw-phone = "{ $typed }" does not look like a phone number.
flaw-email = This does not look like an e-mail address.
flaw-interpreter-language = Which language is the interpreter for?
flaw-who = Choose who it is about.
flaw-counts-only-person = This initiative keeps counts alone: no person may be named.
flaw-heads = At least one person.
flaw-day-ahead = { $day } has not been yet. Book it as something to do instead.
flaw-minutes = { $n } minutes is more than twelve hours. Is it right?
flaw-follow-up-past = { $day } has already been.
flaw-disposition = Choose how it went.
flaw-note = "{ $what }" needs a line saying why.
flaw-task-empty = Write what is to be done, or choose a person.
flaw-task-day = Write the day too.
flaw-initiative-name = The initiative needs a name.
flaw-initiative-dates = It ends before it begins on { $day }.
flaw-goal-missing = No goal is set. A goal set beforehand makes it easier to see what came of it.
flaw-goal-nothing = A goal of nothing says nothing.
flaw-goal-percent = More than 100 percent of the list cannot be reached.

somebody-national = "{ $text }" looks like a national number. This initiative keeps counts alone: take it away.
somebody-phone = "{ $text }" looks like a phone number. This initiative keeps counts alone: take it away.
somebody-email = "{ $text }" looks like an e-mail address. This initiative keeps counts alone: take it away.
somebody-name = "{ $text }" looks like a name, and no names are written in this initiative. Write what it is about: which leaflet, which stairwell, "a woman of about 70".

breadth-targeted = targeted
breadth-broad = broad
effect-good = Good effect
effect-some = Some effect
effect-none = No effect
effect-unknown = Effect unknown
counted-sent = Sent
counted-returned = Came back
counted-posters = Posters
counted-came = Came to us
counted-talked = Talked with

housing-villa = Houses
housing-terrace = Terraced houses
housing-rental = Rented flats
housing-condominium = Owned flats
housing-mixed = Of several kinds
