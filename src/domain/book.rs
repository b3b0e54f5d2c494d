//! What a team writes down line by line beside persons, contacts and sessions: how trust grew, small help
//! on the spot, whom it guided on, places that are unsafe, organisations and who there is the key, what a
//! meeting decided. Each is a table of its own; what it holds is told by its columns. Pure.

mod choices;
mod columns;

pub use choices::{Distance, Found, Given, Level, Organised, Outcome, Touch, Unsafe};
pub use columns::{Asks, Col};

use super::codes::codes;
use crate::base::{Day, Id, PersonId, SessionId, Word};
use crate::domain::flaw::Flaw;
use serde::{Deserialize, Serialize};

codes! {
    /// One of them. The code is the name of its table.
    Book {
        /// How far trust has come with somebody, why they keep a distance, small steps in their own words.
        Progress = "progress" Word("book-progress"),
        /// Small help on the spot.
        Help = "help" Word("book-help"),
        /// Somebody guided on to a service or an authority.
        Referral = "referral" Word("book-referral"),
        /// What was seen at a place where people do not feel safe.
        Observation = "observation" Word("book-observation"),
        /// Those whom the team works with.
        Organisation = "organisation" Word("book-organisation"),
        /// The one through whom one reaches an organisation.
        KeyPerson = "key_person" Word("book-key-person"),
        /// A contact with an organisation.
        Nurture = "nurture" Word("book-nurture"),
        /// A stairwell of a landlord, or another wall, where the month's sheet is put up.
        Stairwell = "stairwell" Word("book-stairwell"),
        /// The sheet was put up.
        Poster = "poster" Word("book-poster"),
        /// What a meeting decided, and who does it by when.
        Decision = "decision" Word("book-decision"),
    }
}

/// Whose lines: the one thing they all point to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Of {
    /// Somebody, on whichever of their cards.
    Person(PersonId),
    /// A session.
    Session(SessionId),
    /// An organisation.
    Organisation(Id),
    /// A stairwell.
    Stairwell(Id),
}

/// Some lines on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Page {
    /// All of a kind.
    All(Book),
    /// All that hang on one thing.
    Of(Of),
}

impl Of {
    /// The column that points to it.
    pub const fn column(self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Session(_) => "session",
            Self::Organisation(_) => "organisation",
            Self::Stairwell(_) => "stairwell",
        }
    }

    /// What it points to.
    pub const fn id(self) -> Id {
        match self {
            Self::Person(person) => person.0,
            Self::Session(session) => session.0,
            Self::Organisation(id) | Self::Stairwell(id) => id,
        }
    }

    /// What may hang on it, in the order of its page.
    pub const fn books(self) -> &'static [Book] {
        match self {
            Self::Person(_) => Book::OF_PERSON,
            Self::Session(_) => &[Book::Help, Book::Decision, Book::Observation],
            Self::Organisation(_) => &[Book::KeyPerson, Book::Nurture, Book::Stairwell],
            Self::Stairwell(_) => &[Book::Poster],
        }
    }

    /// The book the thing itself is of, where it is one.
    pub const fn own(self) -> Option<Book> {
        match self {
            Self::Person(_) | Self::Session(_) => None,
            Self::Organisation(_) => Some(Book::Organisation),
            Self::Stairwell(_) => Some(Book::Stairwell),
        }
    }
}

impl Page {
    /// Which books are on it.
    pub fn books(&self) -> Vec<Book> {
        match self {
            Self::All(book) => vec![*book],
            Self::Of(of) => of.books().to_vec(),
        }
    }
}

impl Book {
    /// What may hang on a person, in the order of its page.
    pub const OF_PERSON: &'static [Book] = &[Book::Progress, Book::Referral, Book::Help];

    /// What one line of it is called where it is written.
    pub const fn one(self) -> Word {
        match self {
            Self::Progress => Word("book-one-progress"),
            Self::Help => Word("book-one-help"),
            Self::Referral => Word("book-one-referral"),
            Self::Observation => Word("book-one-observation"),
            Self::Organisation => Word("book-one-organisation"),
            Self::KeyPerson => Word("book-one-key-person"),
            Self::Nurture => Word("book-one-nurture"),
            Self::Stairwell => Word("book-one-stairwell"),
            Self::Poster => Word("book-one-poster"),
            Self::Decision => Word("book-one-decision"),
        }
    }

    /// The paragraph of its help page.
    pub const fn help(self) -> Word {
        match self {
            Self::Progress => Word("book-help-progress"),
            Self::Help => Word("book-help-help"),
            Self::Referral => Word("book-help-referral"),
            Self::Observation => Word("book-help-observation"),
            Self::Organisation => Word("book-help-organisation"),
            Self::KeyPerson => Word("book-help-key-person"),
            Self::Nurture => Word("book-help-nurture"),
            Self::Stairwell | Self::Poster => Word("book-help-stairwell"),
            Self::Decision => Word("book-help-decision"),
        }
    }

