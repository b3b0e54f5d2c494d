//! What `tillit check` says of the keys file beside a register: whether it is there, whole, of this
//! register and of its team alone, and how it is put back where it is not.

use super::trouble;
use crate::base::phrase::{Phrase, Word};
use crate::cli::context::Context;
use crate::cli::member::strange;
use crate::config::trouble::Trouble;
use crate::store::StoreError;
use crate::store::backups::{self, Backup};
use crate::store::keys::{self, Keys};
use crate::store::members::Stranger;
use std::path::{Path, PathBuf};

/// What is wrong with the file itself. Told from outside, since it needs no passphrase; with a copy of its
/// own a computer opens the register all the same, and nobody else's does.
pub fn fault(cx: &Context, register: &Path) -> Option<Trouble> {
    let keys::Fault { why, copy } = keys::fault(register, &cx.around.home.laptop)?;
    let what = match why {
        StoreError::NoKeys => Word("check-keys-missing"),
        StoreError::WrongKeys => Word("check-keys-foreign"),
        StoreError::BrokenKeys => Word("check-keys-broken"),
        // Told where the register is opened.
        _ => return None,
    };
    let all = backups::list(register).unwrap_or_default();
    let hint = match (copy, latest(&all)) {
        (Some(at), _) => {
            let when = cx.clock.local(at).format("%Y-%m-%d %H:%M").to_string();
            Phrase::new(Word("check-keys-copy")).with("when", when)
        }
        (None, Some(file)) => {
            Phrase::new(Word("check-keys-backup")).with("file", file.display().to_string())
        }
        (None, None) => Word("check-keys-nowhere").into(),
    };
    Some(trouble(&Keys::beside(register), what, Some(hint)))
}

/// The keys file with the highest number among those that lie with backups, and of those the latest: which
/// of them fits the register is known only to who opens it. A backup put away may bear earlier ones.
fn latest(all: &[Backup]) -> Option<PathBuf> {
    let number = |file: &PathBuf| Keys::read(file).ok().flatten().map(|keys| keys.number);
    let files = all.iter().rev().map(|backup| Keys::beside(&backup.path));
    files.filter(|file| file.exists()).max_by_key(number)
}

/// Whether a sentence is why a register did not open that [`fault`] has told already.
pub fn is_told(said: &Phrase) -> bool {
    ["store-no-keys", "store-wrong-keys", "store-broken-keys"].iter().any(|word| said.word == *word)
}

/// Keys that the register does not know, and backups that have none.
pub fn inside(register: &Path, strangers: &[Stranger]) -> Vec<Trouble> {
    let file = Keys::beside(register);
    let strangers = strangers.iter().map(|one| trouble(&file, strange(one), None));
    let all = backups::list(register).unwrap_or_default();
    let bare = all.iter().filter(|backup| !Keys::beside(&backup.path).exists());
    let bare = bare.map(|backup| trouble(&backup.path, Word("check-backup-no-keys"), None));
    strangers.chain(bare).collect()
}
