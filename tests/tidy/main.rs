//! The house watches itself: these tests read the repository and hold it to its rules. Each rule is a
//! function from text to faults, so that beside the test of the real tree stands one of a planted fault.
//!
//! `TIDY_WRITE=1 cargo test --test tidy` writes what is generated into README.md instead of comparing.

#![allow(
    clippy::string_slice,
    reason = "places in a text come from searching it, and a slip fails a test, nobody's work"
)]

#[cfg(test)]
mod floors;
#[cfg(test)]
mod forgotten;
#[cfg(test)]
mod likeness;
#[cfg(test)]
mod opened;
#[cfg(test)]
mod output;
#[cfg(test)]
mod proofs;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod rust;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod strings;
#[cfg(test)]
mod tree;
#[cfg(test)]
mod unsafety;
#[cfg(test)]
mod words;
