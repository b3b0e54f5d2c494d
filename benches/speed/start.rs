//! From the key of the register to everything Today needs: open, everybody's names, what is to be done.

use crate::Outcome;
use crate::bare::{Bare, walk};
use crate::table::{Table, by_turns};
use crate::town::Town;
use rusqlite::Connection;
use tillit::base::{Day, Lang, WorkerId};
use tillit::domain::names::Names;
use tillit::store::names::LoadNames;
use tillit::store::tasks::{Depth, Today, TodayOf};
use tillit::store::{Ask as _, Register, conflicts};

/// Lines of Today.
const LIMIT: u32 = 300;

/// What the program holds when Today is drawn.
#[derive(Debug)]
pub struct Started {
    pub names: std::sync::Arc<Names>,
    pub tasks: TodayOf,
}

/// Reads what Today needs, and everybody's names, which come in behind it.
pub fn read(register: &Register, worker: WorkerId, today: Day) -> Outcome<Started> {
    let tasks = today_of(register, worker, today)?;
    let loaded = register.read(|db| LoadNames { lang: Lang::Sv }.ask(db))?;
    Ok(Started { names: loaded.names, tasks })
}

fn today_of(register: &Register, worker: WorkerId, today: Day) -> Outcome<TodayOf> {
    let tasks =
        Today { today, worker: Some(worker), later: false, limit: LIMIT, depth: Depth::All };
    let tasks = register.read(|db| tasks.ask(db))?;
    register.read(|db| conflicts::Count.ask(db))?;
    Ok(tasks)
}

pub fn measure(town: &Town, bare: &Bare, table: &mut Table) -> Outcome<()> {
    let way = town.register.way().clone();
    let ours = || {
        let register = way.enter()?;
        let started = read(&register, town.worker, town.today)?;
        Ok((register, started))
    };
    let target = if bare_is_large(town)? { "300 ms" } else { "150 ms" };
    let first = || {
        let register = way.enter()?;
        let tasks = today_of(&register, town.worker, town.today)?;
        Ok((register, tasks))
    };
    let pair = by_turns(5, first, || plain_today(&bare.open()?, town))?;
    table.line("start: open, Today", pair, target);
    let pair = by_turns(5, ours, || plain(bare, town))?;
    table.line("start: open, Today, and the names that come in behind it", pair, "");
    Ok(())
}

fn bare_is_large(town: &Town) -> Outcome<bool> {
    let sql = "SELECT count(*)>50000 FROM person";
    Ok(town.register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?))?)
}

/// The same rows, looked at and forgotten.
fn plain(bare: &Bare, town: &Town) -> Outcome<usize> {
    let db = bare.open()?;
    let mut rows = walk(&db, "SELECT id, name FROM area", [])?;
    for sql in [
        "SELECT id, given, family, alias, born, street, area, protection, merged_into, gone,
           deceased_on FROM person",
        "SELECT person, coalesce(e164, typed) FROM phone WHERE gone IS NULL AND wrong IS NULL",
        "SELECT p.person, t.name FROM person_tag p JOIN tag t ON t.id=p.tag
           WHERE p.gone IS NULL AND t.gone IS NULL",
        "SELECT person, max(day) FROM encounter WHERE person IS NOT NULL AND gone IS NULL
           GROUP BY person",
    ] {
        rows += walk(&db, sql, [])?;
    }
    Ok(rows + plain_today(&db, town)?)
}

fn plain_today(db: &Connection, town: &Town) -> Outcome<usize> {
    let days = "SELECT day, count(*) FROM task
        WHERE done IS NULL AND cancelled IS NULL AND gone IS NULL GROUP BY day";
    let rows = walk(db, days, [])?;
    let tasks = "SELECT t.*, p.protection, i.name FROM task t
        LEFT JOIN person p ON p.id=t.person LEFT JOIN initiative i ON i.id=t.initiative
        WHERE t.done IS NULL AND t.cancelled IS NULL AND t.gone IS NULL
        AND (t.worker IS NULL OR t.worker=?1) AND t.day<=?2 ORDER BY t.day, t.time LIMIT 300";
    Ok(rows + walk(db, tasks, rusqlite::params![town.worker, town.today.plus_days(6)])?)
}
