//! Finding while typing, after UX rule 8: beginnings of words, all of them needed, numbers by their
//! digits, accents first, names before streets.

use super::index::{BEGUN, ELSEWHERE, FOLDED, MISSED};
use super::query::{self, Need};
use super::{Fit, Found, Names};
use crate::base::PersonId;

impl Fit {
    fn of(mark: u16) -> Self {
        Self { elsewhere: mark % FOLDED >= ELSEWHERE, mark }
    }
}

impl Names {
    /// Those who meet every word of what is typed, the best first and then in the reader's order.
    ///
    /// Everybody who stands in lists for an empty box. Persons of level 2 and 3 only when their full
    /// name or alias is typed, and then before all others.
    pub fn find(&self, typed: &str, limit: usize) -> Found {
        let needs = query::read(typed);
        if needs.is_empty() {
            // What was typed may still be signs that stand for nobody.
            let anybody = typed.trim().is_empty();
            let ids = if anybody { self.listed_ids(limit) } else { Vec::new() };
            return Found { ids, total: if anybody { self.len() } else { 0 } };
        }
        let sealed = self.sealed_as(typed);
        let mut hits = self.hits(&needs);
        let total = hits.len() + sealed.len();
        let room = limit.saturating_sub(sealed.len());
        if room < hits.len() {
            if room > 0 {
                hits.select_nth_unstable(room - 1);
            }
            hits.truncate(room);
        }
        hits.sort_unstable();
        let numbers = sealed.into_iter().chain(hits.into_iter().map(|(_, person)| person));
        Found { ids: self.ids(numbers.take(limit)), total }
    }

    /// Everybody who meets every word of what is typed, by name first, then the best, then in the reader's
    /// order; nobody for an empty box. Persons of level 2 and 3 as in [`Names::find`].
    pub fn fitting(&self, typed: &str) -> Vec<(PersonId, Fit)> {
        let needs = query::read(typed);
        if needs.is_empty() {
            return Vec::new();
        }
        let sealed = self.sealed_as(typed).into_iter().map(|n| (Fit::default(), n));
        let hits = self.hits(&needs).into_iter().map(|(mark, n)| (Fit::of(mark), n));
        let mut all: Vec<(Fit, u32)> = sealed.chain(hits).collect();
        all.sort_unstable();
        let known = |(fit, n): (Fit, u32)| Some((self.facts.get(n as usize)?.id, fit));
        all.into_iter().filter_map(known).collect()
    }

    fn listed_ids(&self, limit: usize) -> Vec<PersonId> {
        self.all().take(limit).map(|person| person.id).collect()
    }

    fn ids(&self, numbers: impl Iterator<Item = u32>) -> Vec<PersonId> {
        numbers.filter_map(|n| self.facts.get(n as usize).map(|facts| facts.id)).collect()
    }

    /// How well and who.
    fn hits(&self, needs: &[Need]) -> Vec<(u16, u32)> {
        let mut sums: Vec<u16> = vec![0; self.facts.len()];
        for need in needs {
            let marks = self.marks(need);
            for (sum, mark) in sums.iter_mut().zip(marks) {
                *sum = sum.saturating_add(mark);
            }
        }
        let met = sums.into_iter().zip(0_u32..).filter(|(sum, _)| *sum != MISSED);
        met.collect()
    }

    /// For each person how well they meet one need.
    fn marks(&self, need: &Need) -> Vec<u16> {
        let mut marks = vec![MISSED; self.facts.len()];
        match need {
            Need::Word { exact, folded } => self.kept.words.mark(exact, folded, &mut marks),
            Need::Number { typed, digits } => self.mark_number(typed, digits, &mut marks),
            Need::Run { typed, digits, each } => {
                let mut all: Vec<u16> = vec![0; self.facts.len()];
                for one in each {
                    for (sum, mark) in all.iter_mut().zip(self.marks(one)) {
                        *sum = sum.saturating_add(mark);
                    }
                }
                self.mark_number(typed, digits, &mut marks);
                for (mark, sum) in marks.iter_mut().zip(all) {
                    *mark = (*mark).min(sum);
                }
            }
        }
        marks
    }

    fn mark_number(&self, typed: &str, digits: &str, marks: &mut [u16]) {
        if !digits.is_empty() {
            self.kept.words.mark(digits, digits, marks);
            self.kept.numbers.mark_births(typed, marks, ELSEWHERE + BEGUN);
        }
        self.kept.numbers.mark_phones(typed, marks, ELSEWHERE + BEGUN);
    }

    /// Those of level 2 and 3 whose full name or alias this is.
    pub(super) fn sealed_as(&self, typed: &str) -> Vec<u32> {
        let name = query::whole(typed);
        let from = self.kept.sealed.partition_point(|(sealed, _)| *sealed < name);
        let found = self.kept.sealed.get(from..).unwrap_or(&[]).iter();
        let mut numbers: Vec<u32> =
            found.take_while(|(sealed, _)| *sealed == name).map(|(_, n)| *n).collect();
        numbers.dedup();
        numbers
    }
}
