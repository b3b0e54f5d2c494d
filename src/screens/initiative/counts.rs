//! An initiative without a list: what has been counted, entry by entry, and what it comes to.

mod form;

pub use form::CountForm;

use super::head::{self, Told};
use super::seal::ending;
use crate::base::{Amount, EncounterId, InitiativeId, Phrase, TaskId, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::initiative::{Counted, Mode, What};
use crate::domain::worker::Deed;
use crate::screens::list::{ListCx, ListSpec, Msg as ListMsg};
use crate::screens::route::{Board, Record, Route};
use crate::screens::screen::Head;
use crate::store::initiatives::{self, Card, CardOf, Entries, Entry, StillOpen};
use crate::store::{Result, encounters};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use ratatui::{Frame, layout::Rect};

/// More than anybody counts in a year.
const LIMIT: u32 = 2_000;

/// The entries of an initiative.
#[derive(Debug)]
pub struct Counts {
    id: InitiativeId,
    card: Option<Box<CardOf>>,
    told: Told,
    gone: bool,
    may_edit: Option<Phrase>,
    may_log: Option<Phrase>,
}

/// One entry, with the name of who did it.
#[derive(Debug, Clone)]
pub struct Item {
    entry: Entry,
    who: String,
}

impl Row for Item {
    type Key = EncounterId;

    fn key(&self) -> EncounterId {
        self.entry.id
    }
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The initiative and its figures.
    Card(Result<Box<CardOf>>),
    /// What has been counted.
    Entries(Result<Vec<Entry>>),
    /// What is still to be done in it, asked before it is ended.
    Ending(Result<Vec<TaskId>>),
    /// It is to be ended, and these tasks given up.
    End(Vec<TaskId>),
    /// The question was answered with no.
    Stay,
}

type Rows = List<Item>;
type OwnCx<'a> = ListCx<'a, Counts>;

impl Counts {
    /// The entries of this initiative.
    pub fn new(id: InitiativeId) -> Self {
        let (card, told) = (None, Told::default());
        Self { id, card, told, gone: false, may_edit: None, may_log: None }
    }

    /// Why there is no list to go to.
    fn no_list(&self) -> Option<Phrase> {
        let mode = self.card.as_deref().map(|card| card.line.initiative.mode);
        (mode == Some(Mode::Counts)).then(|| Phrase::new(Word("initiative-counts-only")))
    }

    /// Why nothing can be counted now.
    fn shut(&self) -> Option<Phrase> {
        let one = self.card.as_deref().map(|card| &card.line.initiative);
        match one {
            None if self.gone => Some(Phrase::new(Word("initiative-gone"))),
            None => Some(Phrase::new(Word("initiative-loading"))),
            Some(one) if one.closed.is_some() => Some(Phrase::new(Word("initiative-is-over"))),
            Some(_) => None,
        }
    }
}

/// The sums that say anything, each with its name.
pub fn sums(counted: Counted) -> Vec<(Word, Amount)> {
    let all = [
        (What::Sent.word(), counted.sent),
        (What::Returned.word(), counted.returned),
        (Word("counted-reach"), counted.reach().unwrap_or_default()),
        (What::Posters.word(), counted.posters),
        (What::Came.word(), counted.came),
        (What::Talked.word(), counted.talked),
    ];
    all.into_iter().filter(|(_, amount)| amount.n > 0).collect()
}

impl ListSpec for Counts {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(Word("counted-day"), Width::Fixed(10), |item: &Item, look| {
            look.words.date(item.entry.day).into()
        }),
        Column::new(Word("counted-what"), Width::Fixed(16), |item: &Item, look| {
            let count = item.entry.count;
            let what = What::of(count.kind, count.disposition).map(What::word);
            Cell::of(look.word(what.unwrap_or(count.kind.word())), Role::Title)
        }),
        Column::new(Word("counted-n"), Width::Fixed(12), |item: &Item, look| {
            let count = item.entry.count;
            let n = usize::try_from(count.heads.unwrap_or(1)).unwrap_or(usize::MAX);
            look.words.amount(Amount { n, about: count.about }).into()
        })
        .right(),
        Column::new(
            Word("counted-note"),
            Width::Share { least: 16, share: 1 },
            |item: &Item, _| item.entry.note.as_str().into(),
        ),
        Column::new(Word("counted-minutes"), Width::Fixed(10), |item: &Item, look| {
            let minutes = item.entry.count.minutes.map(|n| look.words.minutes(i64::from(n)));
            Cell::of(minutes.unwrap_or_default(), Role::Muted)
        })
        .right()
        .drop(1),
        Column::new(Word("counted-who"), Width::Fixed(14), |item: &Item, _| {
            Cell::of(item.who.as_str(), Role::Muted)
        })
        .drop(2),
    ];

    fn head(&self, _list: &Rows, look: &Look) -> Head {
        let name = self.card.as_deref().map(|card| card.line.initiative.name.as_str());
        let title =
            format!("{} > {}", look.word(Word("initiatives-title")), name.unwrap_or_default());
        Head { title, tab: Some(Command::Screen3), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("counted-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let shut = self.shut();
        let unread = self.card.is_none().then(|| Phrase::new(Word("initiative-loading")));
        let nothing = list.current().is_none().then(|| Phrase::new(Word("counted-nothing")));
        let count = shut.clone().or_else(|| self.may_log.clone());
        let entry = count.clone().or(nothing);
        let list_of = unread.clone().or_else(|| self.no_list());
        let edit = unread.clone().or_else(|| self.may_edit.clone());
        vec![
            Verb::new(Command::New).called(Word("counted-new")).unless(count),
            Verb::new(Command::Enter).called(Word("counted-change")).unless(entry.clone()),
            Verb::new(Command::Bin).unless(entry),
            Verb::new(Command::Outcome).unless(unread.clone()),
            Verb::new(Command::Import).called(Word("counted-list")).unless(list_of),
            Verb::new(Command::Edit).unless(edit.clone()),
            Verb::new(Command::Move).called(Word("initiative-end")).unless(edit.or(shut)),
            Verb::new(Command::History).unless(unread),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut OwnCx<'_>) -> Option<Vec<Item>> {
        let role = cx.env.me.role;
        self.may_edit = role.why_not(Deed::EditInitiatives);
        self.may_log = role.why_not(Deed::LogEncounters);
        cx.ask_latest("card", Card { id: self.id }, |card| {
            ListMsg::Own(Own::Card(card.map(Box::new)))
        });
        let entries = Entries { initiative: self.id, limit: LIMIT };
        cx.ask_latest("entries", entries, |entries| ListMsg::Own(Own::Entries(entries)));
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut OwnCx<'_>) {
        let chosen = list.current().map(Row::key);
        let form = |change| Route::Board(Board::Count { initiative: self.id, change });
        match (command, chosen) {
            (Command::New, _) => cx.go(form(None)),
            (Command::Enter, Some(entry)) => cx.go(form(Some(entry))),
            (Command::Bin, Some(entry)) => {
                cx.save(encounters::bin(&cx.env.author(), entry, None));
            }
            (Command::Outcome, _) => cx.go(Route::Board(Board::Figures(self.id))),
            (Command::Import, _) => cx.go(Route::Initiative(self.id)),
            (Command::Edit, _) => cx.go(Route::InitiativeForm(Some(self.id))),
            (Command::History, _) => cx.go(Route::History(Record::Initiative(self.id))),
            (Command::Move, _) => {
                let open = StillOpen { initiative: self.id };
                cx.ask_latest("ending", open, |open| ListMsg::Own(Own::Ending(open)));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("counted-new"));
        let open = self.shut().is_none();
        (self.shut().unwrap_or_else(|| Word("counted-nothing").into()), open.then_some(new))
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut OwnCx<'_>) {
        match msg {
            Own::Card(Ok(card)) => {
                self.told = Told::of(&card, cx.env);
                (self.card, self.gone) = (Some(card), false);
            }
            Own::Card(Err(crate::store::StoreError::Gone)) => {
                (self.card, self.gone) = (None, true);
            }
            Own::Entries(Ok(entries)) => {
                let who = |entry: &Entry| cx.env.worker_name(entry.worker);
                list.set(entries.into_iter().map(|e| Item { who: who(&e), entry: e }).collect());
            }
            Own::Ending(Ok(open)) => {
                let end = |tasks| ListMsg::Own(Own::End(tasks));
                let stay = ListMsg::Own(Own::Stay);
                cx.confirm(ending(Word("counted-end-body"), open, stay, end));
            }
            Own::End(tasks) => {
                if let Some(card) = &self.card {
                    cx.save(initiatives::close(&cx.env.author(), &card.line.initiative, &tasks));
                    cx.go(Route::Board(Board::After(self.id)));
                }
            }
            Own::Ending(Err(why)) => cx.trouble(why.phrase()),
            Own::Stay => {}
            Own::Card(Err(why)) | Own::Entries(Err(why)) => list.fail(why.phrase()),
        }
        let (words, way_out) = self.nothing("");
        list.set_nothing(words, way_out);
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(card) = self.card.as_deref() else { return 0 };
        head::counted(card, &self.told, f, area, look)
    }
}
