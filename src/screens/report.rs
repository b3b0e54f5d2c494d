//! The one report screen: what is counted is chosen in a form, figures are bars in blocks, and Enter
//! on a bar tells who they are. A concrete report is a [`ReportSpec`].

use super::cx::Cx;
use super::screen::{Head, Mode, Screen};
use crate::base::{Phrase, Word, text};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::Result;
use crate::ui::chart::{Bar, Chart};
use crate::ui::layout::split_top;
use crate::ui::{Field, Form, FormDid, Label, Look, Verb, draw, help};
use ratatui::{Frame, layout::Rect};
use std::fmt::Debug;

/// The context a report's spec acts in.
pub type ReportCx<'a, R> = Cx<'a, Msg<R>>;

/// Bars under a heading.
#[derive(Debug, Clone)]
pub struct Block {
    pub title: Label,
    /// Said after the title and never cut: out of how many.
    pub count: Option<Label>,
    pub bars: Vec<Bar>,
}

/// What a report is.
pub trait ReportSpec: Debug + Sized + 'static {
    /// The figures, as they were counted.
    type Figures: Debug + Send + 'static;
    /// Messages of the spec's own; [`std::convert::Infallible`] for none.
    type Own: Send + 'static;

    /// What stands in the rows above.
    fn head(&self, look: &Look) -> Head;

    /// The paragraph for the help page.
    fn help(&self) -> Word;

    /// Questions people ask of these figures, for the help page.
    fn questions(&self) -> Vec<help::Question> {
        Vec::new()
    }

    /// The figures are here: what the rows above say of them can be looked up.
    fn took(&mut self, _figures: &Self::Figures) {}

    /// What can be done besides opening a bar and choosing what is counted.
    fn verbs(&self, figures: Option<&Self::Figures>) -> Vec<Verb>;

    /// Asks for the figures with [`Msg::Counted`], in the lane `report`.
    fn ask(&mut self, cx: &mut ReportCx<'_, Self>);

    /// What is counted now, in one line.
    fn scope(&self, figures: Option<&Self::Figures>, look: &Look) -> String;

    /// The boxes in which it is chosen, filled with what is counted now.
    fn boxes(&self, figures: &Self::Figures, cx: &ReportCx<'_, Self>) -> Vec<Field>;

    /// Takes what was chosen.
    fn choose(&mut self, form: &Form, figures: &Self::Figures);

    /// The figures as bars.
    fn blocks(&self, figures: &Self::Figures) -> Vec<Block>;

    /// Opens who is behind a bar.
    fn open(
        &mut self,
        block: usize,
        bar: usize,
        figures: &Self::Figures,
        cx: &mut ReportCx<'_, Self>,
    );

    /// Carries out any other command, such as Left and Right for the period before and after. True
    /// when other figures are wanted now.
    fn act(&mut self, command: Command, cx: &mut ReportCx<'_, Self>) -> bool;

    /// One of the spec's own messages came back.
    fn update(&mut self, msg: Self::Own, cx: &mut ReportCx<'_, Self>);
}

/// What comes back to a report screen.
#[derive(Debug)]
pub enum Msg<R: ReportSpec> {
    /// The figures.
    Counted(Result<R::Figures>),
    /// A message of the spec's own.
    Own(R::Own),
}

/// Columns of a heading's row that are not the heading's.
const AROUND: u16 = 8;

/// What stands over bars.
type Heading = (Label, Option<Label>);

/// How many lines a page key goes.
const PAGE: usize = 12;

/// A report, with the form in front of it while something else is being chosen.
#[derive(Debug)]
pub struct ReportScreen<R: ReportSpec> {
    spec: R,
    figures: Option<R::Figures>,
    trouble: Option<Phrase>,
    charts: Vec<(Heading, Chart)>,
    at: usize,
    form: Option<Form>,
}

impl<R: ReportSpec> ReportScreen<R> {
    /// A report that is still to be counted.
    pub fn new(spec: R) -> Self {
        Self { spec, figures: None, trouble: None, charts: Vec::new(), at: 0, form: None }
    }

    fn counted(&mut self, figures: R::Figures) {
        let blocks = self.spec.blocks(&figures);
        let places: Vec<(u8, usize)> =
            self.charts.iter().map(|(_, chart)| (chart.part, chart.at())).collect();
        // A heading with nothing under it tells nothing.
        let numbered = (0..u8::MAX).zip(blocks).filter(|(_, block)| !block.bars.is_empty());
        self.charts = numbered
            .map(|(part, block)| {
                let mut chart = Chart::new(block.bars).part(part);
                let before = places.iter().find(|(there, _)| *there == part);
                chart.pick(before.map_or(0, |(_, at)| *at));
                ((block.title, block.count), chart)
            })
            .collect();
        self.at = self.at.min(self.charts.len().saturating_sub(1));
        self.spec.took(&figures);
        self.figures = Some(figures);
        self.trouble = None;
    }

    /// Moves over all figures as over one list.
    fn walk(&mut self, command: Command) -> bool {
        let step = match command {
            Command::PageDown => Command::Down,
            Command::PageUp => Command::Up,
            Command::Home => {
                self.go_to(0, 0);
                return true;
            }
            Command::End => {
                self.go_to(usize::MAX, usize::MAX);
                return true;
            }
            _ => return self.walk_one(command),
        };
        (0..PAGE).all(|_| self.walk_one(step))
    }

    /// Moves within the block in use, and over its edges into the next.
    fn walk_one(&mut self, command: Command) -> bool {
        let Some((_, chart)) = self.charts.get_mut(self.at) else { return false };
        let before = chart.at();
        if !chart.command(command) {
            return false;
        }
        let stood = chart.at() == before;
        match command {
            Command::Down if stood && self.at + 1 < self.charts.len() => {
                self.go_to(self.at + 1, 0);
            }
            Command::Up if stood && self.at > 0 => {
                self.go_to(self.at - 1, usize::MAX);
            }
            _ => {}
        }
        true
    }

    fn go_to(&mut self, block: usize, bar: usize) {
        self.at = block.min(self.charts.len().saturating_sub(1));
        if let Some((_, chart)) = self.charts.get_mut(self.at) {
            chart.pick(bar);
        }
    }

    fn open(&mut self, cx: &mut ReportCx<'_, R>) {
        let chosen = self.charts.get(self.at).map(|(_, chart)| (chart.part, chart.at()));
        if let (Some(figures), Some((block, bar))) = (&self.figures, chosen) {
            self.spec.open(usize::from(block), bar, figures, cx);
        }
    }

    fn choose(&mut self, cx: &mut ReportCx<'_, R>) {
        let (Some(form), Some(figures)) = (&mut self.form, &self.figures) else { return };
        form.take_offer(&cx.env.here());
        if form.check() {
            self.spec.choose(form, figures);
            self.form = None;
            self.spec.ask(cx);
        }
    }

    fn did(&mut self, did: &FormDid, command: Option<Command>, cx: &mut ReportCx<'_, R>) {
        match (did, command) {
            (FormDid::End, _) => self.choose(cx),
            (FormDid::Ignored, Some(Command::Back | Command::View)) => self.form = None,
            _ => {}
        }
    }

    fn draw_charts(&self, f: &mut Frame, area: Rect, look: &Look) {
        let mut rest = area;
        for (n, (title, chart)) in self.charts.iter().enumerate().skip(self.first(area.height)) {
            if rest.height < 2 {
                return;
            }
            draw::rule(f, rest, 0, Some(&heading(title, rest.width, look)), look);
            let bars = u16::try_from(chart.bars().len()).unwrap_or(u16::MAX);
            let (here, below) = split_top(split_top(rest, 1).1, bars);
            chart.draw(f, here, look, n == self.at && self.form.is_none());
            rest = below;
        }
    }

    /// The first block drawn: as many before the one in use as fit with the chosen bar.
    fn first(&self, height: u16) -> usize {
        let high = |(_, chart): &(Heading, Chart)| chart.bars().len() + 1;
        let chosen = self.charts.get(self.at).map_or(0, |(_, chart)| chart.at() + 2);
        let mut first = self.at;
        let mut taken = chosen;
        while let Some(before) = first.checked_sub(1).and_then(|n| self.charts.get(n)) {
            taken += high(before);
            if taken > usize::from(height) {
                break;
            }
            first -= 1;
        }
        first
    }
}

/// A heading in a row so wide: the question is cut before the number of answers.
fn heading((title, count): &Heading, width: u16, look: &Look) -> String {
    let count = count.as_ref().map(|count| format!(" {}", look.say(count))).unwrap_or_default();
    let room = usize::from(width.saturating_sub(AROUND)).saturating_sub(text::width(&count));
    format!("{}{count}", text::cut(&look.say(title), room))
}

impl<R: ReportSpec> Screen for ReportScreen<R> {
    type Msg = Msg<R>;

    fn head(&self, look: &Look) -> Head {
        let head = self.spec.head(look);
        // What the status line says of keys is not true while something is being chosen.
        if self.form.is_some() { Head { status: String::new(), ..head } } else { head }
    }

    fn mode(&self) -> Mode {
        if self.form.is_some() { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        if self.form.is_some() {
            return vec![
                Verb::new(Command::Save).called(Word("report-count")),
                Command::Back.into(),
            ];
        }
        let mut verbs = vec![Verb::new(Command::Enter).called(Word("report-who"))];
        verbs.extend(self.spec.verbs(self.figures.as_ref()));
        verbs
    }

    fn help(&self) -> Word {
        self.spec.help()
    }

    fn questions(&self) -> Vec<help::Question> {
        self.spec.questions()
    }

    fn start(&mut self, cx: &mut ReportCx<'_, R>) {
        self.spec.ask(cx);
    }

    fn changed(&mut self, cx: &mut ReportCx<'_, R>) {
        self.spec.ask(cx);
    }

    fn command(&mut self, command: Command, cx: &mut ReportCx<'_, R>) {
        if let Some(form) = &mut self.form {
            if command == Command::Save && !form.helping() {
                return self.choose(cx);
            }
            let did = form.command(command, &cx.env.here());
            return self.did(&did, Some(command), cx);
        }
        match command {
            Command::Back => cx.back(),
            Command::Enter => self.open(cx),
            Command::View => {
                let boxes = self.figures.as_ref().map(|figures| self.spec.boxes(figures, cx));
                self.form = boxes.map(|boxes| Form::new(boxes).settled(&cx.env.here()));
            }
            Command::Next => self.go_to(self.at + 1, 0),
            Command::Prev => self.go_to(self.at.saturating_sub(1), 0),
            _ if self.walk(command) => {}
            _ if self.spec.act(command, cx) => self.spec.ask(cx),
            _ => {}
        }
    }

    fn text(&mut self, text: &str, cx: &mut ReportCx<'_, R>) {
        if let Some(form) = &mut self.form {
            let did = form.text(text, &cx.env.here());
            self.did(&did, None, cx);
        }
    }

    fn pick(&mut self, part: u8, row: usize, cx: &mut ReportCx<'_, R>) {
        if let Some(form) = &mut self.form {
            let did = form.pick(row, &cx.env.here());
            return self.did(&did, None, cx);
        }
        let block = self.charts.iter().position(|(_, chart)| chart.part == part);
        let there = (block.unwrap_or(self.at), row);
        let again = there == (self.at, self.charts.get(self.at).map_or(0, |(_, chart)| chart.at()));
        self.go_to(there.0, there.1);
        if again {
            self.open(cx);
        }
    }

    fn update(&mut self, msg: Msg<R>, cx: &mut ReportCx<'_, R>) {
        match msg {
            Msg::Counted(Ok(figures)) => self.counted(figures),
            Msg::Counted(Err(why)) => self.trouble = Some(why.phrase()),
            Msg::Own(msg) => self.spec.update(msg, cx),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        if let Some(form) = &self.form {
            return form.draw(f, area, look);
        }
        let (line, body) = split_top(area, 1);
        let scope = self.spec.scope(self.figures.as_ref(), look);
        draw::put(f, line, (1, 0), &scope, look.style(Role::Label));
        look.hits.add(line, crate::ui::Hit::Command(Command::View));
        let (words, role) = match (&self.trouble, &self.figures) {
            (Some(why), _) => (format!("! {}", look.words.say(why)), Role::Error),
            (None, Some(_)) => return self.draw_charts(f, body, look),
            (None, None) => (look.loading(), Role::Muted),
        };
        draw::paragraph(f, draw::shrink(body, 3), 1, &words, look.style(role));
    }
}
