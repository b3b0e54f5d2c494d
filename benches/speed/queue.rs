//! Who is to be rung next, on a list of ten thousand.

use crate::Outcome;
use crate::bare::{Bare, walk};
use crate::table::{Table, by_turns};
use crate::town::Town;
use rusqlite::params;
use tillit::base::{Country, Id, InitiativeId, Stamp};
use tillit::domain::ladder::shipped_one;
use tillit::store::Ask as _;
use tillit::store::initiatives::{Left, NextUp, Placing, Wall};

/// How many stand on the list.
const LISTED: i64 = 10_000;

/// The same rows in SQL: who is on the list and can be rung, what was tried, what is open.
const ROWS: [&str; 3] = [
    "SELECT t.person, p.deceased_on, p.interpreter, p.protection, p.street,
       EXISTS (SELECT 1 FROM phone h WHERE h.person=p.id AND h.gone IS NULL AND h.wrong IS NULL),
       EXISTS (SELECT 1 FROM no_contact n WHERE n.person=p.id AND n.gone IS NULL)
     FROM target t JOIN person p ON p.id=t.person
     WHERE t.initiative=?1 AND t.gone IS NULL AND t.removed IS NULL ORDER BY t.added, t.person",
    "SELECT person, at, kind, disposition, proxy, step FROM encounter
     WHERE initiative=?1 AND gone IS NULL ORDER BY at, id",
    "SELECT person, source, errand, day, time, done FROM task
     WHERE initiative=?1 AND gone IS NULL AND cancelled IS NULL",
];

pub fn measure(town: &Town, table: &mut Table) -> Outcome<()> {
    let list = InitiativeId(Id([7; 16]));
    fill(town, list)?;
    let bare = Bare::of(&town.path(), &town.beside("queue.db"))?;
    let db = bare.open()?;
    let rows = || {
        let each = ROWS.iter().map(|sql| walk(&db, sql, params![list]));
        each.sum::<Outcome<usize>>()
    };
    let now = town.today.0.and_hms_opt(10, 0, 0).ok_or("no hour")?;
    let at = Stamp(now.and_utc().timestamp_millis());
    let wall = Wall { at, now, country: Country::Se };
    let next = NextUp { initiative: list, after: None, by: town.worker, wall };
    let pair = by_turns(7, || Ok(town.register.read(|db| next.ask(db))?), rows)?;
    table.line("the next call on a list of 10,000", pair, "100 ms");
    let left = Left { after: None, by: town.worker, wall };
    let pair = by_turns(7, || Ok(town.register.read(|db| left.ask(db))?), rows)?;
    table.line("how many are left on a list of 10,000", pair, "150 ms");
    let all = Placing { initiative: list, wall };
    let pair = by_turns(7, || Ok(town.register.read(|db| all.ask(db))?.standing.len()), rows)?;
    table.line("where each of 10,000 stands on the ladder", pair, "100 ms");
    Ok(())
}

/// A sealed list on a ladder, everybody written to two weeks ago and every third rung once in vain.
fn fill(town: &Town, list: InitiativeId) -> Outcome<()> {
    let ladder = shipped_one("letter-call-visit").ok_or("no ladder")?.text();
    let midnight = town.today.0.and_hms_opt(0, 0, 0).ok_or("no hour")?;
    let today = midnight.and_utc().timestamp_millis();
    let day = 24 * 60 * 60 * 1000;
    let (sent, tried) = (today - 14 * day, today - 3 * day);
    let the_day = |at: i64| Stamp(at).utc().format("%F").to_string();
    Ok(town.past_the_store(|db| {
        db.execute_batch("UPDATE clock SET logging=0")?;
        db.execute(
            "INSERT INTO person(id,given,family,made)
             SELECT randomblob(16),given,family,made FROM person
             LIMIT max(0,?1-(SELECT count(*) FROM person))",
            [LISTED],
        )?;
        db.execute(
            "INSERT INTO phone(id,person,typed) SELECT randomblob(16),id,'0701740605' FROM person p
             WHERE NOT EXISTS (SELECT 1 FROM phone h WHERE h.person=p.id)",
            [],
        )?;
        db.execute(
            "INSERT INTO initiative(id,name,mode,ladder,sealed,sealed_by,made)
             VALUES(?1,'Ten thousand','named',?2,?3,?4,?3)",
            params![list, ladder, sent, town.worker],
        )?;
        db.execute(
            "INSERT INTO target(initiative,person,added) SELECT ?1,id,?2 FROM person LIMIT ?3",
            params![list, sent, LISTED],
        )?;
        let contact =
            "INSERT INTO encounter(id,person,initiative,kind,at,day,worker,disposition,made)
             SELECT randomblob(16),person,initiative,?2,?3,?4,?5,?6,?3 FROM target
             WHERE initiative=?1";
        let letter = params![list, "letter", sent, the_day(sent), town.worker, "sent"];
        db.execute(contact, letter)?;
        let third = format!("{contact} AND unicode(substr(hex(person),32))%3=0");
        let call = params![list, "call", tried, the_day(tried), town.worker, "no-answer"];
        db.execute(&third, call)?;
        Ok(db.execute_batch("UPDATE clock SET logging=1")?)
    })?)
}
