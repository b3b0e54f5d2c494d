//! The board and the figures of an initiative with ten thousand on its list.

use crate::Outcome;
use crate::bare::walk;
use crate::table::{Table, by_turns};
use crate::town::Town;
use tillit::base::{Country, Id, Stamp};
use tillit::store::Ask as _;
use tillit::store::initiatives::{Board, Figures, List, Wall};

/// How many stand on the list.
const LISTED: i64 = 10_000;

/// Puts a list of ten thousand into a register of its own making, and measures what its board and its
/// figures take, beside the plain questions for the same rows.
pub fn measure(table: &mut Table) -> Outcome<()> {
    let town = Town::make(crate::town::Size { times: 2 }, None)?;
    let id = Id([7; 16]);
    town.past_the_store(|db| {
        db.execute(
            "INSERT INTO initiative(id, name, mode, starts, sealed, sealed_by, made)
             SELECT ?1, 'Ten thousand', 'named', '2026-09-01', 1, (SELECT min(id) FROM worker), 1",
            [id.0],
        )?;
        db.execute(
            "INSERT INTO target(initiative, person, added) SELECT ?1, id, 1 FROM person
             WHERE gone IS NULL AND merged_into IS NULL AND protection=0 LIMIT ?2",
            rusqlite::params![id.0, LISTED],
        )?;
        db.execute(
            "UPDATE encounter SET initiative=?1
             WHERE person IN (SELECT person FROM target WHERE initiative=?1)",
            [id.0],
        )?;
        Ok(())
    })?;
    let bare = crate::bare::copy(&town)?;
    table.group(&format!("an initiative with {LISTED} on its list"));
    let (db, key) = (bare.open()?, rusqlite::params![id.0]);
    let pair = by_turns(
        5,
        || Ok(town.register.read(|db| List { limit: 300 }.ask(db))?),
        || walk(&db, BOARD, []),
    )?;
    table.line("all initiatives", pair, "50 ms");
    let now = town.today.0.and_hms_opt(10, 0, 0).ok_or("no hour")?;
    let at = Stamp(now.and_utc().timestamp_millis());
    let wall = Wall { at, now, country: Country::Se };
    let board = Board { initiative: id.into(), limit: 20_000, wall };
    let pair = by_turns(
        5,
        || Ok(town.register.read(|db| board.ask(db))?),
        || ONE.iter().map(|sql| walk(&db, sql, key)).sum::<Outcome<usize>>(),
    )?;
    table.line("its board with the funnel", pair, "200 ms");
    let figures = Figures { id: id.into(), wall };
    let pair =
        by_turns(5, || Ok(town.register.read(|db| figures.ask(db))?), || walk(&db, LIST, key))?;
    table.line("the figures of the initiative", pair, "100 ms");
    Ok(())
}

/// Every initiative with everything that was tried with those on its list.
const BOARD: &str = "SELECT i.id, i.name, t.person, t.late, t.removed, e.at, e.disposition
    FROM initiative i LEFT JOIN target t ON t.initiative=i.id
    LEFT JOIN encounter e ON e.initiative=i.id AND e.person=t.person AND e.gone IS NULL
    WHERE i.gone IS NULL";

/// One initiative: who is on its list, what was tried and what is open.
const ONE: [&str; 3] = [
    "SELECT t.*, p.* FROM target t JOIN person p ON p.id=t.person WHERE t.initiative=?1",
    "SELECT person, at, kind, disposition, step FROM encounter
     WHERE initiative=?1 AND gone IS NULL ORDER BY at, id",
    "SELECT person, errand, day, done FROM task WHERE initiative=?1 AND gone IS NULL",
];

/// The list with what its people are divided by and everything that was tried.
const LIST: &str =
    "SELECT t.person, p.area, p.born, p.languages, p.protection, e.at, e.kind, e.worker,
    e.minutes, e.disposition FROM target t JOIN person p ON p.id=t.person
    LEFT JOIN encounter e ON e.initiative=t.initiative AND e.person=t.person AND e.gone IS NULL
    WHERE t.initiative=?1";
