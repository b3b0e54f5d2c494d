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
fn the_goal_of_a_mailing_is_what_can_be_counted_in_it() {
    let mut h = Harness::new();
    h.keys("3isG06<enter><enter>");
    while !h.screen().contains("> How many") {
        h.keys("<tab>");
    }
    h.keys("900<tab>");
    assert!(h.screen().contains("Sent") && !h.screen().contains("of the list"), "{}", h.screen());
    h.keys("<ctrl-s>n1900<ctrl-s>");
    assert_eq!(h.row("SELECT measure||'|'||goal_count FROM initiative"), "sent|900");
    assert!(h.screen().contains("Goal 900, so far 900 (Sent)"), "{}", h.screen());
}

#[test]
fn what_is_for_everybody_can_have_a_list_and_it_is_found_again() {
    let mut h = Start::new().with(crate::initiatives::hjallbo);
    h.keys("3isG31<enter><enter><ctrl-s>");
    assert!(h.screen().contains("Nothing counted yet"), "{}", h.screen());
    h.keys("ii<enter>1946<enter>1946<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM target WHERE gone IS NULL"), "6");
    assert!(h.screen().contains("The list is open: 6 people"), "{}", h.screen());
    h.keys("3<enter>");
    assert!(h.screen().contains("The list is open: 6 people"), "{}", h.screen());
}

#[test]
fn the_history_of_a_card_says_what_it_said_before_and_puts_that_back() {
    let mut h = Harness::new();
    h.keys("3isG05<enter>e<ctrl-u>Leaflet to you who turn 65<ctrl-s>h");
    let screen = h.screen();
    assert!(screen.contains("A leaflet to") && screen.contains("Leaflet to you"), "{screen}");
    h.keys("<enter>");
    assert_eq!(h.row("SELECT ifnull(name, '-') FROM method"), "-");
    h.keys("<esc>");
    assert!(h.line(1).contains("A leaflet to everyone aged 65"), "{}", h.screen());
}

#[test]
fn a_step_is_a_line_and_enter_begins_the_next() {
    let mut h = Harness::new();
    h.keys("3inBicycle café");
    while !h.screen().contains("> How it is done") {
        h.keys("<tab>");
    }
    h.keys("Lend bicycles<enter>Ring after two weeks<ctrl-s>");
    assert_eq!(h.row("SELECT steps FROM method"), "Lend bicycles\nRing after two weeks");
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
    // The figures say the same number: what was sent, not how many rows it was written in.
    h.keys("9");
    let letters = |h: &mut Harness, line: &str| {
        let screen = h.screen();
        let line = screen.lines().find(|l| l.contains(line)).unwrap_or_default().to_owned();
        assert!(line.contains(" 900 "), "{screen}");
    };
    letters(&mut h, "Letters and messages");
    letters(&mut h, "counted without a name");
    h.keys("3<enter>");
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
