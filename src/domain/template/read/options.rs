//! The choices of a closed question.

use crate::base::Word;
use crate::base::text::fold;
use crate::domain::template::{Choice, Labels};
use crate::domain::written::{Faults, Fields, is_key, one_line};
use toml::de::DeValue;

/// The most choices: more are no longer read aloud.
const MOST: usize = 30;

/// Reads `options = ["Every day", { key = "seldom", sv = "Sällan", fi = "Harvoin", en = "Seldom" }]`.
pub(super) fn read(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<Vec<Choice>> {
    if !fields.has("options") {
        faults.missing(fields.place("options"), "options");
        return None;
    }
    let list = fields.list("options", faults)?;
    let mut options: Vec<Choice> = Vec::new();
    for item in list.iter().take(MOST + 1) {
        let place = item.span().start;
        let Some(option) = option(item.get_ref(), place, faults) else { continue };
        if options.iter().any(|before| before.key == option.key) {
            faults.named(place, Word("fault-option-again"), &option.key);
        }
        options.push(option);
    }
    if !(2..=MOST).contains(&list.len()) {
        let reason = crate::base::Phrase::new(Word("fault-options")).with("n", MOST);
        faults.at(fields.place("options"), reason);
    }
    Some(options)
}

fn option(value: &DeValue<'_>, place: usize, faults: &mut Faults<'_>) -> Option<Choice> {
    match value {
        DeValue::String(text) => {
            let text = one_line(text, place, "options", faults)?;
            let key = key_from(&text);
            if !is_key(&key) {
                faults.named(place, Word("fault-option-key"), &text);
                return None;
            }
            Some(Choice { key, label: Labels::same(&text) })
        }
        DeValue::Table(table) => {
            let fields = Fields::new(table, place);
            fields.only(&["key", "sv", "fi", "en"], faults);
            let key = fields.key(faults);
            let label = fields.languages("options", faults);
            Some(Choice { key: key?, label: label? })
        }
        _ => {
            faults.named(place, Word("fault-option"), "options");
            None
        }
    }
}

/// What is kept for a choice written as text alone: its plain letters, hyphens between the words.
fn key_from(text: &str) -> String {
    let plain = fold(text);
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
