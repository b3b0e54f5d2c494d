//! Searches over names nobody thought of, and over as many as the design allows.

use super::*;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_search_stop(typed in "\\PC{0,40}", limit in 0_usize..12) {
        let found = names().find(&typed, limit);
        prop_assert!(found.ids.len() == found.total.min(limit));
    }

    #[test]
    fn digits_and_signs_in_any_order_never_stop_it(typed in "[-0-9+ ./()]{0,30}") {
        let found = names().find(&typed, 100);
        prop_assert!(found.ids.len() == found.total);
    }

    /// What is found is what a plain walk over everybody's words finds.
    #[test]
    fn the_index_finds_what_a_plain_walk_finds(
        people in proptest::collection::vec(("[A-Cåäö]{1,3}( [a-cé]{1,3})?", "[a-d-]{1,4}", "[a-c]{0,2} [1-3]?"), 0..20),
        typed in "[a-dåö]{1,2}( [a-c1-3]{1,2})?",
    ) {
        use crate::base::text::{fold, words_of};
        let entries: Vec<Entry> = people.iter().zip(0..).map(|((given, family, street), n)| {
            Entry { street: street.clone(), ..person(n, given, family) }
        }).collect();
        let names = Names::new(entries, &order());
        let mut walked: Vec<u8> = people.iter().zip(0_u8..).filter(|((given, family, street), _)| {
            let all = format!("{given} {family} {street}");
            let joined: String = words_of(family).collect();
            words_of(&typed).map(fold).all(|need| {
                words_of(&all).chain([joined.as_str()]).any(|word| fold(word).starts_with(&need))
            })
        }).map(|(_, n)| n).collect();
        let mut found = found(&names, &typed);
        walked.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, walked);
    }
}

/// A register of the design limit, to be timed from outside: `cargo test --release -- --ignored limit`.
#[test]
#[ignore = "takes some seconds; run to measure"]
fn searches_at_the_design_limit_find_what_they_should() {
    let entries = (0..100_000_u32).map(|n| {
        let mut bytes = [0; 16];
        bytes[12..].copy_from_slice(&n.to_be_bytes());
        Entry {
            given: format!("Förnamn{}", n % 97),
            family: format!("Efternamn{}", n % 1009),
            street: format!("Gatan {}", n % 211),
            phones: vec![format!("+46701{n:06}")],
            born: crate::base::Born { year: 1930 + i32::try_from(n % 60).unwrap(), rest: None }
                .into(),
            ..Entry::new(PersonId(Id(bytes)))
        }
    });
    let names = Names::new(entries.collect(), &order());
    for _ in 0..100 {
        for (typed, total) in [
            ("f", 100_000),
            ("förnamn5 e", 100_000 / 97 * 11 + 11),
            ("efternamn1008", 99),
            ("0701000", 1000),
            ("1946", 1667),
            ("zz", 0),
        ] {
            let found = names.find(typed, 200).total;
            assert!(found.abs_diff(total) <= 11, "{typed}: {found}");
        }
    }
}
