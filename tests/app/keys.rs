//! What a key or a paste comes to.

use crate::harness::keyboard::read_keys;
use crate::harness::{Harness, Start, town};
use ratatui::crossterm::event::{Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use tillit::base::Lang;
use tillit::config::command::Command;
use tillit::config::words::Words;
use tillit::screens::Route;

fn four() -> Harness {
    Start::new().with(town::four)
}

/// Forty characters with three line breaks, of the kind people paste by mistake.
const PASTE: &str = "Hej Karin!\nKan du ringa Gunnel?\n0701740626\nd";

#[test]
fn the_other_screens_are_grey_while_a_form_is_open() {
    let mut h = Start::new().with(crate::harness::town::busy);
    h.keys("l2<f9>");
    h.keys("totals");
    assert!(h.screen().contains("Esc first"), "{}", h.screen());
    h.keys("<enter><esc>");
    assert!(h.screen().contains("[2 No answer]"), "{}", h.screen());
}

#[test]
fn a_paste_is_forty_characters_and_three_line_breaks() {
    assert_eq!(PASTE.matches('\n').count(), 3);
    assert!(PASTE.len() >= 40);
}

#[test]
fn digits_change_the_screen_and_come_back_to_what_was_left() {
    let mut h = four();
    h.keys("2<down><down>9");
    assert!(!h.line(1).contains("People"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains(" > Gun-Britt"), "{}", h.screen());
}

#[test]
fn in_the_find_box_letters_are_text_and_the_best_hit_opens() {
    let mut h = four();
    h.keys("2sgun");
    assert!(h.screen().contains("2/3"), "{}", h.screen());
    assert!(h.line(3).contains("WRITE"), "{}", h.screen());
    h.keys("-br");
    assert!(h.screen().contains("1/3"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.screen().contains("3/3"), "{}", h.screen());
    h.keys("<esc>");
    assert!(!h.line(3).contains("WRITE"), "{}", h.screen());
}

#[test]
fn capitals_are_the_same_letters() {
    let mut h = four();
    h.keys("2S");
    assert!(h.line(3).contains("WRITE"), "{}", h.screen());
}

#[test]
fn escape_at_the_top_never_quits_and_says_what_does() {
    let mut h = four();
    h.keys("<esc><esc><esc>");
    assert!(h.line(23).contains("Ctrl+Q"), "{}", h.screen());
    assert!(!h.app.done());
    h.keys("q");
    assert!(h.line(23).contains("Ctrl+Q"), "{}", h.screen());
    h.keys("<ctrl-c>");
    assert!(!h.app.done());
    h.keys("<ctrl-q>");
    assert!(h.app.done());
}

#[test]
fn a_key_that_means_nothing_says_where_to_look() {
    let mut h = four();
    h.keys("2w");
    assert!(h.line(23).contains("F9"), "{}", h.screen());
    h.keys("<down>");
    assert!(!h.line(23).contains("F9"), "until the next key: {}", h.screen());
    h.keys("9m");
    assert!(h.line(23).contains("cannot be done here"), "{}", h.screen());
}

#[test]
fn what_cannot_be_done_says_why() {
    let mut h = Harness::new();
    h.keys("2l");
    assert!(h.line(23).contains("Nobody is chosen"), "{}", h.screen());
}

#[test]
fn a_release_does_nothing_and_altgr_types_its_character() {
    let mut h = four();
    h.keys("2s");
    let press = KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT);
    let release = KeyEvent { kind: KeyEventKind::Release, ..press };
    h.raw(vec![Raw::Key(press)]).raw(vec![Raw::Key(release)]);
    assert!(h.screen().contains("[@ "), "{}", h.screen());
}

#[test]
fn a_paste_where_nothing_is_written_runs_nothing_and_offers_a_search() {
    for marked in [true, false] {
        let mut h = four();
        let before = h.tables();
        h.keys("2");
        if marked {
            h.paste(PASTE);
        } else {
            h.burst(PASTE);
        }
        assert!(h.line(23).contains("Search for \"Hej Karin!"), "{}", h.screen());
        assert!(h.line(1).contains("People"), "{}", h.screen());
        h.keys("<down>");
        assert!(!h.line(23).contains("Search for"), "{}", h.screen());
        assert_eq!(h.tables(), before);
    }
}

#[test]
fn enter_takes_the_offer_and_another_key_lets_it_go() {
    let mut h = four();
    h.paste("gunnel\n");
    h.keys("<enter>");
    assert!(h.screen().contains("[gunnel"), "{}", h.screen());
    let mut h = four();
    h.paste("gunnel\n").keys("2<enter>");
    assert!(!h.screen().contains("[gunnel"), "{}", h.screen());
}

#[test]
fn a_paste_in_a_box_is_one_edit_and_its_line_breaks_submit_nothing() {
    for marked in [true, false] {
        let mut h = four();
        h.keys("2s");
        if marked {
            h.paste(PASTE);
        } else {
            h.burst(PASTE);
        }
        assert!(h.line(3).contains("WRITE"), "{}", h.screen());
        assert!(h.screen().contains("Gunnel? 0701740626 d"), "{}", h.screen());
        h.keys("<ctrl-z>");
        assert!(h.screen().contains("3/3"), "one undo takes all of it: {}", h.screen());
    }
}

#[test]
fn help_tells_the_verbs_of_the_screen_and_does_them() {
    let mut h = four();
    h.keys("2?");
    assert!(h.screen().contains("Log call"), "{}", h.screen());
    h.keys("<esc>");
    assert!(!h.screen().contains('┌'), "{}", h.screen());
    h.keys("<f1>search");
    h.keys("<enter>");
    assert!(h.line(3).contains("WRITE"), "it began to search: {}", h.screen());
}

#[test]
fn the_menu_finds_commands_by_any_language_and_persons_by_name() {
    let mut h = four();
    h.keys("2<f9>");
    assert!(!h.screen().contains("hits."), "nothing is typed yet: {}", h.screen());
    h.keys("remiss<ctrl-u>etsi");
    let feet = h.screen();
    assert!(feet.contains("hits.") || feet.contains("hit."), "{feet}");
    let also = feet.lines().find(|line| line.contains("Also called")).unwrap_or_default();
    assert!(!also.contains("etsi") && also.contains(','), "in the user's own language: {feet}");
    h.keys("<enter>");
    assert!(h.line(3).contains("WRITE"), "{}", h.screen());
    h.keys("<esc><f9>korho");
    assert!(h.screen().contains("Väinö Korhonen"), "{}", h.screen());
    h.keys("<f9>");
    assert!(!h.screen().contains("korho"), "F9 again closes it: {}", h.screen());
}

#[test]
fn what_cannot_be_done_here_says_on_which_screen_it_can_and_there_it_can() {
    let mut h = four();
    h.keys("9<f9>merge<down>");
    assert!(h.screen().contains("(Merge"), "{}", h.screen());
    assert!(
        h.screen().contains("That is done on People (2), or on what is opened"),
        "{}",
        h.screen()
    );
    let mut h = Start::new().in_town();
    let words = Words::shipped(Lang::En);
    for command in Command::ALL {
        let Some(home) = command.home() else { continue };
        let key = home.verb().trim_start_matches("screen-").to_owned();
        let name = words.get(command.word());
        let mut there = |way: &str| {
            h.app.go(Route::Today);
            h.settle();
            h.keys(way).wait(400).keys("<f9>").keys(&name);
            let found = h.screen().contains("HERE: ");
            h.keys("<esc>");
            found
        };
        let way = [key.clone(), format!("{key}<enter>")];
        assert!(way.iter().any(|way| there(way)), "{command:?} is not done on {home:?}");
    }
}

#[test]
fn the_notation_of_keys_is_that_of_key_files() {
    let keys = read_keys("aB<ctrl-s><lt><enter>å");
    assert_eq!(keys.len(), 6);
    assert_eq!(keys[2].modifiers, KeyModifiers::CONTROL);
    assert_eq!(keys[3].code, KeyCode::Char('<'));
}

#[test]
fn the_chosen_row_is_under_the_hardware_cursor() {
    let mut h = four();
    h.keys("2<down>");
    let (_, row) = h.cursor();
    let line = h.line(usize::from(row) + 1);
    assert!(line.starts_with(" >"), "{row}: {}", h.screen());
}

#[test]
fn nobody_protected_is_found_by_parts() {
    let mut h = four();
    h.keys("2stilda");
    assert!(h.screen().contains("0/3"), "{}", h.screen());
    h.keys(" gömd");
    assert!(h.screen().contains("1/3"), "{}", h.screen());
    assert!(!h.screen().contains("Gömd"), "{}", h.screen());
    assert!(h.screen().contains("Protected identity"), "{}", h.screen());
}

#[test]
fn small_pictures_are_drawn() {
    let mut h = four();
    for (width, height) in [(60, 18), (40, 12), (20, 5), (120, 40), (1, 1)] {
        h.resize(width, height);
        for keys in ["1", "2", "s", "<esc>", "?", "<esc>", "<f9>", "<esc>"] {
            h.keys(keys);
            let _ = h.screen();
        }
    }
}

#[test]
fn with_letter_keys_off_a_letter_begins_a_search_and_digits_still_change_the_screen() {
    let mut h = Start::new().letters_off().with(town::four);
    h.keys("2gunnel");
    assert!(h.screen().contains("[gunnel"), "{}", h.screen());
    h.keys("<esc><esc>1l");
    assert!(h.screen().contains("[l "), "from any screen: {}", h.screen());
}

#[test]
fn what_is_chosen_by_name_three_times_could_be_had_by_its_key() {
    let mut h = four();
    h.keys("2");
    for _ in 0..2 {
        h.keys("<f9>search<enter><esc>");
        assert!(!h.line(23).contains("does the same"), "{}", h.screen());
    }
    h.keys("<f9>search<enter>");
    assert!(h.line(23).contains("S does the same: Search"), "{}", h.screen());
}

#[test]
fn saving_where_nothing_is_written_says_so() {
    let mut h = four();
    h.keys("2<ctrl-s>");
    assert!(h.line(23).contains("nothing to save"), "{}", h.screen());
}

#[test]
fn a_screen_seen_for_the_first_time_says_what_it_is_for() {
    let mut h = four();
    h.app.tell_first_visits();
    h.keys("2");
    assert!(h.line(23).contains("Everybody the team knows"), "{}", h.screen());
    h.keys("9");
    let mut h = h.again();
    h.app.tell_first_visits();
    h.keys("2");
    assert!(!h.line(23).contains("Everybody the team knows"), "{}", h.screen());
}

#[test]
fn a_digit_goes_to_the_first_screen_of_its_tab_and_never_onto_a_card() {
    let mut h = four();
    h.keys("2<down><enter>");
    let card = h.line(1);
    h.keys("1").keys("2");
    assert_ne!(h.line(1), card, "{}", h.screen());
    assert!(h.screen().contains(" > Väinö"), "the row is still chosen: {}", h.screen());
    h.app.go(Route::Messages);
    h.settle();
    assert!(h.line(2).contains("[0More]"), "{}", h.screen());
    h.keys("2");
    assert!(h.line(2).contains("[2People]"), "{}", h.screen());
}

#[test]
fn back_from_a_card_found_by_typing_a_digit_is_a_tab_again() {
    let mut h = four();
    h.keys("2sgun<enter><esc>1");
    assert!(h.line(1).contains("Today"), "{}", h.screen());
    h.keys("2");
    assert!(h.line(4).contains("Find: gun "), "{}", h.screen());
}

#[test]
fn where_it_is_narrow_the_footer_still_says_that_escape_empties_the_find_box() {
    for (lang, word) in [(Lang::En, "Esc Clear"), (Lang::Sv, "Esc Töm"), (Lang::Fi, "Esc Tyhjennä")]
    {
        let mut h = Start::new().lang(lang).size(60, 18).with(town::four);
        h.keys("2sgun");
        assert!(h.line(18).contains(word), "{}", h.screen());
        h.keys("<esc>");
        assert!(!h.line(18).contains(word), "{}", h.screen());
    }
}

#[test]
fn under_a_question_stand_only_the_keys_that_answer_it() {
    let mut h = Start::new().with(town::busy);
    h.keys("2<esc>sgunnel<enter><esc>3<enter>n<enter>");
    h.keys("d");
    assert!(h.screen().contains("┌─"), "a question: {}", h.screen());
    assert!(h.line(24).starts_with(" Enter Choose"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.line(23).contains("Choose with a digit or Enter"), "{}", h.screen());
}

#[test]
fn help_on_a_form_says_that_one_can_search_in_it() {
    for (lang, told) in [(Lang::Sv, "skriv för att söka"), (Lang::Fi, "hae kirjoittamalla")] {
        let mut h = Start::new().lang(lang).size(60, 18).with(town::four);
        h.keys("2l<f1>");
        assert!(h.line(3).contains(told), "{}", h.screen());
    }
}
