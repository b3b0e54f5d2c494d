//! A series whose rule is changed when some of it has been moved, skipped or held already: what stands
//! stays, what was decided by hand goes along, and the rest follows the rule.

use super::Rule;
use crate::base::Day;

/// What a day of the series has become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// A session that is still to be, on this day.
    Planned(Day),
    /// The same, with something written in it by hand: it moves along and is never let go of.
    Written(Day),
    /// One of today, that goes on, has been or was called off, or to which somebody came.
    Settled,
    /// It was skipped.
    Skipped,
}

/// A day the rule has given before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The day, as the rule gave it.
    pub due: Day,
    /// What it has become.
    pub made: Made,
}

/// What becomes of it under the new rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Becomes {
    /// It stays as it is.
    Same,
    /// It is the session of this day now; one moved by hand stays on its own day.
    Due(Day),
    /// It is not held any more.
    Gone,
}

/// What becomes of each day there has been, and the days that are new. What lies before `today` is left
/// as it is.
pub fn changed(was: &[Turn], days: &[Day], rule: &Rule, today: Day) -> (Vec<Becomes>, Vec<Day>) {
    let given = |due: Day| days.contains(&due);
    let mut new: Vec<Day> = days.iter().copied().filter(|day| *day >= today).collect();
    new.retain(|day| was.iter().all(|turn| turn.due != *day));
    let becomes = was.iter().map(|turn| {
        let past = match turn.made {
            Made::Planned(day) | Made::Written(day) => day < today,
            Made::Settled | Made::Skipped => turn.due < today,
        };
        if past || given(turn.due) {
            return Becomes::Same;
        }
        // The first of the new days of the same week or month is the one it was.
        if let Some(at) = new.iter().position(|day| rule.beside(*day, turn.due)) {
            return Becomes::Due(new.remove(at));
        }
        match turn.made {
            Made::Planned(day) if day == turn.due => Becomes::Gone,
            Made::Planned(_) | Made::Written(_) | Made::Settled | Made::Skipped => Becomes::Same,
        }
    });
    (becomes.collect::<Vec<_>>(), new)
}

#[cfg(test)]
mod tests {
    use super::super::{Nth, Often};
    use super::*;
    use chrono::Weekday;

    fn day(n: u32) -> Day {
        Day::of(2026, 12, n).unwrap()
    }

    fn turn(due: u32, made: Made) -> Turn {
        Turn { due: day(due), made }
    }

    #[test]
    fn what_was_moved_skipped_or_held_goes_along_when_tuesdays_become_wednesdays() {
        let rule = Rule { often: Often::Week, every: 1, days: vec![Weekday::Wed], nth: Nth::First };
        let was = [
            turn(1, Made::Settled),
            turn(8, Made::Planned(day(10))),
            turn(15, Made::Skipped),
            turn(22, Made::Planned(day(22))),
        ];
        let days = rule.days(day(1), day(30));
        let (becomes, new) = changed(&was, &days, &rule, day(3));
        assert_eq!(
            becomes,
            [Becomes::Same, Becomes::Due(day(9)), Becomes::Due(day(16)), Becomes::Due(day(23)),],
            "what lies behind is left, and each week keeps what was decided for it"
        );
        assert_eq!(new, [day(30)]);
    }

    #[test]
    fn a_shorter_series_lets_go_of_what_nobody_has_touched() {
        let rule = Rule { often: Often::Week, every: 1, days: vec![Weekday::Tue], nth: Nth::First };
        let was = [
            turn(8, Made::Planned(day(8))),
            turn(15, Made::Planned(day(17))),
            turn(22, Made::Planned(day(22))),
        ];
        let (becomes, new) = changed(&was, &rule.days(day(1), day(12)), &rule, day(1));
        assert_eq!(becomes, [Becomes::Same, Becomes::Same, Becomes::Gone]);
        assert_eq!(new, [day(1)]);
        let (again, none) = changed(&was, &rule.days(day(2), day(22)), &rule, day(1));
        assert_eq!(again, [Becomes::Same; 3]);
        assert!(none.is_empty());
    }
}
