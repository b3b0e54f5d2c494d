//! How the answers to one question spread, with those who did not know, did not say or were not
//! asked beside them.

use crate::base::{Day, Word};
use crate::domain::answer::Answer;
use crate::domain::template::{Labels, Question, QuestionKind};
use std::collections::BTreeMap;

/// What a bar stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BarName {
    /// A choice, in the template's words.
    Choice(Labels),
    /// Yes or no.
    Said(Word),
    /// One number.
    Number(i64),
    /// Numbers from the first to the last.
    Range(i64, i64),
    /// A month, by its first day.
    Month(Day),
    /// A choice of an older version of the template, by its key.
    Old(String),
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub name: BarName,
    /// How many.
    pub n: usize,
}

/// What numbers come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberSummary {
    /// The least.
    pub min: i64,
    /// The one in the middle; of an even count the lower of the two.
    pub median: i64,
    /// The most.
    pub max: i64,
    /// All together.
    pub sum: i64,
    /// How many.
    pub n: usize,
}

/// The answers to one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    /// One bar a choice, also the empty ones; several choices of one person each count.
    pub bars: Vec<Bar>,
    /// How many gave an answer.
    pub answered: usize,
    /// How many did not know.
    pub unknown: usize,
    /// How many did not want to say.
    pub declined: usize,
    /// How many were not asked.
    pub not_asked: usize,
    /// What was said, where the question is open.
    pub texts: Vec<String>,
    /// What numbers and steps come to.
    pub numbers: Option<NumberSummary>,
}

impl Spread {
    /// How many were asked, whatever they said.
    pub fn asked(&self) -> usize {
        self.answered + self.unknown + self.declined
    }
}

/// The most bars numbers are given one each; more are gathered into ranges.
const BARS: i128 = 12;

/// Counts the answers to a question: one item for each contact in which it could have been asked,
/// `None` where it was not.
pub fn spread<'a>(
    question: &Question,
    answers: impl IntoIterator<Item = Option<&'a Answer>>,
) -> Spread {
    let mut spread = Spread::default();
    let mut values: BTreeMap<&str, usize> = BTreeMap::new();
    for answer in answers {
        match answer {
            None => spread.not_asked += 1,
            Some(Answer::Unknown) => spread.unknown += 1,
            Some(Answer::Declined) => spread.declined += 1,
            Some(answer @ Answer::Value(value)) => {
                spread.answered += 1;
                match &question.kind {
                    QuestionKind::ManyOf { .. } => {
                        answer.choices().for_each(|key| *values.entry(key).or_default() += 1);
                    }
                    _ => *values.entry(value).or_default() += 1,
                }
            }
        }
    }
    match &question.kind {
        QuestionKind::YesNo => spread.bars = yes_no(&values),
        QuestionKind::OneOf { options } | QuestionKind::ManyOf { options } => {
            let named = options.iter().map(|o| (o.key.as_str(), BarName::Choice(o.label.clone())));
            spread.bars = bars(named, &values);
        }
        QuestionKind::Scale { min, max, .. } => {
            let steps: Vec<(String, i64)> = (*min..=*max).map(|n| (n.to_string(), n)).collect();
            let named = steps.iter().map(|(key, n)| (key.as_str(), BarName::Number(*n)));
            spread.bars = bars(named, &values);
            spread.numbers = summary(&numbers(&values));
        }
        QuestionKind::Number { .. } => {
            let numbers = numbers(&values);
            spread.bars = number_bars(&numbers);
            spread.numbers = summary(&numbers);
        }
        QuestionKind::Date => spread.bars = months(&values),
        QuestionKind::Text | QuestionKind::LongText => {
            let said = values.iter().flat_map(|(text, n)| std::iter::repeat_n(*text, *n));
            spread.texts = said.map(str::to_owned).collect();
        }
        QuestionKind::Note | QuestionKind::Section => {}
    }
    spread
}

fn yes_no(values: &BTreeMap<&str, usize>) -> Vec<Bar> {
    let said = [("yes", BarName::Said(Word("yes"))), ("no", BarName::Said(Word("no")))];
    bars(said.into_iter(), values)
}

/// A bar for each named value, and after them one for each value no longer among them.
fn bars<'a>(
    named: impl Iterator<Item = (&'a str, BarName)>,
    values: &BTreeMap<&str, usize>,
) -> Vec<Bar> {
    let mut left = values.clone();
    let mut bars: Vec<Bar> =
        named.map(|(key, name)| Bar { name, n: left.remove(key).unwrap_or(0) }).collect();
    bars.extend(left.into_iter().map(|(key, n)| Bar { name: BarName::Old(key.to_owned()), n }));
    bars
}

/// Each number and how often it was given, in order.
fn numbers(values: &BTreeMap<&str, usize>) -> BTreeMap<i64, usize> {
    let mut numbers = BTreeMap::new();
    for (value, n) in values {
        if let Ok(number) = value.parse::<i64>() {
            *numbers.entry(number).or_default() += n;
        }
    }
    numbers
}

fn number_bars(numbers: &BTreeMap<i64, usize>) -> Vec<Bar> {
    let (Some((first, _)), Some((last, _))) = (numbers.first_key_value(), numbers.last_key_value())
    else {
        return Vec::new();
    };
    // Wider than any number of 64 bits, so that the whole range of them can be divided.
    let wide = i128::from(*last) - i128::from(*first) + 1;
    if wide <= BARS {
        let each = (*first..=*last).map(|number| (BarName::Number(number), number..=number));
        return each.map(|(name, range)| bar(name, numbers, range)).collect();
    }
    let step = (wide + BARS - 1) / BARS;
    let starts = (0..BARS).map(|n| i128::from(*first) + n * step);
    starts
        .filter_map(|from| {
            let from = i64::try_from(from).ok().filter(|from| from <= last)?;
            let to = i64::try_from(i128::from(from) + step - 1).unwrap_or(*last).min(*last);
            Some(bar(BarName::Range(from, to), numbers, from..=to))
        })
        .collect()
}

fn bar(name: BarName, numbers: &BTreeMap<i64, usize>, range: std::ops::RangeInclusive<i64>) -> Bar {
    Bar { name, n: numbers.range(range).map(|(_, n)| n).sum() }
}

fn summary(numbers: &BTreeMap<i64, usize>) -> Option<NumberSummary> {
    let n: usize = numbers.values().sum();
    let mut passed = 0;
    let median = numbers.iter().find(|(_, times)| {
        passed += **times;
        passed * 2 >= n
    });
    Some(NumberSummary {
        min: *numbers.first_key_value()?.0,
        median: *median?.0,
        max: *numbers.last_key_value()?.0,
        sum: numbers.iter().fold(0, |sum: i64, (number, times)| {
            sum.saturating_add(number.saturating_mul(i64::try_from(*times).unwrap_or(i64::MAX)))
        }),
        n,
    })
}

fn months(values: &BTreeMap<&str, usize>) -> Vec<Bar> {
    let mut months: BTreeMap<Day, usize> = BTreeMap::new();
    for (value, n) in values {
        let day = value.parse::<Day>().ok();
        if let Some(month) = day.and_then(|day| Day::of(day.year(), day.month(), 1)) {
            *months.entry(month).or_default() += n;
        }
    }
    months.into_iter().map(|(month, n)| Bar { name: BarName::Month(month), n }).collect()
}

#[cfg(test)]
mod tests;
