-- The tables of a register, format 1.
--
-- Keys are 16-byte UUIDv7. A fact about a pair has the pair as its key and no rowid, so that two
-- copies that add the same fact add one. Nothing is UNIQUE but keys, nothing is REAL, and no index,
-- check or trigger calls a function of the program's own: files made by different versions merge.
-- Moments are INTEGER milliseconds UTC, days TEXT as 2026-11-23, planned times TEXT as 09:30 in the
-- zone of the register. `gone` is the moment a row was taken away, empty while it stands.

-- One row: what file this is and who may read and write it. `recovery` is the public half of the
-- recovery key, which the register's own key is wrapped for beside the members'.
CREATE TABLE register(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  zone TEXT NOT NULL,
  min_reader INTEGER NOT NULL,
  min_writer INTEGER NOT NULL,
  made INTEGER NOT NULL,
  recovery TEXT
) STRICT;

-- What the team has decided for itself; a key is a fixed word of the program.
CREATE TABLE setting(
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT,
  gone INTEGER
) STRICT, WITHOUT ROWID;

-- Members of the team. `public` is the age key that the register's own key is wrapped for; `languages`
-- are codes after commas, the one spoken best first; `lang` is the one the program is read in.
CREATE TABLE worker(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  lang TEXT,
  languages TEXT,
  public TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

CREATE TABLE worker_area(
  worker BLOB NOT NULL REFERENCES worker(id),
  area BLOB NOT NULL REFERENCES area(id),
  gone INTEGER,
  PRIMARY KEY(worker, area)
) STRICT, WITHOUT ROWID;

-- City, district, neighbourhood: a tree by `parent`.
CREATE TABLE area(
  id BLOB PRIMARY KEY NOT NULL,
  parent BLOB REFERENCES area(id),
  name TEXT NOT NULL,
  housing TEXT,
  gone INTEGER
) STRICT;

-- How many people of an age live in an area; of all ages where `age_group` is `all`.
CREATE TABLE area_population(
  area BLOB NOT NULL REFERENCES area(id),
  age_group TEXT NOT NULL,
  n INTEGER NOT NULL,
  year INTEGER,
  gone INTEGER,
  PRIMARY KEY(area, age_group)
) STRICT, WITHOUT ROWID;

-- A merged person keeps the row; `merged_into` points to the one that stands for both. `languages`
-- are codes after commas, the one spoken best first. `heard_membership` is who brought them; it refers to
-- no row, since whoever helps may have a card of their own and tables refer to each other in no circle.
-- `heard_session` is the session in the field by which they came, `heard_series` the series of them.
CREATE TABLE person(
  id BLOB PRIMARY KEY NOT NULL,
  given TEXT,
  family TEXT,
  alias TEXT,
  born TEXT,
  national_number TEXT,
  languages TEXT,
  interpreter INTEGER,
  street TEXT,
  postcode TEXT,
  town TEXT,
  area BLOB REFERENCES area(id),
  protection INTEGER NOT NULL DEFAULT 0,
  email TEXT,
  note TEXT,
  heard_of TEXT,
  heard_initiative BLOB REFERENCES initiative(id),
  heard_membership BLOB,
  heard_session BLOB REFERENCES session(id),
  heard_series BLOB REFERENCES series(id),
  informed_on TEXT,
  informed_how TEXT,
  deceased_on TEXT,
  moved TEXT,
  merged_into BLOB REFERENCES person(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX person_heard ON person(heard_initiative) WHERE heard_initiative IS NOT NULL;
CREATE INDEX person_at ON person(heard_session) WHERE heard_session IS NOT NULL;
CREATE INDEX person_again ON person(heard_series) WHERE heard_series IS NOT NULL;
CREATE INDEX person_brought ON person(heard_membership) WHERE heard_membership IS NOT NULL;
CREATE INDEX person_ended ON person(id) WHERE gone IS NOT NULL OR deceased_on IS NOT NULL;
CREATE INDEX person_merged ON person(merged_into) WHERE merged_into IS NOT NULL;

-- `typed` is what was written, `e164` what it dials when that could be told; the lowest `place` is
-- tried first.
CREATE TABLE phone(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB NOT NULL REFERENCES person(id),
  typed TEXT NOT NULL,
  e164 TEXT,
  label TEXT,
  place INTEGER NOT NULL DEFAULT 0,
  wrong INTEGER,
  gone INTEGER
) STRICT;
CREATE INDEX phone_person ON phone(person);

-- A channel by which a person does not want to be reached.
CREATE TABLE no_contact(
  person BLOB NOT NULL REFERENCES person(id),
  channel TEXT NOT NULL,
  since TEXT NOT NULL,
  reason TEXT,
  gone INTEGER,
  PRIMARY KEY(person, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE tag(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  gone INTEGER
) STRICT;

CREATE TABLE person_tag(
  person BLOB NOT NULL REFERENCES person(id),
  tag BLOB NOT NULL REFERENCES tag(id),
  gone INTEGER,
  PRIMARY KEY(person, tag)
) STRICT, WITHOUT ROWID;

-- Two cards alike that somebody has found to be two persons, the smaller id first.
CREATE TABLE apart(
  one BLOB NOT NULL REFERENCES person(id),
  other BLOB NOT NULL REFERENCES person(id),
  gone INTEGER,
  PRIMARY KEY(one, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX apart_other ON apart(other);

-- Next of kin, landlord, guardian: another person of the register, or a name and a phone.
CREATE TABLE relation(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB NOT NULL REFERENCES person(id),
  kind TEXT NOT NULL,
  other BLOB REFERENCES person(id),
  name TEXT,
  phone TEXT,
  note TEXT,
  gone INTEGER
) STRICT;
CREATE INDEX relation_person ON relation(person);
CREATE INDEX relation_other ON relation(other) WHERE other IS NOT NULL;

-- A version of a set of questions never changes once it is here; `body` is its TOML text. `version` is
-- its number times 2^31 and a mark of the text, so that two made at once in two files are two.
CREATE TABLE template(
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  made INTEGER NOT NULL,
  gone INTEGER,
  PRIMARY KEY(key, version)
) STRICT, WITHOUT ROWID;

-- The team's own method cards, and what it has written over those that ship: a column left empty says
-- what the program's own card says. `ladder` and `template` are keys, `steps` one to a line.
CREATE TABLE method(
  key TEXT PRIMARY KEY NOT NULL,
  category TEXT,
  breadth TEXT,
  mode TEXT,
  ladder TEXT,
  template TEXT,
  name TEXT,
  purpose TEXT,
  steps TEXT,
  effect_known INTEGER,
  effect TEXT,
  advantages TEXT,
  drawbacks TEXT,
  draw TEXT,
  figures TEXT,
  context TEXT,
  gone INTEGER
) STRICT, WITHOUT ROWID;

-- The team's own letters, in the place of those that ship or beside them. The key is that of the letter
-- and its language, `first.sv`: two who change the same one in two copies disagree, and are asked.
CREATE TABLE letter(
  key TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT, WITHOUT ROWID;

-- A method carried out. `sealed` is when its list of persons was closed; `method` the key of its card,
-- `ladder` its own ladder as TOML, `cost` whole kronor or euros, `previous` the one it is held against.
-- `drawn` of `drawn_of` were drawn by lot when people were last gathered; `sample` are for a follow-up.
CREATE TABLE initiative(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  purpose TEXT,
  target_group TEXT,
  method TEXT,
  breadth TEXT NOT NULL DEFAULT 'targeted',
  draw TEXT,
  ladder TEXT,
  legal_basis TEXT,
  decision TEXT,
  cost INTEGER,
  previous BLOB REFERENCES initiative(id),
  measure TEXT,
  goal_count INTEGER,
  goal_percent INTEGER,
  mode TEXT NOT NULL,
  template TEXT,
  starts TEXT,
  ends TEXT,
  owner BLOB REFERENCES worker(id),
  from_register INTEGER NOT NULL DEFAULT 1,
  drawn INTEGER,
  drawn_of INTEGER,
  sample INTEGER,
  sealed INTEGER,
  sealed_by BLOB REFERENCES worker(id),
  closed INTEGER,
  effect TEXT,
  effect_note TEXT,
  advantages TEXT,
  drawbacks TEXT,
  lessons TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- Where an initiative is carried out; one that has no area is for everywhere.
CREATE TABLE initiative_area(
  initiative BLOB NOT NULL REFERENCES initiative(id),
  area BLOB NOT NULL REFERENCES area(id),
  gone INTEGER,
  PRIMARY KEY(initiative, area)
) STRICT, WITHOUT ROWID;

-- What the year wheel holds besides initiatives: the team's own recurring work, and what others do
-- meanwhile (`outside`) that may stand in the way. `every` is how often it comes again within the year.
CREATE TABLE plan(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT,
  every TEXT NOT NULL,
  outside INTEGER NOT NULL DEFAULT 0,
  initiative BLOB REFERENCES initiative(id),
  area BLOB REFERENCES area(id),
  note TEXT,
  gone INTEGER
) STRICT;

-- Sessions that come again: the rule as the calendars of the world write it, from the first day to the last,
-- without the weeks that are closed every year; and what each of them is like.
CREATE TABLE series(
  id BLOB PRIMARY KEY NOT NULL,
  rule TEXT NOT NULL,
  first TEXT NOT NULL,
  until TEXT NOT NULL,
  closed TEXT,
  skip_red INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL,
  name TEXT,
  starts TEXT,
  ends TEXT,
  place TEXT,
  area BLOB REFERENCES area(id),
  initiative BLOB REFERENCES initiative(id),
  announced INTEGER,
  clothes INTEGER NOT NULL DEFAULT 0,
  sign INTEGER NOT NULL DEFAULT 0,
  draw TEXT,
  safety TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- Who of the team is at each of a series.
CREATE TABLE series_worker(
  series BLOB NOT NULL REFERENCES series(id),
  worker BLOB NOT NULL REFERENCES worker(id),
  gone INTEGER,
  PRIMARY KEY(series, worker)
) STRICT, WITHOUT ROWID;

-- Those who help without being of the team: a programme has an `aim`, so many at each of its places, and
-- each who is active is to be noticed within `every` days. `needs` are codes after commas: what one must
-- have signed, shown or learnt. Those that ship have ids of their own and take their name from their kind.
CREATE TABLE programme(
  id BLOB PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  aim INTEGER,
  every INTEGER,
  needs TEXT,
  note TEXT,
  gone INTEGER
) STRICT;

-- A place the programme is to be at; `aim` where it is another than the programme's.
CREATE TABLE programme_place(
  programme BLOB NOT NULL REFERENCES programme(id),
  name TEXT NOT NULL,
  aim INTEGER,
  gone INTEGER,
  PRIMARY KEY(programme, name)
) STRICT, WITHOUT ROWID;

-- Somebody in a programme. Their data are kept here and not among the persons; `person` only where it is
-- somebody who takes part in what the team does, and then the name is theirs. The days are those of
-- the steps taken. `weekdays` and `languages` are codes after commas, `load` how many one can go with at once.
CREATE TABLE membership(
  id BLOB PRIMARY KEY NOT NULL,
  programme BLOB NOT NULL REFERENCES programme(id),
  person BLOB REFERENCES person(id),
  name TEXT,
  phone TEXT,
  email TEXT,
  worker BLOB REFERENCES worker(id),
  languages TEXT,
  weekdays TEXT,
  times TEXT,
  interests TEXT,
  load INTEGER,
  asked TEXT,
  agreed TEXT,
  introduced TEXT,
  active TEXT,
  ended TEXT,
  reason TEXT,
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX membership_programme ON membership(programme);
CREATE INDEX membership_person ON membership(person) WHERE person IS NOT NULL;

-- At which places somebody helps.
CREATE TABLE membership_place(
  membership BLOB NOT NULL REFERENCES membership(id),
  place TEXT NOT NULL,
  gone INTEGER,
  PRIMARY KEY(membership, place)
) STRICT, WITHOUT ROWID;

-- In which areas somebody helps.
CREATE TABLE membership_area(
  membership BLOB NOT NULL REFERENCES membership(id),
  area BLOB NOT NULL REFERENCES area(id),
  gone INTEGER,
  PRIMARY KEY(membership, area)
) STRICT, WITHOUT ROWID;

-- What somebody has signed, shown or learnt: the day, and the last day it holds.
CREATE TABLE membership_need(
  membership BLOB NOT NULL REFERENCES membership(id),
  need TEXT NOT NULL,
  day TEXT NOT NULL,
  until TEXT,
  gone INTEGER,
  PRIMARY KEY(membership, need)
) STRICT, WITHOUT ROWID;

-- When somebody was noticed: talked with, or thanked.
CREATE TABLE membership_notice(
  id BLOB PRIMARY KEY NOT NULL,
  membership BLOB NOT NULL REFERENCES membership(id),
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  worker BLOB NOT NULL REFERENCES worker(id),
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX membership_notice_of ON membership_notice(membership, day) WHERE gone IS NULL;

-- Time somebody gave; several on a day where it was for several things.
CREATE TABLE membership_hours(
  id BLOB PRIMARY KEY NOT NULL,
  membership BLOB NOT NULL REFERENCES membership(id),
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL,
  activity TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX membership_hours_of ON membership_hours(membership, day) WHERE gone IS NULL;

-- Somebody who helps going with somebody who is met: `planned` times, stepping back from the day `back`
-- on. `alone_30` and `alone_90` say whether the person kept coming alone so many days after it ended.
CREATE TABLE match(
  id BLOB PRIMARY KEY NOT NULL,
  membership BLOB NOT NULL REFERENCES membership(id),
  person BLOB NOT NULL REFERENCES person(id),
  wish TEXT,
  weekdays TEXT,
  starts TEXT NOT NULL,
  planned INTEGER,
  back TEXT,
  ended TEXT,
  reason TEXT,
  alone_30 TEXT,
  alone_90 TEXT,
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX match_membership ON match(membership);
CREATE INDEX match_person ON match(person);

-- A time they went together.
CREATE TABLE match_time(
  id BLOB PRIMARY KEY NOT NULL,
  match BLOB NOT NULL REFERENCES match(id),
  day TEXT NOT NULL,
  minutes INTEGER,
  what TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX match_time_of ON match_time(match, day) WHERE gone IS NULL;

-- Those whom the team works with. `every` is within how many days somebody is to be in touch, `found` how
-- the team came upon them, `lacks` what they are short of and `gives` what the team can do for them.
CREATE TABLE organisation(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  area BLOB REFERENCES area(id),
  phone TEXT,
  email TEXT,
  every INTEGER,
  found TEXT,
  lacks TEXT,
  gives TEXT,
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- Through whom one reaches an organisation, from one day to another; `heir` is who took over.
CREATE TABLE key_person(
  id BLOB PRIMARY KEY NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisation(id),
  name TEXT NOT NULL,
  role TEXT,
  phone TEXT,
  email TEXT,
  since TEXT,
  until TEXT,
  heir BLOB REFERENCES key_person(id),
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- A wall of an organisation, mostly a stairwell, where a sheet is put up every so many days, and by whom.
CREATE TABLE stairwell(
  id BLOB PRIMARY KEY NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisation(id),
  place TEXT NOT NULL,
  every INTEGER,
  area BLOB REFERENCES area(id),
  worker BLOB REFERENCES worker(id),
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- The sheet was put up.
CREATE TABLE poster(
  id BLOB PRIMARY KEY NOT NULL,
  stairwell BLOB NOT NULL REFERENCES stairwell(id),
  what TEXT,
  day TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- Something with a head count and no list. `starts` and `ends` are planned times, `cost` whole kronor or
-- euros, `announced` empty where nobody knows. `due` is the day its series gave it, also where it was
-- moved to another. Those on the list of its `initiative` are invited.
CREATE TABLE session(
  id BLOB PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  state TEXT NOT NULL,
  reason TEXT,
  day TEXT NOT NULL,
  starts TEXT,
  ends TEXT,
  place TEXT,
  area BLOB REFERENCES area(id),
  initiative BLOB REFERENCES initiative(id),
  announced INTEGER,
  clothes INTEGER NOT NULL DEFAULT 0,
  sign INTEGER NOT NULL DEFAULT 0,
  draw TEXT,
  weather TEXT,
  cost INTEGER,
  response TEXT,
  reflection TEXT,
  adjustment TEXT,
  safety TEXT,
  note TEXT,
  series BLOB REFERENCES series(id),
  due TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX session_series ON session(series) WHERE series IS NOT NULL;
CREATE INDEX session_day ON session(day) WHERE gone IS NULL;

-- Who of the team is at a session.
CREATE TABLE session_worker(
  session BLOB NOT NULL REFERENCES session(id),
  worker BLOB NOT NULL REFERENCES worker(id),
  gone INTEGER,
  PRIMARY KEY(session, worker)
) STRICT, WITHOUT ROWID;

-- Who else is there; `drew` where what drew people most was theirs.
CREATE TABLE session_partner(
  session BLOB NOT NULL REFERENCES session(id),
  name TEXT NOT NULL,
  drew INTEGER NOT NULL DEFAULT 0,
  gone INTEGER,
  PRIMARY KEY(session, name)
) STRICT, WITHOUT ROWID;

-- What was given out, besides what is counted as it is handed over.
CREATE TABLE session_material(
  session BLOB NOT NULL REFERENCES session(id),
  name TEXT NOT NULL,
  n INTEGER NOT NULL,
  gone INTEGER,
  PRIMARY KEY(session, name)
) STRICT, WITHOUT ROWID;

-- What was counted. `run` is one sitting of one who counts, and nobody else ever writes its rows: what
-- two count at once is summed and never written over. `slot` is the moment the twenty minutes begin in
-- which it was counted, 0 where it was written down afterwards.
CREATE TABLE tally(
  session BLOB NOT NULL REFERENCES session(id),
  run BLOB NOT NULL,
  counter TEXT NOT NULL,
  slot INTEGER NOT NULL,
  n INTEGER NOT NULL,
  worker BLOB NOT NULL REFERENCES worker(id),
  gone INTEGER,
  PRIMARY KEY(session, run, counter, slot)
) STRICT, WITHOUT ROWID;

-- What the team calls a counter of a kind of session, and what it counts; the key is `square.talk`.
CREATE TABLE counter(
  key TEXT PRIMARY KEY NOT NULL,
  name TEXT,
  means TEXT NOT NULL,
  hidden INTEGER NOT NULL DEFAULT 0,
  gone INTEGER
) STRICT, WITHOUT ROWID;

-- How trust grows: a stage that was reached, a small step in the person's own words, why they keep a
-- distance. The first day of a stage is when it was reached; the latest entry with one is how it stands.
CREATE TABLE progress(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB NOT NULL REFERENCES person(id),
  session BLOB REFERENCES session(id),
  stage TEXT,
  words TEXT,
  distance TEXT,
  day TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX progress_person ON progress(person, day) WHERE gone IS NULL;

-- Small help on the spot, to somebody or to whoever came by.
CREATE TABLE help(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB REFERENCES person(id),
  session BLOB REFERENCES session(id),
  kind TEXT NOT NULL,
  minutes INTEGER,
  note TEXT,
  day TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX help_person ON help(person) WHERE person IS NOT NULL;

-- Somebody guided on: to which organisation or for what, whether they had been in touch with it `before`,
-- whether the team went `along`, and what came of it.
CREATE TABLE referral(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB NOT NULL REFERENCES person(id),
  session BLOB REFERENCES session(id),
  organisation BLOB REFERENCES organisation(id),
  aim TEXT,
  before INTEGER,
  along INTEGER,
  result TEXT,
  result_day TEXT,
  note TEXT,
  day TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX referral_person ON referral(person);

-- What was seen at a place where people do not feel safe. `report` is where a longer text lies.
CREATE TABLE observation(
  id BLOB PRIMARY KEY NOT NULL,
  session BLOB REFERENCES session(id),
  place TEXT NOT NULL,
  level TEXT NOT NULL,
  what TEXT,
  time TEXT,
  note TEXT,
  area BLOB REFERENCES area(id),
  report TEXT,
  day TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- A contact with an organisation: with whom there, how many of theirs, what was told and heard.
CREATE TABLE nurture(
  id BLOB PRIMARY KEY NOT NULL,
  organisation BLOB NOT NULL REFERENCES organisation(id),
  session BLOB REFERENCES session(id),
  kind TEXT NOT NULL,
  key_person BLOB REFERENCES key_person(id),
  heads INTEGER,
  minutes INTEGER,
  topic TEXT,
  day TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- What a meeting decided: one of the team does it, or `who` else, by `due`; `done` is the day it was.
CREATE TABLE decision(
  id BLOB PRIMARY KEY NOT NULL,
  session BLOB REFERENCES session(id),
  what TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  who TEXT,
  due TEXT,
  done TEXT,
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;

-- A person on the list of an initiative. `late` joined after the seal; `removed` with a `reason`
-- left after it, and stays here so that the figures can say so. Shared out to a `worker`, it is theirs
-- through the day `until`, and then everybody's again; without a day for as long as the list lasts.
CREATE TABLE target(
  initiative BLOB NOT NULL REFERENCES initiative(id),
  person BLOB NOT NULL REFERENCES person(id),
  added INTEGER NOT NULL,
  late INTEGER NOT NULL DEFAULT 0,
  removed INTEGER,
  reason TEXT,
  worker BLOB REFERENCES worker(id),
  until TEXT,
  gone INTEGER,
  PRIMARY KEY(initiative, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_person ON target(person);

-- One attempt or contact, with a person or a number of heads, which is a guess where `about` is 1.
-- `step` is the rung of the initiative's ladder that it was, `along` who came with the team, `reason`
-- why the answer was no, `session` the one it was to come to.
CREATE TABLE encounter(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB REFERENCES person(id),
  initiative BLOB REFERENCES initiative(id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  day TEXT NOT NULL,
  minutes INTEGER,
  worker BLOB NOT NULL REFERENCES worker(id),
  place TEXT,
  proxy TEXT,
  along TEXT,
  disposition TEXT NOT NULL,
  reason TEXT,
  step TEXT,
  template TEXT,
  template_version INTEGER,
  heads INTEGER,
  about INTEGER,
  session BLOB REFERENCES session(id),
  note TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX encounter_session ON encounter(session, person) WHERE session IS NOT NULL;
CREATE INDEX encounter_person ON encounter(person, at, day, gone);
-- All that figures are made of, for they read a million of these: the day, and as one value words and,
-- behind a zero, who it was with, who did it and for what, sixteen bytes each. `totals/entry.rs` reads it.
CREATE INDEX encounter_totals ON encounter(day, CAST(
  kind||' '||disposition||' '||ifnull(minutes,'')||' '||iif(about=1,'~','')||ifnull(heads,'')||x'00'
  ||ifnull(person,zeroblob(16))||worker||ifnull(initiative,x'')
AS BLOB)) WHERE gone IS NULL;
CREATE INDEX encounter_initiative ON encounter(initiative, person, at, disposition, gone)
  WHERE initiative IS NOT NULL;

-- What was said to one question. `missing` tells not known and not willing from an answer.
CREATE TABLE answer(
  encounter BLOB NOT NULL REFERENCES encounter(id),
  question TEXT NOT NULL,
  value TEXT,
  missing TEXT,
  gone INTEGER,
  PRIMARY KEY(encounter, question)
) STRICT, WITHOUT ROWID;

-- Something to do by a day, or at a booked time. Open until done or cancelled.
CREATE TABLE task(
  id BLOB PRIMARY KEY NOT NULL,
  person BLOB REFERENCES person(id),
  initiative BLOB REFERENCES initiative(id),
  source BLOB REFERENCES encounter(id),
  errand TEXT NOT NULL,
  day TEXT,
  time TEXT,
  worker BLOB REFERENCES worker(id),
  why TEXT CHECK(json_valid(why)),
  note TEXT,
  done INTEGER,
  done_by BLOB REFERENCES encounter(id),
  cancelled INTEGER,
  reason TEXT,
  made INTEGER NOT NULL,
  gone INTEGER
) STRICT;
CREATE INDEX task_person ON task(person);
CREATE INDEX task_open ON task(day, time)
  WHERE done IS NULL AND cancelled IS NULL AND gone IS NULL;

-- Saved filters; nobody merges inside one, so the filter is JSON.
CREATE TABLE view(
  id BLOB PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  worker BLOB REFERENCES worker(id),
  body TEXT NOT NULL CHECK(json_valid(body)),
  gone INTEGER
) STRICT;

-- What an import has already brought in: the key of the source row, and the row it became.
CREATE TABLE imported(
  key TEXT PRIMARY KEY NOT NULL,
  row BLOB NOT NULL,
  gone INTEGER
) STRICT, WITHOUT ROWID;

-- A copy of the register handed out: by whom, which persons (all, those of an initiative or of an area),
-- where it lies, the day it must be home, and when it last came.
CREATE TABLE copy(
  id BLOB PRIMARY KEY NOT NULL,
  worker BLOB NOT NULL REFERENCES worker(id),
  initiative BLOB REFERENCES initiative(id),
  area BLOB REFERENCES area(id),
  place TEXT NOT NULL,
  home TEXT NOT NULL,
  made INTEGER NOT NULL,
  returned INTEGER,
  gone INTEGER
) STRICT;

-- Two wrote the same thing: what stands and what was wanted, as JSON, for a person to settle.
CREATE TABLE conflict(
  id BLOB PRIMARY KEY NOT NULL,
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  col TEXT NOT NULL,
  person BLOB,
  seen TEXT,
  here TEXT,
  here_worker BLOB,
  here_at INTEGER,
  wanted TEXT,
  worker BLOB NOT NULL,
  at INTEGER NOT NULL,
  settled INTEGER,
  gone INTEGER
) STRICT;
CREATE INDEX conflict_open ON conflict(at) WHERE settled IS NULL AND gone IS NULL;

-- What a user did, one row for each transaction it took. Outlives the pruning of `change`, since an
-- entry of an outbox is applied only if its action is not here. `of` is what an undo or redo is of;
-- `n_from` to `n_to` are its rows in `change` under `writer`.
CREATE TABLE action(
  id BLOB NOT NULL,
  part INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  at INTEGER NOT NULL,
  worker BLOB NOT NULL,
  word TEXT NOT NULL,
  args TEXT NOT NULL CHECK(json_valid(args)),
  about BLOB,
  turn TEXT NOT NULL CHECK(turn IN ('do', 'undo', 'redo')),
  of BLOB,
  writer BLOB NOT NULL,
  n_from INTEGER NOT NULL,
  n_to INTEGER NOT NULL,
  PRIMARY KEY(id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_worker ON action(worker, clock, writer);
CREATE INDEX action_of ON action(of, clock) WHERE of IS NOT NULL;

-- The change log, written by triggers alone. (writer, n) names a change in every copy; `seq` is the
-- order in which this copy came to know it, which is what a program that is open reads on from.
CREATE TABLE change(
  seq INTEGER PRIMARY KEY,
  writer BLOB NOT NULL,
  n INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  worker BLOB NOT NULL,
  action BLOB NOT NULL,
  tbl TEXT NOT NULL,
  row BLOB NOT NULL,
  op TEXT NOT NULL,
  new TEXT,
  old TEXT,
  UNIQUE(writer, n)
) STRICT;
CREATE INDEX change_row ON change(row);

-- One row, set by each commit: who writes, when by the program's clock, and the hybrid clock.
-- `ahead` is the latest moment a computer with a wrong clock has given to a change merged here; the
-- file's own clock does not follow it. `copy` is the copy this file was handed out as, `part` that it
-- holds some of the persons alone.
CREATE TABLE clock(
  one INTEGER PRIMARY KEY CHECK(one = 1),
  hlc INTEGER NOT NULL,
  at INTEGER NOT NULL,
  writer BLOB NOT NULL,
  n INTEGER NOT NULL,
  worker BLOB NOT NULL,
  action BLOB NOT NULL,
  logging INTEGER NOT NULL,
  ahead INTEGER NOT NULL DEFAULT 0,
  copy BLOB,
  part INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Whom somebody has before them just now to ring, until a moment soon to come, by the computer that
-- wrote it; and who was skipped on which day. It holds in this file alone and is kept nowhere else.
CREATE TABLE hold(
  initiative BLOB NOT NULL,
  person BLOB NOT NULL,
  worker BLOB NOT NULL,
  writer BLOB NOT NULL,
  until INTEGER NOT NULL,
  skipped TEXT,
  PRIMARY KEY(initiative, person)
) STRICT, WITHOUT ROWID;

-- Who looked at whose card, and for a protected person why.
CREATE TABLE read_log(
  id BLOB PRIMARY KEY NOT NULL,
  at INTEGER NOT NULL,
  worker BLOB NOT NULL,
  person BLOB NOT NULL,
  reason TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX read_log_person ON read_log(person, at);
