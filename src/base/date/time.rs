//! Times of day as people type them.

use crate::base::date::flaw::DateFlaw;
use crate::base::date::parts::{Part, parts};
use crate::base::text::fold;
use chrono::{NaiveTime, Timelike};

use Part::{Number as N, Sign as S, Word as W};

/// Reads `0930`, `930`, `9:30`, `9.30`, `9:30:15`, `9`, `kl 9`, `klo 9.30`, `at 9`, `nu`. `now` is the time
/// on the wall; the answer has whole minutes, seconds are dropped.
pub fn read_time(text: &str, now: NaiveTime) -> Result<NaiveTime, DateFlaw> {
    let folded = fold(text);
    let Some(parts) = parts(&folded) else { return Err(DateFlaw::TimeNotUnderstood) };
    let parts = match parts.as_slice() {
        [W("kl" | "klo" | "at" | "klockan" | "kello"), rest @ ..] => {
            rest.strip_prefix(&[S('.')]).unwrap_or(rest)
        }
        rest => rest,
    };
    let (hour, minute) = match *parts {
        [W("nu" | "now" | "nyt" | "i" | "idag") | S('.')] => (now.hour(), now.minute()),
        [N(hour, 1 | 2)] => (hour, 0),
        [N(n, 3 | 4)] => (n / 100, n % 100),
        [N(hour, 1 | 2), S(':' | '.'), N(minute, 2)]
        | [N(hour, 1 | 2), N(minute, 2)]
        | [N(hour, 1 | 2), S(':'), N(minute, 2), S(':'), N(0..=59, 2)] => (hour, minute),
        _ => return Err(DateFlaw::TimeNotUnderstood),
    };
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(DateFlaw::NoSuchTime { hour, minute })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, DateFlaw> {
        let now = NaiveTime::from_hms_opt(14, 5, 59).unwrap();
        read_time(text, now).map(|t| t.format("%H:%M:%S").to_string())
    }

    #[test]
    fn times_as_people_write_them() {
        for (text, time) in [
            ("0930", "09:30:00"),
            ("930", "09:30:00"),
            ("9:30", "09:30:00"),
            ("9.30", "09:30:00"),
            ("9 30", "09:30:00"),
            ("09:30:15", "09:30:00"),
            ("9", "09:00:00"),
            ("kl 9", "09:00:00"),
            ("kl. 9", "09:00:00"),
            ("Klo 9.30", "09:30:00"),
            ("at 17", "17:00:00"),
            ("nu", "14:05:00"),
            ("now", "14:05:00"),
            ("nyt", "14:05:00"),
            (".", "14:05:00"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(time), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_says_so() {
        assert_eq!(read("24:10"), Err(DateFlaw::NoSuchTime { hour: 24, minute: 10 }));
        assert_eq!(read("1275"), Err(DateFlaw::NoSuchTime { hour: 12, minute: 75 }));
        for text in ["", "kl", "snart", "9:3", "9:30:61", "12345", "9-10"] {
            assert_eq!(read(text), Err(DateFlaw::TimeNotUnderstood), "{text}");
        }
    }
}
