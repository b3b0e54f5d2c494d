//! Who of those who help suits somebody, and why. Pure.

use super::matching::may_know;
use super::{Membership, Weekday};
use crate::base::text::fold;
use crate::base::{AreaId, Day, MembershipId};
use std::cmp::Reverse;

/// With so many one can go at once where nobody says otherwise.
const LOAD: usize = 3;

/// What is known of somebody who is to be gone with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// Where they live, with everything that is part of.
    pub areas: Vec<AreaId>,
    /// What they speak, the best first.
    pub languages: Vec<String>,
    /// What they like.
    pub interests: Vec<String>,
    /// What they want to be gone with for, in words.
    pub wish: String,
    /// When they would go.
    pub weekdays: Vec<Weekday>,
}

/// How well somebody suits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suits {
    /// Who.
    pub membership: MembershipId,
    /// They help where the other lives.
    pub area: bool,
    /// They speak the language the other speaks best.
    pub best: bool,
    /// Languages both speak.
    pub languages: Vec<String>,
    /// What both like.
    pub interests: Vec<String>,
    /// Days both can.
    pub weekdays: Vec<Weekday>,
    /// With how many they go now.
    pub load: usize,
    /// With how many they can.
    pub room: usize,
    /// They may be told whom with.
    pub pledged: bool,
}

impl Suits {
    /// Somebody who helps held against what is sought, going with so many already.
    pub fn of(one: &Membership, load: usize, sought: &Sought, today: Day) -> Self {
        let wish = fold(&sought.wish);
        let spoken = |code: &&String| sought.languages.contains(code);
        let liked = |own: &&String| {
            let own = fold(own);
            wish.contains(&own) || sought.interests.iter().any(|one| fold(one) == own)
        };
        let can = |day: &Weekday| sought.weekdays.contains(day);
        Self {
            membership: one.id,
            area: one.areas.iter().any(|area| sought.areas.contains(area)),
            best: sought.languages.first().is_some_and(|best| one.languages.contains(best)),
            languages: one.languages.iter().filter(spoken).cloned().collect(),
            interests: one.interests.iter().filter(liked).cloned().collect(),
            weekdays: one.weekdays.iter().copied().filter(can).collect(),
            load,
            room: one.load.and_then(|load| usize::try_from(load).ok()).unwrap_or(LOAD),
            pledged: may_know(one, today),
        }
    }

    /// Whether they have room for one more.
    pub const fn has_room(&self) -> bool {
        self.load < self.room
    }

    /// The better, the greater: room first, for who has none helps nobody; then the language the other
    /// speaks best, any language and a place in common, without which nobody goes far; then days and
    /// interests, and the one who has least to do.
    pub fn rank(&self) -> (bool, bool, bool, bool, usize, Reverse<usize>) {
        let more = self.weekdays.len() + self.interests.len();
        let speaks = !self.languages.is_empty();
        (self.has_room(), self.best, speaks, self.area, more, Reverse(self.load))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::domain::programme::Kind;

    fn link(n: u8, languages: &[&str], area: u8) -> Membership {
        let new = Membership::new(MembershipId(Id([n; 16])), Kind::Links.shipped());
        let languages = languages.iter().map(|code| (*code).to_owned()).collect();
        Membership { languages, areas: vec![AreaId(Id([area; 16]))], ..new }
    }

    #[test]
    fn who_speaks_the_language_lives_near_and_has_room_comes_first() {
        let sought = Sought {
            areas: vec![AreaId(Id([7; 16]))],
            languages: vec!["ar".into(), "sv".into()],
            interests: vec!["Trädgård".into()],
            wish: "Till Fikat på torsdagar".into(),
            weekdays: vec![Weekday::Tuesday],
        };
        let near = link(1, &["sv"], 7);
        let speaks = link(2, &["sv", "ar"], 8);
        let both = link(3, &["ar"], 7);
        let days = Membership { weekdays: vec![Weekday::Tuesday], ..link(4, &["ar"], 7) };
        let likes = Membership {
            interests: vec!["trädgård".into(), "fika".into()],
            ..link(5, &["ar"], 7)
        };
        let full = Membership { load: Some(1), ..likes.clone() };
        let all =
            [(&near, 0), (&speaks, 0), (&both, 0), (&both, 2), (&days, 0), (&likes, 2), (&full, 1)];
        let suits = |(one, load): &(&Membership, usize)| {
            Suits::of(one, *load, &sought, "2026-11-23".parse().unwrap())
        };
        let all: Vec<Suits> = all.iter().map(suits).collect();
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|at| Reverse(all[*at].rank()));
        assert_eq!(order, [5, 4, 2, 3, 1, 0, 6]);
        assert_eq!(all[5].interests, ["trädgård", "fika"]);
        assert_eq!((all[4].weekdays.len(), all[6].has_room()), (1, false));
    }
}
