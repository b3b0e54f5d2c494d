# Lines that hang on persons, sessions and organisations.
book-progress = Trust
book-help = Help on the spot
book-referral = On to others
book-observation = Unsafe places
book-organisation = Organisations
book-key-person = Key persons
book-nurture = Contacts
book-stairwell = Stairwells
book-poster = Posters
book-decision = Decisions

book-one-progress = Step in trust
book-one-help = Help on the spot
book-one-referral = Guide on
book-one-observation = Observation
book-one-organisation = Organisation
book-one-key-person = Key person
book-one-nurture = Contact
book-one-stairwell = Stairwell
book-one-poster = Poster put up
book-one-decision = Decision

book-help-progress = How trust grows: how far you have come, small steps in the person's own words, and why somebody keeps a distance. The first day of each stage counts, so that it shows how many days and contacts it took.
book-help-help = Small things done on the spot: a form filled in, an important call made together. Each line counts, with its minutes. You need not know who it was.
book-help-referral = Somebody guided on to a service, a group or an authority: had they been in touch there before, did you go along, and what came of it. After two weeks without an answer Today reminds you.
book-help-observation = Places where people do not feel safe, observation by observation. The place that felt unsafe most often stands first.
book-help-organisation = Those you work with. Write within how many days somebody should have been in touch: when it is too long ago, Today says so. Enter opens key persons, contacts and stairwells. A session they took part in counts as a contact too.
book-help-key-person = The one who opens the door to the organisation. When they leave, write the day and who takes over. Where nobody has, Today says so.
book-help-nurture = A contact with the organisation: whom you met, how many of theirs were there, what you told and what you heard.
book-help-stairwell = Stairwells where the month's sheet is put up. D says that it was put up today; Today tells you when it is time again.
book-help-decision = What a meeting decided, and who does it by when. D says that it is done. What is to be done within a week stands on Today.

books-help = Everything that has been written here, in groups. N writes something new, Enter opens the line.
books-new = Write new
books-new-where = First open the person or organisation it belongs to.
books-open = Open
books-none = Nothing has been written here yet.
books-none-chosen = No line is chosen.
books-count = { $n ->
    [one] 1 line
   *[other] { $n } lines
}
books-of-person = Trust and help
books-of-session = Notes from the session
books-put-up = Put up today
books-done = Done
books-undone = Not done yet
books-round = The whole round: { $n }
books-up-since = put up { $day }
books-never-up = never put up
books-touched = in touch { $day }
books-never-touched = no contact yet
books-together = { $n ->
    [one] Was there at 1 session, { $day }
   *[other] Was there at { $n } sessions, last { $day }
}
books-place = { $place }: unsafe { $n } of { $of } times
books-paper-notes = Notes are not printed: they stay in the register.
books-paper-each = Each observation
books-paper-unsafe = unsafe { $n } of { $of } times
book-session-do = Note more

book-day = Day
book-note = Note
book-worker = Who of you
book-minutes = Minutes
book-area = Area
book-phone = Phone
book-email = E-mail
book-session = Session
book-person = Person
book-place = Place
book-organisation-one = Organisation

progress-stage = This far you have come
progress-words = Small step, in their words
progress-distance = Keeps a distance because
help-kind = Help with
referral-organisation = To whom
referral-aim = Where to, or for what
referral-before = Was in touch there before
referral-along = You went along
referral-result = What came of it
referral-result-day = It turned out
observation-level = How it felt
observation-what = What makes it unsafe
observation-time = Time of day
observation-report = Report, where it lies
organisation-name = Name
organisation-kind = What it is
organisation-every = Days between contacts
organisation-found = How you found them
organisation-lacks = What they are short of
organisation-gives = What you can do for them
key-person-name = Name
key-person-role = Task
key-person-since = Since
key-person-until = Leaves
key-person-heir = Takes over
nurture-kind = How
nurture-whom = With whom there
nurture-heads = How many of theirs
nurture-topic = What was said
stairwell-place = Address
stairwell-every = Days between posters
poster-what = What was put up
decision-what = What is to be done
decision-who = Or somebody else does it
decision-due = By when
decision-done = Done
decisions-open = To be done, with the last day
decisions-over = Done
decision-ended = done { $day }
decision-meeting = Meeting of { $day }

