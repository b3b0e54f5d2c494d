//! What every command works with: words, settings, the clock, and the way into a register.

use std::cell::OnceCell;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use super::args::Common;
use super::exit::{Exit, Stop};
use super::files::Files;
use super::surroundings::Surroundings;
use super::voice::Voice;
use crate::base::clock::Clock;
use crate::base::id::{IdSource, WorkerId};
use crate::base::lang::Country;
use crate::base::phrase::{Phrase, Word};
use crate::base::private::Secret;
use crate::base::text::fold;
use crate::domain::worker::{Deed, Role, Worker};
use crate::store::initiatives::Wall;
use crate::store::{Ask, Asks, Change, Key, Register, Save, Saved, StoreError, Unlock, commit};
use crate::store::{keys::Keys, passphrase, share, workers};

/// How long a command waits for somebody else's save before it gives up.
const PATIENCE: Duration = Duration::from_secs(15);

/// The pause where a try came back busy at once.
const BREATH: Duration = Duration::from_millis(20);

/// What every command works with.
#[derive(Debug)]
pub struct Context {
    /// What was found around the program.
    pub around: Surroundings,
    /// The user's own files on this computer.
    pub files: Files,
    /// Options every command takes.
    pub common: Common,
    /// The way out.
    pub voice: Voice,
    /// The clock.
    pub clock: Box<dyn Clock>,
    /// Where ids of new rows come from.
    pub ids: IdSource,
    /// What `--passphrase-fd` gave: an open file is read through once.
    pub handed: OnceCell<Secret>,
}

/// A register that stands open, and in whose name it is changed.
#[derive(Debug)]
pub struct Opened {
    /// The register.
    pub register: Register,
    /// Who the changes go under.
    pub by: WorkerId,
    /// What that member may do.
    role: Role,
    /// Where it lies.
    pub path: PathBuf,
}

impl Context {
    /// The country whose phone numbers and red days are meant where no register says it.
    pub fn country(&self) -> Country {
        self.files.settings.country.unwrap_or_else(|| self.voice.words.lang().into())
    }

    /// The country of a register: that of its time zone.
    pub fn country_of(&self, register: &Register) -> Country {
        let zone = register.card().ok().map(|card| card.zone);
        zone.and_then(|zone| Country::of_zone(&zone)).unwrap_or_else(|| self.country())
    }

    /// What the clock on the wall shows where the register is read.
    pub fn wall(&self, opened: &Opened) -> Wall {
        let at = self.clock.now();
        Wall { at, now: self.clock.local(at), country: self.country_of(&opened.register) }
    }

    /// The user's own name: as told, as kept, or as this computer knows it.
    pub fn own_name(&self) -> Option<String> {
        let told = self.common.member.clone().or_else(|| self.files.settings.name.clone());
        told.or_else(|| self.around.user.clone())
    }

    /// The register meant: the one named, else the one opened last.
    ///
    /// # Errors
    /// There is neither.
    pub fn register(&self) -> Result<PathBuf, Stop> {
        let path =
            self.common.register.clone().or_else(|| self.files.settings.last_register.clone());
        path.ok_or_else(|| Stop::new(Exit::Usage, Word("cli-no-register")))
    }

    /// Opens a register.
    ///
    /// # Errors
    /// Why it does not open, and what to do.
    pub fn open(&self, path: &Path) -> Result<Opened, Stop> {
        let register = self.open_to_look(path)?;
        self.opened(register, path)
    }

    /// A register that stands open, in the name of the one who sits here.
    ///
    /// # Errors
    /// It cannot be told who that is.
    pub fn opened(&self, register: Register, path: &Path) -> Result<Opened, Stop> {
        let Worker { id: by, role, .. } = self.member(&register, path)?;
        Ok(Opened { register, by, role, path: path.to_owned() })
    }

    /// The member the changes go under: whose passphrase it was, the one named, or the only one.
    fn member(&self, register: &Register, path: &Path) -> Result<Worker, Stop> {
        let team = patiently(|| register.read(|db| workers::All.ask(db)));
        let team = team.map_err(|e| refused(&e, path))?;
        let team: Vec<Worker> = team.into_iter().filter(|worker| !worker.gone).collect();
        let none = || Stop::new(Exit::WrongPassphrase, StoreError::NoMember.phrase());
        let nobody = |name| {
            Stop::new(Exit::Usage, Phrase::new(Word("cli-member-nobody")).with("name", name))
        };
        let called = |name: &str| team.iter().find(|worker| fold(&worker.name) == fold(name));
        if let Some(me) = register.me() {
            return team.iter().find(|worker| worker.id == me).cloned().ok_or_else(none);
        }
        if let Some(name) = &self.common.member {
            return called(name).cloned().ok_or_else(|| nobody(name.as_str()));
        }
        match (self.files.settings.name.as_deref().and_then(called), team.as_slice()) {
            (Some(worker), _) | (None, [worker]) => Ok(worker.clone()),
            _ => Err(Stop::new(Exit::Usage, Word("cli-which-member"))),
        }
    }

