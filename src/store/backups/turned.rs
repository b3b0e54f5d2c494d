//! Whom a backup that takes the place of a register shuts out, and whom it lets back into the team.

use super::restore::Ready;
use crate::base::{Phrase, Word, WorkerId};
use crate::store::keys::Keys;
use crate::store::row::all;
use crate::store::{Change, Register, Result};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

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
    /// What is said of it before anything is done; nothing where everybody stays as they are. None: it could
    /// not be seen.
    pub fn phrases(turned: Option<&Self>) -> Vec<Phrase> {
        let Some(turned) = turned else { return vec![Word("backup-team-unseen").into()] };
        let said = |word, names: &[String]| {
            let named = Phrase::new(word).with("names", names.join(", "));
            (!names.is_empty()).then_some(named)
        };
        let out = said(Word("backup-shuts-out"), &turned.out);
        out.into_iter().chain(said(Word("backup-lets-back"), &turned.back)).collect()
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
    /// Whom it shuts out and lets back. None: what stands there cannot be asked.
    pub fn turned(&self) -> Option<Turned> {
        match &self.ways.place {
            Some(way) => {
                let (today, then) =
                    (way.look_into(self.place), self.ways.backup.look_into(self.backup));
                turned(&today.ok()?, &then.ok()?).ok()
            }
            None => (!self.place.exists()).then(Turned::default),
        }
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
    type Done = (PathBuf, Option<Turned>);

    fn apply(&self, register: &mut Register) -> Result<Self::Done> {
        let (today, backup) = (register.way().today()?, self.backup.clone());
        let then = today.look_into(&backup).ok();
        let then = then.or_else(|| today.of_then(&backup)?.look_into(&backup).ok());
        Ok((backup, then.and_then(|then| against(register, &then))))
    }
}

/// The same where it is known how the backup opens.
pub(super) fn against(register: &Register, then: &Connection) -> Option<Turned> {
    register.read(|db| turned(db, then)).ok()
}

/// Who has a key by the keys file that lies with a backup, and none by the one beside the register: they
/// have been removed since.
pub(super) fn let_in_again(backup: &Path, place: &Path) -> Vec<String> {
    let members = |file: &Path| {
        let keys = Keys::read(&Keys::beside(file)).ok().flatten();
        keys.map(|keys| keys.members).unwrap_or_default()
    };
    let today = members(place);
    let gone = members(backup)
        .into_iter()
        .filter(|then| today.iter().all(|one| one.worker != then.worker));
    gone.map(|member| member.name).collect()
}
