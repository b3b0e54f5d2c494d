//! Who is around those who leave: relatives and others, by the card that stands for the person.

use std::collections::HashMap;

use crate::base::id::PersonId;
use crate::cli::context::Opened;
use crate::cli::exit::Stop;
use crate::domain::names::Names;
use crate::domain::protection::Protection;
use crate::exchange::people_out::Near;
use crate::store::Asks as _;
use crate::store::people::Around;

/// Everybody around anybody.
pub struct Nearest {
    of: HashMap<PersonId, Vec<Near>>,
}

impl Nearest {
    /// Reads them from the register.
    ///
    /// # Errors
    /// What the register says.
    pub fn read(opened: &Opened, names: &Names) -> Result<Self, Stop> {
        let mut of: HashMap<PersonId, Vec<Near>> = HashMap::new();
        for (person, relation) in opened.ask(&Around { only: None })? {
            let own = relation.other.map(|card| names.get(names.survivor(card)));
            // Who has a card of their own that lists do not know stays here.
            let (name, protection) = match own {
                None => (relation.name.clone(), Protection::Open),
                Some(None) => (String::new(), Protection::Secret),
                Some(Some(card)) => (card.name(), card.protection),
            };
            let near = Near { relation, name, protection };
            of.entry(names.survivor(person)).or_default().push(near);
        }
        Ok(Self { of })
    }

    /// As many as stand around the one of these with most.
    pub fn most(&self, people: impl Iterator<Item = PersonId>) -> usize {
        people.filter_map(|id| self.of.get(&id)).map(Vec::len).max().unwrap_or_default()
    }

    /// Those around a person.
    pub fn of(&self, person: PersonId) -> Vec<Near> {
        self.of.get(&person).cloned().unwrap_or_default()
    }
}
