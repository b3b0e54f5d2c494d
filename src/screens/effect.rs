//! What a screen may cause: effects as data, carried out by the shell.

use super::Route;
use super::env::Opening;
use crate::base::{ActionId, PersonId, Phrase, Secret};
use crate::config::command::Command;
use crate::config::settings::Settings;
use crate::domain::output::Purpose;
use crate::domain::protection::Protection;
use crate::domain::session::Session;
use crate::store::desk::Elsewhere as Waiting;
use crate::store::undo::{Step, Way};
use crate::store::{AnyMsg, Job, Key, Result, Save, Saved, SlotId, StoreError};
use crate::ui::{FieldValue, Label, Tone};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Text to put on the clipboard, with what decides whether it may leave the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyText {
    pub text: String,
    /// The strictest protection of anybody the text is about.
    pub protection: Protection,
    pub purpose: Purpose,
}

/// A question to the user with two or more ways to go on.
#[derive(Debug)]
pub struct Question<M> {
    pub title: Phrase,
    /// One paragraph each.
    pub body: Vec<Phrase>,
    /// The ways to go on, the harmless one first: it has the focus.
    pub choices: Vec<(Label, M)>,
    /// What Esc comes to, for whoever waits for an answer.
    pub leave: Option<M>,
    /// It may come up some time after the key that asked for it: a digit meant for something else is no
    /// answer to it.
    pub late: bool,
}

/// Makes a screen's message of something that comes back to it through the shell.
pub struct Reply<T, M>(Box<dyn FnOnce(T) -> M + Send>);

impl<T: 'static, M: Send + 'static> Reply<T, M> {
    /// The message that `reply` makes.
    pub fn new(reply: fn(T) -> M) -> Self {
        Self(Box::new(reply))
    }

    /// The message for this outcome.
    pub fn of(self, outcome: T) -> M {
        (self.0)(outcome)
    }

    fn erase(self) -> Reply<T, AnyMsg> {
        Reply(Box::new(move |outcome| Box::new(self.of(outcome))))
    }
}

impl<T, M> std::fmt::Debug for Reply<T, M> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reply")
    }
}

/// What became of a save, as a message.
pub type SaveReply<M> = Reply<Result<Saved>, M>;

/// Why a register could not be opened, as a message.
pub type OpenReply<M> = Reply<StoreError, M>;

impl<M> Question<M> {
    /// A question without ways to go on yet.
    pub fn new(title: impl Into<Phrase>) -> Self {
        Self {
            title: title.into(),
            body: Vec::new(),
            choices: Vec::new(),
            leave: None,
            late: false,
        }
    }

    /// A paragraph of what is at stake.
    #[must_use]
    pub fn say(mut self, words: impl Into<Phrase>) -> Self {
        self.body.push(words.into());
        self
    }

    /// A way to go on; the first is the harmless one.
    #[must_use]
    pub fn choice(mut self, words: impl Into<Label>, msg: M) -> Self {
        self.choices.push((words.into(), msg));
        self
    }

    /// The message that Esc comes back as; without one it comes to nothing.
    #[must_use]
    pub fn or_leave(mut self, msg: M) -> Self {
        self.leave = Some(msg);
        self
    }

    /// The same for a question that comes up only when the register has answered.
    #[must_use]
    pub fn late(mut self) -> Self {
        self.late = true;
        self
    }
}

/// What a screen may cause. Data, not action: the shell carries it out.
#[derive(Debug)]
pub enum Effect<M> {
    /// Ask the register.
    Ask(Job<M>),
    /// Keep a change on this computer's disk and write it to the register as soon as that can be
    /// reached. When it cannot even be kept, what follows is not carried out: the form stays open.
    Save(Save, Option<SaveReply<M>>),
    /// Deliver a message to this screen once everything before it has been carried out.
    Then(M),
    /// Deliver a message to this screen after so many milliseconds.
    After(i64, M),
    /// Open a screen on top of this one.
    Go(Route),
    /// Open a screen in place of this one.
    Replace(Route),
    /// Close this screen.
    Back,
    /// Say a sentence on row 23.
    Say(Tone, Phrase),
    /// Ask the user.
    Confirm(Question<M>),
    /// Put a text on the clipboard, when its protection allows.
    Copy(CopyText),
    /// Forget the draft of this key: it was saved or thrown away.
    DropDraft(String),
    /// Somebody's card was opened.
    Read(PersonId),
    /// Open, make or close a register; all screens make way when it is open.
    Open(Opening, OpenReply<M>),
    /// Act on the shell itself.
    Shell(ShellEffect),
}

