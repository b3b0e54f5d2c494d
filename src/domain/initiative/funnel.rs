//! How far those on a list have come: how many at every rung, of how many.

use crate::base::{PersonId, Stamp, Word};
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::task::Errand;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// A rung that is counted, from the list down.
    Rung {
        /// On the list.
        Listed = "listed" Word("funnel-listed"),
        /// A letter or message has gone, and not come back.
        Written = "written" Word("funnel-written"),
        /// Rung to, answered or not.
        Called = "called" Word("funnel-called"),
        /// Met or spoken with.
        Reached = "reached" Word("funnel-reached"),
        /// Came to a meeting they were invited to.
        Came = "came" Word("funnel-came"),
        /// Said yes to a visit.
        Agreed = "agreed" Word("funnel-agreed"),
        /// Visited, or met alone.
        Met = "met" Word("funnel-met"),
        /// Spoken with again after that.
        FollowedUp = "followed-up" Word("funnel-followed-up"),
    }
}

/// One attempt at somebody on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trial {
    /// Whom.
    pub person: PersonId,
    /// When.
    pub at: Stamp,
    /// What kind of contact.
    pub kind: Kind,
    /// How it went.
    pub disposition: Disposition,
}

/// What is known of one person.
#[derive(Default)]
struct So {
    rungs: BTreeSet<Rung>,
    /// When they were first met.
    met: Option<Stamp>,
}

/// Everybody at each rung, in the order of the list; a rung nobody is on stands empty. `trials` come in
/// the order they happened, `planned` are those with a visit or meeting that is, or was, to be.
pub fn funnel(
    list: &[PersonId],
    trials: &[Trial],
    planned: &[(PersonId, Errand)],
) -> Vec<(Rung, Vec<PersonId>)> {
    let mut all: BTreeMap<PersonId, So> = list.iter().map(|id| (*id, So::default())).collect();
    for trial in trials {
        if let Some(so) = all.get_mut(&trial.person) {
            so.add(trial);
        }
    }
    for (person, _) in planned.iter().filter(|(_, e)| matches!(e, Errand::Visit | Errand::Meet)) {
        if let Some(so) = all.get_mut(person) {
            so.rungs.insert(Rung::Agreed);
        }
    }
    let on = |rung: Rung, id: &PersonId| {
        rung == Rung::Listed || all.get(id).is_some_and(|so| so.rungs.contains(&rung))
    };
    let at = |rung: &Rung| {
        let people = list.iter().filter(|id| on(*rung, id)).copied().collect();
        (*rung, people)
    };
    Rung::ALL.iter().map(at).collect()
}

impl So {
    fn add(&mut self, trial: &Trial) {
        let reached = trial.disposition.reached();
        let kind = trial.kind;
        if kind.is_written() && trial.disposition != Disposition::Returned {
            self.rungs.insert(Rung::Written);
        }
        if kind == Kind::Call && !trial.disposition.is_untried() {
            self.rungs.insert(Rung::Called);
        }
        if reached {
            self.rungs.insert(Rung::Reached);
        }
        // Who comes to a second meeting has been invited again, and not asked how it went.
        if reached && kind != Kind::Meeting && self.met.is_some_and(|met| met < trial.at) {
            self.rungs.insert(Rung::FollowedUp);
        }
        let met = kind.face_to_face() && trial.disposition == Disposition::Completed;
        if met && kind == Kind::Meeting {
            self.rungs.insert(Rung::Came);
            self.met.get_or_insert(trial.at);
            return;
        }
        if trial.disposition == Disposition::Booked || met {
            self.rungs.insert(Rung::Agreed);
        }
        if met {
            self.rungs.insert(Rung::Met);
            self.met.get_or_insert(trial.at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn person(n: u8) -> PersonId {
        PersonId(Id([n; 16]))
    }

    fn trial(n: u8, at: i64, kind: Kind, disposition: Disposition) -> Trial {
        Trial { person: person(n), at: Stamp(at), kind, disposition }
    }

    #[test]
    fn everybody_stands_on_every_rung_they_have_come_to_and_nobody_else() {
        let list = [person(1), person(2), person(3), person(4)];
        let trials = [
            trial(1, 1, Kind::Letter, Disposition::Sent),
            trial(2, 1, Kind::Letter, Disposition::Returned),
            trial(1, 2, Kind::Call, Disposition::Booked),
            trial(2, 2, Kind::Call, Disposition::NoAnswer),
            trial(3, 2, Kind::Call, Disposition::Declined),
            trial(4, 2, Kind::Call, Disposition::NoNumber),
            trial(1, 3, Kind::Visit, Disposition::Completed),
            trial(1, 9, Kind::Call, Disposition::Completed),
            trial(9, 1, Kind::Call, Disposition::Completed),
        ];
        let counts = |planned: &[(PersonId, Errand)]| -> Vec<usize> {
            funnel(&list, &trials, planned).into_iter().map(|(_, who)| who.len()).collect()
        };
        assert_eq!(counts(&[]), [4, 1, 3, 2, 0, 1, 1, 1]);
        assert_eq!(counts(&[(person(3), Errand::Visit)])[5], 2);
        assert_eq!(counts(&[(person(3), Errand::Call)])[5], 1);
    }

    #[test]
    fn who_comes_to_a_meeting_is_neither_visited_nor_followed_up_by_the_next_one() {
        let list = [person(1), person(2)];
        let came = |n, at| trial(n, at, Kind::Meeting, Disposition::Completed);
        let counts = |trials: &[Trial]| -> Vec<usize> {
            funnel(&list, trials, &[]).into_iter().map(|(_, who)| who.len()).collect()
        };
        assert_eq!(counts(&[came(1, 1), came(1, 2)]), [2, 0, 0, 1, 1, 0, 0, 0]);
        let rung = trial(1, 3, Kind::Call, Disposition::Completed);
        assert_eq!(counts(&[came(1, 1), rung, came(2, 4)]), [2, 0, 1, 2, 2, 0, 0, 1]);
    }
}
