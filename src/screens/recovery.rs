//! A recovery key just made: shown once, and its end typed back as proof that it was written down. One
//! that is to take the place of another holds only from then on.

use super::cx::Cx;
use super::env::PaperKey;
use super::screen::{Head, Mode, Screen};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::Result;
use crate::store::members::{NewRecovery, Papers};
use crate::store::secret::is_last_group;
use crate::ui::{Field, Form, FormDid, Look, Verb, draw, layout};
use ratatui::{Frame, layout::Rect};

/// The key, and the box for its last group.
#[derive(Debug)]
pub struct Recovery {
    key: Option<PaperKey>,
    form: Form,
    /// The key is being put in the place of the one on paper.
    working: bool,
}

/// What came of putting it there.
#[derive(Debug)]
pub struct Changed(Result<Papers>);

const LAST: &str = "last";

impl Recovery {
    /// The screen before the key has been handed over.
    pub fn new() -> Self {
        let last = Field::text(LAST, Word("recovery-last")).required().columns(12);
        Self { key: None, form: Form::new(vec![last]), working: false }
    }

    /// Whether it is to take the place of one on paper.
    fn replaces(&self) -> bool {
        self.key.as_ref().is_some_and(|key| !key.holds)
    }

    fn proved(&mut self, cx: &mut Cx<'_, Changed>) {
        let typed = self.form.given(LAST).unwrap_or_default();
        match &self.key {
            Some(key) if !is_last_group(key.text.open(), &typed) => {
                self.refuse(Phrase::new(Word("recovery-not-that")));
            }
            Some(key) if !key.holds => match NewRecovery::new(&cx.env.author(), &key.text) {
                Ok(change) => {
                    self.working = true;
                    cx.ask_noting(change, Changed);
                }
                Err(why) => self.refuse(why.phrase()),
            },
            _ => Self::done(Word("recovery-done"), cx),
        }
    }

    fn refuse(&mut self, why: Phrase) {
        self.form.refuse(LAST, why);
        self.form.check();
    }

    fn done(said: Word, cx: &mut Cx<'_, Changed>) {
        cx.forget_recovery();
        cx.back();
        cx.say(said);
    }

    /// One that holds already must not be gone past; one that does not is thrown away.
    fn leave(&self, cx: &mut Cx<'_, Changed>) {
        if self.replaces() {
            return Self::done(Word("paper-left"), cx);
        }
        cx.hint(Word("recovery-stay"));
    }
}

impl Screen for Recovery {
    type Msg = Changed;

    fn head(&self, look: &Look) -> Head {
        let title = if self.replaces() { Word("paper-title") } else { Word("recovery-title") };
        Head { title: look.word(title), writing: true, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        let mut verbs = vec![Verb::new(Command::Enter).called(Word("recovery-written"))];
        if self.replaces() {
            verbs.push(Verb::new(Command::Back).called(Word("paper-leave")));
        }
        verbs
    }

    fn help(&self) -> Word {
        if self.replaces() { Word("paper-help") } else { Word("recovery-help") }
    }

    fn start(&mut self, cx: &mut Cx<'_, Changed>) {
        self.key = cx.env.recovery.cloned();
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Changed>) {
        if self.working {
            return cx.hint(Word("secret-working"));
        }
        if command == Command::Save {
            return self.proved(cx);
        }
        self.pass(command, cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Changed>) {
        if self.working {
            return;
        }
        self.typed(text, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, Changed>) {
        match (did, command) {
            (FormDid::End, _) => self.proved(cx),
            (FormDid::Ignored, Some(Command::Back)) => self.leave(cx),
            _ => {}
        }
    }

    fn update(&mut self, Changed(papers): Changed, cx: &mut Cx<'_, Changed>) {
        self.working = false;
        match papers {
            Ok(papers) => {
                let said = match papers {
                    Papers::New => Word("paper-done"),
                    Papers::Both => Word("paper-both"),
                };
                Self::done(said, cx);
                // What could not be written in the keys file is tried once more.
                cx.team_changed();
            }
            Err(why) => self.refuse(why.phrase()),
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let inner = draw::shrink(area, 3);
        let text = look.style(Role::Text);
        // The box must show on the smallest picture too.
        let gap = u16::from(area.height > 16);
        let why = if self.replaces() { Word("paper-shown") } else { Word("recovery-why") };
        let mut row = draw::paragraph(f, inner, gap, &look.word(why), text) + gap;
        if let Some(key) = &self.key {
            for line in key.text.open().lines() {
                row = draw::paragraph(f, inner, row, line, look.style(Role::Accent));
            }
            row += gap;
        }
        row = draw::paragraph(f, inner, row, &look.word(Word("recovery-how")), text) + gap;
        let (_, below) = layout::split_top(area, row);
        self.form.draw(f, below, look);
    }
}
