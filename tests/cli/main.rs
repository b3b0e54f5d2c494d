//! The command line as scripts and administrators use it: the real program, in a home of its own.

#[cfg(test)]
mod again;
#[cfg(test)]
mod backups;
#[cfg(test)]
mod checks;
#[cfg(test)]
mod computer;
#[cfg(test)]
mod copies;
#[cfg(test)]
mod ends;
#[cfg(test)]
mod helpers;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod lists;
#[cfg(test)]
#[path = "../looked/mod.rs"]
mod looked;
#[cfg(test)]
mod members;
mod organisations;
#[cfg(test)]
mod restores;
#[cfg(test)]
mod round;
#[cfg(test)]
mod scan;
#[cfg(test)]
mod targets;
