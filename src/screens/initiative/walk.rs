//! Going through a list person by person: when a contact that was begun here has been logged, the next
//! one to ring is ready.

use super::row::{Item, Standing};
use super::{InitiativeCard, Own, OwnCx};
use crate::base::{PersonId, Phrase, Word};
use crate::domain::encounter::Kind;
use crate::screens::list::{ListCx, Msg as ListMsg};
use crate::screens::route::{Encounter, Route};
use crate::store::initiatives::{ListedPerson, NextUp};
use crate::ui::list::List;

impl InitiativeCard {
    /// Logs a contact within the initiative; after it the next person is ready.
    pub(super) fn log(&mut self, person: PersonId, kind: Kind, cx: &mut OwnCx<'_>) {
        self.walk = Some(Walk::with(person, &self.listed));
        cx.go(Route::Encounter(Box::new(Encounter::walking(person, kind, self.id))));
    }

    /// The contact begun here has been logged: asks who is next, as the form itself does when it goes
    /// on by itself.
    pub(super) fn walk_on(&mut self, cx: &mut OwnCx<'_>) {
        let Some(walk) = self.walk.take_if(|walk| walk.is_done(&self.listed)) else { return };
        let next = NextUp {
            initiative: self.id,
            after: Some(walk.person()),
            by: cx.env.me.id,
            wall: cx.env.wall(),
        };
        self.walked = Some(walk);
        cx.ask_latest("next", next, |next| ListMsg::Own(Own::Next(next)));
    }
}

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

    /// With whom it was begun.
    pub fn person(self) -> PersonId {
        self.person
    }

    /// Whether it has been logged since.
    pub fn is_done(self, listed: &[ListedPerson]) -> bool {
        attempts(self.person, listed) > self.attempts
    }

    /// The next one to ring is chosen and said.
    pub fn go_on(
        self,
        next: Option<PersonId>,
        list: &mut List<Item>,
        cx: &mut ListCx<'_, InitiativeCard>,
    ) {
        let at = next.and_then(|next| list.rows().iter().position(|item| item.person == next));
        list.go_to(at.unwrap_or_else(|| self.rest(list.rows())));
        match next {
            Some(next) => {
                let name = cx.env.name_of(Some(next));
                cx.say(Phrase::new(Word("initiative-next-is")).with("name", name));
            }
            None => cx.say(Word("initiative-no-next")),
        }
    }

    /// The place where the list goes on when there is nobody more to ring: among those who cannot be
    /// rung the next one not yet tried, else the beginning.
    fn rest(self, rows: &[Item]) -> usize {
        let unreachable = |item: &Item| item.standing == Standing::NoPhone;
        let here = rows.iter().any(|item| item.person == self.person && unreachable(item));
        let next = rows.iter().position(|item| here && unreachable(item) && !item.tried());
        next.unwrap_or(0)
    }
}

fn attempts(person: PersonId, listed: &[ListedPerson]) -> u32 {
    listed.iter().find(|one| one.person.id == person).map_or(0, |one| one.attempts)
}
