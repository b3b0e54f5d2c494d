//! Forms left half-written.

use super::target::Meant;
use super::{Desk, here};
use crate::base::{Phrase, Stamp};
use crate::store::Result;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A form somebody left half-written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which form it is of: the same form writes over its own draft.
    pub key: String,
    /// When writing began.
    pub begun: Stamp,
    /// When it was last kept.
    pub kept: Stamp,
    /// What it is, for the list of drafts.
    pub title: Phrase,
    /// What the screen needs to go on.
    pub body: serde_json::Value,
    /// It holds what the user was told is saved, such as heads counted: it is never set aside.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lasts: bool,
}

impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Draft({})", self.title.word)
    }
}

/// Drafts older than this are set aside, but for those that last: thirty days.
const OLD: i64 = 30 * 24 * 60 * 60 * 1000;

/// A name for the file that says nothing of whom the draft is about. The same form begun in another file
/// of the register is another draft.
fn name_of(file: &str, key: &str) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::new().chain_update(file).chain_update([0]).chain_update(key).finalize();
    digest.iter().take(16).fold(String::new(), |mut name, byte| {
        // Writing to a String cannot fail.
        let _ = write!(name, "{byte:02x}");
        name
    })
}

impl Desk {
    /// Keeps a draft, in the place of an older one of the same key.
    pub fn keep_draft(&self, draft: &Draft) -> Result<()> {
        self.put("drafts", &name_of(self.target.file(), &draft.key), &self.meant(draft))
    }

    /// All drafts of the file at work, the latest kept first. Those not touched for thirty days are first set aside,
    /// where they stay but are listed no more; what lasts is listed however old.
    pub fn drafts(&self, now: Stamp) -> Result<Vec<Draft>> {
        self.sweep(now);
        let mut fresh = Vec::new();
        for (name, one) in self.all::<Meant<Draft>>("drafts")? {
            if !self.ours(&one) {
                continue;
            }
            let draft = one.what;
            if now.since(draft.kept) > OLD && !draft.lasts {
                let aside = self.file("aside", &name);
                if let Some(folder) = aside.parent() {
                    std::fs::create_dir_all(folder).map_err(|e| here(e.into()))?;
                }
                std::fs::rename(self.file("drafts", &name), aside).map_err(|e| here(e.into()))?;
            } else {
                fresh.push(draft);
            }
        }
        fresh.sort_by_key(|d| std::cmp::Reverse(d.kept));
        Ok(fresh)
    }

    /// Takes a draft away once what it held is safe elsewhere, or nobody wants it.
    pub fn drop_draft(&self, key: &str) -> Result<()> {
        self.remove("drafts", &name_of(self.target.file(), key))
    }
}
