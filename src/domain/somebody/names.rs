//! Names of persons in running text.

use crate::base::text::{fold_exact, words_of};
use crate::domain::names::Names;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Common first names, and whether each is an everyday word as well.
static GIVEN: LazyLock<HashMap<&'static str, bool>> = LazyLock::new(|| {
    let lines = include_str!("given-names.txt").lines().filter(|line| !line.starts_with('#'));
    let names = lines.flat_map(str::split_whitespace);
    names.map(|name| (name.trim_end_matches('*'), name.ends_with('*'))).collect()
});

/// One word of the text.
struct Token<'t> {
    text: &'t str,
    /// Whether it begins a sentence, where every word has a capital letter.
    first: bool,
}

/// What stands before a surname.
const TITLES: [&str; 10] =
    ["fru", "herr", "fröken", "rouva", "herra", "neiti", "mrs", "mr", "ms", "miss"];

/// The first name of a person in the text: two names of somebody in the register side by side, in
/// whichever letters; else with a capital, a common first name, or a name after a title.
pub(super) fn name(text: &str, names: Option<&Names>) -> Option<String> {
    let tokens = tokens(text);
    for (at, token) in tokens.iter().enumerate() {
        let beside = tokens.get(at + 1).filter(|next| !next.first);
        if let (Some(next), Some(names)) = (beside, names)
            && names.has_pair(token.text, next.text)
        {
            return Some(format!("{} {}", token.text, next.text));
        }
        let next = beside.filter(|next| is_capital(next.text));
        let pair = next.map(|next| format!("{} {}", token.text, next.text));
        if pair.is_some() && TITLES.contains(&token.text.to_lowercase().as_str()) {
            return pair;
        }
        if !is_capital(token.text) {
            continue;
        }
        let Some(is_word) = GIVEN.get(fold_exact(token.text).as_str()) else { continue };
        // "Stig in" begins with a word, "Stig Ek" with a name.
        if !(*is_word && token.first && next.is_none()) {
            return Some(pair.unwrap_or_else(|| token.text.to_owned()));
        }
    }
    None
}

/// Words with a capital letter that stand side by side: they may be somebody's two names.
pub fn pairs(text: &str) -> Vec<(String, String)> {
    let tokens = tokens(text);
    let both = tokens.iter().zip(tokens.iter().skip(1));
    let named = both.filter(|(a, b)| is_capital(a.text) && is_capital(b.text) && !b.first);
    named.map(|(a, b)| (a.text.to_owned(), b.text.to_owned())).collect()
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut first = true;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let line_ends = piece.ends_with('\n');
        if words_of(word).next().is_some() {
            // "Anna's" and "Anna:s" are Anna; "Gun-Britt" is one name.
            let word = word.split(['\'', '’', ':', ',', '/', '(']).next().unwrap_or(word);
            tokens.push(Token { text: without_genitive(word), first });
            first = piece.trim_end().ends_with(['.', '!', '?', ':']) || line_ends;
        }
    }
    tokens
}

/// Swedish says "Karins" of what is Karin's.
fn without_genitive(word: &str) -> &str {
    let bare = word.strip_suffix('s').unwrap_or(word);
    let known = |word: &str| GIVEN.contains_key(fold_exact(word).as_str());
    if !known(word) && known(bare) { bare } else { word }
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
