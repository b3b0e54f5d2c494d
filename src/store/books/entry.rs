//! One line of a book, and changes of it.

use crate::base::{Day, Id, PersonId, Phrase, Word};
use crate::domain::book::Book;
use crate::store::{Author, Cell, Edit, Save};

/// One line: what stands in each column of its book.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Of which book.
    pub book: Book,
    /// Its row.
    pub id: Id,
    cells: Vec<Cell>,
}

/// What is written is about people: `Debug` tells which line it is and no more.
impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}({})", self.book, self.id)
    }
}

impl Entry {
    /// A line with nothing in it yet.
    pub fn new(book: Book, id: Id) -> Self {
        Self { book, id, cells: vec![Cell::Null; book.columns().len()] }
    }

    /// A line as it was read, its columns in the order of the book.
    pub(super) const fn of(book: Book, id: Id, cells: Vec<Cell>) -> Self {
        Self { book, id, cells }
    }

    /// What stands in a column; nothing in one the book does not have.
    pub fn get(&self, name: &str) -> &Cell {
        let at = self.book.columns().iter().position(|col| col.name == name);
        at.and_then(|at| self.cells.get(at)).unwrap_or(&Cell::Null)
    }

    /// Writes a column; one the book does not have is no place to write.
    pub fn set(&mut self, name: &str, cell: impl Into<Cell>) {
        let at = self.book.columns().iter().position(|col| col.name == name);
        if let Some(own) = at.and_then(|at| self.cells.get_mut(at)) {
            *own = cell.into();
        }
    }

    /// The line with a column written.
    #[must_use]
    pub fn with(mut self, name: &str, cell: impl Into<Cell>) -> Self {
        self.set(name, cell);
        self
    }

    /// A text; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        match self.get(name) {
            Cell::Text(text) => text,
            _ => "",
        }
    }

    /// A day.
    pub fn day(&self, name: &str) -> Option<Day> {
        self.text(name).parse().ok()
    }

    /// What it points to.
    pub fn id_in(&self, name: &str) -> Option<Id> {
        match self.get(name) {
            Cell::Id(id) => Some(*id),
            _ => None,
        }
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.get(name) {
            Cell::Int(n) => Some(*n),
            _ => None,
        }
    }

    /// What stands in a column as rules read it: a text, or that there is something.
    pub fn told(&self, name: &str) -> String {
        match self.get(name) {
            Cell::Null => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Int(n) => n.to_string(),
            Cell::Id(id) => id.to_string(),
        }
    }

    fn cells(&self) -> Vec<(&'static str, Cell)> {
        self.book.columns().iter().map(|col| col.name).zip(self.cells.iter().cloned()).collect()
    }
}

/// The row of a new line.
pub fn rows(author: &Author<'_>, one: &Entry) -> Edit {
    let cells = one.cells().into_iter().chain([("made", author.now())]).collect();
    Edit::insert(one.book.code(), one.id, cells)
}

/// What was done, and about whom.
fn done(author: &Author<'_>, verb: Word, one: &Entry, edit: Edit) -> Save {
    let save = author.save(Phrase::new(verb).with("what", one.book.word()), vec![edit]);
    match one.id_in("person") {
        Some(person) => save.about(PersonId(person)),
        None => save,
    }
}

/// A new line.
pub fn add(author: &Author<'_>, one: &Entry) -> Save {
    done(author, Word("did-book-add"), one, rows(author, one))
}

/// The sheet was put up on some walls on the same day.
pub fn put_up(author: &Author<'_>, walls: impl Iterator<Item = Id>, day: Day) -> Save {
    let up = |wall: Id| {
        let new = Entry::new(Book::Poster, author.id()).with("stairwell", wall);
        rows(author, &new.with("day", day).with("worker", author.by))
    };
    let edits: Vec<Edit> = walls.map(up).collect();
    author.save(Phrase::new(Word("did-book-round")).with("n", edits.len()), edits)
}

/// What changed between a line as it was seen and as it is wanted.
pub fn edit(author: &Author<'_>, before: &Entry, after: &Entry) -> Save {
    let edit = Edit::diff(before.book.code(), before.id, before.cells(), after.cells());
    done(author, Word("did-book-edit"), after, edit)
}

/// A line into the bin.
pub fn bin(author: &Author<'_>, one: &Entry) -> Save {
    let edit = Edit::take(one.book.code(), one.id, author.at);
    done(author, Word("did-book-bin"), one, edit)
}
