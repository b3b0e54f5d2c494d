//! Protected identity: what may be kept, found and drawn at each level.

use crate::base::Word;
use serde::{Deserialize, Serialize};

/// How a person is protected. The levels are those of the population register.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(into = "u8", try_from = "u8")]
pub enum Protection {
    /// Level 0: not at all.
    #[default]
    Open,
    /// Level 1: marked as protected. The name is shown with a mark, contact data behind a key.
    Marked,
    /// Level 2: protected population registration. No address, phone or e-mail is kept.
    Hidden,
    /// Level 3: a new identity. As level 2.
    Secret,
}

/// What is hidden until a card is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Veil {
    /// Names and alias.
    pub name: bool,
    /// Everything but the name: birth date, area, tags, notes.
    pub details: bool,
    /// Phones, e-mail, address, area, national number.
    pub contact: bool,
}

impl Protection {
    /// Every level, the open one first.
    pub const ALL: [Protection; 4] =
        [Protection::Open, Protection::Marked, Protection::Hidden, Protection::Secret];

    /// The number kept in the register, 0 to 3.
    pub const fn level(self) -> u8 {
        match self {
            Protection::Open => 0,
            Protection::Marked => 1,
            Protection::Hidden => 2,
            Protection::Secret => 3,
        }
    }

    /// The protection of a number.
    pub fn from_level(level: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.level() == level)
    }

    /// Its name on screen.
    pub const fn word(self) -> Word {
        match self {
            Protection::Open => Word("protection-open"),
            Protection::Marked => Word("protection-marked"),
            Protection::Hidden => Word("protection-hidden"),
            Protection::Secret => Word("protection-secret"),
        }
    }

    /// Whether the person is protected at all.
    pub const fn is_protected(self) -> bool {
        !matches!(self, Protection::Open)
    }

    /// Whether address, phone and e-mail may be kept.
    pub const fn may_hold_contact(self) -> bool {
        matches!(self, Protection::Open | Protection::Marked)
    }

    /// Whether the person is found by parts of a name and stands in lists. Else only the full name
    /// or alias, typed, gives one masked line.
    pub const fn found_by_parts(self) -> bool {
        matches!(self, Protection::Open | Protection::Marked)
    }

    /// Whether opening the card asks for a reason first.
    pub const fn asks_reason(self) -> bool {
        !self.found_by_parts()
    }

    /// Whether showing the contact data is written to the log of reads, behind a key of its own.
    pub const fn logs_contact(self) -> bool {
        self.is_protected()
    }

    /// What is hidden until the card is opened.
    pub const fn veil(self) -> Veil {
        match self {
            Protection::Open => Veil { name: false, details: false, contact: false },
            Protection::Marked => Veil { name: false, details: false, contact: true },
            Protection::Hidden | Protection::Secret => {
                Veil { name: true, details: true, contact: true }
            }
        }
    }
}

impl From<Protection> for u8 {
    fn from(protection: Protection) -> Self {
        protection.level()
    }
}

impl TryFrom<u8> for Protection {
    type Error = String;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        Self::from_level(level).ok_or_else(|| format!("protection level {level}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_keeps_shows_and_asks_what_it_should() {
        // level, kept, found by parts, asks a reason, name hidden, contact hidden
        for (level, kept, parts, reason, name, contact) in [
            (0, true, true, false, false, false),
            (1, true, true, false, false, true),
            (2, false, false, true, true, true),
            (3, false, false, true, true, true),
        ] {
            let p = Protection::from_level(level).unwrap();
            assert_eq!(p.may_hold_contact(), kept, "{p:?}");
            assert_eq!(p.found_by_parts(), parts, "{p:?}");
            assert_eq!(p.asks_reason(), reason, "{p:?}");
            assert_eq!((p.veil().name, p.veil().contact), (name, contact), "{p:?}");
            assert_eq!(p.logs_contact(), level > 0, "{p:?}");
        }
        assert_eq!(Protection::from_level(4), None);
        assert!(serde_json::from_str::<Protection>("7").is_err());
    }
}
