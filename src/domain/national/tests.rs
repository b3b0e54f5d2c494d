use super::*;

fn official() -> impl Iterator<Item = &'static str> {
    let list = include_str!("../../../tests/data/national-numbers.txt");
    list.lines().filter(|line| !line.starts_with('#'))
}

fn part(number: &str, digits: std::ops::Range<usize>) -> &str {
    number.get(digits).unwrap()
}

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

/// A Finnish code put together here, so that no number stands in this file.
fn finnish(date: &str, sign: char, number: &str) -> String {
    let digits: usize = format!("{date}{number}").parse().unwrap();
    let check = "0123456789ABCDEFHJKLMNPRSTUVWXY".chars().nth(digits % 31).unwrap();
    format!("{date}{sign}{number}{check}")
}

#[test]
fn every_official_number_is_read_in_every_form() {
    assert_eq!(official().count(), 2200);
    for number in official() {
        let (date, last) = number.split_at(8);
        let read = read(number, today()).unwrap_or_else(|| panic!("{number}"));
        assert_eq!(read.kept, number);
        assert_eq!(read.country, Country::Se);
        assert_eq!(read.born.year.to_string(), part(number, 0..4));
        let day: u32 = part(number, 6..8).parse().unwrap();
        assert_eq!(read.temporary, day >= 60, "{number}");
        if let Some((month, born)) = read.born.rest {
            assert_eq!((month, born), (part(number, 4..6).parse().unwrap(), day % 60), "{number}");
        }
        let sign = if read.born.age_on(today()) >= 100 { '+' } else { '-' };
        // In the year of turning hundred the sign turns before the birthday does.
        let near = read.born.year == today().year() - 100;
        for written in [
            format!("{date}-{last}"),
            format!(" {date} {last} "),
            format!("{}{sign}{last}", part(date, 2..8)),
        ] {
            let again = super::read(&written, today());
            assert!(near || again.as_ref() == Some(&read), "{written}: {again:?}");
        }
    }
}

#[test]
fn one_wrong_digit_is_always_noticed() {
    for number in official().step_by(53) {
        for at in 2..12 {
            let mut digits: Vec<u8> = number.bytes().collect();
            digits[at] = b'0' + (digits[at] - b'0' + 1) % 10;
            let wrong = String::from_utf8(digits).unwrap();
            assert_eq!(read(&wrong, today()), None, "{number} as {wrong}");
        }
    }
}

#[test]
fn what_is_no_number_is_refused() {
    for text in
        ["", "1946", "460820", "19460820", "åttio", "1-2-3", "46082O-1234", "+++++", "ÅÄÖÅÄÖ-123A"]
    {
        assert_eq!(read(text, today()), None, "{text}");
    }
    // The sign stands before the last four, nowhere else.
    let number = official().next().unwrap();
    assert_eq!(
        read(&format!("{}-{}", part(number, 0..6), part(number, 6..number.len())), today()),
        None
    );
}

#[test]
fn somebody_born_tomorrow_has_no_number_yet() {
    let number = official().find(|n| n.starts_with("2017")).unwrap();
    let born: Day = format!("{}-{}-{}", part(number, 0..4), part(number, 4..6), part(number, 6..8))
        .parse()
        .unwrap();
    assert!(read(number, born).is_some());
    assert_eq!(read(number, born.plus_days(-1)), None);
}

#[test]
fn finnish_codes_tell_the_century_by_their_sign_and_keep_it() {
    for (sign, year) in
        [('+', 1852), ('-', 1952), ('U', 1952), ('Y', 1952), ('A', 2052 - 40), ('F', 2012)]
    {
        let date = if year == 2012 { "131012" } else { "131052" };
        let code = finnish(date, sign, "308");
        let read = read(&code.to_lowercase(), today()).unwrap();
        assert_eq!((read.born.year, read.born.rest), (year, Some((10, 13))));
        assert_eq!(
            (read.kept.as_str(), read.country, read.temporary),
            (code.as_str(), Country::Fi, false)
        );
    }
    assert!(read(&finnish("131052", '-', "900"), today()).unwrap().temporary);
    assert_eq!(read(&finnish("131052", '-', "001"), today()), None);
    assert_eq!(read(&finnish("310252", '-', "308"), today()), None);
    assert_eq!(read(&finnish("131052", 'G', "308"), today()), None);
    let mut wrong = finnish("131052", '-', "308");
    let last = wrong.pop().unwrap();
    wrong.push(if last == 'A' { 'B' } else { 'A' });
    assert_eq!(read(&wrong, today()), None);
}

#[test]
fn a_number_agrees_with_a_whole_date_or_a_year() {
    let number = official().find(|n| n.starts_with("1946")).unwrap();
    let read = read(number, today()).unwrap();
    assert!(read.agrees_with(read.born));
    assert!(read.agrees_with(Born { year: 1946, rest: None }));
    assert!(!read.agrees_with(Born { year: 1947, rest: None }));
    let other = read.born.day().unwrap().plus_days(1);
    assert!(!read.agrees_with(other.into()));
}
