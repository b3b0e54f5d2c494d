//! Figures: what was done in a period, of how many, by whom and where, and what was answered. Enter
//! on a bar tells who they are.

mod bars;
mod scope;

use super::report::{Block, Msg, ReportCx, ReportSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{Day, Lang, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::totals::By;
use crate::domain::worker::Worker;
use crate::store::Result;
use crate::store::totals::{Overview, Report, ReportOf, Who};
use crate::ui::{Field, Form, Look, Verb};
use bars::{Behind, Naming, Picture};
use scope::Chosen;

/// Divisions shown besides the one by time, in their order.
const DIVISIONS: [By; 4] = [By::Disposition, By::Area, By::Age, By::Worker];

/// The figures of a period.
#[derive(Debug, Default)]
pub struct Totals {
    /// From the first question on: the month that is.
    chosen: Option<Chosen>,
    lang: Lang,
    today: Option<Day>,
    workers: Vec<Worker>,
    /// What the persons behind a bar have in common, while they are being asked for.
    title: Option<Phrase>,
}

impl ReportSpec for Totals {
    type Figures = ReportOf;
    type Own = Result<Vec<PersonId>>;

    fn head(&self, look: &Look) -> Head {
        Head {
            // Which period the figures are of stays whatever else has to go from the row.
            title: self.chosen.as_ref().map_or_else(
                || look.word(Word("totals-title")),
                |chosen| [look.word(Word("totals-title")), chosen.period(look.words)].join(" > "),
            ),
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
            Verb::new(Command::View).called(Word("report-choose")),
            Verb::new(Command::GoTo).called(Word("totals-now")),
        ]
    }

    fn ask(&mut self, cx: &mut ReportCx<'_, Self>) {
        self.lang = cx.env.words.lang();
        self.today = Some(cx.env.today);
        self.workers = cx.env.workers.to_vec();
        let mut by = DIVISIONS.to_vec();
        let chosen = self.chosen.get_or_insert_with(|| Chosen::month_of(cx.env.today));
        by.push(chosen.finer());
        let overview = Overview { scope: chosen.scope(), before: chosen.before(cx.env.today), by };
        let report =
            Report { overview, template: chosen.template.as_ref().map(|(key, _)| key.clone()) };
        cx.ask_latest("report", report, Msg::Counted);
    }

    fn scope(&self, figures: Option<&ReportOf>, look: &Look) -> String {
        let chosen = self.chosen.as_ref().map(|chosen| chosen.words(look.words));
        let part = figures.filter(|figures| figures.part).map(|_| look.word(Word("totals-part")));
        part.into_iter().chain(chosen).collect::<Vec<_>>().join("  ")
    }

    fn boxes(&self, figures: &ReportOf, cx: &ReportCx<'_, Self>) -> Vec<Field> {
        self.chosen.as_ref().map(|chosen| chosen.boxes(figures, cx.env)).unwrap_or_default()
    }

    fn choose(&mut self, form: &Form, figures: &ReportOf) {
        if let Some(chosen) = &mut self.chosen {
            chosen.take(form, figures, (&self.workers, self.today));
        }
    }

    fn blocks(&self, figures: &ReportOf) -> Vec<Block> {
        self.picture(figures).map(Picture::blocks).unwrap_or_default()
    }

    fn open(&mut self, block: usize, bar: usize, figures: &ReportOf, cx: &mut ReportCx<'_, Self>) {
        let picture = self.picture(figures);
        let found = picture.and_then(|picture| picture.behind(block, bar));
        let (Some((label, asked, behind)), Some(chosen)) = (found, &self.chosen) else { return };
        let what = cx.env.here().say(&label);
        self.title = Some(match asked {
            Some(question) => Phrase::new(Word("totals-who-said"))
                .with("what", what)
                .with("question", cx.env.here().say(&question)),
            None => Phrase::new(Word("totals-who")).with("what", what),
        });
        match behind {
            Behind::Nobody => cx.hint(Word("totals-nobody")),
            Behind::Persons(persons) => self.show(persons, cx),
            Behind::Asked { by, group, part } => {
                let scope = chosen.scope();
                cx.ask_latest("who", Who { scope, by, group, part, limit: u32::MAX }, Msg::Own);
            }
            Behind::Completed(of) => self.show(bars::completed(figures, of), cx),
        }
    }

    fn act(&mut self, command: Command, cx: &mut ReportCx<'_, Self>) -> bool {
        let Some(chosen) = &mut self.chosen else { return false };
        match command {
            Command::Left => chosen.step(-1),
            Command::Right => chosen.step(1),
            Command::GoTo => chosen.at(cx.env.today),
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
    fn picture(&self, figures: &ReportOf) -> Option<Picture> {
        let chosen = self.chosen.as_ref()?;
        let naming = Naming { figures, workers: &self.workers, lang: self.lang, today: self.today };
        Some(Picture::of(&naming, chosen))
    }

    fn show(&self, persons: Vec<PersonId>, cx: &mut ReportCx<'_, Self>) {
        if persons.is_empty() {
            return cx.hint(Word("totals-nobody"));
        }
        if let Some(title) = self.title.clone() {
            cx.go(Route::Who { title, persons });
        }
    }
}
