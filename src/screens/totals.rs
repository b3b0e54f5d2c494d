//! Figures: what was done in a period, of how many, by whom and where, and what was answered. Enter
//! on a bar tells who they are.

mod bars;
mod scope;

use super::report::{Block, Msg, ReportCx, ReportSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{Lang, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::totals::By;
use crate::domain::worker::Worker;
use crate::store::Result;
use crate::store::totals::{Overview, Report, ReportOf, Who};
use crate::ui::{Field, Form, Look, Verb};
use bars::{Behind, Picture};
use scope::Chosen;

/// How many persons are listed behind a bar.
const LIMIT: u32 = 2000;

/// Divisions shown besides the one by time, in their order.
const DIVISIONS: [By; 4] = [By::Disposition, By::Area, By::Age, By::Worker];

/// The figures of a period.
#[derive(Debug, Default)]
pub struct Totals {
    chosen: Chosen,
    lang: Lang,
    workers: Vec<Worker>,
    title: Phrase,
}

impl ReportSpec for Totals {
    type Figures = ReportOf;
    type Own = Result<Vec<PersonId>>;

    fn head(&self, look: &Look) -> Head {
        Head {
            title: look.word(Word("totals-title")),
            aside: self.chosen.period(look.words),
            tab: Some(Command::Screen9),
            status: look.word(Word("totals-status")),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("totals-help")
    }

    fn verbs(&self, _figures: Option<&ReportOf>) -> Vec<Verb> {
        vec![
            Verb::new(Command::Left).called(Word("totals-before")),
            Verb::new(Command::Right).called(Word("totals-after")),
            Verb::new(Command::GoTo).called(Word("totals-now")),
        ]
    }

    fn ask(&mut self, cx: &mut ReportCx<'_, Self>) {
        self.chosen.begin(cx.env.today);
        self.lang = cx.env.words.lang();
        self.workers = cx.env.workers.to_vec();
        let mut by = DIVISIONS.to_vec();
        by.push(self.chosen.finer());
        let overview = Overview { scope: self.chosen.scope(), before: self.chosen.before(), by };
        let report = Report { overview, template: self.chosen.template.clone() };
        cx.ask_latest("report", report, Msg::Counted);
    }

    fn scope(&self, look: &Look) -> String {
        self.chosen.words(look.words)
    }

    fn boxes(&self, figures: &ReportOf, cx: &ReportCx<'_, Self>) -> Vec<Field> {
        self.chosen.boxes(figures, cx.env)
    }

    fn choose(&mut self, form: &Form, figures: &ReportOf) {
        self.chosen.take(form, figures, &self.workers);
    }

    fn blocks(&self, figures: &ReportOf) -> Vec<Block> {
        Picture::of(figures, &self.chosen, &self.workers, self.lang).blocks()
    }

    fn open(
        &mut self,
        block: usize,
        bar: usize,
        figures: &ReportOf,
        cx: &mut ReportCx<'_, Self>,
    ) {
        let picture = Picture::of(figures, &self.chosen, &self.workers, self.lang);
        let Some((label, behind)) = picture.behind(block, bar) else { return };
        let what = cx.env.here().say(&label);
        self.title = Phrase::new(Word("totals-who")).with("what", what);
        match behind {
            Behind::Nobody => cx.hint(Word("totals-nobody")),
            Behind::Persons(persons) => self.show(persons, cx),
            Behind::Asked { by, group, part } => {
                let scope = self.chosen.scope();
                cx.ask_latest("who", Who { scope, by, group, part, limit: LIMIT }, Msg::Own);
            }
            Behind::Initiative(id) => cx.go(Route::Initiative(id)),
        }
    }

    fn act(&mut self, command: Command, cx: &mut ReportCx<'_, Self>) -> bool {
        match command {
            Command::Left => self.chosen.step(-1),
            Command::Right => self.chosen.step(1),
            Command::GoTo => self.chosen.at(cx.env.today),
            _ => return false,
        }
        true
    }

    fn update(&mut self, persons: Self::Own, cx: &mut ReportCx<'_, Self>) {
        match persons {
            Ok(persons) => self.show(persons, cx),
            Err(why) => cx.trouble(why.phrase()),
        }
    }
}

impl Totals {
    fn show(&self, persons: Vec<PersonId>, cx: &mut ReportCx<'_, Self>) {
        if persons.is_empty() {
            return cx.hint(Word("totals-nobody"));
        }
        cx.go(Route::Who { title: self.title.clone(), persons });
    }
}
