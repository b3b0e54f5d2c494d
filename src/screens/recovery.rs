//! The recovery key of a register just made: shown once, and its end typed back as proof that it was
//! written down.

use super::cx::Cx;
use super::screen::{Head, Mode, Screen};
use crate::base::{Phrase, Private, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::secret::is_last_group;
use crate::ui::{Field, Form, FormDid, Look, Verb, draw, layout};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// The key, and the box for its last group.
#[derive(Debug)]
pub struct Recovery {
    key: Option<Private<String>>,
    form: Form,
}

impl Recovery {
    /// The screen before the key has been handed over.
    pub fn new() -> Self {
        let last = Field::text("last", Word("recovery-last")).required().columns(12);
        Self { key: None, form: Form::new(vec![last]) }
    }

    fn proved(&mut self, cx: &mut Cx<'_, Infallible>) {
        let typed = self.form.given("last").unwrap_or_default();
        if self.key.as_ref().is_none_or(|key| is_last_group(&key.0, &typed)) {
            cx.forget_recovery();
            cx.back();
            return cx.say(Word("recovery-done"));
        }
        self.form.refuse("last", Phrase::new(Word("recovery-not-that")));
        self.form.check();
    }

    fn did(&mut self, did: &FormDid, command: Option<Command>, cx: &mut Cx<'_, Infallible>) {
        match (did, command) {
            (FormDid::End, _) => self.proved(cx),
            (FormDid::Ignored, Some(Command::Back)) => cx.hint(Word("recovery-stay")),
            _ => {}
        }
    }
}

impl Screen for Recovery {
    type Msg = Infallible;

    fn head(&self, look: &Look) -> Head {
        Head { title: look.word(Word("recovery-title")), writing: true, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        vec![Verb::new(Command::Enter).called(Word("recovery-written"))]
    }

    fn help(&self) -> Word {
        Word("recovery-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Infallible>) {
        self.key = cx.env.recovery.cloned();
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Infallible>) {
        if command == Command::Save {
            return self.proved(cx);
        }
        let did = self.form.command(command, &cx.env.here());
        self.did(&did, Some(command), cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Infallible>) {
        let did = self.form.text(text, &cx.env.here());
        self.did(&did, None, cx);
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, Infallible>) {
        let did = self.form.pick(row, &cx.env.here());
        self.did(&did, None, cx);
    }

    fn update(&mut self, msg: Infallible, _cx: &mut Cx<'_, Infallible>) {
        match msg {}
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let inner = draw::shrink(area, 3);
        let text = look.style(Role::Text);
        // The box must show on the smallest picture too.
        let gap = u16::from(area.height > 16);
        let mut row = draw::paragraph(f, inner, gap, &look.word(Word("recovery-why")), text) + gap;
        if let Some(key) = &self.key {
            for line in key.0.lines() {
                row = draw::paragraph(f, inner, row, line, look.style(Role::Accent));
            }
            row += gap;
        }
        row = draw::paragraph(f, inner, row, &look.word(Word("recovery-how")), text) + gap;
        let (_, below) = layout::split_top(area, row);
        self.form.draw(f, below, look);
    }
}
