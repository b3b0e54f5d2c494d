//! The tables as the program knows them, read from `schema.sql` itself, and the triggers made from
//! them that keep the change log.

use super::{Cell, Result, StoreError};
use crate::base::Id;
use rusqlite::Connection;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The statements that make an empty register.
pub const SQL: &str = include_str!("schema.sql");

/// Tables that are the log and the clock themselves, are only ever added to under ids of their own, or
/// hold for a while in one file: no trigger follows them.
const UNLOGGED: [&str; 5] = ["action", "change", "clock", "hold", "read_log"];

/// Columns that are one value together: an answer, or that there is none; how a task ended; how far a
/// session has come; that somebody has ended in a programme, or a match, and why; a number and
/// whose it is; to whom somebody was shared out and until when. They stand side by side in the log, and whoever writes one of them writes all.
const TOGETHER: [(&str, &[&str]); 7] = [
    ("answer", &["value", "missing"]),
    ("task", &["done", "cancelled", "reason"]),
    ("session", &["state", "reason"]),
    ("membership", &["ended", "reason"]),
    ("match", &["ended", "reason"]),
    ("phone", &["typed", "e164", "label"]),
    ("target", &["worker", "until"]),
];

/// Whether two columns of a table are one value together.
pub(super) fn one_value(table: &str, a: &str, b: &str) -> bool {
    TOGETHER.iter().any(|(of, all)| *of == table && all.contains(&a) && all.contains(&b))
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Whole numbers, moments, yes and no.
    Int,
    /// Texts and days.
    Text,
    /// Ids.
    Id,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
    /// It may not be empty.
    pub required: bool,
    /// The table whose rows it points to.
    pub refers: Option<String>,
}

/// A table whose rows users change.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The key columns in their order.
    pub key: Vec<Field>,
    /// All other columns.
    pub fields: Vec<Field>,
}

impl Table {
    /// The column of that name that is not part of the key.
    pub fn field(&self, name: &str) -> Result<&Field> {
        let found = self.fields.iter().find(|f| f.name == name);
        found.ok_or_else(|| StoreError::Bug(format!("no column {}.{name}", self.name)))
    }

    /// The columns that are one value with that column, in an order of their own; most are alone.
    pub fn together(&self, column: &str) -> Result<Vec<&Field>> {
        let group = TOGETHER.iter().find(|(of, all)| *of == self.name && all.contains(&column));
        let names = group.map_or(vec![column], |(_, all)| all.to_vec());
        names.into_iter().map(|name| self.field(name)).collect()
    }

    /// The values of a row: columns that are one value together make one.
    pub fn values(&self) -> Result<Vec<Vec<&Field>>> {
        let all = self.fields.iter().map(|field| self.together(&field.name));
        let all: Vec<Vec<&Field>> = all.collect::<Result<_>>()?;
        let first =
            |(one, f): &(Vec<&Field>, &Field)| one.first().is_some_and(|l| l.name == f.name);
        Ok(all.into_iter().zip(&self.fields).filter(first).map(|(one, _)| one).collect())
    }

    /// `a=?1 AND b=?2` over the key.
    pub fn where_key(&self) -> String {
        let parts = self.key.iter().enumerate();
        parts.map(|(i, k)| format!("{}=?{}", k.name, i + 1)).collect::<Vec<_>>().join(" AND ")
    }

    /// Which row of the table, as the change log names it: the key columns one after the other, ids
    /// as their sixteen bytes, a number that follows a text after a slash.
    pub fn row_of(&self, key: &[Cell]) -> Vec<u8> {
        let mut row = Vec::with_capacity(32);
        for cell in key {
            match cell {
                Cell::Id(id) => row.extend_from_slice(&id.0),
                Cell::Text(text) => row.extend_from_slice(text.as_bytes()),
                Cell::Int(n) => row.extend_from_slice(format!("/{n}").as_bytes()),
                Cell::Null => {}
            }
        }
        row
    }

    /// The key that [`Table::row_of`] made `row` of.
    pub fn key_of(&self, row: &[u8]) -> Result<Vec<Cell>> {
        let bad = || StoreError::Bug(format!("not a row of {}", self.name));
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).map_err(|_| bad());
        let mut rest = row;
        let mut key = Vec::new();
        for part in &self.key {
            key.push(match part.holds {
                Holds::Id => {
                    let (id, tail) = rest.split_first_chunk::<16>().ok_or_else(bad)?;
                    rest = tail;
                    Cell::Id(Id(*id))
                }
                Holds::Text => {
                    let numbered = self.key.last().is_some_and(|last| last.holds == Holds::Int);
                    let slash = rest.iter().rposition(|b| *b == b'/').filter(|_| numbered);
                    let (head, tail) = rest.split_at(slash.unwrap_or(rest.len()));
                    rest = tail;
                    Cell::Text(text(head)?)
                }
                Holds::Int => {
                    let digits = text(rest.strip_prefix(b"/").ok_or_else(bad)?)?;
                    Cell::Int(digits.parse().map_err(|_| bad())?)
                }
            });
        }
        Ok(key)
    }
}

