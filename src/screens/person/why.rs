//! Before anything is told of somebody of level 2 or 3: why. The answer is in the register first.

use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::screens::cx::Cx;
use crate::screens::route::Route;
use crate::screens::screen::{Head, Mode, Screen};
use crate::store::Result;
use crate::ui::line::{Face, Line};
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// Fewer letters than this are no reason.
const SHORTEST: usize = 3;

/// The question.
#[derive(Debug)]
pub struct WhyOpen {
    person: PersonId,
    then: Route,
    why: Line,
    refused: Option<Phrase>,
    sent: bool,
}

/// What comes back: that the reason is in the register.
#[derive(Debug)]
pub struct Noted(Result<()>);

impl WhyOpen {
    /// Asks before somebody is opened, and goes on to `then`.
    pub fn new(person: PersonId, then: Route) -> Self {
        Self { person, then, why: Line::default(), refused: None, sent: false }
    }

    fn send(&mut self, cx: &mut Cx<'_, Noted>) {
        let why = self.why.value().trim();
        if why.chars().count() < SHORTEST {
            self.refused = Some(Phrase::new(Word("why-too-short")));
        } else if !self.sent {
            self.sent = true;
            cx.record_read(self.person, why.to_owned(), Noted);
        }
    }
}

impl Screen for WhyOpen {
    type Msg = Noted;

    fn head(&self, look: &Look) -> Head {
        Head { title: look.word(Word("why-title")), ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        vec![Verb::new(Command::Enter).called(Word("why-open")), Verb::new(Command::Back)]
    }

    fn help(&self) -> Word {
        Word("why-help")
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Noted>) {
        match command {
            Command::Enter | Command::Save => self.send(cx),
            Command::Back => cx.back(),
            // Nothing typed yet: what is taken back is what was done before, such as the level.
            Command::Undo if self.why.value().is_empty() => cx.undo(),
            Command::Redo if self.why.value().is_empty() => cx.redo(),
            _ => {
                self.why.command(command);
            }
        }
    }

    fn text(&mut self, text: &str, _cx: &mut Cx<'_, Noted>) {
        self.refused = None;
        self.why.text(text);
    }

    fn update(&mut self, Noted(outcome): Noted, cx: &mut Cx<'_, Noted>) {
        self.sent = false;
        match outcome {
            Ok(()) => {
                cx.give_leave(self.person);
                cx.replace(self.then.clone());
            }
            Err(why) => self.refused = Some(why.phrase()),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let area = draw::shrink(area, 3);
        let title = look.word(Word("people-masked"));
        draw::put(f, area, (0, 1), &title, look.style(Role::Protected));
        let row = draw::paragraph(f, area, 3, &look.word(Word("why-help")), look.style(Role::Text));
        let label = look.word(Word("why-label"));
        draw::put(f, area, (0, row + 1), &label, look.style(Role::Label));
        let hint = look.word(Word("why-hint"));
        let face = Face { focused: true, hint: &hint, ..Face::default() };
        self.why.draw(f, draw::strip(area, row + 2, 0, area.width), look, face);
        if let Some(why) = &self.refused {
            let words = format!("! {}", look.words.say(why));
            draw::paragraph(f, area, row + 3, &words, look.style(Role::Error));
        }
    }
}
