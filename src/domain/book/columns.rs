//! The columns of each book: what they are called, what is asked, what must be told.

use super::{Book, Distance, Found, Given, Level, Organised, Outcome, Touch, Unsafe};
use crate::base::Word;
use crate::domain::person::Trust;

/// Codes with their words.
type Codes = fn() -> Vec<(&'static str, Word)>;

/// What a column holds, and how it is asked.
#[derive(Debug, Clone, Copy)]
pub enum Asks {
    /// A line of text.
    Text,
    /// A line of text, mostly one that has been written before.
    Known,
    /// Several lines.
    Long,
    /// A day that has been.
    Past,
    /// A day to come.
    Ahead,
    /// A number up to this one.
    Number(i64),
    /// How long it took.
    Minutes,
    /// Yes or no.
    Yes,
    /// One of several.
    One(Codes),
    /// An area.
    Area,
    /// One of the team.
    Worker,
    /// An organisation.
    Organisation,
    /// A key person.
    KeyPerson,
    /// Set by where one came from, and not asked.
    Owner,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub struct Col {
    /// Its name in the table.
    pub name: &'static str,
    /// What it is called on screen.
    pub label: Word,
    /// What it holds.
    pub asks: Asks,
    /// It must be told.
    pub must: bool,
}

const fn may(name: &'static str, label: Word, asks: Asks) -> Col {
    Col { name, label, asks, must: false }
}

const fn must(name: &'static str, label: Word, asks: Asks) -> Col {
    Col { name, label, asks, must: true }
}

/// Every choice of a set, with its word.
macro_rules! one {
    ($set:ident) => {
        Asks::One(|| $set::ALL.iter().map(|one| (one.code(), one.word())).collect())
    };
}

const DAY: Col = must("day", Word("book-day"), Asks::Past);
const NOTE: Col = may("note", Word("book-note"), Asks::Long);
const WORKER: Col = may("worker", Word("book-worker"), Asks::Worker);
const MINUTES: Col = may("minutes", Word("book-minutes"), Asks::Minutes);
const AREA: Col = may("area", Word("book-area"), Asks::Area);
const PHONE: Col = may("phone", Word("book-phone"), Asks::Text);
const EMAIL: Col = may("email", Word("book-email"), Asks::Text);
const SESSION: Col = may("session", Word("book-session"), Asks::Owner);
const OF_PERSON: Col = must("person", Word("book-person"), Asks::Owner);
const OF_ORGANISATION: Col = must("organisation", Word("book-organisation-one"), Asks::Owner);

/// The columns of a book.
pub const fn of(book: Book) -> &'static [Col] {
    match book {
        Book::Progress => PROGRESS,
        Book::Help => HELP,
        Book::Referral => REFERRAL,
        Book::Observation => OBSERVATION,
        Book::Organisation => ORGANISATION,
        Book::KeyPerson => KEY_PERSON,
        Book::Nurture => NURTURE,
        Book::Stairwell => STAIRWELL,
        Book::Poster => POSTER,
        Book::Decision => DECISION,
    }
}

const PROGRESS: &[Col] = &[
    OF_PERSON,
    SESSION,
    may("stage", Word("progress-stage"), one!(Trust)),
    may("words", Word("progress-words"), Asks::Long),
    may("distance", Word("progress-distance"), one!(Distance)),
    DAY,
    WORKER,
];

const HELP: &[Col] = &[
    may("person", Word("book-person"), Asks::Owner),
    SESSION,
    must("kind", Word("help-kind"), one!(Given)),
    MINUTES,
    NOTE,
    DAY,
    WORKER,
];

const REFERRAL: &[Col] = &[
    OF_PERSON,
    SESSION,
    may("organisation", Word("referral-organisation"), Asks::Organisation),
    may("aim", Word("referral-aim"), Asks::Known),
    may("before", Word("referral-before"), Asks::Yes),
    may("along", Word("referral-along"), Asks::Yes),
    may("result", Word("referral-result"), one!(Outcome)),
    may("result_day", Word("referral-result-day"), Asks::Past),
    NOTE,
    DAY,
    WORKER,
];

const OBSERVATION: &[Col] = &[
    SESSION,
    must("place", Word("book-place"), Asks::Known),
    must("level", Word("observation-level"), one!(Level)),
    may("what", Word("observation-what"), one!(Unsafe)),
    may("time", Word("observation-time"), Asks::Text),
    NOTE,
    AREA,
    may("report", Word("observation-report"), Asks::Text),
    DAY,
    WORKER,
];

const ORGANISATION: &[Col] = &[
    must("name", Word("organisation-name"), Asks::Text),
    must("kind", Word("organisation-kind"), one!(Organised)),
    AREA,
    PHONE,
    EMAIL,
    may("every", Word("organisation-every"), Asks::Number(3650)),
    may("found", Word("organisation-found"), one!(Found)),
    may("lacks", Word("organisation-lacks"), Asks::Long),
    may("gives", Word("organisation-gives"), Asks::Long),
    NOTE,
];

const KEY_PERSON: &[Col] = &[
    OF_ORGANISATION,
    must("name", Word("key-person-name"), Asks::Text),
    may("role", Word("key-person-role"), Asks::Text),
    PHONE,
    EMAIL,
    may("since", Word("key-person-since"), Asks::Past),
    may("until", Word("key-person-until"), Asks::Ahead),
    may("heir", Word("key-person-heir"), Asks::KeyPerson),
    NOTE,
];

const NURTURE: &[Col] = &[
    OF_ORGANISATION,
    SESSION,
    must("kind", Word("nurture-kind"), one!(Touch)),
    may("key_person", Word("nurture-whom"), Asks::KeyPerson),
    may("heads", Word("nurture-heads"), Asks::Number(9999)),
    MINUTES,
    may("topic", Word("nurture-topic"), Asks::Long),
    DAY,
    WORKER,
];

const STAIRWELL: &[Col] = &[
    OF_ORGANISATION,
    must("place", Word("stairwell-place"), Asks::Text),
    may("every", Word("stairwell-every"), Asks::Number(3650)),
    AREA,
    WORKER,
    NOTE,
];

const POSTER: &[Col] = &[
    must("stairwell", Word("stairwell-place"), Asks::Owner),
    may("what", Word("poster-what"), Asks::Known),
    DAY,
    WORKER,
];

const DECISION: &[Col] = &[
    SESSION,
    must("what", Word("decision-what"), Asks::Text),
    WORKER,
    may("who", Word("decision-who"), Asks::Known),
    may("due", Word("decision-due"), Asks::Ahead),
    may("done", Word("decision-done"), Asks::Past),
    NOTE,
];
