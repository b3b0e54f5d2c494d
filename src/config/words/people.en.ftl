# The list of people: finding, views, order.

people-title = People
people-help = Everybody the team knows or wants to reach. Type the beginning of a name, street, area or tag, or digits of a phone number or birth date. Enter opens the card. V chooses who is shown, O in which order. Space marks; K makes one of two cards of the same person.
people-find-hint = name, phone, street, born, tag
people-name = Name
people-born = Born
people-area = Area
people-last = Last
people-masked = Protected identity
people-masked-why = Enter opens the card. First you are asked why, and the answer is kept.
people-protected-mark = [Protected]
people-died-mark = [Died]
people-contact-hidden = Contact details hidden
person-contact-none = No contact details are kept
people-no-phone = No phone number
people-open = Open the card
people-new = New person
people-new-of-name = New person with that name
people-nobody-chosen = Nobody is chosen.
people-open-first = Open the card first: protected identity.
people-mark-two = Mark two people only, with Space.
people-none = There is nobody here yet. Import a list, or press Ctrl+N to add a person.
people-none-found = Nobody found for "{ $text }".
people-none-found-part = Nobody in this copy fits "{ $text }". It holds only some of the people in the register.
people-none-in-view = Nobody fits the view.
people-other-view = Choose another view
people-recent = Opened recently
people-everybody = Everybody
people-from-list = From the list of people
people-from-find = From the search "{ $text }"
people-marked = { $n } marked
people-order-is = Order: { $by }
people-ordered = The list is now ordered by { $by }.
people-order-name = name
people-order-born = age
people-order-area = area
people-order-waited = waited longest
people-order-latest = latest contact
people-speaks = Language
people-tags = Tags
people-next = Next
people-last-was = Last
people-on-lists = Initiatives
people-contacts =
    { $n ->
        [one] { $n } contact in all
       *[other] { $n } contacts in all
    }
did-persons-bin =
    { $n ->
        [one] { $n } person put in the bin
       *[other] { $n } people put in the bin
    }

view-title = Who is shown?
view-all = All people
view-is = View: { $what }
view-no-phone = Without a phone number
view-not-contacted = No contact for { $n } months
view-area = Area: { $name }
view-language = Language: { $name }
view-tag = Tag: { $name }
view-keep = Keep what is chosen as a view ...
view-keep-nothing = First choose what the view is to show.
view-mine = mine
view-of-team = the team's
view-drop = Take away the view { $name }
view-name = Name
view-whose = Whose
view-form-help = Give the view a name that you will know again. Everybody sees the team's views, only you your own.

# What a card says, in words.

facts-born = { $born } ({ $age } y)
facts-protected = Protected: { $level }
facts-binned = Put in the bin (fetched back under More > The bin)
facts-died = Died { $day }
facts-moved = Moved away { $day }
facts-no-phone = Do not ring
facts-no-post = Do not send post
facts-no-email = Do not send e-mail
facts-no-sms = Do not send text messages
facts-no-visit = Do not visit
facts-interpreter = needs an interpreter
facts-interpreter-in = Needs an interpreter: { $language }
facts-answers =
    { $n ->
        [one] { $n } answer
       *[other] { $n } answers
    }
facts-no-day = no day

# A person's card.

person-help = Everything the team knows about one person: on top who it is and what must be known, then what is to be done and what has happened, the latest first. Enter opens the line. Left and Right go to the one before and after in the list.
person-from-nowhere = A person's card
person-leaf = Left/Right = previous/next
person-no-more = The list ends here.
person-loading = The card is being read.
person-bin = Person to the bin
person-bin-contact = Take contact away
person-bin-not-here = That line is not taken away here. Del in the list of people bins the person.
person-open = Open
person-copy = Copy phone
person-no-phone = No phone number. E adds one.
person-no-task = Choose something under To do.
person-nothing-chosen = No line is chosen.
person-nothing-yet = Nothing has happened yet.
person-next = To do ({ $n })
person-written = Written
person-happened = What has happened ({ $n })
person-matches = Goes along ({ $n })
person-lists = Initiatives ({ $n })
person-parts = Cards made one ({ $n })
person-listed = On the list
person-list-late = added after it was sealed
person-list-removed = removed
person-part = Card
person-team = Team
person-tags = Tags  { $tags }
person-heard = Heard of us: { $how }
person-informed = Informed { $day } { $how }
person-not-informed = Not told yet that we keep a card
person-conflicts =
    { $n ->
        [one] { $n } value was changed by two at once: see Today
       *[other] { $n } values were changed by two at once: see Today
    }
person-unveil = Show contact details
person-unveiled = Contact details are shown. It is noted that you have seen them.
person-unveiled-reason = Contact details shown
form-opened-reason = Card opened to be edited

why-title = Why do you open this card?
why-help = The person has a protected identity. Write why you open the card. Your name, the time and the answer are kept before the card is shown, and the coordinator can read them.
why-label = Why?
why-hint = for example: ringing back as agreed
why-open = Open the card
why-too-short = Write a few words about why.

# The form of a person.

