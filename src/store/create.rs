//! Making a new register, with its keys file when it has a passphrase.

use super::keys::{self, Keys, Known, Member};
use super::open::{APPLICATION, FORMAT, PAGE, Way, connect, prepare};
use super::secret::{self, DbKey, Work};
use super::{Register, Result, StoreError, schema};
use crate::base::{Id, IdSource, Secret, Stamp, WorkerId};
use crate::domain::programme::{Kind, Programme};
use crate::domain::template::Version;
use age::x25519::Identity;
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What a new register starts with.
#[derive(Debug)]
pub struct NewRegister<'a> {
    /// What the team calls it.
    pub name: String,
    /// The time zone planned times are in.
    pub zone: String,
    /// The first member's name.
    pub worker: String,
    /// The code of the first member's role.
    pub role: &'static str,
    /// The first member's passphrase; without one the file is not encrypted.
    pub passphrase: Option<Secret>,
    /// How long the passphrase is stretched.
    pub work: Work,
    /// The folder of this program on this computer.
    pub laptop: Option<PathBuf>,
    /// Question templates that come with it: key, version and text.
    pub templates: Vec<(String, Version, String)>,
    /// When it is made.
    pub at: Stamp,
    /// Where its ids come from.
    pub ids: &'a IdSource,
}

/// A register just made.
#[derive(Debug)]
pub struct Created {
    /// It stands open.
    pub register: Register,
    /// Its first member.
    pub worker: WorkerId,
    /// The recovery key in groups, to be shown once and written down; kept nowhere.
    pub recovery: Option<Secret>,
}

/// Keys of a register that is being made.
struct Fresh {
    keys: Keys,
    db: DbKey,
    me: Identity,
    recovery: Identity,
}

impl Register {
    /// Makes a register at `path`.
    ///
    /// Errors: [`StoreError::Exists`] when a register or a keys file of that name stands there
    /// already; neither is touched. What was begun and failed is taken away again.
    pub fn create(path: &Path, new: &NewRegister<'_>) -> Result<Created> {
        let keys_path = Keys::beside(path);
        if path.exists() || keys_path.exists() {
            return Err(StoreError::Exists);
        }
        // A slip in the path would make folders, and a register nobody finds again.
        if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(StoreError::NoFolder);
        }
        let id = new.ids.next(new.at);
        let worker = WorkerId(new.ids.next(new.at));
        let fresh =
            new.passphrase.as_ref().map(|p| fresh(new, id, worker, p.open())).transpose()?;
        if let Some(fresh) = &fresh {
            fresh.keys.write(&keys_path)?;
            if let Some(laptop) = &new.laptop {
                // Being without a copy is no reason not to begin: the original is there.
                let _ = fresh.keys.keep_copy(laptop);
            }
        }
        let made = fill(path, new, fresh.as_ref(), (id, worker)).and_then(|()| {
            let keys = fresh.iter().map(|f| f.db.clone()).collect();
            let way = Way::new(path, keys, fresh.as_ref().map(|_| id), new.laptop.as_deref());
            let identity = fresh.as_ref().map(|f| f.me.clone());
            Way { me: identity.as_ref().map(|_| worker), identity, ..way }.enter()
        });
        let register = made.inspect_err(|_| clear_away(path, &keys_path))?;
        let recovery = fresh.map(|f| Secret::from(secret::groups(&f.recovery)));
        Ok(Created { register, worker, recovery })
    }
}

/// What stands half-made would only be in the way of the next try; the error that matters is known.
fn clear_away(path: &Path, keys: &Path) {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    for file in [path, keys, Path::new(&journal)] {
        let _ = std::fs::remove_file(file);
    }
}

fn fresh(new: &NewRegister<'_>, id: Id, worker: WorkerId, passphrase: &str) -> Result<Fresh> {
    let (me, recovery, db) = (Identity::generate(), Identity::generate(), DbKey::random()?);
    let public = me.to_public().to_string();
    let member = Member {
        worker: worker.0,
        name: new.worker.clone(),
        public: public.clone(),
        secret: secret::lock_identity(&me, passphrase, new.work)?,
        once: false,
    };
    let recovery_public = recovery.to_public().to_string();
    let known =
        Known { members: vec![(worker, public)], recovery: recovery_public.clone(), next: None };
    let mut keys = Keys {
        version: keys::VERSION,
        number: 1,
        register: id,
        recovery: recovery_public,
        members: vec![member],
        keys: Vec::new(),
    };
    keys.wrap(&[&db], &known)?;
    Ok(Fresh { keys, db, me, recovery })
}

