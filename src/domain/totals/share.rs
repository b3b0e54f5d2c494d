//! "n of N": no figure without what it is a part of.

/// A count and what it is counted out of, where there is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    /// How many.
    pub n: usize,
    /// Of how many; `None` where there is no list, which is then said.
    pub of: Option<usize>,
}

impl Share {
    /// So many of so many.
    pub const fn of(n: usize, of: usize) -> Self {
        Self { n, of: Some(of) }
    }

    /// So many, with no list to set it against.
    pub const fn without_list(n: usize) -> Self {
        Self { n, of: None }
    }

    /// The share in thousandths, rounded half up: 304 for 7 of 23. `None` without a list, and for a
    /// share of nobody.
    pub fn per_mille(self) -> Option<usize> {
        let of = self.of.filter(|of| *of > 0)?;
        Some((self.n * 2000 + of) / (of * 2))
    }
}

impl std::ops::Add for Share {
    type Output = Share;

    /// Both counts over both lists; without a list as soon as one of them is.
    fn add(self, other: Share) -> Share {
        let of = self.of.zip(other.of).map(|(a, b)| a + b);
        Share { n: self.n + other.n, of }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_a_tenth_of_a_percent() {
        for (n, of, per_mille) in [
            (7, 23, 304),
            (10, 31, 323),
            (19, 48, 396),
            (36, 102, 353),
            (187, 237, 789),
            (0, 5, 0),
            (5, 5, 1000),
            (1, 2000, 1),
            (1, 2001, 0),
        ] {
            assert_eq!(Share::of(n, of).per_mille(), Some(per_mille), "{n} of {of}");
        }
        assert_eq!(Share::of(0, 0).per_mille(), None);
        assert_eq!(Share::without_list(27).per_mille(), None);
    }

    #[test]
    fn shares_add_up_only_where_all_have_a_list() {
        let lists = [Share::of(7, 23), Share::of(10, 31), Share::of(19, 48)];
        let all = lists.into_iter().fold(Share::of(0, 0), |a, b| a + b);
        assert_eq!(all, Share::of(36, 102));
        assert_eq!(all + Share::without_list(27), Share::without_list(63));
    }
}
