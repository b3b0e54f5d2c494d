//! To how many it goes, who is left out and why, and what is missing: said before anything is made.

use crate::base::{PersonId, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::letter::{LeftOut, Sifted, What};
use crate::exchange::letters::{Missing, Order, SheetOf, missing};
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
    let hand: Vec<PersonId> = sheet.by_hand(order).iter().map(|one| one.person.id).collect();
    if order.what == What::ByHand {
        let line = Phrase::new(Word("mailing-by-hand-to")).with("n", hand.len());
        return vec![(words.say(&line.with("who", names(&hand, env))), Role::Text)];
    }
    let n = sifted.cleared.rows().len();
    let mut first = words.say(&Phrase::new(Word("mailing-to")).with("n", n));
    let out: Vec<String> = sifted
        .reasons()
        .into_iter()
        .filter(|(why, _)| *why != LeftOut::OtherLetter)
        .map(|(why, n)| {
            words.say(&Phrase::new(Word("mailing-out-one")).with("n", n).with("why", why.word()))
        })
        .collect();
    if !out.is_empty() {
        let out = Phrase::new(Word("mailing-out")).with("who", out.join(", "));
        first = format!("{first} {}", words.say(&out));
    }
    let mut lines = vec![(first, Role::Text)];
    lines.extend(others(sheet, sifted, env).map(|line| (line, Role::Warning)));
    if order.what.is_sent() && !hand.is_empty() {
        let line = Phrase::new(Word("mailing-by-hand")).with("n", hand.len());
        lines.push((words.say(&line), Role::Warning));
    }
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
    let strange = sheet.cannot_read(order, sifted);
    if !strange.is_empty() {
        let line = Phrase::new(Word("mailing-strange")).with("n", strange.len());
        lines.push((words.say(&line.with("who", names(&strange, env))), Role::Warning));
    }
    if order.what == What::Letters {
        for one in missing(sheet, order, sifted.cleared.rows()) {
            lines.push((words.say(&lack(&one, env)), Role::Warning));
        }
    }
    lines
}

/// What is missing, and for whom where it is not for all.
pub fn lack(one: &Missing, env: &Env<'_>) -> Phrase {
    let all = one.who.is_empty();
    let word = if all { Word("mailing-missing") } else { Word("mailing-missing-for") };
    Phrase::new(word).with("what", one.place.word()).with("who", names(&one.who, env))
}

/// How many are due another letter than the one chosen, and which.
fn others(sheet: &SheetOf, sifted: &Sifted, env: &Env<'_>) -> Option<String> {
    let others = sheet.due_others(sifted, env.words.lang());
    if others.is_empty() {
        return None;
    }
    let n: usize = others.iter().map(|(_, n)| n).sum();
    let which = others.iter().map(|(name, n)| {
        env.words.say(&Phrase::new(Word("mailing-other-one")).with("n", *n).with("name", name))
    });
    let which = which.collect::<Vec<_>>().join(", ");
    Some(env.words.say(&Phrase::new(Word("mailing-others")).with("n", n).with("which", which)))
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
