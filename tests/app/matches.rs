//! Who goes with whom: suggested with the reasons, named once the pledge is signed, times written down,
//! stepping back and coming alone asked for on Today.

use crate::harness::{Harness, Start, town};
use crate::seeds::to;
use tillit::base::{Id, Lang, MatchId, PersonId};
use tillit::domain::programme::matching::{Match, Parting, Whom};
use tillit::domain::programme::need::{Met, Need};
use tillit::domain::programme::{Kind, Membership, Weekday};
use tillit::store::{Author, Save, programmes};

/// The four of the town, with a link person who has signed and one who has not.
fn two(author: &Author<'_>) -> Vec<Save> {
    let mut saves = town::four(author);
    let link = |name: &str| Membership {
        programme: Kind::Links.shipped(),
        ..town::ambassador(author, name, "2026-01-01")
    };
    let met = vec![Met { need: Need::Pledge, day: "2026-01-02".parse().unwrap(), until: None }];
    let signed = Membership { met, ..link("Maj Sandell") };
    saves.push(programmes::add(author, &signed));
    let other = Membership { weekdays: vec![Weekday::Tuesday], ..link("Nadia Saleh") };
    saves.push(programmes::add(author, &other));
    saves
}

fn id(h: &Harness, sql: &str) -> Id {
    h.peek(|db| db.query_row(sql, [], |r| r.get(0)).unwrap())
}

/// One of the link persons goes with Gun-Britt, and it ended with her coming alone on a day.
fn matched(h: &mut Harness, helper: &str, ended: &str) {
    let person = PersonId(id(h, "SELECT id FROM person WHERE given='Gun-Britt'"));
    let sql = format!("SELECT id FROM membership WHERE coalesce(name,'') LIKE '{helper}%'");
    let helper = tillit::base::MembershipId(id(h, &sql));
    let ids = tillit::base::IdSource::counted(4_000);
    let author = Author { by: h.member(crate::harness::EVA), at: h.now(), ids: &ids };
    let starts = "2026-08-01".parse().unwrap();
    let new = Match::new(MatchId(author.id()), helper, Whom::of(person), starts);
    let ended = ended.parse().ok();
    let reason = ended.map(|_| Parting::Alone);
    h.write(&programmes::pair(&author, &Match { ended, reason, ..new }));
    h.keys("<f5>");
}

#[test]
fn who_suits_is_offered_with_the_reasons_and_days_turn_the_order() {
    let mut h = Start::new().with(two);
    h.keys("<f9>who goes with whom<enter>nGun-Britt<enter>");
    to(&mut h, "Goes along");
    h.keys("<f4>");
    let at = |h: &mut Harness, name: &str| {
        let screen = h.screen();
        screen.find(name).unwrap_or_else(|| panic!("no {name}: {screen}"))
    };
    assert!(h.screen().contains("goes with 0 of at most 3"), "{}", h.screen());
    assert!(h.screen().contains("(pledge not signed)"), "{}", h.screen());
    assert!(at(&mut h, "Maj Sandell") < at(&mut h, "Nadia Saleh"), "{}", h.screen());
    h.keys("<esc><backtab>");
    assert!(h.screen().contains("> Days"), "{}", h.screen());
    h.keys("2");
    to(&mut h, "Goes along");
    h.keys("<f4>");
    assert!(at(&mut h, "Nadia Saleh") < at(&mut h, "Maj Sandell"), "{}", h.screen());
    assert!(h.screen().contains("Tue, goes with"), "{}", h.screen());
    h.keys("<enter><ctrl-s>");
    let row = "SELECT m.name||' '||p.given||' '||x.weekdays FROM match x
       JOIN membership m ON m.id=x.membership JOIN person p ON p.id=x.person";
    assert_eq!(h.row(row), "Nadia Saleh Gun-Britt tu", "{}", h.screen());
    // Whoever goes with her is not offered a second time.
    h.keys("nGun-Britt<enter>");
    to(&mut h, "Goes along");
    h.keys("<f4>");
    assert!(
        h.screen().contains("Maj Sandell") && !h.screen().contains("goes with 1 of"),
        "{}",
        h.screen()
    );
}

