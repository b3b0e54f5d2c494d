//! The boxes that the shell itself lays over a screen: help, menu, a question.

mod ask;
mod help;
mod menu;

use super::App;
use crate::base::{Phrase, Word};
use crate::config::command::PLACES;
use crate::screens::place_route;
use crate::screens::screen::{Mode, Question, layer};
use crate::store::{AnyMsg, SlotId};
use crate::ui::menu::Menu;

impl App {
    /// Lays a screen's question over it. Where the user has gone elsewhere meanwhile it comes to what Esc
    /// comes to: nobody is asked about a thing that is out of sight.
    pub(super) fn ask_over(&mut self, from: SlotId, question: Question<AnyMsg>) {
        if self.stack.top().is_some_and(|open| open.id == from) {
            return self.ask_user(from, question);
        }
        if let Some(msg) = question.leave {
            self.deliver(from, msg);
        }
    }

    /// Lays a question over whatever is on top; the answer goes to it as its own message.
    pub(super) fn ask_user(&mut self, from: SlotId, question: Question<AnyMsg>) {
        self.show(layer(ask::AskBox::new(from, question)));
    }

    /// Help about the screen on top and, while something is written, about boxes.
    pub(super) fn open_help(&mut self) {
        let title = self.help_title();
        let Some(open) = self.stack.top() else { return };
        let layer_on_top = &open.layer;
        let words = (&self.world.words, &self.world.keymap);
        let page = crate::ui::help::Help::new(
            (&title, layer_on_top.help()),
            &self.verbs_of(open),
            layer_on_top.mode() == Mode::Write,
            words,
        );
        let page = page.questions(&layer_on_top.questions(), words.0);
        self.show(layer(help::HelpBox(page)));
    }

    /// Everything that can be done, by name.
    pub(super) fn open_menu(&mut self) {
        let head = self.head();
        let Some(open) = self.stack.top() else { return };
        let menu = Menu::new(&self.verbs_of(open), &self.world.words, &self.world.keymap);
        // A form is left by Esc alone, and then tells where its text is kept.
        let form = open.layer.mode() == Mode::Write && head.tab.is_none();
        let why_not = match self.world.open {
            None => Some(Phrase::new(Word("shell-open-first"))),
            Some(_) => form.then(|| Phrase::new(Word("menu-leave-first"))),
        };
        let env = self.world.env();
        let open =
            |place: &Word| place_route(*place).is_none_or(|route| env.why_closed(&route).is_none());
        let places: Vec<Word> = PLACES.into_iter().filter(open).collect();
        let menu = menu.without(|command| self.shut(command));
        let menu = menu.places(&places, why_not.as_ref(), &self.world.words);
        self.show(layer(menu::MenuBox::new(menu.about(head.title))));
    }
}
