//! Relatives out of a row: a name, what they are to the person, and their number, as far as it says.

use super::cells::{says_none, tidy};
use super::plan::Plan;
use super::table::Row;
use super::target::Target;
use crate::base::id::Id;
use crate::store::people::Relation;

/// Reads the relatives of a row; ids are made for those there are. Who is not told to be something is
/// called a relative in the words given.
pub fn relatives(plan: &Plan, row: &Row, relative: &str, id: impl Fn() -> Id) -> Vec<Relation> {
    let named = plan.places(&Target::Relative);
    let numbers = |texts: Vec<&str>| -> String {
        let texts: Vec<String> =
            texts.into_iter().filter(|text| !says_none(text)).map(tidy).collect();
        texts.join(", ")
    };
    let one = |name: &str, kind: Vec<&str>, phone: String| Relation {
        id: id(),
        kind: kind.first().map_or_else(|| relative.to_owned(), |kind| tidy(kind)),
        other: None,
        name: tidy(name),
        phone,
        note: String::new(),
    };
    let mut found = Vec::new();
    for place in &named {
        let name = Some(row.cell(*place)).filter(|name| !says_none(name));
        let kind = plan.beside(row, *place, &Target::RelativeIs);
        let phone = numbers(plan.beside(row, *place, &Target::RelativePhone));
        if name.is_some() || !kind.is_empty() || !phone.is_empty() {
            found.push(one(name.unwrap_or_default(), kind, phone));
        }
    }
    if named.is_empty() {
        // Nobody is named: each number is somebody's, and so is each word for who it is.
        let places = plan.places(&Target::RelativePhone);
        for place in &places {
            let kind = plan.beside(row, *place, &Target::RelativeIs);
            let phone = numbers(vec![row.cell(*place)]);
            if !phone.is_empty() || !kind.is_empty() {
                found.push(one("", kind, phone));
            }
        }
        if places.is_empty() {
            let who = plan.all(row, &Target::RelativeIs);
            found.extend(who.map(|kind| one("", vec![kind], String::new())));
        }
    }
    found
}
