//! What an initiative without a list holds: counts of what was done, and nobody's name.

use crate::base::{Amount, Day, Word};
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use std::collections::BTreeMap;

codes! {
    /// What is counted in one entry.
    What {
        /// Letters or leaflets sent.
        Sent = "sent" Word("counted-sent"),
        /// Letters that came back.
        Returned = "returned" Word("counted-returned"),
        /// Posters put up.
        Posters = "posters" Word("counted-posters"),
        /// People who came to us.
        Came = "came" Word("counted-came"),
        /// People talked with where they were.
        Talked = "talked" Word("counted-talked"),
    }
}

impl What {
    /// How such an entry is kept: as a contact of this kind that went so.
    pub const fn kept(self) -> (Kind, Disposition) {
        match self {
            What::Sent => (Kind::Letter, Disposition::Sent),
            What::Returned => (Kind::Letter, Disposition::Returned),
            What::Posters => (Kind::Poster, Disposition::Sent),
            What::Came => (Kind::DropIn, Disposition::Completed),
            What::Talked => (Kind::FieldTalk, Disposition::Completed),
        }
    }

    /// What an entry kept so counts; nothing for other contacts.
    pub fn of(kind: Kind, disposition: Disposition) -> Option<Self> {
        match (kind, disposition) {
            (Kind::Letter | Kind::Email | Kind::Sms, Disposition::Returned) => Some(What::Returned),
            (Kind::Letter | Kind::Email | Kind::Sms, _) => Some(What::Sent),
            (Kind::Poster, _) => Some(What::Posters),
            (Kind::DropIn | Kind::VisitOffice | Kind::Meeting, _) => Some(What::Came),
            _ if disposition.reached() => Some(What::Talked),
            _ => None,
        }
    }
}

/// One entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// What kind of contact.
    pub kind: Kind,
    /// How it went.
    pub disposition: Disposition,
    /// How many; one where no number stands.
    pub heads: Option<u32>,
    /// Nobody has counted them: the number is a guess.
    pub about: bool,
    /// How long it took.
    pub minutes: Option<u32>,
}

/// The sums of an initiative without a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// Letters or leaflets sent.
    pub sent: Amount,
    /// Letters that came back.
    pub returned: Amount,
    /// Posters put up.
    pub posters: Amount,
    /// People who came.
    pub came: Amount,
    /// People talked with.
    pub talked: Amount,
    /// Minutes in all.
    pub minutes: usize,
    /// Entries in all.
    pub entries: usize,
    /// How many mailings there were: what was sent on one day in one way is one.
    pub mailings: usize,
    /// The letters of the largest of them that did not come back; nothing where none were sent.
    pub largest: Option<Amount>,
}

/// What was sent on one day in one way, and what of it came back.
#[derive(Debug, Default)]
struct Mailings(BTreeMap<(Kind, Day), (Amount, Amount)>);

impl Mailings {
    /// What comes back is of the last that went by then; where it is told of too early, of the first.
    fn returned(&mut self, (kind, day): (Kind, Day), heads: Amount) {
        let of_kind = || self.0.keys().filter(|(one, _)| *one == kind);
        let last = of_kind().rfind(|(_, sent)| *sent <= day);
        if let Some(one) = last.or_else(|| of_kind().next()).copied() {
            self.0.entry(one).or_default().1 += heads;
        }
    }

    fn largest(&self) -> Option<Amount> {
        let (sent, returned) = self.0.values().max_by_key(|(sent, _)| sent.n)?;
        Some(sent.less(*returned))
    }
}

impl Counted {
    /// Whether any of them has a guess added up in it.
    pub fn guessed(&self) -> bool {
        let all = [self.sent, self.returned, self.posters, self.came, self.talked];
        all.iter().any(|amount| amount.about)
    }

