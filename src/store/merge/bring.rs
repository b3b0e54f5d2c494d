//! One lot of rows brought in, inside a transaction that holds the file.

use super::binned::{self, Binned};
use super::bury::bury;
use super::gap::Row;
use super::line::{self, Known, Line, Name};
use super::mend;
use super::weigh::{Differ, Weighed, Wins, weigh};
use crate::base::{Id, PersonId};
use crate::store::apply::person_of;
use crate::store::conflicts::{Quarrel, Question};
use crate::store::{Cell, Result, schema, undo};
use rusqlite::{Connection, params, params_from_iter};
use std::collections::{BTreeSet, HashSet};

/// A day of the hybrid clock, whose lowest sixteen bits count.
const DAY: i64 = (24 * 60 * 60 * 1000) << 16;

/// The latest the clock of another computer may show before it is taken for wrong.
pub fn limit(now: i64) -> i64 {
    (now << 16).saturating_add(DAY)
}

/// The file, what the other one knew, and the rule.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub db: &'a Connection,
    pub known: &'a Known,
    /// The changes that come.
    pub news: &'a HashSet<Name>,
    pub wins: Wins,
}

/// A row looked at before anything is written.
pub struct Looked<'a> {
    pub row: &'a Row,
    pub weighed: Weighed<'a>,
    pub person: Option<PersonId>,
    /// It stands here already.
    pub here: bool,
}

impl<'a> Looked<'a> {
    /// What is to be settled of the row itself.
    pub fn quarrels(&self) -> impl Iterator<Item = &Differ<'a>> {
        let all = self.weighed.quarrels.iter();
        #[cfg(test)]
        let all = all.take(if super::without::is("quarrels") { 0 } else { usize::MAX });
        all
    }

    /// What one of them asks.
    pub fn question(&self, differ: &Differ<'_>) -> Question {
        let wanted = &differ.falls.value;
        Question::new(&self.row.table.name, &self.row.key, differ.column(), wanted)
    }
}

