//! Help, over a screen.

use crate::base::Word;
use crate::config::command::Command;
use crate::screens::cx::Cx;
use crate::screens::screen::{Effect, Head, Mode, Screen, ShellEffect};
use crate::ui::help::{Help, HelpDid};
use crate::ui::{Look, Verb};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// The help page.
#[derive(Debug)]
pub struct HelpBox(pub Help);

impl HelpBox {
    fn did(did: HelpDid, cx: &mut Cx<'_, Infallible>) {
        match did {
            HelpDid::Run(command) => cx.leave(Effect::Shell(ShellEffect::Below(command))),
            HelpDid::Closed => cx.back(),
            HelpDid::Ignored | HelpDid::Moved => {}
        }
    }
}

impl Screen for HelpBox {
    type Msg = Infallible;

    const OVER: bool = true;

    fn head(&self, _look: &Look) -> Head {
        Head::default()
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        Verb::choose_or_leave().to_vec()
    }

    fn help(&self) -> Word {
        Word("help-help")
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Infallible>) {
        Self::did(self.0.command(command), cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Infallible>) {
        Self::did(self.0.text(text), cx);
    }

    fn pick(&mut self, _part: u8, row: usize, cx: &mut Cx<'_, Infallible>) {
        Self::did(self.0.pick(row), cx);
    }

    fn wheel(&mut self, _part: u8, rows: i32, _cx: &mut Cx<'_, Infallible>) {
        self.0.wheel(rows);
    }

    fn update(&mut self, msg: Infallible, _cx: &mut Cx<'_, Infallible>) {
        match msg {}
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        self.0.draw(f, area, look);
    }
}