static TABLES: LazyLock<Result<Vec<Table>>> = LazyLock::new(read);

/// The tables users change, in the order of `schema.sql`.
pub fn tables() -> Result<&'static [Table]> {
    TABLES.as_deref().map_err(Clone::clone)
}

/// Every column that points to rows of `target`, with its table.
pub fn referring(target: &str) -> Result<impl Iterator<Item = (&'static Table, &'static Field)>> {
    let target = target.to_owned();
    let columns = tables()?.iter().flat_map(|t| t.key.iter().chain(&t.fields).map(move |f| (t, f)));
    Ok(columns.filter(move |(_, f)| f.refers.as_ref() == Some(&target)))
}

/// The table of that name; others are a fault of the program or of a forged outbox.
pub fn table(name: &str) -> Result<&'static Table> {
    let found = tables()?.iter().find(|t| t.name == name);
    found.ok_or_else(|| StoreError::Bug(format!("no table {name}")))
}

/// Where a table stands in `schema.sql`: before those whose rows point to it. Others come last.
pub fn place(name: &str) -> usize {
    let tables = tables().unwrap_or_default();
    tables.iter().position(|t| t.name == name).unwrap_or(usize::MAX)
}

/// `SQLite` reads its own language best: the schema is run in memory and asked what it made.
fn read() -> Result<Vec<Table>> {
    let db = Connection::open_in_memory()?;
    db.execute_batch(SQL)?;
    tables_of(&db)
}

/// The tables users change as they stand in a file, which may be of another format.
pub(super) fn tables_of(db: &Connection) -> Result<Vec<Table>> {
    let mut names =
        db.prepare("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY rowid")?;
    let names = names.query_map([], |r| r.get::<_, String>(0))?;
    let mut tables = Vec::new();
    for name in names {
        let name = name?;
        if !UNLOGGED.contains(&name.as_str()) && !name.starts_with("sqlite_") {
            tables.push(read_table(db, name)?);
        }
    }
    Ok(tables)
}

fn read_table(db: &Connection, name: String) -> Result<Table> {
    let mut info = db.prepare("SELECT name, type, pk, \"notnull\" FROM pragma_table_info(?1)")?;
    let rows = info.query_map([&name], |r| {
        Ok((r.get::<_, String>(0)?, r.get::<_, String>(1)?, r.get::<_, i64>(2)?, r.get(3)?))
    })?;
    let mut links = db.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)")?;
    let links: Vec<(String, String)> = links
        .query_map([&name], |r| Ok((r.get(0)?, r.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let (mut key, mut fields) = (Vec::new(), Vec::new());
    for row in rows {
        let (name, kind, place, required) = row?;
        let holds = match kind.as_str() {
            "INTEGER" => Holds::Int,
            "TEXT" => Holds::Text,
            _ => Holds::Id,
        };
        let refers = links.iter().find(|(from, _)| *from == name).map(|(_, to)| to.clone());
        let field = Field { name, holds, required, refers };
        if place > 0 { key.push((place, field)) } else { fields.push(field) }
    }
    key.sort_by_key(|(place, _)| *place);
    Ok(Table { name, key: key.into_iter().map(|(_, f)| f).collect(), fields })
}

/// The triggers of all tables: each changed row becomes one row of `change` with only the columns
/// that changed, who and when from the one row of `clock`.
pub fn triggers() -> Result<String> {
    Ok(triggers_of(tables()?))
}

/// The same for tables of another format.
pub(super) fn triggers_of(tables: &[Table]) -> String {
    let mut sql = String::new();
    for t in tables {
        let any = t.fields.iter().map(|f| format!("old.{0} IS NOT new.{0}", f.name));
        let any = any.collect::<Vec<_>>().join(" OR ");
        let (ins, del) = (whole(t, "new"), whole(t, "old"));
        let (new, old) = (changed(t, "new"), changed(t, "old"));
        trigger(&mut sql, t, ("i", "INSERT", ""), (&row_sql(t, "new"), &ins, "NULL"));
        trigger(
            &mut sql,
            t,
            ("u", "UPDATE", &format!(" AND ({any})")),
            (&row_sql(t, "new"), &new, &old),
        );
        trigger(&mut sql, t, ("d", "DELETE", ""), (&row_sql(t, "old"), "NULL", &del));
    }
    sql
}

/// What somebody writes over a row comes after all they saw there, even a change from a computer whose
/// clock ran ahead. Looked up only where such a change has been merged.
const AFTER_ITS_ROW: &str = "max(hlc,1+coalesce((SELECT max(c.clock) FROM change c WHERE c.row=";

fn trigger(sql: &mut String, t: &Table, when: (&str, &str, &str), what: (&str, &str, &str)) {
    let ((short, event, and), (row, new, old)) = (when, what);
    let (name, op) = (&t.name, short.to_uppercase());
    // Writing to a String cannot fail.
    let _ = write!(
        sql,
        "CREATE TRIGGER log_{short}_{name} AFTER {event} ON \"{name}\"
 WHEN (SELECT logging FROM clock){and} BEGIN
 UPDATE clock SET n=n+1, hlc=hlc+1;
 {};
END;
",
        line(row, &format!("'{name}'"), &format!("'{op}'"), (new, old))
    );
}

/// What writes a line of the log, once the clock has been counted up.
pub fn line(row: &str, table: &str, op: &str, (new, old): (&str, &str)) -> String {
    format!(
        "INSERT INTO change(writer,n,clock,worker,action,tbl,row,op,new,old)
 SELECT writer,n,iif(ahead>hlc,{AFTER_ITS_ROW}{row}),0)),hlc),worker,action,{table},{row},{op},
  {new},{old} FROM clock"
    )
}

