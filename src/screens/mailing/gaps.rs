//! What is missing in a letter is asked about before it is printed: nobody is to be told of a call at no hour.

use super::{Msg, told};
use crate::base::Word;
use crate::domain::letter::{Sifted, What};
use crate::exchange::letters::{Order, SheetOf, missing};
use crate::screens::env::Env;
use crate::screens::screen::Question;

/// The question, where something is missing.
pub fn question(
    sheet: &SheetOf,
    order: &Order,
    sifted: &Sifted,
    env: &Env<'_>,
) -> Option<Question<Msg>> {
    if order.what != What::Letters {
        return None;
    }
    let missing = missing(sheet, order, sifted.cleared.rows());
    if missing.is_empty() {
        return None;
    }
    let question = Question::new(Word("mailing-gaps"));
    let question = missing.iter().fold(question, |asked, one| asked.say(told::lack(one, env)));
    Some(
        question
            .say(Word("mailing-gaps-how"))
            .choice(Word("mailing-gaps-back"), Msg::Gaps(false))
            .choice(Word("mailing-gaps-print"), Msg::Gaps(true)),
    )
}
