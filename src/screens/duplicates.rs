//! Cards that may be the same person, to be looked at two by two.

use super::env::Env;
use super::list::{ListCx, ListSpec, Msg as ListMsg};
use super::route::Route;
use super::screen::Head;
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::duplicate::{Pair, Reason};
use crate::store::Result;
use crate::store::people::{Alike, keep_apart};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use std::sync::Arc;

/// At most so many pairs; merging some makes room for others.
const LIMIT: usize = 300;

/// The list of pairs.
#[derive(Debug, Default)]
pub struct Duplicates;

/// Two cards.
#[derive(Debug)]
pub struct Two {
    one: PersonId,
    other: PersonId,
    reason: Reason,
    said: [String; 2],
}

impl Two {
    fn of(pair: &Pair, env: &Env<'_>) -> Self {
        let said = |id: PersonId| {
            let Some(person) = env.names.get(id) else { return String::new() };
            let born = person.born.map(|born| env.words.born(born)).unwrap_or_default();
            let facts = [person.name(), born, person.area.to_owned()];
            let facts = facts.into_iter().filter(|fact| !fact.is_empty());
            facts.collect::<Vec<_>>().join(", ")
        };
        let Pair { one, other, reason } = *pair;
        Self { one, other, reason, said: [said(one), said(other)] }
    }

    fn side(&self, side: usize) -> Cell {
        self.said.get(side).map(String::as_str).unwrap_or_default().into()
    }
}

impl Row for Two {
    type Key = (PersonId, PersonId);

    fn key(&self) -> Self::Key {
        (self.one, self.other)
    }
}

impl ListSpec for Duplicates {
    type Row = Two;
    type Own = Result<Vec<Pair>>;

    const COLUMNS: &'static [Column<Two>] = &[
        Column::new(Word("twins-one"), Width::Share { least: 16, share: 1 }, |two, _| two.side(0)),
        Column::new(Word("twins-other"), Width::Share { least: 16, share: 1 }, |two, _| {
            two.side(1)
        }),
        Column::new(Word("twins-why"), Width::Fixed(15), |two, look| {
            Cell::of(look.word(two.reason.word()), Role::Warning)
        }),
    ];

    fn head(&self, list: &List<Two>, look: &Look) -> Head {
        let count = Phrase::new(Word("twins-count")).with("n", list.rows().len());
        Head {
            title: look.word(Word("twins-title")),
            tab: Some(Command::Screen0),
            status: look.words.say(&count),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("twins-help")
    }

    fn verbs(&self, list: &List<Two>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("twins-none")));
        vec![
            Verb::new(Command::Enter).called(Word("twins-compare")).unless(none.clone()),
            Verb::new(Command::Bin).called(Word("twins-apart")).unless(none.clone()),
            Verb::new(Command::Merge).unless(none),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Two>> {
        let names = Arc::clone(cx.env.names);
        cx.ask_latest("pairs", Alike { names, limit: LIMIT }, ListMsg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Two>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Enter | Command::Merge, Some(two)) => {
                cx.go(Route::Merge { person: two.one, other: Some(two.other) });
            }
            (Command::Bin, Some(two)) => {
                cx.save(keep_apart(&cx.env.author(), two.one, two.other));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("twins-none")), Some(Verb::new(Command::Back)))
    }

    fn update(&mut self, msg: Result<Vec<Pair>>, list: &mut List<Two>, cx: &mut ListCx<'_, Self>) {
        match msg {
            Ok(pairs) => list.set(pairs.iter().map(|p| Two::of(p, cx.env)).collect()),
            Err(why) => list.fail(why.phrase()),
        }
    }
}