/// The row key of [`Table::row_of`], in SQL. Joining bytes gives a text of the same bytes.
fn row_sql(t: &Table, side: &str) -> String {
    let parts = t.key.iter().map(|k| match k.holds {
        Holds::Int => format!("'/'||{side}.{}", k.name),
        Holds::Id | Holds::Text => format!("{side}.{}", k.name),
    });
    format!("CAST({} AS BLOB)", parts.collect::<Vec<_>>().join("||"))
}

fn value(f: &Field, side: &str) -> String {
    match f.holds {
        // json_quote refuses bytes, and hex of nothing is not nothing.
        Holds::Id => format!("iif({side}.{0} IS NULL,'null','\"'||hex({side}.{0})||'\"')", f.name),
        Holds::Int | Holds::Text => format!("json_quote({side}.{})", f.name),
    }
}

fn object(t: &Table, skip: impl Fn(&Field) -> String, side: &str) -> String {
    let parts = t
        .fields
        .iter()
        .map(|f| format!("iif({},'',',\"{}\":'||{})", skip(f), f.name, value(f, side)));
    format!("'{{'||substr({},2)||'}}'", parts.collect::<Vec<_>>().join("||"))
}

fn whole(t: &Table, side: &str) -> String {
    object(t, |f| format!("{side}.{} IS NULL", f.name), side)
}

fn changed(t: &Table, side: &str) -> String {
    let same = |f: &Field| {
        let one = t.together(&f.name).unwrap_or_else(|_| vec![f]);
        let same = one.iter().map(|f| format!("old.{0} IS new.{0}", f.name));
        format!("({})", same.collect::<Vec<_>>().join(" AND "))
    };
    object(t, same, side)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_keeps_its_own_rules() {
        let db = Connection::open_in_memory().unwrap();
        db.execute_batch(SQL).unwrap();
        db.execute_batch(&triggers().unwrap()).unwrap();
        let all: Vec<(String, String)> = db
            .prepare(
                "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND type<>'trigger'",
            )
            .unwrap()
            .query_map([], |r| Ok((r.get(0)?, r.get(1)?)))
            .unwrap()
            .map(|r| r.unwrap())
            .collect();
        for (name, sql) in &all {
            assert!(!sql.contains("REAL"), "{name} holds floating numbers");
            assert!(!sql.contains("COLLATE"), "{name} has a collation");
            let logged = !UNLOGGED.contains(&name.as_str());
            assert!(!(logged && sql.contains("UNIQUE")), "{name} could refuse a merged row");
            if sql.starts_with("CREATE TABLE") {
                assert!(sql.contains("STRICT"), "{name} is not strict");
            }
        }
        for t in tables().unwrap() {
            let pair = t.key.len() > 1 || t.key[0].holds == Holds::Text;
            let sql = &all.iter().find(|(n, _)| *n == t.name).unwrap().1;
            assert_eq!(pair, sql.contains("WITHOUT ROWID"), "{}", t.name);
            let gone = t.fields.iter().any(|f| f.name == "gone");
            assert!(gone || t.name == "register", "{} cannot be taken away", t.name);
        }
    }

    #[test]
    fn a_row_key_comes_back_from_its_bytes() {
        let id = |n: u8| Cell::Id(Id([n; 16]));
        let text = |t: &str| Cell::Text(t.to_owned());
        for (name, key) in [
            ("person", vec![id(1)]),
            ("person_tag", vec![id(1), id(2)]),
            ("answer", vec![id(1), text("ensam/ofta")]),
            ("setting", vec![text("small-number")]),
            ("template", vec![text("a/b"), Cell::Int(12)]),
        ] {
            let t = table(name).unwrap();
            assert_eq!(t.key_of(&t.row_of(&key)).unwrap(), key, "{name}");
        }
        assert!(table("person").unwrap().key_of(b"short").is_err());
        assert!(table("sqlite_schema").is_err());
    }
}
