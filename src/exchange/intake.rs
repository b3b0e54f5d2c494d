//! People of a list on their way into the register: what each row becomes, and who they all are.

use std::collections::{HashMap, HashSet};

use super::fill::fill;
use super::known::Known;
use super::parts::{ASKED, Parts};
use super::people::{Alike, Fate, Incoming, Preview, Sorter, key};
use super::person::{PersonReader, PersonRow};
use super::table::{Row, Table};
use crate::base::id::{AreaId, Id, PersonId};
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::area::Area;
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::store::people::{Around, Relation, Tag, Tags};
use crate::store::{Asks, Author, Edit, Save, areas, imports, names, people};

/// A list coming in, row by row; several files may follow each other and are one action.
#[derive(Debug)]
pub struct Intake<'a> {
    sorter: Sorter,
    parts: Parts<'a>,
    areas: HashMap<String, AreaId>,
    /// The team's marks and those the rows have made, by name, letters' case and accents aside.
    tags: HashMap<String, Tag>,
    alike: Alike,
    people: Vec<Met>,
    coming: HashSet<PersonId>,
    filled: HashSet<PersonId>,
}

/// Somebody the rows were about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// Who.
    pub id: PersonId,
    /// How protected, for somebody who comes in by this import.
    pub comes_in: Option<Protection>,
    /// The line of the file they stand on.
    pub line: u64,
}

/// The register that a list comes into: asked about each row, and given what the rows become.
pub trait Door: Asks {
    /// Takes what a row gave, in the order of the rows.
    ///
    /// # Errors
    /// Why it cannot; the list then comes no further.
    fn take(&mut self, taken: Taken) -> Result<(), Self::Fault>;
}

/// What a row gave.
#[derive(Debug, Default)]
pub struct Taken {
    /// A part of the action that is to be committed before the next row.
    pub save: Option<Save>,
    /// The row and why it is kept aside.
    pub aside: Option<(Row, Vec<Phrase>)>,
}

impl<'a> Intake<'a> {
    /// Begins with what is in the register, to give out parts of so many rows.
    ///
    /// # Errors
    /// What the register says.
    pub fn begin<A: Asks>(
        register: &A,
        author: Author<'a>,
        alike: Alike,
        rows: usize,
    ) -> Result<Self, A::Fault> {
        let known = Known::new(&register.ask(&names::Everybody)?);
        let areas = register.ask(&areas::All)?;
        let named = areas.iter().filter(|area| !area.gone);
        let areas = named.map(|area| (fold(&area.name), area.id)).collect();
        let tags = register.ask(&Tags { of: Vec::new() })?;
        let tags = tags.into_iter().map(|tag| (fold(&tag.name), tag)).collect();
        let sorter = Sorter::new(known, alike);
        let parts = Parts::new(author, Word("did-import-people"), rows);
        Ok(Self {
            sorter,
            parts,
            areas,
            tags,
            alike,
            people: Vec::new(),
            coming: HashSet::new(),
            filled: HashSet::new(),
        })
    }

    /// Takes all rows of a table in, and counts them.
    ///
    /// # Errors
    /// As [`Door::take`], and what the register says.
    pub fn list<D: Door>(
        &mut self,
        table: &Table,
        reader: &PersonReader<'_>,
        door: &mut D,
    ) -> Result<Preview, D::Fault> {
        let (mut counts, mut seen) = (Preview::default(), HashMap::new());
        let mut rows = table.rows().peekable();
        while rows.peek().is_some() {
            let next = rows.by_ref().take(ASKED);
            let next = next.map(|row| Incoming::new(reader, row).counted(&mut seen));
            let some: Vec<Incoming> = next.collect();
            let keys = some.iter().filter_map(Incoming::key).cloned().collect();
            let before = door.ask(&imports::Known { keys })?;
            for incoming in some {
                let taken = self.take(incoming, &before, &mut counts, door)?;
                door.take(taken)?;
            }
        }
        Ok(counts)
    }

