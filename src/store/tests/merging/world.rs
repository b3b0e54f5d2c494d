//! Several files of one register, each with its own clock, its openings and its users.

use super::super::lists::initiative;
use super::super::work::{draft, open_task, today};
use super::super::*;
use super::witness::{Rows, Witness};
use super::{books, programmes, seldom};
use crate::base::{ActionId, SessionId};
use crate::domain::answer::{Answer, Answers};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::initiative::Mode;
use crate::domain::session::{Kind, Session};
use crate::domain::task::Task;
use crate::store::merge::{Merge, Wins};
use encounters::Then;
use std::cell::Cell as StdCell;
use std::path::Path;
use std::sync::OnceLock;

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
    /// It holds some of the persons alone: nothing is brought into it.
    pub part: bool,
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
    /// Whether something is undone or done again now and then.
    pub turns: bool,
}

/// What stands in the file before it is copied: few enough that two meet over them.
fn begin(h: &mut House) {
    let people = ["Ann", "Bo", "Eva", "Gun", "Ida"].map(|name| h.person(name));
    let area = h.author().id();
    let area = Edit::insert("area", area, vec![("name", "Hjällbo".into())]);
    h.done(verb("did"), vec![area]);
    let session = Session::new(SessionId(h.author().id()), Kind::Square, today());
    let session = sessions::add(&h.author(), &Session { place: "Torg".into(), ..session });
    h.commit(&session);
    let helper = programmes::helper(&h.author(), "Kerstin");
    let helper = crate::store::programmes::add(&h.author(), &helper);
    h.commit(&helper);
    for line in books::begun(&h.author()) {
        h.commit(&line);
    }
    let list = initiative(h, Mode::Named);
    let gather = initiatives::gather(&h.author(), list.id, &people[..3]);
    h.commit(&gather);
    for person in &people[..2] {
        let answers = Answers::from([("hur", Answer::Value("bra".to_owned()))]);
        let contact = Contact { answers, ..draft(*person, Disposition::Completed) };
        let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
        h.commit(&save);
        let task = Task { person: Some(*person), ..open_task(h.author().id()) };
        let save = tasks::add(&h.author(), &task);
        h.commit(&save);
    }
}

/// The file that all of a history come from, and who works there: every history begins alike.
fn first() -> &'static (Vec<u8>, Vec<WorkerId>) {
    static FIRST: OnceLock<(Vec<u8>, Vec<WorkerId>)> = OnceLock::new();
    FIRST.get_or_init(|| {
        let mut h = House::plain();
        let camilla = h.worker("Camilla");
        begin(&mut h);
        let House { dir: _dir, path, register, karin, .. } = h;
        drop(register);
        (std::fs::read(path).unwrap(), vec![karin, camilla])
    })
}

/// How far the clocks of the places are off.
pub const HOUR: i64 = 3_600_000;

impl World {
    /// Four files made byte for byte from one.
    pub fn new(seed: u64, wins: Wins) -> Self {
        let (first, workers) = first();
        let (dir, workers) = (tempfile::tempdir().unwrap(), workers.clone());
        let path = dir.path().join("uppsok.tillit");
        std::fs::write(&path, first).unwrap();
        let dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let ids = IdSource::counted(u32::try_from(seed % 1_000_000).unwrap() + 10);
        let (places, backups, files) = (Vec::new(), Vec::new(), StdCell::new(0));
        let now = NOON.0 + 60_000;
        let mut world = Self {
            dir,
            places,
            backups,
            ids,
            dice,
            workers,
            now,
            files,
            wins,
            erases: false,
            turns: true,
        };
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
        self.stand(path, skew);
    }

    /// A copy taken as the register takes it.
    pub fn take(&mut self, place: usize) {
        let to = self.fresh();
        if seldom::take(self, place, to.clone()) {
            self.stand(to, HOUR);
        }
    }

    fn stand(&mut self, path: PathBuf, skew: i64) {
        let register = self.open(&path);
        let part = register.read(|db| copies::IsPart.ask(db)).unwrap();
        self.places.push(Place { path, register, skew, seen: 0, part });
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

    /// Brings into one file what another has, or some of it where that is cut off. How many rows came,
    /// and which the witness saw: after each step, as a lot that is in says nothing of those to come.
    pub fn merge(
        &mut self,
        witness: &mut Witness,
        ways: (usize, usize),
        cut: bool,
    ) -> (usize, Rows) {
        let (into, from) = ways;
        if self.places[into].part {
            return (0, witness.look(self, into));
        }
        let (at, wins) = (self.at(into), self.wins);
        let by = self.workers[0];
        let (ours, theirs) = (&self.places[into].register, &self.places[from].register);
        let found = theirs.read(|theirs| Merge::between(ours, theirs, None, wins));
        let mut merge = found.unwrap();
        let steps = if cut { self.dice.of(8) } else { usize::MAX };
        let counts = self.dice.of(4) == 0;
        let register = &mut self.places[into].register;
        let listed = |register: &Register| -> i64 {
            let sql = "SELECT count(*) FROM conflict WHERE settled IS NULL AND gone IS NULL";
            register.db.query_row(sql, [], |r| r.get(0)).unwrap()
        };
        let before = listed(register);
        let counted = counts.then(|| merge.count(register, at).unwrap());
        let came = merge.progress().of;
        let mut rows = witness.look(self, into);
        for _ in 0..steps {
            if merge.progress().is_over() {
                break;
            }
            merge.step(&mut self.places[into].register, by, at).unwrap();
            rows.extend(witness.look(self, into));
        }
        if counted.is_some_and(|counted| counted.is_empty()) {
            assert_eq!(listed(&self.places[into].register), before);
        }
        (came, rows)
    }

    /// Erases a person, as retention does: for good, and nothing of what was written stays.
    pub fn erase(&mut self, place: usize, person: Id) {
        let stroke =
            commit::Stroke { at: self.at(place), by: self.workers[0], action: ActionId(person) };
        let table = schema::table("person").unwrap();
        commit::write(&mut self.places[place].register, stroke, |db| {
            db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
            merge::erase(db, table, &person.0)
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
