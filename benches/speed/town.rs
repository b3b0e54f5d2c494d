//! The register that is measured: the made-up town, and for a large one the same town many times over.

use crate::Outcome;
use rusqlite::Connection;
use std::fmt;
use std::path::PathBuf;
use tempfile::TempDir;
use tillit::base::{Day, IdSource, Secret, WorkerId};
use tillit::demo::{Plan, Year, fill};
use tillit::domain::template::{LIBRARY, Template};
use tillit::domain::worker::Role;
use tillit::store::{NewRegister, Register, Result, Work};

/// How many people the town has.
const PEOPLE: usize = 5_000;

/// How large a register is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many times the town is there.
    pub times: u8,
}

impl Size {
    /// A small unit after some years.
    pub const SMALL: Self = Self { times: 1 };
    /// A large city's.
    pub const LARGE: Self = Self { times: 20 };
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} people", usize::from(self.times) * PEOPLE)
    }
}

/// A register in a folder that goes away with it.
#[derive(Debug)]
pub struct Town {
    folder: TempDir,
    pub register: Register,
    pub worker: WorkerId,
    pub today: Day,
    pub encrypted: bool,
}

impl Town {
    /// Makes the town.
    pub fn make(size: Size, passphrase: Option<&str>) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let today: Day = "2026-11-23".parse().map_err(|_| "no day")?;
        let plan = Plan { seed: 1, people: PEOPLE, today };
        let ids = IdSource::counted(plan.ids());
        let read =
            |one: &tillit::domain::template::Shipped| Template::read(one.text, one.file).ok();
        let templates: Vec<Template> = LIBRARY.iter().filter_map(read).collect();
        let texts = LIBRARY.iter().filter_map(|one| {
            read(one).map(|template| (template.key, template.version, one.text.to_owned()))
        });
        let new = NewRegister {
            name: "Lindhamra".to_owned(),
            zone: "Europe/Stockholm".to_owned(),
            worker: "Karin Lindell".to_owned(),
            role: Role::Coordinator.code(),
            passphrase: passphrase.map(Secret::from),
            work: Work::default(),
            laptop: None,
            templates: texts.collect(),
            at: plan.begun(),
            ids: &ids,
        };
        let mut made = Register::create(&folder.path().join("town.tillit"), &new)?;
        fill(&mut made.register, Year::new(plan, made.worker, templates))?;
        let (register, worker) = (made.register, made.worker);
        let town = Self { folder, register, worker, today, encrypted: passphrase.is_some() };
        if size.times > 1 {
            town.past_the_store(|db| multiply(db, size.times))?;
        }
        Ok(town)
    }

    /// A file beside the register.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The register's own file.
    pub fn path(&self) -> PathBuf {
        self.beside("town.tillit")
    }

    /// How many people and contacts there are.
    pub fn size(&self) -> Outcome<String> {
        let of = |table: &str| self.count(&format!("SELECT count(*) FROM {table}"));
        Ok(format!("{} people, {} contacts", of("person")?, of("encounter")?))
    }

    fn count(&self, sql: &str) -> Outcome<i64> {
        Ok(self.register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?))?)
    }

    /// Writes through the register's own connection, around everything the store sees to.
    pub fn past_the_store(&self, f: impl FnOnce(&Connection) -> Result<()>) -> Result<()> {
        self.register.read(|db| {
            db.execute_batch("COMMIT; PRAGMA query_only=OFF")?;
            f(db)?;
            db.execute_batch("PRAGMA query_only=ON; BEGIN")?;
            Ok(())
        })
    }
}

/// Tables that are there once for each copy of the town, and what in them names a person or contact.
const COPIED: [(&str, &[&str]); 8] = [
    ("person", &["id", "merged_into"]),
    ("phone", &["id", "person"]),
    ("no_contact", &["person"]),
    ("person_tag", &["person"]),
    ("target", &["person"]),
    ("encounter", &["id", "person"]),
    ("answer", &["encounter"]),
    ("task", &["id", "person", "source", "done_by"]),
];

/// The same town again and again under other ids. The change log tells of the first one only: it is
/// never read as a whole, and would take an hour to write.
fn multiply(db: &Connection, times: u8) -> Result<()> {
    db.execute_batch("BEGIN; PRAGMA defer_foreign_keys=ON; UPDATE clock SET logging=0")?;
    for (table, ids) in COPIED {
        db.execute_batch(&format!("CREATE TEMP TABLE first_{table} AS SELECT * FROM {table}"))?;
        let mut names = db.prepare("SELECT name FROM pragma_table_info(?1)")?;
        let names = names.query_map([table], |r| r.get::<_, String>(0))?;
        let names: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
        let values = names.iter().map(|name| {
            if ids.contains(&name.as_str()) {
                // The eighth byte of a counted id is nothing.
                format!(
                    "iif({name} IS NULL,NULL,CAST(substr({name},1,7)||?1||substr({name},9) AS BLOB))"
                )
            } else {
                name.clone()
            }
        });
        let values: Vec<String> = values.collect();
        let sql = format!(
            "INSERT INTO {table}({}) SELECT {} FROM temp.first_{table}",
            names.join(","),
            values.join(",")
        );
        let mut copy = db.prepare(&sql)?;
        for n in 1..times {
            copy.execute([vec![n]])?;
        }
        drop(copy);
        db.execute_batch(&format!("DROP TABLE temp.first_{table}"))?;
    }
    db.execute_batch("UPDATE clock SET logging=1; COMMIT")?;
    Ok(())
}
