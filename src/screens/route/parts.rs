//! Parts of the program that have several screens each.

use super::Record;
use crate::base::{
    AreaId, Day, EncounterId, Id, InitiativeId, MatchId, MembershipId, PersonId, Phrase,
    ProgrammeId, SeriesId, SessionId, Stamp,
};
use crate::domain::book::{Book, Of, Page};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind as ContactKind};
use crate::domain::language::Language;
use crate::domain::programme::matching::Whom;
use crate::domain::session::figures::{By, Key};
use crate::domain::session::{Kind, Session};
use serde::{Deserialize, Serialize};

/// What is chosen from a list of the page of everything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choosing {
    /// The language the program is read in.
    Language,
    /// Its colours.
    Colours,
}

/// A page of an initiative beside its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Board {
    /// How far everybody has come, and what needs doing.
    Page(InitiativeId),
    /// A list being shared out among the team.
    Share(InitiativeId),
    /// What has been counted without a list.
    Counts(InitiativeId),
    /// An entry of that being written: a new one, or one to change.
    Count { initiative: InitiativeId, change: Option<EncounterId> },
    /// Its ladder, drawn.
    Ladder(InitiativeId),
    /// A rung being written: a new one after another, or one to change.
    Step { initiative: InitiativeId, step: Option<String>, from: Option<String> },
    /// What came of it, in figures.
    Figures(InitiativeId),
    /// What the team says came of it, being written.
    After(InitiativeId),
}

/// A part of the library of methods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Library {
    /// All cards.
    All,
    /// A card, by its key.
    Card(String),
    /// A card being written: a new one, or over one that is there.
    Form(Option<String>),
    /// An initiative being begun from a card.
    Begin(String),
}

/// What is about letters and lists on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// Letters: those that ship and the team's own.
    Letters,
    /// A letter being written in one language; which, or a new one.
    Letter { key: Option<String>, lang: Language },
    /// Who letters are from.
    Head,
    /// From which number on counts are printed.
    Small,
    /// Letters, labels or call lists being made for a list, or for some of those on it.
    Mailing { initiative: InitiativeId, only: Option<Vec<PersonId>> },
    /// What was written on paper being typed in.
    Typed(InitiativeId),
}

/// A part of the team's areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Areas {
    /// All of them.
    All,
    /// An area being written: a new one, or one to change.
    Form(Option<AreaId>),
}

/// Somebody new who came to a session: the card they get and the contact it is are saved as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newcomer {
    /// What was typed at the door.
    pub name: String,
    /// The card they get.
    pub person: PersonId,
    /// The contact it is.
    pub encounter: EncounterId,
    /// What kind of contact.
    pub kind: ContactKind,
    /// To which session, on which day, and for which list.
    pub session: SessionId,
    pub day: Day,
    pub initiative: Option<InitiativeId>,
}

/// A part of the work in the field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sessions {
    /// All sessions around today.
    All,
    /// A session being written: a new one, or one to change.
    Form(Option<SessionId>),
    /// Heads being counted.
    Count(SessionId),
    /// Who came to it, of those invited.
    Attendance(SessionId),
    /// Somebody new who came to it being written, under the name typed at the door.
    Newcomer(Newcomer),
    /// Whom one meets at it.
    Met(SessionId),
    /// A session being called off.
    Cancel(SessionId),
    /// The days of a series.
    Series(SeriesId),
    /// A series being written: one to change, or a new one, like a session where one was chosen.
    SeriesForm { id: Option<SeriesId>, like: Option<SessionId> },
    /// Sessions in figures.
    Figures,
    /// The sessions behind a line of figures.
    Behind(Box<Behind>),
    /// What the counters of a kind of session are called, being written.
    Counters(Kind),
}

impl Newcomer {
    /// The contact, written down at this moment.
    pub fn contact(&self, at: Stamp) -> Draft {
        Draft {
            person: Some(self.person),
            initiative: self.initiative,
            session: Some(self.session),
            disposition: Some(Disposition::Completed),
            ..Draft::new(self.kind, at, self.day)
        }
    }
}

