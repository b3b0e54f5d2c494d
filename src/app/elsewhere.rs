//! Saves and drafts on this computer that were made in another file of the same register: a copy, a
//! backup, or the same file under another name. They never go into this one by themselves.

use super::{App, Msg as ShellMsg, SHELL, drafts};
use crate::base::{Phrase, Word};
use crate::screens::screen::{Question, Tone};
use crate::store::AnyMsg;
use crate::store::desk::Elsewhere;
use std::path::PathBuf;

/// What the user has said of what waits for another file.
pub(super) enum Msg {
    /// It is meant for this one.
    Take(Elsewhere),
    /// It goes when that file is opened.
    Leave,
}

impl App {
    /// Says what waits for another file. Today has a line of it; nothing is asked before that is opened,
    /// since whoever types on is not to move anything by it.
    pub(super) fn say_elsewhere(&mut self) {
        let Some(open) = &self.world.open else { return };
        let (shut, Some(one)) = (open.facts.guard.is_some(), open.elsewhere.last()) else { return };
        let mut said = one.phrase();
        if !shut {
            let what = self.world.words.say(&said);
            said = Phrase::new(Word("elsewhere-on-today")).with("what", what);
        }
        self.say(Tone::Trouble, said);
    }

    /// Asks what is to become of what waits for that other file. Where this one may not be written there is
    /// nothing to choose.
    pub(super) fn ask_elsewhere(&mut self, one: Elsewhere) {
        let Some(open) = &self.world.open else { return };
        if let Some(guard) = open.facts.guard {
            return self.say(Tone::Trouble, guard.phrase());
        }
        let answer = |msg| Box::new(ShellMsg::Elsewhere(msg)) as AnyMsg;
        let question = Question::new(Word("elsewhere-title"))
            .say(one.phrase())
            .say(Word("elsewhere-body"))
            .choice(Word("elsewhere-leave"), answer(Msg::Leave))
            .choice(Word("elsewhere-take"), answer(Msg::Take(one)))
            .or_leave(answer(Msg::Leave));
        self.ask_user(SHELL, question);
    }

    /// Says that a sync service has left a copy beside the register.
    pub(super) fn say_copies(&mut self, copies: &[PathBuf]) {
        if let Some(name) = copies.first().and_then(|copy| copy.file_name()) {
            let said = Phrase::new(Word("shell-copy-beside"));
            self.say(Tone::Trouble, said.with("name", name.to_string_lossy().into_owned()));
        }
    }

    pub(super) fn elsewhere_msg(&mut self, msg: Msg) {
        if let Msg::Take(one) = msg {
            self.take_over(&one);
        }
    }

    fn take_over(&mut self, one: &Elsewhere) {
        let now = self.now();
        let Some(open) = &mut self.world.open else { return };
        if let Some(guard) = open.facts.guard {
            return self.say(Tone::Trouble, guard.phrase());
        }
        let taken = open.desk.take_over(one, now);
        match taken {
            Ok((saves, begun)) => {
                let saves = saves.into_iter().map(drafts::waiting).collect();
                open.elsewhere.retain(|other| other != one);
                open.outbox.put_back(saves);
                open.drafts.extend(begun.into_iter().filter_map(drafts::from_desk));
                open.drafts.sort_by_key(|draft| std::cmp::Reverse(draft.at));
                self.send_next();
                self.changed();
            }
            Err(why) => self.say(Tone::Trouble, why.phrase()),
        }
    }
}
