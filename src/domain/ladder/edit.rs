//! A ladder changed rung by rung. What comes out is read again before it is kept, so that no way leads
//! to a rung that is not there and no rung stands where nobody comes.

use super::{Goes, Ladder, Step, When};
use crate::base::{Phrase, Word};
use crate::domain::encounter::Kind;

impl Ladder {
    /// The same ladder, when it hangs together; else the first thing that does not.
    pub fn checked(self) -> Result<Self, Phrase> {
        match Self::read(&self.text(), "") {
            Ok(_) => Ok(self),
            Err(faults) => {
                let first = faults.into_iter().next().map(|fault| fault.reason);
                Err(first.unwrap_or_else(|| Phrase::new(Word("fault-ladder-empty"))))
            }
        }
    }

    /// With a rung put in where a way out of another leads: what came there comes after it.
    #[must_use]
    pub fn with(&self, from: &str, when: When, mut step: Step) -> Self {
        let mut ladder = self.clone();
        let at = ladder.steps.iter().position(|one| one.key == from);
        let Some(before) = at.and_then(|at| ladder.steps.get_mut(at)) else {
            ladder.steps.push(step);
            return ladder;
        };
        let led = before.goes.insert(when, Goes::Step(step.key.clone()));
        if let (Some(led), false) = (led, step.goes.contains_key(&When::Done)) {
            step.goes.insert(When::Done, led);
        }
        ladder.steps.insert(at.map_or(0, |at| at + 1), step);
        ladder
    }

    /// With another rung of the same key, at a place from 0.
    #[must_use]
    pub fn changed(&self, step: Step, place: usize) -> Self {
        let mut ladder = self.clone();
        ladder.steps.retain(|one| one.key != step.key);
        ladder.steps.insert(place.min(ladder.steps.len()), step);
        ladder
    }

    /// Without a rung: what led to it leads to where one came from it.
    #[must_use]
    pub fn without(&self, key: &str) -> Self {
        let mut ladder = self.clone();
        let on = self.step(key).and_then(|step| step.way(When::Done)).cloned();
        let on = on.filter(|on| *on != Goes::Step(key.to_owned())).unwrap_or(Goes::End);
        ladder.steps.retain(|step| step.key != key);
        for step in &mut ladder.steps {
            let own = Goes::Step(step.key.clone());
            for goes in step.goes.values_mut().filter(|goes| **goes == Goes::Step(key.to_owned())) {
                // A rung does not lead to itself because another is gone.
                goes.clone_from(if on == own { &Goes::End } else { &on });
            }
        }
        ladder
    }

    /// A key for a new rung of a kind that no other has.
    pub fn free_key(&self, kind: Kind) -> String {
        let plain = kind.code().to_owned();
        let numbered = (2..).map(|n| format!("{}-{n}", kind.code()));
        let mut keys = std::iter::once(plain).chain(numbered);
        keys.find(|key| self.step(key).is_none()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::{shipped, shipped_one};

    #[test]
    fn a_rung_is_put_in_between_and_taken_out_again() {
        let before = shipped_one("letter-call").unwrap();
        let step = Step::new(&before.free_key(Kind::Sms), Kind::Sms);
        let after = before.with("letter", When::Done, step).checked().unwrap();
        assert_eq!(after.steps.len(), before.steps.len() + 1);
        let goes = |ladder: &Ladder, key: &str| {
            ladder.step(key).and_then(|step| step.way(When::Done)).cloned()
        };
        assert_eq!(goes(&after, "letter"), Some(Goes::Step("sms".into())));
        assert_eq!(goes(&after, "sms"), goes(&before, "letter"));
        assert_eq!(after.without("sms"), before);
    }

    #[test]
    fn any_rung_but_the_only_one_can_be_taken_out_or_it_is_said_why_not() {
        for ladder in shipped() {
            for step in &ladder.steps {
                match ladder.without(&step.key).checked() {
                    Ok(rest) => assert!(rest.step(&step.key).is_none(), "{}", ladder.key),
                    Err(why) => assert!(!why.word.is_empty(), "{} {}", ladder.key, step.key),
                }
            }
        }
    }

    #[test]
    fn a_way_to_nowhere_and_a_rung_nobody_comes_to_are_refused() {
        let ladder = shipped_one("letter-call").unwrap();
        let mut first = ladder.steps[0].clone();
        first.goes.insert(When::Done, Goes::Step("nowhere".into()));
        let why = ladder.changed(first, 0).checked().unwrap_err();
        assert_eq!(why.word, "fault-ladder-to");
        let mut lonely = ladder.clone();
        lonely.steps.push(Step::new("alone", Kind::Visit));
        assert_eq!(lonely.checked().unwrap_err().word, "fault-ladder-unreached");
    }
}
