//! A page written beside the register's own papers, to be opened in the browser and printed from there.

use super::{Form, written};
use crate::base::{Day, Lang, Phrase, Word};
use crate::config::words::Words;
use crate::domain::printed::Printed;
use crate::exchange::replacing::put_private;
use crate::store::{Asked, Errand, Result};
use std::path::PathBuf;

/// Writes a page for the browser.
#[derive(Debug)]
pub struct PutOut {
    /// What stands on it.
    pub printed: Printed,
    /// Where it goes: a folder of the program's own.
    pub to: PathBuf,
    /// The language of its headings, and the day it is made.
    pub lang: Lang,
    pub today: Day,
}

impl Errand for PutOut {
    /// Where it lies, or why it does not.
    type Answer = std::result::Result<PathBuf, Phrase>;

    fn run(&self, _register: &Asked<'_>) -> Result<Self::Answer> {
        let words = Words::shipped(self.lang);
        let bytes = match written(&self.printed, Form::Html, (&words, self.today)) {
            Ok(bytes) => bytes,
            Err(why) => return Ok(Err(why)),
        };
        let put = put_private(&self.to, &bytes);
        Ok(put.map(|()| self.to.clone()).map_err(|why| {
            Phrase::new(Word("letters-not-written"))
                .with("file", self.to.display().to_string())
                .with("why", why.kind().to_string())
        }))
    }
}
