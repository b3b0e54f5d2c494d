//! A year's plans put on the wheel once more, a year later. What is there already stays as it is, so that
//! doing it twice adds nothing.

use super::{Own, Year};
use crate::base::{Phrase, Word};
use crate::domain::wheel::Plan;
use crate::screens::env::Env;
use crate::screens::list::{ListCx, Msg};
use crate::screens::screen::Question;
use crate::store::plans::WheelOf;

/// How many of them the question names.
const NAMED: usize = 6;

/// What can be taken over into a year: the year before's, but for what comes each year by itself and
/// what is there already.
fn offered(wheel: &WheelOf, into: i32, env: &Env<'_>) -> Vec<Plan> {
    let before = wheel.plans.iter().filter(|plan| plan.from.year() == into - 1);
    let again = before.filter_map(|plan| plan.next_year(env.id()));
    again.filter(|plan| !wheel.plans.iter().any(|there| there.is_like(plan))).collect()
}

/// Asks whether to take the year before's plans over into a year.
pub fn ask(wheel: &WheelOf, into: i32, cx: &mut ListCx<'_, Year>) {
    let plans = offered(wheel, into, cx.env);
    let years = |word: Word| {
        Phrase::new(word).with("from", (into - 1).to_string()).with("into", into.to_string())
    };
    if plans.is_empty() {
        return cx.hint(years(Word("year-copy-nothing")));
    }
    let title = years(Word("year-copy-title")).with("n", plans.len());
    let mut question = Question::new(title);
    for plan in plans.iter().take(NAMED) {
        let named = Phrase::new(Word("year-copy-one")).with("what", plan.name.as_str());
        question = question.say(named.with("day", plan.from));
    }
    if let Some(more) = plans.len().checked_sub(NAMED).filter(|more| *more > 0) {
        question = question.say(Phrase::new(Word("year-copy-more")).with("n", more));
    }
    cx.confirm(
        question
            .say(Word("year-copy-how"))
            .choice(Word("year-copy-not"), Msg::Own(Own::Stay))
            .choice(Word("year-copy-do"), Msg::Own(Own::Copy(plans, into))),
    );
}
