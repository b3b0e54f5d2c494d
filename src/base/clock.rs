//! Time as a parameter: nothing below `main` asks the machine what time it is.

use crate::base::date::Day;
use chrono::{DateTime, Local, NaiveDateTime, TimeZone, Utc};
use serde::{Deserialize, Serialize};
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A moment: milliseconds since 1970-01-01 00:00 UTC.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Stamp(pub i64);

impl Stamp {
    /// This moment moved by `ms` milliseconds, backwards when negative; stops at the ends of `i64`.
    #[must_use]
    pub fn plus(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// Milliseconds from `earlier` to this moment, negative when `earlier` is the later one.
    pub fn since(self, earlier: Stamp) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// The moment's date and time in UTC; 1970 when it lies outside the calendar.
    pub fn utc(self) -> NaiveDateTime {
        DateTime::<Utc>::from_timestamp_millis(self.0).unwrap_or_default().naive_utc()
    }
}

/// Where time comes from, and which wall clock the team lives by.
pub trait Clock: Send + Sync + Debug {
    /// The moment it is now.
    fn now(&self) -> Stamp;

    /// What the clock on the wall shows at `s`.
    fn local(&self, s: Stamp) -> NaiveDateTime;

    /// The moment when the wall clock shows `wall`: the earlier one where it shows it twice, and an
    /// hour on where it never does (the two nights when clocks are changed).
    fn moment(&self, wall: NaiveDateTime) -> Stamp;

    /// The moment a day begins by the wall.
    fn begins(&self, day: Day) -> Stamp {
        self.moment(day.0.and_time(chrono::NaiveTime::MIN))
    }

    /// The date on the wall now.
    fn today(&self) -> Day {
        Day(self.local(self.now()).date())
    }
}

/// The machine's clock and time zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Stamp {
        Stamp(Utc::now().timestamp_millis())
    }

    fn local(&self, s: Stamp) -> NaiveDateTime {
        Utc.from_utc_datetime(&s.utc()).with_timezone(&Local).naive_local()
    }

    fn moment(&self, wall: NaiveDateTime) -> Stamp {
        let hour_on = wall + chrono::TimeDelta::hours(1);
        let found = Local.from_local_datetime(&wall).earliest();
        let found = found.or_else(|| Local.from_local_datetime(&hour_on).earliest());
        Stamp(found.map_or_else(|| wall.and_utc().timestamp_millis(), |t| t.timestamp_millis()))
    }
}

/// A clock that moves only when told to; its clones move with it. Its wall shows UTC.
#[derive(Debug, Clone)]
pub struct FakeClock(Arc<AtomicI64>);

impl FakeClock {
    /// A clock standing at `"2026-11-23 09:00"`; at 1970 when the text is not of that form.
    pub fn at(text: &str) -> Self {
        let wall = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap_or_default();
        Self(Arc::new(AtomicI64::new(wall.and_utc().timestamp_millis())))
    }

    /// Moves the clock by `ms` milliseconds, backwards when negative.
    pub fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Stamp {
        Stamp(self.0.load(Ordering::SeqCst))
    }

    fn local(&self, s: Stamp) -> NaiveDateTime {
        s.utc()
    }

    fn moment(&self, wall: NaiveDateTime) -> Stamp {
        Stamp(wall.and_utc().timestamp_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fake_clock_stands_until_moved_and_its_clones_move_with_it() {
        let clock = FakeClock::at("2026-11-23 23:59");
        let twin = clock.clone();
        assert_eq!(clock.today().to_string(), "2026-11-23");
        assert_eq!(clock.now(), twin.now());
        clock.advance(60_000);
        assert_eq!(twin.today().to_string(), "2026-11-24");
        assert_eq!(twin.now().since(clock.now().plus(-500)), 500);
    }

    #[test]
    fn a_wall_time_and_its_moment_are_each_others_inverse() {
        for clock in [&SystemClock as &dyn Clock, &FakeClock::at("2026-11-23 09:00")] {
            let noon = FakeClock::at("2026-07-01 12:00").now().utc();
            assert_eq!(clock.local(clock.moment(noon)), noon);
        }
    }
}
