//! An initiative: what was set out to be done, with a goal set beforehand and a sealed list.

mod after;
mod counted;
mod draw;
mod funnel;
mod share;
mod stairs;
mod target;

pub use after::{Afterwards, Effect};
pub use counted::{Count, Counted, What};
pub use draw::{Drawn, Seed};
pub use funnel::{Rung, Trial, funnel};
pub use share::{Share, Sharer};
pub use stairs::{Stair, stairs};
pub use target::{Denominator, Removal, Target, Targets};

use crate::base::{AreaId, Day, InitiativeId, Phrase, Stamp, Word, WorkerId};
use crate::domain::codes::codes;
use crate::domain::disposition::Counting;
use crate::domain::flaw::Flaw;

codes! {
    /// How much of who people are an initiative may write down.
    Mode {
        /// Persons by name.
        Named = "named" Word("mode-named"),
        /// Persons by alias alone.
        Alias = "alias" Word("mode-alias"),
        /// Counts alone: nothing that tells who anybody is, in any field.
        Counts = "counts" Word("mode-counts"),
    }
}

codes! {
    /// What the goal counts.
    Measure {
        /// Persons the contact was carried out with.
        Completed = "completed" Word("measure-completed"),
        /// Persons met or spoken with.
        Reached = "reached" Word("measure-reached"),
        /// Contacts, also several with the same person.
        Contacts = "contacts" Word("measure-contacts"),
        /// Letters or leaflets sent, where heads are counted; so are those that follow.
        Sent = "sent" Word("counted-sent"),
        /// Letters that did not come back.
        Arrived = "arrived" Word("counted-reach"),
        /// People who came to us.
        Came = "came" Word("counted-came"),
        /// People talked with where they were.
        Talked = "talked" Word("counted-talked"),
        /// Posters put up.
        Posters = "posters" Word("counted-posters"),
    }
}

impl Measure {
    /// Whether it counts heads, and so can be reached without knowing anybody.
    pub const fn is_of_heads(self) -> bool {
        !matches!(self, Measure::Completed | Measure::Reached | Measure::Contacts)
    }
}

codes! {
    /// Whether it is for some, or for everybody.
    Breadth {
        /// For certain persons: there is, or could be, a list of them.
        Targeted = "targeted" Word("breadth-targeted"),
        /// For everybody in an age, an area or a house: counted, not listed.
        Broad = "broad" Word("breadth-broad"),
    }
}

/// What was to be reached, set before anything was begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// What is counted.
    pub measure: Measure,
    /// How many.
    pub wanted: Wanted,
}

/// A goal as a number, or as a share of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// So many.
    Count(u32),
    /// So many of a hundred on the list.
    Percent(u32),
}

impl Goal {
    /// How many that is with `listed` persons on the list, rounded up; a share of no list is none.
    pub fn count(self, listed: Option<usize>) -> Option<usize> {
        match self.wanted {
            Wanted::Count(n) => usize::try_from(n).ok(),
            Wanted::Percent(percent) => {
                let share = listed? * usize::try_from(percent).ok()?;
                Some(share.div_ceil(100))
            }
        }
    }
}

/// When and by whom the list was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seal {
    /// The moment.
    pub at: Stamp,
    /// The one who did it.
    pub by: WorkerId,
}

/// What the team set out to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Initiative {
    /// Names the initiative.
    pub id: InitiativeId,
    /// What it is called.
    pub name: String,
    /// Why it is done.
    pub purpose: String,
    /// Whom it is for, in words.
    pub target_group: String,
    /// Where it is carried out, each once; everywhere when none.
    pub areas: Vec<AreaId>,
    /// What is to be reached.
    pub goal: Option<Goal>,
    /// How much of who people are may be written down.
    pub mode: Mode,
    /// The key of the method card it carries out.
    pub method: Option<String>,
    /// Whether it is for some, or for everybody.
    pub breadth: Breadth,
    /// What makes people come: coffee, a nurse, somebody who mends things.
    pub draw: String,
    /// Its own ladder, as TOML.
    pub ladder: Option<String>,
    /// The template offered first.
    pub template: Option<String>,
    /// What law or agreement it rests on.
    pub legal_basis: String,
    /// The decision it goes by: number and date.
    pub decision: String,
    /// What it costs, in whole kronor or euros.
    pub cost: Option<u32>,
    /// The initiative it is held against: mostly last year's.
    pub previous: Option<InitiativeId>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// Who answers for it.
    pub owner: Option<WorkerId>,
    /// Whether the list was drawn from the population register; see [`Counting`].
    pub from_register: bool,
    /// How those last gathered were drawn by lot, if they were.
    pub drawn: Option<Drawn>,
    /// How many of the sealed list are drawn for a follow-up.
    pub sample: Option<u32>,
    /// When the list was sealed; before that it is still being put together.
    pub sealed: Option<Seal>,
    /// When it was ended.
    pub closed: Option<Stamp>,
    /// What came of it.
    pub after: Afterwards,
}

