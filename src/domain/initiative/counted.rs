//! What an initiative without a list holds: counts of what was done, and nobody's name.

use crate::base::{Amount, Word};
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

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
}

impl Counted {
    /// Whether any of them has a guess added up in it.
    pub fn guessed(&self) -> bool {
        let all = [self.sent, self.returned, self.posters, self.came, self.talked];
        all.iter().any(|amount| amount.about)
    }

    /// Adds the entries up.
    pub fn of(entries: impl IntoIterator<Item = Count>) -> Self {
        let mut sums = Self::default();
        let size = |n: Option<u32>| n.and_then(|n| usize::try_from(n).ok());
        for entry in entries {
            sums.entries += 1;
            sums.minutes += size(entry.minutes).unwrap_or(0);
            let heads = Amount { n: size(entry.heads).unwrap_or(1), about: entry.about };
            match What::of(entry.kind, entry.disposition) {
                Some(What::Sent) => sums.sent += heads,
                Some(What::Returned) => sums.returned += heads,
                Some(What::Posters) => sums.posters += heads,
                Some(What::Came) => sums.came += heads,
                Some(What::Talked) => sums.talked += heads,
                None => {}
            }
        }
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

    fn entry(what: What, heads: u32) -> Count {
        let (kind, disposition) = what.kept();
        Count { kind, disposition, heads: Some(heads), about: false, minutes: Some(30) }
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
    fn a_guess_is_never_made_exact_by_what_is_added_to_it() {
        let guess = Count { about: true, ..entry(What::Talked, 100) };
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
