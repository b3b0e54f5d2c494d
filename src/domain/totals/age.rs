//! Age groups: the usual ones, five years each where outreach to seniors divides them.

use crate::base::{Born, Day, Word};

/// An age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgeGroup {
    /// From the first age to the last, both counted in.
    Years(u32, u32),
    /// This age and older.
    AndOver(u32),
    /// The birth year is not known.
    Unknown,
}

/// Where each group but the last ends.
const ENDS: [u32; 8] = [17, 29, 44, 64, 69, 74, 79, 84];

impl AgeGroup {
    /// Every group, the youngest first.
    pub fn all() -> impl Iterator<Item = AgeGroup> {
        let starts = std::iter::once(0).chain(ENDS.iter().map(|end| end + 1));
        starts.zip(ENDS).map(|(from, to)| AgeGroup::Years(from, to)).chain([
            AgeGroup::Years(85, 89),
            AgeGroup::AndOver(90),
            AgeGroup::Unknown,
        ])
    }

    /// The code kept in the register: `75-79`, `90-`.
    pub fn code(self) -> String {
        match self {
            AgeGroup::Years(from, to) => format!("{from}-{to}"),
            AgeGroup::AndOver(from) => format!("{from}-"),
            AgeGroup::Unknown => "unknown".to_owned(),
        }
    }

    /// The group of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|group| group.code() == code)
    }

    /// The group somebody is in on a day.
    pub fn of(born: Option<Born>, day: Day) -> Self {
        let Some(born) = born else { return AgeGroup::Unknown };
        let age = born.age_on(day);
        let holds = |group: &AgeGroup| match *group {
            AgeGroup::Years(from, to) => (from..=to).contains(&age),
            AgeGroup::AndOver(from) => age >= from,
            AgeGroup::Unknown => false,
        };
        Self::all().find(holds).unwrap_or(AgeGroup::Unknown)
    }

    /// Its name on screen, with the places `from` and `to` to be filled.
    pub fn phrase(self) -> crate::base::Phrase {
        use crate::base::Phrase;
        match self {
            AgeGroup::Years(from, to) => {
                Phrase::new(Word("age-years")).with("from", from).with("to", to)
            }
            AgeGroup::AndOver(from) => Phrase::new(Word("age-and-over")).with("from", from),
            AgeGroup::Unknown => Phrase::new(Word("age-unknown")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_in_one_group_on_the_day_asked_about() {
        let day: Day = "2026-11-23".parse().unwrap();
        for (born, group) in [
            ("1946-11-23", AgeGroup::Years(80, 84)),
            ("1946-11-24", AgeGroup::Years(75, 79)),
            ("1951", AgeGroup::Years(75, 79)),
            ("1936", AgeGroup::AndOver(90)),
            ("2026", AgeGroup::Years(0, 17)),
            ("1962", AgeGroup::Years(45, 64)),
        ] {
            assert_eq!(AgeGroup::of(born.parse().ok(), day), group, "{born}");
        }
        assert_eq!(AgeGroup::of(None, day), AgeGroup::Unknown);
    }

    #[test]
    fn the_groups_follow_each_other_without_a_gap() {
        let mut next = 0;
        for group in AgeGroup::all() {
            match group {
                AgeGroup::Years(from, to) => {
                    assert_eq!(from, next);
                    next = to + 1;
                }
                AgeGroup::AndOver(from) => assert_eq!(from, next),
                AgeGroup::Unknown => {}
            }
        }
        let all: Vec<AgeGroup> = AgeGroup::all().collect();
        assert!(all.is_sorted() && all.len() == 11);
        assert!(all.iter().all(|group| AgeGroup::from_code(&group.code()) == Some(*group)));
    }
}
