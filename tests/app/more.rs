//! What lies behind More: templates, language and colours, the bin.

use super::initiatives::hjallbo;
use crate::harness::{Harness, Start};
use tillit::screens::Route;
use tillit::store::people;

const TEMPLATE: &str = r#"
key = "cafe"
version = 1
name = { sv = "Kaffesamtal", fi = "Kahvijuttelu", en = "Coffee talk" }
kinds = ["call"]

[[question]]
key = "sleep"
kind = "yes-no"
label = { sv = "Sover du bra?", fi = "Nukutko hyvin?", en = "Do you sleep well?" }

[[question]]
key = "why"
kind = "text"
label = { sv = "Vad stör?", fi = "Mikä häiritsee?", en = "What disturbs?" }
shown_if = "sleep = no"
"#;

#[test]
fn a_template_is_brought_in_and_the_next_must_count_up() {
    let mut h = Harness::new();
    let file = h.laptop().with_file_name("cafe.toml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, TEMPLATE.replace("kind = \"text\"", "kind = \"txt\"")).unwrap();
    h.app.go(Route::Templates);
    h.settle();
    h.keys("i").paste(&format!("\"{}\"", file.display()));
    let screen = h.screen();
    assert!(screen.contains("one fault") && screen.contains("Line 14:"), "{screen}");
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM template"), "0");
    std::fs::write(&file, TEMPLATE).unwrap();
    h.keys("<ctrl-u>").paste(&file.display().to_string());
    assert!(h.screen().contains("Coffee talk, version 1: 2 questions"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT key||(version>>31) FROM template"), "cafe1");
    assert!(h.screen().contains("the team's own"), "{}", h.screen());
    h.keys("i").paste(&file.display().to_string());
    assert!(h.screen().contains("version = 2"), "{}", h.screen());
    h.keys("<ctrl-s><esc>");
    assert_eq!(h.row("SELECT count(*) FROM template"), "1");
    h.app.go(Route::Template("cafe".into()));
    h.settle();
    let screen = h.screen();
    assert!(screen.contains("Asked if \"Do you sleep well?\" is No"), "{screen}");
}

#[test]
fn language_and_colours_change_at_once() {
    let mut h = Harness::new();
    h.keys("0");
    assert!(h.screen().contains("On this computer"), "{}", h.screen());
    h.click("Language").keys("<enter>1");
    let screen = h.screen();
    assert!(screen.contains("På den här datorn"), "{screen}");
    h.keys("<down><enter>3");
    // A digit takes the line, and the list closes.
    assert!(h.screen().contains("Hög kontrast"), "{}", h.screen());
    h.keys("<enter><enter>");
    assert!(h.screen().contains("Hög kontrast"), "Enter leaves what holds: {}", h.screen());
}

#[test]
fn a_card_comes_back_out_of_the_bin() {
    let mut h = Start::new().with(|author| {
        let mut saves = hjallbo(author);
        let first = saves.iter().find_map(|save| save.about).unwrap();
        saves.push(people::bin(author, first));
        saves
    });
    h.app.go(Route::Bin);
    h.settle();
    assert!(h.screen().contains("Anna Hjällström"), "{}", h.screen());
    h.keys("<enter>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE gone IS NOT NULL"), "0");
    assert!(h.screen().contains("The bin is empty"), "{}", h.screen());
}

#[test]
fn settings_are_kept_whole_beside_the_old_ones_and_no_language_that_was_only_said() {
    let mut h = Harness::new();
    std::fs::create_dir_all(h.laptop()).unwrap();
    let (file, other) = (h.laptop().join("settings.toml"), h.laptop().join("other.toml"));
    std::fs::write(&file, "mouse = true\n").unwrap();
    std::fs::hard_link(&file, &other).unwrap();
    h.keys("0").click("Language").keys("<enter>1");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert!(kept.contains("language"), "{kept}");
    // What was there has not been written over: a power cut leaves the one or the other.
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "mouse = true\n");
}

#[test]
fn a_template_mended_beside_the_form_is_read_anew_when_it_is_saved() {
    let mut h = Harness::new();
    let file = h.laptop().with_file_name("cafe.toml");
    let faulty = TEMPLATE.replace("kind = \"text\"", "kind = \"txt\"");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, TEMPLATE).unwrap();
    h.app.go(Route::TemplateImport);
    h.settle();
    h.paste(&file.display().to_string());
    // What is kept is the file as it is now, not as it was when its path was written.
    std::fs::write(&file, &faulty).unwrap();
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("Line 14:"), "{}", h.screen());
    std::fs::write(&file, faulty.replace("kind = \"yes-no\"", "kind = \"yn\"")).unwrap();
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("Line 9:"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM template"), "0");
    std::fs::write(&file, TEMPLATE).unwrap();
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM template"), "1");
}
