use super::*;
use crate::{
    base::{Lean, Word},
    ui::{
        field::{Choice, FieldKind},
        stage::{Shot, Stage},
    },
};

mod help;

fn stage() -> Stage {
    Stage::new(80, 20)
}

fn outcomes() -> Vec<Choice> {
    ["Svarade", "Inget svar", "Ring senare", "Fel nummer", "Avböjde", "Anhörig svarade"]
        .map(|name| Choice::new(name.to_lowercase(), name))
        .to_vec()
}

fn scale(key: &str, label: &str) -> Field {
    let (low, high) = ("mycket dåligt".into(), "mycket bra".into());
    Field::new(key, label, FieldKind::Scale { min: 1, max: 5, low, high }).answer()
}

/// The form of a call, as the wireframe has it.
fn call() -> Form {
    Form::new(vec![
        Field::one_of("how", "Hur gick det?", outcomes()).required(),
        Field::section("questions", "80-åringar, hälsa och vardag"),
        scale("feel", "Hur mår du nu för tiden?").shown_if("how", &["svarade"]),
        Field::yes_no("know", "Känner du till Mötesplatsen?")
            .answer()
            .shown_if("how", &["svarade"]),
        Field::long("wish", "Vad skulle du vilja göra?").answer().shown_if("how", &["svarade"]),
        Field::section("after", "Efteråt"),
        Field::date("follow", "Följ upp", Lean::Plan),
        Field::pick(
            "who",
            "Ansvarig",
            vec![Choice::new("1", "Karin"), Choice::new("2", "Camilla")],
        )
        .half(),
        Field::number("minutes", "Minuter", 0, 600).half(),
    ])
}

fn typed(form: &mut Form, text: &str) -> Vec<FormDid> {
    let stage = stage();
    text.chars().map(|c| form.text(&c.to_string(), &stage.here())).collect()
}

fn key(form: &mut Form, command: Command) -> FormDid {
    form.command(command, &stage().here())
}

fn drawn(form: &Form, width: u16, height: u16) -> Shot {
    Stage::new(width, height).draw(|f, look| form.draw(f, f.area(), look))
}

