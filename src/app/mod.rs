//! Floor 4: the shell. Takes what the user did and what came back, hands it to the screen it is for,
//! carries out what that screen asks for, and draws.
//!
//! The shell knows no particular screen. What it holds beside the stack is one of a kind: the
//! register, the outbox, the notices, the timers.

mod backups;
pub mod clipboard;
pub mod doors;
mod drafts;
mod effect;
mod elsewhere;
pub mod input;
mod keys;
mod leave;
mod line;
mod lock;
mod mouse;
mod outbox;
mod overlay;
mod picture;
mod places;
mod presence;
mod refused;
mod register;
mod remember;
pub mod run;
mod saves;
mod stack;
mod team;
mod timer;
mod undo;
mod visits;
mod world;

use crate::base::{Clock, IdSource, PersonId, Phrase, Secret, Stamp, Word};
use crate::config::command::Command;
use crate::config::keymap::Keymap;
use crate::config::settings::Settings;
use crate::config::theme::Theme;
use crate::screens::env::{Env, Opening};
use crate::screens::screen::{Act, Layer, Mode, Tone};
use crate::screens::{self, Route, cx::Cx};
use crate::store::backups::Restored;
use crate::store::keyring::Keyring;
use crate::store::salvage::Salvaged;
use crate::store::{self, AnyMsg, Ending, News, Runner, SlotId, Work};
use crate::ui::{Hits, Room};
use input::Edge;
use ratatui::crossterm::event::Event as Raw;
use stack::Stack;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use timer::Timers;
use world::World;
pub use world::{Opener, Paper};

/// What comes in, all through one queue.
#[derive(Debug)]
pub enum Event {
    /// Everything the terminal had waiting.
    Terminal(Vec<Raw>),
    /// A register has something to tell: of the one that is open, when its number is that of the line.
    Store { line: u64, said: Said },
    /// A timer may be due.
    Wake,
}

/// What comes from where a register is opened and worked in.
#[derive(Debug)]
pub enum Said {
    /// The store has something to tell.
    News(News),
    /// The recovery key of the register that is being made, to be shown once.
    Recovery(Secret),
    /// What became of putting a backup back; the register is opened after it.
    PutBack(store::Result<Restored>),
    /// What became of saving what can be read; the new register is opened after it, or else the old one.
    Salvaged(store::Result<Salvaged>),
}

/// How a register is opened: in the program on a thread of its own, in tests at once.
pub trait Doors {
    /// Begins to open or make a register, once those `before` have closed it; [`News::Opened`] tells how
    /// it went. What it says bears the number of the line.
    fn open(&mut self, opening: Opening, line: u64, before: Vec<Ending>) -> Box<dyn Runner>;
}

/// What the shell is given at the start.
pub struct Setup {
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<IdSource>,
    pub keymap: Keymap,
    pub theme: Theme,
    /// Colours are off whatever the settings say.
    pub plain: bool,
    pub settings: Settings,
    /// The program's folder on this computer: settings, drafts, outbox.
    pub laptop: PathBuf,
    /// Folders of this computer where files are likely to lie, the user's own first.
    pub places: Vec<PathBuf>,
    pub doors: Box<dyn Doors>,
    /// How long a passphrase is stretched.
    pub work: Work,
    /// The key store of the operating system, where there is one.
    pub ring: Option<Arc<dyn Keyring>>,
    /// Where what is printed lies, and what opens it.
    pub paper: Paper,
}

impl std::fmt::Debug for Setup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Setup").field("laptop", &self.laptop).finish_non_exhaustive()
    }
}

/// The shell's own messages, which come back to slot 0.
enum Msg {
    /// The box in use has rested: keep the draft.
    Pause,
    Register(register::Msg),
    Save(saves::Msg),
    Undo(undo::Msg),
    Lock(lock::Msg),
    Elsewhere(elsewhere::Msg),
    /// The wait for what is on its way is over.
    LeaveNow,
}

/// Slot 0: the shell itself.
const SHELL: SlotId = SlotId(0);

/// How long leaving waits for a change that is on its way, in milliseconds.
const LEAVE_WAIT: i64 = 2_000;

