//! What came of the initiative before, in a sentence.

use crate::base::{Phrase, Word};
use crate::domain::totals::{Plain, Reach};

/// `Förra gången, Hembesök 85+ hösten 2025: nådda 12 av 30, genomförda 9`.
pub fn last_time((name, reach): &(String, Reach)) -> Phrase {
    with(Phrase::new(Word("board-last-time")).with("name", name.as_str()), reach)
}

/// The same without its name: `nådda 12 av 30, genomförda 9`.
pub fn how_it_went(reach: &Reach) -> Phrase {
    with(Phrase::new(Word("board-last-so")), reach)
}

fn with(phrase: Phrase, reach: &Reach) -> Phrase {
    phrase
        .with("reached", Plain::Reached.share(&reach.counts).n)
        .with("carried", reach.completed().n)
        .with("of", reach.of())
}
