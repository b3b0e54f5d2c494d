//! A backup that today's keys do not open: who opened the register then, and by which passphrase.

use super::{ask_first, said};
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::words::Words;
use crate::screens::cx::Cx;
use crate::screens::effect::{Effect, ShellEffect};
use crate::screens::screen::{Head, Mode, Screen};
use crate::store::backups::{How, Opens, Try, Turned, taken_at};
use crate::store::{Key, Result as Answer, StoreError};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldKind, Form, FormDid, Look, Verb};
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;
use std::result::Result as Outcome;

/// The name and the passphrase of that time.
#[derive(Debug)]
pub struct BackupKey {
    backup: PathBuf,
    form: Form,
    /// What was typed last: it opens the backup where that is told.
    typed: Option<Key>,
    trying: bool,
}

/// What comes back.
#[derive(Debug)]
pub enum Msg {
    /// Who has a key to the backup.
    Who(Answer<(PathBuf, Opens)>),
    /// Whether what was typed opens the backup.
    Tried(Answer<Outcome<Option<Turned>, StoreError>>),
    /// Whether it is to be put back.
    Sure(bool),
}

const NAME: &str = "name";
const PASSPHRASE: &str = "passphrase";

fn form(names: &[String]) -> Form {
    // Whoever has the recovery key of that time needs no name.
    let name = match names {
        [] => Field::text(NAME, Word("unlock-name")),
        names => {
            let choices = names.iter().map(|name| Choice::new(name.as_str(), name.as_str()));
            Field::one_of(NAME, Word("backups-who-then"), choices.collect())
        }
    };
    let passphrase = Field::new(PASSPHRASE, Word("unlock-passphrase"), FieldKind::Secret);
    let why = Field::note("why", Word("backups-key-why"));
    Form::new(vec![why, name, passphrase.required()])
}

impl BackupKey {
    /// The form for a backup; who has a key to it is asked when it is opened.
    pub fn new(backup: PathBuf) -> Self {
        Self { backup, form: form(&[]), typed: None, trying: false }
    }

    /// When the backup was taken.
    fn when(&self, words: &Words) -> String {
        taken_at(&self.backup).map(|at| said(at, words)).unwrap_or_default()
    }

    fn open(&mut self, cx: &mut Cx<'_, Msg>) {
        if self.trying {
            return cx.hint(Word("secret-working"));
        }
        let Some(passphrase) = self.form.secret(PASSPHRASE).filter(|_| self.form.check()) else {
            return;
        };
        let name = self.form.given(NAME).filter(|name| !name.trim().is_empty());
        let key = Key::typed(name, passphrase);
        self.trying = true;
        self.typed = Some(key.clone());
        cx.ask_noting(Try { backup: self.backup.clone(), key }, Msg::Tried);
    }

    fn refuse(&mut self, why: &StoreError) {
        self.trying = false;
        let whom = matches!(why, StoreError::NoMember);
        self.form.refuse(
            if whom { NAME } else { PASSPHRASE },
            match why {
                // Nobody can be let into a backup.
                StoreError::NoMember => Phrase::new(Word("backups-nobody-then")),
                why => why.phrase(),
            },
        );
        self.form.check();
    }
}

impl Screen for BackupKey {
    type Msg = Msg;

    fn head(&self, look: &Look) -> Head {
        let working = if self.trying { look.word(Word("secret-working")) } else { String::new() };
        let when = self.when(look.words);
        let title = format!("{} > {when}", look.word(Word("backups-title")));
        Head { title, writing: true, status: working, ..Head::default() }
    }

    fn mode(&self) -> Mode {
        Mode::Write
    }

    fn verbs(&self) -> Vec<Verb> {
        vec![Verb::new(Command::Save).called(Word("backups-put-back")), Command::Back.into()]
    }

    fn help(&self) -> Word {
        Word("backups-key-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Msg>) {
        cx.ask_noting(How { backup: self.backup.clone() }, Msg::Who);
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Msg>) {
        if command == Command::Save && !self.form.helping() {
            return self.open(cx);
        }
        self.pass(command, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, Msg>) {
        match (did, command) {
            (FormDid::End, _) => self.open(cx),
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, msg: Msg, cx: &mut Cx<'_, Msg>) {
        match msg {
            Msg::Who(Ok((_, Opens::Then(names)))) => {
                self.form = form(&names).settled(&cx.env.here());
            }
            // A name can be typed as well.
            Msg::Who(_) => {}
            Msg::Tried(Ok(Ok(turned))) => {
                self.trying = false;
                ask_first((self.when(cx.env.words), turned.as_ref()), cx, Msg::Sure);
            }
            Msg::Tried(Ok(Err(why)) | Err(why)) => self.refuse(&why),
            Msg::Sure(false) => cx.back(),
            Msg::Sure(true) => {
                let put_back = ShellEffect::PutBack(self.backup.clone(), self.typed.take());
                cx.leave(Effect::Shell(put_back));
            }
        }
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        self.form.draw(f, area, look);
    }
}
