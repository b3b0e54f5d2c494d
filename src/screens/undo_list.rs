//! What was done, in words, the latest first; each of it can be taken back or done again.

use super::facts::Reader;
use super::list::{ListCx, ListSpec, Msg};
use super::screen::Head;
use crate::base::{ActionId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::Result;
use crate::store::undo::{List as Ask, Step, Way};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// How many steps back the list goes.
const LIMIT: u32 = 500;

/// The undo list.
#[derive(Debug, Default)]
pub struct UndoList {
    everybody: bool,
}

/// One thing done.
#[derive(Debug, Clone)]
pub struct Done {
    step: Step,
    when: chrono::NaiveDateTime,
    who: String,
    about: String,
}

impl Row for Done {
    type Key = ActionId;

    fn key(&self) -> ActionId {
        self.step.action
    }
}

impl ListSpec for UndoList {
    type Row = Done;
    type Own = Result<Vec<Step>>;

    const COLUMNS: &'static [Column<Done>] = &[
        Column::new(Word("undo-when"), Width::Fixed(13), |done: &Done, look| {
            let (day, time) = (crate::base::Day(done.when.date()), done.when.time());
            let time = look.words.time(time);
            // What tells one row from another is whom it was about, not that it was today.
            if day == look.today {
                return time.into();
            }
            format!("{} {time}", Reader::from(look).month_day(day)).into()
        })
        .drop(1),
        Column::new(
            Word("undo-what"),
            Width::Share { least: 24, share: 1 },
            |done: &Done, look| {
                let what = look.words.say(&done.step.verb);
                if done.step.undone {
                    let back = Phrase::new(Word("undo-taken-back")).with("what", what);
                    return Cell::of(look.words.say(&back), Role::Muted);
                }
                what.into()
            },
        ),
        Column::new(Word("undo-about"), Width::Share { least: 24, share: 1 }, |done: &Done, _| {
            done.about.as_str().into()
        }),
        Column::new(Word("undo-who"), Width::Fixed(9), |done: &Done, _| {
            Cell::of(done.who.as_str(), Role::Muted)
        })
        .drop(2),
    ];

    fn head(&self, list: &List<Done>, look: &Look) -> Head {
        let whose = if self.everybody { Word("undo-of-team") } else { Word("undo-of-me") };
        let all = list.rows().len() < LIMIT as usize;
        let count = if all { Word("undo-count") } else { Word("undo-count-last") };
        Head {
            title: look.word(Word("undo-title")),
            tab: Some(Command::Screen0),
            status: look.word(whose),
            count: look.words.say(&Phrase::new(count).with("n", list.rows().len())),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("undo-help")
    }

    fn verbs(&self, list: &List<Done>) -> Vec<Verb> {
        let chosen = list.current();
        let turn = match chosen {
            Some(done) if done.step.undone => Word("undo-redo-it"),
            _ => Word("undo-undo-it"),
        };
        let view = if self.everybody { Word("undo-show-mine") } else { Word("undo-show-team") };
        let none = chosen.is_none().then(|| Phrase::new(Word("undo-nothing")));
        vec![
            Verb::new(Command::Enter).called(turn).unless(none).writing(),
            Verb::new(Command::View).called(view),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Done>> {
        let by = (!self.everybody).then_some(cx.env.me.id);
        cx.ask_latest("rows", Ask { by, limit: LIMIT }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Done>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Enter, Some(done)) => {
                let way = if done.step.undone { Way::Redo } else { Way::Undo };
                cx.turn(done.step.clone(), way);
            }
            (Command::View, _) => {
                self.everybody = !self.everybody;
                self.fetch("", cx);
            }
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("undo-nothing")), None)
    }

    fn update(&mut self, steps: Self::Own, list: &mut List<Done>, cx: &mut ListCx<'_, Self>) {
        let env = cx.env;
        match steps {
            Ok(steps) => list.set(
                steps
                    .into_iter()
                    .map(|step| Done {
                        when: env.clock.local(step.at),
                        who: Reader::worker(env, step.by),
                        about: Reader::done_about(&step, env),
                        step,
                    })
                    .collect(),
            ),
            Err(why) => list.fail(why.phrase()),
        }
    }
}
