//! What the letters of the ladders that ship take for granted is so where they stand.

use crate::domain::encounter::Kind;
use crate::domain::ladder::{Goes, Ladder, Step, Tried, When, shipped};
use crate::domain::letter::{SHIPPED, Says, says};
use crate::domain::person::Channel;

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
            let next = || match step.way(When::Done) {
                Some(Goes::Step(next)) => ladder.step(next).unwrap(),
                _ => panic!("{at}"),
            };
            let holds = match said {
                Some(Says::WillRing) => next().kind == Kind::Call && ours(next()),
                Some(Says::WillCome) => next().kind == Kind::Visit && ours(next()),
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
    for said in [Says::WillRing, Says::WillCome, Says::Tried] {
        assert!(seen.contains(&said), "{said:?}");
    }
}

#[test]
fn nobody_without_a_number_is_promised_a_call() {
    let mut others = Vec::new();
    for ladder in shipped() {
        let promises = |step: &Step| step.letter.as_deref().and_then(says) == Some(Says::WillRing);
        for step in ladder.steps.iter().filter(|step| promises(step)) {
            let at = format!("{} {}", ladder.key, step.key);
            let Some(Goes::Step(other)) = step.way(When::NoPhone) else { panic!("{at}") };
            let other = ladder.step(other).unwrap();
            assert!(other.kind.is_written() && !promises(other), "{at}: {}", other.key);
            others.push(ladder.key.clone());
        }
        // Gone up by somebody with an address alone, whatever is sent to them.
        let mut facts = super::facts();
        facts.ways.retain(|way| !matches!(way, Channel::Phone | Channel::Sms));
        let (mut tried, mut seen) = (Vec::new(), Vec::new());
        while let Some(key) =
            super::place(&ladder, &facts, &tried, &[], &super::now("11-20 08:00")).step
        {
            let step = ladder.step(&key).unwrap();
            assert!(!promises(step), "{} {key}", ladder.key);
            if !step.kind.is_written() || seen.contains(&key) {
                break;
            }
            tried.push(Tried { step: Some(key.clone()), ..super::sent() });
            seen.push(key);
        }
    }
    let all = ["letter-call-visit", "letter-call-door", "letter-call", "letter-film-call"];
    assert_eq!(others, [&all[..], &["call-window", "fixed-time-call"]].concat());
}
