//! What is done now and then: lists of wishes, kin, areas of a member, templates, views, imports, copies.

use super::super::work::{draft, today};
use super::super::*;
use super::deeds::{PERSONS, some, word};
use super::world::World;
use crate::base::{ActionId, AreaId, InitiativeId};
use crate::domain::area::Population;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::initiative::{Effect, Mode};
use crate::domain::language::Language;
use crate::domain::letter::Letter;
use crate::domain::method::{Own, Part};
use crate::domain::person::{Channel, NoContact, Person};
use crate::domain::template::{LIBRARY, Template};
use crate::domain::totals::AgeGroup;
use crate::domain::wheel::Plan;
use crate::domain::worker::Role;
use crate::store::copies::{Scope, Take};
use crate::store::people::Relation;
use crate::store::settings::View;
use encounters::Then;

pub fn wish(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = some(world, place)?;
    let before = world.ask(place, &people::Read { person }).ok()?;
    let mut after = before.clone();
    if after.no_contact.pop().is_none() || world.dice.of(3) == 0 {
        let channel = *world.dice.pick(&[Channel::Phone, Channel::Post]).unwrap();
        after.no_contact = vec![NoContact { channel, since: today(), why: word(world) }];
    }
    Some(people::edit(author, &before, &after, &[]))
}

pub fn kin(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = some(world, place)?;
    let card = world.ask(place, &people::Card { person, lines: 1 }).ok()?;
    let other = some(world, place).filter(|other| *other != person && world.dice.of(2) == 0);
    let new = |id, world: &mut World| Relation {
        id,
        kind: word(world),
        other,
        name: word(world),
        phone: String::new(),
        note: word(world),
    };
    Some(match (world.dice.pick(&card.relations).cloned(), world.dice.of(3)) {
        (Some(before), 0) => people::unrelate(author, card.person.id, before.id),
        (Some(before), _) => {
            let after = new(before.id, world);
            people::edit_relation(author, card.person.id, &before, &after)
        }
        (None, _) => {
            let relation = new(author.id(), world);
            people::relate(author, card.person.id, &relation)
        }
    })
}

pub fn rounds(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let worker = world.workers[world.dice.of(2)];
    let before = world.ask(place, &workers::ReadProfile { worker }).ok()?;
    let mut after = before.clone();
    let area = world.pick(place, "SELECT id FROM area WHERE gone IS NULL ORDER BY id");
    if after.areas.pop().is_none() {
        after.areas.extend(area.map(AreaId));
    }
    after.languages = vec![(*world.dice.pick(&["sv", "fi", "ar"]).unwrap()).to_owned()];
    Some(workers::edit_profile(author, &before, &after))
}

/// Somebody comes new, or leaves; it is never one of those who do things here.
pub fn comes_and_goes(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let team = world.ask(place, &workers::All).ok()?;
    let others = team.iter().filter(|w| !world.workers.contains(&w.id) && !w.gone);
    let others: Vec<WorkerId> = others.map(|w| w.id).collect();
    if let (Some(worker), 0) = (world.dice.pick(&others).copied(), world.dice.of(2)) {
        return Some(workers::leave(author, worker));
    }
    let first = team.first()?.clone();
    let (id, name) = (WorkerId(author.id()), word(world));
    let new = crate::domain::worker::Worker { id, name, role: Role::Worker, ..first };
    Some(workers::add(author, &new))
}

/// A version that two may both make, and a call that goes by it.
pub fn asks(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let kept = world.ask(place, &templates::Newest).ok()?;
    let number = kept.first().map_or(1, |kept| kept.reference.version.number());
    if let (Some(kept), 1..) = (kept.first(), world.dice.of(3)) {
        let person = some(world, place)?;
        let template = Some(kept.reference.clone());
        let contact = Contact { template, ..draft(person, Disposition::Completed) };
        return Some(encounters::log(author, &contact, &Then::default()).1);
    }
    if let (Some(kept), 0) = (kept.first(), world.dice.of(3)) {
        return Some(templates::withdraw(author, &kept.reference));
    }
    let text = LIBRARY.first()?.text;
    let body = text.replacen("version = 1", &format!("version = {}", number + 1), 1);
    let body = format!("# {}\n{body}", word(world));
    let template = Template::read(&body, "own.toml").ok()?;
    Some(templates::keep(author, &template, &body))
}

