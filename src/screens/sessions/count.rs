//! Heads being counted: one key each. Every press is on this computer's disk before the next, and goes
//! into the register some seconds later, whether or not the drive is there just now.

mod draw;
mod keys;
mod page;
mod press;
mod sitting;

use crate::base::{Phrase, SessionId, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::book::{Of, Page as Lines};
use crate::domain::output::Purpose;
use crate::domain::protection::Protection;
use crate::screens::cx::Cx;
use crate::screens::route::{Books, Route, Sessions};
use crate::screens::screen::{CopyText, Draft, Head, Mode, Screen};
use crate::store::sessions::{Count, CountOf};
use crate::store::{Result, StoreError};
use crate::ui::{Form, FormDid, Look, Verb, draw as stroke, hits};
use keys::Begun;
use page::Page;
use ratatui::{Frame, layout::Rect};

/// So long what was pressed is gathered before it goes into the register, in milliseconds.
const GATHER: i64 = 5_000;

/// So long the drive is waited for before what was read last is counted on from, in milliseconds.
const PATIENCE: i64 = 1_500;

/// The screen on which a session is counted.
#[derive(Debug)]
pub struct Counting {
    id: SessionId,
    state: State,
    /// A gathering is on its way.
    armed: bool,
    /// It is finished or left: nothing here is unsaved any more.
    closed: bool,
}

#[derive(Debug)]
enum State {
    Loading,
    Failed(Phrase),
    Ready(Box<Page>),
}

/// What comes back to it.
#[derive(Debug)]
pub enum Msg {
    /// The session and what was counted at it.
    Loaded(Box<Result<CountOf>>),
    /// The drive has been silent for long.
    Late,
    /// It is time to gather.
    Gather,
    /// What was pressed is on its way to the register, and on this computer until it is there.
    Sent,
    /// The same, and it is to be closed now: finished or not.
    SentLast(bool),
    /// What was written beside the counters is, and the screen is left.
    Left,
}

type At<'a> = Cx<'a, Msg>;

impl Counting {
    /// The screen for this session.
    pub fn new(id: SessionId) -> Self {
        Self { id, state: State::Loading, armed: false, closed: false }
    }

    fn key(&self) -> String {
        format!("count-session-{}", self.id)
    }

    fn at_hand(&self, cx: &At<'_>) -> Option<CountOf> {
        cx.env.at_hand.iter().find(|found| found.session.id == self.id).cloned()
    }

    fn page(&self) -> Option<&Page> {
        match &self.state {
            State::Ready(page) => Some(page),
            _ => None,
        }
    }

    fn loaded(&mut self, found: CountOf, cx: &mut At<'_>) {
        if let State::Ready(page) = &mut self.state {
            return page.refresh(found, cx.env);
        }
        let (page, left_over) = Page::new(found, cx.env, cx.env.draft(&self.key()));
        if let Some(save) = left_over {
            // Pressed before the program was ended: it goes in under the name it had then.
            page.send(save, Msg::Sent, cx);
        }
        self.state = State::Ready(Box::new(page));
    }

    /// Sends what was pressed; what cannot even be kept stays where it is, and is tried again.
    fn gather(&mut self, cx: &mut At<'_>) {
        if let State::Ready(page) = &mut self.state
            && let Some(save) = page.gather(cx.env)
        {
            page.send(save, Msg::Sent, cx);
            self.arm(cx);
        }
    }

    /// What was pressed is on its way.
    fn sent(&mut self, cx: &mut At<'_>) {
        if let State::Ready(page) = &mut self.state {
            page.sent(cx.env);
        }
        // What stands in the boxes still lies on the disk alone.
        match self.draft() {
            Some(_) => cx.keep(),
            None => cx.drop_draft(&self.key()),
        }
    }

    fn arm(&mut self, cx: &mut At<'_>) {
        if !std::mem::replace(&mut self.armed, true) {
            cx.after(GATHER, Msg::Gather);
        }
    }

    fn close(&mut self, finish: bool, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return cx.back() };
        if let Some(why) = Page::why_shut(cx.env).filter(|_| finish) {
            return cx.hint(why);
        }
        // What was counted is an action of its own: who takes back that the session is over takes nobody
        // away who was there.
        if let Some(counted) = page.gather(cx.env) {
            return page.send(counted, Msg::SentLast(finish), cx);
        }
        match page.close(finish, cx.env) {
            Some(save) => cx.save_kept(save, Msg::Left),
            None => cx.back(),
        }
    }

    fn in_form(&mut self, command: Command, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return };
        if page.form.helping() {
            page.form.command(command, &cx.env.here());
            return;
        }
        match command {
            Command::Back => page.writing = false,
            Command::Save => self.finish(cx),
            _ => self.pass(command, cx),
        }
    }

    fn in_count(&mut self, command: Command, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else {
            if command == Command::Back {
                cx.back();
            }
            return;
        };
        match command {
            Command::TakeAway => self.begin(Begun::Less, cx),
            Command::CountMany => self.begin(Begun::Many(0), cx),
            Command::Enter if page.begun.enter() => {}
            Command::Enter => {
                let meant = page.begun.counter(page.chart.at());
                self.pressed(meant, cx);
            }
            Command::Back if page.begun != Begun::One => self.give_up(cx),
            Command::Back => self.close(false, cx),
            Command::Save => self.finish(cx),
            Command::Next | Command::Prev => page.writing = true,
            Command::Undo => self.turn(true, cx),
            Command::Redo => self.turn(false, cx),
            Command::New => cx.go(Route::Sessions(page.came())),
            Command::FollowUp => {
                cx.go(Route::Books(Books::Page(Lines::Of(Of::Session(self.id)))));
            }
            Command::Edit => cx.go(Route::Sessions(Sessions::Form(Some(self.id)))),
            _ => {
                page.chart.command(command);
                page.show(cx.env);
            }
        }
    }

    fn is_writing(&self) -> bool {
        self.page().is_some_and(|page| page.writing)
    }
}

