//! Why a typed date was not taken, and what was perhaps meant.

use crate::base::date::Day;
use crate::base::phrase::{Phrase, Word};

/// What is wrong with a typed date or time. The box keeps the text; [`DateFlaw::phrase`] says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateFlaw {
    /// Not a date in any way known.
    NotUnderstood,
    /// Not a birth date in any way known.
    BirthNotUnderstood,
    /// Not a time in any way known.
    TimeNotUnderstood,
    /// The month has no such day; `nearest` is the last one it has.
    NoSuchDay {
        /// The day as typed.
        day: u32,
        /// The month as typed, 1-12.
        month: u32,
        /// The last day of that month.
        nearest: Day,
    },
    /// There are twelve months; `nearest` is day and month the other way round, if that is a date.
    NoSuchMonth {
        /// The month as typed.
        month: u32,
        /// Day and month swapped.
        nearest: Option<Day>,
    },
    /// The year has no such ISO week; `nearest` is the Monday of the last one it has.
    NoSuchWeek {
        /// The week as typed.
        week: u32,
        /// The year it was looked for in.
        year: i32,
        /// Monday of the year's first or last week.
        nearest: Day,
    },
    /// There is no such time of day.
    NoSuchTime {
        /// The hour as typed.
        hour: u32,
        /// The minute as typed.
        minute: u32,
    },
    /// A year outside 1900-2199: a slip of the finger, not a plan.
    TooFar {
        /// The year as typed or reckoned.
        year: i32,
    },
    /// Nobody is born after today.
    BornInFuture {
        /// The year as typed.
        year: i32,
    },
    /// Nobody is that old.
    BornTooLongAgo {
        /// The year as typed.
        year: i32,
    },
}

impl DateFlaw {
    /// The sentence that explains it, with a suggestion where there is one.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::NotUnderstood => Phrase::new(Word("date-not-understood")),
            Self::BirthNotUnderstood => Phrase::new(Word("date-birth-not-understood")),
            Self::TimeNotUnderstood => Phrase::new(Word("date-time-not-understood")),
            Self::NoSuchDay { day, month, nearest } => Phrase::new(Word("date-no-such-day"))
                .with("day", day)
                .with("month", month)
                .with("nearest", nearest),
            Self::NoSuchMonth { month, nearest: Some(nearest) } => {
                Phrase::new(Word("date-no-such-month-near"))
                    .with("month", month)
                    .with("nearest", nearest)
            }
            Self::NoSuchMonth { month, nearest: None } => {
                Phrase::new(Word("date-no-such-month")).with("month", month)
            }
            Self::NoSuchWeek { week, year, nearest } => Phrase::new(Word("date-no-such-week"))
                .with("week", week)
                .with("year", year.to_string())
                .with("nearest", nearest),
            Self::NoSuchTime { hour, minute } => Phrase::new(Word("date-no-such-time"))
                .with("time", format!("{hour:02}:{minute:02}")),
            Self::TooFar { year } => {
                Phrase::new(Word("date-too-far")).with("year", year.to_string())
            }
            Self::BornInFuture { year } => {
                Phrase::new(Word("date-born-in-future")).with("year", year.to_string())
            }
            Self::BornTooLongAgo { year } => {
                Phrase::new(Word("date-born-too-long-ago")).with("year", year.to_string())
            }
        }
    }

    /// The day that was perhaps meant, to be offered.
    pub fn nearest(self) -> Option<Day> {
        match self {
            Self::NoSuchDay { nearest, .. } | Self::NoSuchWeek { nearest, .. } => Some(nearest),
            Self::NoSuchMonth { nearest, .. } => nearest,
            _ => None,
        }
    }
}
