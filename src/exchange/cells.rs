//! One cell understood: names and addresses in one column, yes and no in three languages.

use crate::base::text::fold;

/// Small words that belong to the last name.
const PARTICLES: [&str; 14] =
    ["af", "al", "av", "bin", "da", "de", "del", "der", "di", "el", "la", "ten", "van", "von"];

/// First and last name of one column: `Last, First`, else `First Last`. A single word is a first name.
pub fn split_name(text: &str) -> (String, String) {
    if let Some((family, given)) = text.split_once(',') {
        return (tidy(given), tidy(family));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return Default::default() };
    if before.is_empty() {
        return ((*last).to_owned(), String::new());
    }
    let particles = before.iter().rev().take_while(|word| PARTICLES.contains(&fold(word).as_str()));
    let cut = (before.len() - particles.count()).max(1);
    let (given, family) = words.split_at(cut);
    (given.join(" "), family.join(" "))
}

/// Street, postcode and town of one column; what is not there is empty.
///
/// The last five digits that stand alone (as `415 19`, `41519`, also after `SE-`, `S-`, `FI-`) are the
/// postcode, what follows is the town.
pub fn split_address(text: &str) -> (String, String, String) {
    let spaced = text.replace(['\r', '\n', ','], " , ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let at = |i: usize| words.get(i).copied().unwrap_or_default();
    let found = (0..words.len()).rev().find_map(|i| {
        let (first, second) = (bare_code(at(i)), at(i + 1));
        if is_digits(first, 3) && is_digits(second, 2) && i > 0 {
            Some((i, i + 2, format!("{first} {second}")))
        } else if is_digits(first, 5) && i > 0 {
            Some((i, i + 1, first.to_owned()))
        } else {
            None
        }
    });
    let Some((start, end, code)) = found else { return (tidy(text), String::new(), String::new()) };
    let join = |part: &[&str]| tidy(&part.join(" ").replace(" ,", ","));
    let street = join(words.get(..start).unwrap_or_default());
    (street, code, join(words.get(end..).unwrap_or_default()))
}

/// A postcode as it is written in the country: `424 33` in Sweden, `67100` in Finland; other text stays.
pub fn postcode(text: &str, spaced: bool) -> String {
    let digits: String = bare_code(text).chars().filter(|c| !c.is_whitespace()).collect();
    match digits.split_at_checked(3) {
        Some((head, tail)) if spaced && is_digits(&digits, 5) => format!("{head} {tail}"),
        _ if is_digits(&digits, 5) => digits,
        _ => tidy(text),
    }
}

/// Yes or no as people write it in a list; `None` for anything else. An empty cell is no.
pub fn yes(text: &str) -> Option<bool> {
    match fold(text).trim_end_matches('.') {
        "" | "nej" | "n" | "no" | "ei" | "e" | "0" | "false" | "falskt" | "-" => Some(false),
        "ja" | "j" | "yes" | "y" | "kylla" | "k" | "x" | "1" | "true" | "sant" => Some(true),
        _ => None,
    }
}

/// What a cell about the need of an interpreter says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// One is needed.
    Yes,
    /// None is.
    No,
    /// Nobody knows.
    Unknown,
    /// It names the language: one is needed.
    Language,
}

