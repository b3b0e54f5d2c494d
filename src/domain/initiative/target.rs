//! The list of an initiative: sealed once, and every figure after that has its N.

use super::Seal;
use crate::base::{Day, InitiativeId, PersonId, Stamp, Word, WorkerId};
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;

codes! {
    /// Why somebody was taken off a sealed list.
    Removal {
        /// Has died.
        Dead = "dead" Word("removal-dead"),
        /// Moved out of the area.
        MovedAway = "moved-away" Word("removal-moved-away"),
        /// Not one of those the initiative is for.
        Outside = "outside" Word("removal-outside"),
        /// On the list twice.
        Duplicate = "duplicate" Word("removal-duplicate"),
        /// Protected identity: not to be sought out.
        Protected = "protected" Word("removal-protected"),
        /// Put on the list by mistake.
        Mistake = "mistake" Word("removal-mistake"),
        /// Reached once and not heard of since: the end is the day of the last contact.
        NoContact = "no-contact" Word("removal-no-contact"),
    }
}

impl Removal {
    /// Whether somebody does not belong to the list because of it. Who has not been heard of does, and
    /// stays in the N of every figure.
    pub const fn leaves_n(self) -> bool {
        !matches!(self, Removal::NoContact)
    }

    /// The reason an outcome gives by itself, if it does.
    pub const fn of(disposition: Disposition) -> Option<Self> {
        match disposition {
            Disposition::Dead => Some(Removal::Dead),
            Disposition::MovedAway => Some(Removal::MovedAway),
            Disposition::Outside => Some(Removal::Outside),
            Disposition::Duplicate => Some(Removal::Duplicate),
            _ => None,
        }
    }
}

/// A person on an initiative's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// The initiative.
    pub initiative: InitiativeId,
    /// The person.
    pub person: PersonId,
    /// When they were put on it.
    pub added: Stamp,
    /// Whether they came after the list was sealed: counted apart, never in N.
    pub late: bool,
    /// When and why they were taken off after the sealing.
    pub removed: Option<(Stamp, Removal)>,
    /// To whom they were shared out, and the last day of that; without one as long as the list lasts.
    pub shared: Option<(WorkerId, Option<Day>)>,
}

impl Target {
    /// Why the person is no longer one of those the figures are of, if so.
    pub fn left(&self) -> Option<Removal> {
        self.removed.map(|(_, why)| why).filter(|why| why.leaves_n())
    }

    /// Whose it is on a day; nobody's in particular once the slice has freed itself.
    pub fn whose(&self, today: Day) -> Option<WorkerId> {
        let (worker, until) = self.shared?;
        until.is_none_or(|until| today <= until).then_some(worker)
    }
}

/// An initiative's list with its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Targets {
    /// The initiative.
    pub initiative: InitiativeId,
    /// The seal, once there is one.
    pub seal: Option<Seal>,
    /// Everybody ever on the list, in the order they came.
    pub list: Vec<Target>,
}

/// What figures are set against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Denominator {
    /// How many stood on the list when it was sealed.
    pub sealed: usize,
    /// How many of those were taken off afterwards, each with a reason.
    pub removed: usize,
    /// How many came later.
    pub late: usize,
}

impl Denominator {
    /// The N of "n of N".
    pub const fn n(self) -> usize {
        self.sealed.saturating_sub(self.removed)
    }
}

impl Targets {
    /// The list of an initiative that is still being put together.
    pub const fn open(initiative: InitiativeId) -> Self {
        Self { initiative, seal: None, list: Vec::new() }
    }

    /// Puts a person on the list; after the sealing they count apart. Somebody on it already stays
    /// as they are; somebody taken off before is told so.
    pub fn join(&mut self, person: PersonId, at: Stamp) -> Result<(), Word> {
        match self.list.iter().find(|target| target.person == person) {
            Some(target) if target.removed.is_some() => Err(Word("target-was-removed")),
            Some(_) => Ok(()),
            None => {
                let late = self.seal.is_some();
                let initiative = self.initiative;
                let (removed, shared) = (None, None);
                self.list.push(Target { initiative, person, added: at, late, removed, shared });
                Ok(())
            }
        }
    }

    /// Seals the list. It is done once, and an empty list cannot be.
    pub fn seal(&mut self, seal: Seal) -> Result<usize, Word> {
        if self.seal.is_some() {
            return Err(Word("seal-already"));
        }
        if self.list.is_empty() {
            return Err(Word("seal-empty"));
        }
        self.seal = Some(seal);
        Ok(self.list.len())
    }

    /// Takes a person off. Before the sealing they are simply not on it; after it a reason is needed
    /// and the trace stays.
    pub fn leave(
        &mut self,
        person: PersonId,
        at: Stamp,
        reason: Option<Removal>,
    ) -> Result<(), Word> {
        if self.seal.is_none() {
            self.list.retain(|target| target.person != person);
            return Ok(());
        }
        let Some(reason) = reason else { return Err(Word("target-needs-reason")) };
        let target = self.list.iter_mut().find(|target| target.person == person);
        let Some(target) = target else { return Err(Word("target-not-listed")) };
        if target.removed.is_none() {
            target.removed = Some((at, reason));
        }
        Ok(())
    }

