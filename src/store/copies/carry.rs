//! A part of the register carried into a file of its own: some persons with what is theirs, and what
//! the team has in common. Who else is in the register cannot be told from it.

use crate::base::{Id, InitiativeId, PersonId};
use crate::store::row::{all, id_list};
use crate::store::schema::{self, Table};
use crate::store::{Cell, Result, StoreError};
use rusqlite::types::Value;
use rusqlite::{Connection, Params, params, params_from_iter};
use std::collections::BTreeSet;
use std::ops::Range;

/// What the team has in common, and nothing about anybody.
const COMMON: [&str; 31] = [
    "register",
    "setting",
    "worker",
    "worker_area",
    "area",
    "area_population",
    "plan",
    "series",
    "series_worker",
    "programme",
    "programme_place",
    "organisation",
    "key_person",
    "stairwell",
    "poster",
    "session",
    "session_worker",
    "session_partner",
    "session_material",
    "tally",
    "counter",
    "observation",
    "nurture",
    "decision",
    "tag",
    "template",
    "method",
    "letter",
    "initiative",
    "initiative_area",
    "view",
];

/// What has no use outside: keys of imported rows, and those who help without being of the team, whose own
/// data are nobody's business there.
const LEFT: [&str; 9] = [
    "imported",
    "membership",
    "membership_place",
    "membership_area",
    "membership_need",
    "membership_notice",
    "membership_hours",
    "match",
    "match_time",
];

/// Persons in one look.
const PERSONS: usize = 100;

/// Actions in one look.
const ACTIONS: usize = 500;

/// Which rows of a table are carried: a condition with `?1` for some of the persons, `?2` for the list, `?3`
/// for all persons and `?4` for the copy that is being made. Nothing where the table stays at home. A table that is neither here nor about
/// persons by its columns is refused, so that a new one cannot slip out.
pub fn condition(table: &Table) -> Result<Option<String>> {
    const THESE: &str = "IN (SELECT unhex(value) FROM json_each(?1))";
    const OURS: &str = "IN (SELECT unhex(value) FROM json_each(?3))";
    let name = table.name.as_str();
    let about = table.key.iter().chain(&table.fields).any(|field| field.name == "person");
    Ok(match name {
        _ if COMMON.contains(&name) => Some("1".to_owned()),
        _ if LEFT.contains(&name) => None,
        // By its own row it knows what it is and when it must be home.
        "copy" => Some("id=?4".to_owned()),
        "person" => Some(format!("id {THESE}")),
        // Who stands on other lists is nothing to whoever works with this one.
        "target" => Some(format!("person {THESE} AND (?2 IS NULL OR initiative=?2)")),
        // What was told of somebody's next of kin who is protected now would tell where to find them.
        "relation" => Some(format!(
            "person {THESE} AND NOT EXISTS(SELECT 1 FROM person o LEFT JOIN person s
               ON s.id=o.merged_into WHERE o.id=other AND (o.protection>0 OR s.protection>0))"
        )),
        // What two disagree about goes with the row it is about: else whoever meets both of its values
        // out there, or by way of there, is never told. Of what stays at home nobody meets either.
        "conflict" => Some(format!(
            "person {OURS} AND tbl NOT IN ({}) OR person IS NULL AND (tbl IN ({}) OR tbl='apart'
               AND unhex(substr(row,1,32)) {OURS} AND unhex(substr(row,33)) {OURS})",
            LEFT.map(|name| format!("'{name}'")).join(","),
            COMMON.map(|name| format!("'{name}'")).join(",")
        )),
        _ if about => Some(format!("person {THESE}")),
        "answer" => Some(format!("encounter IN (SELECT id FROM encounter WHERE person {THESE})")),
        "apart" => Some(format!("one {THESE} AND other {OURS}")),
        other => return Err(StoreError::Bug(format!("nobody knows whom {other} is about"))),
    })
}

/// A part on its way, some rows at a time.
#[derive(Debug)]
pub struct Carrying {
    persons: Vec<PersonId>,
    list: Option<InitiativeId>,
    copy: Id,
    /// What is still to be carried: a table, whole or what is about some of the persons; the next last.
    rest: Vec<(&'static Table, Range<usize>)>,
    actions: BTreeSet<Vec<u8>>,
}

impl Carrying {
    /// Nothing is carried yet.
    pub fn new(persons: Vec<PersonId>, list: Option<InitiativeId>, copy: Id) -> Result<Self> {
        let mut rest = Vec::new();
        for table in schema::tables()? {
            if condition(table)?.is_some() {
                let name = table.name.as_str();
                let once = ["copy", "conflict"].contains(&name) || COMMON.contains(&name);
                let parts = if once { 0..1 } else { 0..persons.len() };
                rest.extend(parts.step_by(PERSONS).map(|at| (table, at..at + PERSONS)));
            }
        }
        rest.reverse();
        Ok(Self { persons, list, copy, rest, actions: BTreeSet::new() })
    }

