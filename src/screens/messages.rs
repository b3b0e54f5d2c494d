//! What the program has said since it started.

use super::list::{ListCx, ListSpec, Msg};
use super::screen::{Head, Question, Tone};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

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
    /// The box with one of them whole was closed.
    type Own = ();

    const COLUMNS: &'static [Column<Said>] = &[
        Column::bare(Width::Fixed(5), |said, _| Cell::of(said.time.as_str(), Role::Muted)),
        Column::bare(Width::Share { least: 20, share: 1 }, |said, look| {
            look.words.say(&said.phrase).into()
        }),
    ];

    fn head(&self, _list: &List<Said>, look: &Look) -> Head {
        let title = look.word(Word("messages-title"));
        Head { title, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("messages-help")
    }

    fn verbs(&self, list: &List<Said>) -> Vec<Verb> {
        let none = list.current().is_none().then(|| Phrase::new(Word("messages-none")));
        let whole = Verb::new(Command::Enter).called(Word("messages-whole"));
        vec![whole.unless(none), Verb::new(Command::Back)]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Said>> {
        let said = cx.env.notices.kept().enumerate().map(|(place, notice)| Said {
            place,
            time: cx.env.words.time(cx.env.clock.local(notice.at).time()),
            tone: notice.tone,
            phrase: notice.phrase.clone(),
        });
        Some(said.collect())
    }

    fn act(&mut self, command: Command, list: &mut List<Said>, cx: &mut ListCx<'_, Self>) {
        if let (Command::Enter, Some(said)) = (command, list.current()) {
            let whole = Question::new(Word("messages-title")).say(said.phrase.clone());
            cx.confirm(whole.choice(Word("messages-close"), Msg::Own(())));
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("messages-none")), None)
    }

    fn update(&mut self, _closed: (), _: &mut List<Said>, _: &mut ListCx<'_, Self>) {}
}
