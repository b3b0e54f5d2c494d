//! Saying that this program is here, and knowing who else is.

use super::register::Msg;
use super::{App, Msg as ShellMsg, SHELL};
use crate::base::{Phrase, Word, text};
use crate::config::command::Command;
use crate::screens::screen::{Act, Layer, Tone};
use crate::store::share::{BEAT, Beat, Roster};
use crate::store::{Guard, Job, Result, workers};
use crate::ui::Verb;
use crate::ui::frame::SaveState;

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
        let (Ok(roster), Some(open)) = (roster, &mut self.world.open) else { return };
        let Roster { others, guard } = roster;
        let changed = open.others != others;
        let known = |id| open.workers.iter().any(|worker| worker.id == id);
        let new = others.iter().any(|(one, _)| one.worker.is_some_and(|id| !known(id)));
        open.others = others;
        let guarded = guard.filter(|guard| open.facts.guard != Some(*guard));
        if let Some(guard) = guarded {
            self.guarded(guard);
        }
        if changed && new {
            self.put_to_store(workers::All, |all| ShellMsg::Register(Msg::Team(all)));
        }
        if changed && self.head().tab == Some(Command::Screen0) {
            self.top(Act::Changed);
        }
    }

    /// From now on nothing is written.
    fn guarded(&mut self, guard: Guard) {
        if let Some(open) = &mut self.world.open {
            open.facts.guard = Some(guard);
        }
        self.say(Tone::Trouble, guard.phrase());
    }

    /// What can be done on a screen; grey what writes, where nothing may be written.
    pub(super) fn verbs_of(&self, layer: &dyn Layer) -> Vec<Verb> {
        let mut verbs = layer.verbs();
        if let Some(why) = self.read_only() {
            for verb in verbs.iter_mut().filter(|verb| verb.writes() && verb.why_not.is_none()) {
                verb.why_not = Some(why.clone());
            }
        }
        verbs
    }

    /// Why nothing may be written, if so.
    pub(super) fn read_only(&self) -> Option<Phrase> {
        self.world.open.as_ref()?.facts.guard.map(Guard::phrase)
    }

    /// Who else is here, for the first row of Today.
    pub(super) fn here_too(&self) -> String {
        let others = self.world.open.as_ref().map_or(0, |open| open.others.len());
        if others == 0 {
            return String::new();
        }
        let env = self.world.env();
        let say = |who| self.world.words.say(&Phrase::new(Word("shell-here-too")).with("who", who));
        let names = [say(env.others_here()), say(env.names_here())];
        let many = Phrase::new(Word("shell-here-many")).with("n", others);
        let fitting = names.into_iter().find(|names| text::width(names) <= BESIDE);
        fitting.unwrap_or_else(|| self.world.words.say(&many))
    }

    /// Row 1 names the colleague who is saving where it can be no other.
    pub(super) fn named(&self, state: SaveState) -> SaveState {
        let others = self.world.open.as_ref().map_or(&[][..], |open| &open.others);
        match (state, others) {
            (SaveState::Waiting { who: None, seconds }, [(one, _)]) if !one.here => {
                let who = one.worker.map(|worker| self.world.worker_name(worker));
                SaveState::Waiting { who: who.filter(|name| !name.is_empty()), seconds }
            }
            (state, _) => state,
        }
    }
}
