//! A picture to draw on in tests, read back as text and as the letters of the roles.

use crate::{
    base::{Country, Day, Lang, sort::Collation},
    config::{
        keymap::Keymap,
        theme::{Role, Theme},
        words::Words,
    },
    ui::{Here, Hits, Look, Room},
};
use chrono::{NaiveDate, NaiveDateTime};
use ratatui::{Frame, Terminal, backend::TestBackend, buffer::Buffer, style::Modifier};

/// What a view is given in tests: Swedish, Monday 23 November 2026, 09:41, a colour to each role.
pub struct Stage {
    width: u16,
    height: u16,
    words: Words,
    keymap: Keymap,
    theme: Theme,
    collation: Collation,
}

/// What was drawn.
pub struct Shot {
    buffer: Buffer,
    cursor: Option<(u16, u16)>,
    pub hits: Hits,
}

/// The time in tests.
pub fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(9, 41, 0).unwrap()
}

impl Stage {
    pub fn new(width: u16, height: u16) -> Self {
        Self {
            width,
            height,
            words: Words::shipped(Lang::Sv),
            keymap: Keymap::shipped(),
            theme: Theme::letters(),
            collation: Collation::new(Lang::Sv),
        }
    }

    pub fn lang(mut self, lang: Lang) -> Self {
        self.words = Words::shipped(lang);
        self
    }

    pub fn theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// What editing has to know.
    pub fn here(&self) -> Here<'_> {
        Here { now: now(), words: &self.words, country: Country::Se }
    }

    /// Draws, and holds every sign drawn against the glyphs that old consoles have.
    pub fn draw(&self, view: impl FnOnce(&mut Frame, &Look)) -> Shot {
        let shot = self.draw_any(view);
        shot.only_old_glyphs();
        assert!(!shot.text().contains("{$"), "a place left unfilled: {}", shot.text());
        shot
    }

    /// Draws what may hold any sign that somebody has typed.
    pub fn draw_any(&self, view: impl FnOnce(&mut Frame, &Look)) -> Shot {
        let hits = Hits::new();
        let mut terminal = Terminal::new(TestBackend::new(self.width, self.height)).unwrap();
        let look = Look {
            theme: &self.theme,
            words: &self.words,
            keymap: &self.keymap,
            collation: &self.collation,
            hits: &hits,
            country: Country::Se,
            room: Room::of(self.width, self.height),
            today: Day(now().date()),
            now: now(),
            away: false,
        };
        terminal.draw(|f| view(f, &look)).unwrap();
        let backend = terminal.backend();
        let place = backend.cursor_position();
        let cursor = backend.cursor_visible().then_some((place.x, place.y));
        Shot { buffer: backend.buffer().clone(), cursor, hits }
    }
}

impl Shot {
    /// The picture as text, blanks at the ends of rows left out.
    pub fn text(&self) -> String {
        self.rows(|cell| cell.symbol().to_owned())
    }

    /// The picture as one letter a role; a dot for cells nobody drew.
    pub fn roles(&self) -> String {
        self.rows(|cell| {
            Theme::role_of(cell.fg).filter(|role| *role != Role::Text).map_or(
                if cell.symbol() == " " { " ".to_owned() } else { "t".to_owned() },
                |role| role.letter().to_string(),
            )
        })
    }

    /// The picture as what shows without any colour: `b`old, `u`nderlined, `r`eversed.
    pub fn signs(&self) -> String {
        self.rows(|cell| {
            let sign = match cell.modifier {
                m if m.contains(Modifier::REVERSED) => "r",
                m if m.contains(Modifier::BOLD) => "b",
                m if m.contains(Modifier::UNDERLINED) => "u",
                _ => " ",
            };
            sign.to_owned()
        })
    }

    /// Where the hardware cursor stands, when it shows.
    pub fn cursor(&self) -> Option<(u16, u16)> {
        self.cursor
    }

    fn rows(&self, cell: impl Fn(&ratatui::buffer::Cell) -> String) -> String {
        let width = usize::from(self.buffer.area.width);
        let rows = self.buffer.content.chunks(width).map(|row| {
            let mut skip = 0;
            let mut line = String::new();
            for one in row {
                if skip > 0 {
                    skip -= 1;
                    continue;
                }
                skip = crate::base::text::width(one.symbol()).saturating_sub(1);
                line.push_str(&cell(one));
            }
            line.trim_end().to_owned()
        });
        let rows: Vec<String> = rows.collect();
        rows.join("\n").trim_end_matches('\n').to_owned()
    }

    fn only_old_glyphs(&self) {
        const OLD: &str = "─│┌┐└┘├┤┬┴┼═█▌▐░▒▓";
        for cell in &self.buffer.content {
            for sign in cell.symbol().chars() {
                let old = u32::from(sign) < 256 || OLD.contains(sign) || sign.is_alphabetic();
                assert!(old || is_user_text(sign), "{sign:?} is no glyph of old consoles");
            }
        }
    }
}

/// What only people write: marks over letters, joined pictures.
fn is_user_text(sign: char) -> bool {
    matches!(u32::from(sign), 0x300..0x370 | 0x200d | 0x1f000..)
}
