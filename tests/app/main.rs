//! The whole program, driven by keys: one story a test. A new area of stories is a file here and its
//! line below.

#[cfg(test)]
mod areas;
#[cfg(test)]
mod attended;
#[cfg(test)]
mod away;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod boards;
#[cfg(test)]
mod calls;
#[cfg(test)]
mod conflicts;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod counted;
#[cfg(test)]
mod door;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod field;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod gallery;
#[cfg(test)]
mod gather;
#[cfg(test)]
mod harness;
#[cfg(test)]
mod import;
#[cfg(test)]
mod initiatives;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod ladder;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod lock;
#[cfg(test)]
#[path = "../looked/mod.rs"]
mod looked;
#[cfg(test)]
mod mailing;
#[cfg(test)]
mod matches;
#[cfg(test)]
mod members;
#[cfg(test)]
mod methods;
#[cfg(test)]
mod more;
#[cfg(test)]
mod mouse;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod painted;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod people;
#[cfg(test)]
mod picture;
#[cfg(test)]
mod place;
#[cfg(test)]
mod planned;
#[cfg(test)]
mod programmes;
#[cfg(test)]
mod quiet;
#[cfg(test)]
mod refused;
#[cfg(test)]
mod ring;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod round;
#[cfg(test)]
mod saves;
#[cfg(test)]
mod scan;
#[cfg(test)]
mod seeds;
#[cfg(test)]
mod series;
#[cfg(test)]
mod team;
#[cfg(test)]
mod today;
#[cfg(test)]
mod told;
#[cfg(test)]
mod totals;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod unlock;
#[cfg(test)]
mod veil;
#[cfg(test)]
mod words;
#[cfg(test)]
mod year;
