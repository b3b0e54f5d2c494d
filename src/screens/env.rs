//! What a screen may know of the outside.

use super::notice::Notices;
use super::screen::Draft;
use crate::base::sort::Collation;
use crate::base::{
    Clock, Country, Day, Id, IdSource, PersonId, Phrase, Private, Secret, Stamp, Word, WorkerId,
};
use crate::config::settings::Settings;
use crate::config::words::Words;
use crate::domain::names::Names;
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::domain::worker::{Role, Worker};
use crate::store::copies::OfCopy;
use crate::store::desk::Elsewhere;
use crate::store::initiatives::Wall;
use crate::store::keyring::Keyring;
use crate::store::readlog::Note;
use crate::store::sessions::CountOf;
use crate::store::share::Present;
use crate::store::{Author, Guard, Key, Save, StoreError, Way, Work};
use crate::ui::FieldValue;
use crate::ui::field::Here;
use chrono::NaiveDateTime;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Who sits at the keyboard, as the open register knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    pub id: WorkerId,
    pub name: String,
    pub role: Role,
}

/// The register that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    pub path: PathBuf,
    /// The team's name for it.
    pub name: String,
    pub encrypted: bool,
    /// Made-up data: nothing done here matters.
    pub practice: bool,
    /// Why it can only be read, when it can.
    pub guard: Option<Guard>,
    /// Where the team works, when that is told.
    pub country: Option<Country>,
    /// Which of the copies that were handed out it is, when it is one.
    pub copy: Option<OfCopy>,
}

/// A register to open or to make.
#[derive(Debug)]
pub enum Opening {
    /// Open the register at `path`; also by what this computer remembers, where that may be used.
    Open { path: PathBuf, key: Key, kept: bool },
    /// Make one.
    Make(Box<NewFile>),
    /// Open by the recovery key or a passphrase handed out, and give the member a new one.
    Renew(Box<Renewed>),
    /// Put a backup in the place of a register, the latest that is whole unless one is named, and open
    /// that. `key`: what was typed for the backup alone. `keys`: those that lie with it may take the place of
    /// today's, where the register does not open.
    PutBack { door: Door, backup: Option<PathBuf>, key: Option<Key>, keys: bool },
    /// Save what can be read of a damaged register into a new one, and open that.
    Salvage(Door),
    /// Open made-up data, for looking around.
    Practice,
}

/// What leads into a register that is damaged or to be replaced.
#[derive(Debug)]
pub enum Door {
    /// It was open until now.
    Open(Box<Way>),
    /// It did not open.
    Shut { path: PathBuf, key: Key },
}

impl Door {
    /// Where the register lies.
    pub fn path(&self) -> &Path {
        match self {
            Self::Open(way) => way.path(),
            Self::Shut { path, .. } => path,
        }
    }
}

/// What a new register starts with.
#[derive(Debug)]
pub struct NewFile {
    pub path: PathBuf,
    /// What the team calls it.
    pub name: String,
    /// The first member's name.
    pub worker: String,
    /// Where the team works: whose phone numbers and red days are meant.
    pub country: Country,
    /// Without a passphrase the file is not encrypted.
    pub passphrase: Option<Secret>,
}

/// A member who gives a new passphrase before coming in.
#[derive(Debug)]
pub struct Renewed {
    pub path: PathBuf,
    /// The recovery key from paper, or the passphrase that a colleague has handed out.
    pub by: Key,
    pub member: WorkerId,
    /// The new passphrase.
    pub passphrase: Secret,
}

/// A recovery key that nobody has proved to have written down.
#[derive(Debug, Clone)]
pub struct PaperKey {
    /// As it is shown.
    pub text: Secret,
    /// It is the one that opens the register; else the one on paper until now still is.
    pub holds: bool,
}

/// A change that is kept on this computer and not yet in the register.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub save: Save,
    /// The form it came from, where that held anything typed.
    pub form: Option<Draft>,
    /// Why the register would not take it, when trying again is no use.
    pub refused: Option<StoreError>,
}

