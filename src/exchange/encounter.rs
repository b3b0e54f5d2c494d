//! One row of a file read as a call, a visit or a letter, or the reasons why it cannot be.

use chrono::{NaiveDateTime, NaiveTime};

use super::cells::{split_name, tidy};
use super::lookup::Lookup;
use super::minutes::minutes;
use super::person::check_shape;
use super::plan::Plan;
use super::table::Row;
use super::target::Target;
use crate::base::clock::Clock;
use crate::base::date::{DateFlaw, Day, Lean, read_birth, read_day, read_time};
use crate::base::id::{EncounterId, PersonId, PhoneId};
use crate::base::lang::Country;
use crate::base::phone::read_phone;
use crate::base::phrase::{Phrase, Piece, Word};
use crate::base::text::fold;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Draft, Kind, Proxy, WhyNot};
use crate::domain::person::{Person, PersonPhone};

/// How a number begins that nobody has counted.
const ABOUT: &str = "cirka|ca|ca.|c:a|omkring|ungefar|nastan|noin|n.|lahes|about|nearly|~";

/// When a contact was where the row gives only the day: noon, so that the day is right in any zone.
const NOON: (u32, u32) = (12, 0);

/// More days than a year and no whole weeks: a text that is the same day seen from then as from today
/// says it whole.
const YEARS: i64 = 800;

/// Reads rows as encounters, all with the same plan.
#[derive(Debug, Clone, Copy)]
pub struct EncounterReader<'a> {
    /// Which column goes where.
    pub plan: &'a Plan,
    /// Now, and which moment a time on the wall is.
    pub clock: &'a dyn Clock,
    /// Whose phone numbers they are.
    pub country: Country,
    /// What choices are called.
    pub lookup: &'a Lookup,
    /// The day of rows without one, and the day that `yesterday` and days without a year are seen from.
    pub day: Option<Day>,
}

/// An encounter as a row says; whom it was with, by whom and in which initiative are still names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncounterRow {
    /// The register's own id, where the file came from here.
    pub id: Option<EncounterId>,
    /// What the row tells of the person; the id is not one of the register.
    pub who: Person,
    /// Name of the initiative; empty where the row has none.
    pub initiative: String,
    /// Name of the member; empty where the row has none.
    pub worker: String,
    /// Day and time as the row says them, on the wall where it was written.
    pub wall: NaiveDateTime,
    /// The contact, without person, initiative and answers.
    pub draft: Draft,
    /// Answers as written, by the key of their question.
    pub answers: Vec<(String, String)>,
}

impl EncounterReader<'_> {
    /// Reads one row.
    ///
    /// # Errors
    /// Every reason why the row cannot be taken.
    pub fn read(&self, row: &Row) -> Result<EncounterRow, Vec<Phrase>> {
        check_shape(self.plan, row)?;
        let mut faults = Vec::new();
        let one = |target: &Target| self.plan.one(row, target);
        let (day, time) = self.when(row, &mut faults);
        let kind =
            choice((one, &Target::Kind, Kind::Call), &mut faults, |text| self.lookup.kind(text));
        let wall = day.0.and_time(time);
        let at = self.clock.moment(wall);
        let kind = kind.unwrap_or(Kind::Call);
        let mut draft = Draft::new(kind, at, day);
        let of = |target| (one, target, kind);
        draft.disposition =
            choice(of(&Target::Disposition), &mut faults, |t| self.lookup.disposition(t));
        draft.proxy = choice(of(&Target::Proxy), &mut faults, |t| self.lookup.proxy(t));
        draft.along = choice(of(&Target::Along), &mut faults, |t| self.lookup.along(t));
        draft.why_not = choice(of(&Target::WhyNot), &mut faults, |t| self.lookup.why_not(t));
        match heads(one(&Target::Heads)) {
            Ok(heads) => (draft.heads, draft.about) = heads,
            Err(fault) => faults.push(fault),
        }
        draft.place = tidy(one(&Target::Place));
        draft.note = self.plan.all(row, &Target::Note).collect::<Vec<_>>().join("\n");
        match minutes(one(&Target::Minutes)) {
            Ok(minutes) => draft.minutes = minutes,
            Err(fault) => faults.push(fault),
        }
        let who = self.who(row, &mut faults);
        let row = EncounterRow {
            id: one(&Target::Id).parse().ok(),
            who,
            initiative: tidy(one(&Target::Initiative)),
            worker: tidy(one(&Target::Worker)),
            wall,
            draft,
            answers: self.answers(row),
        };
        if faults.is_empty() { Ok(row) } else { Err(faults) }
    }

    /// The day and time, from two columns or from one.
    fn when(&self, row: &Row, faults: &mut Vec<Phrase>) -> (Day, NaiveTime) {
        let today = self.clock.today();
        let noon = NaiveTime::from_hms_opt(NOON.0, NOON.1, 0).unwrap_or_default();
        let (day, time) = (self.plan.one(row, &Target::Day), self.plan.one(row, &Target::Time));
        let (day, time) = match day.split_once([' ', 'T']) {
            // A day alone comes out of a spreadsheet as its midnight.
            Some((date, "00:00:00")) if time.is_empty() => (date, ""),
            Some((date, rest)) if time.is_empty() && rest.contains([':', '.']) => (date, rest),
            _ => (day, time),
        };
        let read = if time.is_empty() { Ok(noon) } else { read_time(time, noon) };
        let day = self.day(day).unwrap_or_else(|flaw| {
            faults.push(flaw);
            today
        });
        let time = read.unwrap_or_else(|flaw| {
            let cell = Phrase::new(Word("exchange-time")).with("text", time);
            faults.extend([cell, flaw.phrase()]);
            noon
        });
        (day, time)
    }

    /// The day of a row. What it is must not hang on when the file is read, or the same file would come
    /// in again on another day.
    fn day(&self, text: &str) -> Result<Day, Phrase> {
        if let Some(told) = self.day {
            let day = if text.is_empty() { Ok(told) } else { read_day(text, told, Lean::Past) };
            return day.map_err(DateFlaw::phrase);
        }
        let whole = whole_day(text, self.clock.today()).map_err(DateFlaw::phrase)?;
        whole.ok_or_else(|| Phrase::new(Word("exchange-which-day")).with("text", text))
    }

    /// What the row tells of the person, to be found in the register by.
    fn who(&self, row: &Row, faults: &mut Vec<Phrase>) -> Person {
        let one = |target: &Target| self.plan.one(row, target);
        let nobody = crate::base::id::Id([0; 16]);
        let mut who = Person::new(PersonId(nobody));
        (who.given, who.family) = (tidy(one(&Target::Given)), tidy(one(&Target::Family)));
        if who.given.is_empty() && who.family.is_empty() {
            (who.given, who.family) = split_name(one(&Target::FullName));
        }
        who.alias = tidy(one(&Target::Alias));
        let born = one(&Target::Born);
        if !born.is_empty() {
            match read_birth(born, self.clock.today(), self.country) {
                Ok(date) => who.born = Some(date),
                Err(flaw) => faults.push(flaw.phrase()),
            }
        }
        let phones = self.plan.all(row, &Target::Phone).map(|text| read_phone(text, self.country));
        who.phones = phones
            .map(|phone| PersonPhone { id: PhoneId(nobody), phone, label: String::new() })
            .collect();
        who
    }

    fn answers(&self, row: &Row) -> Vec<(String, String)> {
        let columns = self.plan.columns().iter().enumerate();
        let answers = columns.filter_map(|(column, target)| match target {
            Target::Answer(key) => Some((key.clone(), row.cell(column).to_owned())),
            _ => None,
        });
        answers.filter(|(_, text)| !text.is_empty()).collect()
    }
}