    /// Adds the entries up, each of a day.
    pub fn of(entries: impl IntoIterator<Item = (Day, Count)>) -> Self {
        let mut sums = Self::default();
        let size = |n: Option<u32>| n.and_then(|n| usize::try_from(n).ok());
        let (mut mailings, mut back) = (Mailings::default(), Vec::new());
        for (day, entry) in entries {
            sums.entries += 1;
            sums.minutes += size(entry.minutes).unwrap_or(0);
            let heads = Amount { n: size(entry.heads).unwrap_or(1), about: entry.about };
            match What::of(entry.kind, entry.disposition) {
                Some(What::Sent) => {
                    sums.sent += heads;
                    mailings.0.entry((entry.kind, day)).or_default().0 += heads;
                }
                Some(What::Returned) => {
                    sums.returned += heads;
                    back.push(((entry.kind, day), heads));
                }
                Some(What::Posters) => sums.posters += heads,
                Some(What::Came) => sums.came += heads,
                Some(What::Talked) => sums.talked += heads,
                None => {}
            }
        }
        for (of, heads) in back {
            mailings.returned(of, heads);
        }
        (sums.mailings, sums.largest) = (mailings.0.len(), mailings.largest());
        sums
    }

    /// How many the letters reached: those sent and not come back. Nothing where none were sent.
    pub fn reach(self) -> Option<Amount> {
        (self.sent.n > 0).then(|| self.sent.less(self.returned))
    }

    /// How many people were met.
    pub fn met(self) -> Amount {
        self.came + self.talked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(what: What, heads: u32) -> (Day, Count) {
        on("2026-03-02", what, heads)
    }

    fn on(day: &str, what: What, heads: u32) -> (Day, Count) {
        let (kind, disposition) = what.kept();
        let one = Count { kind, disposition, heads: Some(heads), about: false, minutes: Some(30) };
        (day.parse().unwrap(), one)
    }

    #[test]
    fn a_mailing_of_nine_hundred_reaches_those_whose_letter_did_not_come_back() {
        let sums = Counted::of([
            entry(What::Sent, 900),
            entry(What::Returned, 9),
            entry(What::Returned, 5),
            entry(What::Posters, 12),
            entry(What::Came, 27),
            entry(What::Talked, 3),
        ]);
        let n = Amount::exactly;
        assert_eq!((sums.sent, sums.returned, sums.reach()), (n(900), n(14), Some(n(886))));
        assert_eq!((sums.posters, sums.met(), sums.minutes, sums.entries), (n(12), n(30), 180, 6));
        assert_eq!(Counted::default().reach(), None);
    }

    #[test]
    fn of_a_letter_and_its_reminder_the_larger_one_is_told_with_what_came_back_of_it() {
        let sums = Counted::of([
            on("2026-03-02", What::Sent, 300),
            on("2026-03-02", What::Sent, 300),
            on("2026-03-09", What::Returned, 20),
            on("2026-04-01", What::Sent, 590),
            on("2026-04-07", What::Returned, 30),
        ]);
        let n = Amount::exactly;
        assert_eq!((sums.mailings, sums.largest, sums.reach()), (2, Some(n(580)), Some(n(1140))));
        // What came back is of the first where no day fits.
        let early =
            Counted::of([on("2026-03-02", What::Sent, 9), on("2026-03-01", What::Returned, 2)]);
        assert_eq!((early.mailings, early.largest), (1, Some(n(7))));
        assert_eq!(Counted::of([entry(What::Returned, 2)]).largest, None);
    }

    #[test]
    fn a_guess_is_never_made_exact_by_what_is_added_to_it() {
        let (day, guess) = entry(What::Talked, 100);
        let guess = (day, Count { about: true, ..guess });
        let sums = Counted::of([guess, entry(What::Talked, 1), entry(What::Sent, 40)]);
        assert_eq!(sums.talked, Amount { n: 101, about: true });
        assert_eq!((sums.met().about, sums.sent), (true, Amount::exactly(40)));
    }

    #[test]
    fn what_is_kept_is_read_back_as_the_same() {
        for what in What::ALL {
            let (kind, disposition) = what.kept();
            assert_eq!(What::of(kind, disposition), Some(*what));
        }
        assert_eq!(What::of(Kind::Call, Disposition::NoAnswer), None);
        assert_eq!(What::of(Kind::Call, Disposition::Completed), Some(What::Talked));
    }
}
