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
    let keys = earlier(way).unwrap_or_default();
    !keys.is_empty() && Way { keys, ..way.clone() }.look_into(&way.path).is_ok()
}

/// The earlier keys that backups were kept with, each once, and none of those at hand: each costs an opening
/// of the register. None: nobody's key pair is there to open them.
fn earlier(way: &Way) -> Option<Vec<DbKey>> {
    let read = |keys: PathBuf| Keys::read(&keys).ok().flatten();
    let known = way.id.and_then(|id| Keys::all(&way.path, id, way.laptop.as_deref()).ok());
    let known = known.and_then(|all| all.into_iter().next()).map(|(keys, _)| keys);
    let now = known.or_else(|| read(Keys::beside(&way.path)))?.number;
    let mut found = Vec::new();
    for backup in backups::list(&way.path).ok()?.iter().take(BACKUPS) {
        let then = read(Keys::beside(&backup.path)).filter(|then| then.number < now);
        let keys = then.and_then(|then| then.open(way.identity.as_ref()?).ok()).unwrap_or_default();
        for key in keys {
            if !way.keys.contains(&key) && !found.contains(&key) {
                found.push(key);
            }
        }
    }
    Some(found)
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

#[cfg(test)]
mod tests {
    use super::earlier;
    use crate::store::backups::{self, Begin, Reason};
    use crate::store::members::Remove;
    use crate::store::tests::House;
    use crate::store::{Change as _, Way};

    /// Opening with keys that do not fit costs the same however many backups there are.
    #[test]
    fn each_key_of_then_is_tried_once_and_that_of_today_never() {
        let mut h = House::encrypted();
        let backup = |h: &mut House, hour| {
            let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
            let now = day.and_hms_opt(hour, 0, 0).unwrap();
            let begin = Begin { reason: Reason::Asked, now, into: None };
            backups::take(&mut h.register, &begin, |_| {}, || false).unwrap();
        };
        let ali = h.worker("Ali");
        let then = h.register.way().keys.clone();
        (8..11).for_each(|hour| backup(&mut h, hour));
        assert!(earlier(h.register.way()).unwrap().is_empty(), "it is today's");
        Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
        (11..13).for_each(|hour| backup(&mut h, hour));
        let way = h.register.way().today().unwrap();
        assert!(earlier(&way).unwrap() == then);
        let other = Way { keys: Vec::new(), ..way };
        assert!(earlier(&other).unwrap() == then, "later ones are no keys of then");
    }
}
