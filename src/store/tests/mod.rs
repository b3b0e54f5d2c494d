//! The store held against its promises, on real files.

mod backing;
mod counting;
mod desk;
mod errors;
mod family;
mod gathering;
mod going;
mod holding;
mod keyfile;
mod leaving;
mod lists;
mod log;
mod many;
mod meeting;
mod members;
mod merged_rungs;
mod merging;
mod nobody;
mod paper;
mod plain;
mod promise;
mod queue;
mod quiet;
mod repeating;
mod restoring;
mod rule;
mod taking;
mod thread;
mod undoing;
mod unlocking;
mod work;

use super::*;
use crate::base::{Id, IdSource, PersonId, Private, Secret, Stamp, Word, WorkerId};
use std::fmt::Write as _;
use std::path::PathBuf;

/// 2026-11-23 09:00 UTC.
pub const NOON: Stamp = Stamp(1_795_424_400_000);

/// A register in a folder that goes away with it.
pub struct House {
    pub dir: tempfile::TempDir,
    pub path: PathBuf,
    pub ids: IdSource,
    pub register: Register,
    pub karin: WorkerId,
    pub recovery: Option<String>,
    at: i64,
}

pub const PASSPHRASE: &str = "blå gul röd hus";

pub fn low() -> Work {
    Work(2)
}

impl House {
    pub fn plain() -> Self {
        Self::make(None)
    }

    pub fn encrypted() -> Self {
        Self::make(Some(PASSPHRASE))
    }

    fn make(passphrase: Option<&str>) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("uppsok.tillit");
        let ids = IdSource::counted(1);
        let new = new_register(&ids, passphrase);
        let made = Register::create(&path, &new).unwrap();
        let recovery = made.recovery.map(|key| key.open().to_owned());
        let (register, karin) = (made.register, made.worker);
        Self { dir, path, ids, register, karin, recovery, at: NOON.0 }
    }

    /// Somebody at work, a second after the last thing anybody did.
    pub fn author(&mut self) -> Author<'_> {
        self.at += 1000;
        Author { by: self.karin, at: Stamp(self.at), ids: &self.ids }
    }

    pub fn commit(&mut self, save: &Save) -> Saved {
        commit::commit(&mut self.register, save).unwrap()
    }

    pub fn done(&mut self, verb: Word, edits: Vec<Edit>) -> Save {
        let save = self.author().save(verb, edits);
        assert_eq!(self.commit(&save), Saved::Done { conflicts: 0 });
        save
    }

    /// Another program on the same file.
    pub fn other(&self) -> Register {
        Register::open(&self.path, &self.unlock()).unwrap()
    }

    pub fn unlock(&self) -> Unlock {
        let passphrase = Secret::from(PASSPHRASE);
        let key = match self.recovery {
            None => Key::None,
            Some(_) => Key::Member { name: None, passphrase },
        };
        Unlock { key, laptop: None }
    }

    pub fn person(&mut self, given: &str) -> PersonId {
        let author = self.author();
        let id = author.id();
        let cells = vec![("given", given.into()), ("made", author.now())];
        let save = author.save(verb("did"), vec![Edit::insert("person", id, cells)]);
        self.commit(&save);
        PersonId(id)
    }

    pub fn worker(&mut self, name: &str) -> WorkerId {
        let author = self.author();
        let id = author.id();
        let cells = vec![("name", name.into()), ("role", "worker".into()), ("made", author.now())];
        let save = author.save(verb("did"), vec![Edit::insert("worker", id, cells)]);
        self.commit(&save);
        WorkerId(id)
    }

    pub fn ask<Q: Ask>(&self, question: &Q) -> Q::Answer {
        self.register.read(|db| question.ask(db)).unwrap()
    }

    /// Turns an action round, which nothing must stand in the way of.
    pub fn turn(&mut self, action: crate::base::ActionId, way: undo::Way) {
        let undo::Planned::Ready(ready) = self.ask(&undo::Plan { action, way, force: false })
        else {
            panic!("something stands in the way");
        };
        for save in ready.saves(&self.author()) {
            assert_eq!(self.commit(&save), Saved::Done { conflicts: 0 });
        }
    }

    pub fn live(&self) -> String {
        live(&self.register)
    }

    pub fn one(&self, sql: &str) -> String {
        let value: rusqlite::types::Value =
            self.register.db.query_row(sql, [], |r| r.get(0)).unwrap();
        match value {
            rusqlite::types::Value::Null => "null".into(),
            rusqlite::types::Value::Integer(n) => n.to_string(),
            rusqlite::types::Value::Text(t) => t,
            other => format!("{other:?}"),
        }
    }
}

pub fn new_register<'a>(ids: &'a IdSource, passphrase: Option<&str>) -> NewRegister<'a> {
    NewRegister {
        name: "Uppsökande Nordost".into(),
        zone: "Europe/Stockholm".into(),
        worker: "Karin Lindén".into(),
        role: "coordinator",
        passphrase: passphrase.map(Secret::from),
        work: low(),
        laptop: None,
        templates: Vec::new(),
        at: NOON,
        ids,
    }
}

/// Verbs of tests stand in no word file.
pub fn verb(name: &'static str) -> Word {
    Word(name)
}

/// An update of one text column of a person.
pub fn set(person: PersonId, name: &str, seen: Option<&str>, want: Option<&str>) -> Edit {
    Edit::update("person", person, vec![Column::new(name, seen, want)])
}

pub fn hex(id: Id) -> String {
    id.to_string().to_uppercase()
}

/// All rows of all tables users change that have not been taken away.
pub fn live(register: &Register) -> String {
    let mut all = String::new();
    for t in schema::tables().unwrap() {
        let names: Vec<&str> = t.key.iter().chain(&t.fields).map(|f| f.name.as_str()).collect();
        let alive = if t.name == "register" { "" } else { "WHERE gone IS NULL" };
        let sql = format!("SELECT {} FROM \"{}\" {alive} ORDER BY 1, 2", names.join(","), t.name);
        let mut ask = register.db.prepare(&sql).unwrap();
        let mut rows = ask.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            all += &t.name;
            for i in 0..names.len() {
                write!(all, " {:?}", row.get_ref(i).unwrap()).unwrap();
            }
            all.push('\n');
        }
    }
    all
}
