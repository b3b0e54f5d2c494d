//! Who changed what: the history of a record, field by field in words, and one value put back.

mod reads;
mod say;
mod team;

pub use reads::ReadLog;
pub use team::TeamHistory;

use super::list::{ListCx, ListSpec, Msg as ListMsg};
use super::route::{Record, Route};
use super::screen::Head;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::method::{Method, shipped};
use crate::store::history::{self, Entry, Turned};
use crate::store::initiatives::Card;
use crate::store::people::Choices;
use crate::store::{Cell as Value, Result};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};
use say::Sayer;

/// How much of the history is read.
const LIMIT: u32 = 300;

/// The history of a record.
#[derive(Debug)]
pub struct History {
    record: Record,
    sayer: Sayer,
    entries: Vec<Entry>,
    /// What is being put back, while it is asked what stands there now.
    back: Option<Box<(Entry, Turned)>>,
    /// The one who looks may see who has opened the card.
    sees_reads: bool,
}

/// One value that changed.
#[derive(Debug, Clone)]
pub struct Change {
    place: (usize, usize),
    group: String,
    /// What was done before was another doing, if under the same name.
    begins: bool,
    what: String,
    from: String,
    to: String,
    /// What it takes to put the value back, or why that is not possible.
    back: std::result::Result<Box<(Entry, Turned)>, Word>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The areas, for their names.
    Areas(Result<crate::store::people::Offers>),
    /// What the initiative is called.
    Name(Result<String>),
    /// The changes of a record.
    Entries(Result<Vec<Entry>>),
    /// What the value is now that is to be put back.
    Now(Result<Vec<Value>>),
}

impl Row for Change {
    type Key = (usize, usize);

    fn key(&self) -> Self::Key {
        self.place
    }

    fn group(&self) -> Option<Label> {
        Some(self.group.clone().into())
    }

    fn begins(&self) -> bool {
        self.begins
    }
}

type Rows = List<Change>;
type HistoryCx<'a> = ListCx<'a, History>;

impl History {
    /// The history of this.
    pub fn new(record: Record) -> Self {
        let (sayer, entries) = (Sayer::default(), Vec::new());
        Self { record, sayer, entries, back: None, sees_reads: false }
    }

    fn ask_entries(record: history::Record, cx: &mut HistoryCx<'_>) {
        let of = history::Of { record, limit: LIMIT };
        cx.ask_latest("history", of, |all| ListMsg::Own(Own::Entries(all)));
    }

    fn rows(&mut self, cx: &HistoryCx<'_>) -> Vec<Change> {
        self.sayer.veil(&self.record, cx.env);
        self.sayer.veil_helper(&self.entries, cx.env);
        let mut rows = Vec::new();
        let mut before = None;
        for (n, entry) in self.entries.iter().enumerate() {
            let mut told = self.sayer.changes((n, entry), cx.env);
            if let Some(first) = told.first_mut() {
                first.begins = before.replace(entry.action) != Some(entry.action);
            }
            rows.extend(told);
        }
        rows
    }

    /// Asks for what the value is now: what putting it back has to have seen.
    fn put_back(&mut self, list: &Rows, cx: &mut HistoryCx<'_>) {
        let chosen = list.current().and_then(|change| change.back.clone().ok());
        let Some((entry, turned)) = chosen.map(|back| *back) else { return };
        let now = entry.now(&turned);
        self.back = Some(Box::new((entry, turned)));
        cx.ask_latest("now", now, |value| ListMsg::Own(Own::Now(value)));
    }
}

impl ListSpec for History {
    type Row = Change;
    type Own = Own;

