//! Where one can go. Screens know each other by these alone.

mod parts;
mod places;

pub use parts::{
    Areas, Behind, Board, Books, Choosing, Library, Newcomer, Paper, Programmes, Sessions, Wheel,
};
pub use places::{place_route, tab_route};

use crate::base::{
    EncounterId, InitiativeId, MatchId, MembershipId, PersonId, Phrase, SessionId, TaskId, WorkerId,
};
use crate::domain::encounter::Kind;
use crate::domain::initiative::Initiative;
use crate::exchange::target::Kind as ListOf;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// A screen, and what it is to be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// The first thing a new user sees: look around, open, start.
    Welcome,
    /// Made-up data, being made ready.
    Practice,
    /// A new register being described.
    NewRegister,
    /// The passphrase of a register.
    Unlock { path: PathBuf },
    /// The passphrase of a register that was hidden, for the one who had it open.
    Locked { path: PathBuf, name: String },
    /// The recovery key of a register just made.
    Recovery,
    /// What is to be done.
    Today,
    /// Everybody; with a text, being searched for it, with an empty text, waiting for one.
    People { find: Option<String> },
    /// A view of the people to be kept under a name; what it chooses by, as JSON.
    ViewForm { body: String },
    /// A person's card.
    Person(PersonId),
    /// The same, one of several to leaf through.
    PersonOf(Box<Trail>),
    /// A person being written: nobody yet, under the name typed so far, or somebody to change.
    PersonForm { id: Option<PersonId>, name: String },
    /// Why somebody of level 2 or 3 is to be opened, and where to go on then.
    WhyOpen { person: PersonId, then: Box<Route> },
    /// An encounter being written.
    Encounter(Box<Encounter>),
    /// Two cards of the same person made one; which the other is, is asked where it is not known.
    Merge { person: PersonId, other: Option<PersonId> },
    /// Cards that may be the same person.
    Duplicates,
    /// Who changed what.
    History(Record),
    /// Who has opened somebody's card.
    ReadLog(PersonId),
    /// What has been done in the whole register.
    TeamHistory,
    /// What can be taken back.
    UndoList,
    /// A task being written: a new one about somebody or nobody, or one to change.
    TaskForm { id: Option<TaskId>, person: Option<PersonId> },
    /// What becomes of a task about somebody or nobody.
    TaskAct {
        id: TaskId,
        #[serde(default)]
        person: Option<PersonId>,
        act: TaskAct,
    },
    /// A list of people or organisations brought in from a file.
    Import(ListOf),
    /// Question templates.
    Templates,
    /// The questions of a template, by its key, as they are asked.
    Template(String),
    /// A template brought in from a file.
    TemplateImport,
    /// The library of method cards.
    Methods(Library),
    /// Letters, and what else is on paper.
    Paper(Paper),
    /// Initiatives.
    Initiatives,
    /// An initiative with its list.
    Initiative(InitiativeId),
    /// Another page of an initiative.
    Board(Board),
    /// An initiative being written.
    InitiativeForm(Option<InitiativeId>),
    /// Persons gathered from the register for a list that is not sealed yet.
    InitiativeGather(InitiativeId),
    /// Somebody taken off a sealed list; the card is the one the place on the list is kept under.
    InitiativeRemove { initiative: InitiativeId, card: PersonId },
    /// Sessions, and counting at them.
    Sessions(Sessions),
    /// Programmes, and who is in them.
    Programmes(Programmes),
    /// A part of what hangs on persons, sessions and organisations line by line.
    Books(Books),
    /// The year wheel.
    Year(Wheel),
    /// Figures.
    Totals,
    /// The persons behind a figure.
    Who { title: Phrase, persons: Vec<PersonId> },
    /// What two have written at once, about anybody or about one person.
    Conflicts { person: Option<PersonId> },
    /// Everything else.
    More,
    /// The same, with one of its lists open.
    Choosing(Choosing),
    /// Backups of the register.
    Backups,
    /// The passphrase of the time a backup was taken, of one of those who had a key then.
    BackupKey(PathBuf),
    /// Cards that were put in the bin.
    Bin,
    /// Copies of the register, and who has them.
    Copies,
    /// A copy being taken.
    CopyTake,
    /// A copy being brought home.
    CopyBring,
    /// The team's areas.
    Areas(Areas),
    /// What the program has said.
    Messages,
    /// Who is in the team, and who can open the register.
    Team,
    /// Somebody let in: a new colleague, or one who needs a passphrase anew.
    Invite(Option<WorkerId>),
    /// A member being changed.
    Member(WorkerId),
    /// One's own passphrase.
    OwnPassphrase,
    /// Whether this computer remembers the passphrase.
    Remember,
    /// A new recovery key.
    NewRecovery,
}

