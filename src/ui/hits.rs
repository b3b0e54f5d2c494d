//! What lies under the mouse: every key hint, row, box and tab drawn is noted here as it is drawn.

use crate::config::command::Command;
use ratatui::layout::{Position, Rect};
use std::cell::RefCell;

/// The part of a screen that has one list, form or calendar.
pub const FIRST: u8 = 0;

/// What a click means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// The same as the key of this command.
    Command(Command),
    /// Row, box or line `row` of the part that its screen numbered `part`.
    Pick {
        /// The number the screen gave the list, form or chart.
        part: u8,
        /// Which of its rows, from 0; for a list the place in all its rows, not on the picture.
        row: usize,
    },
    /// Nothing: the place belongs to a box that is drawn above others.
    Nothing,
}

/// The places of one picture and what a click on each means; new for every frame drawn.
#[derive(Debug, Default)]
pub struct Hits {
    places: RefCell<Vec<(Rect, Hit)>>,
    parts: RefCell<Vec<(Rect, u8)>>,
}

impl Hits {
    /// No places yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes that a click inside `area` means `hit`. What is noted later lies above.
    pub fn add(&self, area: Rect, hit: Hit) {
        if !area.is_empty() {
            self.places.borrow_mut().push((area, hit));
        }
    }

    /// Notes that the wheel inside `area` turns the part `part`.
    pub fn add_part(&self, area: Rect, part: u8) {
        self.parts.borrow_mut().push((area, part));
    }

    /// Lays a box over everything noted so far: clicks inside it reach only what is noted later,
    /// clicks outside it mean `outside`, and the wheel turns nothing below.
    pub fn cover(&self, area: Rect, outside: Hit) {
        let mut places = self.places.borrow_mut();
        places.clear();
        places.push((Rect::new(0, 0, u16::MAX, u16::MAX), outside));
        places.push((area, Hit::Nothing));
        self.parts.borrow_mut().clear();
    }

    /// What a click at this column and row means; the topmost place wins.
    pub fn at(&self, column: u16, row: u16) -> Option<Hit> {
        let spot = Position::new(column, row);
        let places = self.places.borrow();
        let hit = places.iter().rev().find(|(area, _)| area.contains(spot)).map(|(_, hit)| *hit);
        hit.filter(|hit| *hit != Hit::Nothing)
    }

    /// Which part the wheel turns at this column and row.
    pub fn part_at(&self, column: u16, row: u16) -> Option<u8> {
        let spot = Position::new(column, row);
        let parts = self.parts.borrow();
        parts.iter().rev().find(|(area, _)| area.contains(spot)).map(|(_, part)| *part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_drawn_later_lies_above() {
        let hits = Hits::new();
        hits.add(Rect::new(0, 0, 10, 1), Hit::Command(Command::Back));
        hits.add(Rect::new(2, 0, 3, 1), Hit::Pick { part: 1, row: 7 });
        assert_eq!(hits.at(0, 0), Some(Hit::Command(Command::Back)));
        assert_eq!(hits.at(2, 0), Some(Hit::Pick { part: 1, row: 7 }));
        assert_eq!(hits.at(5, 0), Some(Hit::Command(Command::Back)));
        assert_eq!(hits.at(0, 1), None);
    }

    #[test]
    fn a_box_hides_what_lies_under_it_and_a_click_beside_it_steps_back() {
        let hits = Hits::new();
        hits.add(Rect::new(0, 0, 80, 1), Hit::Command(Command::Save));
        hits.add_part(Rect::new(0, 0, 80, 20), 3);
        hits.cover(Rect::new(10, 0, 20, 5), Hit::Command(Command::Back));
        hits.add(Rect::new(12, 1, 4, 1), Hit::Pick { part: 0, row: 0 });
        assert_eq!(hits.at(15, 0), None);
        assert_eq!(hits.at(12, 1), Some(Hit::Pick { part: 0, row: 0 }));
        assert_eq!(hits.at(70, 0), Some(Hit::Command(Command::Back)));
        assert_eq!(hits.part_at(5, 5), None);
    }
}
