//! Sealed lists, counts alone, roles and figures.

use super::work::{call, day, draft, open_task, today};
use super::*;
use crate::base::{AreaId, InitiativeId};
use crate::domain::answer::Answer;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Initiative, Mode, Removal};
use crate::domain::task::Task;
use crate::domain::totals::{By, Group, Part, Share};
use encounters::Then;

pub fn initiative(h: &mut House, mode: Mode) -> Initiative {
    let id = InitiativeId(h.author().id());
    let one = Initiative { mode, ..Initiative::new(id, "80-åringar Hjällbo") };
    let save = initiatives::add(&h.author(), &one);
    h.commit(&save);
    one
}

#[test]
fn a_sealed_list_keeps_its_n_and_every_figure_is_n_of_n() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..6).map(|_| h.person("Ann")).collect();
    let dead =
        Edit::update("person", people[4], vec![Column::new("deceased_on", Cell::Null, today())]);
    let hidden = Edit::update("person", people[5], vec![Column::new("protection", 0_i64, 2_i64)]);
    h.done(verb("did"), vec![dead, hidden]);
    let one = initiative(&mut h, Mode::Named);
    let mut ids = people.clone();
    ids.push(people[0]);
    let plan = h.ask(&initiatives::SealPlan { list: None, ids });
    assert_eq!(plan.take, people[..4]);
    let why: Vec<_> = plan.left_out.iter().map(|(_, why)| *why).collect();
    assert_eq!(
        why,
        [
            initiatives::LeftOut::Dead,
            initiatives::LeftOut::Protected,
            initiatives::LeftOut::Duplicate
        ]
    );
    let seal = initiatives::seal(&h.author(), &one, &plan.take);
    h.commit(&seal);
    for person in &people[..2] {
        let contact =
            Contact { initiative: Some(one.id), ..draft(*person, Disposition::Completed) };
        let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
        h.commit(&save);
    }
    let card = h.ask(&initiatives::Card { id: one.id });
    assert_eq!(card.line.reach.as_ref().unwrap().completed().to_string_parts(), (2, 4));
    let refused = |h: &mut House, save: Save| {
        matches!(commit::commit(&mut h.register, &save), Err(StoreError::Rule(_)))
    };
    let sealed = card.line.initiative.clone();
    let another = h.person("Late");
    let quietly = initiatives::listing(&h.author(), one.id, &[another]);
    let save = h.author().save(verb("did"), quietly);
    assert!(refused(&mut h, save), "nobody is slipped in");
    let out = h.author().save(verb("did"), vec![Edit::take("target", (one.id, people[3]), NOON)]);
    assert!(refused(&mut h, out), "nobody is slipped out");
    let open = Column::new("sealed", sealed.sealed.map(|s| s.at), Cell::Null);
    let open = h.author().save(verb("did"), vec![Edit::update("initiative", one.id, vec![open])]);
    assert!(refused(&mut h, open));
    let late = initiatives::join_late(&h.author(), one.id, another);
    h.commit(&late);
    let left = initiatives::remove(&h.author(), one.id, people[3], Removal::MovedAway);
    h.commit(&left);
    let reach = h.ask(&initiatives::Card { id: one.id }).line.reach.unwrap();
    assert_eq!((reach.completed().to_string_parts(), reach.late), ((2, 3), 1));
    let listed = h.ask(&initiatives::Listed { initiative: one.id, only: None, limit: 9 });
    assert_eq!(listed.iter().filter(|p| p.closed).count(), 2);
    for action in [left.action, late.action] {
        h.turn(action, undo::Way::Undo);
    }
    assert_eq!(h.ask(&initiatives::List { limit: 9 })[0].contacts, 2);
}

trait Parts {
    fn to_string_parts(&self) -> (usize, usize);
}

impl Parts for Share {
    fn to_string_parts(&self) -> (usize, usize) {
        (self.n, self.of.unwrap_or(0))
    }
}

