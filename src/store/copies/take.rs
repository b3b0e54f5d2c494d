//! A copy made: the register learns of it first, so that none is out that nobody knows of.

use super::{Scope, carry, row};
use crate::base::{ActionId, Day, Id, PersonId, Stamp, Word, WorkerId};
use crate::domain::protection::Protection;
use crate::domain::worker::Deed;
use crate::store::create::lay;
use crate::store::keys::Keys;
use crate::store::open::{PAGE, connect};
use crate::store::row::all;
use crate::store::{Ask, rules};
use crate::store::{
    Author, Change, Edit, Register, Result, Save, StoreError, areas, commit, people,
};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, params};
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Pages taken under one read lock: colleagues save in between.
const SLICE: i32 = 64;
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

impl Take {
    fn save(&self, action: Id, word: Word, edit: Edit) -> Save {
        let ids = crate::base::IdSource::counted(0);
        let author = Author { by: self.by, at: self.at, ids: &ids };
        Save { action: ActionId(action), ..author.save(word, vec![edit]) }
    }

    /// The persons of a part: those meant, and how many of them are protected and stay.
    fn persons(&self, db: &Connection) -> Result<(Vec<PersonId>, usize)> {
        let meant: Vec<PersonId> = match self.scope {
            Scope::Whole => Vec::new(),
            Scope::Initiative(id) => {
                let sql = "SELECT person FROM target
                   WHERE initiative=?1 AND gone IS NULL AND removed IS NULL";
                all(db, sql, [id], |r| Ok(r.get(0)?))?
            }
            Scope::Area(id) => {
                let areas = crate::domain::area::within(&areas::All.ask(db)?, id);
                let sql = "SELECT id FROM person WHERE area=?1 AND gone IS NULL";
                let mut living = Vec::new();
                for area in areas {
                    living.extend(all(db, sql, [area], |r| Ok(r.get::<_, PersonId>(0)?))?);
                }
                living
            }
        };
        let (mut cards, mut left_out) = (BTreeSet::new(), BTreeSet::new());
        for person in meant {
            let family = people::family(db, person)?;
            let open = |card: &PersonId| -> Result<bool> {
                let sql = "SELECT protection FROM person WHERE id=?1";
                let level = all(db, sql, [card], |r| people::protection(r, "protection"))?;
                Ok(level.iter().all(|level| *level == Protection::Open))
            };
            if family.iter().map(open).collect::<Result<Vec<_>>>()?.contains(&false) {
                left_out.extend(family.first().copied());
            } else {
                cards.extend(family);
            }
        }
        Ok((cards.into_iter().collect(), left_out.len()))
    }

    /// What forbids it, before anything is written.
    fn forbidden(&self, register: &Register) -> Result<()> {
        let keys = Keys::read(&Keys::beside(&self.to));
        let id = register.card()?.id;
        let ours = matches!(&keys, Ok(None)) || matches!(&keys, Ok(Some(k)) if k.register == id);
        if self.to.exists() || !ours {
            return Err(StoreError::Exists);
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
        let mut name = self.to.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let part = self.to.with_file_name(name);
        let _ = std::fs::remove_file(&part);
        let made = self.fill(register, &part).and_then(|taken| {
            let keys = Keys::read(&Keys::beside(&register.way.path))?;
            if let Some(keys) = keys.filter(|_| !register.way.keys.is_empty()) {
                keys.write(&Keys::beside(&self.to))?;
            }
            // Windows syncs only what is open for writing.
            std::fs::OpenOptions::new().write(true).open(&part)?.sync_all()?;
            std::fs::rename(&part, &self.to)?;
            Ok(taken)
        });
        if made.is_err() {
            // What is half made is no copy; the error that matters is the first.
            let _ = std::fs::remove_file(&part);
        }
        made
    }

    fn fill(&self, register: &Register, part: &Path) -> Result<Taken> {
        std::fs::File::create_new(part)?;
        let mut to = connect(part, true, Duration::from_secs(1))?;
        if let Some(key) = register.way.keys.first() {
            let id = register.card()?.id;
            to.execute_batch(&key.pragma(Some(&id.0)))?;
            to.execute_batch(&format!("PRAGMA cipher_page_size={PAGE}"))?;
        } else {
            to.execute_batch(&format!("PRAGMA page_size={PAGE}"))?;
        }
        // Until it has its name nobody but this program knows of it.
        to.execute_batch("PRAGMA journal_mode=MEMORY; PRAGMA temp_store=MEMORY")?;
        let taken = if self.scope == Scope::Whole {
            whole(&register.db, &mut to)?;
            Taken { persons: None, left_out: 0 }
        } else {
            register.read(|db| {
                let (persons, left_out) = self.persons(db)?;
                to.execute_batch("PRAGMA foreign_keys=OFF; BEGIN")?;
                lay(&to)?;
                let list = match self.scope {
                    Scope::Initiative(id) => Some(id),
                    _ => None,
                };
                carry::carry(db, &to, &persons, list)?;
                to.execute_batch("COMMIT")?;
                Ok(Taken { persons: Some(persons.len()), left_out })
            })?
        };
        let [copy, ..] = self.ids;
        let part = self.scope != Scope::Whole;
        to.execute("UPDATE clock SET copy=?1, part=?2", params![copy, part])?;
        to.close().map_err(|(_, why)| why)?;
        Ok(taken)
    }
}

/// Page by page, each slice under its own short lock; what changes meanwhile begins it anew by itself.
fn whole(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, to)?;
    let mut met = 0;
    loop {
        match backup.step(SLICE)? {
            StepResult::Done => return Ok(()),
            StepResult::Busy | StepResult::Locked if met == PATIENCE => {
                return Err(StoreError::Busy);
            }
            StepResult::Busy | StepResult::Locked => met += 1,
            _ => {}
        }
    }
}

impl Change for Take {
    type Done = Taken;

    /// Done again after it was cut off, it goes on where the register knows of it already.
    fn apply(&self, register: &mut Register) -> Result<Taken> {
        self.forbidden(register)?;
        let [copy, took, back] = self.ids;
        commit::commit(register, &self.save(took, Word("did-copy-take"), row(copy, self)))?;
        self.make(register).or_else(|why| match why {
            StoreError::Busy => Err(why),
            why => {
                let edit = Edit::take("copy", copy, self.at);
                commit::commit(register, &self.save(back, Word("did-copy-strike"), edit))?;
                Err(match why {
                    // Which of the two drives it was is not told by the error; both are there to see.
                    StoreError::Lost(_) => StoreError::rule(Word("copy-not-written")),
                    why => why,
                })
            }
        })
    }
}