    const COLUMNS: &'static [Column<Change>] = &[
        Column::new(Word("history-what"), Width::Share { least: 18, share: 2 }, |change, _| {
            Cell::of(change.what.as_str(), Role::Label)
        }),
        Column::new(Word("history-before"), Width::Share { least: 12, share: 3 }, |change, _| {
            Cell::of(change.from.as_str(), Role::Muted)
        }),
        Column::new(Word("history-after"), Width::Share { least: 12, share: 3 }, |change, _| {
            change.to.as_str().into()
        }),
    ];

    fn head(&self, _list: &Rows, look: &Look) -> Head {
        let title = match &self.sayer.name {
            Some(name) => look.words.say(&Phrase::new(Word("history-of")).with("name", name)),
            None => look.word(Word("history-title")),
        };
        let tab = match self.record {
            Record::Person(_) => Command::Screen2,
            Record::Initiative(_) | Record::Method(_) => Command::Screen3,
            Record::Session(_) => Command::Screen4,
            Record::Membership(_) | Record::Match { .. } => Command::Screen5,
        };
        Head { title, tab: Some(tab), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("history-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let back = list.current().map(|change| change.back.as_ref());
        let fixed = match back {
            None => Some(Word("history-fixed")),
            Some(back) => back.err().copied(),
        };
        let fixed = fixed.map(Phrase::new);
        let back = Verb::new(Command::Enter).called(Word("history-put-back")).writing();
        let reads = Verb::new(Command::View).called(Word("history-reads"));
        let reads = self.sees_reads.then_some(reads);
        [back.unless(fixed)].into_iter().chain(reads).chain([Command::Back.into()]).collect()
    }

    fn start(&mut self, cx: &mut HistoryCx<'_>) {
        cx.ask(Choices, |offers| ListMsg::Own(Own::Areas(offers)));
        if let Record::Person(id) = self.record {
            self.sees_reads = cx.env.why_closed(&Route::ReadLog(id)).is_none();
        }
        if let Record::Method(key) = &self.record {
            self.sayer.ships = shipped().into_iter().find(|card| card.key == *key);
            let name = |card: &Method| card.name(cx.env.words.lang()).to_owned();
            self.sayer.name = self.sayer.ships.as_ref().map(name);
        }
        if let Record::Initiative(id) = self.record {
            cx.ask(Card { id }, |card| {
                ListMsg::Own(Own::Name(card.map(|card| card.line.initiative.name)))
            });
        }
    }

    fn fetch(&mut self, _find: &str, cx: &mut HistoryCx<'_>) -> Option<Vec<Change>> {
        let record = match &self.record {
            Record::Person(id) => history::Record::Person(*id),
            Record::Initiative(id) => history::Record::Row(id.0),
            Record::Method(key) => history::Record::Method(key.clone()),
            Record::Session(id) => history::Record::Row(id.0),
            Record::Membership(id) => history::Record::Row(id.0),
            Record::Match { id, .. } => history::Record::Row(id.0),
        };
        Self::ask_entries(record, cx);
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut HistoryCx<'_>) {
        match (command, &self.record) {
            (Command::Enter, _) => self.put_back(list, cx),
            (Command::View, Record::Person(id)) if self.sees_reads => cx.go(Route::ReadLog(*id)),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("history-none")), Some(Verb::new(Command::Back)))
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut HistoryCx<'_>) {
        match msg {
            Own::Areas(Ok(offers)) => {
                self.sayer.know(offers);
                if !self.entries.is_empty() {
                    list.set(self.rows(cx));
                }
            }
            // One that was taken back has its history all the same.
            Own::Name(name) => self.sayer.name = name.ok(),
            Own::Entries(Ok(entries)) => {
                self.entries = entries;
                list.set(self.rows(cx));
            }
            Own::Now(Ok(here)) => {
                if let Some((entry, turned)) = self.back.take().map(|back| *back) {
                    cx.save(history::restore(&cx.env.author(), &entry, &turned, &here));
                }
            }
            Own::Entries(Err(why)) => list.fail(why.phrase()),
            Own::Areas(Err(why)) | Own::Now(Err(why)) => cx.trouble(why.phrase()),
        }
    }
}
