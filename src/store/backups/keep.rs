//! Which backups are kept, and what programs left that were switched off.
//!
//! What one computer believes of the day takes nothing away: names are told by its clock, and a battery
//! that is flat makes years of it. So nothing goes where that clock and the server's differ by more than
//! the zones of the earth can explain, a name from days that have not come takes no place from others,
//! and how old something is that a restore put away is told by the server alone.

use super::list::{Backup, Reason, journal, list};
use crate::store::Result;
use crate::store::keys::Keys;
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, SystemTime};

/// All backups of so many days are kept.
const DAYS: usize = 14;
/// What was put away for a backup is kept for so long.
const FORTNIGHT: Duration = Duration::from_hours(14 * 24);
/// Of so many weeks the last backup.
const WEEKS: usize = 8;
/// No program copies for so long.
const LEFT_OVER: Duration = Duration::from_hours(24);
/// Of so many months the last backup.
const MONTHS: usize = 12;
/// What a clock on the wall and the server's may differ by, which knows no zones, in hours.
const ASTRAY: i64 = 26;

/// Whether a backup is named for a time that has not come.
pub fn is_ahead(backup: &Backup, now: NaiveDateTime) -> bool {
    backup.at - now > TimeDelta::hours(ASTRAY)
}

/// Takes away what has become too old, with the keys files. What cannot be taken away stays for now.
/// `new` is the one just taken.
pub(super) fn prune(register: &Path, new: &Path) -> Result<()> {
    let Some(server) = modified(new) else { return Ok(()) };
    sweep(register.parent().unwrap_or(Path::new(".")), new);
    let now = DateTime::<Utc>::from(server).naive_utc();
    let all: Vec<Backup> =
        list(register)?.into_iter().filter(|backup| !is_ahead(backup, now)).collect();
    let own = all.iter().find(|backup| backup.path == new);
    if own.is_none_or(|own| now - own.at > TimeDelta::hours(ASTRAY)) {
        return Ok(());
    }
    let (away, taken): (Vec<Backup>, Vec<Backup>) =
        all.into_iter().partition(|backup| backup.reason == Reason::Restore);
    let kept = kept(&taken);
    let aged = |file: &Path| older(file, server, FORTNIGHT);
    let old = taken.iter().filter(|old| old.path != new && !kept.contains(old.path.as_path()));
    for old in old.chain(away.iter().filter(|away| aged(&away.path))) {
        let _ = std::fs::remove_file(&old.path);
        let _ = std::fs::remove_file(Keys::beside(&old.path));
        // Of somebody who has looked into it.
        let _ = std::fs::remove_file(journal(&old.path));
    }
    Ok(())
}

/// Those that are kept for their age, of all there are, the latest first. Of several of one day that are
/// there because two began at once the last is enough. What was put away for a backup, which may be
/// damaged, is none of them: it takes no week and no month from one that was checked.
fn kept(all: &[Backup]) -> BTreeSet<&Path> {
    let mut kept = BTreeSet::new();
    let mut days = BTreeSet::new();
    let (mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new());
    let mut daily = BTreeSet::new();
    for backup in all {
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

fn modified(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|meta| meta.modified()).ok()
}

fn older(file: &Path, now: SystemTime, than: Duration) -> bool {
    modified(file).and_then(|at| now.duration_since(at).ok()).is_some_and(|age| age > than)
}

/// Takes away what programs left in a folder that were switched off while they copied: halves of registers
/// and keys files, and trial files. `new` is a file just written there, so that how old the others are is
/// told by one clock, the server's.
pub(in crate::store) fn sweep(folder: &Path, new: &Path) {
    let Some(now) = modified(new) else { return };
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for file in files.filter(|file| is_left_over(&file.file_name().to_string_lossy())) {
        if older(&file.path(), now, LEFT_OVER) {
            let _ = std::fs::remove_file(file.path());
        }
    }
}

/// Told by a name of our own making: an id, or the number of a program, before the ending.
fn is_left_over(name: &str) -> bool {
    let last = |rest: &str, fits: fn(&str) -> bool| rest.rsplit('.').next().is_some_and(fits);
    let id = |name: &str| name.len() == 32 && name.bytes().all(|b| b.is_ascii_hexdigit());
    let number = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit());
    let file = name.strip_suffix("-journal").unwrap_or(name);
    let half = [".part", ".old", ".new"].into_iter().find_map(|end| file.strip_suffix(end));
    let keys = name.strip_suffix(".tmp").filter(|rest| rest.contains(".keys."));
    half.is_some_and(|rest| last(rest, id))
        || keys.is_some_and(|rest| last(rest, number))
        || name.starts_with(".tillit-trial-")
}

#[cfg(test)]
mod tests {
    use super::super::list::path_of;
    use super::*;
    use std::path::PathBuf;

