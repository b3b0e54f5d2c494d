//! A list shared out among members of the team.

use crate::base::{AreaId, PersonId, Word, WorkerId};
use crate::domain::codes::codes;
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// How a list is shared out.
    Share {
        /// To whoever works where the person lives; evenly among several who do.
        Area = "area" Word("share-area"),
        /// As many to each.
        Evenly = "evenly" Word("share-evenly"),
        /// To nobody in particular: everybody rings everybody.
        Free = "free" Word("share-free"),
    }
}

/// Somebody who takes a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sharer {
    /// Who.
    pub worker: WorkerId,
    /// The areas worked in, with all that lies within them.
    pub areas: BTreeSet<AreaId>,
}

impl Share {
    /// Whose each person is to be; nobody's where no one who takes a part works in their area. In the
    /// order of the list, so that what is shared out anew stays as it was where nothing has changed.
    pub fn out(
        self,
        people: &[(PersonId, Option<AreaId>)],
        sharers: &[Sharer],
    ) -> Vec<Option<WorkerId>> {
        let mut has: BTreeMap<WorkerId, usize> = BTreeMap::new();
        let takes = |sharer: &&Sharer, area: Option<AreaId>| match self {
            Share::Area => area.is_some_and(|area| sharer.areas.contains(&area)),
            Share::Evenly => true,
            Share::Free => false,
        };
        let mut give = |area: Option<AreaId>| {
            let can = sharers.iter().filter(|sharer| takes(sharer, area));
            let fewest = can.min_by_key(|sharer| has.get(&sharer.worker).copied().unwrap_or(0))?;
            *has.entry(fewest.worker).or_default() += 1;
            Some(fewest.worker)
        };
        people.iter().map(|(_, area)| give(*area)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn worker(n: u8) -> WorkerId {
        WorkerId(Id([n; 16]))
    }

    fn area(n: u8) -> AreaId {
        AreaId(Id([n; 16]))
    }

    #[test]
    fn a_list_is_shared_out_by_area_or_evenly_or_freed() {
        let places = [Some(1), Some(2), Some(1), None, Some(3), Some(1)];
        let people: Vec<(PersonId, Option<AreaId>)> =
            (0..).zip(places).map(|(n, at)| (PersonId(Id([n; 16])), at.map(area))).collect();
        let sharer = |n: u8, areas: &[u8]| Sharer {
            worker: worker(n),
            areas: areas.iter().copied().map(area).collect(),
        };
        let sharers = [sharer(8, &[1]), sharer(9, &[1, 2])];
        let whose = |how: Share| {
            let out = how.out(&people, &sharers);
            out.into_iter().map(|worker| worker.map(|w| w.0.0[0])).collect::<Vec<_>>()
        };
        let (a, b) = (Some(8), Some(9));
        assert_eq!(whose(Share::Area), [a, b, a, None, None, b]);
        assert_eq!(whose(Share::Evenly), [a, b, a, b, a, b]);
        assert_eq!(whose(Share::Free), [None; 6]);
        assert_eq!(Share::Evenly.out(&people, &[]), [None; 6]);
    }
}