    /// Carries some rows into a file whose log has no clock yet: no trigger runs, since the log comes
    /// from the register. True: those were the last.
    pub fn step(&mut self, from: &Connection, to: &Connection) -> Result<bool> {
        if let Some((table, part)) = self.rest.pop() {
            self.rows(from, to, table, part)?;
            return Ok(false);
        }
        for _ in 0..ACTIONS {
            let Some(action) = self.actions.pop_first() else {
                loosen(to)?;
                let all = "one,hlc,at,writer,n,worker,action,logging,ahead";
                let columns: Vec<&str> = all.split(',').collect();
                let sql = format!("SELECT {all} FROM clock");
                copy(from, to, (&sql, params![]), ("clock", &columns), |_| {})?;
                return Ok(true);
            };
            let all = "id,part,clock,at,worker,word,args,about,turn,of,writer,n_from,n_to";
            let sql = format!("SELECT {all} FROM action WHERE id=?1");
            let columns: Vec<&str> = all.split(',').collect();
            copy(from, to, (&sql, params![action]), ("action", &columns), |_| {})?;
        }
        Ok(false)
    }

    /// The rows of a table about some of the persons, with their log.
    fn rows(
        &mut self,
        from: &Connection,
        to: &Connection,
        table: &'static Table,
        part: Range<usize>,
    ) -> Result<()> {
        let Some(condition) = condition(table)? else { return Ok(()) };
        let part = part.start..part.end.min(self.persons.len());
        let these = id_list(self.persons.get(part).unwrap_or_default());
        let columns: Vec<&str> =
            table.key.iter().chain(&table.fields).map(|f| f.name.as_str()).collect();
        let wanted = columns.iter().map(|column| chosen(table, column)).collect::<Vec<_>>();
        // All are named, whether the condition asks for them or not.
        let sql = format!(
            "SELECT {} FROM \"{}\" WHERE (?1 IS NOT NULL OR ?2 OR ?3 OR ?4) AND ({condition})",
            wanted.join(","),
            table.name
        );
        let mut rows: Vec<Vec<u8>> = Vec::new();
        let keys = table.key.len();
        let ours = id_list(&self.persons);
        let asked = (&*sql, params![these, self.list, ours, self.copy]);
        copy(from, to, asked, (&table.name, &columns), |row| {
            let key = row.iter().take(keys).map(cell).collect::<Option<Vec<Cell>>>();
            rows.extend(key.map(|key| table.row_of(&key)));
        })?;
        for row in rows {
            log(from, to, table, &row, &mut self.actions)?;
        }
        Ok(())
    }
}

/// A column as it is carried. Somebody's next of kin may have a card that stays at home: the name goes
/// along, unless it is protected.
fn chosen(table: &Table, column: &str) -> String {
    if (table.name.as_str(), column) != ("relation", "name") {
        return column.to_owned();
    }
    "coalesce(name, (SELECT nullif(trim(coalesce(o.given,'')||' '||coalesce(o.family,'')),'')
       FROM person o WHERE o.id=other AND o.protection=0 AND o.gone IS NULL))"
        .to_owned()
}

/// The log of a row, so that what is written over it out there is known to have been seen.
fn log(
    from: &Connection,
    to: &Connection,
    table: &Table,
    row: &[u8],
    actions: &mut BTreeSet<Vec<u8>>,
) -> Result<()> {
    let all = "writer,n,clock,worker,action,tbl,row,op,new,old";
    let columns: Vec<&str> = all.split(',').collect();
    let sql = format!("SELECT {all} FROM change WHERE row=?1 AND tbl=?2 ORDER BY seq");
    copy(from, to, (&sql, params![row, table.name]), ("change", &columns), |line| {
        if let Some(Value::Blob(action)) = line.get(4) {
            actions.insert(action.clone());
        }
    })
}

/// Copies the rows of a question, and shows each to `see`.
fn copy(
    from: &Connection,
    to: &Connection,
    (sql, params): (&str, impl Params),
    (table, columns): (&str, &[&str]),
    mut see: impl FnMut(&[Value]),
) -> Result<()> {
    let places: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
    let (names, places) = (columns.join(","), places.join(","));
    let sql_in = format!("INSERT INTO \"{table}\"({names}) VALUES({places})");
    let mut insert = to.prepare_cached(&sql_in)?;
    let mut ask = from.prepare_cached(sql)?;
    let mut rows = ask.query(params)?;
    while let Some(row) = rows.next()? {
        let values =
            (0..columns.len()).map(|i| row.get(i)).collect::<rusqlite::Result<Vec<_>>>()?;
        insert.execute(params_from_iter(&values))?;
        see(&values);
    }
    Ok(())
}

fn cell(value: &Value) -> Option<Cell> {
    Some(match value {
        Value::Integer(n) => Cell::Int(*n),
        Value::Text(text) => Cell::Text(text.clone()),
        Value::Blob(bytes) => Cell::Id(crate::base::Id(*bytes.first_chunk()?)),
        Value::Null | Value::Real(_) => return None,
    })
}

/// What points to something that stays at home points nowhere. The log knows better, and a merge goes
/// by the log.
fn loosen(to: &Connection) -> Result<()> {
    for table in schema::tables()? {
        for field in &table.fields {
            let Some(target) = field.refers.as_ref().filter(|_| !field.required) else { continue };
            let (table, field) = (&table.name, &field.name);
            to.execute_batch(&format!(
                "UPDATE \"{table}\" SET {field}=NULL WHERE {field} IS NOT NULL
                 AND NOT EXISTS(SELECT 1 FROM \"{target}\" r WHERE r.id=\"{table}\".{field})"
            ))?;
        }
    }
    let lost: Vec<String> =
        all(to, "SELECT \"table\" FROM pragma_foreign_key_check", [], |r| Ok(r.get(0)?))?;
    match lost.first() {
        Some(table) => Err(StoreError::Bug(format!("{table} points to what was not carried"))),
        None => Ok(()),
    }
}
