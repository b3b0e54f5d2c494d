//! The library of method cards: those that ship with what the team has written over them, and its own.

mod form;
mod page;

pub use form::MethodForm;
pub use page::Page;

use super::list::{ListCx, ListSpec, Msg};
use super::route::{Library, Record, Route};
use super::screen::Head;
use crate::base::text::fold;
use crate::base::{Lang, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::method::{Category, Method, Own, Part, laid, shipped};
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::methods::{self, Written};
use crate::ui::card::{Card, Item as Line};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Room, Verb};
use ratatui::{Frame, layout::Rect};

/// The list of methods.
#[derive(Debug, Default)]
pub struct Methods {
    may_not: Option<Phrase>,
    /// What the team has written, once that is known.
    own: Option<Vec<Own>>,
    all: usize,
    find: String,
}

/// One card.
#[derive(Debug, Clone)]
pub struct Item {
    method: Method,
    /// The words it can be found by.
    found_by: String,
    ships: bool,
    written: bool,
}

impl Item {
    fn of(method: Method, own: &[Own], ships: bool, lang: Lang) -> Self {
        let texts = Part::ALL.iter().map(|part| method.text(*part, lang)).collect::<Vec<_>>();
        let found_by = fold(&format!("{} {}", method.key, texts.join(" ")));
        Self { written: own.iter().any(|own| own.key == method.key), found_by, ships, method }
    }

    /// Its place: those whose name was typed come first, then by heading.
    fn place(&self, find: &str, lang: Lang) -> (bool, Option<usize>) {
        let named = begins(&fold(self.method.name(lang)), find);
        let heading = Category::ALL.iter().position(|category| *category == self.method.category);
        (!named, heading)
    }
}

/// Whether every word typed begins one of the words of a text.
fn begins(text: &str, find: &str) -> bool {
    fn words(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
    }
    words(&fold(find)).all(|typed| words(text).any(|word| word.starts_with(typed)))
}

impl Row for Item {
    type Key = String;

    fn key(&self) -> String {
        self.method.key.clone()
    }

    fn group(&self) -> Option<Label> {
        Some(self.method.category.word().into())
    }
}

impl Methods {
    fn items(&self, lang: Lang) -> Vec<Item> {
        let Some(own) = &self.own else { return Vec::new() };
        let library = shipped();
        let ships = |key: &str| library.iter().any(|card| card.key == key);
        let all = laid(library.clone(), own).into_iter();
        let items = all.map(|card| Item::of(card.clone(), own, ships(&card.key), lang));
        let found = |item: &Item| begins(&item.found_by, &self.find);
        let mut items: Vec<Item> = items.filter(found).collect();
        items.sort_by_key(|item| item.place(&self.find, lang));
        items
    }
}

impl ListSpec for Methods {
    type Row = Item;
    type Own = Result<Vec<Own>>;

    const FIND: Option<Word> = Some(Word("methods-find"));
    const PREVIEW: Option<Room> = Some(Room::Wide);

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(Word("methods-key"), Width::Fixed(4), |item: &Item, _| {
            Cell::of(if item.ships { item.method.key.as_str() } else { "" }, Role::Muted)
        }),
        Column::new(
            Word("method-name"),
            Width::Share { least: 40, share: 1 },
            |item: &Item, look| Cell::of(item.method.name(look.words.lang()), Role::Title),
        ),
        Column::new(Word("initiative-breadth"), Width::Fixed(12), |item: &Item, look| {
            look.word(item.method.breadth.word()).into()
        })
        .drop(2),
        Column::new(Word("methods-whose"), Width::Fixed(10), |item: &Item, look| {
            let (word, role) = match (item.ships, item.written) {
                (false, _) => (Word("methods-own"), Role::Accent),
                (true, true) => (Word("methods-changed"), Role::Accent),
                (true, false) => (Word("methods-shipped"), Role::Muted),
            };
            Cell::of(look.word(word), role)
        })
        .drop(1),
    ];

    fn head(&self, _list: &List<Item>, look: &Look) -> Head {
        let title = format!(
            "{} > {}",
            look.word(Word("initiatives-title")),
            look.word(Word("methods-title"))
        );
        Head { title, tab: Some(Command::Screen3), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("methods-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("methods-none")));
        let unwritten = list.current().is_some_and(|item| !item.written);
        let unwritten = unwritten.then(|| Phrase::new(Word("methods-ships")));
        let may_not = || self.may_not.clone();
        vec![
            Verb::new(Command::Enter).called(Word("methods-open")).unless(none.clone()),
            Verb::new(Command::New).called(Word("methods-new")).unless(may_not()),
            Verb::new(Command::Edit).unless(may_not().or_else(|| none.clone())),
            Verb::new(Command::Search),
            Verb::new(Command::Bin).called(Word("methods-bin")).unless(may_not().or(unwritten)),
            Verb::new(Command::History).unless(none),
            Verb::new(Command::Back),
        ]
    }

    fn found(&self, list: &List<Item>) -> (usize, usize) {
        (list.rows().len(), self.all)
    }

    fn fetch(&mut self, find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditInitiatives);
        cx.ask_latest("written", Written, Msg::Own);
        find.clone_into(&mut self.find);
        self.own.is_some().then(|| self.items(cx.env.words.lang()))
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::New, _) => cx.go(Route::Methods(Library::Form(None))),
            (Command::Enter, Some(item)) => cx.go(Route::Methods(Library::Card(item.key()))),
            (Command::Edit, Some(item)) => cx.go(Route::Methods(Library::Form(Some(item.key())))),
            (Command::History, Some(item)) => cx.go(Route::History(Record::Method(item.key()))),
            (Command::Bin, Some(item)) => {
                cx.save(methods::bin(&cx.env.author(), &item.method.key));
            }
            _ => {}
        }
    }

    fn nothing(&self, find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("methods-new"));
        let words = if find.is_empty() { Word("methods-none") } else { Word("methods-not-found") };
        (Phrase::new(words), Some(new))
    }

    fn update(&mut self, own: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match own {
            Ok(own) => {
                self.all = laid(shipped(), &own).len();
                self.own = Some(own);
                list.set(self.items(cx.env.words.lang()));
            }
            Err(why) => list.fail(why.phrase()),
        }
    }

    fn preview(&self, item: &Item, f: &mut Frame, area: Rect, look: &Look) {
        let lang = look.words.lang();
        let name = Line::Text(item.method.name(lang).to_owned(), Role::Title);
        let gap = || Line::Text(" ".to_owned(), Role::Text);
        let purpose = Line::Text(item.method.text(Part::Purpose, lang), Role::Text);
        let steps = item.method.steps(lang).enumerate();
        let steps = steps.map(|(n, step)| Line::Text(format!("{} {step}", n + 1), Role::Muted));
        let items = [name, gap(), purpose, gap()].into_iter().chain(steps).collect();
        Card::of(items).draw(f, area, look, 0);
    }
}
