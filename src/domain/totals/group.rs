//! Contacts counted by period, area, age, worker, outcome, kind or initiative.

use super::AgeGroup;
use crate::base::{Amount, AreaId, Born, Day, InitiativeId, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

/// One contact as it is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The date on the wall when it was.
    pub day: Day,
    /// What kind.
    pub kind: Kind,
    /// How it went.
    pub disposition: Disposition,
    /// With whom, after merges, by a small number of the reader's; nobody where only the count is kept.
    pub person: Option<usize>,
    /// Who did it.
    pub worker: WorkerId,
    /// The area of the person.
    pub area: Option<AreaId>,
    /// When the person was born.
    pub born: Option<Born>,
    /// How long it took.
    pub minutes: u32,
    /// How many it counts for: one person, or the heads counted.
    pub heads: u32,
    /// Nobody has counted the heads: the number is a guess.
    pub about: bool,
    /// The initiative it belongs to.
    pub initiative: Option<InitiativeId>,
}

/// What to divide by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// Day by day.
    Day,
    /// ISO weeks.
    Week,
    /// Months.
    Month,
    /// Quarters.
    Quarter,
    /// Years.
    Year,
    /// The person's area.
    Area,
    /// The person's age on the day.
    Age,
    /// Who did it.
    Worker,
    /// How it went.
    Disposition,
    /// What kind of contact.
    Kind,
    /// The initiative.
    Initiative,
}

/// One group of a division.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The period that begins on this day.
    Period(Day),
    /// An area; none: not known.
    Area(Option<AreaId>),
    /// An age group.
    Age(AgeGroup),
    /// A member of the team.
    Worker(WorkerId),
    /// An outcome.
    Disposition(Disposition),
    /// A kind of contact.
    Kind(Kind),
    /// An initiative; none: outside any.
    Initiative(Option<InitiativeId>),
}

impl By {
    /// The group a contact falls in.
    pub fn group(self, row: &Row) -> Group {
        match self {
            By::Day | By::Week | By::Month | By::Quarter | By::Year => {
                Group::Period(self.begins(row.day))
            }
            By::Area => Group::Area(row.area),
            By::Age => Group::Age(AgeGroup::of(row.born, row.day)),
            By::Worker => Group::Worker(row.worker),
            By::Disposition => Group::Disposition(row.disposition),
            By::Kind => Group::Kind(row.kind),
            By::Initiative => Group::Initiative(row.initiative),
        }
    }

    /// The first day of the period a day lies in; the day itself where it is not divided by time.
    pub fn begins(self, day: Day) -> Day {
        let first = match self {
            By::Week => Some(day.monday()),
            By::Month => Day::of(day.year(), day.month(), 1),
            By::Quarter => Day::of(day.year(), (day.month() - 1) / 3 * 3 + 1, 1),
            By::Year => Day::of(day.year(), 1, 1),
            _ => None,
        };
        first.unwrap_or(day)
    }

    /// The first day of the next period.
    pub fn next(self, begins: Day) -> Day {
        match self {
            By::Week => begins.plus_days(7),
            By::Month => begins.plus_months(1),
            By::Quarter => begins.plus_months(3),
            By::Year => begins.plus_months(12),
            _ => begins.plus_days(1),
        }
    }
}

/// Which of the contacts of a group a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Every attempt and contact. A poster is neither: it is for whoever passes.
    Contacts,
    /// Letters, e-mails and text messages sent; one that came back was sent once.
    Written,
    /// Of those, what was counted without a name.
    WrittenNameless,
    /// Calls tried. That there is no number to ring is none.
    Calls,
    /// Calls in which somebody answered for themselves.
    Answered,
    /// Visits tried.
    Visits,
    /// Visits that came about.
    Visited,
    /// Talks, walks and other meetings.
    Talks,
    /// Of those, what was counted without a name.
    TalksNameless,
    /// Contacts carried out.
    Completed,
    /// Contacts in which somebody was tried, whether or not it came about.
    Tried,
    /// Contacts in which somebody was met or spoken with.
    Reached,
}

impl Part {
    /// Whether the figure counts this contact.
    pub fn holds(self, row: &Row) -> bool {
        let reached = row.disposition.reached();
        let visit = row.kind.is_visit();
        match self {
            Part::Contacts => row.kind.with_somebody(),
            Part::Written => {
                row.kind.is_written()
                    && row.kind.with_somebody()
                    && row.disposition != Disposition::Returned
            }
            Part::WrittenNameless => row.person.is_none() && Part::Written.holds(row),
            Part::Calls => row.kind == Kind::Call && Part::Tried.holds(row),
            Part::Answered => row.kind == Kind::Call && reached,
            Part::Visits => visit,
            Part::Visited => visit && reached,
            Part::Talks => !(visit || row.kind.is_written() || row.kind == Kind::Call),
            Part::TalksNameless => row.person.is_none() && Part::Talks.holds(row),
            Part::Completed => row.disposition == Disposition::Completed,
            Part::Tried => !row.disposition.is_untried(),
            Part::Reached => reached,
        }
    }
}

/// The figures of one group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// Attempts and contacts of every kind.
    pub contacts: usize,
    /// Letters, e-mails and text messages sent.
    pub written: usize,
    /// Of those, without a name.
    pub written_nameless: usize,
    /// Calls tried.
    pub calls: usize,
    /// Calls in which somebody answered for themselves.
    pub answered: usize,
    /// Visits tried: home, office or somewhere else.
    pub visits: usize,
    /// Visits that came about.
    pub visited: usize,
    /// Talks, walks and other meetings.
    pub talks: usize,
    /// Of those, with people without a name.
    pub talks_nameless: usize,
    /// Contacts carried out, of every kind.
    pub completed: usize,
    /// Minutes in all.
    pub minutes: u64,
    /// Different persons tried.
    pub persons: usize,
    /// Different persons met or spoken with.
    pub reached: usize,
    /// In which of the numbers a guess is added up.
    pub guessed: Guessed,
}

/// Which numbers have a guess in them: what is counted without a name is counted of letters or of talks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Guessed {
    /// Letters.
    pub written: bool,
    /// Talks and meetings.
    pub talks: bool,
}

impl Figures {
    /// A number of some of the contacts, and whether it is a guess.
    pub const fn amount(&self, part: Part) -> Amount {
        let Guessed { written, talks } = self.guessed;
        let (n, about) = match part {
            Part::Contacts => (self.contacts, written || talks),
            Part::Written => (self.written, written),
            Part::WrittenNameless => (self.written_nameless, written),
            Part::Calls => (self.calls, false),
            Part::Answered => (self.answered, false),
            Part::Visits => (self.visits, false),
            Part::Visited => (self.visited, false),
            Part::Talks => (self.talks, talks),
            Part::TalksNameless => (self.talks_nameless, talks),
            Part::Completed => (self.completed, talks),
            Part::Tried => (self.persons, false),
            Part::Reached => (self.reached, false),
        };
        Amount { n, about }
    }
}
