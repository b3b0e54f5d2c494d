use super::*;
use crate::domain::template::{Choice, shipped};

fn value(text: &str) -> Answer {
    Answer::Value(text.into())
}

fn question(kind: QuestionKind) -> Question {
    Question {
        key: "q".into(),
        kind,
        label: Labels::same("Q"),
        help: Labels::default(),
        required: false,
        shown_if: Vec::new(),
        default: None,
    }
}

/// The spread of these answers, and of one contact more in which the question was not asked.
fn counted(kind: QuestionKind, answers: &[Answer]) -> Spread {
    spread(&question(kind), answers.iter().map(Some).chain([None]))
}

fn heights(spread: &Spread) -> Vec<usize> {
    spread.bars.iter().map(|bar| bar.n).collect()
}

#[test]
fn no_unknown_untold_and_unasked_stand_apart() {
    let answers = [value("yes"), value("no"), value("no"), Answer::Unknown, Answer::Declined];
    let spread = counted(QuestionKind::YesNo, &answers);
    assert_eq!(heights(&spread), [1, 2]);
    let apart =
        (spread.answered, spread.unknown, spread.declined, spread.not_asked, spread.asked());
    assert_eq!(apart, (3, 1, 1, 1, 5));
    assert_eq!(spread.bars[0].name, BarName::Said(Word("yes")));
}

#[test]
fn several_choices_count_each_and_old_ones_are_not_lost() {
    let options = ["a", "b", "c"].map(|key| Choice { key: key.into(), label: Labels::same(key) });
    let kind = QuestionKind::ManyOf { options: options.to_vec() };
    let spread = counted(kind, &[value("a,c"), value("a"), value("a,gone")]);
    assert_eq!(heights(&spread), [3, 0, 1, 1]);
    assert_eq!(spread.bars[3].name, BarName::Old("gone".into()));
    assert_eq!(spread.answered, 3);
}

#[test]
fn a_scale_has_all_its_steps() {
    let library = shipped();
    let question = library[0].question("days").unwrap();
    let answers = [value("4"), value("4"), value("1")];
    let spread = spread(question, answers.iter().map(Some));
    assert_eq!(heights(&spread), [1, 0, 0, 2, 0]);
    let numbers = NumberSummary { min: 1, median: 4, max: 4, sum: 9, n: 3 };
    assert_eq!(spread.numbers, Some(numbers));
}

#[test]
fn numbers_far_apart_are_gathered_and_none_is_lost() {
    let kind = || QuestionKind::Number { min: None, max: None, unit: Labels::default() };
    let near = counted(kind(), &[value("2"), value("5"), value("5")]);
    assert_eq!(heights(&near), [1, 0, 0, 2]);
    let far: Vec<Answer> = (0..=120).map(|n| value(&n.to_string())).collect();
    let far = counted(kind(), &far);
    assert!(far.bars.len() <= 12);
    assert_eq!(far.bars.iter().map(|bar| bar.n).sum::<usize>(), 121);
    assert_eq!(far.bars[0].name, BarName::Range(0, 10));
    assert_eq!(far.numbers.map(|n| (n.median, n.max)), Some((60, 120)));
    let edges = counted(kind(), &[value(&i64::MIN.to_string()), value(&i64::MAX.to_string())]);
    assert_eq!(edges.bars.iter().map(|bar| bar.n).sum::<usize>(), 2);
    assert_eq!(counted(kind(), &[]).numbers, None);
}

#[test]
fn dates_are_gathered_by_month_and_texts_are_kept_as_said() {
    let days = counted(
        QuestionKind::Date,
        &[value("2026-11-23"), value("2026-11-02"), value("2027-01-01")],
    );
    assert_eq!(heights(&days), [2, 1]);
    assert_eq!(days.bars[0].name, BarName::Month(Day::of(2026, 11, 1).unwrap()));
    let said = counted(QuestionKind::LongText, &[value("fika"), value("dans"), value("fika")]);
    assert_eq!(said.texts, ["dans", "fika", "fika"]);
    assert!(said.bars.is_empty());
}
