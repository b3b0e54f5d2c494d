//! Sessions in figures: how many were held, how long, how many people, by kind, place, area and month, and
//! whether it mattered that they were announced.

use super::count::Sums;
use super::{Kind, Response, Session, State};
use crate::base::text::fold;
use crate::base::{AreaId, Piece, Word};
use crate::domain::area::Area;
use crate::domain::codes::codes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// What sessions are put together by.
    By {
        /// What kind they are.
        Kind = "kind" Word("sessions-by-kind"),
        /// Where they were.
        Place = "place" Word("sessions-by-place"),
        /// In which area.
        Area = "area" Word("sessions-by-area"),
        /// In which month.
        Month = "month" Word("sessions-by-month"),
        /// Whether they were announced.
        Announced = "announced" Word("sessions-by-announced"),
        /// What people were drawn by.
        Draw = "draw" Word("sessions-by-draw"),
        /// Who else was there.
        Partner = "partner" Word("sessions-by-partner"),
        /// Whose part drew people most.
        Drew = "drew" Word("sessions-by-drew"),
        /// How people took it.
        Response = "response" Word("sessions-by-response"),
    }
}

/// What some sessions have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Key {
    /// All there are.
    All,
    /// A kind.
    Kind(Kind),
    /// A place, a draw card or a partner, folded so that capitals do not matter, and as it was written.
    Name(String, String),
    /// An area.
    Area(AreaId),
    /// A year and a month.
    Month(i32, u32),
    /// Announced, or not.
    Announced(bool),
    /// A response.
    Response(Response),
    /// Not written down.
    Unknown,
}

/// Some sessions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    /// How many were held.
    pub sessions: usize,
    /// How many came to nothing.
    pub cancelled: usize,
    /// How long those held were together, as far as their hours are written down.
    pub minutes: u64,
    /// People.
    pub heads: u64,
    /// Of them talked with.
    pub talks: u64,
    /// Things given out.
    pub material: u64,
    /// Talks at those whose hours are written down: what [`Sum::minutes`] is divided by.
    timed: u64,
}

impl Sum {
    fn add(&mut self, session: &Session, sums: Sums) {
        match session.state {
            State::Planned => return,
            State::Cancelled => {
                self.cancelled += 1;
                return;
            }
            State::Running | State::Done => {}
        }
        self.sessions += 1;
        self.heads += sums.heads;
        self.talks += sums.talks;
        self.material += sums.material;
        if let Some(minutes) = session.minutes() {
            self.minutes += u64::from(minutes);
            self.timed += sums.talks;
        }
    }

    /// How many minutes a talk took, over the whole session; none where there was none.
    pub fn minutes_per_talk(&self) -> Option<u64> {
        (self.minutes + self.timed / 2).checked_div(self.timed)
    }

    /// People at one session, on average, rounded.
    pub fn heads_each(&self) -> Option<u64> {
        let sessions = u64::try_from(self.sessions).ok()?;
        (self.heads + sessions / 2).checked_div(sessions)
    }

    /// The minutes of the sessions whose hours are written down, and the talks at them.
    pub const fn time_of_talks(&self) -> (u64, u64) {
        (self.minutes, self.timed)
    }

    const fn is_empty(&self) -> bool {
        self.sessions == 0 && self.cancelled == 0
    }
}

fn named(text: &str) -> Key {
    let text = text.trim();
    if text.is_empty() { Key::Unknown } else { Key::Name(fold(text), text.to_owned()) }
}

/// What a session is put under; under each of its partners where it is by them.
fn keys(session: &Session, by: By) -> Vec<Key> {
    vec![match by {
        By::Kind => Key::Kind(session.kind),
        By::Place => named(&session.place),
        By::Area => session.area.map_or(Key::Unknown, Key::Area),
        By::Month => Key::Month(session.day.year(), session.day.month()),
        By::Announced => session.announced.map_or(Key::Unknown, Key::Announced),
        By::Draw => named(&session.draw),
        By::Response => session.response.map_or(Key::Unknown, Key::Response),
        By::Partner | By::Drew => {
            let there = session.partners.iter().filter(|one| by == By::Partner || one.drew);
            let names: Vec<Key> = there.map(|one| named(&one.name)).collect();
            return if names.is_empty() { vec![Key::Unknown] } else { names };
        }
    }]
}

/// Whether a session is one of those on a line.
pub fn holds(session: &Session, by: By, line: &Key) -> bool {
    let same = |key: Key| match (&key, line) {
        // Capitals do not matter.
        (Key::Name(one, _), Key::Name(other, _)) => one == other,
        _ => key == *line,
    };
    session.state != State::Planned
        && (*line == Key::All || keys(session, by).into_iter().any(same))
}

