//! Who changed what: the history of a record, field by field in words, and one value put back.

mod say;

use super::list::{ListCx, ListSpec, Msg as ListMsg};
use super::route::{Record, Route};
use super::screen::Head;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::history::{self, Entry, Now, Turned};
use crate::store::people::Choices;
use crate::store::undo::{self, Step};
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
}

/// One value that changed, or for the whole register one thing that was done.
#[derive(Debug, Clone)]
pub struct Change {
    place: (usize, usize),
    group: String,
    what: String,
    from: String,
    to: String,
    /// Whose card was changed, in the history of the whole register.
    about: Option<crate::base::PersonId>,
    /// What it takes to put the value back; none where that is not possible.
    back: Option<(Entry, Turned)>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The areas, for their names.
    Areas(Result<crate::store::people::Offers>),
    /// The changes of a record.
    Entries(Result<Vec<Entry>>),
    /// What was done in the whole register.
    Steps(Result<Vec<Step>>),
    /// What the value is now that is to be put back.
    Now(Result<Value>),
}

impl Row for Change {
    type Key = (usize, usize);

    fn key(&self) -> Self::Key {
        self.place
    }

    fn group(&self) -> Option<Label> {
        Some(self.group.clone().into())
    }
}

type Rows = List<Change>;
type HistoryCx<'a> = ListCx<'a, History>;

impl History {
    /// The history of this.
    pub fn new(record: Record) -> Self {
        Self { record, sayer: Sayer::default(), entries: Vec::new(), back: None }
    }

    fn ask_entries(record: history::Record, cx: &mut HistoryCx<'_>) {
        let of = history::Of { record, limit: LIMIT };
        cx.ask_latest("history", of, |all| ListMsg::Own(Own::Entries(all)));
    }

    fn rows(&mut self, cx: &HistoryCx<'_>) -> Vec<Change> {
        self.sayer.veil(self.record, cx.env);
        let mut rows = Vec::new();
        for (n, entry) in self.entries.iter().enumerate() {
            rows.extend(self.sayer.changes((n, entry), cx.env));
        }
        rows
    }

    /// Asks for what the value is now: what putting it back has to have seen.
    fn put_back(&mut self, list: &Rows, cx: &mut HistoryCx<'_>) {
        let Some((entry, turned)) = list.current().and_then(|change| change.back.clone()) else {
            return;
        };
        let now =
            Now { table: entry.table.clone(), key: entry.key.clone(), column: turned.name.clone() };
        self.back = Some(Box::new((entry, turned)));
        cx.ask_latest("now", now, |value| ListMsg::Own(Own::Now(value)));
    }

    fn step(n: usize, step: &Step, cx: &HistoryCx<'_>) -> Change {
        let env = cx.env;
        let about = step.about.and_then(|id| env.names.get(id));
        let sealed = about.as_ref().is_some_and(|person| person.protection.asks_reason());
        let name = about.map(|person| person.name()).unwrap_or_default();
        let undone =
            if step.undone { env.words.get(Word("history-undone")) } else { String::new() };
        Change {
            place: (n, 0),
            group: env.words.day(crate::base::Day(env.clock.local(step.at).date())),
            what: env.words.say(&step.verb),
            from: if sealed { env.words.get(Word("people-masked")) } else { name },
            to: format!("{} {undone}", env.worker_name(step.by)),
            about: step.about.filter(|_| !sealed),
            back: None,
        }
    }
}

impl ListSpec for History {
    type Row = Change;
    type Own = Own;

    const COLUMNS: &'static [Column<Change>] = &[
        Column::new(Word("history-what"), Width::Share { least: 14, share: 2 }, |change, _| {
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
        Head { title, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("history-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        if self.record == Record::Everything {
            let nobody = list.current().is_none_or(|change| change.about.is_none());
            let nobody = nobody.then(|| Phrase::new(Word("history-nobody")));
            let open = Verb::new(Command::Enter).called(Word("history-open"));
            return vec![
                open.unless(nobody),
                Verb::new(Command::UndoList),
                Verb::new(Command::Back),
            ];
        }
        let fixed = list.current().is_none_or(|change| change.back.is_none());
        let fixed = fixed.then(|| Phrase::new(Word("history-fixed")));
        let back = Verb::new(Command::Enter).called(Word("history-put-back"));
        vec![back.unless(fixed), Verb::new(Command::Back)]
    }

    fn start(&mut self, cx: &mut HistoryCx<'_>) {
        if self.record != Record::Everything {
            cx.ask(Choices, |offers| ListMsg::Own(Own::Areas(offers)));
        }
    }

    fn fetch(&mut self, _find: &str, cx: &mut HistoryCx<'_>) -> Option<Vec<Change>> {
        match self.record {
            Record::Person(id) => Self::ask_entries(history::Record::Person(id), cx),
            Record::Initiative(id) => Self::ask_entries(history::Record::Row(id.0), cx),
            Record::Everything => {
                let all = undo::List { by: None, limit: LIMIT };
                cx.ask_latest("history", all, |all| ListMsg::Own(Own::Steps(all)));
            }
        }
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut HistoryCx<'_>) {
        let about = list.current().and_then(|change| change.about);
        match (command, about) {
            (Command::Enter, Some(person)) => cx.go(Route::Person(person)),
            (Command::Enter, None) => self.put_back(list, cx),
            (Command::UndoList, _) => cx.go(Route::UndoList),
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
            Own::Entries(Ok(entries)) => {
                self.entries = entries;
                list.set(self.rows(cx));
            }
            Own::Steps(Ok(steps)) => {
                let rows = steps.iter().enumerate().map(|(n, step)| Self::step(n, step, cx));
                list.set(rows.collect());
            }
            Own::Now(Ok(here)) => {
                if let Some((entry, turned)) = self.back.take().map(|back| *back) {
                    cx.save(history::restore(&cx.env.author(), &entry, &turned, &here));
                }
            }
            Own::Entries(Err(why)) | Own::Steps(Err(why)) => list.fail(why.phrase()),
            Own::Areas(Err(why)) | Own::Now(Err(why)) => cx.trouble(why.phrase()),
        }
    }
}
