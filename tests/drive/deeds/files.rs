//! Files put back, taken, brought home and handed out, and a list brought in.

use super::Deed;
use super::kinds::{
    add, author, back_up, backups, nothing_to_keep, now, open, people, unlock, with_people,
};
use crate::unit::{NINE, Unit, somebody};
use std::path::{Path, PathBuf};
use tillit::base::{AreaId, Id, IdSource, Stamp};
use tillit::domain::area::Area;
use tillit::store::backups::{Reason, Sure, ready};
use tillit::store::copies::{Scope, Take};
use tillit::store::merge::Merge;
use tillit::store::{Cell, Change as _, Column, Edit, Key, Result, areas, commit};

/// Four are in the backup, two have come since.
fn backed_up() -> Unit {
    let unit = with_people(true, 0..4);
    back_up(&mut open(&unit.path).unwrap(), Reason::Asked).unwrap();
    add(&unit.path, 4..6);
    unit
}

fn put_back(path: &Path, begun: &mut dyn FnMut()) -> Result<()> {
    let file = backups(path, Reason::Asked).remove(0);
    begun();
    let sure = Sure { which: true, keys: false };
    ready(&file, path, &unlock(&file), None)?.put(sure, now()).map(drop)
}

pub const RESTORE: Deed = Deed {
    name: "a backup is put back",
    make: backed_up,
    act: put_back,
    is_new: |path| match people(path) {
        6 => false,
        n => n == 4 || panic!("{n} people"),
    },
    kept: |path| {
        let kept = backups(path, Reason::Restore);
        assert!(kept.iter().any(|file| people(file) == 6), "{kept:?}");
    },
    recorded: true,
};

static GARBAGE: [u8; 40_000] = [0xA5; 40_000];

pub const RESTORE_OVER_DAMAGE: Deed = Deed {
    name: "a backup is put in the place of what is damaged",
    make: || {
        let unit = backed_up();
        let mut bytes = std::fs::read(&unit.path).unwrap();
        // Which register it is can still be told.
        bytes[16..16 + GARBAGE.len()].copy_from_slice(&GARBAGE);
        std::fs::write(&unit.path, bytes).unwrap();
        unit
    },
    act: put_back,
    is_new: |path| !is_damaged(path) && people(path) == 4,
    kept: |path| {
        let kept = backups(path, Reason::Restore);
        assert!(kept.iter().any(|file| is_damaged(file)), "{kept:?}");
    },
    recorded: false,
};

fn is_damaged(path: &Path) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bytes[16..].starts_with(&GARBAGE[..])
}

pub const BACKUP: Deed = Deed {
    name: "a backup is taken",
    make: || with_people(false, 0..4),
    act: |path, begun| {
        let mut register = open(path)?;
        begun();
        back_up(&mut register, Reason::Asked).map(drop)
    },
    is_new: |path| {
        assert_eq!(people(path), 4);
        let all = backups(path, Reason::Asked);
        // Whatever bears the name of one is one.
        assert!(all.iter().all(|file| people(file) == 4));
        !all.is_empty()
    },
    kept: nothing_to_keep,
    recorded: false,
};

fn other(path: &Path) -> PathBuf {
    path.with_file_name("other.tillit")
}

pub const MERGE: Deed = Deed {
    name: "another file comes home",
    make: || {
        let unit = with_people(false, 0..3);
        std::fs::copy(&unit.path, other(&unit.path)).unwrap();
        add(&other(&unit.path), 10..12);
        add(&unit.path, 3..4);
        unit
    },
    act: |path, begun| {
        let mut register = open(path)?;
        let by = author(&register, &IdSource::system())?.by;
        begun();
        let mut merge = Merge::find(&mut register, &other(path), &Key::None)?;
        tillit::store::backups::before(&mut register, Reason::Merge, now())?;
        while !merge.progress().is_over() {
            merge.step(&mut register, by, Stamp(NINE))?;
        }
        Ok(())
    },
    is_new: |path| {
        assert_eq!(people(&other(path)), 5, "what comes home is only read");
        match people(path) {
            4 => false,
            n => n == 6 || panic!("{n} people"),
        }
    },
    kept: |path| {
        let kept = backups(path, Reason::Merge);
        assert!(kept.iter().any(|file| people(file) == 4), "{kept:?}");
    },
    recorded: true,
};

