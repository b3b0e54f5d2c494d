//! What stands on the team's year wheel, this year and the one before.

use super::Year;
use crate::base::{Day, Id};
use crate::demo::act::What;
use crate::domain::wheel::{Doing, Every, Plan};

/// Name, what is done, first day, last day as month and day, how often, whether others do it.
type Line = (&'static str, Doing, (u32, u32), Option<(u32, u32)>, Every, bool);

const LINES: [Line; 6] = [
    ("Ambassadörsträff", Doing::Meeting, (1, 29), Some((12, 20)), Every::Quarter, false),
    ("Affischer i trapphusen", Doing::Letters, (2, 2), Some((12, 10)), Every::Month, false),
    ("Katalogen ses över", Doing::Upkeep, (6, 8), None, Every::Once, false),
    ("Äldredagen", Doing::Event, (10, 1), None, Every::Once, false),
    ("Vaccinationsbokning", Doing::Calls, (10, 19), Some((12, 11)), Every::Once, true),
    ("Sportlov", Doing::Other, (2, 16), Some((2, 20)), Every::Once, true),
];

impl Year {
    /// Puts it on the wheel, as the coordinator did in the first days of each year.
    pub(super) fn wheel(&mut self) {
        let (by, year) = (self.coordinator(), self.today.year());
        let at = self.now(0);
        for year in [year - 1, year] {
            for line in LINES {
                let id = self.ids.next(at);
                if let Some(plan) = plan(id, line, year) {
                    self.act(0, by, What::Plan(Box::new(plan)));
                }
            }
        }
    }
}

fn plan(id: Id, (name, doing, from, to, every, outside): Line, year: i32) -> Option<Plan> {
    let day = |(month, day)| Day::of(year, month, day);
    let to = to.and_then(day);
    Some(Plan { doing, to, every, outside, ..Plan::new(id, name, day(from)?) })
}
