//! The list of unsafe places on paper: for a report, and for those who can do something about them.

use super::row::{Item, said};
use crate::base::{Phrase, Word};
use crate::domain::book::{Book, Level};
use crate::domain::output::{Purpose, clear};
use crate::domain::printed::{Heading, Limit, Printed};
use crate::domain::protection::Protection;
use crate::screens::env::Env;
use crate::store::books::Names;

/// What is printed of an observation. Notes stay in the register: in them somebody may be named.
const COLUMNS: [&str; 6] = ["day", "place", "level", "what", "time", "area"];

/// The places, the worst first, and each observation: nobody is told of in it.
pub fn observations(items: &[Item], names: &Names, env: &Env<'_>) -> Printed {
    let columns = COLUMNS.iter().filter_map(|name| Book::Observation.column(name));
    let row = |item: &Item| -> Vec<Heading> {
        let told = columns.clone().map(|col| said(col, &item.entry, names, env));
        told.map(Heading::Text).collect()
    };
    let lines =
        clear(items.iter().map(row).collect::<Vec<_>>(), Purpose::Print, |_| Protection::Open);
    let heads = columns.clone().map(|col| col.label.into()).collect();
    Printed::new(Book::Observation.word(), Limit::default())
        .about(Word("books-paper-notes"))
        .words(None, places(items))
        .list(Some(Word("books-paper-each").into()), heads, &lines)
}

/// Each place in the order of the list, and how often it was unsafe there.
fn places(items: &[Item]) -> Vec<(Heading, Heading)> {
    let mut all: Vec<(&str, usize, usize)> = Vec::new();
    for item in items {
        let (place, bad) = (item.entry.text("place"), item.entry.text("level"));
        let bad = usize::from(bad == Level::Unsafe.code());
        match all.iter_mut().find(|one| one.0 == place) {
            Some(one) => (one.1, one.2) = (one.1 + bad, one.2 + 1),
            None => all.push((place, bad, 1)),
        }
    }
    let told = |n: usize, of: usize| {
        Phrase::new(Word("books-paper-unsafe")).with("n", n).with("of", of).into()
    };
    all.into_iter().map(|(place, n, of)| (place.into(), told(n, of))).collect()
}
