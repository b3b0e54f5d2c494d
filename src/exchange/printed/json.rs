//! A page for a program to read: numbers as numbers, what is hidden or not known said so.

use super::{Page, tenths};
use crate::domain::printed::{Cell, Unit};
use serde_json::{Value, json};

pub(super) fn file(page: &Page<'_>) -> serde_json::Result<Vec<u8>> {
    let tables = page.printed.sheets().iter().map(|sheet| {
        json!({
            "title": sheet.title().map(|title| page.heading(title)),
            "columns": sheet.columns().iter().map(|head| page.heading(head)).collect::<Vec<_>>(),
            "rows": sheet.rows().iter().map(|row| row.iter().map(|cell| value(page, cell)).collect())
                .collect::<Vec<Vec<Value>>>(),
        })
    });
    let all = json!({
        "title": page.title(),
        "about": page.about(),
        "tables": tables.collect::<Vec<_>>(),
        "notes": page.notes(),
    });
    let mut text = serde_json::to_vec_pretty(&all)?;
    text.push(b'\n');
    Ok(text)
}

fn value(page: &Page<'_>, cell: &Cell) -> Value {
    match cell {
        Cell::Said(heading) => page.heading(heading).into(),
        Cell::Number(n) => (*n).into(),
        Cell::About(n) => json!({ "about": n }),
        Cell::Share { n, of } => json!({ "n": n, "of": of, "percent": percent(*n, *of) }),
        Cell::Percent { n, of } => json!({ "percent": percent(*n, *of) }),
        Cell::Minutes(minutes) => json!({ "minutes": minutes }),
        Cell::Each { sum, unit, n, about } => {
            let name = match unit {
                Unit::Minutes => "minutes",
                Unit::Money(_) => "cost",
            };
            let mut each = json!({ name: over_ten(tenths(*sum, *n)) });
            if *about && let Some(each) = each.as_object_mut() {
                each.insert("about".to_owned(), true.into());
            }
            each
        }
        Cell::Hidden => json!({ "hidden": true }),
        Cell::Unknown => json!({ "unknown": true }),
        Cell::Empty => Value::Null,
    }
}

/// With one decimal, rounded half up; nothing of nothing.
fn percent(n: usize, of: usize) -> Option<f64> {
    (n * 2000 + of).checked_div(of * 2).and_then(over_ten)
}

fn over_ten(n: usize) -> Option<f64> {
    u32::try_from(n).ok().map(|n| f64::from(n) / 10.0)
}
