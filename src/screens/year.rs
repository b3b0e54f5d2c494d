//! The year wheel: initiatives, sessions, recurring work and what others do, month by month, and where they stand
//! in each other's way.

mod copy;
mod form;
mod row;

pub use form::PlanForm;

use super::list::{ListCx, ListSpec, Msg};
use super::print::{Put, print, printed};
use super::route::{Behind, Route, Sessions, Wheel};
use super::screen::Head;
use crate::base::{Day, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::session::figures;
use crate::domain::wheel::Plan;
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::plans::{self, WheelOf};
use crate::ui::list::{Cell, Column, List, Width};
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use row::{Item, Key};

/// The wheel of one year.
#[derive(Debug, Default)]
pub struct Year {
    /// Which; this year from the first question on.
    shown: Option<i32>,
    today: Option<Day>,
    wheel: WheelOf,
    may_not: Option<Phrase>,
    may_print: Option<Phrase>,
    /// What is on in this month and the next, in words.
    soon: Vec<(String, String)>,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// Everything on the wheel.
    Wheel(Result<WheelOf>),
    /// These are to be taken over into this year.
    Copy(Vec<Plan>, i32),
    /// The year has been written to be printed.
    Put(Put),
    /// A question was answered with no.
    Stay,
}

type Rows = List<Item>;

impl Year {
    fn year(&self) -> i32 {
        self.shown.or(self.today.map(Day::year)).unwrap_or_default()
    }

    fn show(&mut self, list: &mut Rows, cx: &ListCx<'_, Self>) {
        let rows = row::rows(&self.wheel, self.year(), cx.env);
        self.soon = row::soon(&rows, cx.env);
        list.set(rows);
    }

    fn turn(&mut self, by: i32, list: &mut Rows, cx: &ListCx<'_, Self>) {
        self.shown = Some((self.year() + by).clamp(1, 9998));
        self.show(list, cx);
        list.go_to(0);
    }

    fn open(&self, item: &Item, cx: &mut ListCx<'_, Self>) {
        match item.key {
            Key::Initiative(id) => cx.go(Route::Initiative(id)),
            Key::Sessions(kind) => {
                let days = Day::of(self.year(), 1, 1).zip(Day::of(self.year(), 12, 31));
                let Some((from, to)) = days else { return };
                let (by, line) = (figures::By::Kind, figures::Key::Kind(kind));
                let behind = Behind { from, to, by, line };
                cx.go(Route::Sessions(Sessions::Behind(Box::new(behind))));
            }
            Key::Plan(id) if self.may_not.is_none() => cx.go(Route::Year(Wheel::Plan(Some(id)))),
            Key::Plan(_) => {}
        }
    }
}

impl ListSpec for Year {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(Word("year-what"), Width::Share { least: 24, share: 1 }, |item: &Item, _| {
            Cell::of(item.name.as_str(), Role::Title)
        }),
        Column::new(Word("year-months"), Width::Fixed(48), row::months_cell),
        Column::new(Word("year-left"), Width::Fixed(7), row::left_cell).right().drop(1),
    ];

    fn head(&self, list: &Rows, look: &Look) -> Head {
        let title = Phrase::new(Word("year-title")).with("year", self.year().to_string());
        let signs = || look.word(Word("year-signs"));
        Head {
            title: look.words.say(&title),
            tab: Some(Command::Screen8),
            status: list.current().and_then(|item| row::whole(item, look)).unwrap_or_else(signs),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("year-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("year-none")));
        let whole = list.current().and_then(|item| match item.key {
            Key::Initiative(_) => Some(Phrase::new(Word("year-is-initiative"))),
            Key::Sessions(_) => Some(Phrase::new(Word("year-is-sessions"))),
            Key::Plan(_) => None,
        });
        let may_not = || self.may_not.clone();
        let change = may_not().or_else(|| none.clone()).or_else(|| whole.clone());
        let open = none.or_else(|| may_not().filter(|_| whole.is_none()));
        vec![
            Verb::new(Command::Enter).called(Word("year-open")).unless(open),
            Verb::new(Command::New).called(Word("year-new")).unless(may_not()),
            Verb::new(Command::Left).called(Word("year-before")),
            Verb::new(Command::Right).called(Word("year-after")),
            Verb::new(Command::GoTo).called(Word("year-now")),
            Verb::new(Command::Print).called(Word("printed-do")).unless(self.may_print.clone()),
            Verb::new(Command::Import).called(Word("year-copy")).unless(may_not()),
            Verb::new(Command::Edit).unless(change.clone()),
            Verb::new(Command::Bin).called(Word("year-bin")).unless(change),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditInitiatives);
        self.may_print = cx.env.me.role.why_not(Deed::Export);
        self.today = Some(cx.env.today);
        self.shown.get_or_insert(cx.env.today.year());
        cx.ask_latest("wheel", plans::Wheel, |wheel| Msg::Own(Own::Wheel(wheel)));
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match command {
            Command::Left => return self.turn(-1, list, cx),
            Command::Right => return self.turn(1, list, cx),
            Command::GoTo => {
                self.shown = Some(cx.env.today.year());
                return self.show(list, cx);
            }
            Command::New if self.may_not.is_none() => return cx.go(Route::Year(Wheel::Plan(None))),
            Command::Print if self.may_print.is_none() => {
                let page = row::page(list.rows(), self.year(), cx.env);
                return print(page, cx, |put| Msg::Own(Own::Put(put)));
            }
            Command::Import if self.may_not.is_none() => {
                return copy::ask(&self.wheel, self.year(), cx);
            }
            _ => {}
        }
        let Some(item) = list.current() else { return };
        match (command, item.key) {
            (Command::Enter, _) | (Command::Edit, Key::Plan(_)) => self.open(item, cx),
            (Command::Bin, Key::Plan(id)) if self.may_not.is_none() => {
                if let Some(plan) = self.wheel.plans.iter().find(|plan| plan.id == id) {
                    cx.save(plans::bin(&cx.env.author(), plan));
                }
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("year-new"));
        (Phrase::new(Word("year-none")), self.may_not.is_none().then_some(new))
    }

    fn update(&mut self, msg: Own, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match msg {
            Own::Wheel(Ok(wheel)) => {
                self.wheel = wheel;
                self.show(list, cx);
                let (words, way_out) = self.nothing("");
                list.set_nothing(words, way_out);
            }
            Own::Wheel(Err(why)) => list.fail(why.phrase()),
            Own::Copy(plans, into) => cx.save(plans::copy(&cx.env.author(), &plans, into)),
            Own::Put(put) => printed(put, cx),
            Own::Stay => {}
        }
    }

    /// This month and the next, each on a line.
    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let mut taken = 0;
        for (month, what) in &self.soon {
            let line = draw::strip(area, taken, 0, area.width);
            let end = draw::put(f, line, (1, 0), month, look.style(Role::Label)) + 2;
            draw::put(f, line, (end.max(13), 0), what, look.style(Role::Text));
            taken += 1;
        }
        draw::rule(f, area, taken, None, look);
        taken + 1
    }
}
