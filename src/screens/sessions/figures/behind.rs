//! The sessions behind a line of figures.

use super::super::row::{COLUMNS, Item, behind};
use super::{Own, name};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::domain::session::State;
use crate::domain::session::figures::holds;
use crate::domain::worker::Deed;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Behind, Route, Sessions as Part};
use crate::screens::screen::Head;
use crate::store::sessions::Between;
use crate::ui::list::{Column, List};
use crate::ui::{Look, Verb};

/// The sessions of one line.
#[derive(Debug)]
pub struct BehindLine {
    of: Behind,
    title: String,
    may_not: Option<Phrase>,
}

impl BehindLine {
    /// Of this line.
    pub fn new(of: Behind) -> Self {
        Self { of, title: String::new(), may_not: None }
    }
}

impl ListSpec for BehindLine {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = COLUMNS;

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let n = Phrase::new(Word("sessions-behind")).with("n", list.rows().len());
        Head {
            title: format!("{} > {}", look.word(Word("sessions-figures")), self.title),
            tab: Some(Command::Screen4),
            status: look.words.say(&n),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("sessions-behind-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("sessions-none-chosen")));
        let may_not = self.may_not.clone().or(none);
        vec![
            Verb::new(Command::Enter).called(Word("sessions-see")).unless(may_not),
            Command::Back.into(),
        ]
    }

    fn fetch(&mut self, _: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::LogEncounters);
        let between = Between { from: self.of.from, to: self.of.to };
        cx.ask_latest("behind", between, |got| Msg::Own(Own::Got(got)));
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let chosen = list.current().and_then(Item::session);
        if let (Command::Enter, Some(session), None) = (command, chosen, &self.may_not) {
            let (id, state) = (session.id, session.state);
            let part =
                if state == State::Cancelled { Part::Form(Some(id)) } else { Part::Count(id) };
            cx.go(Route::Sessions(part));
        }
    }

    fn nothing(&self, _: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("sessions-no-figures")), None)
    }

    fn update(&mut self, found: Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Own::Got(Ok(mut got)) => {
                got.lines.retain(|line| holds(&line.session, self.of.by, &self.of.line));
                self.title = name(&self.of.line, &got.areas, cx.env);
                list.set(behind(got.lines, &got.areas, cx.env));
            }
            Own::Got(Err(why)) => list.fail(why.phrase()),
            Own::Put(_) | Own::Met(_) | Own::Invited(_) => {}
        }
    }
}
