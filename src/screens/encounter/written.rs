//! What stands in the boxes, as an encounter with what follows from it; or everything that is wrong.

use super::{boxes, key, ladder, outcome, past, questions};
use crate::base::{Clock, Day, Id, InitiativeId, PhoneId, Phrase, TaskId, Word, WorkerId};
use crate::domain::answer::{Answers, kept};
use crate::domain::disposition::{Disposition, Retry};
use crate::domain::encounter::{Along, Draft, FollowUp, Kind, Proxy, WhyNot};
use crate::domain::initiative::Mode;
use crate::domain::person::{Channel, Person, PersonPhone};
use crate::domain::template::{Template, TemplateRef};
use crate::screens::record::Flaws;
use crate::store::encounters::{StartOf, Then};
use crate::store::initiatives::Wall;
use crate::ui::{FieldValue, Form, Label};
use chrono::NaiveTime;

/// What the form cannot know of itself.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    pub start: &'a StartOf,
    pub template: Option<&'a Template>,
    /// The task it was opened from.
    pub task: Option<TaskId>,
    pub me: WorkerId,
    pub kind: Kind,
    /// What the clock shows.
    pub wall: Wall,
    /// Tells the moment of a time on the wall.
    pub clock: &'a dyn Clock,
}

/// The encounter as it is written, whatever is wrong with it.
pub fn draft(form: &Form, known: &Known<'_>) -> Draft {
    let day = form.given(key::DAY).and_then(|d| d.parse().ok());
    let day = day.unwrap_or(Day(known.wall.now.date()));
    let time = time(form, key::TIME).unwrap_or_else(|| known.wall.now.time());
    let (template, answers) = said(form, known);
    let blank = Draft::new(known.kind, known.clock.moment(day.0.and_time(time)), day);
    let changed = known.start.changed.as_ref().map(|changed| &changed.draft);
    // The box shows whole minutes: a moment nobody has touched stays what it was.
    let shown = |at| known.clock.local(at).format("%F %R").to_string();
    let untouched = changed.map(|c| c.at).filter(|at| shown(*at) == shown(blank.at));
    Draft {
        person: Some(known.start.before.person.id),
        initiative: initiative(form),
        at: untouched.unwrap_or(blank.at),
        minutes: form.given(key::MINUTES).and_then(|m| m.parse().ok()),
        place: form.given(key::PLACE).unwrap_or_default(),
        proxy: proxy(form),
        along: form.given(key::ALONG).and_then(|code| Along::from_code(&code)),
        why_not: form.given(key::WHY_NOT).and_then(|code| WhyNot::from_code(&code)),
        heads: changed.and_then(|c| c.heads),
        about: changed.is_some_and(|c| c.about),
        disposition: outcome::of(form),
        step: step(form, known),
        template,
        answers,
        note: form.given(key::NOTE).unwrap_or_default(),
        follow_up: follow_up(form, known),
        ..blank
    }
}

/// Who spoke for the person.
pub fn proxy(form: &Form) -> Option<Proxy> {
    form.given(key::PROXY).and_then(|code| Proxy::from_code(&code))
}

/// The rung of the ladder it is, see [`ladder::step`]. What was written before keeps its own.
fn step(form: &Form, known: &Known<'_>) -> Option<String> {
    if let Some(changed) = &known.start.changed {
        return changed.draft.step.clone();
    }
    let rung = known.start.rung.as_ref()?;
    let same = initiative(form) == Some(rung.initiative);
    same.then(|| ladder::step(rung, known.kind, (known.start, known.task), known.wall))?
}

/// What was answered, and to which questions.
fn said(form: &Form, known: &Known<'_>) -> (Option<TemplateRef>, Answers) {
    let asks = outcome::of(form).is_some_and(Disposition::asks_questions);
    match (known.template, &known.start.changed) {
        (Some(template), _) if asks => {
            let answers = kept(template, &questions::answers(form));
            (Some(template.reference()).filter(|_| !answers.is_empty()), answers)
        }
        // The questions cannot be read any more: what was answered to them stays.
        (None, Some(changed)) if asks => {
            (changed.draft.template.clone(), changed.draft.answers.clone())
        }
        _ => (None, Answers::default()),
    }
}

/// What follows beside the encounter itself.
pub fn then(form: &Form, draft: &Draft, known: &Known<'_>) -> Then {
    let before = &known.start.before;
    let about = (draft.kind, draft.initiative, Day(known.wall.now.date()));
    let task = past::errand(&before.tasks, known.task, about);
    let outcome = draft.disposition.unwrap_or(Disposition::NotBegun);
    // Nobody was reached and nothing else is to be done instead: then it is still to be done.
    let done = outcome.reached() || outcome.closes() || draft.follow_up.is_some();
    let why = form.field(key::WHY).filter(|f| f.shown_if.is_none());
    Then {
        worker: Some(worker(form, known)).filter(|w| *w != known.me),
        open: before.tasks.clone(),
        done: task.filter(|_| done && known.start.changed.is_none()).map(|t| t.id),
        no_contact: no_contact(form, &draft.note),
        wrong: struck(&before.person, outcome),
        died: before.person.died,
        moved: before.person.moved,
        why: why.and_then(|field| match &field.label {
            Label::Phrase(phrase) => Some(phrase.clone()),
            Label::Word(word) => Some(Phrase::new(*word)),
            Label::Text(_) => None,
        }),
    }
}

