# What is needed everywhere: answers, buttons, the state of what is saved, measures.

yes = Yes
no = No

state-saved = saved
state-saving = saving
state-waiting = waiting for { $who } { $seconds } s
state-kept = waiting here: { $n }
state-away = { $n ->
    [0] out of reach
   *[other] out of reach, waiting here: { $n }
}
state-refused = not taken: { $n }
state-read-only = READ ONLY
state-draft = draft
state-practice = PRACTICE
state-copy = COPY
state-copy-of = COPY: { $what }
state-copy-due = back by { $day }
state-copy-late = was due { $day }

hours-and-minutes = { $hours } h { $minutes } min
minutes-only = { $minutes } min
about-n = about { $n }
bar-of = { $n } of { $of }
lines-more = { $n ->
    [one] ... one more row in a larger window
   *[other] ... { $n } more rows in a larger window
}
