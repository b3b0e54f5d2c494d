//! What can be read of a damaged register, saved into a new one.
//!
//! The damaged file is never written: the work is done on a copy of it, so that a half-finished save can
//! be taken back there as `SQLite` does. Each table is read from both ends and around what cannot be read
//! (`reader`); rows that are gone are put together from the change log where it still tells of them, and
//! what is left pointing at nothing is mended (`mend`). The new file is a register of the same id and
//! key, so the same passphrases open it, and what a backup still knows can be merged into it.

mod mend;
mod reader;

use super::keys::{Keys, sync_folder};
use super::open::{PAGE, Way, connect};
use super::row::one;
use super::secret::DbKey;
use super::share::computer;
use super::{Result, StoreError, backups, create, schema};
use crate::base::{Id, Phrase, Word};
use reader::Reader;
use rusqlite::Connection;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What became of one table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Saved {
    /// Its name.
    pub table: String,
    /// Rows that were read.
    pub read: usize,
    /// Rows that were put together from the change log.
    pub rebuilt: usize,
    /// Rows that are known to have been there and are not in the new file.
    pub lost: usize,
    /// Part of it could not be read: there may have been more than anything tells of.
    pub broken: bool,
}

/// What became of all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The new register.
    pub file: PathBuf,
    /// Table by table, in the order of the schema.
    pub tables: Vec<Saved>,
}

impl Salvaged {
    /// Rows in the new file.
    pub fn saved(&self) -> usize {
        self.tables.iter().map(|table| table.read + table.rebuilt).sum()
    }

    /// Rows that are not.
    pub fn lost(&self) -> usize {
        self.tables.iter().map(|table| table.lost).sum()
    }

    /// The number of rows that were put together from the log.
    pub fn rebuilt(&self) -> usize {
        self.tables.iter().map(|table| table.rebuilt).sum()
    }

    /// The same by what people call it: tables of one name together.
    pub fn by_name(&self) -> Vec<Saved> {
        let mut all: Vec<Saved> = Vec::new();
        for table in &self.tables {
            match all.iter_mut().find(|other| other.word() == table.word()) {
                Some(other) => {
                    other.read += table.read;
                    other.rebuilt += table.rebuilt;
                    other.lost += table.lost;
                    other.broken |= table.broken;
                }
                None => all.push(table.clone()),
            }
        }
        all
    }
}

/// Saves what can be read of the register that `way` leads to into a new file.
///
/// Errors: [`StoreError::Exists`] where a file lies there; [`StoreError::Rule`] when its beginning is
/// gone, or it belongs to another format; those of the drive the new file lies on.
pub fn salvage(way: &Way, into: &Path) -> Result<Salvaged> {
    if into.exists() || Keys::beside(into).exists() {
        return Err(StoreError::Exists);
    }
    let work = Work::begin(way, into)?;
    let mut reader = Reader::new(&work.copy, &way.keys)?;
    let id = reader.id(way.id);
    let key = reader.key();
    let db = empty(&work.new, key.as_ref().map(|key| (key, id)))?;
    let tables = fill(&db, &mut reader)?;
    whole(&db)?;
    drop((db, reader));
    let keys = Keys::beside(way.path());
    if !way.keys.is_empty() && keys.exists() {
        std::fs::copy(&keys, Keys::beside(into))?;
    }
    std::fs::OpenOptions::new().write(true).open(&work.new)?.sync_all()?;
    std::fs::rename(&work.new, into)?;
    sync_folder(into.parent().unwrap_or(Path::new(".")));
    Ok(Salvaged { file: into.to_owned(), tables })
}

impl Saved {
    /// Whether something of it is missing, or may be.
    pub fn is_short(&self) -> bool {
        self.lost > 0 || self.broken
    }

    /// Whether there is nothing of it, and nothing is missed.
    pub fn is_empty(&self) -> bool {
        self.read + self.rebuilt + self.lost == 0 && !self.broken
    }

    /// What its rows are called by those who use the program.
    pub fn word(&self) -> Word {
        match self.table.as_str() {
            "person" => Word("salvage-people"),
            "phone" => Word("salvage-phones"),
            "encounter" => Word("salvage-contacts"),
            "answer" => Word("salvage-answers"),
            "task" => Word("salvage-tasks"),
            "initiative" | "initiative_area" => Word("salvage-initiatives"),
            "target" => Word("salvage-targets"),
            "worker" => Word("salvage-team"),
            "area" | "area_population" => Word("salvage-areas"),
            "plan" => Word("salvage-plans"),
            "series" | "series_worker" | "session" | "session_worker" | "session_partner"
            | "session_material" | "tally" | "counter" => Word("salvage-sessions"),
            "programme" | "programme_place" => Word("salvage-programmes"),
            "membership" | "membership_place" | "membership_area" | "membership_need"
            | "membership_notice" | "membership_hours" | "match" | "match_time" => {
                Word("salvage-helpers")
            }
            "progress" | "help" | "referral" => Word("salvage-met"),
            "observation" | "decision" => Word("salvage-observations"),
            "organisation" | "key_person" | "nurture" | "stairwell" | "poster" => {
                Word("salvage-organisations")
            }
            "relation" => Word("salvage-relations"),
            "no_contact" => Word("salvage-wishes"),
            "tag" | "person_tag" => Word("salvage-tags"),
            "template" => Word("salvage-templates"),
            "method" => Word("salvage-methods"),
            "action" | "change" => Word("salvage-history"),
            "read_log" => Word("salvage-looks"),
            _ => Word("salvage-other"),
        }
    }

