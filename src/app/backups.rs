//! The backup of the day, one that somebody asks for, and putting one back.

use super::register::Msg;
use super::world::OpenRegister;
use super::{App, Msg as ShellMsg, SHELL};
use crate::base::{Phrase, Word};
use crate::screens::Route;
use crate::screens::effect::Reply;
use crate::screens::env::{Door, Opening};
use crate::screens::screen::Tone;
use crate::store::backups::{Begin, Progress, Reason, Restored, Step};
use crate::store::salvage::Salvaged;
use crate::store::{AnyMsg, Job, Key, Result, StoreError};
use std::path::PathBuf;

/// How long after the start the backup of the day begins, in milliseconds: the user comes first.
const SOON: i64 = 20_000;

/// How long after the day's was found taken it is looked again whether another day has come.
const LATER: i64 = 30 * 60_000;

/// The pause between two slices, in which whoever waits is served, in milliseconds.
const BETWEEN: i64 = 200;

/// The pause after a colleague was found writing, in milliseconds.
const BUSY: i64 = 2_000;

impl App {
    /// Somebody has begun to work: later today's backup is seen to. Made-up data needs none.
    pub(super) fn back_up_later(&mut self) {
        let real = self.world.open.as_ref().is_some_and(|open| !open.facts.practice);
        if real {
            self.later(SOON, ShellMsg::Register(Msg::BackUp));
        }
    }

    /// Begins a backup, unless nothing may be written where it would lie.
    pub(super) fn back_up(&mut self, reason: Reason) {
        if self.read_only().is_some() {
            return;
        }
        if self.world.open.as_ref().is_some_and(OpenRegister::is_away) {
            // It would make the folder of a register that is not there.
            return match reason {
                Reason::Asked => self.say(Tone::Trouble, StoreError::Lost(String::new()).phrase()),
                _ => self.later(SOON, ShellMsg::Register(Msg::BackUp)),
            };
        }
        self.watch.backup_again = false;
        self.begin_backup(reason);
    }

    fn begin_backup(&mut self, reason: Reason) {
        let begin = Begin { reason, now: self.world.clock.local(self.now()), into: None };
        self.watch.backup_asked = reason == Reason::Asked;
        let job = Job::change(begin, |at| ShellMsg::Register(Msg::BackingUp(at)));
        self.submit(SHELL, job.in_background().erase());
    }

    /// The next slice.
    pub(super) fn back_up_on(&mut self) {
        let job = Job::change(Step, |at| ShellMsg::Register(Msg::BackingUp(at)));
        self.submit(SHELL, job.in_background().erase());
    }

    /// How far it is. Somebody who has asked for it hears of it; the one of the day is silent.
    pub(super) fn backed_up(&mut self, at: Result<Progress>) {
        let asked = self.watch.backup_asked;
        match at {
            Ok(Progress::Slice { at, length }) => {
                if asked && length > 0 {
                    let percent = i64::try_from(at * 100 / length).unwrap_or(100);
                    self.hint(Phrase::new(Word("backups-at")).with("percent", percent));
                }
                self.later(BETWEEN, ShellMsg::Register(Msg::BackUpOn));
            }
            Ok(Progress::Done(_)) if asked => {
                self.say(Tone::Plain, Word("backups-done"));
                self.changed();
            }
            // Also for a program that is left open for days, and where a colleague is just taking it.
            Ok(Progress::Done(_) | Progress::NotNeeded) => {
                self.later(LATER, ShellMsg::Register(Msg::BackUp));
            }
            Err(StoreError::Busy) => self.later(BUSY, ShellMsg::Register(Msg::BackUpOn)),
            Err(StoreError::ReadOnly(guard)) => self.guarded(guard),
            // The register was lost meanwhile and opened again, and with it went what was copied.
            Err(StoreError::Backup(_))
                if !std::mem::replace(&mut self.watch.backup_again, true) =>
            {
                self.begin_backup(if asked { Reason::Asked } else { Reason::Daily });
            }
            // A file that is away is told by those who need it.
            Err(why) if why.passing() => {
                if asked {
                    self.say(Tone::Trouble, Word("backups-broken-off"));
                }
                self.later(LATER, ShellMsg::Register(Msg::BackUp));
            }
            Err(why) => self.say(Tone::Trouble, why.phrase()),
        }
    }

