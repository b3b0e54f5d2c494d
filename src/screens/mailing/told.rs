//! To how many it goes, who is left out and why, and what is missing: said before anything is made.

use crate::base::{PersonId, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::letter::{LeftOut, Sifted, What};
use crate::exchange::letters::{Order, SheetOf, missing};
use crate::screens::env::Env;

/// How many are named before the rest is counted.
const NAMED: usize = 3;

/// The lines above the boxes.
pub fn lines(
    sheet: &SheetOf,
    order: &Order,
    sifted: &Sifted,
    env: &Env<'_>,
) -> Vec<(String, Role)> {
    let words = env.words;
    let n = sifted.cleared.rows().len();
    let mut first = words.say(&Phrase::new(Word("mailing-to")).with("n", n));
    let out: Vec<String> = sifted
        .reasons()
        .into_iter()
        .map(|(why, n)| {
            words.say(&Phrase::new(Word("mailing-out-one")).with("n", n).with("why", why.word()))
        })
        .collect();
    if !out.is_empty() {
        let out = Phrase::new(Word("mailing-out")).with("who", out.join(", "));
        first = format!("{first} {}", words.say(&out));
    }
    let mut lines = vec![(first, Role::Text)];
    // Who lacks what can be put right is named; nobody protected is among them.
    let lacking = |why: LeftOut| -> Vec<PersonId> {
        sifted.out.iter().filter(|(_, other)| *other == why).map(|(id, _)| *id).collect()
    };
    for why in [LeftOut::NoAddress, LeftOut::NoPhone] {
        let who = lacking(why);
        if !who.is_empty() {
            let line = Phrase::new(Word("mailing-lacks"))
                .with("what", why.word())
                .with("who", names(&who, env));
            lines.push((words.say(&line), Role::Warning));
        }
    }
    if matches!(order.what, What::Letters | What::Labels) {
        lines.extend(again(sheet, sifted, env).map(|line| (line, Role::Warning)));
    }
    if order.what == What::Letters {
        for one in missing(sheet, order, sifted.cleared.rows()) {
            let line = if one.who.is_empty() {
                Phrase::new(Word("mailing-missing")).with("what", one.place.word())
            } else {
                Phrase::new(Word("mailing-missing-for"))
                    .with("what", one.place.word())
                    .with("who", names(&one.who, env))
            };
            lines.push((words.say(&line), Role::Warning));
        }
    }
    lines
}

/// How many of those it goes to have had a letter of the initiative, and when the last one went.
fn again(sheet: &SheetOf, sifted: &Sifted, env: &Env<'_>) -> Option<String> {
    let rows = sifted.cleared.rows().iter();
    let days: Vec<_> = rows.filter_map(|one| sheet.written.get(&one.person.id)).collect();
    let last = env.words.day_short(**days.iter().max()?);
    Some(env.words.say(&Phrase::new(Word("mailing-again")).with("n", days.len()).with("day", last)))
}

fn names(who: &[PersonId], env: &Env<'_>) -> String {
    let named = who.iter().take(NAMED).map(|id| env.name_of(Some(*id)));
    let named = named.collect::<Vec<_>>().join(", ");
    match who.len().saturating_sub(NAMED) {
        0 => named,
        more => {
            let more = Phrase::new(Word("mailing-more")).with("who", named).with("n", more);
            env.words.say(&more)
        }
    }
}
