//! What has been done in the whole register, the latest first: what, about whom, by whom.

use crate::base::{ActionId, Day, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::list::{ListCx, ListSpec, Msg as ListMsg};
use crate::screens::route::Route;
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::undo::{self, Step};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb};

/// How many steps back the list goes.
const LIMIT: u32 = 300;

/// The history of the team.
#[derive(Debug)]
pub struct TeamHistory;

/// One thing that was done.
#[derive(Debug, Clone)]
pub struct Deed {
    action: ActionId,
    day: String,
    time: String,
    what: String,
    about: String,
    who: String,
    /// Whose card can be opened.
    person: Option<PersonId>,
    undone: bool,
}

impl Deed {
    fn of(step: &Step, env: &Env<'_>) -> Self {
        let at = env.clock.local(step.at);
        let named = step.about.and_then(|id| env.names.get(env.names.survivor(id)));
        let what = env.words.say(&step.verb);
        let back = Phrase::new(Word("undo-taken-back")).with("what", what.as_str());
        Self {
            action: step.action,
            day: env.words.day(Day(at.date())),
            time: env.words.time(at.time()),
            what: if step.undone { env.words.say(&back) } else { what },
            about: Reader::done_about(step, env),
            who: env.worker_name(step.by),
            person: named.filter(|n| !n.protection.asks_reason()).map(|n| n.id),
            undone: step.undone,
        }
    }
}

impl Row for Deed {
    type Key = ActionId;

    fn key(&self) -> ActionId {
        self.action
    }

    fn group(&self) -> Option<Label> {
        Some(self.day.clone().into())
    }
}

impl ListSpec for TeamHistory {
    type Row = Deed;
    type Own = Result<Vec<Step>>;

    const COLUMNS: &'static [Column<Deed>] = &[
        Column::new(Word("undo-when"), Width::Fixed(5), |deed: &Deed, _| {
            Cell::of(deed.time.as_str(), Role::Muted)
        }),
        Column::new(Word("undo-what"), Width::Share { least: 18, share: 2 }, |deed: &Deed, _| {
            let role = if deed.undone { Role::Muted } else { Role::Text };
            Cell::of(deed.what.as_str(), role)
        }),
        Column::new(Word("undo-about"), Width::Share { least: 14, share: 2 }, |deed: &Deed, _| {
            deed.about.as_str().into()
        }),
        Column::new(Word("undo-who"), Width::Share { least: 10, share: 1 }, |deed: &Deed, _| {
            Cell::of(deed.who.as_str(), Role::Muted)
        }),
    ];

    fn head(&self, _list: &List<Deed>, look: &Look) -> Head {
        Head {
            title: look.word(Word("history-title")),
            tab: Some(Command::Screen0),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("history-team-help")
    }

    fn verbs(&self, list: &List<Deed>) -> Vec<Verb> {
        let nobody = list.current().is_none_or(|deed| deed.person.is_none());
        let nobody = nobody.then(|| Phrase::new(Word("history-nobody")));
        let open = Verb::new(Command::Enter).called(Word("history-open")).unless(nobody);
        vec![open, Verb::new(Command::UndoList), Verb::new(Command::Back)]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Deed>> {
        cx.ask_latest("rows", undo::List { by: None, limit: LIMIT }, ListMsg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Deed>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current().and_then(|deed| deed.person)) {
            (Command::Enter, Some(person)) => cx.go(Route::Person(person)),
            (Command::UndoList, _) => cx.go(Route::UndoList),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("history-none")), Some(Verb::new(Command::Back)))
    }

    fn update(&mut self, steps: Self::Own, list: &mut List<Deed>, cx: &mut ListCx<'_, Self>) {
        match steps {
            Ok(steps) => list.set(steps.iter().map(|step| Deed::of(step, cx.env)).collect()),
            Err(why) => list.fail(why.phrase()),
        }
    }
}
