//! Drives the whole program with no terminal, no thread and no real time: a real register in a
//! temporary folder, the shipped keys, words and themes, a clock that moves only when told to.
//!
//! ```text
//! let mut h = Harness::new();
//! h.keys("2sgun<enter>");
//! assert!(h.screen().contains("Gun-Britt"));
//! ```

mod doors;
mod file;
pub mod keyboard;
pub mod picture;
pub mod probe;
mod ring;
pub mod town;

pub use keyboard::read_keys;

use doors::Here;
use picture::Look;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use tempfile::TempDir;
use tillit::app::doors::{Practice, Shelf};
use tillit::app::{App, Event, Setup};
use tillit::base::{Clock, FakeClock, IdSource, Lang, Secret, Stamp, WorkerId};
use tillit::config::keymap::Keymap;
use tillit::config::settings::Settings;
use tillit::domain::worker::{Role, Worker};
use tillit::screens::Route;
use tillit::store::{Author, NewRegister, Register, Save, StoreError, Work, commit, workers};

/// When every test begins: a Monday in week 48.
pub const START: &str = "2026-11-23 09:00";

/// Who sits at the keyboard when nobody else is named.
pub const KARIN: &str = "Karin Lindén";

/// Who made the register and takes colleagues into the team, so that this is nothing Karin could undo.
pub const EVA: &str = "Eva Holm";

/// What a test starts from.
#[derive(Debug, Clone, Copy)]
pub struct Start {
    lang: Lang,
    size: (u16, u16),
    look: Look,
    letters: bool,
    rings: bool,
    screen: Screen,
    zone: &'static str,
}

/// Where a page that is opened would be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Screen {
    Here,
    /// On a computer far away, as over SSH.
    Elsewhere,
}

impl Default for Start {
    fn default() -> Self {
        Self::new()
    }
}

impl Start {
    /// English words, so that a test reads like its story; 80 by 24.
    pub fn new() -> Self {
        Self {
            lang: Lang::En,
            size: (80, 24),
            look: Look::Roles,
            letters: true,
            rings: false,
            screen: Screen::Here,
            zone: "Europe/Stockholm",
        }
    }

