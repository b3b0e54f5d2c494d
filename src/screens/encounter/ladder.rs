//! The ladder of the initiative, where the form is about somebody on one: what it proposes next, and
//! whose turn it is.

use super::written;
use crate::base::{PersonId, Phrase, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proposal};
use crate::domain::ladder::{Tried, propose};
use crate::domain::person::Channel;
use crate::screens::env::Env;
use crate::store::encounters::StartOf;
use crate::store::initiatives::Rung;
use crate::ui::Form;

/// What the ladder has done next after the contact in the form.
pub fn next(
    rung: &Rung,
    kind: Kind,
    (outcome, form): (Disposition, &Form),
    (start, env): (&StartOf, &Env<'_>),
) -> Option<Proposal> {
    let mut tried = rung.tried.clone();
    tried.push(Tried {
        at: env.local(),
        kind,
        disposition: outcome,
        proxy: written::proxy(form),
        step: rung.standing.step_of(&rung.ladder, kind),
        agreed: None,
    });
    let mut facts = rung.facts.clone();
    let person = &start.before.person;
    // With its only number struck there is none left.
    if written::struck(person, outcome).len() >= person.phones.len() {
        facts.ways.retain(|way| !matches!(way, Channel::Phone | Channel::Sms));
    }
    let of = start.before.initiative.as_ref()?;
    propose(&rung.ladder, &facts, &tried, &env.wall().within(of))
}

/// `Karin L ringer Anna just nu.`
pub fn taken(person: PersonId, other: WorkerId, env: &Env<'_>) -> Phrase {
    Phrase::new(Word("encounter-taken"))
        .with("who", env.worker_name(other))
        .with("name", env.name_of(Some(person)))
}
