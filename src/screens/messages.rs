//! What the program has said since it started.

use super::list::{ListCx, ListSpec};
use super::screen::{Head, Tone};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use std::convert::Infallible;

/// The list of messages.
#[derive(Debug)]
pub struct Messages;

/// One sentence.
#[derive(Debug, Clone)]
pub struct Said {
    place: usize,
    time: String,
    tone: Tone,
    phrase: Phrase,
}

impl Row for Said {
    type Key = usize;

    fn key(&self) -> usize {
        self.place
    }

    fn alarm(&self) -> bool {
        self.tone == Tone::Trouble
    }
}

impl ListSpec for Messages {
    type Row = Said;
    type Own = Infallible;

    const COLUMNS: &'static [Column<Said>] = &[
        Column::bare(Width::Fixed(5), |said, _| Cell::of(said.time.as_str(), Role::Muted)),
        Column::bare(Width::Share { least: 20, share: 1 }, |said, look| {
            look.words.say(&said.phrase).into()
        }),
    ];

    fn head(&self, _list: &List<Said>, look: &Look) -> Head {
        Head { title: look.word(Word("messages-title")), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("messages-help")
    }

    fn verbs(&self, _list: &List<Said>) -> Vec<Verb> {
        vec![Verb::new(Command::Back)]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Said>> {
        let said = cx.env.notices.kept().enumerate().map(|(place, notice)| Said {
            place,
            time: cx.env.clock.local(notice.at).format("%H:%M").to_string(),
            tone: notice.tone,
            phrase: notice.phrase.clone(),
        });
        Some(said.collect())
    }

    fn act(&mut self, _: Command, _: &mut List<Said>, _: &mut ListCx<'_, Self>) {}

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("messages-none")), None)
    }

    fn update(&mut self, msg: Infallible, _: &mut List<Said>, _: &mut ListCx<'_, Self>) {
        match msg {}
    }
}
