//! The figures of an initiative: what came of its list, who of it was not reached, what it took. Enter
//! on a line tells who they are.

mod bars;

use super::print::{Put, print, printed};
use super::report::{Block, Msg, ReportCx, ReportSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{Day, InitiativeId, Lang, Phrase, Word};
use crate::config::command::Command;
use crate::domain::makeup::Look as Looked;
use crate::domain::printed::Printed;
use crate::domain::totals::Plain;
use crate::domain::worker::{Deed, Worker};
use crate::exchange::result;
use crate::store::initiatives::{self, FiguresOf};
use crate::ui::field::Choice;
use crate::ui::help::Question;
use crate::ui::{Field, Form, Look, Verb};
use bars::{Naming, Picture};

/// The figures of one initiative.
#[derive(Debug)]
pub struct Figures {
    id: InitiativeId,
    /// Whom the divisions look at.
    look: Looked,
    name: String,
    workers: Vec<Worker>,
    today: Option<Day>,
    lang: Lang,
    /// The page that is printed; none until it has been counted.
    page: Option<Printed>,
    may_print: Option<Phrase>,
}

impl Figures {
    /// The figures of this initiative, those not reached looked at first.
    pub fn new(id: InitiativeId) -> Self {
        Self {
            id,
            look: Looked::NotReached,
            name: String::new(),
            workers: Vec::new(),
            today: None,
            lang: Lang::default(),
            page: None,
            may_print: None,
        }
    }

    fn picture(&self, figures: &FiguresOf) -> Option<Picture> {
        let (workers, today) = (self.workers.as_slice(), self.today?);
        let naming = Naming { figures, workers, today, look: self.look, lang: self.lang };
        Some(Picture::of(&naming))
    }
}

impl ReportSpec for Figures {
    type Figures = FiguresOf;
    type Own = Put;

    fn head(&self, look: &Look) -> Head {
        let parts = [look.word(Word("initiatives-title")), self.name.clone()];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        Head {
            title: parts.chain([look.word(Word("figures-title"))]).collect::<Vec<_>>().join(" > "),
            tab: Some(Command::Screen3),
            status: look.word(Word("figures-status")),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("figures-help")
    }

    fn questions(&self) -> Vec<Question> {
        let plain = Plain::ALL.map(|plain| Question { ask: plain.word(), answer: plain.help() });
        let (ask, answer) = (Word("figures-yes-of-reached"), Word("figures-yes-of-reached-help"));
        plain.into_iter().chain([Question { ask, answer }]).collect()
    }

    fn verbs(&self, _figures: Option<&FiguresOf>) -> Vec<Verb> {
        let unread = self.page.is_none().then(|| Phrase::new(Word("initiative-loading")));
        let may_not = self.may_print.clone().or(unread);
        vec![
            Verb::new(Command::View).called(Word("figures-look")),
            Verb::new(Command::Print).called(Word("printed-do")).unless(may_not),
            Verb::new(Command::Back),
        ]
    }

    fn ask(&mut self, cx: &mut ReportCx<'_, Self>) {
        self.today = Some(cx.env.today);
        self.lang = cx.env.words.lang();
        self.workers = cx.env.workers.to_vec();
        self.may_print = cx.env.me.role.why_not(Deed::Export);
        let figures = initiatives::Figures { id: self.id, wall: cx.env.wall() };
        cx.ask_latest("report", figures, Msg::Counted);
    }

    fn took(&mut self, figures: &FiguresOf) {
        self.name.clone_from(&figures.line.initiative.name);
        self.page = self.today.map(|today| result::page(figures, &self.workers, today));
    }

    fn scope(&self, figures: Option<&FiguresOf>, look: &Look) -> String {
        let part = figures.filter(|figures| figures.part).map(|_| look.word(Word("totals-part")));
        let of = figures.map(|figures| match &figures.line.reach {
            Some(reach) => Phrase::new(Word("figures-of-list")).with("n", reach.of()),
            None => Phrase::new(Word("figures-no-list")),
        });
        let looked = Phrase::new(Word("figures-looked")).with("who", self.look.word());
        let said = of.into_iter().chain([looked]).map(|phrase| look.words.say(&phrase));
        part.into_iter().chain(said).collect::<Vec<_>>().join("   ")
    }

    fn boxes(&self, _figures: &FiguresOf, _cx: &ReportCx<'_, Self>) -> Vec<Field> {
        let choices = Looked::ALL.iter().map(|one| Choice::new(one.code(), one.word())).collect();
        vec![
            Field::one_of("look", Word("figures-look"), choices)
                .with(self.look.code())
                .help(Word("figures-look-help")),
        ]
    }

    fn choose(&mut self, form: &Form, _figures: &FiguresOf) {
        let chosen = form.given("look").and_then(|code| Looked::from_code(&code));
        self.look = chosen.unwrap_or(self.look);
    }

    fn blocks(&self, figures: &FiguresOf) -> Vec<Block> {
        self.picture(figures).map(Picture::blocks).unwrap_or_default()
    }

    fn open(&mut self, block: usize, bar: usize, figures: &FiguresOf, cx: &mut ReportCx<'_, Self>) {
        let found = self.picture(figures).and_then(|picture| picture.behind(block, bar));
        match found {
            Some((what, persons)) if !persons.is_empty() => {
                let what = cx.env.here().say(&what);
                let title = Phrase::new(Word("figures-who"))
                    .with("what", what)
                    .with("name", self.name.as_str());
                cx.go(Route::Who { title, persons });
            }
            _ => cx.hint(Word("totals-nobody")),
        }
    }

    fn act(&mut self, command: Command, cx: &mut ReportCx<'_, Self>) -> bool {
        match (command, &self.page) {
            (Command::Back, _) => cx.back(),
            (Command::Print, Some(page)) if self.may_print.is_none() => {
                print(page.clone(), cx, Msg::Own);
            }
            _ => {}
        }
        false
    }

    fn update(&mut self, put: Self::Own, cx: &mut ReportCx<'_, Self>) {
        printed(put, cx);
    }
}