/// What the boxes of each kind of form held when one of them was last saved.
pub type Last = BTreeMap<&'static str, BTreeMap<String, FieldValue>>;

/// Everything a screen may read. Lent for one call.
#[derive(Debug, Clone, Copy)]
pub struct Env<'a> {
    pub clock: &'a dyn Clock,
    pub now: Stamp,
    /// The same without the time that the picture was covered: for what runs while somebody is at it.
    pub awake: Stamp,
    pub today: Day,
    /// When the user last changed something in the register since it was opened.
    pub done: Option<Stamp>,
    /// The rows that the last change added.
    pub made: &'a [Id],
    pub ids: &'a Arc<IdSource>,
    pub words: &'a Words,
    pub collation: &'a Collation,
    pub settings: &'a Settings,
    /// Nobody before a register is open.
    pub me: &'a Me,
    /// None before a register is open.
    pub register: Option<&'a Facts>,
    /// Everybody in the register, for finding as one types; empty until loaded.
    pub names: &'a Arc<Names>,
    /// What is not yet in the register, oldest first: lists lay it over what they show.
    pub waiting: &'a [Waiting],
    /// Unsaved work, newest first.
    pub drafts: &'a [Draft],
    /// Folders of this computer where files are likely to lie, the user's own first.
    pub places: &'a [PathBuf],
    /// The program's own folder for what is printed, emptied at the end.
    pub paper: &'a Path,
    /// How long a passphrase is stretched.
    pub work: Work,
    /// What forms saved since the register was opened held; none before.
    pub last: Option<&'a Last>,
    /// Everybody who is or was in the team.
    pub workers: &'a [Worker],
    /// A recovery key just made, until it has been written down.
    pub recovery: Option<&'a PaperKey>,
    /// Somebody who was taken out of the team still has a key, and the one who sits here may end that.
    pub unfinished: bool,
    /// The key store of the operating system, where there is one.
    pub ring: Option<&'a Arc<dyn Keyring>>,
    /// It holds the passphrase to this register.
    pub remembered: bool,
    /// Who else has the register open, and the initiative they are at work in.
    pub others: &'a [(Present, Option<String>)],
    /// Nobody has it open in another program under the name of the one who sits here; false as long as
    /// that is not known.
    pub alone: bool,
    /// What waits on this computer for other files of the register; the last is asked about first.
    pub elsewhere: &'a [Elsewhere],
    /// Whose cards the one who sits here opened or changed last, the latest first.
    pub recent: &'a [PersonId],
    /// Sessions around today as they were read last, for when the drive is away.
    pub at_hand: &'a [CountOf],
    /// Whom of level 2 and 3 the screen may tell of: why has been asked, and is in the register.
    pub leave: &'a [PersonId],
    /// What the program has said since it started.
    pub notices: &'a Notices,
}

impl<'a> Env<'a> {
    /// A new id, made now.
    pub fn id<I: From<Id>>(&self) -> I {
        self.ids.next(self.now).into()
    }

