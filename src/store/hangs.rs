//! What hangs on an initiative, told from the tables themselves: its own row, and every row that points
//! to it or to a session or a contact that does. A table that is yet to come is among them.

use super::schema::{self, Holds, Table};
use super::{Result, StoreError};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a row hangs on by its column of that name. One of another name tells of something else: by whom
/// somebody was heard of, which initiative this one is held against, which call ended a task.
const BY: [&str; 3] = ["initiative", "session", "encounter"];

/// Texts nobody can write what they like in: days, times and words of the program's own. Every other
/// text of those tables is looked through, also one that is yet to come.
const FIXED: [&str; 63] = [
    "initiative.method",
    "initiative.breadth",
    "initiative.measure",
    "initiative.mode",
    "initiative.template",
    "initiative.starts",
    "initiative.ends",
    "initiative.effect",
    "encounter.kind",
    "encounter.day",
    "encounter.proxy",
    "encounter.disposition",
    "encounter.template",
    "encounter.along",
    "encounter.reason",
    "answer.missing",
    "task.errand",
    "task.day",
    "task.time",
    "task.reason",
    // Why a task came about is a phrase of the program's, kept as JSON.
    "task.why",
    "plan.kind",
    "plan.starts",
    "plan.ends",
    "plan.every",
    "session.kind",
    "session.state",
    "session.reason",
    "session.day",
    "session.starts",
    "session.ends",
    "session.response",
    "session.due",
    "series.rule",
    "series.first",
    "series.until",
    "series.closed",
    "series.kind",
    "series.starts",
    "series.ends",
    // A square and a street may bear somebody's name.
    "session.place",
    "series.place",
    "observation.place",
    "observation.level",
    "observation.what",
    "observation.day",
    "tally.counter",
    "progress.stage",
    "progress.distance",
    "progress.day",
    "help.kind",
    "help.day",
    "referral.result",
    "referral.result_day",
    "referral.day",
    "nurture.kind",
    "nurture.day",
    "decision.due",
    "decision.done",
    "target.reason",
    "target.until",
    // Where a copy lies is a path on somebody's computer.
    "copy.place",
    "copy.home",
];

/// What is asked of the rows of one table that hang on an initiative.
#[derive(Debug, Clone)]
pub struct Hang {
    /// The initiatives its row `?1` hangs on.
    pub lists: String,
    /// The texts of its row `?1`, and of all that hangs on that row; empty where nothing is written.
    pub texts: String,
}

/// The questions there are.
#[derive(Debug, Clone)]
struct All {
    tables: BTreeMap<&'static str, Hang>,
    persons: String,
    anybody: String,
    under_alias: String,
}

static ALL: LazyLock<Result<All>> = LazyLock::new(read);

/// What is asked of a table; none where its rows hang on no initiative.
pub fn of(table: &str) -> Result<Option<&'static Hang>> {
    let all = ALL.as_ref().map_err(Clone::clone)?;
    Ok(all.tables.get(table))
}

/// What is asked of a table whose rows hang on an initiative.
pub fn must(table: &str) -> Result<&'static Hang> {
    of(table)?.ok_or_else(|| StoreError::Bug(format!("{table} hangs on no initiative")))
}

/// Everybody the initiative `?1` points to, at its sessions as well.
pub fn persons() -> Result<&'static str> {
    ALL.as_ref().map(|all| all.persons.as_str()).map_err(Clone::clone)
}

/// One row where the initiative `?1` points to anybody, at its sessions as well: the first found is enough.
pub fn anybody() -> Result<&'static str> {
    ALL.as_ref().map(|all| all.anybody.as_str()).map_err(Clone::clone)
}

/// Whether an initiative that goes on under aliases points to the person `?1`.
pub fn under_alias() -> Result<&'static str> {
    ALL.as_ref().map(|all| all.under_alias.as_str()).map_err(Clone::clone)
}

/// The texts of a table in which somebody may write what they like.
pub fn texts_of(table: &Table) -> impl Iterator<Item = &str> {
    let texts = table.key.iter().chain(&table.fields).filter(|field| field.holds == Holds::Text);
    texts.map(|field| field.name.as_str()).filter(|column| {
        let name = format!("{}.{column}", table.name);
        !FIXED.contains(&name.as_str())
    })
}

