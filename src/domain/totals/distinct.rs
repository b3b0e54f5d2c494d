//! Counting different persons over very many rows: each has a number and is a bit or two.

/// Persons by number, and those of them who were reached.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Sixty-four persons each, beside each other so that both are at hand.
    bits: Vec<Pair>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Pair {
    persons: u64,
    reached: u64,
}

impl Marks {
    pub fn insert(&mut self, number: usize, reached: bool) {
        let (at, place) = (number / 64, number % 64);
        if at >= self.bits.len() {
            self.bits.resize(at + 1, Pair::default());
        }
        if let Some(pair) = self.bits.get_mut(at) {
            pair.persons |= 1 << place;
            pair.reached |= u64::from(reached) << place;
        }
    }

    /// How many persons there are, and how many were reached.
    pub fn counts(&self) -> (usize, usize) {
        self.bits.iter().fold((0, 0), |(persons, reached), pair| {
            let ones = |bits: u64| bits.count_ones() as usize;
            (persons + ones(pair.persons), reached + ones(pair.reached))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_counts_once_and_is_reached_once() {
        let mut marks = Marks::default();
        for number in (0..500).chain([499, 0, 64, 63]) {
            marks.insert(number, number % 5 == 0);
            marks.insert(number, false);
        }
        assert_eq!(marks.counts(), (500, 100));
    }
}
