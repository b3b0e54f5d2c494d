//! Those who help without being of the team: ambassadors, volunteers, link persons and programmes of a
//! team's own. Who they are, how far each has come, who has noticed them. Pure.

pub mod coverage;
pub mod figures;
pub mod hours;
pub mod matched;
pub mod matching;
pub mod need;
pub mod suits;

use super::codes::codes;
use super::flaw::Flaw;
use super::veiled::veiled;
use crate::base::{AreaId, Day, Id, MembershipId, PersonId, ProgrammeId, Word, WorkerId};
use need::{Met, Need};
use std::collections::BTreeMap;

codes! {
    /// What kind of programme it is.
    Kind {
        /// Regulars who invite and welcome newcomers.
        Ambassadors = "ambassadors" Word("programme-ambassadors"),
        /// People who give of their time.
        Volunteers = "volunteers" Word("programme-volunteers"),
        /// People who fetch somebody and come along the first times.
        Links = "links" Word("programme-links"),
        /// A programme of the team's own.
        Own = "own" Word("programme-own"),
    }
}

codes! {
    /// How far somebody has come in a programme.
    Step {
        /// Has been asked.
        Asked = "asked" Word("helper-asked"),
        /// Has said yes.
        Agreed = "agreed" Word("helper-agreed"),
        /// Knows what is to be done and who the others are.
        Introduced = "introduced" Word("helper-introduced"),
        /// Helps.
        Active = "active" Word("helper-active"),
        /// Does not help any more.
        Ended = "ended" Word("helper-ended"),
    }
}

codes! {
    /// Why somebody does not help any more.
    End {
        /// What they had said yes to is done.
        Done = "done" Word("helper-end-done"),
        /// Said no when asked.
        Declined = "declined" Word("helper-end-declined"),
        /// No time.
        Time = "time" Word("helper-end-time"),
        /// Illness or strength.
        Health = "health" Word("helper-end-health"),
        /// Moved away.
        Moved = "moved" Word("helper-end-moved"),
        /// It did not suit them, or them it.
        Unsuited = "unsuited" Word("helper-end-unsuited"),
        /// Nobody could reach them.
        Lost = "lost" Word("helper-end-lost"),
        /// Has died.
        Died = "died" Word("helper-end-died"),
        /// Something else.
        Other = "other" Word("helper-end-other"),
    }
}

codes! {
    /// A way somebody who helps is noticed.
    Notice {
        /// Somebody of the team talked with them about how it goes.
        Talk = "talk" Word("notice-talk"),
        /// They were thanked: a lunch, a card, a few words before others.
        Thanks = "thanks" Word("notice-thanks"),
    }
}

codes! {
    /// A day of the week somebody can help on.
    Weekday {
        /// Monday.
        Monday = "mo" Word("weekday-mon"),
        /// Tuesday.
        Tuesday = "tu" Word("weekday-tue"),
        /// Wednesday.
        Wednesday = "we" Word("weekday-wed"),
        /// Thursday.
        Thursday = "th" Word("weekday-thu"),
        /// Friday.
        Friday = "fr" Word("weekday-fri"),
        /// Saturday.
        Saturday = "sa" Word("weekday-sat"),
        /// Sunday.
        Sunday = "su" Word("weekday-sun"),
    }
}

impl Kind {
    /// Those that every register has from the start.
    pub const SHIPPED: [Self; 3] = [Self::Ambassadors, Self::Volunteers, Self::Links];

    /// The id of the programme that ships, the same in every register: two teams that write of their
    /// ambassadors mean the same.
    pub const fn shipped(self) -> ProgrammeId {
        let mut bytes = *b"programme\0\0\0\0\0\0\0";
        bytes[15] = match self {
            Self::Ambassadors => 1,
            Self::Volunteers => 2,
            Self::Links => 3,
            Self::Own => 0,
        };
        ProgrammeId(Id(bytes))
    }
}

/// A place of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// What it is called.
    pub name: String,
    /// How many there are to be, where it is not as many as the programme says.
    pub aim: Option<u32>,
}

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// Names it.
    pub id: ProgrammeId,
    /// What kind it is.
    pub kind: Kind,
    /// What the team calls it; empty where it goes by its kind.
    pub name: String,
    /// How many there are to be at each place, or in all where there are no places.
    pub aim: Option<u32>,
    /// Within so many days each who is active is to be noticed.
    pub every: Option<u32>,
    /// What everybody in it must have signed, shown or learnt.
    pub needs: Vec<Need>,
    /// Where it is to be.
    pub places: Vec<Place>,
    /// What else is good to know.
    pub note: String,
}

impl Programme {
    /// A new one of the team's own.
    pub fn new(id: ProgrammeId, kind: Kind) -> Self {
        Self {
            id,
            kind,
            name: String::new(),
            aim: None,
            every: None,
            needs: Vec::new(),
            places: Vec::new(),
            note: String::new(),
        }
    }

