//! Sessions in figures: a year, a quarter or a month of them, put together by kind, place, area, month, or
//! what else one asks. Enter on a line lists the sessions it is of.

mod behind;
mod met;
mod period;

pub use behind::BehindLine;

use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::area::Area;
use crate::domain::session::figures::{By, Key, Sum, figures};
use crate::domain::worker::Deed;
use crate::exchange::field;
use crate::screens::env::Env;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::print::{Put, print, printed};
use crate::screens::route::{Behind, Route, Sessions as Part};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::books::{Met, MetOf};
use crate::store::sessions::{Between, BetweenOf, InvitedOf, InvitedTo};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb, draw};
use period::Period;
use ratatui::{Frame, layout::Rect};

/// The figures of a period.
#[derive(Debug, Default)]
pub struct Figures {
    period: Option<Period>,
    /// What they are put together by: its place among all ways.
    by: usize,
    got: BetweenOf,
    /// What is told above of those met by name or alias.
    met: Vec<String>,
    /// Who came of those invited, list by list.
    invited: Vec<String>,
    /// How many new ones say that they came by work in the field, at least.
    brought: usize,
    /// What was counted besides, in one line.
    besides: Option<String>,
    may_print: Option<Phrase>,
    /// Whether the sessions of the period, and those met in it, have come.
    here: (bool, bool),
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The sessions of the period.
    Got(Result<BetweenOf>),
    /// Who came of those invited.
    Invited(Result<InvitedOf>),
    /// Those met in the period.
    Met(Result<MetOf>),
    /// The page lies ready to be printed.
    Put(Put),
}

/// One line.
#[derive(Debug)]
pub struct Item {
    key: Key,
    name: String,
    sum: Sum,
}

impl Row for Item {
    type Key = Key;

    fn key(&self) -> Key {
        self.key.clone()
    }
}

/// What a line is called.
fn name(key: &Key, areas: &[Area], env: &Env<'_>) -> String {
    if let Key::Month(year, month) = key {
        return env.words.month(*year, *month);
    }
    let name = Phrase::new(Word("sessions-named")).with("name", key.name(areas));
    env.words.say(&name)
}

fn number(n: u64, look: &Look) -> Cell {
    Cell::of(look.words.number(i64::try_from(n).unwrap_or(i64::MAX)), Role::Text)
}

fn wide(n: usize) -> u64 {
    u64::try_from(n).unwrap_or(u64::MAX)
}

impl Figures {
    fn by(&self) -> By {
        By::ALL.get(self.by).copied().unwrap_or(By::Kind)
    }

    fn show(&self, list: &mut List<Item>, env: &Env<'_>) {
        let all = self.got.lines.iter().map(|line| (&line.session, line.sums));
        let item = |(key, sum)| Item { name: name(&key, &self.got.areas, env), key, sum };
        let mut items: Vec<Item> = figures(all, self.by()).into_iter().map(item).collect();
        // Names come by the alphabet of the reader, all of them first and what nobody has told last.
        let order = |item: &Item| match item.key {
            Key::All => (0, Vec::new()),
            Key::Name(..) | Key::Area(_) => (1, env.collation.key(&item.name)),
            Key::Unknown => (2, Vec::new()),
            _ => (1, Vec::new()),
        };
        items.sort_by_cached_key(order);
        list.set(items);
    }

    fn open(&self, item: &Item, cx: &mut ListCx<'_, Self>) {
        let Some(period) = self.period else { return };
        let (from, to) = period.days();
        let behind = Behind { from, to, by: self.by(), line: item.key.clone() };
        cx.go(Route::Sessions(Part::Behind(Box::new(behind))));
    }

    /// Why nothing can be printed yet: a page of the half would come of it.
    fn comes(&self) -> Option<Phrase> {
        (self.here != (true, true)).then(|| Phrase::new(Word("list-loading")))
    }

    /// Goes to another period; nothing of the one before stays under its heading.
    fn turn(&mut self, period: Period, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        *self = Self { period: Some(period), by: self.by, ..Self::default() };
        list.wait();
        self.fetch("", cx);
    }
}

