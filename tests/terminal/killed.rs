//! A program that is killed in the middle of a word.

use crate::screen::{Desktop, Terminal};

const PASSPHRASE: &str = "blue yellow red house";

/// Opens the register, with the passphrase where it asks for one, and sees Today.
fn come_in(desktop: &Desktop, passphrase: Option<&str>) -> Terminal {
    let mut terminal = desktop.open();
    if let Some(passphrase) = passphrase {
        terminal.gives(passphrase);
    }
    terminal.wait_for("[1Today]");
    terminal
}

fn a_note_survives(passphrase: Option<&str>) -> Desktop {
    let desktop = Desktop::with_gunnel(passphrase);
    let mut terminal = come_in(&desktop, passphrase);
    terminal.keys("2").wait_for("Gunnel");
    terminal.keys("l").wait_for("How did it go?");
    // Nobody answered; the cursor goes to the next try, the note stands above it.
    terminal.keys("2").wait_for("> Follow up").keys("\x1b[A").wait_for("> Note");
    terminal.types("fikar gärna").wait_for("draft kept");
    terminal.kill();
    let mut terminal = come_in(&desktop, passphrase);
    terminal.wait_for("Begun, not saved").wait_for("Gunnel");
    terminal.keys("\r").wait_for("fikar gärna");
    desktop
}

#[test]
fn what_was_being_typed_is_offered_on_the_next_start() {
    a_note_survives(None);
}

#[test]
fn and_nobody_else_can_read_it_on_the_disk() {
    let desktop = a_note_survives(Some(PASSPHRASE));
    let files = desktop.files();
    assert!(files.iter().any(|file| file.to_string_lossy().contains("drafts")), "{files:?}");
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!bytes.windows(5).any(|five| five == b"fikar"), "{}", file.display());
    }
}

/// Opens the counter of the square.
fn count(terminal: &mut Terminal) {
    // In its column: what is begun stands on Today under the same name.
    terminal.keys("4").wait_for("          Bergsjön torg").keys("\r").wait_for("COUNTING");
}

/// Presses one key a head from `from` to `to`, each seen before the next.
fn heads(terminal: &mut Terminal, from: i64, to: i64) {
    for n in from..to {
        terminal.keys("1").wait_for(&format!("Talked with {n} -> {}", n + 1));
    }
}

#[test]
fn every_head_that_was_seen_counted_is_counted_whenever_the_program_is_killed() {
    let desktop = Desktop::with_torg();
    let mut terminal = come_in(&desktop, None);
    count(&mut terminal);
    heads(&mut terminal, 0, 12);
    // Killed before anything of it is in the register, with keys still on their way.
    terminal.keys("111");
    terminal.kill();
    assert_eq!(desktop.counted("talk"), 0);
    let mut terminal = come_in(&desktop, None);
    terminal.wait_for("Counted: ");
    count(&mut terminal);
    terminal.keys("2").wait_for("Took a folder 0 -> 1").wait_for("in the register");
    let before = desktop.counted("talk");
    assert!((12..=15).contains(&before), "{before}");
    // Killed between one gathering and the next.
    heads(&mut terminal, before, before + 5);
    terminal.kill();
    assert_eq!(desktop.counted("talk"), before);
    let mut terminal = come_in(&desktop, None);
    count(&mut terminal);
    terminal.keys("\x13").wait_for("Done");
    assert_eq!((desktop.counted("talk"), desktop.counted("folder")), (before + 5, 1));
}

/// The made-up towns that lie in the program's folder.
fn towns(desktop: &Desktop) -> usize {
    let practice = |path: &&std::path::PathBuf| path.to_string_lossy().contains("practice-");
    desktop
        .files()
        .iter()
        .filter(practice)
        .filter(|path| path.extension().is_some_and(|e| e == "tillit"))
        .count()
}

#[test]
fn a_made_up_town_left_behind_goes_at_the_next_start() {
    let desktop = Desktop::new();
    let mut killed = desktop.demo();
    killed.wait_for("[1");
    let mut running = desktop.demo();
    running.wait_for("[1");
    killed.kill();
    assert_eq!(towns(&desktop), 2);
    let mut last = desktop.demo();
    last.wait_for("[1");
    assert_eq!(towns(&desktop), 2, "the one left behind, but not the one in use");
    for terminal in [&mut last, &mut running] {
        terminal.keys("\x11");
        assert!(terminal.ended());
    }
    assert_eq!(towns(&desktop), 0);
}