#[test]
fn nobody_is_named_beside_a_helper_before_the_pledge_is_signed() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Nadia", "");
    for keys in [
        "<f9>who goes with whom<enter>",
        "<enter>",
        "<esc>+",
        "<esc>h",
        "<esc>5<tab><tab><end><enter>",
    ] {
        h.keys(keys);
        assert!(!h.screen().contains("Gun-Britt"), "{keys}: {}", h.screen());
    }
    assert!(h.screen().contains("(pledge not signed)"), "{}", h.screen());
    // The day it is signed she is named; the day after it ran out she is not.
    h.keys("e");
    to(&mut h, "Confidentiality pledge");
    h.keys(".<ctrl-s>");
    assert!(h.screen().contains("Gun-Britt"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(!h.screen().contains("Gun-Britt"), "{}", h.screen());
}

/// The level of Gun-Britt's card.
fn protect(h: &mut Harness, level: i64) {
    protect_card(h, "Gun-Britt", level);
}

/// The level of somebody's card.
fn protect_card(h: &mut Harness, given: &str, level: i64) {
    let person = PersonId(id(h, &format!("SELECT id FROM person WHERE given='{given}'")));
    let was = h.row(&format!("SELECT protection FROM person WHERE given='{given}'"));
    let was: i64 = was.parse().unwrap();
    let seed = h.row("SELECT count(*) FROM action").parse::<u32>().unwrap();
    let ids = tillit::base::IdSource::counted(5_000 + seed);
    let author = Author { by: h.member(crate::harness::EVA), at: h.now(), ids: &ids };
    let column = tillit::store::Column::new("protection", was, level);
    let edit = tillit::store::Edit::update("person", person, vec![column]);
    h.write(&author.save(tillit::base::Word("did-person-edit"), vec![edit]));
    h.keys("<f5>");
}

#[test]
fn when_and_where_somebody_protected_is_gone_with_stands_in_no_list_and_opens_with_a_reason() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Maj", "");
    h.keys("<f9>who goes with whom<enter><enter>moskén i Hammarkullen<ctrl-s>");
    h.keys("+moskén i Hammarkullen<ctrl-s>");
    assert!(h.screen().contains("Hammarkullen"), "{}", h.screen());
    let card = "<esc>5<tab><tab><home><enter>";
    assert!(h.keys(card).screen().contains("Hammarkullen"), "{}", h.screen());
    protect(&mut h, 2);
    for keys in ["<esc>5<home><enter>", "<esc><f9>who goes with whom<enter>"] {
        h.keys(keys);
        assert!(h.screen().contains("Protected"), "{keys}: {}", h.screen());
        assert!(!h.screen().contains("Hammarkullen"), "{keys}: {}", h.screen());
    }
    for keys in ["<enter>", "<esc>h", "<esc>+"] {
        h.keys(keys);
        assert!(h.line(1).contains("Why do you open this card?"), "{keys}: {}", h.screen());
        assert!(!h.screen().contains("Hammarkullen"), "{keys}: {}", h.screen());
    }
    h.keys("she asked for it<enter>");
    assert!(h.screen().contains("Hammarkullen"), "{}", h.screen());
    let read = "SELECT count(*) FROM read_log l JOIN person p ON p.id=l.person
       WHERE p.given='Gun-Britt'";
    assert_eq!(h.row(read), "1");
}

/// The four of the town, of whom Gunnel is a link person as well.
fn a_card_that_helps(author: &Author<'_>) -> Vec<Save> {
    let mut saves = town::four(author);
    let gunnel = saves.iter().filter_map(|save| save.about).nth(1);
    let one = town::ambassador(author, "", "2026-01-01");
    let programme = Kind::Links.shipped();
    saves.push(programmes::add(author, &Membership { programme, person: gunnel, ..one }));
    saves
}

