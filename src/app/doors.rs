//! The program's own way to open a register: on the store's thread, with what a new one starts from.

use super::{Doors, Event, Said};
use crate::base::text::fold;
use crate::base::{ActionId, Clock, IdSource, Phrase, Word};
use crate::domain::template::Version;
use crate::domain::worker::Role;
use crate::screens::env::{Door, NewFile, Opening, Renewed};
use crate::store::backups::Sure;
use crate::store::keyring::{self, Keyring};
use crate::store::renew::{self, Renewal};
use crate::store::{
    Ask as _, Created, Ending, Key, NewRegister, Register, Result, Runner, StoreError,
};
use crate::store::{Thread, Unlock, Way, Work, backups, salvage, share, workers};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

/// How long opening waits for one that was let go and still has the same file open.
const CLOSING: Duration = Duration::from_secs(10);

/// Makes a register of made-up data.
#[derive(Clone)]
pub struct Practice(pub Arc<dyn Fn() -> Result<Register> + Send + Sync>);

impl std::fmt::Debug for Practice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Practice")
    }
}

/// Whether a damaged register has a backup beside it: what cannot be done is not to be offered.
fn alone(why: StoreError, path: &Path) -> StoreError {
    match (why, backups::latest(path)) {
        (StoreError::Damaged, Err(StoreError::Rule(_))) => StoreError::DamagedAlone,
        (why, _) => why,
    }
}

/// What opening and making takes besides what the user says.
#[derive(Debug, Clone)]
pub struct Shelf {
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<IdSource>,
    /// The program's folder on this computer.
    pub laptop: PathBuf,
    /// How long a passphrase is stretched.
    pub work: Work,
    /// The key store of the operating system, where there is one.
    pub ring: Option<Arc<dyn Keyring>>,
    /// Whom the user has said to be when the program was started.
    pub named: Option<String>,
    /// Question templates that come with a new register: key, version and text.
    pub templates: Vec<(String, Version, String)>,
    pub practice: Practice,
}

impl Shelf {
    /// Opens or makes a register; `tell` gets the recovery key of one that is made with a passphrase.
    pub fn fetch(&self, opening: Opening, tell: impl FnOnce(Said)) -> Result<Register> {
        match opening {
            Opening::Open { path, key, kept } => {
                let open = |key: Key| {
                    let unlock = Unlock { key, laptop: Some(self.laptop.clone()) };
                    share::enter(&path, &unlock, self.clock.as_ref())
                };
                let outcome = match (open(key), &self.ring) {
                    (Err(StoreError::Locked), Some(ring)) if kept => {
                        keyring::enter(&path, ring.as_ref(), open)
                    }
                    (outcome, _) => outcome,
                };
                let outcome = outcome.and_then(|register| self.of_the_team(register));
                outcome.map_err(|why| alone(why, &path))
            }
            Opening::Make(new) => {
                let path = new.path.clone();
                share::fit_to_begin(&path, Some(&self.laptop), self.clock.now())?;
                let Created { register, recovery, .. } =
                    Register::create(&path, &self.new_register(*new))?;
                if let Some(key) = recovery {
                    tell(Said::Recovery(key));
                }
                Ok(register)
            }
            Opening::Renew(who) => renew::open(&who.path.clone(), &self.renewal(*who)),
            Opening::PutBack { door, backup, key, keys } => {
                self.put_back(door, backup, (key.as_ref(), keys), tell)
            }
            Opening::Salvage(door) => self.salvage(door, tell),
            Opening::Practice => (self.practice.0)(),
        }
    }

    /// Nobody works in the name of another: who is named and is not in the team does not come in. A
    /// passphrase says by itself who has come.
    fn of_the_team(&self, register: Register) -> Result<Register> {
        let named = self.named.as_ref().filter(|_| register.me().is_none());
        let Some(name) = named else { return Ok(register) };
        let team = register.read(|db| workers::All.ask(db))?;
        if team.iter().any(|worker| !worker.gone && fold(&worker.name) == fold(name)) {
            return Ok(register);
        }
        Err(StoreError::Rule(Phrase::new(Word("cli-member-nobody")).with("name", name)))
    }

