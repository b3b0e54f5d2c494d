use super::*;
use crate::base::Country;
use crate::config::words::Words;
use crate::ui::Here;

const ASKED: &str = r#"
key = "alone"
version = 1
name.sv = "Ensamhet"
kinds = ["call"]

[[question]]
key = "often"
kind = "scale"
min = 1
max = 5
label.sv = "Hur ofta?"

[[question]]
key = "why"
kind = "text"
label.sv = "Varför?"
shown_if = "often >= 4"

[[question]]
key = "group"
kind = "yes-no"
label.sv = "Grupp?"
"#;

fn template() -> Template {
    Template::read(ASKED, "alone.toml").unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn form(template: &Template) -> Form {
    let mut form = Form::new(boxes(Some(template), Lang::Sv));
    show(Some(template), true, &mut form);
    form
}

fn there(form: &Form) -> Vec<&str> {
    let shown = form.fields().iter().filter(|f| f.shown_if.is_none() && f.answer);
    shown.map(|f| f.key.as_str()).collect()
}

#[test]
fn a_question_comes_when_its_condition_is_met_and_goes_without_losing_what_was_said() {
    let (words, template) = (Words::shipped(Lang::Sv), template());
    let now = crate::base::Stamp(0).utc();
    let here = Here { now, words: &words, country: Country::Se };
    let mut form = form(&template);
    assert_eq!(there(&form), ["answer:often", "answer:group"]);
    form.set("answer:often", &FieldValue::of("4"), &here);
    show(Some(&template), true, &mut form);
    assert_eq!(there(&form), ["answer:often", "answer:why", "answer:group"]);
    form.set("answer:why", &FieldValue::of("har flyttat"), &here);
    form.set("answer:often", &FieldValue::of("2"), &here);
    show(Some(&template), true, &mut form);
    assert_eq!(there(&form), ["answer:often", "answer:group"]);
    form.set("answer:often", &FieldValue::of("5"), &here);
    show(Some(&template), true, &mut form);
    assert_eq!(form.given("answer:why").as_deref(), Some("har flyttat"));
}

#[test]
fn no_answer_is_not_no() {
    let (words, template) = (Words::shipped(Lang::Sv), template());
    let here = Here { now: crate::base::Stamp(0).utc(), words: &words, country: Country::Se };
    let mut form = form(&template);
    assert!(answers(&form).is_empty());
    for (value, answer) in [
        (FieldValue::of("no"), Answer::Value("no".into())),
        (FieldValue::Unknown, Answer::Unknown),
        (FieldValue::Declined, Answer::Declined),
    ] {
        form.set("answer:group", &value, &here);
        assert_eq!(answers(&form).get("group"), Some(&answer));
    }
}

#[test]
fn nothing_is_asked_of_somebody_who_did_not_answer() {
    let template = template();
    let mut form = form(&template);
    show(Some(&template), false, &mut form);
    assert!(there(&form).is_empty());
    assert_eq!(form.answered(), (0, 0));
}
