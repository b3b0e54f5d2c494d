//! Putting a list together before it is sealed, and what the form of an initiative starts from.

use super::{Card, read};
use crate::base::{InitiativeId, PersonId, Word};
use crate::domain::area::Area;
use crate::domain::initiative::{Drawn, Initiative};
use crate::domain::letter::Letter;
use crate::domain::method::Own;
use crate::domain::totals::Reach;
use crate::domain::wheel::Plan;
use crate::store::methods::Written;
use crate::store::row::all;
use crate::store::templates::{Kept, Newest};
use crate::store::{
    Ask, Author, Column, Edit, Result, Save, StoreError, areas, hangs, letters, plans,
};
use rusqlite::Connection;

/// Puts people on a list that is not sealed yet.
pub fn gather(author: &Author<'_>, list: InitiativeId, people: &[PersonId]) -> Save {
    let edits = super::listing(author, list, people);
    let save =
        author.save(crate::base::Phrase::new(Word("did-gather")).with("n", people.len()), edits);
    match people {
        [one] => save.about(*one),
        _ => save,
    }
}

/// The same with people drawn by lot: how is kept with the initiative. `before` is what it said so far.
pub fn gather_drawn(
    author: &Author<'_>,
    list: InitiativeId,
    people: &[PersonId],
    (before, now): (Option<Drawn>, Drawn),
) -> Save {
    let mut save = gather(author, list, people);
    let before = |of: fn(Drawn) -> u32| before.map(of);
    let columns = vec![
        Column::new("drawn", before(|lots| lots.n), now.n),
        Column::new("drawn_of", before(|lots| lots.of), now.of),
    ];
    save.edits.push(Edit::update("initiative", list, columns));
    save
}

/// Takes people off a list that is not sealed yet: they are simply not on it. `cards` are the cards
/// that stand on the list, [`super::ListedPerson::card`].
pub fn leave(author: &Author<'_>, list: InitiativeId, cards: &[PersonId]) -> Save {
    let take = |card: &PersonId| Edit::take("target", (list, *card), author.at);
    let save = author.save(Word("did-target-leave"), cards.iter().map(take).collect());
    match cards {
        [one] => save.about(*one),
        _ => save,
    }
}

/// What the form of an initiative starts from.
#[derive(Debug)]
pub struct Sheet {
    /// Which; none for a new one.
    pub id: Option<InitiativeId>,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The initiative as it stands; none for a new one.
    pub initiative: Option<Initiative>,
    /// Whether anybody stands on its list already, or was contacted within it.
    pub has_people: bool,
    /// Whether anything has been done in it: then there is something to say of what came of it.
    pub begun: bool,
    /// The templates that may be asked in it.
    pub templates: Vec<Kept>,
    /// What the team has written of methods.
    pub methods: Vec<Own>,
    /// The other initiatives, the latest first: one of them may be last year's.
    pub others: Vec<(InitiativeId, String)>,
    /// The letters the team has written or changed.
    pub letters: Vec<Letter>,
    /// What stands on the year wheel beside the initiatives.
    pub plans: Vec<Plan>,
    /// Areas, to know what lies in which.
    pub areas: Vec<Area>,
    /// What came of the one before it, with its name.
    pub last: Option<(String, Reach)>,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let initiative = self.id.map(|id| read(db, id)).transpose()?;
        let sql = format!("SELECT EXISTS ({})", hangs::anybody()?);
        let has_people = db.prepare_cached(&sql)?.query_row([self.id], |r| r.get(0))?;
        let sql = "SELECT EXISTS (SELECT 1 FROM encounter WHERE initiative=?1 AND gone IS NULL)";
        let met: bool = db.prepare_cached(sql)?.query_row([self.id], |r| r.get(0))?;
        let over =
            initiative.as_ref().is_some_and(|one| one.sealed.is_some() || one.closed.is_some());
        let sql = "SELECT id, name FROM initiative WHERE gone IS NULL AND id IS NOT ?1
           ORDER BY made DESC, id DESC LIMIT 300";
        Ok(SheetOf {
            has_people,
            begun: self.id.is_some() && (met || over),
            templates: Newest.ask(db)?,
            methods: Written.ask(db)?,
            others: all(db, sql, [self.id], |r| Ok((r.get(0)?, r.get(1)?)))?,
            letters: letters::Own.ask(db)?,
            plans: plans::plans(db)?,
            areas: areas::All.ask(db)?,
            last: initiative.as_ref().map(|one| last_one(db, one)).transpose()?.flatten(),
            initiative,
        })
    }
}

/// What came of the initiative this one is held against; none where there is none, it was taken back or
/// it has no list.
pub fn last_one(db: &Connection, one: &Initiative) -> Result<Option<(String, Reach)>> {
    let Some(id) = one.previous else { return Ok(None) };
    match (Card { id }).ask(db) {
        Ok(card) => Ok(card.line.reach.map(|reach| (card.line.initiative.name, reach))),
        Err(StoreError::Gone) => Ok(None),
        Err(why) => Err(why),
    }
}
