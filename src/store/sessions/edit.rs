//! Changes of sessions.

use super::counter_key;
use crate::base::{Day, Phrase, Word};
use crate::domain::session::counter::Own;
use crate::domain::session::{Cancel, Response, Session, State};
use crate::store::parts::{self, Part, Parts};
use crate::store::row::time_cell;
use crate::store::{Author, Cell, Column, Edit, Save};

pub(super) fn cells(one: &Session) -> Vec<(&'static str, Cell)> {
    vec![
        ("kind", one.kind.code().into()),
        ("name", one.name.trim().into()),
        ("state", one.state.code().into()),
        ("reason", one.reason.map(Cancel::code).into()),
        ("day", one.day.into()),
        ("starts", time_cell(one.from)),
        ("ends", time_cell(one.to)),
        ("place", one.place.trim().into()),
        ("area", one.area.into()),
        ("initiative", one.initiative.into()),
        ("announced", one.announced.into()),
        ("clothes", one.clothes.into()),
        ("sign", one.sign.into()),
        ("draw", one.draw.trim().into()),
        ("weather", one.weather.trim().into()),
        ("cost", one.cost.into()),
        ("response", one.response.map(Response::code).into()),
        ("reflection", one.reflection.trim().into()),
        ("adjustment", one.adjustment.trim().into()),
        ("safety", one.safety.trim().into()),
        ("note", one.note.trim().into()),
        ("series", one.series.map(|(series, _)| series).into()),
        ("due", one.series.map(|(_, due)| due).into()),
    ]
}

fn parts(one: &Session) -> Parts {
    let staff = one.staff.iter().map(|worker| (("session_worker", Part::Id(worker.0)), Vec::new()));
    let partners = one.partners.iter().map(|partner| {
        (("session_partner", Part::Name(partner.name.clone())), vec![("drew", partner.drew.into())])
    });
    let material = one.material.iter().map(|material| {
        (("session_material", Part::Name(material.name.clone())), vec![("n", material.n.into())])
    });
    staff.chain(partners).chain(material).collect()
}

/// The parts of a session from what was seen to what is wanted.
fn part_edits(author: &Author<'_>, before: Option<&Session>, after: &Session) -> Vec<Edit> {
    let was = before.map(parts).unwrap_or_default();
    parts::edits(author, after.id.0, &was, &parts(after))
}

pub(super) fn row(author: &Author<'_>, one: &Session) -> Vec<Edit> {
    let cells = cells(one).into_iter().chain([("made", author.now())]).collect();
    let row = Edit::insert("session", one.id, cells);
    [row].into_iter().chain(part_edits(author, None, one)).collect()
}

/// What was done, with the kind and day by which one session is told from another.
pub(super) fn verb(word: Word, one: &Session) -> Phrase {
    Phrase::new(word).with("kind", one.kind.word()).with("day", one.day)
}

/// A new session.
pub fn add(author: &Author<'_>, one: &Session) -> Save {
    author.save(verb(Word("did-session-add"), one), row(author, one))
}

/// What changed between a session as it was seen and as it is wanted.
pub fn edit(author: &Author<'_>, before: &Session, after: &Session) -> Save {
    let row = Edit::diff("session", before.id, cells(before), cells(after));
    let edits = [row].into_iter().chain(part_edits(author, Some(before), after));
    author.save(verb(Word("did-session-edit"), after), edits.collect())
}

/// How far it has come.
pub fn turn(author: &Author<'_>, before: &Session, state: State) -> Save {
    let word = match state {
        State::Planned => Word("did-session-reopen"),
        State::Running => Word("did-session-start"),
        State::Done => Word("did-session-done"),
        State::Cancelled => Word("did-session-cancel"),
    };
    author.save(verb(word, before), vec![stands(before, state, None)])
}

/// It comes to nothing.
pub fn cancel(author: &Author<'_>, before: &Session, why: Cancel) -> Save {
    let cancelled = stands(before, State::Cancelled, Some(why));
    author.save(verb(Word("did-session-cancel"), before), vec![cancelled])
}

/// How far it has come, as an edit.
pub(super) fn stands(before: &Session, state: State, why: Option<Cancel>) -> Edit {
    let code = |why: Option<Cancel>| Cell::from(why.map(Cancel::code));
    let columns = vec![
        Column::new("state", before.state.code(), state.code()),
        Column::new("reason", code(before.reason), code(why)),
    ];
    Edit::update("session", before.id, columns)
}

/// How far a session has come once somebody has come to it, where that is further than before. An action of
/// its own, before the one that says who came: taking back that this one came leaves what others came to.
pub fn begun(author: &Author<'_>, session: &Session, today: Day) -> Option<Save> {
    let state = session.once_met(today);
    (session.state != state).then(|| turn(author, session, state))
}

/// Into the bin.
pub fn bin(author: &Author<'_>, one: &Session) -> Save {
    let taken = Edit::take("session", one.id, author.at);
    author.save(verb(Word("did-session-bin"), one), vec![taken])
}

/// What the team calls its counters, from what was seen to what is wanted.
pub fn own_counters(author: &Author<'_>, before: &[Own], after: &[Own]) -> Save {
    let cells = |one: &Own| {
        vec![
            ("name", one.name.trim().into()),
            ("means", one.means.code().into()),
            ("hidden", one.hidden.into()),
        ]
    };
    let same = |a: &Own, b: &Own| (a.kind, &a.code) == (b.kind, &b.code);
    let edits = after.iter().map(|one| {
        let key = counter_key(one.kind, &one.code);
        match before.iter().find(|seen| same(seen, one)) {
            Some(seen) => Edit::diff("counter", key, cells(seen), cells(one)),
            None => Edit::insert("counter", key, cells(one)),
        }
    });
    author.save(Word("did-counters"), edits.collect())
}
