//! Which backups there are, and which are kept.

use super::aside;
use crate::base::Word;
use crate::store::keys::Keys;
use crate::store::{Ask, Result, StoreError};
use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// All backups of so many days are kept.
const DAYS: usize = 14;
/// What was put away for a backup is kept for so many days.
const FORTNIGHT: i64 = 14;
/// Of so many weeks the last backup.
const WEEKS: usize = 8;
/// No program copies for so long.
const LEFT_OVER: Duration = Duration::from_hours(24);
/// Of so many months the last backup.
const MONTHS: usize = 12;

/// How a moment is written in a backup's name.
const MOMENT: &str = "%Y-%m-%d-%H%M%S";

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

/// Whether a file lies among backups. It is one then, or was put there to be kept like one: whoever works
/// in it would find nothing of it in the register.
pub fn is_backup(file: &Path) -> bool {
    file.parent().and_then(Path::extension).is_some_and(|e| e == "backups")
}

/// What a backup is called.
pub(super) fn path_of(folder: &Path, register: &Path, at: NaiveDateTime, why: Reason) -> PathBuf {
    let own = register.file_stem().unwrap_or_default().to_string_lossy();
    folder.join(format!("{own}-{}-{}.tillit", at.format(MOMENT), why.code()))
}

/// When and why a backup was taken, told by its name. Other files are none.
fn read(name: &str, own: &str) -> Option<(NaiveDateTime, Reason)> {
    let rest = name.strip_prefix(own)?.strip_prefix('-')?;
    let (moment, reason) = rest.rsplit_once('-')?;
    let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
    Some((at, Reason::ALL.into_iter().find(|known| known.code() == reason)?))
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

/// Those that are kept for their age, of all there are, the latest first. What was put away for a backup,
/// which may be damaged, takes no week and no month from one that was checked; and of several of one day
/// that are there because two began at once the last is enough.
fn kept(all: &[Backup]) -> BTreeSet<&Path> {
    let mut kept = BTreeSet::new();
    let mut days = BTreeSet::new();
    let (mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new());
    let mut daily = BTreeSet::new();
    let last = all.first().map(|backup| backup.at);
    for backup in all {
        if backup.reason == Reason::Restore {
            let age = last.map(|last| last - backup.at);
            if age.is_some_and(|age| age.num_days() < FORTNIGHT) {
                kept.insert(backup.path.as_path());
            }
            continue;
        }
        if backup.reason == Reason::Daily && !daily.insert(backup.at.date()) {
            continue;
        }
        let day: NaiveDate = backup.at.date();
        let week = (day.iso_week().year(), day.iso_week().week());
        let new = [
            new_in(&mut days, day, DAYS),
            weeks.len() < WEEKS && weeks.insert(week),
            months.len() < MONTHS && months.insert((day.year(), day.month())),
        ];
        if new.contains(&true) {
            kept.insert(backup.path.as_path());
        }
    }
    kept
}

/// Whether a day is one of the latest; all backups of these days are kept.
fn new_in(days: &mut BTreeSet<NaiveDate>, day: NaiveDate, most: usize) -> bool {
    days.contains(&day) || days.len() < most && days.insert(day)
}

/// The journal of a register.
pub(super) fn journal(of: &Path) -> PathBuf {
    let mut name = of.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// Takes away what has become too old, with the keys files. What cannot be taken away stays for now.
/// `new` is the one just taken.
pub(super) fn prune(register: &Path, new: &Path) -> Result<()> {
    sweep(register, new);
    let all = list(register)?;
    let kept = kept(&all);
    for old in all.iter().filter(|backup| !kept.contains(backup.path.as_path())) {
        let _ = std::fs::remove_file(&old.path);
        let _ = std::fs::remove_file(Keys::beside(&old.path));
        // Of somebody who has looked into it.
        let _ = std::fs::remove_file(journal(&old.path));
    }
    Ok(())
}

/// Takes away what programs left that were switched off while they copied: half registers beside the register
/// and beside its backups, and trial files. `new` is a file just written, so that how old the others are is
/// told by one clock, the server's.
pub(super) fn sweep(register: &Path, new: &Path) {
    let Ok(now) = std::fs::metadata(new).and_then(|meta| meta.modified()) else { return };
    let own = format!("{}.", register.file_stem().unwrap_or_default().to_string_lossy());
    let beside = register.parent().unwrap_or(Path::new("."));
    for (folder, starts) in [(folder(register), "."), (beside.to_owned(), own.as_str())] {
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for file in files.filter(|file| is_left_over(&file.file_name().to_string_lossy(), starts)) {
            let at = file.metadata().and_then(|meta| meta.modified());
            let age = at.ok().and_then(|at| now.duration_since(at).ok());
            if age.is_some_and(|age| age > LEFT_OVER) {
                let _ = std::fs::remove_file(file.path());
            }
        }
    }
}

/// Told by a name of our own making: an id before the ending.
fn is_left_over(name: &str, starts: &str) -> bool {
    let id = |name: &str| name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit());
    let part = name.strip_prefix(starts).and_then(|rest| rest.strip_suffix(".part"));
    part.is_some_and(|rest| rest.rsplit('.').next().is_some_and(id))
        || name.starts_with(".tillit-trial-")
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

    #[test]
    fn fourteen_days_eight_weeks_and_twelve_months_are_kept() {
        let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let days = last.iter_days().map(|_| ()).zip(0_i64..730);
        let mut all: Vec<Backup> =
            days.map(|((), n)| backup(last - chrono::TimeDelta::days(n), 7)).collect();
        let asked =
            Backup { reason: Reason::Asked, ..backup(last - chrono::TimeDelta::days(4), 15) };
        all.insert(5, asked);
        // Two who began at once: the last is enough.
        all.insert(0, backup(last, 8));
        let kept = kept(&all);
        // 14 days and one more on one of them; their weeks are 3 of the 8; 2026 has 12 months, of which
        // December is among the days and November and October end in one of the weeks or not.
        let of = |day: &str| {
            let day: NaiveDate = day.parse().unwrap();
            kept.contains(backup(day, 7).path.as_path())
        };
        assert!(!of("2026-12-31") && kept.contains(backup(last, 8).path.as_path()));
        assert!(of("2026-12-30") && of("2026-12-18"));
        assert!(kept.contains(backup(last - chrono::TimeDelta::days(4), 15).path.as_path()));
        assert!(!of("2026-12-17"), "of that week the 20th is kept");
        assert!(of("2026-12-13") && of("2026-12-06") && !of("2026-12-12"));
        assert!(of("2026-01-31") && !of("2026-01-30") && !of("2025-12-31"));
        let weeks = 5;
        let months = 11;
        assert!(
            (15 + weeks + months - 2..=15 + weeks + months).contains(&kept.len()),
            "{}",
            kept.len()
        );
    }
}
