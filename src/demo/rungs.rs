//! A list of the town that goes by a ladder: what was tried with everybody on it, and so where they stand.

use super::resident::Resident;
use crate::base::{Country, Day, WorkerId};
use crate::domain::initiative::Initiative;
use crate::domain::ladder::{Booked, Facts, Ladder, Now, Open, Standing, Stop, Tried, place};
use crate::domain::person::{Channel, Person};
use chrono::NaiveDateTime;
use std::collections::{BTreeMap, BTreeSet};

/// Somebody on the ladder.
#[derive(Debug, Default)]
pub struct Climber {
    /// What was tried, the earliest first.
    pub tried: Vec<Tried>,
    /// What is open to be done with them.
    pub open: Vec<Open>,
    /// The last interpreter that was booked.
    pub booked: Option<Booked>,
    /// Whose they are.
    pub whose: Option<WorkerId>,
}

/// Everybody on the ladder of one initiative.
#[derive(Debug)]
pub struct Rungs {
    /// The ladder.
    pub ladder: Ladder,
    /// By resident.
    pub people: BTreeMap<usize, Climber>,
    /// Whom to ring or visit now.
    pub ready: BTreeSet<(Day, usize)>,
    /// Who waits for a letter, each with the rung it is.
    pub letters: Vec<(usize, String)>,
    /// When letters were posted last.
    pub posted: Option<Day>,
    /// Letters on their way back: the day they come, whose, and the rung.
    pub back: Vec<(Day, usize, String)>,
}

impl Rungs {
    /// Everybody at the first rung.
    pub fn new(ladder: Ladder, listed: &[usize]) -> Self {
        Self {
            ladder,
            people: listed.iter().map(|who| (*who, Climber::default())).collect(),
            ready: BTreeSet::new(),
            letters: Vec::new(),
            posted: None,
            back: Vec::new(),
        }
    }

    /// Where somebody stands; nobody who is not on the list stands anywhere.
    pub fn standing(
        &self,
        who: usize,
        one: &Resident,
        initiative: &Initiative,
        at: NaiveDateTime,
    ) -> Option<Standing> {
        let climber = self.people.get(&who)?;
        let facts = Facts {
            began: initiative.from.unwrap_or(Day(at.date())),
            ways: ways(&one.person),
            interpreter: one.person.interpreter == Some(true),
            booked: climber.booked,
            lot: 0,
            left: one.person.died.map(|_| Stop::Dead),
        };
        let now = Now { at, country: Country::Se, ends: initiative.to };
        Some(place(&self.ladder, &facts, &climber.tried, &climber.open, &now))
    }
}

/// The ways somebody can be reached.
fn ways(person: &Person) -> Vec<Channel> {
    let (phone, post) =
        (!person.phones.is_empty(), !person.street.is_empty() && person.moved.is_none());
    let there = [
        (Channel::Phone, phone),
        (Channel::Sms, phone),
        (Channel::Post, post),
        (Channel::Visit, post),
        (Channel::Email, !person.email.is_empty()),
    ];
    let open =
        |(way, there): (Channel, bool)| (there && person.barred(way).is_none()).then_some(way);
    there.into_iter().filter_map(open).collect()
}
