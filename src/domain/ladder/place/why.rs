//! Why somebody stands where they do, in a sentence.

use super::climb::Climb;
use super::due::Due;
use super::{For, State, Stop};
use crate::base::{Phrase, Word};
use crate::domain::disposition::Disposition;
use crate::domain::ladder::When;

impl Climb<'_> {
    /// The reason in a sentence.
    pub fn why(&self, due: &Due) -> Phrase {
        match due.state {
            State::Stopped(Stop::Through(proxy)) => {
                Phrase::new(Word("ladder-why-through")).with("who", proxy.word())
            }
            State::Stopped(Stop::NotReached) => {
                Phrase::new(Word("ladder-why-not-reached")).with("n", self.silences())
            }
            State::Stopped(stop) => stop.word().into(),
            State::Finished => Word("ladder-why-finished").into(),
            State::Waiting(For::Interpreter) => Word("ladder-why-interpreter").into(),
            State::Waiting(For::Number) => Word("ladder-why-number").into(),
            State::Waiting(For::Address) => Word("ladder-why-address").into(),
            _ if due.agreed => agreed(due),
            State::Waiting(_) | State::ToDo => self.came_here(),
        }
    }

    /// What brought them to this rung, or what came of the last try on it.
    fn came_here(&self) -> Phrase {
        if let Some((outcome, day)) = self.again {
            let n = self.silences();
            return match outcome {
                outcome if outcome.is_silence() && n > 0 => {
                    let most = self.step().map_or(n, |step| step.tries);
                    Phrase::new(Word("ladder-why-again")).with("n", n).with("of", most)
                }
                outcome => came_of(outcome).with("day", day),
            };
        }
        let from = self.came.from.and_then(|from| self.ladder.steps.get(from));
        let day = self.came.day;
        let what = |word: Word| match from {
            Some(from) => Phrase::new(word).with("what", from.kind.word()).with("day", day),
            None => Word("ladder-why-first").into(),
        };
        match self.came.by {
            None => Word("ladder-why-first").into(),
            Some(When::Done) => what(Word("ladder-why-after")),
            Some(When::Yes) => Phrase::new(Word("ladder-why-yes")).with("day", day),
            Some(When::NoAnswer) => match from.filter(|from| from.wait.is_none()) {
                Some(from) => Phrase::new(Word("ladder-why-no-answer")).with("n", from.tries),
                None => Word("ladder-why-unheard").into(),
            },
            Some(When::NoPhone) => Word("ladder-why-no-phone").into(),
            Some(When::NoAddress) => Word("ladder-why-no-address").into(),
            Some(When::Declined) => Phrase::new(Word("ladder-why-declined")).with("day", day),
            Some(When::Returned) => Word("ladder-why-returned").into(),
            Some(When::NotDrawn) => Word("ladder-why-not-drawn").into(),
        }
    }
}

fn agreed(due: &Due) -> Phrase {
    match due.at {
        Some((day, Some(time))) => Phrase::new(Word("ladder-why-booked"))
            .with("day", day)
            .with("time", time.format("%H:%M").to_string()),
        Some((day, None)) => Phrase::new(Word("ladder-why-planned")).with("day", day),
        None => Word("ladder-why-first").into(),
    }
}

/// `2026-11-23: asks us to ring back`.
fn came_of(outcome: Disposition) -> Phrase {
    Phrase::new(Word("ladder-why-last")).with("outcome", outcome.word())
}
