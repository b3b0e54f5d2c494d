//! What a digit means just now: one more, one less, or a part of how many.

/// What has been begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Begun {
    /// The next digit counts one.
    #[default]
    One,
    /// The next digit takes one away.
    Less,
    /// Digits say how many, until Enter.
    Many(u32),
    /// The next digit says of what there are so many.
    OfWhat(u32),
}

/// What a digit comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// So many of the counter in this place, from 0.
    Count(usize, i64),
    /// Nothing yet.
    More,
    /// There is no counter with this digit.
    Nobody,
}

/// More at once is a slip of the finger.
const MOST: u32 = 9_999;

impl Begun {
    /// Takes a digit, with so many counters on the screen.
    pub fn digit(&mut self, digit: u32, counters: usize) -> Meant {
        if let Self::Many(n) = self {
            let next = n.saturating_mul(10).saturating_add(digit);
            *n = if next > MOST { *n } else { next };
            return Meant::More;
        }
        match (digit as usize).checked_sub(1).filter(|at| *at < counters) {
            Some(at) => self.counter(at),
            None => Meant::Nobody,
        }
    }

    /// A counter was meant, by its digit, by Enter or by a click.
    pub fn counter(&mut self, at: usize) -> Meant {
        match std::mem::take(self) {
            Self::One => Meant::Count(at, 1),
            Self::Less => Meant::Count(at, -1),
            Self::Many(0) => {
                *self = Self::Many(0);
                Meant::More
            }
            Self::OfWhat(n) | Self::Many(n) => Meant::Count(at, i64::from(n)),
        }
    }

    /// How many are written and of no counter yet.
    pub fn unplaced(self) -> Option<u32> {
        match self {
            Self::Many(n) | Self::OfWhat(n) => Some(n).filter(|n| *n > 0),
            Self::One | Self::Less => None,
        }
    }

    /// The number is written. False where none was begun.
    pub fn enter(&mut self) -> bool {
        if let Self::Many(n) = *self {
            *self = if n == 0 { Self::One } else { Self::OfWhat(n) };
            return true;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_one_more_and_after_minus_one_less() {
        let mut begun = Begun::default();
        assert_eq!(begun.digit(2, 6), Meant::Count(1, 1));
        begun = Begun::Less;
        assert_eq!(begun.digit(2, 6), Meant::Count(1, -1));
        assert_eq!(begun.digit(2, 6), Meant::Count(1, 1), "once");
        assert_eq!((begun.digit(7, 6), begun.digit(0, 6)), (Meant::Nobody, Meant::Nobody));
    }

    #[test]
    fn a_group_is_how_many_enter_and_of_what() {
        let mut begun = Begun::Many(0);
        assert_eq!((begun.digit(1, 6), begun.digit(2, 6)), (Meant::More, Meant::More));
        assert_eq!(begun, Begun::Many(12));
        assert!(begun.enter());
        assert_eq!(begun.digit(3, 6), Meant::Count(2, 12));
        begun = Begun::Many(12);
        assert_eq!(begun.counter(2), Meant::Count(2, 12), "a click is the digit");
        begun = Begun::Many(0);
        assert_eq!((begun.counter(2), begun), (Meant::More, Begun::Many(0)));
        assert!(begun.enter() && begun == Begun::One && !begun.enter());
        begun = Begun::Many(1234);
        begun.digit(5, 6);
        assert_eq!(begun, Begun::Many(1234), "no more than anybody counts");
    }
}