    /// What ships of a kind: an ambassador is to be met with some times a year, a link person every month.
    pub fn shipped(kind: Kind) -> Self {
        const WEEK: u32 = 7;
        let new = Self::new(kind.shipped(), kind);
        let strict = || vec![Need::Pledge, Need::Extract, Need::Course, Need::Review];
        match kind {
            Kind::Ambassadors => {
                let needs = vec![Need::Pledge, Need::Review];
                Self { aim: Some(2), every: Some(12 * WEEK), needs, ..new }
            }
            Kind::Volunteers => Self { every: Some(8 * WEEK), needs: strict(), ..new },
            Kind::Links => Self { every: Some(4 * WEEK), needs: strict(), ..new },
            Kind::Own => new,
        }
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        let nameless = self.kind == Kind::Own && self.name.trim().is_empty();
        nameless.then(|| Flaw::stop("name", Word("flaw-programme-name"))).into_iter().collect()
    }
}

/// What somebody is in a programme.
#[derive(Clone, PartialEq, Eq)]
pub struct Membership {
    /// Names it.
    pub id: MembershipId,
    /// In which programme.
    pub programme: ProgrammeId,
    /// Their card, where they take part in what the team does; then the name is that of the card.
    pub person: Option<PersonId>,
    /// Their name, where they have no card.
    pub name: String,
    /// A number.
    pub phone: String,
    /// An e-mail address.
    pub email: String,
    /// Who of the team looks after them.
    pub worker: Option<WorkerId>,
    /// At which places they help.
    pub places: Vec<String>,
    /// In which areas.
    pub areas: Vec<AreaId>,
    /// Languages they speak, the best first.
    pub languages: Vec<String>,
    /// Days of the week they can help on.
    pub weekdays: Vec<Weekday>,
    /// At which times, in words.
    pub times: String,
    /// What they like to do.
    pub interests: Vec<String>,
    /// With how many they can go at once.
    pub load: Option<u32>,
    /// The steps they have taken, each with its day.
    pub steps: BTreeMap<Step, Day>,
    /// Why they have ended, where they have.
    pub reason: Option<End>,
    /// What they have signed, shown or learnt.
    pub met: Vec<Met>,
    /// What else is good to know.
    pub note: String,
}

veiled!(Membership, id);

impl Membership {
    /// Somebody of whom nothing is written yet.
    pub fn new(id: MembershipId, programme: ProgrammeId) -> Self {
        Self {
            id,
            programme,
            person: None,
            name: String::new(),
            phone: String::new(),
            email: String::new(),
            worker: None,
            places: Vec::new(),
            areas: Vec::new(),
            languages: Vec::new(),
            weekdays: Vec::new(),
            times: String::new(),
            interests: Vec::new(),
            load: None,
            steps: BTreeMap::new(),
            reason: None,
            met: Vec::new(),
            note: String::new(),
        }
    }

    /// How far they have come: the last step that has a day.
    pub fn step(&self) -> Step {
        self.steps.keys().next_back().copied().unwrap_or(Step::Asked)
    }

    /// Since when they are at their step.
    pub fn since(&self) -> Option<Day> {
        self.steps.get(&self.step()).copied()
    }

    /// Whether they help just now.
    pub fn is_active(&self) -> bool {
        self.step() == Step::Active
    }

    /// Whether they have ended.
    pub fn has_ended(&self) -> bool {
        self.step() == Step::Ended
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self, today: Day) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.person.is_none() && self.name.trim().is_empty() {
            flaws.push(Flaw::stop("name", Word("flaw-helper-name")));
        }
        for (step, _) in self.steps.iter().filter(|(_, day)| **day > today) {
            flaws.push(Flaw::stop(step.code(), Word("flaw-helper-later")));
        }
        let days = |step| self.steps.get(&step).copied();
        if let (Some(active), Some(ended)) = (days(Step::Active), days(Step::Ended))
            && ended < active
        {
            flaws.push(Flaw::stop(Step::Ended.code(), Word("flaw-helper-order")));
        }
        flaws.extend(unreasoned(self.has_ended(), self.reason.is_some()));
        flaws
    }
}

/// What has ended has a reason, and what goes on has none.
fn unreasoned(ended: bool, reasoned: bool) -> Option<Flaw> {
    match (ended, reasoned) {
        (true, false) => Some(Flaw::stop("reason", Word("flaw-helper-reason"))),
        (false, true) => Some(Flaw::stop("ended", Word("flaw-helper-ended"))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_step_with_a_day_is_where_somebody_is() {
        let id = MembershipId(Id([1; 16]));
        let mut one = Membership::new(id, Kind::Ambassadors.shipped());
        assert_eq!((one.step(), one.since()), (Step::Asked, None));
        one.steps.insert(Step::Active, day("2026-03-01"));
        one.steps.insert(Step::Asked, day("2026-02-01"));
        assert_eq!((one.step(), one.since()), (Step::Active, Some(day("2026-03-01"))));
        one.steps.insert(Step::Ended, day("2026-02-01"));
        let fields: Vec<_> =
            one.flaws(day("2026-02-15")).into_iter().map(|flaw| flaw.field).collect();
        assert_eq!(fields, ["name", "active", "ended", "reason"]);
    }

    #[test]
    fn programmes_that_ship_have_ids_of_their_own() {
        let ids: std::collections::BTreeSet<_> = Kind::ALL.iter().map(|k| k.shipped()).collect();
        assert_eq!(ids.len(), Kind::ALL.len());
        assert!(Programme::shipped(Kind::Links).needs.contains(&Need::Pledge));
    }
}
