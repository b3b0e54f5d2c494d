//! A register that none of the keys opens: is it damaged, or are they another's?

use super::{PAGE, connect};
use crate::store::backups;
use crate::store::secret::DbKey;
use crate::store::{Result, StoreError, Way};

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

/// Whether the file is a state of before the register was given a new key: the keys that were kept with a
/// backup open it.
fn is_of_then(way: &Way) -> bool {
    let all = backups::list(&way.path).unwrap_or_default();
    let mut ways = all.iter().take(BACKUPS).filter_map(|backup| way.of_then(&backup.path));
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
