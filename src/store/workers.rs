//! The members of the team.

use super::row::{all, code};
use super::save::{Author, Cell, Edit, Save};
use super::{Ask, Result};
use crate::base::{Lang, Word, WorkerId};
use crate::domain::worker::{Role, Worker};
use rusqlite::{Connection, Row};

/// Everybody who is or was in the team, by name.
#[derive(Debug)]
pub struct All;

impl Ask for All {
    type Answer = Vec<Worker>;

    fn ask(&self, db: &Connection) -> Result<Vec<Worker>> {
        all(db, "SELECT * FROM worker ORDER BY name, id LIMIT 1000", [], worker)
    }
}

fn worker(r: &Row<'_>) -> Result<Worker> {
    let lang: Option<String> = r.get("lang")?;
    Ok(Worker {
        id: r.get("id")?,
        name: r.get("name")?,
        role: code(r, "role", Role::from_code)?,
        lang: lang.and_then(|l| Lang::from_code(&l)).unwrap_or(Lang::Sv),
        gone: r.get::<_, Option<i64>>("gone")?.is_some(),
    })
}

fn cells(worker: &Worker) -> Vec<(&'static str, Cell)> {
    vec![
        ("name", worker.name.trim().into()),
        ("role", worker.role.code().into()),
        ("lang", worker.lang.code().into()),
    ]
}

/// A new member of the team. In an encrypted register this alone opens nothing: the member needs a
/// key as well.
pub fn add(author: &Author<'_>, worker: &Worker) -> Save {
    let mut cells = cells(worker);
    cells.push(("made", author.now()));
    author.save(Word("did-worker-add"), vec![Edit::insert("worker", worker.id, cells)])
}

/// What changed of a member between what was seen and what is wanted.
pub fn edit(author: &Author<'_>, before: &Worker, after: &Worker) -> Save {
    let edit = Edit::diff("worker", before.id, cells(before), cells(after));
    author.save(Word("did-worker-edit"), vec![edit])
}

/// Somebody has left the team; the name stays in the history.
pub fn leave(author: &Author<'_>, worker: WorkerId) -> Save {
    author.save(Word("did-worker-leave"), vec![Edit::take("worker", worker, author.at)])
}
