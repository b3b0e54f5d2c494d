//! Persons, contacts, tasks and lists, from the builders through the file and back.

use super::*;
use crate::base::phone::Phone;
use crate::base::{ActionId, Clock, Day, EncounterId, PhoneId, TaskId};
use crate::domain::answer::{Answer, Answers};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft as Contact, FollowUp, Kind};
use crate::domain::person::{Channel, Informed, NoContact, Person, PersonPhone};
use crate::domain::protection::Protection;
use crate::domain::task::{Cancel, Due, Errand, State, Task};
use crate::domain::template::{TemplateRef, Version};
use encounters::Then;

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn today() -> Day {
    day("2026-11-23")
}

/// What is known of those met in the last so many days.
pub fn met_since(h: &House, days: i64, clock: &dyn Clock) -> books::MetOf {
    h.ask(&books::Met::between((today().plus_days(-days), today()), clock))
}

fn phone(id: Id, typed: &str) -> PersonPhone {
    let phone = Phone { typed: typed.into(), e164: None };
    PersonPhone { id: PhoneId(id), phone, label: "hem".into() }
}

/// A card with something in every field.
fn full(h: &mut House) -> Person {
    let area = h.author().id();
    h.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Hjällbo".into())])]);
    let id = |h: &mut House| h.author().id();
    let phones = vec![phone(id(h), "070-174 06 26"), phone(id(h), "031-390 06 00")];
    Person {
        given: "Gun-Britt".into(),
        family: "Sjöberg".into(),
        alias: "Gunnel".into(),
        born: "1946-08-20".parse().ok(),
        national: None,
        languages: vec!["sv".into(), "ar".into()],
        interpreter: Some(true),
        phones,
        email: "gb@example.se".into(),
        street: "Kyrkogatan 24".into(),
        postcode: "424 65".into(),
        town: "Angered".into(),
        area: Some(crate::base::AreaId(area)),
        no_contact: vec![NoContact {
            channel: Channel::Post,
            since: day("2026-10-20"),
            why: "vill inte ha reklam".into(),
        }],
        heard: "grannen".into(),
        informed: Some(Informed { day: day("2026-11-02"), how: "telefon".into() }),
        tags: vec!["80+".into(), "kaffe".into()],
        note: "Ringer helst på förmiddagen.".into(),
        ..Person::new(PersonId(id(h)))
    }
}

#[test]
fn a_card_comes_back_as_it_was_written_and_as_it_was_changed() {
    let mut h = House::plain();
    let gun = full(&mut h);
    let save = people::add(&h.author(), &gun, &[]);
    h.commit(&save);
    assert_eq!(h.ask(&people::Read { person: gun.id }), gun);
    let tags = h.ask(&people::Tags { of: vec![gun.id] });
    assert_eq!(tags.iter().map(|t| t.of.len()).collect::<Vec<_>>(), [1, 1]);
    let mut after = gun.clone();
    after.phones.swap(0, 1);
    after.phones[0].label = "mobil".into();
    after.phones.pop();
    after.tags = vec!["kaffe".into(), "ensam".into()];
    after.no_contact.clear();
    after.given = "Gun".into();
    after.informed = None;
    let save = people::edit(&h.author(), &gun, &after, &tags);
    h.commit(&save);
    let mut read = h.ask(&people::Read { person: gun.id });
    read.tags.sort_by_key(|t| t != "kaffe");
    assert_eq!(read, after);
    h.turn(save.action, undo::Way::Undo);
    assert_eq!(h.ask(&people::Read { person: gun.id }), gun);
    assert_eq!(h.one("SELECT count(*) FROM tag WHERE gone IS NULL"), "2");
    let nothing = people::edit(&h.author(), &gun, &gun, &tags);
    assert!(nothing.is_empty());
}

