//! What was typed, understood by the kind of the box.

use super::{Entry, Field, FieldKind, FieldValue, Here, Reply};
use crate::base::{
    DateFlaw, Day, Lang, Phrase, Secret, Word,
    date::{read_birth, read_day, read_time},
    text::{fold, fold_exact},
};
use chrono::NaiveTime;

impl Field {
    /// Reads the box again after a change.
    pub(in crate::ui) fn reread(&mut self, here: &Here) {
        self.got = match self.reply {
            Reply::Unknown => Ok(FieldValue::Unknown),
            Reply::Declined => Ok(FieldValue::Declined),
            Reply::Given => self.read(here),
        };
    }

    /// Shows a value as the reader's language writes it, now that the language is known.
    pub(in crate::ui) fn settle(&mut self, here: &Here) {
        let shown = self.shown(here);
        if let (Some(shown), Entry::Line(line)) = (shown, &mut self.entry) {
            line.editor_mut().reset(&shown);
        }
    }

    /// How the reader's language writes what the box was understood to say.
    pub(in crate::ui) fn shown(&self, here: &Here) -> Option<String> {
        let value = self.got.as_ref().ok()?.given()?;
        let day = |text: &str| text.parse().ok().map(|day| here.words.date(day));
        match &self.kind {
            FieldKind::Pick { choices, .. } => {
                let choice = choices.iter().find(|choice| choice.value == value);
                Some(choice.map_or_else(|| value.to_owned(), |choice| here.say(&choice.label)))
            }
            FieldKind::Date(_) => day(value),
            FieldKind::Birth => day(value).or_else(|| Some(value.to_owned())),
            FieldKind::Number { .. } if here.words.lang() != Lang::En => {
                Some(value.replace('.', ","))
            }
            FieldKind::Number { .. } => Some(value.to_owned()),
            FieldKind::Time => {
                let time = NaiveTime::parse_from_str(value, "%H:%M").ok()?;
                Some(here.words.time(time))
            }
            _ => None,
        }
    }

    /// Settles a box whose value was put in before the language was known.
    pub(in crate::ui) fn ripen(&mut self, here: &Here) {
        let put_in = matches!(self.got, Ok(FieldValue::Given(_)));
        if put_in && self.typed().is_some_and(str::is_empty) {
            self.settle(here);
        }
    }

    /// Why the box cannot be saved as it is.
    pub(in crate::ui) fn fault(&self) -> Option<Phrase> {
        match &self.got {
            Err(why) => Some(why.clone()),
            Ok(FieldValue::Empty) if self.required && self.answer => {
                Some(Phrase::new(Word("field-required-answer")))
            }
            Ok(FieldValue::Empty) if self.required => Some(Phrase::new(Word("field-required"))),
            Ok(_) => None,
        }
    }

    /// What was typed in a box for a passphrase, which may begin or end with a blank.
    pub fn secret(&self) -> Option<Secret> {
        match &self.entry {
            Entry::Line(line) if self.kind == FieldKind::Secret && !line.value().is_empty() => {
                Some(Secret::from(line.value()))
            }
            _ => None,
        }
    }

    fn read(&self, here: &Here) -> Result<FieldValue, Phrase> {
        match &self.entry {
            Entry::Nothing | Entry::One(None) => Ok(FieldValue::Empty),
            Entry::Area(area) => Ok(FieldValue::of(area.value().trim())),
            Entry::One(Some(place)) => {
                Ok(self.value_at(*place).map_or(FieldValue::Empty, FieldValue::Given))
            }
            Entry::Many { on, .. } => {
                let on = on.iter().enumerate().filter(|(_, on)| **on);
                let values: Vec<String> =
                    on.filter_map(|(place, _)| self.value_at(place)).collect();
                Ok(if values.is_empty() { FieldValue::Empty } else { FieldValue::Many(values) })
            }
            Entry::Line(line) => self.read_line(line.value(), here),
        }
    }

    fn read_line(&self, typed: &str, here: &Here) -> Result<FieldValue, Phrase> {
        let text = typed.trim();
        if self.kind == FieldKind::Secret {
            // Only that there is one: what it is stands in the editor alone, which is wiped.
            return Ok(FieldValue::of(if typed.is_empty() { "" } else { "*" }));
        }
        if text.is_empty() {
            return Ok(FieldValue::Empty);
        }
        let today = Day(here.now.date());
        let given = |text: String| Ok(FieldValue::Given(text));
        match &self.kind {
            FieldKind::Number { min, max, decimals, .. } => {
                read_number(text, (*min, *max), *decimals).map(FieldValue::Given)
            }
            FieldKind::Date(lean) => read_day(text, today, *lean)
                .map(|day| FieldValue::Given(day.to_string()))
                .map_err(DateFlaw::phrase),
            FieldKind::Time => read_time(text, here.now.time())
                .map(|time| FieldValue::Given(time.format("%H:%M").to_string()))
                .map_err(DateFlaw::phrase),
            FieldKind::Birth => read_birth(text, today, here.country)
                .map(|born| FieldValue::Given(born.to_string()))
                .map_err(DateFlaw::phrase),
            FieldKind::Pick { new_ok, .. } => match self.picked(text, here) {
                Some(place) => {
                    Ok(self.value_at(place).map_or(FieldValue::Empty, FieldValue::Given))
                }
                None if *new_ok => given(text.to_owned()),
                None => Err(Phrase::new(Word("field-not-in-list")).with("typed", text)),
            },
            _ => given(text.to_owned()),
        }
    }

