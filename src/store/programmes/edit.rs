//! Changes of programmes and of who is in them.

use crate::base::Word;
use crate::domain::programme::need::Need;
use crate::domain::programme::{End, Membership, Programme, Step, Weekday};
use crate::store::parts::{self, Part, Parts};
use crate::store::{Author, Cell, Edit, Save};

/// Codes after commas, as a column holds them.
pub(super) fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Cell {
    all.iter().map(|one| code(*one)).collect::<Vec<_>>().join(",").into()
}

fn cells(one: &Programme) -> Vec<(&'static str, Cell)> {
    vec![
        ("kind", one.kind.code().into()),
        ("name", one.name.trim().into()),
        ("aim", one.aim.into()),
        ("every", one.every.into()),
        ("needs", codes(&one.needs, Need::code)),
        ("note", one.note.trim().into()),
    ]
}

fn places(one: &Programme) -> Parts {
    let place = |place: &crate::domain::programme::Place| {
        (("programme_place", Part::Name(place.name.clone())), vec![("aim", place.aim.into())])
    };
    one.places.iter().map(place).collect()
}

/// The rows of a new programme.
pub fn rows(author: &Author<'_>, one: &Programme) -> Vec<Edit> {
    let row = Edit::insert("programme", one.id, cells(one));
    let places = parts::edits(author, one.id.0, &Parts::new(), &places(one));
    [row].into_iter().chain(places).collect()
}

/// A new programme.
pub fn create(author: &Author<'_>, one: &Programme) -> Save {
    author.save(Word("did-programme-add"), rows(author, one))
}

/// What changed between a programme as it was seen and as it is wanted.
pub fn keep(author: &Author<'_>, before: &Programme, after: &Programme) -> Save {
    let row = Edit::diff("programme", before.id, cells(before), cells(after));
    let places = parts::edits(author, before.id.0, &places(before), &places(after));
    author.save(Word("did-programme-edit"), [row].into_iter().chain(places).collect())
}

/// A programme into the bin; those in it keep their history.
pub fn remove(author: &Author<'_>, one: &Programme) -> Save {
    author.save(Word("did-programme-bin"), vec![Edit::take("programme", one.id, author.at)])
}

fn member_cells(one: &Membership) -> Vec<(&'static str, Cell)> {
    let mut cells = vec![
        ("programme", one.programme.into()),
        ("person", one.person.into()),
        ("name", one.name.trim().into()),
        ("phone", one.phone.trim().into()),
        ("email", one.email.trim().into()),
        ("worker", one.worker.into()),
        ("languages", one.languages.join(",").into()),
        ("weekdays", codes(&one.weekdays, Weekday::code)),
        ("times", one.times.trim().into()),
        ("interests", one.interests.join(",").into()),
        ("load", one.load.into()),
        ("reason", one.reason.map(End::code).into()),
        ("note", one.note.trim().into()),
    ];
    let day = |step: &Step| (step.code(), one.steps.get(step).copied().into());
    cells.extend(Step::ALL.iter().map(day));
    cells
}

fn member_parts(one: &Membership) -> Parts {
    let place = |place: &String| (("membership_place", Part::Name(place.clone())), Vec::new());
    let area = |area: &crate::base::AreaId| (("membership_area", Part::Id(area.0)), Vec::new());
    let met = |met: &crate::domain::programme::need::Met| {
        let cells = vec![("day", met.day.into()), ("until", met.until.into())];
        (("membership_need", Part::Name(met.need.code().to_owned())), cells)
    };
    let places = one.places.iter().map(place);
    places.chain(one.areas.iter().map(area)).chain(one.met.iter().map(met)).collect()
}

/// The rows of somebody new in a programme, for an import that brings many.
pub fn member_rows(author: &Author<'_>, one: &Membership) -> Vec<Edit> {
    let cells = member_cells(one).into_iter().chain([("made", author.now())]).collect();
    let row = Edit::insert("membership", one.id, cells);
    let parts = parts::edits(author, one.id.0, &Parts::new(), &member_parts(one));
    [row].into_iter().chain(parts).collect()
}

/// Somebody new in a programme.
pub fn add(author: &Author<'_>, one: &Membership) -> Save {
    author.save(Word("did-helper-add"), member_rows(author, one))
}

/// What changed between what was seen of somebody in a programme and what is wanted.
pub fn edit(author: &Author<'_>, before: &Membership, after: &Membership) -> Save {
    let row = Edit::diff("membership", before.id, member_cells(before), member_cells(after));
    let parts = parts::edits(author, before.id.0, &member_parts(before), &member_parts(after));
    let verb = match (before.step(), after.step()) {
        (was, now) if was == now => Word("did-helper-edit"),
        (_, Step::Ended) => Word("did-helper-end"),
        _ => Word("did-helper-step"),
    };
    author.save(verb, [row].into_iter().chain(parts).collect())
}

/// Into the bin: somebody who should never have stood there. Who ends has a step of its own.
pub fn bin(author: &Author<'_>, one: &Membership) -> Save {
    author.save(Word("did-helper-bin"), vec![Edit::take("membership", one.id, author.at)])
}
