//! Taking back and doing again: what is next is asked of the register, what would write over a
//! colleague's later work asks first, and the rest is a change like any other.

use super::saves::Kept;
use super::{App, Msg as ShellMsg, SHELL};
use crate::base::{Day, Phrase, Word, WorkerId};
use crate::domain::worker::Worker;
use crate::screens::facts::Reader;
use crate::screens::screen::{Question, Tone};
use crate::store::undo::{Later, Next, Plan, Planned, Ready, Step, Way};
use crate::store::{AnyMsg, Ask, Job, Result, may, workers};

/// What comes back while something is being turned round.
pub(super) enum Msg {
    Next(Result<Option<Step>>),
    Planned(Result<Planned>),
    /// The team, to name who has written since.
    Team(Result<Vec<Worker>>),
    /// Turn it though it was not done from here.
    Here,
    /// Write over what others have written since.
    Force,
    /// Let it stand.
    Leave,
}

/// What is being turned round.
#[derive(Debug)]
pub(super) struct Turning {
    way: Way,
    step: Option<Step>,
    /// What others have written since.
    later: Vec<Later>,
}

impl Turning {
    fn of(step: Step, way: Way) -> Self {
        Self { way, step: Some(step), later: Vec::new() }
    }
}

impl App {
    /// Takes back the last thing done: something thrown away, else a change in the register.
    pub(super) fn undo(&mut self) {
        if !self.throw_back() {
            self.turn_next(Way::Undo);
        }
    }

    pub(super) fn redo(&mut self) {
        self.turn_next(Way::Redo);
    }

    /// Turns the user's own last action round. What still waits to be saved comes first.
    fn turn_next(&mut self, way: Way) {
        if !self.free_to_turn() {
            return;
        }
        self.turning = Some(Turning { way, step: None, later: Vec::new() });
        let by = self.world.me().id;
        self.put_to_store(Next { by, way }, |next| ShellMsg::Undo(Msg::Next(next)));
    }

    /// Turns one action of the undo list round.
    pub(super) fn turn(&mut self, step: Step, way: Way) {
        if self.free_to_turn() {
            self.plan(step, way, false);
        }
    }

    fn free_to_turn(&mut self) -> bool {
        let Some(open) = &self.world.open else { return false };
        let free = open.outbox.waiting().iter().all(|w| w.refused.is_some());
        let free = free && self.turning.is_none();
        if !free {
            self.hint(Word("shell-undo-waits"));
        }
        free
    }

    fn plan(&mut self, step: Step, way: Way, force: bool) {
        let action = step.action;
        self.turning = Some(Turning::of(step, way));
        let plan = Plan { action, way, force };
        self.put_to_store(plan, |planned| ShellMsg::Undo(Msg::Planned(planned)));
    }

    /// Asks the register for the shell itself.
    pub(super) fn put_to_store<Q: Ask>(
        &mut self,
        question: Q,
        reply: fn(Result<Q::Answer>) -> ShellMsg,
    ) {
        self.submit(SHELL, Job::ask(question, reply).erase());
    }

    pub(super) fn undo_msg(&mut self, msg: Msg) {
        let Some(turning) = self.turning.take() else { return };
        let way = turning.way;
        match (msg, turning.step) {
            (Msg::Next(Ok(Some(step))), _) if !self.world.done_here.contains(&step.last) => {
                self.ask_of_another(step, way);
            }
            (Msg::Next(Ok(Some(step))), _) | (Msg::Here, Some(step)) => {
                self.plan(step, way, false);
            }
            (Msg::Next(Ok(None)), _) => self.hint(match way {
                Way::Undo => Word("shell-nothing-to-undo"),
                Way::Redo => Word("shell-nothing-to-redo"),
            }),
            (Msg::Planned(Ok(Planned::Ready(ready))), Some(step)) => {
                self.turn_ready(&ready, &step, way);
            }
            (Msg::Planned(Ok(Planned::Later(later))), Some(step)) => {
                self.turning = Some(Turning { later, ..Turning::of(step, way) });
                self.put_to_store(workers::All, |team| ShellMsg::Undo(Msg::Team(team)));
            }
            (Msg::Team(Ok(team)), Some(step)) => {
                self.keep_team(team);
                self.ask_first(&turning.later, step, way);
            }
            (Msg::Planned(Ok(Planned::Already)), _) => self.hint(Word("shell-already-so")),
            (Msg::Force, Some(step)) => self.plan(step, way, true),
            (Msg::Next(Err(why)) | Msg::Planned(Err(why)) | Msg::Team(Err(why)), _) => {
                self.say(Tone::Trouble, why.phrase());
            }
            (Msg::Leave | Msg::Here | Msg::Planned(_) | Msg::Team(_) | Msg::Force, _) => {}
        }
    }

