//! Rows that cannot be taken, kept beside the file they came from, each with its reasons.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use super::replacing::own;
use super::table::Row;
use super::write::Sheet;
use crate::base::phrase::{Phrase, Word};
use crate::config::words::Words;

/// The file of rows kept aside: made at the first one, so that a clean import leaves none.
#[derive(Debug)]
pub struct Aside<'a> {
    source: &'a Path,
    headings: Vec<String>,
    words: &'a Words,
    sheet: Option<(PathBuf, Sheet<BufWriter<File>>)>,
}

impl<'a> Aside<'a> {
    /// Rows of `source` will be kept beside it, under the same headings and one for the reasons.
    pub fn new(source: &'a Path, headings: &[String], words: &'a Words) -> Self {
        let mut headings = headings.to_vec();
        headings.insert(0, words.get(Word("exchange-reason")));
        Self { source, headings, words, sheet: None }
    }

    /// Keeps a row.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn keep(&mut self, row: &Row, reasons: &[Phrase]) -> io::Result<()> {
        if self.sheet.is_none() {
            let (path, file) = create(self.source)?;
            self.sheet = Some((path, Sheet::new(BufWriter::new(file), &self.headings)?));
        }
        let said: Vec<String> = reasons.iter().map(|reason| self.words.say(reason)).collect();
        let said = said.join(" ");
        let cells = std::iter::once(said.as_str()).chain(row.cells.iter());
        match &mut self.sheet {
            Some((_, sheet)) => sheet.row(&cells.collect::<Vec<_>>()),
            None => Ok(()),
        }
    }

    /// Ends the file; says where it lies if any row was kept.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn finish(self) -> io::Result<Option<PathBuf>> {
        let Some((path, sheet)) = self.sheet else { return Ok(None) };
        sheet.finish()?;
        Ok(Some(path))
    }
}

/// A new file `LIST.rejected.csv`, or with a number where somebody may be correcting an older one.
fn create(source: &Path) -> io::Result<(PathBuf, File)> {
    let stem = source.file_stem().unwrap_or_default().to_string_lossy();
    for n in 1_u32.. {
        let number = if n == 1 { String::new() } else { format!("-{n}") };
        let path = source.with_file_name(format!("{stem}.rejected{number}.csv"));
        match own(fs::OpenOptions::new().create_new(true)).open(&path) {
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
            other => {
                let file = other?;
                // Its rows are open to whom the list is open to. Where the drive knows no such thing the
                // folder says it.
                if let Ok(list) = fs::metadata(source) {
                    let _ = file.set_permissions(list.permissions());
                }
                return Ok((path, file));
            }
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
