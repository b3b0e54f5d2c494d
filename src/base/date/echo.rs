//! What is told back about a date that was understood.

use crate::base::date::Day;
use crate::base::date::red::{RedDay, red_day};
use crate::base::lang::Country;

/// The facts beside a date box: `= tue 23 Feb 2027 (w8, in 92 days)`. `Words::echo` says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Echo {
    /// The day understood.
    pub day: Day,
    /// Its ISO week, 1-53.
    pub week: u32,
    /// Days from today: 0 today, negative before today.
    pub away: i64,
    /// The red day it falls on.
    pub red: Option<RedDay>,
    /// Saturday or Sunday.
    pub weekend: bool,
}

impl Echo {
    /// What there is to say of `day` on `today`.
    pub fn of(day: Day, today: Day, country: Country) -> Self {
        Self {
            day,
            week: day.week(),
            away: day.since(today),
            red: red_day(day, country),
            weekend: day.is_weekend(),
        }
    }
}