fn fill(
    path: &Path,
    new: &NewRegister<'_>,
    fresh: Option<&Fresh>,
    ids: (Id, WorkerId),
) -> Result<()> {
    std::fs::File::create_new(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists,
        std::io::ErrorKind::NotFound => StoreError::Missing,
        _ => e.into(),
    })?;
    let db = connect(path, true, Duration::from_secs(1))?;
    begin(&db, fresh.map(|fresh| (&fresh.db, ids.0)))?;
    rows(&db, new, fresh, ids)?;
    db.execute_batch("COMMIT")?;
    Ok(())
}

/// Begins a register in an empty file: encrypted where there is a key and the id of the register, with all
/// its tables. The transaction stands open.
fn begin(db: &Connection, key: Option<(&DbKey, Id)>) -> Result<()> {
    if let Some((key, id)) = key {
        // The salt of the cipher is what the file begins with. Being the id of the register, it
        // tells a keys file that belongs elsewhere from damage, without any key.
        db.execute_batch(&key.pragma(Some(&id.0)))?;
        db.execute_batch(&format!("PRAGMA cipher_page_size={PAGE}"))?;
    } else {
        db.execute_batch(&format!("PRAGMA page_size={PAGE}"))?;
    }
    prepare(db, key.is_some(), true)?;
    db.execute_batch("PRAGMA query_only=OFF; BEGIN IMMEDIATE")?;
    lay(db)
}

/// A register without a row in an empty file.
pub(super) fn blank(db: &Connection, key: Option<(&DbKey, Id)>) -> Result<()> {
    begin(db, key)?;
    Ok(db.execute_batch("COMMIT")?)
}

/// Lays out a register's tables in an empty file.
pub(super) fn lay(db: &Connection) -> Result<()> {
    db.execute_batch(&format!(
        "PRAGMA application_id={APPLICATION}; PRAGMA user_version={FORMAT}"
    ))?;
    db.execute_batch(schema::SQL)?;
    Ok(db.execute_batch(&schema::triggers()?)?)
}

fn rows(
    db: &Connection,
    new: &NewRegister<'_>,
    fresh: Option<&Fresh>,
    (id, worker): (Id, WorkerId),
) -> Result<()> {
    let action = new.ids.next(new.at);
    db.execute(
        "INSERT INTO clock(one,hlc,at,writer,n,worker,action,logging)
         VALUES(1,?1<<16,?1,randomblob(8),0,?2,?3,1)",
        params![new.at, worker, action],
    )?;
    db.execute(
        "INSERT INTO register(id,name,zone,min_reader,min_writer,made,recovery)
         VALUES(?1,?2,?3,?4,?4,?5,?6)",
        params![id, new.name, new.zone, FORMAT, new.at, fresh.map(|f| &f.keys.recovery)],
    )?;
    let public = fresh.map(|f| f.me.to_public().to_string());
    db.execute(
        "INSERT INTO worker(id,name,role,public,made) VALUES(?1,?2,?3,?4,?5)",
        params![worker, new.worker, new.role, public, new.at],
    )?;
    for kind in Kind::SHIPPED {
        let one = Programme::shipped(kind);
        let needs: Vec<&str> = one.needs.iter().map(|need| need.code()).collect();
        db.execute(
            "INSERT INTO programme(id,kind,aim,every,needs) VALUES(?1,?2,?3,?4,?5)",
            params![one.id, kind.code(), one.aim, one.every, needs.join(",")],
        )?;
    }
    for (key, version, body) in &new.templates {
        db.execute(
            "INSERT INTO template(key,version,body,made) VALUES(?1,?2,?3,?4)",
            params![key, version, body, new.at],
        )?;
    }
    Ok(())
}
