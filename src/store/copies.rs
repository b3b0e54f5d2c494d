//! Copies handed out: what the register remembers of them, and how one is made.

mod carry;
mod part;
mod take;

#[cfg(test)]
pub(super) use carry::condition;
pub use take::{Made, Take, Taken};

use super::areas::{Listed, ListedArea};
use super::row::{all, one};
use super::{Ask, Author, Cell, Column, Edit, Result, Save};
use crate::base::{AreaId, Day, Id, InitiativeId, Stamp, Word, WorkerId};
use rusqlite::{Connection, Row};

/// Which persons a copy holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everybody: the register as it is.
    Whole,
    /// Those on the list of an initiative.
    Initiative(InitiativeId),
    /// Those of an area and of the areas within it.
    Area(AreaId),
}

/// A copy handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its row.
    pub id: Id,
    /// Who took it.
    pub by: WorkerId,
    /// Whom it holds.
    pub scope: Scope,
    /// The name of the initiative or the area.
    pub of: Option<String>,
    /// Where it lies, as the one who took it wrote it.
    pub place: String,
    /// The day it must be home.
    pub home: Day,
    /// When it was taken.
    pub taken: Stamp,
    /// When it last came home.
    pub returned: Option<Stamp>,
}

/// The copies handed out: those that are still out first, the one due first at the top.
#[derive(Debug)]
pub struct List {
    /// At most so many.
    pub limit: u32,
}

impl Ask for List {
    type Answer = Vec<Copy>;

    fn ask(&self, db: &Connection) -> Result<Vec<Copy>> {
        let sql = format!("{COPIES} ORDER BY c.returned IS NOT NULL, c.home, c.made DESC LIMIT ?1");
        all(db, &sql, [self.limit], copy)
    }
}

/// Copies that should have come home before a day, the longest overdue first.
#[derive(Debug)]
pub struct Late {
    /// The day.
    pub today: Day,
    /// Those that this one took; anybody's without.
    pub worker: Option<WorkerId>,
}

/// How many of them are told.
const LATE: u32 = 20;

impl Ask for Late {
    type Answer = Vec<Copy>;

    fn ask(&self, db: &Connection) -> Result<Vec<Copy>> {
        let sql = format!(
            "{COPIES} AND c.returned IS NULL AND c.home<?1 AND (?2 IS NULL OR c.worker=?2)
             ORDER BY c.home, c.made LIMIT {LATE}"
        );
        all(db, &sql, (self.today, self.worker), copy)
    }
}

/// The copies on the list, with the name of the initiative or the area they are of.
const COPIES: &str = "SELECT c.*, coalesce(i.name, a.name) AS of FROM copy c
    LEFT JOIN initiative i ON i.id=c.initiative LEFT JOIN area a ON a.id=c.area
    WHERE c.gone IS NULL";

fn copy(r: &Row<'_>) -> Result<Copy> {
    let (initiative, area) = (r.get::<_, Option<_>>("initiative")?, r.get("area")?);
    let scope = initiative.map(Scope::Initiative);
    Ok(Copy {
        id: r.get("id")?,
        by: r.get("worker")?,
        scope: scope.or(Option::<AreaId>::map(area, Scope::Area)).unwrap_or(Scope::Whole),
        of: r.get("of")?,
        place: r.get("place")?,
        home: r.get("home")?,
        taken: r.get("made")?,
        returned: r.get("returned")?,
    })
}

/// Those that are still out.
#[derive(Debug)]
pub struct Out;

/// Copies looked at for it, those that are out first.
const LOOKED_AT: u32 = 500;

impl Ask for Out {
    type Answer = Vec<Copy>;

    fn ask(&self, db: &Connection) -> Result<Vec<Copy>> {
        let copies = List { limit: LOOKED_AT }.ask(db)?;
        Ok(copies.into_iter().filter(|copy| copy.returned.is_none()).collect())
    }
}