#[test]
fn counts_alone_hold_nobody_in_any_field() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = initiative(&mut h, Mode::Counts);
    let contact = |person: Option<PersonId>, note: &str| Contact {
        person,
        initiative: Some(one.id),
        note: note.into(),
        ..draft(ann, Disposition::Completed)
    };
    let mut log = |contact: &Contact| {
        let (_, save) = encounters::log(&h.author(), contact, &Then::default());
        commit::commit(&mut h.register, &save)
    };
    let refused = |saved: Result<Saved>| matches!(saved, Err(StoreError::Rule(_)));
    assert!(refused(log(&contact(Some(ann), ""))));
    assert!(refused(log(&contact(None, "ring 070-174 06 26"))));
    let mut answered = contact(None, "");
    answered.answers.set("wish", Answer::Value("Skriv till gb@example.se".into()));
    assert!(refused(log(&answered)));
    assert_eq!(
        log(&contact(None, "Sex personer tog en folder.")),
        Ok(Saved::Done { conflicts: 0 })
    );
    let seal = initiatives::seal(&h.author(), &one, &[ann]);
    assert!(refused(commit::commit(&mut h.register, &seal)));
    h.done(verb("did"), vec![set(ann, "given", Some("Ann"), Some("Xylia Ann"))]);
    h.done(verb("did"), vec![set(ann, "family", None, Some("Kvarnström"))]);
    for (note, may) in [
        ("Ring Anna Svensson 070-174 06 26", false),
        ("soita 045 123 4567", false),
        ("Hej till Xylia Kvarnström vid torget", false),
        ("Stod vid Kvarnström med Xylia", true),
        ("Ställ ut bordet", true),
    ] {
        let id = h.author().id();
        let task = Task { initiative: Some(one.id), note: note.into(), ..open_task(id) };
        let save = tasks::add(&h.author(), &task);
        assert_eq!(refused(commit::commit(&mut h.register, &save)), !may, "{note}");
    }
    let named = initiative(&mut h, Mode::Named);
    let (_, save) = encounters::log(
        &h.author(),
        &Contact { initiative: Some(named.id), ..draft(ann, Disposition::Completed) },
        &Then::default(),
    );
    h.commit(&save);
    let counts = Initiative { mode: Mode::Counts, ..named.clone() };
    let change = initiatives::edit(&h.author(), &named, &counts);
    assert!(refused(commit::commit(&mut h.register, &change)), "what is there stays in the way");
}

#[test]
fn under_an_alias_nobody_has_a_name_whichever_is_written_first() {
    let mut h = House::plain();
    let refused = |saved: Result<Saved>| matches!(saved, Err(StoreError::Rule(_)));
    let ann = h.person("Ann");
    let nameless = h.person("Blue");
    h.done(verb("did"), vec![set(nameless, "given", Some("Blue"), None)]);
    h.done(verb("did"), vec![set(nameless, "alias", None, Some("blå jackan"))]);
    let one = initiative(&mut h, Mode::Alias);
    let mut log = |person, note: &str| {
        let contact = Contact {
            initiative: Some(one.id),
            note: note.into(),
            ..draft(person, Disposition::Completed)
        };
        let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
        commit::commit(&mut h.register, &save)
    };
    assert!(refused(log(ann, "")), "a named person");
    assert!(refused(log(nameless, "Heter Anna Svensson")), "a name in a note");
    assert!(refused(log(nameless, "19460820-1237")), "a national number in a note");
    assert_eq!(log(nameless, "Når honom på 070-174 06 26."), Ok(Saved::Done { conflicts: 0 }));
    let name = author_saves(&mut h, set(nameless, "given", None, Some("Bo")));
    assert!(refused(commit::commit(&mut h.register, &name)), "named afterwards");
    // Once it has ended the person may have told their name elsewhere.
    let end = initiatives::close(&h.author(), &one, &[]);
    h.commit(&end);
    let name = author_saves(&mut h, set(nameless, "given", None, Some("Bo")));
    assert_eq!(commit::commit(&mut h.register, &name), Ok(Saved::Done { conflicts: 0 }));
    // An initiative that names people cannot become one that does not while they stand in it.
    let named = initiative(&mut h, Mode::Named);
    let gather = initiatives::gather(&h.author(), named.id, &[ann]);
    h.commit(&gather);
    let alias = Initiative { mode: Mode::Alias, ..named.clone() };
    let change = initiatives::edit(&h.author(), &named, &alias);
    assert!(refused(commit::commit(&mut h.register, &change)));
}

fn author_saves(h: &mut House, edit: Edit) -> Save {
    h.author().save(verb("did"), vec![edit])
}

#[test]
fn what_is_said_of_an_initiative_afterwards_is_looked_through_too() {
    let mut h = House::plain();
    let one = initiative(&mut h, Mode::Counts);
    let texts =
        ["target_group", "draw", "legal_basis", "decision", "effect_note", "drawbacks", "lessons"];
    for column in texts {
        let wanted = vec![Column::new(column, Cell::Null, "Ring Anna Svensson")];
        let save = author_saves(&mut h, Edit::update("initiative", one.id, wanted));
        let saved = commit::commit(&mut h.register, &save);
        assert!(matches!(saved, Err(StoreError::Rule(_))), "{column}");
    }
}

