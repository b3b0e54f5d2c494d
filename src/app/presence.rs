//! Saying that this program is here, and knowing who else is.

use super::register::Msg;
use super::stack::Open;
use super::world::{OpenRegister, Silent};
use super::{App, Msg as ShellMsg, SHELL};
use crate::base::{Phrase, Stamp, Word, WorkerId, text};
use crate::config::command::Command;
use crate::screens::gate::leads_to;
use crate::screens::screen::{Act, Tone};
use crate::store::share::{BEAT, Beat, Present, Roster, SILENT};
use crate::store::{Guard, Job, Result, workers};
use crate::ui::Verb;
use crate::ui::frame::{SaveState, TABS};

/// Columns beside the title of Today, where who sits there and the day stand at the right end.
const BESIDE: usize = 28;

impl App {
    /// Says to colleagues' programs that this one is alive, and asks who else is.
    pub(super) fn beat(&mut self) {
        let Some(open) = &self.world.open else { return };
        let known = open.workers.iter().any(|worker| worker.id == open.me.id);
        let beat = Beat { by: known.then_some(open.me.id), work: self.stack.work() };
        let job = Job::change(beat, |roster| ShellMsg::Register(Msg::Roster(roster)));
        self.submit(SHELL, job.in_lane("beat").in_background().erase());
    }

    /// It is time to say so again.
    pub(super) fn beat_due(&mut self, round: u64) {
        if round == self.watch.beats {
            self.beat();
        }
    }

    /// Who else is here; and once more in a while.
    pub(super) fn take_roster(&mut self, roster: Result<Roster>) {
        self.watch.beats += 1;
        let ms = i64::try_from(BEAT.as_millis()).unwrap_or(i64::MAX);
        self.later(ms, ShellMsg::Register(Msg::BeatDue(self.watch.beats)));
        // A drive that does not answer is told by those who need what lies on it.
        let now = self.now();
        let (Ok(roster), Some(open)) = (roster, &mut self.world.open) else { return };
        let Roster { others, guard } = roster;
        open.silent = silent(open.silent, others.iter().map(|(one, _)| *one), now);
        let changed = open.others.as_deref().unwrap_or_default() != others;
        let known = |id| open.workers.iter().any(|worker| worker.id == id);
        let new = others.iter().any(|(one, _)| one.worker.is_some_and(|id| !known(id)));
        open.others = Some(others);
        let before = open.facts.guard;
        match guard {
            Some(guard) if before != Some(guard) => self.guarded(guard),
            None if before.is_some() => self.set_free(),
            _ => {}
        }
        if changed && new {
            self.put_to_store(workers::All, |all| ShellMsg::Register(Msg::Team(all)));
        }
        if changed && self.head().tab == Some(Command::Screen0) {
            self.top(Act::Changed);
        }
    }

    /// From now on nothing is written. What is on its way stays on this computer, and that is said.
    pub(super) fn guarded(&mut self, guard: Guard) {
        if let Some(open) = &mut self.world.open {
            open.facts.guard = Some(guard);
        }
        if !self.say_held(guard) {
            self.say(Tone::Trouble, guard.phrase());
        }
    }

    /// Says what waits for a register that may not be written, and whether anything does.
    pub(super) fn say_held(&mut self, guard: Guard) -> bool {
        let waits = |open: &OpenRegister| open.outbox.waiting().len();
        let n = self.world.open.as_ref().map_or(0, waits);
        if n > 0 {
            let why = self.world.words.say(&guard.phrase());
            let held = Phrase::new(Word("shell-held")).with("n", n);
            self.say(Tone::Trouble, held.with("why", why));
        }
        n > 0
    }

    /// It may be written again: what has waited goes.
    fn set_free(&mut self) {
        if let Some(open) = &mut self.world.open {
            open.facts.guard = None;
        }
        self.say(Tone::Plain, Word("shell-set-free"));
        self.changed();
        self.send_next();
    }

