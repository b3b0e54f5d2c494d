//! Which backups there are.

use super::aside;
use crate::base::Word;
use crate::store::{Ask, Result, StoreError};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// How a moment is written in a backup's name.
const MOMENT: &str = "%Y-%m-%d-%H%M%S";

/// As many characters as that has.
const LENGTH: usize = "2026-11-23-090000".len();

/// Why a backup was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The one of the day.
    Daily,
    /// Somebody wanted one.
    Asked,
    /// Before another copy was brought in.
    Merge,
    /// Before the file was made ready for a newer program.
    Migration,
    /// Before persons were erased.
    Purge,
    /// Before a backup was put in its place.
    Restore,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Daily, Self::Asked, Self::Merge, Self::Migration, Self::Purge, Self::Restore];

    /// What it was taken for, in the list of backups.
    pub fn word(self) -> Word {
        match self {
            Self::Daily => Word("backups-daily"),
            Self::Asked => Word("backups-asked"),
            Self::Merge => Word("backups-merge"),
            Self::Migration => Word("backups-migration"),
            Self::Purge => Word("backups-purge"),
            Self::Restore => Word("backups-restore"),
        }
    }

    /// As it stands in the name of the file.
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Asked => "asked",
            Self::Merge => "merge",
            Self::Migration => "migration",
            Self::Purge => "purge",
            Self::Restore => "restore",
        }
    }
}

/// A backup that lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was taken, by the clock on the wall.
    pub at: NaiveDateTime,
    /// Why.
    pub reason: Reason,
    /// Where.
    pub path: PathBuf,
    /// Its bytes.
    pub size: u64,
}

/// Where the backups of a register lie.
pub fn folder(register: &Path) -> PathBuf {
    register.with_extension("backups")
}

/// Whether a file lies among backups, or has the name of one wherever it lies. It is one then, or was put
/// there to be kept like one: whoever works in it would find nothing of it in the register. Under another
/// name it is a register.
pub fn is_backup(file: &Path) -> bool {
    let among = file.parent().and_then(Path::extension).is_some_and(|e| e == "backups");
    among || file.file_stem().and_then(|name| name.to_str()).and_then(told).is_some()
}

/// What a backup is called.
pub(super) fn path_of(folder: &Path, register: &Path, at: NaiveDateTime, why: Reason) -> PathBuf {
    let own = register.file_stem().unwrap_or_default().to_string_lossy();
    folder.join(format!("{own}-{}-{}.tillit", at.format(MOMENT), why.code()))
}

/// Where one goes: under its moment, or the next second that is free. What was kept a moment ago, such as
/// the register that another backup took the place of, is never written over.
pub(super) fn free(folder: &Path, register: &Path, at: NaiveDateTime, why: Reason) -> PathBuf {
    let mut place = path_of(folder, register, at, why);
    let mut later = at;
    while place.exists() {
        later += TimeDelta::seconds(1);
        place = path_of(folder, register, later, why);
    }
    place
}

/// Of which register, when and why a backup was taken, told by its name. Other files are none.
fn told(name: &str) -> Option<(&str, NaiveDateTime, Reason)> {
    let (rest, reason) = name.rsplit_once('-')?;
    let reason = Reason::ALL.into_iter().find(|known| known.code() == reason)?;
    let (own, moment) = rest.split_at_checked(rest.len().checked_sub(LENGTH)?)?;
    let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    Some((own.strip_suffix('-')?, at, reason))
}

/// The same of those of one register.
fn read(name: &str, own: &str) -> Option<(NaiveDateTime, Reason)> {
    told(name).filter(|(of, ..)| *of == own).map(|(_, at, reason)| (at, reason))
}

/// When a backup was taken, told by its name.
pub fn taken_at(backup: &Path) -> Option<NaiveDateTime> {
    let (name, of) = (backup.file_stem()?.to_str()?, backup.parent()?.file_stem()?.to_str()?);
    read(name, of).map(|(at, _)| at)
}

/// The backups of a register, the latest first. One that a colleague's program is taking away at this
/// moment is none.
///
/// Errors: [`StoreError::Backup`].
pub fn list(register: &Path) -> Result<Vec<Backup>> {
    let folder = folder(register);
    let own = register.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    let files = match std::fs::read_dir(folder) {
        Ok(files) => files,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(aside(&e)),
    };
    let mut found = Vec::new();
    for file in files {
        let file = file.map_err(|e| aside(&e))?;
        let path = file.path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        if path.extension().is_some_and(|e| e == "tillit")
            && let Some((at, reason)) = read(name, own)
        {
            match file.metadata() {
                Ok(meta) => found.push(Backup { at, reason, path, size: meta.len() }),
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                Err(e) => return Err(aside(&e)),
            }
        }
    }
    found.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
    Ok(found)
}

/// The latest backup of a register, which was whole when it was taken. What a damaged one was put away as
/// is none.
///
/// Errors: [`StoreError::Rule`] when there is none.
pub fn latest(register: &Path) -> Result<PathBuf> {
    let found = list(register)?.into_iter().find(|backup| backup.reason != Reason::Restore);
    found.map(|backup| backup.path).ok_or(StoreError::rule(Word("backups-nothing")))
}

/// The backups of the register that is asked.
#[derive(Debug)]
pub struct List;

impl Ask for List {
    type Answer = Vec<Backup>;

    fn ask(&self, db: &Connection) -> Result<Vec<Backup>> {
        list(Path::new(db.path().unwrap_or_default()))
    }
}

/// The journal of a register.
pub(super) fn journal(of: &Path) -> PathBuf {
    let mut name = of.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// Whether nobody has taken a backup on this day.
pub fn is_due(register: &Path, today: NaiveDate) -> Result<bool> {
    Ok(list(register)?.iter().all(|backup| backup.at.date() != today))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backup(day: NaiveDate, hour: u32) -> Backup {
        let at = day.and_hms_opt(hour, 0, 0).unwrap();
        let path = path_of(Path::new("b"), Path::new("team.tillit"), at, Reason::Daily);
        Backup { at, reason: Reason::Daily, path, size: 0 }
    }

    #[test]
    fn a_name_tells_when_and_why_and_other_files_are_left_alone() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let one = backup(day, 7);
        let name = one.path.file_stem().unwrap().to_str().unwrap();
        assert_eq!(name, "team-2026-11-23-070000-daily");
        assert_eq!(read(name, "team"), Some((one.at, Reason::Daily)));
        for other in ["team", "team-2026-11-23-070000", "team-2026-11-23-070000-mine", "teams-x"] {
            assert_eq!(read(other, "team"), None, "{other}");
        }
    }
}
