//! The board of an initiative: how many have come to every rung, and what needs doing, line by line.

mod needs;
mod quiet;

use super::head::{self, Told};
use super::ladder::numbered;
use crate::base::{InitiativeId, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Rung, Stair, stairs};
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::last_time::how_it_went;
use crate::screens::list::{ListCx, ListSpec, Msg as ListMsg};
use crate::screens::route::{Board as Page, Encounter, Paper, Record, Route};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::initiatives::{Board as Ask, BoardOf, NextUp, sampled};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};
use needs::{counted, needs};
use quiet::Answer;
use ratatui::{Frame, layout::Rect};

/// More than stand on any list.
const LIMIT: u32 = 20_000;
/// Cells of the longest bar: beside it the share has room on the narrowest screen.
const BAR: usize = 11;
/// So many days ahead something is due soon.
const SOON: i64 = 7;

/// The board of an initiative.
#[derive(Debug)]
pub struct Board {
    id: InitiativeId,
    read: Option<Box<BoardOf>>,
    told: Told,
    /// Whom to ring first.
    first: Option<PersonId>,
    may_log: Option<Phrase>,
    may_print: Option<Phrase>,
    may_close: Option<Phrase>,
    may_edit: Option<Phrase>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// What it is made of.
    Read(Result<Box<BoardOf>>),
    /// Whom the queue has first.
    Next(Result<Option<PersonId>>),
    /// Whether those who have not been heard of are to be closed; else they are listed, or nothing is done.
    Quiet(Answer),
}

/// Which line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// So many have come to a rung.
    Rung(Rung),
    /// So many have done with this rung of the ladder.
    Step(usize),
    /// To be done now on this rung, and not by telephone.
    Todo(usize),
    /// A letter of this rung to those nothing is printed for.
    ByHand(usize),
    /// To be rung now.
    Call,
    /// An interpreter is to be booked before they are rung.
    Interpreter,
    /// No number or address, and the ladder has no way round it.
    NoWay,
    /// No number to ring: a letter.
    NoPhone,
    /// Rung often enough without an answer: a letter.
    Silent,
    /// Visits and meetings to be held or booked.
    Visits,
    /// Everything else that is due within the week.
    Due,
    /// Reached once, and not heard of for long.
    Quiet,
    /// Those drawn by lot for a follow-up.
    Sample,
    /// The whole list.
    List,
    /// The ladder, drawn.
    Ladder,
    /// What came of the one before.
    Last,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Item {
    what: What,
    persons: Vec<PersonId>,
    of: usize,
    /// What it is called.
    name: String,
    /// What there is to do about it, in words.
    beside: String,
}

impl Row for Item {
    type Key = What;

    fn key(&self) -> What {
        self.what
    }

    fn group(&self) -> Option<Label> {
        Some(match self.what {
            What::Rung(_) | What::Step(_) => Word("board-funnel").into(),
            What::Sample | What::List | What::Ladder | What::Last => Word("board-more").into(),
            _ => Word("board-needs").into(),
        })
    }
}

impl What {
    /// Whether it is about some of the list; else letters for it are for everybody.
    const fn of_some(self) -> bool {
        !matches!(self, Self::List | Self::Ladder | Self::Last)
    }

    /// What the line is called; those of a ladder are called as its rungs.
    fn word(self) -> Word {
        match self {
            What::Rung(rung) => rung.word(),
            What::Step(_) | What::Todo(_) | What::ByHand(_) => Word("stair-step"),
            What::Call => Word("board-call"),
            What::Interpreter => Word("board-interpreter"),
            What::NoWay => Word("board-no-way"),
            What::NoPhone => Word("board-no-phone"),
            What::Silent => Word("board-silent"),
            What::Visits => Word("board-visits"),
            What::Due => Word("board-due"),
            What::Quiet => Word("board-quiet"),
            What::Sample => Word("board-sample"),
            What::List => Word("board-list"),
            What::Ladder => Word("board-ladder"),
            What::Last => Word("board-last"),
        }
    }

