//! Whom a backup that takes the place of a register shuts out, and whom it lets back into the team.

use super::restore::Ready;
use crate::base::{Phrase, Word, WorkerId};
use crate::store::row::all;
use crate::store::{Change, Register, Result};
use rusqlite::Connection;
use std::path::PathBuf;

/// Members by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Turned {
    /// Who is in the team today and not in that of the backup, or has another key than they had then: the
    /// register no longer knows it.
    pub out: Vec<String>,
    /// Who has left the team since, and stands in it again.
    pub back: Vec<String>,
}

impl Turned {
    /// What is said of it before anything is done; nothing where everybody stays as they are.
    pub fn phrases(&self) -> Vec<Phrase> {
        let said = |word, names: &[String]| {
            let named = Phrase::new(word).with("names", names.join(", "));
            (!names.is_empty()).then_some(named)
        };
        let out = said(Word("backup-shuts-out"), &self.out);
        out.into_iter().chain(said(Word("backup-lets-back"), &self.back)).collect()
    }
}

/// A member as a register knows them.
struct Known {
    id: WorkerId,
    name: String,
    public: Option<String>,
    gone: bool,
}

fn team(db: &Connection) -> Result<Vec<Known>> {
    let sql = "SELECT id, name, public, gone IS NOT NULL FROM worker ORDER BY name, id";
    all(db, sql, [], |r| {
        Ok(Known { id: r.get(0)?, name: r.get(1)?, public: r.get(2)?, gone: r.get(3)? })
    })
}

/// The team of today held against that of the backup.
fn turned(today: &Connection, then: &Connection) -> Result<Turned> {
    let (today, then) = (team(today)?, team(then)?);
    let mut turned = Turned::default();
    for one in today {
        let stood = then.iter().find(|was| was.id == one.id && !was.gone);
        match stood {
            Some(_) if one.gone => turned.back.push(one.name),
            Some(was) if one.public.is_some() && one.public != was.public => {
                turned.out.push(one.name);
            }
            None if !one.gone => turned.out.push(one.name),
            Some(_) | None => {}
        }
    }
    Ok(turned)
}

impl Ready<'_> {
    /// Whom it shuts out and lets back; nobody where what stands there cannot be asked.
    pub fn turned(&self) -> Turned {
        let found = self.ways.place.as_ref().map(|way| {
            turned(&way.look_into(self.place)?, &self.ways.backup.look_into(self.backup)?)
        });
        found.and_then(Result::ok).unwrap_or_default()
    }
}

/// Asks the same of a register that is open, before a backup takes its place. It writes nothing; it is no
/// question because it needs more than the connection.
#[derive(Debug)]
pub struct Turn {
    /// Which.
    pub backup: PathBuf,
}

impl Change for Turn {
    type Done = (PathBuf, Turned);

    fn apply(&self, register: &mut Register) -> Result<Self::Done> {
        let (today, backup) = (register.way().today()?, self.backup.clone());
        let then = today.look_into(&backup).ok();
        let then = then.or_else(|| today.of_then(&backup)?.look_into(&backup).ok());
        // Of what is damaged nobody can say who is in the team; nor has anybody to lose by it.
        let found = then.and_then(|then| register.read(|db| turned(db, &then)).ok());
        Ok((backup, found.unwrap_or_default()))
    }
}

/// The same where somebody's passphrase of that time opens the backup.
pub(super) fn against(register: &Register, then: &Connection) -> Turned {
    register.read(|db| turned(db, then)).unwrap_or_default()
}
