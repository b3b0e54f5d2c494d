//! Whom the form is about, and whose turn it is on a walk through a list: the person is held for this program while the form is open,
//! and after the call the next one is chosen and held.

use super::{EncounterForm, Own, ladder};
use crate::base::{ActionId, InitiativeId, PersonId, Phrase, Word};
use crate::domain::encounter::Kind;
use crate::screens::facts::Reader;
use crate::screens::record::{Msg, RecordCx};
use crate::screens::route::{self, Route};
use crate::store::Result;
use crate::store::encounters::StartOf;
use crate::store::initiatives::{LetGo, NextUp, Take, Took, Want};
use crate::ui::Look;

impl EncounterForm {
    /// Whom it is about, as row 1 says it: name, number, and what must be known before one rings.
    pub(super) fn whom(&self, start: &StartOf, look: &Look) -> Vec<String> {
        let person = &start.before.person;
        let mut said = vec![person.name()];
        if self.veiled {
            said.push(look.word(Word("encounter-number-hidden")));
        } else if let Some(phone) = person.phones.first() {
            said.push(Reader::from(look).phone(phone));
        } else if self.kind == Kind::Call {
            said.push(look.word(Word("initiative-no-phone")));
        }
        if person.needs_interpreter() {
            let languages = Reader::from(look).languages(person);
            let first = languages.split(", ").next().unwrap_or_default();
            let words = Phrase::new(Word("encounter-interpreter")).with("language", first);
            said.push(format!("! {}", look.words.say(&words)));
        }
        said
    }

    /// The initiative whose list is walked through.
    pub(super) fn walks_in(&self) -> Option<InitiativeId> {
        let walks = self.begun.walk && self.kind == Kind::Call && self.begun.change.is_none();
        self.begun.initiative.filter(|_| walks)
    }

    pub(super) fn take(
        &mut self,
        initiative: InitiativeId,
        want: Want,
        cx: &mut RecordCx<'_, Self>,
    ) {
        self.wanted = Some((initiative, want));
        let (by, action) = (cx.env.me.id, ActionId(cx.env.id()));
        let alone = cx.env.alone;
        let take = Take { initiative, want, by, alone, action, wall: cx.env.wall() };
        cx.ask_writing(take, |took| Msg::Own(Own::Took(took)));
    }

    /// Somebody was chosen: whom the form is about, or another one to go on to.
    pub(super) fn took(&mut self, took: &Result<Took>, cx: &mut RecordCx<'_, Self>) {
        let Some((initiative, want)) = self.wanted.take() else { return };
        let Ok(took) = took else { return unheld(initiative, want, cx) };
        if !took.held {
            cx.hint(Word("encounter-not-held"));
        }
        let wanted = match want {
            Want::This(person) | Want::Back(person) => Some(person),
            Want::Next(_) | Want::Skip(_) => None,
        };
        if let (Some(other), Some(person)) = (took.other, wanted) {
            cx.say(ladder::taken(person, other, cx.env));
        }
        match took.person {
            Some(person) if wanted == Some(person) => {}
            Some(person) => self.go_on(person, cx),
            // The list says itself that nobody is left for now.
            None => cx.back(),
        }
    }

    /// Nobody is called after all.
    pub(super) fn let_go(cx: &mut RecordCx<'_, Self>) {
        let (by, action) = (cx.env.me.id, ActionId(cx.env.id()));
        let let_go = LetGo { by, action, wall: cx.env.wall() };
        // Whom nobody lets go of is free again in an hour and a half.
        cx.ask_writing(let_go, |_| Msg::Own(Own::LeftAlone));
    }

    /// The form of the next person in place of this one.
    pub(super) fn go_on(&mut self, person: PersonId, cx: &mut RecordCx<'_, Self>) {
        let next = route::Encounter {
            person: Some(person),
            begun_as: None,
            task: None,
            template: self.template.clone().filter(|_| self.chosen),
            ..self.begun.clone()
        };
        cx.replace(Route::Encounter(Box::new(next)));
    }
}

/// Somebody writes for long, or the drive is away: nobody is held, and the calls go on.
fn unheld(initiative: InitiativeId, want: Want, cx: &mut RecordCx<'_, EncounterForm>) {
    cx.hint(Word("encounter-not-held"));
    let after = match want {
        Want::This(_) | Want::Back(_) => return,
        Want::Next(after) => after,
        Want::Skip(person) => Some(person),
    };
    let (by, wall) = (cx.env.me.id, cx.env.wall());
    cx.ask(NextUp { initiative, after, by, wall }, |next| Msg::Own(Own::Next(next)));
}
