//! Two cards made one.

use super::{card, swedish, town};
use crate::harness::{Harness, Start};
use tillit::screens::Route;

#[test]
fn two_cards_become_one_and_are_parted_again() {
    let mut h = swedish().with(town);
    card(&mut h, "gun sjöberg");
    h.keys("<down>");
    h.keys("<esc>2<ctrl-f><ctrl-u>sjöberg<down><space><space>k");
    insta::assert_snapshot!(h.screen(), @r"
     Koppla ihop: Gun Sjöberg och Gun-Britt Sjöberg    mån 2026-11-23 v. 48  sparat
    ────────────────────────────────────────────────────────────────────────────────
       Två kort blir ett. Telefonnummer, taggar och allt som har hänt på båda
       finns kvar. Ctrl+Z tar isär dem igen.

                         Blir kvar                     Läggs ihop med det
     > Förnamn           [x] Gun                       [ ] Gun-Britt
       Efternamn             Sjöberg                       Sjöberg
       Född              [ ] 1946 (80 år)              [x] 1946-08-20 (80 år)
       Gata              [ ] (inget)                   [x] Kyrkogatan 24, 424 33 ..
       Område            [ ] (inget)                   [x] Hjällbo
       Språk             [ ] (inget)                   [x] svenska









    ────────────────────────────────────────────────────────────────────────────────
     Vänster/höger väljer vad som ska stå. Ctrl+S kopplar ihop.
     ? Hjälp  F9 Meny  Ctrl+S Koppla ihop  Vänster Ta vänstra  Höger Ta högra
    ");
    h.keys("<ctrl-s>");
    let merged = "SELECT count(*) FROM person WHERE merged_into IS NOT NULL";
    assert_eq!(h.row(merged), "1");
    assert!(h.screen().contains("Det här har hänt (1)"), "both histories: {}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(merged), "0");
}

#[test]
fn each_doing_of_a_merge_stands_under_its_own_heading_and_says_what_was_taken_away() {
    let mut h = Start::new().with(town);
    h.keys("2<ctrl-f>gun-britt<down><space><space>k<ctrl-s>");
    let merged = "SELECT count(*) FROM person WHERE merged_into IS NOT NULL";
    assert_eq!(h.row(merged), "1", "{}", h.screen());
    h.keys("<ctrl-z><ctrl-y><ctrl-z>h");
    let screen = h.screen();
    assert!(screen.contains("Karin Lindén  Taken back: Two cards merged"), "{screen}");
    assert!(screen.contains("Karin Lindén  Done again: Two cards merged"), "{screen}");
    assert_eq!(screen.matches("Taken away: 070-174 06 26").count(), 2, "{screen}");
    h.keys("<end>");
    assert!(h.screen().contains("Karin Lindén  Two cards merged"), "{}", h.screen());
}

#[test]
fn two_doings_of_one_name_in_one_minute_stand_apart_in_the_history() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("e<ctrl-u>Gunvor<ctrl-s>e<ctrl-u>Gunnel<ctrl-s>h");
    let screen = h.screen();
    assert_eq!(screen.matches("Karin Lindén  Person changed").count(), 2, "{screen}");
}

#[test]
fn the_other_card_is_chosen_by_typing_and_esc_leaves() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("ksiv");
    assert!(h.screen().contains("> Siv Nilsson"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Merge: Gun-Britt Andersson and Siv Nilsson"), "{}", h.screen());
    assert!(!h.screen().contains("070-174"), "contact data of the marked stays hidden");
    h.keys("<esc>k<esc>");
    assert!(h.line(1).contains("People > Gun-Britt Andersson"), "{}", h.screen());
}

#[test]
fn two_who_are_not_the_same_are_remembered_and_it_can_be_taken_back() {
    let mut h = Start::new().with(town);
    let twins = |h: &mut Harness| {
        h.app.go(Route::Duplicates);
        h.settle();
        // What is said at the first visit leaves with a key.
        h.keys("<home>");
        h.line(23).trim().to_owned()
    };
    assert_eq!(twins(&mut h), "1 pair");
    assert!(h.screen().contains("Gun-Britt Sjöberg"), "{}", h.screen());
    assert!(h.line(24).contains("Del Not the same person"), "{}", h.screen());
    h.keys("<delete>");
    assert!(h.line(23).contains("Two cards are not the same person"), "{}", h.screen());
    assert!(!h.screen().contains("Gun-Britt Sjöberg, "), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM apart WHERE gone IS NULL"), "1");
    let mut h = h.again();
    assert_eq!(twins(&mut h), "0 pairs", "not after a restart either");
    h.keys("<ctrl-z><down><enter>");
    assert_eq!(twins(&mut h), "1 pair");
    // From the comparison too.
    h.keys("<enter><delete>");
    assert_eq!(twins(&mut h), "0 pairs");
}

#[test]
fn a_card_taken_back_while_two_are_compared_is_noticed() {
    let mut h = Start::new().with(town);
    h.keys("<ctrl-n>Anna<enter>Berg<ctrl-s>");
    let (person, other) = (h.person("Gun"), h.person("Anna"));
    h.app.go(Route::Merge { person, other: Some(other) });
    h.settle();
    assert!(h.screen().contains("Anna"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(!h.line(24).contains("Make them one"), "{}", h.screen());
    assert!(h.screen().contains("One of the two cards is gone"), "{}", h.screen());
}

#[test]
fn the_question_names_whose_other_card_is_sought_and_nothing_is_being_fetched() {
    let mut h = Start::new().with(town);
    h.keys("2sgun<down>k");
    let screen = h.screen();
    let whose = h.line(1).replace("Which other card is ", "");
    let whose = whose.split(" too?").next().unwrap_or_default().trim().to_owned();
    assert!(!whose.is_empty(), "{screen}");
    assert!(screen.contains(&format!("─ Which other card is {whose} too? ─")), "{screen}");
    assert!(!screen.contains("Fetching"), "{screen}");
    assert!(h.line(24).contains("Enter Choose"), "one word for it in frame and footer: {screen}");
}

#[test]
fn one_marked_and_another_under_the_cursor_are_compared_at_once() {
    let mut h = Start::new().with(town);
    h.keys("2<ctrl-f>sjöberg<down><space>");
    assert!(h.line(23).contains("1 marked"), "{}", h.screen());
    h.keys("k");
    assert!(h.line(1).contains("Gun Sjöberg") && h.line(1).contains("Gun-Britt"), "{}", h.screen());
    assert!(h.line(24).contains("Ctrl+S"), "{}", h.screen());
}
