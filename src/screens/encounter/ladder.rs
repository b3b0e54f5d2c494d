//! The ladder of the initiative, where the form is about somebody on one: what it proposes next, and
//! whose turn it is.

use super::{boxes, written};
use crate::base::{PersonId, Phrase, TaskId, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proposal};
use crate::domain::ladder::{Goes, Now, Tried, When, place, propose};
use crate::domain::person::Channel;
use crate::domain::template::Template;
use crate::screens::env::Env;
use crate::store::encounters::StartOf;
use crate::store::initiatives::{Rung, Wall};
use crate::ui::Form;
use chrono::NaiveTime;

/// What the ladder has done next after the contact in the form.
pub fn next(
    rung: &Rung,
    kind: Kind,
    (outcome, form): (Disposition, &Form),
    (start, task, env): (&StartOf, Option<TaskId>, &Env<'_>),
) -> Option<Proposal> {
    let mut tried = rung.tried.clone();
    tried.push(Tried {
        at: env.local(),
        kind,
        disposition: outcome,
        proxy: written::proxy(form),
        step: step(rung, kind, (start, task), env.wall()),
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

/// The key of the rung that a contact of this kind is. Before its time it is one only where it was begun
/// from the very `task` of the rung: a call put down in between stays one in between.
pub fn step(
    rung: &Rung,
    kind: Kind,
    (start, task): (&StartOf, Option<TaskId>),
    wall: Wall,
) -> Option<String> {
    let (standing, ladder) = (&rung.standing, &rung.ladder);
    let now = standing.step_of(ladder, kind);
    let of = start.before.initiative.as_ref().filter(|of| of.id == rung.initiative);
    let early = || {
        let task = start.before.tasks.iter().find(|one| Some(one.id) == task)?;
        let its_own = task.initiative == Some(rung.initiative) && task.errand.kind() == Some(kind);
        let day = task.day.filter(|_| its_own)?;
        let then = Now { at: day.0.and_time(NaiveTime::MIN), ..wall.within(of?) };
        let then = place(ladder, &rung.facts, &rung.tried, &[], &then);
        then.step_of(ladder, kind).filter(|key| standing.step.as_ref() == Some(key))
    };
    now.or_else(early)
}

/// The questions the ladder asks at the rung stood on, also before its time; at one that has none nothing
/// is asked. Questions of the initiative's `own` that the ladder knows nothing of take the place of the
/// ladder's first.
pub fn questions(rung: &Rung, kind: Kind, own: Option<&Template>) -> Option<String> {
    let step = rung.standing.stood_on(&rung.ladder, kind)?;
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
    let step = rung.standing.stood_on(&rung.ladder, kind).filter(|_| !rung.standing.early);
    let yes = step.and_then(|step| step.goes.get(&When::Yes));
    let to = match yes {
        Some(Goes::Step(key)) => rung.ladder.step(key),
        _ => None,
    };
    to.map_or(kind, |step| step.kind)
}

/// `Karin L ringer Anna just nu.`, or in which program of one's own she is.
pub fn taken(person: PersonId, other: WorkerId, env: &Env<'_>) -> Phrase {
    if other == env.me.id {
        return Phrase::new(Word("encounter-taken-here")).with("name", env.name_of(Some(person)));
    }
    Phrase::new(Word("encounter-taken"))
        .with("who", env.worker_name(other))
        .with("name", env.name_of(Some(person)))
}
