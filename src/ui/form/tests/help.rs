use super::*;
use crate::ui::hits::Hit;

#[test]
fn f4_opens_the_list_or_the_calendar_and_the_choice_goes_on() {
    let mut form = call();
    form.go_to("who");
    key(&mut form, Command::Helper);
    assert!(form.helping());
    insta::assert_snapshot!(drawn(&form, 80, 16).text(), @r"
      Hur gick det? *  1 Svarade  2 Inget svar       3 Ring senare  4 Fel nummer
                       5 Avböjde  6 Anhörig svarade
    ─── Efteråt ───────────────────────────────────────────────────────────────────
      Följ upp [                ]
    > Ansvarig [      ┌─ Ansvarig ───────────────────────────────┐
                      │ [                              ]     2/2 │
                      │ > 1 Karin                                │
                      │   2 Camilla                              │
                      │                                          │
                      │                                          │
                      │                                          │
                      └─ Enter Välj  Esc Tillbaka ───────────────┘
    ");
    typed(&mut form, "c");
    key(&mut form, Command::Enter);
    assert_eq!((form.value("who"), form.focus()), (FieldValue::Given("2".into()), Some("minutes")));
    form.go_to("follow");
    key(&mut form, Command::Helper);
    key(&mut form, Command::Down);
    assert_eq!(key(&mut form, Command::Enter), FormDid::Changed("follow".into()));
    assert_eq!(form.value("follow"), FieldValue::Given("2026-11-30".into()));
    form.go_to("minutes");
    assert_eq!(key(&mut form, Command::Helper), FormDid::Helper("minutes".into()));
    form.go_to("how");
    typed(&mut form, "anh");
    assert!(form.helping(), "letters open the list");
    key(&mut form, Command::Back);
    assert!(!form.helping());
    typed(&mut form, "1");
    form.go_to("wish");
    key(&mut form, Command::Helper);
    typed(&mut form, "a");
    key(&mut form, Command::LineBreak);
    typed(&mut form, "b");
    key(&mut form, Command::Enter);
    assert_eq!(form.given("wish").as_deref(), Some("a\nb"));
}

#[test]
fn enter_begins_a_line_in_a_box_of_lines_and_tab_goes_on() {
    let fields = vec![Field::long("steps", "Så här").lines(), Field::text("next", "Sedan")];
    let mut form = Form::new(fields);
    typed(&mut form, "a");
    key(&mut form, Command::Enter);
    typed(&mut form, "b");
    key(&mut form, Command::Helper);
    key(&mut form, Command::Enter);
    typed(&mut form, "c");
    assert!(form.helping());
    key(&mut form, Command::Save);
    assert!(!form.helping());
    key(&mut form, Command::Next);
    typed(&mut form, "d");
    assert_eq!(form.given("steps").as_deref(), Some("a\nb\nc"));
    assert_eq!(form.given("next").as_deref(), Some("d"));
}

#[test]
fn a_click_stands_in_a_box_takes_a_choice_or_puts_the_cursor() {
    let mut form = call();
    let here_stage = stage();
    let find = |shot: &Shot, words: &str| {
        let text = shot.text();
        let (y, line) = text.lines().enumerate().find(|(_, l)| l.contains(words)).unwrap();
        let x = line.split_once(words).unwrap().0.chars().count();
        shot.hits.at(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    };
    let Some(Hit::Pick { part: 0, row }) = find(&drawn(&form, 80, 20), "1 Svarade") else {
        panic!("no choice")
    };
    assert_eq!(form.pick(row, &here_stage.here()), FormDid::Changed("how".into()));
    assert_eq!(form.focus(), Some("feel"));
    let Some(Hit::Pick { row, .. }) = find(&drawn(&form, 80, 20), "Följ upp") else {
        panic!("no box")
    };
    form.pick(row, &here_stage.here());
    assert_eq!(form.focus(), Some("follow"));
    typed(&mut form, "fre");
    let Some(Hit::Pick { row, .. }) = find(&drawn(&form, 80, 20), "re      ") else {
        panic!("no column")
    };
    form.pick(row, &here_stage.here());
    typed(&mut form, "x");
    assert_eq!(form.field("follow").and_then(Field::typed), Some("fxre"));
}

#[test]
fn questions_can_be_exchanged_and_what_is_shared_stays() {
    let mut form = call();
    typed(&mut form, "14");
    let fresh = vec![scale("feel", "Och nu?"), Field::text("more", "Mer?")];
    form.exchange(|key| ["feel", "know", "wish"].contains(&key), fresh);
    assert_eq!(form.value("feel"), FieldValue::Given("4".into()));
    let keys: Vec<&str> = form.fields().iter().map(|field| field.key.as_str()).collect();
    assert_eq!(keys, ["how", "questions", "feel", "more", "after", "follow", "who", "minutes"]);
}

#[test]
fn boxes_that_hang_on_each_other_in_a_ring_are_never_shown() {
    let form = Form::new(vec![
        Field::text("a", "A").shown_if("b", &["x"]).with("x"),
        Field::text("b", "B").shown_if("a", &["x"]).with("x"),
        Field::text("c", "C"),
    ]);
    assert_eq!(form.focus(), Some("c"));
    assert_eq!(form.value("a"), FieldValue::Empty);
}

#[test]
fn a_word_is_dirty_only_once_something_is_written() {
    let mut form = call();
    key(&mut form, Command::Next);
    key(&mut form, Command::Prev);
    assert!(!form.dirty());
    typed(&mut form, "1");
    assert!(form.dirty());
    key(&mut form, Command::Undo);
    assert!(!form.dirty(), "it is as it was");
    typed(&mut form, "1");
    let kept = form.snapshot();
    let mut later = call();
    later.restore(&kept, &stage().here());
    assert!(later.dirty());
}

#[test]
fn more_than_nine_choices_are_reached_by_0_and_letters() {
    let all: Vec<Choice> =
        (1..=14).map(|n| Choice::new(n.to_string(), format!("utfall {n}"))).collect();
    let mut form = Form::new(vec![
        Field::new("how", "Hur gick det?", FieldKind::OneOf { choices: all, near: 5 }),
        Field::text("x", "X"),
    ]);
    typed(&mut form, "0");
    assert!(form.helping());
    for _ in 0..11 {
        key(&mut form, Command::Down);
    }
    key(&mut form, Command::Enter);
    assert_eq!(form.given("how").as_deref(), Some("12"));
    insta::assert_snapshot!(drawn(&form, 80, 4).text(), @r"
      Hur gick det?  1 utfall 1  2 utfall 2  3 utfall 3  4 utfall 4  5 utfall 5
                     0 fler (9) [utfall 12]
    > X             [                                                          ]
    ");
}
