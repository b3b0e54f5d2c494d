//! The boxes of a row: what is the same on the whole paper, and what is each call's own.

use super::super::{outcome, questions};
use super::key;
use crate::base::{Day, Id, Lean, SessionId, Stamp, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::session::Session;
use crate::domain::template::Template;
use crate::screens::env::Env;
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form};

pub const WHAT: &str = "what";
pub const NUMBER: &str = "number";
pub const NUMBERS: &str = "numbers";
pub const EACH: &str = "each";
pub const MEETING: &str = "meeting";

/// What kind of paper it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A call list, filled in row by row.
    Calls,
    /// Letters that came back.
    Returned,
    /// The list at the door of a meeting: who came.
    Came,
}

impl What {
    const ALL: [What; 3] = [What::Calls, What::Returned, What::Came];

    const fn code(self) -> &'static str {
        match self {
            What::Calls => "calls",
            What::Returned => "returned",
            What::Came => "came",
        }
    }

    const fn word(self) -> Word {
        match self {
            What::Calls => Word("typed-calls"),
            What::Returned => Word("typed-returned"),
            What::Came => Word("typed-came"),
        }
    }
}

/// What is the same on the whole paper.
#[derive(Debug, Clone, Copy)]
pub struct Steady {
    /// What kind of paper.
    pub what: What,
    /// The day.
    pub day: Day,
    /// Who rang.
    pub worker: WorkerId,
    /// The meeting they came to, where it was chosen.
    pub meeting: Option<SessionId>,
}

impl Steady {
    /// Calls of today, by the one who types.
    pub fn usual(env: &Env<'_>) -> Self {
        Self { what: What::Calls, day: env.today, worker: env.me.id, meeting: None }
    }

    /// Those who came to a session, noted by the one who sits here.
    pub fn at(session: &Session, env: &Env<'_>) -> Self {
        Self { what: What::Came, day: session.day, worker: env.me.id, meeting: Some(session.id) }
    }

    /// What stands in the boxes.
    pub fn of(form: &Form, env: &Env<'_>) -> Self {
        let chosen = |what: What| form.given(WHAT).as_deref() == Some(what.code());
        let day = form.given(key::DAY).and_then(|day| day.parse().ok());
        let worker = form.given(key::WORKER).and_then(|id| id.parse::<Id>().ok());
        Self {
            what: What::ALL.into_iter().find(|w| chosen(*w)).unwrap_or(What::Calls),
            day: day.unwrap_or(env.today),
            worker: worker.map_or(env.me.id, WorkerId),
            meeting: form.given(MEETING).and_then(|id| id.parse().ok()),
        }
    }

    /// The box a row begins in.
    pub fn first(&self) -> &'static str {
        if self.what == What::Calls { NUMBER } else { NUMBERS }
    }

    /// The moment it is written down as: now, or noon of another day.
    pub fn moment(&self, env: &Env<'_>) -> Stamp {
        env.moment_on(self.day)
    }
}

/// Who spoke for the person, by the digit it has on the paper; untouched it was the person.
fn voice() -> Field {
    let voices = Proxy::ALL.iter().map(|proxy| Choice::new(proxy.code(), proxy.word())).collect();
    Field::one_of(key::PROXY, Word("typed-proxy"), voices)
        .help(Word("typed-proxy-help"))
        .shown_if(key::HOW, &outcome::codes(outcome::somebody_spoke))
}

/// The questions of the paper, each where it is asked; they are shown once somebody has answered.
fn asked(template: Option<&Template>, env: &Env<'_>) -> Vec<Field> {
    let mut asked = questions::boxes(template, env.words.lang());
    for field in &mut asked {
        // A digit is typed for each that was answered, and no row is held up by one that was not.
        field.required = false;
        field.shown_if = Some(questions::never());
    }
    asked
}

/// All boxes of an empty row.
pub fn all(
    steady: &Steady,
    (meetings, template): (&[Session], Option<&Template>),
    env: &Env<'_>,
) -> Vec<Field> {
    let what = What::ALL.map(|what| Choice::new(what.code(), what.word())).to_vec();
    let here = env.workers.iter().filter(|worker| !worker.gone);
    let workers = here.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
    let booked = [Disposition::Booked.code()];
    let meetings = meetings.iter().map(|one| {
        let places = [one.name.as_str(), one.place.as_str()];
        let place = places.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ");
        Choice::new(one.id.0.to_string(), format!("{} {place}", env.words.day_short(one.day)))
    });
    let meeting = steady.meeting.map(|id| id.0.to_string()).unwrap_or_default();
    let mut boxes = vec![
        Field::one_of(WHAT, Word("typed-what"), what).with(steady.what.code()).required(),
        Field::date(key::DAY, Word("encounter-day"), Lean::Past)
            .with(&steady.day.to_string())
            .required()
            .half()
            .columns(14),
        Field::pick(key::WORKER, Word("encounter-by"), workers)
            .with(&steady.worker.0.to_string())
            .required()
            .half()
            .columns(24)
            .shown_if(WHAT, &[What::Calls.code(), What::Came.code()]),
        Field::pick(MEETING, Word("typed-meeting"), meetings.collect())
            .with(&meeting)
            .help(Word("typed-meeting-help"))
            .shown_if(WHAT, &[What::Came.code()]),
        Field::text(NUMBER, Word("typed-number"))
            .columns(28)
            .required()
            .help(Word("typed-number-help"))
            .shown_if(WHAT, &[What::Calls.code()]),
        only_calls(outcome::box_of(Kind::Call).required()),
        Field::date(key::FOLLOW_DAY, Word("encounter-follow-day"), Lean::Plan)
            .half()
            .columns(18)
            .shown_if(key::HOW, &booked),
        Field::new(key::FOLLOW_TIME, Word("encounter-follow-time"), FieldKind::Time)
            .half()
            .shown_if(key::HOW, &booked),
        only_calls(Field::number(key::MINUTES, Word("encounter-minutes"), 0, 1440).columns(9)),
        voice(),
    ];
    boxes.extend(asked(template, env));
    boxes.extend([
        only_calls(Field::text(key::NOTE, Word("encounter-note"))),
        Field::text(NUMBERS, Word("typed-numbers"))
            .required()
            .help(Word("typed-numbers-help"))
            .shown_if(WHAT, &[What::Returned.code(), What::Came.code()]),
        Field::number(EACH, Word("typed-each"), 0, 1440)
            .columns(9)
            .shown_if(WHAT, &[What::Came.code()]),
    ]);
    boxes
}

fn only_calls(field: Field) -> Field {
    field.shown_if(WHAT, &[What::Calls.code()])
}

/// What is typed in a box.
pub fn typed(form: &Form, key: &str) -> String {
    form.field(key).and_then(Field::typed).unwrap_or_default().trim().to_owned()
}
