//! Who a list is made up of, and who of them were not reached: an initiative's people by area, age,
//! language and worker. Pure: what was read comes in, lines and who stands behind them go out.

use super::codes::codes;
use super::disposition::{Bucket, Counting, Disposition};
use super::encounter::{Along, Kind, WhyNot};
use super::protection::Protection;
use super::totals::AgeGroup;
use crate::base::{AreaId, Born, Day, PersonId, Word, WorkerId};
use std::collections::BTreeMap;

codes! {
    /// How it ended with somebody on a list, next to each other what can best be told as one.
    Ended {
        /// Carried out.
        Carried = "carried" Word("ended-carried"),
        /// Met or spoken with, and not carried out or not to its end.
        Met = "met" Word("ended-met"),
        /// Said no.
        Declined = "declined" Word("ended-declined"),
        /// Tried and not reached.
        NotReached = "not-reached" Word("ended-not-reached"),
        /// Not tried.
        NotBegun = "not-begun" Word("ended-not-begun"),
    }
}

impl Ended {
    /// How an outcome counts; none where it puts the person outside the list.
    pub fn of(outcome: Disposition, counting: Counting) -> Option<Self> {
        Some(match outcome.bucket(counting) {
            Bucket::Complete => Self::Carried,
            Bucket::Partial | Bucket::Other => Self::Met,
            Bucket::Refusal => Self::Declined,
            Bucket::NonContact | Bucket::UnknownOther => Self::NotReached,
            Bucket::UnknownHousehold => Self::NotBegun,
            Bucket::NotEligible => return None,
        })
    }
}

codes! {
    /// Whom one looks at, of those in a line.
    Look {
        /// Those who were not met or spoken with, tried or not.
        NotReached = "not-reached" Word("look-not-reached"),
        /// Those who were.
        Reached = "reached" Word("look-reached"),
        /// Those with whom it was carried out.
        Carried = "carried" Word("look-carried"),
        /// Those who said no.
        Declined = "declined" Word("look-declined"),
    }
}

impl Look {
    /// How it ended with those looked at.
    pub const fn ends(self) -> &'static [Ended] {
        match self {
            Look::NotReached => &[Ended::NotReached, Ended::NotBegun],
            Look::Reached => &[Ended::Carried, Ended::Met, Ended::Declined],
            Look::Carried => &[Ended::Carried],
            Look::Declined => &[Ended::Declined],
        }
    }
}

/// What a list can be divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Divide {
    /// Where they live.
    Area,
    /// How old they were when it began.
    Age,
    /// The language they speak best.
    Language,
    /// Who tried them last.
    Worker,
    /// Where they were met last: at home, at the office or somewhere else.
    Met,
    /// Who came along when they were visited.
    Along,
    /// Why they said no.
    WhyNot,
}

impl Divide {
    /// The divisions that every list has, in the order they are shown.
    pub const ALWAYS: [Divide; 4] = [Divide::Area, Divide::Age, Divide::Language, Divide::Worker];

    /// Those that say something of these people: where they met, who came along and why they said no are
    /// divisions only where something of it is known.
    pub fn of<'a>(members: impl IntoIterator<Item = &'a Member>) -> Vec<Self> {
        let (mut met, mut along, mut why_not) = (false, false, false);
        for member in members {
            met |= member.met.is_some();
            along |= member.along.is_some_and(|along| along != Along::Nobody);
            why_not |= member.why_not.is_some();
        }
        let told = [(met, Self::Met), (along, Self::Along), (why_not, Self::WhyNot)];
        let told = told.into_iter().filter(|(told, _)| *told).map(|(_, by)| by);
        Self::ALWAYS.into_iter().chain(told).collect()
    }

    /// Its heading.
    pub const fn word(self) -> Word {
        match self {
            Divide::Area => Word("makeup-by-area"),
            Divide::Age => Word("makeup-by-age"),
            Divide::Language => Word("makeup-by-language"),
            Divide::Worker => Word("makeup-by-worker"),
            Divide::Met => Word("makeup-by-place"),
            Divide::Along => Word("makeup-by-along"),
            Divide::WhyNot => Word("makeup-by-why-not"),
        }
    }
}

/// What the people of a line have in common; nothing where it is not known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Area(Option<AreaId>),
    Age(AgeGroup),
    /// By its code, or as it was written.
    Language(Option<String>),
    Worker(Option<WorkerId>),
    Met(Option<Kind>),
    Along(Option<Along>),
    WhyNot(Option<WhyNot>),
}

