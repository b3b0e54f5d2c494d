//! Carries out what screens ask for.

use super::saves::Kept;
use super::team::RECENT;
use super::{App, Msg, SHELL, clipboard};
use crate::base::{PersonId, Phrase, Word, text};
use crate::config::command::Command;
use crate::domain::output::may_leave;
use crate::screens::Route;
use crate::screens::screen::{Act, CopyText, Effect, ShellEffect, Tone};
use crate::store::backups::Reason;
use crate::store::readlog::Remember;
use crate::store::{AnyMsg, Job, SlotId, Ticket};
use std::path::Path;

/// How often a command is chosen by name before its key is told.
const TOLD: u32 = 3;

impl App {
    /// Carries effects out in order. A change that could not even be kept stops what follows it: the
    /// form stays open with its text.
    pub(super) fn carry_out(&mut self, from: SlotId, effects: Vec<Effect<AnyMsg>>) {
        for effect in effects {
            if let Effect::Save(save, then) = effect {
                if self.save(from, save, then) == Kept::No {
                    return;
                }
            } else {
                self.one(from, effect);
            }
        }
    }

    fn one(&mut self, from: SlotId, effect: Effect<AnyMsg>) {
        match effect {
            Effect::Ask(job) => self.submit(from, job),
            Effect::Save(save, then) => drop(self.save(from, save, then)),
            Effect::Then(msg) => self.with(from, Act::Update(msg)),
            Effect::After(ms, msg) => self.timers.set(self.now().plus(ms), from, msg),
            Effect::Go(route) => {
                let leave = self.leave_of(from);
                self.lead(&leave, route);
            }
            Effect::Replace(route) => {
                let leave = self.leave_of(from);
                self.close(from);
                self.lead(&leave, route);
            }
            Effect::Back => self.back(from),
            Effect::Say(tone, phrase) => self.say(tone, phrase),
            Effect::Confirm(question) => self.ask_over(from, question),
            Effect::Copy(copy) => self.copy(&copy),
            Effect::DropDraft(key) => self.drop_draft(&key),
            Effect::Read(person) => self.read(person),
            Effect::Open(opening, reply) => self.open_register(from, opening, reply),
            Effect::Shell(effect) => self.shell(from, effect),
        }
    }

    fn shell(&mut self, from: SlotId, effect: ShellEffect) {
        match effect {
            ShellEffect::Undo => self.undo(),
            ShellEffect::Redo => self.redo(),
            ShellEffect::Run(command) => self.command(command),
            ShellEffect::Below(command) => {
                self.close(from);
                self.uncovered();
                self.command(command);
                self.whisper(command);
            }
            ShellEffect::Answer(to, msg) => {
                self.close(from);
                self.uncovered();
                self.deliver(to, msg);
            }
            ShellEffect::Whisper(phrase) => {
                self.world.notices.whisper(self.world.clock.now(), Tone::Trouble, phrase);
            }
            ShellEffect::Leave(person) => self.give_leave(from, person),
            ShellEffect::Turn(step, way) => self.turn(step, way),
            ShellEffect::Settings(settings) => self.take_settings(*settings),
            ShellEffect::Remember(kind, values) => {
                if let Some(open) = &mut self.world.open {
                    open.last.insert(kind, values);
                }
            }
            ShellEffect::OpenFile { file, n } => self.open_file(&file, n),
            ShellEffect::AtHand => self.load_at_hand(),
            ShellEffect::Added(session) => self.keep_at_hand(*session),
            ShellEffect::BackUp => self.back_up(Reason::Asked),
            ShellEffect::PutBack(backup, key) => self.put_back(backup, key),
            ShellEffect::Salvage => self.salvage(),
            ShellEffect::Keep => self.keep_draft_of(from),
            ShellEffect::ThrowDraft(key) => self.throw_draft(&key),
            ShellEffect::Refused(action, fate) => self.decide(action, fate),
            ShellEffect::Elsewhere(one) => self.ask_elsewhere(one),
            ShellEffect::Team => self.team_changed(),
            ShellEffect::Changed => self.changed_here(),
            ShellEffect::OfferRecovery(key) => self.offer_recovery(key),
            ShellEffect::Remembered => self.remembered(),
            ShellEffect::ForgetPassphrase => drop(self.forget_passphrase()),
            ShellEffect::ForgetRecovery => self.forget_recovery(),
        }
    }

