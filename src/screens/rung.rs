//! Where somebody stands on a ladder, in words.

use crate::base::{Phrase, Word};
use crate::config::words::Words;
use crate::domain::ladder::{Ladder, Standing, State, Step};

/// What a rung is called: its own name, else as its kind of contact.
pub fn name(step: &Step, words: &Words) -> String {
    match step.name.get(words.lang()) {
        "" => words.get(step.kind.word()),
        name => name.to_owned(),
    }
}

/// The rung and why: `Boka besöket: Inget svar på 2 av 3 försök.`
pub fn why(standing: &Standing, ladder: &Ladder, words: &Words) -> String {
    let why = words.say(&standing.why);
    let step = standing.step.as_deref().and_then(|key| ladder.step(key));
    match step.filter(|_| !matches!(standing.state, State::Stopped(_))) {
        Some(step) => format!("{}: {why}", name(step, words)),
        None => why,
    }
}

/// The same with how it stands and when it is due: `Boka besöket, senare: ons 25 nov 12:00. Inget ...`
pub fn whole(standing: &Standing, ladder: &Ladder, words: &Words) -> String {
    let step = standing.step.as_deref().and_then(|key| ladder.step(key));
    let (Some(step), State::ToDo | State::Waiting(_)) = (step, standing.state) else {
        return words.say(&standing.why);
    };
    let due = standing.due.filter(|_| standing.state != State::ToDo).map(|(day, time)| {
        let day = words.day_short(day);
        time.map_or_else(|| day.clone(), |time| format!("{day} {}", words.time(time)))
    });
    let state = words.get(standing.state.word());
    let state = due.map_or_else(|| state.clone(), |due| format!("{state} {due}"));
    let phrase = Phrase::new(Word("ladder-standing"))
        .with("step", name(step, words))
        .with("state", state)
        .with("why", words.say(&standing.why));
    words.say(&phrase)
}
