//! One user action in many short transactions: an import holds nobody up, and is one undo.

use crate::base::id::ActionId;
use crate::base::phrase::Phrase;
use crate::store::save::{Author, Edit, Save};
use crate::store::{Result, Saved};

/// Rows in one transaction: some tenths of a second on a slow drive.
const ROWS: usize = 250;

/// Carries a save to the register, on whatever thread that lives.
pub type Commit<'a> = dyn FnMut(Save) -> Result<Saved> + 'a;

/// The parts of one action, committed as they fill.
pub struct Parts<'a> {
    author: Author<'a>,
    verb: Phrase,
    action: Option<ActionId>,
    part: u32,
    rows: usize,
    edits: Vec<Edit>,
    commit: &'a mut Commit<'a>,
}

impl std::fmt::Debug for Parts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").field("part", &self.part).finish_non_exhaustive()
    }
}

impl<'a> Parts<'a> {
    /// An action of which nothing is committed yet; the verb is what the undo list says.
    pub fn new(author: Author<'a>, verb: impl Into<Phrase>, commit: &'a mut Commit<'a>) -> Self {
        let verb = verb.into();
        Self { author, verb, action: None, part: 0, rows: 0, edits: Vec::new(), commit }
    }

    /// Adds what one row of the file becomes.
    ///
    /// # Errors
    /// What the register says when a part could not be committed; earlier parts stand.
    pub fn row(&mut self, edits: impl IntoIterator<Item = Edit>) -> Result<()> {
        self.edits.extend(edits);
        self.rows += 1;
        if self.rows >= ROWS { self.flush() } else { Ok(()) }
    }

    /// Commits what is left; says which action it all became, none where nothing was to be done.
    ///
    /// # Errors
    /// As [`Parts::row`].
    pub fn finish(mut self) -> Result<Option<ActionId>> {
        self.flush()?;
        Ok(self.action)
    }

    fn flush(&mut self) -> Result<()> {
        self.rows = 0;
        let mut save = self.author.save(self.verb.clone(), std::mem::take(&mut self.edits));
        if save.is_empty() {
            return Ok(());
        }
        save.action = *self.action.get_or_insert(save.action);
        self.part += 1;
        save.part = self.part;
        (self.commit)(save).map(drop)
    }
}
