//! Putting a list together before it is sealed, and what the form of an initiative starts from.

use super::read;
use crate::base::{InitiativeId, PersonId, Word};
use crate::domain::initiative::Initiative;
use crate::store::templates::{Kept, Newest};
use crate::store::{Ask, Author, Edit, Result, Save};
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
    /// The templates that may be asked in it.
    pub templates: Vec<Kept>,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let initiative = self.id.map(|id| read(db, id)).transpose()?;
        let sql = "SELECT EXISTS (SELECT 1 FROM target WHERE initiative=?1 AND gone IS NULL)
           OR EXISTS (SELECT 1 FROM encounter WHERE initiative=?1 AND person IS NOT NULL
             AND gone IS NULL)";
        let has_people = db.prepare_cached(sql)?.query_row([self.id], |r| r.get(0))?;
        Ok(SheetOf { initiative, has_people, templates: Newest.ask(db)? })
    }
}