/// What can become of a change that the register refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The form it came from is opened again.
    Open,
    /// It is sent as it is once more.
    Again,
    /// Nobody wants it.
    Throw,
}

/// What a screen may ask of the shell itself.
#[derive(Debug)]
pub enum ShellEffect {
    /// Take back the last change.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Carry out a command as when its key is pressed, or say why it cannot be.
    Run(Command),
    /// Give a command to the screen below, once this one is closed.
    Below(Command),
    /// Deliver a message to another slot, once this one is closed.
    Answer(SlotId, AnyMsg),
    /// Turn one action of the undo list round.
    Turn(Step, Way),
    /// Show other words or colours from now on, and remember it.
    Settings(Box<Settings>),
    /// Say a sentence on row 23 that is not kept among the messages.
    Whisper(Phrase),
    /// Why somebody of level 2 or 3 is opened is in the register: the screen may tell of them.
    Leave(PersonId),
    /// What the boxes of a kind of form held when it was saved, for the next of its kind.
    Remember(&'static str, BTreeMap<String, FieldValue>),
    /// Open a file in the program the computer has for it; made for so many people.
    OpenFile { file: PathBuf, n: usize },
    /// The sessions around today are other ones now.
    AtHand,
    /// This one is on its way into the register, and is there to be counted at already.
    Added(Box<Session>),
    /// Take a backup now.
    BackUp,
    /// Put this backup in the place of the register, by what was typed where today's keys do not open it.
    PutBack(PathBuf, Option<Key>),
    /// Save what can be read of the damaged register that is open into a new one.
    Salvage,
    /// Keep what this screen would lose now on the user's disk, without waiting for the keys to rest.
    Keep,
    /// Throw unsaved work away, by its key.
    ThrowDraft(String),
    /// What is to become of an action that the register refused.
    Refused(ActionId, Fate),
    /// Ask what is to become of what waits on this computer for that other file.
    Elsewhere(Waiting),
    /// A recovery key just made is to be written down, and then to hold.
    OfferRecovery(Secret),
    /// The recovery key has been written down, or is not wanted: forget it.
    ForgetRecovery,
    /// The operating system holds the passphrase from now on.
    Remembered,
    /// It is not to hold it any more.
    ForgetPassphrase,
    /// The register was changed in another way than by a save: what is shown may be old.
    Changed,
    /// Who is in the team, or can open the register, has changed.
    Team,
}

impl<M: Send + 'static> Effect<M> {
    /// The same effect with its message type hidden.
    pub(super) fn erase(self) -> Effect<AnyMsg> {
        match self {
            Self::Ask(job) => Effect::Ask(job.erase()),
            Self::Save(save, then) => Effect::Save(save, then.map(Reply::erase)),
            Self::Then(msg) => Effect::Then(Box::new(msg)),
            Self::After(ms, msg) => Effect::After(ms, Box::new(msg)),
            Self::Go(route) => Effect::Go(route),
            Self::Replace(route) => Effect::Replace(route),
            Self::Back => Effect::Back,
            Self::Say(tone, phrase) => Effect::Say(tone, phrase),
            Self::Confirm(q) => Effect::Confirm(Question {
                title: q.title,
                body: q.body,
                late: q.late,
                leave: q.leave.map(|m| Box::new(m) as AnyMsg),
                choices: q.choices.into_iter().map(|(l, m)| (l, Box::new(m) as AnyMsg)).collect(),
            }),
            Self::Copy(copy) => Effect::Copy(copy),
            Self::DropDraft(key) => Effect::DropDraft(key),
            Self::Read(person) => Effect::Read(person),
            Self::Open(opening, reply) => Effect::Open(opening, reply.erase()),
            Self::Shell(effect) => Effect::Shell(effect),
        }
    }
}
