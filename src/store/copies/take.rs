//! A copy made: the register learns of it first, so that none is out that nobody knows of.

use super::{Scope, part, row};
use crate::base::{ActionId, Day, Id, Stamp, Word, WorkerId};
use crate::domain::worker::Deed;
use crate::store::backups::sweep;
use crate::store::backups::take::{Running, put_keys};
use crate::store::keys::Keys;
use crate::store::open::{PAGE, connect};
use crate::store::row::all;
use crate::store::share::computer;
use crate::store::{Ask, rules};
use crate::store::{Author, Change, Edit, Register, Result, Save, StoreError, commit};
use rusqlite::params;
use serde::Serialize;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often a lock of somebody who is saving is met before the copy gives up for now.
const PATIENCE: u32 = 40;

/// Takes a copy of the register.
#[derive(Debug, Clone)]
pub struct Take {
    /// The file to make.
    pub to: PathBuf,
    /// Whom it holds.
    pub scope: Scope,
    /// The day it must be home.
    pub home: Day,
    /// Who takes it.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
    /// Names the copy, and what is done in the register.
    pub ids: [Id; 3],
}

/// What a copy came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Taken {
    /// Cards in it; nothing where it holds everybody.
    pub persons: Option<usize>,
    /// Persons with a protected identity, who stay in the register.
    pub left_out: usize,
}

/// A copy that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Made {
    /// The file.
    pub file: PathBuf,
    /// What it came to.
    #[serde(flatten)]
    pub taken: Taken,
}

impl Take {
    /// The same with its file named. Of a folder, an encrypted stick perhaps, it is meant that the copy
    /// lies in it; and without its ending no program would offer the file.
    fn named(&self, register: &Register) -> Self {
        let to = if self.to.is_dir() {
            let own = register.way.path.file_stem().unwrap_or_default().to_string_lossy();
            self.to.join(format!("{own}-{}.tillit", self.home))
        } else if self.to.extension().is_none() {
            self.to.with_extension("tillit")
        } else {
            self.to.clone()
        };
        Self { to, ..self.clone() }
    }

    fn save(&self, action: Id, word: Word, edit: Edit) -> Save {
        let ids = crate::base::IdSource::counted(0);
        let author = Author { by: self.by, at: self.at, ids: &ids };
        Save { action: ActionId(action), ..author.save(word, vec![edit]) }
    }

    /// What forbids it, before anything is written.
    fn forbidden(&self, register: &Register) -> Result<()> {
        let keys = Keys::read(&Keys::beside(&self.to));
        let id = register.card()?.id;
        let ours = matches!(&keys, Ok(None)) || matches!(&keys, Ok(Some(k)) if k.register == id);
        if self.to.exists() || !ours {
            return Err(StoreError::Exists);
        }
        // A copy's keys lie beside it, and would take the place of the register's own.
        if Keys::beside(&self.to) == Keys::beside(&register.way.path) {
            return Err(StoreError::rule(Word("copy-same-keys")));
        }
        register.read(|db| {
            if !rules::role_of(db, self.by)?.may(Deed::Export) {
                return Err(StoreError::Denied);
            }
            if super::IsPart.ask(db)? {
                return Err(StoreError::rule(Word("copy-of-part")));
            }
            let sql = "SELECT 1 FROM person WHERE protection>0 AND gone IS NULL LIMIT 1";
            let protected = !all(db, sql, [], |_| Ok(()))?.is_empty();
            if self.scope == Scope::Whole && register.way.keys.is_empty() && protected {
                return Err(StoreError::rule(Word("copy-open-protected")));
            }
            Ok(())
        })
    }

    /// The file, under another name until it is whole.
    fn make(&self, register: &Register) -> Result<Taken> {
        let temporary = self.to.with_file_name(format!(".{}.part", computer::random()?));
        let file = File::create_new(&temporary)?;
        // Where it goes away before the file has its name, so does the file.
        let mut running = Running::over(file, temporary.clone(), self.to.clone());
        let made = self.fill(register, &temporary, &mut running).and_then(|taken| {
            put_keys(register, &self.to)?;
            // Windows syncs only what is open for writing.
            std::fs::OpenOptions::new().write(true).open(&temporary)?.sync_all()?;
            std::fs::rename(&temporary, &self.to)?;
            sweep(self.to.parent().unwrap_or(Path::new(".")), &self.to);
            Ok(taken)
        });
        drop(running);
        made
    }

    fn fill(&self, register: &Register, temporary: &Path, running: &mut Running) -> Result<Taken> {
        let whole = self.scope == Scope::Whole;
        if whole {
            while !patiently(|| running.step(register))? {}
            register.way.check(temporary)?;
        }
        let to = connect(temporary, true, Duration::from_secs(1))?;
        if let Some(key) = register.way.keys.first() {
            let id = register.card()?.id;
            to.execute_batch(&key.pragma((!whole).then_some(&id.0)))?;
            to.execute_batch(&format!("PRAGMA cipher_page_size={PAGE}"))?;
        } else {
            to.execute_batch(&format!("PRAGMA page_size={PAGE}"))?;
        }
        // Until it has its name nobody but this program knows of it.
        to.execute_batch("PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY")?;
        let [copy, ..] = self.ids;
        let taken = if whole {
            Taken { persons: None, left_out: 0 }
        } else {
            part::fill(register, &to, self.scope, copy)?
        };
        to.execute("DELETE FROM hold", [])?;
        to.execute("UPDATE clock SET copy=?1, part=?2", params![copy, !whole])?;
        to.close().map_err(|(_, why)| why)?;
        Ok(taken)
    }

    /// Takes back that a copy is out which never came to be.
    pub fn strike(&self, register: &mut Register) -> Result<()> {
        let [copy, _, back] = self.ids;
        let edit = Edit::take("copy", copy, self.at);
        commit::commit(register, &self.save(back, Word("did-copy-strike"), edit)).map(drop)
    }
}

/// Somebody who is saving holds the register for a moment: the same again, some times.
pub(super) fn patiently<T>(mut read: impl FnMut() -> Result<T>) -> Result<T> {
    let mut met = 0;
    loop {
        match read() {
            Err(StoreError::Busy) if met < PATIENCE => met += 1,
            other => return other,
        }
    }
}

impl Change for Take {
    type Done = Made;

    /// Done again after it was cut off, it goes on where the register knows of it already.
    fn apply(&self, register: &mut Register) -> Result<Made> {
        let take = self.named(register);
        take.forbidden(register)?;
        let [copy, took, _] = take.ids;
        commit::commit(register, &take.save(took, Word("did-copy-take"), row(copy, &take)))?;
        let made = take.make(register).map(|taken| Made { file: take.to.clone(), taken });
        made.or_else(|why| match why {
            StoreError::Busy => Err(why),
            why => {
                take.strike(register)?;
                Err(match why {
                    // Which of the two drives it was is not told by the error; both are there to see.
                    StoreError::Lost(_) | StoreError::Backup(_) => {
                        StoreError::rule(Word("copy-not-written"))
                    }
                    why => why,
                })
            }
        })
    }

    fn action(&self) -> Option<ActionId> {
        Some(ActionId(self.ids[1]))
    }
}
