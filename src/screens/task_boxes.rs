//! Boxes that every form of a task is made of.

use super::env::Env;
use super::record::Flaws;
use super::screen::Head;
use crate::base::{Day, Id, Lean, Phrase, Word, WorkerId};
use crate::domain::flaw::Flaw;
use crate::domain::names::Named;
use crate::domain::task::Task;
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form, Look};
use chrono::NaiveTime;

/// The members of the team that something can be given to, the team itself, and whose it is now even
/// where they have left.
pub fn workers(now: Option<WorkerId>, env: &Env<'_>) -> Vec<Choice> {
    let team = Choice::new("team", Word("today-team"));
    let members = env.workers.iter().filter(|worker| !worker.gone || Some(worker.id) == now);
    let members = members.map(|w| {
        let left = Phrase::new(Word("task-worker-left")).with("name", w.name.as_str());
        let name = if w.gone { env.words.say(&left) } else { w.name.clone() };
        Choice::new(w.id.0.to_string(), name)
    });
    std::iter::once(team).chain(members).collect()
}

/// Whom something can be about: everybody who may be seen without a reason, told apart by their birth.
pub fn persons(env: &Env<'_>) -> Vec<Choice> {
    let seen = env.names.all().filter(|person| !person.protection.asks_reason());
    let choice = |person: Named<'_>| {
        let born = person.born.map(|born| born.to_string()).unwrap_or_default();
        let facts = [born, person.street.to_owned(), person.area.to_owned()];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Choice::new(person.id.0.to_string(), person.name()).detail(facts.join("  "))
    };
    seen.map(choice).collect()
}

/// The member chosen in the box `worker`; the team is nobody.
pub fn worker_of(form: &Form) -> Option<WorkerId> {
    form.given("worker").and_then(|id| id.parse::<Id>().ok()).map(WorkerId)
}

/// The value of the box `worker` for a member.
pub fn worker_value(worker: Option<WorkerId>) -> String {
    worker.map_or_else(|| "team".to_owned(), |id| id.0.to_string())
}

/// The day and the time in the boxes `day` and `time`.
pub fn day_and_time(form: &Form) -> (Option<Day>, Option<NaiveTime>) {
    let day = form.given("day").and_then(|day| day.parse().ok());
    let time = form.given("time").and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok());
    (day, time)
}

/// The boxes for a day and a time agreed on.
pub fn when_fields(task: &Task) -> Vec<Field> {
    let day = task.day.map(|day| day.to_string()).unwrap_or_default();
    let time = task.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    vec![
        Field::date("day", Word("task-day"), Lean::Plan).with(&day).help(Word("task-day-help")),
        Field::new("time", Word("task-time"), FieldKind::Time)
            .with(&time)
            .help(Word("task-time-help")),
    ]
}

/// What stops a save, beside its box.
pub fn stopping(flaws: Vec<Flaw>) -> Flaws {
    flaws.into_iter().filter(|flaw| flaw.stops).map(|flaw| (flaw.field, flaw.reason)).collect()
}

/// Whom a task is about, for row 1 and for drafts.
pub fn title(about: Word, task: &Task, look: &Look, name: &str) -> Head {
    // Which task it is goes before the end of the name where it is narrow.
    let whose = [look.word(task.errand.word()), name.to_owned()];
    let whose = whose.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let title = format!("{}: {}", look.word(about), whose.join(", "));
    Head { title, writing: true, ..Head::default() }
}
