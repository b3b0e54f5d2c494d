//! What imports have already brought in, so that importing the same file again adds nothing.

use super::row::{all, one};
use super::save::Edit;
use super::{Ask, Result};
use crate::base::{ActionId, Id};
use rusqlite::Connection;
use std::collections::HashMap;

/// Which of these source rows are in the register already, and as which row. An import that was
/// taken back is not.
#[derive(Debug)]
pub struct Known {
    /// Keys of source rows, made by the import from what a row says.
    pub keys: Vec<String>,
}

impl Ask for Known {
    type Answer = HashMap<String, Id>;

    fn ask(&self, db: &Connection) -> Result<HashMap<String, Id>> {
        let sql = "SELECT row FROM imported WHERE key=?1 AND gone IS NULL";
        let mut known = HashMap::new();
        for key in &self.keys {
            if let Some(row) = one(db, sql, [key], |r| Ok(r.get(0)?))? {
                known.insert(key.clone(), row);
            }
        }
        Ok(known)
    }
}

/// The edit that notes a source row as brought in; part of the same save as the row it became.
pub fn mark(key: &str, row: Id) -> Edit {
    Edit::insert("imported", key, vec![("row", row.into())])
}

/// How many parts of an import are in the file: it goes on with the next.
#[derive(Debug)]
pub struct Parts {
    /// The import.
    pub action: ActionId,
}

impl Ask for Parts {
    type Answer = u32;

    fn ask(&self, db: &Connection) -> Result<u32> {
        let sql = "SELECT part FROM action WHERE id=?1 ORDER BY part DESC LIMIT 1";
        Ok(all(db, sql, [self.action], |r| Ok(r.get(0)?))?.into_iter().next().unwrap_or(0))
    }
}
