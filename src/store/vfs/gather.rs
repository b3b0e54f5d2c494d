//! Writes that wait until they have to be on the drive.

use std::ffi::c_int;

/// The most that is handed down at once: the unix VFS keeps 17 bits of a length, so that exactly
/// 128 KiB would be no bytes at all, and it would say that the disk is full.
pub const PIECE: usize = 64 << 10;

/// One stretch of bytes that lie side by side.
#[derive(Debug)]
pub struct Gather {
    at: i64,
    bytes: Vec<u8>,
    most: usize,
    /// Why the stretch could not be written. What was taken in is then not on the drive although
    /// `SQLite` was told so, and nothing may be built on this file until it is opened again.
    failed: Option<c_int>,
}

impl Gather {
    /// Gathers up to so many bytes.
    pub fn up_to(most: usize) -> Self {
        Self { at: 0, bytes: Vec::new(), most, failed: None }
    }

    /// Whether a write goes on where the stretch ends, and still fits.
    pub fn fits(&self, at: i64, length: usize) -> bool {
        self.bytes.is_empty()
            || self.end() == Some(at) && self.bytes.len().saturating_add(length) <= self.most
    }

    fn end(&self) -> Option<i64> {
        self.at.checked_add(i64::try_from(self.bytes.len()).ok()?)
    }

    /// Takes in a write that [`fits`](Self::fits).
    pub fn take(&mut self, at: i64, bytes: &[u8]) {
        if self.bytes.is_empty() {
            self.at = at;
        }
        self.bytes.extend_from_slice(bytes);
    }

    /// What waits, in pieces, each with its place.
    pub fn pieces(&self) -> impl Iterator<Item = (i64, &[u8])> {
        let places = (self.at..).step_by(PIECE);
        places.zip(self.bytes.chunks(PIECE))
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Nothing waits any more. A long stretch is not kept in memory.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.bytes.shrink_to(PIECE);
    }

    /// From now on everything is refused with this code.
    pub fn fail(&mut self, code: c_int) {
        self.failed = Some(code);
        self.clear();
    }

    /// Why everything is refused, if so.
    pub fn failed(&self) -> Option<c_int> {
        self.failed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_lies_side_by_side_is_gathered_and_never_more_than_told() {
        let mut gather = Gather::up_to(100);
        assert!(gather.fits(512, 1000), "a first write always fits");
        gather.take(512, &[1; 60]);
        assert!(gather.fits(572, 40) && !gather.fits(572, 41));
        assert!(!gather.fits(573, 1) && !gather.fits(512, 1));
        gather.take(572, &[2; 40]);
        let pieces: Vec<_> = gather.pieces().collect();
        assert_eq!(pieces, [(512, [[1; 60].as_slice(), &[2; 40]].concat().as_slice())]);
        gather.clear();
        assert_eq!(gather.pieces().count(), 0);
        assert!(gather.fits(7, 1));
    }

    #[test]
    fn a_long_stretch_goes_down_in_pieces() {
        let mut gather = Gather::up_to(1 << 20);
        gather.take(10, &vec![7; 2 * PIECE + 1]);
        let pieces: Vec<_> = gather.pieces().map(|(at, bytes)| (at, bytes.len())).collect();
        assert_eq!(pieces, [(10, PIECE), (65_546, PIECE), (131_082, 1)]);
    }
}