    fn put_back(
        &self,
        door: Door,
        backup: Option<PathBuf>,
        (typed, keys): (Option<&Key>, bool),
        tell: impl FnOnce(Said),
    ) -> Result<Register> {
        let now = self.clock.local(self.clock.now());
        let backup = match backup {
            Some(backup) => backup,
            None => backups::latest(door.path())?,
        };
        match door {
            Door::Open(way) => {
                tell(Said::PutBack(backups::put_back(&way, &backup, typed, now)));
                way.enter()
            }
            Door::Shut { path, key } => {
                let unlock = Unlock { key, laptop: Some(self.laptop.clone()) };
                let sure = Sure { which: true, keys };
                let outcome = backups::ready(&backup, &path, &unlock, typed)?.put(sure, now)?;
                // Where its keys have come back with it, it opens by what held then.
                let key = typed.filter(|_| outcome.old_keys).cloned().unwrap_or(unlock.key);
                tell(Said::PutBack(Ok(outcome)));
                share::enter(&path, &Unlock { key, ..unlock }, self.clock.as_ref())
            }
        }
    }

    fn salvage(&self, door: Door, tell: impl FnOnce(Said)) -> Result<Register> {
        let now = self.clock.local(self.clock.now());
        let into = salvage::place(door.path(), now);
        match door {
            Door::Open(way) => match salvage::salvage(&way, &into) {
                Ok(salvaged) => {
                    tell(Said::Salvaged(Ok(salvaged)));
                    way.leading_to(&into).enter()
                }
                // It is open for reading as it was.
                Err(why) => {
                    tell(Said::Salvaged(Err(why)));
                    way.enter()
                }
            },
            Door::Shut { path, key } => {
                let unlock = Unlock { key, laptop: Some(self.laptop.clone()) };
                let way = Way::to(&path, &path, &unlock)?;
                tell(Said::Salvaged(Ok(salvage::salvage(&way, &into)?)));
                share::enter(&into, &unlock, self.clock.as_ref())
            }
        }
    }

    fn renewal(&self, who: Renewed) -> Renewal {
        let at = self.clock.now();
        Renewal {
            by: who.by,
            member: who.member,
            passphrase: who.passphrase,
            work: self.work,
            laptop: Some(self.laptop.clone()),
            at,
            action: ActionId(self.ids.next(at)),
        }
    }

    fn new_register(&self, new: NewFile) -> NewRegister<'_> {
        NewRegister {
            name: new.name,
            zone: new.country.zone().to_owned(),
            worker: new.worker,
            role: Role::Coordinator.code(),
            passphrase: new.passphrase,
            work: self.work,
            laptop: Some(self.laptop.clone()),
            templates: self.templates.clone(),
            at: self.clock.now(),
            ids: &self.ids,
        }
    }
}

/// Opens registers on a thread of their own.
#[derive(Debug)]
pub struct Threads {
    pub shelf: Shelf,
    pub out: Sender<Event>,
}

impl Doors for Threads {
    fn open(&mut self, opening: Opening, line: u64, before: Vec<Ending>) -> Box<dyn Runner> {
        let (doors, out) = (self.shelf.clone(), self.out.clone());
        let fetch = move || {
            // Where one is still not at its end, the drive says so soon enough.
            for ending in before {
                ending.wait(CLOSING);
            }
            // When nobody listens any more the program is leaving, and the key is of no use.
            doors.fetch(opening, |said| drop(out.send(Event::Store { line, said })))
        };
        let wrap = move |news| Event::Store { line, said: Said::News(news) };
        Box::new(Thread::start(fetch, self.out.clone(), wrap))
    }
}
