//! The made-up town as a file in the program's folder: made for one run and gone with it. What a run
//! that was killed left behind goes at the next start.
//!
//! A file beside the town is locked for as long as its run goes on; the system lets go of the lock
//! however a run ends, so that nothing a run still uses is ever taken away.

use crate::demo;
use crate::store::{Register, Result};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Where the town of this run lies.
#[derive(Debug)]
pub struct Place {
    folder: PathBuf,
    run: u32,
    /// The lock of this run, from the first town on.
    held: Mutex<Option<File>>,
}

impl Place {
    /// A place in the folder for the run of this number, which no other run has just now.
    pub fn new(folder: &Path, run: u32) -> Self {
        Self { folder: folder.to_owned(), run, held: Mutex::new(None) }
    }

    /// Makes the town, in the place of one that this run made before.
    ///
    /// # Errors
    /// Those of [`demo::create`].
    pub fn make(&self, plan: demo::Plan) -> Result<Register> {
        self.sweep();
        let mut held = self.held.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if held.is_none() {
            *held = lock(&self.file(self.run, "lock"));
        }
        self.remove(self.run);
        Ok(demo::create(&self.file(self.run, "tillit"), plan)?.register)
    }

    /// Takes away the towns of runs that have ended without doing so.
    fn sweep(&self) {
        let found = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let runs = found.filter_map(|file| {
            let name = file.file_name().into_string().ok()?;
            name.strip_prefix("practice-")?.strip_suffix(".tillit")?.parse::<u32>().ok()
        });
        for run in runs.filter(|run| *run != self.run).collect::<Vec<_>>() {
            let path = self.file(run, "lock");
            if lock(&path).is_some() {
                self.remove(run);
                let _ = fs::remove_file(path);
            }
        }
    }

    /// Takes a town away; when there is nothing to take, so much the better.
    fn remove(&self, run: u32) {
        for ending in ["tillit", "tillit-journal"] {
            let _ = fs::remove_file(self.file(run, ending));
        }
    }

    fn file(&self, run: u32, ending: &str) -> PathBuf {
        self.folder.join(format!("practice-{run}.{ending}"))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.remove(self.run);
        let held = self.held.get_mut().unwrap_or_else(std::sync::PoisonError::into_inner);
        if held.take().is_some() {
            let _ = fs::remove_file(self.file(self.run, "lock"));
        }
    }
}

/// The file, locked; none where another run holds it, or where nothing can be locked.
pub(super) fn lock(path: &Path) -> Option<File> {
    let file = File::options().create(true).truncate(false).write(true).open(path).ok()?;
    file.try_lock().ok()?;
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let found = fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name());
        let names = found.map(|name| name.into_string().unwrap());
        // The register keeps its journal; that goes with it.
        let mut names: Vec<String> =
            names.filter(|name| !name.starts_with("practice-8.tillit-")).collect();
        names.sort();
        names
    }

    #[test]
    fn a_town_goes_with_its_run_and_one_left_behind_at_the_next_start() {
        let dir = tempfile::tempdir().unwrap();
        let plan = demo::Plan { seed: 1, people: 2, today: "2026-11-23".parse().unwrap() };
        for left in
            ["practice-7.tillit", "practice-7.tillit-journal", "practice-9.tillit", "team.tillit"]
        {
            fs::write(dir.path().join(left), "").unwrap();
        }
        // Run 7 was killed; run 9 goes on.
        let running = lock(&dir.path().join("practice-9.lock"));
        let place = Place::new(dir.path(), 8);
        drop(place.make(plan).unwrap());
        drop(place.make(plan).unwrap());
        let there = names(dir.path());
        let all = ["practice-8.lock", "practice-8.tillit", "practice-9.lock", "practice-9.tillit"];
        assert_eq!(there, [&all[..], &["team.tillit"]].concat());
        drop(place);
        assert_eq!(names(dir.path()), ["practice-9.lock", "practice-9.tillit", "team.tillit"]);
        assert!(!dir.path().join("practice-8.tillit-journal").exists());
        drop(running);
    }
}
