//! Registers with garbage in them: what can be read is saved table by table, what cannot is told, and the
//! damaged file stays as it is.

use crate::unit::{self, Unit};
use rusqlite::Connection;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use tillit::demo::{Plan, Year, fill};
use tillit::store::check::{Damage, Integrity};
use tillit::store::salvage::{Salvaged, Saved, salvage};
use tillit::store::{Ask as _, Register, StoreError, Way, workers};

const PAGE: usize = 16_384;

/// So many tags on everybody that they fill pages.
const TAGS: &str = "
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<40)
    INSERT INTO tag(id,name) SELECT randomblob(16), 'tag '||i FROM n;
    INSERT INTO person_tag SELECT person.id, tag.id, NULL FROM person, tag WHERE true
      ON CONFLICT DO NOTHING";

/// A made-up town and the way into it.
struct Town {
    unit: Unit,
    way: Way,
}

impl Town {
    fn new(encrypted: bool, people: usize) -> Self {
        let unit = Unit::new(encrypted);
        let mut register = Register::open(&unit.path, &unit::unlock(encrypted)).unwrap();
        let worker = register.read(|db| workers::All.ask(db)).unwrap()[0].id;
        let plan = Plan { seed: 1, people, today: "2026-11-23".parse().unwrap() };
        fill(&mut register, Year::new(plan, worker, Vec::new())).unwrap();
        let way = register.way().clone();
        Self { unit, way }
    }

    fn open(&self) -> Register {
        Register::open(&self.unit.path, &unit::unlock(self.unit.encrypted)).unwrap()
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.unit.path).unwrap()
    }

    /// Pages of a table that hold rows, in order.
    fn leaves(&self, table: &str) -> Vec<usize> {
        let sql = "SELECT pageno FROM dbstat WHERE name=?1 AND pagetype='leaf' ORDER BY path";
        let pages = self.open().read(|db| {
            let mut ask = db.prepare(sql)?;
            let pages = ask.query_map([table], |r| r.get::<_, i64>(0))?;
            Ok(pages.collect::<rusqlite::Result<Vec<_>>>()?)
        });
        pages.unwrap().into_iter().map(|page| usize::try_from(page).unwrap()).collect()
    }

    /// Writes garbage over one page in the middle of a table.
    fn damage(&self, table: &str) {
        let pages = self.leaves(table);
        assert!(pages.len() > 1, "{table} is too small to lose a page: {pages:?}");
        self.garbage(pages[pages.len() / 2]);
    }

    fn garbage(&self, page: usize) {
        let mut bytes = self.bytes();
        let from = (page - 1) * PAGE;
        for (n, byte) in bytes[from..from + PAGE].iter_mut().enumerate() {
            *byte = u8::try_from(n * 131 % 251).unwrap();
        }
        std::fs::write(&self.unit.path, bytes).unwrap();
    }

    fn salvage(&self) -> Result<Salvaged, StoreError> {
        let before = self.bytes();
        let names = || {
            let files = std::fs::read_dir(self.unit.folder.path()).unwrap();
            files.map(|file| file.unwrap().file_name()).collect::<std::collections::BTreeSet<_>>()
        };
        let lay = names();
        let saved = salvage(&self.way, &self.saved());
        assert!(self.bytes() == before, "the damaged file was written");
        let new: Vec<_> = names().difference(&lay).cloned().collect();
        let expected: &[&str] = match (&saved, self.unit.encrypted) {
            (Ok(_), true) => &["saved.keys", "saved.tillit"],
            (Ok(_), false) => &["saved.tillit"],
            (Err(_), _) => &[],
        };
        let new: Vec<_> =
            new.iter().filter(|name| !name.to_string_lossy().contains("-journal")).collect();
        assert_eq!(new, expected);
        saved
    }

    /// Does something to the file past the program.
    #[expect(clippy::disallowed_methods, reason = "what a later version of the program will do")]
    fn past(&self, f: impl FnOnce(&Connection)) {
        let db = Connection::open(&self.unit.path).unwrap();
        db.execute_batch("PRAGMA journal_mode=PERSIST").unwrap();
        f(&db);
    }

    fn saved(&self) -> PathBuf {
        self.unit.path.with_file_name("saved.tillit")
    }

    /// Everything in the new register, which is whole and opens by the same passphrase.
    fn tables(&self, path: &Path) -> Vec<(String, Vec<String>)> {
        let register = Register::open(path, &unit::unlock(self.unit.encrypted)).unwrap();
        assert_eq!(register.read(|db| Integrity.ask(db)).unwrap(), Damage::default());
        register.read(|db| Ok(all(db))).unwrap()
    }
}

