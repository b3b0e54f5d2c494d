//! What two files each did rightly and would not have done together: put right where they meet, as
//! changes of its own that stand in the history.

use super::bring::Ground;
use super::bury::{belongs, bury};
use super::gap::Row;
use super::line::{self, Line};
use crate::base::{Id, InitiativeId, PersonId};
use crate::domain::initiative::Mode;
use crate::domain::protection::Protection;
use crate::domain::worker::Role;
use crate::store::people::{family, protection};
use crate::store::row::{all, one};
use crate::store::schema::{self, Table};
use crate::store::{Cell, Result, rules};
use rusqlite::{params, params_from_iter};
use std::collections::BTreeSet;

/// Looks at what a lot of rows has touched.
pub fn mend(ground: &Ground<'_>, rows: &[Row], touched: BTreeSet<PersonId>) -> Result<()> {
    #[cfg(test)]
    if super::without::is("mend") {
        return Ok(());
    }
    let mut lists = BTreeSet::new();
    for row in rows {
        dangling(ground, row)?;
        let key = row.table.key_of(&row.key)?;
        match (row.table.name.as_str(), key.as_slice()) {
            ("person", [Cell::Id(id)]) => circle(ground, PersonId(*id))?,
            ("conflict", [Cell::Id(_)]) => of_erased(ground, row)?,
            ("initiative", [Cell::Id(id)]) => {
                sealed(ground, InitiativeId(*id))?;
                lists.insert(InitiativeId(*id));
            }
            ("target", [Cell::Id(list), Cell::Id(person)]) => {
                late(ground, InitiativeId(*list), PersonId(*person))?;
                lists.insert(InitiativeId(*list));
            }
            (table, [Cell::Id(id)]) => {
                lists.extend(rules::lists_above(ground.db, table, *id)?);
            }
            _ => {}
        }
    }
    // Whether it points to anybody is asked of each once, however many rows came that hang on it: tables
    // are gone through whole for it.
    for list in lists {
        peopled(ground, list)?;
    }
    for person in touched {
        hidden(ground, person)?;
    }
    if rows.iter().any(|row| row.table.name == "worker") {
        somebody_answers(ground)?;
    }
    Ok(())
}

/// What two disagreed about goes with the row it was about: it holds what was said there.
fn of_erased(ground: &Ground<'_>, row: &Row) -> Result<()> {
    let sql = "SELECT 1 FROM conflict q JOIN change c ON c.row=unhex(q.row) AND c.tbl=q.tbl
       WHERE q.id=?1 AND c.op='D' LIMIT 1";
    let erased = one(ground.db, sql, [&row.key], |_| Ok(()))?;
    if erased.is_some() { bury(ground.db, row.table, &row.key) } else { Ok(()) }
}

/// A row that points to one erased meanwhile goes with it, or loses the mention.
fn dangling(ground: &Ground<'_>, row: &Row) -> Result<()> {
    let table = row.table;
    // The row is `o`: a table that refers to itself has the column on both sides.
    let missing = |name: &str, to: &str| {
        let lost = format!("NOT EXISTS(SELECT 1 FROM \"{to}\" r WHERE r.id=o.{name})");
        format!("(o.{name} IS NOT NULL AND {lost})")
    };
    let links: Vec<(&schema::Field, &str)> = table
        .key
        .iter()
        .chain(&table.fields)
        .filter_map(|field| Some((field, field.refers.as_deref()?)))
        .collect();
    if links.is_empty() {
        return Ok(());
    }
    let tests: Vec<String> = links.iter().map(|(f, to)| missing(&f.name, to)).collect();
    let sql = format!(
        "SELECT {} FROM \"{}\" o WHERE {} AND ({})",
        tests.join(","),
        table.name,
        table.where_key(),
        tests.join(" OR ")
    );
    let key = table.key_of(&row.key)?;
    let found = one(ground.db, &sql, params_from_iter(&key), |r| {
        Ok((0..links.len()).map(|i| r.get::<_, bool>(i)).collect::<rusqlite::Result<Vec<_>>>()?)
    })?;
    let lost = links.iter().zip(found.unwrap_or_default()).filter(|(_, lost)| *lost);
    let lost: Vec<&schema::Field> = lost.map(|((field, _), _)| *field).collect();
    if lost.iter().any(|field| belongs(table, field)) {
        return bury(ground.db, table, &row.key);
    }
    for field in lost {
        let sql = format!(
            "UPDATE \"{}\" SET {}=NULL WHERE {}",
            table.name,
            field.name,
            table.where_key()
        );
        ground.db.prepare_cached(&sql)?.execute(params_from_iter(&key))?;
    }
    Ok(())
}

/// Two cards made part of each other: the one with the smallest id stands for all of the circle.
fn circle(ground: &Ground<'_>, person: PersonId) -> Result<()> {
    let mut ring = vec![person];
    loop {
        let sql = "SELECT merged_into FROM person WHERE id=?1";
        let at = ring.last().copied().unwrap_or(person);
        let next = one(ground.db, sql, [at], |r| Ok(r.get::<_, Option<PersonId>>(0)?))?;
        let Some(next) = next.flatten() else { return Ok(()) };
        if let Some(begins) = ring.iter().position(|card| *card == next) {
            let smallest = ring.iter().skip(begins).min();
            let sql = "UPDATE person SET merged_into=NULL WHERE id=?1";
            ground.db.prepare_cached(sql)?.execute([smallest])?;
            return Ok(());
        }
        ring.push(next);
    }
}

