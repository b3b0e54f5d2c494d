//! What the team does where nobody is on a list: a stand on a square, a patrol, a meeting, an open house.
//! What it is, who is there, what was counted, what was learnt. Pure.

pub mod attendance;
pub mod count;
pub mod counter;
pub mod figures;
pub mod met;
pub mod series;

use super::codes::codes;
use super::flaw::Flaw;
use crate::base::text::fold;
use crate::base::{AreaId, Day, InitiativeId, SeriesId, SessionId, Word, WorkerId};
use chrono::NaiveTime;
use std::cmp::Ordering;

codes! {
    /// What kind of session it is.
    Kind {
        /// Standing on a square.
        Square = "square" Word("session-square"),
        /// Walking about where people are.
        Patrol = "patrol" Word("session-patrol"),
        /// An information meeting.
        Meeting = "meeting" Word("session-meeting"),
        /// An open house.
        OpenHouse = "open-house" Word("session-open-house"),
        /// A walk people come along on.
        Walk = "walk" Word("session-walk"),
        /// A forum where people are asked and heard.
        Forum = "forum" Word("session-forum"),
        /// A stand at somebody else's: a clinic, a library, a fair.
        Stand = "stand" Word("session-stand"),
        /// A meeting with others who work in the same places.
        Coordination = "coordination" Word("session-coordination"),
        /// Something else.
        Other = "other" Word("session-other"),
    }
}

codes! {
    /// How far it has come.
    State {
        /// It is to be.
        Planned = "planned" Word("session-planned"),
        /// It goes on.
        Running = "running" Word("session-running"),
        /// It has been.
        Done = "done" Word("session-done"),
        /// It came to nothing.
        Cancelled = "cancelled" Word("session-cancelled"),
    }
}

codes! {
    /// Why it came to nothing.
    Cancel {
        /// The weather.
        Weather = "weather" Word("session-cancel-weather"),
        /// Too few of the team.
        Staff = "staff" Word("session-cancel-staff"),
        /// The place could not be used.
        Place = "place" Word("session-cancel-place"),
        /// Those whom it was held with.
        Partner = "partner" Word("session-cancel-partner"),
        /// Nobody wanted to come.
        Few = "few" Word("session-cancel-few"),
        /// It was not safe.
        Unsafe = "unsafe" Word("session-cancel-unsafe"),
        /// Something else.
        Other = "other" Word("session-cancel-other"),
    }
}

codes! {
    /// How people took it, as the team saw it.
    Response {
        /// Mostly well.
        Good = "good" Word("session-response-good"),
        /// Some well, some not.
        Mixed = "mixed" Word("session-response-mixed"),
        /// Mostly not.
        Poor = "poor" Word("session-response-poor"),
    }
}

/// Somebody from elsewhere who was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Who.
    pub name: String,
    /// What drew people most was theirs.
    pub drew: bool,
}

/// Something given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Material {
    /// What.
    pub name: String,
    /// How many.
    pub n: u32,
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Names it.
    pub id: SessionId,
    /// What kind it is.
    pub kind: Kind,
    /// What it is called beside its kind and place; mostly empty.
    pub name: String,
    /// How far it has come.
    pub state: State,
    /// Why it came to nothing, where it did.
    pub reason: Option<Cancel>,
    /// The day.
    pub day: Day,
    /// When it begins.
    pub from: Option<NaiveTime>,
    /// When it ends.
    pub to: Option<NaiveTime>,
    /// Where, in the team's words.
    pub place: String,
    /// In which area.
    pub area: Option<AreaId>,
    /// Those on the list of this initiative are invited.
    pub initiative: Option<InitiativeId>,
    /// Who of the team is there.
    pub staff: Vec<WorkerId>,
    /// Who else is there.
    pub partners: Vec<Partner>,
    /// Whether it was announced beforehand; not known when none.
    pub announced: Option<bool>,
    /// Work clothes are worn.
    pub clothes: bool,
    /// The sign is up.
    pub sign: bool,
    /// What people are drawn by: coffee, a nurse, a fixer.
    pub draw: String,
    /// The weather.
    pub weather: String,
    /// What it cost, in whole kronor or euros.
    pub cost: Option<u32>,
    /// What was given out, besides what is counted as it is handed over.
    pub material: Vec<Material>,
    /// How people took it.
    pub response: Option<Response>,
    /// What was learnt.
    pub reflection: String,
    /// What is done otherwise from now on.
    pub adjustment: String,
    /// What one must know about the place to be safe there.
    pub safety: String,
    /// What else is good to know.
    pub note: String,
    /// The series it is of, and the day that gave it; it stays that one where it is held on another.
    pub series: Option<(SeriesId, Day)>,
}

/// So long a session lasts when nobody says otherwise.
const HOURS: i64 = 2;

impl Session {
    /// How far it has come once somebody has come to it: one that was only planned goes on, on its day, and
    /// has been held, later.
    pub fn once_met(&self, today: Day) -> State {
        match (self.state, self.day.cmp(&today)) {
            (State::Planned, Ordering::Equal) => State::Running,
            (State::Planned, Ordering::Less) => State::Done,
            (state, _) => state,
        }
    }

