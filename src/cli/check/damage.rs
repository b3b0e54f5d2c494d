//! What `tillit check` says of a file that is not whole: what to do, and then a little of what was found.

use super::trouble;
use crate::base::phrase::{Phrase, Word};
use crate::config::trouble::Trouble;
use crate::store::backups;
use crate::store::check::Damage;
use std::path::Path;

/// How many lines in `SQLite`'s own words are shown; a script gets all that were gathered.
const SHOWN: usize = 3;

/// That it is damaged, and the ways out.
pub fn told(found: &Damage, file: &Path) -> Option<Trouble> {
    let what = Phrase::new(Word("cli-damage")).with("n", found.pages);
    let latest = backups::list(file).unwrap_or_default().into_iter().next();
    let hint = match latest {
        Some(latest) => {
            let latest = latest.path.display().to_string();
            Phrase::new(Word("cli-damage-hint")).with("backup", latest)
        }
        None => Word("cli-damage-no-backup").into(),
    };
    let hint = hint.with("file", file.display().to_string());
    (!found.is_none()).then(|| trouble(file, what, Some(hint)))
}

/// Some of what was found, for whoever is asked for help.
pub fn lines(found: &Damage) -> Vec<Phrase> {
    let said = found.said.iter().take(SHOWN);
    said.map(|said| Phrase::new(Word("cli-damage-said")).with("said", said.as_str())).collect()
}
