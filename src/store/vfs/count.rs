//! How often the drive was asked, per kind of operation.
//!
//! Counted on each thread by itself: one thread touches the file, and tests run side by side.

use std::cell::Cell;
use std::fmt;

/// What a drive can be asked. A lock may be several messages on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Opening a file.
    Open,
    /// Closing one.
    Close,
    /// Reading.
    Read,
    /// Writing.
    Write,
    /// Cutting off.
    Truncate,
    /// Waiting until what was written is on the disk.
    Sync,
    /// Asking how long a file is.
    Size,
    /// Taking a lock, or more of one.
    Lock,
    /// Giving it up, or some of it.
    Unlock,
    /// Asking whether somebody is about to write.
    Reserved,
    /// Asking whether a file is there.
    Access,
    /// Deleting a file.
    Delete,
}

/// Every kind, in the order of [`Counts`].
pub const OPS: [(Op, &str); 12] = [
    (Op::Open, "open"),
    (Op::Close, "close"),
    (Op::Read, "read"),
    (Op::Write, "write"),
    (Op::Truncate, "truncate"),
    (Op::Sync, "sync"),
    (Op::Size, "size"),
    (Op::Lock, "lock"),
    (Op::Unlock, "unlock"),
    (Op::Reserved, "reserved"),
    (Op::Access, "access"),
    (Op::Delete, "delete"),
];

/// How often each kind of operation was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts([u64; OPS.len()]);

thread_local! {
    static SO_FAR: Cell<Counts> = const { Cell::new(Counts([0; OPS.len()])) };
}

/// What this thread has asked of the drive so far.
pub fn so_far() -> Counts {
    SO_FAR.get()
}

pub(super) fn add(op: Op) {
    let mut counts = SO_FAR.get();
    if let Some(n) = counts.0.get_mut(op as usize) {
        *n += 1;
    }
    SO_FAR.set(counts);
}

impl Counts {
    /// How often one kind was asked for.
    pub fn of(&self, op: Op) -> u64 {
        self.0.get(op as usize).copied().unwrap_or_default()
    }

    /// All of them together.
    pub fn all(&self) -> u64 {
        self.0.iter().sum()
    }

    /// What came after `earlier`.
    #[must_use]
    pub fn since(&self, earlier: &Self) -> Self {
        let mut later = *self;
        for (n, before) in later.0.iter_mut().zip(earlier.0) {
            *n -= before.min(*n);
        }
        later
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.all())?;
        for (op, name) in OPS {
            match self.of(op) {
                0 => {}
                n => write!(f, " {name} {n}")?,
            }
        }
        Ok(())
    }
}