#[test]
fn merged_cards_are_read_as_one_and_taken_apart_again() {
    let mut h = House::plain();
    let gun = full(&mut h);
    let add = people::add(&h.author(), &gun, &[]);
    h.commit(&add);
    let other = PersonId(h.author().id());
    let other = Person { given: "Gun Britt".into(), ..Person::new(other) };
    let add = people::add(&h.author(), &other, &[]);
    h.commit(&add);
    let call = call(&mut h, other.id, Disposition::NoAnswer, &Then::default());
    let before = h.live();
    let tags = h.ask(&people::Tags { of: vec![gun.id] });
    let chosen = Person { given: "Gun Britt".into(), ..gun.clone() };
    let merge = people::merge(&h.author(), &gun, &other, &chosen, &tags);
    h.commit(&merge);
    for any in [gun.id, other.id] {
        let card = h.ask(&people::Card { person: any, lines: 9 });
        assert_eq!((card.person.id, card.person.given.as_str()), (gun.id, "Gun Britt"));
        assert_eq!(card.timeline.iter().map(|e| e.id).collect::<Vec<_>>(), [call]);
        assert_eq!((card.parts.len(), card.happened), (1, 1));
    }
    let names = h.ask(&names::LoadNames { lang: crate::base::Lang::Sv });
    assert_eq!(names.names.survivor(other.id), gun.id);
    h.turn(merge.action, undo::Way::Undo);
    assert_eq!(h.live(), before);
    h.turn(merge.action, undo::Way::Redo);
    let other = h.ask(&people::Read { person: other.id });
    let part = people::unmerge(&h.author(), &other);
    h.commit(&part);
    assert_eq!(h.ask(&people::Timeline { person: gun.id, before: None, limit: 9 }), []);
}

pub fn draft(person: PersonId, outcome: Disposition) -> Contact {
    Contact {
        person: Some(person),
        disposition: Some(outcome),
        minutes: Some(11),
        ..Contact::new(Kind::Call, NOON, today())
    }
}

pub fn call(h: &mut House, person: PersonId, outcome: Disposition, then: &Then) -> EncounterId {
    let (id, save) = encounters::log(&h.author(), &draft(person, outcome), then);
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    id
}

#[test]
fn a_call_is_kept_with_answers_and_what_follows() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let task = Task {
        person: Some(ann),
        day: Some(today()),
        time: chrono::NaiveTime::from_hms_opt(9, 30, 0),
        why: Some(crate::base::Phrase::new(verb("why")).with("n", 2_i64)),
        ..open_task(h.author().id())
    };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    assert_eq!(h.ask(&tasks::Read { id: task.id }), task);
    let answers = Answers::from([
        ("out", Answer::Value("3".into())),
        ("meet", Answer::Unknown),
        ("place", Answer::Declined),
    ]);
    let contact = Contact {
        answers,
        template: Some(TemplateRef { key: "corners".into(), version: Version::of(2, "") }),
        note: "gick förr på dans".into(),
        place: "hemma".into(),
        follow_up: Some(in_february()),
        ..draft(ann, Disposition::Completed)
    };
    let before = h.ask(&encounters::Before { person: ann, initiative: None, lines: 5 });
    assert_eq!((before.attempts, before.tasks.clone()), (0, vec![task.clone()]));
    let then = Then {
        open: before.tasks,
        done: Some(task.id),
        no_contact: vec![(Channel::Sms, "ser dåligt".into())],
        ..Then::default()
    };
    let (id, save) = encounters::log(&h.author(), &contact, &then);
    assert_eq!(waiting::Touched::by([&save]).persons.into_iter().collect::<Vec<_>>(), [ann]);
    assert!(waiting::Touched::by([&save]).tasks.contains(&task.id));
    h.commit(&save);
    let read = h.ask(&encounters::Read { id });
    assert_eq!(read.draft, Contact { follow_up: None, ..contact.clone() });
    assert_eq!(h.ask(&tasks::Read { id: task.id }).state, State::Done(Some(id)));
    let card = h.ask(&people::Card { person: ann, lines: 5 });
    assert_eq!(card.tasks[0].day, Some(day("2027-02-23")));
    assert_eq!((card.tasks[0].errand, card.tasks[0].worker), (Errand::Call, Some(h.karin)));
    assert_eq!(card.person.no_contact[0].channel, Channel::Sms);
    assert_eq!((card.timeline[0].answers, card.timeline[0].minutes), (1, Some(11)));
    let mut after = read.draft.clone();
    after.answers.clear("meet");
    after.answers.set("out", Answer::Value("4".into()));
    after.answers.set("new", Answer::Value("ja".into()));
    let edit = encounters::edit(&h.author(), &read, &after, &Then::default());
    h.commit(&edit);
    assert_eq!(h.ask(&encounters::Read { id }).draft, after);
    h.turn(edit.action, undo::Way::Undo);
    assert_eq!(h.ask(&encounters::Read { id }).draft.answers, contact.answers);
    h.turn(save.action, undo::Way::Undo);
    assert_eq!(h.ask(&tasks::Read { id: task.id }), task);
    assert!(h.ask(&people::Card { person: ann, lines: 5 }).timeline.is_empty());
}

