//! The same rows in a file of the same kind, without change log, checks or program.

use crate::Outcome;
use crate::town::Town;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Params};
use std::path::{Path, PathBuf};

/// The key of encrypted bare files: as long as the register's, so that no passphrase is stretched.
const KEY: &str = "x'2DD29CA851E7B56E4697B0E1F08507293D761A05CE4D1B628663F411A8086D99'";

/// A file without the program.
#[derive(Debug)]
pub struct Bare {
    pub path: PathBuf,
    encrypted: bool,
}

/// Copies a register's rows.
pub fn copy(town: &Town) -> Outcome<Bare> {
    let path = town.beside("bare.db");
    let (key, size) = if town.encrypted { (KEY, "cipher_page_size") } else { ("", "page_size") };
    // A register's connection makes no files.
    std::fs::File::create(&path)?;
    town.past_the_store(|db| {
        db.execute("ATTACH ?1 AS bare KEY ?2", [path.to_string_lossy().as_ref(), key])?;
        db.execute_batch(&format!("PRAGMA bare.{size}=16384"))?;
        db.query_row("SELECT sqlcipher_export('bare')", [], |_| Ok(()))?;
        Ok(db.execute_batch("DETACH bare")?)
    })?;
    Bare { path, encrypted: town.encrypted }.stripped()
}

impl Bare {
    /// A copy of a register that is not encrypted.
    pub fn of(register: &Path, path: &Path) -> Outcome<Self> {
        std::fs::copy(register, path)?;
        Self { path: path.to_owned(), encrypted: false }.stripped()
    }

    /// The same rows in an encrypted file.
    pub fn closed(self, path: &Path) -> Outcome<Self> {
        let db = self.open()?;
        db.execute("ATTACH ?1 AS closed KEY ?2", [path.to_string_lossy().as_ref(), KEY])?;
        db.execute_batch("PRAGMA closed.cipher_page_size=16384")?;
        db.query_row("SELECT sqlcipher_export('closed')", [], |_| Ok(()))?;
        Ok(Self { path: path.to_owned(), encrypted: true })
    }

    /// The same file once more.
    pub fn copied(&self, path: &Path) -> Outcome<Self> {
        std::fs::copy(&self.path, path)?;
        Ok(Self { path: path.to_owned(), encrypted: self.encrypted })
    }

    /// Has the tables of another file of the kind at hand under this name.
    pub fn attach(&self, to: &Connection, name: &str) -> Outcome<()> {
        let (key, page) = if self.encrypted { (KEY, 16384) } else { ("", 4096) };
        // ATTACH reads the tables at once: the size of a page must be known before it.
        to.execute_batch(&format!("PRAGMA cipher_default_page_size={page}"))?;
        let sql = format!("ATTACH ?1 AS {name} KEY ?2");
        to.execute(&sql, [self.path.to_string_lossy().as_ref(), key])?;
        Ok(to.execute_batch("PRAGMA cipher_default_page_size=4096")?)
    }

    /// The file without what the program adds to the rows.
    fn stripped(self) -> Outcome<Self> {
        let db = self.open()?;
        let mut triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type='trigger'")?;
        let names = triggers.query_map([], |r| r.get::<_, String>(0))?;
        let drop: Vec<String> =
            names.map(|name| Ok(format!("DROP TRIGGER {};", name?))).collect::<Outcome<_>>()?;
        db.execute_batch(&drop.concat())?;
        db.execute_batch("DROP TABLE change; DROP TABLE action; DROP TABLE clock")?;
        Ok(self)
    }

    /// A file of its own with these tables.
    pub fn empty(path: &Path, schema: &str) -> Outcome<Self> {
        let bare = Self { path: path.to_owned(), encrypted: false };
        bare.open()?.execute_batch(schema)?;
        Ok(bare)
    }

    /// Opens it with the settings of a register.
    pub fn open(&self) -> Outcome<Connection> {
        let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let db = Connection::open_with_flags(&self.path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        if self.encrypted {
            db.execute_batch(&format!("PRAGMA key=\"{KEY}\"; PRAGMA cipher_page_size=16384"))?;
        }
        db.execute_batch(
            "PRAGMA page_size=16384;
             PRAGMA journal_mode=PERSIST;
             PRAGMA journal_size_limit=1048576;
             PRAGMA synchronous=FULL;
             PRAGMA temp_store=MEMORY;
             PRAGMA cache_size=-16384;
             PRAGMA foreign_keys=ON;
             PRAGMA secure_delete=ON;
             PRAGMA cell_size_check=ON",
        )?;
        Ok(db)
    }
}

/// Steps through the rows of a question and looks at every value; says how many rows there were.
pub fn walk(db: &Connection, sql: &str, with: impl Params) -> Outcome<usize> {
    let mut ask = db.prepare_cached(sql)?;
    let columns = ask.column_count();
    let mut rows = ask.query(with)?;
    let (mut count, mut nothing) = (0, 0);
    while let Some(row) = rows.next()? {
        count += 1;
        for column in 0..columns {
            nothing += usize::from(row.get_ref(column)? == ValueRef::Null);
        }
    }
    std::hint::black_box(nothing);
    Ok(count)
}
