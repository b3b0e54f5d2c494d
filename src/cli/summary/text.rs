//! The figures as text: a line for each initiative, and what was done below them.

use super::{Part, Told};
use crate::base::amount::Amount;
use crate::base::phrase::Word;
use crate::base::text::{pad, pad_left, width};
use crate::config::words::Words;
use crate::domain::initiative::Effect;

/// The figures as lines to read.
pub fn lines(told: &Told, words: &Words) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    if !told.initiatives.is_empty() {
        rows.push(vec![
            words.get(Word("cli-sum-initiative")),
            words.get(Word("cli-sum-goal")),
            words.get(Word("cli-sum-completed")),
            words.get(Word("cli-sum-reached")),
        ]);
    }
    for one in &told.initiatives {
        let goal = one.goal.map(|goal| goal.to_string()).unwrap_or_default();
        let (completed, reached) = (part(one.completed, words), part(one.reached, words));
        rows.push(vec![one.name.clone(), goal, completed, reached]);
    }
    if told.initiatives.len() > 1 {
        let all = words.get(Word("cli-sum-total"));
        rows.push(vec![all, String::new(), part(told.total, words), String::new()]);
    }
    let mut out = table(&rows);
    notes(told, words, &mut out);
    if let Some(card) = &told.initiative {
        out.push('\n');
        out.push_str(&card.lines(words));
    }
    let figures = &told.figures;
    out.push('\n');
    let minutes = i64::try_from(figures.minutes).unwrap_or(i64::MAX);
    let lines = [
        (Word("cli-sum-calls"), figures.calls.to_string()),
        (Word("cli-sum-answered"), figures.answered.to_string()),
        (Word("cli-sum-visits"), figures.visits.to_string()),
        (Word("cli-sum-letters"), number(figures.letters, figures.guessed("letters"), words)),
        (Word("cli-sum-talks"), number(figures.talks, figures.guessed("talks"), words)),
        (Word("cli-sum-persons"), figures.persons.to_string()),
        (Word("cli-sum-persons-reached"), figures.reached.to_string()),
        (Word("cli-sum-time"), words.minutes(minutes)),
    ];
    let lines = lines.map(|(word, n)| [words.get(word), n]);
    out.push_str(&pairs(lines.iter().map(|[name, n]| (name.as_str(), n.clone()))));
    out.push('\n');
    let outcomes = told.outcomes.iter();
    out.push_str(&pairs(outcomes.map(|one| (one.name.as_str(), number(one.n, one.about, words)))));
    if told.guessed() {
        out.push('\n');
        out.push_str(&words.get(Word("printed-guessed")));
        out.push('\n');
    }
    // Blanks that do not break a line are for the screen; here they would hide from a search.
    out.replace('\u{a0}', " ")
}

/// What there is to know of each initiative beside its figures.
fn notes(told: &Told, words: &Words, out: &mut String) {
    for one in &told.initiatives {
        let notes = [
            (Word("cli-sum-late"), one.late),
            (Word("cli-sum-outside"), one.outside),
            (Word("cli-sum-brought"), one.brought),
        ];
        for (word, n) in notes {
            if n > 0 {
                out.push_str(&words.with(word, &[("name", (&one.name).into()), ("n", n.into())]));
                out.push('\n');
            }
        }
        if let Some(effect) = one.effect.and_then(Effect::from_code) {
            let effect = words.get(effect.word());
            let places = [("name", (&one.name).into()), ("effect", effect.as_str().into())];
            out.push_str(&words.with(Word("cli-sum-effect"), &places));
            out.push('\n');
        }
    }
}

/// A number as digits; one that nobody has counted says so.
fn number(n: usize, about: bool, words: &Words) -> String {
    if about { words.amount(Amount { n, about }) } else { n.to_string() }
}

/// `7 of 23 (30.4 %)`, or `27 (no list)`.
pub fn part(part: Part, words: &Words) -> String {
    let Some(of) = part.of else {
        let n = number(part.n, part.about, words);
        return words.with(Word("cli-sum-no-list"), &[("n", n.as_str().into())]);
    };
    let percent = words.percent(part.n, of);
    let places = [("n", part.n.into()), ("of", of.into()), ("percent", percent.as_str().into())];
    words.with(Word("cli-sum-part"), &places)
}

/// Columns as wide as their widest cell.
pub(super) fn table(rows: &[Vec<String>]) -> String {
    let wide = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| width(cell)).max().unwrap_or_default()
    };
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<usize> = (0..columns).map(wide).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| pad(cell, *width));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

/// A name and a number on each line, the numbers below each other.
fn pairs<'a>(lines: impl Iterator<Item = (&'a str, String)> + Clone) -> String {
    let names = lines.clone().map(|(name, _)| width(name)).max().unwrap_or_default();
    let numbers = lines.clone().map(|(_, n)| width(&n)).max().unwrap_or_default();
    let lines = lines.map(|(name, n)| format!("{}  {}\n", pad(name, names), pad_left(&n, numbers)));
    lines.collect::<Vec<_>>().concat()
}