    /// The choice a text names in full: letters with their accents first, without them second.
    fn picked(&self, text: &str, here: &Here) -> Option<usize> {
        let names: Vec<String> = self.choices().iter().map(|c| here.say(&c.label)).collect();
        let (exact, plain) = (fold_exact(text), fold(text));
        let exact = names.iter().position(|name| fold_exact(name) == exact);
        exact.or_else(|| names.iter().position(|name| fold(name) == plain))
    }

    /// The choices whose name, or a word of it, begins with what is typed; best first.
    pub(in crate::ui) fn suggestions(&self, here: &Here) -> Vec<usize> {
        let (FieldKind::Pick { .. }, Some(typed)) = (&self.kind, self.typed()) else {
            return Vec::new();
        };
        let typed = fold(typed.trim_start());
        if typed.is_empty() {
            return Vec::new();
        }
        let names = self.choices().iter().map(|choice| fold(&here.say(&choice.label)));
        let mut found: Vec<(bool, usize)> = names
            .enumerate()
            .filter_map(|(place, name)| {
                let begins = name.starts_with(&typed);
                let inside = || name.split([' ', '-']).any(|word| word.starts_with(&typed));
                (begins || inside()).then_some((!begins, place))
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(_, place)| place).collect()
    }

    /// The first choice that begins as typed, when more than what is typed remains of it.
    pub(in crate::ui) fn ghost(&self, here: &Here) -> Option<(usize, String)> {
        let typed = self.typed()?;
        let open = matches!(&self.entry, Entry::Line(line) if line.open());
        let place = *self.suggestions(here).first().filter(|_| open)?;
        let name = here.say(&self.choices().get(place)?.label);
        let rest: String = name.chars().skip(typed.chars().count()).collect();
        let begins = fold(&name).starts_with(&fold(typed));
        (begins && !rest.is_empty() && self.picked(typed, here).is_none()).then_some((place, rest))
    }

    /// The day in the box, for the calendar to begin at.
    pub(in crate::ui) fn day(&self) -> Option<Day> {
        self.got.as_ref().ok()?.given()?.parse().ok()
    }
}

/// A number with a comma or a point, blanks between its figures allowed; given with a point.
fn read_number(
    text: &str,
    (min, max): (Option<i64>, Option<i64>),
    decimals: u8,
) -> Result<String, Phrase> {
    let figures: String = text.chars().filter(|c| !c.is_whitespace() && *c != '_').collect();
    let figures = figures.replace(',', ".").replace('−', "-");
    let (whole, part) = figures.split_once('.').unwrap_or((&figures, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let bare = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    if bare.is_empty() || !digits(bare) || !digits(part) || bare.len() > 15 {
        return Err(Phrase::new(Word("field-not-a-number")));
    }
    let part = part.trim_end_matches('0');
    if part.len() > usize::from(decimals) {
        let word = if decimals == 0 { Word("field-whole-number") } else { Word("field-decimals") };
        return Err(Phrase::new(word).with("n", u32::from(decimals)));
    }
    let number: i64 = whole.parse().map_err(|_| Phrase::new(Word("field-not-a-number")))?;
    let below = min.is_some_and(|min| number < min);
    let above = max.is_some_and(|max| number > max || (number == max && !part.is_empty()));
    if below || above {
        return Err(outside(min, max));
    }
    let minus = if whole.starts_with('-') && number == 0 && !part.is_empty() { "-" } else { "" };
    let dot = if part.is_empty() { "" } else { "." };
    Ok(format!("{minus}{number}{dot}{part}"))
}

fn outside(min: Option<i64>, max: Option<i64>) -> Phrase {
    match (min, max) {
        (Some(min), Some(max)) => {
            Phrase::new(Word("field-between")).with("min", min).with("max", max)
        }
        (Some(min), None) => Phrase::new(Word("field-at-least")).with("min", min),
        (None, max) => Phrase::new(Word("field-at-most")).with("max", max.unwrap_or(0)),
    }
}
