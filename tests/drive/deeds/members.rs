//! Who can open the register, changed.

use super::Deed;
use super::kinds::{author, nothing_to_keep, open, people, with_people};
use crate::unit::PASSPHRASE;
use std::path::{Path, PathBuf};
use tillit::base::{IdSource, Lang, Secret, WorkerId};
use tillit::domain::worker::{Role, Worker};
use tillit::store::keys::Keys;
use tillit::store::members::{Invite, NewRecovery, OwnPassphrase};
use tillit::store::{Change as _, Key, Register, StoreError, Unlock, Work};

/// The row of Ali, and the public key that stands in it.
fn ali(register: &Register) -> Option<(WorkerId, Option<String>)> {
    let sql = "SELECT id, public FROM worker WHERE name='Ali'";
    let row = |db: &rusqlite::Connection| {
        let mut ask = db.prepare(sql)?;
        let mut rows = ask.query_map([], |r| Ok((r.get(0)?, r.get(1)?)))?;
        Ok(rows.next().transpose()?)
    };
    register.read(row).unwrap()
}

pub const INVITE: Deed = Deed {
    name: "a colleague is invited",
    make: || with_people(true, 0..2),
    act: |path, begun| {
        let (mut register, ids) = (open(path)?, IdSource::system());
        let author = author(&register, &ids)?;
        // Who is on the list of the team already is asked again.
        let invite = if let Some((id, _)) = ali(&register) {
            Invite::again(&author, id, "Ali", Work(2))?
        } else {
            let (id, name) = (WorkerId(author.id()), "Ali".to_owned());
            let ali = Worker { id, name, role: Role::Worker, lang: Lang::Sv, gone: false };
            Invite::new(&author, &ali, Work(2))?
        };
        begun();
        invite.apply(&mut register).map(drop)
    },
    is_new: |path| {
        assert_eq!(people(path), 2, "Karin opens it");
        let Some((id, Some(public))) = ali(&open(path).unwrap()) else { return false };
        let keys = Keys::read(&Keys::beside(path)).unwrap().unwrap();
        keys.members.iter().any(|member| member.worker == id.0 && member.public == public)
    },
    kept: nothing_to_keep,
    recorded: false,
};

const NEW: &str = "grön måne över havet";

fn opens_by(path: &Path, key: Key) -> bool {
    match Register::open(path, &Unlock { key, laptop: None }) {
        Ok(_) | Err(StoreError::Recovered(_)) => true,
        Err(StoreError::WrongPassphrase | StoreError::NoMember) => false,
        Err(why) => panic!("{why:?}"),
    }
}

pub const PASSPHRASE_OF_ONES_OWN: Deed = Deed {
    name: "a passphrase is changed",
    make: || with_people(true, 0..2),
    act: |path, begun| {
        let mut register = open(path)?;
        let (old, new) = (Secret::from(PASSPHRASE), Secret::from(NEW));
        begun();
        OwnPassphrase { old, new, work: Work(2) }.apply(&mut register)
    },
    is_new: |path| {
        let by = |text| opens_by(path, Key::typed(None, Secret::from(text)));
        let (old, new) = (by(PASSPHRASE), by(NEW));
        assert!(old != new, "opens by the old one: {old}, by the new one: {new}");
        new
    },
    kept: nothing_to_keep,
    recorded: false,
};

/// The keys on paper: the one of before and the one to come.
fn papers(path: &Path) -> [PathBuf; 2] {
    ["before", "after"].map(|name| path.with_file_name(name))
}

fn paper(path: &Path) -> Secret {
    Secret::from(std::fs::read_to_string(path).unwrap())
}

fn give(register: &mut Register, paper: &Secret) -> tillit::store::Result<()> {
    let ids = IdSource::system();
    let author = author(register, &ids)?;
    NewRecovery::new(&author, paper)?.apply(register).map(drop)
}

pub const RECOVERY: Deed = Deed {
    name: "another key on paper",
    make: || {
        let unit = with_people(true, 0..2);
        for file in papers(&unit.path) {
            std::fs::write(file, NewRecovery::key().open()).unwrap();
        }
        let [before, _] = papers(&unit.path);
        give(&mut open(&unit.path).unwrap(), &paper(&before)).unwrap();
        unit
    },
    act: |path, begun| {
        let mut register = open(path)?;
        let [_, after] = papers(path);
        begun();
        give(&mut register, &paper(&after))
    },
    is_new: |path| {
        assert_eq!(people(path), 2, "Karin opens it");
        let [old, new] = papers(path).map(|file| opens_by(path, Key::Recovery(paper(&file))));
        assert!(old || new, "no key on paper opens it");
        new
    },
    kept: nothing_to_keep,
    recorded: false,
};