    /// One of the same name has done it in another program, or before this one was started: it is not on
    /// the mind of whoever sits here, so that it is told first.
    fn ask_of_another(&mut self, step: Step, way: Way) {
        let env = self.world.env();
        let about = Reader::done_about(&step, &env);
        let what = self.world.words.say(&step.verb);
        let at = env.clock.local(step.at);
        let body = Phrase::new(Word("shell-undo-elsewhere-body"))
            .with("what", if about.is_empty() { what } else { format!("{what}: {about}") })
            .with("day", Day(at.date()))
            .with("time", self.world.words.time(at.time()));
        let (title, go) = match way {
            Way::Undo => (Word("shell-undo-elsewhere"), Word("shell-undo-anyway")),
            Way::Redo => (Word("shell-redo-elsewhere"), Word("shell-redo-anyway")),
        };
        self.ask_or_leave(title, body, (go, Msg::Here));
        self.turning = Some(Turning::of(step, way));
    }

    /// Asks whether to go on; letting it stand comes first.
    fn ask_or_leave(&mut self, title: Word, body: Phrase, (go, msg): (Word, Msg)) {
        let own = |msg: Msg| Box::new(ShellMsg::Undo(msg)) as AnyMsg;
        let question = Question::new(title)
            .say(body)
            .or_leave(own(Msg::Leave))
            .choice(Word("shell-undo-leave"), own(Msg::Leave))
            .choice(go, own(msg))
            .late();
        self.ask_user(SHELL, question);
    }

    fn turn_ready(&mut self, ready: &Ready, step: &Step, way: Way) {
        let saves = ready.saves(&self.world.env().author());
        let role = self.world.me().role;
        if let Some(why) = saves.iter().find_map(|save| may(save, role).err()) {
            return self.hint(why.phrase());
        }
        for save in saves {
            if self.save(SHELL, save, None) == Kept::No {
                return;
            }
        }
        let said = self.world.step_words(step, way);
        self.say(Tone::Plain, said);
    }

    /// Names who has written since, and when, before anything of theirs is written over.
    fn ask_first(&mut self, later: &[Later], step: Step, way: Way) {
        let mut who: Vec<WorkerId> = later.iter().map(|l| l.by).collect();
        who.sort();
        who.dedup();
        let me = self.world.env().me.id;
        let who_is = |id: &WorkerId| {
            if *id == me {
                self.world.words.get(Word("shell-undo-yourself"))
            } else {
                self.world.worker_name(*id)
            }
        };
        let names: Vec<String> = who.iter().map(who_is).collect();
        // What only belongs to it stays as it is; what was written over it leaves the picture.
        let beside = later.iter().all(|l| l.column.is_none());
        let body = if beside { Word("shell-undo-beside") } else { Word("shell-undo-later-body") };
        let last = later.iter().map(|l| l.at).max().unwrap_or(step.at);
        let when = self.world.words.time(self.world.clock.local(last).time());
        let body = Phrase::new(body)
            .with("who", names.join(", "))
            .with("day", Day(self.world.clock.local(last).date()))
            .with("time", when)
            .with("n", later.len());
        self.turning = Some(Turning::of(step, way));
        let go = (Word("shell-undo-anyway"), Msg::Force);
        self.ask_or_leave(Word("shell-undo-later"), body, go);
    }
}
