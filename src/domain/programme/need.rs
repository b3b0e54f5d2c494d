//! What somebody who helps must have signed, shown or learnt, and how long it holds.

use crate::base::{Day, Word};
use crate::domain::codes::codes;

codes! {
    /// Something asked of whoever helps.
    Need {
        /// A pledge of confidentiality has been signed.
        Pledge = "pledge" Word("need-pledge"),
        /// An extract of the criminal record has been shown.
        Extract = "extract" Word("need-extract"),
        /// The course has been taken.
        Course = "course" Word("need-course"),
        /// The yearly talk about going on has been held.
        Review = "review" Word("need-review"),
    }
}

/// So many days before the last day it is told that something runs out.
const WARNED: i64 = 30;

impl Need {
    /// For how many months it holds when nobody says otherwise; for ever where none.
    pub const fn months(self) -> Option<i32> {
        match self {
            Self::Extract | Self::Review => Some(12),
            Self::Pledge | Self::Course => None,
        }
    }

    /// The last day it holds when nobody says otherwise.
    pub fn usual_end(self, day: Day) -> Option<Day> {
        self.months().map(|months| day.plus_months(months))
    }
}

/// Something somebody has signed, shown or learnt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// What.
    pub need: Need,
    /// On which day.
    pub day: Day,
    /// The last day it holds; for ever where none.
    pub until: Option<Day>,
}

/// How it stands with something that is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Has never been signed, shown or learnt.
    Missing,
    /// Held through this day, and does not any more.
    RanOut(Day),
    /// Holds through this day, which is soon.
    RunsOut(Day),
    /// Holds.
    Holds,
}

impl Standing {
    /// Whether it is there today, however long yet.
    pub const fn holds(self) -> bool {
        matches!(self, Self::Holds | Self::RunsOut(_))
    }
}

/// How it stands with one thing asked, on a day. What is to be signed later is not signed yet.
pub fn standing(need: Need, met: &[Met], today: Day) -> Standing {
    let met = met.iter().filter(|one| one.need == need && one.day <= today);
    let Some(last) = met.max_by_key(|one| one.until.map_or((1, one.day), |until| (0, until)))
    else {
        return Standing::Missing;
    };
    match last.until {
        Some(until) if until < today => Standing::RanOut(until),
        Some(until) if until.since(today) <= WARNED => Standing::RunsOut(until),
        _ => Standing::Holds,
    }
}

/// What does not hold, or soon will not, of all that is asked.
pub fn short(needs: &[Need], met: &[Met], today: Day) -> Vec<(Need, Standing)> {
    let each = needs.iter().map(|need| (*need, standing(*need, met, today)));
    each.filter(|(_, standing)| *standing != Standing::Holds).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_asked_is_missing_holds_runs_out_and_has_run_out() {
        let today = day("2026-11-23");
        let met = |day: Day, until| vec![Met { need: Need::Extract, day, until }];
        let now = |met: &[Met]| standing(Need::Extract, met, today);
        assert_eq!(now(&[]), Standing::Missing);
        assert_eq!(now(&met(day("2026-12-01"), None)), Standing::Missing);
        assert_eq!(now(&met(day("2026-01-01"), None)), Standing::Holds);
        let of = |until: &str| now(&met(day("2025-01-01"), Some(day(until))));
        assert_eq!(of("2026-11-22"), Standing::RanOut(day("2026-11-22")));
        assert_eq!(of("2026-11-23"), Standing::RunsOut(day("2026-11-23")));
        assert_eq!(of("2026-12-23"), Standing::RunsOut(day("2026-12-23")));
        assert_eq!(of("2026-12-24"), Standing::Holds);
        assert!(of("2026-11-23").holds() && !of("2026-11-22").holds());
        assert_eq!(short(&[Need::Pledge, Need::Extract], &met(today, None), today).len(), 1);
    }

    #[test]
    fn an_extract_holds_a_year_and_a_pledge_for_ever() {
        assert_eq!(Need::Extract.usual_end(day("2026-02-01")), Some(day("2027-02-01")));
        assert_eq!(Need::Pledge.usual_end(day("2026-02-01")), None);
    }
}
