//! Who may be in the register already, shown under the boxes while typing.

use crate::base::phone::{read_phone, show_phone};
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::duplicate::{Candidate, Reason, likely};
use crate::domain::names::Named;
use crate::domain::person::Person;
use crate::screens::env::Env;
use crate::ui::{Hit, Look, draw};
use ratatui::{Frame, layout::Rect};

/// How many are shown.
const MOST: usize = 3;
/// The number of the box among the parts of the picture.
const PART: u8 = 7;

/// One who may be the same.
#[derive(Debug)]
struct Like {
    id: PersonId,
    name: String,
    facts: String,
    reason: Reason,
    masked: bool,
}

/// Those who may be the same, and which of them is chosen, when one is.
#[derive(Debug, Default)]
pub struct Nearby {
    found: Vec<Like>,
    all: usize,
    at: Option<usize>,
}

/// What became of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// It is for the form.
    Ignored,
    /// Another one is chosen, or none.
    Moved,
    /// The card of this one is to be opened.
    Open(PersonId),
}

impl Nearby {
    /// Looks again, after something was written.
    pub fn look(&mut self, person: &Person, own: Option<PersonId>, env: &Env<'_>) {
        let phones = person.phones.iter();
        let candidate = Candidate {
            own,
            given: person.given.clone(),
            family: person.family.clone(),
            alias: person.alias.clone(),
            born: person.born,
            phones: phones
                .map(|p| p.phone.e164.clone().unwrap_or_else(|| p.phone.typed.clone()))
                .collect(),
            street: person.street.clone(),
        };
        let found = likely(env.names, &candidate);
        self.all = found.len();
        let shown = found.into_iter().take(MOST);
        self.found = shown
            .filter_map(|(id, reason)| Some(Like::of(&env.names.get(id)?, reason, env)))
            .collect();
        self.at = None;
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether the arrow keys are here.
    pub fn leads(&self) -> bool {
        self.at.is_some()
    }

    /// Down from the boxes chooses the first; Enter opens; Esc and Up lead back to the boxes.
    pub fn command(&mut self, command: Command) -> Did {
        let last = self.found.len().saturating_sub(1);
        match (command, self.at) {
            (Command::Down, None) if !self.found.is_empty() => self.at = Some(0),
            (Command::Down, Some(at)) => self.at = Some((at + 1).min(last)),
            (Command::Up, Some(at)) => self.at = at.checked_sub(1),
            (Command::Back | Command::Next | Command::Prev, Some(_)) => self.at = None,
            (Command::Enter, Some(at)) => {
                self.at = None;
                return self.found.get(at).map_or(Did::Moved, |like| Did::Open(like.id));
            }
            (_, Some(_)) => {
                self.at = None;
                return Did::Ignored;
            }
            _ => return Did::Ignored,
        }
        Did::Moved
    }

    /// A click on one of them.
    pub fn pick(&mut self, part: u8, row: usize) -> Option<PersonId> {
        let like = self.found.get(row).filter(|_| part == PART)?;
        Some(like.id)
    }

    /// Draws them at the foot of the area under what deserves a second look; gives the rows taken.
    pub fn draw(&self, warnings: &[Phrase], (f, area): (&mut Frame, Rect), look: &Look) -> u16 {
        let shown = warnings.iter().take(2);
        let mut rows: u16 = u16::try_from(shown.len()).unwrap_or(0);
        if !self.found.is_empty() {
            rows += u16::try_from(self.found.len()).unwrap_or(0) + 1;
        }
        if rows == 0 || rows * 2 > area.height {
            return 0;
        }
        let top = area.height - rows;
        let foot = Rect { y: area.y + top, height: rows, ..area };
        draw::wipe(f, foot, look);
        let mut row = 0;
        for warning in shown {
            let words = format!("! {}", look.words.say(warning));
            draw::put(f, foot, (2, row), &words, look.style(Role::Warning));
            row += 1;
        }
        if !self.found.is_empty() {
            let head = Phrase::new(Word("near-title")).with("n", self.all);
            draw::rule(f, foot, row, Some(&look.words.say(&head)), look);
            self.draw_rows(f, (foot, row + 1), look);
        }
        rows
    }

    fn draw_rows(&self, f: &mut Frame, (area, top): (Rect, u16), look: &Look) {
        for (y, (place, like)) in (top..).zip(self.found.iter().enumerate()) {
            let strip = draw::strip(area, y, 0, area.width);
            let on = self.at == Some(place);
            if on {
                draw::put(f, strip, (1, 0), ">", look.style(Role::Marked));
            }
            let name =
                if like.masked { look.word(Word("people-masked")) } else { like.name.clone() };
            let end = draw::put(f, strip, (3, 0), &name, look.style(Role::Text));
            let reason = look.word(like.reason.word());
            let from = draw::columns(&reason).saturating_add(1);
            let from = draw::put_right(
                f,
                Rect { width: strip.width - 1, ..strip },
                0,
                &reason,
                look.style(Role::Warning),
            )
            .min(strip.width.saturating_sub(from));
            let room = from.saturating_sub(end + 4);
            let facts = draw::strip(strip, 0, end + 2, room);
            draw::put(f, facts, (0, 0), &like.facts, look.style(Role::Muted));
            if on {
                draw::tint(f, strip, look.style(Role::Selected));
                draw::cursor(f, strip, (1, 0));
            }
            look.hits.add(strip, Hit::Pick { part: PART, row: place });
        }
    }
}

impl Like {
    fn of(person: &Named<'_>, reason: Reason, env: &Env<'_>) -> Self {
        let country = env.country();
        let born = person.born.map(|born| env.words.born(born));
        let phone = person.phones().next().map(|p| show_phone(&read_phone(p, country), country));
        let street = Some(person.street.to_owned());
        let area = Some(person.area.to_owned());
        let facts = [born, phone, street, area].into_iter().flatten();
        let facts: Vec<String> = facts.filter(|fact| !fact.is_empty()).collect();
        Self {
            id: person.id,
            name: person.name(),
            facts: facts.join("  "),
            reason,
            masked: person.protection.veil().name,
        }
    }
}
