//! The days figures are of: a year, a quarter or a month.

use crate::base::{Day, Word};
use crate::config::words::Words;

/// So many months at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Span {
    Year,
    Quarter,
    Month,
}

impl Span {
    const fn months(self) -> u32 {
        match self {
            Self::Year => 12,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }
}

/// A period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    span: Span,
    first: Day,
}

impl Period {
    fn around(span: Span, day: Day) -> Self {
        let months = span.months();
        let month = (day.month() - 1) / months * months + 1;
        Self { span, first: Day::of(day.year(), month, 1).unwrap_or(day) }
    }

    /// The year of a day.
    pub fn year(day: Day) -> Self {
        Self::around(Span::Year, day)
    }

    /// So many periods later, or earlier.
    pub fn moved(self, by: i32) -> Self {
        let months = i32::try_from(self.span.months()).unwrap_or(1);
        let first = self.first.plus_months(by * months);
        if (1..9999).contains(&first.year()) { Self { first, ..self } } else { self }
    }

    /// The next shorter one, or a year again: around today where that lies in this one.
    pub fn other(self, today: Day) -> Self {
        let (from, to) = self.days();
        let day = if (from..=to).contains(&today) { today } else { from };
        let span = match self.span {
            Span::Year => Span::Quarter,
            Span::Quarter => Span::Month,
            Span::Month => Span::Year,
        };
        Self::around(span, day)
    }

    /// Its first and its last day.
    pub fn days(self) -> (Day, Day) {
        let months = i32::try_from(self.span.months()).unwrap_or(1);
        (self.first, self.first.plus_months(months).plus_days(-1))
    }

    /// What it is called.
    pub fn told(self, words: &Words) -> String {
        let year = self.first.year().to_string();
        match self.span {
            Span::Year => year,
            Span::Quarter => {
                let nth = (self.first.month() - 1) / 3 + 1;
                let places = [("nth", nth.into()), ("year", year.as_str().into())];
                words.with(Word("sessions-quarter"), &places)
            }
            Span::Month => words.month(self.first.year(), self.first.month()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_a_quarter_and_a_month_around_a_day() {
        let today: Day = "2026-11-23".parse().unwrap();
        let told = |period: Period| {
            let (from, to) = period.days();
            format!("{from} {to}")
        };
        let year = Period::year(today);
        let (quarter, month) = (year.other(today), year.other(today).other(today));
        assert_eq!(told(year), "2026-01-01 2026-12-31");
        assert_eq!(told(quarter), "2026-10-01 2026-12-31");
        assert_eq!(told(month), "2026-11-01 2026-11-30");
        assert_eq!(told(quarter.moved(-4)), "2025-10-01 2025-12-31");
        assert_eq!(told(year.moved(-1).other(today)), "2025-01-01 2025-03-31");
        assert_eq!(month.other(today), year);
    }
}
