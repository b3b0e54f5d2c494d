//! Days, numbers and lengths of time as the language writes them.

use crate::base::amount::Amount;
use crate::base::date::{Born, Day, Echo};
use crate::base::lang::Lang;
use crate::base::phrase::Word;
use crate::config::words::{Arg, Words};
use chrono::{NaiveTime, Weekday};
use fluent_bundle::FluentValue;

/// The blank between thousands: one that no line is broken at.
pub const BLANK: char = '\u{a0}';

impl Words {
    /// A day with its weekday: `mån 2026-11-23`, `ma 23.11.2026`, `Mon 2026-11-23`.
    pub fn day(&self, day: Day) -> String {
        format!("{} {}", self.weekday(day.weekday()), self.date(day))
    }

    /// A day without its weekday, for narrow columns whose heading says it: `2026-11-23`,
    /// `23.11.2026`.
    pub fn date(&self, day: Day) -> String {
        match self.lang() {
            Lang::Sv | Lang::En => day.to_string(),
            Lang::Fi => day.0.format("%-d.%-m.%Y").to_string(),
        }
    }

    /// When somebody was born: the date as the language writes it, or the year alone.
    pub fn born(&self, born: Born) -> String {
        born.day().map_or_else(|| born.year.to_string(), |day| self.date(day))
    }

    /// A day within the year: `mån 23 nov`, `ma 23.11.`, `Mon 23 Nov`.
    pub fn day_short(&self, day: Day) -> String {
        let weekday = self.weekday(day.weekday());
        match self.lang() {
            Lang::Sv | Lang::En => {
                format!("{weekday} {} {}", day.day(), self.get(month(day.month())))
            }
            Lang::Fi => format!("{weekday} {}", day.0.format("%-d.%-m.")),
        }
    }

    /// The short name of a weekday: `mån`, `ma`, `Mon`.
    pub fn weekday(&self, weekday: Weekday) -> String {
        self.get(weekday_word(weekday))
    }

    /// A month of a year as a heading: `november 2026`. Months count from 1; others count as 12.
    pub fn month(&self, year: i32, number: u32) -> String {
        let name = self.attribute(month(number), "long").unwrap_or_default();
        format!("{name} {year}")
    }

    /// The short name of a month, 1-12: `nov`, `marras`, `Nov`.
    pub fn month_short(&self, number: u32) -> String {
        self.get(month(number))
    }

    /// An ISO week: `v. 48`, `vko 48`, `w48`.
    pub fn week(&self, week: u32) -> String {
        self.with(Word("week"), &[("week", week.into())])
    }

    /// A time of day: `09:30`, in Finnish `9.30`.
    pub fn time(&self, time: NaiveTime) -> String {
        let form = if self.lang() == Lang::Fi { "%-H.%M" } else { "%H:%M" };
        time.format(form).to_string()
    }

    /// How far off a day is: `idag`, `om 92 dagar`, `för 3 dagar sedan`.
    pub fn away(&self, days: i64) -> String {
        match days {
            0 => self.get(Word("date-today")),
            1.. => self.with(Word("date-ahead"), &[("n", days.into())]),
            _ => self.with(Word("date-ago"), &[("n", days.saturating_neg().into())]),
        }
    }

    /// What is said beside a date box: `= tis 2027-02-23 (v. 8, om 92 dagar)`, and after it the name
    /// of a red day or of a day at the weekend.
    pub fn echo(&self, echo: &Echo) -> String {
        let (day, away) = (self.day(echo.day), self.away(echo.away));
        let args =
            [("day", Arg::Text(&day)), ("week", echo.week.into()), ("away", Arg::Text(&away))];
        let said = self.with(Word("date-echo"), &args);
        let also = match echo.red {
            Some(red) if red.eve => self.get(red.name),
            Some(red) => {
                self.with(Word("date-echo-red"), &[("name", Arg::Text(&self.get(red.name)))])
            }
            None if echo.weekend => self.get(Word("date-weekend")),
            None => return said,
        };
        format!("{said}, {also}")
    }

    /// A whole number with its thousands apart: `1 234`, in English `1,234`.
    pub fn number(&self, n: i64) -> String {
        grouped(n, if self.lang() == Lang::En { ',' } else { BLANK })
    }

    /// A number that nobody has counted: `cirka 100`, `noin 100`, `about 100`.
    pub fn about(&self, n: i64) -> String {
        self.with(Word("about-n"), &[("n", n.into())])
    }

    /// So many, or about so many.
    pub fn amount(&self, amount: Amount) -> String {
        let n = i64::try_from(amount.n).unwrap_or(i64::MAX);
        if amount.about { self.about(n) } else { self.number(n) }
    }

    /// A share with one decimal, halves rounded up: `30,4 %`, in English `30.4 %`; `-` of nothing.
    pub fn percent(&self, n: usize, of: usize) -> String {
        if of == 0 {
            return "-".to_owned();
        }
        let (n, of) = (n as u128, of as u128);
        let per_mille = (n * 2000 + of) / (of * 2);
        let point = if self.lang() == Lang::En { '.' } else { ',' };
        format!("{}{point}{}{BLANK}%", per_mille / 10, per_mille % 10)
    }

    /// A length of time given in minutes: `45 min`, `62 h 20 min`. Less than nothing is nothing.
    pub fn minutes(&self, minutes: i64) -> String {
        let minutes = minutes.max(0);
        if minutes < 60 {
            return self.with(Word("minutes-only"), &[("minutes", minutes.into())]);
        }
        let args = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
        self.with(Word("hours-and-minutes"), &args)
    }
}

/// A number inside a phrase, its thousands apart; `None` leaves other values to the library.
pub fn number_value(value: &FluentValue<'_>, between: char) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.as_string().parse().ok().map(|n| grouped(n, between))
}

fn grouped(n: i64, between: char) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::from(if n < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    out
}

const fn weekday_word(weekday: Weekday) -> Word {
    match weekday {
        Weekday::Mon => Word("weekday-mon"),
        Weekday::Tue => Word("weekday-tue"),
        Weekday::Wed => Word("weekday-wed"),
        Weekday::Thu => Word("weekday-thu"),
        Weekday::Fri => Word("weekday-fri"),
        Weekday::Sat => Word("weekday-sat"),
        Weekday::Sun => Word("weekday-sun"),
    }
}

/// The key of a month, 1-12; others count as 12.
pub const fn month(number: u32) -> Word {
    match number {
        1 => Word("month-1"),
        2 => Word("month-2"),
        3 => Word("month-3"),
        4 => Word("month-4"),
        5 => Word("month-5"),
        6 => Word("month-6"),
        7 => Word("month-7"),
        8 => Word("month-8"),
        9 => Word("month-9"),
        10 => Word("month-10"),
        11 => Word("month-11"),
        _ => Word("month-12"),
    }
}
