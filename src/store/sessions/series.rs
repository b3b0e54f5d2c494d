//! Series of sessions: read, begun, and changed without undoing what was decided by hand.

use super::edit::{cells, row, verb};
use super::heard::brought_by_series;
use super::{Sheet, SheetOf, session, sessions};
use crate::base::{Country, Day, SeriesId, SessionId, Stamp, Word, WorkerId};
use crate::domain::session::series::{Becomes, Made, Rule, Series, Turn, Weeks, changed};
use crate::domain::session::{Session, State};
use crate::store::row::{all, one, text};
use crate::store::{Ask, Author, Cell, Column, Edit, Result, Save, StoreError};
use rusqlite::{Connection, Row};
use std::collections::{BTreeMap, BTreeSet};

/// What each session of a series takes over from it: columns that both tables have.
const LIKE: [&str; 12] = [
    "kind",
    "name",
    "starts",
    "ends",
    "place",
    "area",
    "initiative",
    "announced",
    "clothes",
    "sign",
    "draw",
    "safety",
];

/// A series with all its sessions.
#[derive(Debug)]
pub struct Repeats {
    /// Which.
    pub id: SeriesId,
}

/// An answer to [`Repeats`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatsOf {
    /// The series.
    pub series: Series,
    /// Its sessions in the order of the days it gave them, and since when those that were skipped are.
    pub sessions: Vec<(Session, Option<Stamp>)>,
    /// How many say that they came by it: at least so many did.
    pub brought: usize,
    /// Those at which somebody was met or counted, or anything else was written down.
    pub met: BTreeSet<SessionId>,
}

/// Whether anything that hangs at a session of a series was written down. The books have no index by
/// session: each is gone through once for all of the series.
const MET: &str = "SELECT s.id FROM session s WHERE s.series=?1 AND (
     EXISTS (SELECT 1 FROM encounter WHERE session=s.id AND gone IS NULL)
  OR EXISTS (SELECT 1 FROM tally WHERE session=s.id AND gone IS NULL)
  OR s.id IN (SELECT session FROM progress WHERE session IS NOT NULL AND gone IS NULL
    UNION ALL SELECT session FROM help WHERE session IS NOT NULL AND gone IS NULL
    UNION ALL SELECT session FROM referral WHERE session IS NOT NULL AND gone IS NULL
    UNION ALL SELECT session FROM observation WHERE session IS NOT NULL AND gone IS NULL
    UNION ALL SELECT session FROM nurture WHERE session IS NOT NULL AND gone IS NULL
    UNION ALL SELECT session FROM decision WHERE session IS NOT NULL AND gone IS NULL))";

impl Ask for Repeats {
    type Answer = RepeatsOf;

    fn ask(&self, db: &Connection) -> Result<RepeatsOf> {
        let sql = "SELECT *, first AS day, 'planned' AS state, NULL AS reason, NULL AS weather,
             NULL AS cost, NULL AS response, NULL AS reflection, NULL AS adjustment, NULL AS note,
             NULL AS series, NULL AS due FROM series WHERE id=?1 AND gone IS NULL";
        let mut series = one(db, sql, [self.id], series)?.ok_or(StoreError::Gone)?;
        let sql = "SELECT worker FROM series_worker WHERE series=?1 AND gone IS NULL";
        series.model.staff = all(db, sql, [self.id], |r| Ok(r.get(0)?))?;
        let found = sessions(db, "series=?1 ORDER BY due, id", [self.id])?;
        let sql = "SELECT id, gone FROM session WHERE series=?1 AND gone IS NOT NULL";
        let gone = all(db, sql, [self.id], |r| Ok((r.get(0)?, r.get(1)?)))?;
        let gone: BTreeMap<SessionId, Stamp> = gone.into_iter().collect();
        let sessions = found.into_iter().map(|one| (gone.get(&one.id).copied(), one));
        let sessions = sessions.map(|(gone, one)| (one, gone)).collect();
        let met = all(db, MET, [self.id], |r| Ok(r.get(0)?))?.into_iter().collect();
        Ok(RepeatsOf { series, sessions, brought: brought_by_series(db, self.id)?, met })
    }
}

fn series(r: &Row<'_>) -> Result<Series> {
    let bad = |what: &str| StoreError::Bug(format!("no {what} of a series"));
    let (rule, closed) = (text(r, "rule")?, text(r, "closed")?);
    let model = session(r)?;
    Ok(Series {
        id: r.get("id")?,
        rule: Rule::read(&rule).ok_or_else(|| bad("rule"))?,
        first: r.get("first")?,
        until: r.get("until")?,
        closed: Weeks::read(&closed).ok_or_else(|| bad("weeks"))?,
        skip_red: r.get("skip_red")?,
        model,
    })
}

