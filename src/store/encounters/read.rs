//! Encounters out of the tables.

use crate::base::{EncounterId, InitiativeId, PersonId, Stamp, TaskId, WorkerId};
use crate::domain::answer::{Answer, Answers};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Draft, Kind, Proxy, WhyNot};
use crate::domain::initiative::Initiative;
use crate::domain::person::Person;
use crate::domain::task::{Cancel, Task};
use crate::store::people::{self, Happened};
use crate::store::row::{all, code, code_or_none, id_list, one, text};
use crate::store::{Ask, Result, StoreError, initiatives, tasks};
use rusqlite::Connection;

/// An encounter that has been written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encounter {
    /// Its row.
    pub id: EncounterId,
    /// What was written; without a follow-up, which is a task of its own.
    pub draft: Draft,
    /// Who did it.
    pub worker: WorkerId,
    /// When it was written down.
    pub made: Stamp,
    /// It lies in the bin.
    pub gone: bool,
    /// Tasks given up because the person was said to have died, and when.
    pub given_up: Vec<(TaskId, Stamp)>,
}

/// One encounter with its answers.
#[derive(Debug)]
pub struct Read {
    /// Which.
    pub id: EncounterId,
}

impl Ask for Read {
    type Answer = Encounter;

    fn ask(&self, db: &Connection) -> Result<Encounter> {
        let sql = "SELECT * FROM encounter WHERE id=?1";
        let mut found = one(db, sql, [self.id], bare)?.ok_or(StoreError::Gone)?;
        found.draft.answers = answers(db, self.id)?;
        found.given_up = given_up(db, &found.draft)?;
        Ok(found)
    }
}

/// What a contact that said somebody had died put an end to.
fn given_up(db: &Connection, draft: &Draft) -> Result<Vec<(TaskId, Stamp)>> {
    let (Some(person), true) =
        (draft.person, draft.disposition.is_some_and(Disposition::stops_everything))
    else {
        return Ok(Vec::new());
    };
    let cards = id_list(&people::family(db, person)?);
    let sql = "SELECT id, cancelled FROM task WHERE cancelled IS NOT NULL AND gone IS NULL
       AND reason=?2 AND person IN (SELECT unhex(value) FROM json_each(?1))";
    all(db, sql, (cards, Cancel::Dead.code()), |r| Ok((r.get(0)?, r.get(1)?)))
}

fn bare(r: &rusqlite::Row<'_>) -> Result<Encounter> {
    let draft = Draft {
        person: r.get("person")?,
        initiative: r.get("initiative")?,
        minutes: r.get("minutes")?,
        place: text(r, "place")?,
        proxy: code_or_none(r, "proxy", Proxy::from_code)?,
        along: code_or_none(r, "along", Along::from_code)?,
        why_not: code_or_none(r, "reason", WhyNot::from_code)?,
        heads: r.get("heads")?,
        about: r.get::<_, Option<bool>>("about")?.unwrap_or_default(),
        session: r.get("session")?,
        disposition: Some(code(r, "disposition", Disposition::from_code)?),
        step: r.get("step")?,
        template: people::template(r)?,
        note: text(r, "note")?,
        ..Draft::new(code(r, "kind", Kind::from_code)?, r.get("at")?, r.get("day")?)
    };
    Ok(Encounter {
        id: r.get("id")?,
        draft,
        worker: r.get("worker")?,
        made: r.get("made")?,
        gone: r.get::<_, Option<i64>>("gone")?.is_some(),
        given_up: Vec::new(),
    })
}

/// What was answered at an encounter.
pub fn answers(db: &Connection, id: EncounterId) -> Result<Answers> {
    let sql = "SELECT question, value, missing FROM answer WHERE encounter=?1 AND gone IS NULL";
    let rows = all(db, sql, [id], |r| Ok((r.get::<_, String>("question")?, answer(r)?)))?;
    Ok(Answers(rows.into_iter().collect()))
}

/// One answer out of its row.
pub fn answer(r: &rusqlite::Row<'_>) -> Result<Answer> {
    let missing: Option<String> = r.get("missing")?;
    let value = text(r, "value")?;
    let code = missing.as_deref().unwrap_or("value");
    let unknown = || StoreError::Bug(format!("unknown missing {code}"));
    Answer::from_code(code, &value).ok_or_else(unknown)
}

/// What a form needs before somebody is called or visited.
#[derive(Debug)]
pub struct Before {
    /// Whom; any card of the person.
    pub person: PersonId,
    /// As part of what.
    pub initiative: Option<InitiativeId>,
    /// How many of the last contacts.
    pub lines: u32,
}

/// An answer to [`Before`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeOf {
    /// The person, with phones and wishes.
    pub person: Person,
    /// The last contacts and attempts, the latest first.
    pub last: Vec<Happened>,
    /// Attempts of this initiative (of any, where none is named) since the person was last reached.
    pub attempts: u32,
    /// What is to be done with the person.
    pub tasks: Vec<Task>,
    /// The initiative.
    pub initiative: Option<Initiative>,
}

impl Ask for Before {
    type Answer = BeforeOf;

    fn ask(&self, db: &Connection) -> Result<BeforeOf> {
        let cards = people::family(db, self.person)?;
        let first = cards.first().ok_or(StoreError::Gone)?;
        let ids = id_list(&cards);
        let initiative = self.initiative.map(|id| initiatives::read(db, id)).transpose()?;
        Ok(BeforeOf {
            person: people::read(db, *first)?,
            last: people::of_cards(db, &cards, i64::MAX, self.lines)?,
            attempts: attempts(db, &ids, self.initiative)?,
            tasks: tasks::open_of(db, &ids)?,
            initiative,
        })
    }
}

fn attempts(db: &Connection, ids: &str, initiative: Option<InitiativeId>) -> Result<u32> {
    let sql = "SELECT disposition FROM encounter WHERE gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1))
       AND (?2 IS NULL OR initiative=?2) ORDER BY at DESC LIMIT 200";
    let tried =
        all(db, sql, (ids, initiative), |r| code(r, "disposition", Disposition::from_code))?;
    let since = tried.into_iter().take_while(|d| !d.reached()).filter(|d| !d.is_untried()).count();
    Ok(u32::try_from(since).unwrap_or(u32::MAX))
}
