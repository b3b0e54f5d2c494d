//! From the initiative to the page and back.

use super::{N, OUTSIDE, listed, logged, opened, start, to_do};
use crate::harness::{Harness, Start};
use tillit::base::Lang;
use tillit::screens::{Paper, Route};

#[test]
fn letters_for_38_are_two_keys_from_the_initiative() {
    let mut h = start();
    h.keys("p");
    let screen = h.screen();
    assert!(screen.contains("To 38 people."), "{screen}");
    let told = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    for why in ["1 has died", "1 has moved", "3 protected identity", "1 no name or address"] {
        assert!(told.contains(why), "{why}: {screen}");
    }
    assert!(
        told.contains("1 gets the letter in another language than their own: Anna03"),
        "{screen}"
    );
    assert!(screen.contains("Anna00 Hjällström") && screen.contains("1 of 38"), "{screen}");
    h.keys("<ctrl-s>");
    let page = opened(&h);
    assert_eq!(page.matches("<section").count(), N);
    for name in OUTSIDE {
        assert!(!page.contains(name), "{name}");
    }
    assert!(page.contains("Hej Anna00!") && page.contains("Hei Anna01!"), "each their language");
    assert!(h.line(1).contains("80-åringar Hjällbo"), "back on the list: {}", h.screen());
    assert!(h.screen().contains("opens in the web browser"), "{}", h.screen());
    assert_eq!(logged(&h, "sent"), "38");
    assert_eq!(to_do(&h), "38 2026-12-07");
    // One action, one step back; and forth again.
    h.keys("<ctrl-z>");
    assert_eq!((logged(&h, "sent"), to_do(&h)), ("0".into(), "0 ".into()));
    h.keys("<ctrl-y>");
    assert_eq!(logged(&h, "sent"), "38");
}

