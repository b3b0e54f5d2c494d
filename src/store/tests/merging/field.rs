//! Sessions, and counting at them in several files at once.

use super::super::work::today;
use super::super::*;
use super::deeds::word;
use super::world::World;
use crate::base::{Country, InitiativeId, SeriesId, SessionId};
use crate::domain::person::Person;
use crate::domain::session::count::{Place, SLOT};
use crate::domain::session::counter::{Means, Own};
use crate::domain::session::series::{Rule, Series};
use crate::domain::session::{Cancel, Kind, Material, Partner, Session, State};
use sessions::{Batch, Count, Repeats};

const SESSIONS: &str = "SELECT id FROM session WHERE gone IS NULL ORDER BY id";
const SERIES: &str = "SELECT id FROM series ORDER BY id";

/// One is planned, changed, called off or binned; two may be there with the same partner.
pub fn session(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let said = word(world);
    let known = world.pick(place, SESSIONS).map(SessionId);
    let Some(id) = known.filter(|_| world.dice.of(5) > 0) else {
        if world.dice.of(3) == 0 {
            return Some(names(world, place, author, said));
        }
        let new = Session::new(SessionId(author.id()), Kind::Square, today());
        let new = Session { place: said, staff: vec![author.by], ..new };
        let material = vec![Material { name: "folder".into(), n: 1 }];
        let partners = vec![Partner { name: "Polisen".into(), drew: false }];
        return Some(sessions::add(author, &Session { partners, material, ..new }));
    };
    let before = world.ask(place, &Count { id }).ok()?.session;
    let mut after = before.clone();
    match world.dice.of(7) {
        6 => after.initiative = world.pick(place, "SELECT id FROM initiative").map(InitiativeId),
        0 => after.note = said,
        1 => after.partners = vec![Partner { name: said, drew: world.dice.of(2) == 0 }],
        2 => after.material = vec![Material { name: said, n: 1 }],
        3 => after.staff = Vec::new(),
        4 => return Some(sessions::cancel(author, &before, Cancel::Weather)),
        _ if world.dice.of(4) == 0 => return Some(sessions::bin(author, &before)),
        _ => return Some(sessions::turn(author, &before, State::Done)),
    }
    Some(sessions::edit(author, &before, &after))
}

/// Somebody says that they came by a session, or by a series of them.
pub fn heard(world: &mut World, place: usize, person: &mut Person) {
    if world.dice.of(2) == 0 {
        person.heard_at = world.pick(place, SESSIONS).map(SessionId);
    } else {
        person.heard_in = world.pick(place, SERIES).map(SeriesId);
    }
}

/// Three in a row are planned, changed as a series, or one of them is skipped and taken in again.
pub fn series(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let said = word(world);
    let known = world.pick(place, SERIES).map(SeriesId);
    let Some(id) = known.filter(|_| world.dice.of(4) > 0) else {
        let first = today();
        let model = Session::new(SessionId(author.id()), Kind::Patrol, first);
        let series = Series {
            id: SeriesId(author.id()),
            rule: Rule::weekly(first),
            first,
            until: first.plus_days(14),
            closed: Vec::new(),
            skip_red: false,
            model: Session { place: said, staff: vec![author.by], ..model },
        };
        return Some(sessions::begin(author, &series, Country::Se));
    };
    let before = world.ask(place, &Repeats { id }).ok()?;
    let mut after = before.series.clone();
    match world.dice.of(4) {
        0 => after.model.place = said,
        1 => after.rule.days = vec![after.first.plus_days(1).weekday()],
        2 => after.model.staff = Vec::new(),
        _ => {
            let (one, since) = before.sessions.get(world.dice.of(before.sessions.len().max(1)))?;
            return Some(match since {
                Some(since) => sessions::unskip(author, one, *since),
                None => sessions::skip(author, one),
            });
        }
    }
    Some(sessions::rework(author, &before, &after, (today(), Country::Se)))
}

/// A counter of what stands there gets a name of the team's own.
pub fn named(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    world.pick(place, SESSIONS)?;
    let said = word(world);
    Some(names(world, place, author, said))
}

/// What the team calls a counter.
fn names(world: &mut World, place: usize, author: &Author<'_>, name: String) -> Save {
    let before = world.ask(place, &sessions::Counters).unwrap_or_default();
    let (kind, code) = (Kind::Square, "talk".to_owned());
    let after = [Own { kind, code, name, means: Means::Talks, hidden: false }];
    sessions::own_counters(author, &before, &after)
}

/// Each file has a run of its own, which nobody else writes in.
pub fn counts(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let id = world.pick(place, SESSIONS).map(SessionId)?;
    let now = world.ask(place, &Count { id }).ok()?;
    let run = Id([u8::try_from(place).ok()?; 16]);
    let mut batch = Batch::new(author, run);
    for _ in 0..=world.dice.of(3) {
        let counter = ["talk", "folder"][world.dice.of(2)];
        let at = Place { run, counter: counter.to_owned(), slot: Stamp(SLOT) };
        let sent = now.counted.all().find(|(known, _)| **known == at).map(|(_, n)| n);
        batch.press(counter, at.slot, 1, sent);
    }
    Some(sessions::gather(author, &now.session, &batch))
}
