//! Looks for what tells who somebody is, as bytes in every file beneath a folder: in capitals or small
//! letters, one byte a sign or two, a number in groups or in one piece.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A file written so short a time before it was read may have been written again at the same moment by
/// its clock.
const GRAIN: Duration = Duration::from_millis(50);

/// What is written of somebody in the days these tests go through: a name, an alias, a number, an address,
/// notes; and what every key of a member begins with.
const SECRETS: [&str; 8] = [
    "Danutaxana",
    "Zebuloniak",
    "Qvixlarina",
    "70-174 06 33",
    "Hemlighetsgatan",
    "Marktrudnote",
    "Vintergattanote",
    "AGE-SECRET-KEY",
];

/// The letters and digits of bytes, small. What is left is the same however it was written.
fn bare(bytes: &[u8]) -> String {
    let plain = bytes.iter().filter(|byte| byte.is_ascii_alphanumeric());
    plain.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

/// How a file was when it was read.
#[derive(PartialEq, Eq, Clone, Copy)]
struct Stamp {
    long: u64,
    written: Option<SystemTime>,
}

impl Stamp {
    fn of(meta: &Metadata) -> Self {
        Self { long: meta.len(), written: meta.modified().ok() }
    }
}

struct Known {
    stamp: Stamp,
    sure: bool,
    told: Vec<String>,
}

/// A folder, what must not be found in it, and in which files it may.
pub struct Looked {
    root: PathBuf,
    since: SystemTime,
    secrets: Vec<(String, String)>,
    asked: Vec<PathBuf>,
    known: HashMap<PathBuf, Known>,
    /// How many looks have found something written or taken away.
    pub changes: usize,
}

impl Looked {
    /// A folder that was made just now.
    pub fn at(root: &Path) -> Self {
        let since = fs::metadata(root).and_then(|meta| meta.modified()).unwrap() - GRAIN;
        let root = root.to_owned();
        let (secrets, asked, known) = (Vec::new(), Vec::new(), HashMap::new());
        Self { root, since, secrets, asked, known, changes: 0 }
    }

    /// From now on this is looked for as well.
    pub fn secret(&mut self, secret: &str) {
        let plain = bare(secret.as_bytes());
        assert!(plain.len() > 8, "{secret:?} is so short that it may stand in any file by chance");
        self.secrets.push((secret.to_owned(), plain));
        self.known.clear();
    }

    /// From now on everything that is written of somebody is looked for, and what opens the register.
    pub fn somebody(&mut self, passphrase: &str) {
        let number = national_number();
        for secret in SECRETS.into_iter().chain([without_century(&number), passphrase]) {
            self.secret(secret);
        }
    }

    /// A file beneath the folder that the user asked for by name, or wrote.
    pub fn asked(&mut self, file: impl AsRef<Path>) {
        self.asked.push(self.root.join(file));
    }

    /// Where something lies now, but in what was asked for.
    pub fn told(&mut self) -> Vec<String> {
        self.look(true)
    }

    /// The same while a program is at work: what it is writing for the user lies, closed to others,
    /// beside the place it will have.
    pub fn told_meanwhile(&mut self) -> Vec<String> {
        self.look(false)
    }

    /// What lies in one file.
    pub fn in_file(&self, path: &Path) -> Vec<String> {
        self.read(path).unwrap_or_default()
    }

    fn look(&mut self, ended: bool) -> Vec<String> {
        let mut all = files_of(&self.root);
        if ended {
            loose(self.since, &mut all);
        }
        let before = self.known.len();
        self.known.retain(|path, _| all.contains(path));
        let mut changed = self.known.len() != before;
        for path in &all {
            // A file may be gone by now, or held by a lock that binds readers.
            let Ok(stamp) = fs::metadata(path).map(|meta| Stamp::of(&meta)) else { continue };
            let known = self.known.get(path);
            let same = known.is_some_and(|known| known.stamp == stamp);
            changed |= !same;
            if same && known.is_some_and(|known| known.sure) {
                continue;
            }
            let old = stamp.written.and_then(|written| written.elapsed().ok());
            let Some(told) = self.read(path) else { continue };
            let sure = old.is_some_and(|old| old > GRAIN);
            self.known.insert(path.clone(), Known { stamp, sure, told });
        }
        self.changes += usize::from(changed);
        let not_asked = self.known.iter().filter(|(path, _)| !self.is_asked(path, ended));
        let mut told: Vec<String> =
            not_asked.flat_map(|(_, known)| known.told.iter().cloned()).collect();
        told.sort();
        told
    }

    fn is_asked(&self, path: &Path, ended: bool) -> bool {
        self.asked.iter().any(|asked| {
            let name = asked.file_name().unwrap().to_string_lossy();
            let part = format!(".tillit-out-{name}.");
            let is_part = || path.file_name().unwrap().to_string_lossy().starts_with(&part);
            asked == path || !ended && path.parent() == asked.parent() && is_part()
        })
    }

    /// What the name or the bytes of a file tell; none: it cannot be read.
    fn read(&self, path: &Path) -> Option<Vec<String>> {
        let mut plain = bare(&fs::read(path).ok()?);
        plain.push('\n');
        plain.push_str(&bare(path.file_name()?.as_encoded_bytes()));
        let found = self.secrets.iter().filter(|(_, secret)| plain.contains(secret.as_str()));
        Some(found.map(|(secret, _)| format!("{secret} in {}", path.display())).collect())
    }
}

/// Every file beneath a folder.
pub fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    files(folder, &mut found);
    found
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Files since then in the system's own folder for temporary ones. Folders there are somebody else's.
fn loose(since: SystemTime, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let new = |meta: Metadata| meta.is_file() && meta.modified().is_ok_and(|at| at >= since);
        if entry.metadata().is_ok_and(new) {
            found.push(entry.path());
        }
    }
}