/// The columns of a series' own.
fn rule_cells(one: &Series) -> Vec<(&'static str, Cell)> {
    vec![
        ("rule", one.rule.text().into()),
        ("first", one.first.into()),
        ("until", one.until.into()),
        ("closed", Weeks::told(&one.closed).into()),
        ("skip_red", one.skip_red.into()),
    ]
}

/// What of a session its series tells.
fn like(one: &Session) -> Vec<(&'static str, Cell)> {
    cells(one).into_iter().filter(|(name, _)| LIKE.contains(name)).collect()
}

fn whole(one: &Series) -> Vec<(&'static str, Cell)> {
    rule_cells(one).into_iter().chain(like(&one.model)).collect()
}

/// Begins a series with all its sessions.
pub fn begin(author: &Author<'_>, one: &Series, country: Country) -> Save {
    let cells = whole(one).into_iter().chain([("made", author.now())]).collect();
    let own = Edit::insert("series", one.id, cells);
    let staff = staff_edits(author, "series_worker", one.id, (&[], &one.model.staff));
    let days = one.held(country);
    let n = days.len();
    let sessions = days.into_iter().flat_map(|day| new(author, one, day));
    let edits = [own].into_iter().chain(staff).chain(sessions).collect();
    author.save(crate::base::Phrase::new(Word("did-series-add")).with("n", n), edits)
}

fn new(author: &Author<'_>, one: &Series, day: Day) -> Vec<Edit> {
    row(author, &one.session(SessionId(author.id()), day))
}

/// Whoever is to be there from now on, and who is not any more.
fn staff_edits(
    author: &Author<'_>,
    table: &'static str,
    of: impl Into<Cell> + Copy,
    (before, after): (&[WorkerId], &[WorkerId]),
) -> Vec<Edit> {
    let key = |worker: &WorkerId| vec![of.into(), Cell::from(*worker)];
    let come = after.iter().filter(|worker| !before.contains(worker));
    let go = before.iter().filter(|worker| !after.contains(worker));
    let come = come.map(|worker| Edit::insert(table, key(worker), Vec::new()));
    come.chain(go.map(|worker| Edit::take(table, key(worker), author.at))).collect()
}

/// A series as it is to be from `today` on. A session keeps what was written in it by hand: a day it was
/// moved to, another place, other hours; what has been skipped stays skipped.
pub fn rework(
    author: &Author<'_>,
    before: &RepeatsOf,
    after: &Series,
    (today, country): (Day, Country),
) -> Save {
    let was = &before.series;
    let mut edits = vec![Edit::diff("series", was.id, whole(was), whole(after))];
    let staff = (was.model.staff.as_slice(), after.model.staff.as_slice());
    edits.extend(staff_edits(author, "series_worker", was.id, staff));
    let made = |held: &(Session, Option<Stamp>)| turn(held, &before.met, today);
    let turns: Vec<Turn> = before.sessions.iter().filter_map(made).collect();
    let (becomes, days) = changed(&turns, &after.held(country), &after.rule, today);
    let held = before.sessions.iter().filter(|(one, _)| one.series.is_some());
    for (((one, gone), becomes), turn) in held.zip(becomes).zip(&turns) {
        if becomes == Becomes::Gone {
            edits.push(let_go(one, author));
            continue;
        }
        let mut columns = due(one, becomes, turn.made);
        let ahead = one.state == State::Planned && !before.met.contains(&one.id);
        if ahead && (gone.is_some() || one.day >= today) {
            columns.extend(taken_over(one, (was, after)));
            if one.staff == was.model.staff {
                edits.extend(staff_edits(author, "session_worker", one.id, staff));
            }
        }
        edits.push(Edit::update("session", one.id, columns));
    }
    edits.extend(days.into_iter().flat_map(|day| new(author, after, day)));
    author.save(Word("did-series-edit"), edits)
}

/// One the series does not give any more goes into the bin and is of no series: a day that is given again
/// is not one that was skipped by hand.
fn let_go(one: &Session, author: &Author<'_>) -> Edit {
    let (series, due) = one.series.unzip();
    let columns = vec![
        Column::new("gone", Cell::Null, author.at),
        Column::new("series", series, Cell::Null),
        Column::new("due", due, Cell::Null),
    ];
    Edit::update("session", one.id, columns)
}

