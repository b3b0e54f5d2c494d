//! A day of a series as a line, and how a rule is said.

use super::super::row::hours;
use crate::base::{Day, Phrase, SessionId, Stamp, Word};
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::session::series::{Off, Often, Rule, WEEKDAYS};
use crate::domain::session::{Session, State};
use crate::screens::env::Env;
use crate::store::sessions::RepeatsOf;
use crate::ui::list::Row;

/// What has become of a day the rule gave.
#[derive(Debug)]
pub enum What {
    /// There is a session.
    Held(Box<Session>),
    /// It was skipped, at this moment.
    Skipped(Box<Session>, Stamp),
    /// It is left out by the rule.
    Off,
}

/// One day of a series.
#[derive(Debug)]
pub struct Item {
    /// The day the rule gave.
    due: Day,
    pub what: What,
    pub hours: String,
    /// What there is to say of it: where it was moved from, why it is left out.
    pub remark: String,
}

impl Item {
    /// The day it is held on, or would have been.
    pub fn day(&self) -> Day {
        match &self.what {
            What::Held(one) => one.day,
            What::Skipped(..) | What::Off => self.due,
        }
    }

    /// Whether there is, was or will be a session.
    pub fn is_on(&self) -> bool {
        matches!(&self.what, What::Held(one) if one.state != State::Cancelled)
    }

    /// How it stands.
    pub fn state(&self) -> (Word, Role) {
        match &self.what {
            What::Held(one) if one.state == State::Planned && one.is_moved() => {
                (Word("series-moved"), Role::Accent)
            }
            What::Held(one) => {
                let role = if one.state == State::Done { Role::Good } else { Role::Text };
                (one.state.word(), role)
            }
            What::Skipped(..) => (Word("series-skipped"), Role::Muted),
            What::Off => (Word("series-off"), Role::Muted),
        }
    }
}

impl Row for Item {
    type Key = (Day, Option<SessionId>);

    fn key(&self) -> Self::Key {
        let id = match &self.what {
            What::Held(one) | What::Skipped(one, _) => Some(one.id),
            What::Off => None,
        };
        (self.due, id)
    }
}

/// All days of a series, in the order they are held.
pub fn items(of: RepeatsOf, env: &Env<'_>) -> Vec<Item> {
    let off = of.series.days(env.country()).into_iter().filter_map(|(due, off)| {
        let off = off?;
        let remark = match off {
            Off::Closed => {
                env.words.with(Word("series-closed-week"), &[("week", due.week().into())])
            }
            Off::Red(name) => env.words.get(name),
        };
        Some(Item { due, what: What::Off, hours: String::new(), remark })
    });
    let model = &of.series.model;
    let held = of.sessions.into_iter().filter_map(|(one, since)| {
        let (_, due) = one.series?;
        let hours = hours(&one, env);
        let remark = remark(&one, due, model, env);
        let what = match since {
            Some(since) => What::Skipped(Box::new(one), since),
            None => What::Held(Box::new(one)),
        };
        Some(Item { due, what, hours, remark })
    });
    let mut all: Vec<Item> = held.collect();
    // A day that has a session of its own all the same, from before the week was closed, is told once.
    let taken: Vec<Day> = all.iter().map(|item| item.due).collect();
    all.extend(off.filter(|item| !taken.contains(&item.due)));
    all.sort_by_key(Item::day);
    all
}

/// What is otherwise than the series says.
fn remark(one: &Session, due: Day, model: &Session, env: &Env<'_>) -> String {
    let from = one.is_moved().then(|| {
        let day = env.words.day_short(due);
        env.words.with(Word("series-moved-from"), &[("day", day.as_str().into())])
    });
    let place = (one.place != model.place).then(|| one.place.clone());
    let reason = one.reason.map(|why| env.words.get(why.word()));
    [from, place, reason].into_iter().flatten().collect::<Vec<_>>().join("   ")
}

/// A rule in plain words: every week on Tue, Thu; every other month on the first Mon.
pub fn rule(rule: &Rule, words: &Words) -> String {
    let days = WEEKDAYS.iter().filter(|(day, _)| rule.days.contains(day));
    let days: Vec<String> = days.map(|(day, _)| words.weekday(*day)).collect();
    let phrase = match rule.often {
        Often::Week => Phrase::new(Word("series-rule-week")),
        Often::Month => {
            Phrase::new(Word("series-rule-month")).with("nth", words.get(rule.nth.word()))
        }
    };
    words.say(&phrase.with("every", i64::from(rule.every)).with("days", days.join(", ")))
}
