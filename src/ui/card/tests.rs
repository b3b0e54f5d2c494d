use super::*;
use crate::{
    base::Word,
    ui::stage::{Shot, Stage},
};

fn card() -> Card {
    let mut card = Card::of(vec![
        Item::Flow(vec![
            ("GUN-BRITT SJÖBERG".into(), Role::Title),
            ("född 1946-08-20 (80)".into(), Role::Text),
            (String::new(), Role::Text),
            ("070-174 06 26".into(), Role::Accent),
            ("Kyrkogatan 24".into(), Role::Text),
        ]),
        Item::Alert("SKICKA INTE POST (2026-10-20, Karin)".into()),
    ]);
    card.sections.push(Section {
        title: Some("Kontakt".into()),
        items: vec![
            Item::pair("Språk", "svenska"),
            Item::pair("E-post", ""),
            Item::Pair {
                name: Word("tab-people").into(),
                value: "saknar någon att fika med, gick förr på dans varje torsdag".into(),
                role: Role::Muted,
                command: Some(Command::Edit),
            },
            Item::Text("vill inte ha reklam".into(), Role::Text),
        ],
    });
    card
}

fn drawn(width: u16, height: u16, top: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| {
        card().draw(f, f.area(), look, top);
    })
}

#[test]
fn names_stand_in_a_column_and_what_is_empty_is_left_out() {
    insta::assert_snapshot!(drawn(80, 8, 0).text(), @r"
     GUN-BRITT SJÖBERG   född 1946-08-20 (80)   070-174 06 26   Kyrkogatan 24
     ! SKICKA INTE POST (2026-10-20, Karin)
    ─── Kontakt ────────────────────────────────────────────────────────────────────
     Språk     svenska
     Personer  saknar någon att fika med, gick förr på dans varje torsdag
     vill inte ha reklam
    ");
    insta::assert_snapshot!(drawn(80, 8, 0).roles(), @r"
     TTTTTTTTTTTTTTTTT   tttt tttttttttt tttt   aaaaaaaaaaaaa   tttttttttt tt
     wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww
    rrrTTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
     lllll     ttttttt
     llllllll  mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm
     tttt tttt tt tttttt
    ");
    insta::assert_snapshot!(drawn(36, 12, 0).text(), @r"
     GUN-BRITT SJÖBERG
     född 1946-08-20 (80)
     070-174 06 26   Kyrkogatan 24
     ! SKICKA INTE POST (2026-10-20,
     Karin)
    ─── Kontakt ────────────────────────
     Språk     svenska
     Personer  saknar någon att fika
               med, gick förr på dans
               varje torsdag
     vill inte ha reklam
    ");
}

#[test]
fn a_card_higher_than_its_place_is_drawn_from_a_row_on() {
    insta::assert_snapshot!(drawn(36, 4, 5).text(), @r"
    ─── Kontakt ───────────────────────│
     Språk     svenska                 │
     Personer  saknar någon att fika   │
               med, gick förr på dans  █
    ");
    let shot = drawn(80, 8, 0);
    let row = shot.text().lines().position(|line| line.contains("saknar")).unwrap();
    let hit = shot.hits.at(5, u16::try_from(row).unwrap());
    assert_eq!(hit, Some(Hit::Command(Command::Edit)));
}
