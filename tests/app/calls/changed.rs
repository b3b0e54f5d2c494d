//! A contact written down before is put right.

use super::{last, start, to};

#[test]
fn what_was_written_stands_in_the_boxes_and_only_what_is_changed_changes() {
    let mut h = start();
    h.keys("2l143j12<enter>dans<ctrl-s>");
    let before = last(&h, "hex(id), at, day, minutes, hex(worker), template, disposition");
    h.keys("<enter>");
    h.keys("<down><enter>");
    let screen = h.screen();
    assert!(h.line(1).contains("Change contact > Gun-Britt Sjöberg"), "{screen}");
    assert!(screen.contains("[1 Carried out]") && screen.contains("[dans "), "{screen}");
    assert!(screen.contains("1 [x] Dance  2 [x] Have coffee  3 [ ] Walk"), "{screen}");
    assert!(!screen.contains("Follow up"), "{screen}");
    to(&mut h, "Note");
    h.keys("ringde tillbaka<ctrl-s>");
    assert!(h.screen().contains("Changed: Call, Gun-Britt Sjöberg."), "{}", h.screen());
    assert_eq!(last(&h, "hex(id), at, day, minutes, hex(worker), template, disposition"), before);
    assert_eq!(last(&h, "note"), "ringde tillbaka");
    assert_eq!(h.row("SELECT count(*) FROM answer WHERE gone IS NULL"), "5");
    assert_eq!(h.row("SELECT count(*) FROM task"), "1");
    h.keys("<ctrl-z>");
    assert_eq!(last(&h, "coalesce(note, 'none')"), "none");
}
