//! The door of a register: opens it at once where no passphrase is needed, else asks for one.

mod away;
mod mend;

use super::cx::Cx;
use super::env::{Env, Opening, Renewed};
use super::screen::{Head, Mode, Screen};
use super::twice;
use crate::base::{Phrase, Stamp, Word, WorkerId};
use crate::config::command::Command;
use crate::config::settings::Settings;
use crate::config::theme::Role;
use crate::store::{Key, StoreError};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldKind, Form, FormDid, Look, Verb, draw, layout};
pub use mend::Mend;
use ratatui::{Frame, layout::Rect};
use std::path::PathBuf;

/// The passphrase, and the name where several members have one; after the recovery key or a passphrase
/// handed out, who it is and a new passphrase.
#[derive(Debug)]
pub struct Unlock {
    path: PathBuf,
    state: State,
    form: Form,
    /// What was typed. Where it is the recovery key or a passphrase handed out, and opens the register,
    /// the form is that of a new passphrase.
    by: Key,
    /// Who may come in by it.
    team: Vec<(WorkerId, String)>,
    /// The register was open until now: who had it, and is led back.
    hidden: Option<String>,
    /// When something was last typed here, where something was.
    used: Option<Stamp>,
    /// The register was found to be damaged: what can be done about that is offered until it opens.
    damaged: bool,
    /// And it has no backup.
    alone: bool,
    /// The form is that of what held when the latest backup was taken.
    then: bool,
    /// What was typed in it.
    of_then: Option<Key>,
    /// How often it could not be reached: a wait that was cut short rings for nothing.
    tries: u32,
}

#[derive(Debug, PartialEq, Eq)]
enum State {
    /// The register is being opened.
    Opening,
    /// A passphrase is needed.
    Asking,
    /// It cannot be reached just now: it is tried again, by itself and when the user says so.
    Away(Phrase),
    /// It cannot be opened, whatever is typed.
    Closed(Phrase),
    /// The same, and something can be done about it.
    Damaged(Phrase),
}

/// What comes back to the door.
#[derive(Debug)]
pub enum Came {
    /// Why it was not opened.
    NotOpened(StoreError),
    /// Nobody may have been at the keys for long enough.
    Idle,
    /// It is time to try a register again that could not be reached; the number is that of the wait.
    Again(u32),
    /// What is to be done about a damaged register; nothing for now.
    Mend(Option<Mend>),
}

const NAME: &str = "name";
const PASSPHRASE: &str = "passphrase";

impl Unlock {
    /// The door of the register at `path`.
    pub fn new(path: PathBuf) -> Self {
        let form = Form::new(vec![
            Field::text(NAME, Word("unlock-name")).help(Word("unlock-name-help")),
            Field::new(PASSPHRASE, Word("unlock-passphrase"), FieldKind::Secret)
                .help(Word("unlock-passphrase-help")),
        ]);
        let (state, team) = (State::Opening, Vec::new());
        let (hidden, used, tries) = (None, None, 0);
        let (damaged, alone, then, of_then) = (false, false, false, None);
        let by = Key::None;
        Self { path, state, form, by, team, hidden, used, damaged, alone, then, of_then, tries }
    }

    /// The door of a register that was open until now: it is known to ask for a passphrase.
    pub fn hidden(path: PathBuf, name: String) -> Self {
        Self { hidden: Some(name), state: State::Asking, ..Self::new(path) }
    }

    /// Somebody is at the keys. What was typed here, a recovery key above all, is not to wait for whoever
    /// passes by: false where it has waited too long, and is gone.
    fn touched(&mut self, cx: &mut Cx<'_, Came>) -> bool {
        let before = self.used.replace(cx.env.now);
        match before {
            Some(before) if cx.env.now.since(before) >= patience(cx.env) => self.empty(cx),
            Some(_) => return true,
            None => cx.after(patience(cx.env), Came::Idle),
        }
        before.is_none()
    }

    /// Who mostly comes in here stands in the box already.
    fn name_known(&mut self, cx: &Cx<'_, Came>) {
        let name = self.hidden.as_ref().or(cx.env.settings.called());
        if let Some(name) = name {
            self.form.set(NAME, &crate::ui::FieldValue::of(name), &cx.env.here());
            self.form.go_to(PASSPHRASE);
        }
    }

    fn open(&mut self, key: Key, cx: &mut Cx<'_, Came>) {
        self.state = State::Opening;
        cx.open(Opening::Open { path: self.path.clone(), key, kept: true }, Came::NotOpened);
    }