fn all(db: &Connection) -> Vec<(String, Vec<String>)> {
    let sql = "SELECT name FROM sqlite_schema WHERE type='table' ORDER BY rowid";
    let mut ask = db.prepare(sql).unwrap();
    let names = ask.query_map([], |r| r.get::<_, String>(0)).unwrap();
    let rows = |name: String| {
        let mut ask = db.prepare(&format!("SELECT * FROM \"{name}\" ORDER BY 1, 2")).unwrap();
        let wide = ask.column_count();
        let row = |r: &rusqlite::Row<'_>| {
            let mut text = String::new();
            for n in 0..wide {
                write!(text, "{:?} ", r.get_ref(n)?).unwrap();
            }
            Ok(text)
        };
        let found = ask.query_map([], row).unwrap().map(|row| row.unwrap()).collect();
        (name, found)
    };
    names.map(|name| rows(name.unwrap())).collect()
}

fn of<'a>(saved: &'a Salvaged, table: &str) -> &'a Saved {
    saved.tables.iter().find(|saved| saved.table == table).unwrap()
}

/// A page of a table whose rows the log tells of comes back row by row.
#[test]
fn what_the_log_still_tells_of_is_put_together_again() {
    for encrypted in [false, true] {
        // Rows by number and rows by key.
        for table in ["encounter", "person_tag"].into_iter().take(if encrypted { 1 } else { 2 }) {
            let town = Town::new(encrypted, 60);
            if table == "person_tag" {
                town.past(|db| db.execute_batch(TAGS).unwrap());
            }
            let before = town.tables(&town.unit.path);
            town.damage(table);
            let saved = town.salvage().unwrap();
            let own = of(&saved, table);
            println!("{table}, encrypted {encrypted}: {own:?}");
            assert!(own.broken && own.rebuilt > 0, "{own:?}");
            assert_eq!(saved.lost(), 0, "{own:?}");
            assert!(saved.tables.iter().all(|other| other.table == table || !other.broken));
            let after = town.tables(&town.saved());
            for ((name, before), (_, after)) in before.iter().zip(&after) {
                let other = before.iter().zip(after).find(|(one, other)| one != other);
                assert_eq!((other, before.len()), (None, after.len()), "{table}: {name}");
            }
        }
    }
}

/// What neither its page nor the log tells of is lost, and counted; what pointed at it stays.
#[test]
fn what_nothing_tells_of_is_counted_as_lost() {
    {
        let town = Town::new(false, 280);
        let before = town.tables(&town.unit.path);
        // The log of long ago has been cleared up.
        town.past(|db| db.execute_batch("DELETE FROM change WHERE tbl='person'").unwrap());
        town.damage("person");
        let saved = town.salvage().unwrap();
        let own = of(&saved, "person");
        println!("{own:?}");
        assert!(own.lost > 0 && own.rebuilt == 0, "{own:?}");
        let count = |all: &[(String, Vec<String>)], name: &str| {
            all.iter().find(|(other, _)| other == name).unwrap().1.len()
        };
        assert_eq!(own.read + own.lost, count(&before, "person"));
        let after = town.tables(&town.saved());
        assert_eq!(count(&after, "encounter"), count(&before, "encounter"));
        assert_eq!(count(&after, "answer"), count(&before, "answer"));
    }
}

#[test]
fn a_file_that_was_cut_off_gives_what_is_left_of_it() {
    {
        let town = Town::new(false, 60);
        let before = town.tables(&town.unit.path);
        let rows: usize = before.iter().map(|(_, rows)| rows.len()).sum();
        let bytes = town.bytes();
        std::fs::write(&town.unit.path, &bytes[..bytes.len() * 7 / 10 + 100]).unwrap();
        let saved = town.salvage().unwrap();
        println!("{} of {rows} saved, {} lost", saved.saved(), saved.lost());
        for short in saved.tables.iter().filter(|table| table.is_short()) {
            println!("  {short:?}");
        }
        assert!(saved.saved() > rows / 4 && saved.tables.iter().any(Saved::is_short));
        town.tables(&town.saved());
    }
}

#[test]
fn without_its_beginning_a_file_tells_nothing_and_says_so() {
    for encrypted in [false, true] {
        let town = Town::new(encrypted, 60);
        town.garbage(1);
        let why = town.salvage().unwrap_err();
        let StoreError::Rule(said) = &why else { panic!("{why:?}") };
        assert_eq!(said.word, "salvage-no-head");
    }
}

#[test]
fn nothing_is_written_over() {
    let town = Town::new(false, 60);
    std::fs::write(town.saved(), "mine").unwrap();
    assert_eq!(salvage(&town.way, &town.saved()).unwrap_err(), StoreError::Exists);
    assert_eq!(std::fs::read(town.saved()).unwrap(), b"mine");
}
