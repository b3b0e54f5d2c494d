//! What the register did not take: said why, and opened again, tried again or thrown away.

use super::{Msg, Own, Today};
use crate::base::{ActionId, Day, Phrase, Word, WorkerId};
use crate::domain::encounter::Kind;
use crate::screens::effect::Fate;
use crate::screens::env::{Env, Waiting};
use crate::screens::screen::Question;
use crate::store::{Cell, Edit};

/// A change that stays on this computer because the register refuses it.
#[derive(Debug, Clone)]
pub struct Refused {
    pub action: ActionId,
    /// What was done.
    pub what: String,
    /// What kind of contact was to be written down, where it is one.
    pub kind: Option<Kind>,
    /// About whom, masked where names are, or to what.
    pub who: String,
    why: Phrase,
    pub time: String,
    pub day: Day,
    /// It was done on an earlier day.
    pub before: bool,
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
        let kind = waiting.save.edits.iter().find_map(logged);
        Some(Self {
            action: waiting.save.action,
            // Nothing has been logged, nor anything else been done.
            what: if let Some(kind) = kind {
                env.words.get(kind.word())
            } else {
                let what = env.words.say(&waiting.save.verb);
                env.words.say(&Phrase::new(Word("today-refused-not")).with("what", what))
            },
            kind,
            who: match waiting.save.about {
                Some(person) => env.name_of(Some(person)),
                None => {
                    waiting.save.edits.iter().find_map(|edit| named(edit, env)).unwrap_or_default()
                }
            },
            why,
            time: env.words.time(at.time()),
            before: at.date() < env.today.0,
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

/// What a row is called that is about nobody: a member of the team, or what bears a name of its own.
fn named(edit: &Edit, env: &Env<'_>) -> Option<String> {
    match edit {
        Edit::Update { table, key, .. } if table == "worker" => match key.as_slice() {
            [Cell::Id(id)] => Some(env.worker_name(WorkerId(*id))),
            _ => None,
        },
        edit => match edit.wanted("name") {
            Some(Cell::Text(name)) => Some(name.clone()),
            _ => None,
        },
    }
}

/// The kind of the contact that an edit writes down.
fn logged(edit: &Edit) -> Option<Kind> {
    match edit {
        Edit::Insert { table, .. } if table == "encounter" => match edit.wanted("kind") {
            Some(Cell::Text(code)) => Kind::from_code(code),
            _ => None,
        },
        _ => None,
    }
}
