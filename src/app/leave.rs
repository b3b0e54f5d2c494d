//! Whom of the protected a screen may tell of.
//!
//! Nobody of level 2 or 3 is opened before it has been asked why and the answer is in the register.
//! That leave belongs to the screen it was asked for, and goes on with those opened from there that
//! are about the same person; whatever else leads to that person asks again.

use super::App;
use crate::base::PersonId;
use crate::screens::{self, Route};
use crate::store::SlotId;

impl App {
    /// Opens a screen on top.
    pub fn go(&mut self, route: Route) {
        self.lead(&[], route);
    }

    /// Opens a screen on top of one that may tell of these, or says why not; asks first where that is
    /// not enough.
    pub(super) fn lead(&mut self, leave: &[PersonId], route: Route) {
        let env = self.world.env();
        if let Some(why) = env.why_closed(&route) {
            self.hint(why);
            return self.uncovered();
        }
        let opens: Vec<PersonId> =
            route.opens().into_iter().map(|person| env.names.survivor(person)).collect();
        let found_out = route.finds_out();
        let leave: Vec<PersonId> =
            leave.iter().copied().filter(|person| found_out || opens.contains(person)).collect();
        let asked = |person: &PersonId| env.level(*person).asks_reason() && !leave.contains(person);
        let route = match opens.iter().find(|person| asked(person)) {
            Some(person) => Route::why(*person, route),
            None => route,
        };
        self.show_with(leave, screens::open(route.clone()), Some(route));
    }

    /// Whom a screen may tell of.
    pub(super) fn leave_of(&mut self, id: SlotId) -> Vec<PersonId> {
        self.stack.get_mut(id).map(|open| open.leave.clone()).unwrap_or_default()
    }

    /// Why this person is opened is in the register.
    pub(super) fn give_leave(&mut self, id: SlotId, person: PersonId) {
        let person = self.world.env().names.survivor(person);
        if let Some(open) = self.stack.get_mut(id) {
            open.leave.push(person);
        }
    }
}