impl ListSpec for Figures {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(
            Word("sessions-what"),
            Width::Share { least: 14, share: 1 },
            |item: &Item, _| {
                let role = if item.key == Key::All { Role::Accent } else { Role::Title };
                Cell::of(item.name.as_str(), role)
            },
        ),
        Column::new(Word("sessions-held"), Width::Fixed(6), |item: &Item, look| {
            number(wide(item.sum.sessions), look)
        })
        .right(),
        Column::new(Word("sessions-hours"), Width::Fixed(6), |item: &Item, look| {
            number((item.sum.minutes + 30) / 60, look)
        })
        .right(),
        Column::new(Word("sessions-heads"), Width::Fixed(8), |item: &Item, look| {
            number(item.sum.heads, look)
        })
        .right(),
        Column::new(Word("sessions-each"), Width::Fixed(7), |item: &Item, look| {
            item.sum.heads_each().map_or_else(|| "".into(), |n| number(n, look))
        })
        .right(),
        Column::new(Word("means-talks"), Width::Fixed(7), |item: &Item, look| {
            number(item.sum.talks, look)
        })
        .right(),
        Column::new(Word("sessions-per-talk"), Width::Fixed(10), |item: &Item, look| {
            item.sum.minutes_per_talk().map_or_else(|| "".into(), |n| number(n, look))
        })
        .right(),
        Column::new(Word("means-material"), Width::Fixed(9), |item: &Item, look| {
            number(item.sum.material, look)
        })
        .right()
        .drop(1),
        Column::new(Word("sessions-off"), Width::Fixed(10), |item: &Item, look| {
            if item.sum.cancelled == 0 { "".into() } else { number(wide(item.sum.cancelled), look) }
        })
        .right()
        .drop(2),
    ];

    fn head(&self, _: &List<Item>, look: &Look) -> Head {
        let period = self.period.map(|period| period.told(look.words)).unwrap_or_default();
        let by = look.word(self.by().word());
        Head {
            title: [look.word(Word("sessions-figures")), period, by].join(" > "),
            tab: Some(Command::Screen4),
            status: look.word(Word("sessions-figures-status")),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("sessions-figures-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("sessions-none-chosen")));
        vec![
            Verb::new(Command::Enter).called(Word("sessions-which")).unless(none.clone()),
            Verb::new(Command::View).called(Word("sessions-by-other")),
            Verb::new(Command::GoTo).called(Word("sessions-span")),
            Verb::new(Command::Left).called(Word("sessions-span-before")),
            Verb::new(Command::Right).called(Word("sessions-span-after")),
            Verb::new(Command::Print)
                .called(Word("printed-do"))
                .unless(self.may_print.clone().or(none).or_else(|| self.comes())),
            Command::Back.into(),
        ]
    }

    fn fetch(&mut self, _: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_print = cx.env.me.role.why_not(Deed::Export);
        let period = self.period.get_or_insert_with(|| Period::year(cx.env.today));
        let (from, to) = period.days();
        cx.ask_latest("figures", Between { from, to }, |got| Msg::Own(Own::Got(got)));
        cx.ask_latest("invited", InvitedTo { from, to }, |got| Msg::Own(Own::Invited(got)));
        cx.ask_latest("met", Met::between((from, to), cx.env.clock), |got| Msg::Own(Own::Met(got)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let Some(period) = self.period else { return };
        match (command, list.current()) {
            (Command::Enter, Some(item)) => self.open(item, cx),
            (Command::View, _) => {
                self.by = (self.by + 1) % By::ALL.len();
                list.go_to(0);
                if self.here.0 {
                    self.show(list, cx.env);
                }
            }
            (Command::Left, _) => self.turn(period.moved(-1), list, cx),
            (Command::Right, _) => self.turn(period.moved(1), list, cx),
            (Command::GoTo, _) => self.turn(period.other(cx.env.today), list, cx),
            (Command::Print, Some(_)) if self.may_print.is_none() && self.comes().is_none() => {
                print(field::page(&self.got, period.days(), self.brought), cx, |put| {
                    Msg::Own(Own::Put(put))
                });
            }
            _ => {}
        }
    }

    fn nothing(&self, _: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("sessions-no-figures")), None)
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let area = Rect { height: area.height / 2, ..area };
        let told = self.invited.iter().chain(&self.met).chain(&self.besides);
        let told: Vec<String> = told.cloned().collect();
        draw::lines(f, area, &told, look, Role::Accent)
    }

    fn update(&mut self, found: Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Own::Got(Ok(got)) => {
                self.besides = met::besides(&got, cx.env);
                (self.got, self.here.0) = (got, true);
                self.show(list, cx.env);
            }
            Own::Invited(Ok(got)) => self.invited = met::invited(&got, cx.env),
            Own::Met(Ok(met)) => {
                let days = self.period.map(Period::days);
                (self.brought, self.here.1) = (met.brought, true);
                self.met = days.map(|days| met::told(&met, days, cx.env)).unwrap_or_default();
            }
            Own::Got(Err(why)) | Own::Invited(Err(why)) | Own::Met(Err(why)) => {
                list.fail(why.phrase());
            }
            Own::Put(put) => printed(put, cx),
        }
    }
}
