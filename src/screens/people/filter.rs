//! The things people are chosen by in a view.

use crate::base::{Phrase, Word};
use crate::screens::facts::Reader;
use serde::{Deserialize, Serialize};

/// After so many months without a contact somebody counts as not contacted.
pub const MONTHS: i32 = 6;
/// The ages people are grouped by, from and to; the last has no end.
pub const AGES: [(u32, Option<u32>); 6] =
    [(0, Some(64)), (65, Some(74)), (75, Some(79)), (80, Some(84)), (85, Some(89)), (90, None)];

/// One thing people are chosen by. Of one kind any will do; of each kind one is needed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Filter {
    NoPhone,
    NotContacted,
    Area(String),
    Age(u32, Option<u32>),
    Language(String),
    Tag(String),
}

impl Filter {
    /// Which kind it is of.
    pub fn kind(&self) -> u8 {
        match self {
            Filter::NoPhone => 0,
            Filter::NotContacted => 1,
            Filter::Area(_) => 2,
            Filter::Age(..) => 3,
            Filter::Language(_) => 4,
            Filter::Tag(_) => 5,
        }
    }

    /// What it is called.
    pub fn phrase(&self, reader: Reader<'_>) -> Phrase {
        match self {
            Filter::NoPhone => Phrase::new(Word("view-no-phone")),
            Filter::NotContacted => Phrase::new(Word("view-not-contacted")).with("n", MONTHS),
            Filter::Area(name) => Phrase::new(Word("view-area")).with("name", name),
            Filter::Age(from, Some(to)) => {
                Phrase::new(Word("age-years")).with("from", *from).with("to", *to)
            }
            Filter::Age(from, None) => Phrase::new(Word("age-and-over")).with("from", *from),
            Filter::Language(code) => {
                Phrase::new(Word("view-language")).with("name", reader.language(code))
            }
            Filter::Tag(name) => Phrase::new(Word("view-tag")).with("name", name),
        }
    }
}
