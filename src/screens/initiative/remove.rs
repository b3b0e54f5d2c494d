//! Taking somebody off a sealed list: one box for the reason, and what it does to the figures.

use crate::base::{InitiativeId, PersonId, Phrase, Word};
use crate::domain::initiative::{Denominator, Removal, Target};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::Route;
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::initiatives::{self, Card, CardOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form of one removal.
#[derive(Debug)]
pub struct RemoveForm {
    initiative: InitiativeId,
    card: PersonId,
    name: String,
}

impl RemoveForm {
    /// Takes the person of this card off that list.
    pub fn new(initiative: InitiativeId, card: PersonId) -> Self {
        Self { initiative, card, name: String::new() }
    }
}

impl RecordSpec for RemoveForm {
    type Record = CardOf;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("initiative-remove-{}-{}", self.initiative.0, self.card.0)
    }

    fn route(&self) -> Route {
        Route::InitiativeRemove { initiative: self.initiative, card: self.card }
    }

    fn head(&self, _record: Option<&CardOf>, look: &Look) -> Head {
        // What the form does goes before the end of the name where it is narrow.
        let title = format!("{}: {}", look.word(Word("initiative-remove")), self.name);
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("initiative-remove-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(Word("initiative-leave"))
    }

    fn draft_title(&self, _record: &CardOf) -> Phrase {
        Phrase::new(Word("initiative-remove-draft"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CardOf> {
        cx.ask(Card { id: self.initiative }, Msg::Loaded);
        None
    }

    fn opened(&mut self, _record: &CardOf, env: &Env<'_>) {
        self.name = env.name_of(Some(self.card));
    }

    fn fields(&self, record: &CardOf, env: &Env<'_>) -> Vec<Field> {
        let reasons = Removal::ALL.iter().filter(|why| why.leaves_n());
        let reasons = reasons.map(|why| Choice::new(why.code(), why.word())).collect();
        let stands = env.names.survivor(self.card);
        let late = |t: &Target| t.late && [self.card, stands].contains(&t.person);
        let late = record.targets.list.iter().any(late);
        let n = record.targets.denominator().map_or(0, Denominator::n);
        let follows = if late {
            Phrase::new(Word("initiative-remove-late"))
        } else {
            Phrase::new(Word("initiative-remove-n")).with("n", n).with("left", n.saturating_sub(1))
        };
        let whose = record.line.initiative.name.as_str();
        let whose = Phrase::new(Word("initiative-trail")).with("name", whose);
        vec![
            Field::note("list", whose),
            Field::one_of("reason", Word("initiative-remove-why"), reasons).required(),
            Field::note("follows", follows),
        ]
    }

    fn save(&mut self, form: &Form, _record: &CardOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let why = form.given("reason").and_then(|code| Removal::from_code(&code));
        let Some(why) = why else {
            return Err(vec![("reason".to_owned(), Phrase::new(Word("target-needs-reason")))]);
        };
        Ok(initiatives::remove(&env.author(), self.initiative, self.card, why))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