    /// How much of it was saved and lost, in words.
    pub fn phrase(&self) -> Phrase {
        let said = match (self.lost, self.broken) {
            (0, false) => Phrase::new(Word("salvage-all")),
            (0, true) if self.rebuilt > 0 => Phrase::new(Word("salvage-rebuilt")),
            (0, true) => Phrase::new(Word("salvage-maybe")),
            (lost, _) => Phrase::new(Word("salvage-lost")).with("lost", lost),
        };
        said.with("what", self.word()).with("saved", self.read + self.rebuilt)
    }
}

/// Where the new file of a register goes: beside it, under a name of its own.
pub fn place(register: &Path, now: chrono::NaiveDateTime) -> PathBuf {
    let own = register.file_stem().unwrap_or_default().to_string_lossy();
    register.with_file_name(format!("{own}-saved-{}.tillit", now.format("%Y-%m-%d-%H%M%S")))
}

/// The files that are worked on; they go away with it.
struct Work {
    copy: PathBuf,
    new: PathBuf,
}

impl Work {
    fn begin(way: &Way, into: &Path) -> Result<Self> {
        let part = computer::random()?;
        let work = Self {
            copy: into.with_extension(format!("{part}.old")),
            new: into.with_extension(format!("{part}.new")),
        };
        std::fs::copy(way.path(), &work.copy).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing,
            _ => e.into(),
        })?;
        backups::sweep(into.parent().unwrap_or(Path::new(".")), &work.copy);
        // What was cut off in the middle of a page is filled up, or nothing of it could be read.
        let file = std::fs::OpenOptions::new().write(true).open(&work.copy)?;
        let length = file.metadata()?.len();
        file.set_len(length.next_multiple_of(PAGE))?;
        let journal = with_end(way.path(), "-journal");
        if journal.exists() {
            std::fs::copy(journal, with_end(&work.copy, "-journal"))?;
        }
        Ok(work)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        for file in [&self.copy, &self.new] {
            let _ = std::fs::remove_file(file);
            let _ = std::fs::remove_file(with_end(file, "-journal"));
        }
    }
}

fn with_end(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// A register without a row in it, which nothing of the log follows yet.
fn empty(path: &Path, key: Option<(&DbKey, Id)>) -> Result<Connection> {
    std::fs::File::create_new(path)?;
    let db = connect(path, true, Duration::from_secs(1))?;
    create::blank(&db, key)?;
    db.execute_batch("PRAGMA foreign_keys=OFF; PRAGMA query_only=OFF")?;
    Ok(db)
}

/// All tables, those of the log first: what it tells is asked of it for the others.
fn fill(db: &Connection, reader: &mut Reader) -> Result<Vec<Saved>> {
    let mut names = Vec::new();
    let mut ask = db.prepare("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY rowid")?;
    for name in ask.query_map([], |r| r.get::<_, String>(0))? {
        names.push(name?);
    }
    drop(ask);
    let logs = |name: &str| schema::table(name).is_err();
    let (first, rest): (Vec<&String>, Vec<&String>) = names.iter().partition(|name| logs(name));
    let mut tables = Vec::new();
    for name in first {
        tables.push(table(db, reader, name)?);
    }
    // From here on the triggers are silent: what is copied is in the log already.
    mend::clock(db)?;
    for name in rest {
        tables.push(table(db, reader, name)?);
    }
    mend::references(db, &mut tables)?;
    let place = |name: &str| names.iter().position(|other| other == name);
    tables.sort_by_key(|saved| place(&saved.table));
    Ok(tables)
}

fn table(db: &Connection, reader: &mut Reader, name: &str) -> Result<Saved> {
    db.execute_batch("BEGIN")?;
    let mut saved = reader.table(db, name)?;
    if saved.broken && schema::table(name).is_ok() {
        saved.rebuilt = mend::rebuild(db, name)?;
    }
    let told = mend::told(db, name)?.max(reader.counted(name));
    saved.lost = told.saturating_sub(saved.read + saved.rebuilt);
    db.execute_batch("COMMIT")?;
    Ok(saved)
}

/// The new file holds to all rules of a register, or it would be of no use.
fn whole(db: &Connection) -> Result<()> {
    let register = one(db, "SELECT 1 FROM register", [], |_| Ok(()))?;
    if register.is_none() {
        return Err(StoreError::rule(Word("salvage-no-head")));
    }
    let line: String = db.query_row("PRAGMA integrity_check(1)", [], |r| r.get(0))?;
    if line == "ok" { Ok(()) } else { Err(StoreError::Damaged) }
}
