//! A register that none of the keys opens: is it damaged, or are they another's?

use super::{PAGE, connect};
use crate::store::backups;
use crate::store::keys::Keys;
use crate::store::secret::DbKey;
use crate::store::{Result, StoreError, Way};
use std::path::PathBuf;

/// How many backups, the latest first, are asked for a key that fits.
const BACKUPS: usize = 12;

/// Why nothing of it can be read. Each page bears a seal of its own: where one of them bears that of a
/// key at hand, that key is the right one and the file is damaged. Reads every page.
pub(super) fn why(way: &Way, keys: &[DbKey]) -> StoreError {
    let fits = keys.iter().any(|key| fits(way, key).unwrap_or(true));
    if keys.is_empty() || fits {
        StoreError::Damaged
    } else if is_of_then(way) {
        StoreError::OldRegister
    } else {
        StoreError::OldKeys
    }
}

/// Whether the file is a state of before the register was given a new key: earlier keys than those at hand,
/// kept with a backup, open it. Where later ones do, it is the keys that are too old.
fn is_of_then(way: &Way) -> bool {
    let number = |keys: PathBuf| Keys::read(&keys).ok().flatten().map(|keys| keys.number);
    let known = way.id.and_then(|id| Keys::all(&way.path, id, way.laptop.as_deref()).ok());
    let known = known.and_then(|all| all.first().map(|(keys, _)| keys.number));
    let Some(now) = known.or_else(|| number(Keys::beside(&way.path))) else { return false };
    let all = backups::list(&way.path).unwrap_or_default();
    let earlier = all.iter().take(BACKUPS).map(|backup| &backup.path);
    let earlier = earlier.filter(|backup| number(Keys::beside(backup)).is_some_and(|n| n < now));
    let mut ways = earlier.filter_map(|backup| way.of_then(backup));
    ways.any(|then| then.look_into(&way.path).is_ok())
}

fn fits(way: &Way, key: &DbKey) -> Result<bool> {
    let length = std::fs::metadata(&way.path)?.len();
    // Cut within its first page it bears no seal at all; a page cut off counts as one that is broken.
    if length < PAGE {
        return Ok(true);
    }
    let pages = length.div_ceil(PAGE);
    let db = connect(&way.path, false, way.patience)?;
    db.execute_batch(&key.pragma(None))?;
    db.execute_batch(&format!("PRAGMA cipher_page_size={PAGE}"))?;
    let mut seals = db.prepare("PRAGMA cipher_integrity_check")?;
    let broken = seals.query_map([], |_| Ok(()))?;
    Ok((broken.count() as u64) < pages)
}