    /// Whether it tells how far somebody has come.
    fn is_rung(self) -> bool {
        matches!(self, What::Rung(_) | What::Step(_))
    }
}

impl Item {
    fn new(what: What, persons: Vec<PersonId>, beside: String, words: &Words) -> Self {
        Self { what, persons, of: 0, name: words.get(what.word()), beside }
    }

    /// The share as a bar, with the number in words behind it.
    fn bar(&self, look: &Look) -> String {
        if self.of == 0 {
            let open = self.what == What::Rung(Rung::Listed);
            return if open { look.word(Word("board-so-far")) } else { String::new() };
        }
        let cells = (self.persons.len() * BAR * 2 + self.of) / (self.of * 2);
        let bar = "█".repeat(cells.min(BAR));
        format!("{bar:<BAR$}  {}", look.words.percent(self.persons.len(), self.of))
    }
}

impl Board {
    /// The board of this initiative.
    pub fn new(id: InitiativeId) -> Self {
        Self {
            id,
            read: None,
            told: Told::default(),
            first: None,
            may_log: None,
            may_print: None,
            may_close: None,
            may_edit: None,
        }
    }

    fn items(&mut self, env: &Env<'_>) -> Vec<Item> {
        let Some(board) = self.read.as_deref() else { return Vec::new() };
        let (list, of) = counted(board);
        let words = env.words;
        let ladder = board.placing.ladder.as_ref();
        let done = |id| board.placing.standing.get(&id).map_or(&[][..], |on| on.done.as_slice());
        let line = |(stair, persons)| {
            let (what, name) = match stair {
                Stair::Rung(rung) => (What::Rung(rung), words.get(rung.word())),
                Stair::Step(at) => {
                    let step = ladder.and_then(|ladder| ladder.steps.get(at));
                    let name = step.map(|step| numbered(at, step, words));
                    (What::Step(at), name.unwrap_or_default())
                }
            };
            Item { what, persons, of, name, beside: String::new() }
        };
        let came = stairs(&list, (&board.trials, &board.planned), ladder, done);
        let mut items: Vec<Item> = came.into_iter().map(line).collect();
        let (needs, first) = needs(board, env);
        items.extend(needs);
        let one = &board.card.line.initiative;
        let sample = sampled(one, &board.listed);
        if !sample.is_empty() {
            items.push(Item::new(What::Sample, sample, words.get(Word("board-send")), words));
        }
        let page = |what| Item::new(what, Vec::new(), String::new(), words);
        items.extend([page(What::List), page(What::Ladder)]);
        let before = board.last.as_ref().map(|(_, reach)| words.say(&how_it_went(reach)));
        items.extend(before.map(|so| Item::new(What::Last, Vec::new(), so, words)));
        self.first = first;
        items
    }

    fn name(&self) -> &str {
        self.read.as_deref().map_or("", |board| &board.card.line.initiative.name)
    }

    /// Asks whom the queue has first: not one a colleague has before them just now.
    fn ask_next(&self, cx: &mut ListCx<'_, Self>) {
        let (by, wall) = (cx.env.me.id, cx.env.wall());
        let next = NextUp { initiative: self.id, after: None, by, wall };
        cx.ask_latest("next", next, |next| ListMsg::Own(Own::Next(next)));
    }

    /// Rings that one, within the initiative; the next is ready after that.
    fn ring(&self, next: Option<PersonId>, cx: &mut ListCx<'_, Self>) {
        let Some(person) = next else { return cx.hint(Word("initiative-no-next")) };
        cx.go(Route::Encounter(Box::new(Encounter::walking(person, Kind::Call, self.id))));
    }
}

