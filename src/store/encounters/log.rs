//! Writing an encounter down, with everything that follows from how it went.

use super::Encounter;
use crate::base::{Day, EncounterId, PersonId, PhoneId, Phrase, TaskId, Word, WorkerId};
use crate::domain::answer::{Answer, Answers};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Draft, Kind, Proxy, WhyNot};
use crate::domain::person::Channel;
use crate::domain::task::{Cancel, Errand, State, Task};
use crate::store::{Author, Cell, Column, Edit, Save, people, tasks};

/// What follows from an encounter beside its own row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Then {
    /// Who did it, when it is another than the one who writes it down.
    pub worker: Option<WorkerId>,
    /// Tasks of the person that are open; the one it was, if any, is done by it, and when the person
    /// has died all the others are given up.
    pub open: Vec<Task>,
    /// The task it was.
    pub done: Option<TaskId>,
    /// The ways the person does not want to be reached by, and in which words.
    pub no_contact: Vec<(Channel, String)>,
    /// The number that turned out to be wrong, on each card that has it.
    pub wrong: Vec<PhoneId>,
    /// What stands on the card as day of death, and as day of moving.
    pub died: Option<Day>,
    /// See `died`.
    pub moved: Option<Day>,
    /// Why the follow-up was proposed.
    pub why: Option<Phrase>,
}

fn cells(draft: &Draft) -> Vec<(&'static str, Cell)> {
    let template = draft.template.as_ref();
    vec![
        ("person", draft.person.into()),
        ("initiative", draft.initiative.into()),
        ("kind", draft.kind.code().into()),
        ("at", draft.at.into()),
        ("day", draft.day.into()),
        ("minutes", draft.minutes.into()),
        ("place", draft.place.trim().into()),
        ("proxy", draft.proxy.map(Proxy::code).into()),
        ("along", draft.along.map(Along::code).into()),
        ("heads", draft.heads.into()),
        ("about", draft.about.then_some(1_i64).into()),
        ("session", draft.session.into()),
        ("disposition", disposition(draft).code().into()),
        ("reason", draft.why_not.map(WhyNot::code).into()),
        ("step", draft.step.as_deref().into()),
        ("template", template.map(|t| t.key.as_str()).into()),
        ("template_version", template.map(|t| t.version).into()),
        ("note", draft.note.trim().into()),
    ]
}

/// A draft without an outcome has flaws and is not saved; should it come here all the same, nothing
/// is claimed of it.
fn disposition(draft: &Draft) -> Disposition {
    draft.disposition.unwrap_or(Disposition::NotBegun)
}

fn answer_cells(answer: &Answer) -> Vec<(&'static str, Cell)> {
    let missing = match answer {
        Answer::Value(_) => None,
        other => Some(other.code()),
    };
    vec![("value", answer.value().into()), ("missing", missing.into())]
}

/// Writes an encounter down. The id is that of the new encounter.
pub fn log(author: &Author<'_>, draft: &Draft, then: &Then) -> (EncounterId, Save) {
    let id = EncounterId(author.id());
    let save = author.save(verb(draft.kind), rows(author, id, draft, then));
    let save = draft.person.map_or(save.clone(), |person| save.about(person));
    (id, save)
}

/// The rows of a new encounter, for an import that brings many.
pub fn rows(author: &Author<'_>, id: EncounterId, draft: &Draft, then: &Then) -> Vec<Edit> {
    let mut own = cells(draft);
    own.push(("worker", then.worker.unwrap_or(author.by).into()));
    own.push(("made", author.now()));
    let mut edits = vec![Edit::insert("encounter", id, own)];
    let said = draft.answers.0.iter();
    edits.extend(said.map(|(key, a)| Edit::insert("answer", (id, key.as_str()), answer_cells(a))));
    edits.extend(follow_up(author, id, draft, then));
    edits.extend(ended(author, id, draft, then));
    if let Some(person) = draft.person {
        edits.extend(learnt(person, draft, then));
    }
    for phone in &then.wrong {
        let wrong = Column::new("wrong", Cell::Null, author.now());
        edits.push(Edit::update("phone", *phone, vec![wrong]));
    }
    edits
}

fn follow_up(author: &Author<'_>, id: EncounterId, draft: &Draft, then: &Then) -> Option<Edit> {
    let next = draft.follow_up.as_ref()?;
    let task = Task {
        id: TaskId(author.id()),
        person: draft.person,
        initiative: draft.initiative,
        errand: Errand::of(next.kind),
        day: Some(next.day),
        time: next.time,
        worker: Some(next.worker.unwrap_or(author.by)),
        note: String::new(),
        why: then.why.clone(),
        state: State::Open,
    };
    Some(tasks::row(author, &task, Some(id)))
}

