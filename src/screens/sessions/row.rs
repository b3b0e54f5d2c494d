//! A line of the list of sessions.

use crate::base::{Day, Id, Phrase, SessionId, Word};
use crate::config::theme::Role;
use crate::domain::session::count::Sums;
use crate::domain::session::{Session, State};
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::store::sessions::{AroundOf, Line};
use crate::ui::list::{Cell, Column, Row, Width};
use crate::ui::{Label, Look};
use std::collections::BTreeSet;

/// Of a series, what comes within so many days is shown.
const WEEK: i64 = 7;

/// So few of what comes are not put behind a line.
const FEW: usize = 5;

/// The headings, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    Today,
    Later,
    Before,
    /// It is of a figure.
    Behind,
}

/// One session, or the line that those further on stand behind.
#[derive(Debug)]
pub struct Item {
    line: Option<Line>,
    when: When,
    /// When and where.
    at: String,
    what: String,
    about: String,
    /// Why its counters cannot be renamed by who sits here.
    pub may_not_name: Option<Phrase>,
}

impl Item {
    /// The session; none where it is those further on.
    pub fn session(&self) -> Option<&Session> {
        self.line.as_ref().map(|line| &line.session)
    }

    fn sums(&self) -> Sums {
        self.line.as_ref().map(|line| line.sums).unwrap_or_default()
    }
}

impl Row for Item {
    type Key = SessionId;

    fn key(&self) -> SessionId {
        self.session().map_or(SessionId(Id([0; 16])), |session| session.id)
    }

    fn id(&self) -> Option<Id> {
        self.session().map(|session| session.id.0)
    }

    fn group(&self) -> Option<Label> {
        let word = match self.when {
            When::Today => Word("sessions-today"),
            When::Later => Word("sessions-later"),
            When::Before => Word("sessions-before"),
            When::Behind => return None,
        };
        Some(word.into())
    }

    fn under(&self) -> Option<String> {
        Some(self.about.clone()).filter(|about| !about.is_empty())
    }

    /// One that should be over, and nobody has said how it went.
    fn alarm(&self) -> bool {
        self.when == When::Before && self.session().is_some_and(Session::is_open)
    }
}

/// What it is called.
pub fn title(session: &Session, env: &Env<'_>) -> String {
    Reader::of(env).session(session.kind, &session.name, &session.place)
}

/// What it is called where its kind stands beside it.
pub fn place(session: &Session) -> String {
    let names = [session.name.as_str(), session.place.as_str()];
    let names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
    names.join(": ")
}

/// `13:00-15:00`, as far as it is known.
pub fn hours(session: &Session, env: &Env<'_>) -> String {
    match (session.from, session.to) {
        (Some(from), Some(to)) => format!("{}-{}", env.words.time(from), env.words.time(to)),
        (Some(from), None) => env.words.time(from),
        _ => String::new(),
    }
}

fn item(line: Line, when: When, around: &[crate::domain::area::Area], env: &Env<'_>) -> Item {
    let session = &line.session;
    let day = env.words.day_short(session.day);
    let at = match when {
        When::Today => hours(session, env),
        When::Later | When::Before | When::Behind => {
            let from = session.from.map(|from| env.words.time(from)).unwrap_or_default();
            format!("{day} {from}")
        }
    };
    let area = around.iter().find(|area| Some(area.id) == session.area);
    let staff: Vec<String> = session.staff.iter().map(|id| env.worker_name(*id)).collect();
    let partners: Vec<&str> = session.partners.iter().map(|one| one.name.as_str()).collect();
    let announced = session.announced.map(|yes| {
        env.words.get(if yes {
            Word("session-announced-yes")
        } else {
            Word("session-announced-no")
        })
    });
    let again = session.series.map(|_| env.words.get(Word("session-again")));
    let brought = Phrase::new(Word("session-brought")).with("n", line.brought);
    let brought = (line.brought > 0).then_some(brought);
    let reason = session.reason.map(|why| env.words.get(why.word()));
    let kind = env.words.get(session.kind.word());
    let place = place(session);
    let parts = [
        kind.clone(),
        reason.unwrap_or_default(),
        area.map(|area| area.name.clone()).unwrap_or_default(),
        staff.join(", "),
        partners.join(", "),
        announced.unwrap_or_default(),
        again.unwrap_or_default(),
        brought.map(|said| env.words.say(&said)).unwrap_or_default(),
        session.note.lines().next().unwrap_or_default().to_owned(),
    ];
    let about: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Item {
        at: at.trim_end().to_owned(),
        what: if place.is_empty() { kind.clone() } else { place },
        about: about.join("   "),
        may_not_name: env.me.role.why_not(Deed::EditTemplates),
        when,
        line: Some(line),
    }
}

