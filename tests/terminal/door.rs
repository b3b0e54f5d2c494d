//! Coming in and going out: a wrong passphrase, a file cut short, a terminal given back.

use crate::screen::Desktop;
use std::fs::OpenOptions;
use std::process::Command;

const PASSPHRASE: &str = "blue yellow red house";

#[test]
fn the_terminal_is_given_back_as_it_was() {
    let desktop = Desktop::with_gunnel(None);
    let mut terminal = desktop.open();
    terminal.wait_for("[1Today]");
    assert!(!terminal.is_given_back(), "the program has the terminal while it runs");
    terminal.keys("\x11");
    assert!(terminal.ended());
    assert!(terminal.is_given_back(), "{}", terminal.text());
}

#[test]
fn the_first_page_is_left_as_well() {
    let desktop = Desktop::new();
    let mut terminal = desktop.start();
    terminal.wait_for("Start a new register").keys("\x11");
    assert!(terminal.ended());
    assert!(terminal.is_given_back(), "{}", terminal.text());
}

#[test]
fn a_register_opens_by_the_name_of_its_file() {
    let desktop = Desktop::with_gunnel(None);
    desktop.open_by_name().wait_for("[1Today]").keys("2").wait_for("Gunnel");
}

#[test]
fn a_wrong_passphrase_is_told_and_the_next_one_opens() {
    let desktop = Desktop::with_gunnel(Some(PASSPHRASE));
    let mut terminal = desktop.open();
    terminal.gives("blue yellow red hause").wait_for("The passphrase is not right");
    assert!(!terminal.text().contains("hause"), "{}", terminal.text());
    // Ctrl+U empties the box.
    terminal.keys("\x15").wait_without("*").gives(PASSPHRASE).wait_for("[1Today]");
    terminal.keys("2").wait_for("Gunnel");
}

#[test]
fn a_file_cut_short_is_told_and_left_as_it_is() {
    for passphrase in [None, Some(PASSPHRASE)] {
        let desktop = Desktop::with_gunnel(passphrase);
        let path = desktop.register();
        let length = std::fs::metadata(&path).unwrap().len();
        OpenOptions::new().write(true).open(&path).unwrap().set_len(length / 2).unwrap();
        let before = std::fs::read(&path).unwrap();
        let mut terminal = desktop.open();
        if let Some(passphrase) = passphrase {
            terminal.gives(passphrase);
        }
        terminal.wait_for("damaged or has not been copied to the end");
        terminal.keys("\x11");
        terminal.ended();
        assert!(terminal.is_given_back());
        assert!(std::fs::read(&path).unwrap() == before);
    }
}

#[test]
fn a_new_register_shows_its_recovery_key_until_its_end_is_written_back() {
    let desktop = Desktop::new();
    let mut terminal = desktop.start();
    terminal.wait_for("Start a new register").keys("3").wait_for("> Name of the register");
    terminal.types("Team").keys("\r").wait_for("> File").keys("\x15").wait_without("Team.tillit");
    terminal.keys(&desktop.register().to_string_lossy()).wait_for("hjallbo.tillit");
    terminal.keys("\r").wait_for("> Your name").wait_for("Karin").keys("\r");
    terminal.wait_for("> Country").keys("\r");
    terminal.wait_for("> Protect").keys("\r").wait_for("> Passphrase");
    let stars = "*".repeat(PASSPHRASE.len());
    terminal.keys(PASSPHRASE).wait_for(&stars).keys("\r").wait_for("> Once more");
    terminal.keys(PASSPHRASE).wait_until(|now| now.matches(&stars).count() == 2);
    terminal.keys("\x13").wait_for("AGE-SE").wait_for("> Last group");
    let page = terminal.text();
    let key = page.split("Type the last group").next().unwrap_or_default();
    let last = key.split_whitespace().next_back().unwrap_or_default();
    terminal.keys("\x1b").wait_for("Copy the key first");
    // Left before it was proved: it is there at the next start, and lies nowhere in the clear.
    terminal.keys("\x11");
    assert!(terminal.ended());
    for file in desktop.files() {
        let bytes = std::fs::read(&file).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains(last), "{}", file.display());
    }
    let mut terminal = desktop.open();
    terminal.gives(PASSPHRASE).wait_for("AGE-SE").wait_for("> Last group");
    assert!(terminal.text().contains(last), "{}", terminal.text());
    terminal.types("other").keys("\r").wait_for("not the last group");
    // The group stands on the page already: it is in the box when it is there twice.
    terminal.keys("\x15").wait_without("other").keys(last);
    terminal.wait_until(|now| now.matches(last).count() == 2);
    terminal.keys("\r").wait_for("[1Today]");
    terminal.keys("\x11");
    assert!(terminal.ended());
    desktop.open().gives(PASSPHRASE).wait_for("[1Today]");
}

/// What a computer knows of its drives cannot be read just now, as it is where one hangs.
#[test]
fn the_first_picture_waits_for_no_drive() {
    let desktop = Desktop::with_gunnel(None);
    let known = desktop.home().join("places.json");
    if known.exists() {
        std::fs::remove_file(&known).unwrap();
    }
    assert!(Command::new("mkfifo").arg(&known).status().unwrap().success());
    for name in ["Karin", "Nobody"] {
        let mut terminal = desktop.open_as(name);
        terminal.wait_for("Opening the register");
        terminal.kill();
    }
    let mut terminal = desktop.open();
    terminal.wait_for("Opening the register");
    // Now it answers: there is nothing in it.
    drop(OpenOptions::new().write(true).open(&known).unwrap());
    terminal.wait_for("[1Today]");
}

#[test]
fn a_file_that_is_not_there_and_a_name_nobody_has_are_told_at_the_door() {
    let desktop = Desktop::with_gunnel(None);
    let mut terminal = desktop.open_as("Nobody");
    terminal.wait_for("Nobody in the team is called").wait_for("Esc leads to the first page");
    terminal.keys("\x11");
    assert!(terminal.ended());
    std::fs::remove_file(desktop.register()).unwrap();
    let mut terminal = desktop.open();
    terminal.wait_for("There is no file of that name").keys("\x11");
    assert!(terminal.ended());
    std::fs::write(desktop.register(), "a list").unwrap();
    let mut terminal = desktop.open();
    terminal.wait_for("Esc leads to the first page").keys("\x11");
    assert!(terminal.ended());
}
