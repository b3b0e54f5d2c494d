//! The two boxes for age: both ages or both years of birth, in whichever order they were written.

use crate::base::{Born, Day, Phrase, Word};

/// From this number on, a number is the year of birth and not the age.
const YEARS: i32 = 1850;
/// Nobody is older than this: what lies between is neither an age nor a year.
const OLDEST: i32 = 130;

/// Who is meant by the two boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ages {
    /// Everybody: nothing stands there.
    All,
    /// So old on the day, from one age to another.
    Old(Option<i32>, Option<i32>),
    /// Born from one year to another.
    Born(Option<i32>, Option<i32>),
    /// One is an age and one a year, or a number is neither: nobody can say who is meant.
    Unclear(i32, i32),
}

impl Ages {
    /// What stands in the boxes.
    pub fn of(from: Option<i32>, to: Option<i32>) -> Self {
        let year = |n: i32| n >= YEARS;
        let unclear = |n: &i32| *n > OLDEST && !year(*n);
        if let Some(n) = from.into_iter().chain(to).find(unclear) {
            return Self::Unclear(from.unwrap_or(n), to.unwrap_or(n));
        }
        match (from, to) {
            (None, None) => Self::All,
            (Some(a), Some(b)) if year(a) != year(b) => Self::Unclear(a, b),
            // The younger have the higher year: either way round the same people are meant.
            (Some(a), Some(b)) if year(a) => Self::Born(Some(a.min(b)), Some(a.max(b))),
            (Some(a), Some(b)) => Self::Old(Some(a.min(b)), Some(a.max(b))),
            (from, to) if from.or(to).is_some_and(year) => Self::Born(from, to),
            (from, to) => Self::Old(from, to),
        }
    }

    /// Whether somebody born then is meant.
    pub fn meets(self, born: Option<Born>, on: Day) -> bool {
        let within = |n: i32, from: Option<i32>, to: Option<i32>| {
            from.is_none_or(|from| n >= from) && to.is_none_or(|to| n <= to)
        };
        match (self, born) {
            (Self::All, _) => true,
            (Self::Unclear(..), _) | (_, None) => false,
            (Self::Born(from, to), Some(born)) => within(born.year, from, to),
            (Self::Old(from, to), Some(born)) => {
                within(i32::try_from(born.age_on(on)).unwrap_or(i32::MAX), from, to)
            }
        }
    }

    /// Why it cannot be told who is meant.
    pub fn flaw(self) -> Option<Phrase> {
        let Self::Unclear(from, to) = self else { return None };
        let flaw = Phrase::new(Word("gather-unclear"));
        Some(flaw.with("from", from.to_string()).with("to", to.to_string()))
    }

    /// Who is meant, in words; ages are those of the day `on`.
    pub fn told(self, today: Day, on: Day) -> Option<Phrase> {
        let two = |word: Word, from: i32, to: i32| {
            Phrase::new(word).with("from", from.to_string()).with("to", to.to_string())
        };
        let one = |word: Word, n: i32| Phrase::new(word).with("n", n.to_string());
        if on != today {
            let told = match self {
                Self::Old(Some(from), Some(to)) => Some(two(Word("gather-old-day"), from, to)),
                Self::Old(Some(from), None) => Some(one(Word("gather-old-from-day"), from)),
                Self::Old(None, Some(to)) => Some(one(Word("gather-old-to-day"), to)),
                _ => None,
            };
            if let Some(told) = told {
                return Some(told.with("day", on));
            }
        }
        Some(match self {
            Self::Old(Some(from), Some(to)) => two(Word("gather-old"), from, to),
            Self::Old(Some(from), None) => one(Word("gather-old-from"), from),
            Self::Old(None, Some(to)) => one(Word("gather-old-to"), to),
            Self::Born(Some(from), Some(to)) => two(Word("gather-born"), from, to)
                .with("least", (today.year() - to).to_string())
                .with("most", (today.year() - from).to_string()),
            Self::Born(Some(from), None) => one(Word("gather-born-from"), from),
            Self::Born(None, Some(to)) => one(Word("gather-born-to"), to),
            Self::All | Self::Unclear(..) | Self::Old(None, None) | Self::Born(None, None) => {
                return None;
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_way_round_the_same_people_are_meant_and_a_mixture_means_nobody() {
        let today: Day = "2026-11-23".parse().unwrap();
        let meant = |from, to| {
            let ages = Ages::of(from, to);
            let born = |year| Some(Born { year, rest: None });
            (1940..1970).filter(|year| ages.meets(born(*year), today)).collect::<Vec<i32>>()
        };
        let six: Vec<i32> = (1951..=1956).collect();
        for (from, to) in [(70, 75), (75, 70), (1951, 1956), (1956, 1951)] {
            assert_eq!(meant(Some(from), Some(to)), six, "{from} to {to}");
        }
        for (from, to) in [(70, 1951), (1956, 75), (200, 75)] {
            assert_eq!(meant(Some(from), Some(to)), [0; 0], "{from} to {to}");
            assert!(Ages::of(Some(from), Some(to)).flaw().is_some(), "{from} to {to}");
        }
        assert_eq!(meant(None, None).len(), 30);
        assert_eq!(meant(Some(86), None), [1940]);
        assert_eq!(meant(None, Some(1941)), [1940, 1941]);
        assert!(!Ages::of(Some(70), None).meets(None, today), "the age is not known");
    }

    #[test]
    fn an_age_is_counted_on_the_day_asked_for() {
        let today: Day = "2026-11-23".parse().unwrap();
        let born = "1946-12-24".parse().ok();
        let eighty = Ages::of(Some(80), Some(80));
        for (day, is) in [("2026-11-23", false), ("2026-12-24", true), ("2027-12-24", false)] {
            assert_eq!(eighty.meets(born, day.parse().unwrap()), is, "{day}");
        }
        let told = |day: Day| eighty.told(today, day).unwrap().word;
        assert_eq!(
            (told(today).as_str(), told(today.plus_days(1)).as_str()),
            ("gather-old", "gather-old-day")
        );
    }
}
