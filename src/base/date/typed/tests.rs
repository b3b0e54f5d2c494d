//! The table of what may be typed, and what it means on Monday 2026-11-23.

use super::*;
use crate::base::Country;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn on(today: &str, text: &str, lean: Lean) -> Result<Day, DateFlaw> {
    read_day(text, day(today), lean)
}

#[track_caller]
fn means(lean: Lean, rows: &[(&str, &str)]) {
    for (typed, want) in rows {
        for one in typed.split(" | ") {
            assert_eq!(on("2026-11-23", one, lean), Ok(day(want)), "{one} {lean:?}");
        }
    }
}

#[test]
fn near_days_in_three_languages() {
    for lean in [Lean::Plan, Lean::Past] {
        means(
            lean,
            &[
                ("i | idag | I DAG | today | tänään | . |  nu ", "2026-11-23"),
                ("im | imorgon | i  morgon | tom | tomorrow | huomenna", "2026-11-24"),
                ("igår | i går | yesterday | Eilen", "2026-11-22"),
                ("i övermorgon | ylihuomenna | day after tomorrow", "2026-11-25"),
                ("i förrgår | toissapäivänä", "2026-11-21"),
            ],
        );
    }
}

#[test]
fn lengths_of_time_with_a_sign_or_a_word_mean_the_same_everywhere() {
    for lean in [Lean::Plan, Lean::Past] {
        means(
            lean,
            &[
                ("+3d | +3pv | om 3 dagar | in 3 days | 3 päivän kuluttua", "2026-11-26"),
                ("+2v | +2w | +2vk | + 2 veckor | om 2 veckor | 2 viikon päästä", "2026-12-07"),
                ("+3m | +3mån | +3kk | om 3 månader | in 3 months", "2027-02-23"),
                ("+1å | +1y | om 1 år", "2027-11-23"),
                ("-2d | för 2 dagar sedan | 2 days ago | 2 päivää sitten", "2026-11-21"),
            ],
        );
    }
}

#[test]
fn a_length_without_a_sign_points_where_the_box_leans() {
    means(Lean::Plan, &[("3m | 3mån | 3 kk | 3 months", "2027-02-23"), ("2v", "2026-12-07")]);
    means(Lean::Past, &[("3m | 3mån | 3 kk | 3 months", "2026-08-23"), ("2v", "2026-11-09")]);
}

#[test]
fn month_ends_are_clipped() {
    assert_eq!(on("2026-01-31", "+1m", Lean::Plan), Ok(day("2026-02-28")));
    assert_eq!(on("2028-02-29", "+1å", Lean::Plan), Ok(day("2029-02-28")));
}

#[test]
fn weekdays_lean() {
    means(
        Lean::Plan,
        &[
            ("fre | fredag | fri | pe | perjantai | på fredag | fre. | perjantaina", "2026-11-27"),
            ("nästa fre | next friday | ensi perjantaina", "2026-11-27"),
            ("mån | mon | ma", "2026-11-30"),
            ("i fredags | förra fre | last fri | viime perjantaina", "2026-11-20"),
        ],
    );
    means(
        Lean::Past,
        &[
            ("fre | fredag | fri | pe | perjantai", "2026-11-20"),
            ("mån | mon | ma", "2026-11-23"),
            ("förra mån | last monday", "2026-11-16"),
            ("i söndags | su", "2026-11-22"),
        ],
    );
    means(Lean::Plan, &[("nästa vecka | next week | ensi viikolla", "2026-11-30")]);
    means(Lean::Past, &[("förra veckan | last week | viime viikolla", "2026-11-16")]);
}

#[test]
fn weeks_are_the_next_in_plans_and_the_latest_in_memories() {
    means(
        Lean::Plan,
        &[
            ("v8 | v.8 | v 8 | vecka 8 | w8 | week 8 | vko 8 | vk8 | V08", "2027-02-22"),
            ("v8 tis | v. 8 tisdag | tis v8 | vko 8 ti", "2027-02-23"),
            ("v48", "2026-11-23"),
            ("v48 fre", "2026-11-27"),
            ("v53", "2026-12-28"),
            ("v8 2028", "2028-02-21"),
        ],
    );
    means(
        Lean::Past,
        &[("v8 | vko 8", "2026-02-16"), ("v50", "2025-12-08"), ("v48", "2026-11-23")],
    );
    assert_eq!(on("2026-11-25", "v48", Lean::Plan), Ok(day("2026-11-25")));
    assert_eq!(on("2026-11-25", "v48 tis", Lean::Plan), Ok(day("2027-11-30")));
    assert_eq!(on("2027-01-02", "v53", Lean::Plan), Ok(day("2027-01-02")));
}