    /// A planned one of a kind on a day.
    pub fn new(id: SessionId, kind: Kind, day: Day) -> Self {
        Self {
            id,
            kind,
            name: String::new(),
            state: State::Planned,
            reason: None,
            day,
            from: None,
            to: None,
            place: String::new(),
            area: None,
            initiative: None,
            staff: Vec::new(),
            partners: Vec::new(),
            announced: None,
            clothes: false,
            sign: false,
            draw: String::new(),
            weather: String::new(),
            cost: None,
            material: Vec::new(),
            response: None,
            reflection: String::new(),
            adjustment: String::new(),
            safety: String::new(),
            note: String::new(),
            series: None,
        }
    }

    /// A planned one like it on a day, without what came of this one.
    #[must_use]
    pub fn like(&self, day: Day) -> Self {
        let new = Self::new(self.id, self.kind, day);
        Self {
            name: self.name.clone(),
            from: self.from,
            to: self.to,
            place: self.place.clone(),
            area: self.area,
            initiative: self.initiative,
            staff: self.staff.clone(),
            announced: self.announced,
            clothes: self.clothes,
            sign: self.sign,
            draw: self.draw.clone(),
            safety: self.safety.clone(),
            ..new
        }
    }

    /// How long it lasts, as far as its hours are written down; one that ends before it begins goes on
    /// past midnight.
    pub fn minutes(&self) -> Option<u32> {
        const DAY: i64 = 24 * 60;
        let (from, to) = (self.from?, self.to?);
        let minutes = (to - from).num_minutes().rem_euclid(DAY);
        u32::try_from(minutes).ok().filter(|minutes| *minutes > 0)
    }

    /// When it would end if it lasted as long as most do.
    pub fn usual_end(from: NaiveTime) -> NaiveTime {
        from + chrono::TimeDelta::hours(HOURS)
    }

    /// Whether it is still to be worked with.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Planned | State::Running)
    }

    /// Whether it has been held, or goes on.
    pub const fn is_held(&self) -> bool {
        matches!(self.state, State::Running | State::Done)
    }

    /// Whether it was moved by hand to another day than its series gave it.
    pub fn is_moved(&self) -> bool {
        self.series.is_some_and(|(_, due)| due != self.day)
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.place.trim().is_empty() && self.name.trim().is_empty() {
            flaws.push(Flaw::stop("place", Word("flaw-session-place")));
        }
        if self.to.is_some() && self.from.is_none() {
            flaws.push(Flaw::stop("from", Word("flaw-session-from")));
        }
        flaws
    }
}

/// Names after commas, each once whatever its capitals, in the order they were written.
pub fn listed(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split([',', ';', '\n']).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| fold(known) == fold(name)) {
            names.push(name.to_owned());
        }
    }
    names
}

/// `40 foldrar, 12 magneter`: what was given out, each with its number; one without a number is one.
pub fn given_out(text: &str) -> Vec<Material> {
    let read = |part: String| {
        let (n, name) = match part.split_once(char::is_whitespace) {
            Some((n, name)) => match n.parse() {
                Ok(n) => (n, name.trim().to_owned()),
                Err(_) => last_number(&part),
            },
            None => (1, part),
        };
        Material { name, n }
    };
    listed(text).into_iter().map(read).filter(|one| one.n > 0 && !one.name.is_empty()).collect()
}

/// The number after the name: `foldrar 40`.
fn last_number(part: &str) -> (u32, String) {
    match part.rsplit_once(char::is_whitespace) {
        Some((name, n)) => match n.parse() {
            Ok(n) => (n, name.trim().to_owned()),
            Err(_) => (1, part.to_owned()),
        },
        None => (1, part.to_owned()),
    }
}

/// The same as it is written.
pub fn told_out(material: &[Material]) -> String {
    let told: Vec<String> = material.iter().map(|one| format!("{} {}", one.n, one.name)).collect();
    told.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn session(from: &str, to: &str) -> Session {
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let day = "2026-11-23".parse().unwrap();
        let id = SessionId(Id([1; 16]));
        Session { from: time(from), to: time(to), ..Session::new(id, Kind::Patrol, day) }
    }

    #[test]
    fn hours_are_those_written_down_also_past_midnight() {
        assert_eq!(session("13:00", "15:30").minutes(), Some(150));
        assert_eq!(session("22:00", "00:30").minutes(), Some(150));
        assert_eq!(session("13:00", "").minutes(), None);
        assert_eq!(session("13:00", "13:00").minutes(), None);
    }

    #[test]
    fn a_session_has_a_place_or_a_name() {
        let mut one = session("", "15:00");
        let fields: Vec<String> = one.flaws().into_iter().map(|flaw| flaw.field).collect();
        assert_eq!(fields, ["place", "from"]);
        (one.place, one.to) = ("Bergsjön torg".into(), None);
        assert!(one.flaws().is_empty());
    }

    #[test]
    fn what_was_given_out_is_read_with_its_numbers() {
        let read = given_out("40 foldrar, magneter 12; affisch,  , 0 pennor, 2 Foldrar i A4");
        assert_eq!(told_out(&read), "40 foldrar, 12 magneter, 1 affisch, 2 Foldrar i A4");
        assert_eq!(listed(" Biblioteket, bibliotekET; Polisen"), ["Biblioteket", "Polisen"]);
    }
}
