//! Who of those invited came: each is one, to however many of the meetings they came.

use super::Kind;
use crate::base::{AreaId, PersonId};
use crate::domain::encounter;
use std::collections::BTreeSet;

/// So many of so many invited, everywhere or in an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The area those live in; none for those of whom it is not known.
    pub area: Option<AreaId>,
    /// So many came, to a meeting in whichever area.
    pub came: usize,
    /// Of so many.
    pub of: usize,
}

/// The shares of each area, in the order they are met first.
pub fn shares(invited: &[(PersonId, Option<AreaId>)], came: &BTreeSet<PersonId>) -> Vec<Share> {
    let mut all: Vec<Share> = Vec::new();
    for (person, area) in invited {
        let at = all.iter().position(|one| one.area == *area).unwrap_or_else(|| {
            all.push(Share { area: *area, came: 0, of: 0 });
            all.len() - 1
        });
        if let Some(share) = all.get_mut(at) {
            share.of += 1;
            share.came += usize::from(came.contains(person));
        }
    }
    all
}

impl Kind {
    /// What kind of contact it is to come to such a session, where no ladder says it.
    pub const fn contact(self) -> encounter::Kind {
        match self {
            Kind::Square | Kind::Patrol | Kind::Stand => encounter::Kind::FieldTalk,
            Kind::Meeting | Kind::OpenHouse | Kind::Forum | Kind::Coordination => {
                encounter::Kind::Meeting
            }
            Kind::Walk => encounter::Kind::Walk,
            Kind::Other => encounter::Kind::VisitNeutral,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    #[test]
    fn whoever_comes_to_two_meetings_or_in_another_area_is_one_of_their_own() {
        let person = |n: u8| PersonId(Id([n; 16]));
        let area = |n: u8| Some(AreaId(Id([n; 16])));
        let invited: Vec<_> = (0..10).map(|n| (person(n), area(n % 2))).collect();
        let came = BTreeSet::from([person(0), person(1), person(3), person(99)]);
        let told = |shares: Vec<Share>| -> Vec<(usize, usize)> {
            shares.into_iter().map(|one| (one.came, one.of)).collect()
        };
        assert_eq!(told(shares(&invited, &came)), [(1, 5), (2, 5)]);
    }
}