    /// Opens a register without saying who one is: for looking at the file itself.
    ///
    /// # Errors
    /// As [`Context::open`].
    pub fn open_to_look(&self, path: &Path) -> Result<Register, Stop> {
        let unlock = self.unlock(path)?;
        let register = patiently(|| share::enter(path, &unlock, self.clock.as_ref()));
        let mut register = register.map_err(|e| refused(&e, path))?;
        register.set_patience(Duration::from_secs(1)).map_err(|e| refused(&e, path))?;
        Ok(register)
    }

    /// What opens a register: nothing, or what is typed or handed over.
    ///
    /// # Errors
    /// There is no such file, or nobody to ask.
    pub fn unlock(&self, path: &Path) -> Result<Unlock, Stop> {
        let key = if Register::is_encrypted(path).map_err(|e| refused(&e, path))? {
            let typed = self.passphrase(Word("cli-passphrase"))?;
            match Key::typed(self.common.member.clone(), typed) {
                Key::Member { name: None, passphrase } => {
                    Key::Member { name: self.whose(path)?, passphrase }
                }
                key => key,
            }
        } else {
            Key::None
        };
        Ok(Unlock { key, laptop: Some(self.around.home.laptop.clone()) })
    }

    /// Whose passphrase it is where nobody says: of several, the one this computer knows.
    ///
    /// # Errors
    /// Several have a key, and none of them is known here.
    fn whose(&self, path: &Path) -> Result<Option<String>, Stop> {
        // Where none can be read, opening tells what is wrong.
        let Some(keys) = Keys::at_hand(path, &self.around.home.laptop) else { return Ok(None) };
        let known = self.files.settings.name.as_deref();
        if let Some(member) = known.and_then(|name| keys.member(Some(name)).ok()) {
            return Ok(Some(member.name.clone()));
        }
        if keys.members.len() < 2 {
            return Ok(None);
        }
        let names: Vec<&str> = keys.members.iter().map(|member| member.name.as_str()).collect();
        let which = Phrase::new(Word("cli-whose-passphrase")).with("names", names.join(", "));
        Err(Stop::new(Exit::Usage, which))
    }

    /// A passphrase that is to take the place of the one that opens the register.
    ///
    /// # Errors
    /// As [`Context::new_passphrase`].
    pub fn other_passphrase(&self, known: &[&str]) -> Result<Secret, Stop> {
        let Some(handed) = &self.around.new_passphrase else {
            // What opens the register is not what it is to be opened with.
            if !self.around.somebody_there {
                return Err(Stop::new(Exit::WrongPassphrase, Word("cli-no-new-passphrase")));
            }
            let typed = ask(self, Word("cli-new-passphrase"))?;
            good_enough(&typed, known)?;
            if ask(self, Word("cli-again-passphrase"))? != typed {
                return Err(Stop::new(Exit::WrongPassphrase, Word("cli-passphrases-differ")));
            }
            return Ok(typed);
        };
        good_enough(handed, known)?;
        Ok(handed.clone())
    }

    /// A passphrase good enough for a new register, typed twice where somebody is there to type.
    ///
    /// # Errors
    /// It is too easy, or the two differ.
    pub fn new_passphrase(&self, known: &[&str]) -> Result<Secret, Stop> {
        let handed = self.around.new_passphrase.clone();
        let asks = handed.is_none() && self.asks();
        let typed = match handed {
            Some(handed) => handed,
            None => self.passphrase(Word("cli-new-passphrase"))?,
        };
        good_enough(&typed, known).map_err(|stop| stop.then(Word("cli-nothing-made")))?;
        if asks && self.passphrase(Word("cli-again-passphrase"))? != typed {
            return Err(Stop::new(Exit::WrongPassphrase, Word("cli-passphrases-differ"))
                .then(Word("cli-nothing-made")));
        }
        Ok(typed)
    }

    /// Whether the passphrase is typed, and not handed over by a script.
    pub fn asks(&self) -> bool {
        self.common.passphrase_fd.is_none() && self.around.passphrase.is_none()
    }

    /// A passphrase, typed or handed over by a script.
    ///
    /// # Errors
    /// Nobody is there to type one, or what was given is empty.
    pub fn passphrase(&self, asked: Word) -> Result<Secret, Stop> {
        let none = || Stop::new(Exit::WrongPassphrase, Word("cli-no-passphrase"));
        let given = match (self.common.passphrase_fd, &self.around.passphrase) {
            (Some(number), _) => {
                if let Some(read) = self.handed.get() {
                    read.clone()
                } else {
                    let read = read_from(number)?;
                    self.handed.get_or_init(|| read).clone()
                }
            }
            (None, Some(passphrase)) => passphrase.clone(),
            (None, None) if self.around.somebody_there => ask(self, asked)?,
            (None, None) => return Err(none()),
        };
        if given.open().is_empty() { Err(none()) } else { Ok(given) }
    }
}