    fn take<A: Asks>(
        &mut self,
        incoming: Incoming,
        before: &HashMap<String, Id>,
        counts: &mut Preview,
        register: &A,
    ) -> Result<Taken, A::Fault> {
        let Incoming { row, read } = incoming;
        let line = row.line;
        let fate = self.sorter.sort(read, before);
        counts.count(line, &fate);
        Ok(match (fate, self.alike) {
            (Fate::New(person), _) | (Fate::Likely(person, ..), Alike::Add) => {
                Taken { save: self.add(*person, line), aside: None }
            }
            (Fate::Likely(row, id, _), Alike::Fill) if self.may_fill(id) => {
                let card = register.ask(&people::Read { person: id })?;
                let around = register.ask(&Around { only: Some(id) })?;
                Taken { save: self.fill(&card, around.is_empty(), *row, line), aside: None }
            }
            (Fate::Here(id), _) | (Fate::Likely(_, id, _), Alike::Same | Alike::Fill) => {
                if !self.coming.contains(&id) {
                    self.people.push(Met { id, comes_in: None, line });
                }
                Taken::default()
            }
            (Fate::Likely(_, _, why), Alike::Aside) => {
                Taken { save: None, aside: Some((row, vec![Phrase::new(why.word())])) }
            }
            (Fate::Aside(reasons), _) => Taken { save: None, aside: Some((row, reasons)) },
        })
    }

    /// Everybody the rows were about, in their order: those who came in and those who were here.
    pub fn people(&self) -> &[Met] {
        &self.people
    }

    /// The action, to be ended or gone on with when all rows are in.
    pub fn into_parts(self) -> Parts<'a> {
        self.parts
    }

    fn add(&mut self, mut row: PersonRow, line: u64) -> Option<Save> {
        let author = self.parts.author();
        let mut edits: Vec<Edit> = Vec::new();
        row.person.area = self.area(&row.area, &mut edits);
        let mark = imports::mark(&key(&row), row.person.id.0);
        let tags = self.tags(&mut row.person, &mut edits);
        edits.extend(people::rows(&author, &row.person, &tags));
        edits.extend(around(&author, row.person.id, &row.relatives));
        edits.push(mark);
        let comes_in = Some(row.person.protection);
        self.people.push(Met { id: row.person.id, comes_in, line });
        self.coming.insert(row.person.id);
        self.parts.row(edits)
    }

    /// Whether there is a card in the register that no row above has filled: two rows about one card
    /// would each hold that they saw it empty.
    fn may_fill(&mut self, id: PersonId) -> bool {
        !self.coming.contains(&id) && self.filled.insert(id)
    }

    /// Fills in what the card of somebody who is here lacks; relatives where it has nobody around.
    fn fill(&mut self, card: &Person, alone: bool, mut row: PersonRow, line: u64) -> Option<Save> {
        let author = self.parts.author();
        let mut edits: Vec<Edit> = Vec::new();
        let tags = self.tags(&mut row.person, &mut edits);
        let mut full = fill(card, &row.person);
        if card.area.is_none() {
            full.area = self.area(&row.area, &mut edits);
        }
        edits.extend(people::edit(&author, card, &full, &tags).edits);
        if alone && card.protection.may_hold_contact() {
            edits.extend(around(&author, card.id, &row.relatives));
        }
        self.people.push(Met { id: card.id, comes_in: None, line });
        self.parts.row(edits)
    }

    /// The tags of a row as the team spells them; one the team does not have yet comes in with the list.
    fn tags(&mut self, person: &mut Person, edits: &mut Vec<Edit>) -> Vec<Tag> {
        let author = self.parts.author();
        let mut tags = Vec::new();
        for name in &mut person.tags {
            let tag = self.tags.entry(fold(name)).or_insert_with(|| {
                let (tag, edit) = people::tag(&author, name);
                edits.push(edit);
                tag
            });
            name.clone_from(&tag.name);
            tags.push(tag.clone());
        }
        tags
    }

    /// The area of that name; one the team does not have yet comes in with the list.
    fn area(&mut self, name: &str, edits: &mut Vec<Edit>) -> Option<AreaId> {
        if name.is_empty() {
            return None;
        }
        let ids = self.parts.author();
        let id = self.areas.entry(fold(name)).or_insert_with(|| {
            let area = Area::new(AreaId(ids.id()), name);
            edits.push(areas::row(&area));
            area.id
        });
        Some(*id)
    }
}

fn around(author: &Author<'_>, person: PersonId, relatives: &[Relation]) -> Vec<Edit> {
    let each = relatives.iter().map(|relative| people::relate(author, person, relative));
    each.flat_map(|save| save.edits).collect()
}
