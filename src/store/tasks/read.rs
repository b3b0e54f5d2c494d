//! Tasks out of the tables.

use crate::base::phone::Phone;
use crate::base::{Day, PersonId, Phrase, TaskId, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::task::{Cancel, Due, Errand, State, Task};
use crate::store::initiatives::survivors;
use crate::store::row::{all, code, code_or_none, id_list, one, text, time};
use crate::store::{Ask, Result, StoreError, people};
use rusqlite::{Connection, Row, params};

/// One task, also one that is done.
#[derive(Debug)]
pub struct Read {
    /// Which.
    pub id: TaskId,
}

impl Ask for Read {
    type Answer = Task;

    fn ask(&self, db: &Connection) -> Result<Task> {
        let sql = "SELECT * FROM task WHERE id=?1 AND gone IS NULL";
        one(db, sql, [self.id], task)?.ok_or(StoreError::Gone)
    }
}

/// The open tasks of some cards, the next first.
pub fn open_of(db: &Connection, ids: &str) -> Result<Vec<Task>> {
    let sql = "SELECT * FROM task WHERE done IS NULL AND cancelled IS NULL AND gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1))
       ORDER BY day IS NULL, day, time IS NULL, time, id LIMIT 100";
    all(db, sql, [ids], task)
}

/// A task out of its row.
fn task(r: &Row<'_>) -> Result<Task> {
    let why: Option<String> = r.get("why")?;
    let unreadable = |_| StoreError::Bug("unreadable why".to_owned());
    let why = why.map(|w| serde_json::from_str::<Phrase>(&w).map_err(unreadable)).transpose()?;
    let cancelled = r.get::<_, Option<i64>>("cancelled")?.is_some();
    let state = if r.get::<_, Option<i64>>("done")?.is_some() {
        State::Done(r.get("done_by")?)
    } else if cancelled {
        let reason = code_or_none(r, "reason", Cancel::from_code)?;
        State::Cancelled(reason.unwrap_or(Cancel::NotNeeded))
    } else {
        State::Open
    };
    Ok(Task {
        id: r.get("id")?,
        person: r.get("person")?,
        initiative: r.get("initiative")?,
        errand: code(r, "errand", Errand::from_code)?,
        day: r.get("day")?,
        time: time(r, "time")?,
        worker: r.get("worker")?,
        note: text(r, "note")?,
        why,
        state,
    })
}

/// What is to be done: late, today, this week and without a day. What comes later is counted, and
/// listed when asked for.
#[derive(Debug)]
pub struct Today {
    /// The day it is.
    pub today: Day,
    /// One member's and those that are nobody's in particular, or everybody's.
    pub worker: Option<WorkerId>,
    /// With what comes after this week.
    pub later: bool,
    /// At most so many lines.
    pub limit: u32,
    /// What is read of the person of each.
    pub depth: Depth,
}

/// What is read of the person a task is about, who may lie anywhere in a large file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// The name: enough to begin with, on a drive that takes its time.
    Name,
    /// The number to try first and the last contact; names are known.
    Reach,
    /// All of it.
    All,
}

/// An answer to [`Today`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TodayOf {
    /// The lines, in the order to do them.
    pub lines: Vec<Line>,
    /// How many there are of each, also of those that have no line.
    pub counts: Counts,
    /// Nobody is in the register yet.
    pub empty: bool,
}

/// Open tasks by where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Should have been done.
    pub late: usize,
    /// Today.
    pub today: usize,
    /// By the coming Sunday.
    pub this_week: usize,
    /// After that.
    pub later: usize,
    /// No day set.
    pub no_day: usize,
}

/// A task with what one needs to see of the person before doing it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The task.
    pub task: Task,
    /// Where it stands.
    pub due: Due,
    /// What the person is called, where that was asked for; none for somebody with a protected identity.
    pub name: Option<String>,
    /// The number to try first; none for somebody with a protected identity.
    pub phone: Option<Phone>,
    /// What the initiative it comes from is called.
    pub initiative: Option<String>,
    /// The last contact or attempt: part of why it is next.
    pub last: Option<(Day, Kind, Disposition)>,
}

/// Tasks of persons who lie in the bin or have died are nothing to do; the second value lists the cards
/// that have become part of one of those. Who that is stands in an index of a page or two: nobody else's
/// card is looked up.
const OPEN: &str = "FROM task t INDEXED BY task_open
   WHERE t.done IS NULL AND t.cancelled IS NULL AND t.gone IS NULL
   AND (t.person IS NULL OR t.person NOT IN (SELECT unhex(value) FROM json_each(?2))
     AND t.person NOT IN (SELECT id FROM person INDEXED BY person_ended
       WHERE gone IS NOT NULL OR deceased_on IS NOT NULL))
   AND (?1 IS NULL OR t.worker IS NULL OR t.worker=?1)";