fn in_february() -> FollowUp {
    FollowUp { day: day("2027-02-23"), time: None, kind: Kind::Call, worker: None }
}

pub fn open_task(id: Id) -> Task {
    Task {
        id: TaskId(id),
        person: None,
        initiative: None,
        errand: Errand::Call,
        day: None,
        time: None,
        worker: None,
        note: String::new(),
        why: None,
        state: State::Open,
    }
}

#[test]
fn death_ends_everything_that_was_to_be_done_and_moving_is_noted() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    let task = Task { person: Some(ann), ..open_task(h.author().id()) };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    let then = Then { open: vec![task.clone()], ..Then::default() };
    call(&mut h, ann, Disposition::Dead, &then);
    call(&mut h, bo, Disposition::MovedAway, &Then::default());
    assert_eq!(h.ask(&tasks::Read { id: task.id }).state, State::Cancelled(Cancel::Dead));
    assert_eq!(h.ask(&people::Read { person: ann }).died, Some(today()));
    assert_eq!(h.ask(&people::Read { person: bo }).moved, Some(today()));
}

/// What is to be done, of one member's or of everybody's.
pub fn due_lines(h: &House, worker: Option<WorkerId>) -> tasks::TodayOf {
    let depth = tasks::Depth::All;
    h.ask(&tasks::Today { today: today(), worker, later: false, limit: 9, depth })
}

#[test]
fn today_shows_what_is_due_and_hides_numbers_of_the_protected() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    for person in [ann, bo] {
        let id = h.author().id();
        let cells = vec![("person", person.into()), ("typed", "031-390 06 00".into())];
        h.done(verb("did"), vec![Edit::insert("phone", id, cells)]);
    }
    let level = Column::new("protection", 0_i64, 1_i64);
    h.done(verb("did"), vec![Edit::update("person", bo, vec![level])]);
    for (person, due) in [
        (ann, Some("2026-11-20")),
        (bo, Some("2026-11-23")),
        (ann, Some("2026-11-29")),
        (ann, Some("2026-12-01")),
        (ann, None),
    ] {
        let task = Task { person: Some(person), day: due.map(day), ..open_task(h.author().id()) };
        let save = tasks::add(&h.author(), &task);
        h.commit(&save);
    }
    call(&mut h, ann, Disposition::NoAnswer, &Then::default());
    let list = due_lines(&h, Some(h.karin));
    let due: Vec<Due> = list.lines.iter().map(|l| l.due).collect();
    assert_eq!(due, [Due::Late, Due::Today, Due::ThisWeek, Due::NoDay]);
    assert_eq!((list.counts.late, list.counts.later, list.counts.no_day), (1, 1, 1));
    assert!(list.lines[0].phone.is_some() && list.lines[1].phone.is_none());
    let (worker, depth) = (Some(h.karin), tasks::Depth::Name);
    let glance = tasks::Today { today: today(), worker, later: false, limit: 2, depth };
    let glance = h.ask(&glance);
    assert_eq!((glance.lines.len(), glance.counts), (2, list.counts));
    let read = |line: &tasks::Line| (line.name.clone(), line.phone.is_some(), line.last.is_some());
    assert_eq!(read(&glance.lines[0]), (Some("Ann".to_owned()), false, false));
    assert_eq!(list.lines[0].last, Some((today(), Kind::Call, Disposition::NoAnswer)));
    let task = list.lines[0].task.clone();
    let moved = tasks::move_to(&h.author(), &task, Some(today()), None);
    h.commit(&moved);
    let gone = tasks::cancel(&h.author(), &list.lines[1].task, Cancel::NotWanted);
    h.commit(&gone);
    let list = due_lines(&h, None);
    assert_eq!((list.counts.late, list.counts.today), (0, 1));
    h.done(verb("did"), vec![Edit::take("person", ann, NOON)]);
    assert!(due_lines(&h, None).lines.is_empty());
}