    /// Closes the register, puts a backup in its place and opens that.
    pub(super) fn put_back(&mut self, backup: PathBuf, key: Option<Key>) {
        let who = self.world.env().names_here();
        if !who.is_empty() {
            let others = Phrase::new(Word("backups-others-here")).with("who", who);
            return self.say(Tone::Trouble, others);
        }
        let Some(open) = &self.world.open else { return };
        let door = Door::Open(Box::new(open.way.clone()));
        self.reopen(Opening::PutBack { door, backup: Some(backup), key, keys: false });
    }

    /// Closes the register, saves what can be read of it into a new one and opens that.
    pub(super) fn salvage(&mut self) {
        let Some(open) = &self.world.open else { return };
        let door = Door::Open(Box::new(open.way.clone()));
        self.reopen(Opening::Salvage(door));
    }

    fn reopen(&mut self, opening: Opening) {
        let gone = |why| Box::new(ShellMsg::Register(Msg::NotThere(why))) as AnyMsg;
        self.open_register(SHELL, opening, Reply::new(gone));
    }

    /// What became of it: from now on the new file is the register, where there is one.
    pub(super) fn was_salvaged(&mut self, outcome: Result<Salvaged>) {
        if let Some(pending) = &mut self.pending {
            if let Ok(salvaged) = &outcome {
                pending.path.clone_from(&salvaged.file);
            }
            pending.salvaged = Some(outcome);
        }
    }

    pub(super) fn say_salvaged(&mut self, outcome: Option<Result<Salvaged>>) {
        match outcome {
            Some(Ok(salvaged)) => {
                let words = &self.world.words;
                let named = salvaged.by_name();
                let short = named.iter().filter(|table| table.is_short());
                let short: Vec<String> = short.map(|table| words.say(&table.phrase())).collect();
                let file = salvaged.file.file_name().unwrap_or_default();
                let file = file.to_string_lossy().into_owned();
                let said = match short.as_slice() {
                    [] => Phrase::new(Word("salvage-done")),
                    short => Phrase::new(Word("salvage-done-short")).with("what", short.join(" ")),
                };
                self.say(Tone::Plain, said.with("file", file).with("n", salvaged.saved()));
            }
            Some(Err(why)) => self.say(Tone::Trouble, why.phrase()),
            None => {}
        }
    }

    /// What became of it; the register is being opened meanwhile, whichever it is.
    pub(super) fn was_put_back(&mut self, outcome: Result<Restored>) {
        if let Some(pending) = &mut self.pending {
            pending.put_back = Some(outcome);
        }
    }

    pub(super) fn say_put_back(&mut self, outcome: Option<Result<Restored>>) {
        match outcome {
            Some(Ok(done)) if done.old_keys => {
                self.say(Tone::Trouble, Word("backups-old-keys"));
            }
            Some(Ok(_)) => self.say(Tone::Plain, Word("backups-was-put-back")),
            Some(Err(StoreError::Damaged)) => self.say(Tone::Trouble, Word("backups-other-key")),
            // The register was open a moment ago, and nobody has been asked about keys.
            Some(Err(StoreError::Rule(why))) if why.word == "backup-older-keys" => {
                self.say(Tone::Trouble, Word("backups-older-keys"));
            }
            Some(Err(why)) => self.say(Tone::Trouble, why.phrase()),
            None => {}
        }
    }

    /// Not even what was there before opens again.
    pub(super) fn not_there(&mut self, why: &StoreError) {
        self.show_root(Route::Welcome, None);
        self.say(Tone::Trouble, why.phrase());
    }
}
