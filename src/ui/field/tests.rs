use super::*;
use crate::{
    base::{Secret, Word},
    config::command::Command,
    ui::stage::Stage,
};

fn stage() -> Stage {
    Stage::new(80, 24)
}

fn typed(field: &mut Field, text: &str) {
    let stage = stage();
    for letter in text.chars() {
        field.write(&letter.to_string(), &stage.here());
    }
}

fn read(kind: FieldKind, text: &str) -> Result<FieldValue, String> {
    let mut field = Field::new("x", "X", kind);
    typed(&mut field, text);
    field.value().cloned().map_err(|why| why.word.clone())
}

fn given(text: &str) -> FieldValue {
    FieldValue::Given(text.into())
}

fn colours() -> Vec<Choice> {
    ["röd", "grön", "blå"].map(|name| Choice::new(name, name)).to_vec()
}

fn scale(min: u8, max: u8) -> FieldKind {
    FieldKind::Scale { min, max, low: "dåligt".into(), high: "bra".into() }
}

fn number(min: Option<i64>, max: Option<i64>, decimals: u8) -> FieldKind {
    FieldKind::Number { min, max, decimals, unit: None }
}

#[test]
fn dates_times_births_and_phones_are_understood() {
    for (kind, text, value) in [
        (FieldKind::Date(Lean::Plan), "+3m", Ok(given("2027-02-23"))),
        (FieldKind::Date(Lean::Plan), "fre", Ok(given("2026-11-27"))),
        (FieldKind::Date(Lean::Past), "fre", Ok(given("2026-11-20"))),
        (FieldKind::Date(Lean::Plan), "hum", Err("date-not-understood".into())),
        (FieldKind::Date(Lean::Plan), "31/2", Err("date-no-such-day".into())),
        (FieldKind::Time, "930", Ok(given("09:30"))),
        (FieldKind::Time, "nu", Ok(given("09:41"))),
        (FieldKind::Time, "25:00", Err("date-no-such-time".into())),
        (FieldKind::Birth, "460820", Ok(given("1946-08-20"))),
        (FieldKind::Birth, "1946", Ok(given("1946"))),
        (FieldKind::Phone, " 070-1740626 ", Ok(given("070-1740626"))),
        (FieldKind::Text, "  hej ", Ok(given("hej"))),
        (FieldKind::Text, "   ", Ok(FieldValue::Empty)),
        (FieldKind::Secret, " x ", Ok(given("*"))),
    ] {
        assert_eq!(read(kind.clone(), text), value, "{kind:?} {text}");
    }
}

#[test]
fn numbers_take_comma_and_point_and_keep_within_their_bounds() {
    for (bounds, decimals, text, value) in [
        ((Some(0), Some(600)), 0, "45", Ok(given("45"))),
        ((Some(0), Some(600)), 0, "1 0 0", Ok(given("100"))),
        ((Some(0), Some(600)), 0, "007", Ok(given("7"))),
        ((Some(0), Some(600)), 0, "601", Err("field-between".into())),
        ((Some(1), None), 0, "0", Err("field-at-least".into())),
        ((None, Some(5)), 0, "6", Err("field-at-most".into())),
        ((None, Some(5)), 1, "5,5", Err("field-at-most".into())),
        ((None, None), 1, "2,50", Ok(given("2.5"))),
        ((None, None), 1, "2,0", Ok(given("2"))),
        ((None, None), 1, "-0,5", Ok(given("-0.5"))),
        ((None, None), 0, "2,5", Err("field-whole-number".into())),
        ((None, None), 1, "2,55", Err("field-decimals".into())),
        ((None, None), 0, "tio", Err("field-not-a-number".into())),
        ((None, None), 0, "1-2", Err("field-not-a-number".into())),
        ((None, None), 0, "9999999999999999", Err("field-not-a-number".into())),
    ] {
        let kind = number(bounds.0, bounds.1, decimals);
        assert_eq!(read(kind, text), value, "{text} within {bounds:?}");
    }
}

