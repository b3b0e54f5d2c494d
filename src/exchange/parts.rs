//! One user action in many short transactions: an import holds nobody up, and is one undo.

use crate::base::id::ActionId;
use crate::base::phrase::Phrase;
use crate::store::save::{Author, Edit, Save};
use crate::store::share::Mount;
use std::path::Path;

/// Rows asked about at once: whether they have been brought in before.
pub const ASKED: usize = 500;

/// Rows in one transaction where others may be waiting: some tenths of a second on a slow drive.
pub const SHARED: usize = 250;

/// Rows in one transaction on a disk of one's own: as short there, and fewer times the disk is waited for.
const OWN: usize = 1_000;

/// How many rows may go into one transaction of the register at this place. Where the drive cannot be
/// told, it is taken for a shared one.
pub fn rows_at_once(register: &Path) -> usize {
    let folder = std::path::absolute(register).ok();
    let mount = folder.as_deref().and_then(Path::parent).and_then(Mount::of);
    if mount.is_some_and(|mount| !mount.is_remote()) { OWN } else { SHARED }
}

/// The parts of one action. Each part is given out as it fills, to be committed before the next.
#[derive(Debug)]
pub struct Parts<'a> {
    author: Author<'a>,
    verb: Phrase,
    action: Option<ActionId>,
    part: u32,
    full: usize,
    rows: usize,
    edits: Vec<Edit>,
}

impl<'a> Parts<'a> {
    /// An action of which there is nothing yet; the verb is what the undo list says, and a part is
    /// `full` with so many rows of the file.
    pub fn new(author: Author<'a>, verb: impl Into<Phrase>, full: usize) -> Self {
        let verb = verb.into();
        Self { author, verb, action: None, part: 0, full, rows: 0, edits: Vec::new() }
    }

    /// Who does it, and where ids of new rows come from.
    pub const fn author(&self) -> Author<'a> {
        self.author
    }

    /// Adds what one row of the file becomes; gives out a part when it is full.
    pub fn row(&mut self, edits: impl IntoIterator<Item = Edit>) -> Option<Save> {
        self.edits.extend(edits);
        self.rows += 1;
        if self.rows >= self.full { self.rest() } else { None }
    }

    /// Gives out what is left, if anything is.
    pub fn rest(&mut self) -> Option<Save> {
        self.rows = 0;
        let mut save = self.author.save(self.verb.clone(), std::mem::take(&mut self.edits));
        if save.is_empty() {
            return None;
        }
        save.action = *self.action.get_or_insert(save.action);
        self.part += 1;
        save.part = self.part;
        Some(save.by_table())
    }

    /// Adds many edits that belong to no row of the file; gives out the parts they fill.
    pub fn many(&mut self, edits: Vec<Edit>) -> Vec<Save> {
        edits.into_iter().filter_map(|edit| self.row([edit])).collect()
    }

    /// How many parts have been given out.
    pub const fn given(&self) -> u32 {
        self.part
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Stamp;
    use crate::base::id::{IdSource, WorkerId};
    use crate::base::phrase::Word;

    #[test]
    fn parts_are_one_action_and_nothing_is_no_part() {
        let ids = IdSource::counted(1);
        let author = Author { by: WorkerId(ids.next(Stamp(1))), at: Stamp(1), ids: &ids };
        let mut parts = Parts::new(author, Word("exchange-reason"), SHARED);
        assert!(parts.rest().is_none());
        let edit = || Some(Edit::insert("area", author.id(), vec![("name", "x".into())]));
        let mut saves: Vec<Save> = (0..=SHARED).filter_map(|_| parts.row(edit())).collect();
        saves.extend(parts.rest());
        let told: Vec<_> = saves.iter().map(|s| (s.action, s.part, s.edits.len())).collect();
        assert_eq!(told, [(saves[0].action, 1, SHARED), (saves[0].action, 2, 1)]);
    }
}
