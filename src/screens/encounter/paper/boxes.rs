//! The boxes of a row: what is the same on the whole paper, and what is each call's own.

use super::super::outcome;
use super::key;
use crate::base::{Day, Id, Lean, Stamp, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::screens::env::Env;
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form};

pub const WHAT: &str = "what";
pub const NUMBER: &str = "number";
pub const NUMBERS: &str = "numbers";
const CALLS: &str = "calls";
const RETURNED: &str = "returned";

/// What is the same on the whole paper.
#[derive(Debug, Clone, Copy)]
pub struct Steady {
    /// Letters that came back, and no calls.
    pub returned: bool,
    /// The day.
    pub day: Day,
    /// Who rang.
    pub worker: WorkerId,
}

impl Steady {
    /// Calls of today, by the one who types.
    pub fn usual(env: &Env<'_>) -> Self {
        Self { returned: false, day: env.today, worker: env.me.id }
    }

    /// What stands in the boxes.
    pub fn of(form: &Form, env: &Env<'_>) -> Self {
        let day = form.given(key::DAY).and_then(|day| day.parse().ok());
        let worker = form.given(key::WORKER).and_then(|id| id.parse::<Id>().ok());
        Self {
            returned: form.given(WHAT).as_deref() == Some(RETURNED),
            day: day.unwrap_or(env.today),
            worker: worker.map_or(env.me.id, WorkerId),
        }
    }

    /// The box a row begins in.
    pub fn first(&self) -> &'static str {
        if self.returned { NUMBERS } else { NUMBER }
    }

    /// The moment it is written down as: now, or noon of another day.
    pub fn moment(&self, env: &Env<'_>) -> Stamp {
        let noon = self.day.0.and_hms_opt(12, 0, 0).filter(|_| self.day != env.today);
        noon.map_or(env.now, |noon| env.clock.moment(noon))
    }
}

/// All boxes of an empty row.
pub fn all(steady: &Steady, env: &Env<'_>) -> Vec<Field> {
    let what = vec![
        Choice::new(CALLS, Word("typed-calls")),
        Choice::new(RETURNED, Word("typed-returned")),
    ];
    let here = env.workers.iter().filter(|worker| !worker.gone);
    let workers = here.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
    let booked = [Disposition::Booked.code()];
    vec![
        Field::one_of(WHAT, Word("typed-what"), what)
            .with(if steady.returned { RETURNED } else { CALLS })
            .required(),
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
            .shown_if(WHAT, &[CALLS]),
        Field::text(NUMBER, Word("typed-number"))
            .columns(28)
            .required()
            .help(Word("typed-number-help"))
            .shown_if(WHAT, &[CALLS]),
        only_calls(outcome::box_of(Kind::Call).required()),
        Field::date(key::FOLLOW_DAY, Word("encounter-follow-day"), Lean::Plan)
            .half()
            .columns(18)
            .shown_if(key::HOW, &booked),
        Field::new(key::FOLLOW_TIME, Word("encounter-follow-time"), FieldKind::Time)
            .half()
            .shown_if(key::HOW, &booked),
        only_calls(Field::number(key::MINUTES, Word("encounter-minutes"), 0, 1440).columns(9)),
        only_calls(Field::text(key::NOTE, Word("encounter-note"))),
        Field::text(NUMBERS, Word("typed-numbers"))
            .required()
            .help(Word("typed-numbers-help"))
            .shown_if(WHAT, &[RETURNED]),
    ]
}

fn only_calls(field: Field) -> Field {
    field.shown_if(WHAT, &[CALLS])
}

/// What is typed in a box.
pub fn typed(form: &Form, key: &str) -> String {
    form.field(key).and_then(Field::typed).unwrap_or_default().trim().to_owned()
}
