//! The rates of the AAPOR Standard Definitions, and the plain figures shown instead of them.

use super::Share;
use crate::base::Word;
use crate::domain::disposition::Bucket;

/// Persons by group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts([usize; 8]);

impl Counts {
    /// The persons of these groups.
    pub fn new(counts: impl IntoIterator<Item = (Bucket, usize)>) -> Self {
        let mut all = Self::default();
        for (bucket, n) in counts {
            if let Some(slot) = all.0.get_mut(bucket as usize) {
                *slot += n;
            }
        }
        all
    }

    /// One person more in a group.
    pub fn add(&mut self, bucket: Bucket) {
        if let Some(slot) = self.0.get_mut(bucket as usize) {
            *slot += 1;
        }
    }

    /// How many are in a group.
    pub fn get(&self, bucket: Bucket) -> usize {
        self.0.get(bucket as usize).copied().unwrap_or(0)
    }

    /// How many are in any of these groups.
    pub fn sum(&self, buckets: &[Bucket]) -> usize {
        buckets.iter().map(|bucket| self.get(*bucket)).sum()
    }

    /// Everybody but those outside: the N of every figure.
    pub fn eligible(&self) -> usize {
        self.0.iter().sum::<usize>() - self.get(Bucket::NotEligible)
    }
}

/// The figures shown on screen under plain names, each one of the rates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Plain {
    /// Reached, of the list: CON1.
    Reached,
    /// Carried out, of the list: RR1.
    Completed,
    /// Carried out in whole or part, of the list: RR2.
    CompletedOrPartial,
    /// Yes, of those reached: COOP1.
    YesOfReached,
    /// No, of the list: REF1.
    No,
}

impl Plain {
    /// Every figure, in the order they are shown.
    pub const ALL: [Plain; 5] = [
        Plain::Reached,
        Plain::Completed,
        Plain::CompletedOrPartial,
        Plain::YesOfReached,
        Plain::No,
    ];

    /// Its name on screen.
    pub const fn word(self) -> Word {
        match self {
            Plain::Reached => Word("rate-reached"),
            Plain::Completed => Word("rate-completed"),
            Plain::CompletedOrPartial => Word("rate-completed-or-partial"),
            Plain::YesOfReached => Word("rate-yes-of-reached"),
            Plain::No => Word("rate-no"),
        }
    }

    /// How it is counted, with the standard's name and formula.
    pub const fn help(self) -> Word {
        match self {
            Plain::Reached => Word("rate-reached-help"),
            Plain::Completed => Word("rate-completed-help"),
            Plain::CompletedOrPartial => Word("rate-completed-or-partial-help"),
            Plain::YesOfReached => Word("rate-yes-of-reached-help"),
            Plain::No => Word("rate-no-help"),
        }
    }

    /// The figure.
    pub fn share(self, counts: &Counts) -> Share {
        use Bucket as B;
        let reached = counts.sum(&[B::Complete, B::Partial, B::Refusal, B::Other]);
        match self {
            Plain::Reached => Share::of(reached, counts.eligible()),
            Plain::Completed => Share::of(counts.get(B::Complete), counts.eligible()),
            Plain::CompletedOrPartial => {
                Share::of(counts.sum(&[B::Complete, B::Partial]), counts.eligible())
            }
            Plain::YesOfReached => Share::of(counts.get(B::Complete), reached),
            Plain::No => Share::of(counts.get(B::Refusal), counts.eligible()),
        }
    }
}

/// Every rate of the standard; `None` where it divides by nothing. LOC is not AAPOR's.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rates {
    /// Response rates 1 to 6.
    pub rr: [Option<f64>; 6],
    /// Cooperation rates 1 to 4.
    pub coop: [Option<f64>; 4],
    /// Refusal rates 1 to 3.
    pub refusal: [Option<f64>; 3],
    /// Contact rates 1 to 3.
    pub con: [Option<f64>; 3],
    /// Location rates 1 and 2 (Valliant, Dever and Kreuter).
    pub loc: [Option<f64>; 2],
}

impl Counts {
    /// The rates. `e` is the part of the unknown held to be eligible; without one it is taken to be
    /// as among the known.
    pub fn rates(&self, e: Option<f64>) -> Rates {
        use Bucket as B;
        let n = |buckets: &[B]| f64::from(u32::try_from(self.sum(buckets)).unwrap_or(u32::MAX));
        let done = n(&[B::Complete]);
        let begun = n(&[B::Complete, B::Partial]);
        let refused = n(&[B::Refusal]);
        let other = n(&[B::Other]);
        let known = begun + refused + other + n(&[B::NonContact]);
        let unknown = n(&[B::UnknownHousehold, B::UnknownOther]);
        let e = e.or_else(|| over(known, known + n(&[B::NotEligible]))).unwrap_or(0.0);
        let (first, estimated) = (known + unknown, known + e * unknown);
        let reached = begun + refused + other;
        Rates {
            rr: [
                over(done, first),
                over(begun, first),
                over(done, estimated),
                over(begun, estimated),
                over(done, known),
                over(begun, known),
            ],
            coop: [
                over(done, reached),
                over(begun, reached),
                over(done, begun + refused),
                over(begun, begun + refused),
            ],
            refusal: [over(refused, first), over(refused, estimated), over(refused, known)],
            con: [over(reached, first), over(reached, estimated), over(reached, known)],
            loc: [over(known, first), over(known, estimated)],
        }
    }
}

fn over(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}