#[test]
fn what_is_printed_lies_in_the_programs_own_folder_or_where_the_user_says() {
    let mut h = start();
    h.keys("p<ctrl-s>");
    let file = h.opened().remove(0);
    assert_eq!(file.parent().unwrap(), h.laptop().join("paper"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(file.parent().unwrap()).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else looks into it");
    }
    // Told where, and told that something lies there already.
    let mut h = start();
    let own = h.laptop().join("brev.html");
    let typed = own.display().to_string();
    h.keys("p");
    to(&mut h, "Save as");
    h.paste(&typed).keys("<ctrl-s>");
    assert_eq!(h.opened(), std::slice::from_ref(&own));
    assert_eq!(logged(&h, "sent"), "38");
    h.keys("p");
    to(&mut h, "Save as");
    h.paste(&typed).keys("<ctrl-s>");
    assert!(h.screen().contains("There is a file already"), "{}", h.screen());
    assert_eq!(logged(&h, "sent"), "38", "nothing is written down that was not made");
}

#[test]
fn where_no_browser_can_be_opened_the_file_is_named() {
    let mut h = Start::new().far_away().with(listed);
    h.keys("3<enter>p<ctrl-s>");
    assert!(h.screen().contains("Open the file in a web browser yourself"), "{}", h.screen());
    assert_eq!(logged(&h, "sent"), "38");
}

#[test]
fn what_is_missing_is_said_before_anything_is_made() {
    let mut h = Start::new().with(|author| {
        let mut saves = listed(author);
        saves.pop();
        saves
    });
    h.keys("3<enter>p");
    let screen = h.screen();
    assert!(screen.contains("Missing in the letter: your telephone number"), "{screen}");
    assert!(screen.contains("no name or address: Hemlös Hemlös"), "{screen}");
    assert!(!screen.contains("Skyddad") && !screen.contains("Gömd"), "{screen}");
}

#[test]
fn another_letter_asks_for_what_it_needs_and_shows_how_it_reads() {
    let mut h = start();
    h.keys("p");
    to(&mut h, "Letter");
    h.keys("Invit<enter>");
    assert!(h.screen().contains("Missing in the letter: the place"), "{}", h.screen());
    to(&mut h, "Day");
    h.keys("1 dec<enter>");
    h.keys("14:00<enter>");
    h.keys("Hjällbo bibliotek");
    let screen = h.screen();
    assert!(!screen.contains("Missing"), "{screen}");
    h.keys("<pagedown>");
    assert!(h.screen().contains("2 of 38") && h.screen().contains("Tervetuloa"), "{}", h.screen());
    h.keys("<ctrl-s>");
    let page = opened(&h);
    assert!(page.contains("När: tisdag 1 december klockan 14:00"), "{page}");
    assert!(page.contains("Var: Hjällbo bibliotek") && page.contains("Missä: Hjällbo"), "{page}");
}

#[test]
fn labels_call_list_merge_file_and_history_alone() {
    let mut h = start();
    h.keys("p2<ctrl-s>");
    let page = opened(&h);
    assert_eq!(page.matches("class=\"label\"").count(), N);
    assert_eq!(logged(&h, "sent"), "0", "a label is no letter");
    let mut h = start();
    h.keys("p3<ctrl-s>");
    let page = opened(&h);
    assert!(page.contains("Nejtack") && page.contains("Hemlös"), "they may be rung");
    assert!(!page.contains("Avliden") && !page.contains("Skyddad"), "{page}");
    assert_eq!(logged(&h, "sent"), "0");
    let mut h = start();
    h.keys("p4");
    to(&mut h, "Save as");
    let file = h.laptop().join("merge.xlsx");
    h.keys("<ctrl-u>").paste(&file.display().to_string()).keys("<ctrl-s>");
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"), "a spreadsheet");
    assert!(h.opened().is_empty() && h.line(23).contains("merge.xlsx"), "{}", h.screen());
    assert_eq!(logged(&h, "sent"), "38");
    let mut h = start();
    h.keys("p5<ctrl-s>");
    assert!(h.opened().is_empty());
    assert_eq!(logged(&h, "sent"), "38");
}

#[test]
fn only_the_part_of_the_list_that_is_shown_is_written_to() {
    let mut h = Start::new().with(|author| {
        let mut saves = listed(author);
        for save in &mut saves[..30] {
            save.edits.retain(|edit| edit.row().0 != "phone");
        }
        saves
    });
    h.keys("3<enter>vvv");
    assert!(h.screen().contains("No number") || h.screen().contains("number"), "{}", h.screen());
    h.keys("p");
    assert!(h.screen().contains("To 30 people."), "{}", h.screen());
}

#[test]
fn a_reader_prints_nothing() {
    let mut h = start();
    h.keys("p");
    h.keys("<esc>");
    assert!(h.line(1).contains("80-åringar"), "{}", h.screen());
    assert_eq!(logged(&h, "sent"), "0");
}

#[test]
fn the_letter_and_its_head_are_the_teams_to_change() {
    let mut h = start();
    h.app.go(Route::Paper(Paper::Letters));
    h.settle();
    assert!(h.screen().contains("First letter: we would like to ring you"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Outreach") || h.screen().contains("Uppsökande"), "{}", h.screen());
    h.keys("<ctrl-u>Nordost<ctrl-s>");
    assert_eq!(h.row("SELECT value FROM setting WHERE key='letter-team'"), "Nordost");
    // A text with a fault is refused, with the line; put right it is kept.
    h.keys("n");
    h.keys("Kort brev<enter>swed<enter>");
    to(&mut h, "Text");
    h.paste("Hej {{ förnamm }}!");
    assert!(h.screen().contains("Line 1: \"förnamm\" cannot be filled in"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM letter"), "0");
    h.keys("<ctrl-u>");
    h.paste("Hej ");
    h.keys("<backtab>förn<enter>");
    assert!(
        h.screen().contains("Hej {{ förnamn }}") || h.screen().contains("förnamn }}"),
        "{}",
        h.screen()
    );
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM letter"), "1", "{}", h.screen());
    h.keys("<end><pageup><pagedown>");
    assert_eq!(h.row("SELECT name||': '||body FROM letter"), "Kort brev: Hej {{ förnamn }}");
}

/// Goes on box by box to the one of this label.
pub fn to(h: &mut Harness, label: &str) {
    let here = format!("> {label}");
    for _ in 0..20 {
        if h.screen().contains(&here) {
            return;
        }
        h.keys("<tab>");
    }
    panic!("no {label:?} on the way\n{}", h.screen());
}

/// Read them with `--nocapture`.
#[test]
fn every_screen_of_letters_stands_in_every_language_and_size() {
    for lang in Lang::ALL {
        for (width, height) in [(80, 24), (60, 18), (120, 40)] {
            let mut h = Start::new().lang(lang).size(width, height).with(listed);
            let id = h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)));
            let initiative = tillit::base::InitiativeId(id.unwrap());
            for route in [
                Route::Initiative(initiative),
                Route::Paper(Paper::Letters),
                Route::Paper(Paper::Letter { key: Some("first".into()), lang: lang.into() }),
                Route::Paper(Paper::Head),
                Route::Paper(Paper::Mailing { initiative, only: None }),
                Route::Paper(Paper::Typed(initiative)),
            ] {
                h.app.go(route.clone());
                h.settle();
                let screen = h.screen();
                println!("== {lang:?} {width}x{height} {route:?}\n{screen}");
                assert!(screen.lines().count() > 6, "{route:?}");
            }
        }
    }
}
