//! What is the case while the program runs: the time, the words and colours in use, the register.

use super::lock::Cover;
use super::outbox::Outbox;
use crate::base::sort::Collation;
use crate::base::{ActionId, Clock, Id, IdSource, PersonId, Phrase, Stamp, Word, WorkerId};
use crate::config::keymap::Keymap;
use crate::config::settings::Settings;
use crate::config::theme::Theme;
use crate::config::words::Words;
use crate::domain::names::Names;
use crate::domain::person::display_name;
use crate::domain::worker::{Role, Worker};
use crate::screens::env::{Env, Facts, Last, Me, PaperKey};
use crate::screens::notice::Notices;
use crate::screens::screen::Draft;
use crate::store::desk::Elsewhere;
use crate::store::keyring::Keyring;
use crate::store::names::Loaded;
use crate::store::sessions::CountOf;
use crate::store::share::Present;
use crate::store::undo::{Step, Way};
use crate::store::{self, Cell, Desk, Edit, Save, Turn, Work};
use crate::ui::{Hits, Look, Room};
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A register that is open, and what of it lies on this computer.
#[derive(Debug)]
pub struct OpenRegister {
    pub id: Id,
    pub facts: Facts,
    pub me: Me,
    /// The passphrase has said who sits here.
    pub known: bool,
    pub workers: Vec<Worker>,
    pub desk: Desk,
    pub names: Loaded,
    pub outbox: Outbox,
    /// Unsaved work, newest first.
    pub drafts: Vec<Draft>,
    /// Those among them that this computer's disk would not take, by their keys, with why.
    pub unkept: BTreeMap<String, Phrase>,
    pub last: Last,
    /// What waits on this computer for other files of the register.
    pub elsewhere: Vec<Elsewhere>,
    /// The file cannot be reached just now.
    pub lost: bool,
    /// It is away because another file lies in its place.
    pub replaced: bool,
    /// How it is opened again once a backup has been put in its place.
    pub way: store::Way,
    /// Who else has it open, and the initiative they are at work in; not known before the first look.
    pub others: Option<Vec<(Present, Option<String>)>>,
    /// Whose cards the one who sits here opened or changed last.
    pub recent: Vec<PersonId>,
    /// Sessions around today as they were read last.
    pub at_hand: Vec<CountOf>,
    /// A colleague's program that holds its lock and has gone silent.
    pub silent: Option<Silent>,
    pub keys: OpenKeys,
}

impl OpenRegister {
    /// Whether its drive is away. One that was exchanged for another is not: it is being opened.
    pub fn is_away(&self) -> bool {
        self.lost && !self.replaced
    }
}

/// What is to be done about the keys.
#[derive(Debug, Default)]
pub struct OpenKeys {
    /// A recovery key just made, until it has been written down.
    pub recovery: Option<PaperKey>,
    /// Somebody who was taken out of the team still has one, and the one who sits here may end that.
    pub unfinished: bool,
    /// The operating system holds the passphrase to the register.
    pub remembered: bool,
}

/// A program of which nothing more is heard.
#[derive(Debug, Clone, Copy)]
pub struct Silent {
    pub who: Option<WorkerId>,
    pub since: Stamp,
    /// It has been said that saves may be waiting for it.
    pub told: bool,
}

/// Opens a file in the program the computer has for it, or says that it cannot.
pub type Opener = Box<dyn Fn(&Path) -> std::io::Result<()>>;

/// What is printed: where it lies, and what opens it.
pub struct Paper {
    /// The program's own folder; whoever starts the program empties it.
    pub folder: PathBuf,
    /// What opens it.
    pub opener: Opener,
}

impl std::fmt::Debug for Paper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Paper").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// What screens are told of and the shell acts on.
#[derive(Debug)]
pub struct World {
    pub clock: Arc<dyn Clock>,
    pub ids: Arc<IdSource>,
    pub keymap: Keymap,
    pub words: Words,
    pub collation: Collation,
    pub theme: Theme,
    pub settings: Settings,
    pub notices: Notices,
    pub open: Option<OpenRegister>,
    /// When the user last changed something in it.
    pub done: Option<Stamp>,
    /// What was done from here since the program was started: what the same member has done elsewhere is
    /// not taken back without a question.
    pub done_here: HashSet<ActionId>,
    /// What hides the picture.
    pub cover: Cover,
    /// The rows that the last change added.
    pub made: Vec<Id>,
    pub places: Vec<PathBuf>,
    /// How long a passphrase is stretched.
    pub work: Work,
    /// The key store of the operating system, where there is one.
    pub ring: Option<Arc<dyn Keyring>>,
    pub paper: Paper,
    nobody: Me,
    no_names: Arc<Names>,
}

impl World {
    /// A world without a register, in the words and colours of the settings.
    pub fn new(
        clock: Arc<dyn Clock>,
        ids: Arc<IdSource>,
        keymap: Keymap,
        theme: Theme,
        settings: Settings,
    ) -> Self {
        let lang = settings.lang();
        let nobody = Me {
            id: WorkerId(crate::base::Id([0; 16])),
            name: settings.called().cloned().unwrap_or_default(),
            role: Role::Reader,
        };
        Self {
            clock,
            ids,
            keymap,
            words: Words::shipped(lang),
            collation: Collation::new(lang),
            theme,
            settings,
            notices: Notices::default(),
            open: None,
            done: None,
            done_here: HashSet::new(),
            cover: Cover::default(),
            made: Vec::new(),
            places: Vec::new(),
            work: Work::default(),
            ring: None,
            paper: Paper { folder: PathBuf::new(), opener: Box::new(|_| Ok(())) },
            nobody,
            no_names: Arc::default(),
        }
    }

