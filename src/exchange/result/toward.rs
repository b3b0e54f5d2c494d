//! The goal of an initiative on its page, and how far it has come.

use super::{beside_of, columns};
use crate::base::{Amount, Phrase, Word};
use crate::domain::initiative::{Goal, Measure, Wanted};
use crate::domain::makeup::{Look, Member};
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::printed::{Fact, Tally};
use crate::store::initiatives::FiguresOf;

/// With what was set out for, and what was reached of it by those who may be told of.
pub(super) fn goal(tally: Tally, figures: &FiguresOf, counted: &Cleared<Member>) -> Tally {
    let Some(goal) = figures.line.initiative.goal else {
        return tally.fact(Word("figures-goal"), Fact::Said(Word("printed-goal-none").into()));
    };
    let phrase = match goal.wanted {
        Wanted::Count(n) => Phrase::new(Word("printed-goal-count")).with("n", n),
        Wanted::Percent(n) => Phrase::new(Word("printed-goal-percent")).with("n", n),
    };
    let said = Fact::Said(phrase.with("what", goal.measure.word()).into());
    let listed = figures.line.reach.as_ref().map(|_| counted.rows().len());
    let tally = tally.fact(Word("figures-goal"), said);
    match goal.count(listed).and_then(|wanted| so_far(goal, wanted, figures)) {
        Some(so_far) => tally.fact(Word("printed-goal-so-far"), so_far),
        None => tally,
    }
}

/// Persons go through the same net as everywhere on the page; heads were never anybody.
fn so_far(goal: Goal, wanted: usize, figures: &FiguresOf) -> Option<Fact> {
    let listed = figures.line.reach.is_some();
    let of = match goal.measure {
        Measure::Completed if listed => Fact::Sum(columns(Look::Carried.ends())),
        Measure::Reached if listed => Fact::Sum(columns(Look::Reached.ends())),
        Measure::Contacts => {
            let held = clear(figures.members.iter(), Purpose::Report, |m| m.protection);
            let all: usize = figures.members.iter().map(|member| member.contacts).sum();
            let told: usize = held.rows().iter().map(|member| member.contacts).sum();
            let n = figures.line.contacts.saturating_sub(all - told);
            if listed { beside_of(n, &Fact::All) } else { Fact::Count(n) }
        }
        _ => {
            let (amount, _) = figures.line.progress()?;
            if amount.about {
                return Some(Fact::Amount(Amount { n: amount.n, about: true }));
            }
            Fact::Amount(amount)
        }
    };
    Some(Fact::Toward { of: Box::new(of), wanted })
}
