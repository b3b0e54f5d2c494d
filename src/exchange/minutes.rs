//! How long something took, as people write it in a list.

use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;

/// A number to two decimals: 1,5 is 150.
type Hundredths = u32;

/// What a time is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Number(Hundredths),
    Hours,
    Minutes,
    Colon,
}

/// Minutes as written: `20`, `20 minuter`, `1:05`, `1:05:00`, `1 h 5 min`, `1,5 h`; an empty cell is none.
///
/// # Errors
/// What is no length of time, with the cell.
pub fn minutes(text: &str) -> Result<Option<u32>, Phrase> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let found = parts(&fold(text)).and_then(|parts| length(&parts));
    found.map(Some).ok_or_else(|| Phrase::new(Word("exchange-minutes")).with("text", text))
}

fn length(parts: &[Part]) -> Option<u32> {
    use Part::{Colon, Hours, Minutes, Number};
    let whole = |n: Hundredths| n.is_multiple_of(100).then_some(n / 100);
    let both = |hours: Hundredths, minutes: Hundredths| {
        whole(hours)?.checked_mul(60)?.checked_add(whole(minutes)?)
    };
    match *parts {
        [Number(n)] | [Number(n), Minutes] => Some(n.checked_add(50)? / 100),
        [Number(n), Hours] => Some(n.checked_mul(60)?.checked_add(50)? / 100),
        [Number(h), Hours | Colon, Number(m)]
        | [Number(h), Hours, Number(m), Minutes]
        | [Number(h), Colon, Number(m), Hours]
        | [Number(h), Colon, Number(m), Colon, Number(_)] => both(h, m),
        _ => None,
    }
}

/// The parts of a folded text; none where something in it is no part of a time.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while let Some(first) = rest.chars().next() {
        let end = |is: fn(char) -> bool| rest.find(|c| !is(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let length = end(|c| c.is_ascii_digit() || c == ',' || c == '.');
            parts.push(Part::Number(hundredths(rest.get(..length)?)?));
            length
        } else if first.is_alphabetic() {
            let length = end(char::is_alphabetic);
            parts.push(unit(rest.get(..length)?)?);
            length
        } else {
            match first {
                ':' => parts.push(Part::Colon),
                '.' | ' ' | '\u{a0}' => {}
                _ => return None,
            }
            first.len_utf8()
        };
        rest = rest.get(length..)?;
    }
    Some(parts)
}

fn unit(word: &str) -> Option<Part> {
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    match word {
        "h" | "t" => Some(Part::Hours),
        "m" => Some(Part::Minutes),
        _ if begins(&["min"]) => Some(Part::Minutes),
        _ if begins(&["tim", "tunti", "tunnin", "hour", "hr"]) => Some(Part::Hours),
        _ => None,
    }
}

/// `20`, `1,5`, `1.25`, `20.`
fn hundredths(text: &str) -> Option<Hundredths> {
    let (whole, rest) = text.split_once([',', '.']).unwrap_or((text, ""));
    let decimals: String = rest.chars().chain("00".chars()).take(2).collect();
    let (whole, decimals) = (whole.parse::<u32>().ok()?, decimals.parse::<u32>().ok()?);
    whole.checked_mul(100)?.checked_add(decimals)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_as_people_write_them() {
        for (text, read) in [
            ("20", 20),
            ("20 min", 20),
            ("20min.", 20),
            ("20 minuter", 20),
            ("20 minuuttia", 20),
            ("20 minutes", 20),
            ("20,0", 20),
            ("1:05", 65),
            ("1:05:00", 65),
            ("1:05 h", 65),
            ("1 h 5 min", 65),
            ("1 tim 5", 65),
            ("2 tim", 120),
            ("2 timmar", 120),
            ("2 tuntia", 120),
            ("1,5 h", 90),
            ("1.25 t", 75),
            ("0", 0),
        ] {
            assert_eq!(minutes(text), Ok(Some(read)), "{text}");
        }
        assert_eq!(minutes(""), Ok(None));
        assert_eq!(minutes("  "), Ok(None));
    }

    #[test]
    fn what_is_no_length_of_time_is_told() {
        for text in [
            "länge",
            "1-2-3",
            "-3",
            "99999999999 h",
            "4000000000 h",
            "20 sek",
            "1,5:30",
            "ca 20",
            "h",
        ] {
            assert!(minutes(text).is_err(), "{text}");
        }
    }
}
