//! The heading of a column, taken apart: what it is called whatever its signs, and whom it is about.

use super::target::Target;
use crate::base::text::fold;

/// Words that say a column is about a relative.
const RELATIVES: &str = "anhorig|anhoriga|anhorigas|anhorigs|narstaende|narstaendes|omainen|omaisen|omaiset\
    |laheinen|laheisen|laheiset|relative|relatives|next of kin";

/// Words that say a column is about somebody else: a landlord's number must not become the person's own.
const ABOUT_OTHERS: &str = "god man|forvaltare|kontaktperson|hyresvard|edunvalvoja|vuokranantaja|guardian\
    |landlord|contact person";

/// What the number of a relative is called.
const PHONES: &str = "telefon|telefonnummer|telefonnr|tel|tfn|mobil|mobilnr|mobilnummer|nummer|puhelin\
    |puhelinnumero|puh|numero|gsm|phone|telephone|mobile|number";

/// What asks who a relative is.
const WHO: &str = "ar|relation|slaktskap|vem|on|suhde|sukulaisuus|kuka|is|relationship|who";

/// What may stand beside the name of a relative without making it something else.
const BESIDE: &str = "namn|narmast|narmaste|till|nimi|lahin|name|nearest|closest|s";

/// Where a column about somebody else goes; none where it is about the person.
pub fn of_relative(plain: &str) -> Option<Target> {
    let mut rest = format!(" {plain} ");
    if listed(ABOUT_OTHERS, |word| rest.contains(&format!(" {word} "))) {
        return Some(Target::Skip);
    }
    let long = rest.len();
    for word in RELATIVES.split('|') {
        rest = rest.replace(&format!(" {word} "), " ");
    }
    if rest.len() == long {
        return None;
    }
    let words: Vec<&str> =
        rest.split_whitespace().filter(|word| word.parse::<u32>().is_err()).collect();
    let any = |known| words.iter().any(|word| listed(known, |one| one == *word));
    let only = |known| words.iter().all(|word| listed(known, |one| one == *word));
    Some(match () {
        () if any(PHONES) => Target::RelativePhone,
        () if only(BESIDE) => Target::Relative,
        () if only(WHO) => Target::RelativeIs,
        () => Target::Skip,
    })
}

fn listed(words: &str, is: impl FnMut(&str) -> bool) -> bool {
    words.split('|').any(is)
}

/// A heading folded, without what stands in brackets, with one space for each run of signs.
pub fn plain(heading: &str) -> String {
    let bare = heading.split(['(', '[']).next().filter(|text| !text.trim().is_empty());
    let folded = fold(bare.unwrap_or(heading));
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