    fn enter(&mut self, cx: &mut Cx<'_, Came>) {
        if !self.team.is_empty() {
            return self.renew(cx);
        }
        if self.then {
            return self.try_then(cx);
        }
        let Some(passphrase) = self.form.secret(PASSPHRASE) else { return };
        let key = Key::typed(self.form.given(NAME), passphrase);
        self.by = key.clone();
        self.open(key, cx);
    }

    /// Asks who has come, and for a passphrase that takes the place of what was typed.
    fn ask_anew(&mut self, team: Vec<(WorkerId, String)>, why: Word, cx: &Cx<'_, Came>) {
        let choices: Vec<Choice> =
            team.iter().map(|(id, name)| Choice::new(id.0.to_string(), name.as_str())).collect();
        let alone = team.first().filter(|_| team.len() == 1).map(|(id, _)| id.0.to_string());
        let who = Field::one_of(NAME, Word("unlock-who"), choices).required();
        let who = alone.iter().fold(who, |who, id| who.with(id));
        let [passphrase, again] = twice::boxes();
        let why = Field::note("why", why);
        self.form = Form::new(vec![why, who, passphrase.required(), again]).settled(&cx.env.here());
        if alone.is_some() {
            self.form.go_to(PASSPHRASE);
        }
        self.team = team;
        self.state = State::Asking;
    }

    fn renew(&mut self, cx: &mut Cx<'_, Came>) {
        if !self.form.check() {
            return;
        }
        let chosen = self.form.given(NAME);
        let Some((member, name)) =
            self.team.iter().find(|(id, _)| chosen.as_deref() == Some(&id.0.to_string()))
        else {
            return;
        };
        if let Some((key, why)) = twice::flaw(&self.form, &[name]) {
            self.form.refuse(key, why);
            self.form.check();
            return;
        }
        let passphrase = self.form.secret(PASSPHRASE).unwrap_or_default();
        let settings = Settings { name: Some(name.clone()), ..cx.env.settings.clone() };
        let (path, member) = (self.path.clone(), *member);
        cx.settings(settings);
        self.state = State::Opening;
        let who = Renewed { path, by: self.by.clone(), member, passphrase };
        cx.open(Opening::Renew(Box::new(who)), Came::NotOpened);
    }
}

/// How long what was typed may stand here, in milliseconds.
fn patience(env: &Env<'_>) -> i64 {
    env.settings.lock_after_ms(true).unwrap_or_default()
}

impl Screen for Unlock {
    type Msg = Came;

    fn head(&self, look: &Look) -> Head {
        let file = self.path.file_stem().map(|f| f.to_string_lossy().into_owned());
        Head {
            title: look.word(if self.hidden.is_some() {
                Word("lock-title")
            } else {
                Word("unlock-title")
            }),
            aside: file.unwrap_or_default(),
            status: match self.state {
                State::Asking => self.form.help().map(|help| look.say(help)).unwrap_or_default(),
                _ => String::new(),
            },
            ..Head::default()
        }
    }

    fn mode(&self) -> Mode {
        if self.state == State::Asking { Mode::Write } else { Mode::Browse }
    }

    fn verbs(&self) -> Vec<Verb> {
        let first_page = Verb::new(Command::Back).called(Word("unlock-first-page"));
        let mut verbs = vec![first_page, Verb::new(Command::Quit)];
        if self.then {
            let put_back = Verb::new(Command::Enter).called(Word("unlock-put-back"));
            verbs = vec![put_back, Command::Back.into()];
        } else if self.state == State::Asking {
            verbs.insert(0, Verb::new(Command::Enter).called(Word("unlock-open")));
        }
        if matches!(self.state, State::Away(_)) {
            verbs.insert(0, Verb::new(Command::Enter).called(Word("unlock-again")));
        }
        if matches!(self.state, State::Damaged(_)) {
            verbs.insert(0, Verb::new(Command::Save).called(Word("salvage-verb")).staying_here());
            let none = self.alone.then(|| Phrase::new(Word("unlock-no-backup")));
            let put_back = Verb::new(Command::Enter).called(Word("unlock-put-back"));
            // What can be done comes first, where the row is short.
            verbs.insert(usize::from(none.is_some()), put_back.unless(none));
        }
        verbs
    }

    fn help(&self) -> Word {
        Word("unlock-help")
    }

    fn start(&mut self, cx: &mut Cx<'_, Came>) {
        self.name_known(cx);
        if self.hidden.is_none() {
            self.open(Key::None, cx);
        }
    }

