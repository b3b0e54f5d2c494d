//! Chance that a seed decides for ever.

/// A stream of numbers from a seed (`SplitMix64`). Our own ten lines, because a library may change its
/// stream from one version to the next, and then the same seed would no longer give the same town.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for one purpose: what one part of the town draws moves no other part.
    pub fn fork(&self, purpose: u64) -> Self {
        let mut fork = Self(self.0 ^ purpose.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        fork.next();
        fork
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `n`; 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        let n = u64::try_from(n).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % n).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: u32, high: u32) -> u32 {
        let span = u64::from(high.saturating_sub(low)) + 1;
        low + u32::try_from(self.next() % span).unwrap_or(0)
    }

    /// The same as a number of days.
    pub fn days(&mut self, low: u32, high: u32) -> i64 {
        i64::from(self.between(low, high))
    }

    /// True so many times of a hundred.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.between(1, 100) <= percent
    }

    /// One of a list; the default when it is empty.
    pub fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        from.get(self.below(from.len())).copied().unwrap_or_default()
    }

    /// One of some things with weights; `None` when all weigh nothing.
    pub fn weighted<'a, T>(&mut self, from: &'a [(u32, T)]) -> Option<&'a T> {
        let total: u32 = from.iter().map(|(weight, _)| weight).sum();
        let mut at = self.between(1, total.max(1));
        from.iter()
            .find(|(weight, _)| {
                let here = at <= *weight;
                at = at.saturating_sub(*weight);
                here
            })
            .map(|(_, thing)| thing)
    }

    /// Puts a list in another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for i in (1..list.len()).rev() {
            list.swap(i, self.below(i + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_published_stream() {
        // The reference values of SplitMix64 for seed 1234567.
        let mut dice = Dice::new(1_234_567);
        assert_eq!(dice.next(), 6_457_827_717_110_365_317);
        assert_eq!(dice.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn draws_keep_within_their_bounds() {
        let mut dice = Dice::new(1);
        let drawn: Vec<u32> = (0..1000).map(|_| dice.between(3, 5)).collect();
        assert!((3..=5).all(|n| drawn.contains(&n)) && drawn.iter().all(|n| (3..=5).contains(n)));
        assert_eq!((dice.below(0), dice.below(1)), (0, 0));
        assert_eq!(dice.pick::<&str>(&[]), "");
        let nothing: [(u32, u8); 1] = [(0, 1)];
        assert_eq!(dice.weighted(&nothing), None);
        let heads = (0..1000).filter(|_| dice.chance(30)).count();
        assert!((230..370).contains(&heads), "{heads}");
    }

    #[test]
    fn a_fork_is_another_stream_and_leaves_its_source_alone() {
        let source = Dice::new(9);
        let (mut a, mut b) = (source.fork(1), source.fork(2));
        assert_ne!(a.next(), b.next());
        assert_eq!(source.fork(1).next(), Dice::new(9).fork(1).next());
    }
}
