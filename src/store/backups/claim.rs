//! Whose turn the backup of the day is: a lock on a small file beside the backups, so that fifteen who begin
//! to work at eight do not read the whole register fifteen times. It is gone with the program that holds it.

use crate::store::share::lock::{self, Way};
use chrono::NaiveDate;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

/// The day is ours until this is dropped.
#[derive(Debug)]
pub struct Claim {
    path: PathBuf,
    file: Option<File>,
}

/// Whose the day is.
#[derive(Debug)]
pub enum Claimed {
    Ours(Claim),
    ByAnother,
    /// It cannot be told; two backups do no harm.
    Unknown,
}

impl Claim {
    /// Tries to take the day for a register.
    pub fn take(folder: &Path, register: &Path, day: NaiveDate) -> Claimed {
        let own = register.file_stem().unwrap_or_default().to_string_lossy();
        let path = folder.join(format!(".{own}-{day}.claim"));
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
        let Ok(file) = file else { return Claimed::Unknown };
        match lock::take(&file, Way::Alone) {
            Ok(true) => Claimed::Ours(Self { path, file: Some(file) }),
            Ok(false) => Claimed::ByAnother,
            Err(_) => Claimed::Unknown,
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        drop(self.file.take());
        // Whoever has just opened it finds the backup there.
        let _ = std::fs::remove_file(&self.path);
    }
}
