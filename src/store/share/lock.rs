//! A lock of the kind `SQLite` takes on a register, on small files of our own.
//!
//! On Linux and macOS such a lock belongs to the process: it is gone as soon as the process closes any
//! handle of the file, and it never stands in the way of the process itself. So nobody may open a file
//! again on which this process holds a lock.

use std::fs::File;
use std::io;

/// How a lock is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Beside others who read.
    Shared,
    /// Alone.
    Alone,
}

/// Takes the lock of a whole file without waiting. False: another program holds it.
///
/// # Errors
/// The drive knows no locks, or does not answer.
#[cfg(unix)]
pub fn take(file: &File, way: Way) -> io::Result<bool> {
    use rustix::fs::{FlockOperation, fcntl_lock};
    use rustix::io::Errno;
    let how = match way {
        Way::Shared => FlockOperation::NonBlockingLockShared,
        Way::Alone => FlockOperation::NonBlockingLockExclusive,
    };
    match fcntl_lock(file, how) {
        Ok(()) => Ok(true),
        Err(Errno::AGAIN | Errno::ACCESS) => Ok(false),
        Err(why) => Err(why.into()),
    }
}

/// Lets go.
#[cfg(unix)]
pub fn release(file: &File) -> io::Result<()> {
    use rustix::fs::{FlockOperation, fcntl_lock};
    Ok(fcntl_lock(file, FlockOperation::NonBlockingUnlock)?)
}

/// Takes the lock of a whole file without waiting. False: another program holds it.
///
/// # Errors
/// The drive knows no locks, or does not answer.
#[cfg(not(unix))]
pub fn take(file: &File, way: Way) -> io::Result<bool> {
    let taken = match way {
        Way::Shared => file.try_lock_shared(),
        Way::Alone => file.try_lock(),
    };
    match taken {
        Ok(()) => Ok(true),
        Err(std::fs::TryLockError::WouldBlock) => Ok(false),
        Err(std::fs::TryLockError::Error(why)) => Err(why),
    }
}

/// What Wine answers where Windows says that a file is not locked; the library unlocks twice to be sure.
#[cfg(not(unix))]
const LOCK_VIOLATION: i32 = 33;

/// Lets go.
#[cfg(not(unix))]
pub fn release(file: &File) -> io::Result<()> {
    match file.unlock() {
        Err(why) if why.raw_os_error() == Some(LOCK_VIOLATION) => Ok(()),
        other => other,
    }
}
