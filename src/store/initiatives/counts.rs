//! What an initiative without a list holds: entries of heads and nobody's name.

use crate::base::{Day, EncounterId, InitiativeId, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind};
use crate::domain::initiative::{Count, Counted, Initiative, What};
use crate::store::encounters::{self, Encounter, Then};
use crate::store::row::{all, code, text};
use crate::store::{Ask, Author, Result, Save};
use rusqlite::{Connection, Row};

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its contact.
    pub id: EncounterId,
    /// The day.
    pub day: Day,
    /// What was counted, and how many.
    pub count: Count,
    /// Where, or which version of the leaflet.
    pub note: String,
    /// Who did it.
    pub worker: WorkerId,
}

/// The entries of an initiative, the latest first.
#[derive(Debug)]
pub struct Entries {
    /// Which initiative.
    pub initiative: InitiativeId,
    /// At most so many.
    pub limit: u32,
}

impl Ask for Entries {
    type Answer = Vec<Entry>;

    fn ask(&self, db: &Connection) -> Result<Vec<Entry>> {
        let sql = "SELECT id, day, kind, disposition, heads, about, minutes, note, worker
           FROM encounter WHERE initiative=?1 AND person IS NULL AND gone IS NULL
           ORDER BY day DESC, at DESC, id DESC LIMIT ?2";
        all(db, sql, (self.initiative, self.limit), |r| {
            Ok(Entry {
                id: r.get("id")?,
                day: r.get("day")?,
                count: count(r)?,
                note: text(r, "note")?,
                worker: r.get("worker")?,
            })
        })
    }
}

fn count(r: &Row<'_>) -> Result<Count> {
    Ok(Count {
        kind: code(r, "kind", Kind::from_code)?,
        disposition: code(r, "disposition", Disposition::from_code)?,
        heads: r.get("heads")?,
        about: r.get::<_, Option<bool>>("about")?.unwrap_or_default(),
        minutes: r.get("minutes")?,
    })
}

/// What all entries of an initiative come to.
pub fn counted(db: &Connection, initiative: InitiativeId) -> Result<Counted> {
    let sql = "SELECT day, kind, disposition, heads, about, minutes FROM encounter
       WHERE initiative=?1 AND person IS NULL AND gone IS NULL";
    Ok(Counted::of(all(db, sql, [initiative], |r| Ok((r.get("day")?, count(r)?)))?))
}

/// An entry as it is written in its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counting {
    /// Whose.
    pub initiative: InitiativeId,
    /// What was counted.
    pub what: What,
    /// How many.
    pub heads: u32,
    /// Nobody has counted them: the number is a guess.
    pub about: bool,
    /// The day.
    pub day: Day,
    /// Where, or which version of the leaflet.
    pub note: String,
    /// How long it took.
    pub minutes: Option<u32>,
}

impl Counting {
    fn draft(&self, before: Draft) -> Draft {
        let (kind, disposition) = self.what.kept();
        Draft {
            initiative: Some(self.initiative),
            kind,
            disposition: Some(disposition),
            heads: Some(self.heads),
            about: self.about,
            minutes: self.minutes,
            day: self.day,
            note: self.note.clone(),
            ..before
        }
    }
}

/// Writes an entry down.
pub fn tell(author: &Author<'_>, entry: &Counting) -> Save {
    let (kind, _) = entry.what.kept();
    let draft = entry.draft(Draft::new(kind, author.at, entry.day));
    let (_, save) = encounters::log(author, &draft, &Then::default());
    Save { verb: Word("did-count").into(), ..save }
}

/// What changed between an entry as it was read and as it is wanted.
pub fn retell(author: &Author<'_>, before: &Encounter, entry: &Counting) -> Save {
    encounters::edit(author, before, &entry.draft(before.draft.clone()), &Then::default())
}

/// What the form of an entry starts from.
#[derive(Debug)]
pub struct CountSheet {
    /// Whose entry.
    pub initiative: InitiativeId,
    /// Which; none for a new one.
    pub change: Option<EncounterId>,
}

/// An answer to [`CountSheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountSheetOf {
    /// The initiative.
    pub initiative: Initiative,
    /// The entry as it stands; none for a new one.
    pub entry: Option<Encounter>,
}

impl Ask for CountSheet {
    type Answer = CountSheetOf;

    fn ask(&self, db: &Connection) -> Result<CountSheetOf> {
        let entry = self.change.map(|id| encounters::Read { id }.ask(db)).transpose()?;
        Ok(CountSheetOf { initiative: super::read(db, self.initiative)?, entry })
    }
}
