use super::*;
use crate::base::date::read_day;
use crate::base::{Day, Lang};
use crate::domain::answer::{Answer, Answers, check, flaws, kept, visible};
use proptest::prelude::*;

const HEAD: &str = "key = \"t\"\nversion = 1\nname = \"T\"\nkinds = \"call\"\n";

/// A template of one line each of head and the questions given.
fn of(questions: &str) -> Result<Template, Vec<Fault>> {
    Template::read(&format!("{HEAD}{questions}"), "t.toml")
}

/// Lines and words of the faults.
fn faults(questions: &str) -> Vec<(usize, String)> {
    let faults = of(questions).unwrap_err();
    assert!(faults.iter().all(|fault| fault.file == "t.toml"));
    faults.into_iter().map(|fault| (fault.line, fault.reason.word)).collect()
}

fn fault(line: usize, word: &str) -> (usize, String) {
    (line, word.to_owned())
}

#[test]
fn the_library_is_whole_in_three_languages() {
    for one in LIBRARY {
        let reading = Template::check(one.text, one.file);
        assert_eq!((&reading.faults, &reading.warnings), (&vec![], &vec![]), "{}", one.file);
        let template = reading.whole.unwrap();
        assert_eq!(format!("{}.toml", template.key), one.file);
        let asked = template.questions.iter().filter(|q| q.kind.is_asked());
        assert!((6..=20).contains(&asked.clone().count()), "{}: too long or short", one.file);
        let required = asked.clone().filter(|q| q.required).count();
        assert!((1..=4).contains(&required), "{}: {required} required", one.file);
        assert!(template.questions.iter().any(|q| !q.shown_if.is_empty()), "{}", one.file);
        for choice in asked.flat_map(|q| q.kind.options()) {
            let widest = Lang::ALL.map(|l| choice.label.get(l).chars().count()).into_iter().max();
            assert!(widest <= Some(40), "{}: {:?}", one.file, choice.label);
        }
        if let Some(typed) = &template.follow_up {
            let today = Day::of(2026, 11, 23).unwrap();
            assert!(read_day(typed, today, crate::base::Lean::Plan).unwrap() > today);
        }
    }
    let keys: Vec<String> = shipped().into_iter().map(|t| t.key).collect();
    assert_eq!(keys.len(), LIBRARY.len());
}

#[test]
fn the_library_uses_every_kind_of_question() {
    let used: std::collections::BTreeSet<&str> =
        shipped().iter().flat_map(|t| &t.questions).map(|q| q.kind.name()).collect();
    assert_eq!(used, QuestionKind::NAMES.into_iter().collect());
}

#[test]
fn the_question_that_is_to_be_compared_is_the_same_before_and_after() {
    let library = shipped();
    let asked = |key: &str| library.iter().find(|t| t.key == key)?.question("company-enough");
    let before = asked("cornerstones").unwrap();
    for after in ["home-visit", "three-months"] {
        let after = asked(after).unwrap();
        assert_eq!((&after.kind, &after.label), (&before.kind, &before.label));
    }
}

#[test]
fn a_template_comes_back_from_json_as_it_was() {
    for template in shipped() {
        let json = serde_json::to_string(&template).unwrap();
        assert_eq!(serde_json::from_str::<Template>(&json).unwrap(), template);
    }
}

#[test]
fn a_short_template_in_one_language_is_enough() {
    let template = of("[[question]]\nkey = \"q\"\nkind = \"one-of\"\nlabel = \"Hur är det?\"\n\
        options = [\"Mycket bra\", \"Sådär\", { key = \"bad\", sv = \"Dåligt\" }]\n")
    .unwrap();
    let question = template.question("q").unwrap();
    let keys: Vec<&str> = question.kind.options().iter().map(|o| o.key.as_str()).collect();
    assert_eq!(keys, ["mycket-bra", "sadar", "bad"]);
    assert_eq!(question.label.get(Lang::Fi), "Hur är det?");
    assert_eq!(question.kind.options()[2].label.get(Lang::En), "Dåligt");
    assert!(template.suits(Kind::Call) && !template.suits(Kind::Visit));
}