#[test]
fn roles_reach_as_far_as_their_table_says() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let hands: Vec<WorkerId> = ["worker", "reader", "volunteers"]
        .iter()
        .map(|role| {
            let id = h.worker(role);
            h.done(
                verb("did"),
                vec![Edit::update("worker", id, vec![Column::new("role", "worker", *role)])],
            );
            id
        })
        .collect();
    let note = set(ann, "note", None, Some("x"));
    let lower = Edit::update("person", ann, vec![Column::new("protection", 1_i64, 0_i64)]);
    let area = |h: &mut House| Edit::insert("area", h.author().id(), vec![("name", "x".into())]);
    let team = Edit::update("worker", hands[0], vec![Column::new("name", "worker", "x")]);
    let area = area(&mut h);
    for (edit, may) in [
        (note, [true, false, false]),
        (lower, [false, false, false]),
        (area, [true, false, false]),
        (team, [false, false, false]),
    ] {
        for (hand, may) in hands.iter().zip(may) {
            let mut save = h.author().save(verb("did"), vec![edit.clone()]);
            save.by = *hand;
            let denied = commit::commit(&mut h.register, &save) == Err(StoreError::Denied);
            assert_eq!(denied, !may, "{edit:?} {hand:?}");
        }
    }
    let (_, mut dead) =
        encounters::log(&h.author(), &draft(ann, Disposition::Dead), &Then::default());
    dead.by = hands[2];
    h.commit(&dead);
    let karin = h.karin;
    let leave = workers::leave(&h.author(), karin);
    assert!(matches!(commit::commit(&mut h.register, &leave), Err(StoreError::Rule(_))));
}

#[test]
fn figures_and_who_is_behind_them() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    call(&mut h, ann, Disposition::NoAnswer, &Then::default());
    call(&mut h, ann, Disposition::Completed, &Then::default());
    let last = call(&mut h, bo, Disposition::NoAnswer, &Then::default());
    let scope = totals::Scope::between(day("2026-11-01"), day("2026-11-30"));
    let table = |h: &House| h.ask(&totals::Table { scope: scope.clone(), by: By::Month });
    let all = table(&h).all;
    assert_eq!((all.calls, all.answered, all.persons, all.reached, all.minutes), (3, 1, 2, 1, 33));
    assert_eq!(table(&h).lines[0].0, Group::Period(day("2026-11-01")));
    let who = |group, part| {
        h.ask(&totals::Who { scope: scope.clone(), by: By::Disposition, group, part, limit: 9 })
    };
    assert_eq!(who(Some(Group::Disposition(Disposition::Completed)), Part::Contacts), [ann]);
    assert_eq!(who(None, Part::Contacts), [ann, bo]);
    assert_eq!(who(None, Part::Reached), [ann]);
    let before = encounters::Before { person: bo, initiative: None, lines: 1 };
    assert_eq!(h.ask(&before).attempts, 1);
    let read = h.ask(&encounters::Read { id: last });
    let bin = encounters::bin(&h.author(), read.id, read.draft.person);
    h.commit(&bin);
    assert_eq!(table(&h).all.calls, 2);
}