/// What can become of a task without anything being logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskAct {
    Done,
    Move,
    Assign,
    Cancel,
}

/// A card, and the list it was opened from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    /// Whose card.
    pub person: PersonId,
    /// Who comes before and after.
    pub persons: Vec<PersonId>,
    /// Which list it was, in words.
    pub from: Phrase,
}

/// How an encounter is begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encounter {
    /// With whom; the screen asks when it is nobody.
    pub person: Option<PersonId>,
    /// What kind of contact it starts as.
    pub kind: Kind,
    /// What it was begun as, where the kind was changed before it was left: its draft is found by it.
    #[serde(default)]
    pub begun_as: Option<Kind>,
    /// The task it does, which is then done.
    pub task: Option<TaskId>,
    /// The initiative it belongs to; the next on its list follows when `walk`.
    pub initiative: Option<InitiativeId>,
    /// After saving, the next of the initiative's list is ready.
    pub walk: bool,
    /// The key of the template, when not the initiative's own or the usual one.
    pub template: Option<String>,
    /// An encounter to change.
    pub change: Option<EncounterId>,
}

/// Something with a history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Record {
    /// Everything about a person.
    Person(PersonId),
    Initiative(InitiativeId),
    /// What the team has written of a method.
    Method(String),
    /// A session with what was counted at it.
    Session(SessionId),
    /// Somebody in a programme.
    Membership(MembershipId),
    /// Somebody who helps going with somebody; the card of the one who helps, where they have one.
    Match {
        id: MatchId,
        person: PersonId,
        helper: Option<PersonId>,
    },
}

impl Encounter {
    /// One of a kind that nothing led to.
    pub fn new(person: Option<PersonId>, kind: Kind) -> Self {
        Self {
            person,
            kind,
            begun_as: None,
            task: None,
            initiative: None,
            walk: false,
            template: None,
            change: None,
        }
    }

    /// One of the calls of an initiative: after it the next person is ready.
    pub fn walking(person: PersonId, kind: Kind, initiative: InitiativeId) -> Self {
        Self { initiative: Some(initiative), walk: true, ..Self::new(Some(person), kind) }
    }
}

impl Route {
    /// The page of an initiative: its list with those `listed` on it, or what has been counted where
    /// it has none.
    pub fn initiative(one: &Initiative, listed: usize) -> Self {
        if one.counts(listed) {
            Self::Board(Board::Counts(one.id))
        } else {
            Self::Initiative(one.id)
        }
    }

    /// A call with somebody, or with somebody to be asked for.
    pub fn call(person: Option<PersonId>) -> Self {
        Self::encounter(person, Kind::Call)
    }

    /// An encounter of a kind that nothing led to.
    pub fn encounter(person: Option<PersonId>, kind: Kind) -> Self {
        Self::Encounter(Box::new(Encounter::new(person, kind)))
    }

    /// The question why somebody is opened, before going on.
    pub fn why(person: PersonId, then: Self) -> Self {
        Self::WhyOpen { person, then: Box::new(then) }
    }

