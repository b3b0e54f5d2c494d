//! Reading a ladder out of TOML, with every fault told at once.

use super::{Aim, Daypart, Delay, Goes, Ladder, Step, When, faults as checks};
use crate::base::lines::nearest;
use crate::base::{Phrase, Word};
use crate::domain::encounter::Kind;
use crate::domain::written::{Fault, Faults, Fields, Labels, Reading, is_key};
use std::collections::BTreeMap;
use toml::de::DeTable;

/// The longest text that is read, in bytes; far beyond any ladder.
const LONGEST: usize = 64 * 1024;
/// The most tries of one rung.
const TRIES: i64 = 10;
/// The name of the end, which no rung can have.
pub(super) const END: &str = "end";

const KEYS: &[&str] = &["key", "name", "about", "step"];
const STEP_KEYS: &[&str] = &[
    "key", "name", "kind", "aim", "letter", "template", "after", "again", "tries", "dayparts",
    "sample", "wait", "goes",
];

impl Ladder {
    /// Reads a ladder; all faults when it has any. `file` is what the faults call it.
    pub fn read(text: &str, file: &str) -> Result<Ladder, Vec<Fault>> {
        let reading = Self::check(text, file);
        reading.whole.ok_or(reading.faults)
    }

    /// Reads a ladder and tells faults and warnings.
    pub fn check(text: &str, file: &str) -> Reading<Ladder> {
        let mut faults = Faults::new(text, file);
        if text.len() > LONGEST {
            faults.at(0, Word("fault-ladder-too-long").into());
            return faults.finish(None);
        }
        let (root, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            faults.syntax(error);
        }
        let ladder = ladder(&Fields::new(root.get_ref(), 0), &mut faults);
        faults.finish(ladder)
    }
}

