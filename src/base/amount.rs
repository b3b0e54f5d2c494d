//! How many: counted, or only guessed. A sum with a guess in it is a guess.

use std::iter::Sum;
use std::ops::{Add, AddAssign};

/// So many, or about so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Amount {
    /// The number as it was given.
    pub n: usize,
    /// Nobody has counted it: it is told as "about".
    pub about: bool,
}

impl Amount {
    /// A number that was counted.
    pub const fn exactly(n: usize) -> Self {
        Self { n, about: false }
    }

    /// What is left when so many are taken away, never less than nothing.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self { n: self.n.saturating_sub(other.n), about: self.about || other.about }
    }
}

impl Add for Amount {
    type Output = Amount;

    fn add(self, other: Amount) -> Amount {
        Amount { n: self.n + other.n, about: self.about || other.about }
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Amount) {
        *self = *self + other;
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Amount>>(amounts: I) -> Amount {
        amounts.fold(Amount::default(), |sum, one| sum + one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_makes_the_sum_a_guess() {
        let guess = Amount { n: 100, about: true };
        let counted = Amount::exactly(7);
        assert_eq!([counted, counted].into_iter().sum::<Amount>(), Amount::exactly(14));
        assert_eq!(counted + guess, Amount { n: 107, about: true });
        assert_eq!(counted.less(guess), Amount { n: 0, about: true });
    }
}