distance-let-down = Was let down before
distance-not-known = Does not know how or where
distance-afraid = Afraid of authorities
distance-ashamed = Ashamed
distance-language = The language
distance-unwell = Unwell, or has taken something
distance-friends = Friends
distance-other = Something else
help-form = Form
help-call = Important call
help-letter = Letter read and explained
help-digital = Phone, computer or card
help-booking = Appointment booked
help-needs = Food or clothes
help-way = Showed the way
help-other = Something else
outcome-contact = New contact
outcome-again = In touch again
outcome-helped = Got help
outcome-not-gone = Did not go
outcome-refused = Turned away
outcome-unwilling = Did not want to
outcome-unknown = Not known
level-calm = Safe
level-uneasy = Uneasy
level-unsafe = Unsafe
unsafe-dark = Dark or hidden
unsafe-empty = Deserted
unsafe-groups = Groups that frighten
unsafe-drugs = Drugs
unsafe-violence = Threats or violence
unsafe-broken = Litter or broken things
unsafe-traffic = Traffic
unsafe-other = Something else
organised-association = Association
organised-landlord = Landlord
organised-parish = Parish
organised-health = Health centre
organised-service = Municipal service
organised-authority = Authority
organised-school = School
organised-library = Library
organised-business = Shop or business
organised-other = Something else
found-catalogue = List of associations
found-told = Somebody told us
found-came = They came to us
found-chance = By chance
touch-visit = Visit
touch-call = Call
touch-letter = Letter or e-mail
touch-meeting = Meeting
touch-briefing = Told their staff
touch-members = With their members
touch-together = Did something together

flaw-book-empty = This is needed.
flaw-book-nothing = Write at least something of this.

met-title = Met
met-find = Name, or how you know them: man, 50, blue jacket
met-here = Met now
met-usual = Usually here
met-found = Found
met-new = New: “{ $text }”
met-new-group = Somebody you have not met before
met-how-far = How far have you come with { $name }?
met-nobody = Write how you would know the person; those you have met before come up.
met-status = { $here } met now
met-do = Met
met-undo = Not met
met-is-here = Met already
met-already = { $name } is met here already. The row and Delete take it back.
met-not-here = Not met here.
met-help = Those you meet at the session. Write how you would know somebody: those you have met before come up as you write, and a new one stands last. Enter, and then how far you have come; then the box is empty for the next. Delete on a row takes it back.
met-stage-day = { $stage } since { $day }
did-session-met = Somebody was met

person-trust = { $stage } since { $day }
person-engaged = { $days ->
    [one] asked for help after 1 day
   *[other] asked for help after { $days } days
} and { $contacts ->
    [one] 1 contact
   *[other] { $contacts } contacts
}
person-books = Trust and help

did-book-add = { $what }: a new line
did-book-edit = { $what }: a line was changed
did-book-bin = { $what }: a line put in the bin
did-book-round = The month's sheet was put up in { $n ->
    [one] 1 stairwell
   *[other] { $n } stairwells
}

grown-met = { $n ->
    [one] 1 person
   *[other] { $n } people
} met by name or by how one knows them, { $again } more than once
grown-stage = { $stage } { $n }
grown-trust = New in trust: { $stages }
grown-engaged = { $n ->
    [one] 1 asked for help for the first time
   *[other] { $n } asked for help for the first time
}, half of them within { $days } days and { $contacts } contacts
grown-helped = Help on the spot { $n } ({ $minutes })
grown-along = Went along { $n }
grown-guided = Guided on { $n }, { $new } came into new contact
grown-steps = Small steps { $n }
grown-besides = Counted besides: { $all }

summary-met = Met by name or how one knows them
summary-met-again = Met more than once
summary-asked = Asked for help for the first time
summary-asked-days = Days until then, half within
summary-asked-contacts = Contacts until then, half within
summary-helped = Help on the spot
summary-along = Went along
summary-guided = Guided on
summary-guided-new = Came into new contact
summary-steps = Small steps
summary-brought = New by work in the field, at least
summary-besides = Counted besides
summary-invited = Came, of those invited
did-import-organisations = Organisations were brought in
