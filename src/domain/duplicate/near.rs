//! Names that are nearly the same.

use super::Candidate;
use crate::base::PersonId;
use crate::base::text::{fold, words_of};
use crate::domain::names::Names;
use std::collections::BTreeSet;

/// Who has a first name, and who a last name, like the candidate's.
pub(super) struct Near {
    given: BTreeSet<PersonId>,
    family: BTreeSet<PersonId>,
}

impl Near {
    pub fn of(names: &Names, candidate: &Candidate) -> Self {
        let like = |text: &str| -> BTreeSet<PersonId> {
            words_of(text).map(fold).flat_map(|word| named_like(names, &word)).collect()
        };
        Self { given: like(&candidate.given), family: like(&candidate.family) }
    }

    /// Whether the person has a name like the candidate's first.
    pub fn given(&self, person: PersonId) -> bool {
        self.given.contains(&person)
    }

    /// Whether the person has a name like the candidate's last.
    pub fn family(&self, person: PersonId) -> bool {
        self.family.contains(&person)
    }

    /// Those with both.
    pub fn both(&self) -> impl Iterator<Item = PersonId> {
        self.given.intersection(&self.family).copied()
    }
}

fn named_like(names: &Names, word: &str) -> Vec<PersonId> {
    // Two letters are too few to be nearly something.
    let slips = match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    names.named(|other| within(word, other, slips))
}

/// Whether one word becomes the other with at most so many letters changed, added, left out or
/// swapped with their neighbour.
fn within(a: &str, b: &str, slips: usize) -> bool {
    if slips == 0 || a == b {
        return a == b;
    }
    if a.len().abs_diff(b.len()) > slips * 4 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    a.len().abs_diff(b.len()) <= slips && rest(&a, &b, slips)
}

/// Walks along what is the same; at each difference tries every slip. With two slips at most that is
/// a handful of ways.
fn rest(a: &[char], b: &[char], slips: usize) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(same..).unwrap_or(&[]), b.get(same..).unwrap_or(&[]));
    let (Some((x, a_rest)), Some((y, b_rest))) = (a.split_first(), b.split_first()) else {
        return a.len() + b.len() <= slips;
    };
    let Some(slips) = slips.checked_sub(1) else { return false };
    let swapped = a_rest.first() == Some(y) && b_rest.first() == Some(x);
    rest(a_rest, b_rest, slips)
        || rest(a_rest, b, slips)
        || rest(a, b_rest, slips)
        || (swapped && rest(a_rest.get(1..).unwrap_or(&[]), b_rest.get(1..).unwrap_or(&[]), slips))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted_as_they_are_made() {
        for (a, b, slips, near) in [
            ("sjoberg", "sjoberg", 0, true),
            ("sjoberg", "sjobergh", 1, true),
            ("sjoberg", "sjobreg", 1, true),
            ("sjoberg", "siobreg", 1, false),
            ("sjoberg", "siobreg", 2, true),
            ("karin", "karen", 1, true),
            ("karin", "maren", 1, false),
            ("johansson", "johanson", 2, true),
            ("johansson", "jonsson", 2, true),
            ("ek", "eka", 0, false),
            ("", "", 1, true),
            ("åke", "ake", 1, true),
        ] {
            assert_eq!(within(a, b, slips), near, "{a} {b} {slips}");
            assert_eq!(within(b, a, slips), near, "{b} {a} {slips}");
        }
    }
}