/// A national number of the tax agency's own series for tests, of somebody over seventy-five.
pub fn national_number() -> String {
    let all = include_str!("../data/national-numbers.txt");
    all.lines().find(|line| line.starts_with("194")).unwrap().to_owned()
}

/// As it is often written.
fn without_century(number: &str) -> &str {
    number.get(2..).unwrap()
}

#[test]
fn it_is_found_however_it_is_written_and_only_where_nobody_asked_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut looked = Looked::at(folder.path());
    looked.secret("Danutaxana");
    looked.secret("070-174 06 33");
    looked.asked("list.csv");
    let wide = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "xDANUTAXANA".encode_utf16().flat_map(to_bytes).collect()
    };
    let beside = folder.path().join("home");
    fs::create_dir(&beside).unwrap();
    let put = |path: PathBuf, bytes: &[u8]| fs::write(path, bytes).unwrap();
    put(folder.path().join("list.csv"), b"Danutaxana");
    put(folder.path().join(".tillit-out-list.csv.7.tmp"), b"Danutaxana");
    assert_eq!(looked.told_meanwhile(), Vec::<String>::new());
    assert_eq!(looked.told().len(), 1, "a program that has ended leaves nothing half done");
    fs::remove_file(folder.path().join(".tillit-out-list.csv.7.tmp")).unwrap();
    assert_eq!(looked.told().len(), 0);
    put(beside.join("a"), &wide(u16::to_le_bytes));
    put(beside.join("b"), &wide(u16::to_be_bytes));
    put(beside.join("c"), b"{\"given\":\"danutaxana\"}");
    put(beside.join("d"), b"+46701740633");
    put(beside.join("danutaxana"), b"");
    put(beside.join("e"), b"Danuta, 070-174 06 34");
    assert_eq!(looked.told().len(), 4, "the number as other countries write it is another text");
    looked.secret("70-174 06 33");
    assert_eq!(looked.told().len(), 5);
    put(beside.join("a"), b"");
    assert_eq!(looked.told().len(), 4, "what was written since is read again");
    assert_eq!(looked.in_file(&folder.path().join("list.csv")).len(), 1);
}