/// The day that a text says whole; none where it would be another one read another year.
pub(super) fn whole_day(text: &str, today: Day) -> Result<Option<Day>, DateFlaw> {
    let day = read_day(text, today, Lean::Past);
    if text.is_empty() || day.is_ok() && day != read_day(text, today.plus_days(YEARS), Lean::Past) {
        return Ok(None);
    }
    day.map(Some)
}

/// A choice by code or word; an empty cell is none, and one that is not understood a fault.
fn choice<'r, T>(
    (one, target, kind): (impl Fn(&Target) -> &'r str, &Target, Kind),
    faults: &mut Vec<Phrase>,
    find: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let text = one(target);
    let found = find(text);
    if found.is_none() && !text.is_empty() {
        let fault = Phrase::new(Word("exchange-unknown-choice")).with("text", text);
        let fault = fault.with("names", possible(target, kind));
        faults
            .push(target.word().into_iter().fold(fault, |fault, name| fault.with("column", name)));
    }
    found
}

/// What may stand in a column; of outcomes those that come of most contacts of the kind.
fn possible(target: &Target, kind: Kind) -> Piece {
    match target {
        Target::Kind => Kind::ALL.iter().map(|one| one.word()).collect(),
        Target::Proxy => Proxy::ALL.iter().map(|one| one.word()).collect(),
        Target::Along => Along::ALL.iter().map(|one| one.word()).collect(),
        Target::WhyNot => WhyNot::ALL.iter().map(|one| one.word()).collect(),
        _ => Disposition::commonest(kind).iter().map(|one| one.word()).collect(),
    }
}

/// So many as written: `12`, `1 200`; `cirka 100`, `noin 100` or `about 100` where nobody has counted.
fn heads(text: &str) -> Result<(Option<u32>, bool), Phrase> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let words = text.trim_end_matches(|c: char| c.is_ascii_digit() || " \u{a0},".contains(c));
    let fault = || Phrase::new(Word("exchange-heads")).with("text", text);
    let guessed = ABOUT.split('|').any(|word| fold(words) == word);
    match (text.is_empty(), words.is_empty() || guessed) {
        (true, _) => Ok((None, false)),
        (false, true) => digits.parse().map(|n| (Some(n), guessed)).map_err(|_| fault()),
        (false, false) => Err(fault()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_nobody_has_counted_stays_one() {
        for (text, read) in [
            ("", (None, false)),
            ("12", (Some(12), false)),
            ("1 200", (Some(1200), false)),
            ("cirka 100", (Some(100), true)),
            ("Nästan 100", (Some(100), true)),
            ("noin 1\u{a0}000", (Some(1000), true)),
            ("about 1,000", (Some(1000), true)),
            ("~100", (Some(100), true)),
        ] {
            assert_eq!(heads(text), Ok(read), "{text}");
        }
        assert!(heads("många").is_err() && heads("100 eller 200").is_err());
    }
}
