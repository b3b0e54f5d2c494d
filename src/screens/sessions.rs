//! The work in the field: today's sessions and those to come, then those that have been, each with what
//! was counted.

mod cancel;
mod count;
mod counters;
mod figures;
mod form;
mod met;
mod row;
mod series;

pub use cancel::CancelForm;
pub use count::Counting;
pub use counters::CountersForm;
pub use figures::{BehindLine, Figures};
pub use form::SessionForm;
pub use met::Met;
pub use row::place;
pub use series::{SeriesDates, SeriesForm};

use super::effect::{Effect, ShellEffect};
use super::env::Env;
use super::list::{ListCx, ListSpec, Msg};
use super::print::{Put, printed};
use super::route::{Record, Route, Sessions as Part};
use super::screen::{Head, Question};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::domain::session::{Session, State};
use crate::domain::worker::Deed;
use crate::exchange::calendar::{Making, PutCalendar, calendar};
use crate::store::Result;
use crate::store::sessions::{self, Around, AroundOf};
use crate::ui::list::{Column, List};
use crate::ui::{Look, Verb};
use row::Item;

/// So many of what comes and of what has been are listed; who looks further back reads figures.
const LIMIT: u32 = 200;

/// So long the drive is waited for before what was read last is shown, in milliseconds.
const PATIENCE: i64 = 1_500;

/// The list of sessions.
#[derive(Debug, Default)]
pub struct Sessions {
    may_not: Option<Phrase>,
    may_not_leave: Option<Phrase>,
    /// What was read.
    around: AroundOf,
    /// There is something to be seen.
    shown: bool,
    /// What is further on in a series is to be seen too.
    all: bool,
}

impl Sessions {
    fn none(list: &List<Item>) -> Option<Phrase> {
        let session = list.current().and_then(Item::session);
        session.is_none().then(|| Phrase::new(Word("sessions-none-chosen")))
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

    /// Shows what was read last.
    fn last_read(&mut self, list: &mut List<Item>, env: &Env<'_>) {
        self.show(AroundOf::at_hand(env.at_hand, env.today), list, env);
    }

    fn show(&mut self, around: AroundOf, list: &mut List<Item>, env: &Env<'_>) {
        (self.around, self.shown) = (around, true);
        list.set(row::rows(&self.around, self.all, env));
    }

    /// What is planned from today on, into the calendar of this computer.
    fn calendar(&self, cx: &mut ListCx<'_, Self>) {
        let env = cx.env;
        let coming = self.around.coming.iter().map(|line| &line.session);
        let (words, clock, names) = (env.words, env.clock, env.names);
        let made = calendar(coming, Making { words, clock, names, country: env.country() });
        if made.held > 0 {
            cx.say(Phrase::new(Word("ics-held")).with("n", made.held));
        }
        let to = env.paper.join(format!("sessions-{}.ics", env.now.0));
        cx.ask(PutCalendar { text: made.text, to }, |put| Msg::Own(Own::Put(put)));
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
            Command::FollowUp => match session.series {
                Some((series, _)) => go(cx, Part::Series(series)),
                None => go(cx, Part::SeriesForm { id: None, like: Some(session.id) }),
            },
            Command::Import => go(cx, Part::came(session)),
            Command::Call => go(cx, Part::Met(session.id)),
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
    /// The drive has been silent for long.
    Late,
    /// This one is to go on after all.
    Reopen(Box<Session>),
    /// The calendar lies ready to be opened.
    Put(Put),
    /// A question was answered with no.
    Stay,
}

impl ListSpec for Sessions {
    type Row = Item;
    type Own = Own;

    const COLUMNS: &'static [Column<Item>] = row::COLUMNS;

    fn head(&self, _: &List<Item>, look: &Look) -> Head {
        let AroundOf { coming, been, .. } = &self.around;
        let today = coming.iter().filter(|line| line.session.day == look.today);
        let counts = Phrase::new(Word("sessions-count"))
            .with("today", today.count())
            .with("all", coming.len() + been.len());
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
        let chosen = list.current().and_then(Item::session);
        let open = chosen.is_none_or(Session::is_open);
        let turned = if open { Word("sessions-cancel") } else { Word("sessions-reopen") };
        let of = chosen.and_then(|session| session.series);
        let again = if of.is_some() { Word("series-title") } else { Word("series-new") };
        let names = || none().or_else(|| list.current().and_then(|item| item.may_not_name.clone()));
        vec![
            if list.current().is_some_and(|item| item.session().is_none()) {
                Verb::new(Command::Enter).called(Word("sessions-show-all"))
            } else {
                Verb::new(Command::Enter).called(Word("sessions-open")).unless(none())
            },
            Verb::new(Command::New).called(Word("sessions-new")).unless(may_not()),
            Verb::new(Command::Edit).unless(none()),
            Verb::new(Command::Move).called(turned).unless(none()),
            Verb::new(Command::Import).called(Word("attendance-title")).unless(none()),
            Verb::new(Command::Call).called(Word("met-title")).unless(none()),
            Verb::new(Command::FollowUp).called(again).unless(may_not()),
            Verb::new(Command::Print).called(Word("ics-do")).unless(self.may_not_leave.clone()),
            Verb::new(Command::Outcome).called(Word("sessions-figures")),
            Verb::new(Command::View).called(Word("counters-title")).unless(names()),
            Verb::new(Command::Bin).unless(none()),
            Verb::new(Command::History).unless(Self::none(list)),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::LogEncounters);
        self.may_not_leave = cx.env.me.role.why_not(Deed::Export);
        cx.ask_latest("rows", Around { today: cx.env.today, limit: LIMIT }, |found| {
            Msg::Own(Own::Around(found))
        });
        if !self.shown && !cx.env.at_hand.is_empty() {
            cx.after(PATIENCE, Msg::Own(Own::Late));
        }
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Item>, cx: &mut ListCx<'_, Self>) {
        let chosen = list.current();
        if chosen.is_some_and(|item| item.session().is_none()) && command == Command::Enter {
            self.all = true;
            let at = list.at();
            list.set(row::rows(&self.around, true, cx.env));
            return list.go_to(at);
        }
        match (command, chosen.and_then(Item::session)) {
            (Command::New, _) => cx.go(Route::Sessions(Part::Form(None))),
            (Command::FollowUp, None) => {
                cx.go(Route::Sessions(Part::SeriesForm { id: None, like: None }));
            }
            (Command::Print, _) if self.may_not_leave.is_none() => self.calendar(cx),
            (Command::Outcome, _) => cx.go(Route::Sessions(Part::Figures)),
            (Command::History, Some(session)) => {
                cx.go(Route::History(Record::Session(session.id)));
            }
            (_, Some(session)) if self.may_not.is_none() => Self::on(command, session, cx),
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
            Own::Late if !self.shown => self.last_read(list, cx.env),
            Own::Stay | Own::Late => {}
            Own::Put(put) => printed(put, cx),
            Own::Around(Ok(around)) => {
                cx.leave(Effect::Shell(ShellEffect::AtHand));
                self.show(around, list, cx.env);
            }
            // What was read last is there to be opened and counted at though the drive is away or silent.
            Own::Around(Err(_)) if !cx.env.at_hand.is_empty() => self.last_read(list, cx.env),
            Own::Around(Err(why)) => list.fail(why.phrase()),
        }
    }
}