    /// Who is about to change something: what every builder of a save needs.
    pub fn author(&self) -> Author<'a> {
        Author { by: self.me.id, at: self.now, ids: self.ids }
    }

    /// That somebody's card is looked at now, and why when the person is protected.
    pub fn note(&self, person: PersonId, reason: String) -> Note {
        Note { id: self.id(), by: self.me.id, at: self.now, person, reason: Private(reason) }
    }

    /// The time on the wall.
    pub fn local(&self) -> NaiveDateTime {
        self.clock.local(self.now)
    }

    /// The moment something of a day is written down as: now, or noon of another day.
    pub fn moment_on(&self, day: Day) -> Stamp {
        let noon = day.0.and_hms_opt(12, 0, 0).filter(|_| day != self.today);
        noon.map_or(self.now, |noon| self.clock.moment(noon))
    }

    /// The same with the moment and the country, for questions about what is due.
    pub fn wall(&self) -> Wall {
        Wall { at: self.now, now: self.local(), country: self.country() }
    }

    /// What the boxes of a form have to know to read what is typed.
    pub fn here(&self) -> Here<'a> {
        Here { now: self.local(), words: self.words, country: self.country() }
    }

    /// Whose telephone numbers and red days are meant: the register's, whatever language is read.
    pub fn country(&self) -> Country {
        let here = self.register.and_then(|register| register.country);
        here.unwrap_or_else(|| self.settings.home())
    }

    /// The name of somebody as lists show it: masked where it must be, empty for nobody.
    pub fn name_of(&self, person: Option<PersonId>) -> String {
        match person.and_then(|id| self.names.get(self.names.survivor(id))) {
            Some(named) if named.protection.veil().name => self.words.get(Word("people-masked")),
            Some(named) => named.name(),
            None => String::new(),
        }
    }

    /// The same of somebody whose card is at hand, whether or not lists know them already.
    pub fn name_at_hand(&self, person: &Person) -> String {
        let level = person.protection.max(self.level(person.id));
        if level.veil().name { self.words.get(Word("people-masked")) } else { person.name() }
    }

    /// What lists say of unsaved work, with whose it is.
    pub fn title_of(&self, draft: &Draft) -> Phrase {
        let title = draft.title.clone();
        match draft.route.about() {
            Some(person) => title.with("name", self.name_of(Some(person))),
            None => title,
        }
    }

    /// How somebody is protected: the strictest of all their cards.
    pub fn level(&self, person: PersonId) -> Protection {
        self.names.get(person).map(|named| named.protection).unwrap_or_default()
    }

    /// Whether why somebody is opened has been asked on the way to this screen.
    pub fn has_leave(&self, person: PersonId) -> bool {
        self.leave.contains(&self.names.survivor(person))
    }

    /// Whether nothing of somebody may be told by this screen but that there is a person.
    pub fn is_sealed(&self, person: PersonId) -> bool {
        // Before the names are there anybody may be protected.
        let may_be = self.names.is_empty() || self.level(person).asks_reason();
        may_be && !self.has_leave(person)
    }

    /// The name of a member, also of one who has left.
    pub fn worker_name(&self, worker: WorkerId) -> String {
        let member = self.workers.iter().find(|member| member.id == worker);
        member.map(|member| member.name.clone()).unwrap_or_default()
    }

    /// Who else has the register open: names, with the initiative they are at work in; each once.
    pub fn others_here(&self) -> String {
        self.here_as(|name, work| match work {
            Some(work) => format!("{name} ({work})"),
            None => name,
        })
    }

    /// The same without where they are at work.
    pub fn names_here(&self) -> String {
        self.here_as(|name, _| name)
    }

    /// The same by first names, where no two of them are alike.
    pub fn first_names_here(&self) -> Option<String> {
        let first = |name: String| name.split(' ').next().unwrap_or_default().to_owned();
        let (whole, first) = (self.names_here(), self.here_as(|name, _| first(name)));
        let of = |names: &str| names.split(", ").count();
        (of(&whole) == of(&first)).then_some(first)
    }

    fn here_as(&self, told: impl Fn(String, Option<&String>) -> String) -> String {
        let mut names: Vec<String> = Vec::new();
        for (present, work) in self.others {
            let somebody = || self.words.get(Word("shell-somebody"));
            let name = present.worker.map(|worker| self.worker_name(worker));
            let name = name.filter(|name| !name.is_empty()).unwrap_or_else(somebody);
            let name = told(name, work.as_ref());
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.sort_by(|a, b| self.collation.cmp(a, b));
        names.join(", ")
    }

    /// What the boxes of this kind of form held last time.
    pub fn last(&self, kind: &str) -> BTreeMap<String, FieldValue> {
        self.last.and_then(|last| last.get(kind)).cloned().unwrap_or_default()
    }

    /// The unsaved work of this key.
    pub fn draft(&self, key: &str) -> Option<&'a Draft> {
        self.drafts.iter().find(|d| d.key == key)
    }
}
