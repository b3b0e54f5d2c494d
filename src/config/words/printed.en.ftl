# What stands on paper and in files of figures.

printed-all = All
printed-unknown = not known
printed-share = { $n } of { $of } ({ $percent })
printed-point = .
printed-minutes = { $n } min
printed-day = Printed { $day }
printed-broken = The file could not be written. Try HTML or CSV.
printed-note-hidden =
    Two points stand for a number from 1 to below { $limit }, or for one that such a number could be
    worked out from. A 0 is printed, but in a line of fewer than { $limit } nothing is.
printed-note-protected = People with protected personal data are in no number here.
printed-note-too-few = They are fewer than { $limit } in all, so nothing is told of them.
printed-note-together = What fewer than { $limit } had in common is told together with what stands beside it.

printed-on-list = On the list
printed-contacted = Contacted
printed-share-reached = Share reached
printed-no-list = List
printed-no-list-why = No list, so the numbers are no part of one
printed-coverage = Reached of those who live there
printed-goal-count = { $n } ({ $what })
printed-goal-percent = { $n } % of the list ({ $what })
printed-goal-none = no goal set
printed-letters = Letters and messages
printed-visits = Visits that came about

ended-carried = Carried out
ended-met = Other contact
ended-declined = Said no
ended-not-reached = Not reached
ended-not-begun = Not asked yet
look-not-reached = Those not reached
look-reached = Those reached
look-carried = Carried out
look-declined = Those who said no
makeup-by-area = Area
makeup-by-age = Age when it began
makeup-by-language = Language
makeup-by-worker = Who tried last

figures-title = What came of it
figures-status = Enter who, V whom you look at, Tab next part, ? how it is counted
figures-help = What came of the list, what it took in time, and who on the list was not reached: by area, age, language and worker. After each line stands what part of the list the group is, and what part of those looked at. V chooses whom you look at. Enter shows who they are.
figures-look = Look at
figures-look-help = Whom each line counts, of those in the group.
figures-of-list = { $n } on the list
figures-no-list = no list
figures-looked = The lines show: { $who }
figures-looked-short = ({ $who })
figures-who = { $what } > { $name }
figures-outcome = Outcome
figures-spent = Time
figures-coverage = Reached of those who live there
figures-goal = Goal
figures-goal-of = of { $wanted } ({ $what })
figures-heads = People counted without a name
figures-time = Time in all
figures-per-reached = Per person reached
figures-per-carried = Per contact carried out
figures-per-visit = Per visit
figures-minutes = { $whole }.{ $tenth } min
figures-nobody-yet = nobody yet
figures-line = of { $of }   { $list } % of the list, { $looked } % of these
figures-line-no-list = { $looked } % of these
figures-living = of { $of } who live there
figures-untried = Nobody has tried
figures-effect = Effect
figures-effect-unsaid = not yet said
figures-before = Compared with { $name }
printed-before = Last time
printed-opened = Opens in the web browser. Print with Ctrl+P.
printed-open-yourself = Open { $file } in the web browser and print with Ctrl+P.
printed-do = Print