#[test]
fn names_follow_what_others_change() {
    let mut h = House::plain();
    let gun = full(&mut h);
    let add = people::add(&h.author(), &gun, &[]);
    h.commit(&add);
    let lang = crate::base::Lang::Sv;
    let known = h.ask(&names::LoadNames { lang });
    assert_eq!(known.names.find("hjällbo gun", 9).ids, [gun.id]);
    let quiet = h.ask(&names::Refresh { known: known.clone(), lang });
    assert!(quiet.is_none());
    let bo = h.person("Bo");
    h.done(verb("did"), vec![set(gun.id, "family", Some("Sjöberg"), Some("Åkesson"))]);
    call(&mut h, gun.id, Disposition::NoAnswer, &Then::default());
    let fresh = h.ask(&names::Refresh { known, lang }).unwrap();
    assert_eq!(fresh.names.find("åkesson", 9).ids, [gun.id]);
    assert_eq!(fresh.names.get(gun.id).unwrap().last, Some(today()));
    assert_eq!(fresh.names.find("bo", 9).ids, [bo]);
    assert_eq!(fresh.seq, h.ask(&watch::Watch { seen: None }).seq);
}

#[test]
fn reads_are_gathered_and_a_protected_card_is_noted_first() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let note = |h: &mut House, reason: &str| {
        let author = h.author();
        readlog::Note {
            id: author.id(),
            by: author.by,
            at: author.at,
            person: ann,
            reason: Private(reason.into()),
        }
    };
    let quiet = note(&mut h, "");
    readlog::Remember(quiet.clone()).apply(&mut h.register).unwrap();
    let reads = readlog::ReadsOf { person: ann, limit: 9 };
    assert_eq!(h.ask(&reads), []);
    h.person("Bo");
    assert_eq!(h.ask(&reads), std::slice::from_ref(&quiet));
    let why = note(&mut h, "ringde själv");
    readlog::Record(why.clone()).apply(&mut h.register).unwrap();
    assert_eq!(h.ask(&reads), [why, quiet]);
    readlog::Flush.apply(&mut h.register).unwrap();
    let log = "SELECT count(*) FROM change WHERE tbl='read_log'";
    assert_eq!(h.one(log), "0");
}

#[test]
fn the_smaller_things_come_back_too() {
    let mut h = House::plain();
    let author = h.author();
    let key = (author.id(), ActionId(author.id()));
    let set = settings::set(&author, "small-number", None, "5");
    h.commit(&set);
    let set = settings::set(&h.author(), "small-number", Some("5"), "7");
    h.commit(&set);
    assert_eq!(h.ask(&settings::All)["small-number"], "7");
    let view = settings::View {
        id: key.0,
        name: "Arabiska".into(),
        worker: None,
        body: serde_json::json!({"lang": "ar"}),
    };
    let keep = settings::keep_view(&h.author(), &view);
    h.commit(&keep);
    assert_eq!(h.ask(&settings::Views { worker: h.karin }), std::slice::from_ref(&view));
    let drop = settings::drop_view(&h.author(), &view);
    h.commit(&drop);
    assert_eq!(h.ask(&settings::Views { worker: h.karin }), []);
    let marked = h.author().save(verb("did"), vec![imports::mark("sha:1", key.0)]);
    h.commit(&marked);
    let known = imports::Known { keys: vec!["sha:1".into(), "sha:2".into()] };
    assert_eq!(h.ask(&known).into_iter().collect::<Vec<_>>(), [("sha:1".into(), key.0)]);
    assert_eq!(h.ask(&imports::Parts { action: marked.action }), 1);
    h.turn(marked.action, undo::Way::Undo);
    assert!(h.ask(&known).is_empty(), "an import taken back can be brought in again");
    let bo = h.worker("Bo");
    assert_eq!(h.ask(&watch::Others { me: bo, since: NOON }), 6);
    assert_eq!(h.ask(&watch::Others { me: h.karin, since: NOON }), 0);
    let team = h.ask(&workers::All);
    assert_eq!(team.iter().map(|w| w.name.as_str()).collect::<Vec<_>>(), ["Bo", "Karin Lindén"]);
    let protected = Person { protection: Protection::Hidden, ..Person::new(PersonId(key.0)) };
    let add = people::add(&h.author(), &protected, &[]);
    h.commit(&add);
    let bin = people::bin(&h.author(), protected.id);
    h.commit(&bin);
    let binned = h.ask(&people::Binned { limit: 9 });
    let back = people::restore(&h.author(), protected.id, binned[0].at);
    h.commit(&back);
    assert!(!h.ask(&people::Read { person: protected.id }).gone);
}
