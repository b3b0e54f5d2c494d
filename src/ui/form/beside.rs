//! What is said beside a box that is typed in: what was understood, or what may be written.

use crate::{
    base::{Country, Day, Echo, Lean, Word, date::Born, phone, text},
    config::{command::Command, theme::Role, words::Arg},
    ui::{
        field::{Field, FieldKind, FieldValue},
        look::Look,
    },
};

/// Farther than this, in days, from where either may be meant, the year was perhaps a slip.
const FAR: i64 = 250;

/// What stands beside a box that is typed in.
pub(super) fn beside(field: &Field, focused: bool, look: &Look) -> Option<(String, Role)> {
    let typed = field.typed().unwrap_or_default();
    let offered = focused.then(|| field.ghost(&look.here())).flatten().is_some();
    match field.value() {
        _ if offered => suggested(field, look),
        Ok(FieldValue::Given(value)) => understood(field, typed, value, look)
            .map(|words| (words, Role::Accent))
            .or_else(|| unit(field, look)),
        _ if matches!(field.kind, FieldKind::Pick { .. }) && focused && !typed.is_empty() => {
            suggested(field, look)
        }
        _ => unit(field, look).or_else(|| focused.then(|| hint(field, look)).flatten()),
    }
}

fn unit(field: &Field, look: &Look) -> Option<(String, Role)> {
    match &field.kind {
        FieldKind::Number { unit: Some(unit), .. } => Some((look.say(unit), Role::Muted)),
        _ => None,
    }
}

/// What was understood, where that is more than what was typed.
fn understood(field: &Field, typed: &str, value: &str, look: &Look) -> Option<String> {
    match &field.kind {
        FieldKind::Date(lean) => {
            let day = value.parse().ok()?;
            let echo = Echo::of(day, look.today, look.country);
            let far = *lean == Lean::Near && echo.away.abs() > FAR;
            let said = || format!("= {}: {}", look.words.day(day), look.word(Word("date-far-off")));
            Some(if far { said() } else { look.words.echo(&echo) })
        }
        FieldKind::Birth => {
            let born: Born = value.parse().ok()?;
            let day = look.words.born(born);
            let args = [("born", Arg::from(&day)), ("age", Arg::from(born.age_on(look.today)))];
            Some(look.words.with(Word("field-born"), &args))
        }
        FieldKind::Time => {
            let shown = field.shown(&look.here())?;
            (typed.trim() != shown).then(|| format!("= {shown}"))
        }
        FieldKind::Phone => {
            let read = phone::read_phone(value, look.country);
            if read.e164.is_none() {
                return Some(look.word(Word("field-no-phone")));
            }
            let shown = phone::show_phone(&read, look.country);
            (shown != typed.trim()).then(|| format!("= {shown}"))
        }
        FieldKind::Pick { new_ok: true, .. } if field.place_of(value).is_none() => {
            Some(look.word(Word("field-new")))
        }
        _ => None,
    }
}

/// What the letters so far may mean, and the key that takes the first.
fn suggested(field: &Field, look: &Look) -> Option<(String, Role)> {
    let here = look.here();
    let names: Vec<String> = field
        .suggestions(&here)
        .into_iter()
        .take(3)
        .filter_map(|place| field.choices().get(place))
        .map(|choice| look.say(&choice.label))
        .collect();
    if names.is_empty() {
        return None;
    }
    let words = match field.ghost(&here) {
        Some(_) => format!("{} = {}", look.key(Command::Enter)?, names.join(", ")),
        None => names.join(", "),
    };
    Some((words, Role::Muted))
}

/// What may be written in an empty box, with the key that helps.
fn hint(field: &Field, look: &Look) -> Option<(String, Role)> {
    let words = match field.kind {
        FieldKind::Date(Lean::Past) => look.word(Word("field-date-hint-past")),
        FieldKind::Date(_) => look.word(Word("field-date-hint")),
        // Of digits alone the order is that of the country, whatever language is read.
        FieldKind::Birth => look.word(match look.country {
            Country::Se => Word("field-birth-hint"),
            Country::Fi => Word("field-birth-hint-day-first"),
        }),
        FieldKind::Time => look.word(Word("field-time-hint")),
        FieldKind::Pick { .. } => look.word(Word("field-pick-hint")),
        _ => return None,
    };
    let key = look.key(Command::Helper);
    let helps = matches!(field.kind, FieldKind::Date(_) | FieldKind::Pick { .. });
    let key = key.filter(|_| helps).map(|key| format!("   {key}")).unwrap_or_default();
    Some((format!("{words}{key}"), Role::Hint))
}

/// What was understood of a day in fewer words, for a box that shares its row: the day without the
/// week, or its name alone where the box says the rest.
pub(super) fn shorter(field: &Field, look: &Look, words: String, room: usize) -> String {
    let shared = field.share > 1 && matches!(field.kind, FieldKind::Date(_));
    let day = field.value().ok().and_then(|value| value.given()?.parse::<Day>().ok());
    let (true, Some(day)) = (shared && text::width(&words) > room, day) else { return words };
    let short = format!("= {}", look.words.day_short(day));
    let said = field.typed().is_some_and(|typed| typed.trim() == look.words.date(day));
    if said && text::width(&short) > room {
        return format!("= {}", look.words.weekday(day.weekday()));
    }
    short
}
