//! The Finnish personal identity code. Its sign tells persons apart since 2023: it is never dropped.

use super::National;
use crate::base::{Born, Country, Day};

/// The check signs, by the remainder when the nine digits are divided by 31.
const CHECK: &str = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Reads `DDMMYY`, a sign for the century, three digits and the check sign.
pub(super) fn read(text: &str) -> Option<National> {
    let text = text.to_ascii_uppercase();
    let (date, rest) = text.split_at_checked(6)?;
    let mut rest = rest.chars();
    let century = century(rest.next()?)?;
    let number: String = rest.by_ref().take(3).collect();
    let check = rest.next()?;
    let digits = format!("{date}{number}");
    let all_digits = digits.len() == 9 && digits.chars().all(|c| c.is_ascii_digit());
    if !all_digits || rest.next().is_some() {
        return None;
    }
    let remainder = digits.parse::<usize>().ok()? % 31;
    if CHECK.chars().nth(remainder) != Some(check) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| date.get(range)?.parse::<u32>().ok();
    let year = century + i32::try_from(part(4..6)?).ok()?;
    let born = Born::from(Day::of(year, part(2..4)?, part(0..2)?)?);
    // 000 and 001 are never given out; from 900 they are for those on a passing stay.
    let number: u32 = number.parse().ok()?;
    let kept = text;
    (number >= 2).then_some(National { country: Country::Fi, kept, born, temporary: number >= 900 })
}

/// The century a sign stands for, with the letters that came into use in 2023.
const fn century(sign: char) -> Option<i32> {
    match sign {
        '+' => Some(1800),
        '-' | 'U' | 'V' | 'W' | 'X' | 'Y' => Some(1900),
        'A' | 'B' | 'C' | 'D' | 'E' | 'F' => Some(2000),
        _ => None,
    }
}
