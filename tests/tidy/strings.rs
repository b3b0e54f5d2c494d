//! What may not stand in any file: places on somebody's machine, and numbers of real people.

use crate::tree::{self, Source};
use std::collections::BTreeSet;

/// Folders of a machine and hosts that packages come from, each in two halves so that this file is clean.
const NOWHERE: &[(&str, &str)] = &[
    ("/ro", "ot/"),
    ("/ho", "me/"),
    ("/wo", "rk/"),
    ("/Us", "ers/"),
    (":\\Us", "ers\\"),
    ("crates", ".io"),
    ("pypi", ".org"),
    ("npmjs", ".org"),
    ("deb.debian", ".org"),
];

/// Phone numbers reserved for fiction read as national numbers now and then: 070-174 06 05 is a date.
const FICTION: &[&str] = &["07017406", "4670174060", "0313900", "46313900"];

#[test]
fn no_file_names_a_machine() {
    let faults: Vec<String> =
        tree::everything().iter().filter(|s| s.path != "Cargo.lock").flat_map(machine).collect();
    tree::none("A path or host that only one machine has.", &faults);
}

#[test]
fn every_national_number_is_an_official_test_number() {
    let official = official();
    let faults: Vec<String> = tree::everything()
        .iter()
        .filter(|s| s.path != "Cargo.lock")
        .flat_map(|s| national(s, &official))
        .collect();
    tree::none("This may be somebody. Take one from tests/data/national-numbers.txt.", &faults);
}

fn machine(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (a, b) in NOWHERE {
        let nowhere = format!("{a}{b}");
        for (at, _) in source.text.match_indices(&nowhere) {
            let line = source.text[..at].matches('\n').count() + 1;
            faults.push(format!("{}:{line}: {nowhere}", source.path));
        }
    }
    faults
}

/// The ten last digits of every number that may be used.
fn official() -> BTreeSet<String> {
    let list = tree::file("tests/data/national-numbers.txt").text;
    let numbers = list.lines().filter(|l| !l.starts_with('#'));
    numbers.map(|n| n[2..].to_string()).collect()
}

fn national(source: &Source, official: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for (i, line) in source.text.lines().enumerate() {
        for number in swedish(line).into_iter().filter(|n| !official.contains(n)) {
            faults.push(format!("{}:{}: {number}", source.path, i + 1));
        }
        for number in finnish(line) {
            faults.push(format!("{}:{}: {number}", source.path, i + 1));
        }
    }
    faults
}

/// The valid Swedish numbers of a line, as ten digits.
fn swedish(line: &str) -> Vec<String> {
    digit_runs(line)
        .into_iter()
        .filter(|run| !FICTION.iter().any(|f| run.starts_with(f)))
        .filter_map(|run| match run.len() {
            10 => Some(run),
            12 if ["18", "19", "20"].contains(&&run[..2]) => Some(run[2..].to_string()),
            _ => None,
        })
        .filter(|n| is_date(&n[2..4], &n[4..6]) && luhn(n))
        .collect()
}

/// Runs of digits; one `-` or `+` before the last four belongs to the number.
fn digit_runs(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let mut runs = Vec::new();
    let mut run = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let four_follow = chars[i + 1..].iter().take_while(|c| c.is_ascii_digit()).count() == 4;
        if c.is_ascii_digit() {
            run.push(c);
        } else if !(matches!(c, '-' | '+') && (run.len() == 6 || run.len() == 8) && four_follow) {
            runs.push(std::mem::take(&mut run));
        }
    }
    runs.push(run);
    runs
}

/// A coordination number's day is 60 more than the day of birth.
fn is_date(month: &str, day: &str) -> bool {
    let day = day.parse::<u32>().unwrap();
    (1..=12).contains(&month.parse().unwrap())
        && ((1..=31).contains(&day) || (61..=91).contains(&day))
}

fn luhn(ten: &str) -> bool {
    let sum: u32 = ten
        .chars()
        .enumerate()
        .map(|(i, c)| c.to_digit(10).unwrap() * if i % 2 == 0 { 2 } else { 1 })
        .map(|n| n / 10 + n % 10)
        .sum();
    sum.is_multiple_of(10)
}

/// The valid Finnish numbers of a line: DDMMYY, a sign for the century, three digits, a check mark.
fn finnish(line: &str) -> Vec<String> {
    let chars: Vec<char> = line.chars().collect();
    let marks: Vec<char> = "0123456789ABCDEFHJKLMNPRSTUVWXY".chars().collect();
    chars
        .windows(11)
        .enumerate()
        .filter(|(i, w)| {
            let whole = |c: Option<&char>| c.is_none_or(|c| !c.is_alphanumeric());
            let digits: String = w[..6].iter().chain(&w[7..10]).collect();
            w[..6].iter().chain(&w[7..10]).all(char::is_ascii_digit)
                && "-+ABCDEFYXWVU".contains(w[6])
                && is_date(&digits[2..4], &digits[..2])
                && marks[digits.parse::<usize>().unwrap() % 31] == w[10]
                && whole(i.checked_sub(1).and_then(|i| chars.get(i)))
                && whole(chars.get(i + 11))
        })
        .map(|(_, w)| w.iter().collect())
        .collect()
}

#[cfg(test)]
mod planted {
    use super::*;

    #[test]
    fn a_place_on_a_machine_is_found() {
        let text = concat!("see /ho", "me/anna/x and index.crates", ".io");
        assert_eq!(machine(&Source::planted("README.md", text)).len(), 2);
        assert_eq!(machine(&Source::planted("README.md", "see ./home and crates.")).len(), 0);
    }

    #[test]
    fn a_national_number_that_is_not_official_is_found() {
        let official = official();
        let of = |text: &str| national(&Source::planted("a", text), &official).len();
        let ours = official.iter().find(|n| is_date(&n[2..4], &n[4..6])).unwrap();
        assert_eq!(of(ours), 0);
        // The same day, the next birth number that passes the check: somebody else's.
        let theirs = (1..9999)
            .map(|n| format!("{}{n:04}", &ours[..6]))
            .find(|n| luhn(n) && !official.contains(n))
            .unwrap();
        assert_eq!(of(&theirs), 1);
        assert_eq!(of(&format!("({}-{})", &theirs[..6], &theirs[6..])), 1);
        assert_eq!(of(&format!("19{theirs}")), 1);
        assert_eq!(of(&format!("{theirs}0")), 0);
        assert_eq!(of("0701740605 0313900600"), 0);
    }

    #[test]
    fn a_finnish_number_is_found() {
        let digits = "131052308";
        let mark = "0123456789ABCDEFHJKLMNPRSTUVWXY".chars().nth(131_052_308 % 31).unwrap();
        let number = format!("{}-{}{mark}", &digits[..6], &digits[6..]);
        assert_eq!(finnish(&format!("hetu {number}.")), std::slice::from_ref(&number));
        assert!(finnish(&format!("x{number}")).is_empty());
    }
}