    fn backup(day: NaiveDate, hour: u32) -> Backup {
        let at = day.and_hms_opt(hour, 0, 0).unwrap();
        let path = path_of(Path::new("b"), Path::new("team.tillit"), at, Reason::Daily);
        Backup { at, reason: Reason::Daily, path, size: 0 }
    }

    #[test]
    fn fourteen_days_eight_weeks_and_twelve_months_are_kept() {
        let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let days = last.iter_days().map(|_| ()).zip(0_i64..730);
        let mut all: Vec<Backup> =
            days.map(|((), n)| backup(last - TimeDelta::days(n), 7)).collect();
        let asked = Backup { reason: Reason::Asked, ..backup(last - TimeDelta::days(4), 15) };
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
        assert!(kept.contains(backup(last - TimeDelta::days(4), 15).path.as_path()));
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

    /// The folder of a register's backups, each written when the server's clock says so.
    struct Shelf(tempfile::TempDir);

    const NOON: &str = "2026-11-23-120000";

    fn server(moment: &str) -> SystemTime {
        NaiveDateTime::parse_from_str(moment, "%Y-%m-%d-%H%M%S").unwrap().and_utc().into()
    }

    impl Shelf {
        /// Backups of the forty days before.
        fn full() -> Self {
            let shelf = Self(tempfile::tempdir().unwrap());
            std::fs::create_dir(shelf.0.path().join("team.backups")).unwrap();
            let last = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
            for n in 0..40 {
                let day = (last - TimeDelta::days(n)).format("%Y-%m-%d-070000").to_string();
                shelf.put(&format!("{day}-daily"), &day);
            }
            shelf
        }

        fn register(&self) -> PathBuf {
            self.0.path().join("team.tillit")
        }

        fn file(&self, name: &str) -> PathBuf {
            self.0.path().join(format!("team.backups/team-{name}.tillit"))
        }

        fn put(&self, name: &str, at: &str) -> PathBuf {
            write(&self.file(name), server(at));
            self.file(name)
        }

        fn pruned(&self, new: &Path) -> usize {
            let before = list(&self.register()).unwrap().len();
            prune(&self.register(), new).unwrap();
            assert!(new.exists(), "the one just taken");
            before - list(&self.register()).unwrap().len()
        }
    }

    fn write(file: &Path, at: SystemTime) {
        std::fs::File::create(file).unwrap().set_modified(at).unwrap();
    }

    #[test]
    fn a_clock_that_is_wrong_takes_no_backup_away() {
        for wrong in ["2026-11-02-090000", "2019-01-01-000100", "2027-11-23-120000"] {
            let shelf = Shelf::full();
            let new = shelf.put(&format!("{wrong}-asked"), NOON);
            assert_eq!(shelf.pruned(&new), 0, "{wrong}");
        }
        let shelf = Shelf::full();
        // The zone of this computer is not the server's.
        let new = shelf.put("2026-11-24-010000-daily", NOON);
        assert!(shelf.pruned(&new) > 15);
    }

    #[test]
    fn what_a_restore_put_away_is_as_old_as_the_server_says() {
        let shelf = Shelf::full();
        let ahead = shelf.put("2027-11-23-120000-daily", "2026-11-20-120000");
        let late = shelf.put("2026-11-20-120000-restore", "2026-11-20-120000");
        let behind = shelf.put("2026-10-20-120000-restore", "2026-11-20-120000");
        let old = shelf.put("2026-11-21-120000-restore", "2026-11-09-110000");
        let new = shelf.put("2026-11-23-120000-daily", NOON);
        shelf.pruned(&new);
        assert!(late.exists() && behind.exists() && !old.exists() && ahead.exists());
        assert!(shelf.file("2026-11-10-070000-daily").exists(), "it takes no day from the others");
    }

    #[test]
    fn what_programs_left_that_were_switched_off_goes_after_a_day() {
        let dir = tempfile::tempdir().unwrap();
        let id = "0123456789abcdef0123456789abcdef";
        let ours = [
            format!("team.{id}.part"),
            format!(".{id}.part"),
            format!("saved.{id}.old"),
            format!("saved.{id}.old-journal"),
            format!("saved.{id}.new"),
            "team.keys.4711.tmp".to_owned(),
            ".tillit-trial-7".to_owned(),
        ];
        let theirs = ["team.tillit", "saved.old", "notes.4711.tmp", "team.keys", "photo.part"];
        let at = server("2026-11-22-110000");
        for name in ours.iter().map(String::as_str).chain(theirs) {
            write(&dir.path().join(name), at);
        }
        let young = dir.path().join(format!("team.{}.part", id.replace('0', "f")));
        write(&young, server("2026-11-22-130000"));
        let new = dir.path().join("new");
        write(&new, server(NOON));
        sweep(dir.path(), &new);
        for name in &ours {
            assert!(!dir.path().join(name).exists(), "{name}");
        }
        assert!(theirs.iter().all(|name| dir.path().join(name).exists()) && young.exists());
    }
}
