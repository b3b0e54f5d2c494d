//! Going through a list person by person: when a contact that was begun here has been logged, the next
//! one to ring is ready.

use super::row::{Item, Standing};
use crate::base::PersonId;
use crate::store::initiatives::ListedPerson;

/// Somebody a contact was begun with.
#[derive(Debug, Clone, Copy)]
pub struct Walk {
    person: PersonId,
    attempts: u32,
}

impl Walk {
    /// A contact with this person is begun.
    pub fn with(person: PersonId, listed: &[ListedPerson]) -> Self {
        Self { person, attempts: attempts(person, listed) }
    }

    /// Whether it has been logged since.
    pub fn is_done(self, listed: &[ListedPerson]) -> bool {
        attempts(self.person, listed) > self.attempts
    }

    /// The place where the list goes on when there is nobody more to ring: among those who cannot be
    /// rung the next one not yet tried, else the beginning.
    pub fn rest(self, rows: &[Item]) -> usize {
        let unreachable = |item: &Item| item.standing == Standing::NoPhone;
        let here = rows.iter().any(|item| item.person == self.person && unreachable(item));
        let next = rows.iter().position(|item| here && unreachable(item) && !item.tried());
        next.unwrap_or(0)
    }

    /// The place of the next one to ring, and whom that is; none when all have been tried.
    pub fn next(self, rows: &[Item]) -> Option<(usize, PersonId)> {
        let other = |item: &&Item| item.standing == Standing::Now && item.person != self.person;
        let next = rows.iter().find(other)?;
        let at = rows.iter().position(|item| item.person == next.person)?;
        Some((at, next.person))
    }
}

fn attempts(person: PersonId, listed: &[ListedPerson]) -> u32 {
    listed.iter().find(|one| one.person.id == person).map_or(0, |one| one.attempts)
}
