use super::*;
use crate::domain::encounter::Kind;
use std::collections::BTreeSet;

/// Every outcome: its code, AAPOR code and group on a list from the population register, whether a
/// note is needed and whether it closes the case.
const TABLE: &[(&str, &str, &str, bool, bool)] = &[
    ("completed", "1.0", "I", false, true),
    ("partial", "1.2", "P", false, true),
    ("booked", "2.12a", "O", false, false),
    ("call-back", "2.13a", "O", false, false),
    ("declined", "2.112", "R", false, true),
    ("not-now", "2.112a", "R", true, false),
    ("other-declined", "2.111", "R", true, true),
    ("no-answer", "2.20", "NC", false, false),
    ("voicemail", "2.222", "NC", false, false),
    ("not-home", "2.24", "NC", false, false),
    ("no-entry", "2.23", "NC", false, false),
    ("no-show", "2.20", "NC", false, false),
    ("away", "2.25", "NC", false, false),
    ("sent", "3.19", "UH", false, false),
    ("language", "2.332", "O", false, false),
    ("no-interpreter", "2.333", "O", false, false),
    ("ill", "2.32", "O", false, false),
    ("dead", "2.31", "NE", false, true),
    ("wrong-number", "2.20", "NC", false, false),
    ("no-number", "2.20", "NC", false, false),
    ("returned", "3.31", "UO", false, false),
    ("moved-unknown", "3.32", "UO", false, true),
    ("moved-away", "4.10", "NE", false, true),
    ("outside", "4.70", "NE", false, true),
    ("duplicate", "4.81", "NE", false, true),
    ("not-begun", "3.11", "UH", false, false),
];

#[test]
fn the_table_is_as_written_down() {
    let listed: Vec<_> = Disposition::ALL
        .iter()
        .map(|d| {
            let counting = Counting::default();
            let bucket = d.bucket(counting).code();
            (d.code(), d.aapor(counting), bucket, d.note_required(), d.closes())
        })
        .collect();
    assert_eq!(listed, TABLE);
}

#[test]
fn codes_lead_back_and_are_kept_as_text() {
    for one in Disposition::ALL {
        assert_eq!(Disposition::from_code(one.code()), Some(*one));
        let json = serde_json::to_string(one).unwrap();
        assert_eq!(json, format!("\"{}\"", one.code()));
        assert_eq!(serde_json::from_str::<Disposition>(&json).unwrap(), *one);
    }
    assert_eq!(Disposition::from_code("k"), None);
    assert!(serde_json::from_str::<Disposition>("\"k\"").is_err());
}

#[test]
fn the_choices_of_the_standard_move_two_outcomes_and_no_other() {
    let usual = Counting::default();
    for (counting, moved) in [
        (Counting { from_register: false, ..usual }, vec![("wrong-number", "UO")]),
        (Counting { dead_stay: true, ..usual }, vec![("dead", "O")]),
    ] {
        let found: Vec<_> = Disposition::ALL
            .iter()
            .filter(|d| d.bucket(counting) != d.bucket(usual))
            .map(|d| (d.code(), d.bucket(counting).code()))
            .collect();
        assert_eq!(found, moved, "{counting:?}");
    }
    let unknown = Counting { from_register: false, ..usual };
    assert_eq!(Disposition::WrongNumber.aapor(unknown), "3.9");
}

#[test]
fn nine_digits_are_enough_and_each_outcome_is_offered_once() {
    for kind in Kind::ALL {
        let commonest = Disposition::commonest(*kind);
        assert!((3..=9).contains(&commonest.len()), "{kind:?}");
        assert_eq!(commonest.iter().collect::<BTreeSet<_>>().len(), commonest.len(), "{kind:?}");
        let first = if kind.is_written() { Disposition::Sent } else { Disposition::Completed };
        assert_eq!(commonest.first(), Some(&first), "{kind:?}");
        assert!(!commonest.contains(&Disposition::NotBegun), "{kind:?}");
    }
    assert_eq!(Disposition::commonest(Kind::Call).get(1), Some(&Disposition::NoAnswer));
}

#[test]
fn what_was_reached_counts_as_contact_in_an_open_initiative() {
    for one in Disposition::ALL {
        assert_eq!(one.reached(), one.bucket(Counting::default()).reached(), "{one:?}");
    }
    let best: Vec<&str> = Bucket::ALL.iter().map(|b| b.code()).collect();
    assert_eq!(best, ["I", "P", "R", "O", "NC", "UH", "UO", "NE"]);
    assert!(Bucket::ALL.is_sorted());
}
