//! The work in the field: today's sessions and those to come, then those that have been, each with what
//! was counted.

mod cancel;
mod count;
mod counters;
mod form;
mod row;

pub use cancel::CancelForm;
pub use count::Counting;
pub use counters::CountersForm;
pub use form::SessionForm;

use super::list::{ListCx, ListSpec, Msg};
use super::route::{Record, Route, Sessions as Part};
use super::screen::{Head, Question};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::domain::session::{Session, State};
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::sessions::{self, Around, AroundOf};
use crate::ui::list::{Column, List, Row as _};
use crate::ui::{Look, Verb};
use row::Item;

/// So many of what comes and of what has been are listed; who looks further back reads figures.
const LIMIT: u32 = 200;

/// The list of sessions.
#[derive(Debug, Default)]
pub struct Sessions {
    may_not: Option<Phrase>,
    /// How many there are today.
    today: usize,
}

impl Sessions {
    fn none(list: &List<Item>) -> Option<Phrase> {
        list.current().is_none().then(|| Phrase::new(Word("sessions-none-chosen")))
    }

    /// Asks whether one that is over is to go on after all.
    fn reopen(session: &Session, cx: &mut ListCx<'_, Self>) {
        let what = row::title(session, cx.env);
        cx.confirm(
            Question::new(Phrase::new(Word("sessions-reopen-title")).with("what", what))
                .choice(Word("sessions-reopen-not"), Msg::Own(Own::Stay))
                .choice(Word("sessions-reopen"), Msg::Own(Own::Reopen(Box::new(session.clone())))),
        );
    }

    fn on(command: Command, session: &Session, cx: &mut ListCx<'_, Self>) {
        let go = |cx: &mut ListCx<'_, Self>, part| cx.go(Route::Sessions(part));
        match command {
            Command::Enter if session.state == State::Cancelled => {
                go(cx, Part::Form(Some(session.id)));
            }
            Command::Enter => go(cx, Part::Count(session.id)),
            Command::Edit => go(cx, Part::Form(Some(session.id))),
            Command::Move if session.is_open() => go(cx, Part::Cancel(session.id)),
            Command::Move => Self::reopen(session, cx),
            Command::View => go(cx, Part::Counters(session.kind)),
            Command::Bin => cx.save(sessions::bin(&cx.env.author(), session)),
            _ => {}
        }
    }
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// The sessions.
    Around(Result<AroundOf>),
    /// This one is to go on after all.
    Reopen(Box<Session>),
    /// A question was answered with no.
    Stay,
}

impl ListSpec for Sessions {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, list: &List<Item>, look: &Look) -> Head {
        let counts = Phrase::new(Word("sessions-count"))
            .with("today", self.today)
            .with("all", list.rows().len());
        Head {
            title: look.word(Word("sessions-title")),
            tab: Some(Command::Screen4),
            status: look.words.say(&counts),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("sessions-help")
    }

    fn verbs(&self, list: &List<Item>) -> Vec<Verb> {
        let may_not = || self.may_not.clone();
        let none = || may_not().or_else(|| Self::none(list));
        let open = list.current().is_none_or(|item| item.session().is_open());
        let turned = if open { Word("sessions-cancel") } else { Word("sessions-reopen") };
        let names = || none().or_else(|| list.current().and_then(|item| item.may_not_name.clone()));
        vec![
            Verb::new(Command::Enter).called(Word("sessions-open")).unless(none()),
            Verb::new(Command::New).called(Word("sessions-new")).unless(may_not()),
            Verb::new(Command::Edit).unless(none()),
            Verb::new(Command::Move).called(turned).unless(none()),
            Verb::new(Command::View).called(Word("counters-title")).unless(names()),
            Verb::new(Command::Bin).unless(none()),
            Verb::new(Command::History).unless(Self::none(list)),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::LogEncounters);
        cx.ask_latest("rows", Around { today: cx.env.today, limit: LIMIT }, |found| {
            Msg::Own(Own::Around(found))
        });
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let chosen = list.current();
        match (command, chosen) {
            (Command::New, _) => cx.go(Route::Sessions(Part::Form(None))),
            (Command::History, Some(item)) => {
                cx.go(Route::History(Record::Session(item.key())));
            }
            (_, Some(item)) if self.may_not.is_none() => Self::on(command, item.session(), cx),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::New).called(Word("sessions-new"));
        (Phrase::new(Word("sessions-none")), self.may_not.is_none().then_some(new))
    }

    fn update(&mut self, found: Self::Own, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        match found {
            Own::Reopen(session) => {
                cx.save(sessions::turn(&cx.env.author(), &session, State::Planned));
            }
            Own::Stay => {}
            Own::Around(Ok(around)) => {
                let today = around.coming.iter().filter(|l| l.session.day == cx.env.today);
                self.today = today.count();
                list.set(row::rows(around, cx.env));
            }
            Own::Around(Err(why)) => list.fail(why.phrase()),
        }
    }
}
