use super::*;
use crate::base::Lang;
use crate::domain::template::{Choice, Condition, Labels, Question, QuestionKind, Template, Test};

fn value(text: &str) -> Answer {
    Answer::Value(text.into())
}

fn question(key: &str, kind: QuestionKind, shown_if: Vec<Condition>) -> Question {
    let label = Labels::same(key);
    Question {
        key: key.into(),
        kind,
        label,
        help: Labels::default(),
        required: false,
        shown_if,
        default: None,
    }
}

fn options(keys: &[&str]) -> Vec<Choice> {
    keys.iter().map(|key| Choice { key: (*key).into(), label: Labels::same(key) }).collect()
}

fn when(question: &str, test: Test) -> Vec<Condition> {
    vec![Condition { question: question.into(), test }]
}

/// Lonely? -> misses whom -> how much; likes -> dances.
fn template() -> Template {
    let any_of = |keys: &[&str]| Test::Is(keys.iter().map(|key| (*key).to_owned()).collect());
    let none_of = |keys: &[&str]| Test::IsNot(keys.iter().map(|key| (*key).to_owned()).collect());
    let scale =
        QuestionKind::Scale { min: 1, max: 5, low: Labels::default(), high: Labels::default() };
    let likes = QuestionKind::ManyOf { options: options(&["coffee", "dance", "walks"]) };
    let whom = QuestionKind::OneOf { options: options(&["family", "friends"]) };
    Template {
        key: "t".into(),
        version: crate::domain::template::Version::of(1, ""),
        name: Labels::same("T"),
        about: Labels::default(),
        kinds: vec![],
        follow_up: None,
        no_follow_up_if: None,
        questions: vec![
            question("head", QuestionKind::Section, vec![]),
            question("lonely", QuestionKind::YesNo, vec![]),
            question("whom", whom, when("lonely", any_of(&["yes"]))),
            question("much", scale, when("whom", Test::Answered)),
            question("low", QuestionKind::Text, when("much", Test::AtMost(2))),
            question("high", QuestionKind::Text, when("much", Test::AtLeast(3))),
            question("likes", likes, vec![]),
            question("dances", QuestionKind::Text, when("likes", any_of(&["dance", "walks"]))),
            question("neither", QuestionKind::Text, when("likes", none_of(&["dance", "walks"]))),
        ],
    }
}

#[test]
fn what_is_shown_follows_the_answers() {
    let template = template();
    for (answers, shown) in [
        (Answers::default(), vec![]),
        (Answers::from([("lonely", value("no"))]), vec![]),
        (Answers::from([("lonely", Answer::Unknown)]), vec![]),
        (Answers::from([("lonely", Answer::Declined)]), vec![]),
        (Answers::from([("lonely", value("yes"))]), vec!["whom"]),
        (
            Answers::from([("lonely", value("yes")), ("whom", value("friends"))]),
            vec!["whom", "much"],
        ),
        (
            Answers::from([
                ("lonely", value("yes")),
                ("whom", value("family")),
                ("much", value("2")),
            ]),
            vec!["whom", "much", "low"],
        ),
        (
            Answers::from([
                ("lonely", value("yes")),
                ("whom", value("family")),
                ("much", value("3")),
            ]),
            vec!["whom", "much", "high"],
        ),
        // Answered once, but what they hang on is no longer shown.
        (
            Answers::from([
                ("lonely", value("no")),
                ("whom", value("family")),
                ("much", value("3")),
            ]),
            vec![],
        ),
        (Answers::from([("likes", value("coffee"))]), vec!["neither"]),
        (Answers::from([("likes", value("coffee,walks"))]), vec!["dances"]),
        (Answers::from([("likes", Answer::Unknown)]), vec![]),
    ] {
        let all = visible(&template, &answers);
        let more: Vec<&str> =
            all.into_iter().filter(|key| !["head", "lonely", "likes"].contains(key)).collect();
        assert_eq!(more, shown, "{:?}", answers.0);
    }
    assert!(shows(&template, &Answers::default(), "likes"));
    assert!(!shows(&template, &Answers::default(), "whom"));
}