form-new = New person
form-new-of = New person > { $name }
form-edit = Edit > { $name }
form-edit-loading = Edit
form-help = Write what you know: a name, or what you call the person, is enough. Enter goes to the next box, Ctrl+S saves. Somebody who may be here already is shown at the bottom: Down and Enter open that card, and nothing stops you from writing on. What you wrote stays if you leave.
form-given = First name
form-family = Last name
form-alias = Called
form-alias-help = What you call somebody whose name you do not know: blue jacket, Old Town
form-born = Born
form-born-help = 460820, 1946-08-20 or only 1946. The last four digits are not kept.
form-born-help-day-first = 200846, 20.8.1946 or only 1946. The last four characters are not kept.
form-phone = Phone
form-phone-more = More numbers
form-phone-label = Whose
form-phone-label-help = Leave empty when it is the person's own. Else for example: daughter, work
form-flaw-number = Write the number too.
form-flaw-words = That is no phone number. Write the number, or move the text to the right box.
form-street = Street
form-postcode = Postcode
form-town = Town
form-area = Area
form-area-help = Type the beginning: Tab or Enter takes the word offered, Delete lets it go.
form-email = E-mail
form-language = Language
form-language-2 = Also
form-interpreter = Interpreter
form-tags = Tags
form-tags-help = Short words of your own with commas between: coffee, lonely, 80+
form-care = Important to know
form-no-contact = Do not contact by
form-no-contact-help = The digit turns it on and off. Initiatives, letters and call lists obey it.
form-why-phone = Why not ring
form-why-post = Why no post
form-why-email = Why no e-mail
form-why-sms = Why no text messages
form-why-visit = Why no visits
form-protection = Protection
form-protection-help = Marked: only the name shows. The stricter two: no address, phone or e-mail; only the full name finds the card.
form-died = Died
form-moved = Moved away
form-around = Next of kin and others
form-around-kind = Who
form-around-name = Name
form-around-phone = Phone
form-kept = About the card
form-heard = Heard of us
form-heard-help = An initiative, a session or somebody who helps, from the list, or in your own words. There it then says at least how many new ones it brought.
heard-session = { $name }, { $day }
heard-series = { $name }, repeated
form-informed = Informed
form-informed-help = When the person was told that a card is kept, and how
form-informed-how = How
form-flaw-informed = Write the day too.
form-to-near = To those alike
near-title =
    { $n ->
        [one] May be here already. Down + Enter opens; or write on
       *[other] May be here already ({ $n }). Down + Enter opens; or write on
    }
protect-title = Empty address, phone and e-mail?
protect-why = With { $level } neither address, phone nor e-mail is kept, so that nobody can leak them. It can be undone before you save and after.
protect-helps = The same goes for phone and e-mail in the programmes the person helps in.
protect-empty = Empty them
protect-emptied = Address, phone and e-mail are emptied here. Ctrl+S saves.
protect-kept = They must be emptied before it can be saved. Choose the level again to empty them.

# Two cards of the same person.

merge-title = Merge: { $one } and { $other }
merge-which = Which other card is { $name } too?
merge-help = Two cards of the same person become one. Choose line by line what the card is to say. Phone numbers, tags and wishes of both come along, and all that has happened on either shows on the one. Nothing is removed: Ctrl+Z separates them again.
merge-why = Two cards become one. Phone numbers, tags and all that has happened on both stay. Ctrl+Z separates them again.
merge-status = Left/Right choose what is to stand. Ctrl+S merges them.
merge-do = Merge
merge-left = Take the left
merge-right = Take the right
merge-turn = Change
merge-no-choice = There is nothing to choose here.
merge-loading = The cards are being read.
merge-same = The two cards are one already.
merge-stays = Stays
merge-joins = Joined to it
merge-gone = One of the two cards is gone.
merge-empty = (nothing)
merge-hidden = (hidden)

twins-title = Possible duplicates
twins-help = Cards that may be the same person: the same phone, name, birthday or address. Enter shows two cards side by side. Del says that they are two people: the pair does not come back then.
twins-count =
    { $n ->
        [one] { $n } pair
       *[other] { $n } pairs
    }
twins-none = No cards look like the same person.
twins-compare = Compare
twins-apart = Not the same person
twins-one = One card
twins-other = Another
twins-why = Why

# Who changed what.

history-title = History
history-of = History > { $name }
history-help = Who changed what and when, the latest first: what it was and what it became. Enter puts back what it was. That is a new change, which can be undone like any other.
history-team-help = What the whole team has done, the latest first: what, about whom and by whom. Enter opens the card, U shows what can be undone.
history-what = What
history-before = Before
history-after = After
history-none = Nothing has been changed.
history-reads = Who opened the card
reads-title = Who opened the card > { $name }
reads-help = Every time somebody opened the card, the latest first: when, who, and why where it had to be said. Only a coordinator sees this.
reads-when = When
reads-who = Who
reads-why = Why
reads-none = Nobody has opened the card.
reads-count = { $n ->
    [one] Once
   *[other] { $n } times
}
history-put-back = Put back
history-fixed = This value cannot be put back: there was none before.
history-open = Open the card
history-nobody = It was about nobody in particular.
history-linked = (linked)
history-wrong-number = Wrong number
history-why = Why
history-answer = Answer
history-no-answer = No answer
history-taken = Taken away
history-merged = Part of the card
history-bin = In the bin
history-kind = Kind
history-at = When
history-day = Day
history-time = Time
history-minutes = Took
history-worker = Who
history-place = Place
history-proxy = Spoke for them
history-step = Step
history-until = Until
history-disposition = How it went
history-heads = How many
history-name = Name
history-purpose = Purpose
history-goal = Goal
history-sample = Sample
history-drawn = Drawn by lot
history-every = Noticed within days
history-starts = Begins
history-ends = Ends
history-done = Done
history-cancelled = Cancelled
history-sealed = Sealed
history-closed = Closed
history-removed = Removed from the list
