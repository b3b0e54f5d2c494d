//! Programmes, and who is in them, in several files at once.

use super::super::work::today;
use super::super::*;
use super::deeds::{some, word};
use super::world::World;
use crate::base::{MatchId, MembershipId, ProgrammeId};
use crate::domain::programme::matching::{Alone, Match, Parting, Whom};
use crate::domain::programme::need::{Met, Need};
use crate::domain::programme::{End, Kind, Membership, Notice, Place, Programme, Step, Weekday};
use crate::store::programmes::{self as store, Card, Hours, MatchSheet, Noticed, Sheet, Time};

/// Somebody who helps.
pub fn helper(author: &Author<'_>, name: &str) -> Membership {
    let new = Membership::new(MembershipId(author.id()), Kind::Ambassadors.shipped());
    let steps = [(Step::Active, today())].into();
    Membership { name: name.to_owned(), worker: Some(author.by), steps, ..new }
}

/// Somebody who helps, drawn by lot.
pub fn member(world: &mut World, place: usize) -> Option<MembershipId> {
    let all = "SELECT id FROM membership WHERE gone IS NULL ORDER BY id";
    world.pick(place, all).map(MembershipId)
}

/// One is made, changed or binned.
pub fn programme(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let all = world.ask(place, &Sheet { id: None }).ok()?.programmes;
    let said = word(world);
    let before = world.dice.pick(&all)?.clone();
    let mut after = before.clone();
    match world.dice.of(6) {
        0 => {
            let new = Programme::new(ProgrammeId(author.id()), Kind::Own);
            let places = vec![Place { name: "Lundby".to_owned(), aim: None }];
            return Some(store::create(author, &Programme { name: said, places, ..new }));
        }
        1 if before.kind == Kind::Own => return Some(store::remove(author, &before)),
        2 => after.name = said,
        3 => after.aim = u32::try_from(world.dice.of(4)).ok(),
        4 => after.needs = vec![Need::ALL[world.dice.of(4)]],
        _ => after.places = vec![Place { name: said, aim: Some(1) }],
    }
    Some(store::keep(author, &before, &after))
}

/// Somebody joins, is changed, takes a step, ends, or is binned.
pub fn joins(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let said = word(world);
    let id = member(world, place).filter(|_| world.dice.of(4) > 0);
    let Some(before) = id.and_then(|id| world.ask(place, &Sheet { id: Some(id) }).ok()) else {
        let new = helper(author, &said);
        let places = vec!["Hjällbo".to_owned()];
        let area = world.pick(place, "SELECT id FROM area WHERE gone IS NULL ORDER BY id");
        let areas = area.map(crate::base::AreaId).into_iter().collect();
        let met = vec![Met { need: Need::Pledge, day: today(), until: None }];
        return Some(store::add(author, &Membership { places, areas, met, ..new }));
    };
    let before = before.membership?;
    let mut after = before.clone();
    let day = today().plus_days(i64::try_from(world.dice.of(9)).ok()?);
    match world.dice.of(11) {
        0 => after.note = said,
        1 => after.places = vec![said],
        2 => after.areas.clear(),
        3 => {
            let areas = "SELECT id FROM area WHERE gone IS NULL ORDER BY id";
            after.areas = world.pick(place, areas).map(crate::base::AreaId).into_iter().collect();
        }
        4 => after.met = vec![Met { need: Need::Pledge, day, until: None }],
        5 => after.met = vec![Met { need: Need::Extract, day, until: Some(day) }],
        6 => {
            after.steps.insert(Step::Ended, day);
            after.reason = Some(End::ALL[world.dice.of(End::ALL.len())]);
        }
        7 => after.weekdays = vec![Weekday::ALL[world.dice.of(7)]],
        8 => after.person = some(world, place),
        9 => after.phone = said,
        _ => return Some(store::bin(author, &before)),
    }
    Some(store::edit(author, &before, &after))
}

/// Somebody is noticed, gives time, or either is put right.
pub fn helps(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let membership = member(world, place)?;
    let card = world.ask(place, &Card { id: membership }).ok()?;
    let (day, said) = (today(), word(world));
    let new = Hours { id: author.id(), membership, day, minutes: 60, activity: said.clone() };
    Some(match (world.dice.of(6), card.hours.first(), card.notices.first()) {
        (0, Some(before), _) => {
            store::edit_hours(author, before, &Hours { activity: said, ..before.clone() })
        }
        (1, Some(before), _) => store::drop_hours(author, before.id),
        (2, _, Some(before)) => store::take_notice(author, before.id),
        (3, ..) => store::log_hours(author, &new),
        _ => {
            let kind = Notice::ALL[world.dice.of(2)];
            let like =
                Noticed { id: author.id(), membership, kind, day, worker: author.by, note: said };
            store::notice(author, &[membership], &like)
        }
    })
}

/// Somebody is gone with, that is changed or ended, or they went together.
pub fn pairs(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let day = today();
    let known = world.pick(place, "SELECT id FROM match WHERE gone IS NULL ORDER BY id");
    let Some(id) = known.map(MatchId).filter(|_| world.dice.of(4) > 0) else {
        let (helper, whom) = (member(world, place)?, Whom::of(some(world, place)?));
        let new = Match::new(MatchId(author.id()), helper, whom, day);
        let time = Time { id: author.id(), of: new.id, day, minutes: None, what: String::new() };
        return Some(store::pair(author, &new).and(store::went(author, &time).edits));
    };
    let sheet = world.ask(place, &MatchSheet { id: Some(id) }).ok()?;
    let before = sheet.line?.of;
    let mut after = before.clone();
    match world.dice.of(6) {
        0 => after.note = word(world),
        1 => after.alone[world.dice.of(2)] = Some(Alone::Yes),
        2 => {
            after.ended = Some(day.plus_days(i64::try_from(world.dice.of(9)).ok()?));
            after.reason = Some(Parting::ALL[world.dice.of(Parting::ALL.len())]);
        }
        3 => return Some(store::unpair(author, id)),
        4 if !sheet.times.is_empty() => {
            let before = &sheet.times[world.dice.of(sheet.times.len())];
            if world.dice.of(2) == 0 {
                return Some(store::drop_time(author, before.id));
            }
            return Some(store::edit_time(
                author,
                before,
                &Time { what: word(world), ..before.clone() },
            ));
        }
        _ => {
            let time = Time { id: author.id(), of: id, day, minutes: Some(45), what: word(world) };
            return Some(store::went(author, &time));
        }
    }
    Some(store::edit_match(author, &before, &after))
}
