//! The last page: what came in, what became of the list, and where the rows lie that did not.

use super::count::{sealing, summary};
use crate::base::{Phrase, Word};
use crate::config::theme::Role;
use crate::exchange::bring::Brought;
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};
use std::result::Result as Outcome;

/// Draws it; `now` says how it is taken back, or that there is nothing to take back.
pub fn draw(
    told: Option<&Outcome<Brought, Phrase>>,
    now: Word,
    (f, area): (&mut Frame, Rect),
    look: &Look,
) {
    let within = draw::shrink(area, 3);
    let mut said = vec![summary(told, look)];
    if let Some(Ok(brought)) = told {
        said.extend(brought.sealed.iter().flat_map(|sealed| sealing(sealed, look)));
        if let Some(path) = &brought.rejected {
            let aside = Phrase::new(Word("import-kept-aside")).with("n", brought.counts.aside);
            let aside = aside.with("file", path.display().to_string());
            said.push((look.words.say(&aside), Role::Warning));
        }
    }
    said.push((look.word(now), Role::Text));
    let mut row = 1;
    for (words, role) in said {
        row = draw::paragraph(f, within, row, &words, look.style(role)) + 1;
    }
}
