//! A share mounted on Linux. Two things of its client would make every save impossible or look like
//! damage, and are put right where `SQLite` calls the system:
//!
//! * A read lock cannot become a write lock: locks belong to the handle and bind everybody. So the
//!   shared range is given up and taken again for writing, as `SQLite` does on Windows. Before a save
//!   nobody gets in between: the pending byte is held for writing meanwhile, and whoever wants to read or
//!   to write alone has to have that first. Before a half-written save is undone it is not held; somebody
//!   else may then be faster, and what is undone is read again under the lock.
//! * A file's length is answered from memory, up to a second old. It is asked of the server instead, on
//!   every kind of drive.
//!
//! And one thing that would damage a register for good: after the connection was lost the client opens
//! files again in silence and goes on writing, although the server has given the locks up and a
//! colleague may have undone what was half written. So whoever holds a lock looks whether the client
//! has had to connect anew since ([`Link`]).

#[cfg(all(test, target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
pub use linux::install_locks;
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
use linux::see_to;

use std::ffi::c_char;

/// Elsewhere the client keeps none of this from `SQLite` (Windows), it is untested (macOS), or a function
/// of three arguments cannot stand for C's `fcntl`, which has as many as it likes (other machines).
///
/// Whether the file lies on a share.
#[cfg(not(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))))]
unsafe fn see_to(_: *const c_char) -> bool {
    false
}

/// What is asked of this computer's client of shares; tests put another in its place.
#[derive(Debug, Clone, Copy)]
pub struct Client {
    /// Whether what a VFS has made an absolute name lies on a share, after seeing to it that it can be
    /// written there. Whoever calls promises that the name stands.
    pub see_to: unsafe fn(*const c_char) -> bool,
    /// How its connections stand.
    pub link: fn() -> Link,
}

impl Client {
    /// The one there is.
    pub const REAL: Self = Self { see_to, link: Link::now };
}

/// How often the client has had to connect anew, in its own words; nothing where it does not tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link(Option<String>);

impl Link {
    /// As it stands now.
    pub fn now() -> Self {
        Self::told(&std::fs::read_to_string("/proc/fs/cifs/Stats").unwrap_or_default())
    }

    pub fn told(stats: &str) -> Self {
        Self(stats.lines().find(|line| line.contains("reconnect")).map(str::to_owned))
    }
}

#[cfg(test)]
mod tests {
    use super::Link;

    #[test]
    fn another_connection_is_told_from_the_same_one() {
        let stats = |session, share, sent| {
            let count = format!("{session} session {share} share reconnects");
            Link::told(&format!("CIFS Session: 1\n{count}\nSMBs: {sent}"))
        };
        assert_eq!(stats(0, 0, 10), stats(0, 0, 11));
        assert_ne!(stats(0, 0, 10), stats(1, 0, 10));
        assert_ne!(stats(1, 0, 10), stats(1, 1, 10));
    }
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
mod linux {
    use crate::store::vfs::shield;
    use rusqlite::ffi::{self, sqlite3_syscall_ptr};
    use std::ffi::{CStr, c_char, c_int, c_void};
    use std::mem::{MaybeUninit, transmute};
    use std::sync::Once;

    /// What the kernel calls a file system that is a share: SMB 1 in two spellings, and SMB 2 and 3.
    const SHARES: [u32; 3] = [0xff53_4d42, 0x517b, 0xfe53_4d42];

    /// The bytes of the shared lock, as `SQLite` lays them out in every register.
    const SHARED: (i64, i64) = (0x4000_0002, 510);

    type Lock = unsafe extern "C" fn(c_int, c_int, *mut c_void) -> c_int;
    type Size = unsafe extern "C" fn(c_int, *mut libc::stat) -> c_int;

    /// How often the shared lock is asked for again when the one for writing was refused. Nobody can be
    /// in the way but for a moment.
    const TRIES: usize = 3;

