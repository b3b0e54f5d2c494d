//! Who can open the register, held against who is in the team.

use super::{Current, known, own_key};
use crate::base::WorkerId;
use crate::domain::worker::Worker;
use crate::store::copies::{Copy, Out};
use crate::store::keys::Member;
use crate::store::{Ask as _, Change, Register, Result, workers};
use std::collections::BTreeMap;

/// Looks at the keys file and the table of workers. It writes nothing; it is no question because it
/// needs more than the connection.
#[derive(Debug)]
pub struct Standing;

/// The keys in the keys file that the register does not know, by themselves: none where the register is
/// not encrypted.
#[derive(Debug)]
pub struct Strangers;

/// How a member can open the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// By a passphrase of their own.
    Own,
    /// By one handed out, and has not come in yet.
    Invited,
}

/// A key in the keys file that the register does not know: nothing is wrapped for it from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// The name it goes under.
    pub name: String,
    /// Its public half.
    pub public: String,
    /// Whose it is.
    pub whose: Strange,
}

/// Whose an unknown key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strange {
    /// Nobody's in the team.
    Nobody,
    /// A member's, of whom the register knows another one.
    Member,
    /// Somebody's who has left the team: the removal is not finished.
    Left,
}

impl Stranger {
    fn of(member: Member, team: &[Worker]) -> Self {
        let Member { worker, name, public, .. } = member;
        let (name, whose) = match team.iter().find(|one| one.id.0 == worker) {
            Some(one) if one.gone => (one.name.clone(), Strange::Left),
            Some(one) => (one.name.clone(), Strange::Member),
            None => (name, Strange::Nobody),
        };
        Self { name, public, whose }
    }
}

/// The team, and who of it can open the register: no keys for one that is not encrypted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Members with a key of their own, and how they come in.
    pub members: BTreeMap<WorkerId, Access>,
    /// Keys that are ignored.
    pub strangers: Vec<Stranger>,
    /// Everybody who is or was in the team.
    pub team: Vec<Worker>,
    /// Copies that are still out.
    pub out: Vec<Copy>,
}

impl Change for Standing {
    type Done = Found;

    fn apply(&self, register: &mut Register) -> Result<Found> {
        let team = register.read(|db| workers::All.ask(db))?;
        let out = register.read(|db| Out.ask(db))?;
        let (ours, strange) = keyed(register)?;
        let access = |m: &Member| if m.once { Access::Invited } else { Access::Own };
        let members = ours.iter().map(|m| (WorkerId(m.worker), access(m))).collect();
        let strangers = strange.into_iter().map(|member| Stranger::of(member, &team)).collect();
        Ok(Found { members, strangers, team, out })
    }
}

impl Change for Strangers {
    type Done = Vec<Stranger>;

    fn apply(&self, register: &mut Register) -> Result<Vec<Stranger>> {
        let team = register.read(|db| workers::All.ask(db))?;
        let (_, strange) = keyed(register)?;
        Ok(strange.into_iter().map(|member| Stranger::of(member, &team)).collect())
    }
}

/// Whom the keys file has keys for: those the register knows, and the others.
fn keyed(register: &Register) -> Result<(Vec<Member>, Vec<Member>)> {
    if own_key(register).is_err() {
        return Ok((Vec::new(), Vec::new()));
    }
    let keys = Current::find(register)?.keys;
    let known = register.read(known)?;
    Ok(keys.members.into_iter().partition(|member| known.knows(member)))
}
