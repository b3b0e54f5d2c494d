//! Whom a number of the list, or a name on it, means.

use crate::base::text::fold;
use crate::base::{PersonId, Phrase, Word};
use crate::domain::letter::Receiver;
use crate::screens::env::Env;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Nobody, or nothing has been typed.
    Nobody,
    /// Just this one.
    One(PersonId),
    /// Several, each with the number.
    Several(Vec<(usize, PersonId)>),
}

/// How many are named when a name means several.
const NAMED: usize = 4;

impl Found {
    /// What is said of it.
    pub fn phrase(&self, typed: &str, env: &Env<'_>) -> Phrase {
        match self {
            Self::Nobody if typed.is_empty() => Phrase::new(Word("typed-number-help")),
            Self::Nobody => Phrase::new(Word("typed-nobody")).with("typed", typed),
            Self::One(person) => {
                Phrase::new(Word("typed-found")).with("name", env.name_of(Some(*person)))
            }
            Self::Several(who) => {
                let each = who.iter().take(NAMED);
                let each = each.map(|(n, who)| format!("{n} {}", env.name_of(Some(*who))));
                let names = each.collect::<Vec<_>>().join(", ");
                Phrase::new(Word("typed-several")).with("who", names).with("n", who.len())
            }
        }
    }
}

/// Whom this means: a number of the list, or the beginning of a name on it.
pub fn one(typed: &str, list: &[Receiver], env: &Env<'_>) -> Found {
    let typed = typed.trim();
    // Whom nobody may name without a reason stood on no paper.
    let seen = |one: &&Receiver| !env.level(one.person.id).asks_reason();
    let listed = || list.iter().filter(seen);
    if typed.is_empty() {
        return Found::Nobody;
    }
    if let Ok(number) = typed.parse::<usize>() {
        let at = listed().find(|one| one.number == number);
        return at.map_or(Found::Nobody, |one| Found::One(one.person.id));
    }
    let wanted: Vec<String> = fold(typed).split_whitespace().map(str::to_owned).collect();
    let fits = |one: &&Receiver| {
        let name = fold(&one.person.name());
        let words: Vec<&str> = name.split([' ', '-']).collect();
        wanted.iter().all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
    };
    let hits: Vec<(usize, PersonId)> =
        listed().filter(fits).map(|one| (one.number, one.person.id)).collect();
    match hits.as_slice() {
        [] => Found::Nobody,
        [(_, one)] => Found::One(*one),
        _ => Found::Several(hits),
    }
}

/// Whom these mean: numbers, stretches of numbers and names, parted by commas.
///
/// # Errors
/// What means nobody, or several.
pub fn many(typed: &str, list: &[Receiver], env: &Env<'_>) -> Result<Vec<PersonId>, Phrase> {
    let mut who = Vec::new();
    for part in typed.split([',', ';', '\n']).flat_map(numbers) {
        match one(&part, list, env) {
            Found::One(person) if !who.contains(&person) => who.push(person),
            Found::One(_) => {}
            other => return Err(other.phrase(&part, env)),
        }
    }
    if who.is_empty() { Err(Phrase::new(Word("typed-who"))) } else { Ok(who) }
}

/// `3 7 12-15` as the numbers it means; anything else is one name.
fn numbers(part: &str) -> Vec<String> {
    let part = part.trim();
    let number = |word: &str| word.parse::<usize>().ok();
    let stretch = |word: &str| -> Option<Vec<String>> {
        let (from, to) = word.split_once('-').unwrap_or((word, word));
        let (from, to) = (number(from)?, number(to)?);
        (from <= to && to - from < 1000).then(|| (from..=to).map(|n| n.to_string()).collect())
    };
    let all: Option<Vec<Vec<String>>> = part.split_whitespace().map(stretch).collect();
    match all {
        Some(numbers) => numbers.into_iter().flatten().collect(),
        None => vec![part.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_apart_or_as_a_stretch_and_all_else_is_a_name() {
        assert_eq!(numbers(" 3 7 12-14 "), ["3", "7", "12", "13", "14"]);
        assert_eq!(numbers("Gun-Britt Ek"), ["Gun-Britt Ek"]);
        assert_eq!(numbers("9-3"), ["9-3"]);
        assert_eq!(numbers("  "), Vec::<String>::new());
    }
}
