//! How long it has taken: a clock that runs from when the form was opened until somebody writes the
//! minutes themselves.

use super::key;
use crate::base::Stamp;
use crate::ui::{FieldValue, Form};

/// The running time of a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// Runs since the form was opened.
    Running(Stamp),
    /// The minutes are the user's own.
    Stopped,
}

impl Pace {
    /// Whole minutes begun, so that a short call is one and not none; nothing once stopped.
    pub fn minutes(self, now: Stamp) -> Option<u32> {
        let Pace::Running(from) = self else { return None };
        let ms = u64::try_from(now.since(from)).unwrap_or(0);
        Some(u32::try_from(ms.div_ceil(60_000)).unwrap_or(u32::MAX).max(1))
    }

    /// Milliseconds so far, as a draft keeps them; nothing once stopped.
    fn ran(self, now: Stamp) -> Option<i64> {
        let Pace::Running(from) = self else { return None };
        Some(now.since(from).max(0))
    }

    /// Goes on at `now` after so many milliseconds.
    fn after(ran: i64, now: Stamp) -> Self {
        Pace::Running(now.plus(-ran))
    }

    /// Keeps in the form how long it has run, for a draft to be gone on with.
    pub fn keep(self, form: &mut Form, now: Stamp) {
        let ran = self.ran(now).map(|ran| ran.to_string()).unwrap_or_default();
        if let Some(field) = form.field_mut(key::RAN) {
            field.set(&FieldValue::of(&ran));
        }
    }

    /// The clock of a draft: it goes on from where it stood when the draft was left.
    pub fn kept(form: &Form, now: Stamp) -> Self {
        let ran = form.field(key::RAN).and_then(|field| field.value().ok()?.given()?.parse().ok());
        ran.map_or(Pace::Stopped, |ran| Pace::after(ran, now))
    }

    /// Minutes and seconds as a clock shows them: `0:42`, `61:05`; nothing once stopped.
    pub fn clock(self, now: Stamp) -> Option<String> {
        let Pace::Running(from) = self else { return None };
        let seconds = now.since(from).max(0) / 1000;
        Some(format!("{}:{:02}", seconds / 60, seconds % 60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_begun_is_a_minute_and_a_clock_set_back_is_none_lost() {
        let pace = Pace::Running(Stamp(1_000_000));
        for (ms, minutes, clock) in [
            (0, 1, "0:00"),
            (59_999, 1, "0:59"),
            (60_000, 1, "1:00"),
            (60_001, 2, "1:00"),
            (3_665_000, 62, "61:05"),
            (-5_000, 1, "0:00"),
        ] {
            let now = Stamp(1_000_000 + ms);
            assert_eq!(pace.minutes(now), Some(minutes), "{ms}");
            assert_eq!(pace.clock(now).as_deref(), Some(clock), "{ms}");
        }
        assert_eq!(Pace::Stopped.minutes(Stamp(0)), None);
        assert_eq!(Pace::Stopped.clock(Stamp(0)), None);
    }
}
