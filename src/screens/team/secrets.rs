//! Forms for what opens the register: an invitation, one's own passphrase, the recovery key.

use crate::base::{Phrase, Word, WorkerId};
use crate::domain::worker::{Deed, Role, Worker};
use crate::screens::Route;
use crate::screens::env::Env;
use crate::screens::secret::{Came, SecretCx, SecretSpec, Shown};
use crate::screens::twice;
use crate::store::members::{self, HandedOut, NewRecovery};
use crate::store::{StoreError, workers};
use crate::ui::field::Choice;
use crate::ui::{Field, FieldKind, Form};
use std::convert::Infallible;

/// What is wrong, and beside which box.
type Flaw = (&'static str, Phrase);

fn not_encrypted(env: &Env<'_>) -> Option<Phrase> {
    let encrypted = env.register.is_some_and(|register| register.encrypted);
    (!encrypted).then(|| Phrase::new(Word("cli-member-not-encrypted")))
}

/// Somebody let in.
#[derive(Debug)]
pub struct Invite {
    worker: Option<WorkerId>,
    name: String,
    encrypted: bool,
}

impl Invite {
    /// Somebody new, or a member who needs a passphrase anew.
    pub fn new(worker: Option<WorkerId>) -> Self {
        Self { worker, name: String::new(), encrypted: true }
    }
}

impl SecretSpec for Invite {
    type Done = HandedOut;

    fn title(&self) -> Word {
        if self.worker.is_some() { Word("team-invite-again") } else { Word("invite-title") }
    }

    fn help(&self) -> Word {
        Word("invite-help")
    }

    fn whom(&self) -> Option<&str> {
        self.worker.map(|_| self.name.as_str())
    }

    fn verb(&self) -> Word {
        if self.worker.is_some() { Word("invite-again-verb") } else { Word("team-invite") }
    }

    fn fields(&mut self, env: &Env<'_>) -> Result<Vec<Field>, Phrase> {
        if let Some(why) = env.me.role.why_not(Deed::EditWorkers) {
            return Err(why);
        }
        self.encrypted = not_encrypted(env).is_none();
        let note = match (self.worker, self.encrypted) {
            (Some(_), true) => Word("invite-again-why"),
            (None, true) => Word("invite-why"),
            (_, false) => Word("invite-plain"),
        };
        let note = Field::note("why", note);
        if let Some(worker) = self.worker {
            self.name = env.worker_name(worker);
            // There is nothing to choose: whose it is stands there to be read.
            let only = vec![Choice::new(self.name.as_str(), self.name.as_str())];
            let name = Field::one_of("name", Word("team-name"), only).with(&self.name);
            return Ok(vec![note, name]);
        }
        let roles = Role::ALL.iter().map(|role| Choice::new(role.code(), role.word())).collect();
        Ok(vec![
            note,
            Field::text("name", Word("team-name")).required(),
            Field::one_of("role", Word("team-role"), roles)
                .required()
                .help(Word("team-role-help"))
                .with(Role::Worker.code()),
        ])
    }

    fn ask(&mut self, form: &Form, cx: &mut SecretCx<'_, Self>) -> Result<(), Flaw> {
        let (env, author) = (cx.env, cx.env.author());
        let role = form.given("role").and_then(|code| Role::from_code(&code));
        let name = form.given("name").unwrap_or_default().trim().to_owned();
        let invite = if let Some(worker) = self.worker {
            members::Invite::again(&author, worker, &self.name, env.work)
        } else {
            self.name.clone_from(&name);
            let (id, lang) = (WorkerId(author.id()), env.words.lang());
            let role = role.unwrap_or(Role::Worker);
            let worker = Worker { id, name, role, lang, gone: false };
            if !self.encrypted {
                cx.save(workers::add(&author, &worker));
                cx.team_changed();
                cx.back();
                return Ok(());
            }
            members::Invite::new(&author, &worker, env.work)
        };
        let invite = invite.map_err(|why| ("name", why.phrase()))?;
        cx.ask_noting(invite, Came);
        Ok(())
    }

    fn blamed(&self, _why: &StoreError) -> &'static str {
        "name"
    }

    fn shown(
        &mut self,
        HandedOut(secret): HandedOut,
        cx: &mut SecretCx<'_, Self>,
    ) -> Option<Shown> {
        cx.team_changed();
        let why = Phrase::new(Word("invite-shown")).with("name", &self.name);
        Some(Shown { why, secret })
    }
}

/// One's own passphrase.
#[derive(Debug)]
pub struct OwnPassphrase;

impl SecretSpec for OwnPassphrase {
    type Done = ();

    fn title(&self) -> Word {
        Word("own-title")
    }

    fn help(&self) -> Word {
        Word("own-help")
    }

    fn verb(&self) -> Word {
        Word("own-change")
    }