#[test]
fn day_and_month_lean_and_a_year_is_taken_as_written() {
    let christmas = "24/12 | 24.12. | 24.12 | 24 dec | 24 december | 1224 | dec 24 | den 24 dec | \
                     24. joulukuuta | 24-12 | 24 12";
    means(Lean::Plan, &[(christmas, "2026-12-24"), ("1/2 | 0201", "2027-02-01")]);
    means(Lean::Past, &[(christmas, "2025-12-24"), ("1/2 | 1 feb", "2026-02-01")]);
    for lean in [Lean::Plan, Lean::Past] {
        means(
            lean,
            &[
                ("2026-12-24 | 20261224 | 261224 | 24/12/2026 | 24.12.26 | 24/12-26", "2026-12-24"),
                ("24 dec 2026 | 24 dec. 2026 | Dec 24 2026 | 2026/12/24 | 26-12-24", "2026-12-24"),
                ("tors 2026-12-24 | to 24.12.2026 | thu 24 Dec 2026", "2026-12-24"),
                ("23/11 | 1123", "2026-11-23"),
                ("991231", "1999-12-31"),
            ],
        );
    }
}

#[test]
fn days_that_do_not_exist_are_refused_with_what_was_perhaps_meant() {
    let no_day = |d, m, near| DateFlaw::NoSuchDay { day: d, month: m, nearest: day(near) };
    for (text, flaw) in [
        ("31/2", no_day(31, 2, "2027-02-28")),
        ("31 feb 2028", no_day(31, 2, "2028-02-29")),
        ("29/2", no_day(29, 2, "2027-02-28")),
        ("0/12", no_day(0, 12, "2026-12-01")),
        ("2412", DateFlaw::NoSuchMonth { month: 24, nearest: Some(day("2026-12-24")) }),
        ("12/24", DateFlaw::NoSuchMonth { month: 24, nearest: Some(day("2026-12-24")) }),
        ("3/13", DateFlaw::NoSuchMonth { month: 13, nearest: Some(day("2027-03-13")) }),
        ("40/40", DateFlaw::NoSuchMonth { month: 40, nearest: None }),
        ("v54", DateFlaw::NoSuchWeek { week: 54, year: 2026, nearest: day("2026-12-28") }),
        ("v53 2027", DateFlaw::NoSuchWeek { week: 53, year: 2027, nearest: day("2027-12-27") }),
        ("v0", DateFlaw::NoSuchWeek { week: 0, year: 2026, nearest: day("2025-12-29") }),
        ("1226-12-24", DateFlaw::TooFar { year: 1226 }),
        ("+900å", DateFlaw::TooFar { year: 2926 }),
    ] {
        assert_eq!(on("2026-11-23", text, Lean::Plan), Err(flaw), "{text}");
        if let Some(near) = flaw.nearest() {
            assert_eq!(on("2026-11-23", &near.to_string(), Lean::Plan), Ok(near), "{text}");
        }
    }
}

#[test]
fn what_is_no_date_is_not_guessed_at() {
    for text in
        ["", " ", "snart", "kaffe", "24", "8", "12345", "+", "+3", "3x", "24/12/6", "v", "#"]
    {
        assert_eq!(on("2026-11-23", text, Lean::Plan), Err(DateFlaw::NotUnderstood), "{text:?}");
    }
}

proptest! {
    #[test]
    fn anything_may_be_typed(text in "\\PC{0,24}") {
        let _ = on("2026-11-23", &text, Lean::Plan);
        let _ = crate::base::date::read_birth(&text, day("2026-11-23"), Country::Fi);
    }

    #[test]
    fn pieces_of_dates_may_be_typed(text in "[-+/.: 0-9imnovdfrea]{0,16}") {
        let _ = on("2026-11-23", &text, Lean::Past);
        let _ = crate::base::date::read_birth(&text, day("2026-11-23"), Country::Fi);
    }

    #[test]
    fn undecided_days_lie_where_the_box_leans(month in 1_u32..=12, dom in 1_u32..=28, n in 0_i64..4000) {
        let today = day("2026-11-23").plus_days(n);
        let typed = format!("{dom}/{month}");
        prop_assert!(read_day(&typed, today, Lean::Plan).unwrap() >= today);
        prop_assert!(read_day(&typed, today, Lean::Past).unwrap() <= today);
    }
}

#[test]
fn a_day_without_a_year_is_the_nearest_where_either_way_may_be_meant() {
    means(Lean::Near, &[("20.11. | 20 nov", "2026-11-20"), ("24/12", "2026-12-24")]);
    means(Lean::Near, &[("20.1.", "2027-01-20"), ("1/7", "2026-07-01"), ("10/5", "2027-05-10")]);
    means(Lean::Near, &[("v46", "2026-11-09"), ("v48", "2026-11-23"), ("v2", "2027-01-11")]);
    means(Lean::Near, &[("fre", "2026-11-27"), ("3v", "2026-12-14"), ("igår", "2026-11-22")]);
    assert_eq!(on("2027-01-03", "28 dec", Lean::Near), Ok(day("2026-12-28")));
    assert_eq!(on("2027-03-01", "29/2", Lean::Near), Ok(day("2028-02-29")));
}