#[test]
fn figures_of_a_part_count_what_is_in_it_and_nothing_else() {
    let mut h = House::plain();
    let (ann, twin, bo) = (h.person("Ann"), h.person("Ann"), h.person("Bo"));
    let (area, camilla) = (AreaId(h.author().id()), h.worker("Camilla"));
    let one = initiative(&mut h, Mode::Named);
    let lives = Edit::update("person", ann, vec![Column::new("area", Cell::Null, area.0)]);
    let merged = Edit::update("person", twin, vec![Column::new("merged_into", Cell::Null, ann.0)]);
    let name = vec![("name", "Hjällbo".into())];
    h.done(verb("did"), vec![Edit::insert("area", area.0, name), lives, merged]);
    let with = |person| draft(person, Disposition::Completed);
    let contacts = [
        with(ann),
        Contact { kind: Kind::Visit, minutes: None, ..with(twin) },
        Contact { initiative: Some(one.id), ..with(bo) },
        Contact { person: None, heads: Some(7), kind: Kind::FieldTalk, ..with(bo) },
    ];
    let made: Vec<_> = contacts
        .into_iter()
        .map(|contact| {
            let mut author = h.author();
            author.by = if contact.initiative.is_some() { camilla } else { author.by };
            let (id, save) = encounters::log(&author, &contact, &Then::default());
            h.commit(&save);
            (id, contact.person)
        })
        .collect();
    let all = totals::Scope::between(day("2026-11-23"), day("2026-11-23"));
    let counted = |h: &House, scope: &totals::Scope| {
        let all = h.ask(&totals::Table { scope: scope.clone(), by: By::Age }).all;
        (all.contacts, all.persons, all.minutes)
    };
    let of_area = totals::Scope { areas: [area].into(), ..all.clone() };
    let of_worker = totals::Scope { worker: Some(camilla), ..all.clone() };
    let of_initiative = totals::Scope { initiative: Some(one.id), ..all.clone() };
    let of_kind = totals::Scope { kind: Some(Kind::FieldTalk), ..all.clone() };
    let before = totals::Scope::between(day("2026-11-01"), day("2026-11-22"));
    for (scope, figures) in [
        (&all, (10, 2, 33)),
        (&of_area, (2, 1, 11)),
        (&of_worker, (1, 1, 11)),
        (&of_initiative, (1, 1, 11)),
        (&of_kind, (7, 0, 11)),
        (&before, (0, 0, 0)),
    ] {
        assert_eq!(counted(&h, scope), figures, "{scope:?}");
    }
    for (left, (id, person)) in made.into_iter().enumerate().rev() {
        let bin = encounters::bin(&h.author(), id, person);
        h.commit(&bin);
        // Only the last was with several at once, and it goes first.
        assert_eq!(counted(&h, &all).0, left);
    }
}

#[test]
fn a_list_that_was_worked_with_is_not_opened_again_unasked() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..2).map(|_| h.person("Ann")).collect();
    let one = initiative(&mut h, Mode::Named);
    let gather = initiatives::gather(&h.author(), one.id, &people);
    h.commit(&gather);
    let seal = initiatives::seal(&h.author(), &one, &[]);
    h.commit(&seal);
    let plan = |force| undo::Plan { action: seal.action, way: undo::Way::Undo, force };
    assert!(matches!(h.ask(&plan(false)), undo::Planned::Ready(_)), "nobody has been called");
    let contact = Contact { initiative: Some(one.id), ..draft(people[0], Disposition::Declined) };
    let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
    h.commit(&save);
    let undo::Planned::Later(later) = h.ask(&plan(false)) else { panic!("nobody was asked") };
    assert_eq!((later[0].table.as_str(), later[0].at), ("encounter", save.at));
    assert!(matches!(h.ask(&plan(true)), undo::Planned::Ready(_)), "who was asked may");
}

#[test]
fn nobody_hidden_is_sealed_onto_a_list() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    let one = initiative(&mut h, Mode::Named);
    let gather = initiatives::gather(&h.author(), one.id, &[ann, bo]);
    h.commit(&gather);
    let hidden = Edit::update("person", bo, vec![Column::new("protection", 0_i64, 3_i64)]);
    h.done(verb("did"), vec![hidden]);
    let seal = initiatives::seal(&h.author(), &one, &[]);
    let refused = commit::commit(&mut h.register, &seal);
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    let off = initiatives::leave(&h.author(), one.id, &[bo]);
    h.commit(&off);
    let seal = initiatives::seal(&h.author(), &one, &[]);
    h.commit(&seal);
}

#[test]
fn two_places_on_a_list_that_are_one_person_tell_the_same_and_stand_once_on_the_card() {
    let mut h = House::plain();
    let (ann, twin) = (h.person("Ann"), h.person("Annie"));
    let one = initiative(&mut h, Mode::Named);
    let seal = initiatives::seal(&h.author(), &one, &[ann, twin]);
    h.commit(&seal);
    let contact = Contact { initiative: Some(one.id), ..draft(twin, Disposition::Declined) };
    let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
    h.commit(&save);
    let read = |person| h.ask(&people::Read { person });
    let (keep, other) = (read(ann), read(twin));
    let merge = people::merge(&h.author(), &keep, &other, &keep, &[]);
    h.commit(&merge);
    let listed = h.ask(&initiatives::Listed { initiative: one.id, only: None, limit: 9 });
    let outcomes: Vec<_> = listed.iter().map(|one| (one.person.id, one.outcome)).collect();
    assert_eq!(outcomes, [(ann, Some(Disposition::Declined)); 2]);
    let card = h.ask(&people::Card { person: ann, lines: 9 });
    assert_eq!(card.lists.len(), 1);
}