impl Ground<'_> {
    /// What becomes of a row. `ours` are the lines that are here; those among the row's that have come
    /// meanwhile, brought by somebody else, are weighed as theirs all the same.
    pub fn look<'a>(&self, row: &'a Row, ours: &'a [Line]) -> Result<Looked<'a>> {
        let weighed = weigh(row.table, (ours, &row.lines), self.known, self.wins)?;
        let key = row.table.key_of(&row.key)?;
        let here = undo::read(self.db, row.table, &key, &["1"])?.is_some();
        let own = weighed.set.iter().find(|(field, _)| field.name == "person");
        let person = match own {
            Some((_, Cell::Id(id))) => Some(PersonId(*id)),
            _ => match key.first() {
                Some(Cell::Id(id)) if row.table.name == "answer" => {
                    let encounters = schema::table("encounter")?;
                    person_of(self.db, encounters, &[Cell::Id(*id)])?
                }
                _ => person_of(self.db, row.table, &key)?,
            },
        };
        Ok(Looked { row, weighed, person, here })
    }

    /// The lines of a row that are here.
    pub fn ours(&self, row: &Row) -> Result<Vec<Line>> {
        let mut ours = line::of_row(self.db, row.table, &row.key)?;
        ours.retain(|line| row.lines.iter().all(|news| news.name != line.name));
        Ok(ours)
    }

    /// Brings in a lot of rows.
    pub fn bring(&self, rows: &[Row], now: i64) -> Result<()> {
        self.db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        self.clock(rows, now)?;
        let mut touched = BTreeSet::new();
        let mut quarrels = Vec::new();
        // All of the log first: whoever was erased over there takes along here what was there as well.
        for row in rows {
            self.keep(&row.lines, row)?;
        }
        for row in rows {
            let ours = self.ours(row)?;
            let looked = self.look(row, &ours)?;
            let binned = binned::find(self, &looked)?;
            self.log(false)?;
            self.write(&looked)?;
            self.log(true)?;
            if looked.weighed.erased {
                bury(self.db, row.table, &row.key)?;
                continue;
            }
            for quarrel in looked.quarrels() {
                self.quarrel(&looked, quarrel)?;
            }
            quarrels.extend(binned);
            touched.extend(looked.person);
        }
        for binned in quarrels {
            self.binned(&binned)?;
        }
        mend::mend(self, rows, touched)
    }

    /// What comes with a line of its own needs no second one.
    pub fn log(&self, on: bool) -> Result<()> {
        self.db.prepare_cached("UPDATE clock SET logging=?1")?.execute([on])?;
        Ok(())
    }

    /// The file's own clock follows what comes in, unless that is more than a day ahead.
    fn clock(&self, rows: &[Row], now: i64) -> Result<()> {
        let limit = limit(now);
        let clocks = || rows.iter().flat_map(|row| &row.lines).map(|line| line.clock);
        let last = clocks().filter(|clock| *clock <= limit).max().unwrap_or(0);
        let ahead = clocks().filter(|clock| *clock > limit).max().unwrap_or(0);
        let sql = "UPDATE clock SET hlc=max(hlc,?1), ahead=max(ahead,?2)";
        self.db.prepare_cached(sql)?.execute([last, ahead])?;
        Ok(())
    }

    fn keep(&self, lines: &[Line], row: &Row) -> Result<()> {
        let mut insert = self.db.prepare_cached(
            "INSERT INTO change(writer,n,clock,worker,action,tbl,row,op,new,old)
             VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10) ON CONFLICT DO NOTHING",
        )?;
        for line in lines {
            let (writer, n) = line.name;
            let (table, key) = (&row.table.name, &row.key);
            insert.execute(params![
                writer,
                n,
                line.clock,
                line.worker,
                line.action,
                table,
                key,
                line.op,
                line.new,
                line.old
            ])?;
        }
        Ok(())
    }

    fn write(&self, looked: &Looked<'_>) -> Result<()> {
        let Looked { row, weighed, here, .. } = looked;
        let (table, key) = (&row.table.name, row.table.key_of(&row.key)?);
        let names: Vec<&str> = weighed.set.iter().map(|(field, _)| field.name.as_str()).collect();
        let values = || key.iter().chain(weighed.set.iter().map(|(_, value)| value));
        if *here && !names.is_empty() {
            let first = key.len() + 1;
            let sets = names.iter().enumerate().map(|(i, name)| format!("{name}=?{}", first + i));
            let sets = sets.collect::<Vec<_>>().join(",");
            let sql = format!("UPDATE \"{table}\" SET {sets} WHERE {}", row.table.where_key());
            self.db.prepare_cached(&sql)?.execute(params_from_iter(values()))?;
        } else if !here && weighed.born && !weighed.erased {
            let keys = row.table.key.iter().map(|k| k.name.as_str());
            let names: Vec<&str> = keys.chain(names).collect();
            let places: Vec<String> = (1..=names.len()).map(|n| format!("?{n}")).collect();
            let (names, places) = (names.join(","), places.join(","));
            let sql = format!("INSERT INTO \"{table}\"({names}) VALUES({places})");
            self.db.prepare_cached(&sql)?.execute(params_from_iter(values()))?;
        }
        Ok(())
    }

    fn quarrel(&self, looked: &Looked<'_>, differ: &Differ<'_>) -> Result<()> {
        let wrote = |line: &Line| (line.worker, line.at);
        let (stands, falls) = (&differ.stands, &differ.falls);
        let quarrel = Quarrel {
            id: differ.id(looked.row.table, &looked.row.key),
            table: looked.row.table,
            row: looked.row.key.clone(),
            column: differ.column(),
            person: looked.person,
            seen: &differ.seen()?,
            here: (&stands.value, Some(wrote(stands.line))),
            wanted: (&falls.value, wrote(falls.line)),
        };
        quarrel.enter(self.db)
    }

    fn binned(&self, binned: &Binned) -> Result<()> {
        let quarrel = Quarrel {
            id: binned.id,
            table: schema::table("person")?,
            row: binned.person.0.0.to_vec(),
            column: "gone",
            person: Some(binned.person),
            seen: &[Cell::Null],
            here: (std::slice::from_ref(&binned.gone), Some(binned.by)),
            wanted: (&[Cell::Null], binned.edited),
        };
        quarrel.enter(self.db)
    }

    /// Whether that quarrel is on the list.
    pub fn listed(&self, quarrel: Id) -> Result<bool> {
        Ok(self.db.prepare_cached("SELECT 1 FROM conflict WHERE id=?1")?.exists([quarrel])?)
    }
}
