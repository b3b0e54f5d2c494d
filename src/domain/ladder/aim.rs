//! What a rung is for: the talk itself, or a yes to something that comes after it.

use super::place::alike;
use super::{Goes, Ladder, Step, When};
use crate::base::Word;
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

codes! {
    /// What a rung is for.
    Aim {
        /// What is done at the rung is what is wanted: a talk, a visit.
        Talk = "talk" Word("aim-talk"),
        /// It asks for a yes to the rung that a yes leads to. Without one nothing has been carried out.
        Yes = "yes" Word("aim-yes"),
    }
}

/// One contact, as far as it tells whether there was a yes.
#[derive(Debug, Clone, Copy)]
pub struct Spoke<'a> {
    /// The rung it was, where it is known.
    pub step: Option<&'a str>,
    /// What kind of contact.
    pub kind: Kind,
    /// How it went.
    pub disposition: Disposition,
    /// What was agreed to come next.
    pub agreed: Option<Kind>,
}

impl Ladder {
    /// Whether any of its rungs asks for a yes.
    pub fn asks(&self) -> bool {
        self.steps.iter().any(|step| step.aim == Aim::Yes)
    }

    /// What a contact comes to in every figure. Where a yes is asked for the talk alone carries nothing
    /// out: with a yes what it led to is agreed on, without one it was carried out in part.
    pub fn comes_to(&self, spoke: Spoke<'_>) -> Disposition {
        let Some(step) = self.asked(spoke) else { return spoke.disposition };
        match spoke.disposition {
            Disposition::Completed | Disposition::Partial if self.agrees(step, spoke) => {
                Disposition::Booked
            }
            Disposition::Completed => Disposition::Partial,
            other => other,
        }
    }

    /// Whether a contact is a yes to what its rung asks for.
    pub fn is_yes(&self, spoke: Spoke<'_>) -> bool {
        let asked = self.asked(spoke).filter(|_| spoke.disposition.reached());
        asked.is_some_and(|step| self.agrees(step, spoke))
    }

    /// The rung that asks: the one the contact tells, else any of its kind.
    fn asked(&self, spoke: Spoke<'_>) -> Option<&Step> {
        let told = spoke.step.and_then(|key| self.step(key));
        let like = || self.steps.iter().find(|s| s.aim == Aim::Yes && alike(s.kind, spoke.kind));
        told.or_else(like).filter(|step| step.aim == Aim::Yes)
    }

    /// What was booked without a word of what is taken to be what was asked for.
    fn agrees(&self, step: &Step, spoke: Spoke<'_>) -> bool {
        let to = match step.goes.get(&When::Yes) {
            Some(Goes::Step(key)) => self.step(key),
            _ => None,
        };
        match spoke.agreed {
            Some(kind) => to.is_some_and(|to| alike(to.kind, kind)),
            None => spoke.disposition == Disposition::Booked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ladder::shipped_one;
    use Disposition as D;

    fn call(step: Option<&str>, disposition: D, agreed: Option<Kind>) -> Spoke<'_> {
        Spoke { step, kind: Kind::Call, disposition, agreed }
    }

    #[test]
    fn a_talk_is_carried_out_where_it_is_the_talk_that_is_wanted_and_a_yes_where_a_visit_is() {
        let (books, talks) =
            (shipped_one("letter-call-visit").unwrap(), shipped_one("fixed-time-call").unwrap());
        assert!(books.asks() && !talks.asks());
        for step in [Some("call"), None] {
            let to = |how, agreed| books.comes_to(call(step, how, agreed));
            assert_eq!(to(D::Completed, None), D::Partial, "{step:?}");
            assert_eq!(to(D::Completed, Some(Kind::Visit)), D::Booked);
            assert_eq!(to(D::Completed, Some(Kind::Call)), D::Partial);
            assert_eq!(to(D::Declined, None), D::Declined);
            let yes = |how, agreed| books.is_yes(call(step, how, agreed));
            assert!(yes(D::Booked, None) && yes(D::Completed, Some(Kind::VisitOffice)));
            assert!(!yes(D::Booked, Some(Kind::Call)) && !yes(D::Completed, None));
            assert!(!yes(D::NoAnswer, Some(Kind::Visit)));
            assert_eq!(talks.comes_to(call(step, D::Completed, Some(Kind::Visit))), D::Completed);
        }
        // The call afterwards is a talk again, and the visit is what was asked for.
        assert_eq!(books.comes_to(call(Some("follow-up"), D::Completed, None)), D::Completed);
        let visit = Spoke { kind: Kind::Visit, ..call(None, D::Completed, None) };
        assert_eq!(books.comes_to(visit), D::Completed);
    }
}
