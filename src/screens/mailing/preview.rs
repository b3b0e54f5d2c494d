//! One letter, label or row as it will read, beside the boxes.

use crate::base::{Phrase, Word};
use crate::config::theme::Role;
use crate::domain::letter::{Receiver, Sifted, What};
use crate::exchange::letters::{Order, Said, SheetOf, letter_of, paragraphs};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};

/// What is shown, and of which of them.
#[derive(Debug, Default)]
pub struct Preview {
    at: usize,
    address: Vec<String>,
    blocks: Vec<String>,
    trouble: Option<Phrase>,
    foot: Option<Phrase>,
}

impl Preview {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.foot.is_none()
    }

    /// The next of so many, or the one before.
    pub fn leaf(&mut self, on: bool, of: usize) {
        let last = of.saturating_sub(1);
        self.at = if on { (self.at + 1).min(last) } else { self.at.saturating_sub(1) };
    }

    /// Shows the one it stands at.
    pub fn set(&mut self, sheet: &SheetOf, order: &Order, sifted: &Sifted, env: &Env<'_>) {
        let rows = sifted.cleared.rows();
        self.at = self.at.min(rows.len().saturating_sub(1));
        (self.address, self.blocks, self.trouble) = Default::default();
        let Some(one) = rows.get(self.at) else {
            self.foot = None;
            return;
        };
        let foot = Phrase::new(Word("mailing-one-of")).with("n", self.at + 1);
        self.foot = Some(foot.with("of", rows.len()));
        self.address = one.lines();
        match order.what {
            What::Letters => self.letter(sheet, order, one),
            What::Calls => {
                let phones = one.person.phones.iter().map(|phone| Reader::of(env).phone(phone));
                self.address = vec![format!("{}  {}", one.number, one.person.name())];
                self.blocks = vec![phones.collect::<Vec<_>>().join(", ")];
            }
            What::Labels | What::Merge | What::History | What::ByHand => {}
        }
    }

    fn letter(&mut self, sheet: &SheetOf, order: &Order, one: &Receiver) {
        let Some(letter) = letter_of(sheet, order, one) else {
            self.trouble = Some(Phrase::new(Word("letters-no-letter")));
            return;
        };
        match paragraphs(sheet, order, one, letter) {
            Ok(blocks) => {
                self.blocks = blocks;
                let signed = [order.signer.trim(), sheet.head.team.trim()];
                let signed = signed.into_iter().filter(|line| !line.is_empty());
                self.blocks.push(signed.collect::<Vec<_>>().join("\n"));
            }
            Err(fault) => self.trouble = Some(fault.why),
        }
        self.address.push(Said::of(letter.lang).number(one.number));
    }

    /// Draws it.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let mut row = 0;
        for line in &self.address {
            draw::put(f, area, (0, row), line, look.style(Role::Title));
            row += 1;
        }
        row += 1;
        let text = Rect { height: area.height.saturating_sub(1), ..area };
        for block in &self.blocks {
            let (words, role) = match block.strip_prefix("# ") {
                Some(head) => (head, Role::Title),
                None => (block.as_str(), Role::Text),
            };
            for line in words.lines() {
                row = draw::paragraph(f, text, row, line, look.style(role));
            }
            row += 1;
        }
        if let Some(why) = &self.trouble {
            draw::paragraph(f, text, row, &look.words.say(why), look.style(Role::Error));
        }
        if let Some(foot) = &self.foot {
            let last = area.height.saturating_sub(1);
            let words = look.words.say(foot);
            draw::put_right(f, area, last, &words, look.style(Role::Muted));
        }
    }
}
