//! A calendar of three months in a box: Monday first, ISO week numbers, red days by name.

use super::{
    draw,
    field::Here,
    hits::{self, Hit},
    layout::centred,
    look::Look,
    verb::Verb,
};
use crate::{
    base::{Country, Day, Echo, Word, date::red_day},
    config::{command::Command, theme::Role},
};
use ratatui::{Frame, layout::Rect};

/// Columns of one month: week number, blank, seven days of three columns.
const MONTH: u16 = 24;
/// Rows of one month: name, weekdays, six weeks.
const ROWS: u16 = 8;

/// What a calendar made of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalendarDid {
    /// Not its business.
    Ignored,
    /// Another day is marked.
    Moved,
    /// Enter: this day.
    Chosen(Day),
    /// Esc: none.
    Closed,
}

/// The day marked in a calendar.
#[derive(Debug, Clone)]
pub struct Calendar {
    at: Day,
    first: Day,
}

impl Calendar {
    /// A calendar that begins with `at` marked.
    pub fn new(at: Day) -> Self {
        Self { at, first: first_of(at) }
    }

    /// Arrows go by day and week, the page keys by month, Home to today.
    pub fn command(&mut self, command: Command, here: &Here) -> CalendarDid {
        match command {
            Command::Left => self.go(self.at.plus_days(-1)),
            Command::Right => self.go(self.at.plus_days(1)),
            Command::Up => self.go(self.at.plus_days(-7)),
            Command::Down => self.go(self.at.plus_days(7)),
            Command::PageUp => self.go(self.at.plus_months(-1)),
            Command::PageDown => self.go(self.at.plus_months(1)),
            Command::Home => self.go(Day(here.now.date())),
            Command::Enter | Command::Save => CalendarDid::Chosen(self.at),
            Command::Back | Command::Helper => CalendarDid::Closed,
            _ => CalendarDid::Ignored,
        }
    }

    /// A click on a day, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> CalendarDid {
        let days = i64::try_from(row).unwrap_or(0);
        CalendarDid::Chosen(self.first.plus_days(days))
    }

    fn go(&mut self, to: Day) -> CalendarDid {
        self.at = to;
        let first = first_of(to);
        if first < self.first {
            self.first = first;
        } else if first > self.first.plus_months(2) {
            self.first = first.plus_months(-2);
        }
        CalendarDid::Moved
    }

    /// Draws the box in the middle of `area`: three months side by side, fewer where it is narrow.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let months = ((area.width.saturating_sub(3)) / (MONTH + 1)).clamp(1, 3);
        let frame = centred(area, months * (MONTH + 1) + 3, ROWS + 4);
        look.hits.cover(frame, Hit::Command(Command::Back));
        let within = draw::boxed(f, frame, &look.word(Word("calendar-title")), look);
        let [choose, leave] = Verb::choose_or_leave();
        let months_on = Verb::new(Command::PageDown).called(Word("calendar-next"));
        let months_back = Verb::new(Command::PageUp).called(Word("calendar-before"));
        draw::foot(f, frame, look, &[choose, leave, months_on, months_back]);
        let first = self.shown_first(months);
        for n in 0..months {
            let x = within.x + 1 + n * (MONTH + 1);
            let month = Rect { x, width: MONTH, ..within }.intersection(within);
            self.month(f, month, look, first.plus_months(i32::from(n)));
        }
        let words = look.words.echo(&Echo::of(self.at, look.today, look.country));
        let row = within.height.saturating_sub(1).min(ROWS + 1);
        draw::put(f, draw::shrink(within, 1), (0, row), &words, look.style(Role::Text));
    }

    /// The first month drawn where not all three fit: the one of the marked day must show.
    fn shown_first(&self, months: u16) -> Day {
        let last = i32::from(months) - 1;
        let here = first_of(self.at);
        if here > self.first.plus_months(last) { here.plus_months(-last) } else { self.first }
    }

    fn month(&self, f: &mut Frame, area: Rect, look: &Look, first: Day) {
        draw::put(
            f,
            area,
            (3, 0),
            &look.words.month(first.year(), first.month()),
            look.style(Role::Title),
        );
        let days = look.word(Word("calendar-days"));
        draw::put(f, area, (3, 1), &days, look.style(Role::Muted));
        let mut monday = first.monday();
        for row in 2..ROWS {
            if monday.since(first) >= 0 && monday.month() != first.month() {
                break;
            }
            let week = format!("{:>2}", monday.week());
            draw::put(f, area, (0, row), &week, look.style(Role::Muted));
            for column in 0..7 {
                let day = monday.plus_days(i64::from(column));
                if day.month() == first.month() {
                    self.day(f, draw::strip(area, row, 3 + column * 3, 3), look, day);
                }
            }
            monday = monday.plus_days(7);
        }
    }

    /// One day: red days carry a star, today stands in brackets where it is not the marked one.
    fn day(&self, f: &mut Frame, cell: Rect, look: &Look, day: Day) {
        let red = is_red(day, look.country);
        let role = match (day == self.at, day == look.today, red) {
            (true, ..) => Role::Selected,
            (_, true, _) => Role::Accent,
            (.., true) => Role::Warning,
            _ => Role::Text,
        };
        let number = format!("{:>2}", day.day());
        let after = if day == look.today {
            let before = Rect { x: cell.x.saturating_sub(1), ..cell };
            draw::put(f, before, (0, 0), "[", look.style(role));
            "]"
        } else if red {
            "*"
        } else {
            ""
        };
        draw::put(f, cell, (2, 0), after, look.style(role));
        draw::put(f, cell, (0, 0), &number, look.style(role));
        if day == self.at {
            draw::cursor(f, cell, (1, 0));
        }
        if let Ok(row) = usize::try_from(day.since(self.first)) {
            look.hits.add(cell, Hit::Pick { part: hits::FIRST, row });
        }
    }
}

fn is_red(day: Day, country: Country) -> bool {
    red_day(day, country).is_some_and(|red| !red.eve)
}

fn first_of(day: Day) -> Day {
    day.plus_days(1 - i64::from(day.day()))
}

#[cfg(test)]
mod tests;
