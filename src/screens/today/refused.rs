//! What the register did not take: said why, and opened again, tried again or thrown away.

use super::{Msg, Own, Today};
use crate::base::{ActionId, Day, Phrase, Word};
use crate::screens::effect::Fate;
use crate::screens::env::{Env, Waiting};
use crate::screens::screen::Question;

/// A change that stays on this computer because the register refuses it.
#[derive(Debug, Clone)]
pub struct Refused {
    pub action: ActionId,
    /// What was done.
    pub what: String,
    /// About whom, masked where names are; empty when it was about nobody.
    pub who: String,
    why: Phrase,
    pub time: String,
    day: Day,
    /// The form it came from is there to be opened again.
    form: bool,
}

impl Refused {
    /// Every action that was refused, whole or in part, oldest first.
    pub fn all(env: &Env<'_>) -> Vec<Self> {
        let mut all: Vec<Self> = env.waiting.iter().filter_map(|one| Self::of(one, env)).collect();
        all.dedup_by_key(|one| one.action);
        all
    }

    fn of(waiting: &Waiting, env: &Env<'_>) -> Option<Self> {
        let why = waiting.refused.as_ref()?.phrase();
        let at = env.clock.local(waiting.save.at);
        Some(Self {
            action: waiting.save.action,
            what: env.words.say(&waiting.save.verb),
            who: env.name_of(waiting.save.about),
            why,
            time: env.words.time(at.time()),
            day: Day(at.date()),
            form: waiting.form.is_some(),
        })
    }

    /// Asks what is to become of it.
    pub fn question(&self, env: &Env<'_>) -> Question<Msg<Today>> {
        let fate = |fate| Msg::Own(Own::Refused(self.action, fate));
        let done = Phrase::new(Word("today-refused-done"))
            .with("what", self.what.as_str())
            .with("who", self.who.as_str())
            .with("day", self.day)
            .with("time", self.time.as_str());
        let why = Phrase::new(Word("today-refused-why")).with("why", env.words.say(&self.why));
        let mut question = Question::new(Word("today-refused-title"))
            .say(done)
            .say(why)
            .choice(Word("today-refused-leave"), fate(None));
        if self.form {
            question = question.choice(Word("today-refused-open"), fate(Some(Fate::Open)));
        }
        question
            .choice(Word("today-refused-again"), fate(Some(Fate::Again)))
            .choice(Word("today-refused-throw"), fate(Some(Fate::Throw)))
    }
}