/// The program without its terminal.
pub struct App {
    world: World,
    stack: Stack,
    timers: Timers,
    doors: Box<dyn Doors>,
    line: line::Line,
    /// The newest question of each lane; older answers are dropped.
    newest: HashMap<(SlotId, &'static str), u64>,
    seq: u64,
    edge: Edge,
    hits: Hits,
    room: Room,
    /// Text pasted where nothing was being written: Enter searches for it.
    offer: Option<String>,
    drafts: drafts::Pause,
    places: places::Places,
    watch: team::Watching,
    /// Which screens have been seen, while that is told.
    visits: Option<visits::Visits>,
    lock: lock::Lock,
    pending: Option<register::Pending>,
    turning: Option<undo::Turning>,
    thrown: Option<refused::Thrown>,
    /// How often each command was chosen by its name.
    by_name: HashMap<Command, u32>,
    leaving: bool,
    done: bool,
    plain: bool,
    laptop: PathBuf,
    /// What is to be written to the terminal beside the picture.
    out: Vec<String>,
    /// What was asked of the store, when somebody listens.
    trace: Option<Vec<String>>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App").field("stack", &self.stack).finish_non_exhaustive()
    }
}

impl App {
    /// The shell with its first screen.
    pub fn new(setup: Setup, first: Route) -> Self {
        let Setup { clock, ids, keymap, theme, plain, settings, laptop, .. } = setup;
        let mut world = World::new(clock, ids, keymap, theme, settings);
        (world.places, world.paper) = (setup.places, setup.paper);
        (world.work, world.ring) = (setup.work, setup.ring);
        let mut app = Self {
            world,
            stack: Stack::default(),
            timers: Timers::default(),
            doors: setup.doors,
            line: line::Line::default(),
            newest: HashMap::new(),
            seq: 0,
            edge: Edge::default(),
            hits: Hits::new(),
            room: Room::Normal,
            offer: None,
            drafts: drafts::Pause::default(),
            places: places::Places::default(),
            watch: team::Watching::default(),
            visits: None,
            lock: lock::Lock::default(),
            pending: None,
            turning: None,
            thrown: None,
            by_name: HashMap::new(),
            leaving: false,
            done: false,
            plain,
            laptop,
            out: Vec::new(),
            trace: None,
        };
        app.go(first);
        app
    }

    /// Takes one event.
    pub fn handle(&mut self, event: Event) {
        match event {
            Event::Terminal(waiting) => {
                for input in self.edge.read(waiting) {
                    self.input(input);
                }
            }
            // One that was let go has nothing to say any more: what it did not do lies on the disk.
            Event::Store { line, .. } if !self.line.is(line) => {}
            Event::Store { said: Said::News(news), .. } => self.news(news),
            Event::Store { said: Said::Recovery(key), .. } => self.recovery(key),
            Event::Store { said: Said::PutBack(done), .. } => self.was_put_back(done),
            Event::Store { said: Said::Salvaged(done), .. } => self.was_salvaged(done),
            Event::Wake => self.wake(),
        }
    }

    /// Whether the program may end.
    pub fn done(&self) -> bool {
        self.done
    }

    /// Milliseconds the loop may sleep.
    pub fn until_wake(&self) -> Option<i64> {
        self.timers.until(self.world.clock.now())
    }

    /// Takes what is to be written to the terminal beside the picture.
    pub fn take_out(&mut self) -> Vec<String> {
        std::mem::take(&mut self.out)
    }

    /// Whether anything of a register is held: its names, its screens, or the connection to it.
    pub fn holds_a_register(&self) -> bool {
        self.world.open.is_some() || self.line.stands()
    }

    /// How keys are read now.
    pub fn mode(&self) -> Mode {
        self.stack.mode()
    }

    /// Whether the mouse is wanted.
    pub fn wants_mouse(&self) -> bool {
        self.world.settings.mouse
    }

    /// Notes from now on what is asked of the store, and gives what was noted before.
    pub fn asked(&mut self) -> Vec<String> {
        self.trace.replace(Vec::new()).unwrap_or_default()
    }

    fn now(&self) -> Stamp {
        self.world.clock.now()
    }

    fn wake(&mut self) {
        for (to, msg) in self.timers.due(self.now()) {
            self.deliver(to, msg);
        }
    }