#[test]
fn every_fault_is_told_at_once_with_its_line() {
    let text = "\
key = \"Åtta!\"
version = 0
nmae = \"Fel\"
kinds = [\"call\", \"vist\"]
follow_up = \"igår\"

[[question]]
key = \"a\"
kind = \"one-off\"
label = \"A\"

[[question]]
key = \"b\"
kind = \"scale\"
label = \"B\"
min = 5
max = 1

[[question]]
key = \"c\"
kind = \"yes-no\"
label = { sv = \"C\", no = \"C\" }
required = \"ja\"
default = \"kanske\"

[[question]]
key = \"c\"
kind = \"text\"
label = \"\"
shown_if = \"d = yes\"
";
    let reading = Template::check(text, "team.toml");
    let found: Vec<(usize, &str, Option<&str>)> = reading
        .faults
        .iter()
        .map(|f| (f.line, f.reason.word.as_str(), f.nearest.as_deref()))
        .collect();
    assert_eq!(
        found,
        [
            (1, "fault-key", None),
            (1, "fault-missing", None),
            (2, "fault-version", None),
            (3, "fault-unknown-key", Some("name")),
            (4, "fault-kind-of-contact", Some("visit")),
            (5, "fault-follow-up", None),
            (9, "fault-kind", Some("one-of")),
            (17, "fault-scale-bounds", None),
            (22, "fault-unknown-key", None),
            (23, "fault-true-false", None),
            (24, "fault-default", None),
            (27, "fault-key-again", None),
            (29, "fault-empty", None),
            (30, "fault-shown-if-unknown", Some("a")),
        ]
    );
    assert_eq!(reading.whole, None);
    let missing: Vec<usize> = reading.warnings.iter().map(|w| w.line).collect();
    assert_eq!(missing, [22, 22]);
}

#[test]
fn each_fault_is_seen_for_itself() {
    let question = |rest: &str| format!("[[question]]\nkey = \"q\"\nlabel = \"Q\"\n{rest}");
    for (rest, line, word) in [
        ("", 5, "fault-missing"),
        ("kind = 3\n", 8, "fault-text"),
        ("kind = \"text\"\noptions = [\"a\", \"b\"]\n", 9, "fault-unknown-key"),
        ("kind = \"text\"\nhelp = 7\n", 9, "fault-label"),
        ("kind = \"text\"\nhelp = {}\n", 9, "fault-no-language"),
        ("kind = \"text\"\nhelp = \"a\\u001bb\"\n", 9, "fault-control"),
        ("kind = \"text\"\nhelp = \"two\\nlines\"\n", 9, "fault-control"),
        ("kind = \"one-of\"\n", 5, "fault-missing"),
        ("kind = \"one-of\"\noptions = \"a\"\n", 9, "fault-list"),
        ("kind = \"one-of\"\noptions = [\"a\"]\n", 9, "fault-options"),
        ("kind = \"one-of\"\noptions = [\"a\", 2, \"b\"]\n", 9, "fault-option"),
        ("kind = \"one-of\"\noptions = [\"a\", \"A!\"]\n", 9, "fault-option-again"),
        ("kind = \"one-of\"\noptions = [\"?\", \"a\", \"b\"]\n", 9, "fault-option-key"),
        (
            "kind = \"one-of\"\noptions = [\n\"a\",\n{ key = \"B\", sv = \"b\" },\n\"c\"]\n",
            11,
            "fault-key",
        ),
        ("kind = \"scale\"\nmin = 1\n", 5, "fault-missing"),
        ("kind = \"scale\"\nmin = 1\nmax = 50\n", 10, "fault-scale-steps"),
        ("kind = \"scale\"\nmin = 1.5\nmax = 5\n", 9, "fault-number"),
        ("kind = \"scale\"\nmin = 1\nmax = 5\ndefault = 6\n", 11, "fault-default"),
        ("kind = \"number\"\nmin = 3\nmax = 3\n", 10, "fault-scale-bounds"),
        ("kind = \"number\"\ndefault = 1.5\n", 9, "fault-default-kind"),
        ("kind = \"date\"\ndefault = \"2026-02-31\"\n", 9, "fault-default"),
        ("kind = \"text\"\nshown_if = \"q\"\n", 9, "fault-shown-if-later"),
        ("kind = \"text\"\nshown_if = [3]\n", 9, "fault-text"),
        ("kind = \"text\"\nrequired = 1\n", 9, "fault-true-false"),
        ("kind = text\n", 8, "fault-quotes"),
        ("kind = \"text\"\nkind = \"date\"\n", 9, "fault-twice"),
        ("kind = \"text\n", 8, "fault-unclosed"),
        ("kind \"text\"\n", 8, "fault-unreadable"),
    ] {
        assert_eq!(faults(&question(rest)), [fault(line, word)], "{rest}");
    }
    let note = question("kind = \"note\"\nrequired = true\n");
    assert_eq!(faults(&note), [fault(5, "fault-no-question"), fault(9, "fault-unknown-key")]);
    assert_eq!(faults(""), [fault(1, "fault-no-question")]);
    assert_eq!(faults("question = 3\n"), [fault(5, "fault-list"), fault(5, "fault-no-question")]);
    assert_eq!(
        faults("question = [3]\n"),
        [fault(5, "fault-table"), fault(5, "fault-no-question")]
    );
    let long = "# ".repeat(200 * 1024);
    assert_eq!(faults(&long), [fault(1, "fault-too-long")]);
    let one = "[[question]]\nkey=\"q#\"\nkind=\"date\"\nlabel=\"D\"\n";
    let many: Vec<String> = (0..201).map(|n| one.replace('#', &n.to_string())).collect();
    let many = many.concat();
    assert_eq!(faults(&many), [fault(5, "fault-too-many-questions")]);
}

#[test]
fn a_condition_is_held_against_the_question_it_is_about() {
    let before = "[[question]]\nkey = \"yn\"\nkind = \"yes-no\"\nlabel = \"A\"\n\
        [[question]]\nkey = \"sc\"\nkind = \"scale\"\nmin = 1\nmax = 5\nlabel = \"B\"\n\
        [[question]]\nkey = \"ch\"\nkind = \"many-of\"\noptions = [\"tea\", \"dance\"]\nlabel = \"C\"\n\
        [[question]]\nkey = \"head\"\nkind = \"section\"\nlabel = \"D\"\n\
        [[question]]\nkey = \"q\"\nkind = \"text\"\nlabel = \"Q\"\n";
    for (text, outcome) in [
        ("yn = yes", Ok(Test::Is(vec!["yes".into()]))),
        ("yn", Ok(Test::Answered)),
        ("sc<=2", Ok(Test::AtMost(2))),
        ("sc < 3", Ok(Test::AtMost(2))),
        ("sc > 3", Ok(Test::AtLeast(4))),
        ("sc >= 3", Ok(Test::AtLeast(3))),
        ("sc = 1 or 2", Ok(Test::Is(vec!["1".into(), "2".into()]))),
        ("ch != tea eller dance", Ok(Test::IsNot(vec!["tea".into(), "dance".into()]))),
        ("ch = tea tai dance", Ok(Test::Is(vec!["tea".into(), "dance".into()]))),
        ("yn = ja", Err("fault-shown-if-value")),
        ("yn < 3", Err("fault-shown-if-compare")),
        ("sc = 6", Err("fault-shown-if-value")),
        ("sc < många", Err("fault-shown-if-value")),
        ("ch = danse", Err("fault-shown-if-value")),
        ("ch =", Err("fault-shown-if-value")),
        ("head = yes", Err("fault-shown-if-unasked")),
        ("later = yes", Err("fault-shown-if-later")),
        ("nn = yes", Err("fault-shown-if-unknown")),
        ("", Err("fault-shown-if-unknown")),
    ] {
        let after = "[[question]]\nkey = \"later\"\nkind = \"yes-no\"\nlabel = \"E\"\n";
        let read = of(&format!("{before}shown_if = [\"{text}\"]\n{after}"));
        match (read, outcome) {
            (Ok(template), Ok(test)) => {
                assert_eq!(template.question("q").unwrap().shown_if[0].test, test, "{text}");
            }
            (Err(faults), Err(word)) => {
                assert_eq!((faults.len(), faults[0].line), (1, 28), "{text}: {faults:?}");
                assert_eq!(faults[0].reason.word, word, "{text}");
            }
            (read, _) => panic!("{text}: {read:?}"),
        }
    }
}

#[test]
fn a_faulty_question_does_not_make_those_that_wait_for_it_faulty() {
    let text = "[[question]]\nkey = \"a\"\nkind = \"yesno\"\nlabel = \"A\"\n\
        [[question]]\nkey = \"b\"\nkind = \"text\"\nlabel = \"B\"\nshown_if = \"a = yes\"\n";
    assert_eq!(faults(text), [fault(7, "fault-kind")]);
}

#[test]
fn a_missing_language_is_pointed_out_and_falls_back() {
    let text =
        format!("{HEAD}[[question]]\nkey = \"q\"\nkind = \"text\"\nlabel = {{ fi = \"Mitä?\" }}\n");
    let reading = Template::check(&text, "t.toml");
    assert_eq!(reading.warnings.len(), 2);
    assert!(reading.warnings.iter().all(|w| w.line == 8 && w.reason.word == "fault-language"));
    let template = reading.whole.unwrap();
    assert_eq!(template.questions[0].label.get(Lang::Sv), "Mitä?");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_stop(text in "\\PC{0,300}") {
        let reading = Template::check(&text, "x");
        prop_assert_eq!(reading.whole.is_some(), reading.faults.is_empty());
    }

    #[test]
    fn no_damage_to_a_good_file_makes_the_reader_stop(
        which in 0..LIBRARY.len(), at in 0_usize..8000, cut in 0_usize..60, put in "[\\[\\]{}=\",.'\n #a0-]{0,8}",
    ) {
        let text = LIBRARY[which].text;
        let damaged: String =
            text.chars().take(at).chain(put.chars()).chain(text.chars().skip(at + cut)).collect();
        let reading = Template::check(&damaged, "x");
        prop_assert_eq!(reading.whole.is_some(), reading.faults.is_empty());
        let lines = damaged.lines().count().max(1) + 1;
        prop_assert!(reading.faults.iter().all(|f| (1..=lines).contains(&f.line)));
    }

    /// Whatever is answered in whatever order, what is kept is shown, fits, and depends on what is shown.
    #[test]
    fn what_is_kept_is_shown_and_fits(
        which in 0..LIBRARY.len(), picks in proptest::collection::vec((0_usize..30, 0_u8..6), 0..30),
    ) {
        let template = &shipped()[which];
        let mut answers = Answers::default();
        for (at, pick) in picks {
            let question = &template.questions[at % template.questions.len()];
            answers.set(&question.key, some_answer(question, pick));
        }
        let kept = kept(template, &answers);
        let shown = visible(template, &kept);
        for (key, answer) in &kept.0 {
            prop_assert!(shown.contains(&key.as_str()), "{} is kept but not shown", key);
            prop_assert!(check(template.question(key).unwrap(), answer).is_ok());
        }
        prop_assert_eq!(visible(template, &answers), shown);
        prop_assert!(flaws(template, &kept, false).is_empty());
    }
}

/// One of the answers a question can have.
fn some_answer(question: &Question, pick: u8) -> Answer {
    let value = match (&question.kind, pick) {
        (_, 4) => return Answer::Unknown,
        (_, 5) => return Answer::Declined,
        (QuestionKind::YesNo, n) => ["yes", "no"][usize::from(n) % 2].to_owned(),
        (QuestionKind::OneOf { options }, n) => options[usize::from(n) % options.len()].key.clone(),
        (QuestionKind::ManyOf { options }, n) => {
            let some = options.iter().skip(usize::from(n) % 2).take(usize::from(n) + 1);
            some.map(|o| o.key.clone()).collect::<Vec<_>>().join(",")
        }
        (QuestionKind::Scale { min, .. }, n) => (min + i64::from(n)).to_string(),
        (QuestionKind::Number { .. }, n) => (1 + n).to_string(),
        (QuestionKind::Date, _) => "2026-11-23".to_owned(),
        _ => "fika".to_owned(),
    };
    Answer::Value(value)
}

#[test]
fn an_unknown_kind_hides_no_other_fault_and_the_kinds_there_are_are_told() {
    let text = "[[question]]\nkey = \"q\"\nkind = \"zzzzzz\"\nshown-if = \"x\"\nmin = 1\n\
                label = { sv = \"a\", fi = \"b\", en = \"c\" }\n";
    let faults = of(text).unwrap_err();
    let words: Vec<&str> = faults.iter().map(|fault| fault.reason.word.as_str()).collect();
    assert_eq!(words, ["fault-kind", "fault-unknown-key"]);
    let hint = faults[0].hint().unwrap();
    assert_eq!(hint.word, "fault-hint-possible");
    assert!(faults[0].possible.contains("one-of, many-of"), "{}", faults[0].possible);
}
