//! A template file on this computer, read off the thread of the keys.

use crate::domain::template::{Fault, Template, Version};
use crate::domain::written::Reading;
use crate::store::row::one;
use crate::store::{Ask, Result};
use rusqlite::Connection;
use std::path::Path;

/// A template file, held against what the register has.
#[derive(Debug)]
pub struct FromFile {
    /// Its path as it was typed or pasted, perhaps in quotation marks.
    pub path: String,
}

/// An answer to [`FromFile`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRead {
    /// The path asked about, as it was typed.
    pub path: String,
    /// Its text; none when there is no such file, or no text in it.
    pub body: Option<String>,
    /// The template, when it has no faults.
    pub template: Option<Template>,
    /// Every fault, by line.
    pub faults: Vec<Fault>,
    /// What deserves a look and stops nothing.
    pub warnings: Vec<Fault>,
    /// The newest version of that key in the register, also one that was withdrawn.
    pub newest: Option<Version>,
}

/// Far more than any template; a film that was dropped here is not read through.
const MOST: u64 = 1024 * 1024;

impl Ask for FromFile {
    type Answer = FileRead;

    fn ask(&self, db: &Connection) -> Result<FileRead> {
        let typed = self.path.trim().trim_matches(['"', '\'']);
        let path = Path::new(typed);
        let small = std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() < MOST);
        let body = small.then(|| std::fs::read_to_string(path).ok()).flatten();
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let none = Reading { whole: None, faults: Vec::new(), warnings: Vec::new() };
        let reading = body
            .as_deref()
            .map_or(none, |text| Template::check(text, file.as_deref().unwrap_or(typed)));
        let newest = match &reading.whole {
            Some(template) => {
                let sql = "SELECT max(version) FROM template WHERE key=?1";
                one(db, sql, [&template.key], |r| Ok(r.get::<_, Option<Version>>(0)?))?.flatten()
            }
            None => None,
        };
        let Reading { whole, faults, warnings } = reading;
        Ok(FileRead { path: self.path.clone(), body, template: whole, faults, warnings, newest })
    }
}
