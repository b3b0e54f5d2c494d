//! How long after something the next thing comes.

use crate::base::Day;
use std::fmt;
use std::str::FromStr;

/// A number of days or of months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delay {
    days: u16,
    months: u16,
}

/// What a delay can be counted in, with the days of it; none for a month, which has its own calendar.
/// A team writes in its own language: week, vecka, viikko.
const UNITS: [(&[&str], Option<u16>); 3] =
    [(&["d", "pv"], Some(1)), (&["w", "v", "vk"], Some(7)), (&["m", "mån", "kk"], None)];
/// Longer than any initiative.
const MOST: u16 = 999;

impl Delay {
    /// At once.
    pub const NONE: Delay = Delay::days(0);

    /// So many days.
    pub const fn days(days: u16) -> Self {
        Self { days, months: 0 }
    }

    /// So many months.
    pub const fn months(months: u16) -> Self {
        Self { days: 0, months }
    }

    /// Whether nothing is waited for.
    pub const fn is_none(self) -> bool {
        self.days == 0 && self.months == 0
    }

    /// The day so long after `day`.
    pub fn from(self, day: Day) -> Day {
        day.plus_months(self.months.into()).plus_days(self.days.into())
    }
}

impl fmt::Display for Delay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.months, self.days) {
            (0, days) if days > 0 && days % 7 == 0 => write!(f, "{}w", days / 7),
            (0, days) => write!(f, "{days}d"),
            (months, _) => write!(f, "{months}m"),
        }
    }
}

/// A text that is no delay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADelay;

impl FromStr for Delay {
    type Err = NotADelay;

    /// `0d`, `10d`, `2w`, `3m`; with or without a plus.
    fn from_str(text: &str) -> Result<Self, NotADelay> {
        let text = text.trim().trim_start_matches('+').to_lowercase();
        let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let number = text.strip_suffix(unit).unwrap_or("");
        let n: u16 = number.parse().map_err(|_| NotADelay)?;
        let unit = UNITS.into_iter().find(|(names, _)| names.contains(&unit.trim()));
        match unit {
            _ if n > MOST => Err(NotADelay),
            Some((_, Some(days))) => Ok(Delay::days(n.saturating_mul(days))),
            Some((_, None)) => Ok(Delay::months(n)),
            None => Err(NotADelay),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delay_is_read_in_three_languages_and_written_in_one() {
        for (text, written, day) in [
            ("0d", "0d", "2026-01-31"),
            ("7d", "1w", "2026-02-07"),
            ("+2w", "2w", "2026-02-14"),
            ("2 v", "2w", "2026-02-14"),
            ("1m", "1m", "2026-02-28"),
            ("3kk", "3m", "2026-04-30"),
            ("3 mån", "3m", "2026-04-30"),
        ] {
            let delay: Delay = text.parse().unwrap();
            let from = "2026-01-31".parse().unwrap();
            assert_eq!(
                (delay.to_string().as_str(), delay.from(from).to_string().as_str()),
                (written, day)
            );
        }
        for text in ["", "d", "7", "-1d", "7y", "9999d", "1d2w"] {
            assert_eq!(text.parse::<Delay>(), Err(NotADelay), "{text}");
        }
    }
}