/// What a file that was handed out as a copy knows of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfCopy {
    /// Names the copy.
    pub id: Id,
    /// It holds some of the persons alone.
    pub part: bool,
    /// The initiative or the area it was made of.
    pub of: Option<String>,
    /// Who took it and the day it must be home, where its row came along.
    pub taken: Option<(WorkerId, Day)>,
}

impl OfCopy {
    /// What the file at hand says.
    pub(super) fn read(db: &Connection) -> Result<Option<Self>> {
        let sql = "SELECT k.copy, k.part, coalesce(i.name, a.name), c.worker, c.home
           FROM clock k LEFT JOIN copy c ON c.id=k.copy
           LEFT JOIN initiative i ON i.id=c.initiative LEFT JOIN area a ON a.id=c.area
           WHERE k.copy IS NOT NULL";
        one(db, sql, [], |r| {
            let (by, home): (Option<WorkerId>, Option<Day>) = (r.get(3)?, r.get(4)?);
            Ok(Self { id: r.get(0)?, part: r.get(1)?, of: r.get(2)?, taken: by.zip(home) })
        })
    }
}

/// Whether this file itself holds some of the persons alone.
#[derive(Debug)]
pub struct IsPart;

impl Ask for IsPart {
    type Answer = bool;

    fn ask(&self, db: &Connection) -> Result<bool> {
        let part = one(db, "SELECT part FROM clock", [], |r| Ok(r.get(0)?))?;
        Ok(part.unwrap_or(false))
    }
}

/// What a part can be made of: initiatives and areas, by name.
#[derive(Debug)]
pub struct Parts;

/// An answer to [`Parts`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartsOf {
    /// Initiatives that go on.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// Areas, with how many people live there.
    pub areas: Vec<ListedArea>,
}

impl Ask for Parts {
    type Answer = PartsOf;

    fn ask(&self, db: &Connection) -> Result<PartsOf> {
        let lists = "SELECT id, name FROM initiative
           WHERE gone IS NULL AND closed IS NULL AND mode<>'counts' ORDER BY name, id LIMIT 500";
        Ok(PartsOf {
            initiatives: all(db, lists, [], |r| Ok((r.get(0)?, r.get(1)?)))?,
            areas: Listed.ask(db)?,
        })
    }
}

/// When a copy last came home; nothing for one this file does not know.
#[derive(Debug)]
pub struct Returned {
    /// Which.
    pub copy: Id,
}

impl Ask for Returned {
    type Answer = Option<Option<Stamp>>;

    fn ask(&self, db: &Connection) -> Result<Self::Answer> {
        one(db, "SELECT returned FROM copy WHERE id=?1", [self.copy], |r| Ok(r.get(0)?))
    }
}

/// Remembers that a copy has come home; `before` is when it last did.
pub fn came_home(author: &Author<'_>, copy: Id, before: Option<Stamp>) -> Save {
    let columns = vec![Column::new("returned", before, author.now())];
    author.save(Word("did-copy-home"), vec![Edit::update("copy", copy, columns)])
}

/// Strikes a copy that will never come home: lost, or thrown away.
pub fn strike(author: &Author<'_>, copy: Id) -> Save {
    author.save(Word("did-copy-strike"), vec![Edit::take("copy", copy, author.at)])
}

/// The row of a copy about to be made.
fn row(id: Id, take: &Take) -> Edit {
    let (initiative, area) = match take.scope {
        Scope::Whole => (Cell::Null, Cell::Null),
        Scope::Initiative(id) => (id.into(), Cell::Null),
        Scope::Area(id) => (Cell::Null, id.into()),
    };
    let cells = vec![
        ("worker", take.by.into()),
        ("initiative", initiative),
        ("area", area),
        ("place", take.to.display().to_string().into()),
        ("home", take.home.into()),
        ("made", take.at.into()),
    ];
    Edit::insert("copy", id, cells)
}
