//! What was typed in the find box, taken apart: every word of it is needed.

use crate::base::text::{fold, fold_exact, words_of};

/// One thing a person must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Need {
    /// A word beginning like this.
    Word { exact: String, folded: String },
    /// A number: of a phone, a birth date or a street.
    Number { typed: String, digits: String },
    /// Numbers with blanks between: together one number, `070-174 06 26`, or each its own.
    Run { typed: String, digits: String, each: Vec<Need> },
}

/// The most words that are looked at; who pastes a whole letter is not looking for a name.
const MOST: usize = 16;

/// What is needed of a person; nothing for an empty box.
pub(super) fn read(query: &str) -> Vec<Need> {
    let mut needs = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    for token in query.split_whitespace().take(MOST) {
        if is_number(token) {
            run.push(token);
            continue;
        }
        close(&mut run, &mut needs);
        needs.extend(
            words_of(token).map(|word| Need::Word { exact: fold_exact(word), folded: fold(word) }),
        );
    }
    close(&mut run, &mut needs);
    needs
}

/// The words of a full name as they are compared: folded, one blank between.
pub(super) fn whole(name: &str) -> String {
    let words: Vec<String> = words_of(name).map(fold).collect();
    words.join(" ")
}

fn close(run: &mut Vec<&str>, needs: &mut Vec<Need>) {
    let mut each: Vec<Need> = run
        .iter()
        .map(|token| Need::Number { typed: (*token).to_owned(), digits: digits_of(token) })
        .collect();
    if each.len() > 1 {
        let typed = run.concat();
        needs.push(Need::Run { digits: digits_of(&typed), typed, each });
    } else {
        needs.append(&mut each);
    }
    run.clear();
}

fn digits_of(token: &str) -> String {
    token.chars().filter(char::is_ascii_digit).collect()
}

fn is_number(token: &str) -> bool {
    let signs = token.chars().all(|c| c.is_ascii_digit() || "+-/.()".contains(c));
    signs && (token.contains(|c: char| c.is_ascii_digit()) || token == "+")
}