#[test]
fn one_key_answers_in_all_languages() {
    for (text, value) in [("j", "yes"), ("Y", "yes"), ("k", "yes"), ("n", "no"), ("E", "no")] {
        assert_eq!(read(FieldKind::YesNo, text), Ok(given(value)));
    }
    assert_eq!(read(FieldKind::YesNo, "1"), Ok(given("yes")));
    assert_eq!(read(FieldKind::YesNo, "2"), Ok(given("no")));
    assert_eq!(read(FieldKind::YesNo, "x3"), Ok(FieldValue::Empty));
    let near = FieldKind::OneOf { choices: colours(), near: 9 };
    assert_eq!(read(near.clone(), "2"), Ok(given("grön")));
    assert_eq!(read(near, "4"), Ok(FieldValue::Empty));
    assert_eq!(read(scale(1, 5), "4"), Ok(given("4")));
    assert_eq!(read(scale(1, 5), "6"), Ok(FieldValue::Empty));
    assert_eq!(read(scale(0, 10), "0"), Ok(given("0")));
    assert_eq!(read(scale(0, 10), "10"), Ok(given("10")));
    assert_eq!(read(scale(1, 10), "10"), Ok(given("10")));
    assert_eq!(read(scale(0, 10), "1"), Ok(given("1")));
    let many = |values: &[&str]| Ok(FieldValue::Many(values.iter().map(|v| (*v).into()).collect()));
    assert_eq!(read(FieldKind::ManyOf(colours()), "31"), many(&["röd", "blå"]));
    assert_eq!(read(FieldKind::ManyOf(colours()), "311"), many(&["blå"]));
}

#[test]
fn an_answer_is_whole_when_no_other_digit_can_follow() {
    let (stage, mut five) = (stage(), Field::new("x", "X", scale(1, 5)));
    assert_eq!(five.write("1", &stage.here()), Stroke::Done);
    let mut ten = Field::new("x", "X", scale(0, 10));
    assert_eq!(ten.write("1", &stage.here()), Stroke::Changed);
    assert_eq!(ten.write("0", &stage.here()), Stroke::Done);
    assert_eq!(ten.write("7", &stage.here()), Stroke::Done);
    let mut many = Field::many_of("x", "X", colours());
    assert_eq!(many.write("1", &stage.here()), Stroke::Changed);
    assert_eq!(many.write("g", &stage.here()), Stroke::List("g".into()));
}

#[test]
fn minus_asks_why_there_is_no_answer_in_boxes_for_answers_only() {
    let (stage, here_is) = (stage(), |field: &Field| field.value().cloned().map_err(Clone::clone));
    for kind in [FieldKind::YesNo, FieldKind::Text, FieldKind::LongText, scale(1, 5)] {
        let mut field = Field::new("x", "X", kind.clone()).answer();
        typed(&mut field, "-1");
        assert_eq!(here_is(&field), Ok(FieldValue::Unknown), "{kind:?}");
        typed(&mut field, "-2");
        assert_eq!(here_is(&field), Ok(FieldValue::Declined), "{kind:?}");
        field.command(Command::Erase, &stage.here());
        assert_eq!(here_is(&field), Ok(FieldValue::Empty), "{kind:?}");
        typed(&mut field, "-x");
        assert_eq!(here_is(&field), Ok(FieldValue::Empty), "{kind:?} untouched is not asked");
    }
    let mut plain = Field::text("x", "X");
    typed(&mut plain, "-1");
    assert_eq!(here_is(&plain), Ok(FieldValue::Given("-1".into())));
    let mut inside = Field::text("x", "X").answer();
    typed(&mut inside, "a-1");
    assert_eq!(here_is(&inside), Ok(FieldValue::Given("a-1".into())));
    let mut below_zero = Field::new("x", "X", number(Some(-10), None, 0)).answer();
    typed(&mut below_zero, "-1");
    assert_eq!(here_is(&below_zero), Ok(FieldValue::Given("-1".into())));
}

#[test]
fn an_answer_after_does_not_know_takes_its_place() {
    let mut field = Field::new("x", "X", scale(1, 5)).answer();
    typed(&mut field, "-14");
    assert_eq!(field.value(), Ok(&FieldValue::Given("4".into())));
    let mut text = Field::text("x", "X").answer();
    typed(&mut text, "-1jo");
    assert_eq!(text.value(), Ok(&FieldValue::Given("jo".into())));
}

