//! How fast the register is, beside the bare `SQLite` statements for the same rows in the same run.
//!
//! `cargo bench` measures 5,000 people with 50,000 contacts; `cargo bench -- --large` also 100,000 with
//! 1,000,000. Nothing here passes or fails: the machine is what it is. The ratio to the bare statements,
//! with the same settings on a file of the same kind, is what can be held against another machine.

#![expect(
    clippy::disallowed_methods,
    reason = "a bench reads the clock and opens files past the store"
)]

mod alone;
mod bare;
mod field;
mod find;
mod import;
mod initiative;
mod merge;
mod picture;
mod queue;
mod save;
mod start;
mod table;
mod totals;
mod town;

use std::error::Error;
use table::Table;
use town::{Size, Town};

/// What goes wrong ends the bench.
pub type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    if let ["--alone", rest @ ..] = words.as_slice() {
        return alone::run(rest);
    }
    let mut sizes = vec![Size::SMALL];
    if words.contains(&"--large") {
        sizes.push(Size::LARGE);
    }
    let mut table = Table::default();
    for size in sizes {
        for passphrase in [None, Some("blå gul röd hus")] {
            eprintln!("{size}, {}", if passphrase.is_some() { "encrypted" } else { "plain" });
            measure(size, passphrase, &mut table)?;
        }
    }
    initiative::measure(&mut table)?;
    field::measure(&mut table)?;
    import::measure(&mut table)?;
    merge::measure(&mut table)?;
    println!("{table}");
    Ok(())
}

fn measure(size: Size, passphrase: Option<&str>, table: &mut Table) -> Outcome<()> {
    let mut town = Town::make(size, passphrase)?;
    let bare = bare::copy(&town)?;
    table.group(&format!(
        "{}, {}",
        town.size()?,
        if passphrase.is_some() { "encrypted" } else { "plain" }
    ));
    start::measure(&town, &bare, table)?;
    if passphrase.is_none() {
        find::measure(&town, &bare, table)?;
        table.memory(size, &alone::memory_after_start(&town)?);
        picture::measure(&town, table)?;
    }
    totals::measure(&town, &bare, table)?;
    save::measure(&mut town, &bare, table)?;
    if passphrase.is_none() {
        queue::measure(&town, table)?;
    }
    Ok(())
}
