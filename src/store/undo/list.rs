//! The undo list: what was done, in words, and what comes next when somebody presses undo or redo.

use super::Way;
use crate::base::{ActionId, PersonId, Phrase, Stamp, WorkerId};
use crate::store::{Ask, Result, StoreError};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// One line of the undo list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The action.
    pub action: ActionId,
    /// When it was done.
    pub at: Stamp,
    /// Who did it.
    pub by: WorkerId,
    /// What was done; names nobody.
    pub verb: Phrase,
    /// Whom it was about.
    pub about: Option<PersonId>,
    /// As part of which initiative, or what it was done to, where it was about nobody.
    pub within: Option<String>,
    /// It stands taken back.
    pub undone: bool,
    /// By which action it stands so: the one that turned it last, or itself.
    pub last: ActionId,
}

/// What was done, the latest first.
#[derive(Debug)]
pub struct List {
    /// By one member, or by everybody.
    pub by: Option<WorkerId>,
    /// At most so many lines.
    pub limit: u32,
}

/// The action that undo or redo would turn now.
#[derive(Debug)]
pub struct Next {
    /// Whose: undo takes back one's own.
    pub by: WorkerId,
    /// Undo, or redo of what was undone since this member last did something else.
    pub way: Way,
}

/// The last part of an action says how it ended; parts that changed nothing are not worth a line.
const STEP: &str = "SELECT a.id, a.at, a.worker, a.word, a.args, a.about,
  coalesce((SELECT turn='undo' FROM action t WHERE t.of=a.id ORDER BY clock DESC LIMIT 1), 0) AS undone,
  coalesce((SELECT t.id FROM action t WHERE t.of=a.id ORDER BY clock DESC LIMIT 1), a.id) AS last,
  CASE WHEN a.about IS NULL THEN (SELECT coalesce(i.name, w.name, r.name, v.name, k.place) FROM change c
    LEFT JOIN encounter e ON c.tbl='encounter' AND e.id=c.row
    LEFT JOIN initiative i ON i.id=coalesce(e.initiative, c.row)
    LEFT JOIN worker w ON w.id=c.row LEFT JOIN area r ON r.id=c.row
    LEFT JOIN view v ON v.id=c.row LEFT JOIN copy k ON k.id=c.row
    WHERE c.writer=a.writer AND c.n BETWEEN a.n_from AND a.n_to
    AND coalesce(i.id, w.id, r.id, v.id, k.id) IS NOT NULL
    ORDER BY c.tbl='worker_area', c.n LIMIT 1) END AS within
  FROM action a WHERE a.turn='do' AND a.n_to>=a.n_from
  AND NOT EXISTS(SELECT 1 FROM action p WHERE p.id=a.id AND p.part=a.part+1)";

impl Ask for List {
    type Answer = Vec<Step>;

    fn ask(&self, db: &Connection) -> Result<Vec<Step>> {
        let sql = match self.by {
            Some(_) => format!("{STEP} AND a.worker=?1 ORDER BY a.clock DESC LIMIT ?2"),
            None => format!("{STEP} AND ?1 IS NULL ORDER BY a.id DESC LIMIT ?2"),
        };
        let mut ask = db.prepare_cached(&sql)?;
        let mut rows = ask.query(params![self.by, self.limit])?;
        let mut steps = Vec::new();
        while let Some(row) = rows.next()? {
            steps.push(step(row)?);
        }
        Ok(steps)
    }
}

impl Ask for Next {
    type Answer = Option<Step>;

    fn ask(&self, db: &Connection) -> Result<Option<Step>> {
        let sql = match self.way {
            Way::Undo => {
                format!("{STEP} AND a.worker=?1 AND undone=0 ORDER BY a.clock DESC LIMIT 1")
            }
            Way::Redo => format!(
                "{STEP} AND a.id=(SELECT u.of FROM action u WHERE u.worker=?1 AND u.turn='undo'
                   AND u.clock>coalesce((SELECT max(d.clock) FROM action d
                     WHERE d.worker=?1 AND d.turn='do'), 0)
                   AND NOT EXISTS(SELECT 1 FROM action r WHERE r.of=u.of AND r.clock>u.clock)
                   ORDER BY u.clock DESC LIMIT 1)"
            ),
        };
        let mut ask = db.prepare_cached(&sql)?;
        let mut rows = ask.query([self.by])?;
        rows.next()?.map(step).transpose()
    }
}

fn step(row: &Row<'_>) -> Result<Step> {
    Ok(Step {
        action: row.get("id")?,
        at: row.get("at")?,
        by: row.get("worker")?,
        verb: phrase(row.get("word")?, &row.get::<_, String>("args")?)?,
        about: row.get("about")?,
        within: row.get("within")?,
        undone: row.get("undone")?,
        last: row.get("last")?,
    })
}

/// A verb as the action table keeps it.
pub fn phrase(word: String, args: &str) -> Result<Phrase> {
    let args = serde_json::from_str(args).map_err(|e| StoreError::Bug(e.to_string()))?;
    Ok(Phrase { word, args })
}

/// What an action was, and whom it was about.
pub fn verb(db: &Connection, action: ActionId) -> Result<(Phrase, Option<PersonId>)> {
    let mut ask = db.prepare_cached(
        "SELECT word, args, about FROM action WHERE id=?1 ORDER BY part DESC LIMIT 1",
    )?;
    let found = ask
        .query_row([action], |r| Ok((r.get(0)?, r.get::<_, String>(1)?, r.get(2)?)))
        .optional()?;
    let (word, args, about) = found.ok_or(StoreError::Gone)?;
    Ok((phrase(word, &args)?, about))
}
