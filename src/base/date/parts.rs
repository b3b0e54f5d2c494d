//! A typed date taken apart: numbers, words and signs, and the day, month and year they write.

use crate::base::date::flaw::DateFlaw;
use crate::base::date::typed::nearest;
use crate::base::date::vocabulary;
use crate::base::date::{Day, Lean};

/// One piece of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// A number, and how many digits it was typed with: `08` is eight with two.
    Number(u32, usize),
    /// Letters together.
    Word(&'a str),
    /// One of `+ - / . :`.
    Sign(char),
}

/// Takes a folded text apart, blanks left out; `None` when something in it can be in no date.
pub fn parts(text: &str) -> Option<Vec<Part<'_>>> {
    let mut out = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let kind: fn(char) -> bool = match first {
            '0'..='9' => |c| c.is_ascii_digit(),
            c if c.is_alphabetic() => char::is_alphabetic,
            '+' | '-' | '/' | '.' | ':' => {
                out.push(Part::Sign(first));
                rest = rest.get(1..)?.trim_start();
                continue;
            }
            _ => return None,
        };
        let end = rest.find(|c| !kind(c)).unwrap_or(rest.len());
        let (piece, tail) = rest.split_at_checked(end)?;
        out.push(if first.is_ascii_digit() {
            Part::Number(piece.parse().ok()?, piece.len())
        } else {
            Part::Word(piece)
        });
        rest = tail.trim_start();
    }
    Some(out)
}

/// A year as typed, with two digits or four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Year {
    /// All four digits were typed.
    Full(i32),
    /// Two digits, 0-99; which century is for the box to say.
    Short(i32),
}

/// Day, month and perhaps year, not yet known to exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub day: u32,
    pub month: u32,
    pub year: Option<Year>,
}

impl Written {
    /// Reads `24/12`, `24.12.2026`, `24 dec 26`, `dec 24`, `1224`, `261224`, `2026-12-24` and their
    /// like, also with a weekday or `den` before; `None` when it is none of these.
    pub fn read(parts: &[Part<'_>]) -> Option<Self> {
        use Part::{Number as N, Sign as S, Word as W};
        let parts = match parts {
            [W(before), S('.'), rest @ ..] | [W(before), rest @ ..]
                if matches!(*before, "den" | "the") || vocabulary::weekday(before).is_some() =>
            {
                rest
            }
            whole => whole,
        };
        let parts = parts.strip_suffix(&[S('.')]).unwrap_or(parts);
        let dmy = |day, month, year| Some(Self { day, month, year });
        match *parts {
            [N(n, digits)] => Self::compact(n, digits),
            [N(y, 4), S('-' | '/' | '.'), N(m, _), S('-' | '/' | '.'), N(d, _)]
            | [N(y, 4), N(m, _), N(d, _)] => dmy(d, m, year(y, 4)),
            [N(y, 2), S('-'), N(m, 2), S('-'), N(d, 2)] => dmy(d, m, year(y, 2)),
            [N(d, 1 | 2), S('-' | '/' | '.'), N(m, 1 | 2)] | [N(d, 1 | 2), N(m, 1 | 2)] => {
                dmy(d, m, None)
            }
            [
                N(d, 1 | 2),
                S('-' | '/' | '.'),
                N(m, 1 | 2),
                S('-' | '/' | '.'),
                N(y, c @ (2 | 4)),
            ]
            | [N(d, 1 | 2), S('/' | '.'), N(m, 1 | 2), N(y, c @ (2 | 4))]
            | [N(d, 1 | 2), N(m, 1 | 2), N(y, c @ (2 | 4))] => dmy(d, m, year(y, c)),
            [N(d, 1 | 2), S('.'), W(name)] | [N(d, 1 | 2), W(name)] | [W(name), N(d, 1 | 2)] => {
                dmy(d, vocabulary::month(name)?, None)
            }
            [N(d, 1 | 2), S('.'), W(name), S('.'), N(y, c @ (2 | 4))]
            | [N(d, 1 | 2), S('.'), W(name), N(y, c @ (2 | 4))]
            | [N(d, 1 | 2), W(name), S('.'), N(y, c @ (2 | 4))]
            | [N(d, 1 | 2), W(name), N(y, c @ (2 | 4))]
            | [W(name), N(d, 1 | 2), N(y, c @ (2 | 4))] => {
                dmy(d, vocabulary::month(name)?, year(y, c))
            }
            _ => None,
        }
    }

    /// Digits alone: `1224`, `261224`, `20261224`.
    fn compact(n: u32, digits: usize) -> Option<Self> {
        let year = match digits {
            4 => None,
            6 => year(n / 10_000, 2),
            8 => year(n / 10_000, 4),
            _ => return None,
        };
        Some(Self { day: n % 100, month: n / 100 % 100, year })
    }

    /// The day in `year`, or what is wrong with it.
    pub fn on(self, year: i32) -> Result<Day, DateFlaw> {
        let Self { day, month, .. } = self;
        if !(1..=12).contains(&month) {
            let nearest = Day::of(year, day, month);
            return Err(DateFlaw::NoSuchMonth { month, nearest });
        }
        let Some(first) = Day::of(year, month, 1) else { return Err(DateFlaw::TooFar { year }) };
        let last = first.plus_months(1).plus_days(-1);
        let nearest = if day == 0 { first } else { last };
        Day::of(year, month, day).ok_or(DateFlaw::NoSuchDay { day, month, nearest })
    }

    /// The day in the year nearest to today in the sensible direction, today included.
    pub fn nearest(self, today: Day, lean: Lean) -> Result<Day, DateFlaw> {
        let gone_by = (self.month, self.day) < (today.month(), today.day());
        let to_come = (self.month, self.day) > (today.month(), today.day());
        let year = match lean {
            Lean::Plan if gone_by => today.year() + 1,
            Lean::Past if to_come => today.year() - 1,
            Lean::Near => nearest(today.year(), today, |year| self.on(year)),
            _ => today.year(),
        };
        let swapped = Self { day: self.month, month: self.day, year: None };
        match self.on(year) {
            // The other way round it may belong to another year.
            Err(DateFlaw::NoSuchMonth { month, nearest: Some(_) }) => {
                Err(DateFlaw::NoSuchMonth { month, nearest: swapped.nearest(today, lean).ok() })
            }
            result => result,
        }
    }
}

fn year(n: u32, digits: usize) -> Option<Year> {
    let n = i32::try_from(n).ok()?;
    Some(if digits == 4 { Year::Full(n) } else { Year::Short(n) })
}
