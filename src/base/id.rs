//! Ids of rows: sixteen bytes that sort by when they were made, typed by what they name.

use crate::base::clock::Stamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::HashMap;
use std::fmt;
use std::hash::{BuildHasherDefault, Hasher};
use std::str::FromStr;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::{Builder, ContextV7, Timestamp, Uuid};

/// Sixteen bytes, a version 7 UUID. As text and in JSON: 32 hexadecimal digits without hyphens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub [u8; 16]);

/// A text that is not the 32 hexadecimal digits of an id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is 32 hexadecimal digits")]
pub struct NotAnId;

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Uuid::from_bytes(self.0).as_simple().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Uuid::try_parse(text).map(|uuid| Self(uuid.into_bytes())).map_err(|_| NotAnId)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Declares ids that cannot be mistaken for each other, each a wrapper of [`Id`].
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $crate::base::id::Id);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::base::id::NotAnId;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<$crate::base::id::Id> for $name {
            fn from(id: $crate::base::id::Id) -> Self {
                Self(id)
            }
        }

        impl From<$name> for $crate::base::id::Id {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// Names a person.
    PersonId,
    /// Names an encounter: a letter, call, visit or talk.
    EncounterId,
    /// Names a task.
    TaskId,
    /// Names an initiative.
    InitiativeId,
    /// Names a session: a stand, a patrol, a meeting.
    SessionId,
    /// Names a series: sessions that come again by a rule.
    SeriesId,
    /// Names a programme: ambassadors, volunteers.
    ProgrammeId,
    /// Names what somebody is in a programme.
    MembershipId,
    /// Names somebody who helps going with somebody who is met.
    MatchId,
    /// Names a member of the team.
    WorkerId,
    /// Names an area.
    AreaId,
    /// Names one of a person's phone numbers.
    PhoneId,
    /// Names one user action: what is saved, undone and redone as a whole.
    ActionId,
}

/// Where new ids come from.
#[derive(Debug)]
pub struct IdSource(Kind);

#[derive(Debug)]
enum Kind {
    System(Mutex<ContextV7>),
    Counted { seed: u32, next: AtomicU64 },
}

impl IdSource {
    /// Ids that no other computer will make; those made later sort later, also within one
    /// millisecond.
    pub fn system() -> Self {
        Self(Kind::System(Mutex::new(ContextV7::new())))
    }

    /// The same ids at every run, for tests and made-up data: time, `seed`, and a counter.
    pub fn counted(seed: u32) -> Self {
        Self(Kind::Counted { seed, next: AtomicU64::new(0) })
    }

    /// A new id for something that happens at `now`. Moments before 1970 count as 1970.
    pub fn next(&self, now: Stamp) -> Id {
        let ms = u64::try_from(now.0).unwrap_or(0);
        match &self.0 {
            Kind::System(context) => {
                let nanos = u32::try_from(ms % 1000 * 1_000_000).unwrap_or(0);
                Id(Uuid::new_v7(Timestamp::from_unix(context, ms / 1000, nanos)).into_bytes())
            }
            Kind::Counted { seed, next } => {
                let count = next.fetch_add(1, Ordering::SeqCst).to_be_bytes();
                let mut rest = [0_u8; 10];
                // The version and variant bits overwrite parts of bytes 0 and 2; nothing is kept there.
                rest[3..6].copy_from_slice(&count[5..]);
                rest[6..].copy_from_slice(&seed.to_be_bytes());
                Id(Builder::from_unix_timestamp_millis(ms, &rest).into_uuid().into_bytes())
            }
        }
    }
}

/// A map by id, for very many look-ups.
pub type IdMap<K, V> = HashMap<K, V, BuildHasherDefault<Mix>>;

/// Mixes the bytes of an id. Ids are made by the program and are random in their last bytes, so that
/// nobody can choose them to fall together.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mix(u64);

impl Mix {
    fn mix(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks();
        for eight in eights {
            self.mix(u64::from_le_bytes(*eight));
        }
        for byte in rest {
            self.mix(u64::from(*byte));
        }
    }

    /// The length of an id, or which of several things is named: in one step.
    fn write_usize(&mut self, number: usize) {
        self.mix(number as u64);
    }

    fn finish(&self) -> u64 {
        // The map takes the top bits, the product has mixed them best.
        self.0.rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_its_32_digits_in_text_and_json() {
        let id = IdSource::counted(7).next(Stamp(1_700_000_000_000));
        assert_eq!(id.to_string(), "018bcfe5680070008000000000000007");
        assert_eq!(id.to_string().parse(), Ok(id));
        let person = PersonId(id);
        let json = serde_json::to_string(&person).unwrap();
        assert_eq!(json, format!("\"{id}\""));
        assert_eq!(serde_json::from_str::<PersonId>(&json).unwrap(), person);
        assert_eq!("blå jackan".parse::<TaskId>(), Err(NotAnId));
    }

    #[test]
    fn ids_differ_and_sort_by_when_they_were_made() {
        for source in [IdSource::system(), IdSource::counted(1)] {
            let made: Vec<Id> = (0..1000).map(|n| source.next(Stamp(1_000 + n / 100))).collect();
            assert!(made.is_sorted_by(|a, b| a < b), "{source:?}");
        }
    }

    #[test]
    fn counted_ids_are_the_same_at_every_run_and_differ_by_seed() {
        let first = |seed| IdSource::counted(seed).next(Stamp(5));
        assert_eq!(first(3), first(3));
        assert_ne!(first(3), first(4));
    }
}