fn ladder(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<Ladder> {
    fields.only(KEYS, faults);
    let key = fields.key(faults);
    let name = fields.labels("name", true, faults);
    let about = fields.labels("about", false, faults).unwrap_or_default();
    let tables: Vec<Fields<'_>> = fields
        .tables("step", faults)
        .into_iter()
        .map(|(table, place)| Fields::new(table, place))
        .collect();
    if tables.len() > Ladder::MOST {
        let reason = Phrase::new(Word("fault-ladder-steps")).with("n", Ladder::MOST);
        faults.at(fields.place("step"), reason);
    }
    if tables.is_empty() {
        faults.at(fields.place("step"), Word("fault-ladder-empty").into());
    }
    let names: Vec<&str> = tables.iter().filter_map(|table| table.plain("key")).collect();
    let mut steps = Vec::new();
    let mut places = BTreeMap::new();
    for table in tables.iter().take(Ladder::MOST) {
        let step = step(table, &names, faults);
        let Some(key) = table.plain("key") else { continue };
        if key == END {
            faults.at(table.place("key"), Word("fault-ladder-end").into());
        }
        if places.insert(key, table.place("key")).is_some() {
            faults.named(table.place("key"), Word("fault-twice"), key);
        } else {
            steps.extend(step);
        }
    }
    let ladder = Ladder { key: key?, name: name?, about, steps };
    // What could not be read has been told; whether the rest hangs together would only be a guess.
    if ladder.steps.len() == tables.len() {
        checks::tell(&ladder, &places, faults);
    }
    Some(ladder)
}

fn step(fields: &Fields<'_>, names: &[&str], faults: &mut Faults<'_>) -> Option<Step> {
    fields.only(STEP_KEYS, faults);
    let key = fields.key(faults);
    let kind = kind(fields, faults);
    let name = fields.labels("name", false, faults).unwrap_or_default();
    let letter = other_key(fields, "letter", faults);
    let template = other_key(fields, "template", faults);
    let after = delay(fields, "after", faults);
    let again = delay(fields, "again", faults);
    let wait = delay(fields, "wait", faults);
    let tries = number(fields, "tries", (1, TRIES), faults);
    let sample = number(fields, "sample", (1, 100), faults);
    let dayparts = dayparts(fields, faults);
    let mut step = Step {
        name: if name.is_empty() { Labels::default() } else { name },
        letter,
        template,
        wait,
        sample,
        dayparts,
        ..Step::new(&key?, kind?)
    };
    step.after = after.unwrap_or(step.after);
    step.again = again.unwrap_or(step.again);
    step.tries = tries.unwrap_or(step.tries);
    step.aim = aim(fields, faults).unwrap_or(step.aim);
    step.goes = goes(fields, &step, names, faults);
    if step.kind.is_written() && (step.tries > 1 || !step.dayparts.is_empty()) {
        faults.named(fields.place("key"), Word("fault-ladder-written"), &step.key);
    }
    Some(step)
}

fn kind(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<Kind> {
    if !fields.has("kind") {
        faults.missing(fields.place("kind"), "kind");
        return None;
    }
    let name = fields.text("kind", faults)?;
    let kind = Kind::from_code(&name);
    if kind.is_none() {
        let near = nearest(&name, Kind::ALL.iter().map(|kind| kind.code()));
        faults.nearest(fields.place("kind"), Word("fault-kind-of-contact"), &name, near);
    }
    kind
}

fn aim(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<Aim> {
    let name = fields.text("aim", faults)?;
    let aim = Aim::from_code(&name);
    if aim.is_none() {
        let near = nearest(&name, Aim::ALL.iter().map(|aim| aim.code()));
        faults.nearest(fields.place("aim"), Word("fault-ladder-aim"), &name, near);
    }
    aim
}

/// The key of a letter or of a set of questions.
fn other_key(fields: &Fields<'_>, key: &str, faults: &mut Faults<'_>) -> Option<String> {
    let text = fields.text(key, faults)?;
    if is_key(&text) {
        return Some(text);
    }
    faults.named(fields.place(key), Word("fault-key"), &text);
    None
}

fn delay(fields: &Fields<'_>, key: &str, faults: &mut Faults<'_>) -> Option<Delay> {
    let text = fields.text(key, faults)?;
    let delay = text.parse().ok();
    if delay.is_none() {
        faults.named(fields.place(key), Word("fault-ladder-delay"), &text);
    }
    delay
}

fn number(
    fields: &Fields<'_>,
    key: &str,
    (least, most): (i64, i64),
    faults: &mut Faults<'_>,
) -> Option<u32> {
    let number = fields.number(key, faults)?;
    if (least..=most).contains(&number) {
        return u32::try_from(number).ok();
    }
    let reason = Phrase::new(Word("fault-ladder-number"))
        .with("name", key)
        .with("least", least)
        .with("most", most);
    faults.at(fields.place(key), reason);
    None
}

fn dayparts(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Vec<Daypart> {
    let mut parts = Vec::new();
    if !fields.has("dayparts") {
        return parts;
    }
    for (name, place) in fields.texts("dayparts", faults).into_iter().flatten() {
        match Daypart::from_code(&name) {
            Some(part) if parts.contains(&part) => faults.named(place, Word("fault-twice"), &name),
            Some(part) => parts.push(part),
            None => {
                let near = nearest(&name, Daypart::ALL.iter().map(|part| part.code()));
                faults.nearest(place, Word("fault-ladder-daypart"), &name, near);
            }
        }
    }
    parts
}

/// `goes.no-answer = "tried"`: the ways out, each to a rung that is there or to the end.
fn goes(
    fields: &Fields<'_>,
    step: &Step,
    names: &[&str],
    faults: &mut Faults<'_>,
) -> BTreeMap<When, Goes> {
    let mut ways = BTreeMap::new();
    let table = fields.table("goes", faults);
    let yes = table.as_ref().and_then(|table| table.plain(When::Yes.code()));
    // There is a yes to something only where it is said to what.
    if step.aim == Aim::Yes && yes.is_none_or(|to| to == END) {
        faults.named(fields.place("aim"), Word("fault-ladder-aim-way"), &step.key);
    }
    let Some(table) = table else { return ways };
    let codes: Vec<&str> = When::ALL.iter().map(|when| when.code()).collect();
    table.only(&codes, faults);
    for when in When::ALL.iter().copied().filter(|when| table.has(when.code())) {
        let Some(to) = table.text(when.code(), faults) else { continue };
        let place = table.place(when.code());
        if !when.suits(step) {
            faults.named(place, Word("fault-ladder-way"), when.code());
        } else if to == END {
            ways.insert(when, Goes::End);
        } else if names.contains(&to.as_str()) {
            ways.insert(when, Goes::Step(to));
        } else {
            let near = nearest(&to, names.iter().copied().chain([END]));
            faults.nearest(place, Word("fault-ladder-to"), &to, near);
        }
    }
    ways
}
