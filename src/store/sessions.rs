//! Sessions out of the tables: what is planned, what goes on, what was counted.

mod ahead;
mod attendance;
mod between;
mod days;
mod edit;
mod heard;
mod invited;
mod series;
mod tally;

pub use ahead::Ahead;
pub use attendance::{Attendance, AttendanceOf, Came, Meeting, OfInitiative, attended, met};
pub use between::{Between, BetweenOf};
pub use days::{Days, OnDay};
pub use edit::{add, begun, bin, cancel, edit, own_counters, turn};
pub use heard::{At, Occasion};
pub(in crate::store) use heard::{newcomers, occasions};
pub use invited::{Invited, InvitedOf, InvitedTo};
pub use series::{Repeats, RepeatsOf, SeriesSheet, SeriesSheetOf, begin, rework, skip, unskip};
pub use tally::{Batch, close, gather, overlay, started};

use super::row::{all, code, code_or_none, id_list, text, time};
use super::{Ask, Result, StoreError, areas};
use crate::base::{Day, InitiativeId, SessionId};
use crate::domain::area::Area;
use crate::domain::session::count::{Counted, Place, Sums};
use crate::domain::session::counter::{Means, Own};
use crate::domain::session::{Cancel, Kind, Material, Partner, Response, Session, State};
use rusqlite::{Connection, Params, Row};
use std::collections::BTreeMap;

/// A session as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The session.
    pub session: Session,
    /// What it came to, as far as it has been counted.
    pub sums: Sums,
    /// How many say that they came by it: at least so many did.
    pub brought: usize,
}

/// Sessions around a day: that day and what comes, and what has been.
#[derive(Debug)]
pub struct Around {
    /// The day.
    pub today: Day,
    /// So many of what comes, and so many of what has been, at most.
    pub limit: u32,
}

/// An answer to [`Around`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AroundOf {
    /// From the day on, the soonest first.
    pub coming: Vec<Line>,
    /// Before the day, the latest first.
    pub been: Vec<Line>,
    /// To name the areas.
    pub areas: Vec<Area>,
}

impl Ask for Around {
    type Answer = AroundOf;

    fn ask(&self, db: &Connection) -> Result<AroundOf> {
        let part = |how: &str| {
            let sql = format!("gone IS NULL AND day{how} LIMIT ?2");
            lines(db, &sql, (self.today, self.limit))
        };
        Ok(AroundOf {
            coming: part(">=?1 ORDER BY day, starts IS NULL, starts, id")?,
            been: part("<?1 ORDER BY day DESC, starts DESC, id")?,
            areas: areas::All.ask(db)?,
        })
    }
}

/// Everything of some sessions in one look.
fn lines(db: &Connection, which: &str, params: impl Params) -> Result<Vec<Line>> {
    let sessions = sessions(db, which, params)?;
    let counted = counted_of(db, &sessions)?;
    lines_of(db, sessions, counted, &own(db)?)
}

/// Some sessions with what they came to by what was counted at them and by who came by name.
fn lines_of(
    db: &Connection,
    sessions: Vec<Session>,
    mut counted: BTreeMap<SessionId, Counted>,
    own: &[Own],
) -> Result<Vec<Line>> {
    let named = attendance::named(db, &sessions)?;
    let brought = heard::brought(db)?;
    let line = |session: Session| {
        let counted = counted.remove(&session.id).unwrap_or_default();
        let mut sums = counted.sums(session.kind, own);
        sums.heads = sums.heads.max(named.get(&session.id).copied().unwrap_or(0));
        sums.material += session.material.iter().map(|one| u64::from(one.n)).sum::<u64>();
        Line { brought: brought.get(&session.id).copied().unwrap_or(0), session, sums }
    };
    Ok(sessions.into_iter().map(line).collect())
}

/// Sessions held together with somebody of this name, the latest first.
pub(super) fn held_with(db: &Connection, name: &str) -> Result<Vec<Session>> {
    let which = "gone IS NULL AND state IN ('done', 'running') AND id IN
         (SELECT session FROM session_partner WHERE name=?1 AND gone IS NULL)
       ORDER BY day DESC, id LIMIT 50";
    sessions(db, which, [name])
}

/// What was counted at each of some sessions.
fn counted_of(db: &Connection, sessions: &[Session]) -> Result<BTreeMap<SessionId, Counted>> {
    let ids: Vec<SessionId> = sessions.iter().map(|session| session.id).collect();
    let sql = format!("SELECT session, run, counter, slot, n FROM tally WHERE {OF_THESE}");
    let rows = all(db, &sql, [id_list(&ids)], |r| {
        let place = Place { run: r.get(1)?, counter: r.get(2)?, slot: r.get(3)? };
        Ok((r.get::<_, SessionId>(0)?, place, r.get::<_, i64>(4)?))
    })?;
    let mut counted: BTreeMap<SessionId, Counted> = BTreeMap::new();
    for (session, place, n) in rows {
        counted.entry(session).or_default().set(place, n);
    }
    Ok(counted)
}

