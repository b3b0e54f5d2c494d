//! What a screen is given while it acts: what it may know, and where it leaves its effects.

use super::Route;
use super::effect::Fate;
use super::env::{Env, Opening};
use super::screen::{CopyText, Effect, OpenReply, Question, SaveReply, ShellEffect, Tone};
use crate::base::{ActionId, Id, PersonId, Phrase, Secret};
use crate::config::command::Command;
use crate::config::settings::Settings;
use crate::store::desk::Elsewhere;
use crate::store::readlog::Record;
use crate::store::undo::{Step, Way};
use crate::store::{AnyMsg, Ask, Change, Job, Result, Save, Saved, StoreError};
use crate::ui::FieldValue;
use std::collections::BTreeMap;

/// Handed to a screen for the length of one call; what it leaves here the shell carries out after.
#[derive(Debug)]
pub struct Cx<'a, M> {
    /// What may be known of the outside.
    pub env: &'a Env<'a>,
    out: Vec<Effect<M>>,
}

impl<'a, M: Send + 'static> Cx<'a, M> {
    /// A context with no effects yet.
    pub fn new(env: &'a Env<'a>) -> Self {
        Self { env, out: Vec::new() }
    }

    /// The effects left, in order.
    pub fn take(self) -> Vec<Effect<M>> {
        self.out
    }

    /// A new id, made now.
    pub fn id<I: From<Id>>(&self) -> I {
        self.env.id()
    }

    /// Leaves any effect; the named ones below read better.
    pub fn leave(&mut self, effect: Effect<M>) {
        self.out.push(effect);
    }

    /// Asks the register; the answer comes back as the message that `reply` makes of it.
    pub fn ask<Q: Ask>(&mut self, question: Q, reply: fn(Result<Q::Answer>) -> M) {
        self.out.push(Effect::Ask(Job::ask(question, reply)));
    }

    /// Like [`Cx::ask`], but a later question of this screen in the same lane takes the place of
    /// this one while it waits, and an answer older than the newest question is dropped.
    pub fn ask_latest<Q: Ask>(
        &mut self,
        lane: &'static str,
        question: Q,
        reply: fn(Result<Q::Answer>) -> M,
    ) {
        self.out.push(Effect::Ask(Job::ask(question, reply).in_lane(lane)));
    }

    /// Saves a change. It is on this computer's disk before anything that follows is carried out.
    pub fn save(&mut self, save: Save) {
        self.out.push(Effect::Save(save, None));
    }

    /// Saves a change, and tells this screen what became of it, however late.
    pub fn save_then(&mut self, save: Save, then: fn(Result<Saved>) -> M) {
        self.out.push(Effect::Save(save, Some(SaveReply::new(then))));
    }

    /// Saves a change; `kept` comes back as soon as it is on this computer's disk, and never when it
    /// cannot even be kept there.
    pub fn save_kept(&mut self, save: Save, kept: M) {
        self.save(save);
        self.out.push(Effect::Then(kept));
    }

    /// Delivers `msg` to this screen in `ms` milliseconds.
    pub fn after(&mut self, ms: i64, msg: M) {
        self.out.push(Effect::After(ms, msg));
    }

    /// Opens a screen on top of this one.
    pub fn go(&mut self, route: Route) {
        self.out.push(Effect::Go(route));
    }

    /// Opens a screen in place of this one.
    pub fn replace(&mut self, route: Route) {
        self.out.push(Effect::Replace(route));
    }

    /// Closes this screen; its draft is kept first.
    pub fn back(&mut self) {
        self.out.push(Effect::Back);
    }

    /// Says on row 23 that something was done.
    pub fn say(&mut self, phrase: impl Into<Phrase>) {
        self.out.push(Effect::Say(Tone::Plain, phrase.into()));
    }

    /// Says on row 23 why something cannot be done.
    pub fn hint(&mut self, phrase: impl Into<Phrase>) {
        self.out.push(Effect::Say(Tone::Hint, phrase.into()));
    }

    /// Says on row 23 that something went wrong.
    pub fn trouble(&mut self, phrase: impl Into<Phrase>) {
        self.out.push(Effect::Say(Tone::Trouble, phrase.into()));
    }

    /// Says on row 23 what is not to be found among the messages afterwards.
    pub fn whisper(&mut self, phrase: impl Into<Phrase>) {
        self.out.push(Effect::Shell(ShellEffect::Whisper(phrase.into())));
    }

    /// Asks the user; the choice comes back as its message, Esc as nothing.
    pub fn confirm(&mut self, question: Question<M>) {
        self.out.push(Effect::Confirm(question));
    }

    /// Puts a text on the clipboard, when its protection allows; says so either way.
    pub fn copy(&mut self, copy: CopyText) {
        self.out.push(Effect::Copy(copy));
    }

    /// Forgets the draft of this key.
    pub fn drop_draft(&mut self, key: &str) {
        self.out.push(Effect::DropDraft(key.to_owned()));
    }

    /// Remembers what the boxes of a form held, for the next of its kind while the register is open.
    pub fn remember(&mut self, kind: &'static str, values: BTreeMap<String, FieldValue>) {
        self.out.push(Effect::Shell(ShellEffect::Remember(kind, values)));
    }

    /// Keeps what this screen would lose on the user's disk at once.
    pub fn keep(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::Keep));
    }

    /// Throws unsaved work away; Ctrl+Z brings it back as long as nothing has been saved since.
    pub fn throw_draft(&mut self, key: String) {
        self.out.push(Effect::Shell(ShellEffect::ThrowDraft(key)));
    }

    /// Does with an action that the register refused what the user has chosen.
    pub fn refused(&mut self, action: ActionId, fate: Fate) {
        self.out.push(Effect::Shell(ShellEffect::Refused(action, fate)));
    }

    /// Asks what is to become of what waits on this computer for that other file.
    pub fn ask_elsewhere(&mut self, one: Elsewhere) {
        self.out.push(Effect::Shell(ShellEffect::Elsewhere(one)));
    }

    /// Notes that a person's card was opened; written with the next change.
    pub fn read(&mut self, person: PersonId) {
        self.out.push(Effect::Read(person));
    }

    /// Notes that a protected person's card is to be opened, and why. Open it when `reply` says that
    /// the note is in the register.
    pub fn record_read(&mut self, person: PersonId, reason: String, reply: fn(Result<()>) -> M) {
        let note = self.env.note(person, reason);
        self.out.push(Effect::Ask(Job::change(Record(note), reply)));
    }

    /// Why somebody of level 2 or 3 is opened is in the register: this screen, and those it leads to
    /// about the same person, may tell of them.
    pub fn give_leave(&mut self, person: PersonId) {
        self.out.push(Effect::Shell(ShellEffect::Leave(person)));
    }

    /// Asks for what may be told only once a note of it is in the register; the change writes both.
    pub fn ask_noting<C: Change>(&mut self, change: C, reply: fn(Result<C::Done>) -> M) {
        self.out.push(Effect::Ask(Job::change(change, reply)));
    }

    /// Asks for what is chosen and noted in one stroke, and given up where the file stays busy.
    pub fn ask_writing<C: Change>(&mut self, change: C, reply: fn(Result<C::Done>) -> M) {
        self.out.push(Effect::Ask(Job::change(change, reply).as_question()));
    }

    /// Does what a key of this screen does, or says why it cannot be done.
    pub fn run(&mut self, command: Command) {
        self.out.push(Effect::Shell(ShellEffect::Run(command)));
    }

    /// Takes back the last change in the register.
    pub fn undo(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::Undo));
    }

    /// Does again what was taken back last.
    pub fn redo(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::Redo));
    }

    /// Shows other words or colours from now on, and remembers it.
    pub fn settings(&mut self, settings: Settings) {
        self.out.push(Effect::Shell(ShellEffect::Settings(Box::new(settings))));
    }

    /// Opens, makes or closes a register. `reply` says why it did not come to that.
    pub fn open(&mut self, opening: Opening, reply: fn(StoreError) -> M) {
        self.out.push(Effect::Open(opening, OpenReply::new(reply)));
    }

    /// Takes back, or does again, one action of the undo list.
    pub fn turn(&mut self, step: Step, way: Way) {
        self.out.push(Effect::Shell(ShellEffect::Turn(step, way)));
    }

    /// The register was changed in another way than by a save: the screens ask again.
    pub fn changed_here(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::Changed));
    }

    /// Who is in the team, or can open the register, has changed: everybody is to know.
    pub fn team_changed(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::Team));
    }

    /// The operating system holds the passphrase from now on.
    pub fn remembered(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::Remembered));
    }

    /// The operating system is not to hold the passphrase any more; says so where it did.
    pub fn forget_passphrase(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::ForgetPassphrase));
    }

    /// Puts a recovery key aside that holds nothing yet, until it has been written down.
    pub fn offer_recovery(&mut self, key: Secret) {
        self.out.push(Effect::Shell(ShellEffect::OfferRecovery(key)));
    }

    /// The recovery key has been written down, or is not wanted: forgets it.
    pub fn forget_recovery(&mut self) {
        self.out.push(Effect::Shell(ShellEffect::ForgetRecovery));
    }
}

impl Cx<'_, AnyMsg> {
    /// Takes over what a screen left, its messages hidden.
    pub(super) fn lift<M: Send + 'static>(&mut self, effects: Vec<Effect<M>>) {
        self.out.extend(effects.into_iter().map(Effect::erase));
    }
}
