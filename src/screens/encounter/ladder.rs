//! The ladder of the initiative, where the form is about somebody on one: what it proposes next, and
//! whose turn it is.

use super::{boxes, written};
use crate::base::{PersonId, Phrase, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proposal};
use crate::domain::ladder::{Goes, Step, Tried, When, propose};
use crate::domain::person::Channel;
use crate::domain::template::Template;
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

/// The rung that a contact of this kind would be.
fn stood_on(rung: &Rung, kind: Kind) -> Option<&Step> {
    rung.ladder.step(&rung.standing.step_of(&rung.ladder, kind)?)
}

/// The questions the ladder asks at the rung stood on; at one that has none nothing is asked. Questions
/// of the initiative's `own` that the ladder knows nothing of take the place of the ladder's first.
pub fn questions(rung: &Rung, kind: Kind, own: Option<&Template>) -> Option<String> {
    let step = stood_on(rung, kind)?;
    let steps = || rung.ladder.steps.iter();
    let new = own.filter(|own| steps().all(|s| s.template.as_deref() != Some(own.key.as_str())));
    let of_own = new.and_then(|own| {
        let mut asks = steps().filter(|s| own.suits(s.kind));
        let first = asks.clone().find(|s| s.template.is_some()).or_else(|| asks.next())?;
        (first.key == step.key).then(|| own.key.clone())
    });
    let of_step = || step.template.clone().unwrap_or_else(|| boxes::NONE.to_owned());
    Some(of_own.unwrap_or_else(of_step))
}

/// What is agreed on in a contact of this kind: what the ladder has follow on a yes, else the same again.
pub fn agreed(rung: &Rung, kind: Kind) -> Kind {
    let yes = stood_on(rung, kind).and_then(|step| step.goes.get(&When::Yes));
    let to = match yes {
        Some(Goes::Step(key)) => rung.ladder.step(key),
        _ => None,
    };
    to.map_or(kind, |step| step.kind)
}

/// `Karin L ringer Anna just nu.`
pub fn taken(person: PersonId, other: WorkerId, env: &Env<'_>) -> Phrase {
    Phrase::new(Word("encounter-taken"))
        .with("who", env.worker_name(other))
        .with("name", env.name_of(Some(person)))
}
