//! Weeks of every year, as a team writes down when it is closed: `27-32, 52`.

use crate::base::Day;
use std::fmt;

/// From one week of the year to another, both with it; a span over New Year goes on in the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weeks(u32, u32);

/// A year has no week above this.
const LAST: u32 = 53;

impl Weeks {
    /// All spans of a text; none where it is not understood.
    pub fn read(text: &str) -> Option<Vec<Self>> {
        let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(Self::one).collect()
    }

    fn one(part: &str) -> Option<Self> {
        let (from, to) = part.split_once(['-', '\u{2013}']).unwrap_or((part, part));
        let week = |text: &str| {
            // `v27`, `vko 27`, `w27` as they are written elsewhere.
            let digits = text.trim().trim_start_matches(|c: char| !c.is_ascii_digit());
            digits.parse().ok().filter(|week| (1..=LAST).contains(week))
        };
        Some(Self(week(from)?, week(to)?))
    }

    /// Whether a day lies in them.
    pub fn hold(self, day: Day) -> bool {
        let week = day.week();
        if self.0 <= self.1 {
            (self.0..=self.1).contains(&week)
        } else {
            week >= self.0 || week <= self.1
        }
    }

    /// All of them as they are written.
    pub fn told(all: &[Self]) -> String {
        all.iter().map(Self::to_string).collect::<Vec<_>>().join(", ")
    }
}

impl fmt::Display for Weeks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == self.1 { self.0.fmt(f) } else { write!(f, "{}-{}", self.0, self.1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_are_read_as_people_write_them_and_go_over_new_year() {
        let weeks = Weeks::read(" v27-v32, vko 8;52-1 ").unwrap();
        assert_eq!(Weeks::told(&weeks), "27-32, 8, 52-1");
        let held = |day: &str| weeks.iter().any(|weeks| weeks.hold(day.parse().unwrap()));
        assert!(held("2026-06-29") && held("2026-08-09") && !held("2026-08-10"));
        assert!(held("2026-12-24") && held("2027-01-10") && !held("2027-01-11"));
        assert_eq!(Weeks::read(""), Some(Vec::new()));
        for wrong in ["54", "0", "sommaren", "27-"] {
            assert_eq!(Weeks::read(wrong), None, "{wrong}");
        }
    }
}