    fn fields(&mut self, env: &Env<'_>) -> Result<Vec<Field>, Phrase> {
        if let Some(why) = not_encrypted(env) {
            return Err(why);
        }
        let [passphrase, again] = twice::boxes();
        let old = Field::new("old", Word("own-old"), FieldKind::Secret).required();
        Ok(vec![old, passphrase.required(), again])
    }

    fn ask(&mut self, form: &Form, cx: &mut SecretCx<'_, Self>) -> Result<(), Flaw> {
        let register = cx.env.register.map(|register| register.name.clone()).unwrap_or_default();
        if let Some(flaw) = twice::flaw(form, &[&cx.env.me.name, &register]) {
            return Err(flaw);
        }
        let given = |key| form.secret(key).unwrap_or_default();
        let (old, new) = (given("old"), given(twice::PASSPHRASE));
        cx.ask_noting(members::OwnPassphrase { old, new, work: cx.env.work }, Came);
        Ok(())
    }

    fn blamed(&self, _why: &StoreError) -> &'static str {
        "old"
    }

    fn shown(&mut self, _done: (), cx: &mut SecretCx<'_, Self>) -> Option<Shown> {
        let remembered = cx.env.remembered;
        cx.forget_passphrase();
        cx.say(if remembered { Word("ring-dropped") } else { Word("cli-member-passphrase") });
        None
    }
}

/// Whether this computer remembers the passphrase.
#[derive(Debug, Default)]
pub struct Remember {
    /// It does.
    on: bool,
}

impl SecretSpec for Remember {
    type Done = ();

    fn title(&self) -> Word {
        Word("ring-title")
    }

    fn help(&self) -> Word {
        Word("ring-help")
    }

    fn verb(&self) -> Word {
        if self.on { Word("ring-forget") } else { Word("ring-remember") }
    }

    fn fields(&mut self, env: &Env<'_>) -> Result<Vec<Field>, Phrase> {
        if let Some(why) = not_encrypted(env) {
            return Err(why);
        }
        self.on = env.remembered;
        match (env.ring, self.on) {
            (None, _) => Err(Phrase::new(Word("ring-nowhere"))),
            (Some(_), false) => Ok(vec![
                Field::note("why", Word("ring-why")),
                Field::new("old", Word("own-old"), FieldKind::Secret).required(),
            ]),
            (Some(_), true) => Ok(vec![
                Field::note("why", Word("ring-is-on")),
                Field::yes_no("sure", Word("ring-sure")).required(),
            ]),
        }
    }

    fn ask(&mut self, form: &Form, cx: &mut SecretCx<'_, Self>) -> Result<(), Flaw> {
        let Some(ring) = cx.env.ring.filter(|_| !self.on) else {
            if form.given("sure").as_deref() == Some("yes") {
                cx.forget_passphrase();
            }
            cx.back();
            return Ok(());
        };
        let passphrase = form.secret("old").unwrap_or_default();
        cx.ask_noting(members::Remember { passphrase, ring: ring.clone() }, Came);
        Ok(())
    }

    fn blamed(&self, _why: &StoreError) -> &'static str {
        "old"
    }

    fn shown(&mut self, _done: (), cx: &mut SecretCx<'_, Self>) -> Option<Shown> {
        cx.remembered();
        cx.say(Word("ring-done"));
        None
    }
}

/// A new recovery key.
#[derive(Debug)]
pub struct Paper;

impl SecretSpec for Paper {
    type Done = Infallible;

    fn title(&self) -> Word {
        Word("paper-title")
    }

    fn help(&self) -> Word {
        Word("paper-help")
    }

    fn verb(&self) -> Word {
        Word("paper-make")
    }

    fn fields(&mut self, env: &Env<'_>) -> Result<Vec<Field>, Phrase> {
        match not_encrypted(env).or_else(|| env.me.role.why_not(Deed::EditWorkers)) {
            Some(why) => Err(why),
            None => Ok(vec![
                Field::note("why", Word("paper-why")),
                Field::yes_no("sure", Word("paper-sure")).required(),
            ]),
        }
    }

    fn ask(&mut self, form: &Form, cx: &mut SecretCx<'_, Self>) -> Result<(), Flaw> {
        if form.given("sure").as_deref() != Some("yes") {
            return Err(("sure", Phrase::new(Word("paper-not-sure"))));
        }
        // One that was offered before and is not on paper yet is as good as another.
        let offered = cx.env.recovery.filter(|key| !key.holds).map(|key| key.text.clone());
        cx.offer_recovery(offered.unwrap_or_else(NewRecovery::key));
        cx.replace(Route::Recovery);
        Ok(())
    }

    fn blamed(&self, _why: &StoreError) -> &'static str {
        "sure"
    }

    fn shown(&mut self, done: Infallible, _cx: &mut SecretCx<'_, Self>) -> Option<Shown> {
        match done {}
    }
}
