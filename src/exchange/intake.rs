//! People of a list on their way into the register: what each row becomes, and who they all are.

use std::collections::HashMap;

use super::parts::Parts;
use super::people::{Alike, Fate, Incoming, Preview, Sorter, key};
use super::person::PersonRow;
use super::table::Row;
use crate::base::id::{AreaId, Id, PersonId};
use crate::base::phrase::Phrase;
use crate::base::text::fold;
use crate::domain::area::Area;
use crate::store::{Edit, Save, areas, imports, people};

/// A list coming in, row by row; several files may follow each other and are one action.
#[derive(Debug)]
pub struct Intake<'a> {
    sorter: Sorter,
    parts: Parts<'a>,
    areas: HashMap<String, AreaId>,
    alike: Alike,
    people: Vec<PersonId>,
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
    /// Begins with what is in the register: everybody in `sorter`, and the areas.
    pub fn new(sorter: Sorter, parts: Parts<'a>, areas: &[Area], alike: Alike) -> Self {
        let named = areas.iter().filter(|area| !area.gone);
        let areas = named.map(|area| (fold(&area.name), area.id)).collect();
        Self { sorter, parts, areas, alike, people: Vec::new() }
    }

    /// Takes a row in, and counts it.
    pub fn take(
        &mut self,
        incoming: Incoming,
        before: &HashMap<String, Id>,
        counts: &mut Preview,
    ) -> Taken {
        let Incoming { row, read } = incoming;
        let fate = self.sorter.sort(read, before);
        counts.count(row.line, &fate);
        match (fate, self.alike) {
            (Fate::New(person), _) | (Fate::Likely(person, ..), Alike::Add) => {
                Taken { save: self.add(*person), aside: None }
            }
            (Fate::Here(id), _) | (Fate::Likely(_, id, _), Alike::Same) => {
                self.people.push(id);
                Taken::default()
            }
            (Fate::Likely(_, _, why), Alike::Aside) => {
                Taken { save: None, aside: Some((row, vec![Phrase::new(why.word())])) }
            }
            (Fate::Aside(reasons), _) => Taken { save: None, aside: Some((row, reasons)) },
        }
    }

    /// Everybody the rows were about, in their order: those who came in and those who were here.
    pub fn people(&self) -> &[PersonId] {
        &self.people
    }

    /// The action, to be ended or gone on with when all rows are in.
    pub fn into_parts(self) -> Parts<'a> {
        self.parts
    }

    fn add(&mut self, mut row: PersonRow) -> Option<Save> {
        let author = self.parts.author();
        let mut edits: Vec<Edit> = Vec::new();
        row.person.area = self.area(&row.area, &mut edits);
        let mark = imports::mark(&key(&row.person), row.person.id.0);
        edits.extend(people::rows(&author, &row.person, &[]));
        edits.push(mark);
        self.people.push(row.person.id);
        self.parts.row(edits)
    }

    /// The area of that name; one the team does not have yet comes in with the list.
    fn area(&mut self, name: &str, edits: &mut Vec<Edit>) -> Option<AreaId> {
        if name.is_empty() {
            return None;
        }
        let ids = self.parts.author();
        let id = self.areas.entry(fold(name)).or_insert_with(|| {
            let area =
                Area { id: AreaId(ids.id()), name: name.to_owned(), parent: None, gone: false };
            edits.push(areas::row(&area));
            area.id
        });
        Some(*id)
    }
}
