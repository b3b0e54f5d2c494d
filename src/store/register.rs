//! An open register: its one connection and what this opening of it is called.

use super::backups::take::Running;
use super::copies::OfCopy;
use super::open::Way;
use super::readlog::Note;
use super::share::{self, Watchman, ident::Ident};
use super::{Ask as _, Guard, Opened, Result, Seal, workers};
use crate::base::{Id, WorkerId};
use rusqlite::Connection;
use std::path::PathBuf;
use std::time::Duration;

/// A register that stands open. Lives on the store's thread.
#[derive(Debug)]
pub struct Register {
    pub(super) db: Connection,
    pub(super) way: Way,
    /// Names this opening in the change log: two files never hold different changes under one name,
    /// however a copy was made.
    pub(super) writer: [u8; 8],
    /// The last change this opening has written.
    pub(super) n: i64,
    pub(super) notes: Vec<Note>,
    guard: Option<Guard>,
    /// Which file it is, to notice when another one lies in its place.
    pub(super) ident: Option<Ident>,
    pub(super) watchman: Watchman,
    /// A backup that is being taken.
    pub(super) backup: Option<Running>,
    /// Copies that a sync service has put beside it.
    pub(super) copies: Vec<PathBuf>,
    /// It was made ready for this version of the program when it was opened.
    pub(super) made_ready: bool,
}

/// What a register says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Names the register in all its copies.
    pub id: Id,
    /// What the team calls it.
    pub name: String,
    /// The time zone planned times are in.
    pub zone: String,
    /// Whether the file is encrypted.
    pub encrypted: bool,
    /// Which of the copies that were handed out it is; none for the team's own file.
    pub copy: Option<OfCopy>,
    /// Why it is open for reading only, when it is.
    pub guard: Option<Guard>,
    /// Whose passphrase opened it.
    pub me: Option<WorkerId>,
    /// The public half of the recovery key that holds.
    pub recovery: Option<String>,
}

impl Register {
    pub(super) fn new(db: Connection, way: Way, guard: Option<Guard>) -> Result<Self> {
        let writer = db.query_row("SELECT randomblob(8)", [], |r| r.get(0))?;
        let (ident, guard) = (share::ident(&way.path), guard.or(way.guard));
        let (notes, copies, watchman) = (Vec::new(), Vec::new(), Watchman::default());
        let (n, backup, made_ready) = (0, None, false);
        Ok(Self { db, way, writer, n, notes, guard, ident, watchman, backup, copies, made_ready })
    }

    /// Takes a new name in the change log, under which nothing can have been written.
    pub(super) fn take_name(&mut self) {
        // Chance is asked of the program and not of the file.
        if let Ok(writer) = self.db.query_row("SELECT randomblob(8)", [], |r| r.get(0)) {
            (self.writer, self.n) = (writer, 0);
        }
    }

    /// Answers from one reading transaction: what `f` reads belongs together, and the lock is gone
    /// when it returns. `f` cannot write.
    pub fn read<T>(&self, f: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.db.execute_batch("BEGIN")?;
        let answer = f(&self.db);
        self.end();
        answer
    }

    /// What the register says of itself.
    pub fn card(&self) -> Result<Card> {
        self.read(|db| self.card_in(db))
    }

    fn card_in(&self, db: &Connection) -> Result<Card> {
        let (encrypted, guard, me) = (!self.way.keys.is_empty(), self.guard, self.me());
        let copy = OfCopy::read(db)?;
        let sql = "SELECT id, name, zone, recovery FROM register";
        Ok(db.query_row(sql, [], |r| {
            let (id, name, zone, recovery) = (r.get(0)?, r.get(1)?, r.get(2)?, r.get(3)?);
            Ok(Card { id, name, zone, encrypted, copy, guard, me, recovery })
        })?)
    }

    /// Why nothing may be written, if so.
    pub fn guard(&self) -> Option<Guard> {
        self.guard
    }

    /// Lets nothing be written from now on, nor after it was lost and opened again.
    pub fn protect(&mut self, guard: Guard) {
        self.guard = Some(guard);
        self.way.guard = Some(guard);
    }

    /// What stood in the way of writing is gone.
    pub(super) fn set_free(&mut self) {
        self.guard = None;
        self.way.guard = None;
    }

    /// Whose passphrase opened it; nobody's when it is not encrypted.
    pub fn me(&self) -> Option<WorkerId> {
        self.way.me
    }

    /// What drafts and the outbox on this computer are closed with.
    pub fn seal(&self) -> Seal {
        self.way.identity.as_ref().map_or(Seal::Plain, |me| Seal::Age(me.clone()))
    }

    /// What the program is told once the register stands open.
    pub(super) fn opened(&self) -> Result<Opened> {
        let (card, team) = self.read(|db| Ok((self.card_in(db)?, workers::All.ask(db))))?;
        let (seal, way, copies) = (self.seal(), self.way.clone(), self.copies.clone());
        Ok(Opened { card, team, seal, way, made_ready: self.made_ready, copies })
    }

    /// How the register can be opened again.
    pub fn way(&self) -> &Way {
        &self.way
    }

    /// How long one try waits for another's lock: 250 ms unless set.
    pub fn set_patience(&mut self, patience: Duration) -> Result<()> {
        self.way.patience = patience;
        Ok(self.db.busy_timeout(patience)?)
    }

    /// Ends whatever transaction is still open without keeping it, and forbids writing.
    pub(super) fn settle(&self) {
        self.end();
        // `SQLite` prepares every statement anew after this: it is not for those who have only read.
        let _ = self.db.execute_batch("PRAGMA query_only=ON");
    }

    /// Ends whatever transaction is still open without keeping it.
    fn end(&self) {
        if !self.db.is_autocommit() {
            // Reading and failed writing leave nothing to keep. Where even this fails the file is
            // lost, and the next statement says so.
            let _ = self.db.execute_batch("ROLLBACK");
        }
    }
}
