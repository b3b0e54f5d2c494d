//! The team's areas: what they are called, what they are part of, how many people live there.

mod form;

pub use form::AreaForm;

use super::list::{ListCx, ListSpec, Msg};
use super::route::{Areas as Part, Route};
use super::screen::Head;
use crate::base::{AreaId, Id, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::areas::{self, Listed, ListedArea};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// The list of areas.
#[derive(Debug, Default)]
pub struct Areas {
    may_not: Option<Phrase>,
}

/// One area.
#[derive(Debug, Clone)]
pub struct Item {
    of: ListedArea,
    /// What it is part of, and that again.
    within: String,
    /// Others are part of it.
    parts: bool,
}

impl Row for Item {
    type Key = AreaId;

    fn key(&self) -> AreaId {
        self.of.area.id
    }

    fn id(&self) -> Option<Id> {
        Some(self.of.area.id.0)
    }
}

/// What an area is part of, the nearest first. A circle is followed once.
fn within(of: &ListedArea, all: &[ListedArea]) -> String {
    let mut names: Vec<&str> = Vec::new();
    let mut parent = of.area.parent;
    while let Some(up) = all.iter().find(|one| Some(one.area.id) == parent) {
        if names.len() > all.len() {
            break;
        }
        names.push(&up.area.name);
        parent = up.area.parent;
    }
    names.join(", ")
}

fn items(all: &[ListedArea], cx: &ListCx<'_, Areas>) -> Vec<Item> {
    let mut items: Vec<Item> = all
        .iter()
        .map(|of| Item {
            of: of.clone(),
            within: within(of, all),
            parts: all.iter().any(|one| one.area.parent == Some(of.area.id)),
        })
        .collect();
    items.sort_by_cached_key(|item| cx.env.collation.key(&item.of.area.name));
    items
}

impl ListSpec for Areas {
    type Row = Item;
    type Own = Result<Vec<ListedArea>>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(Word("areas-name"), Width::Share { least: 18, share: 1 }, |item: &Item, _| {
            Cell::of(item.of.area.name.as_str(), Role::Title)
        }),
        Column::new(
            Word("areas-within"),
            Width::Share { least: 12, share: 1 },
            |item: &Item, _| item.within.as_str().into(),
        ),
        Column::new(Word("areas-people"), Width::Fixed(8), |item: &Item, look| {
            let n = i64::try_from(item.of.people).unwrap_or(i64::MAX);
            look.words.number(n).into()
        })
        .right(),
    ];

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let n = Phrase::new(Word("areas-count")).with("n", list.rows().len());
        let (title, status) = (look.word(Word("areas-title")), look.words.say(&n));
        Head { title, status, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("areas-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("areas-none")));
        let parts = list.current().is_some_and(|item| item.parts);
        let parts = parts.then(|| Phrase::new(Word("areas-has-parts")));
        let may_not = || self.may_not.clone();
        let change = may_not().or_else(|| none.clone());
        vec![
            Verb::new(Command::Enter).called(Word("areas-change")).unless(change.clone()),
            Verb::new(Command::New).called(Word("areas-new")).unless(may_not()),
            Verb::new(Command::Bin).called(Word("areas-bin")).unless(change.or(parts)),
            Verb::new(Command::Edit).unless(may_not().or(none)),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditAreas);
        cx.ask_latest("areas", Listed, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        if self.may_not.is_some() {
            return;
        }
        match (command, list.current()) {
            (Command::New, _) => cx.go(Route::Areas(Part::Form(None))),
            (Command::Enter | Command::Edit, Some(item)) => {
                cx.go(Route::Areas(Part::Form(Some(item.of.area.id))));
            }
            (Command::Bin, Some(item)) if !item.parts => {
                cx.save(areas::bin(&cx.env.author(), &item.of.area));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("areas-new"));
        (Phrase::new(Word("areas-none")), Some(new))
    }

    fn update(&mut self, found: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(found) => list.set(items(&found, cx)),
            Err(why) => list.fail(why.phrase()),
        }
    }
}
