//! The mouse: everything that is drawn as a key, a row or a tab can be clicked.

use super::App;
use crate::screens::screen::Act;
use crate::ui::Hit;
use ratatui::crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

/// How many rows one notch of the wheel turns.
const NOTCH: i32 = 3;

impl App {
    pub(super) fn mouse(&mut self, mouse: MouseEvent) {
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                self.world.notices.clear();
                self.offer = None;
                self.clicked(self.hits.at(mouse.column, mouse.row));
            }
            MouseEventKind::ScrollUp => self.wheel(mouse, -NOTCH),
            MouseEventKind::ScrollDown => self.wheel(mouse, NOTCH),
            _ => {}
        }
    }

    fn clicked(&mut self, hit: Option<Hit>) {
        match hit {
            Some(Hit::Command(command)) => self.command(command),
            Some(Hit::Pick { part, row }) => {
                self.top(Act::Pick { part, row });
                self.typed_something();
            }
            Some(Hit::Nothing) | None => {}
        }
    }

    fn wheel(&mut self, mouse: MouseEvent, rows: i32) {
        if let Some(part) = self.hits.part_at(mouse.column, mouse.row) {
            self.top(Act::Wheel { part, rows });
        }
    }
}