    /// Sees to it that a register on a share can be written. Where it lies is asked once an opening;
    /// what is put in place then holds for all files, and on a disk comes to the same as before.
    ///
    /// Whether it lies on a share. The caller promises that `name` is one the VFS has made absolute.
    pub unsafe fn see_to(name: *const c_char) -> bool {
        install_sizes();
        let mut drive = MaybeUninit::<libc::statfs>::zeroed();
        // SAFETY: the name stands, and the answer has a place; zeros are a valid answer too.
        let kind = unsafe {
            if libc::statfs(name, drive.as_mut_ptr()) != 0 {
                return false;
            }
            drive.assume_init().f_type
        };
        // Some systems say it as a negative number.
        let kind = u32::try_from(kind & 0xffff_ffff).unwrap_or_default();
        let share = SHARES.contains(&kind);
        if share {
            install_locks();
        }
        share
    }

    /// Sizes asked of the server: in place from the first opening on.
    fn install_sizes() {
        static ONCE: Once = Once::new();
        // SAFETY: a function that `SQLite` calls as it would the system's own.
        ONCE.call_once(|| put(c"fstat", unsafe { transmute::<Size, sqlite3_syscall_ptr>(size) }));
    }

    /// Locks in two steps: in place once a register on a share is opened.
    pub fn install_locks() {
        static ONCE: Once = Once::new();
        // SAFETY: the same; on these machines a function of fixed arguments is called like one of any
        // number.
        ONCE.call_once(|| put(c"fcntl", unsafe { transmute::<Lock, sqlite3_syscall_ptr>(lock) }));
    }

    /// Puts a function in the place of one of the system's. `SQLite` keeps them as pointers without a
    /// type and calls each as what it stands for.
    fn put(name: &CStr, function: sqlite3_syscall_ptr) {
        // SAFETY: a VFS of the platform, which stays, and a function that does.
        unsafe {
            let vfs = ffi::sqlite3_vfs_find(c"unix".as_ptr());
            if let Some(set) = vfs.as_ref().and_then(|v| v.xSetSystemCall) {
                set(vfs, name.as_ptr(), function);
            }
        }
    }

    unsafe extern "C" fn lock(file: c_int, command: c_int, argument: *mut c_void) -> c_int {
        // SAFETY: `SQLite` calls it as it would the system's own; with this command the argument is a
        // lock, of which a copy is made before anything is changed.
        shield(|| unsafe {
            if command == libc::F_SETLK
                && let Some(wanted) = argument.cast::<libc::flock>().as_ref()
                && c_int::from(wanted.l_type) == libc::F_WRLCK
                && (wanted.l_start, wanted.l_len) == SHARED
            {
                return in_two_steps(file, *wanted);
            }
            libc::fcntl(file, command, argument)
        })
    }

    /// Gives the shared range up and takes it for writing; where that is refused, takes it for reading
    /// again and answers why it was refused.
    unsafe fn in_two_steps(file: c_int, wanted: libc::flock) -> c_int {
        let take = |kind: c_int| {
            let mut lock = wanted;
            lock.l_type = libc::c_short::try_from(kind).unwrap_or_default();
            // SAFETY: a lock of our own on a file that `SQLite` has open.
            unsafe { libc::fcntl(file, libc::F_SETLK, &raw mut lock) }
        };
        if take(libc::F_UNLCK) != 0 {
            return -1;
        }
        let taken = take(libc::F_WRLCK);
        if taken != 0 {
            // SAFETY: the place where this thread keeps the code of its last system call.
            unsafe {
                let why = *libc::__errno_location();
                // Without it no harm is done: as long as others are kept out by the pending byte,
                // nobody writes.
                let _ = (0..TRIES).any(|_| take(libc::F_RDLCK) == 0);
                *libc::__errno_location() = why;
            }
        }
        taken
    }

    unsafe extern "C" fn size(file: c_int, answer: *mut libc::stat) -> c_int {
        let mut fresh = MaybeUninit::<libc::statx>::uninit();
        let flags = libc::AT_EMPTY_PATH | libc::AT_STATX_FORCE_SYNC;
        // SAFETY: an answer of our own first, whose only use is that the client's memory is fresh
        // after it; where the server does not answer, the second fails as well.
        unsafe {
            libc::statx(file, c"".as_ptr(), flags, libc::STATX_SIZE, fresh.as_mut_ptr());
            libc::fstat(file, answer)
        }
    }
}