#[test]
fn a_name_is_completed_from_its_beginning() {
    let stage = stage();
    let places = ["Hjällbo", "Hammarkullen", "Norra Hisingen"].map(|n| Choice::new(n, n)).to_vec();
    let mut field = Field::pick("x", "X", places.clone());
    typed(&mut field, "hj");
    assert_eq!(field.ghost(&stage.here()), Some((0, "ällbo".into())));
    assert!(field.value().is_err());
    assert!(field.accept(&stage.here()));
    assert_eq!(field.value(), Ok(&FieldValue::Given("Hjällbo".into())));
    assert_eq!(field.ghost(&stage.here()), None);
    let mut field = Field::pick("x", "X", places.clone());
    typed(&mut field, "his");
    assert_eq!(field.suggestions(&stage.here()), [2]);
    assert_eq!(field.ghost(&stage.here()), None);
    assert_eq!(
        read(FieldKind::Pick { choices: places.clone(), new_ok: false }, "hjallbo"),
        Ok(given("Hjällbo"))
    );
    assert_eq!(
        read(FieldKind::Pick { choices: places.clone(), new_ok: true }, "Backa"),
        Ok(given("Backa"))
    );
    assert_eq!(
        read(FieldKind::Pick { choices: places, new_ok: false }, "Backa"),
        Err("field-not-in-list".into())
    );
}

#[test]
fn left_and_right_take_the_neighbour_and_delete_empties() {
    let stage = stage();
    let mut field = Field::one_of("x", "X", colours());
    for (command, value) in [
        (Command::Right, FieldValue::Given("röd".into())),
        (Command::Right, FieldValue::Given("grön".into())),
        (Command::Left, FieldValue::Given("röd".into())),
        (Command::Left, FieldValue::Given("röd".into())),
        (Command::Delete, FieldValue::Empty),
    ] {
        field.command(command, &stage.here());
        assert_eq!(field.value(), Ok(&value), "{command:?}");
    }
}

#[test]
fn what_is_secret_is_neither_copied_nor_kept_in_a_draft() {
    let stage = stage();
    let mut field = Field::new("x", "X", FieldKind::Secret);
    typed(&mut field, " hemligt ");
    assert_eq!(field.secret().as_ref().map(Secret::open), Some(" hemligt "));
    assert!(!format!("{:?}", field.value()).contains("hemligt"), "only that there is one");
    assert_eq!(field.command(Command::Copy, &stage.here()), Stroke::Moved);
    assert_eq!(field.snapshot(), None);
    assert_eq!(field.command(Command::Cut, &stage.here()), Stroke::Changed);
}

#[test]
fn what_is_put_in_from_the_beginning_is_shown_and_understood() {
    let stage = stage();
    let choices = vec![Choice::new("sv", Word("tab-today")), Choice::new("fi", Word("tab-more"))];
    let mut field = Field::pick("x", "X", choices).with("fi");
    field.settle(&stage.here());
    assert_eq!((field.typed(), field.value()), (Some("Mer"), Ok(&FieldValue::Given("fi".into()))));
    let suomi = Stage::new(9, 9).lang(crate::base::Lang::Fi);
    for (kind, value, shown) in [
        (FieldKind::Date(Lean::Plan), "2027-02-03", "3.2.2027"),
        (FieldKind::Birth, "1946-08-20", "20.8.1946"),
        (FieldKind::Birth, "1946", "1946"),
        (FieldKind::Time, "09:30", "9.30"),
        (number(None, None, 1), "2.5", "2,5"),
    ] {
        let mut field = Field::new("x", "X", kind).with(value);
        field.settle(&suomi.here());
        assert_eq!(field.typed(), Some(shown));
        field.reread(&suomi.here());
        assert_eq!(field.value(), Ok(&given(value)), "{shown} is read as it is written");
    }
    let field = Field::many_of("x", "X", colours()).with_many(&["blå".into(), "röd".into()]);
    assert_eq!(field.raw().on, [0, 2]);
}

#[test]
fn a_paste_that_is_too_long_is_refused_with_a_reason_and_the_text_stays() {
    let stage = stage();
    let mut field = Field::text("x", "X").with("före");
    assert_eq!(field.write(&"x".repeat(10_000_000), &stage.here()), Stroke::Moved);
    assert_eq!(field.typed(), Some("före"));
    assert_eq!(field.flaw.map(|why| why.word), Some("field-too-long".into()));
}

#[test]
fn what_is_written_about_people_is_never_in_a_debug_text() {
    let mut form = crate::ui::Form::new(vec![Field::text("x", "X"), Field::long("y", "Y")]);
    let stage = stage();
    for command in [Command::Next, Command::Prev] {
        form.text("Gun-Britt", &stage.here());
        form.command(command, &stage.here());
    }
    form.command(Command::Undo, &stage.here());
    form.remember([("x".to_owned(), given("Gun-Britt"))].into());
    assert!(!format!("{form:?}").contains("Gun"));
    assert!(!format!("{:?}", form.fields()).contains("Gun"));
}