    fn command(&mut self, command: Command, cx: &mut Cx<'_, Came>) {
        match (&self.state, command) {
            (State::Asking, _) => {}
            (State::Away(_), Command::Enter) => {
                if self.touched(cx) {
                    self.tries = 0;
                    self.open(self.by.clone(), cx);
                }
                return;
            }
            (State::Damaged(_), Command::Enter) if !self.alone => return Mend::PutBack.ask(cx),
            (State::Damaged(_), Command::Save) => return Mend::Salvage.ask(cx),
            (_, Command::Back) => return cx.back(),
            _ => return,
        }
        if !self.touched(cx) {
            return;
        }
        if command == Command::Save {
            return self.enter(cx);
        }
        self.pass(command, cx);
    }

    fn text(&mut self, text: &str, cx: &mut Cx<'_, Came>) {
        if !self.touched(cx) {
            return;
        }
        self.typed(text, cx);
    }

    fn form(&mut self) -> Option<&mut Form> {
        Some(&mut self.form)
    }

    fn did(&mut self, did: FormDid, command: Option<Command>, cx: &mut Cx<'_, Came>) {
        match (did, command) {
            (FormDid::End, _) => self.enter(cx),
            (FormDid::Ignored, Some(Command::Back)) if self.then => self.damaged_again(),
            (FormDid::Ignored, Some(Command::Back)) => cx.back(),
            _ => {}
        }
    }

    fn update(&mut self, came: Came, cx: &mut Cx<'_, Came>) {
        let why = match came {
            Came::Idle => return self.idle(cx),
            Came::Again(tries) => {
                if tries == self.tries && matches!(self.state, State::Away(_)) {
                    self.again(cx);
                }
                return;
            }
            Came::NotOpened(why) => why,
            Came::Mend(mend) => return mend.into_iter().for_each(|mend| self.mend(mend, cx)),
        };
        if self.is_of_then(&why, cx) {
            return;
        }
        self.state = match &why {
            StoreError::Recovered(team) => {
                return self.ask_anew(team.clone(), Word("unlock-renew-why"), cx);
            }
            StoreError::Invited(id, name) => {
                return self.ask_anew(vec![(*id, name.clone())], Word("unlock-invited-why"), cx);
            }
            StoreError::Locked => State::Asking,
            why if self.passes(why) => self.is_away(why, cx),
            _ if !self.team.is_empty() => {
                self.form.refuse(PASSPHRASE, away::said(&why));
                State::Asking
            }
            StoreError::WrongPassphrase => {
                // It cannot be seen, so the next try is not to go on behind it.
                self.form.set(PASSPHRASE, &crate::ui::FieldValue::of(""), &cx.env.here());
                self.form.refuse(PASSPHRASE, why.phrase());
                self.form.go_to(PASSPHRASE);
                State::Asking
            }
            StoreError::MistypedKey => {
                // It is long, and one letter of it is wrong: it is put right, not typed anew.
                self.form.refuse(PASSPHRASE, why.phrase());
                self.form.go_to(PASSPHRASE);
                State::Asking
            }
            StoreError::NoMember => {
                self.form.refuse(NAME, why.phrase());
                self.form.go_to(NAME);
                State::Asking
            }
            StoreError::Damaged | StoreError::DamagedAlone => {
                self.damaged = true;
                self.alone = why == StoreError::DamagedAlone;
                State::Damaged(why.phrase())
            }
            // What was tried has not helped; the other may.
            _ if self.damaged => State::Damaged(away::said(&why)),
            _ => State::Closed(why.phrase()),
        };
    }

    fn view(&self, f: &mut Frame, area: Rect, look: &Look) {
        let (words, role) = match &self.state {
            State::Asking if self.hidden.is_some() && self.team.is_empty() && !self.then => {
                let inner = draw::shrink(area, 3);
                let way_back = look.word(Word("lock-way-back"));
                let row = draw::paragraph(f, inner, 1, &way_back, look.style(Role::Text)) + 1;
                let (_, below) = layout::split_top(area, row);
                return self.form.draw(f, below, look);
            }
            State::Asking => return self.form.draw(f, area, look),
            State::Opening => (look.word(Word("unlock-opening")), Role::Muted),
            State::Away(why) | State::Closed(why) | State::Damaged(why) => {
                (format!("! {}", look.words.say(why)), Role::Error)
            }
        };
        let area = draw::shrink(area, 3);
        let row = draw::paragraph(f, area, 1, &words, look.style(role));
        if role == Role::Error {
            let away = matches!(self.state, State::Away(_));
            let way_out =
                look.word(if away { Word("unlock-away-way-out") } else { Word("unlock-way-out") });
            draw::paragraph(f, area, row + 1, &way_out, look.style(Role::Text));
        }
    }
}