/// Tasks that end with the encounter.
fn ended(author: &Author<'_>, id: EncounterId, draft: &Draft, then: &Then) -> Vec<Edit> {
    let over = disposition(draft).stops_everything();
    let each = then.open.iter().filter_map(|task| {
        if then.done == Some(task.id) {
            Some(tasks::done_edit(author, task.id, Some(id)))
        } else {
            over.then(|| tasks::cancel_edit(author, task.id, Cancel::Dead))
        }
    });
    each.collect()
}

/// What the encounter taught about the person.
fn learnt(person: PersonId, draft: &Draft, then: &Then) -> Vec<Edit> {
    let mut edits = Vec::new();
    let outcome = disposition(draft);
    if outcome.stops_everything() && then.died.is_none() {
        let died = Column::new("deceased_on", Cell::Null, draft.day);
        edits.push(Edit::update("person", person, vec![died]));
    }
    let left = outcome.is_departure() && !outcome.stops_everything();
    if left && then.moved.is_none() {
        let moved = Column::new("moved", Cell::Null, draft.day);
        edits.push(Edit::update("person", person, vec![moved]));
    }
    for (channel, why) in &then.no_contact {
        let wish = people::NoContactOf { person, channel: *channel, since: draft.day, why };
        edits.push(wish.edit());
    }
    edits
}

fn verb(kind: Kind) -> Phrase {
    Phrase::new(match kind {
        Kind::Call => Word("did-log-call"),
        kind if kind.is_visit() => Word("did-log-visit"),
        kind if kind.is_written() => Word("did-log-letter"),
        kind => return Phrase::new(Word("did-log-talk")).with("kind", kind.word()),
    })
}

/// What changed between an encounter as it was read and as it is wanted. Where it went otherwise
/// than was first written, that has its own consequences.
pub fn edit(author: &Author<'_>, before: &Encounter, after: &Draft, then: &Then) -> Save {
    let mut edits = vec![Edit::diff("encounter", before.id, cells(&before.draft), cells(after))];
    edits.extend(answers(author, before.id, &before.draft.answers, &after.answers));
    if before.draft.disposition != after.disposition {
        edits.extend(unlearnt(before, after, then));
        edits.extend(ended(author, before.id, after, then));
        edits.extend(after.person.into_iter().flat_map(|person| learnt(person, after, then)));
    }
    let save = author.save(Word("did-encounter-edit"), edits);
    before.draft.person.map_or(save.clone(), |person| save.about(person))
}

/// What the encounter had said of the person and does not say any more.
fn unlearnt(before: &Encounter, after: &Draft, then: &Then) -> Vec<Edit> {
    let (was, is) = (disposition(&before.draft), disposition(after));
    let day = before.draft.day;
    let mut edits = Vec::new();
    let Some(person) = before.draft.person else { return edits };
    if was.stops_everything() && !is.stops_everything() {
        if then.died == Some(day) {
            let died = Column::new("deceased_on", day, Cell::Null);
            edits.push(Edit::update("person", person, vec![died]));
        }
        edits.extend(before.given_up.iter().map(|(task, at)| tasks::reopen_edit(*task, *at)));
    }
    let left = |outcome: Disposition| outcome.is_departure() && !outcome.stops_everything();
    if left(was) && !left(is) && then.moved == Some(day) {
        let moved = Column::new("moved", day, Cell::Null);
        edits.push(Edit::update("person", person, vec![moved]));
    }
    edits
}

fn answers(author: &Author<'_>, id: EncounterId, before: &Answers, after: &Answers) -> Vec<Edit> {
    let mut edits = Vec::new();
    for key in before.0.keys().filter(|key| after.get(key).is_none()) {
        edits.push(Edit::take("answer", (id, key.as_str()), author.at));
    }
    for (key, answer) in &after.0 {
        let row = (id, key.as_str());
        edits.push(match before.get(key) {
            None => Edit::insert("answer", row, answer_cells(answer)),
            Some(was) => Edit::diff("answer", row, answer_cells(was), answer_cells(answer)),
        });
    }
    edits
}

/// Takes an encounter away; it is counted no more, and undo brings it back.
pub fn bin(author: &Author<'_>, encounter: EncounterId, person: Option<PersonId>) -> Save {
    let edits = vec![Edit::take("encounter", encounter, author.at)];
    let save = author.save(Word("did-encounter-bin"), edits);
    person.map_or(save.clone(), |person| save.about(person))
}