    /// Other words.
    #[must_use]
    pub fn lang(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// Another picture.
    #[must_use]
    pub fn size(mut self, width: u16, height: u16) -> Self {
        self.size = (width, height);
        self
    }

    /// The team works in Finland.
    #[must_use]
    pub fn in_finland(mut self) -> Self {
        self.zone = "Europe/Helsinki";
        self
    }

    /// Letters are no commands: they begin a search.
    #[must_use]
    pub fn letters_off(mut self) -> Self {
        self.letters = false;
        self
    }

    /// The operating system has a key store.
    #[must_use]
    pub fn rings(mut self) -> Self {
        self.rings = true;
        self
    }

    /// The computer has no screen to open a browser on, as over SSH.
    #[must_use]
    pub fn far_away(mut self) -> Self {
        self.screen = Screen::Elsewhere;
        self
    }

    /// An empty register of two: Eva, who made it, and Karin, who sits at the keyboard. Both are
    /// coordinators.
    #[must_use]
    pub fn open(self) -> Harness {
        self.with(|_| Vec::new())
    }

    /// The same with some changes in it, made by Karin before the program starts.
    #[must_use]
    pub fn with(self, seed: impl FnOnce(&Author<'_>) -> Vec<Save>) -> Harness {
        self.sit_by(None, seed).0
    }

    /// An encrypted register, asking for a passphrase; Eva alone has one. Comes with the recovery key.
    #[must_use]
    pub fn locked(self, passphrase: &str) -> (Harness, String) {
        let (harness, key) = self.sit_by(Some(passphrase), |_| Vec::new());
        (harness, key.unwrap())
    }

    fn sit_by(
        self,
        passphrase: Option<&str>,
        seed: impl FnOnce(&Author<'_>) -> Vec<Save>,
    ) -> (Harness, Option<String>) {
        let dir = Rc::new(tempfile::tempdir().unwrap());
        let clock = FakeClock::at(START);
        let ids = Arc::new(IdSource::counted(1));
        let new = NewRegister {
            name: "Uppsökande Nordost".into(),
            zone: self.zone.into(),
            worker: EVA.into(),
            role: Role::Coordinator.code(),
            passphrase: passphrase.map(Secret::from),
            work: Work(1),
            laptop: None,
            templates: Vec::new(),
            at: clock.now(),
            ids: &ids,
        };
        let mut made = Register::create(&dir.path().join(FILE), &new).unwrap();
        let eva = Author { by: made.worker, at: clock.now(), ids: &ids };
        let karin = member(&eva, KARIN, Role::Coordinator);
        commit::commit(&mut made.register, &workers::add(&eva, &karin)).unwrap();
        let author = Author { by: karin.id, ..eva };
        for save in seed(&author) {
            commit::commit(&mut made.register, &save).unwrap();
        }
        let key = made.recovery.map(|key| key.open().to_owned());
        drop(made.register);
        let ring = self.rings.then(Arc::default);
        (
            Harness::sit(Seat {
                start: self,
                dir,
                clock,
                ids,
                name: KARIN.into(),
                ring,
                opened: Rc::default(),
            }),
            key,
        )
    }
}

const FILE: &str = "register.tillit";

/// Who starts the program, where and when.
#[derive(Clone)]
struct Seat {
    start: Start,
    dir: Rc<TempDir>,
    clock: FakeClock,
    ids: Arc<IdSource>,
    name: String,
    ring: Option<Arc<ring::Memory>>,
    /// What the program has opened before the user's eyes.
    opened: Rc<RefCell<Vec<PathBuf>>>,
}

impl Seat {
    fn path(&self) -> PathBuf {
        self.dir.path().join(FILE)
    }

    fn laptop(&self) -> PathBuf {
        self.dir.path().join("laptops").join(&self.name)
    }
}

/// The program, somebody at its keyboard, and the file.
pub struct Harness {
    pub app: App,
    pub clock: FakeClock,
    pub ids: Arc<IdSource>,
    seat: Seat,
    queue: Receiver<Event>,
    screen: Terminal<TestBackend>,
    others: u32,
    /// What the register answers lies on the way.
    slow: bool,
}

impl Harness {
    /// An empty register, Karin at the keyboard, English words, 80 by 24.
    #[must_use]
    pub fn new() -> Self {
        Start::new().open()
    }

    fn sit(seat: Seat) -> Self {
        let (out, queue) = mpsc::channel();
        let clock: Arc<dyn Clock> = Arc::new(seat.clock.clone());
        let shelf = Shelf {
            clock: clock.clone(),
            ids: seat.ids.clone(),
            laptop: seat.laptop(),
            work: Work(1),
            templates: Vec::new(),
            ring: seat.ring(),
            named: None,
            practice: Practice(Arc::new(|| Err(StoreError::Missing))),
        };
        let start = seat.start;
        let settings = Settings {
            language: Some(start.lang),
            name: Some(seat.name.clone()),
            letter_keys: start.letters,
            ..Settings::default()
        };
        let setup = Setup {
            clock,
            ids: seat.ids.clone(),
            keymap: Keymap::shipped(),
            theme: start.look.theme(),
            plain: true,
            settings,
            laptop: seat.laptop(),
            places: vec![seat.laptop()],
            doors: Box::new(Here { shelf, out }),
            work: Work(1),
            ring: seat.ring(),
            paper: seat.paper(),
        };
        let app = App::new(setup, Route::Unlock { path: seat.path() });
        let screen = Terminal::new(TestBackend::new(start.size.0, start.size.1)).unwrap();
        let (clock, ids) = (seat.clock.clone(), seat.ids.clone());
        let mut h = Self { app, clock, ids, seat, queue, screen, others: 1, slow: false };
        h.settle();
        h
    }

    /// Somebody else joins the team and opens the same file on a computer of their own.
    #[must_use]
    pub fn as_user(&mut self, name: &str) -> Self {
        self.others += 1;
        let eva = Author { by: self.member(EVA), at: self.clock.now(), ids: &self.ids };
        self.write(&workers::add(&eva, &member(&eva, name, Role::Worker)));
        let ids = Arc::new(IdSource::counted(self.others));
        Self::sit(Seat { ids, name: name.into(), ..self.seat.clone() })
    }

    /// The same user starts the program again as after a crash: it was told nothing before it ended.
    #[must_use]
    pub fn again(self) -> Self {
        Self::sit(self.left())
    }

    /// The same, and the file was taken away in between.
    #[must_use]
    pub fn again_without_file(self) -> Self {
        let seat = self.left();
        std::fs::remove_file(seat.path()).unwrap();
        Self::sit(seat)
    }

    /// The program has ended; nothing has the file open.
    fn left(self) -> Seat {
        let ids = Arc::new(IdSource::counted(self.others + 100));
        Seat { ids, ..self.seat.clone() }
    }

    /// Somebody of another name starts the program on the same file; nobody joins the team.
    #[must_use]
    pub fn seated_as(self, name: &str) -> Self {
        let ids = Arc::new(IdSource::counted(self.others + 200));
        let seat = Seat { ids, name: name.into(), ..self.seat.clone() };
        drop(self);
        Self::sit(seat)
    }

    /// Somebody of another name starts the program beside this one, on a computer of their own.
    #[must_use]
    pub fn beside(&self, name: &str) -> Self {
        let ids = Arc::new(IdSource::counted(self.others + 300));
        Self::sit(Seat { ids, name: name.into(), ..self.seat.clone() })
    }

    /// What the clock shows.
    #[must_use]
    pub fn now(&self) -> Stamp {
        self.clock.now()
    }

    /// Delivers everything that has come back, until nothing more does.
    pub fn settle(&mut self) {
        while !self.slow
            && let Ok(event) = self.queue.try_recv()
        {
            self.app.handle(event);
        }
    }

    /// Delivers the next thing that has come back and nothing after it; false: nothing has come.
    pub fn next(&mut self) -> bool {
        self.queue.try_recv().map(|event| self.app.handle(event)).is_ok()
    }

    /// Types keys while everything the register answers is still on its way.
    pub fn ahead(&mut self, keys: &str) -> &mut Self {
        self.slow = true;
        self.keys(keys);
        self.slow = false;
        self.settle();
        self
    }

    /// Types keys, and leaves what the register answers on its way until [`Harness::settle`].
    pub fn on_its_way(&mut self, keys: &str) -> &mut Self {
        self.slow = true;
        self.keys(keys);
        self.slow = false;
        self
    }

    /// Does something while the drive is silent: nothing the register answers comes back meanwhile.
    pub fn silent(&mut self, meanwhile: impl FnOnce(&mut Self)) -> &mut Self {
        self.slow = true;
        meanwhile(self);
        self.slow = false;
        self.settle();
        self
    }

    /// Lets time pass and what is due happen, in steps of at most a second.
    pub fn wait(&mut self, ms: i64) -> &mut Self {
        let mut left = ms;
        while left > 0 {
            let step = left.min(1_000);
            self.clock.advance(step);
            left -= step;
            self.app.handle(Event::Wake);
            self.settle();
        }
        self
    }
}

/// Somebody who joins the team.
fn member(author: &Author<'_>, name: &str, role: Role) -> Worker {
    Worker { id: WorkerId(author.id()), name: name.into(), role, lang: Lang::Sv, gone: false }
}