    /// What figures are set against; none before the sealing.
    pub fn denominator(&self) -> Option<Denominator> {
        self.seal?;
        let mut out = Denominator { sealed: 0, removed: 0, late: 0 };
        for target in &self.list {
            match (target.late, target.left()) {
                (true, None) => out.late += 1,
                (true, Some(_)) => {}
                (false, removed) => {
                    out.sealed += 1;
                    out.removed += usize::from(removed.is_some());
                }
            }
        }
        Some(out)
    }

    /// Those the N consists of: sealed, and not taken off.
    pub fn counted(&self) -> impl Iterator<Item = PersonId> {
        let sealed = self.seal.is_some();
        self.list.iter().filter(move |t| sealed && !t.late && t.left().is_none()).map(|t| t.person)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn person(n: u8) -> PersonId {
        PersonId(Id([n; 16]))
    }

    fn sealed(n: u8) -> Targets {
        let mut targets = Targets::open(InitiativeId(Id([9; 16])));
        for one in 1..=n {
            targets.join(person(one), Stamp(0)).unwrap();
        }
        let seal = Seal { at: Stamp(1), by: WorkerId(Id([7; 16])) };
        assert_eq!(targets.seal(seal), Ok(usize::from(n)));
        assert_eq!(targets.seal(seal), Err(Word("seal-already")));
        targets
    }

    #[test]
    fn an_open_list_has_no_n_and_an_empty_one_cannot_be_sealed() {
        let mut targets = Targets::open(InitiativeId(Id([9; 16])));
        let seal = Seal { at: Stamp(1), by: WorkerId(Id([7; 16])) };
        assert_eq!(targets.seal(seal), Err(Word("seal-empty")));
        targets.join(person(1), Stamp(0)).unwrap();
        targets.join(person(1), Stamp(0)).unwrap();
        assert_eq!((targets.list.len(), targets.denominator()), (1, None));
        assert_eq!(targets.counted().count(), 0);
        targets.leave(person(1), Stamp(0), None).unwrap();
        assert!(targets.list.is_empty());
    }

    #[test]
    fn leaving_a_sealed_list_needs_a_reason_and_leaves_a_trace() {
        let mut targets = sealed(23);
        assert_eq!(targets.leave(person(3), Stamp(2), None), Err(Word("target-needs-reason")));
        let dead = Some(Removal::Dead);
        assert_eq!(targets.leave(person(99), Stamp(2), dead), Err(Word("target-not-listed")));
        targets.leave(person(3), Stamp(2), dead).unwrap();
        targets.leave(person(3), Stamp(5), Some(Removal::Mistake)).unwrap();
        let trace = targets.list.iter().find(|t| t.person == person(3)).unwrap();
        assert_eq!(trace.removed, Some((Stamp(2), Removal::Dead)));
        assert_eq!(targets.join(person(3), Stamp(6)), Err(Word("target-was-removed")));
        let of = targets.denominator().unwrap();
        assert_eq!((of.sealed, of.removed, of.n()), (23, 1, 22));
        assert!(targets.counted().all(|p| p != person(3)));
    }

    #[test]
    fn who_has_not_been_heard_of_stays_in_the_n() {
        let mut targets = sealed(4);
        targets.leave(person(1), Stamp(2), Some(Removal::NoContact)).unwrap();
        targets.leave(person(2), Stamp(2), Some(Removal::MovedAway)).unwrap();
        let of = targets.denominator().unwrap();
        assert_eq!((of.sealed, of.removed, of.n()), (4, 1, 3));
        assert!(targets.counted().any(|one| one == person(1)));
        let leaves = Removal::ALL.iter().filter(|why| why.leaves_n());
        assert_eq!(leaves.count() + 1, Removal::ALL.len());
    }

    #[test]
    fn who_comes_late_is_counted_apart() {
        let mut targets = sealed(2);
        targets.join(person(50), Stamp(3)).unwrap();
        let of = targets.denominator().unwrap();
        assert_eq!((of.n(), of.late), (2, 1));
        targets.leave(person(50), Stamp(4), Some(Removal::Mistake)).unwrap();
        let of = targets.denominator().unwrap();
        assert_eq!((of.n(), of.removed, of.late), (2, 0, 0));
    }

    #[test]
    fn outcomes_outside_the_rates_give_their_reason() {
        for disposition in Disposition::ALL {
            let outside = disposition.bucket(crate::domain::disposition::Counting::default())
                == crate::domain::disposition::Bucket::NotEligible;
            assert_eq!(Removal::of(*disposition).is_some(), outside, "{disposition:?}");
        }
    }
}