impl Need {
    /// Of a plain yes or no.
    pub const fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

const UNKNOWN: &str =
    "vet okant okand oklart oklar fraga kolla tietoa tiedossa tiedeta epaselva unknown know unsure";
const NOT: &str = "nej ej inte ingen inget inga icke ei eivat no not none";
const NEEDED: &str =
    "ja behov behovs behover kylla tarvitaan tarvitsee tarve tarpeen yes needed needs required";

/// The need of an interpreter in other words than a plain yes or no. "Vet ej" is unknown, not a no.
pub fn need(text: &str) -> Need {
    let folded = fold(text);
    let says = |known: &str| words(&folded).any(|word| known.split(' ').any(|one| one == word));
    match () {
        () if words(&folded).next().is_none() || says(UNKNOWN) => Need::Unknown,
        () if says(NOT) => Need::No,
        () if says(NEEDED) => Need::Yes,
        () => Need::Language,
    }
}

const ABSENT: &str = "saknas saknar saknade ingen inget inga nej ej inte finns ei puuttuu ole tuntematon okand okant \
    none no not unknown missing na n a telefon telefonnummer nummer puhelin puhelinta puhelinnumero \
    numero numeroa phone number har hen lur";

/// Whether a cell for a telephone number says, in whatever words, that there is none.
pub fn says_none(text: &str) -> bool {
    let folded = fold(text);
    let known = |word: &str| ABSENT.split_whitespace().any(|one| one == word);
    let digits = folded.chars().any(|c| c.is_ascii_digit() && c != '0');
    !digits && words(&folded).all(|word| word.chars().all(|c| c == '0') || known(word))
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The text with single spaces and no commas or spaces at its ends.
pub fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_matches([',', ' ']).to_owned()
}

/// A postcode without the sign of its country.
fn bare_code(text: &str) -> &str {
    ["SE-", "S-", "FI-", "FIN-"].iter().find_map(|sign| text.strip_prefix(sign)).unwrap_or(text)
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_one_column() {
        for (text, given, family) in [
            ("Sjöberg, Gun-Britt", "Gun-Britt", "Sjöberg"),
            ("Gun Britt  Sjöberg", "Gun Britt", "Sjöberg"),
            ("Carl von Linné", "Carl", "von Linné"),
            ("Abdi", "Abdi", ""),
            ("von Linné", "von", "Linné"),
            (" , ", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(split_name(text), (given.into(), family.into()), "{text}");
        }
    }

    #[test]
    fn addresses_in_one_column() {
        for (text, street, code, town) in [
            ("Zenitgatan 24, 415 19 Göteborg", "Zenitgatan 24", "415 19", "Göteborg"),
            (
                "c/o Ek, Storgatan 1 B, SE-41519 Göteborg",
                "c/o Ek, Storgatan 1 B",
                "41519",
                "Göteborg",
            ),
            ("Rantakatu 3 A 12\n67100 Kokkola", "Rantakatu 3 A 12", "67100", "Kokkola"),
            ("Storgatan 415", "Storgatan 415", "", ""),
            ("415 19 Göteborg", "415 19 Göteborg", "", ""),
            ("", "", "", ""),
        ] {
            assert_eq!(split_address(text), (street.into(), code.into(), town.into()), "{text}");
        }
    }

    #[test]
    fn postcodes_and_yes() {
        assert_eq!(postcode("42433", true), "424 33");
        assert_eq!(postcode("S-424 33", false), "42433");
        assert_eq!(postcode("N-0151", true), "N-0151");
        assert_eq!(
            (yes("Ja"), yes(""), yes("Kyllä"), yes("arabiska")),
            (Some(true), Some(false), Some(true), None)
        );
    }

    #[test]
    fn a_number_that_is_not_there_is_said_in_many_ways() {
        for text in [
            "",
            "-",
            "0",
            "Saknas",
            "Saknar telefon",
            "finns ej",
            "har ingen telefon",
            "ei ole",
            "No phone",
        ] {
            assert!(says_none(text), "{text}");
        }
        for text in ["070-174 06 01", "ring dottern", "00-1", "soita aamulla"] {
            assert!(!says_none(text), "{text}");
        }
    }

    #[test]
    fn the_need_of_an_interpreter_in_words() {
        for (text, said) in [
            ("behövs ej", Need::No),
            ("nej tack", Need::No),
            ("ei tarvita", Need::No),
            ("vet ej", Need::Unknown),
            ("?", Need::Unknown),
            ("ei tiedossa", Need::Unknown),
            ("not known, unsure", Need::Unknown),
            ("behövs", Need::Yes),
            ("ja tack", Need::Yes),
            ("tarvitsee tulkin", Need::Yes),
            ("arabiska", Need::Language),
            ("somaliska", Need::Language),
        ] {
            assert_eq!(need(text), said, "{text}");
        }
    }
}
