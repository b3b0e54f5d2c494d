//! Sessions that come again: a year of them by a rule, single ones moved and skipped, the rule changed
//! afterwards; and sessions in figures.

use crate::harness::{Harness, Start, town};
use crate::seeds::to;
use tillit::base::{Country, Lang};
use tillit::store::sessions;

/// The form of a series of patrols at the harbour from one o'clock, begun by keys.
fn patrols(until: &str) -> Harness {
    let mut h = Harness::new();
    h.keys("4f2Hamnen<enter><enter>13<enter><enter>");
    to(&mut h, "Weekdays");
    // Not on Mondays but on Tuesdays and Thursdays.
    h.keys("124");
    to(&mut h, "Until");
    h.keys(&format!("<ctrl-u>{until}"));
    to(&mut h, "Closed weeks");
    h.keys("27-32");
    h
}

/// Days of sessions that stand, in order.
fn days(h: &Harness) -> String {
    h.row("SELECT group_concat(day, ' ') FROM (SELECT day FROM session WHERE gone IS NULL ORDER BY day)")
}

#[test]
fn two_patrols_a_week_for_a_year_with_the_summer_closed_and_one_oclock_at_both_ends_of_summer_time()
{
    let mut h = patrols("2027-11-30");
    let screen = h.screen();
    assert!(screen.contains("92 sessions, every week on Tue, Thu; 15 days left out"), "{screen}");
    assert!(screen.contains("Tue 24 Nov, Thu 26 Nov") && screen.contains("2027-11-30"), "{screen}");
    h.keys("<ctrl-s>");
    h.keys("<down>");
    assert!(h.screen().contains("92 sessions, 15 left out"), "{}", h.screen());
    let told = "SELECT count(*)||' '||count(DISTINCT starts||ends||place||kind)||' '||min(day)||' '||max(day)
       FROM session";
    assert_eq!(h.row(told), "92 1 2026-11-24 2027-11-30");
    let closed = "SELECT count(*) FROM session WHERE day BETWEEN '2027-07-05' AND '2027-08-15'";
    assert_eq!(h.row(closed), "0");
    let across = "SELECT group_concat(day||' '||starts) FROM session
       WHERE day BETWEEN '2027-03-25' AND '2027-03-31' OR day BETWEEN '2027-10-28' AND '2027-11-02'";
    assert_eq!(
        h.row(across),
        "2027-03-25 13:00,2027-03-30 13:00,2027-10-28 13:00,2027-11-02 13:00"
    );
    // One key takes it back as a whole.
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM session WHERE gone IS NULL"), "0");
    h.keys("<ctrl-y>");
    assert_eq!(h.row("SELECT count(*) FROM session WHERE gone IS NULL"), "92");
}

#[test]
fn what_was_moved_and_skipped_by_hand_stays_when_the_series_is_changed() {
    let mut h = patrols("2026-12-10");
    h.keys("<ctrl-s>");
    assert_eq!(days(&h), "2026-11-24 2026-11-26 2026-12-01 2026-12-03 2026-12-08 2026-12-10");
    // The first is moved a day, the second skipped, the third begins later.
    h.keys("<home><enter>");
    to(&mut h, "Day");
    h.keys("<ctrl-u>2026-11-25<ctrl-s>");
    assert!(
        h.screen().contains("Moved") && h.screen().contains("from Tue 24 Nov"),
        "{}",
        h.screen()
    );
    h.keys("<home><down><delete>");
    assert!(h.screen().contains("Skipped"), "{}", h.screen());
    h.keys("<down><enter>");
    to(&mut h, "Begins");
    h.keys("<ctrl-u>15<ctrl-s>");
    // Wednesdays instead of Tuesdays, at the quay, an hour earlier.
    h.keys("e");
    to(&mut h, "Place");
    h.keys("<ctrl-u>Kajen<enter>");
    to(&mut h, "Begins");
    h.keys("<ctrl-u>12<enter>");
    to(&mut h, "Weekdays");
    h.keys("23<ctrl-s>");
    assert_eq!(
        days(&h),
        "2026-11-25 2026-12-02 2026-12-03 2026-12-09 2026-12-10",
        "{}",
        h.screen()
    );
    assert_eq!(h.row("SELECT count(*) FROM session WHERE place='Kajen' AND gone IS NULL"), "5");
    let starts = "SELECT group_concat(starts) FROM (SELECT starts FROM session WHERE gone IS NULL ORDER BY day)";
    assert_eq!(h.row(starts), "12:00,15:00,12:00,12:00,12:00", "{}", h.screen());
    // Taken in again it is like the others now.
    h.keys("<home><down><enter>");
    assert_eq!(
        h.row("SELECT day||' '||starts||' '||place FROM session WHERE day='2026-11-26'"),
        "2026-11-26 12:00 Kajen"
    );
    assert!(days(&h).contains("2026-11-26"), "{}", h.screen());
}

/// Goes from the beginning or the end of the list to the line of a day.
fn day_of(h: &mut Harness, (begin, on): (&str, &str), day: &str) {
    h.keys(begin);
    for _ in 0..70 {
        let chosen = |line: &str| line.trim_start_matches(['!', ' ']).starts_with('>');
        if h.screen().lines().any(|line| chosen(line) && line.contains(day)) {
            return;
        }
        h.keys(on);
    }
    panic!("no {day}\n{}", h.screen());
}

