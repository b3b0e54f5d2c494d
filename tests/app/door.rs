//! A register that does not open leaves a way to the first page.

use crate::harness::Harness;
use std::fs::OpenOptions;

#[test]
fn from_a_damaged_file_esc_leads_to_the_first_page() {
    let h = Harness::new();
    let file = OpenOptions::new().write(true).open(h.path()).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    let mut h = h.again();
    let screen = h.screen();
    assert!(screen.contains("damaged or has not been copied to the end"), "{screen}");
    assert!(screen.contains("Esc leads to the first page"), "{screen}");
    assert!(h.line(24).contains("Esc First page"), "{screen}");
    h.keys("<esc>");
    assert!(h.screen().contains("Start a new register"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("The register's file"), "{}", h.screen());
}

#[test]
fn from_a_file_that_is_not_there_too() {
    let mut h = Harness::new().again_without_file();
    assert!(h.screen().contains("Esc leads to the first page"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.screen().contains("Start a new register"), "{}", h.screen());
}
