//! How a change gets into the register: onto this computer's disk first, then, however long it takes,
//! into the file.

use super::outbox::Tell;
use super::{App, Msg as ShellMsg, SHELL, drafts};
use crate::base::{Phrase, Word};
use crate::screens::env::Waiting;
use crate::screens::screen::{Act, Draft, SaveReply, Tone};
use crate::store::{AnyMsg, Job, Result, Save, Saved, SlotId, StoreError};

/// How often a change that waits for another writer is tried again, in milliseconds.
const AGAIN: i64 = 250;

/// A second, in milliseconds.
const SECOND: i64 = 1_000;

/// What comes back of changes.
pub(super) enum Msg {
    /// The change on its way has come back.
    Back(Result<Saved>),
    /// Somebody else may be done with the file.
    Again,
    /// A second more has passed on its way: nothing comes back from a drive that hangs, and row 1 counts on.
    Second,
}

/// Whether a change is safe on this computer's disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    Yes,
    No,
}

impl App {
    /// Keeps a change and sends it. After this nothing can lose it.
    pub(super) fn save(
        &mut self,
        from: SlotId,
        save: Save,
        then: Option<SaveReply<AnyMsg>>,
    ) -> Kept {
        let Some(open) = &mut self.world.open else { return Kept::No };
        if let Some(guard) = open.facts.guard {
            self.say(Tone::Trouble, guard.phrase());
            return Kept::No;
        }
        if save.is_empty() {
            if let Some(then) = then {
                self.with(from, Act::Update(then.of(Ok(Saved::Already))));
            }
            return Kept::Yes;
        }
        let waiting = Waiting { form: self.form_of(from), save, refused: None };
        let Some(open) = &mut self.world.open else { return Kept::No };
        if let Err(why) = open.desk.post(&drafts::posted(&waiting)) {
            let why = self.world.words.say(&why.phrase());
            self.say(Tone::Trouble, Phrase::new(Word("shell-not-kept")).with("why", why));
            return Kept::No;
        }
        let done = self.world.done_words(&waiting.save);
        self.world.made = waiting.save.made();
        if let Some(open) = &mut self.world.open {
            open.outbox.put(waiting, then.map(|reply| Tell { to: from, reply }));
        }
        self.thrown = None;
        self.world.done = Some(self.now());
        self.say(Tone::Plain, done);
        self.send_next();
        Kept::Yes
    }

    /// How many saves have not reached the register that is open, or else the one that was let go last.
    pub fn left_waiting(&self) -> usize {
        self.world.open.as_ref().map_or(self.lock.waiting, |open| open.outbox.to_go())
    }

    /// What stands in the form that saves, as it would be kept were it left.
    fn form_of(&mut self, from: SlotId) -> Option<Draft> {
        let now = self.now();
        let draft = self.stack.get_mut(from)?.layer.draft()?;
        Some(Draft { begun: now, at: now, ..draft })
    }

    /// Sends what is next in line, when nothing is on its way.
    pub(super) fn send_next(&mut self) {
        let now = self.now();
        // As long as nothing may be written it stays on this computer.
        let open = self.world.open.as_mut().filter(|open| open.facts.guard.is_none());
        let next = open.and_then(|open| open.outbox.send(now));
        if let Some(save) = next {
            let back = |outcome| ShellMsg::Save(Msg::Back(outcome));
            self.submit(SHELL, Job::change(save, back).erase());
            self.later(SECOND, ShellMsg::Save(Msg::Second));
        }
    }

    pub(super) fn save_msg(&mut self, msg: Msg) {
        match msg {
            Msg::Back(outcome) => self.save_came_back(outcome),
            Msg::Again => {
                self.line.retry();
                self.send_next();
            }
            Msg::Second if self.flying() => self.later(SECOND, ShellMsg::Save(Msg::Second)),
            Msg::Second => {}
        }
    }

    /// Somebody else is writing, or the drive will not: try again soon, and let row 1 count the seconds.
    pub(super) fn kept_by(&mut self, lock: bool) {
        if let Some(open) = &mut self.world.open {
            open.outbox.was_kept(lock);
        }
        self.say_silent();
        self.later(AGAIN, ShellMsg::Save(Msg::Again));
    }

    fn save_came_back(&mut self, outcome: Result<Saved>) {
        let now = self.now();
        self.lock.flying = false;
        let Some(open) = self.world.open.as_mut() else {
            self.lock.waiting = self.lock.waiting.saturating_sub(usize::from(outcome.is_ok()));
            return;
        };
        let back = open.outbox.came_back(&outcome, now);
        if let Some(done) = &back.done
            && open.desk.posted(done).is_err()
        {
            // It is sent again at the next start and found to be in the register already.
            self.hint(Word("shell-desk-slow"));
        }
        let refused = outcome.is_err();
        match &outcome {
            Err(StoreError::ReadOnly(guard)) => self.guarded(*guard),
            Ok(Saved::Done { conflicts }) if *conflicts > 0 => {
                self.hint(Phrase::new(Word("shell-conflicts")).with("n", *conflicts));
            }
            Err(why) if back.again.is_none() => {
                let why = self.world.words.say(&why.phrase());
                self.say(Tone::Trouble, Phrase::new(Word("shell-refused")).with("why", why));
            }
            _ => {}
        }
        if let Some(tell) = back.tell {
            self.deliver(tell.to, tell.reply.of(outcome));
        }
        if let Some(ms) = back.again {
            self.later(ms, ShellMsg::Save(Msg::Again));
        } else if refused {
            self.changed();
        } else if back.done.is_some() {
            self.watch.reads = false;
            self.changed_here();
        }
        self.send_next();
        if self.leaving && !self.flying() {
            self.done = true;
        }
    }
}
