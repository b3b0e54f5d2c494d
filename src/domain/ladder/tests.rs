use super::*;
use crate::base::{Country, Day, Lang};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Proxy;
use crate::domain::initiative::Removal;
use crate::domain::person::Channel;
use crate::domain::task::Errand;
use chrono::{NaiveDateTime, TimeDelta};

mod late;
mod letters;
mod placing;
mod reading;
mod skipping;
mod stopping;

/// A person with a number and an address, on the list since Monday the second of November.
fn facts() -> Facts {
    Facts {
        began: "2026-11-02".parse().unwrap(),
        ways: vec![Channel::Phone, Channel::Post, Channel::Visit],
        interpreter: false,
        booked: None,
        lot: 50,
        left: None,
    }
}

/// `"11-23 09:40"` of 2026.
fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(&format!("2026-{text}"), "%Y-%m-%d %H:%M").unwrap()
}

fn day(text: &str) -> Day {
    Day(at(&format!("{text} 00:00")).date())
}

fn now(text: &str) -> Now {
    Now { at: at(text), country: Country::Se, ends: None }
}

fn tried(text: &str, kind: Kind, disposition: Disposition) -> Tried {
    Tried { at: at(text), kind, disposition, proxy: None, step: None, agreed: None }
}

/// The classic chain: letter, call, visit, follow-up.
fn chain() -> Ladder {
    shipped_one("letter-call-visit").unwrap()
}

/// A call in which a visit is agreed on.
fn says_yes(text: &str) -> Tried {
    Tried { agreed: Some(Kind::Visit), ..tried(text, Kind::Call, Disposition::Completed) }
}

fn visited(text: &str) -> Tried {
    tried(text, Kind::Visit, Disposition::Completed)
}

fn waiting(why: For) -> State {
    State::Waiting(why)
}

/// The key of the rung and how it stands.
fn stands(ladder: &Ladder, facts: &Facts, tried: &[Tried], clock: &str) -> (String, State) {
    let standing = place(ladder, facts, tried, &[], &now(clock));
    (standing.step.unwrap_or_default(), standing.state)
}

fn on(step: &str, state: State) -> (String, State) {
    (step.to_owned(), state)
}

/// The letter has gone on the second of November.
fn sent() -> Tried {
    tried("11-02 09:00", Kind::Letter, Disposition::Sent)
}

/// So many calls that nobody answered, a day apart, from the ninth of November.
fn unanswered(n: i64) -> impl Iterator<Item = Tried> {
    (0..n).map(|days| Tried {
        at: at("11-09 10:00") + TimeDelta::days(days),
        ..tried("11-09 10:00", Kind::Call, Disposition::NoAnswer)
    })
}

/// The same person without a way to be reached.
fn without(facts: Facts, way: Channel) -> Facts {
    Facts { ways: facts.ways.into_iter().filter(|one| *one != way).collect(), ..facts }
}