/// The number that was rung, wherever it stands on the person's cards, when it was a wrong one.
pub fn struck(person: &Person, outcome: Disposition) -> Vec<PhoneId> {
    let rung = person.phones.first().filter(|_| outcome == Disposition::WrongNumber);
    let same = |other: &&PersonPhone| {
        rung.is_some_and(|rung| {
            let known = rung.phone.e164.is_some() && rung.phone.e164 == other.phone.e164;
            rung.id == other.id || known
        })
    };
    person.phones.iter().filter(same).map(|phone| phone.id).collect()
}

/// Everything wrong with it at once, by the box it belongs beside.
pub fn flaws(form: &Form, draft: &Draft, known: &Known<'_>) -> Flaws {
    let of = known.start.initiatives.iter().find(|i| Some(i.id) == draft.initiative);
    let mode = of.map_or(Mode::Named, |i| i.mode);
    let template = known.template;
    let found = draft.flaws(template, mode, Day(known.wall.now.date()));
    let stop = found.into_iter().filter(|flaw| flaw.stops);
    let mut flaws: Flaws = stop.map(|flaw| (box_of(&flaw.field), flaw.reason)).collect();
    let retry = draft.disposition.map(Disposition::retry);
    let timed = form.given(key::FOLLOW_TIME).is_some();
    let asked = form.field(key::FOLLOW_DAY).is_some();
    if asked && draft.follow_up.is_none() && retry == Some(Retry::AtBooked) {
        flaws.push((key::FOLLOW_DAY.to_owned(), Word("encounter-flaw-booked").into()));
    } else if draft.follow_up.is_none() && timed {
        flaws.push((key::FOLLOW_DAY.to_owned(), Word("flaw-task-day").into()));
    }
    flaws
}

/// The box beside which something wrong is told, by the name the draft has for it.
fn box_of(field: &str) -> String {
    match field {
        "disposition" | "person" => key::HOW.to_owned(),
        "follow-up" => key::FOLLOW_DAY.to_owned(),
        other => other.to_owned(),
    }
}

/// What kind of contact stands in the box, if one does.
pub fn kind(form: &Form) -> Option<Kind> {
    form.given(key::KIND).and_then(|code| Kind::from_code(&code))
}

/// The initiative it is to count in.
pub fn initiative(form: &Form) -> Option<InitiativeId> {
    // The box may be hidden until the outcome is chosen; what stands in it holds all the same.
    let field = form.field(key::INITIATIVE)?;
    let value = field.value().ok()?.given()?;
    (value != boxes::NONE).then(|| value.parse::<Id>().ok().map(InitiativeId))?
}

fn worker(form: &Form, known: &Known<'_>) -> WorkerId {
    let typed = form.given(key::WORKER).and_then(|id| id.parse::<Id>().ok());
    typed.map_or(known.me, WorkerId)
}

fn time(form: &Form, key: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(&form.given(key)?, "%H:%M").ok()
}

fn follow_up(form: &Form, known: &Known<'_>) -> Option<FollowUp> {
    let day = form.given(key::FOLLOW_DAY)?.parse().ok()?;
    let kind = form.given(key::FOLLOW_KIND).and_then(|code| Kind::from_code(&code));
    Some(FollowUp {
        day,
        time: time(form, key::FOLLOW_TIME),
        kind: kind.unwrap_or(known.kind),
        worker: Some(worker(form, known)),
    })
}

fn no_contact(form: &Form, why: &str) -> Vec<(Channel, String)> {
    let FieldValue::Many(codes) = form.value(key::NO_CONTACT) else { return Vec::new() };
    let channels = codes.iter().filter_map(|code| Channel::from_code(code));
    channels.map(|channel| (channel, why.trim().to_owned())).collect()
}

/// What was done to whom, and what comes next.
pub fn outcome_said(draft: &Draft, start: &StartOf, name: String) -> Phrase {
    let kind = draft.kind.word();
    match (&start.changed, &draft.follow_up) {
        (None, Some(next)) => Phrase::new(Word("encounter-saved-next"))
            .with("name", name)
            .with("next", next.kind.word())
            .with("day", next.day),
        (None, None) => Phrase::new(Word("encounter-saved")).with("kind", kind).with("name", name),
        (Some(_), _) => {
            Phrase::new(Word("encounter-saved-change")).with("kind", kind).with("name", name)
        }
    }
}
