//! Several files of one register, each with its own clock, its openings and its users.

use super::super::*;
use crate::base::ActionId;
use crate::store::merge::{Merge, Wins};
use std::cell::Cell as StdCell;
use std::path::Path;

/// Numbers that look random and are the same at every run.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 11
    }

    pub fn of(&mut self, sides: usize) -> usize {
        usize::try_from(self.roll()).unwrap() % sides
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        if from.is_empty() { None } else { Some(&from[self.of(from.len())]) }
    }
}

/// One file, as one computer sees it.
pub struct Place {
    pub path: PathBuf,
    pub register: Register,
    /// How wrong its clock is, in milliseconds.
    pub skew: i64,
    /// The last change a story has been told of.
    pub seen: i64,
}

pub struct World {
    pub dir: tempfile::TempDir,
    pub places: Vec<Place>,
    /// Copies somebody has put away, to be restored one day.
    pub backups: Vec<PathBuf>,
    pub ids: IdSource,
    pub dice: Dice,
    pub workers: Vec<WorkerId>,
    pub now: i64,
    files: StdCell<usize>,
    pub wins: Wins,
    /// Whether somebody is erased now and then.
    pub erases: bool,
}

/// How far the clocks of the places are off.
pub const HOUR: i64 = 3_600_000;

impl World {
    /// Four files made byte for byte from one.
    pub fn new(seed: u64, wins: Wins) -> Self {
        let mut h = House::plain();
        let camilla = h.worker("Camilla");
        let workers = vec![h.karin, camilla];
        let House { dir, path, register, .. } = h;
        drop(register);
        let dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let ids = IdSource::counted(u32::try_from(seed % 1_000_000).unwrap() + 10);
        let (places, backups, files) = (Vec::new(), Vec::new(), StdCell::new(0));
        let now = NOON.0 + 60_000;
        let mut world =
            Self { dir, places, backups, ids, dice, workers, now, files, wins, erases: false };
        for skew in [0, -HOUR, 2 * HOUR, 0] {
            world.arrive(&path, skew);
        }
        world
    }

    fn fresh(&self) -> PathBuf {
        self.files.set(self.files.get() + 1);
        self.dir.path().join(format!("{}.tillit", self.files.get()))
    }

    /// A file made from another, byte for byte, and opened.
    pub fn arrive(&mut self, from: &Path, skew: i64) {
        let path = self.fresh();
        std::fs::copy(from, &path).unwrap();
        let register = self.open(&path);
        self.places.push(Place { path, register, skew, seen: 0 });
    }

    /// Opens a file; what its power cuts do is no matter here.
    fn open(&mut self, path: &Path) -> Register {
        let mut register = Register::open(path, &Unlock::default()).unwrap();
        register.writer = self.dice.roll().to_be_bytes();
        register.db.set_prepared_statement_cache_capacity(1000);
        let quick = "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY";
        register.db.execute_batch(quick).unwrap();
        register
    }

    /// A program is closed and started again: another writer.
    pub fn reopen(&mut self, place: usize) {
        let path = self.places[place].path.clone();
        self.places[place].register = self.open(&path);
    }

    pub fn backup(&mut self, place: usize) {
        let to = self.fresh();
        std::fs::copy(&self.places[place].path, &to).unwrap();
        self.backups.push(to);
    }

    pub fn at(&mut self, place: usize) -> Stamp {
        self.now += 1 + i64::try_from(self.dice.of(90_000)).unwrap();
        Stamp(self.now + self.places[place].skew)
    }

    pub fn ask<Q: Ask>(&self, place: usize, question: &Q) -> Result<Q::Answer> {
        self.places[place].register.read(|db| question.ask(db))
    }

    /// The ids of a table's rows.
    pub fn all(&self, place: usize, sql: &str) -> Vec<Id> {
        self.places[place].register.read(|db| row::all(db, sql, [], |r| Ok(r.get(0)?))).unwrap()
    }

    pub fn pick(&mut self, place: usize, sql: &str) -> Option<Id> {
        let all = self.all(place, sql);
        self.dice.pick(&all).copied()
    }

    /// Brings into one file what another has. The number of changes that came.
    pub fn merge(&mut self, into: usize, from: usize) -> usize {
        let (at, wins) = (self.at(into), self.wins);
        let by = self.workers[0];
        let (ours, theirs) = (&self.places[into].register, &self.places[from].register);
        let found = theirs.read(|theirs| Merge::between(ours, theirs, None, wins));
        let mut merge = found.unwrap();
        let register = &mut self.places[into].register;
        let counted = merge.count(register, at).unwrap();
        let listed = |register: &Register| -> i64 {
            let sql = "SELECT count(*) FROM conflict WHERE settled IS NULL AND gone IS NULL";
            register.db.query_row(sql, [], |r| r.get(0)).unwrap()
        };
        let before = listed(register);
        while !merge.progress().is_over() {
            merge.step(register, by, at).unwrap();
        }
        if counted.is_empty() {
            assert_eq!(listed(register), before);
        }
        counted.changes
    }

    /// Erases a person, as retention does: for good, and nothing of what was written stays.
    pub fn erase(&mut self, place: usize, person: Id) {
        let stroke =
            commit::Stroke { at: self.at(place), by: self.workers[0], action: ActionId(person) };
        let table = schema::table("person").unwrap();
        commit::write(&mut self.places[place].register, stroke, |db| {
            db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
            merge::bury(db, table, &person.0)
        })
        .unwrap();
    }

    /// Everything a file holds, but its own clock and the order in which it came to know things.
    pub fn dump(&self, place: usize) -> String {
        let db = &self.places[place].register.db;
        let sql = "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%'";
        let names: Vec<String> = row::all(db, sql, [], |r| Ok(r.get(0)?)).unwrap();
        let mut all = String::new();
        for name in names.iter().filter(|name| *name != "clock") {
            let sql = "SELECT name FROM pragma_table_info(?1) WHERE ?1<>'change' OR name<>'seq'";
            let columns: Vec<String> = row::all(db, sql, [name], |r| Ok(r.get(0)?)).unwrap();
            let columns = columns.join(",");
            let mut ask =
                db.prepare(&format!("SELECT {columns} FROM {name} ORDER BY {columns}")).unwrap();
            let count = ask.column_count();
            let mut rows = ask.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                all += name;
                for i in 0..count {
                    use rusqlite::types::ValueRef as V;
                    match row.get_ref(i).unwrap() {
                        V::Null => all.push_str(" -"),
                        V::Integer(n) => write!(all, " {n}").unwrap(),
                        V::Text(t) => {
                            write!(all, " {:?}", std::str::from_utf8(t).unwrap()).unwrap();
                        }
                        V::Blob(b) => b.iter().fold((), |(), b| write!(all, "{b:02x}").unwrap()),
                        V::Real(_) => panic!("a floating number"),
                    }
                }
                all.push('\n');
            }
        }
        all
    }
}
