//! What screens ask of the lines.

use super::Entry;
use crate::base::{Day, Id, SessionId};
use crate::domain::area::Area;
use crate::domain::book::{Asks, Book, Of, Page};
use crate::domain::person::Trust;
use crate::domain::session::Session;
use crate::store::people::family;
use crate::store::row::{all, code, count, id_list, one};
use crate::store::{Ask, Cell, Result, StoreError, areas, sessions};
use rusqlite::{Connection, Params, Row};
use std::collections::BTreeMap;

/// So many lines of a book are read at once, and so many names are offered.
const LIMIT: u32 = 2000;
const KNOWN: u32 = 60;

/// What is needed to say what lines point to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Organisations by name.
    pub organisations: Vec<(Id, String)>,
    /// Key persons, and whose.
    pub keys: Vec<(Id, String, Id)>,
    /// Stairwells, and whose.
    pub stairwells: Vec<(Id, String, Id)>,
    /// Areas.
    pub areas: Vec<Area>,
    /// The meetings that decided something, and when they were.
    pub meetings: Vec<(Id, Day)>,
}

impl Names {
    pub(super) fn read(db: &Connection) -> Result<Self> {
        let pair = |r: &Row<'_>| Ok((r.get(0)?, r.get(1)?));
        let three = |r: &Row<'_>| Ok((r.get(0)?, r.get(1)?, r.get(2)?));
        let of = "SELECT id, name FROM organisation WHERE gone IS NULL ORDER BY name, id";
        let keys = "SELECT id, name, organisation FROM key_person WHERE gone IS NULL
           ORDER BY name, id";
        let walls = "SELECT id, place, organisation FROM stairwell WHERE gone IS NULL
           ORDER BY place, id";
        let meetings = "SELECT id, day FROM session WHERE gone IS NULL AND id IN
           (SELECT session FROM decision WHERE session IS NOT NULL AND gone IS NULL)";
        let pair_of_day = |r: &Row<'_>| Ok((r.get(0)?, r.get(1)?));
        Ok(Self {
            organisations: all(db, of, [], pair)?,
            keys: all(db, keys, [], three)?,
            stairwells: all(db, walls, [], three)?,
            areas: areas::All.ask(db)?,
            meetings: all(db, meetings, [], pair_of_day)?,
        })
    }

    /// What an organisation is called.
    pub fn organisation(&self, id: Id) -> Option<&str> {
        self.organisations.iter().find(|one| one.0 == id).map(|one| one.1.as_str())
    }

    /// What a row of whichever of them is called.
    pub fn name(&self, id: Id) -> Option<&str> {
        let mut three = self.keys.iter().chain(&self.stairwells);
        let three = three.find(|one| one.0 == id).map(|one| one.1.as_str());
        let area = || self.areas.iter().find(|one| one.id.0 == id).map(|one| one.name.as_str());
        self.organisation(id).or(three).or_else(area)
    }
}

/// The order a book is read in.
const fn order(book: Book) -> &'static str {
    match book {
        Book::Organisation => "name, id",
        Book::KeyPerson => "until IS NOT NULL, name, id",
        Book::Stairwell => "place, id",
        Book::Decision => "done IS NOT NULL, due IS NULL, due, id",
        _ => "day DESC, made DESC, id DESC",
    }
}

/// The lines of a book of which a condition holds.
pub(super) fn entries(
    db: &Connection,
    book: Book,
    which: &str,
    params: impl Params,
) -> Result<Vec<Entry>> {
    let columns: Vec<&str> = book.columns().iter().map(|col| col.name).collect();
    let sql = format!(
        "SELECT id, {} FROM {} WHERE gone IS NULL AND {which} ORDER BY {} LIMIT {LIMIT}",
        columns.join(", "),
        book.code(),
        order(book)
    );
    all(db, &sql, params, |r| {
        let cells = (1..=columns.len()).map(|at| Ok(r.get::<_, Cell>(at)?));
        Ok(Entry::of(book, r.get(0)?, cells.collect::<Result<_>>()?))
    })
}

/// When something of each was last done, and with organisations also the sessions held together.
pub(super) fn last(db: &Connection, book: Book) -> Result<BTreeMap<Id, Day>> {
    let Some((log, column)) = book.log() else { return Ok(BTreeMap::new()) };
    let of = format!(
        "SELECT {column} AS of, max(day) AS day FROM {} WHERE gone IS NULL GROUP BY {column}",
        log.code()
    );
    let together = "SELECT o.id, max(s.day) FROM organisation o
         JOIN session_partner p ON p.name=o.name AND p.gone IS NULL
         JOIN session s ON s.id=p.session AND s.gone IS NULL AND s.state IN ('done', 'running')
       GROUP BY o.id";
    let sql = match book {
        Book::Organisation => {
            format!("SELECT of, max(day) FROM ({of} UNION ALL {together}) GROUP BY of")
        }
        _ => of,
    };
    Ok(all(db, &sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect())
}

/// The lines of a page.
#[derive(Debug)]
pub struct Read {
    /// Which.
    pub page: Page,
}

/// An answer to [`Read`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOf {
    /// The lines, book by book.
    pub entries: Vec<Entry>,
    /// What they hang on, where it is itself a line.
    pub own: Option<Entry>,
    /// When something of each was last done.
    pub last: BTreeMap<Id, Day>,
    /// What they point to.
    pub names: Names,
    /// Sessions held together with the organisation the page is of, the latest first.
    pub together: Vec<Session>,
}