/// Whether somebody is one of the N.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the sealed list, and belongs there.
    Listed,
    /// Came after the sealing.
    Late,
    /// Was on the list and is outside it now.
    Outside,
    /// Was contacted without being on any list.
    Unlisted,
}

/// Somebody an initiative is about, with what it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who, after merges.
    pub person: PersonId,
    /// Where they live.
    pub area: Option<AreaId>,
    /// When they were born.
    pub born: Option<Born>,
    /// The language spoken best, by its code or as it was written.
    pub language: Option<String>,
    /// Who tried them last.
    pub worker: Option<WorkerId>,
    /// The strictest protection of all their cards.
    pub protection: Protection,
    /// Whether they are one of the N.
    pub place: Place,
    /// How it ended; none where they are outside.
    pub ended: Option<Ended>,
    /// Where they were met last, as the kind of visit it was; none where they never were.
    pub met: Option<Kind>,
    /// Who came along when they were visited; of several visits whoever did.
    pub along: Option<Along>,
    /// Why they said no, the last time.
    pub why_not: Option<WhyNot>,
    /// Whether they said yes to what was asked for, and it is to come or was carried out.
    pub said_yes: bool,
    /// How often they were met face to face.
    pub meetings: usize,
    /// How often they were contacted, or it was tried.
    pub contacts: usize,
    /// Minutes spent on them.
    pub minutes: u64,
    /// Visits that came about.
    pub visits: usize,
    /// Letters, e-mails and text messages sent.
    pub letters: usize,
}

impl Member {
    /// What they have in common with others, on the day the initiative began.
    pub fn mark(&self, by: Divide, on: Day) -> Mark {
        match by {
            Divide::Area => Mark::Area(self.area),
            Divide::Age => Mark::Age(AgeGroup::of(self.born, on)),
            Divide::Language => Mark::Language(self.language.clone()),
            Divide::Worker => Mark::Worker(self.worker),
            Divide::Met => Mark::Met(self.met),
            Divide::Along => Mark::Along(self.along),
            Divide::WhyNot => Mark::WhyNot(self.why_not),
        }
    }

    /// Whether they are one of those a figure is of: the N of a sealed list; without a list, everybody.
    pub fn counts(&self, sealed: bool) -> bool {
        self.ended.is_some() && (!sealed || self.place == Place::Listed)
    }

    /// Whether it ended so with them.
    pub fn is(&self, ends: &[Ended]) -> bool {
        self.ended.is_some_and(|ended| ends.contains(&ended))
    }
}

/// A line of a division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What those in it have in common.
    pub mark: Mark,
    /// How many they are.
    pub of: usize,
    /// How many of them are looked at.
    pub n: usize,
}

/// The lines of a division, those of whom nothing is known last.
pub fn lines<'a>(
    members: impl IntoIterator<Item = &'a Member>,
    (by, on): (Divide, Day),
    look: Look,
) -> Vec<Line> {
    let mut lines: BTreeMap<(bool, Mark), (usize, usize)> = BTreeMap::new();
    for member in members {
        let mark = member.mark(by, on);
        let unknown = matches!(
            mark,
            Mark::Area(None)
                | Mark::Age(AgeGroup::Unknown)
                | Mark::Language(None)
                | Mark::Worker(None)
                | Mark::Met(None)
                | Mark::Along(None)
                | Mark::WhyNot(None)
        );
        let (of, n) = lines.entry((unknown, mark)).or_default();
        *of += 1;
        *n += usize::from(member.is(look.ends()));
    }
    lines.into_iter().map(|((_, mark), (of, n))| Line { mark, of, n }).collect()
}

/// Time, and what it was spent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spent {
    /// Minutes in all.
    pub minutes: u64,
    /// Persons met or spoken with.
    pub reached: usize,
    /// Persons with whom it was carried out.
    pub carried: usize,
    /// Persons who said yes to what was asked for.
    pub yes: usize,
    /// Visits that came about.
    pub visits: usize,
    /// Persons met face to face.
    pub met: usize,
    /// Persons met face to face more than once.
    pub met_again: usize,
    /// Letters, e-mails and text messages sent.
    pub letters: usize,
}