impl Key {
    /// What the line is called.
    pub fn name(&self, areas: &[Area]) -> Piece {
        match self {
            Self::All => Word("sessions-all").into(),
            Self::Kind(kind) => kind.word().into(),
            Self::Name(_, text) => text.as_str().into(),
            Self::Area(id) => {
                let area = areas.iter().find(|area| area.id == *id);
                area.map(|area| area.name.as_str()).unwrap_or_default().into()
            }
            Self::Month(year, month) => format!("{year}-{month:02}").into(),
            Self::Announced(true) => Word("session-announced-yes").into(),
            Self::Announced(false) => Word("session-announced-no").into(),
            Self::Response(response) => response.word().into(),
            Self::Unknown => Word("sessions-not-told").into(),
        }
    }
}

/// Sessions put together, in the order of what they have in common; all of them first. One that is
/// still to be is in no figure.
pub fn figures<'a>(all: impl IntoIterator<Item = (&'a Session, Sums)>, by: By) -> Vec<(Key, Sum)> {
    let mut found: BTreeMap<Key, Sum> = BTreeMap::new();
    let mut written: BTreeMap<String, String> = BTreeMap::new();
    for (session, sums) in all {
        found.entry(Key::All).or_default().add(session, sums);
        for key in keys(session, by) {
            // As the first of them wrote it.
            let key = match key {
                Key::Name(fold, text) => {
                    let text = written.entry(fold.clone()).or_insert(text).clone();
                    Key::Name(fold, text)
                }
                key => key,
            };
            found.entry(key).or_default().add(session, sums);
        }
    }
    found.into_iter().filter(|(_, sum)| !sum.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, SessionId};
    use crate::domain::session::Partner;
    use chrono::NaiveTime;

    fn session(day: &str, announced: bool, talks: u64) -> (Session, Sums) {
        let new = Session::new(SessionId(Id([1; 16])), Kind::Square, day.parse().unwrap());
        let (from, to) = (NaiveTime::from_hms_opt(13, 0, 0), NaiveTime::from_hms_opt(15, 0, 0));
        let place = if announced { "Torget" } else { "TORGET " }.to_owned();
        let (state, announced) = (State::Done, Some(announced));
        let one = Session { state, from, to, place, announced, ..new };
        (one, Sums { heads: talks + 2, talks, material: 3 })
    }

    fn of(all: &[(Session, Sums)], by: By) -> Vec<(Key, Sum)> {
        figures(all.iter().map(|(one, sums)| (one, *sums)), by)
    }

    #[test]
    fn announced_are_held_against_spontaneous_and_one_less_changes_them() {
        let mut all = vec![
            session("2026-10-05", true, 30),
            session("2026-10-12", false, 10),
            session("2026-11-02", true, 20),
        ];
        let told = |all: &[(Session, Sums)]| -> Vec<(Key, u64, Option<u64>, Option<u64>)> {
            let each = of(all, By::Announced).into_iter();
            each.map(|(key, s)| (key, s.heads, s.heads_each(), s.minutes_per_talk())).collect()
        };
        let whole = [
            (Key::All, 66, Some(22), Some(6)),
            (Key::Announced(false), 12, Some(12), Some(12)),
            (Key::Announced(true), 54, Some(27), Some(5)),
        ];
        assert_eq!(told(&all), whole);
        all.pop();
        assert_eq!(told(&all)[2], (Key::Announced(true), 32, Some(32), Some(4)));
    }

    #[test]
    fn what_is_planned_is_no_figure_and_what_came_to_nothing_is_told_apart() {
        let mut all = vec![session("2026-10-05", true, 30), session("2026-11-09", true, 9)];
        all[1].0.state = State::Cancelled;
        all.push(session("2026-12-07", true, 0));
        all[2].0.state = State::Planned;
        let months = of(&all, By::Month);
        let told: Vec<_> =
            months.iter().map(|(k, s)| (k.clone(), s.sessions, s.cancelled)).collect();
        assert_eq!(
            told,
            [(Key::All, 1, 1), (Key::Month(2026, 10), 1, 0), (Key::Month(2026, 11), 0, 1)]
        );
        assert_eq!(months[0].1.talks, 30, "nobody who came to nothing");
    }

    #[test]
    fn a_place_is_one_however_it_is_written_and_a_session_is_with_each_partner() {
        let mut all = vec![session("2026-10-05", true, 3), session("2026-10-12", false, 4)];
        let places = of(&all, By::Place);
        assert_eq!(places[1].0, Key::Name("torget".into(), "Torget".into()));
        assert_eq!((places.len(), places[1].1.talks), (2, 7));
        let partner = |name: &str| Partner { name: name.into(), drew: false };
        all[0].0.partners = vec![partner("Polisen"), partner("Biblioteket")];
        let partners = of(&all, By::Partner);
        let told: Vec<u64> = partners.iter().map(|(_, sum)| sum.talks).collect();
        assert_eq!(told, [7, 3, 3, 4], "all, each of the two, and who had nobody along");
    }

    #[test]
    fn hours_that_nobody_wrote_down_do_not_make_talks_quick() {
        let mut all = vec![session("2026-10-05", true, 12), session("2026-10-12", true, 50)];
        all[1].0.to = None;
        let sum = of(&all, By::Kind)[0].1;
        assert_eq!((sum.minutes, sum.talks, sum.minutes_per_talk()), (120, 62, Some(10)));
    }
}
