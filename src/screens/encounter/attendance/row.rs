//! A line of those who may have come to a session, and how many did.

use crate::base::{AreaId, EncounterId, Id, PersonId, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::session::attendance::Share;
use crate::screens::env::Env;
use crate::store::sessions::AttendanceOf;
use crate::ui::Label;
use crate::ui::list::{Cell, Column, Row, Width};

/// Somebody who may have come.
#[derive(Debug)]
pub struct Item {
    pub person: PersonId,
    /// The place on the list; none where somebody is not invited.
    pub number: Option<usize>,
    pub name: String,
    pub area: String,
    pub here: Option<EncounterId>,
    /// They came, and stand after those who may be meant as well by what is typed.
    pub done: bool,
    /// All that is typed stands in the name.
    pub named: bool,
    /// The day of another meeting they came to.
    pub other: String,
}

/// The line that writes somebody down.
const NEW: PersonId = PersonId(Id([0; 16]));

impl Item {
    /// Nobody yet, under the name that is typed.
    pub fn new(typed: &str, env: &Env<'_>) -> Self {
        Self {
            person: NEW,
            number: None,
            name: env.words.say(&Phrase::new(Word("attendance-new")).with("text", typed)),
            area: String::new(),
            here: None,
            done: false,
            named: true,
            other: String::new(),
        }
    }

    /// Whether nobody is meant by it yet.
    pub fn is_new(&self) -> bool {
        self.person == NEW
    }
}

impl Row for Item {
    type Key = PersonId;

    fn key(&self) -> PersonId {
        self.person
    }

    fn group(&self) -> Option<Label> {
        let word = match self.number {
            _ if self.is_new() => Word("attendance-new-group"),
            _ if self.done => Word("attendance-here"),
            Some(_) => Word("attendance-on-list"),
            None => Word("attendance-others"),
        };
        Some(word.into())
    }
}

/// What is shown of each.
pub const COLUMNS: &[Column<Item>] = &[
    Column::new(Word("attendance-number"), Width::Fixed(5), |item: &Item, _| {
        item.number.map(|n| n.to_string()).unwrap_or_default().as_str().into()
    })
    .right(),
    Column::new(Word("people-name"), Width::Share { least: 20, share: 2 }, |item: &Item, _| {
        Cell::of(item.name.as_str(), Role::Title)
    }),
    Column::new(Word("session-area"), Width::Share { least: 12, share: 1 }, |item: &Item, _| {
        item.area.as_str().into()
    }),
    Column::new(Word("attendance-came"), Width::Fixed(12), |item: &Item, look| match item.here {
        Some(_) => Cell::of(look.word(Word("attendance-tick")), Role::Good),
        None => Cell::of(item.other.as_str(), Role::Muted),
    }),
];

/// What an area is called.
pub fn area_name(of: &AttendanceOf, area: Option<AreaId>) -> String {
    let area = of.areas.iter().find(|one| Some(one.id) == area);
    area.map(|area| area.name.clone()).unwrap_or_default()
}

/// How many came of how many, in words, and the same by area.
pub fn told(of: &AttendanceOf, heads: u64, all: &[Share], env: &Env<'_>) -> (String, String) {
    let here = i64::try_from(heads).unwrap_or(i64::MAX);
    let (came, invited) = all.iter().fold((0, 0), |(n, of), one| (n + one.came, of + one.of));
    if invited == 0 {
        let told = env.words.with(Word("attendance-no-list"), &[("here", here.into())]);
        return (told, String::new());
    }
    let percent = |n, of| env.words.percent(n, of);
    let whole = Phrase::new(Word("attendance-status"))
        .with("here", here)
        .with("any", came)
        .with("of", invited)
        .with("percent", percent(came, invited));
    let area = |one: &Share| {
        let name = match area_name(of, one.area) {
            name if name.is_empty() => env.words.get(Word("printed-unknown")),
            name => name,
        };
        let phrase = Phrase::new(Word("attendance-share"))
            .with("area", name)
            .with("n", one.came)
            .with("of", one.of)
            .with("percent", percent(one.came, one.of));
        env.words.say(&phrase)
    };
    let by_area: Vec<String> = all.iter().map(area).collect();
    (env.words.say(&whole), by_area.join("   "))
}
