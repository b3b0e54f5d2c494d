//! The one form for passphrases and keys: what is written in it goes nowhere but into the change it asks
//! for, is never kept as a draft, and what comes of it may be a secret that is shown once.

use super::cx::Cx;
use super::env::Env;
use super::screen::{Head, Mode, Screen};
use crate::base::{Phrase, Secret, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::{Result, StoreError};
use crate::ui::{Field, Form, FormDid, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};
use std::fmt::Debug;

/// What comes back of the change.
#[derive(Debug)]
pub struct Came<T>(pub Result<T>);

/// The context a spec acts in.
pub type SecretCx<'a, S> = Cx<'a, Came<<S as SecretSpec>::Done>>;

/// What a form for a secret is.
pub trait SecretSpec: Debug + Sized + 'static {
    /// What the change comes to.
    type Done: Send + 'static;

    /// What the screen is called.
    fn title(&self) -> Word;

    /// Whom it is about, where it is about somebody else.
    fn whom(&self) -> Option<&str> {
        None
    }

    /// The paragraph for the help page.
    fn help(&self) -> Word;

    /// What the key that does it is called.
    fn verb(&self) -> Word;

    /// The boxes, or why there are none.
    fn fields(&mut self, env: &Env<'_>) -> std::result::Result<Vec<Field>, Phrase>;

    /// Asks for the change, or says what is wrong and beside which box. True: it is done at once.
    fn ask(
        &mut self,
        form: &Form,
        cx: &mut SecretCx<'_, Self>,
    ) -> std::result::Result<(), (&'static str, Phrase)>;

    /// The box beside which it is said why the change was refused.
    fn blamed(&self, why: &StoreError) -> &'static str;

    /// What is shown once when it is done, and what is said of it; nothing where the form just closes.
    fn shown(&mut self, done: Self::Done, cx: &mut SecretCx<'_, Self>) -> Option<Shown>;
}

/// A secret, shown once.
#[derive(Debug)]
pub struct Shown {
    /// What it is and what to do with it.
    pub why: Phrase,
    /// The secret.
    pub secret: Secret,
}

#[derive(Debug)]
enum State {
    Writing,
    /// It is being done.
    Working,
    Shown(Shown),
    /// There is nothing to do here.
    Closed(Phrase),
}

/// A form over a spec.
#[derive(Debug)]
pub struct SecretForm<S: SecretSpec> {
    spec: S,
    form: Form,
    state: State,
}

impl<S: SecretSpec> SecretForm<S> {
    /// A form whose boxes are still to be made.
    pub fn new(spec: S) -> Self {
        Self { spec, form: Form::new(Vec::new()), state: State::Working }
    }

    fn go_on(&mut self, cx: &mut SecretCx<'_, S>) {
        match &self.state {
            State::Shown(_) => cx.back(),
            State::Writing if self.form.check() => match self.spec.ask(&self.form, cx) {
                Ok(()) => self.state = State::Working,
                Err((key, why)) => {
                    self.form.refuse(key, why);
                    self.form.check();
                }
            },
            State::Writing | State::Working | State::Closed(_) => {}
        }
    }
}

impl<S: SecretSpec> Screen for SecretForm<S> {
    type Msg = Came<S::Done>;

    fn head(&self, look: &Look) -> Head {
        let title = match (look.word(self.spec.title()), self.spec.whom()) {
            (title, None) => title,
            (title, Some(whom)) => format!("{title} > {whom}"),
        };
        let writing = matches!(self.state, State::Writing);
        let help = self.form.help().filter(|_| writing).map(|help| look.say(help));
        Head { title, writing, status: help.unwrap_or_default(), ..Head::default() }
    }

    fn mode(&self) -> Mode {
        if matches!(self.state, State::Writing) { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        let back = Verb::new(Command::Back);
        match self.state {
            State::Writing => vec![Verb::new(Command::Save).called(self.spec.verb()), back],
            State::Shown(_) => vec![Verb::new(Command::Enter).called(Word("secret-written"))],
            State::Working | State::Closed(_) => vec![back],
        }
    }

    fn help(&self) -> Word {
        self.spec.help()
    }

    fn start(&mut self, cx: &mut SecretCx<'_, S>) {
        match self.spec.fields(cx.env) {
            Ok(fields) => {
                self.form = Form::new(fields).settled(&cx.env.here());
                self.state = State::Writing;
            }
            Err(why) => self.state = State::Closed(why),
        }
    }

    fn command(&mut self, command: Command, cx: &mut SecretCx<'_, S>) {
        match (&self.state, command) {
            (State::Shown(_), Command::Enter) | (State::Closed(_), Command::Back) => cx.back(),
            // It is shown once: a slip of the finger does not take it away.
            (State::Shown(_), _) => cx.hint(Word("secret-stays")),
            (State::Writing, Command::Save) => self.go_on(cx),
            (State::Writing, command) => {
                self.pass(command, cx);
            }
            _ => {}
        }
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut SecretCx<'_, S>) {
        match (did, command) {
            (FormDid::End, _) => self.go_on(cx),
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, Came(came): Came<S::Done>, cx: &mut SecretCx<'_, S>) {
        match came {
            Ok(done) => match self.spec.shown(done, cx) {
                Some(shown) => self.state = State::Shown(shown),
                None => cx.back(),
            },
            Err(why) => {
                self.state = State::Writing;
                self.form.refuse(self.spec.blamed(&why), why.phrase());
                self.form.check();
            }
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let inner = draw::shrink(area, 3);
        match &self.state {
            State::Writing => self.form.draw(f, area, look),
            State::Working => {
                let words = look.word(Word("secret-working"));
                draw::paragraph(f, inner, 1, &words, look.style(Role::Muted));
            }
            State::Closed(why) => {
                draw::paragraph(f, inner, 1, &look.words.say(why), look.style(Role::Text));
            }
            State::Shown(shown) => {
                let why = look.words.say(&shown.why);
                let mut row = draw::paragraph(f, inner, 1, &why, look.style(Role::Text)) + 1;
                for line in shown.secret.open().lines() {
                    row = draw::paragraph(f, inner, row, line, look.style(Role::Accent));
                }
            }
        }
    }
}