/// Cards that have become part of somebody who has died or lies in the bin.
fn parts_of_the_gone(db: &Connection) -> Result<Vec<PersonId>> {
    let sql = "SELECT 1 FROM person WHERE id=?1 AND (gone IS NOT NULL OR deceased_on IS NOT NULL)";
    let mut cards = Vec::new();
    for (card, stands) in survivors(db)? {
        if one(db, sql, [stands], |_| Ok(()))?.is_some() {
            cards.push(card);
        }
    }
    Ok(cards)
}

impl Ask for Today {
    type Answer = TodayOf;

    fn ask(&self, db: &Connection) -> Result<TodayOf> {
        let mut counts = Counts::default();
        let sql = format!("SELECT t.day, count(*) {OPEN} GROUP BY t.day");
        let ended = id_list(&parts_of_the_gone(db)?);
        for (day, n) in all(db, &sql, params![self.worker, ended], |r| {
            Ok((r.get::<_, Option<Day>>(0)?, crate::store::row::count(r, 1)?))
        })? {
            counts.add(Due::of(day, self.today), n);
        }
        let sunday = Due::week_end(self.today);
        let sql = format!(
            "SELECT t.* {OPEN} AND (t.day IS NULL OR t.day<=?3 OR ?5)
             ORDER BY t.day IS NULL, t.day, t.time IS NULL, t.time, t.id LIMIT ?4"
        );
        let of = params![self.worker, ended, sunday, self.limit, self.later];
        let tasks = all(db, &sql, of, task)?;
        let lines = tasks.into_iter().map(|task| self.line(db, task));
        let nobody = "SELECT NOT EXISTS (SELECT 1 FROM person WHERE gone IS NULL)";
        let empty = db.query_row(nobody, [], |r| r.get(0))?;
        Ok(TodayOf { lines: lines.collect::<Result<_>>()?, counts, empty })
    }
}

impl Counts {
    /// More of them.
    pub fn add(&mut self, due: Due, n: usize) {
        match due {
            Due::Late => self.late += n,
            Due::Today => self.today += n,
            Due::ThisWeek => self.this_week += n,
            Due::Later => self.later += n,
            Due::NoDay => self.no_day += n,
        }
    }
}

impl Today {
    fn line(&self, db: &Connection, task: Task) -> Result<Line> {
        let sql = "SELECT name FROM initiative WHERE id=?1";
        let initiative = task.initiative.map(|id| one(db, sql, [id], |r| Ok(r.get(0)?)));
        let (names, reach) = (self.depth != Depth::Reach, self.depth != Depth::Name);
        let (name, phone, last) = match task.person {
            None => (None, None, None),
            Some(person) => (
                if names { name(db, person)? } else { None },
                if reach { number(db, person)? } else { None },
                if reach { people::last(db, person)? } else { None },
            ),
        };
        let initiative = initiative.transpose()?.flatten();
        Ok(Line { due: Due::of(task.day, self.today), task, name, phone, initiative, last })
    }
}

/// What somebody is called whose card is part of no other; none for the protected.
fn name(db: &Connection, person: PersonId) -> Result<Option<String>> {
    let cards = id_list(&people::family(db, person)?);
    let sql = "SELECT * FROM person WHERE id=?1 AND merged_into IS NULL
       AND NOT EXISTS (SELECT 1 FROM person WHERE protection<>0
         AND id IN (SELECT unhex(value) FROM json_each(?2)))";
    Ok(one(db, sql, (person, cards), people::bare)?.map(|person| person.name()))
}

/// The number to try first, of the task's own card before the person's other cards; none when any of
/// them is protected.
fn number(db: &Connection, person: PersonId) -> Result<Option<Phone>> {
    let cards = id_list(&people::family(db, person)?);
    let sql = "WITH card(id) AS (SELECT unhex(value) FROM json_each(?2))
       SELECT typed, e164 FROM phone WHERE person IN card AND gone IS NULL AND wrong IS NULL
       AND NOT EXISTS (SELECT 1 FROM person WHERE id IN card AND protection<>0)
       ORDER BY person<>?1, place, id LIMIT 1";
    one(db, sql, (person, cards), |r| Ok(Phone { typed: r.get(0)?, e164: r.get(1)? }))
}