fn copy(path: &Path) -> PathBuf {
    path.with_file_name("copy.tillit")
}

fn take(path: &Path, begun: &mut dyn FnMut(), scope: Scope) -> Result<()> {
    let (mut register, ids) = (open(path)?, IdSource::system());
    let author = author(&register, &ids)?;
    let ids = [author.id(), author.id(), author.id()];
    let home = "2026-12-01".parse().unwrap();
    let take = Take { to: copy(path), scope, home, by: author.by, at: author.at, ids };
    begun();
    take.apply(&mut register).map(drop)
}

/// Whatever bears the name of a copy is one, and is known to be out.
fn is_taken(path: &Path, of: usize) -> bool {
    assert_eq!(people(path), 4);
    let there = copy(path).exists();
    if there {
        assert_eq!(people(&copy(path)), of);
        let sql = "SELECT count(*) FROM copy WHERE gone IS NULL AND returned IS NULL";
        let out = open(path).unwrap().read(|db| Ok(db.query_row(sql, [], |r| r.get::<_, i64>(0))?));
        assert!(out.unwrap() > 0);
    }
    there
}

pub const COPY: Deed = Deed {
    name: "a copy is taken",
    make: || with_people(false, 0..4),
    act: |path, begun| take(path, begun, Scope::Whole),
    is_new: |path| is_taken(path, 4),
    kept: nothing_to_keep,
    recorded: false,
};

const AREA: AreaId = AreaId(Id([7; 16]));

pub const COPY_OF_AREA: Deed = Deed {
    name: "a copy of an area is taken",
    make: || {
        let unit = with_people(false, 0..4);
        let (mut register, ids) = (open(&unit.path).unwrap(), IdSource::system());
        let author = author(&register, &ids).unwrap();
        let area = areas::add(&author, &Area::new(AREA, "Hjällbo"));
        commit::commit(&mut register, &area).unwrap();
        let sql =
            "SELECT group_concat(hex(id), ' ') FROM (SELECT id FROM person ORDER BY id LIMIT 2)";
        let two: String = register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap();
        let edits = two.split(' ').map(|id| {
            let id: Id = id.to_lowercase().parse().unwrap();
            Edit::update("person", id, vec![Column::new("area", Cell::Null, AREA.0)])
        });
        let save = author.save(tillit::base::Word("did-person-edit"), edits.collect());
        commit::commit(&mut register, &save).unwrap();
        unit
    },
    act: |path, begun| take(path, begun, Scope::Area(AREA)),
    is_new: |path| is_taken(path, 2),
    kept: nothing_to_keep,
    recorded: false,
};

/// So many at once that pages go into the file before the transaction ends.
pub const IMPORT: Deed = Deed {
    name: "a list comes in",
    make: || with_people(false, 0..4),
    act: |path, begun| {
        let mut register = open(path)?;
        register.read(|db| Ok(db.execute_batch("PRAGMA cache_size=10")?))?;
        // The same rows under the same names each time it is tried.
        let ids = IdSource::counted(4_000);
        let author = author(&register, &ids)?;
        let mut all = somebody(&author, 100);
        all.edits.extend((101..130).flat_map(|n| somebody(&author, n).edits));
        begun();
        commit::commit(&mut register, &all).map(drop)
    },
    is_new: |path| match people(path) {
        4 => false,
        n => n == 34 || panic!("{n} people"),
    },
    kept: nothing_to_keep,
    recorded: true,
};
