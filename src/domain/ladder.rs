//! A ladder: what is tried with each person on a list, in what order, and where each outcome leads.
//!
//! A ladder is written as TOML, read by [`Ladder::read`], which finds every fault at once. Where a person
//! stands on it is never kept: [`place()`] tells it from what has been tried with them.

mod aim;
mod delay;
mod edit;
mod faults;
mod library;
mod place;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use aim::{Aim, Spoke};
pub use delay::Delay;
pub use library::{LIBRARY, shipped, shipped_one};
pub use place::{
    Booked, Facts, For, Now, Open, Standing, State, Stop, Tried, place, place_plain, propose,
};

use crate::base::Word;
use crate::domain::codes::codes;
use crate::domain::encounter::Kind;
use crate::domain::written::Labels;
use chrono::NaiveTime;
use std::collections::BTreeMap;

codes! {
    /// A part of the day: who never answers in the morning may do so after lunch.
    Daypart {
        /// Nine to noon.
        Morning = "morning" Word("daypart-morning"),
        /// Noon to four.
        Afternoon = "afternoon" Word("daypart-afternoon"),
        /// Four to seven.
        Evening = "evening" Word("daypart-evening"),
    }
}

impl Daypart {
    /// Its first hour.
    pub const fn from_hour(self) -> u32 {
        match self {
            Daypart::Morning => 9,
            Daypart::Afternoon => 12,
            Daypart::Evening => 16,
        }
    }

    /// When it begins.
    pub fn begins(self) -> NaiveTime {
        NaiveTime::from_hms_opt(self.from_hour(), 0, 0).unwrap_or(NaiveTime::MIN)
    }

    /// The part a time belongs to; before nine is still the morning, after seven the evening.
    pub fn of(time: NaiveTime) -> Self {
        let later = [Daypart::Evening, Daypart::Afternoon];
        later.into_iter().find(|part| part.begins() <= time).unwrap_or(Daypart::Morning)
    }
}

codes! {
    /// What decides which way leads on from a rung.
    When {
        /// Carried out: the letter sent, the call or visit made.
        Done = "done" Word("when-done"),
        /// The person has agreed to the next rung.
        Yes = "yes" Word("when-yes"),
        /// As many tries as the rung allows, and nobody answered.
        NoAnswer = "no-answer" Word("when-no-answer"),
        /// No number to ring.
        NoPhone = "no-phone" Word("when-no-phone"),
        /// No address to write or go to.
        NoAddress = "no-address" Word("when-no-address"),
        /// The person says no.
        Declined = "declined" Word("when-declined"),
        /// The letter came back.
        Returned = "returned" Word("when-returned"),
        /// Not among those drawn at random for the rung.
        NotDrawn = "not-drawn" Word("when-not-drawn"),
    }
}

impl When {
    /// Whether a rung can have this way out.
    pub fn suits(self, step: &Step) -> bool {
        match self {
            When::Done => true,
            When::Yes | When::NoAnswer | When::Declined => {
                !step.kind.is_written() || step.wait.is_some()
            }
            // On a letter: it is about a call, and whoever has no number gets another.
            When::NoPhone => {
                matches!(step.kind, Kind::Call | Kind::Sms | Kind::Letter | Kind::Email)
            }
            When::NoAddress => matches!(step.kind, Kind::Letter | Kind::Visit | Kind::Email),
            When::Returned => step.kind.is_written(),
            When::NotDrawn => step.sample.is_some(),
        }
    }
}

/// Where a way out of a rung leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goes {
    /// To the rung of this key.
    Step(String),
    /// To the end: nothing more is tried.
    End,
}

/// One rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is known by; calls keep it.
    pub key: String,
    /// What it is called; without a name it is called as its kind.
    pub name: Labels,
    /// What kind of contact it is.
    pub kind: Kind,
    /// What it is done for.
    pub aim: Aim,
    /// The key of the letter that is sent.
    pub letter: Option<String>,
    /// The key of the questions that are asked.
    pub template: Option<String>,
    /// How long after the rung before.
    pub after: Delay,
    /// How long after a try that nobody answered the next one comes.
    pub again: Delay,
    /// How many tries nobody answers before it is given up.
    pub tries: u32,
    /// The times of day that tries take turns in; none: any time.
    pub dayparts: Vec<Daypart>,
    /// Only so many of a hundred, drawn at random and always the same; none: everybody.
    pub sample: Option<u32>,
    /// It is the person who comes or gets in touch, and so long is waited for it.
    pub wait: Option<Delay>,
    /// The ways out that are written; see [`Step::way`] for the others.
    pub goes: BTreeMap<When, Goes>,
}

/// A ladder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder {
    /// What it is known by.
    pub key: String,
    /// What it is called.
    pub name: Labels,
    /// When it is of use, in a sentence.
    pub about: Labels,
    /// Its rungs; everybody begins at the first.
    pub steps: Vec<Step>,
}

impl Step {
    /// A rung of a kind, with nothing decided: one try, at once, and then the end.
    pub fn new(key: &str, kind: Kind) -> Self {
        Self {
            key: key.to_owned(),
            name: Labels::default(),
            kind,
            aim: Aim::Talk,
            letter: None,
            template: None,
            after: Delay::NONE,
            again: Delay::days(1),
            tries: 1,
            dayparts: Vec::new(),
            sample: None,
            wait: None,
            goes: BTreeMap::new(),
        }
    }

    /// Where a way out leads. A rung that says nothing of a yes goes on as when it is done, and done is
    /// the end; what else is not written leads nowhere: it stops, or waits for what is missing.
    pub fn way(&self, when: When) -> Option<&Goes> {
        match (self.goes.get(&when), when) {
            (None, When::Yes) => self.way(When::Done),
            (None, When::Done | When::NotDrawn) => Some(&Goes::End),
            (found, _) => found,
        }
    }
}

impl Ladder {
    /// The most rungs: more are no longer one ladder.
    pub const MOST: usize = 20;

    /// What a list without a ladder goes by: calls, until one comes to something.
    pub fn of_calls() -> Self {
        let call = Step { tries: u32::MAX, ..Step::new("call", Kind::Call) };
        let (name, about) = (Labels::default(), Labels::default());
        Self { key: String::new(), name, about, steps: vec![call] }
    }

    /// The rung of a key.
    pub fn step(&self, key: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// Whether its list fills as people come, and is worked all the while: it begins with a meeting.
    pub fn fills_as_it_goes(&self) -> bool {
        self.steps.first().is_some_and(|step| step.kind.face_to_face())
    }

    fn at(&self, key: &str) -> Option<usize> {
        self.steps.iter().position(|step| step.key == key)
    }
}