impl Ask for Read {
    type Answer = ReadOf;

    fn ask(&self, db: &Connection) -> Result<ReadOf> {
        let mut got = ReadOf { names: Names::read(db)?, ..ReadOf::default() };
        let cards = match self.page {
            Page::Of(Of::Person(person)) => family(db, person)?.iter().map(|one| one.0).collect(),
            Page::Of(of) => vec![of.id()],
            Page::All(_) => Vec::new(),
        };
        for book in self.page.books() {
            got.entries.extend(match self.page {
                Page::All(_) => entries(db, book, "1", [])?,
                Page::Of(of) => {
                    let which =
                        format!("{} IN (SELECT unhex(value) FROM json_each(?1))", of.column());
                    entries(db, book, &which, [id_list(&cards)])?
                }
            });
            got.last.extend(last(db, book)?);
        }
        if let Page::Of(of) = self.page
            && let Some(book) = of.own()
        {
            let own = entries(db, book, "id=?1", [of.id()])?.pop();
            got.own = Some(own.ok_or(StoreError::Gone)?);
            got.last.extend(last(db, book)?);
        }
        if let (Some(own), Page::Of(Of::Organisation(_))) = (&got.own, self.page) {
            got.together = sessions::held_with(db, own.text("name"))?;
        }
        Ok(got)
    }
}

/// What the form of a line starts from.
#[derive(Debug)]
pub struct Sheet {
    /// Of which book.
    pub book: Book,
    /// Which line; none for a new one.
    pub id: Option<Id>,
    /// What a new one hangs on.
    pub of: Option<Of>,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The line as it stands; none for a new one.
    pub entry: Option<Entry>,
    /// The session a new one is of.
    pub session: Option<Session>,
    /// The line a new one hangs on, where it is one.
    pub own: Option<Entry>,
    /// What may be chosen.
    pub names: Names,
    /// What has been written in a column before, the latest first.
    pub known: BTreeMap<&'static str, Vec<String>>,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let line = |book: Book, id: Id| -> Result<Entry> {
            entries(db, book, "id=?1", [id])?.pop().ok_or(StoreError::Gone)
        };
        let session = match self.of {
            Some(Of::Session(id)) => Some(sessions::Count { id }.ask(db)?.session),
            _ => None,
        };
        let own = self.of.and_then(|of| Some((of.own()?, of.id())));
        let mut known = BTreeMap::new();
        for col in self.book.columns().iter().filter(|col| matches!(col.asks, Asks::Known)) {
            let (name, table) = (col.name, self.book.code());
            let sql = format!(
                "SELECT {name}, max(made) FROM {table} WHERE gone IS NULL AND {name} IS NOT NULL
                 GROUP BY {name} ORDER BY 2 DESC, 1 LIMIT {KNOWN}"
            );
            known.insert(name, all(db, &sql, [], |r| Ok(r.get(0)?))?);
        }
        Ok(SheetOf {
            entry: self.id.map(|id| line(self.book, id)).transpose()?,
            session,
            own: own.map(|(book, id)| line(book, id)).transpose()?,
            names: Names::read(db)?,
            known,
        })
    }
}

/// The stages some cards have reached, each with its day and the latest last.
pub(in crate::store) fn stages(db: &Connection, ids: &str) -> Result<Vec<(Trust, Day)>> {
    let sql = "SELECT stage, day FROM progress WHERE gone IS NULL AND stage IS NOT NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY day, made, id";
    all(db, sql, [ids], |r| Ok((code(r, "stage", Trust::from_code)?, r.get("day")?)))
}

/// How much the books hold of some cards, and since when the latest, book by book; nothing of empty ones.
pub(in crate::store) fn held(db: &Connection, ids: &str) -> Result<Vec<(Book, usize, Day)>> {
    let mut held = Vec::new();
    for book in Book::OF_PERSON {
        let sql = format!(
            "SELECT count(*), max(day) FROM {} WHERE gone IS NULL
             AND person IN (SELECT unhex(value) FROM json_each(?1)) HAVING count(*)>0",
            book.code()
        );
        held.extend(one(db, &sql, [ids], |r| Ok((*book, count(r, 0)?, r.get(1)?)))?);
    }
    Ok(held)
}

/// Where a session is: what a line written at it starts from.
impl SheetOf {
    /// The session's id.
    pub fn session_id(&self) -> Option<SessionId> {
        self.session.as_ref().map(|one| one.id)
    }
}
