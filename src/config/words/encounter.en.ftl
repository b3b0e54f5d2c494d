# Logging calls, visits and other contacts.

encounter-log-call = Log call
encounter-log-visit = Log home visit
encounter-log-visit-office = Log visit to us
encounter-log-visit-neutral = Log meeting elsewhere
encounter-log-walk = Log walk
encounter-log-drop-in = Log drop-in
encounter-log-meeting = Log meeting
encounter-log-field = Log talk in the field
encounter-log-accompanied = Log going along
encounter-log-letter = Log letter
encounter-log-email = Log e-mail
encounter-log-sms = Log text message
encounter-change = Change contact
encounter-help = Here you write down a call or a visit. First choose how it went, by its digit or by its first letters. If nobody answered, another try is proposed, and Ctrl+S saves. If it was carried out, the questions come. Digits answer, and - means that the person does not know or does not want to say. What is not touched counts as not asked. Esc goes back and keeps what you have written.

encounter-who = Who is it about?
encounter-who-for = { $what }: who is it about?
encounter-who-help = Type the beginning of a name, a street, a phone number or a year of birth. Then choose the person.
encounter-save-next = Save, next
encounter-round = Calling round

encounter-interpreter = interpreter { $language }
encounter-clock = Time { $time }
encounter-number-hidden = number hidden
encounter-number-shown = The number was shown for a call.
encounter-show-number = Show number
encounter-no-number = This person has no phone number.
encounter-draft = { $kind }: { $name }
encounter-draft-change = { $kind }, change: { $name }

encounter-how = How did it go?
encounter-kind = Contact
encounter-kind-help = Call, visit, walk ... Type the beginning of the word, or F4 for the list.
encounter-template = Questions
encounter-template-help = What is asked. Type the beginning of the name, or F4 for the list.
encounter-suits = suits this
encounter-other-kind = for another contact
encounter-other-questions = Other questions
encounter-no-questions = No questions
encounter-answered-all = { $of ->
    [one] The question is answered
   *[other] All { $of } questions answered
    }
encounter-answered = { $n } of { $of } questions answered

encounter-after = Note and next step
encounter-note = Note
encounter-follow-day = Follow up
encounter-follow-time = At
encounter-follow-kind = As
encounter-why-template = As the questions suggest.
encounter-flaw-booked = Which day did you agree on? Write for example fri or 24/12.
encounter-no-contact = Does not want
encounter-no-contact-help = The digits choose. Empty: it was no for this time only.
encounter-struck = { $number } is struck as a wrong number when you save.
encounter-struck-hidden = The number is struck as a wrong number when you save.
encounter-died-means = { $n ->
    [0] When you save, { $name } is marked as dead. No letters are sent and nobody rings again, in any initiative. Ctrl+Z takes it back.
    [one] When you save, { $name } is marked as dead. One waiting task is cancelled. No letters are sent and nobody rings again, in any initiative. Ctrl+Z takes it back.
   *[other] When you save, { $name } is marked as dead. { $n } waiting tasks are cancelled. No letters are sent and nobody rings again, in any initiative. Ctrl+Z takes it back.
    }
encounter-proxy = Spoke with
encounter-self = the person
encounter-proxy-help = Whom you spoke with. A relative who rings back is a contact too.
encounter-along = Who came along
encounter-along-help = Who of those the person already knows was there. Then you can see whether it helped.
encounter-why-not = Reason for the no
encounter-why-not-help = So that you know what to change next time.
encounter-place = Place
encounter-place-help = Where you met, for example the library in Hjällbo.
encounter-day = When
encounter-time = Began
encounter-minutes = Minutes
encounter-minutes-help = Counted from when this was opened, until you write something else yourself.
encounter-initiative = Initiative
encounter-no-initiative = no initiative
encounter-by = By


encounter-past = Before
encounter-past-none = Nobody has tried to reach this person before.
encounter-attempt-of = attempt { $n } of { $of }
encounter-attempt = attempt { $n }
encounter-last = last { $day }: { $how }
encounter-turn = To do: { $what }
encounter-turn-late = { $n } d late

encounter-saved = Saved: { $kind }, { $name }. Ctrl+Z takes it back.
encounter-saved-next = Saved: { $name }. Task: { $next } { $day }. Ctrl+Z takes it back.
encounter-saved-struck = Saved: { $name }. { $number } is struck as a wrong number.
encounter-saved-change = Changed: { $kind }, { $name }. Ctrl+Z takes it back.
encounter-taken = { $who } has { $name } open just now. Here is the next on the list.
encounter-taken-here = You have { $name } open in another window of the program. Here is the next on the list.
encounter-not-held = Nobody can be reserved just now: a colleague may ring the same person.
