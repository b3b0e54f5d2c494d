//! The door of a damaged register: its latest backup is put back, or what can be read is saved.

use super::{Came, NAME, PASSPHRASE, State, Unlock};
use crate::base::{Phrase, Word};
use crate::screens::cx::Cx;
use crate::screens::env::{Door, Opening};
use crate::screens::screen::Question;
use crate::store::{Key, StoreError};
use crate::ui::{Field, FieldKind, FieldValue, Form};

/// What can be done about a register that does not open because it is damaged.
#[derive(Debug, Clone, Copy)]
pub enum Mend {
    PutBack,
    /// The same, though the keys of its time come back with it.
    WithItsKeys,
    Salvage,
}

impl Mend {
    /// Asks before anything is done.
    pub(super) fn ask(self, cx: &mut Cx<'_, Came>) {
        match self {
            Self::PutBack | Self::WithItsKeys => self.ask_saying(Word("unlock-put-back-ask"), cx),
            Self::Salvage => self.ask_saying(Word("salvage-ask"), cx),
        }
    }

    fn ask_saying(self, body: impl Into<Phrase>, cx: &mut Cx<'_, Came>) {
        let title = match self {
            Self::PutBack | Self::WithItsKeys => Word("unlock-put-back"),
            Self::Salvage => Word("salvage-verb"),
        };
        let question = Question::new(title).say(body);
        let question = question.choice(Word("backups-leave"), Came::Mend(None));
        cx.confirm(question.choice(title, Came::Mend(Some(self))));
    }
}

impl Unlock {
    /// Puts the latest backup back, or saves what can be read, by what was typed.
    pub(super) fn mend(&mut self, mend: Mend, cx: &mut Cx<'_, Came>) {
        self.state = State::Opening;
        let door = Door::Shut { path: self.path.clone(), key: self.by.clone() };
        let put_back = |door, keys| {
            let key = self.of_then.clone();
            Opening::PutBack { door, backup: None, key, keys }
        };
        let opening = match mend {
            Mend::PutBack => put_back(door, false),
            Mend::WithItsKeys => put_back(door, true),
            Mend::Salvage => Opening::Salvage(door),
        };
        cx.open(opening, Came::NotOpened);
    }

    /// Whether it is the backup that did not open, or may not as it is: what is missing is asked for.
    pub(super) fn is_of_then(&mut self, why: &StoreError, cx: &mut Cx<'_, Came>) -> bool {
        match why {
            StoreError::Rule(said) if said.word == "backup-of-then" => self.ask_then(cx),
            StoreError::Rule(said) if said.word == "backup-older-keys" => {
                self.damaged_again();
                Mend::WithItsKeys.ask_saying(said.clone(), cx);
            }
            // Nobody can be let into a backup.
            StoreError::NoMember if self.then => {
                self.form.refuse(NAME, Word("backups-nobody-then").into());
                self.form.go_to(NAME);
                self.state = State::Asking;
            }
            StoreError::WrongPassphrase | StoreError::MistypedKey => return false,
            _ => {
                self.then = false;
                return false;
            }
        }
        true
    }

    /// Asks for what held when the latest backup was taken.
    fn ask_then(&mut self, cx: &Cx<'_, Came>) {
        let name = self.form.given(NAME).unwrap_or_default();
        let form = Form::new(vec![
            Field::note("why", Word("unlock-then-why")),
            Field::text(NAME, Word("unlock-name")).help(Word("unlock-then-name-help")),
            Field::new(PASSPHRASE, Word("cli-then-passphrase"), FieldKind::Secret).required(),
        ]);
        self.form = form.settled(&cx.env.here());
        self.form.set(NAME, &FieldValue::of(&name), &cx.env.here());
        self.form.go_to(PASSPHRASE);
        (self.state, self.then) = (State::Asking, true);
    }

    pub(super) fn try_then(&mut self, cx: &mut Cx<'_, Came>) {
        let Some(passphrase) = self.form.secret(PASSPHRASE).filter(|_| self.form.check()) else {
            return;
        };
        let name = self.form.given(NAME).filter(|name| !name.trim().is_empty());
        self.of_then = Some(Key::typed(name, passphrase));
        self.mend(Mend::PutBack, cx);
    }

    /// What can be done is offered again.
    pub(super) fn damaged_again(&mut self) {
        self.then = false;
        self.state = State::Damaged(StoreError::Damaged.phrase());
    }
}
