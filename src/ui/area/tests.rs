use super::*;
use crate::ui::stage::Stage;

fn drawn(area: &Area, width: u16, height: u16) -> (String, Option<(u16, u16)>) {
    let stage = Stage::new(width, height).draw(|f, look| area.draw(f, f.area(), look, true));
    (stage.text(), stage.cursor())
}

#[test]
fn a_text_is_wrapped_between_words_and_the_cursor_goes_with_it() {
    let area = Area::with("saknar någon att fika med, gick förr på dans\nringer igen");
    insta::assert_snapshot!(drawn(&area, 24, 4).0, @r"
    [saknar någon att fika ]
    [med, gick förr på     ]
    [dans                  ]
    [ringer igen           ]
    ");
    assert_eq!(drawn(&area, 24, 4).1, Some((12, 3)));
}

#[test]
fn up_and_down_keep_the_column_and_lead_out_at_the_edges() {
    let mut area = Area::with("första raden\nx\nsista raden");
    drawn(&area, 30, 3);
    assert_eq!(area.command(Command::Up), Did::Moved);
    assert_eq!(area.editor().cursor(), 14);
    assert_eq!(area.command(Command::Up), Did::Moved);
    assert_eq!(area.editor().cursor(), 11);
    assert_eq!(area.command(Command::Up), Did::Ignored);
    area.command(Command::Down);
    area.command(Command::Down);
    assert_eq!(area.command(Command::Down), Did::Ignored);
}

#[test]
fn home_and_end_go_by_the_rows_drawn() {
    let mut area = Area::with("ett två tre fyra fem");
    drawn(&area, 12, 3);
    area.command(Command::Home);
    let home = area.editor().cursor();
    area.command(Command::Up);
    area.command(Command::End);
    let end = area.editor().cursor();
    assert_eq!((home, end), (17, 16));
    area.command(Command::Home);
    assert_eq!(area.editor().cursor(), 8);
}

#[test]
fn more_text_than_rows_scrolls_and_says_so() {
    let mut area = Area::with("1\n2\n3\n4\n5");
    insta::assert_snapshot!(drawn(&area, 7, 3).0, @r"
    [3    -
    [4    ]
    [5    ]
    ");
    for _ in 0..4 {
        area.command(Command::Up);
    }
    assert_eq!(drawn(&area, 7, 3), ("[1    ]\n[2    ]\n[3    +".into(), Some((2, 0))));
}

#[test]
fn a_line_break_is_typed_and_a_paste_keeps_its_own() {
    let mut area = Area::with("a");
    area.command(Command::LineBreak);
    area.text("b\r\nc");
    assert_eq!(area.value(), "a\nb\nc");
    area.command(Command::Undo);
    assert_eq!(area.value(), "a\n");
}

#[test]
fn a_word_longer_than_a_row_is_broken_and_nothing_is_lost() {
    let text = "x".repeat(25);
    let area = Area::with(&text);
    assert_eq!(rows(area.value(), 10).len(), 3);
    assert_eq!(rows(area.value(), 10).iter().map(|r| r.text.as_str()).collect::<String>(), text);
}