/// Asks the one who sits there.
fn ask(cx: &Context, asked: Word) -> Result<Secret, Stop> {
    let prompt = format!("{} ", cx.voice.words.get(asked));
    let none = |_| Stop::new(Exit::WrongPassphrase, Word("cli-no-passphrase"));
    rpassword::prompt_password(prompt).map(Secret::from).map_err(none)
}

fn good_enough(typed: &Secret, known: &[&str]) -> Result<(), Stop> {
    let weak = |weak: passphrase::Weak| Stop::new(Exit::WrongPassphrase, weak.phrase());
    passphrase::check(typed.open(), known).map_err(weak)
}

/// The first line of an open file; a file the shell has opened for us never lies on a disk.
fn read_from(number: u32) -> Result<Secret, Stop> {
    let fault = || {
        Stop::new(Exit::WrongPassphrase, Phrase::new(Word("cli-passphrase-fd")).with("n", number))
    };
    let mut text = String::new();
    let read = if number == 0 {
        std::io::stdin().read_to_string(&mut text)
    } else {
        fs::File::open(format!("/dev/fd/{number}"))
            .and_then(|mut file| file.read_to_string(&mut text))
    };
    read.map_err(|_| fault())?;
    Ok(Secret::from(text.lines().next().unwrap_or_default().to_owned()))
}

/// Waits for others before it gives up.
impl Asks for Opened {
    type Fault = Stop;

    fn ask<Q: Ask>(&self, question: &Q) -> Result<Q::Answer, Stop> {
        let answer = patiently(|| self.register.read(|db| question.ask(db)));
        answer.map_err(|e| refused(&e, &self.path))
    }
}

impl Opened {
    /// Goes on only if the member's role reaches this far.
    ///
    /// # Errors
    /// It does not; nothing has been done.
    pub fn must(&self, deed: Deed) -> Result<(), Stop> {
        if self.role.may(deed) { Ok(()) } else { Err(refused(&StoreError::Denied, &self.path)) }
    }

    /// Changes the register.
    ///
    /// # Errors
    /// What the register says, after waiting for others.
    pub fn save(&mut self, save: &Save) -> Result<Saved, StoreError> {
        patiently(|| commit::commit(&mut self.register, save))
    }

    /// Carries out a change that is more than a save.
    ///
    /// # Errors
    /// As [`Opened::save`].
    pub fn change<C: Change>(&mut self, change: &C) -> Result<C::Done, Stop> {
        self.try_change(change).map_err(|e| refused(&e, &self.path))
    }

    /// The same, for a command that has more to say of what went wrong.
    ///
    /// # Errors
    /// As [`Opened::save`].
    pub fn try_change<C: Change>(&mut self, change: &C) -> Result<C::Done, StoreError> {
        patiently(|| change.apply(&mut self.register))
    }
}

/// Tries again while somebody else holds the file; each try waits for a while by itself.
pub fn patiently<T>(mut job: impl FnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let begun = now();
    // Nobody ever sends.
    let (_never, nothing) = mpsc::channel::<()>();
    loop {
        match job() {
            Err(StoreError::Busy) if begun.elapsed() < PATIENCE => {
                let _ = nothing.recv_timeout(BREATH);
            }
            other => return other,
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "how long ago, and never when")]
fn now() -> Instant {
    Instant::now()
}

/// What the register said, as an ending of the program.
pub fn refused(error: &StoreError, path: &Path) -> Stop {
    let exit = match error {
        StoreError::Busy => Exit::Busy,
        StoreError::Rule(why) if why.word == "backup-not-yours" => Exit::WrongPassphrase,
        // The same once everybody has closed it.
        StoreError::Rule(why) if why.word == "backup-others" => Exit::Busy,
        StoreError::ReadOnly(_) => Exit::ReadOnly,
        StoreError::WrongPassphrase
        | StoreError::MistypedKey
        | StoreError::Locked
        | StoreError::NoMember
        | StoreError::ShutOut
        | StoreError::Invited(..)
        | StoreError::Recovered(_) => Exit::WrongPassphrase,
        StoreError::Gone | StoreError::Denied | StoreError::Rule(_) => Exit::Partly,
        StoreError::Bug(_) | StoreError::Sql(_) => Exit::Fault,
        _ => Exit::CannotOpen,
    };
    let named = Phrase::new(Word("cli-file")).with("file", path.display().to_string());
    // A command keeps nothing for later, so what a screen promises is not said.
    let said = match error {
        StoreError::Busy => Phrase::new(Word("cli-busy")),
        StoreError::Lost(_) => Phrase::new(Word("cli-lost")),
        StoreError::Full => Phrase::new(Word("cli-full")),
        StoreError::Bug(why) | StoreError::Sql(why) => {
            Phrase::new(Word("cli-bug")).with("why", why)
        }
        other => other.phrase(),
    };
    Stop { exit, said: vec![named, said] }
}
