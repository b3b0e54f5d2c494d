//! One contact as the index of figures holds it.

use crate::base::{Day, Id, InitiativeId, PersonId, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use std::num::ParseIntError;

/// What stands in the index `encounter_totals` behind the day, as it is written there.
pub const ENTRY: &str = "CAST(
  kind||' '||disposition||' '||ifnull(minutes,'')||' '||iif(about=1,'~','')||ifnull(heads,'')||x'00'
  ||ifnull(person,zeroblob(16))||worker||ifnull(initiative,x'')
AS BLOB)";

/// What stands there for nobody.
const NOBODY: [u8; 16] = [0; 16];

/// One contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The date on the wall when it was.
    pub day: Day,
    /// What and how.
    pub what: What,
    /// The card it was noted on.
    pub card: Option<PersonId>,
    /// Who did it.
    pub worker: WorkerId,
    /// The initiative it belongs to.
    pub initiative: Option<InitiativeId>,
}

/// What stands there in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct What {
    /// What kind.
    pub kind: Kind,
    /// How it went.
    pub disposition: Disposition,
    /// How long it took.
    pub minutes: u32,
    /// How many it was with, where heads were counted.
    pub heads: Option<u32>,
    /// Nobody has counted them.
    pub about: bool,
}

/// Reads entries, of which many that follow each other are of the same day and begin with the same
/// words.
#[derive(Debug, Default)]
pub struct Entries {
    days: Same<Day>,
    words: Same<What>,
}

impl Entries {
    /// Reads one; nothing where it is none.
    pub fn read(&mut self, day: &[u8], entry: &[u8]) -> Option<Entry> {
        let end = match self.words.text.len() {
            before @ 1.. if entry.starts_with(&self.words.text) => before,
            _ => entry.iter().position(|byte| *byte == 0)? + 1,
        };
        let (words, ids) = entry.split_at_checked(end)?;
        let (ids, []) = ids.as_chunks() else { return None };
        let (&[card, worker], initiative) = ids.split_first_chunk()?;
        Some(Entry {
            day: self.days.read(day, |day| day.parse().ok())?,
            what: self.words.read(words, What::read)?,
            card: (card != NOBODY).then_some(PersonId(Id(card))),
            worker: WorkerId(Id(worker)),
            initiative: initiative.first().map(|id| InitiativeId(Id(*id))),
        })
    }
}

impl What {
    /// Reads the words and the zero behind them.
    fn read(words: &str) -> Option<Self> {
        let mut words = words.strip_suffix('\0')?.split(' ');
        let kind = Kind::from_code(words.next()?)?;
        let disposition = Disposition::from_code(words.next()?)?;
        let minutes = number(words.next()?).ok()?.unwrap_or(0);
        let heads = words.next()?;
        let guessed = heads.strip_prefix('~');
        let (heads, about) = (number(guessed.unwrap_or(heads)).ok()?, guessed.is_some());
        Some(Self { kind, disposition, minutes, heads, about })
    }
}

/// A number, or nothing where none stands.
fn number(word: &str) -> Result<Option<u32>, ParseIntError> {
    if word.is_empty() { Ok(None) } else { word.parse().map(Some) }
}

/// A text that is mostly the one before, and what it says.
#[derive(Debug)]
struct Same<T> {
    text: Vec<u8>,
    value: Option<T>,
}

impl<T> Default for Same<T> {
    fn default() -> Self {
        Self { text: Vec::new(), value: None }
    }
}

impl<T: Copy> Same<T> {
    fn read(&mut self, text: &[u8], read: impl Fn(&str) -> Option<T>) -> Option<T> {
        if self.text != text {
            self.value = std::str::from_utf8(text).ok().and_then(read);
            self.text.clear();
            self.text.extend_from_slice(text);
        }
        self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(words: &str, ids: &[u8]) -> Vec<u8> {
        let ids = ids.iter().flat_map(|byte| [*byte; 16]);
        words.bytes().chain([0]).chain(ids).collect()
    }

    #[test]
    fn an_entry_is_read_whatever_stood_before_it() {
        let call = entry("call completed 20 ", &[1, 2]);
        let alike = entry("call completed 2 ", &[1, 3, 4]);
        let crowd = entry("field completed  12", &[0, 2]);
        let guess = entry("field completed  ~100", &[0, 2]);
        let mut entries = Entries::default();
        for _ in 0..2 {
            let read = entries.read(b"2026-11-23", &call).unwrap();
            assert_eq!(
                (read.what.kind, read.what.minutes, read.what.heads),
                (Kind::Call, 20, None)
            );
            assert_eq!(read.what.disposition, Disposition::Completed);
            assert_eq!(read.card, Some(PersonId(Id([1; 16]))));
            assert_eq!((read.worker, read.initiative), (WorkerId(Id([2; 16])), None));
            let read = entries.read(b"2026-11-24", &alike).unwrap();
            assert_eq!((read.day.to_string().as_str(), read.what.minutes), ("2026-11-24", 2));
            assert_eq!(read.initiative, Some(InitiativeId(Id([4; 16]))));
            let read = entries.read(b"2026-11-24", &crowd).unwrap();
            assert_eq!((read.what.kind, read.what.minutes, read.card), (Kind::FieldTalk, 0, None));
            assert_eq!((read.what.heads, read.what.about), (Some(12), false));
            let read = entries.read(b"2026-11-24", &guess).unwrap();
            assert_eq!((read.what.heads, read.what.about), (Some(100), true));
        }
    }

    #[test]
    fn what_is_no_entry_is_not_read_as_one() {
        let mut entries = Entries::default();
        let good = entry("call completed 20 ", &[1, 2]);
        for (day, bad) in [
            ("2026-11-23", entry("call perhaps 20 ", &[1, 2])),
            ("2026-11-23", entry("call completed x ", &[1, 2])),
            ("2026-11-23", entry("call completed 20 x", &[1, 2])),
            ("2026-11-23", entry("call completed 20", &[1, 2])),
            ("2026-11-23", entry("call completed 20 ", &[1])),
            ("2026-11-23", good.iter().copied().chain([7]).collect()),
            ("2026-11-23", b"call completed 20".to_vec()),
            ("2026-11-33", good.clone()),
            ("2026-11-23", Vec::new()),
        ] {
            assert_eq!(entries.read(day.as_bytes(), &bad), None, "{bad:?}");
            assert!(entries.read(b"2026-11-23", &good).is_some());
        }
    }
}
