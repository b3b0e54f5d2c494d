//! What the letters of the ladders that ship take for granted is so where they stand.

use crate::domain::ladder::{Goes, Ladder, Step, When, shipped};
use crate::domain::letter::{SHIPPED, Says, says};

/// The rungs that a way out leads to this one from, and which way.
fn from<'a>(ladder: &'a Ladder, to: &str) -> Vec<(&'a Step, When)> {
    let ways = ladder.steps.iter().flat_map(|step| When::ALL.iter().map(move |when| (step, *when)));
    let leads = |(step, when): &(&Step, When)| {
        when.suits(step) && step.way(*when) == Some(&Goes::Step(to.to_owned()))
    };
    ways.filter(leads).collect()
}

/// Whether it is the team that rings or comes: on a rung that waits it is the person.
fn ours(step: &Step) -> bool {
    !step.kind.is_written() && step.wait.is_none()
}

#[test]
fn no_letter_promises_or_claims_a_call_that_nobody_makes() {
    let mut seen = Vec::new();
    for ladder in shipped() {
        for step in ladder.steps.iter().filter(|step| step.kind.is_written()) {
            let Some(letter) = step.letter.as_deref() else { continue };
            let at = format!("{} {}: {letter}", ladder.key, step.key);
            assert!(SHIPPED.iter().any(|(key, _)| *key == letter), "{at}: no such letter");
            let said = says(letter);
            seen.extend(said);
            let come = from(&ladder, &step.key);
            let holds = match said {
                Some(Says::WillRing) => {
                    let Some(Goes::Step(next)) = step.way(When::Done) else { panic!("{at}") };
                    let next = ladder.step(next).unwrap();
                    next.kind == crate::domain::encounter::Kind::Call && ours(next)
                }
                Some(Says::Tried) => {
                    let vain = |(step, when): &(&Step, When)| ours(step) && *when == When::NoAnswer;
                    !come.is_empty() && come.iter().all(vain)
                }
                Some(Says::Spoken) => {
                    let met = |(step, when): &(&Step, When)| {
                        !step.kind.is_written() && matches!(when, When::Done | When::Yes)
                    };
                    !come.is_empty() && come.iter().all(met)
                }
                None => true,
            };
            assert!(holds, "{at} says {said:?}");
        }
    }
    assert!(seen.contains(&Says::WillRing) && seen.contains(&Says::Tried));
}
