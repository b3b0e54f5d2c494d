//! Where people live and are met: a tree of city, district and neighbourhood.

use crate::base::AreaId;
use std::collections::BTreeSet;

/// One area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Names the area.
    pub id: AreaId,
    /// What it is called.
    pub name: String,
    /// The larger area it is part of.
    pub parent: Option<AreaId>,
    /// Whether it lies in the bin.
    pub gone: bool,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    #[test]
    fn an_area_holds_its_neighbourhoods_and_circles_end() {
        let id = |n: u8| AreaId(Id([n; 16]));
        let area = |n: u8, parent: Option<u8>| Area {
            id: id(n),
            name: String::new(),
            parent: parent.map(id),
            gone: false,
        };
        let areas = [area(3, Some(2)), area(1, None), area(2, Some(1)), area(4, Some(4))];
        assert_eq!(within(&areas, id(1)), BTreeSet::from([id(1), id(2), id(3)]));
        assert_eq!(within(&areas, id(4)), BTreeSet::from([id(4)]));
    }
}
