//! Whose turn it is to get a letter or a call, and whether what a letter says is so.

use super::{LeftOut, Says};
use crate::base::{Day, Word};
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

codes! {
    /// To whom of a list something goes.
    Whom {
        /// To those whose turn it is: due that letter, or to be rung now.
        Turn = "turn" Word("letters-whom-turn"),
        /// To everybody who can get it.
        All = "all" Word("letters-whom-all"),
    }
}

/// What has been heard of somebody within an initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Heard {
    /// They, or somebody for them, have been spoken with.
    pub spoken: bool,
    /// They have been tried since, and nobody answered.
    pub silent: bool,
    /// The last that was tried in another way than by letter, and its day.
    pub last: Option<(Disposition, Day)>,
}

impl Heard {
    /// Takes in the next thing that was tried.
    pub fn hear(&mut self, kind: Kind, outcome: Disposition, day: Day) {
        if kind.is_written() {
            return;
        }
        self.last = Some((outcome, day));
        let missed = matches!(outcome, Disposition::NoEntry | Disposition::NoShow);
        if outcome.is_silence() || missed {
            self.silent = true;
        } else if outcome.reached() {
            (self.spoken, self.silent) = (true, false);
        }
    }

    /// Why a letter that takes something for granted would be untrue for them.
    pub const fn untrue(self, says: Option<Says>) -> Option<LeftOut> {
        match says {
            Some(Says::Tried) if self.silent => None,
            Some(Says::Tried) if self.spoken => Some(LeftOut::Spoken),
            Some(Says::Tried) => Some(LeftOut::NeverTried),
            Some(Says::Spoken) if !self.spoken => Some(LeftOut::NotSpoken),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(tried: &[(Kind, Disposition)]) -> Heard {
        let mut heard = Heard::default();
        for (kind, outcome) in tried {
            heard.hear(*kind, *outcome, Day::of(2026, 11, 23).unwrap());
        }
        heard
    }

    #[test]
    fn that_we_tried_is_told_only_to_whoever_was_tried_and_has_not_been_spoken_with_since() {
        use Disposition as D;
        let tried = |of: &[_]| after(of).untrue(Some(Says::Tried));
        assert_eq!(tried(&[(Kind::Letter, D::Sent)]), Some(LeftOut::NeverTried));
        assert_eq!(tried(&[(Kind::Call, D::NoAnswer)]), None);
        assert_eq!(tried(&[(Kind::Visit, D::NoEntry)]), None);
        let spoken = [(Kind::Call, D::NoAnswer), (Kind::Call, D::Completed)];
        assert_eq!(tried(&spoken), Some(LeftOut::Spoken));
        // Agreed on by telephone, and nobody opened.
        assert_eq!(tried(&[(Kind::Call, D::Booked), (Kind::Visit, D::NoEntry)]), None);
        let thanks = |of: &[_]| after(of).untrue(Some(Says::Spoken));
        assert_eq!(thanks(&spoken), None);
        assert_eq!(thanks(&[(Kind::Call, D::NoAnswer)]), Some(LeftOut::NotSpoken));
        assert_eq!(after(&[]).untrue(Some(Says::WillRing)), None);
    }
}
