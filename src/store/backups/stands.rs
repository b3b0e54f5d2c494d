//! Which register it is that a backup is to be put over.

use crate::base::{Id, Word};
use crate::store::keys::Keys;
use crate::store::open::{Head, Way};
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use std::path::Path;

/// What lies where a backup is to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    Nothing,
    /// An earlier, a later or a damaged state of the same register.
    This,
    Another,
    /// So damaged that it does not say which it is, and no keys file tells.
    Unknown,
}

/// Tells it by what the file says of itself, and where it says nothing by the keys file beside it.
/// `way` leads into it, where there is one.
///
/// Errors: as for the backup; [`StoreError::Rule`] for a copy of some persons alone, which is no backup of
/// the whole.
pub fn what_stands(by: &Way, backup: &Path, place: &Path, way: Option<&Way>) -> Result<Stands> {
    let head = match Head::read(place) {
        Ok(head) => head,
        Err(StoreError::Missing) => return Ok(Stands::Nothing),
        Err(StoreError::Foreign) => return Ok(Stands::Another),
        Err(why) => return Err(why),
    };
    let open = Head::read(backup)?.plain().is_some();
    let (own, part) = inside(&by.look_into(backup)?)?;
    if part {
        return Err(StoreError::rule(Word("backup-part")));
    }
    let found = way.and_then(|way| inside(&way.look_into(place).ok()?).ok());
    if let Some((id, _)) = found {
        let same = id == own && head.plain().is_some() == open;
        return Ok(if same { Stands::This } else { Stands::Another });
    }
    let keys = Keys::read(&Keys::beside(place)).ok().flatten().map(|keys| keys.register);
    Ok(match (head.plain(), keys) {
        (Some(true), _) if open => plain(place, own),
        (Some(_), _) => Stands::Another,
        // What has a keys file is encrypted, whatever is left of it.
        (None, Some(id)) if open || id != own => Stands::Another,
        (None, Some(_)) => Stands::This,
        (None, None) if !open && head.id() == Some(own) => Stands::This,
        (None, None) => Stands::Unknown,
    })
}

/// A file that is not encrypted.
fn plain(place: &Path, own: Id) -> Stands {
    let way = Way::to(place, place, &crate::store::Unlock::default());
    match way.and_then(|way| inside(&way.look_into(place)?)) {
        Ok((id, _)) if id == own => Stands::This,
        Ok(_) => Stands::Another,
        Err(_) => Stands::Unknown,
    }
}

/// Which register it is, and whether it holds some of its persons alone.
fn inside(db: &Connection) -> Result<(Id, bool)> {
    let sql = "SELECT id, (SELECT part FROM clock) FROM register";
    Ok(db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?)
}
