//! The figures of a year.

use crate::Outcome;
use crate::bare::{Bare, walk};
use crate::table::{Table, by_turns};
use crate::town::Town;
use rusqlite::params;
use tillit::domain::totals::By;
use tillit::store::Ask as _;
use tillit::store::totals::{self, Overview, Scope};

/// What the screen divides by.
const DIVISIONS: [By; 5] = [By::Month, By::Disposition, By::Area, By::Age, By::Worker];

/// The same in SQL: groups of ages are those of five years.
const GROUPS: [(&str, &str); 5] = [
    ("substr(e.day,1,7)", ""),
    ("e.disposition", ""),
    ("p.area", "LEFT JOIN person p ON p.id=e.person"),
    ("(substr(e.day,1,4)-substr(p.born,1,4))/5", "LEFT JOIN person p ON p.id=e.person"),
    ("e.worker", ""),
];

/// What is counted for each group.
const FIGURES: &str = "count(*), sum(e.minutes), count(DISTINCT e.person),
    sum(e.kind='call'), sum(e.kind='letter'), sum(e.kind LIKE 'visit%'),
    sum(e.disposition='completed'), count(DISTINCT iif(e.disposition='completed', e.person, NULL))";

pub fn measure(town: &Town, bare: &Bare, table: &mut Table) -> Outcome<()> {
    let (from, middle) = (town.today.plus_days(-364), town.today);
    let before = Scope::between(town.today.plus_days(-729), town.today.plus_days(-365));
    let scope = Scope::between(from, middle);
    let db = bare.open()?;
    let year = params![from, middle];
    let one = totals::Table { scope: scope.clone(), by: By::Disposition };
    let pair = by_turns(
        7,
        || Ok(town.register.read(|db| one.ask(db))?),
        || walk(&db, &statement(1), year),
    )?;
    let large = town.register.read(|db| {
        Ok(db.query_row("SELECT count(*)>500000 FROM encounter", [], |r| r.get::<_, bool>(0))?)
    })?;
    let target = if large { "500 ms" } else { "50 ms" };
    table.line("totals of a year by outcome", pair, target);
    let all = Overview { scope, before: before.clone(), by: DIVISIONS.to_vec() };
    let pair = by_turns(
        5,
        || Ok(town.register.read(|db| all.ask(db))?),
        || {
            let mut rows = 0;
            for n in 0..GROUPS.len() {
                rows += walk(&db, &statement(n), year)?;
            }
            let whole = format!("SELECT {FIGURES} FROM encounter e WHERE {OF_PERIOD}");
            rows += walk(&db, &whole, year)?;
            Ok(rows + walk(&db, &whole, params![before.from, before.to])?)
        },
    )?;
    table.line("five tables of a year, and the year before", pair, target);
    Ok(())
}

const OF_PERIOD: &str = "e.day BETWEEN ?1 AND ?2 AND e.gone IS NULL";

fn statement(n: usize) -> String {
    let (group, join) = GROUPS.get(n).copied().unwrap_or_default();
    format!("SELECT {group}, {FIGURES} FROM encounter e {join} WHERE {OF_PERIOD} GROUP BY 1")
}