#[test]
fn a_year_with_days_moved_and_skipped_across_both_changes_of_the_clock_and_the_summer_closed() {
    let mut h = patrols("2027-11-30");
    h.keys("<ctrl-s>");
    let (down, up) = (("<home>", "<down>"), ("<end>", "<up>"));
    // The Tuesday after summer time begins is moved to the very Sunday on which it does, the last one
    // before it ends to the Sunday on which it ends, and the first one after is skipped.
    day_of(&mut h, down, "2027-03-30");
    h.keys("<enter>");
    to(&mut h, "Day");
    h.keys("<ctrl-u>2027-03-28<ctrl-s>");
    assert!(h.screen().contains("from Tue 30 Mar"), "{}", h.screen());
    day_of(&mut h, up, "2027-10-28");
    h.keys("<enter>");
    to(&mut h, "Day");
    h.keys("<ctrl-u>2027-10-31<ctrl-s>");
    day_of(&mut h, up, "2027-11-02");
    h.keys("<delete>");
    assert!(h.screen().contains("Skipped"), "{}", h.screen());
    let of = |h: &Harness, from: &str, to: &str| {
        h.row(&format!(
            "SELECT coalesce(group_concat(day||' '||starts, ', '), '') FROM (SELECT * FROM session
             WHERE gone IS NULL AND day BETWEEN '{from}' AND '{to}' ORDER BY day)"
        ))
    };
    let stands = |h: &mut Harness, starts: &str| {
        let all = "SELECT count(*) FROM session WHERE gone IS NULL";
        assert_eq!(h.row(all), "91", "one of 92 is skipped: {}", h.screen());
        assert_eq!(of(h, "2027-07-05", "2027-08-15"), "", "the summer is closed");
        let spring = format!("2027-03-25 {starts}, 2027-03-28 {starts}, 2027-04-01 {starts}");
        assert_eq!(of(h, "2027-03-25", "2027-04-01"), spring, "{}", h.screen());
        let autumn = format!("2027-10-26 {starts}, 2027-10-31 {starts}, 2027-11-04 {starts}");
        assert_eq!(of(h, "2027-10-26", "2027-11-04"), autumn, "{}", h.screen());
    };
    stands(&mut h, "13:00");
    // The whole year an hour later: what was moved and skipped stays so, on both sides of the nights.
    h.keys("e");
    to(&mut h, "Begins");
    h.keys("<ctrl-u>14<ctrl-s>");
    stands(&mut h, "14:00");
    // Taken back it is as it was, and the skipped one taken in again is the ninety-second.
    h.keys("<ctrl-z>");
    stands(&mut h, "13:00");
    day_of(&mut h, up, "2027-11-02");
    h.keys("<enter>");
    assert_eq!(of(&h, "2027-11-02", "2027-11-02"), "2027-11-02 13:00", "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM session WHERE gone IS NULL"), "92");
}

#[test]
fn a_session_becomes_a_series_like_it_and_leads_back_to_it() {
    let mut h = Start::new().with(|author| vec![sessions::add(author, &town::torg(author))]);
    h.keys("4f");
    assert!(h.screen().contains("Bergsjön torg"), "{}", h.screen());
    h.keys("<ctrl-s><esc>");
    h.keys("<end><up>f");
    assert!(h.line(1).contains("Series > Square stand: Bergsjön torg"), "{}", h.screen());
    // Nothing at all comes of a rule without a weekday.
    h.keys("e");
    to(&mut h, "Weekdays");
    h.keys("1<ctrl-s>");
    assert!(h.screen().contains("Choose at least one weekday"), "{}", h.screen());
}

#[test]
fn a_day_left_out_says_why_and_can_be_neither_moved_nor_skipped() {
    let mut h = patrols("2026-12-24");
    h.keys("<ctrl-s><end>");
    assert!(
        h.screen().contains("Left out") && h.screen().contains("Christmas Eve"),
        "{}",
        h.screen()
    );
    let before = h.tables();
    h.keys("<delete><enter>");
    assert_eq!(h.tables(), before);
    for lang in [Lang::Sv, Lang::Fi] {
        let mut h = Start::new()
            .lang(lang)
            .with(|author| vec![sessions::begin(author, &town::patrols(author), Country::Se)]);
        h.keys("4<end>f");
        let word = if lang == Lang::Sv { "varje vecka: tis" } else { "joka viikko: ti" };
        assert!(h.screen().contains(word), "{}", h.screen());
    }
}

#[test]
fn who_came_by_what_comes_again_says_so_once_for_all_of_it() {
    let mut h = patrols("2026-12-10");
    h.keys("<ctrl-s>4<enter>1").wait(5_000);
    h.keys("<esc><ctrl-n>Ann<enter>Ek");
    to(&mut h, "Heard of us");
    h.keys("Patrol");
    assert!(h.screen().contains("Patrol: Hamnen, repeated"), "{}", h.screen());
    h.keys("<enter><ctrl-s>");
    assert_eq!(
        h.row("SELECT count(*) FROM person WHERE heard_series=(SELECT id FROM series)"),
        "1"
    );
    h.keys("4f");
    assert!(h.screen().contains("at least 1 new by it"), "{}", h.screen());
}
