//! The days of a series: each one the rule gives, held, moved, skipped or left out because the team is
//! closed.

mod dates;
mod form;

pub use form::SeriesForm;

use super::row::title;
use crate::base::{Day, Phrase, SeriesId, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::session::State;
use crate::domain::worker::Deed;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Route, Sessions as Part};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::sessions::{self, Repeats, RepeatsOf};
use crate::ui::list::{Cell, Column, List, Width};
use crate::ui::{Look, Verb};
use dates::{Item, What, items};

/// The days of one series.
#[derive(Debug)]
pub struct SeriesDates {
    id: SeriesId,
    title: String,
    /// How it comes again, in words.
    rule: String,
    /// How many came by it.
    brought: usize,
    may_not: Option<Phrase>,
    today: Option<Day>,
}

impl SeriesDates {
    /// Of this series.
    pub fn new(id: SeriesId) -> Self {
        let (title, rule) = Default::default();
        Self { id, title, rule, brought: 0, may_not: None, today: None }
    }

    /// Why the chosen day cannot be skipped.
    fn settled(list: &List<Item>) -> Option<Phrase> {
        let why = match &list.current().map(|item| &item.what) {
            None => Word("sessions-none-chosen"),
            Some(What::Off) => Word("series-is-off"),
            Some(What::Held(one)) if one.state != State::Planned => Word("series-is-settled"),
            Some(What::Skipped(..)) => Word("series-no-session"),
            Some(What::Held(_)) => return None,
        };
        Some(why.into())
    }
}

impl ListSpec for SeriesDates {
    type Row = Item;
    type Own = Result<RepeatsOf>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::new(Word("sessions-when"), Width::Fixed(20), |item: &Item, look| {
            let role = if item.is_on() { Role::Title } else { Role::Muted };
            Cell::of(look.words.day(item.day()), role)
        }),
        Column::new(Word("session-hours"), Width::Fixed(12), |item: &Item, _| {
            Cell::of(item.hours.as_str(), Role::Text)
        }),
        Column::new(Word("sessions-state"), Width::Fixed(11), |item: &Item, look| {
            let (word, role) = item.state();
            Cell::of(look.word(word), role)
        }),
        Column::new(
            Word("series-remark"),
            Width::Share { least: 16, share: 1 },
            |item: &Item, _| Cell::of(item.remark.as_str(), Role::Text),
        ),
    ];

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let on = list.rows().iter().filter(|item| item.is_on()).count();
        let counts = Phrase::new(Word("series-count"))
            .with("n", on)
            .with("off", list.rows().len() - on)
            .with("rule", self.rule.as_str());
        let brought = Phrase::new(Word("session-brought")).with("n", self.brought);
        let brought = if self.brought > 0 { look.words.say(&brought) } else { String::new() };
        Head {
            title: format!("{} > {}", look.word(Word("series-title")), self.title),
            tab: Some(Command::Screen4),
            status: [look.words.say(&counts), brought].join("   ").trim_end().to_owned(),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("series-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let may_not = || self.may_not.clone();
        let skipped = matches!(list.current().map(|item| &item.what), Some(What::Skipped(..)));
        let opened = if skipped { Word("series-unskip") } else { Word("series-move") };
        let off = matches!(list.current().map(|item| &item.what), None | Some(What::Off));
        let none = off.then(|| Phrase::new(Word("series-no-session")));
        let enter = Verb::new(Command::Enter).called(opened).unless(may_not().or(none));
        vec![
            if skipped { enter.writing() } else { enter },
            Verb::new(Command::Bin)
                .called(Word("series-skip"))
                .unless(may_not().or_else(|| Self::settled(list))),
            Verb::new(Command::Edit).called(Word("series-edit")).unless(may_not()),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::LogEncounters);
        self.today = Some(cx.env.today);
        cx.ask_latest("dates", Repeats { id: self.id }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        if self.may_not.is_some() {
            return;
        }
        let author = cx.env.author();
        match (command, list.current().map(|item| &item.what)) {
            (Command::Edit, _) => {
                cx.go(Route::Sessions(Part::SeriesForm { id: Some(self.id), like: None }));
            }
            (Command::Enter, Some(What::Held(one))) => {
                cx.go(Route::Sessions(Part::Form(Some(one.id))));
            }
            (Command::Bin, Some(What::Held(one))) if one.state == State::Planned => {
                cx.save(sessions::skip(&author, one));
            }
            (Command::Enter, Some(What::Skipped(one, since))) => {
                cx.save(sessions::unskip(&author, one, *since));
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let edit = Verb::new(Command::Edit).called(Word("series-edit"));
        (Phrase::new(Word("series-none")), self.may_not.is_none().then_some(edit))
    }

    fn update(&mut self, found: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(found) => {
                self.title = title(&found.series.model, cx.env);
                self.brought = found.brought;
                self.rule = dates::rule(&found.series.rule, cx.env.words);
                list.set(items(found, cx.env));
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