#[test]
fn the_history_of_a_match_opens_with_a_reason_for_each_of_the_two_who_is_hidden() {
    let mut h = Start::new().with(a_card_that_helps);
    matched(&mut h, "", "");
    let asks = |h: &mut Harness| h.line(1).contains("Why do you open this card?");
    let helper = h.row("SELECT p.given FROM membership m JOIN person p ON p.id=m.person");
    protect_card(&mut h, &helper, 2);
    h.keys("<f9>who goes with whom<enter>h");
    assert!(asks(&mut h), "of the one who helps: {}", h.screen());
    h.keys("she asked for it<enter>");
    assert!(h.line(1).contains("History"), "{}", h.screen());
    protect(&mut h, 2);
    h.keys("<esc>h");
    assert!(asks(&mut h), "of the one who is helped: {}", h.screen());
    h.keys("he asked for it<enter>");
    assert!(asks(&mut h), "and of the one who helps: {}", h.screen());
    h.keys("she asked for it<enter>");
    assert!(h.line(1).contains("History"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM read_log WHERE reason IS NOT NULL"), "3");
}

#[test]
fn a_time_is_two_keys_and_is_corrected_and_taken_away_on_the_card() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Maj", "");
    h.keys("<f9>who goes with whom<enter>+<ctrl-s>");
    assert_eq!(h.row("SELECT day FROM match_time"), "2026-11-23", "{}", h.screen());
    h.keys("+<ctrl-u>The library<enter>1:30<ctrl-s>");
    assert_eq!(
        h.row("SELECT what||' '||minutes FROM match_time WHERE what IS NOT NULL"),
        "The library 90"
    );
    // What was written last is proposed.
    h.keys("+<ctrl-s>");
    assert_eq!(
        h.row("SELECT count(*) FROM match_time WHERE what='The library'"),
        "2",
        "{}",
        h.screen()
    );
    h.keys("5<tab><tab><enter>");
    while !h.screen().lines().any(|line| line.starts_with(" >") && line.contains("The library")) {
        h.keys("<down>");
    }
    h.keys("<enter><ctrl-u>The museum<ctrl-s>");
    assert_eq!(
        h.row("SELECT count(*) FROM match_time WHERE what='The museum'"),
        "1",
        "{}",
        h.screen()
    );
    while !h.screen().lines().any(|line| line.starts_with(" >") && line.contains("The museum")) {
        h.keys("<down>");
    }
    h.keys("<delete>");
    let gone = "SELECT what FROM match_time WHERE gone IS NOT NULL";
    assert_eq!(h.row(gone), "The museum", "{}", h.screen());
}

#[test]
fn coming_alone_is_asked_on_today_and_answered_in_three_keys() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Maj", "2026-10-24");
    h.keys("1");
    let asks = "Gun-Britt Sjöberg: comes alone after 30 days?";
    assert!(h.screen().contains(asks), "{}", h.screen());
    while !h.screen().lines().any(|line| line.contains('>') && line.contains(asks)) {
        h.keys("<down>");
    }
    h.keys("<enter>1<ctrl-s>");
    assert_eq!(h.row("SELECT alone_30 FROM match"), "yes", "{}", h.screen());
    assert!(!h.screen().contains(asks), "{}", h.screen());
    // Sixty days on it is asked again; said of the first only, it is the second that is open.
    crate::seeds::later(&mut h, 60);
    h.keys("1");
    assert!(h.screen().contains("after 90 days?"), "{}", h.screen());
}

#[test]
fn the_end_of_a_match_needs_a_reason_and_the_day_to_step_back_is_told() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Maj", "");
    h.keys("<f9>who goes with whom<enter><enter>");
    to(&mut h, "Steps back");
    h.keys(".<ctrl-s>1");
    assert!(
        h.screen().contains("Maj Sandell can begin to step back from Gun-Britt"),
        "{}",
        h.screen()
    );
    while !h.screen().lines().any(|line| line.contains('>') && line.contains("step back")) {
        h.keys("<down>");
    }
    h.keys("<enter>.<ctrl-s>");
    assert!(h.screen().contains("Choose why it ended"), "{}", h.screen());
    h.keys("1<ctrl-s>");
    assert_eq!(h.row("SELECT ended||' '||reason FROM match"), "2026-11-23 alone", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM match WHERE ended IS NULL"), "1");
}

#[test]
fn a_match_lies_in_the_bin_and_comes_back() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Maj", "");
    h.keys("<f9>who goes with whom<enter><delete>");
    assert_eq!(h.row("SELECT count(*) FROM match WHERE gone IS NULL"), "0", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM match WHERE gone IS NULL"), "1", "{}", h.screen());
}

#[test]
fn matches_are_told_in_the_users_language() {
    for (lang, word) in [(Lang::Sv, "Vem följer med vem"), (Lang::Fi, "Kuka kulkee kenen mukana")]
    {
        let mut h = Start::new().lang(lang).with(two);
        matched(&mut h, "Maj", "");
        h.keys("5a");
        assert!(h.screen().contains(word) && h.screen().contains("Gun-Britt"), "{}", h.screen());
    }
}

#[test]
fn the_cursor_stands_on_the_match_that_was_saved() {
    let mut h = Start::new().with(two);
    matched(&mut h, "Nadia", "");
    h.keys("<f9>who goes with whom<enter>");
    h.keys("nVäinö<enter>");
    to(&mut h, "Goes along");
    h.keys("<f4><enter><ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM match"), "2", "{}", h.screen());
    h.keys("<home>nGunnel<enter>");
    to(&mut h, "Goes along");
    h.keys("<f4><enter><ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM match"), "3", "{}", h.screen());
    let chosen = h.screen().lines().find(|line| line.starts_with(" > ")).map(str::to_owned);
    assert!(chosen.is_some_and(|line| line.contains("Gunnel")), "{}", h.screen());
}
