use super::*;
use crate::ui::stage::{Shot, Stage};

fn drawn(find: &Find, width: u16) -> Shot {
    shown(find, width, true)
}

fn shown(find: &Find, width: u16, focused: bool) -> Shot {
    let (label, hint) = ("Sök:".into(), "namn, telefon, gata, född".into());
    let key = Command::Search;
    let around = Around { label: &label, hint: &hint, found: 3, all: 5001, key, focused };
    Stage::new(width, 1).draw(|f, look| find.draw(f, f.area(), look, &around))
}

#[test]
fn the_count_always_shows_and_the_hint_where_there_is_room() {
    let mut find = Find::default();
    assert!(find.text("gun-b"));
    insta::assert_snapshot!(drawn(&find, 80).text(), @" Sök: [gun-b                             ]  namn, telefon, gata, född    3/5001");
    insta::assert_snapshot!(drawn(&find, 60).text(), @" Sök: [gun-b                                      ]  3/5001");
    insta::assert_snapshot!(drawn(&find, 30).text(), @" Sök: [gun-b        ]  3/5001");
    assert_eq!(drawn(&find, 80).cursor(), Some((12, 0)));
    find.command(Command::Empty);
    assert_eq!(find.query(), "");
    assert!(find.text("gun-b"));
    // Where letters are commands, nothing looks as if they could be typed.
    insta::assert_snapshot!(shown(&find, 60, false).text(), @" S Sök: gun-b  namn, telefon, gata, född             3/5001");
    find.command(Command::Empty);
    insta::assert_snapshot!(shown(&find, 60, false).text(), @" S Sök: namn, telefon, gata, född                    3/5001");
    assert_eq!(shown(&find, 60, false).cursor(), None);
    assert_eq!(find.query(), "");
}
