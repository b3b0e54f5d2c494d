//! Two cards made one.

use super::{card, swedish, town};
use crate::harness::Start;

#[test]
fn two_cards_become_one_and_are_parted_again() {
    let mut h = swedish().with(town);
    card(&mut h, "gun sjöberg");
    h.keys("<down>");
    h.keys("<esc>2<ctrl-f><ctrl-u>sjöberg<down><space><space>k");
    insta::assert_snapshot!(h.screen(), @r"
     Koppla ihop > Gun Sjöberg och Gun-Britt Sjöberg   mån 2026-11-23 v. 48  sparat
    ────────────────────────────────────────────────────────────────────────────────
       Två kort blir ett. Telefonnummer, taggar och allt som har hänt på båda
       finns kvar. Ctrl+Z tar isär dem igen.

                         Blir kvar                     Går upp i
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
fn the_other_card_is_chosen_by_typing_and_esc_leaves() {
    let mut h = Start::new().with(town);
    card(&mut h, "andersson");
    h.keys("ksiv");
    assert!(h.screen().contains("> Siv Nilsson"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Merge > Gun-Britt Andersson and Siv Nilsson"), "{}", h.screen());
    assert!(!h.screen().contains("070-174"), "contact data of the marked stays hidden");
    h.keys("<esc>k<esc>");
    assert!(h.line(1).contains("People > Gun-Britt Andersson"), "{}", h.screen());
}