/// Levels 2 and 3 hold no address, phone or e-mail, whichever file they were written in. What is
/// cleared stays in the history.
fn hidden(ground: &Ground<'_>, person: PersonId) -> Result<()> {
    let db = ground.db;
    let here = one(db, "SELECT 1 FROM person WHERE id=?1", [person], |_| Ok(()))?;
    if here.is_none() {
        return Ok(());
    }
    let cards = family(db, person)?;
    let mut hidden = false;
    for card in &cards {
        let sql = "SELECT protection FROM person WHERE id=?1";
        let level = one(db, sql, [card], |r| protection(r, "protection"))?;
        hidden |= !level.unwrap_or(Protection::Secret).may_hold_contact();
    }
    for card in cards.iter().filter(|_| hidden) {
        let clear = "UPDATE person SET street=NULL, postcode=NULL, town=NULL, email=NULL
           WHERE id=?1 AND gone IS NULL";
        db.prepare_cached(clear)?.execute([card])?;
        let take = "UPDATE phone SET gone=(SELECT at FROM clock) WHERE person=?1 AND gone IS NULL";
        db.prepare_cached(take)?.execute([card])?;
        // As somebody who helps they have a number of their own there.
        let helps = "UPDATE membership SET phone=NULL, email=NULL WHERE person=?1 AND gone IS NULL
           AND coalesce(phone, email) IS NOT NULL";
        db.prepare_cached(helps)?.execute([card])?;
    }
    Ok(())
}

/// An initiative that was to keep counts alone and points to somebody after all, whom the other file knew:
/// it is again what it was, or no count could be written in it any more.
fn peopled(ground: &Ground<'_>, list: InitiativeId) -> Result<()> {
    if !rules::counts_somebody(ground.db, list)? {
        return Ok(());
    }
    let sql = "SELECT json_extract(old, '$.mode') FROM change WHERE tbl='initiative' AND row=?1
       AND json_extract(new, '$.mode')='counts' AND json_extract(old, '$.mode') IS NOT NULL
       ORDER BY clock DESC, writer DESC LIMIT 1";
    let was: Option<String> = one(ground.db, sql, [list], |r| Ok(r.get(0)?))?;
    let was = was.and_then(|was| Mode::from_code(&was)).unwrap_or(Mode::Named);
    let sql = "UPDATE initiative SET mode=?1 WHERE id=?2";
    ground.db.prepare_cached(sql)?.execute(params![was.code(), list])?;
    Ok(())
}

/// Whoever was put on a list while it was sealed elsewhere was not in its N: they came late.
fn sealed(ground: &Ground<'_>, list: InitiativeId) -> Result<()> {
    let seal = last(ground, schema::table("initiative")?, &list.0.0, "sealed")?;
    // Where the seal was here, those who come are looked at one by one.
    if !seal.is_some_and(|seal| ground.news.contains(&seal.name)) {
        return Ok(());
    }
    let sql = "SELECT t.person FROM target t JOIN initiative i ON i.id=t.initiative
       WHERE t.initiative=?1 AND i.sealed IS NOT NULL AND t.late=0 AND t.gone IS NULL";
    for person in all(ground.db, sql, [list], |r| Ok(r.get(0)?))? {
        late(ground, list, person)?;
    }
    Ok(())
}

fn late(ground: &Ground<'_>, list: InitiativeId, person: PersonId) -> Result<()> {
    let sql = "SELECT 1 FROM target t JOIN initiative i ON i.id=t.initiative
       WHERE t.initiative=?1 AND t.person=?2 AND i.sealed IS NOT NULL AND t.late=0
       AND t.gone IS NULL";
    if one(ground.db, sql, (list, person), |_| Ok(()))?.is_none() {
        return Ok(());
    }
    let key = [Cell::Id(list.0), Cell::Id(person.0)];
    let targets = schema::table("target")?;
    let seal = last(ground, schema::table("initiative")?, &list.0.0, "sealed")?;
    let joined = last(ground, targets, &targets.row_of(&key), "added")?;
    let (Some(seal), Some(joined)) = (seal, joined) else { return Ok(()) };
    // Where one file knew both, the list was sealed with them on it.
    let (ours, news) =
        (|l: &Line| !ground.known.has(l.name), |l: &Line| ground.news.contains(&l.name));
    if ours(&seal) && news(&joined) || news(&seal) && ours(&joined) {
        let sql = "UPDATE target SET late=1 WHERE initiative=?1 AND person=?2";
        ground.db.prepare_cached(sql)?.execute(params![list, person])?;
    }
    Ok(())
}

/// The change that says last what a column of a row is.
fn last(ground: &Ground<'_>, table: &Table, row: &[u8], column: &str) -> Result<Option<Line>> {
    let mut last: Option<Line> = None;
    for line in line::of_row(ground.db, table, row)? {
        let says = line.news()?.contains_key(column);
        if says && last.as_ref().is_none_or(|last| line.rank() > last.rank()) {
            last = Some(line);
        }
    }
    Ok(last)
}

/// Two coordinators who each took the other's role away: one of them keeps it, or nobody could ever
/// give it to anybody again.
fn somebody_answers(ground: &Ground<'_>) -> Result<()> {
    let (db, role) = (ground.db, Role::Coordinator.code());
    let sql = "SELECT 1 FROM worker WHERE role=?1 AND gone IS NULL LIMIT 1";
    if one(db, sql, [role], |_| Ok(()))?.is_some() {
        return Ok(());
    }
    let sql = "SELECT w.id FROM worker w JOIN change c ON c.row=w.id AND c.tbl='worker'
       WHERE w.gone IS NULL AND json_extract(c.new, '$.role')=?1 ORDER BY w.id LIMIT 1";
    let back: Option<Id> = one(db, sql, [role], |r| Ok(r.get(0)?))?;
    let sql = "UPDATE worker SET role=?1 WHERE id=?2";
    db.prepare_cached(sql)?.execute(params![role, back])?;
    Ok(())
}