impl Screen for Counting {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let Some(page) = self.page() else {
            return Head { title: look.word(Word("counting-title")), ..Head::default() };
        };
        let counting = !page.writing;
        Head {
            title: page.title.clone(),
            aside: page.who.clone(),
            rule: counting.then_some(Word("counting-rule")),
            note: counting.then(|| look.word(Word("counting-kept"))),
            status: page.status(look),
            ..Head::default()
        }
    }

    fn mode(&self) -> Mode {
        match self.page() {
            Some(page) if page.writing => Mode::Write,
            Some(_) => Mode::Count,
            None => Mode::Browse,
        }
    }

    fn verbs(&self) -> Vec<Verb> {
        let finish = Verb::new(Command::Save).called(Word("counting-finish"));
        let Some(page) = self.page() else { return vec![Command::Back.into()] };
        if page.form.helping() {
            return Verb::choose_or_leave().to_vec();
        }
        if page.writing {
            let back = Verb::new(Command::Back).called(Word("counting-back"));
            return vec![finish, back];
        }
        vec![
            Verb::new(Command::TakeAway).called(Word("counting-take")),
            Verb::new(Command::CountMany).called(Word("counting-several")),
            Verb::new(Command::Next).called(Word("counting-note")),
            finish,
            Verb::new(Command::New).called(Word("people-new")).unless(page.may_not_add.clone()),
            Verb::new(Command::FollowUp).called(Word("book-session-do")),
            Verb::new(Command::Enter).called(Word("counting-one")),
            Verb::new(Command::Undo),
            Verb::new(Command::Redo),
            Verb::new(Command::Edit).called(Word("counting-edit")),
            Verb::new(Command::Back),
        ]
    }

    fn help(&self) -> Word {
        Word("counting-help")
    }

    fn start(&mut self, cx: &mut At<'_>) {
        cx.ask_latest("count", Count { id: self.id }, |found| Msg::Loaded(Box::new(found)));
        if matches!(self.state, State::Loading) && self.at_hand(cx).is_some() {
            cx.after(PATIENCE, Msg::Late);
        }
    }

    fn changed(&mut self, cx: &mut At<'_>) {
        self.start(cx);
    }

    fn command(&mut self, command: Command, cx: &mut At<'_>) {
        if self.closed {
            return;
        }
        if self.is_writing() { self.in_form(command, cx) } else { self.in_count(command, cx) }
    }

    fn form(&mut self) -> Option<&mut Form> {
        match &mut self.state {
            State::Ready(page) => Some(&mut page.form),
            _ => None,
        }
    }

    fn did(&mut self, did: FormDid, _: Option<Command>, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return };
        match did {
            FormDid::End => page.writing = false,
            FormDid::Clipboard(text) => {
                let (protection, purpose) = (Protection::Open, Purpose::Copy);
                cx.copy(CopyText { text, protection, purpose });
            }
            FormDid::Helper(_) => cx.hint(Word("form-no-helper")),
            FormDid::Ignored | FormDid::Moved | FormDid::Changed(_) => {}
        }
    }

    fn text(&mut self, text: &str, cx: &mut At<'_>) {
        if self.is_writing() {
            return self.typed(text, cx);
        }
        for digit in text.chars().filter_map(|c| c.to_digit(10)) {
            let State::Ready(page) = &mut self.state else { return };
            let meant = page.begun.digit(digit, page.counters.len());
            self.pressed(meant, cx);
        }
    }

    fn pick(&mut self, part: u8, row: usize, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return };
        if part == hits::FIRST {
            let did = page.form.pick(row, &cx.env.here());
            return self.did(did, None, cx);
        }
        page.writing = false;
        page.chart.pick(row);
        let meant = page.begun.counter(row);
        self.pressed(meant, cx);
    }

    fn update(&mut self, msg: Msg, cx: &mut At<'_>) {
        match msg {
            Msg::Loaded(found) => match *found {
                Ok(found) => self.loaded(found, cx),
                // What is being counted goes on though the drive is away.
                Err(_) if self.page().is_some() => {}
                // Nor is the drive needed to begin: what was read last is counted on from.
                Err(why) if why != StoreError::Gone => match self.at_hand(cx) {
                    Some(found) => self.loaded(found, cx),
                    None => self.state = State::Failed(why.phrase()),
                },
                Err(why) => self.state = State::Failed(why.phrase()),
            },
            Msg::Late => {
                let waits = matches!(self.state, State::Loading);
                if let Some(found) = self.at_hand(cx).filter(|_| waits) {
                    self.loaded(found, cx);
                }
            }
            Msg::Gather => {
                self.armed = false;
                self.gather(cx);
            }
            Msg::Sent => self.sent(cx),
            Msg::SentLast(finish) => {
                self.sent(cx);
                self.close(finish, cx);
            }
            Msg::Left => {
                self.closed = true;
                cx.drop_draft(&self.key());
                cx.back();
            }
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let (words, role) = match &self.state {
            State::Ready(page) => return page.draw(f, area, look),
            State::Loading => (look.loading(), Role::Muted),
            State::Failed(why) => (format!("! {}", look.words.say(why)), Role::Error),
        };
        stroke::paragraph(f, stroke::shrink(area, 3), 1, &words, look.style(role));
    }

    fn as_begun(&self) -> Option<String> {
        let page = self.page()?;
        (!self.closed && !page.unsaved()).then(|| self.key())
    }

    fn draft(&self) -> Option<Draft> {
        let page = self.page().filter(|page| !self.closed && page.unsaved())?;
        let title = Phrase::new(Word("counting-draft")).with("what", page.title.as_str());
        let route = Route::Sessions(Sessions::Count(self.id));
        let lasts = page.sitting.batch().is_some();
        Some(Draft { lasts, ..Draft::new(self.key(), title, route, page.kept()) })
    }
}
