//! What the form of a person needs: the card as it stands, and what may be chosen.

use super::card::{Relation, relations};
use super::{Languages, Tag, Tags, family, read};
use crate::base::{InitiativeId, MembershipId, PersonId, Private};
use crate::domain::area::Area;
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::store::readlog::{Note, Record, Remember};
use crate::store::row::{all, id_list, text};
use crate::store::sessions::{Occasion, occasions};
use crate::store::{Ask, Cell, Change, Column, Edit, Register, Result, StoreError, areas};
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
    /// What somebody may have heard of us by: initiatives that go on, then the latest that ended.
    pub initiatives: Vec<(InitiativeId, String)>,
    /// Who may have brought somebody: those who help just now, each with their card or their name.
    pub helpers: Vec<(MembershipId, Option<PersonId>, String)>,
    /// What of the team's work in the field they may have come by, the latest first.
    pub occasions: Vec<Occasion>,
}

/// How somebody is reached as one who helps, which stands in their programme and not on their card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached {
    membership: MembershipId,
    phone: Private<Option<String>>,
    email: Private<Option<String>>,
}

impl Reached {
    /// It is to go, as the level of a card asks.
    pub fn emptied(&self) -> Edit {
        let columns = vec![
            Column::new("phone", self.phone.0.as_deref(), Cell::Null),
            Column::new("email", self.email.0.as_deref(), Cell::Null),
        ];
        Edit::update("membership", self.membership, columns)
    }
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
    /// Numbers and addresses in programmes they help in.
    pub reached: Vec<Reached>,
    /// What may be chosen.
    pub offers: Offers,
}

impl SheetOf {
    /// The strictest protection of all cards of the person.
    pub fn protection(&self) -> Protection {
        let cards = [&self.person].into_iter().chain(&self.parts);
        cards.map(|card| card.protection).max().unwrap_or_default()
    }
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
            reached: reached(db, &id_list(&cards))?,
            offers: offers(db, cards)?,
        })
    }
}

/// The same for a form that is opened. Of somebody protected nothing is given before the note that
/// it was opened is in the register; of others the note is written with the next change.
#[derive(Debug)]
pub struct Open {
    /// Who looks at whom, and what is said of it where the look is noted at once.
    pub note: Note,
}

impl Change for Open {
    type Done = SheetOf;

    fn apply(&self, register: &mut Register) -> Result<SheetOf> {
        let sheet = register.read(|db| Sheet { person: self.note.person }.ask(db))?;
        if sheet.protection().is_protected() {
            Record(self.note.clone()).apply(register)?;
        } else {
            let note = Note { reason: Private(String::new()), ..self.note.clone() };
            Remember(note).apply(register)?;
        }
        Ok(sheet)
    }
}

fn reached(db: &Connection, cards: &str) -> Result<Vec<Reached>> {
    let sql = "SELECT id, phone, email FROM membership WHERE gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1))
       AND coalesce(phone, email) IS NOT NULL ORDER BY id";
    all(db, sql, [cards], |r| {
        let (phone, email) = (Private(r.get(1)?), Private(r.get(2)?));
        Ok(Reached { membership: r.get(0)?, phone, email })
    })
}

fn offers(db: &Connection, of: Vec<PersonId>) -> Result<Offers> {
    let (areas, tags) = (areas::All.ask(db)?, Tags { of }.ask(db)?);
    let sql = "SELECT id, name FROM initiative WHERE gone IS NULL
       ORDER BY closed IS NOT NULL, made DESC, id DESC LIMIT 60";
    let initiatives = all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let sql = "SELECT id, person, name FROM membership WHERE gone IS NULL
       AND active IS NOT NULL AND ended IS NULL ORDER BY name, id LIMIT 500";
    let helpers = all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?, text(r, "name")?)))?;
    let (languages, occasions) = (Languages.ask(db)?, occasions(db)?);
    Ok(Offers { areas, tags, languages, initiatives, helpers, occasions })
}
