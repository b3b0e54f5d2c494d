//! Which register it is that a backup is to be put over, whether it opens, and whether who asks may.

use crate::base::{Id, Word};
use crate::domain::worker::Deed;
use crate::store::keys::Keys;
use crate::store::open::{Head, Unlock, Way};
use crate::store::{Result, StoreError, members, rules};
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
    let way = Way::to(place, place, &Unlock::default());
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

/// A way by a keys file that lies where the backup is to go; none where none lies there that can be read,
/// or another register's does.
///
/// Errors: [`StoreError::Rule`] where it lets in others and not the one who asks.
pub fn who_holds(way: Result<Way>) -> Result<Option<Way>> {
    match way {
        Ok(way) => Ok(Some(way)),
        Err(
            StoreError::Missing
            | StoreError::Foreign
            | StoreError::NoKeys
            | StoreError::WrongKeys
            | StoreError::BrokenKeys
            // Nothing was typed, since the backup asks for nothing: it is another register's.
            | StoreError::Locked,
        ) => Ok(None),
        Err(StoreError::NoMember | StoreError::WrongPassphrase | StoreError::ShutOut) => {
            Err(StoreError::rule(Word("backup-not-yours")))
        }
        Err(why) => Err(why),
    }
}

/// The way into what stands at `place`; none where nothing does, or it is damaged. Where its keys file is
/// gone, those that lie with the backup tell.
///
/// Errors: as [`opens`].
pub fn way_in(backup: &Path, place: &Path, unlock: &Unlock) -> Result<Option<Way>> {
    let way = match Way::to(place, place, unlock) {
        Err(StoreError::NoKeys | StoreError::BrokenKeys) => Way::to(place, backup, unlock),
        way => way,
    };
    match who_holds(way)? {
        Some(way) => Ok(opens(&way)?.then_some(way)),
        None => Ok(None),
    }
}

/// Whether a register opens. A save that was cut off is undone. `false`: it is damaged, or says that it is
/// another one.
///
/// Errors: why that cannot be told, as [`StoreError::Busy`], and [`StoreError::OldKeys`] where no page of it
/// was written by any key at hand, or [`StoreError::OldRegister`] where one of then fits; [`StoreError::Denied`] where who asks may not change the team.
pub fn opens(way: &Way) -> Result<bool> {
    match way.enter() {
        Ok(register) => {
            way.me().map_or(Ok(()), |me| members::may_change(&register, me))?;
            Ok(true)
        }
        Err(
            StoreError::Damaged
            | StoreError::Foreign
            | StoreError::Missing
            | StoreError::Replaced
            | StoreError::WrongKeys,
        ) => Ok(false),
        // A register is whole pages: this is damaged, by whatever key it was written.
        Err(StoreError::OldKeys | StoreError::OldRegister)
            if !Head::read(way.path())?.is_pages() =>
        {
            Ok(false)
        }
        Err(why) => Err(why),
    }
}

/// Refuses who might not change the team when the backup was taken; whoever has come since is not known
/// to it.
pub fn may(by: &Way, backup: &Path) -> Result<()> {
    let Some(me) = by.me() else { return Ok(()) };
    match rules::role_of(&by.look_into(backup)?, me) {
        Ok(role) if !role.may(Deed::EditWorkers) => Err(StoreError::Denied),
        Ok(_) | Err(StoreError::Denied) => Ok(()),
        Err(why) => Err(why),
    }
}