#[test]
fn a_call_is_logged_with_one_key_an_answer() {
    let mut form = call();
    typed(&mut form, "14j");
    assert_eq!(form.focus(), Some("wish"));
    form.text("gick förr på dans\nvill ha programmet", &stage().here());
    key(&mut form, Command::Enter);
    typed(&mut form, "+3m");
    key(&mut form, Command::Enter);
    typed(&mut form, "ca");
    insta::assert_snapshot!(drawn(&form, 80, 20).text(), @r"
      Hur gick det? * [1 Svarade] 2 Inget svar       3 Ring senare  4 Fel nummer
                       5 Avböjde  6 Anhörig svarade
    ─── 80-åringar, hälsa och vardag ──────────────────────────────────────────────
      Hur mår du nu för tiden?      1  2  3 [4] 5   1 mycket dåligt - 5 mycket bra
      Känner du till Mötesplatsen? [J ja] N nej
      Vad skulle du vilja göra?    [gick förr på dans                             ]
                                   [vill ha programmet                            ]
    ─── Efteråt ───────────────────────────────────────────────────────────────────
      Följ upp [+3m             ] = tis 2027-02-23 (v. 8, om 92 dagar)
    > Ansvarig [camilla                  ]    Minuter [        ]
    ");
    insta::assert_snapshot!(drawn(&form, 80, 20).roles(), @r"
      lllllllllllllll aaaaaaaaaaa t ttttt tttt       t tttt tttttt  t ttt tttttt
                       t ttttttt  t ttttttt ttttttt
    rrrTTTTTTTTTTTTTTTTTTTTTTTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
      llllllllllllllllllllllll      t  t  t aaa t mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm
      llllllllllllllllllllllllllll aaaaaa t ttt
      lllllllllllllllllllllllll    ffffffffffffffffffffffffffffffffffffffffffffffff
                                   ffffffffffffffffffffffffffffffffffffffffffffffff
    rrrTTTTTTTTTrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr
      llllllll ffffffffffffffffff aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
    a TTTTTTTT FFFhhhhhFFFFFFFFFFFFFFFFFFF    lllllll ffffffffff
    ");
    key(&mut form, Command::Enter);
    typed(&mut form, "11");
    assert_eq!(key(&mut form, Command::Enter), FormDid::End);
    assert!(form.check());
    let values = form.values();
    let all: Vec<String> =
        values.iter().map(|(k, v)| format!("{k}={}", v.given().unwrap_or("?"))).collect();
    insta::assert_snapshot!(all.join(" "), @r"
    feel=4 follow=2027-02-23 how=svarade know=yes minutes=11 who=2 wish=gick förr på dans
    vill ha programmet
    ");
    assert_eq!(form.answered(), (3, 3));
}

#[test]
fn it_is_whole_at_60_columns_and_of_use_at_40() {
    let mut form = call();
    typed(&mut form, "14");
    insta::assert_snapshot!(drawn(&form, 60, 14).text(), @r"
      Hur gick det? * [1 Svarade]     2 Inget svar             █
                       3 Ring senare  4 Fel nummer             █
                       5 Avböjde      6 Anhörig svarade        █
    ─── 80-åringar, hälsa och vardag ──────────────────────────█
      Hur mår du nu för tiden?   1  2  3 [4] 5                 █
                                 1 mycket dåligt - 5 mycket    █
                                   bra                         █
    > Känner du till Mötesplatsen?                             █
         J ja  N nej                                           █
      Vad skulle du vilja göra? [                             ]█
                                [                             ]█
    ─── Efteråt ───────────────────────────────────────────────█
      Följ upp [                ]                              █
      Ansvarig [                                              ]│
    ");
    insta::assert_snapshot!(drawn(&form, 40, 8).text(), @r"
      Hur mår du nu för tiden?             │
         1  2  3 [4] 5                     │
          1 mycket dåligt - 5 mycket bra   │
    > Känner du till Mötesplatsen?         │
         J ja  N nej                       █
      Vad skulle du vilja göra?            █
        [                                 ]█
        [                                 ]│
    ");
}

#[test]
fn the_box_in_use_is_always_in_the_picture_with_the_cursor_in_it() {
    let mut form = call();
    typed(&mut form, "1");
    for (width, height) in [(80, 20), (60, 12), (40, 6), (20, 3)] {
        form.go_to("how");
        for _ in 0..8 {
            let shot = drawn(&form, width, height);
            assert!(shot.cursor().is_some(), "{:?} at {width}x{height}", form.focus());
            assert!(shot.text().contains('>'));
            key(&mut form, Command::Next);
        }
    }
}

#[test]
fn an_enter_after_the_letter_that_chose_says_yes_to_it_and_passes_no_box_over() {
    let mut form = call();
    typed(&mut form, "14j");
    assert_eq!(form.focus(), Some("wish"));
    key(&mut form, Command::Prev);
    typed(&mut form, "n");
    assert_eq!(form.focus(), Some("wish"));
    key(&mut form, Command::Enter);
    assert_eq!(form.focus(), Some("wish"), "the letter had gone on already");
    key(&mut form, Command::Prev);
    typed(&mut form, "1");
    key(&mut form, Command::Prev);
    assert_ne!(form.focus(), Some("wish"), "a digit takes no Enter away, nor does another key");
}

#[test]
fn boxes_that_hang_on_an_answer_come_and_go_and_hidden_ones_have_no_value() {
    let mut form = call();
    typed(&mut form, "14");
    assert_eq!(form.value("feel"), FieldValue::Given("4".into()));
    form.go_to("how");
    typed(&mut form, "2");
    assert_eq!(form.focus(), Some("follow"));
    assert_eq!(form.value("feel"), FieldValue::Empty);
    form.go_to("how");
    typed(&mut form, "1");
    assert_eq!(form.value("feel"), FieldValue::Given("4".into()), "what was answered is kept");
}

#[test]
fn what_is_wrong_is_kept_and_said_under_its_box_and_has_the_cursor_at_saving() {
    let mut form = call();
    assert!(!form.check());
    assert_eq!(form.focus(), Some("how"));
    typed(&mut form, "2");
    typed(&mut form, "31/2");
    key(&mut form, Command::Enter);
    assert_eq!(form.focus(), Some("who"));
    insta::assert_snapshot!(drawn(&form, 80, 12).text(), @r"
      Hur gick det? *  1 Svarade [2 Inget svar]      3 Ring senare  4 Fel nummer
                       5 Avböjde  6 Anhörig svarade
    ─── Efteråt ───────────────────────────────────────────────────────────────────
      Följ upp [31/2            ]
               ! Den 31/2 finns inte. Menar du sön 2027-02-28?
    > Ansvarig [                         ]    Minuter [        ]
    ");
    assert!(!form.check());
    assert_eq!(form.focus(), Some("follow"));
    assert_eq!(form.field("follow").and_then(Field::typed), Some("31/2"));
    key(&mut form, Command::Empty);
    typed(&mut form, "28/2");
    assert!(form.check());
    form.refuse("minutes", Phrase::new(Word("field-required")));
    assert!(!form.check());
    assert_eq!(form.focus(), Some("minutes"));
    form.go_to("follow");
    key(&mut form, Command::Empty);
    assert!(form.check(), "the rule may hang on another box: any edit answers it");
    form.refuse("minutes", Phrase::new(Word("field-required")));
    form.go_to("minutes");
    typed(&mut form, "5");
    assert_eq!(form.field("minutes").and_then(|field| field.flaw.clone()), None);
}

#[test]
fn the_arrows_go_to_the_row_below_and_above_where_boxes_share_rows() {
    let boxes = ["given", "family", "born", "phone", "street"];
    let half = |key: &&str| Field::text(key, *key).half();
    let mut form = Form::new(boxes.iter().map(half).collect());
    drawn(&form, 80, 10);
    let mut went = |command| {
        key(&mut form, command);
        form.focus().map(str::to_owned).unwrap_or_default()
    };
    assert_eq!(went(Command::Down), "born", "given and family stand side by side");
    assert_eq!(went(Command::Next), "phone");
    assert_eq!(went(Command::Up), "family");
    assert_eq!(went(Command::Down), "phone");
    assert_eq!(went(Command::Down), "street", "nothing stands below: the last of that row");
    assert_eq!(went(Command::Up), "born");
    drawn(&form, 60, 10);
    key(&mut form, Command::Down);
    assert_eq!(form.focus(), Some("phone"), "on a narrow screen every box has its row");
}

#[test]
fn enter_and_the_arrows_go_from_box_to_box() {
    let mut form = call();
    let mut seen = Vec::new();
    for command in [Command::Enter, Command::Next, Command::Down, Command::Down] {
        seen.push(key(&mut form, command));
    }
    assert_eq!(form.focus(), Some("minutes"));
    assert_eq!(seen.last(), Some(&FormDid::Moved));
    key(&mut form, Command::Up);
    key(&mut form, Command::Prev);
    key(&mut form, Command::Prev);
    key(&mut form, Command::Prev);
    assert_eq!(form.focus(), Some("how"));
    key(&mut form, Command::PageDown);
    assert_eq!(form.focus(), Some("follow"));
    key(&mut form, Command::PageUp);
    assert_eq!(form.focus(), Some("how"));
    assert_eq!(key(&mut form, Command::Save), FormDid::Ignored);
}

#[test]
fn undo_goes_back_over_all_boxes_and_redo_forward() {
    let mut form = call();
    let start = form.snapshot();
    typed(&mut form, "14j");
    typed(&mut form, "två ord");
    let end = form.snapshot();
    key(&mut form, Command::Undo);
    assert_eq!(form.field("wish").and_then(Field::typed), Some("två "));
    for _ in 0..20 {
        key(&mut form, Command::Undo);
    }
    assert_eq!(form.snapshot(), start);
    for _ in 0..20 {
        key(&mut form, Command::Redo);
    }
    assert_eq!(form.snapshot()["boxes"], end["boxes"]);
}

#[test]
fn a_draft_brings_back_what_was_typed_and_what_it_meant() {
    let mut form = call();
    typed(&mut form, "1-1");
    key(&mut form, Command::Enter);
    form.text("rad 1\nrad 2", &stage().here());
    key(&mut form, Command::Enter);
    typed(&mut form, "imorgon");
    key(&mut form, Command::Enter);
    typed(&mut form, "okänd");
    let kept = serde_json::to_string(&form.snapshot()).unwrap();
    let mut later = call();
    let week = stage();
    let mut here = week.here();
    here.now += chrono::Duration::days(7);
    let homeless = later.restore(&serde_json::from_str(&kept).unwrap(), &here);
    assert_eq!(homeless, []);
    assert_eq!(later.value("follow"), FieldValue::Given("2026-11-24".into()));
    assert_eq!(later.value("feel"), FieldValue::Unknown);
    assert_eq!(later.given("wish").as_deref(), Some("rad 1\nrad 2"));
    assert_eq!(later.field("who").and_then(Field::typed), Some("okänd"));
    assert_eq!(later.focus(), Some("who"));
    assert!(later.dirty());
}

#[test]
fn what_a_draft_holds_for_boxes_that_are_gone_is_handed_over() {
    let mut form = call();
    typed(&mut form, "1");
    form.go_to("wish");
    typed(&mut form, "dans");
    let mut other = Form::new(vec![Field::one_of("how", "Hur?", vec![Choice::new("x", "X")])]);
    let homeless = other.restore(&form.snapshot(), &stage().here());
    assert_eq!(homeless, [("how".into(), "svarade".into()), ("wish".into(), "dans".into())]);
}

#[test]
fn control_d_fills_in_what_the_box_held_last_time() {
    let mut form = call();
    form.remember([("who".to_owned(), FieldValue::Given("2".into()))].into());
    form.go_to("who");
    assert_eq!(key(&mut form, Command::SameAsLast), FormDid::Changed("who".into()));
    assert_eq!(form.field("who").and_then(Field::typed), Some("Camilla"));
    key(&mut form, Command::Undo);
    assert_eq!(form.value("who"), FieldValue::Empty);
}