    /// Names the computer that saves may be waiting for, once, when they have waited for long.
    pub(super) fn say_silent(&mut self) {
        let now = self.now();
        let Some(open) = &mut self.world.open else { return };
        let kept = matches!(open.outbox.state(now), SaveState::Kept(_)) && open.outbox.met_lock();
        let Some(silent) = open.silent.as_mut().filter(|silent| kept && !silent.told) else {
            return;
        };
        silent.told = true;
        let Silent { who, since, .. } = *silent;
        let time = self.world.words.time(self.world.clock.local(since).time());
        let name = who.map(|who| self.world.worker_name(who)).filter(|name| !name.is_empty());
        let said = match name {
            Some(who) => Phrase::new(Word("shell-silent")).with("who", who),
            None => Phrase::new(Word("shell-silent-nobody")),
        };
        self.say(Tone::Trouble, said.with("time", time));
    }

    /// What can be done on a screen; grey what writes where nothing may be written, and what the role of
    /// the one who sits here does not reach.
    pub(super) fn verbs_of(&self, open: &Open) -> Vec<Verb> {
        let mut verbs = open.layer.verbs();
        if let Some(route) = &open.route {
            let env = self.world.env();
            for verb in &mut verbs {
                // That somebody is protected or nobody chosen matters less than that it never goes.
                verb.why_not = env.why_idle(route, verb.command).or_else(|| verb.why_not.take());
            }
        }
        if let Some(why) = self.read_only() {
            for verb in verbs.iter_mut().filter(|verb| verb.writes() && verb.why_not.is_none()) {
                verb.why_not = Some(why.clone());
            }
        }
        verbs
    }

    /// Why a command that works everywhere leads nowhere for the one who sits here, if so.
    pub(super) fn shut(&self, command: Command) -> Option<Phrase> {
        leads_to(command).and_then(|route| self.world.env().why_closed(&route))
    }

    /// The tabs that the one who sits here may not see.
    pub(super) fn shut_tabs(&self) -> Vec<Command> {
        let tabs = TABS.iter().map(|tab| tab.command);
        tabs.filter(|command| self.shut(*command).is_some()).collect()
    }

    /// Why nothing may be written, if so.
    pub(super) fn read_only(&self) -> Option<Phrase> {
        self.world.open.as_ref()?.facts.guard.map(Guard::phrase)
    }

    /// Who else is here, for the first row of Today: by name, then by first names alone where these tell
    /// them apart, then how many.
    pub(super) fn here_too(&self) -> Vec<String> {
        let others = self.world.env().others.len();
        if others == 0 {
            return Vec::new();
        }
        let env = self.world.env();
        let say = |who| self.world.words.say(&Phrase::new(Word("shell-here-too")).with("who", who));
        let names = [say(env.others_here()), say(env.names_here())];
        let many = self.world.words.say(&Phrase::new(Word("shell-here-many")).with("n", others));
        let all = names.into_iter().chain(env.first_names_here().map(say));
        all.filter(|names| text::width(names) <= BESIDE).chain([many]).collect()
    }

    /// Row 1 names the colleague who is saving where it can be no other: only where a lock was met. A drive
    /// that hangs is nobody's doing.
    pub(super) fn named(&self, state: SaveState) -> SaveState {
        let open = self.world.open.as_ref().filter(|open| open.outbox.met_lock());
        let others = open.and_then(|open| open.others.as_deref()).unwrap_or_default();
        let silent = open.and_then(|open| open.silent?.who);
        match (state, others) {
            (SaveState::Waiting { who: None, seconds }, _) if silent.is_some() => {
                let who = silent.map(|worker| self.world.worker_name(worker));
                SaveState::Waiting { who: who.filter(|name| !name.is_empty()), seconds }
            }
            (SaveState::Waiting { who: None, seconds }, [(one, _)]) if !one.here => {
                let who = one.worker.map(|worker| self.world.worker_name(worker));
                SaveState::Waiting { who: who.filter(|name| !name.is_empty()), seconds }
            }
            (state, _) => state,
        }
    }
}

/// Who has gone silent, and since when: whoever was so before, else the first. It has said nothing for
/// some looks when that is found.
fn silent(
    before: Option<Silent>,
    others: impl Iterator<Item = Present>,
    now: Stamp,
) -> Option<Silent> {
    let silent: Vec<Option<WorkerId>> =
        others.filter(|one| one.silent && !one.here).map(|one| one.worker).collect();
    let still = before.filter(|before| silent.contains(&before.who));
    let ago = BEAT.as_millis().saturating_mul(SILENT.into());
    let since = now.plus(-i64::try_from(ago).unwrap_or_default());
    still.or_else(|| silent.first().map(|who| Silent { who: *who, since, told: false }))
}
