//! Who has opened somebody's card, when, and why where it had to be said.

use crate::base::{Day, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::screens::env::Env;
use crate::screens::list::{ListCx, ListSpec, Msg as ListMsg};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::readlog::{Note, ReadsOf};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// How many looks are read.
const LIMIT: u32 = 300;

/// The looks at one person's card.
#[derive(Debug)]
pub struct ReadLog {
    person: PersonId,
    name: String,
}

/// One look.
#[derive(Debug, Clone)]
pub struct Seen {
    id: crate::base::Id,
    when: String,
    who: String,
    why: String,
}

impl Seen {
    fn of(note: &Note, env: &Env<'_>) -> Self {
        let at = env.clock.local(note.at);
        let (day, time) = (env.words.day(Day(at.date())), env.words.time(at.time()));
        Self {
            id: note.id,
            when: format!("{day} {time}"),
            who: env.worker_name(note.by),
            why: note.reason.open().clone(),
        }
    }
}

impl Row for Seen {
    type Key = crate::base::Id;

    fn key(&self) -> Self::Key {
        self.id
    }
}

impl ReadLog {
    /// The looks at the card of somebody.
    pub fn new(person: PersonId) -> Self {
        Self { person, name: String::new() }
    }
}

impl ListSpec for ReadLog {
    type Row = Seen;
    type Own = Result<Vec<Note>>;

    const COLUMNS: &'static [Column<Seen>] = &[
        Column::new(Word("reads-when"), Width::Fixed(21), |seen: &Seen, _| {
            seen.when.as_str().into()
        }),
        Column::new(Word("reads-who"), Width::Share { least: 14, share: 1 }, |seen: &Seen, _| {
            Cell::of(seen.who.as_str(), Role::Title)
        }),
        Column::new(Word("reads-why"), Width::Share { least: 14, share: 2 }, |seen: &Seen, _| {
            seen.why.as_str().into()
        }),
    ];

    fn head(&self, list: &List<Seen>, look: &Look) -> Head {
        let title = Phrase::new(Word("reads-title")).with("name", self.name.as_str());
        let n = Phrase::new(Word("reads-count")).with("n", list.rows().len());
        let tab = Some(Command::Screen2);
        Head { title: look.words.say(&title), tab, status: look.words.say(&n), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("reads-help")
    }

    fn verbs(&self, _list: &List<Seen>) -> Vec<Verb> {
        vec![Command::Back.into()]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Seen>> {
        self.name = cx.env.name_of(Some(self.person));
        let reads = ReadsOf { person: self.person, limit: LIMIT };
        cx.ask_latest("reads", reads, ListMsg::Own);
        None
    }

    fn act(&mut self, _: Command, _: &mut List<Seen>, _: &mut ListCx<'_, Self>) {}

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("reads-none")), Some(Command::Back.into()))
    }

    fn update(
        &mut self,
        reads: Result<Vec<Note>>,
        list: &mut List<Seen>,
        cx: &mut ListCx<'_, Self>,
    ) {
        match reads {
            Ok(reads) => list.set(reads.iter().map(|note| Seen::of(note, cx.env)).collect()),
            Err(why) => list.fail(why.phrase()),
        }
    }
}
