//! Everything that is not daily work: what is rarely opened, how the program looks and speaks, and what
//! the register is.

mod bin;
mod row;

pub use bin::Bin;

use super::env::Env;
use super::list::{ListCx, ListSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{Lang, Phrase, Word};
use crate::config::command::Command;
use crate::config::settings::Settings;
use crate::config::theme::Theme;
use crate::domain::worker::Deed;
use crate::exchange::target::Kind as ListOf;
use crate::ui::field::Choice;
use crate::ui::list::{Column, List};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Look, Verb};
use row::{Item, What};
use std::convert::Infallible;

/// The list of everything else.
#[derive(Debug, Default)]
pub struct More {
    choosing: Option<(Chosen, Picker)>,
    /// What is to be chosen as soon as the list is there.
    first: Option<Chosen>,
    may_not_import: Option<Phrase>,
}

/// What is being chosen in the box over the list.
#[derive(Debug, Clone, Copy)]
pub enum Chosen {
    Language,
    Colours,
    Lock,
}

type Rows = List<Item>;
type MoreCx<'a> = ListCx<'a, More>;

/// The number of the box among the parts of the picture.
const PART: u8 = 9;

impl More {
    /// The list with the box open in which this is chosen.
    pub fn choosing(what: Chosen) -> Self {
        Self { first: Some(what), ..Self::default() }
    }

    fn ask(&mut self, what: Chosen, cx: &MoreCx<'_>) {
        let (title, choices) = match what {
            Chosen::Language => (Word("more-language"), languages()),
            Chosen::Colours => (Word("more-colours"), colours()),
            Chosen::Lock => (Word("more-lock"), locks(cx.env)),
        };
        let settings = cx.env.settings;
        let now = choices.iter().position(|choice| match what {
            Chosen::Language => choice.value == cx.env.words.lang().code(),
            Chosen::Colours => choice.value == settings.colours(),
            Chosen::Lock => choice.value == settings.lock_after.to_string(),
        });
        let picker = Picker::new(title, &choices, &cx.env.here()).part(PART);
        let picker = picker.chosen_now(now.unwrap_or(0));
        self.choosing = Some((what, picker));
    }

    /// Takes what was chosen into use at once.
    fn take(&mut self, what: Chosen, row: usize, list: &mut Rows, cx: &mut MoreCx<'_>) {
        let mut settings: Settings = cx.env.settings.clone();
        match what {
            Chosen::Language => {
                settings.for_now.language = None;
                settings.language = Lang::ALL.into_iter().nth(row);
            }
            Chosen::Colours => settings.theme = Theme::names().nth(row).map(str::to_owned),
            Chosen::Lock => {
                settings.lock_after = row::LOCKS.get(row).copied().unwrap_or(settings.lock_after);
            }
        }
        self.choosing = None;
        Self::settle(settings, list, cx);
    }

    fn settle(settings: Settings, list: &mut Rows, cx: &mut MoreCx<'_>) {
        list.set(row::items_with(cx.env, &settings));
        cx.settings(settings);
    }
}

/// The languages, each by its own name.
fn languages() -> Vec<Choice> {
    Lang::ALL.into_iter().map(|lang| Choice::new(lang.code(), lang.own_name())).collect()
}

/// Never is no choice where a passphrase protects the register.
fn locks(env: &Env<'_>) -> Vec<Choice> {
    let encrypted = env.register.is_some_and(|register| register.encrypted);
    let minutes = row::LOCKS.into_iter().filter(|minutes| *minutes > 0 || !encrypted);
    let choice = |n: u32| Choice::new(n.to_string(), env.words.say(&row::lock_choice(n)));
    minutes.map(choice).collect()
}

fn colours() -> Vec<Choice> {
    Theme::names().map(|name| Choice::new(name, row::colours(name))).collect()
}

impl ListSpec for More {
    type Row = Item;
    type Own = Infallible;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, _list: &Rows, look: &Look) -> Head {
        Head {
            title: look.word(Word("more-title")),
            tab: Some(Command::Screen0),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("more-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let fact = list.current().is_none_or(|item| matches!(item.what, What::Fact(_)));
        let fact = fact.then(|| Phrase::new(Word("more-only-told")));
        vec![
            Verb::new(Command::Enter).unless(fact),
            Verb::new(Command::UndoList),
            Verb::new(Command::Import)
                .called(Word("import-verb"))
                .unless(self.may_not_import.clone()),
        ]
    }

    fn start(&mut self, cx: &mut MoreCx<'_>) {
        if let Some(what) = self.first.take() {
            self.ask(what, cx);
        }
    }

    fn over(&self) -> Option<&Picker> {
        self.choosing.as_ref().map(|(_, picker)| picker)
    }

    fn over_mut(&mut self) -> Option<&mut Picker> {
        self.choosing.as_mut().map(|(_, picker)| picker)
    }

    fn picked(&mut self, did: PickerDid, list: &mut Rows, cx: &mut MoreCx<'_>) {
        match (did, &self.choosing) {
            (PickerDid::Chosen(row), Some((what, _))) => {
                let what = *what;
                self.take(what, row, list, cx);
            }
            (PickerDid::Closed, _) => {
                self.choosing = None;
                list.set(row::items(cx.env));
            }
            _ => {}
        }
    }

    fn fetch(&mut self, _find: &str, cx: &mut MoreCx<'_>) -> Option<Vec<Item>> {
        self.may_not_import = cx.env.me.role.why_not(Deed::Import);
        Some(row::items(cx.env))
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut MoreCx<'_>) {
        let what = list.current().map(|item| item.what.clone());
        match (command, what) {
            (Command::UndoList, _) => cx.go(Route::UndoList),
            (Command::Import, _) => cx.go(Route::Import(ListOf::People)),
            (Command::Enter, Some(What::Open(route))) => cx.go(route),
            (Command::Enter, Some(What::Language)) => self.ask(Chosen::Language, cx),
            (Command::Enter, Some(What::Colours)) => self.ask(Chosen::Colours, cx),
            (Command::Enter, Some(What::Lock)) => self.ask(Chosen::Lock, cx),
            (Command::Enter, Some(What::Mouse)) => {
                let mouse = !cx.env.settings.mouse;
                Self::settle(Settings { mouse, ..cx.env.settings.clone() }, list, cx);
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("list-nothing")), None)
    }

    fn update(&mut self, msg: Infallible, _: &mut Rows, _: &mut MoreCx<'_>) {
        match msg {}
    }
}
