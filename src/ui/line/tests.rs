use super::*;
use crate::ui::stage::Stage;

fn holding(text: &str) -> Line {
    let mut line = Line::default();
    line.text(text);
    line
}

fn drawn(line: &Line, width: u16, face: Face) -> (String, Option<(u16, u16)>) {
    let stage = Stage::new(width, 1).draw(|f, look| line.draw(f, f.area(), look, face));
    (stage.text(), stage.cursor())
}

#[test]
fn a_line_scrolls_so_that_the_cursor_shows() {
    let mut line = holding("vill ha programmet hemskickat");
    let face = Face { focused: true, ..Face::default() };
    assert_eq!(drawn(&line, 14, face), ("« hemskickat ]".into(), Some((12, 0))));
    line.command(Command::Home);
    assert_eq!(drawn(&line, 14, face), ("[vill ha prog]".into(), Some((1, 0))));
    assert_eq!(drawn(&line, 14, Face::default()), ("[vill ha pro»]".into(), None));
}

#[test]
fn wide_letters_keep_their_columns() {
    let mut line = holding("漢字かな");
    let face = Face { focused: true, ..Face::default() };
    assert_eq!(drawn(&line, 8, face).1, Some((6, 0)));
    line.command(Command::Left);
    line.command(Command::Left);
    assert_eq!(drawn(&line, 12, face), ("[漢字かな  ]".into(), Some((5, 0))));
}

#[test]
fn ghost_and_hint_stand_after_what_is_typed() {
    let face = Face { focused: true, ghost: "llbo", hint: "område", ..Face::default() };
    assert_eq!(drawn(&holding("Hjä"), 12, face).0, "[Hjällbo   ]");
    let hint = Face { hint: "område", ..Face::default() };
    assert_eq!(drawn(&Line::default(), 12, hint).0, "[område    ]");
    assert_eq!(drawn(&holding("x"), 6, hint).0, "[x   ]");
}

#[test]
fn a_passphrase_is_never_drawn() {
    let face = Face { focused: true, secret: true, ..Face::default() };
    assert_eq!(drawn(&holding("åäö"), 8, face), ("[***   ]".into(), Some((4, 0))));
}

#[test]
fn a_click_puts_the_cursor_under_the_mouse() {
    let mut line = holding("漢字abc");
    for (column, cursor) in [(0, 0), (1, 0), (3, 1), (5, 2), (6, 3), (11, 5)] {
        line.click(column);
        assert_eq!(line.editor().cursor(), cursor, "column {column}");
    }
}

#[test]
fn a_box_too_narrow_draws_nothing() {
    assert_eq!(drawn(&holding("abc"), 2, Face::default()).0, "");
}
