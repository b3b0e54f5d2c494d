//! The place of a screen that is still being built.

use super::cx::Cx;
use super::route::Route;
use super::screen::{Head, Screen};
use crate::base::Word;
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::ui::{Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use std::convert::Infallible;

/// Says that the screen is not there.
#[derive(Debug)]
pub struct Soon(Route);

impl Soon {
    /// In the place of the screen of this route.
    pub fn new(route: Route) -> Self {
        Self(route)
    }
}

impl Screen for Soon {
    type Msg = Infallible;

    fn head(&self, look: &Look) -> Head {
        let tab = match self.0 {
            Route::Today => Some(Command::Screen1),
            Route::Totals => Some(Command::Screen9),
            Route::More => Some(Command::Screen0),
            _ => None,
        };
        Head { title: look.word(Word("soon-title")), tab, ..Head::default() }
    }

    fn verbs(&self) -> Vec<Verb> {
        vec![Verb::new(Command::Back)]
    }

    fn help(&self) -> Word {
        Word("soon-help")
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Infallible>) {
        if command == Command::Back {
            cx.back();
        }
    }

    fn update(&mut self, msg: Infallible, _cx: &mut Cx<'_, Infallible>) {
        match msg {}
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let words = look.word(Word("soon-help"));
        draw::paragraph(f, draw::shrink(area, 3), 1, &words, look.style(Role::Muted));
    }
}