    /// The columns that are asked or set, in the order of the form.
    pub const fn columns(self) -> &'static [Col] {
        columns::of(self)
    }

    /// One of them.
    pub fn column(self, name: &str) -> Option<&'static Col> {
        self.columns().iter().find(|col| col.name == name)
    }

    /// The column that stands first on a line, and those that say what it is about.
    pub const fn shown(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Progress => ("day", &["stage", "words"]),
            Self::Help => ("day", &["kind"]),
            Self::Referral => ("day", &["organisation", "aim"]),
            Self::Observation => ("day", &["place"]),
            Self::Organisation => ("kind", &["name"]),
            Self::KeyPerson => ("since", &["name", "role"]),
            Self::Nurture => ("day", &["kind", "key_person"]),
            Self::Stairwell => ("", &["place"]),
            Self::Poster => ("day", &["what"]),
            Self::Decision => ("due", &["what"]),
        }
    }

    /// The column that stands at the end of a line.
    pub const fn last_shown(self) -> &'static str {
        match self {
            Self::Referral => "result",
            Self::Observation => "level",
            Self::Help | Self::Nurture => "minutes",
            Self::KeyPerson => "phone",
            Self::Decision => "done",
            Self::Progress | Self::Poster => "worker",
            Self::Organisation | Self::Stairwell => "",
        }
    }

    /// What tells when something of this was last done: the book of it and its column.
    pub const fn log(self) -> Option<(Self, &'static str)> {
        match self {
            Self::Organisation => Some((Self::Nurture, "organisation")),
            Self::Stairwell => Some((Self::Poster, "stairwell")),
            _ => None,
        }
    }

    /// What hangs on a line of it.
    pub const fn page(self, id: Id) -> Option<Of> {
        match self {
            Self::Organisation => Some(Of::Organisation(id)),
            Self::Stairwell => Some(Of::Stairwell(id)),
            _ => None,
        }
    }

    /// What must be told at least one of.
    const fn any_of(self) -> &'static [&'static str] {
        match self {
            Self::Progress => &["stage", "distance", "words"],
            Self::Referral => &["organisation", "aim"],
            _ => &[],
        }
    }

    /// Everything wrong with a line at once; `told` says what stands in a column, empty for nothing.
    pub fn flaws(self, told: impl Fn(&str) -> String, today: Day) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for col in self.columns() {
            let said = told(col.name);
            if col.must && said.is_empty() {
                flaws.push(Flaw::stop(col.name, Word("flaw-book-empty")));
            }
            let day: Option<Day> = said.parse().ok();
            if matches!(col.asks, Asks::Past) && day.is_some_and(|day| day > today) {
                flaws.push(Flaw::stop(col.name, Word("flaw-helper-later")));
            }
        }
        if let [first, ..] = self.any_of()
            && self.any_of().iter().all(|name| told(name).is_empty())
        {
            flaws.push(Flaw::stop(first, Word("flaw-book-nothing")));
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_shows_and_hangs_on_are_columns_of_its_book() {
        for book in Book::ALL {
            let known = |name: &&str| name.is_empty() || book.column(name).is_some();
            let (first, main) = book.shown();
            assert!(known(&first) && main.iter().all(&known), "{book:?}");
            assert!(known(&book.last_shown()) && book.any_of().iter().all(known), "{book:?}");
            if let Some((log, column)) = book.log() {
                assert!(log.column(column).is_some() && log.column("day").is_some(), "{book:?}");
            }
        }
        for of in [Of::Person(PersonId(Id([1; 16]))), Of::Session(SessionId(Id([1; 16])))] {
            assert!(of.books().iter().all(|book| book.column(of.column()).is_some()));
        }
        for of in [Of::Organisation(Id([1; 16])), Of::Stairwell(Id([1; 16]))] {
            assert!(of.books().iter().all(|book| book.column(of.column()).is_some()));
        }
    }

    #[test]
    fn a_line_says_something_and_nothing_of_tomorrow() {
        let today: Day = "2026-11-23".parse().unwrap();
        let fields = |told: &[(&str, &str)]| -> Vec<String> {
            let said = |name: &str| {
                told.iter()
                    .find(|one| one.0 == name)
                    .map(|one| one.1.to_owned())
                    .unwrap_or_default()
            };
            Book::Progress.flaws(said, today).into_iter().map(|flaw| flaw.field).collect()
        };
        assert_eq!(fields(&[("person", "x")]), ["day", "stage"]);
        assert_eq!(fields(&[("person", "x"), ("day", "2026-11-24"), ("words", "spisen")]), ["day"]);
        assert!(fields(&[("person", "x"), ("day", "2026-11-23"), ("stage", "talks")]).is_empty());
    }
}
