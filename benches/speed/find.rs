//! Finding while typing: each key is a search in memory.

use crate::Outcome;
use crate::bare::{Bare, walk};
use crate::start;
use crate::table::{Pair, Table, median, part, timed};
use crate::town::Town;

/// As many as the list of people shows.
const LIMIT: usize = 1_000;

/// What people type, key by key.
const TYPED: [&str; 8] = [
    "lindström anna",
    "mohamed",
    "virtanen",
    "kvarn",
    "1946",
    "ann lin 194",
    "tegelhöjden",
    "0701740",
];

pub fn measure(town: &Town, bare: &Bare, table: &mut Table) -> Outcome<()> {
    let names = start::read(&town.register, town.worker, town.today)?.names;
    let db = bare.open()?;
    let sql = "SELECT id FROM person WHERE gone IS NULL AND merged_into IS NULL
        AND (given LIKE ?1||'%' OR family LIKE ?1||'%' OR alias LIKE ?1||'%'
          OR street LIKE ?1||'%' OR born LIKE ?1||'%') LIMIT 1000";
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        for text in TYPED {
            for (at, letter) in text.char_indices() {
                let typed = text.get(..at + letter.len_utf8()).unwrap_or(text);
                ours.push(timed(|| Ok(names.find(typed, LIMIT)))?);
                plain.push(timed(|| walk(&db, sql, [typed]))?);
            }
        }
    }
    let target = if names.len() > 50_000 { "10 ms" } else { "2 ms" };
    let most = Pair { ours: part(ours.clone(), 0.95), bare: part(plain.clone(), 0.95) };
    table.line("find, a key", Pair { ours: median(ours), bare: median(plain) }, target);
    table.line("find, 95 of 100 keys within", most, target);
    Ok(())
}