    /// What is chosen by name for the third time could be had by its key.
    fn whisper(&mut self, command: Command) {
        let times = self.by_name.entry(command).or_default();
        *times += 1;
        let chord = self.world.keymap.chords_of(command).next();
        if let (TOLD, Some(chord), None) = (*times, chord, self.world.notices.shown()) {
            let key = self.world.words.key(chord);
            let phrase = Phrase::new(Word("shell-key-does")).with("key", key);
            self.say(Tone::Plain, phrase.with("what", command.word()));
        }
    }

    /// Sends a job to the store.
    pub(super) fn submit(&mut self, from: SlotId, job: Job<AnyMsg>) {
        if let Some(trace) = &mut self.trace {
            trace.push(job.what.clone());
        }
        self.seq += 1;
        self.world.done_here.extend(job.action);
        if let Some(lane) = job.lane {
            self.newest.insert((from, lane), self.seq);
        }
        if self.line.stands() {
            let now = self.now();
            self.line.submit(Ticket { to: from, seq: self.seq, job }, now);
            self.await_answer();
        }
    }

    /// Closes a screen; what it had begun is kept. The last one stays, but for a door, which leads back
    /// to the first page.
    fn back(&mut self, from: SlotId) {
        if self.stack.depth() <= 1 && self.world.open.is_none() {
            // From a door that does not open there is another way than out.
            self.pending = None;
            return self.show_root(Route::Welcome, None);
        }
        if self.stack.depth() <= 1 {
            return self.how_to_quit();
        }
        let unsaved = self.begun(from);
        self.close(from);
        self.uncovered();
        // Where it could not be kept, the reason stands on row 23 by now.
        if unsaved.is_some_and(|key| self.on_disk(&key)) {
            self.say(Tone::Plain, Word("shell-draft-waits"));
        }
    }

    pub(super) fn close(&mut self, id: SlotId) {
        self.keep_last(id);
        self.stack.remove(id);
        self.timers.forget(id);
        self.newest.retain(|(slot, _), _| *slot != id);
    }

    /// The screen on top asks again when something changed while it was covered.
    pub(super) fn uncovered(&mut self) {
        let Some(id) = self.stack.top().map(|open| open.id) else { return };
        let stale = self.stack.get_mut(id).is_some_and(|open| std::mem::take(&mut open.stale));
        if stale {
            self.with(id, Act::Changed);
        }
    }

    fn copy(&mut self, copy: &CopyText) {
        match may_leave(copy.protection, copy.purpose) {
            Ok(()) => {
                self.out.push(clipboard::sequence(&copy.text));
                let shown = text::cut(copy.text.lines().next().unwrap_or_default(), 40);
                self.say(Tone::Plain, Phrase::new(Word("shell-copied")).with("text", shown));
            }
            Err(why) => self.hint(why),
        }
    }

    /// Opens a file where there is something to open it with; else says where it lies.
    fn open_file(&mut self, file: &Path, n: usize) {
        // What is made for nobody in particular is a page of figures.
        let calendar = file.extension().is_some_and(|kind| kind == "ics");
        let word = match ((self.world.paper.opener)(file), n) {
            (Ok(()), _) if calendar => Word("ics-opened"),
            (Err(_), _) if calendar => Word("ics-open-yourself"),
            (Ok(()), 0) => Word("printed-opened"),
            (Err(_), 0) => Word("printed-open-yourself"),
            (Ok(()), _) => Word("mailing-opened"),
            (Err(_), _) => Word("mailing-open-yourself"),
        };
        let file = file.display().to_string();
        self.say(Tone::Plain, Phrase::new(word).with("n", n).with("file", file));
    }

    /// A look at a card is written with the next change.
    fn read(&mut self, person: PersonId) {
        let note = self.world.env().note(person, String::new());
        self.watch.reads = true;
        if let Some(open) = &mut self.world.open {
            open.recent.retain(|one| *one != person);
            open.recent.insert(0, person);
            open.recent.truncate(RECENT);
        }
        self.submit(SHELL, Job::change(Remember(note), Msg::noted).erase());
    }
}
