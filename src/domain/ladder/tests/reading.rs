use super::*;
use crate::domain::ladder::faults::{circles, unreached};
use proptest::prelude::*;

const HEAD: &str = "key = \"t\"\nname = \"T\"\n";

/// Lines and words of the faults.
fn faults(steps: &str) -> Vec<(usize, String)> {
    let faults = Ladder::read(&format!("{HEAD}{steps}"), "t.toml").unwrap_err();
    faults.into_iter().map(|fault| (fault.line, fault.reason.word)).collect()
}

fn fault(line: usize, word: &str) -> (usize, String) {
    (line, word.to_owned())
}

#[test]
fn every_shipped_ladder_reads_in_three_languages_and_writes_itself_back() {
    let ladders = shipped();
    assert_eq!(ladders.len(), LIBRARY.len());
    for (one, ladder) in LIBRARY.iter().zip(&ladders) {
        let reading = Ladder::check(one.text, one.file);
        assert_eq!(reading.warnings, [], "{}", one.file);
        assert_eq!(one.file, format!("{}.toml", ladder.key));
        assert_eq!(shipped_one(&ladder.key).as_ref(), Some(ladder));
        assert_eq!(Ladder::read(&ladder.text(), "written").unwrap(), *ladder);
        for lang in Lang::ALL {
            assert!(ladder.name.exact(lang).is_some() && ladder.about.exact(lang).is_some());
        }
    }
}

#[test]
fn the_questions_a_shipped_ladder_names_ship_too_and_are_for_that_kind_of_contact() {
    let templates = crate::domain::template::shipped();
    for ladder in shipped() {
        for step in &ladder.steps {
            let Some(key) = &step.template else { continue };
            let asked = templates.iter().find(|t| t.key == *key);
            let suits = asked.is_some_and(|t| t.kinds.contains(&step.kind));
            assert!(suits, "{}: {key} at a {}", ladder.key, step.kind.code());
        }
    }
}

#[test]
fn all_faults_are_told_at_once_with_their_lines() {
    let steps = "[[step]]\nkey = \"one\"\nkind = \"cal\"\n\
        [[step]]\nkey = \"two\"\nkind = \"letter\"\nafter = \"soon\"\ntries = 3\ngoes.no-answer = \"one\"\n\
        [[step]]\nkey = \"end\"\nkind = \"call\"\ntries = 99\ndayparts = [\"night\", \"evening\", \"evening\"]\n\
        goes.done = \"tow\"\ngoes.nowhere = \"one\"\nsample = 0\n";
    assert_eq!(
        faults(steps),
        [
            fault(5, "fault-kind-of-contact"),
            fault(7, "fault-ladder-written"),
            fault(9, "fault-ladder-delay"),
            fault(11, "fault-ladder-way"),
            fault(13, "fault-ladder-end"),
            fault(15, "fault-ladder-number"),
            fault(16, "fault-ladder-daypart"),
            fault(16, "fault-twice"),
            fault(17, "fault-ladder-to"),
            fault(18, "fault-unknown-key"),
            fault(19, "fault-ladder-number"),
        ]
    );
    assert_eq!(faults(""), [fault(1, "fault-ladder-empty")]);
    let many = "[[step]]\nkey = \"k\"\nkind = \"call\"\n".repeat(Ladder::MOST + 1);
    assert!(faults(&many).contains(&fault(3, "fault-ladder-steps")));
}

#[test]
fn a_rung_that_asks_for_a_yes_says_to_what_and_all_that_do_not_are_told() {
    let steps = "[[step]]\nkey = \"one\"\nkind = \"call\"\naim = \"yes\"\ngoes.done = \"two\"\n\
        [[step]]\nkey = \"two\"\nkind = \"call\"\naim = \"yes\"\ngoes.yes = \"end\"\ngoes.done = \"three\"\n\
        [[step]]\nkey = \"three\"\nkind = \"visit\"\naim = \"ask\"\n";
    let told = [
        fault(6, "fault-ladder-aim-way"),
        fault(11, "fault-ladder-aim-way"),
        fault(17, "fault-ladder-aim"),
    ];
    assert_eq!(faults(steps), told);
}

#[test]
fn a_rung_nobody_comes_to_is_a_fault() {
    let steps =
        "[[step]]\nkey = \"one\"\nkind = \"letter\"\n[[step]]\nkey = \"two\"\nkind = \"call\"\n";
    assert_eq!(faults(steps), [fault(7, "fault-ladder-unreached")]);
    let good = format!(
        "{HEAD}{}",
        steps.replacen(
            "\n[[step]]\nkey = \"two\"",
            "\ngoes.done = \"two\"\n[[step]]\nkey = \"two\"",
            1
        )
    );
    assert!(unreached(&Ladder::read(&good, "t").unwrap()).is_empty());
}

#[test]
fn a_circle_needs_a_day_in_it() {
    let circle = |after: &str| {
        format!(
            "[[step]]\nkey = \"one\"\nkind = \"letter\"\ngoes.done = \"two\"\n\
             [[step]]\nkey = \"two\"\nkind = \"call\"\n{after}goes.no-answer = \"one\"\n"
        )
    };
    assert_eq!(
        faults(&circle("")),
        [fault(4, "fault-ladder-circle"), fault(8, "fault-ladder-circle")]
    );
    let slow = Ladder::read(&format!("{HEAD}{}", circle("after = \"1d\"\n")), "t").unwrap();
    assert!(circles(&slow).is_empty());
}

proptest! {
    #[test]
    fn whatever_stands_in_a_file_it_is_read_or_has_faults(text in "(?s).{0,200}") {
        let reading = Ladder::check(&text, "t.toml");
        prop_assert_eq!(reading.whole.is_some(), reading.faults.is_empty());
    }
}
