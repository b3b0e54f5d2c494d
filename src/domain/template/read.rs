//! Reading a template out of TOML, with every fault told at once.

mod condition;
mod options;
mod question;

use super::{Fault, Template, Version};
use crate::base::date::read_day;
use crate::base::{Day, Lean, Phrase, Word};
use crate::domain::encounter::Kind;
use crate::domain::written::{Faults, Fields, Reading};
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::DeTable;

/// The longest file that is read, in bytes; far beyond any list of questions.
const LONGEST: usize = 256 * 1024;
/// The most questions a template may have.
const MOST: usize = 200;

const KEYS: &[&str] =
    &["key", "version", "name", "about", "kinds", "follow_up", "no_follow_up_if", "question"];

impl Template {
    /// Reads a template; all faults when it has any. `file` is what the faults call it.
    pub fn read(text: &str, file: &str) -> Result<Template, Vec<Fault>> {
        let reading = Self::check(text, file);
        reading.whole.ok_or(reading.faults)
    }

    /// Reads a template and tells faults and warnings.
    pub fn check(text: &str, file: &str) -> Reading<Template> {
        let mut faults = Faults::new(text, file);
        if text.len() > LONGEST {
            faults.at(0, Word("fault-too-long").into());
            return faults.finish(None);
        }
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            faults.syntax(error);
        }
        let template = template(&root, text, &mut faults);
        faults.finish(template)
    }
}

fn template(root: &Spanned<DeTable<'_>>, text: &str, faults: &mut Faults<'_>) -> Option<Template> {
    let fields = Fields::new(root.get_ref(), 0);
    fields.only(KEYS, faults);
    let key = fields.key(faults);
    let version = fields.number("version", faults);
    if version.is_none() && !fields.has("version") {
        faults.missing(0, "version");
    }
    if version.is_some_and(|n| !(1..=i64::from(u32::MAX)).contains(&n)) {
        faults.at(fields.place("version"), Word("fault-version").into());
    }
    let name = fields.labels("name", true, faults);
    let about = fields.labels("about", false, faults).unwrap_or_default();
    let kinds = kinds(&fields, faults);
    let follow_up = follow_up(&fields, faults);
    let (questions, no_follow_up_if) = questions(&fields, faults);
    Some(Template {
        key: key?,
        version: Version::of(u32::try_from(version?).ok()?, text),
        name: name?,
        about,
        kinds: kinds?,
        follow_up,
        no_follow_up_if,
        questions,
    })
}

fn kinds(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<Vec<Kind>> {
    let names = fields.texts("kinds", faults)?;
    if names.is_empty() {
        faults.missing(fields.place("kinds"), "kinds");
    }
    let mut kinds = Vec::new();
    for (name, place) in names {
        match Kind::from_code(&name) {
            Some(kind) if kinds.contains(&kind) => faults.named(place, Word("fault-twice"), &name),
            Some(kind) => kinds.push(kind),
            None => {
                let all = Kind::ALL.iter().map(|kind| kind.code()).collect::<Vec<_>>();
                faults.one_of(place, Word("fault-kind-of-contact"), &name, &all);
            }
        }
    }
    Some(kinds)
}

fn follow_up(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let typed = fields.text("follow_up", faults)?;
    // Any day will do: what is tried is whether the words are understood, and that they lie ahead.
    let tried = Day::of(2026, 1, 1)?;
    match read_day(&typed, tried, Lean::Plan) {
        Ok(day) if day > tried => Some(typed),
        _ => {
            faults.named(fields.place("follow_up"), Word("fault-follow-up"), &typed);
            None
        }
    }
}

/// The questions, and the answer to one of them after which nothing is to follow.
fn questions(
    fields: &Fields<'_>,
    faults: &mut Faults<'_>,
) -> (Vec<super::Question>, Option<super::Condition>) {
    let tables = fields.tables("question", faults);
    if tables.len() > MOST {
        let reason = Phrase::new(Word("fault-too-many-questions")).with("n", MOST);
        faults.at(fields.place("question"), reason);
    }
    let tables: Vec<Fields<'_>> =
        tables.into_iter().take(MOST).map(|(table, place)| Fields::new(table, place)).collect();
    let mut questions = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for table in &tables {
        let question = question::read(table, faults);
        let Some(key) = table.plain("key") else { continue };
        let place = table.place("key");
        if let Some(before) = places.get(key) {
            let line = faults.line(*before);
            faults.again(place, key, line);
        } else {
            places.insert(key.to_owned(), place);
            questions.extend(question);
        }
    }
    condition::read(&tables, &mut questions, faults);
    let no_follow_up = condition::of_template(fields, &tables, &questions, faults);
    let asks =
        |table: &Fields<'_>| !["note", "section"].contains(&table.plain("kind").unwrap_or(""));
    if !tables.iter().any(asks) {
        faults.at(fields.place("question"), Word("fault-no-question").into());
    }
    (questions, no_follow_up)
}