    /// Who sits here; nobody before a register is open.
    pub fn me(&self) -> &Me {
        self.open.as_ref().map_or(&self.nobody, |open| &open.me)
    }

    /// What a screen may know.
    pub fn env(&self) -> Env<'_> {
        let (open, me) = (self.open.as_ref(), self.me());
        let others = open.and_then(|open| open.others.as_deref());
        Env {
            clock: self.clock.as_ref(),
            now: self.clock.now(),
            awake: self.cover.awake(self.clock.now()),
            today: self.clock.today(),
            done: self.done,
            made: &self.made,
            ids: &self.ids,
            words: &self.words,
            collation: &self.collation,
            settings: &self.settings,
            me,
            register: open.map(|o| &o.facts),
            names: open.map_or(&self.no_names, |o| &o.names.names),
            waiting: open.map_or(&[], |o| o.outbox.waiting()),
            drafts: open.map_or(&[], |o| &o.drafts),
            last: open.map(|o| &o.last),
            places: &self.places,
            paper: &self.paper.folder,
            work: self.work,
            workers: open.map_or(&[], |o| &o.workers),
            recovery: open.and_then(|o| o.keys.recovery.as_ref()),
            unfinished: open.is_some_and(|o| o.keys.unfinished),
            ring: self.ring.as_ref(),
            remembered: open.is_some_and(|o| o.keys.remembered),
            others: others.unwrap_or_default(),
            alone: others.is_some_and(|others| {
                others.iter().all(|(one, _)| one.worker.is_some_and(|worker| worker != me.id))
            }),
            elsewhere: open.map_or(&[], |o| &o.elsewhere),
            recent: open.map_or(&[], |o| &o.recent),
            at_hand: open.map_or(&[], |o| &o.at_hand),
            leave: &[],
            notices: &self.notices,
        }
    }

    /// What a view may read.
    pub fn look<'a>(&'a self, hits: &'a Hits, room: Room) -> Look<'a> {
        Look {
            theme: &self.theme,
            words: &self.words,
            keymap: &self.keymap,
            collation: &self.collation,
            hits,
            country: self.env().country(),
            room,
            today: self.clock.today(),
            now: self.clock.local(self.clock.now()),
            away: self.open.as_ref().is_some_and(OpenRegister::is_away),
        }
    }

    /// What was done, in words, with whom it was about, and that it can be taken back.
    pub fn done_words(&self, save: &Save) -> Phrase {
        let word = match save.turn {
            Turn::Do => Word("shell-done"),
            Turn::Undo(_) => Word("shell-undone"),
            Turn::Redo(_) => Word("shell-redone"),
        };
        let about = save.about.filter(|_| !save.hides());
        self.told(word, &save.verb, about.and_then(|id| self.name_after(save, id)))
    }

    /// What somebody is called after a save: the names are still those from before it.
    fn name_after(&self, save: &Save, id: PersonId) -> Option<String> {
        let env = self.env();
        let known = env.names.get(id);
        if known.as_ref().is_some_and(|known| known.protection.asks_reason()) {
            return None;
        }
        let card = [Cell::Id(id.0)];
        let own: Vec<&Edit> =
            save.edits.iter().filter(|edit| edit.row() == ("person", &card)).collect();
        let part = |column, now: Option<&str>| match own
            .iter()
            .filter_map(|edit| edit.wanted(column))
            .next_back()
        {
            Some(Cell::Text(text)) => text.clone(),
            Some(_) => String::new(),
            None => now.unwrap_or_default().to_owned(),
        };
        let known = known.as_ref();
        let given = part("given", known.map(|known| known.given));
        let family = part("family", known.map(|known| known.family));
        let alias = part("alias", known.map(|known| known.alias));
        Some(display_name(&given, &family, &alias))
    }

    /// What was turned round, in words.
    pub fn step_words(&self, step: &Step, way: Way) -> Phrase {
        let word = match way {
            Way::Undo => Word("shell-undone"),
            Way::Redo => Word("shell-redone"),
        };
        let name = step.about.and_then(|id| self.env().names.get(id).map(|p| p.name()));
        self.told(word, &step.verb, name)
    }

    fn told(&self, word: Word, verb: &Phrase, name: Option<String>) -> Phrase {
        let what = self.words.say(verb);
        let what = match name.filter(|name| !name.is_empty()) {
            Some(name) => format!("{what}: {name}"),
            None => what,
        };
        Phrase::new(word).with("what", what)
    }

    /// What a member of the team is called.
    pub fn worker_name(&self, id: WorkerId) -> String {
        let workers = self.open.iter().flat_map(|open| &open.workers);
        workers.filter(|w| w.id == id).map(|w| w.name.clone()).next().unwrap_or_default()
    }

    /// Takes other settings; the words change at once, the names' order with the next list of names.
    pub fn settle(&mut self, settings: Settings) {
        let lang = settings.lang();
        if lang != self.words.lang() {
            self.words = Words::shipped(lang);
            self.collation = Collation::new(lang);
        }
        self.settings = settings;
    }
}
