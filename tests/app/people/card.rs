//! A person's card and what has been changed on it.

use super::{card, swedish, town};
use crate::harness::Start;
use tillit::base::Lang;

#[test]
fn the_card_tells_what_is_to_be_done_and_what_has_happened() {
    let mut h = swedish().with(town);
    card(&mut h, "gun-britt sjö");
    insta::assert_snapshot!(h.screen(), @r#"
     Personer > Gun-Britt Sjöberg       Karin Lindén   mån 2026-11-23 v. 48  sparat
     1Idag[2Personer]3Insatser 4Fält 5Program 8Årshjul 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────
     Gun-Britt Sjöberg   1946-08-20 (80 år)   070-174 06 26
     Kyrkogatan 24, 424 33 Angered
     ! Skicka inte brev (2026-10-20: "vill inte ha reklam")
     Hjällbo   svenska   Taggar  ensam, kaffe
     Inte informerad om att vi sparar uppgifter
      Att göra (1)
     > mån 23 nov  Ring          trean                                    Karin L
      Det här har hänt (1)
       2026-11-02  Samtal        Svarar ej, 3 min                         Karin L
                   "ringde två gånger"








    ────────────────────────────────────────────────────────────────────────────────
     Ur sökningen "gun-britt sjö"
     ? Hjälp  F9 Meny  L Logga samtal  B Besök  F Flytta dag  E Ändra  Enter Öppna
    "#);
    h.wait(90_000);
    assert_eq!(h.row("SELECT count(*) FROM read_log WHERE reason IS NULL"), "1");
}

#[test]
fn left_and_right_leaf_through_the_list_it_was_opened_from() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun");
    assert!(h.line(1).contains("Gun-Britt Andersson"), "{}", h.screen());
    h.keys("<right>");
    assert!(h.line(1).contains("Gun Sjöberg"), "{}", h.screen());
    h.keys("<right><right>");
    assert!(h.line(1).contains("Gun-Britt Sjöberg"), "{}", h.screen());
    assert!(h.screen().contains("The list ends here."), "{}", h.screen());
    h.keys("<left><esc>");
    assert!(h.line(4).contains("Find: gun"), "the list is where it was left: {}", h.screen());
}

#[test]
fn contact_data_of_the_marked_is_behind_a_key_that_is_noted_and_never_copied() {
    let mut h = Start::new().with(town);
    card(&mut h, "siv");
    assert!(h.screen().contains("Contact details hidden"), "{}", h.screen());
    assert!(!h.screen().contains("070-174"), "{}", h.screen());
    h.keys("v");
    assert!(h.screen().contains("070-174 06 08"), "{}", h.screen());
    assert_eq!(
        h.row("SELECT reason FROM read_log WHERE reason IS NOT NULL"),
        "Contact details shown"
    );
    let _ = h.out();
    h.keys("c");
    assert!(h.out().is_empty());
    assert!(h.screen().contains("never copied"), "{}", h.screen());
}

#[test]
fn ctrl_z_in_the_find_box_takes_back_what_was_done_since_it_was_typed_in() {
    let mut h = Start::new().with(town);
    card(&mut h, "siv");
    h.wait(1_000).keys("<home><delete>");
    assert!(h.line(23).contains("Ctrl+Z"), "{}", h.screen());
    assert!(h.line(4).contains("Find: siv"), "{}", h.screen());
    let gone = "SELECT count(*) FROM person WHERE gone IS NOT NULL";
    assert_eq!(h.row(gone), "1", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(gone), "0");
    assert!(h.line(4).contains("Find: siv"), "{}", h.screen());
    h.wait(1_000).keys("sx");
    assert!(h.line(4).contains("[x "), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(h.line(4).contains("[siv"), "the typing is what was done last: {}", h.screen());
    assert_eq!(h.row(gone), "0");
}

#[test]
fn a_value_is_put_back_from_the_history() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun-britt sjö");
    h.keys("e<ctrl-u>Gunborg<ctrl-s>h");
    assert!(h.screen().contains("Gunborg") && h.screen().contains("Gun-Britt"), "{}", h.screen());
    h.keys("<enter>");
    let name = "SELECT given FROM person WHERE street IS NOT NULL";
    assert_eq!(h.row(name), "Gun-Britt", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(name), "Gunborg");
}

#[test]
fn every_picture_fits_in_three_languages_at_every_size() {
    for lang in [Lang::Sv, Lang::Fi, Lang::En] {
        for (width, height) in [(60, 18), (80, 24), (120, 40)] {
            let mut h = Start::new().lang(lang).size(width, height).plain().with(town);
            for keys in ["2<ctrl-f>gun-britt sjö<enter>", "e", "<esc>h", "<esc>k<enter>"] {
                h.keys(keys).wait(300);
                let screen = h.screen();
                assert!(
                    screen.contains("Gun") || screen.contains('>'),
                    "{lang:?} {keys}\n{screen}"
                );
                assert!(!screen.contains("person-") && !screen.contains("form-"), "{screen}");
            }
        }
    }
}

#[test]
fn whatever_language_is_read_a_swedish_register_shows_swedish_numbers() {
    let mut h = Start::new().lang(Lang::Fi).with(town);
    card(&mut h, "gun-britt sj");
    assert!(h.screen().contains("070-174 06 26"), "{}", h.screen());
    assert!(!h.screen().contains("+46"), "{}", h.screen());
    // A number typed without a country is one of the register's country.
    h.keys("<ctrl-n>Uusi<enter>Henkilö<enter>1950<enter><enter>0701740699<ctrl-s>");
    assert_eq!(h.row("SELECT e164 FROM phone WHERE typed='0701740699'"), "+46701740699");
}

#[test]
fn in_finnish_a_birth_date_is_written_as_finns_write_it() {
    let mut h = Start::new().lang(Lang::Fi).with(town);
    card(&mut h, "gun-britt sj");
    assert!(h.screen().contains("20.8.1946 (80 v)"), "{}", h.screen());
    assert!(!h.screen().contains("1946-08-20"), "{}", h.screen());
}

#[test]
fn delete_on_a_task_gives_up_the_task_and_not_the_person() {
    let mut h = Start::new().with(town);
    card(&mut h, "gun-britt sjö");
    h.keys("<delete>");
    assert!(h.line(1).contains("Cancel: Call, Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("1<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM task WHERE cancelled IS NOT NULL"), "1");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE gone IS NOT NULL"), "0");
}

#[test]
fn a_card_with_something_to_do_takes_a_second_task() {
    let mut h = Start::new().with(crate::harness::town::busy);
    h.keys("2sgunnel<enter>");
    assert!(h.line(24).contains("F Move day"), "{}", h.screen());
    h.keys("n");
    assert!(h.line(1).contains("New task"), "{}", h.screen());
    h.keys("<ctrl-s>");
    let tasks = "SELECT count(*) FROM task JOIN person p ON p.id=person WHERE p.given='Gunnel'";
    assert_eq!(h.row(tasks), "2", "{}", h.screen());
}