pub fn view(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let views = world.ask(place, &settings::Views { worker: author.by }).ok()?;
    if let (Some(view), 0) = (world.dice.pick(&views), world.dice.of(2)) {
        return Some(settings::drop_view(author, view));
    }
    let (id, name) = (author.id(), word(world));
    Some(settings::keep_view(author, &View { id, name, worker: None, body: 7.into() }))
}

/// A table of people: more rows than one statement writes one by one. The same table comes in twice
/// where two have it.
pub fn import(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let table = world.dice.of(3);
    let rows = (0..24).map(|n| (format!("{table}:{n}"), n));
    let keys = rows.clone().map(|(key, _)| key).collect();
    let known = world.ask(place, &imports::Known { keys }).ok()?;
    let new: Vec<(String, i32)> = rows.filter(|(key, _)| !known.contains_key(key)).collect();
    let edits = new.into_iter().take(if world.dice.of(4) == 0 { 24 } else { 2 });
    let edits = edits.flat_map(|(key, n)| {
        let mut person = Person::new(PersonId(author.id()));
        person.given = format!("rad {n}");
        let mut edits = people::rows(author, &person, &[]);
        edits.push(imports::mark(&key, person.id.0));
        edits
    });
    Some(author.save(verb("did"), edits.collect()).by_table())
}

/// The team is called something else.
pub fn called(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let card = world.places[place].register.card().ok()?;
    let column = Column::new("name", card.name, word(world));
    Some(author.save(verb("did"), vec![Edit::update("register", card.id, vec![column])]))
}

/// What somebody has settled is taken back, though others have been at it since.
pub fn unsettle(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let sql = "SELECT a.id FROM action a WHERE word='did-settle' AND turn='do' ORDER BY a.id";
    let action = ActionId(world.pick(place, sql)?);
    let plan = undo::Plan { action, way: undo::Way::Undo, force: true };
    match world.ask(place, &plan).ok()? {
        undo::Planned::Ready(ready) => ready.saves(author).into_iter().next(),
        _ => None,
    }
}

/// A copy taken as the register takes it: whole, or some of the persons.
pub fn take(world: &mut World, place: usize, to: PathBuf) -> bool {
    let Some(scope) = scope(world, place) else { return false };
    let at = world.at(place);
    let ids = [world.ids.next(at), world.ids.next(at), world.ids.next(at)];
    let by = world.workers[0];
    let take = Take { to, scope, home: today(), by, at, ids };
    match take.apply(&mut world.places[place].register) {
        Ok(_) => true,
        Err(StoreError::Rule(_) | StoreError::Denied) => false,
        Err(why) => panic!("{why:?}"),
    }
}

fn scope(world: &mut World, place: usize) -> Option<Scope> {
    let list = "SELECT initiative FROM target WHERE gone IS NULL ORDER BY initiative";
    let area = "SELECT area FROM person WHERE area IS NOT NULL AND gone IS NULL ORDER BY area";
    let scope = match world.dice.of(3) {
        0 => Scope::Whole,
        1 => Scope::Initiative(InitiativeId(world.pick(place, list)?)),
        _ => Scope::Area(AreaId(world.pick(place, area)?)),
    };
    let hidden = "SELECT id FROM person WHERE protection>0 AND gone IS NULL ORDER BY id";
    let open = scope != Scope::Whole || world.pick(place, hidden).is_none();
    open.then_some(scope)
}

/// Somebody lives somewhere.
pub fn lives(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let person = world.pick(place, PERSONS).map(PersonId)?;
    let area = world.pick(place, "SELECT id FROM area WHERE gone IS NULL ORDER BY id");
    let before = world.ask(place, &people::Read { person }).ok()?;
    let after = Person { area: area.map(AreaId), ..before.clone() };
    Some(people::edit(author, &before, &after, &[]))
}

