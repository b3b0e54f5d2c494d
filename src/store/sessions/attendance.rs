//! Who came to sessions: contacts of persons that hang at them.

use super::{OF_THESE, counted_of, own, sessions};
use crate::base::{
    AreaId, Day, EncounterId, InitiativeId, PersonId, Phrase, SessionId, Stamp, Word,
};
use crate::domain::area::Area;
use crate::domain::book::Book;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft;
use crate::domain::initiative::Mode;
use crate::domain::person::{Person, Trust};
use crate::domain::session::Session;
use crate::store::books::{self, Entry};
use crate::store::encounters::{Then, rows};
use crate::store::initiatives::standing;
use crate::store::row::{all, id_list, one};
use crate::store::{Ask, Author, Result, Save, StoreError, areas, people, rules};
use rusqlite::{Connection, Params};
use std::collections::{BTreeMap, BTreeSet};

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
    /// It is of an initiative that keeps counts alone: nobody is written down at it.
    pub counts_only: bool,
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
        let stands = standing(db)?;
        let to = (session.id, session.initiative);
        let came = came(db, &stands, "(s.id=?1 OR s.initiative=?2)", to)?;
        let invited = session.initiative.map(|list| on_list(db, list, &stands)).transpose()?;
        Ok(AttendanceOf {
            heads: counted.sums(session.kind, &own(db)?).heads,
            counts_only: match session.initiative {
                Some(list) => rules::mode(db, list)? == Mode::Counts,
                None => false,
            },
            invited: invited.unwrap_or_default(),
            came,
            areas: areas::All.ask(db)?,
            session,
        })
    }
}

/// Those on a list and where they live. Who came on it later, or was taken off it, is no part of what
/// shares are of.
pub(super) fn on_list(
    db: &Connection,
    initiative: InitiativeId,
    stands: impl Fn(PersonId) -> PersonId,
) -> Result<Vec<(PersonId, Option<AreaId>)>> {
    let mut list: Vec<(PersonId, Option<AreaId>)> =
        all(db, ON_LIST, [initiative], |r| Ok((r.get(0)?, r.get(1)?)))?;
    for (person, area) in &mut list {
        let card = std::mem::replace(person, stands(*person));
        if card != *person {
            let sql = "SELECT area FROM person WHERE id=?1";
            *area = one(db, sql, [*person], |r| Ok(r.get(0)?))?.flatten();
        }
    }
    Ok(list)
}

const ON_LIST: &str = "SELECT t.person, p.area FROM target t JOIN person p ON p.id=t.person
   WHERE t.initiative=?1 AND t.gone IS NULL AND t.late=0 AND t.removed IS NULL
   ORDER BY t.added, t.person";

/// Who came to sessions, under the cards that stand for them.
pub(super) fn came(
    db: &Connection,
    stands: impl Fn(PersonId) -> PersonId,
    which: &str,
    params: impl Params,
) -> Result<Vec<Came>> {
    let sql = format!(
        "SELECT e.id, e.person, e.session, e.day FROM encounter e JOIN session s ON s.id=e.session
         WHERE e.person IS NOT NULL AND e.gone IS NULL AND s.gone IS NULL AND {which}"
    );
    all(db, &sql, params, |r| {
        let person = stands(r.get(1)?);
        Ok(Came { encounter: r.get(0)?, person, session: r.get(2)?, day: r.get(3)? })
    })
}

/// The sessions that those on a list are invited to, and who has come to which.
#[derive(Debug)]
pub struct OfInitiative {
    /// Whose list.
    pub initiative: InitiativeId,
}

impl Ask for OfInitiative {
    type Answer = (Vec<Session>, Vec<Came>);

    fn ask(&self, db: &Connection) -> Result<Self::Answer> {
        let which =
            "initiative=?1 AND gone IS NULL AND state<>'cancelled' ORDER BY day, starts, id";
        let came = came(db, standing(db)?, "s.initiative=?1", [self.initiative])?;
        Ok((sessions(db, which, [self.initiative])?, came))
    }
}

/// How many came to each of some sessions by name; two cards of one person are one head.
pub(super) fn named(db: &Connection, some: &[Session]) -> Result<BTreeMap<SessionId, u64>> {
    let ids: Vec<SessionId> = some.iter().map(|session| session.id).collect();
    let stands = standing(db)?;
    let sql =
        format!("SELECT session, person FROM encounter WHERE {OF_THESE} AND person IS NOT NULL");
    let heads = all(db, &sql, [id_list(&ids)], |r| Ok((r.get(0)?, stands(r.get(1)?))))?;
    let heads: BTreeSet<(SessionId, PersonId)> = heads.into_iter().collect();
    let mut named = BTreeMap::new();
    for (session, _) in heads {
        *named.entry(session).or_default() += 1;
    }
    Ok(named)
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

/// Somebody was met at a session: the contact, the card of somebody new, how far trust has come. What it
/// makes of the session is [`super::begun`].
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

/// Somebody came to a session that is for no list. What it makes of the session is [`super::begun`].
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::House;

    #[test]
    fn a_list_is_read_by_its_own_key_and_each_card_by_its_own() {
        let h = House::plain();
        let plan = format!("EXPLAIN QUERY PLAN {ON_LIST}");
        let list = InitiativeId(crate::base::Id([1; 16]));
        let steps = h.register.read(|db| all(db, &plan, [list], |r| Ok(r.get::<_, String>(3)?)));
        let steps = steps.unwrap();
        assert!(!steps.iter().any(|step| step.starts_with("SCAN")), "{steps:?}");
    }
}