const OF_THESE: &str = "gone IS NULL AND session IN (SELECT unhex(value) FROM json_each(?1))";

/// Sessions with who and what was there.
fn sessions(db: &Connection, which: &str, params: impl Params) -> Result<Vec<Session>> {
    let mut found = all(db, &format!("SELECT * FROM session WHERE {which}"), params, session)?;
    let ids: Vec<SessionId> = found.iter().map(|session| session.id).collect();
    let ids = id_list(&ids);
    let at: BTreeMap<SessionId, usize> =
        found.iter().enumerate().map(|(at, session)| (session.id, at)).collect();
    let mut put = |session: SessionId, what: &mut dyn FnMut(&mut Session)| {
        if let Some(one) = at.get(&session).and_then(|at| found.get_mut(*at)) {
            what(one);
        }
    };
    let sql = format!("SELECT session, worker FROM session_worker WHERE {OF_THESE}");
    for (session, worker) in all(db, &sql, [&ids], |r| Ok((r.get(0)?, r.get(1)?)))? {
        put(session, &mut |one| one.staff.push(worker));
    }
    let sql = format!("SELECT session, name, drew FROM session_partner WHERE {OF_THESE}");
    let partner = |r: &Row<'_>| Ok((r.get(0)?, Partner { name: r.get(1)?, drew: r.get(2)? }));
    for (session, partner) in all(db, &sql, [&ids], partner)? {
        put(session, &mut |one| one.partners.push(partner.clone()));
    }
    let sql = format!("SELECT session, name, n FROM session_material WHERE {OF_THESE}");
    let material = |r: &Row<'_>| Ok((r.get(0)?, Material { name: r.get(1)?, n: r.get(2)? }));
    for (session, material) in all(db, &sql, [&ids], material)? {
        put(session, &mut |one| one.material.push(material.clone()));
    }
    Ok(found)
}

fn session(r: &Row<'_>) -> Result<Session> {
    let made = Session::new(r.get("id")?, code(r, "kind", Kind::from_code)?, r.get("day")?);
    Ok(Session {
        name: text(r, "name")?,
        state: code(r, "state", State::from_code)?,
        reason: code_or_none(r, "reason", Cancel::from_code)?,
        from: time(r, "starts")?,
        to: time(r, "ends")?,
        place: text(r, "place")?,
        area: r.get("area")?,
        initiative: r.get("initiative")?,
        announced: r.get("announced")?,
        clothes: r.get("clothes")?,
        sign: r.get("sign")?,
        draw: text(r, "draw")?,
        weather: text(r, "weather")?,
        cost: r.get("cost")?,
        response: code_or_none(r, "response", Response::from_code)?,
        reflection: text(r, "reflection")?,
        adjustment: text(r, "adjustment")?,
        safety: text(r, "safety")?,
        note: text(r, "note")?,
        series: r.get::<_, Option<_>>("series")?.zip(r.get("due")?),
        ..made
    })
}

/// What the team calls its counters.
fn own(db: &Connection) -> Result<Vec<Own>> {
    let read = |r: &Row<'_>| {
        let key: String = r.get("key")?;
        let (kind, counter) = key.split_once('.').unwrap_or_default();
        let bad = || StoreError::Bug(format!("no counter {key}"));
        Ok(Own {
            kind: Kind::from_code(kind).ok_or_else(bad)?,
            code: counter.to_owned(),
            name: text(r, "name")?,
            means: code(r, "means", Means::from_code)?,
            hidden: r.get("hidden")?,
        })
    };
    all(db, "SELECT * FROM counter WHERE gone IS NULL", [], read)
}

/// The team's own names of counters.
#[derive(Debug)]
pub struct Counters;

impl Ask for Counters {
    type Answer = Vec<Own>;

    fn ask(&self, db: &Connection) -> Result<Vec<Own>> {
        own(db)
    }
}

/// One session, to be counted at.
#[derive(Debug)]
pub struct Count {
    /// Which.
    pub id: SessionId,
}

/// An answer to [`Count`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountOf {
    /// The session.
    pub session: Session,
    /// What has been counted by everybody.
    pub counted: Counted,
    /// What the team calls its counters.
    pub own: Vec<Own>,
    /// How many say that they came by it: at least so many did.
    pub brought: usize,
}