/// A method card written over, or taken back to what it was; both files may write the same one.
pub fn method(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let written = world.ask(place, &methods::Written).ok()?;
    let key = ["G01", "G05", "own"][world.dice.of(3)];
    let before = written.iter().find(|own| own.key == key);
    if before.is_some() && world.dice.of(3) == 0 {
        return Some(methods::bin(author, key));
    }
    let mut after = before.cloned().unwrap_or_else(|| Own::new(key));
    let part = [Part::Name, Part::Steps, Part::Drawbacks][world.dice.of(3)];
    after.texts.insert(part, word(world));
    after.mode = Some([Mode::Named, Mode::Counts][world.dice.of(2)]);
    Some(methods::keep(author, before, &after))
}

/// What is said of an initiative afterwards, and what it carries out.
pub fn tells(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let id = world.pick(place, "SELECT id FROM initiative WHERE gone IS NULL ORDER BY id")?;
    let before = world.ask(place, &initiatives::Card { id: InitiativeId(id) }).ok()?;
    let before = before.line.initiative;
    let areas = world.ask(place, &areas::All).ok()?;
    let mut after = before.clone();
    match world.dice.of(6) {
        0 => after.after.effect = world.dice.pick(Effect::ALL).copied(),
        1 => after.after.lessons = word(world),
        2 => after.method = Some("G01".to_owned()),
        3 => after.target_group = word(world),
        // Two may put it in the same area at once, and one take it out of it.
        4 => match after.areas.pop() {
            Some(_) => {}
            None => after.areas.extend(world.dice.pick(&areas).map(|area| area.id)),
        },
        _ => after.cost = u32::try_from(world.dice.of(9)).ok(),
    }
    Some(initiatives::edit(author, &before, &after))
}

/// A letter written, changed or taken away; two may write the same one at once.
pub fn letter(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let own = world.ask(place, &letters::Own).ok()?;
    let lang = *world.dice.pick(&[Language::Swedish, Language::Arabic]).unwrap();
    let key = (*world.dice.pick(&["first", "tried"]).unwrap()).to_owned();
    let new = Letter { key, lang, name: word(world), body: word(world) };
    let before = own.iter().find(|one| one.row() == new.row());
    Some(match before {
        Some(before) if world.dice.of(3) == 0 => letters::withdraw(author, before),
        before => letters::keep(author, before, &new),
    })
}

/// Another head on all letters.
pub fn letterhead(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let before = world.ask(place, &letters::Head).ok()?;
    let mut after = before.clone();
    after.team = word(world);
    after.hours.remove(&crate::base::Lang::Fi);
    if world.dice.of(2) > 0 {
        after.hours.insert(crate::base::Lang::Fi, word(world));
    }
    Some(letters::set_head(author, &before, &after))
}

/// Something on the year wheel: put there, changed or taken away, by two at once too.
pub fn plan(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let wheel = world.ask(place, &plans::Wheel).ok()?;
    let (name, from) = (word(world), today().plus_days(i64::try_from(world.dice.of(40)).ok()?));
    Some(match (world.dice.pick(&wheel.plans).cloned(), world.dice.of(3)) {
        (Some(before), 0) => plans::bin(author, &before),
        (Some(before), 1) => {
            plans::edit(author, &before, &Plan { name, from, to: Some(from), ..before.clone() })
        }
        _ => plans::add(author, &Plan::new(author.id(), &name, from)),
    })
}

/// How many live in an area, known of some ages and later of others.
pub fn living(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let all = world.ask(place, &areas::All).ok()?;
    let area = world.dice.pick(&all).cloned()?;
    let before = world.ask(place, &areas::Sheet { id: Some(area.id) }).ok()?.population;
    let known = AgeGroup::all().filter(|age| *age != AgeGroup::Unknown);
    let some = known.filter(|_| world.dice.of(4) == 0).map(Some).collect::<Vec<_>>();
    let one = |age| Population { area: area.id, age, n: 7, year: Some(2026) };
    let mut after: Vec<Population> = some.into_iter().map(one).collect();
    for one in &mut after {
        one.n += u32::try_from(world.dice.of(90)).unwrap_or(0);
    }
    let edits = areas::population(author, &before, &after);
    Some(areas::edit(author, &area, &area).and(edits))
}
