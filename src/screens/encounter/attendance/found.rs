//! Who may have come, as the find box has it.

use super::Attendance;
use super::row::{Item, area_name};
use crate::base::{EncounterId, PersonId};
use crate::domain::names::Fit;
use crate::screens::env::Env;
use crate::store::sessions::AttendanceOf;
use std::collections::BTreeSet;

/// So many who are not invited are found at once.
const OTHERS: usize = 12;

impl Attendance {
    /// The lines for what stands in the find box: those invited, those who came all the same, and who else
    /// is called that.
    pub(super) fn rows(&self, env: &Env<'_>) -> Vec<Item> {
        let Some(of) = &self.of else { return Vec::new() };
        let typed = self.find.trim();
        if typed.is_empty() {
            let besides = |one: &PersonId| !self.listed.contains_key(one);
            let came = of.came.iter().filter(|one| one.session == self.id).map(|one| one.person);
            let mut seen = BTreeSet::new();
            let came = came.filter(besides).filter(|one| seen.insert(*one));
            let all = of.invited.iter().map(|(person, _)| *person).chain(came);
            return all.map(|one| self.item(of, one, None, env)).collect();
        }
        let mut rows = self.found_as(typed, of, env);
        if self.may_not_write().is_none() {
            rows.push(Item::new(typed, env));
        }
        rows
    }

    /// Who meets what is typed: by name before those who only live there, the best first. Of equals whoever
    /// is here already is hardly the one who is looked for, and who is invited is sooner.
    fn found_as(&self, typed: &str, of: &AttendanceOf, env: &Env<'_>) -> Vec<Item> {
        let mut others = 0;
        let mut meant = |one: &PersonId| {
            let known = self.listed.contains_key(one) || self.here(*one).is_some();
            others += usize::from(!known);
            known || others <= OTHERS
        };
        let found = env.names.fitting(typed).into_iter().filter(|(one, _)| meant(one));
        let mut rows: Vec<(Fit, Item)> =
            found.map(|(one, fit)| (fit, self.item(of, one, Some(fit), env))).collect();
        rows.sort_by_key(|(fit, item)| (*fit, item.done, item.number.is_none()));
        rows.into_iter().map(|(_, item)| item).collect()
    }

    /// By which contact somebody is here, if so.
    fn here(&self, person: PersonId) -> Option<EncounterId> {
        self.there.get(&person).and_then(|(here, _)| *here)
    }

    fn item(&self, of: &AttendanceOf, person: PersonId, fit: Option<Fit>, env: &Env<'_>) -> Item {
        let (number, area) = self.listed.get(&person).copied().unzip();
        let (here, other) = self.there.get(&person).copied().unwrap_or_default();
        Item {
            person,
            number,
            name: env.name_of(Some(person)),
            area: area_name(of, area.flatten().filter(|_| !env.keeps_back(person))),
            here,
            done: here.is_some() && fit.is_some(),
            named: fit.is_none_or(Fit::by_name),
            other: other.map(|day| env.words.day_short(day)).unwrap_or_default(),
        }
    }
}