impl Sessions {
    /// Who came: ticked off at the door, or where there is none, whom one met.
    pub fn came(session: &Session) -> Self {
        let outdoors = matches!(session.kind, Kind::Square | Kind::Patrol | Kind::Stand);
        if session.initiative.is_none() && outdoors {
            return Self::Met(session.id);
        }
        Self::Attendance(session.id)
    }
}

/// Lines that hang on persons, sessions and organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Books {
    /// A page of them.
    Page(Page),
    /// A line being written: a new one that hangs on something, or one to change.
    Form { book: Book, id: Option<Id>, of: Option<Of> },
}

impl Books {
    /// Whom it tells of.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Page(Page::Of(Of::Person(person)))
            | Self::Form { of: Some(Of::Person(person)), .. } => Some(*person),
            _ => None,
        }
    }
}

/// Some sessions of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behind {
    /// The first day of the figure.
    pub from: Day,
    /// The last.
    pub to: Day,
    /// What sessions are put together by.
    pub by: By,
    /// What these have in common.
    pub line: Key,
}

/// A part of the programmes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Programmes {
    /// The programmes with who is in one of them; the one shown last where none is said.
    All(Option<ProgrammeId>),
    /// A programme being written: a new one, or one to change.
    Form(Option<ProgrammeId>),
    /// Everything of somebody in a programme.
    Card(MembershipId),
    /// Somebody in a programme being written: somebody new at a place, or somebody to change.
    Member { id: Option<MembershipId>, programme: Option<ProgrammeId>, place: String },
    /// The next step of somebody.
    Step(MembershipId),
    /// That some were noticed.
    Notice(Vec<MembershipId>),
    /// Time somebody gave: new, or to change.
    Hours { member: MembershipId, change: Option<Id> },
    /// Who goes with whom; of one who helps, or all.
    Matches(Option<MembershipId>),
    /// A match being written: a new one with what is known of it, or one to change.
    Match { id: Option<MatchId>, helper: Option<MembershipId>, person: Option<PersonId> },
    /// A time they went together: new, or to change.
    Went { of: MatchId, person: PersonId, change: Option<Id> },
    /// What a programme came to, in figures.
    Figures(ProgrammeId),
    /// Those who help behind a figure.
    Several { title: Phrase, members: Vec<MembershipId> },
}

impl Programmes {
    /// A match to look at and change. Whom it is with goes along, so that why is asked first where they are
    /// hidden; nothing names them by it.
    pub const fn matched(id: MatchId, whom: Whom) -> Self {
        Self::Match { id: Some(id), helper: None, person: Some(whom.written()) }
    }

    /// A time of a match: new, or to change.
    pub const fn went(of: MatchId, whom: Whom, change: Option<Id>) -> Self {
        Self::Went { of, person: whom.written(), change }
    }

    /// Of whom something is written there.
    pub const fn person(&self) -> Option<PersonId> {
        match self {
            Self::Match { person, .. } => *person,
            Self::Went { person, .. } => Some(*person),
            _ => None,
        }
    }

    /// Whether what it reads alone says whom it tells of.
    pub const fn finds_out(&self) -> bool {
        matches!(
            self,
            Self::Card(_)
                | Self::Member { .. }
                | Self::Step(_)
                | Self::Notice(_)
                | Self::Hours { .. }
                | Self::Match { .. }
                | Self::Went { .. }
        )
    }
}

impl Record {
    /// A match, for its history; whom it is with goes along as on the way to its form, and the card of the
    /// one who helps, so that why is asked for both.
    pub const fn matched(id: MatchId, whom: Whom, helper: Option<PersonId>) -> Self {
        Self::Match { id, person: whom.written(), helper }
    }

    /// Whom its history tells of as soon as it is opened.
    pub(super) fn opens(&self) -> Vec<PersonId> {
        match self {
            Self::Person(person) => vec![*person],
            Self::Match { person, helper, .. } => [*person].into_iter().chain(*helper).collect(),
            Self::Initiative(_) | Self::Method(_) | Self::Session(_) | Self::Membership(_) => {
                Vec::new()
            }
        }
    }
}

/// A part of the year wheel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wheel {
    /// The months of a year.
    Months,
    /// Something on it being written: a new thing, or one to change.
    Plan(Option<Id>),
}
