//! The sessions of the day and the week among what is to be done.

use super::row::When;
use crate::base::{Day, SessionId, Word};
use crate::domain::session::Session;
use crate::domain::task::Due;
use crate::screens::env::Env;
use crate::screens::sessions::place;
use chrono::NaiveTime;

/// A session as Today shows it.
#[derive(Debug, Clone)]
pub struct SessionLine {
    pub id: SessionId,
    pub due: Due,
    pub when: When,
    /// Where, or what kind it is where nothing names the place.
    pub place: String,
    /// What kind, with whom, and what one must know of the place.
    pub about: String,
    pub whose: String,
}

impl SessionLine {
    /// The line of a session; who looks at the list is not named among those who are there.
    pub fn of(session: &Session, env: &Env<'_>) -> Self {
        let due = Due::of(Some(session.day), env.today);
        let first = |name: String| name.split(' ').next().unwrap_or_default().to_owned();
        let staff = || session.staff.iter().map(|id| first(env.worker_name(*id)));
        let others = session.staff.iter().filter(|id| **id != env.me.id);
        let with = others.map(|id| first(env.worker_name(*id)));
        let with: Vec<String> =
            with.chain(session.partners.iter().map(|one| one.name.clone())).collect();
        let kind = env.words.get(session.kind.word());
        let (place, kind) = match place(session) {
            place if place.is_empty() => (kind, String::new()),
            place => (place, kind),
        };
        let parts = [kind, with.join(", "), session.safety.clone(), session.note.clone()];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Self {
            id: session.id,
            due,
            when: When::of(due, Some(session.day), session.from, env.today),
            place,
            about: parts.join("  "),
            whose: staff().next().unwrap_or_else(|| env.words.get(Word("today-team"))),
        }
    }
}

/// What the lines of days are sorted by: the day, then the hour, what has none after what has.
pub fn order(day: Option<Day>, time: Option<NaiveTime>) -> impl Ord {
    (day, time.is_none(), time)
}
