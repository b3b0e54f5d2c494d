//! Power cuts: what happened to the files is kept, and from it come the states they could be found in.
//!
//! What was synced is there. Of the rest each sector of 512 bytes is there or not, by chance. In the ordered
//! model, that of journalling file systems, a name that was made or taken away is certain once anything was
//! synced after it; in the strict one, all that POSIX promises, once the file itself was, whose first sync
//! takes the folder along.

use super::state::State;
use std::collections::BTreeMap;
use std::path::Path;

const SECTOR: usize = 512;

/// How likely a sector that was not synced is on the disk, and the dice.
#[derive(Debug, Clone, Copy)]
pub struct Keep {
    pub percent: u64,
    /// Which model.
    pub strict: bool,
    pub seed: u64,
}

impl Keep {
    fn throw(&mut self) -> bool {
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) % 100 < self.percent
    }
}

pub enum Event {
    Write { at: usize, bytes: Vec<u8> },
    Cut(usize),
    Sync,
    Made,
    Gone,
}

/// Everything since the record began, and how the files were then.
#[derive(Default)]
pub struct Tape {
    before: BTreeMap<String, Vec<u8>>,
    events: Vec<(String, Event)>,
}

impl State {
    pub fn record(&mut self) {
        // The folder of those who are here is no part of the register.
        let paths = std::fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap().path());
        let files = paths
            .filter(|path| path.is_file())
            .map(|path| (name(path.to_str().unwrap()), std::fs::read(&path).unwrap()));
        self.tape = Some(Tape { before: files.collect(), events: Vec::new() });
    }

    pub fn recorded(&self) -> usize {
        self.tape.as_ref().map_or(0, |tape| tape.events.len())
    }

    pub fn happened(&mut self, path: &str, event: Event) {
        if let Some(tape) = &mut self.tape {
            tape.events.push((name(path), event));
        }
    }

    pub fn cut(&self, at: usize, keep: Keep, into: &Path) {
        for (name, bytes) in self.tape.as_ref().unwrap().found(at, keep) {
            std::fs::write(into.join(name), bytes).unwrap();
        }
    }
}

fn name(path: &str) -> String {
    Path::new(path).file_name().unwrap().to_str().unwrap().to_owned()
}

impl Tape {
    /// The files and their bytes after a cut.
    fn found(&self, at: usize, mut keep: Keep) -> BTreeMap<String, Vec<u8>> {
        let mut files = self.before.clone();
        let happened = self.events.iter().take(at);
        let last_sync =
            self.events.iter().take(at).rposition(|(_, event)| matches!(event, Event::Sync));
        for (n, (name, event)) in happened.enumerate() {
            let synced =
                |(other, event): &(String, Event)| other == name && matches!(event, Event::Sync);
            let safe = self.events.iter().take(at).skip(n).any(synced);
            let named = if keep.strict { safe } else { last_sync.is_some_and(|sync| sync > n) };
            match event {
                Event::Write { at, bytes } => {
                    if let Some(file) = files.get_mut(name) {
                        write(file, *at, bytes, |_| safe || keep.throw());
                    }
                }
                Event::Cut(to) if safe || keep.throw() => {
                    if let Some(file) = files.get_mut(name) {
                        file.resize(*to, 0);
                    }
                }
                Event::Made => {
                    // A file that cannot be found any more holds nothing; nor does its content.
                    files.insert(name.clone(), Vec::new());
                    if !named && !keep.throw() {
                        files.remove(name);
                    }
                }
                Event::Gone if named || keep.throw() => drop(files.remove(name)),
                Event::Gone | Event::Cut(_) | Event::Sync => {}
            }
        }
        files
    }
}

/// Writes those sectors that are kept.
fn write(file: &mut Vec<u8>, at: usize, bytes: &[u8], mut is_kept: impl FnMut(usize) -> bool) {
    let mut from = 0;
    while from < bytes.len() {
        let place = at + from;
        let to = (from + SECTOR - place % SECTOR).min(bytes.len());
        if is_kept(place / SECTOR) {
            let end = at + to;
            if file.len() < end {
                file.resize(end, 0);
            }
            file[place..end].copy_from_slice(&bytes[from..to]);
        }
        from = to;
    }
}
