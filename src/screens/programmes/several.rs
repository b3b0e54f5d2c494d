//! Those who help behind a figure.

use crate::base::{MembershipId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::programme::Membership;
use crate::screens::helping::{name, sealed};
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::programmes::Several;
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// The list.
#[derive(Debug)]
pub struct Helpers {
    title: Phrase,
    members: Vec<MembershipId>,
}

impl Helpers {
    /// Of these.
    pub fn new(title: Phrase, members: Vec<MembershipId>) -> Self {
        Self { title, members }
    }
}

/// One of them.
#[derive(Debug)]
pub struct Item {
    id: MembershipId,
    name: String,
    place: String,
    step: Word,
    since: String,
}

impl Row for Item {
    type Key = MembershipId;

    fn key(&self) -> MembershipId {
        self.id
    }
}

impl ListSpec for Helpers {
    type Row = Item;
    type Own = Result<Vec<Membership>>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(
            Word("programmes-name"),
            Width::Share { least: 18, share: 1 },
            |item: &Item, _| Cell::of(item.name.as_str(), Role::Title),
        ),
        Column::new(
            Word("programmes-place"),
            Width::Share { least: 12, share: 1 },
            |item: &Item, _| item.place.as_str().into(),
        ),
        Column::new(Word("step-which"), Width::Fixed(14), |item: &Item, look| {
            look.word(item.step).into()
        }),
        Column::new(Word("programmes-since"), Width::Fixed(10), |item: &Item, _| {
            item.since.as_str().into()
        }),
    ];

    fn head(&self, _: &List<Item>, look: &Look) -> Head {
        Head { title: look.words.say(&self.title), tab: Some(Command::Screen5), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("programme-figures-help")
    }

    fn verbs(&self, _: &List<Item>) -> Vec<Verb> {
        vec![Verb::new(Command::Enter).called(Word("programmes-open")), Verb::new(Command::Back)]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        cx.ask_latest("rows", Several { ids: self.members.clone() }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        if let (Command::Enter, Some(item)) = (command, list.current()) {
            cx.go(Route::Programmes(Programmes::Card(item.id)));
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("programmes-none")), None)
    }

    fn update(&mut self, found: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(found) => {
                let item = |one: &Membership| Item {
                    id: one.id,
                    name: name(one, cx.env),
                    place: match sealed(one, cx.env) {
                        Some(_) => String::new(),
                        None => one.places.join(", "),
                    },
                    step: one.step().word(),
                    since: one.since().map(|day| cx.env.words.date(day)).unwrap_or_default(),
                };
                let mut items: Vec<Item> = found.iter().map(item).collect();
                items.sort_by_cached_key(|item| cx.env.collation.key(&item.name));
                list.set(items);
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
