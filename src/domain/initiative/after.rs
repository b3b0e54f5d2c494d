//! What came of an initiative, in the columns teams write their methods down in.

use crate::base::Word;
use crate::domain::codes::codes;

codes! {
    /// What came of it.
    Effect {
        /// It did what it was for.
        Good = "good" Word("effect-good"),
        /// It did some of it.
        Some = "some" Word("effect-some"),
        /// It changed nothing.
        None = "none" Word("effect-none"),
        /// Nobody can tell. That is an answer, and printed as one.
        Unknown = "unknown" Word("effect-unknown"),
    }
}

/// What the team says of an initiative afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Afterwards {
    /// What came of it; nothing said yet when none.
    pub effect: Option<Effect>,
    /// The effect in words.
    pub effect_note: String,
    /// What spoke for doing it so.
    pub advantages: String,
    /// What spoke against it.
    pub drawbacks: String,
    /// What to do otherwise next time.
    pub lessons: String,
}

impl Afterwards {
    /// The texts, each with the key of its box.
    pub fn texts(&self) -> [(&'static str, &str); 4] {
        [
            ("effect_note", &self.effect_note),
            ("advantages", &self.advantages),
            ("drawbacks", &self.drawbacks),
            ("lessons", &self.lessons),
        ]
    }
}