impl ListSpec for Board {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::bare(Width::Fixed(28), |item: &Item, _| {
            let role = if item.what.is_rung() { Role::Text } else { Role::Title };
            Cell::of(item.name.as_str(), role)
        }),
        Column::bare(Width::Fixed(6), |item: &Item, look| {
            if matches!(item.what, What::List | What::Ladder | What::Last) {
                return "".into();
            }
            let n = i64::try_from(item.persons.len()).unwrap_or(i64::MAX);
            Cell::of(look.words.number(n), Role::Accent)
        })
        .right(),
        Column::bare(Width::Share { least: 20, share: 1 }, |item: &Item, look| {
            let rung = item.what.is_rung();
            let words = if rung { item.bar(look) } else { item.beside.clone() };
            Cell::of(words, if rung { Role::Accent } else { Role::Muted })
        }),
    ];

    fn head(&self, _list: &List<Item>, look: &Look) -> Head {
        let title = format!("{} > {}", look.word(Word("initiatives-title")), self.name());
        Head { title, tab: Some(Command::Screen3), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("board-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().filter(|item| item.what.of_some() && item.persons.is_empty());
        let none = none.map(|_| Phrase::new(Word("who-nobody")));
        let nobody = self.first.is_none().then(|| Phrase::new(Word("initiative-no-next")));
        let call = Verb::new(Command::Call).called(Word("board-call-next"));
        vec![
            Verb::new(Command::Enter).called(Word("board-open")),
            call.unless(self.may_log.clone().or(nobody)),
            Verb::new(Command::Print).unless(self.may_print.clone().or(none)),
            Verb::new(Command::Edit).unless(self.may_edit.clone()),
            Verb::new(Command::History),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_log = cx.env.me.role.why_not(Deed::LogEncounters);
        self.may_print = cx.env.me.role.why_not(Deed::Export);
        self.may_edit = cx.env.me.role.why_not(Deed::EditInitiatives);
        self.may_close = cx.env.me.role.why_not(Deed::SealLists);
        let ask = Ask { initiative: self.id, limit: LIMIT, wall: cx.env.wall() };
        cx.ask_latest("board", ask, |board| ListMsg::Own(Own::Read(board.map(Box::new))));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Call, _) => self.ask_next(cx),
            (Command::Print, Some(item)) => {
                let only = item.what.of_some().then(|| item.persons.clone());
                cx.go(Route::Paper(Paper::Mailing { initiative: self.id, only }));
            }
            (Command::Edit, _) => cx.go(Route::InitiativeForm(Some(self.id))),
            (Command::History, _) => cx.go(Route::History(Record::Initiative(self.id))),
            (Command::Enter, Some(item)) => match item.what {
                What::List | What::Call => cx.go(Route::Initiative(self.id)),
                What::Ladder => cx.go(Route::Board(Page::Ladder(self.id))),
                What::Quiet => self.ask_quiet(cx),
                What::Last => {
                    let before = |board: &BoardOf| board.card.line.initiative.previous;
                    let before = self.read.as_deref().and_then(before);
                    cx.go(Route::Board(Page::Figures(before.unwrap_or(self.id))));
                }
                _ => {
                    let title = Phrase::new(Word("board-who"))
                        .with("what", item.name.as_str())
                        .with("name", self.name());
                    cx.go(Route::Who { title, persons: item.persons.clone() });
                }
            },
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("initiative-loading")), None)
    }

    fn update(&mut self, msg: Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match msg {
            Own::Next(Ok(next)) => self.ring(next, cx),
            Own::Next(Err(why)) => cx.trouble(why.phrase()),
            Own::Quiet(answer) => self.answered(answer, cx),
            Own::Read(Ok(board)) => {
                let fresh = self.read.is_none();
                self.told = Told::of(&board.card, cx.env);
                self.read = Some(board);
                list.set(self.items(cx.env));
                let need = list.rows().iter().position(|item| !item.what.is_rung());
                if let (true, Some(need)) = (fresh, need) {
                    list.go_to(need);
                }
            }
            Own::Read(Err(why)) => list.fail(why.phrase()),
        }
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let Some(board) = self.read.as_deref() else { return 0 };
        head::facts(&board.card, &self.told, f, area, look)
    }
}
