//! The store on drives that fail. A faulty drive stands beneath the store's own wrapper of `SQLite`'s
//! files: no mount and no root, on any platform, and what happens is the same in every run.
//!
//! A few points and seeds here; `.ci/drive` runs them all. The ignored tests are the programs that the
//! scripts of `.ci` start on real and pretended network drives.
#![expect(unsafe_code, reason = "the faulty drive is a table of C functions")]

#[cfg(test)]
mod deeds;
#[cfg(test)]
mod drive;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod locks;
#[cfg(test)]
mod members;
#[cfg(test)]
mod migrating;
#[cfg(test)]
mod ops;
#[cfg(test)]
mod power;
#[cfg(test)]
mod processes;
#[cfg(test)]
mod rights;
#[cfg(test)]
mod salvaging;
#[cfg(test)]
mod session;
#[cfg(test)]
mod team;
#[cfg(test)]
mod told;
#[cfg(test)]
mod two;
#[cfg(test)]
mod unit;
#[cfg(test)]
mod writer;