    fn deliver(&mut self, to: SlotId, msg: AnyMsg) {
        if to != SHELL {
            return self.with(to, Act::Update(msg));
        }
        match msg.downcast::<Msg>().map(|msg| *msg) {
            Ok(Msg::Pause) => self.pause(),
            Ok(Msg::Register(msg)) => self.register_msg(msg),
            Ok(Msg::Save(msg)) => self.save_msg(msg),
            Ok(Msg::Undo(msg)) => self.undo_msg(msg),
            Ok(Msg::Lock(msg)) => self.lock_msg(&msg),
            Ok(Msg::Elsewhere(msg)) => self.elsewhere_msg(msg),
            Ok(Msg::LeaveNow) => self.done = true,
            Err(_) => debug_assert!(false, "a message for nobody"),
        }
    }

    /// Sets a timer for the shell itself.
    fn later(&mut self, ms: i64, msg: Msg) {
        self.timers.set(self.now().plus(ms), SHELL, Box::new(msg));
    }

    /// Lets something happen to a screen and carries out what it asks for.
    fn with(&mut self, id: SlotId, act: Act<'_>) {
        let leave = self.leave_of(id);
        let env = Env { leave: &leave, ..self.world.env() };
        let mut cx = Cx::new(&env);
        let Some(open) = self.stack.get_mut(id) else { return };
        open.layer.act(act, &mut cx);
        let effects = cx.take();
        self.carry_out(id, effects);
    }

    fn top(&mut self, act: Act<'_>) {
        if let Some(id) = self.stack.top().map(|open| open.id) {
            self.with(id, act);
        }
    }

    /// Goes to the first screen of a tab, with the row chosen there that was chosen when it was left.
    /// A card left open on it is closed: nobody is to write about another than they think.
    fn turn_to(&mut self, tab: Command, route: Route) {
        if let Some(why) = self.world.env().why_closed(&route) {
            return self.hint(why);
        }
        if self.stack.tab() != Some(tab) && !self.stack.turn_to(tab) {
            return self.first_of(tab, route);
        }
        for id in self.stack.above_root() {
            self.close(id);
        }
        self.uncovered();
        if self.stack.mode() == Mode::Write {
            // A find box that was open: a second digit is to be a tab and no letter.
            self.top(Act::Command(Command::Back));
        }
    }

    /// Opens the first screen of a tab, where it was left at the last start.
    fn first_of(&mut self, tab: Command, route: Route) {
        let layer = screens::open(route.clone());
        let help = layer.help();
        let id = self.stack.push(layer, Some(route));
        self.return_to(tab, id);
        self.with(id, Act::Start);
        self.visited(help);
    }

    /// Lays a screen on top of the others.
    pub fn show(&mut self, layer: Box<dyn Layer>) {
        self.show_with(Vec::new(), layer, None);
    }

    /// The same, for the screen of a route that may tell of these.
    fn show_with(&mut self, leave: Vec<PersonId>, layer: Box<dyn Layer>, route: Option<Route>) {
        let (help, over) = (layer.help(), layer.over());
        let id = self.stack.push(layer, route);
        if let Some(open) = self.stack.get_mut(id) {
            open.leave = leave;
        }
        self.with(id, Act::Start);
        if !over {
            self.visited(help);
        }
    }

    fn say(&mut self, tone: Tone, phrase: impl Into<Phrase>) {
        self.world.notices.say(self.world.clock.now(), tone, phrase.into());
    }

    fn hint(&mut self, phrase: impl Into<Phrase>) {
        self.say(Tone::Hint, phrase);
    }

    /// Leaves at once, or as soon as the change on its way has arrived, or after a short wait: it is
    /// on this computer's disk and goes in at the next start. Where that disk will not take what is
    /// being written, this is said once first.
    fn leave(&mut self) {
        self.keep_drafts();
        if self.unkept() && !std::mem::replace(&mut self.drafts.warned, true) {
            return self.say(Tone::Trouble, Word("shell-leave-loses"));
        }
        self.keep_places();
        self.flush_reads();
        self.leaving = true;
        self.done = !self.flying();
        self.later(LEAVE_WAIT, Msg::LeaveNow);
    }

    /// Lets the register go for good, and waits a little for what is being written: to be called when the
    /// terminal is given back already.
    pub fn finish(&mut self) {
        self.line.wait(Duration::from_millis(LEAVE_WAIT.unsigned_abs()));
    }

    fn flying(&self) -> bool {
        self.world.open.as_ref().is_some_and(|open| open.outbox.is_flying())
    }
}
