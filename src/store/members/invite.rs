//! Letting somebody in: a colleague who is new, or one who has forgotten the passphrase.

use super::{HandedOut, give, may_change, writable};
use crate::base::text::fold_exact;
use crate::base::{ActionId, Word, WorkerId};
use crate::domain::worker::Worker;
use crate::store::commit::{self, Stroke};
use crate::store::keys::Member;
use crate::store::row::all;
use crate::store::{Author, Change, Register, Result, Save, StoreError, Work, secret, workers};
use age::x25519::Identity;

/// Gives a member a passphrase for the first opening, and with it access to the register.
///
/// The key pair made here serves for that opening alone: the member then makes another, which nobody
/// else has ever had.
#[derive(Debug)]
pub struct Invite {
    worker: WorkerId,
    name: String,
    /// The row of somebody who is new.
    row: Option<Save>,
    stroke: Stroke,
    handed: HandedOut,
    work: Work,
}

impl Invite {
    /// Somebody new in the team.
    pub fn new(author: &Author<'_>, worker: &Worker, work: Work) -> Result<Self> {
        let row = workers::add(author, worker);
        let name = worker.name.trim().to_owned();
        Ok(Self { row: Some(row), ..Self::again(author, worker.id, &name, work)? })
    }

    /// Somebody who is in the team: the passphrase used until now no longer opens the register.
    pub fn again(author: &Author<'_>, worker: WorkerId, name: &str, work: Work) -> Result<Self> {
        let action = ActionId(author.id());
        let stroke = Stroke { at: author.at, by: author.by, action };
        let handed = HandedOut::random()?;
        Ok(Self { worker, name: name.to_owned(), row: None, stroke, handed, work })
    }

    /// Two of one name could not be told apart at the door.
    fn name_is_free(&self, register: &Register) -> Result<()> {
        let sql = "SELECT id, name FROM worker WHERE gone IS NULL";
        let team = register.read(|db| {
            all(db, sql, [], |r| Ok((r.get::<_, WorkerId>(0)?, r.get::<_, String>(1)?)))
        })?;
        let same = |name: &str| fold_exact(name.trim()) == fold_exact(&self.name);
        if team.iter().any(|(id, name)| *id != self.worker && same(name)) {
            return Err(StoreError::rule(Word("member-name-taken")));
        }
        Ok(())
    }
}

impl Change for Invite {
    type Done = HandedOut;

    fn apply(&self, register: &mut Register) -> Result<HandedOut> {
        writable(register)?;
        may_change(register, self.stroke.by)?;
        super::own_key(register)?;
        self.name_is_free(register)?;
        let identity = Identity::generate();
        let bare = HandedOut::bare(self.handed.0.open());
        let member = Member {
            worker: self.worker.0,
            name: self.name.clone(),
            public: String::new(),
            secret: secret::lock_identity(&identity, &bare, self.work)?,
            once: true,
        };
        if let Some(row) = &self.row {
            commit::commit(register, row)?;
        }
        give(register, self.stroke, &identity, member)?;
        Ok(self.handed.clone())
    }

    fn action(&self) -> Option<ActionId> {
        self.row.as_ref().map(|row| row.action)
    }
}
