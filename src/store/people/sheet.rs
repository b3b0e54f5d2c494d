//! What the form of a person needs: the card as it stands, and what may be chosen.

use super::card::{Relation, relations};
use super::{Languages, Tag, Tags, family, read};
use crate::base::PersonId;
use crate::domain::area::Area;
use crate::domain::person::Person;
use crate::store::row::id_list;
use crate::store::{Ask, Result, StoreError, areas};
use rusqlite::Connection;

/// What may be chosen on the form of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offers {
    /// Areas, those in the bin too.
    pub areas: Vec<Area>,
    /// The team's marks.
    pub tags: Vec<Tag>,
    /// Languages people speak, the commonest first.
    pub languages: Vec<String>,
}

/// The card as the form starts from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The card that stands for the person.
    pub person: Person,
    /// Cards that have become part of it.
    pub parts: Vec<Person>,
    /// People around.
    pub relations: Vec<Relation>,
    /// What may be chosen.
    pub offers: Offers,
}

/// What may be chosen for somebody new.
#[derive(Debug)]
pub struct Choices;

impl Ask for Choices {
    type Answer = Offers;

    fn ask(&self, db: &Connection) -> Result<Offers> {
        offers(db, Vec::new())
    }
}

/// The form of somebody in the register.
#[derive(Debug)]
pub struct Sheet {
    /// Whose; any card of the person.
    pub person: PersonId,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let cards = family(db, self.person)?;
        let (first, rest) = cards.split_first().ok_or(StoreError::Gone)?;
        Ok(SheetOf {
            person: read(db, *first)?,
            parts: rest.iter().map(|id| read(db, *id)).collect::<Result<_>>()?,
            relations: relations(db, &id_list(&cards))?,
            offers: offers(db, cards)?,
        })
    }
}

fn offers(db: &Connection, of: Vec<PersonId>) -> Result<Offers> {
    let (areas, tags) = (areas::All.ask(db)?, Tags { of }.ask(db)?);
    Ok(Offers { areas, tags, languages: Languages.ask(db)? })
}
