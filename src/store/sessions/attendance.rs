//! Who came to sessions: contacts of persons that hang at them.

use super::{OF_THESE, counted_of, own, sessions};
use crate::base::{
    AreaId, Day, EncounterId, InitiativeId, PersonId, Phrase, SessionId, Stamp, Word,
};
use crate::domain::area::Area;
use crate::domain::book::Book;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft;
use crate::domain::person::{Person, Trust};
use crate::domain::session::Session;
use crate::store::books::{self, Entry};
use crate::store::encounters::{Then, rows};
use crate::store::initiatives::Listed;
use crate::store::row::{all, id_list};
use crate::store::{Ask, Author, Result, Save, StoreError, areas, people};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// More than are invited to anything.
const LIMIT: u32 = 20_000;

/// Somebody who came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// The contact it is.
    pub encounter: EncounterId,
    /// Who; of merged cards the one that stands for all.
    pub person: PersonId,
    /// To which session.
    pub session: SessionId,
    /// On which day.
    pub day: Day,
}

/// Who is invited to a session and who came, to it or to another one for the same list.
#[derive(Debug)]
pub struct Attendance {
    /// Which.
    pub session: SessionId,
}

/// An answer to [`Attendance`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceOf {
    /// The session.
    pub session: Session,
    /// How many were counted at it, named or not.
    pub heads: u64,
    /// Those invited, in the order of the list, and where they live.
    pub invited: Vec<(PersonId, Option<AreaId>)>,
    /// Those who came.
    pub came: Vec<Came>,
    /// To name the areas.
    pub areas: Vec<Area>,
}

impl Ask for Attendance {
    type Answer = AttendanceOf;

    fn ask(&self, db: &Connection) -> Result<AttendanceOf> {
        let found = sessions(db, "id=?1 AND gone IS NULL", [self.session])?;
        let counted = counted_of(db, &found)?.remove(&self.session).unwrap_or_default();
        let session = found.into_iter().next().ok_or(StoreError::Gone)?;
        let sql = "SELECT e.id, ifnull(p.merged_into, p.id), e.session, e.day FROM encounter e
             JOIN person p ON p.id=e.person JOIN session s ON s.id=e.session
           WHERE e.gone IS NULL AND s.gone IS NULL AND (s.id=?1 OR s.initiative=?2)";
        let came = |r: &rusqlite::Row<'_>| {
            let (encounter, person) = (r.get(0)?, r.get(1)?);
            Ok(Came { encounter, person, session: r.get(2)?, day: r.get(3)? })
        };
        let came = all(db, sql, (session.id, session.initiative), came)?;
        let listed = match session.initiative {
            Some(initiative) => Listed { initiative, only: None, limit: LIMIT }.ask(db)?,
            None => Vec::new(),
        };
        // Who came on the list later, or was taken off it, is no part of what shares are of.
        let stand =
            listed.into_iter().filter(|one| !one.target.late && one.target.removed.is_none());
        Ok(AttendanceOf {
            heads: counted.sums(session.kind, &own(db)?).heads,
            invited: stand.map(|one| (one.person.id, one.person.area)).collect(),
            came,
            areas: areas::All.ask(db)?,
            session,
        })
    }
}

/// The sessions that those on a list are invited to.
#[derive(Debug)]
pub struct OfInitiative {
    /// Whose list.
    pub initiative: InitiativeId,
}

impl Ask for OfInitiative {
    type Answer = Vec<Session>;

    fn ask(&self, db: &Connection) -> Result<Vec<Session>> {
        let which =
            "initiative=?1 AND gone IS NULL AND state<>'cancelled' ORDER BY day, starts, id";
        sessions(db, which, [self.initiative])
    }
}

/// How many came to each of some sessions by name.
pub(super) fn named(db: &Connection, some: &[Session]) -> Result<BTreeMap<SessionId, u64>> {
    let ids: Vec<SessionId> = some.iter().map(|session| session.id).collect();
    let sql = format!(
        "SELECT session, count(DISTINCT person) FROM encounter WHERE {OF_THESE} AND person IS NOT NULL
         GROUP BY session"
    );
    let count =
        |r: &rusqlite::Row<'_>| Ok((r.get(0)?, u64::try_from(r.get::<_, i64>(1)?).unwrap_or(0)));
    Ok(all(db, &sql, [id_list(&ids)], count)?.into_iter().collect())
}

/// Somebody met at a session.
#[derive(Debug)]
pub struct Meeting<'a> {
    /// Who.
    pub person: PersonId,
    /// Their card, where they have none yet.
    pub new: Option<&'a Person>,
    /// The contact it is.
    pub encounter: EncounterId,
    /// When it is written down.
    pub at: Stamp,
    /// How far trust has come, where it is another stage than before.
    pub stage: Option<Trust>,
}

/// Somebody was met at a session: the contact, the card of somebody new, how far trust has come.
pub fn met(author: &Author<'_>, session: &Session, one: &Meeting<'_>) -> Save {
    let mut edits = one.new.map(|new| people::rows(author, new, &[])).unwrap_or_default();
    edits.extend(rows(
        author,
        one.encounter,
        &came_by(one.person, session, one.at),
        &Then::default(),
    ));
    edits.extend(one.stage.map(|stage| {
        let step = Entry::new(Book::Progress, author.id())
            .with("person", one.person)
            .with("session", session.id)
            .with("stage", stage.code())
            .with("day", session.day)
            .with("worker", author.by);
        books::rows(author, &step)
    }));
    author.save(Word("did-session-met"), edits).about(one.person)
}

/// The contact it is to come to a session.
fn came_by(person: PersonId, session: &Session, at: Stamp) -> Draft {
    Draft {
        person: Some(person),
        session: Some(session.id),
        disposition: Some(Disposition::Completed),
        ..Draft::new(session.kind.contact(), at, session.day)
    }
}

/// Somebody came to a session that is for no list.
pub fn attended(
    author: &Author<'_>,
    (person, id): (PersonId, EncounterId),
    session: &Session,
    at: Stamp,
) -> Save {
    let draft = came_by(person, session, at);
    let word = Phrase::new(Word("did-meeting-came")).with("n", 1);
    author.save(word, rows(author, id, &draft, &Then::default())).about(person)
}
