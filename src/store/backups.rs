//! Copies of a register that are known to be whole, in `NAME.backups/` beside it.
//!
//! * One a day, made by whoever comes first, and one before anything that changes much at once.
//! * A copy is taken in slices of 1 MiB, each under a short lock for reading, so that nobody is held up.
//!   Where somebody writes meanwhile it begins again; the third time one lock holds for all of it.
//! * It is written under a name of its own, forced to the disk, opened and checked, and only then gets
//!   its name. The keys file goes with it, so that it opens like a register.
//! * Those of the last fourteen days are kept, of eight weeks the last one each, and of twelve months. What
//!   was put away for a backup is kept for fourteen days beside them. A clock that is wrong takes none away.

mod claim;
mod keep;
pub mod list;
mod over;
pub mod restore;
mod stands;
pub mod take;
mod then;
mod turned;

use super::StoreError;

pub use keep::is_ahead;
pub(super) use keep::sweep;
pub use list::{Backup, List, Reason, folder, is_backup, latest, list, taken_at};
pub use restore::{Ready, Restored, Sure, put_back, ready};
pub use take::{Begin, Progress, Step, before, take};
pub use then::{How, Opens, Try};
pub use turned::{Turn, Turned};

/// It is the backup that failed, never the register.
fn aside(why: &std::io::Error) -> StoreError {
    StoreError::Backup(why.kind().to_string())
}