#[test]
fn what_became_hidden_is_not_kept() {
    let written = Answers::from([
        ("lonely", value("no")),
        ("whom", value("family")),
        ("likes", Answer::Declined),
        ("head", value("x")),
        ("gone", value("x")),
    ]);
    let kept = kept(&template(), &written);
    assert_eq!(kept, Answers::from([("lonely", value("no")), ("likes", Answer::Declined)]));
}

#[test]
fn each_kind_takes_its_own_answers() {
    let bounds = |min, max| QuestionKind::Number { min, max, unit: Labels::default() };
    let scale =
        QuestionKind::Scale { min: -2, max: 2, low: Labels::default(), high: Labels::default() };
    let (one, many) = (options(&["a", "b", "c"]), options(&["a", "b", "c"]));
    for (kind, given, fault) in [
        (QuestionKind::Text, "fika", None),
        (QuestionKind::Text, "två\nrader", Some("answer-one-line")),
        (QuestionKind::Text, "", Some("answer-empty")),
        (QuestionKind::LongText, "två\nrader", None),
        (QuestionKind::YesNo, "yes", None),
        (QuestionKind::YesNo, "ja", Some("answer-yes-no")),
        (QuestionKind::OneOf { options: one.clone() }, "b", None),
        (QuestionKind::OneOf { options: one }, "a,b", Some("answer-choice")),
        (QuestionKind::ManyOf { options: many.clone() }, "a,c", None),
        (QuestionKind::ManyOf { options: many.clone() }, "c,a", Some("answer-order")),
        (QuestionKind::ManyOf { options: many.clone() }, "a,a", Some("answer-order")),
        (QuestionKind::ManyOf { options: many.clone() }, "a,d", Some("answer-choice")),
        (QuestionKind::ManyOf { options: many }, "a,", Some("answer-choice")),
        (scale.clone(), "-2", None),
        (scale.clone(), "-3", Some("answer-too-low")),
        (scale, "3", Some("answer-too-high")),
        (bounds(None, None), "-7", None),
        (bounds(Some(0), None), "-7", Some("answer-too-low")),
        (bounds(None, Some(9)), "10", Some("answer-too-high")),
        (bounds(None, None), "sju", Some("answer-number")),
        (bounds(None, None), "99999999999999999999", Some("answer-number")),
        (QuestionKind::Date, "2026-11-23", None),
        (QuestionKind::Date, "2026-02-30", Some("answer-date")),
        (QuestionKind::Note, "x", Some("answer-not-a-question")),
        (QuestionKind::Section, "x", Some("answer-not-a-question")),
    ] {
        let question = question("q", kind, vec![]);
        let found = check(&question, &value(given)).err().map(|reason| reason.word);
        assert_eq!(found.as_deref(), fault, "{} {given:?}", question.kind.name());
        for not_said in [Answer::Unknown, Answer::Declined] {
            assert_eq!(check(&question, &not_said).is_ok(), question.kind.is_asked());
        }
    }
}

#[test]
fn not_asked_not_known_not_told_and_no_are_four_things() {
    let mut answers = Answers::default();
    assert_eq!(answers.get("lonely"), None);
    for (answer, code, said) in [
        (value("no"), "value", None),
        (Answer::Unknown, "unknown", Some("answer-unknown")),
        (Answer::Declined, "declined", Some("answer-declined")),
    ] {
        assert_eq!(answer.code(), code);
        assert_eq!(answer.word().map(|word| word.0), said);
        assert_eq!(Answer::from_code(code, "no"), Some(answer.clone()));
        let json = serde_json::to_string(&answer).unwrap();
        assert_eq!(serde_json::from_str::<Answer>(&json).unwrap(), answer);
        answers.set("lonely", answer);
        assert_eq!(answers.len(), 1);
    }
    assert_eq!(Answer::from_code("skipped", ""), None);
    answers.clear("lonely");
    assert!(answers.is_empty());
    assert_eq!(Labels::same("x").get(Lang::Fi), "x");
}
