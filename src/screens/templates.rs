//! The question templates: those that ship and the team's own, the newest version of each.

mod import;
mod questions;

pub use import::ImportForm;
pub use questions::Questions;

use super::list::{ListCx, ListSpec, Msg};
use super::route::Route;
use super::screen::Head;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::template::{Fault, Template, Version, shipped};
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::templates::{Kept, Newest};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// The list of templates.
#[derive(Debug, Default)]
pub struct Templates {
    may_not: Option<Phrase>,
}

/// One template.
#[derive(Debug)]
pub struct Item {
    key: String,
    version: Version,
    template: std::result::Result<Template, Vec<Fault>>,
    ships: bool,
}

impl Item {
    /// The register's templates, and those of the library that it has not got.
    fn all(kept: Vec<Kept>) -> Vec<Self> {
        let library = shipped();
        let ships = |key: &str| library.iter().any(|template| template.key == key);
        let mut items: Vec<Self> = kept
            .into_iter()
            .map(|kept| Self {
                ships: ships(&kept.reference.key),
                key: kept.reference.key,
                version: kept.reference.version,
                template: kept.template,
            })
            .collect();
        let missing = library.iter().filter(|t| items.iter().all(|item| item.key != t.key));
        let missing: Vec<Self> = missing
            .map(|template| Self {
                key: template.key.clone(),
                version: template.version,
                template: Ok(template.clone()),
                ships: true,
            })
            .collect();
        items.extend(missing);
        items
    }
}

impl Row for Item {
    type Key = String;

    fn key(&self) -> String {
        self.key.clone()
    }

    fn alarm(&self) -> bool {
        self.template.is_err()
    }
}

/// The kinds of contact it is asked at.
fn kinds(item: &Item, look: &Look) -> Cell {
    let Ok(template) = &item.template else { return "".into() };
    let kinds: Vec<String> = template.kinds.iter().map(|kind| look.word(kind.word())).collect();
    Cell::of(kinds.join(", "), Role::Muted)
}

impl ListSpec for Templates {
    type Row = Item;
    type Own = Result<Vec<Kept>>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(
            Word("templates-name"),
            Width::Share { least: 22, share: 3 },
            |item: &Item, look| match &item.template {
                Ok(template) => template.name.get(look.words.lang()).into(),
                Err(_) => Cell::of(item.key.as_str(), Role::Error),
            },
        ),
        Column::new(Word("templates-kinds"), Width::Share { least: 12, share: 2 }, kinds).drop(2),
        Column::new(Word("templates-questions"), Width::Fixed(7), |item: &Item, _| {
            let asked = item.template.as_ref().map_or(0, |template| {
                template.questions.iter().filter(|question| question.kind.is_asked()).count()
            });
            asked.to_string().into()
        })
        .right(),
        Column::new(Word("templates-version"), Width::Fixed(7), |item: &Item, _| {
            item.version.number().to_string().into()
        })
        .right(),
        Column::new(Word("templates-whose"), Width::Fixed(14), |item: &Item, look| {
            let word = if item.ships { Word("templates-ships") } else { Word("templates-own") };
            Cell::of(look.word(word), Role::Muted)
        })
        .drop(1),
    ];

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let count = Phrase::new(Word("templates-count")).with("n", list.rows().len());
        Head {
            title: look.word(Word("templates-title")),
            tab: Some(Command::Screen0),
            status: look.words.say(&count),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("templates-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("templates-none")));
        vec![
            Verb::new(Command::Enter).called(Word("templates-show")).unless(none),
            Verb::new(Command::Import)
                .called(Word("templates-import"))
                .unless(self.may_not.clone()),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditTemplates);
        cx.ask_latest("newest", Newest, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Enter, Some(item)) => cx.go(Route::Template(item.key.clone())),
            (Command::Import, _) => cx.go(Route::TemplateImport),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let import = Verb::new(Command::Import).called(Word("templates-import"));
        (Phrase::new(Word("templates-none")), Some(import))
    }

    fn update(&mut self, kept: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match kept {
            Ok(kept) => {
                let mut items = Item::all(kept);
                let lang = cx.env.words.lang();
                items.sort_by_cached_key(|item| {
                    let name =
                        item.template.as_ref().map_or(item.key.as_str(), |t| t.name.get(lang));
                    cx.env.collation.key(name)
                });
                list.set(items);
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
