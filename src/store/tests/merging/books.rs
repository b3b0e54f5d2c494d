//! Lines that hang on persons, sessions and organisations, in several files at once.

use super::super::work::today;
use super::super::*;
use super::deeds::{some, word};
use super::world::World;
use crate::base::Id;
use crate::domain::book::{Asks, Book};
use crate::store::books::{self, Entry};

/// An organisation with who is the key there, and a wall of theirs.
pub fn begun(author: &Author<'_>) -> Vec<Save> {
    let one = Entry::new(Book::Organisation, author.id());
    let one = one.with("name", "Hyresbostäder").with("kind", "landlord");
    let hung = |book| Entry::new(book, author.id()).with("organisation", one.id);
    let key = hung(Book::KeyPerson).with("name", "Jan");
    let wall = hung(Book::Stairwell).with("place", "Skolgatan 2");
    [one.clone(), key, wall].iter().map(|line| books::add(author, line)).collect()
}

/// A row of a table, drawn by lot.
fn row(world: &mut World, place: usize, table: &str) -> Option<Id> {
    world.pick(place, &format!("SELECT id FROM {table} WHERE gone IS NULL ORDER BY id"))
}

/// What may stand in a column; nothing where there is nothing to point to.
fn cell(world: &mut World, place: usize, (name, asks): (&str, Asks)) -> Cell {
    match asks {
        Asks::Text | Asks::Known | Asks::Long => word(world).into(),
        Asks::Past | Asks::Ahead => {
            today().plus_days(i64::try_from(world.dice.of(9)).unwrap()).into()
        }
        Asks::Number(_) | Asks::Minutes => i64::try_from(world.dice.of(99)).unwrap().into(),
        Asks::Yes => (world.dice.of(2) == 0).into(),
        Asks::One(codes) => world.dice.pick(&codes()).map(|one| one.0).into(),
        Asks::Area => row(world, place, "area").into(),
        Asks::Worker => world.workers[world.dice.of(2)].into(),
        Asks::Organisation => row(world, place, "organisation").into(),
        Asks::KeyPerson => row(world, place, "key_person").into(),
        Asks::Owner if name == "person" => some(world, place).into(),
        Asks::Owner => row(world, place, name).into(),
    }
}

/// A line of whichever book is written, changed in one column, or binned.
pub fn line(world: &mut World, place: usize, author: &Author<'_>) -> Option<Save> {
    let book = *world.dice.pick(Book::ALL)?;
    let known = row(world, place, book.code()).filter(|_| world.dice.of(3) > 0);
    let Some(id) = known else {
        let mut new = Entry::new(book, author.id());
        for col in book.columns() {
            if col.must || world.dice.of(2) == 0 {
                new.set(col.name, cell(world, place, (col.name, col.asks)));
            }
        }
        let whole = book.columns().iter().all(|col| !col.must || *new.get(col.name) != Cell::Null);
        return whole.then(|| books::add(author, &new));
    };
    let sheet = books::Sheet { book, id: Some(id), of: None };
    let before = world.ask(place, &sheet).ok()?.entry?;
    if world.dice.of(4) == 0 {
        return Some(books::bin(author, &before));
    }
    let col = world.dice.pick(book.columns())?;
    let wanted = cell(world, place, (col.name, col.asks));
    (wanted != Cell::Null)
        .then(|| books::edit(author, &before, &before.clone().with(col.name, wanted)))
}