impl Initiative {
    /// An initiative about to be put together.
    pub fn new(id: InitiativeId, name: &str) -> Self {
        Self {
            id,
            name: name.to_owned(),
            purpose: String::new(),
            target_group: String::new(),
            areas: Vec::new(),
            goal: None,
            mode: Mode::Named,
            method: None,
            breadth: Breadth::Targeted,
            draw: String::new(),
            ladder: None,
            template: None,
            legal_basis: String::new(),
            decision: String::new(),
            cost: None,
            previous: None,
            from: None,
            to: None,
            owner: None,
            from_register: true,
            drawn: None,
            sample: None,
            sealed: None,
            closed: None,
            after: Afterwards::default(),
        }
    }

    /// Whether what is done in it is counted by heads. What is for everybody can have a list all the
    /// same, of those who are `listed` on it.
    pub fn counts(&self, listed: usize) -> bool {
        let broad = self.breadth == Breadth::Broad && self.sealed.is_none();
        self.mode == Mode::Counts || (broad && listed == 0)
    }

    /// The choices its rates are counted under.
    pub fn counting(&self) -> Counting {
        Counting { from_register: self.from_register, ..Counting::default() }
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.name.trim().is_empty() {
            flaws.push(Flaw::stop("name", Word("flaw-initiative-name")));
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            let reason = Phrase::new(Word("flaw-initiative-dates")).with("day", from);
            flaws.push(Flaw::stop("to", reason));
        }
        match self.goal.map(|goal| goal.wanted) {
            Some(Wanted::Count(0) | Wanted::Percent(0)) => {
                flaws.push(Flaw::stop("goal", Word("flaw-goal-nothing")));
            }
            Some(Wanted::Percent(percent)) if percent > 100 => {
                flaws.push(Flaw::stop("goal", Word("flaw-goal-percent")));
            }
            None if self.sealed.is_none() => {
                flaws.push(Flaw::warn("goal", Word("flaw-goal-missing")));
            }
            _ => {}
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn initiative() -> Initiative {
        Initiative::new(InitiativeId(Id([1; 16])), "80-åringar Hjällbo")
    }

    #[test]
    fn a_goal_of_a_share_is_rounded_up_and_needs_a_list() {
        for (wanted, listed, count) in [
            (Wanted::Percent(30), Some(23), Some(7)),
            (Wanted::Percent(100), Some(23), Some(23)),
            (Wanted::Percent(30), None, None),
            (Wanted::Count(10), None, Some(10)),
        ] {
            let goal = Goal { measure: Measure::Completed, wanted };
            assert_eq!(goal.count(listed), count, "{wanted:?} {listed:?}");
        }
    }

    #[test]
    fn what_is_for_everybody_is_counted_until_somebody_stands_on_its_list() {
        let mut one = initiative();
        one.breadth = Breadth::Broad;
        assert!(one.counts(0) && !one.counts(3));
        one.mode = Mode::Counts;
        assert!(one.counts(3), "nobody is kept in it");
        one = initiative();
        assert!(!one.counts(0));
    }

    #[test]
    fn all_flaws_are_told_at_once() {
        let mut bad = initiative();
        bad.name = "  ".into();
        bad.from = Day::of(2026, 5, 1);
        bad.to = Day::of(2026, 4, 1);
        bad.goal = Some(Goal { measure: Measure::Reached, wanted: Wanted::Percent(120) });
        let fields: Vec<String> = bad.flaws().into_iter().map(|flaw| flaw.field).collect();
        assert_eq!(fields, ["name", "to", "goal"]);
        let no_goal = initiative().flaws();
        assert!(no_goal.iter().all(|flaw| !flaw.stops) && no_goal.len() == 1);
    }

    #[test]
    fn the_rates_follow_the_list_and_stand_when_it_ends() {
        let mut one = initiative();
        assert_eq!(one.counting(), Counting::default());
        one.from_register = false;
        let counting = one.counting();
        assert!(!counting.from_register);
        one.closed = Some(Stamp(1));
        assert_eq!(one.counting(), counting);
    }
}