/// Lines of sessions that have something in common, under no heading.
pub fn behind(lines: Vec<Line>, areas: &[crate::domain::area::Area], env: &Env<'_>) -> Vec<Item> {
    lines.into_iter().map(|line| item(line, When::Behind, areas, env)).collect()
}

/// What comes, and what of it is further on in a series: neither of this week nor its next.
fn further(coming: &[Line], today: Day) -> (Vec<&Line>, Vec<&Line>) {
    let mut nexts = BTreeSet::new();
    coming.iter().partition(|line| {
        let (day, series) = (line.session.day, line.session.series);
        let next = series.is_some_and(|(series, _)| day > today && nexts.insert(series));
        series.is_none() || next || day <= today.plus_days(WEEK)
    })
}

/// The line that those further on stand behind; none for a few.
fn behind_line(further: &[&Line], env: &Env<'_>) -> Option<Item> {
    let last = further.last().filter(|_| further.len() > FEW)?;
    let said = Phrase::new(Word("sessions-further"))
        .with("n", further.len())
        .with("day", env.words.day(last.session.day));
    Some(Item {
        line: None,
        when: When::Later,
        at: String::new(),
        what: env.words.say(&said),
        about: String::new(),
        may_not_name: None,
    })
}

/// All lines: today's, then what comes, then what has been. Of a series the next ones, unless `all` are to be
/// seen: what was held last week stands near today, and not behind a year of what is planned.
pub fn rows(around: &AroundOf, all: bool, env: &Env<'_>) -> Vec<Item> {
    let AroundOf { coming, been, areas } = around;
    let (near, far) = further(coming, env.today);
    let line = behind_line(&far, env).filter(|_| !all);
    let shown: Vec<&Line> = if line.is_some() { near } else { coming.iter().collect() };
    let coming = shown.into_iter().map(|line| {
        let when = if line.session.day == env.today { When::Today } else { When::Later };
        item(line.clone(), when, areas, env)
    });
    let been = been.iter().map(|line| item(line.clone(), When::Before, areas, env));
    coming.chain(line).chain(been).collect()
}

fn number(n: u64, look: &Look) -> Cell {
    let text =
        if n == 0 { String::new() } else { look.words.number(i64::try_from(n).unwrap_or(0)) };
    Cell::of(text, Role::Text)
}

fn state(item: &Item, look: &Look) -> Cell {
    let Some(session) = item.session() else { return "".into() };
    let role = match session.state {
        State::Running => Role::Accent,
        State::Done => Role::Good,
        State::Cancelled => Role::Muted,
        State::Planned if item.alarm() => Role::Warning,
        State::Planned => Role::Text,
    };
    Cell::of(look.word(session.state.word()), role)
}

/// What is shown of each.
pub const COLUMNS: &[Column<Item>] = &[
    Column::new(Word("sessions-when"), Width::Fixed(17), |item: &Item, _| {
        Cell::of(item.at.as_str(), Role::Text)
    }),
    Column::new(Word("sessions-what"), Width::Share { least: 18, share: 1 }, |item: &Item, _| {
        Cell::of(item.what.as_str(), Role::Title)
    }),
    Column::new(Word("sessions-heads"), Width::Fixed(7), |item: &Item, look| {
        number(item.sums().heads, look)
    })
    .right(),
    Column::new(Word("means-talks"), Width::Fixed(7), |item: &Item, look| {
        number(item.sums().talks, look)
    })
    .right()
    .drop(1),
    Column::new(Word("sessions-state"), Width::Fixed(11), state),
];
