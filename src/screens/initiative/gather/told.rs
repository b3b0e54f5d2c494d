//! What a gathering comes to, at the foot of its boxes: who comes, and of everybody else how many do not
//! and why. Enter on a line tells who they are.

use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::store::initiatives::Sealable;
use crate::ui::scroll::Scroll;
use crate::ui::{Hit, Look, draw};
use ratatui::{Frame, layout::Rect};

/// The number of the lines among the parts of the picture.
const PART: u8 = 7;

/// One line.
#[derive(Debug)]
struct Line {
    words: Phrase,
    role: Role,
    /// Who they are, where that can be told.
    who: Option<Vec<PersonId>>,
}

/// The lines, and whether the arrow keys are among them.
#[derive(Debug, Default)]
pub struct Told {
    lines: Vec<Line>,
    scroll: Scroll,
    leads: bool,
}

/// What became of a command.
#[derive(Debug)]
pub enum Did {
    /// It is for the form.
    Ignored,
    /// Another line is chosen, or none.
    Moved,
    /// The line stands for nobody who can be named here.
    Nobody,
    /// These are to be shown under what they have in common.
    Open(Phrase, Vec<PersonId>),
}

impl Told {
    /// One line alone: something that stands in the way.
    pub fn only(words: impl Into<Phrase>, role: Role) -> Self {
        let line = Line { words: words.into(), role, who: None };
        Self { lines: vec![line], ..Self::default() }
    }

    /// Who comes, what ages were meant, and everybody else by their one reason.
    pub fn of(plan: &Sealable, ages: Option<Phrase>, apart: usize) -> Self {
        let counted = |word: Word, n: usize| Phrase::new(word).with("n", n);
        let from = plan.chosen_from();
        let words = if from > plan.take.len() {
            counted(Word("gather-take-of"), plan.take.len()).with("of", from)
        } else {
            counted(Word("gather-take"), plan.take.len())
        };
        let mut lines = vec![Line { words, role: Role::Accent, who: Some(plan.take.clone()) }];
        lines.extend(ages.map(|words| Line { words, role: Role::Text, who: None }));
        lines.extend(super::by_reason(&plan.left_out).into_iter().map(|(why, n)| {
            let words =
                Phrase::new(Word("initiative-left-out")).with("n", n).with("why", why.word());
            let who = plan.left_out.iter().filter(|(_, other)| *other == why);
            Line { words, role: Role::Text, who: Some(who.map(|(id, _)| *id).collect()) }
        }));
        if apart > 0 {
            let words = counted(Word("gather-apart"), apart);
            lines.push(Line { words, role: Role::Muted, who: None });
        }
        Self { lines, ..Self::default() }
    }

    /// Whether the arrow keys are here.
    pub fn leads(&self) -> bool {
        self.leads
    }

    /// Down from the last box leads here; Enter opens; Esc, Tab and Up from the first lead back.
    pub fn command(&mut self, command: Command, at_end: bool) -> Did {
        if !self.leads {
            let down = matches!(command, Command::Down | Command::Next | Command::PageDown);
            self.leads = down && at_end && !self.lines.is_empty();
            return if self.leads { Did::Moved } else { Did::Ignored };
        }
        match command {
            Command::Enter => return self.open(self.scroll.at()),
            Command::Up if self.scroll.at() == 0 => self.leads = false,
            Command::Back | Command::Prev | Command::Next => self.leads = false,
            _ if self.scroll.command(command, self.lines.len()) => {}
            _ => {
                self.leads = false;
                return Did::Ignored;
            }
        }
        Did::Moved
    }

    /// A click on a line.
    pub fn pick(&mut self, part: u8, row: usize) -> Did {
        if part == PART { self.open(row) } else { Did::Ignored }
    }

    fn open(&self, row: usize) -> Did {
        match self.lines.get(row) {
            Some(Line { who: Some(who), words, .. }) if !who.is_empty() => {
                Did::Open(words.clone(), who.clone())
            }
            _ => Did::Nobody,
        }
    }

    /// Draws the lines; gives the rows taken. Where there is no room for all of them they move under
    /// their heading, and a bar shows that there are more.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let all = self.lines.len();
        let wanted = u16::try_from(all).unwrap_or(u16::MAX).saturating_add(1);
        let high = wanted.min(area.height / 2).max(area.height.min(3));
        let foot = Rect { y: area.bottom().saturating_sub(high), height: high, ..area };
        draw::wipe(f, foot, look);
        draw::rule(f, foot, 0, Some(&look.word(Word("gather-preview"))), look);
        let body = Rect { y: foot.y + 1, height: high.saturating_sub(1), ..foot };
        let top = self.scroll.top(all, body.height);
        for (row, (at, line)) in (0..body.height).zip(self.lines.iter().enumerate().skip(top)) {
            let strip = draw::strip(body, row, 0, body.width);
            draw::put(f, strip, (3, 0), &look.words.say(&line.words), look.style(line.role));
            if self.leads && at == self.scroll.at() {
                draw::put(f, strip, (1, 0), ">", look.style(Role::Marked));
                draw::tint(f, strip, look.style(Role::Selected));
                draw::cursor(f, strip, (1, 0));
            }
            look.hits.add(strip, Hit::Pick { part: PART, row: at });
        }
        draw::scrollbar(f, body, look, (top, all));
        high
    }
}
