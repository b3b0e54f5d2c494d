//! What a key comes to.

use crate::harness::Harness;

#[test]
fn the_register_opens_by_itself_and_digits_change_the_screen() {
    let mut h = Harness::new();
    h.keys("2");
    println!("{}", h.screen());
    assert!(h.line(1).contains("People"), "{}", h.screen());
}