fn turn(
    (one, gone): &(Session, Option<Stamp>),
    met: &BTreeSet<SessionId>,
    today: Day,
) -> Option<Turn> {
    let (_, due) = one.series?;
    let made = match one.state {
        _ if gone.is_some() => Made::Skipped,
        // Who came to it came on its day, and by the evening nobody moves what was held in the morning.
        State::Planned if one.day == today || met.contains(&one.id) => Made::Settled,
        State::Planned if is_written_in(one) => Made::Written(one.day),
        State::Planned => Made::Planned(one.day),
        State::Running | State::Done | State::Cancelled => Made::Settled,
    };
    Some(Turn { due, made })
}

/// Whether anything was written in a session that its series says nothing of.
fn is_written_in(one: &Session) -> bool {
    let texts = [&one.weather, &one.reflection, &one.adjustment, &one.note];
    let parts = !one.partners.is_empty() || !one.material.is_empty();
    parts || one.cost.is_some() || one.response.is_some() || texts.iter().any(|t| !t.is_empty())
}

/// The day its series gives it now; where it was held to that and is still to be, it moves along.
fn due(one: &Session, becomes: Becomes, made: Made) -> Vec<Column> {
    let (Becomes::Due(day), Some((_, due))) = (becomes, one.series) else { return Vec::new() };
    let ahead = made != Made::Settled && one.state == State::Planned;
    let moves = (ahead && !one.is_moved()).then(|| Column::new("day", one.day, day));
    [Column::new("due", due, day)].into_iter().chain(moves).collect()
}

/// What the series says otherwise now, where the session said what the series said before.
fn taken_over(one: &Session, (was, after): (&Series, &Series)) -> Vec<Column> {
    let all = like(one).into_iter().zip(like(&was.model)).zip(like(&after.model));
    let follows = all.filter(|((own, was), _)| own.1 == was.1);
    follows.map(|((own, _), after)| Column::new(own.0, own.1, after.1)).collect()
}

/// One of a series is left out.
pub fn skip(author: &Author<'_>, one: &Session) -> Save {
    let skipped = Edit::take("session", one.id, author.at);
    author.save(verb(Word("did-series-skip"), one), vec![skipped])
}

/// One that was left out is to be after all.
pub fn unskip(author: &Author<'_>, one: &Session, since: Stamp) -> Save {
    let back = vec![Column::new("gone", since, Cell::Null)];
    let back = Edit::update("session", one.id, back);
    author.save(verb(Word("did-series-unskip"), one), vec![back])
}

/// What the form of a series starts from.
#[derive(Debug)]
pub struct SeriesSheet {
    /// Which; none for a new one.
    pub id: Option<SeriesId>,
    /// The session a new one is to be like, if one was chosen.
    pub like: Option<SessionId>,
}

/// An answer to [`SeriesSheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesSheetOf {
    /// The series as it stands, with its sessions; none for a new one.
    pub of: Option<RepeatsOf>,
    /// Places and areas that are offered, and the session a new one is to be like.
    pub sheet: SheetOf,
}

impl Ask for SeriesSheet {
    type Answer = SeriesSheetOf;

    fn ask(&self, db: &Connection) -> Result<SeriesSheetOf> {
        let of = self.id.map(|id| Repeats { id }.ask(db)).transpose()?;
        Ok(SeriesSheetOf { of, sheet: Sheet { id: self.like }.ask(db)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::House;

    #[test]
    fn no_book_is_gone_through_again_for_each_session_of_a_series() {
        let h = House::plain();
        let plan = format!("EXPLAIN QUERY PLAN {MET}");
        let steps = h.register.read(|db| {
            all(db, &plan, [SeriesId(crate::base::Id([1; 16]))], |r| {
                Ok((r.get::<_, i64>(0)?, r.get::<_, i64>(1)?, r.get::<_, String>(3)?))
            })
        });
        let steps = steps.unwrap();
        let again = |mut at: i64| {
            while let Some((_, above, what)) = steps.iter().find(|one| one.0 == at) {
                if what.starts_with("CORRELATED") {
                    return true;
                }
                at = *above;
            }
            false
        };
        let scans = steps.iter().filter(|(.., what)| what.starts_with("SCAN"));
        let scans: Vec<_> = scans.map(|(id, ..)| *id).collect();
        assert!(scans.len() >= 6 && !scans.into_iter().any(again), "{steps:?}");
    }
}
