//! What the register refused, and what is thrown away: nothing goes for good while Ctrl+Z may still
//! be meant for it.

use super::{App, drafts};
use crate::base::{ActionId, Phrase, Word};
use crate::screens::effect::Fate;
use crate::screens::env::Waiting;
use crate::screens::screen::{Draft, Tone};
use crate::store::Result;

/// What was thrown away last, as long as nothing has been saved since.
#[derive(Debug)]
pub(super) enum Thrown {
    Draft(Draft),
    Refused(Vec<Waiting>),
}

impl App {
    /// Does with a refused change what the user has chosen.
    pub(super) fn decide(&mut self, action: ActionId, fate: Fate) {
        match fate {
            Fate::Again => {
                if let Some(open) = &mut self.world.open {
                    open.outbox.again(action);
                }
                self.send_next();
            }
            Fate::Open => self.open_refused(action),
            Fate::Throw => {
                let taken = self.take_refused(action);
                self.say(Tone::Plain, Word("shell-thrown"));
                self.throw(Thrown::Refused(taken));
            }
        }
        self.changed();
    }

    /// The form as it was when it was saved; its text is a draft again before it stops being a change.
    fn open_refused(&mut self, action: ActionId) {
        let waiting = self.world.env().waiting;
        let mut ours = waiting.iter().filter(|one| one.save.action == action);
        let Some(form) = ours.find_map(|one| one.form.clone()) else { return };
        let route = form.route.clone();
        let key = form.key.clone();
        self.keep_draft(form);
        if self.on_disk(&key) {
            self.take_refused(action);
            self.go(route);
        }
    }

    fn take_refused(&mut self, action: ActionId) -> Vec<Waiting> {
        let Some(open) = &mut self.world.open else { return Vec::new() };
        let taken = open.outbox.take_refused(action);
        let gone: Result<Vec<()>> = taken.iter().map(|one| open.desk.posted(&one.save)).collect();
        if let Err(why) = gone {
            self.say(Tone::Trouble, why.phrase());
        }
        taken
    }

    fn refuse_again(&mut self, taken: Vec<Waiting>) {
        let Some(open) = &mut self.world.open else { return };
        let posts = taken.iter().map(|one| open.desk.post(&drafts::posted(one)));
        let kept: Result<Vec<()>> = posts.collect();
        open.outbox.put_back(taken);
        if let Err(why) = kept {
            self.say(Tone::Trouble, why.phrase());
        }
    }

    /// Throws unsaved work away.
    pub(super) fn throw_draft(&mut self, key: &str) {
        let drafts = self.world.env().drafts;
        let Some(draft) = drafts.iter().find(|draft| draft.key == key).cloned() else { return };
        self.drop_draft(key);
        self.say(Tone::Plain, Word("shell-thrown"));
        self.throw(Thrown::Draft(draft));
        self.changed();
    }

    fn throw(&mut self, what: Thrown) {
        self.thrown = Some(what);
        self.world.done = Some(self.now());
    }

    /// Takes back what was thrown away last. False when there is nothing of the kind.
    pub(super) fn throw_back(&mut self) -> bool {
        match self.thrown.take() {
            None => return false,
            Some(Thrown::Draft(draft)) => drop(self.keep_draft(draft)),
            Some(Thrown::Refused(taken)) => self.refuse_again(taken),
        }
        self.say(Tone::Plain, Phrase::new(Word("shell-thrown-back")));
        self.changed();
        true
    }
}