impl Ask for Count {
    type Answer = CountOf;

    fn ask(&self, db: &Connection) -> Result<CountOf> {
        let found = sessions(db, "id=?1 AND gone IS NULL", [self.id])?;
        let counted = counted_of(db, &found)?.remove(&self.id).unwrap_or_default();
        let session = found.into_iter().next().ok_or(StoreError::Gone)?;
        let brought = heard::brought(db)?.get(&self.id).copied().unwrap_or(0);
        Ok(CountOf { session, counted, own: own(db)?, brought })
    }
}

impl AroundOf {
    /// Of what was read last, for when the drive is away.
    pub fn at_hand(all: &[CountOf], today: Day) -> Self {
        let line = |one: &CountOf| Line {
            session: one.session.clone(),
            sums: one.counted.sums(one.session.kind, &one.own),
            brought: 0,
        };
        let (coming, been): (Vec<_>, Vec<_>) =
            all.iter().map(line).partition(|line| line.session.day >= today);
        Self { coming, been, areas: Vec::new() }
    }
}

/// Sessions around a day, to be counted at also when the drive is away.
#[derive(Debug)]
pub struct AtHand {
    /// The day; those of the day before may still go on.
    pub today: Day,
}

/// So many days ahead are kept at hand, and so many sessions at most.
const AHEAD: i64 = 7;
const AT_HAND: u32 = 40;

impl Ask for AtHand {
    type Answer = Vec<CountOf>;

    fn ask(&self, db: &Connection) -> Result<Vec<CountOf>> {
        let which = "gone IS NULL AND day>=?1 AND day<=?2 ORDER BY day, id LIMIT ?3";
        let days = (self.today.plus_days(-1), self.today.plus_days(AHEAD), AT_HAND);
        let found = sessions(db, which, days)?;
        let (own, mut counted) = (own(db)?, counted_of(db, &found)?);
        let brought = heard::brought(db)?;
        let count = |session: Session| CountOf {
            counted: counted.remove(&session.id).unwrap_or_default(),
            brought: brought.get(&session.id).copied().unwrap_or(0),
            session,
            own: own.clone(),
        };
        Ok(found.into_iter().map(count).collect())
    }
}

/// What the form of a session starts from.
#[derive(Debug)]
pub struct Sheet {
    /// Which; none for a new one.
    pub id: Option<SessionId>,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The session as it stands; none for a new one.
    pub session: Option<Session>,
    /// Areas that are offered.
    pub areas: Vec<Area>,
    /// Initiatives whose lists can be invited.
    pub lists: Vec<(InitiativeId, String)>,
    /// Places where sessions have been, those of late first, each with what was last said of its safety.
    pub places: Vec<(String, String)>,
    /// What the organisations are called that may be there too.
    pub organisations: Vec<String>,
    /// The one held last by the one who asks, to start a new one from.
    pub last: Option<Session>,
}

const OF_NAME: &str = "SELECT DISTINCT name FROM organisation WHERE gone IS NULL ORDER BY name";

/// So many places are offered.
const PLACES: u32 = 60;

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let session = match self.id {
            Some(id) => {
                let found = sessions(db, "id=?1 AND gone IS NULL", [id])?;
                Some(found.into_iter().next().ok_or(StoreError::Gone)?)
            }
            None => None,
        };
        let last = "gone IS NULL AND state<>'cancelled' ORDER BY made DESC, id DESC LIMIT 1";
        let sql =
            "SELECT place, max(day), safety FROM session WHERE place IS NOT NULL AND gone IS NULL
           GROUP BY place ORDER BY 2 DESC, 1 LIMIT ?1";
        let place =
            |r: &Row<'_>| Ok((r.get(0)?, r.get::<_, Option<String>>(2)?.unwrap_or_default()));
        let lists = "SELECT id, name FROM initiative WHERE gone IS NULL AND mode='named'
           AND (closed IS NULL OR id=?1) ORDER BY made DESC";
        let of = session.as_ref().and_then(|one: &Session| one.initiative);
        Ok(SheetOf {
            lists: all(db, lists, [of], |r| Ok((r.get(0)?, r.get(1)?)))?,
            session,
            areas: areas::All.ask(db)?.into_iter().filter(|area| !area.gone).collect(),
            places: all(db, sql, [PLACES], place)?,
            organisations: all(db, OF_NAME, [], |r| Ok(r.get(0)?))?,
            last: sessions(db, last, [])?.into_iter().next(),
        })
    }
}

/// The key of a counter's row.
fn counter_key(kind: Kind, counter: &str) -> String {
    format!("{}.{counter}", kind.code())
}
