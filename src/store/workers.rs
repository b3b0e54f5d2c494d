//! The members of the team.

use super::row::{all, code, one};
use super::save::{Author, Cell, Edit, Save};
use super::{Ask, Result, StoreError};
use crate::base::{AreaId, Lang, Word, WorkerId};
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

/// A member, with where they work and what they speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The member.
    pub worker: Worker,
    /// Codes of the languages spoken, the best first.
    pub languages: Vec<String>,
    /// The areas worked in.
    pub areas: Vec<AreaId>,
}

/// The profile of a member.
#[derive(Debug)]
pub struct ReadProfile {
    /// Whose.
    pub worker: WorkerId,
}

impl Ask for ReadProfile {
    type Answer = Profile;

    fn ask(&self, db: &Connection) -> Result<Profile> {
        let sql = "SELECT * FROM worker WHERE id=?1 AND gone IS NULL";
        let found = one(db, sql, [self.worker], |r| {
            Ok((worker(r)?, r.get::<_, Option<String>>("languages")?))
        })?;
        let (worker, languages) = found.ok_or(StoreError::Gone)?;
        let languages = languages.unwrap_or_default();
        let codes = languages.split(',').filter(|code| !code.is_empty());
        let sql = "SELECT area FROM worker_area WHERE worker=?1 AND gone IS NULL ORDER BY area";
        let areas = all(db, sql, [self.worker], |r| Ok(r.get(0)?))?;
        Ok(Profile { worker, languages: codes.map(str::to_owned).collect(), areas })
    }
}

/// What changed of a profile between what was seen and what is wanted.
pub fn edit_profile(author: &Author<'_>, before: &Profile, after: &Profile) -> Save {
    let id = before.worker.id;
    let all = |profile: &Profile| {
        let mut cells = cells(&profile.worker);
        let spoken = profile.languages.join(",");
        cells.push(("languages", if spoken.is_empty() { Cell::Null } else { spoken.into() }));
        cells
    };
    let mut edits = vec![Edit::diff("worker", id, all(before), all(after))];
    let new = after.areas.iter().filter(|area| !before.areas.contains(area));
    edits.extend(new.map(|area| Edit::insert("worker_area", (id, *area), Vec::new())));
    let left = before.areas.iter().filter(|area| !after.areas.contains(area));
    edits.extend(left.map(|area| Edit::take("worker_area", (id, *area), author.at)));
    author.save(Word("did-worker-edit"), edits)
}
