//! Changes of who goes with whom, and of the times they went.

use super::edit::codes;
use super::matches::Time;
use crate::base::{Id, MatchId, Word};
use crate::domain::programme::Weekday;
use crate::domain::programme::matching::{Alone, Match, Parting};
use crate::store::{Author, Cell, Edit, Save};

fn cells(one: &Match) -> Vec<(&'static str, Cell)> {
    let [after_30, after_90] = one.alone.map(|said| Cell::from(said.map(Alone::code)));
    vec![
        ("membership", one.membership.into()),
        ("person", one.whom.written().into()),
        ("wish", one.wish.trim().into()),
        ("weekdays", codes(&one.weekdays, Weekday::code)),
        ("starts", one.starts.into()),
        ("planned", one.planned.into()),
        ("back", one.back.into()),
        ("ended", one.ended.into()),
        ("reason", one.reason.map(Parting::code).into()),
        ("alone_30", after_30),
        ("alone_90", after_90),
        ("note", one.note.trim().into()),
    ]
}

/// A new match.
pub fn pair(author: &Author<'_>, one: &Match) -> Save {
    let cells = cells(one).into_iter().chain([("made", author.now())]).collect();
    author.save(Word("did-match-add"), vec![Edit::insert("match", one.id, cells)])
}

/// What changed of a match.
pub fn edit_match(author: &Author<'_>, before: &Match, after: &Match) -> Save {
    let edit = Edit::diff("match", before.id, cells(before), cells(after));
    let verb = match (before.is_open(), after.is_open(), before.alone == after.alone) {
        (true, false, _) => Word("did-match-end"),
        (_, _, false) => Word("did-match-alone"),
        _ => Word("did-match-edit"),
    };
    author.save(verb, vec![edit])
}

/// Into the bin.
pub fn unpair(author: &Author<'_>, id: MatchId) -> Save {
    author.save(Word("did-match-bin"), vec![Edit::take("match", id, author.at)])
}

fn time_cells(one: &Time) -> Vec<(&'static str, Cell)> {
    vec![
        ("match", one.of.into()),
        ("day", one.day.into()),
        ("minutes", one.minutes.into()),
        ("what", one.what.trim().into()),
    ]
}

/// They went together.
pub fn went(author: &Author<'_>, one: &Time) -> Save {
    let cells = time_cells(one).into_iter().chain([("made", author.now())]).collect();
    author.save(Word("did-match-time"), vec![Edit::insert("match_time", one.id, cells)])
}

/// It was another day, longer or shorter, or something else.
pub fn edit_time(author: &Author<'_>, before: &Time, after: &Time) -> Save {
    let edit = Edit::diff("match_time", before.id, time_cells(before), time_cells(after));
    author.save(Word("did-match-time-edit"), vec![edit])
}

/// It was not so.
pub fn drop_time(author: &Author<'_>, id: Id) -> Save {
    author.save(Word("did-match-time-bin"), vec![Edit::take("match_time", id, author.at)])
}
