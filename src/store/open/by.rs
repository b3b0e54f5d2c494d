//! What was typed, held against the keys files there are.

use super::{Head, Key, Unlock, Way};
use crate::base::WorkerId;
use crate::store::keys::{Keys, Place};
use crate::store::secret::{self, DbKey};
use crate::store::{Result, StoreError, members};
use age::x25519::Identity;
use std::path::Path;

/// How the register is opened by the keys that lie beside `keys_of`, and who comes in by a passphrase
/// handed out.
pub(in crate::store) fn unlock_way(
    path: &Path,
    keys_of: &Path,
    head: &Head,
    unlock: &Unlock,
) -> Result<(Way, Option<(WorkerId, String)>)> {
    let id = head.id().ok_or(StoreError::Foreign)?;
    let laptop = unlock.laptop.as_deref();
    let found = Keys::all(keys_of, id, laptop).map_err(|why| match why {
        // A register is whole pages; anything else of this length never was one.
        StoreError::NoKeys if !head.is_pages() => StoreError::Foreign,
        why => why,
    })?;
    let Unlocked { me, identity, keys: mut db_keys, invited } = unlock_any(&found, &unlock.key)?;
    // An old file put back, or this computer's copy of a register whose copy this is: which of them
    // fits shows when the register is opened.
    for key in found.iter().filter_map(|(keys, _)| keys.open(&identity).ok()).flatten() {
        if !db_keys.contains(&key) {
            db_keys.push(key);
        }
    }
    let way = Way::new(path, db_keys, Some(id), laptop);
    Ok((Way { me, identity: Some(identity), ..way }, invited))
}

/// What a keys file gives to who typed the right thing.
struct Unlocked {
    me: Option<WorkerId>,
    identity: Identity,
    keys: Vec<DbKey>,
    invited: Option<(WorkerId, String)>,
}

/// By the later keys file, else by the one beside the register: that one opens on every other computer
/// as well. An old copy is no way round a passphrase that has been changed.
fn unlock_any(found: &[(Keys, Place)], key: &Key) -> Result<Unlocked> {
    let mut all = found.iter();
    let (first, _) = all.next().ok_or(StoreError::NoKeys)?;
    let beside = all.find(|(_, place)| *place == Place::Beside);
    match (unlock_by(first, key), beside) {
        (Err(why @ (StoreError::WrongPassphrase | StoreError::NoMember)), Some((beside, _))) => {
            unlock_by(beside, key).map_err(|_| why)
        }
        (unlocked, _) => unlocked,
    }
}

fn unlock_by(keys: &Keys, key: &Key) -> Result<Unlocked> {
    let (me, identity, invited) = match key {
        Key::None => return Err(StoreError::Locked),
        Key::Member { name, passphrase } => {
            let open = |member| Ok((member, members::open_secret(member, passphrase)?));
            let opened = keys.member(name.as_deref()).and_then(open);
            let (member, identity) = opened.map_err(|why| match why {
                StoreError::WrongPassphrase | StoreError::NoMember
                    if secret::looks_like_key(passphrase.open()) =>
                {
                    StoreError::MistypedKey
                }
                why => why,
            })?;
            let me = WorkerId(member.worker);
            let invited = member.once.then(|| (me, member.name.clone()));
            (Some(me), identity, invited)
        }
        Key::Recovery(text) => {
            let identity = secret::read_identity(text.open()).ok_or(StoreError::WrongPassphrase)?;
            (None, identity, None)
        }
    };
    let keys = keys.open(&identity).map_err(|why| match me {
        // The passphrase is right, but nothing is wrapped for this key.
        Some(_) => StoreError::ShutOut,
        None => why,
    })?;
    Ok(Unlocked { me, identity, keys, invited })
}
