//! What a screen says is whole and true where there is little room, and where there is nothing to say.

use crate::harness::{Harness, Start, town};
use tillit::base::{InitiativeId, Lang};
use tillit::domain::initiative::{Initiative, Mode};
use tillit::screens::Route;
use tillit::store::{Author, Save, initiatives};

fn open(h: &mut Harness, route: Route) {
    h.app.go(route);
    h.settle();
}

/// What the picture says, line breaks left out.
fn said(h: &mut Harness) -> String {
    h.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn small(lang: Lang) -> Harness {
    Start::new().lang(lang).size(60, 18).with(town::busy)
}

#[test]
fn a_hint_that_one_row_has_no_room_for_takes_two() {
    let mut h = small(Lang::Fi);
    h.keys("f");
    assert!(said(&mut h).contains("24.12. Tyhjä = ei päivää."), "{}", h.screen());
}

#[test]
fn the_first_page_tells_what_the_chosen_way_leads_to() {
    for lang in Lang::ALL {
        let mut h = small(lang);
        open(&mut h, Route::Welcome);
        for _ in 0..3 {
            let screen = h.screen();
            assert!(!screen.contains(".."), "{screen}");
            h.keys("<down>");
        }
    }
    let mut h = small(Lang::Sv);
    open(&mut h, Route::Welcome);
    h.keys("<down>");
    assert!(h.screen().contains("någon har redan gjort filen"), "{}", h.screen());
    assert!(!h.screen().contains("gör en tom fil"), "{}", h.screen());
}

fn counting(author: &Author<'_>) -> Vec<Save> {
    let mut one = Initiative::new(InitiativeId(author.id()), "Bordet på biblioteket");
    one.mode = Mode::Counts;
    vec![initiatives::add(author, &one)]
}

#[test]
fn an_initiative_that_only_counts_is_not_told_to_gather_people() {
    let mut h = Start::new().with(counting);
    h.keys("3<enter>");
    assert!(!h.screen().contains("list is empty"), "{}", h.screen());
    assert!(h.line(4).contains("No list, counts only"), "{}", h.screen());
    assert!(h.screen().contains("Nothing counted yet"), "{}", h.screen());
}

#[test]
fn help_of_a_form_tells_what_enter_and_digits_do_there() {
    let mut h = Start::new().size(120, 40).with(town::busy);
    h.keys("n<f1>");
    let screen = h.screen();
    assert!(screen.contains("Next box"), "{screen}");
    assert!(!screen.contains("1 2 3 4 5 8 9 0"), "digits answer here: {screen}");
    h.keys("<esc><esc>?");
    assert!(h.screen().contains("1 2 3 4 5 8 9 0"), "{}", h.screen());
}

#[test]
fn a_page_of_help_ends_with_its_list() {
    let mut h = Start::new().size(120, 40).with(town::busy);
    h.keys("?").keys(&"<pagedown>".repeat(40));
    let row = |h: &mut Harness| {
        let screen = h.screen();
        let marked =
            screen.lines().find_map(|line| line.find("> ").map(|at| (at, line.to_owned())));
        marked.unwrap_or_else(|| panic!("no row is chosen: {screen}"))
    };
    let (at, line) = row(&mut h);
    assert!(at < 40, "{line}");
    h.keys("<down>");
    assert!(row(&mut h).0 >= 40, "{}", h.screen());
    h.keys("<pageup>");
    assert!(row(&mut h).0 >= 40, "{}", h.screen());
}

#[test]
fn a_box_without_help_and_an_open_list_say_so() {
    let mut h = Start::new().with(town::busy);
    h.keys("f<tab><f4>");
    assert!(h.line(23).contains("no help to open"), "{}", h.screen());
    h.keys("<esc>e<f4><ctrl-s>");
    assert!(h.line(23).contains("First choose with Enter"), "{}", h.screen());
    h.keys("<esc><esc>2v<ctrl-s>");
    assert!(h.line(23).contains("First choose with Enter"), "{}", h.screen());
}

#[test]
fn the_list_of_questions_left_by_escape_leaves_the_cursor_where_it_was() {
    let mut h = Start::new().with(town::busy);
    h.keys("l");
    let before = h.cursor();
    h.keys("<tab><f4>");
    let inside = h.cursor();
    h.keys("<esc>");
    assert_ne!(h.cursor(), before);
    assert_ne!(h.cursor(), inside);
    h.keys("<shift-tab>");
    assert_eq!(h.cursor(), before, "{}", h.screen());
}

#[test]
fn what_is_said_of_a_choice_stands_whole_under_the_list() {
    let mut h = Start::new().lang(Lang::Fi).size(120, 40).with(town::busy);
    h.keys("l<f4>");
    let whole = "Puhelin hälytti, mutta kukaan ei vastannut.";
    assert!(!said(&mut h).contains(whole), "{}", h.screen());
    h.keys("<down>");
    let screen = h.screen();
    let said = screen.replace(['│', '─'], " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Puhelin hälytti, mutta kukaan ei vastannut"), "{screen}");
}

#[test]
fn messages_keep_what_matters_and_not_what_help_says() {
    let mut h = Start::new().with(town::busy);
    h.app.tell_first_visits();
    h.keys("2<esc><esc>1<esc>q");
    open(&mut h, Route::Messages);
    h.keys("<home>");
    assert!(!h.screen().contains("Ctrl+Q quits"), "{}", h.screen());
    assert!(!h.screen().contains("What is to be done"), "{}", h.screen());
    h.keys("<f5>");
    open(&mut h, Route::Messages);
    assert!(h.screen().contains("Nothing new from colleagues"), "{}", h.screen());
}

#[test]
fn the_undo_list_counts_in_words() {
    let mut h = Start::new().with(town::busy);
    h.keys("u");
    assert!(h.line(23).trim_end().ends_with(" changes"), "{}", h.screen());
}

#[test]
fn a_heading_with_nothing_under_it_is_left_out() {
    let mut h = Harness::new();
    h.keys("9");
    assert!(h.screen().contains("What was done") && h.screen().contains("Calls tried"));
    assert!(!h.screen().contains("How it went"), "{}", h.screen());
}

#[test]
fn without_colours_none_is_said_to_be_in_use() {
    let mut h = Start::new().plain().open();
    h.keys("0<end>");
    assert!(h.screen().contains("no colours"), "{}", h.screen());
}

#[test]
fn a_page_is_meant_by_its_whole_name_and_the_register_is_no_copy_of_itself() {
    let mut h = Start::new().lang(Lang::Fi).with(town::busy);
    h.keys("2<home><f9>roskakori<enter>");
    assert!(h.line(1).contains("Roskakori"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE gone IS NOT NULL"), "0");
    h.keys("1<f9>kopiot<enter>");
    assert!(h.line(1).contains("Kopiot"), "{}", h.screen());
    h.keys("i");
    h.paste(&h.path().parent().unwrap().join("").display().to_string());
    assert!(h.screen().contains("laptops"), "{}", h.screen());
    assert!(!h.screen().contains("register.tillit"), "{}", h.screen());
}

#[test]
fn a_list_open_over_a_form_has_its_own_keys_in_the_footer() {
    let mut h = Start::new().with(town::busy);
    h.keys("2<down>l<f4>");
    assert!(h.line(24).contains("Enter Choose") && h.line(24).contains("Esc"), "{}", h.screen());
    assert!(!h.line(24).contains("Ctrl+S") && !h.line(24).contains("F4"), "{}", h.screen());
}
