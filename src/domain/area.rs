//! Where people live and are met: a tree of city, district and neighbourhood.

use super::codes::codes;
use super::totals::AgeGroup;
use crate::base::{AreaId, Word};
use std::collections::BTreeSet;

codes! {
    /// What kind of homes most people of an area have: it decides how one reaches them.
    Housing {
        /// Houses of their own.
        Villa = "villa" Word("housing-villa"),
        /// Terraced houses.
        Terrace = "terrace" Word("housing-terrace"),
        /// Rented flats.
        Rental = "rental" Word("housing-rental"),
        /// Flats of their own.
        Condominium = "condominium" Word("housing-condominium"),
        /// Of several kinds.
        Mixed = "mixed" Word("housing-mixed"),
    }
}

/// One area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Names the area.
    pub id: AreaId,
    /// What it is called.
    pub name: String,
    /// The larger area it is part of.
    pub parent: Option<AreaId>,
    /// What kind of homes most have there, where it is written down.
    pub housing: Option<Housing>,
    /// Whether it lies in the bin.
    pub gone: bool,
}

impl Area {
    /// An area of which nothing but the name is known.
    pub fn new(id: AreaId, name: &str) -> Self {
        Self { id, name: name.to_owned(), parent: None, housing: None, gone: false }
    }
}

/// How many people live in an area, of an age or in all: what shares are of where there is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Population {
    /// Where.
    pub area: AreaId,
    /// Of which age; all together when none.
    pub age: Option<AgeGroup>,
    /// How many.
    pub n: u32,
    /// In which year they were counted.
    pub year: Option<u32>,
}

/// How many live in some areas, of an age or in all. The number of all ages stands where it is written
/// down; else those of the ages make it.
pub fn living(
    population: &[Population],
    areas: &BTreeSet<AreaId>,
    age: Option<AgeGroup>,
) -> Option<usize> {
    let of = |area: AreaId| {
        let here = || population.iter().filter(move |one| one.area == area && one.n > 0);
        let exact = here().find(|one| one.age == age).map(|one| one.n);
        let ages = (age.is_none()).then(|| here().map(|one| one.n).sum::<u32>());
        exact.or(ages.filter(|sum| *sum > 0))
    };
    let known: Vec<u32> = areas.iter().filter_map(|area| of(*area)).collect();
    (!known.is_empty()).then(|| known.into_iter().filter_map(|n| usize::try_from(n).ok()).sum())
}

/// An area and everything within it. A parent that leads back to itself, as two copies merged
/// crosswise can give, is followed once.
pub fn within(areas: &[Area], top: AreaId) -> BTreeSet<AreaId> {
    let mut inside = BTreeSet::from([top]);
    loop {
        let before = inside.len();
        let more = areas.iter().filter(|a| a.parent.is_some_and(|p| inside.contains(&p)));
        let more: Vec<AreaId> = more.map(|a| a.id).collect();
        inside.extend(more);
        if inside.len() == before {
            return inside;
        }
    }
}

/// How many live in some areas and everything within them, each counted once: the number of the larger
/// area stands where it is written down, else those of its parts make it.
pub fn living_within(population: &[Population], areas: &[Area], tops: &[AreaId]) -> Option<usize> {
    let parts = |top: AreaId| {
        let inside = areas.iter().filter(move |area| area.parent == Some(top) && !area.gone);
        inside.map(|area| area.id)
    };
    let mut seen: BTreeSet<AreaId> = BTreeSet::new();
    for top in tops {
        let below = within(areas, *top).into_iter().filter(|area| area != top);
        seen.extend(below);
    }
    // Of two that lie within each other, as a merge crosswise can give, the first stands.
    let mut left: Vec<AreaId> = tops.iter().copied().filter(|top| !seen.contains(top)).collect();
    if left.is_empty() {
        left.extend(tops.first());
    }
    seen.clear();
    let mut all = None;
    while let Some(area) = left.pop() {
        if !seen.insert(area) {
            continue;
        }
        match living(population, &BTreeSet::from([area]), None) {
            Some(n) => all = Some(all.unwrap_or(0) + n),
            None => left.extend(parts(area)),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    #[test]
    fn an_area_holds_its_neighbourhoods_and_circles_end() {
        let id = |n: u8| AreaId(Id([n; 16]));
        let area =
            |n: u8, parent: Option<u8>| Area { parent: parent.map(id), ..Area::new(id(n), "") };
        let areas = [area(3, Some(2)), area(1, None), area(2, Some(1)), area(4, Some(4))];
        assert_eq!(within(&areas, id(1)), BTreeSet::from([id(1), id(2), id(3)]));
        assert_eq!(within(&areas, id(4)), BTreeSet::from([id(4)]));
    }

    #[test]
    fn how_many_live_there_is_the_number_written_down_or_the_sum_of_the_ages() {
        let id = |n: u8| AreaId(Id([n; 16]));
        let (old, older) = (AgeGroup::Years(80, 84), AgeGroup::Years(85, 89));
        let of = |area, age, n| Population { area: id(area), age, n, year: None };
        let all =
            [of(1, Some(old), 40), of(1, Some(older), 20), of(2, None, 500), of(2, Some(old), 7)];
        let areas = |list: &[u8]| list.iter().map(|n| id(*n)).collect::<BTreeSet<_>>();
        assert_eq!(living(&all, &areas(&[1]), None), Some(60));
        assert_eq!(living(&all, &areas(&[1, 2]), None), Some(560));
        assert_eq!(living(&all, &areas(&[1, 2]), Some(old)), Some(47));
        assert_eq!(living(&all, &areas(&[2]), Some(older)), None);
        assert_eq!(living(&all, &areas(&[3]), None), None);
    }

    #[test]
    fn whoever_lives_in_an_area_and_in_its_district_is_counted_once() {
        let id = |n: u8| AreaId(Id([n; 16]));
        let area =
            |n: u8, parent: Option<u8>| Area { parent: parent.map(id), ..Area::new(id(n), "") };
        let of = |area, n| Population { area: id(area), age: None, n, year: None };
        let tree = [area(1, None), area(2, Some(1)), area(3, Some(1)), area(4, None)];
        let parts = [of(2, 300), of(3, 200), of(4, 50)];
        let count = |all: &[Population], tops: &[u8]| {
            let tops: Vec<AreaId> = tops.iter().map(|n| id(*n)).collect();
            living_within(all, &tree, &tops)
        };
        assert_eq!(count(&parts, &[1]), Some(500), "the parts make it");
        assert_eq!(count(&parts, &[1, 2, 4]), Some(550), "a part beside its whole");
        assert_eq!(
            count(&[of(1, 520), of(2, 300)], &[1]),
            Some(520),
            "the whole, where it is known"
        );
        assert_eq!((count(&[], &[1]), count(&parts, &[])), (None, None));
        let circle = [area(1, Some(2)), area(2, Some(1))];
        assert_eq!(living_within(&[of(1, 9), of(2, 4)], &circle, &[id(1), id(2)]), Some(9));
    }
}