    /// Whom the screen tells more of than lists do. The shell asks why before it opens one about
    /// somebody of level 2 or 3, so a new route says here whom it tells of before it compiles.
    pub fn opens(&self) -> Vec<PersonId> {
        match self {
            Self::Person(person) | Self::ReadLog(person) => vec![*person],
            Self::History(record) => record.opens(),
            Self::PersonOf(trail) => vec![trail.person],
            Self::Merge { person, other } => [*person].into_iter().chain(*other).collect(),
            Self::PersonForm { id: person, .. }
            | Self::TaskForm { person, .. }
            | Self::TaskAct { person, act: TaskAct::Done, .. }
            | Self::Conflicts { person } => person.iter().copied().collect(),
            Self::Encounter(_) | Self::Books(_) | Self::Programmes(_) => self.written_of(),
            Self::Welcome
            | Self::Practice
            | Self::NewRegister
            | Self::Unlock { .. }
            | Self::Locked { .. }
            | Self::Recovery
            | Self::Today
            | Self::People { .. }
            | Self::ViewForm { .. }
            | Self::WhyOpen { .. }
            | Self::Duplicates
            | Self::TeamHistory
            | Self::UndoList
            | Self::TaskAct { .. }
            | Self::Import(_)
            | Self::Templates
            | Self::Template(_)
            | Self::TemplateImport
            | Self::Methods(_)
            | Self::Paper(_)
            | Self::Initiatives
            | Self::Initiative(_)
            | Self::Board(_)
            | Self::InitiativeForm(_)
            | Self::InitiativeGather(_)
            | Self::InitiativeRemove { .. }
            | Self::Sessions(_)
            | Self::Year(_)
            | Self::Totals
            | Self::Who { .. }
            | Self::More
            | Self::Choosing(_)
            | Self::Backups
            | Self::BackupKey(_)
            | Self::Bin
            | Self::Copies
            | Self::CopyTake
            | Self::CopyBring
            | Self::Areas(_)
            | Self::Messages
            | Self::Team
            | Self::Invite(_)
            | Self::Member(_)
            | Self::OwnPassphrase
            | Self::Remember
            | Self::NewRecovery => Vec::new(),
        }
    }

    /// Whether what it reads alone says whom it tells of: the screen asks why itself once it knows, and
    /// keeps the leave it is given.
    pub fn finds_out(&self) -> bool {
        match self {
            Self::WhyOpen { then, .. } => then.finds_out(),
            Self::Programmes(part) => part.finds_out(),
            Self::History(record) => matches!(record, Record::Membership(_)),
            _ => false,
        }
    }

    /// Of whom something is written there, or read line by line.
    fn written_of(&self) -> Vec<PersonId> {
        let person = match self {
            Self::Encounter(begun) => begun.person,
            Self::Books(part) => part.person(),
            Self::Programmes(part) => part.person(),
            _ => None,
        };
        person.into_iter().collect()
    }

    /// The initiative that whoever goes there is at work in, for colleagues to see.
    pub fn works_in(&self) -> Option<InitiativeId> {
        match self {
            Self::Initiative(initiative)
            | Self::InitiativeGather(initiative)
            | Self::Board(
                Board::Page(initiative)
                | Board::Figures(initiative)
                | Board::After(initiative)
                | Board::Counts(initiative)
                | Board::Count { initiative, .. }
                | Board::Share(initiative),
            )
            | Self::Paper(Paper::Mailing { initiative, .. } | Paper::Typed(initiative)) => {
                Some(*initiative)
            }
            Self::Encounter(begun) => begun.initiative,
            _ => None,
        }
    }

    /// The one whom a form is about, for saying whose it is.
    pub fn about(&self) -> Option<PersonId> {
        match self {
            Self::TaskAct { person, .. } => *person,
            Self::InitiativeRemove { card, .. } => Some(*card),
            _ => self.opens().into_iter().next(),
        }
    }
}