fn read() -> Result<All> {
    let mut tables = BTreeMap::new();
    let (mut persons, mut pointing) = (Vec::new(), Vec::new());
    for table in schema::tables()? {
        let Some(first) = table.key.first().map(|key| format!("{}=?1", key.name)) else { continue };
        let lists = lists(table, &first)?;
        if lists.is_empty() {
            continue;
        }
        let hang = Hang { lists: lists.join(" UNION ALL "), texts: texts(&table.name)? };
        tables.insert(table.name.as_str(), hang);
        if let Some(rows) = rows(table, "initiative")?.filter(|_| has(table, "person", "person")) {
            let name = &table.name;
            persons.push(format!(
                "SELECT person FROM {name} WHERE ({rows}) AND person IS NOT NULL AND gone IS NULL"
            ));
            pointing.extend(self::lists(table, "person=?1 AND gone IS NULL")?);
        }
    }
    let under_alias = format!(
        "SELECT 1 FROM initiative WHERE mode='alias' AND gone IS NULL AND closed IS NULL
           AND id IN ({}) LIMIT 1",
        pointing.join(" UNION ")
    );
    Ok(All {
        tables,
        anybody: format!("{} LIMIT 1", persons.join(" UNION ALL ")),
        persons: persons.join(" UNION "),
        under_alias,
    })
}

fn has(table: &Table, column: &str, refers: &str) -> bool {
    let mut columns = table.key.iter().chain(&table.fields);
    columns.any(|one| one.name == column && one.refers.as_deref() == Some(refers))
}

/// What the rows of a table hang on.
fn ups(table: &Table) -> impl Iterator<Item = &'static str> + '_ {
    BY.into_iter().filter(|by| has(table, by, by))
}

/// The initiatives that some rows of a table hang on.
fn lists(table: &Table, which: &str) -> Result<Vec<String>> {
    let name = &table.name;
    if name == "initiative" {
        return Ok(vec![format!("SELECT id FROM initiative WHERE {which}")]);
    }
    let mut all = Vec::new();
    for by in ups(table) {
        if by == "initiative" {
            let own = format!("SELECT initiative FROM {name} WHERE {which}");
            all.push(format!("{own} AND initiative IS NOT NULL"));
        } else {
            let above = format!("id IN (SELECT {by} FROM {name} WHERE {which})");
            all.extend(lists(schema::table(by)?, &above)?);
        }
    }
    Ok(all)
}

/// Which rows of a table are the row `?1` of another or hang on it; none where they cannot.
fn rows(table: &Table, root: &str) -> Result<Option<String>> {
    if table.name == root {
        return Ok(table.key.first().map(|key| format!("{}=?1", key.name)));
    }
    let mut ways = Vec::new();
    for by in ups(table) {
        if by == root {
            ways.push(format!("{by}=?1"));
        } else if let Some(above) = rows(schema::table(by)?, root)? {
            ways.push(format!("{by} IN (SELECT id FROM {by} WHERE ({above}) AND gone IS NULL)"));
        }
    }
    Ok((!ways.is_empty()).then(|| ways.join(" OR ")))
}

/// What reads the texts of the row `?1` of a table and of all that hangs on it.
fn texts(root: &str) -> Result<String> {
    let mut each = Vec::new();
    for table in schema::tables()? {
        let Some(rows) = rows(table, root)? else { continue };
        let name = &table.name;
        let reads = texts_of(table)
            .map(|column| format!("SELECT {column} FROM {name} WHERE ({rows}) AND gone IS NULL"));
        each.extend(reads);
    }
    Ok(each.join(" UNION ALL "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_points_to_something_that_hangs_on_an_initiative_hangs_on_it_or_holds_no_text() {
        let hangs = |table: &Table| of(&table.name).unwrap().is_some();
        // Who is at each session of a series are colleagues; a person's own card is everywhere.
        let no_text = ["series_worker", "person"];
        for above in schema::tables().unwrap().iter().filter(|table| hangs(table)) {
            for (table, column) in schema::referring(&above.name).unwrap() {
                let known = hangs(table) || no_text.contains(&table.name.as_str());
                assert!(known, "{}.{}", table.name, column.name);
            }
        }
        for name in no_text {
            let table = schema::table(name).unwrap();
            assert!(name == "person" || texts_of(table).next().is_none(), "{name}");
        }
    }

    #[test]
    fn what_is_not_looked_through_is_a_text_of_something_that_hangs_on_an_initiative() {
        for fixed in FIXED {
            let (table, column) = fixed.split_once('.').unwrap();
            let columns = schema::table(table).unwrap();
            let mut columns = columns.key.iter().chain(&columns.fields);
            let text = columns.any(|one| one.name == column && one.holds == Holds::Text);
            assert!(text && of(table).unwrap().is_some(), "{fixed}");
        }
    }
}
