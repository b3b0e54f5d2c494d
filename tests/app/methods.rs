//! The library of method cards, what a team writes over it, and the initiative begun from a card.

use crate::harness::{Harness, Start};
use tillit::base::Lang;

#[test]
fn the_library_is_found_in_and_a_card_is_read_through() {
    let mut h = Harness::new();
    h.keys("3i");
    assert!(h.line(1).contains("Initiatives > Methods"), "{}", h.screen());
    assert!(h.screen().contains("Home visits") && h.screen().contains("37/37"), "{}", h.screen());
    h.keys("sset time");
    assert!(h.screen().contains("Call at a set time, ages 75 and 80"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Methods > Call at a set time"), "{}", h.screen());
    let first = h.screen();
    assert!(first.contains("Purpose") && first.contains("Reach older people"), "{first}");
    h.keys("<pagedown><pagedown><pagedown>");
    assert!(h.screen().contains("Bear in mind"), "{}", h.screen());
    assert!(!h.screen().contains("Reach older people"), "{}", h.screen());
    h.keys("<home>");
    assert_eq!(h.screen(), first);
}

#[test]
fn what_nobody_knows_the_effect_of_says_so() {
    let mut h = Harness::new();
    h.keys("3isG05<enter>");
    assert!(h.screen().contains("Effect unknown"), "{}", h.screen());
}

#[test]
fn a_card_that_ships_is_changed_for_the_team_and_put_back() {
    let mut h = Start::new().lang(Lang::Sv).open();
    h.keys("3is65-åringar<enter>e");
    assert!(h.line(1).contains("Metodkort: Folder hem"), "{}", h.screen());
    h.keys("<ctrl-u>Folder till er som fyller 65<ctrl-s>");
    assert_eq!(
        h.row("SELECT key||'|'||name||'|'||ifnull(purpose,'-') FROM method"),
        "G05|Folder till er som fyller 65|-"
    );
    assert!(h.line(1).contains("Folder till er"), "{}", h.screen());
    // What was left alone is still the program's, and the history tells what was changed.
    assert!(h.screen().contains("Att alla som fyller 65"), "{}", h.screen());
    h.keys("h");
    assert!(h.screen().contains("Namn") && h.screen().contains("Folder till er"), "{}", h.screen());
    h.keys("<esc><esc>");
    assert!(h.screen().contains("ändrad"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM method WHERE gone IS NULL"), "0");
    h.keys("<ctrl-y>");
    // An emptied box says again what the program says, and nothing of the team's is left.
    h.keys("<enter>e<ctrl-u><ctrl-s>");
    assert!(
        h.screen().contains("Folder hem till alla 65-åringar") || h.line(1).contains("Folder hem"),
        "{}",
        h.screen()
    );
    assert_eq!(h.row("SELECT count(*) FROM method WHERE gone IS NULL"), "0");
}

#[test]
fn the_team_writes_a_card_of_its_own_and_takes_it_away() {
    let mut h = Harness::new();
    h.keys("3in<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM method"), "0");
    h.keys("Bicycle café<ctrl-s>");
    assert_eq!(h.row("SELECT name||'|'||category FROM method"), "Bicycle café|home-visits");
    assert!(h.line(1).contains("Methods > Bicycle café"), "{}", h.screen());
    h.keys("<esc>sbicycle<down>");
    assert!(h.screen().contains("own"), "{}", h.screen());
    h.keys("<delete>");
    assert_eq!(h.row("SELECT count(*) FROM method WHERE gone IS NULL"), "0");
    h.keys("<esc><esc>3i<delete>");
    assert!(h.line(23).contains("comes with the program"), "{}", h.screen());
}

#[test]
fn an_initiative_begun_from_a_card_says_what_the_card_says() {
    let mut h = Harness::new();
    h.keys("3isG05<enter><enter>");
    assert!(h.screen().contains("A leaflet to everyone aged 65"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(
        h.row("SELECT method||'|'||mode||'|'||breadth||'|'||name FROM initiative"),
        "G05|counts|broad|A leaflet to everyone aged 65"
    );
    h.keys("3isG30<enter><enter><ctrl-s>");
    assert_eq!(
        h.row("SELECT mode||'|'||breadth||'|'||template FROM initiative WHERE method='G30'"),
        "named|targeted|cornerstones"
    );
}

#[test]
fn a_mailing_without_a_list_is_counted_in_a_few_keys_and_says_so() {
    let mut h = Harness::new();
    h.keys("3isG05<enter><enter><ctrl-s>");
    assert!(h.screen().contains("Nothing counted yet"), "{}", h.screen());
    h.keys("n1900<enter><enter>Leaflet 2026-03<ctrl-s>");
    h.keys("n214<ctrl-s>n312<ctrl-s>");
    assert_eq!(
        h.row("SELECT group_concat(kind||' '||disposition||' '||heads, ', ') FROM encounter"),
        "letter sent 900, letter returned 14, poster sent 12"
    );
    let screen = h.screen();
    for said in
        ["900 (no list)", "14 (no list)", "886 (no list)", "12 (no list)", "Leaflet 2026-03"]
    {
        assert!(screen.contains(said), "{said} not on\n{screen}");
    }
    // One letter more that came back changes the reach.
    h.keys("<home><down><enter>");
    assert!(h.screen().contains("14"), "{}", h.screen());
    h.keys("<tab><ctrl-u>15<ctrl-s>");
    assert!(h.screen().contains("885 (no list)"), "{}", h.screen());
    h.keys("3");
    assert!(h.screen().contains("885 (no list)"), "{}", h.screen());
    // Nobody is named, in the note either; and an effect nobody knows is said to be unknown.
    h.keys("<enter>n15<enter><enter>Anna Svensson<ctrl-s>");
    assert!(h.screen().contains("looks like a name"), "{}", h.screen());
    h.keys("<esc>e");
    for _ in 0..40 {
        if h.screen().contains("> Effect  ") {
            break;
        }
        h.keys("<down>");
    }
    h.keys("4<ctrl-s>");
    assert_eq!(h.row("SELECT effect FROM initiative"), "unknown");
    assert!(h.screen().contains("Effect unknown"), "{}", h.screen());
}
