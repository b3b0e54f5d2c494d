//! A team's register, what is saved into it, and whether all of it is there.

use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tillit::base::{ActionId, IdSource, Secret, Stamp, Word, WorkerId};
use tillit::domain::worker::Role;
use tillit::store::check::Integrity;
use tillit::store::{
    Ask as _, Author, Edit, Key, NewRegister, Register, Save, Unlock, Work, commit,
};

/// 2026-11-23 09:00 UTC.
pub const NINE: i64 = 1_795_424_400_000;

pub const PASSPHRASE: &str = "blå gul röd hus";

/// A register in a folder that goes away with it.
pub struct Unit {
    pub folder: TempDir,
    pub path: PathBuf,
    pub encrypted: bool,
}

impl Unit {
    /// A register that nobody has open.
    pub fn new(encrypted: bool) -> Self {
        // What is opened from now on can be put on a faulty drive.
        crate::drive::install();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("unit.tillit");
        make(&path, encrypted);
        Self { folder, path, encrypted }
    }

    /// Room for one.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("unit.tillit");
        Self { folder, path, encrypted: true }
    }

    /// The same register once more, elsewhere.
    pub fn copy(&self) -> Self {
        let copy = Self { encrypted: self.encrypted, ..Self::empty() };
        self.copy_into(copy.folder.path());
        copy
    }

    /// Everything of it into a folder.
    pub fn copy_into(&self, folder: &Path) {
        copy_all(self.folder.path(), folder);
    }

    /// Is it whole, with all these saves, each once? See [`verify`].
    pub fn holds(&self, acknowledged: &[ActionId]) -> Result<i64, String> {
        let opened = Register::open(&self.path, &unlock(self.encrypted));
        let register = opened.map_err(|why| format!("cannot be opened: {why:?}"))?;
        verify(&register, acknowledged)
    }
}

fn copy_all(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, to) = (entry.unwrap().path(), to.to_owned());
        let to = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            std::fs::create_dir(&to).unwrap();
            copy_all(&entry, &to);
        } else {
            std::fs::copy(&entry, &to).unwrap();
        }
    }
}

/// Makes a register and closes it.
pub fn make(path: &Path, encrypted: bool) -> WorkerId {
    let ids = IdSource::system();
    let new = NewRegister {
        name: "Unit".to_owned(),
        zone: "Europe/Stockholm".to_owned(),
        worker: "Karin".to_owned(),
        role: Role::Coordinator.code(),
        passphrase: encrypted.then(|| Secret::from(PASSPHRASE)),
        work: Work(2),
        laptop: None,
        templates: Vec::new(),
        at: Stamp(NINE),
        ids: &ids,
    };
    Register::create(path, &new).unwrap().worker
}

pub fn unlock(encrypted: bool) -> Unlock {
    if !encrypted {
        return Unlock::default();
    }
    let passphrase = Secret::from(PASSPHRASE);
    Unlock { key: Key::Member { name: None, passphrase }, laptop: None }
}

/// Somebody new with two numbers: three rows that belong together.
pub fn somebody(author: &Author<'_>, n: usize) -> Save {
    let person = author.id();
    // So much that the file grows, by pages that no later save touches.
    let note = "Har bott ensam sedan i våras. ".repeat(600);
    let cells = vec![
        ("given", format!("Person {n}").into()),
        ("note", note.into()),
        ("made", author.now()),
    ];
    let phone = |place: i64| {
        let typed = format!("070-{n:07}");
        let cells = vec![
            ("person", person.into()),
            ("typed", typed.into()),
            ("place", tillit::store::Cell::Int(place)),
        ];
        Edit::insert("phone", author.id(), cells)
    };
    let edits = vec![Edit::insert("person", person, cells), phone(0), phone(1)];
    author.save(Word("did-person-add"), edits)
}

fn count(db: &Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |r| r.get(0)).unwrap()
}

/// Is the file whole, is every acknowledged save in it, and every save once and in one piece? The
/// number of saves, or what is wrong.
pub fn verify(register: &Register, acknowledged: &[ActionId]) -> Result<i64, String> {
    let found = register.read(|db| {
        let faults = Integrity.ask(db)?;
        if !faults.is_none() {
            return Ok(Err(format!("not whole: {faults:?}")));
        }
        let lost: Vec<&ActionId> = acknowledged
            .iter()
            .filter(|action| !commit::is_done(db, **action, 1).unwrap())
            .collect();
        if !lost.is_empty() {
            return Ok(Err(format!("{} acknowledged and lost", lost.len())));
        }
        let actions = count(db, "SELECT count(*) FROM action WHERE word='did-person-add'");
        let persons = count(db, "SELECT count(*) FROM person");
        let phones = count(db, "SELECT count(*) FROM phone");
        let told = count(db, "SELECT count(*) FROM change WHERE tbl IN ('person', 'phone')");
        if (persons, phones, told) != (actions, 2 * actions, 3 * actions) {
            let saves = format!("{actions} saves, {persons} persons, {phones} phones, {told} told");
            return Ok(Err(saves));
        }
        Ok(Ok(actions))
    });
    found.map_err(|why| format!("cannot be read: {why}"))?
}
