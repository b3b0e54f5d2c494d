//! Finding people: the list, the box, views, orders, the bin.

use super::{people, person, swedish, town};
use crate::harness::Start;
use tillit::base::{Phrase, Word};
use tillit::screens::Route;
use tillit::store::people::rows;

#[test]
fn the_list_shows_everybody_with_those_opened_last_on_top() {
    let mut h = swedish().with(|author| {
        // Those of an import were not opened by anybody.
        let crowd = ["Ek", "Berg", "Lind", "Holm", "Dahl", "Falk", "Öst", "Åberg", "Ädel"];
        let crowd = crowd.map(|name| person(author, &format!("Eva {name}"), "1950", ""));
        let edits = crowd.iter().flat_map(|one| rows(author, one, &[])).collect();
        let mut saves = town(author);
        saves.push(author.save(tillit::base::Word("did-import"), edits));
        saves
    });
    people(&mut h);
    h.keys("<down><down>").wait(300);
    insta::assert_snapshot!(h.screen(), @r"
     Personer                           Karin Lindén   mån 2026-11-23 v. 48  sparat
     1Idag[2Personer]3Insatser 4Fält 5Program 8Årshjul 9Siffror 0Mer
    ────────────────────────────────────────────────────────────────────────────────
     S Sök: namn, telefon, gata, född, tagg                                   13/13
    ────────────────────────────────────────────────────┬───────────────────────────
       Namn                 Född   Område      Senast   │ Gun Sjöberg
      Senast öppnade                                   █│ 1946 (80 år)
       [Skydd] Siv Nilsson  1950               -       █│ 070-174 06 26
       Gun-Britt Andersson  1951               -       █│
     > Gun Sjöberg          1946               -       █│
       Gun-Britt Sjöberg    1946   Hjällbo     2 nov   █│
      Alla                                             █│
       Gun-Britt Andersson  1951               -       █│
       Eva Berg             1950               -       █│
       Eva Dahl             1950               -       █│
       Eva Ek               1950               -       █│
       Eva Falk             1950               -       █│
       Eva Holm             1950               -       ││
       Eva Lind             1950               -       ││
       [Skydd] Siv Nilsson  1950               -       ││
       Gun Sjöberg          1946               -       ││
    ────────────────────────────────────────────────────┴───────────────────────────
     Alla personer   Ordning: efternamn
     ? Hjälp  F9 Meny  Enter Öppna kortet  L Logga samtal  B Besök  S Sök
    ");
}

#[test]
fn the_mark_of_protection_and_the_headings_have_roles_of_their_own() {
    let mut h = swedish().with(town);
    people(&mut h);
    h.wait(300);
    insta::assert_snapshot!(h.roles(), @r"
     cccccccc                           bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb  nnnnnn
     ssssstttttttttttsssssssss sssss ssssssss ssssssss ssssssss ssss
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
     k iiii lllllllllllllllllllllllllllllll                                     bbb
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
       bbbbbbbbbbbbbbbbbbb  bbbbb  bbbbbbbbbb  bbbbbbbb d ccccccccccccccccccc
    eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeed aaaaaaaaaa aaa aaa
       rrrrrrrrrrrrrrrrrrr  aaaa               bbbbbbbb d aaaaaaa aa aa
       aaa aaaaaaa          aaaa               bbbbbbbb d
       aaaaaaaaa aaaaaaa    aaaa   aaaaaaa     a aaa    d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
                                                        d
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
     bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
     k lllll  kk llll  kkkkk llllllllllll  k llllllllllll  k lllll  k lll
    ");
}

#[test]
fn finding_asks_the_file_nothing_and_counts() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.wait(300);
    let _ = h.asked();
    h.keys("sgun-b");
    assert!(h.line(4).contains("2/4") && h.line(4).contains("[gun-b"), "{}", h.screen());
    assert_eq!(h.asked(), Vec::<String>::new());
    h.keys("<ctrl-u>siv").wait(300);
    assert!(h.asked().iter().any(|asked| asked.contains("Card")), "the preview is read at rest");
    h.keys("<ctrl-u>kyrko");
    assert!(h.screen().contains("Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("<ctrl-u>0701740626");
    assert!(h.line(4).contains("2/4"), "{}", h.screen());
    h.keys("<ctrl-u>qqqq");
    assert!(h.screen().contains("Nobody found for \"qqqq\"."), "{}", h.screen());
    h.keys("<ctrl-n>");
    assert!(h.line(1).contains("New person > Qqqq"), "{}", h.screen());
}

#[test]
fn somebody_in_hiding_is_found_by_the_whole_name_and_opened_for_a_reason() {
    let mut h = Start::new().with(town);
    people(&mut h);
    assert!(!h.screen().contains("Aino"), "{}", h.screen());
    h.keys("saino");
    assert!(h.screen().contains("Nobody found for"), "{}", h.screen());
    h.keys(" mäkelä");
    assert!(!h.screen().contains("Aino") && h.screen().contains("> Protected identity"));
    h.keys("<down>l");
    assert!(h.screen().contains("Open the card first"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Why do you open this card?"), "{}", h.screen());
    h.keys("x<enter>");
    assert!(h.screen().contains("Write a few words about why."), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM read_log"), "0");
    h.keys("<ctrl-u>ringing back<enter>");
    assert_eq!(h.row("SELECT reason FROM read_log"), "ringing back");
    assert!(h.line(1).contains("Aino Mäkelä"), "{}", h.screen());
    h.keys("e");
    assert!(h.line(1).contains("Edit > Aino Mäkelä"), "{}", h.screen());
}

#[test]
fn views_and_orders_choose_who_is_shown() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("vhjäl<enter><esc>");
    assert!(h.line(23).contains("View: Area: Hjällbo"), "{}", h.screen());
    assert!(h.line(4).contains("1/4"), "{}", h.screen());
    h.keys("vswed<enter><esc>");
    assert!(h.line(4).contains("1/4") && h.line(23).contains("Swedish"), "{}", h.screen());
    h.keys("vhjäl<enter><ctrl-u>swed<enter><ctrl-u>90<enter><esc>");
    assert!(h.screen().contains("Nobody fits the view."), "{}", h.screen());
    h.keys("v90<enter><esc>oooo");
    assert!(h.screen().contains("ordered by latest contact"), "{}", h.screen());
    assert!(h.line(7).contains("Gun-Britt Sjöberg"), "{}", h.screen());
}

#[test]
fn the_bin_takes_those_marked_and_gives_them_back() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("sgun<down><space><space><delete>");
    let gone = "SELECT count(*) FROM person WHERE gone IS NOT NULL";
    assert_eq!(h.row(gone), "2", "{}", h.screen());
    assert!(h.line(4).contains("1/2"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(gone), "0");
}

#[test]
fn escape_empties_the_box_first_and_then_leaves_it() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("sgun");
    assert!(h.line(3).contains("WRITE") && h.line(4).contains("[gun"), "{}", h.screen());
    // The footer names what the keys do in the box: a letter is text there.
    assert!(h.line(24).contains("Down To the list  Esc Clear"), "{}", h.screen());
    assert!(!h.line(24).contains("L Log call"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.line(3).contains("WRITE") && h.line(4).contains("[   "), "{}", h.screen());
    assert!(h.line(24).contains("Esc Back"), "{}", h.screen());
    h.keys("<esc>");
    assert!(!h.line(3).contains("WRITE") && h.line(4).contains("S Find: name"), "{}", h.screen());
    h.keys("<f3>siv<down><esc>");
    assert!(!h.line(3).contains("WRITE") && h.line(4).contains("S Find: name"), "{}", h.screen());
}

#[test]
fn another_order_keeps_to_the_one_chosen() {
    let mut h = swedish().with(|author| {
        let crowd = ["Ek", "Berg", "Lind", "Holm", "Dahl", "Falk", "Öst", "Åberg", "Ädel"];
        let crowd = crowd.map(|name| person(author, &format!("Eva {name}"), "1950", ""));
        let edits = crowd.iter().flat_map(|one| rows(author, one, &[])).collect();
        let mut saves = town(author);
        saves.push(author.save(tillit::base::Word("did-import"), edits));
        saves
    });
    people(&mut h);
    h.keys("<down><down>");
    for _ in 0..8 {
        assert!(h.screen().contains("> Gun Sjöberg"), "{}", h.screen());
        h.keys("o");
    }
}

#[test]
fn a_view_is_kept_under_a_name_picked_again_and_there_after_a_restart() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("vkeep<enter>");
    assert!(h.line(23).contains("First choose"), "{}", h.screen());
    h.keys("<ctrl-u>hjäl<enter><ctrl-u>swed<enter><ctrl-u>keep<enter>Swedes of Hjällbo<enter>2<ctrl-s>");
    assert_eq!(
        h.row("SELECT name||'|'||coalesce(worker, 'team') FROM view"),
        "Swedes of Hjällbo|team"
    );
    assert!(h.line(23).contains("View") || h.line(1).contains("People"), "{}", h.screen());
    h.keys("<home>");
    assert!(h.line(23).contains("View: Swedes of Hjällbo"), "{}", h.screen());
    // Let go, and picked again: all of it at once.
    h.keys("vswedes<enter>");
    assert!(h.line(4).contains("4/4") && h.line(23).contains("All people"), "{}", h.screen());
    h.keys("vswedes<enter>");
    assert!(h.line(4).contains("1/4"), "{}", h.screen());
    // The view in use stands after a restart, and a colleague has the team's view too.
    h.keys("<ctrl-q>");
    let mut h = h.again();
    h.keys("2<home>");
    assert!(h.line(4).contains("1/4"), "{}", h.screen());
    assert!(h.line(23).contains("View: Swedes of Hjällbo"), "{}", h.screen());
    let mut other = h.as_user("Camilla");
    other.keys("2v");
    assert!(other.screen().contains("Swedes of Hjällbo"), "{}", other.screen());
    // Taken away it is gone, and undo brings it back.
    h.keys("vaway<enter>");
    assert_eq!(h.row("SELECT count(*) FROM view WHERE gone IS NULL"), "0");
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM view WHERE gone IS NULL"), "1");
}

#[test]
fn a_view_of_ones_own_is_nobody_elses() {
    let mut h = Start::new().with(town);
    people(&mut h);
    h.keys("v90<enter><ctrl-u>keep<enter>Mine alone<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM view WHERE worker IS NOT NULL"), "1");
    let mut other = h.as_user("Camilla");
    other.keys("2v");
    assert!(!other.screen().contains("Mine alone"), "{}", other.screen());
}

#[test]
fn where_somebody_is_chosen_those_opened_last_come_first() {
    let mut h = Start::new().with(crate::harness::town::four);
    let order = |h: &mut crate::harness::Harness| {
        h.app.go(tillit::screens::Route::call(None));
        h.settle();
        let screen = h.screen();
        screen.find("Gun-Britt") < screen.find("Väinö")
    };
    assert!(!order(&mut h), "{}", h.screen());
    h.keys("<esc><esc>2sgun-britt<enter>");
    assert!(h.line(1).contains("Gun-Britt"), "{}", h.screen());
    assert!(order(&mut h), "{}", h.screen());
}

#[test]
fn those_behind_a_figure_stand_in_the_order_of_the_people() {
    let mut h = Start::new().with(crate::harness::town::four);
    let persons = ["Gun-Britt", "Gunnel", "Väinö"].map(|given| h.person(given)).to_vec();
    h.app.go(Route::Who { title: Phrase::new(Word("people-title")), persons });
    h.settle();
    let screen = h.screen();
    let at = |name: &str| screen.find(name).unwrap_or_else(|| panic!("no {name}: {screen}"));
    assert!(at("Gunnel Berg") < at("Väinö Korh"), "{screen}");
    assert!(at("Väinö Korh") < at("Gun-Britt Sj"), "{screen}");
}
