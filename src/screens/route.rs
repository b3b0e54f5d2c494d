//! Where one can go. Screens know each other by these alone.

use crate::base::{EncounterId, InitiativeId, PersonId, Phrase, TaskId};
use crate::config::command::Command;
use crate::domain::encounter::Kind;
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
    /// The recovery key of a register just made.
    Recovery,
    /// What is to be done.
    Today,
    /// Everybody; with a text, being searched for it, with an empty text, waiting for one.
    People { find: Option<String> },
    /// A person's card.
    Person(PersonId),
    /// The same, one of several to leaf through.
    PersonOf(Box<Trail>),
    /// A person being written: nobody yet, under the name typed so far, or somebody to change.
    PersonForm { id: Option<PersonId>, name: String },
    /// Somebody's card being changed, from the card itself: for somebody protected why it is opened
    /// has been asked there.
    PersonChange {
        person: PersonId,
        #[serde(skip)]
        reasoned: bool,
    },
    /// Why the card of somebody protected is to be opened.
    WhyOpen(Box<Trail>),
    /// An encounter being written.
    Encounter(Box<Encounter>),
    /// Two cards of the same person made one; which the other is, is asked where it is not known.
    Merge { person: PersonId, other: Option<PersonId> },
    /// Cards that may be the same person.
    Duplicates,
    /// Who changed what.
    History(Record),
    /// What can be taken back.
    UndoList,
    /// A task being written: a new one about somebody or nobody, or one to change.
    TaskForm { id: Option<TaskId>, person: Option<PersonId> },
    /// What becomes of a task.
    TaskAct { id: TaskId, act: TaskAct },
    /// A list of people brought in from a file.
    Import,
    /// Question templates.
    Templates,
    /// The questions of a template, by its key, as they are asked.
    Template(String),
    /// A template brought in from a file.
    TemplateImport,
    /// Initiatives.
    Initiatives,
    /// An initiative with its list.
    Initiative(InitiativeId),
    /// An initiative being written.
    InitiativeForm(Option<InitiativeId>),
    /// Persons gathered from the register for a list that is not sealed yet.
    InitiativeGather(InitiativeId),
    /// Somebody taken off a sealed list; the card is the one the place on the list is kept under.
    InitiativeRemove { initiative: InitiativeId, card: PersonId },
    /// Figures.
    Totals,
    /// The persons behind a figure.
    Who { title: Phrase, persons: Vec<PersonId> },
    /// What two have written at once.
    Conflicts,
    /// Everything else.
    More,
    /// Cards that were put in the bin.
    Bin,
    /// What the program has said.
    Messages,
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
    /// Somebody protected: why the card is opened has been asked and is in the register.
    #[serde(skip)]
    pub reasoned: bool,
}

/// How an encounter is begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Encounter {
    /// With whom; the screen asks when it is nobody.
    pub person: Option<PersonId>,
    /// What kind of contact it starts as.
    pub kind: Kind,
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
    /// Somebody protected: why the card is opened has been asked and is in the register.
    #[serde(skip)]
    pub reasoned: bool,
}

/// Something with a history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Record {
    /// Everything about a person.
    Person(PersonId),
    Encounter(EncounterId),
    Task(TaskId),
    Initiative(InitiativeId),
    /// The whole register, newest first.
    Everything,
}

impl Route {
    /// A call with somebody, or with somebody to be asked for.
    pub fn call(person: Option<PersonId>) -> Self {
        Self::encounter(person, Kind::Call)
    }

    /// An encounter of a kind that nothing led to.
    pub fn encounter(person: Option<PersonId>, kind: Kind) -> Self {
        Self::Encounter(Box::new(Encounter {
            person,
            kind,
            task: None,
            initiative: None,
            walk: false,
            template: None,
            change: None,
            reasoned: false,
        }))
    }
}

/// Where the digit of a tab leads.
pub fn tab_route(command: Command) -> Option<Route> {
    match command {
        Command::Screen1 => Some(Route::Today),
        Command::Screen2 => Some(Route::People { find: None }),
        Command::Screen3 => Some(Route::Initiatives),
        Command::Screen9 => Some(Route::Totals),
        Command::Screen0 => Some(Route::More),
        _ => None,
    }
}
