//! What users do, by the builders and the commit that screens use.

#![expect(clippy::unnecessary_wraps, reason = "all deeds have one shape")]

use super::super::work::{draft, open_task, today};
use super::super::*;
use super::world::World;
use super::{books, field, programmes, seldom};
use crate::base::phone::Phone;
use crate::base::{AreaId, EncounterId, InitiativeId, PhoneId, TaskId};
use crate::domain::answer::{Answer, Answers};
use crate::domain::area::Area;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Draft as Contact, WhyNot};
use crate::domain::initiative::{Drawn, Initiative, Removal};
use crate::domain::person::{Person, PersonPhone};
use crate::domain::protection::Protection;
use crate::domain::task::{Cancel, State, Task};
use crate::domain::worker::{Role, Worker};
use encounters::Then;

type Deed = fn(&mut World, usize, &Author<'_>) -> Option<Save>;

const DEEDS: [Deed; 63] = [
    add,
    add,
    edit,
    edit,
    edit,
    edit,
    call,
    call,
    heads,
    answer,
    answer,
    task,
    task_ends,
    task_ends,
    bin,
    bin,
    join,
    undo_one,
    undo_one,
    tag,
    gather,
    seal,
    shares,
    area,
    setting,
    settle,
    settle,
    hide,
    team,
    seldom::wish,
    seldom::kin,
    seldom::rounds,
    seldom::comes_and_goes,
    seldom::asks,
    seldom::asks,
    seldom::view,
    seldom::import,
    seldom::called,
    seldom::unsettle,
    seldom::lives,
    seldom::method,
    seldom::tells,
    seldom::letter,
    seldom::letterhead,
    seldom::plan,
    seldom::living,
    field::session,
    field::series,
    field::named,
    field::counts,
    field::counts,
    programmes::programme,
    programmes::programme,
    programmes::joins,
    programmes::joins,
    programmes::helps,
    programmes::helps,
    programmes::pairs,
    books::line,
    books::line,
    books::line,
    books::line,
    area,
];

/// One thing done by somebody in one of the files.
pub fn act(world: &mut World, place: usize) {
    let at = world.at(place);
    let by = world.workers[world.dice.of(2)];
    let ids = std::mem::replace(&mut world.ids, IdSource::counted(0));
    let author = Author { by, at, ids: &ids };
    let deed = DEEDS[world.dice.of(DEEDS.len())];
    let save = deed(world, place, &author).filter(|save| !save.is_empty());
    if let Some(save) = save {
        match commit::commit(&mut world.places[place].register, &save) {
            // A rule may forbid what chance has chosen, as it does to people.
            Ok(_) | Err(StoreError::Rule(_) | StoreError::Denied | StoreError::Gone) => {}
            Err(why) => panic!("{why:?} at {save:?}"),
        }
    }
    if world.dice.of(12) == 0 {
        let person = world.pick(place, PERSONS);
        let note = person.map(|person| readlog::Note {
            id: author.id(),
            by,
            at,
            person: PersonId(person),
            reason: Private(String::new()),
        });
        if let Some(note) = note {
            readlog::Record(note).apply(&mut world.places[place].register).unwrap();
        }
    }
    world.ids = ids;
}

pub const PERSONS: &str =
    "SELECT id FROM person WHERE gone IS NULL AND merged_into IS NULL ORDER BY id";

pub fn some(world: &mut World, place: usize) -> Option<PersonId> {
    world.pick(place, PERSONS).map(PersonId)
}

pub fn word(world: &mut World) -> String {
    let words =
        ["kaffe", "hund", "ensam", "trappan", "dotter ringde", "blå jackan", "söndag", "trött"];
    (*world.dice.pick(&words).unwrap()).to_owned()
}

fn add(world: &mut World, _: usize, author: &Author<'_>) -> Option<Save> {
    let mut person = Person::new(PersonId(author.id()));
    person.given = word(world);
    if world.dice.of(2) == 0 {
        person.phones.push(number(world, author));
    }
    Some(people::add(author, &person, &[]))
}

fn number(world: &mut World, author: &Author<'_>) -> PersonPhone {
    let typed = format!("070-174 06 {:02}", world.dice.of(100));
    PersonPhone {
        id: PhoneId(author.id()),
        phone: Phone { typed, e164: None },
        label: String::new(),
    }
}

fn edit(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = some(world, place)?;
    let before = world.ask(place, &people::Read { person }).ok()?;
    let tags = world.ask(place, &people::Tags { of: vec![person] }).ok()?;
    let (mut after, said) = (before.clone(), word(world));
    let list = world.pick(place, LISTS).map(InitiativeId);
    match world.dice.of(8) {
        6 if world.dice.of(2) == 0 => after.heard_from = list,
        6 if world.dice.of(2) == 0 => field::heard(world, place, &mut after),
        6 => after.heard_by = programmes::member(world, place),
        0 => after.given = said,
        1 => after.note = said,
        2 => after.town = said,
        3 => after.street = said,
        4 => after.phones.push(number(world, author)),
        5 => after.phones.reverse(),
        _ => after.died = Some(today()),
    }
    Some(people::edit(author, &before, &after, &tags))
}

fn call(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = some(world, place)?;
    let lists = "SELECT id FROM initiative WHERE gone IS NULL AND closed IS NULL ORDER BY id";
    let initiative = world.pick(place, lists).map(InitiativeId);
    let answers = Answers::from([("hur", Answer::Value(word(world)))]);
    let note = word(world);
    let step = initiative.map(|_| word(world));
    let along = world.dice.pick(Along::ALL).copied();
    let contact =
        Contact { initiative, along, step, answers, note, ..draft(person, Disposition::Completed) };
    let open = "SELECT id FROM task WHERE gone IS NULL AND done IS NULL AND cancelled IS NULL AND person IS NOT NULL ORDER BY id";
    let task = world
        .pick(place, open)
        .and_then(|id| world.ask(place, &tasks::Read { id: TaskId(id) }).ok());
    let then = Then {
        done: task.as_ref().map(|t| t.id),
        open: task.into_iter().collect(),
        ..Then::default()
    };
    Some(encounters::log(author, &contact, &then).1)
}

/// A count without names: what a team writes down in the street.
fn heads(world: &mut World, _: usize, author: &Author<'_>) -> Option<Save> {
    let heads = Some(1 + u32::try_from(world.dice.of(9)).unwrap());
    let about = world.dice.of(2) == 0;
    let contact = Contact {
        person: None,
        heads,
        about,
        ..draft(PersonId(author.id()), Disposition::Completed)
    };
    Some(encounters::log(author, &contact, &Then::default()).1)
}

fn answer(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let id = world.pick(place, "SELECT id FROM encounter WHERE gone IS NULL ORDER BY id")?;
    let before = world.ask(place, &encounters::Read { id: EncounterId(id) }).ok()?;
    if world.dice.of(4) == 0 {
        return Some(encounters::bin(author, before.id, before.draft.person));
    }
    let mut after = before.draft.clone();
    let said = match world.dice.of(4) {
        0 => Answer::Unknown,
        1 => Answer::Declined,
        _ => Answer::Value(word(world)),
    };
    after.answers.set(["hur", "när"][world.dice.of(2)], said);
    after.note = word(world);
    after.why_not = world.dice.pick(WhyNot::ALL).copied();
    Some(encounters::edit(author, &before, &after, &Then::default()))
}

fn task(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = some(world, place);
    let note = word(world);
    Some(tasks::add(author, &Task { person, note, ..open_task(author.id()) }))
}

fn task_ends(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let id = world.pick(place, "SELECT id FROM task WHERE gone IS NULL ORDER BY id")?;
    let task = world.ask(place, &tasks::Read { id: TaskId(id) }).ok()?;
    let note = word(world);
    let open = task.state == State::Open;
    Some(match world.dice.of(4) {
        0 if open => tasks::done(author, &task, &note),
        1 if open => tasks::cancel(author, &task, Cancel::NotNeeded),
        2 => tasks::assign(author, &task, Some(author.by)),
        _ => tasks::edit(author, &task, &Task { note, ..task.clone() }),
    })
}

fn bin(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let binned = world.ask(place, &people::Binned { limit: 10 }).ok()?;
    if world.dice.of(2) == 0
        && let Some(away) = binned.first()
    {
        return Some(people::restore(author, away.person.id, away.at));
    }
    Some(people::bin(author, some(world, place)?))
}

fn join(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let (one, other) = (some(world, place)?, some(world, place)?);
    if one == other {
        return None;
    }
    if world.dice.of(3) == 0 {
        return Some(people::keep_apart(author, one, other));
    }
    let keep = world.ask(place, &people::Read { person: one }).ok()?;
    let gone = world.ask(place, &people::Read { person: other }).ok()?;
    let tags = world.ask(place, &people::Tags { of: vec![one, other] }).ok()?;
    let chosen = Person { note: gone.note.clone(), ..keep.clone() };
    Some(people::merge(author, &keep, &gone, &chosen, &tags))
}

fn undo_one(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    if !world.turns {
        return None;
    }
    let (by, way) =
        (author.by, if world.dice.of(3) == 0 { undo::Way::Redo } else { undo::Way::Undo });
    let step = world.ask(place, &undo::Next { by, way }).ok()??;
    let plan = undo::Plan { action: step.action, way, force: world.dice.of(3) == 0 };
    match world.ask(place, &plan).ok()? {
        undo::Planned::Ready(ready) => ready.saves(author).into_iter().next(),
        _ => None,
    }
}

/// Also a pair that two files may both add.
fn tag(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = some(world, place)?;
    let before = world.ask(place, &people::Read { person }).ok()?;
    let tags = world.ask(place, &people::Tags { of: vec![person] }).ok()?;
    let mut after = before.clone();
    if after.tags.pop().is_none() || world.dice.of(2) == 0 {
        after.tags = vec![word(world)];
    }
    Some(people::edit(author, &before, &after, &tags))
}

const LISTS: &str = "SELECT id FROM initiative WHERE gone IS NULL ORDER BY id";

fn gather(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let list = world.pick(place, LISTS).map(InitiativeId);
    let Some(list) = list.filter(|_| world.dice.of(4) > 0) else {
        let name = word(world);
        let new = Initiative::new(InitiativeId(author.id()), &name);
        let ladder = Some(word(world));
        return Some(initiatives::add(author, &Initiative { ladder, ..new }));
    };
    let person = some(world, place)?;
    let one = world.ask(place, &initiatives::Card { id: list }).ok()?.line.initiative;
    let n = u32::try_from(world.dice.of(3)).unwrap_or(0);
    Some(match world.dice.of(6) {
        0 | 1 => initiatives::join_late(author, list, person),
        2 => {
            let lots = (one.drawn, Drawn { n, of: n + 7 });
            initiatives::gather_drawn(author, list, &[person], lots)
        }
        3 => initiatives::edit(author, &one, &Initiative { sample: Some(n), ..one.clone() }),
        _ => initiatives::gather(author, list, &[person]),
    })
}

fn seal(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let id = InitiativeId(world.pick(place, LISTS)?);
    let card = world.ask(place, &initiatives::Card { id }).ok()?;
    let one = card.line.initiative;
    let person = some(world, place)?;
    Some(match one.sealed {
        Some(_) => initiatives::remove(author, id, person, Removal::Duplicate),
        None => initiatives::seal(author, &one, &[person]),
    })
}

/// Two may give the same person to two, for as many days or for others.
fn shares(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let list = InitiativeId(world.pick(place, LISTS)?);
    let wall = initiatives::Wall {
        at: author.at,
        now: author.at.utc(),
        country: crate::base::Country::Se,
    };
    let sheet = world.ask(place, &initiatives::ShareSheet { initiative: list, wall }).ok()?;
    let worker = world.workers[world.dice.of(2)];
    let until = (world.dice.of(2) == 0).then(today);
    let to = |open| (open, (world.dice.of(3) > 0).then_some(worker));
    let people: Vec<_> = sheet.open.into_iter().map(to).collect();
    Some(initiatives::share_out(author, list, &people, until))
}

fn area(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let areas = world.ask(place, &areas::All).ok()?;
    let parent = world.dice.pick(&areas).map(|a| a.id);
    let name = word(world);
    if let (Some(before), 0) = (world.dice.pick(&areas).cloned(), world.dice.of(2)) {
        return Some(areas::edit(author, &before, &Area { name, parent, ..before.clone() }));
    }
    let area = Area { parent, ..Area::new(AreaId(author.id()), &name) };
    Some(areas::add(author, &area))
}

fn setting(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let seen = world.places[place].register.read(|db| {
        row::one(db, "SELECT value FROM setting WHERE key='small-number'", [], |r| {
            Ok(r.get::<_, String>(0)?)
        })
    });
    let want = (3 + world.dice.of(9)).to_string();
    Some(settings::set(author, "small-number", seen.ok()?.as_deref(), &want))
}

fn settle(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let open = world.ask(place, &conflicts::Open { person: None, limit: 50 }).ok()?;
    let one = world.dice.pick(&open)?.clone();
    let value = if world.dice.of(2) == 0 { one.here.clone() } else { one.wanted.clone() };
    Some(conflicts::settle(author, &one, &value))
}

fn hide(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    if world.dice.of(3) > 0 {
        return None;
    }
    let person = some(world, place)?;
    let before = world.ask(place, &people::Read { person }).ok()?;
    let after = Person {
        protection: Protection::Secret,
        phones: Vec::new(),
        street: String::new(),
        postcode: String::new(),
        town: String::new(),
        email: String::new(),
        ..before.clone()
    };
    Some(people::edit(author, &before, &after, &[]))
}

fn team(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let team = world.ask(place, &workers::All).ok()?;
    let before = world.dice.pick(&team)?.clone();
    let role = if world.dice.of(2) == 0 { Role::Coordinator } else { Role::Worker };
    Some(workers::edit(author, &before, &Worker { role, ..before.clone() }))
}
