//! The folder of what is printed: made for one run, closed to others, and gone with it. What a run that
//! was killed left behind goes at the next start.

use super::practice::lock;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// The folder of this run.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    lock: PathBuf,
    /// Held for as long as the run goes on; the system lets go of it however a run ends.
    held: Option<File>,
}

impl Folder {
    /// A place in the program's own folder for the run of this number; the folder itself is made when
    /// something is printed.
    pub fn new(laptop: &Path, run: u32) -> Self {
        sweep(laptop, run);
        let lock_file = lock_of(laptop, run);
        let held = lock(&lock_file);
        let path = folder_of(laptop, run);
        // A run of that number that was killed.
        let _ = fs::remove_dir_all(&path);
        Self { path, lock: lock_file, held }
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
        drop(self.held.take());
        let _ = fs::remove_file(&self.lock);
    }
}

fn folder_of(laptop: &Path, run: u32) -> PathBuf {
    laptop.join(format!("paper-{run}"))
}

fn lock_of(laptop: &Path, run: u32) -> PathBuf {
    laptop.join(format!("paper-{run}.lock"))
}

/// Takes away the folders of runs that have ended without doing so.
fn sweep(laptop: &Path, run: u32) {
    let found = fs::read_dir(laptop).into_iter().flatten().flatten();
    let runs = found.filter_map(|file| {
        let name = file.file_name().into_string().ok()?;
        name.strip_prefix("paper-")?.parse::<u32>().ok()
    });
    for other in runs.filter(|other| *other != run).collect::<Vec<_>>() {
        let path = lock_of(laptop, other);
        if lock(&path).is_some() {
            let _ = fs::remove_dir_all(folder_of(laptop, other));
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_printed_goes_with_its_run_and_what_was_left_behind_at_the_next_start() {
        let dir = tempfile::tempdir().unwrap();
        let print = |run: u32| {
            fs::create_dir_all(folder_of(dir.path(), run)).unwrap();
            fs::write(folder_of(dir.path(), run).join("letters.html"), "Anna").unwrap();
        };
        // Runs 7 and 8 were killed; run 9 goes on.
        for run in [7, 8, 9] {
            print(run);
        }
        let running = lock(&lock_of(dir.path(), 9));
        let paper = Folder::new(dir.path(), 8);
        assert!(!folder_of(dir.path(), 7).exists() && !paper.path().exists());
        print(8);
        drop(paper);
        let left = fs::read_dir(dir.path()).unwrap().map(|file| file.unwrap().file_name());
        let mut left: Vec<String> = left.map(|name| name.into_string().unwrap()).collect();
        left.sort();
        assert_eq!(left, ["paper-9", "paper-9.lock"]);
        drop(running);
    }
}
