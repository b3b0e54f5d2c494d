# Ladders: rungs, ways out, how it stands and why, and the faults of a ladder.

daypart-morning = morning
daypart-afternoon = afternoon
daypart-evening = evening

when-done = When it is done
when-yes = On a yes to the next step
when-no-answer = Nobody answers any try
when-no-phone = No telephone
when-no-address = No address
when-declined = On a no
when-returned = The letter comes back
when-not-drawn = Not in the sample

rung-to-do = To do now
rung-later = Later
rung-booked = Booked
rung-person = Waits for the person
rung-interpreter = Interpreter to be booked first
rung-number = No telephone number
rung-address = No address
rung-finished = Finished
stop-declined = Said no
stop-relative = Reached through relative
stop-through = Reached through somebody else
stop-not-reached = Not reached

ladder-standing = { $step } ({ $state }). { $why }
ladder-why-first = The first step.
ladder-why-after = After { $day }: { $what }.
ladder-why-yes = Said yes { $day }.
ladder-why-again = No answer to { $n } of { $of } tries: another time of day.
ladder-why-last = { $day }: { $outcome }.
ladder-why-no-answer = { $n ->
    [one] No answer to the try.
   *[other] No answer to { $n } tries.
}
ladder-why-unheard = Has not been in touch.
ladder-why-no-phone = Cannot be called.
ladder-why-no-address = No address to write or go to.
ladder-why-declined = Said no { $day }.
ladder-why-returned = The letter came back.
ladder-why-not-drawn = Not among those drawn for the sample.
ladder-why-booked = Booked { $day } at { $time }.
ladder-why-planned = Planned for { $day }.
ladder-why-interpreter = An interpreter is needed and not booked yet.
ladder-why-number = No number, and the ladder does not say what to do then.
ladder-why-address = No address, and the ladder does not say what to do then.
ladder-why-through = Somebody else spoke for the person: { $who }.
ladder-why-not-reached = { $n ->
    [one] No answer to the try, and the ladder ends there.
   *[other] No answer to { $n } tries, and the ladder ends there.
}
ladder-why-finished = Every step is done.

fault-ladder-too-long = The text is too long for a ladder.
fault-ladder-steps = A ladder has at most { $n } steps.
fault-ladder-empty = The ladder has no steps.
fault-ladder-end = No step can be called end: that is the end.
fault-ladder-written = "{ $name }" is sent: tries and times of day belong to calls and visits alone.
fault-ladder-delay = "{ $name }" is no delay. Write for example 3 d, 2 w or 3 m.
fault-ladder-number = "{ $name }" is a number from { $least } to { $most }.
fault-ladder-daypart = "{ $name }" is no time of day: morning, afternoon or evening.
fault-ladder-aim = "{ $name }" does not say what the step is for: talk or yes.
fault-ladder-aim-way = "{ $name }" asks for a yes, but no way shows where a yes leads.
fault-ladder-way = This step has no way out called "{ $name }".
fault-ladder-to = There is no step "{ $name }". The end is called end.
fault-ladder-unreached = Nobody ever comes to "{ $name }".
fault-ladder-circle = From "{ $name }" one comes back to it the same day, over and over. Set a delay.

did-share = { $n ->
    [one] 1 person shared out
   *[other] { $n } people shared out
}
share-do = Share out
share-draft = Share out: { $name }
share-help = Choose how the list is shared: by area or as many to each, and for how many days. How many each gets shows under the boxes. Ctrl+S shares it out.
share-how = How
share-area = By area
share-evenly = As many to each
share-free = Everybody's: take the shares away
share-who = Among whom
share-days = Reserved for days
share-days-help = Today is the first day. After that they are everybody's again. Empty: as long as the list lasts.
share-choose = Choose how, and how many each gets shows here.
share-gets = { $who }: { $n }
share-left = Everybody's: { $n }
share-nobody = Nobody on the list is left to share out.
initiative-whose = Whose
initiative-show-mine = Mine
