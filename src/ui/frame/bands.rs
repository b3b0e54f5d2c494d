//! Which row is for what, at every height.

use crate::ui::layout::{split_bottom, split_top};
use ratatui::layout::Rect;

/// The rows around a screen and the area left for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bands {
    /// Where one is.
    pub head: Rect,
    /// The ten screens.
    pub tabs: Option<Rect>,
    /// The rule that tells browsing from writing.
    pub rule: Option<Rect>,
    /// The screen itself.
    pub body: Rect,
    /// The rule under it.
    pub floor: Option<Rect>,
    /// Messages.
    pub message: Option<Rect>,
    /// Keys.
    pub keys: Option<Rect>,
}

impl Bands {
    /// The rows of a whole picture; the lower it is, the fewer it has around the screen.
    pub fn of(whole: Rect, tabs: bool) -> Self {
        let high = whole.height;
        let (head, rest) = split_top(whole, 1);
        let (rest, keys) = band(rest, high >= 3);
        let (rest, message) = band(rest, high >= 8);
        let (rest, floor) = band(rest, high >= 16);
        let (tabs, rest) = top(rest, tabs && high >= 10);
        let (rule, body) = top(rest, high >= 7);
        Self { head, tabs, rule, body, floor, message, keys }
    }
}

fn band(area: Rect, there: bool) -> (Rect, Option<Rect>) {
    let (rest, row) = split_bottom(area, u16::from(there));
    (rest, there.then_some(row))
}

fn top(area: Rect, there: bool) -> (Option<Rect>, Rect) {
    let (row, rest) = split_top(area, u16::from(there));
    (there.then_some(row), rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_has_rows_4_to_21_at_80x24_and_always_something() {
        let bands = Bands::of(Rect::new(0, 0, 80, 24), true);
        assert_eq!(bands.body, Rect::new(0, 3, 80, 18));
        assert_eq!(bands.floor.map(|r| r.y), Some(21));
        assert_eq!(bands.message.map(|r| r.y), Some(22));
        assert_eq!(bands.keys.map(|r| r.y), Some(23));
        assert_eq!(Bands::of(Rect::new(0, 0, 80, 24), false).body, Rect::new(0, 2, 80, 19));
        for height in 2..40 {
            let bands = Bands::of(Rect::new(0, 0, 20, height), true);
            assert!(bands.body.height >= 1, "{height}");
            assert!(bands.body.bottom() <= height, "{height}");
        }
    }
}
