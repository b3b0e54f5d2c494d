//! Letters: those that ship and the team's own, in every language, and who they are from.

mod edit;
mod head;

pub use edit::LetterForm;
pub use head::HeadForm;

use super::list::{ListCx, ListSpec, Msg};
use super::route::{Paper, Route};
use super::screen::{Head, Question};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::language::Language;
use crate::domain::letter::{Letter, SHIPPED, all};
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::letters::{self, Own as Asked};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};

/// The list of letters.
#[derive(Debug, Default)]
pub struct Letters {
    own: Vec<Letter>,
    may_not: Option<Phrase>,
}

/// A line: a letter in a language, or what stands at the head of all.
#[derive(Debug)]
pub enum Item {
    /// Who letters are from.
    Head,
    /// A letter.
    Letter {
        /// Its text.
        letter: Letter,
        /// The team has written or changed it.
        own: bool,
        /// Its language, as a heading.
        heading: String,
    },
}

impl Row for Item {
    type Key = String;

    fn key(&self) -> String {
        match self {
            Item::Head => String::new(),
            Item::Letter { letter, .. } => letter.row(),
        }
    }

    fn group(&self) -> Option<Label> {
        Some(match self {
            Item::Head => Word("letters-from").into(),
            Item::Letter { heading, .. } => Label::Text(heading.clone()),
        })
    }
}

/// What comes back.
#[derive(Debug)]
pub enum Own {
    /// The team's own letters.
    Found(Result<Vec<Letter>>),
    /// A letter is to go.
    Take(Box<Letter>),
    /// It may stay.
    Stay,
}

/// The reader's own language first, each with its letters in the order they are sent.
fn items(own: &[Letter], words: &Words) -> Vec<Item> {
    let mine = Language::from(words.lang());
    let place = |key: &str| SHIPPED.iter().position(|(ships, _)| *ships == key);
    let mut letters = all(own);
    letters.sort_by_key(|letter| {
        let order = place(&letter.key).unwrap_or(SHIPPED.len());
        (letter.lang != mine, letter.lang, order, letter.name.clone())
    });
    let line = |letter: Letter| {
        let own = own.iter().any(|one| one.row() == letter.row());
        Item::Letter { own, heading: heading(&words.get(letter.lang.word())), letter }
    };
    std::iter::once(Item::Head).chain(letters.into_iter().map(line)).collect()
}

/// With a capital, as at the head of a part.
fn heading(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn ships(letter: &Letter) -> bool {
    SHIPPED.iter().any(|(key, _)| *key == letter.key)
}

fn whose(item: &Item, look: &Look) -> Cell {
    let word = match item {
        Item::Head => return "".into(),
        Item::Letter { own: false, .. } => Word("letters-ships"),
        Item::Letter { letter, .. } if ships(letter) => Word("letters-changed"),
        Item::Letter { .. } => Word("letters-own"),
    };
    Cell::of(look.word(word), Role::Muted)
}

impl ListSpec for Letters {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(
            Word("letters-name"),
            Width::Share { least: 30, share: 1 },
            |item: &Item, look| match item {
                Item::Head => Cell::of(look.word(Word("letterhead-title")), Role::Title),
                Item::Letter { letter, .. } => letter.name.as_str().into(),
            },
        ),
        Column::new(Word("letters-whose"), Width::Fixed(22), whose),
    ];

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let n = list.rows().len().saturating_sub(1);
        Head {
            title: look.word(Word("letters-title")),
            tab: Some(Command::Screen0),
            status: look.words.say(&Phrase::new(Word("letters-count")).with("n", n)),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("letters-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("letters-none")));
        let may_not = || self.may_not.clone();
        let kept = match list.current() {
            Some(Item::Letter { own: true, .. }) => None,
            _ => Some(Phrase::new(Word("letters-not-own"))),
        };
        vec![
            Verb::new(Command::Enter).called(Word("letters-change")).unless(none.or(may_not())),
            Verb::new(Command::New).called(Word("letters-new")).unless(may_not()),
            Verb::new(Command::Bin).called(Word("letters-take")).unless(may_not().or(kept)),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditTemplates);
        cx.ask_latest("own", Asked, |found| Msg::Own(Own::Found(found)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        if self.may_not.is_some() {
            return;
        }
        match (command, list.current()) {
            (Command::New, _) => {
                let lang = cx.env.words.lang().into();
                cx.go(Route::Paper(Paper::Letter { key: None, lang }));
            }
            (Command::Enter, Some(Item::Head)) => cx.go(Route::Paper(Paper::Head)),
            (Command::Enter, Some(Item::Letter { letter, .. })) => {
                let key = Some(letter.key.clone());
                cx.go(Route::Paper(Paper::Letter { key, lang: letter.lang }));
            }
            (Command::Bin, Some(Item::Letter { letter, own: true, .. })) => {
                let word = if ships(letter) {
                    Word("letters-take-changed")
                } else {
                    Word("letters-take-own")
                };
                let title =
                    Phrase::new(Word("letters-take-title")).with("name", letter.name.as_str());
                let take = Msg::Own(Own::Take(Box::new(letter.clone())));
                let question = Question::new(title).say(word);
                let question = question.choice(Word("letters-stay"), Msg::Own(Own::Stay));
                cx.confirm(question.choice(Word("letters-take"), take));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("letters-none")), None)
    }

    fn update(&mut self, msg: Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match msg {
            Own::Found(Ok(own)) => {
                list.set(items(&own, cx.env.words));
                self.own = own;
            }
            Own::Found(Err(why)) => list.fail(why.phrase()),
            Own::Take(letter) => cx.save(letters::withdraw(&cx.env.author(), &letter)),
            Own::Stay => {}
        }
    }
}
