//! The words people use for dates, in all languages at once, as they are after folding.

use chrono::Weekday;

/// Whole phrases that name a day near today, and how many days away it is.
const NEAR: &[(i64, &[&str])] = &[
    (0, &[".", "i", "idag", "i dag", "nu", "today", "now", "tanaan", "nyt"]),
    (1, &["im", "imorgon", "i morgon", "imorron", "tom", "tomorrow", "huomenna"]),
    (2, &["overmorgon", "i overmorgon", "day after tomorrow", "ylihuomenna"]),
    (-1, &["igar", "i gar", "yesterday", "eilen"]),
    (-2, &["forrgar", "i forrgar", "day before yesterday", "toissapaivana"]),
];

/// Monday first: short and whole names. Three letters or more of a whole name are enough.
const WEEKDAYS: [(Weekday, &[&str], &[&str]); 7] = [
    (Weekday::Mon, &["ma"], &["mandag", "maanantaina", "monday"]),
    (Weekday::Tue, &["ti"], &["tisdag", "tiistaina", "tuesday"]),
    (Weekday::Wed, &["ke"], &["onsdag", "keskiviikkona", "wednesday"]),
    (Weekday::Thu, &["to"], &["torsdag", "torstaina", "thursday"]),
    (Weekday::Fri, &["pe"], &["fredag", "perjantaina", "friday"]),
    (Weekday::Sat, &["la"], &["lordag", "lauantaina", "saturday"]),
    (Weekday::Sun, &["su"], &["sondag", "sunnuntaina", "sunday"]),
];

/// January first. Three letters or more are enough; where two months begin alike the earlier column
/// wins over the whole year (`mar` is March, not marraskuu).
const MONTHS: [[&str; 3]; 12] = [
    ["januari", "january", "tammikuuta"],
    ["februari", "february", "helmikuuta"],
    ["mars", "march", "maaliskuuta"],
    ["april", "april", "huhtikuuta"],
    ["maj", "may", "toukokuuta"],
    ["juni", "june", "kesakuuta"],
    ["juli", "july", "heinakuuta"],
    ["augusti", "august", "elokuuta"],
    ["september", "september", "syyskuuta"],
    ["oktober", "october", "lokakuuta"],
    ["november", "november", "marraskuuta"],
    ["december", "december", "joulukuuta"],
];

/// A length of time counted in dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

const UNITS: &[(Unit, &[&str])] = &[
    (Unit::Day, &["d", "dag", "dagar", "dygn", "day", "days", "pv", "paiva", "paivaa", "paivan"]),
    (Unit::Week, &["v", "vecka", "veckor", "w", "week", "weeks"]),
    (Unit::Week, &["vk", "vko", "viikko", "viikkoa", "viikon"]),
    (Unit::Month, &["m", "man", "manad", "manader", "mon", "month", "months"]),
    (Unit::Month, &["kk", "kuukausi", "kuukautta", "kuukauden"]),
    (Unit::Year, &["a", "ar", "y", "year", "years", "vuosi", "vuotta", "vuoden"]),
];

/// Words that stand before the number of a week.
const WEEK: &[&str] = &["v", "vecka", "w", "week", "vk", "vko", "viikko"];

/// Which way a word points from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Ahead,
    Back,
}

/// Days from today to the day a whole phrase names.
pub fn near(phrase: &str) -> Option<i64> {
    NEAR.iter().find(|(_, said)| said.contains(&phrase)).map(|(days, _)| *days)
}

pub fn weekday(word: &str) -> Option<Weekday> {
    let is = |(_, short, long): &&(Weekday, &[&str], &[&str])| {
        short.contains(&word) || long.iter().any(|name| begins(name, word))
    };
    WEEKDAYS.iter().find(is).map(|(day, ..)| *day)
}

/// The month 1-12 that a word names or begins.
pub fn month(word: &str) -> Option<u32> {
    (0..3).find_map(|language| {
        let names = MONTHS.iter().zip(1_u32..);
        names
            .filter_map(|(row, number)| row.get(language).map(|name| (name, number)))
            .find(|(name, _)| begins(name, word))
            .map(|(_, number)| number)
    })
}

pub fn unit(word: &str) -> Option<Unit> {
    UNITS.iter().find(|(_, said)| said.contains(&word)).map(|(unit, _)| *unit)
}

pub fn is_week(word: &str) -> bool {
    WEEK.contains(&word)
}

/// `nästa fredag`, `förra veckan`.
pub fn which(word: &str) -> Option<Way> {
    match word {
        "nasta" | "next" | "ensi" => Some(Way::Ahead),
        "forra" | "last" | "viime" => Some(Way::Back),
        _ => None,
    }
}

/// `om 3 veckor`, `3 weeks ago`, `3 viikon päästä`: the words around a length of time.
pub fn away(word: &str) -> Option<Way> {
    match word {
        "om" | "in" | "paasta" | "kuluttua" => Some(Way::Ahead),
        "sedan" | "sen" | "ago" | "sitten" => Some(Way::Back),
        _ => None,
    }
}

/// A name is begun by three of its letters or more.
fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_short_name_of_a_day_is_that_day() {
        let rows = [
            (Weekday::Mon, "man mandag mon monday ma maanantai maanantaina"),
            (Weekday::Tue, "tis tisdag tue tues tuesday ti tiistai"),
            (Weekday::Wed, "ons onsdag wed wednesday ke keskiviikko"),
            (Weekday::Thu, "tor tors torsdag thu thur thursday to torstai"),
            (Weekday::Fri, "fre fredag fri friday pe perjantai"),
            (Weekday::Sat, "lor lordag sat saturday la lauantai"),
            (Weekday::Sun, "son sondag sun sunday su sunnuntai"),
        ];
        for (day, words) in rows {
            for word in words.split(' ') {
                assert_eq!(weekday(word), Some(day), "{word}");
            }
        }
        assert_eq!(weekday("m"), None);
        assert_eq!(weekday("kaffe"), None);
    }

    #[test]
    fn every_usual_short_name_of_a_month_is_that_month() {
        let rows = [
            "jan januari january tammi tammikuu tammikuuta",
            "feb februari february helmi helmikuuta",
            "mar mars march maalis maaliskuuta",
            "apr april huhti huhtikuuta",
            "maj may touko toukokuuta",
            "jun juni june kesa kesakuuta",
            "jul juli july heina heinakuuta",
            "aug augusti august elo elokuuta",
            "sep sept september syys syyskuuta",
            "okt oct oktober october loka lokakuuta",
            "nov november marras marraskuuta",
            "dec december joulu joulukuuta",
        ];
        for (row, number) in rows.iter().zip(1..) {
            for word in row.split(' ') {
                assert_eq!(month(word), Some(number), "{word}");
            }
        }
        assert_eq!(month("ma"), None);
    }
}
