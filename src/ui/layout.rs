//! How much room there is, and where the parts of a picture go.

use super::{draw, look::Look};
use crate::config::theme::Role;
use ratatui::{Frame, layout::Rect};

/// How much room the whole picture has; each class can do all that the one before it can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Under 60 columns or 18 rows: one thing at a time.
    Tiny,
    /// Under 80 columns or 24 rows: columns are dropped from the right.
    Small,
    /// 80x24 and more: everything the wireframes show.
    Normal,
    /// From 100 columns: lists get a preview.
    Wide,
    /// From 120 columns: two panes side by side.
    Broad,
}

impl Room {
    /// The class of a picture so wide and so high, in cells.
    pub const fn of(width: u16, height: u16) -> Self {
        match (width, height) {
            (0..60, _) | (_, 0..18) => Self::Tiny,
            (60..80, _) | (_, 18..24) => Self::Small,
            (80..100, _) => Self::Normal,
            (100..120, _) => Self::Wide,
            _ => Self::Broad,
        }
    }
}

/// The top `rows` rows of an area, and what is left of it.
pub fn split_top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

/// The bottom `rows` rows of an area come second, what is left of it first.
pub fn split_bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    split_top(area, area.height.saturating_sub(rows))
}

/// Two panes with a line between them, the left one `share` percent wide. The line joins the rules
/// above and below the area where there are any.
pub fn split_beside(f: &mut Frame, area: Rect, look: &Look, share: u16) -> (Rect, Rect) {
    let left = u32::from(area.width) * u32::from(share.min(100)) / 100;
    let left = u16::try_from(left).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
    let x = area.x + left;
    draw::upright(f, (x, area.y, area.bottom()), look.style(Role::Rule));
    let right = area.right().saturating_sub(x + 1);
    (Rect { width: left, ..area }, Rect { x: x + 1, width: right, ..area })
}

/// A box of this size in the middle of an area, made smaller where it does not fit.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// An area without `columns` columns at its left edge.
pub fn indent(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_grows_at_the_widths_promised() {
        for (width, height, room) in [
            (40, 12, Room::Tiny),
            (59, 24, Room::Tiny),
            (120, 17, Room::Tiny),
            (60, 18, Room::Small),
            (79, 24, Room::Small),
            (80, 23, Room::Small),
            (80, 24, Room::Normal),
            (99, 50, Room::Normal),
            (100, 24, Room::Wide),
            (119, 24, Room::Wide),
            (120, 24, Room::Broad),
        ] {
            assert_eq!(Room::of(width, height), room, "{width}x{height}");
        }
    }

    #[test]
    fn parts_never_leave_the_area() {
        let area = Rect::new(2, 3, 10, 4);
        assert_eq!(split_top(area, 9), (area, Rect::new(2, 7, 10, 0)));
        assert_eq!(split_bottom(area, 1), (Rect::new(2, 3, 10, 3), Rect::new(2, 6, 10, 1)));
        assert_eq!(split_bottom(area, 9), (Rect::new(2, 3, 10, 0), area));
        assert_eq!(centred(area, 40, 2), Rect::new(2, 4, 10, 2));
        assert_eq!(indent(area, 12).width, 0);
    }
}