/// Time spent on some people, and what it came to. Those who came late took time as well.
pub fn spent<'a>(members: impl IntoIterator<Item = &'a Member>) -> Spent {
    members.into_iter().fold(Spent::default(), |sum, member| Spent {
        minutes: sum.minutes + member.minutes,
        reached: sum.reached + usize::from(member.is(Look::Reached.ends())),
        carried: sum.carried + usize::from(member.is(Look::Carried.ends())),
        yes: sum.yes + usize::from(member.said_yes),
        visits: sum.visits + member.visits,
        met: sum.met + usize::from(member.meetings > 0),
        met_again: sum.met_again + usize::from(member.meetings > 1),
        letters: sum.letters + member.letters,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn member(n: u8, area: u8, born: &str, ended: Ended) -> Member {
        Member {
            person: PersonId(Id([n; 16])),
            area: (area > 0).then_some(AreaId(Id([area; 16]))),
            born: born.parse().ok(),
            language: (n > 2).then(|| "fi".to_owned()),
            worker: None,
            protection: Protection::Open,
            place: Place::Listed,
            ended: Some(ended),
            met: None,
            along: None,
            why_not: None,
            said_yes: ended == Ended::Carried,
            meetings: 0,
            contacts: 1,
            minutes: 20,
            visits: 1,
            letters: 0,
        }
    }

    #[test]
    fn every_outcome_ends_in_one_way_and_the_looks_tell_them_apart() {
        let counting = Counting::default();
        for outcome in Disposition::ALL.iter().copied() {
            let ended = Ended::of(outcome, counting);
            let outside = outcome.bucket(counting) == Bucket::NotEligible;
            assert_eq!(ended.is_none(), outside, "{outcome:?}");
            let reached = ended.is_some_and(|ended| Look::Reached.ends().contains(&ended));
            assert_eq!(reached, outcome.bucket(counting).reached(), "{outcome:?}");
        }
        let both = Look::Reached.ends().iter().chain(Look::NotReached.ends());
        assert_eq!(both.count(), Ended::ALL.len());
    }

    #[test]
    fn who_was_not_reached_by_what_they_have_in_common() {
        let on = Day::of(2026, 10, 1).unwrap();
        let all = [
            member(1, 1, "1946", Ended::Carried),
            member(2, 1, "1950", Ended::NotReached),
            member(3, 2, "1946", Ended::NotBegun),
            member(4, 0, "", Ended::Declined),
        ];
        let told = |by: Divide| -> Vec<(usize, usize)> {
            lines(&all, (by, on), Look::NotReached).iter().map(|line| (line.n, line.of)).collect()
        };
        assert_eq!(told(Divide::Area), [(1, 2), (1, 1), (0, 1)]);
        assert_eq!(told(Divide::Age), [(1, 1), (1, 2), (0, 1)]);
        assert_eq!(told(Divide::Language), [(1, 2), (1, 2)]);
        assert_eq!(told(Divide::Worker), [(2, 4)]);
        let spent = spent(&all);
        assert_eq!((spent.minutes, spent.reached, spent.carried, spent.visits), (80, 2, 1, 4));
    }

    #[test]
    fn where_they_met_and_who_came_along_divide_those_of_whom_it_is_known() {
        let plain = member(1, 1, "1946", Ended::Carried);
        let single = Member { along: Some(Along::Nobody), ..plain.clone() };
        assert_eq!(Divide::of([&plain, &single]), Divide::ALWAYS);
        let joint = Member { along: Some(Along::CareManager), ..plain.clone() };
        let met = Member { met: Some(Kind::VisitOffice), ..plain.clone() };
        let no = Member { why_not: Some(WhyNot::TooWell), ..plain.clone() };
        let all = [plain, single, joint, met, no];
        let more = [Divide::Met, Divide::Along, Divide::WhyNot];
        assert_eq!(Divide::of(&all), [&Divide::ALWAYS[..], &more].concat());
        let on = Day::of(2026, 10, 1).unwrap();
        let told = lines(&all, (Divide::Along, on), Look::Carried);
        let told: Vec<_> = told.into_iter().map(|line| (line.mark, line.of)).collect();
        let mark = |who, n| (Mark::Along(who), n);
        let [nobody, manager] = [Along::Nobody, Along::CareManager].map(Some);
        assert_eq!(told, [mark(nobody, 1), mark(manager, 1), mark(None, 3)]);
    }

    #[test]
    fn only_the_sealed_list_is_the_n_and_all_where_there_is_none() {
        let mut late = member(1, 1, "1946", Ended::Carried);
        late.place = Place::Late;
        assert!(!late.counts(true) && late.counts(false));
        late.ended = None;
        assert!(!late.counts(false));
    }
}
