//! How an attempt or a contact went: the outcomes a team can choose, each with what follows from it.
//!
//! One table says everything of an outcome. The groups and their codes are those of the AAPOR
//! Standard Definitions, so that rates can be compared with others'; the words are the team's own.

mod commonest;
#[cfg(test)]
mod tests;

use crate::base::Word;
use serde::{Deserialize, Serialize};

/// The group of an outcome in every rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bucket {
    /// I: carried out.
    Complete,
    /// P: begun, not finished.
    Partial,
    /// R: the person, or somebody for them, said no.
    Refusal,
    /// O: met or spoken with, but it could not be carried out.
    Other,
    /// NC: tried, nobody reached.
    NonContact,
    /// UH: nothing known yet.
    UnknownHousehold,
    /// UO: not known whether the person is there to be reached.
    UnknownOther,
    /// NE: not among those meant; outside every rate.
    NotEligible,
}

impl Bucket {
    /// Every group, the best contact first: the order in which one attempt outranks another.
    pub const ALL: [Bucket; 8] = [
        Bucket::Complete,
        Bucket::Partial,
        Bucket::Refusal,
        Bucket::Other,
        Bucket::NonContact,
        Bucket::UnknownHousehold,
        Bucket::UnknownOther,
        Bucket::NotEligible,
    ];

    /// The letters of the standard: `I`, `P`, `R`, `O`, `NC`, `UH`, `UO` or `NE`.
    pub const fn code(self) -> &'static str {
        match self {
            Bucket::Complete => "I",
            Bucket::Partial => "P",
            Bucket::Refusal => "R",
            Bucket::Other => "O",
            Bucket::NonContact => "NC",
            Bucket::UnknownHousehold => "UH",
            Bucket::UnknownOther => "UO",
            Bucket::NotEligible => "NE",
        }
    }

    /// The plain name on screen.
    pub const fn word(self) -> Word {
        match self {
            Bucket::Complete => Word("bucket-complete"),
            Bucket::Partial => Word("bucket-partial"),
            Bucket::Refusal => Word("bucket-refusal"),
            Bucket::Other => Word("bucket-other"),
            Bucket::NonContact => Word("bucket-non-contact"),
            Bucket::UnknownHousehold => Word("bucket-not-begun"),
            Bucket::UnknownOther => Word("bucket-unknown"),
            Bucket::NotEligible => Word("bucket-outside"),
        }
    }

    /// Whether the person was met or spoken with (I, P, R and O).
    pub const fn reached(self) -> bool {
        matches!(self, Bucket::Complete | Bucket::Partial | Bucket::Refusal | Bucket::Other)
    }
}

/// Where the standard leaves a choice, the choice made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    /// Whether the list was drawn from the population register, so that everybody on it is known to
    /// exist: a wrong number is then a person not reached, else a person not known.
    pub from_register: bool,
    /// Whether the dead stay in the denominator as AAPOR has it. Else they leave it.
    pub dead_stay: bool,
}

impl Default for Counting {
    fn default() -> Self {
        Self { from_register: true, dead_stay: false }
    }
}

/// What an outcome asks for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// Nothing: the case is closed.
    Never,
    /// Nothing by itself: somebody has to think.
    YouDecide,
    /// Go on where it stopped.
    Continue,
    /// At the time agreed on.
    AtBooked,
    /// The next working day.
    NextWorkday,
    /// So many minutes later the same day, and from the second attempt at another time of day.
    AfterMinutes(u32),
    /// So many days later.
    AfterDays(u32),
    /// When the person is back: at the end of the period.
    EndOfPeriod,
    /// Once an interpreter is booked.
    InterpreterFirst,
    /// Find a number that works, or write.
    FindNumber,
    /// Invite by letter to somewhere near, since there is no number to ring.
    InviteByLetter,
    /// Find the right address.
    CheckAddress,
}

/// Everything the table says of one outcome.
struct Facts {
    code: &'static str,
    word: Word,
    help: Word,
    aapor: &'static str,
    bucket: Bucket,
    retry: Retry,
    note: bool,
    closes: bool,
}

/// Writes the enum and its table from one list: name, code, words, AAPOR code, group, what next,
/// whether a note must say more, whether it closes the case.
macro_rules! dispositions {
    ($($(#[$doc:meta])* $name:ident $code:literal $word:expr, $help:expr;
        $aapor:literal $bucket:ident, $retry:expr, note $note:literal, closes $closes:literal)*) => {
        /// How an attempt or a contact went.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
        )]
        #[serde(into = "String", try_from = "String")]
        pub enum Disposition { $($(#[$doc])* $name,)* }

        impl Disposition {
            /// Every outcome, in the order of the list behind `0`.
            pub const ALL: &'static [Disposition] = &[$(Disposition::$name,)*];

            const fn facts(self) -> Facts {
                match self {
                    $(Disposition::$name => Facts {
                        code: $code, word: $word, help: $help, aapor: $aapor,
                        bucket: Bucket::$bucket, retry: $retry, note: $note, closes: $closes,
                    },)*
                }
            }
        }
    };
}

dispositions! {
    /// The call, visit or talk was carried out.
    Completed "completed" Word("disposition-completed"), Word("disposition-completed-help");
        "1.0" Complete, Retry::Never, note false, closes true
    /// Begun but cut short; to be gone on with.
    Partial "partial" Word("disposition-partial"), Word("disposition-partial-help");
        "1.2" Partial, Retry::Continue, note false, closes true
    /// A day and time were agreed on.
    Booked "booked" Word("disposition-booked"), Word("disposition-booked-help");
        "2.12a" Other, Retry::AtBooked, note false, closes false
    /// Asked us to try again, without saying when.
    CallBack "call-back" Word("disposition-call-back"), Word("disposition-call-back-help");
        "2.13a" Other, Retry::NextWorkday, note false, closes false
    /// The person says no.
    Declined "declined" Word("disposition-declined"), Word("disposition-declined-help");
        "2.112" Refusal, Retry::Never, note false, closes true
    /// The person says not now; asked again after a week.
    NotNow "not-now" Word("disposition-not-now"), Word("disposition-not-now-help");
        "2.112a" Refusal, Retry::AfterDays(7), note true, closes false
    /// A relative or somebody else says no for the person.
    OtherDeclined "other-declined"
        Word("disposition-other-declined"), Word("disposition-other-declined-help");
        "2.111" Refusal, Retry::YouDecide, note true, closes true
    /// The phone rings, nobody answers.
    NoAnswer "no-answer" Word("disposition-no-answer"), Word("disposition-no-answer-help");
        "2.20" NonContact, Retry::AfterMinutes(180), note false, closes false
    /// An answering machine, and a message left on it.
    Voicemail "voicemail" Word("disposition-voicemail"), Word("disposition-voicemail-help");
        "2.222" NonContact, Retry::AfterMinutes(180), note false, closes false
    /// Nobody at home.
    NotHome "not-home" Word("disposition-not-home"), Word("disposition-not-home-help");
        "2.24" NonContact, Retry::AfterDays(3), note false, closes false
    /// The door to the house is locked and nobody lets us in.
    NoEntry "no-entry" Word("disposition-no-entry"), Word("disposition-no-entry-help");
        "2.23" NonContact, Retry::YouDecide, note false, closes false
    /// Did not come to what was agreed.
    NoShow "no-show" Word("disposition-no-show"), Word("disposition-no-show-help");
        "2.20" NonContact, Retry::NextWorkday, note false, closes false
    /// Away for the whole period.
    Away "away" Word("disposition-away"), Word("disposition-away-help");
        "2.25" NonContact, Retry::EndOfPeriod, note false, closes false
    /// A letter or message has gone; no answer to it yet.
    Sent "sent" Word("disposition-sent"), Word("disposition-sent-help");
        "3.19" UnknownHousehold, Retry::AfterDays(7), note false, closes false
    /// We do not share a language well enough.
    Language "language" Word("disposition-language"), Word("disposition-language-help");
        "2.332" Other, Retry::InterpreterFirst, note false, closes false
    /// No interpreter was to be had.
    NoInterpreter "no-interpreter"
        Word("disposition-no-interpreter"), Word("disposition-no-interpreter-help");
        "2.333" Other, Retry::InterpreterFirst, note false, closes false
    /// Ill, or too tired for it.
    Ill "ill" Word("disposition-ill"), Word("disposition-ill-help");
        "2.32" Other, Retry::AfterDays(30), note false, closes false
    /// Has died. Letters and calls stop at once.
    Dead "dead" Word("disposition-dead"), Word("disposition-dead-help");
        "2.31" NotEligible, Retry::Never, note false, closes true
    /// Somebody else's number, or one out of use.
    WrongNumber "wrong-number"
        Word("disposition-wrong-number"), Word("disposition-wrong-number-help");
        "3.9" NonContact, Retry::FindNumber, note false, closes false
    /// No number is known.
    NoNumber "no-number" Word("disposition-no-number"), Word("disposition-no-number-help");
        "2.20" NonContact, Retry::InviteByLetter, note false, closes false
    /// The letter came back.
    Returned "returned" Word("disposition-returned"), Word("disposition-returned-help");
        "3.31" UnknownOther, Retry::CheckAddress, note false, closes false
    /// Moved, nobody knows where.
    MovedUnknown "moved-unknown"
        Word("disposition-moved-unknown"), Word("disposition-moved-unknown-help");
        "3.32" UnknownOther, Retry::YouDecide, note false, closes true
    /// Moved out of the area the initiative is for.
    MovedAway "moved-away" Word("disposition-moved-away"), Word("disposition-moved-away-help");
        "4.10" NotEligible, Retry::Never, note false, closes true
    /// Not one of those the initiative is for.
    Outside "outside" Word("disposition-outside"), Word("disposition-outside-help");
        "4.70" NotEligible, Retry::Never, note false, closes true
    /// On the list twice.
    Duplicate "duplicate" Word("disposition-duplicate"), Word("disposition-duplicate-help");
        "4.81" NotEligible, Retry::Never, note false, closes true
    /// Nothing tried yet.
    NotBegun "not-begun" Word("disposition-not-begun"), Word("disposition-not-begun-help");
        "3.11" UnknownHousehold, Retry::YouDecide, note false, closes false
}

impl Disposition {
    /// The code kept in the register and in files; never changed once released.
    pub const fn code(self) -> &'static str {
        self.facts().code
    }

    /// The outcome of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|d| d.code() == code)
    }

    /// Its name on screen.
    pub const fn word(self) -> Word {
        self.facts().word
    }

    /// A sentence on when to choose it and what follows.
    pub const fn help(self) -> Word {
        self.facts().help
    }

    /// The code of the AAPOR standard, under the choices made.
    pub const fn aapor(self, counting: Counting) -> &'static str {
        match self {
            Disposition::WrongNumber if counting.from_register => "2.20",
            _ => self.facts().aapor,
        }
    }

    /// The group it counts in, under the choices made.
    pub const fn bucket(self, counting: Counting) -> Bucket {
        match self {
            Disposition::WrongNumber if !counting.from_register => Bucket::UnknownOther,
            Disposition::Dead if counting.dead_stay => Bucket::Other,
            _ => self.facts().bucket,
        }
    }

    /// What it asks for next.
    pub const fn retry(self) -> Retry {
        self.facts().retry
    }

    /// Whether a note must say more before it can be saved.
    pub const fn note_required(self) -> bool {
        self.facts().note
    }

    /// Whether it settles the person's case: the newest such outcome is what counts in the end.
    pub const fn closes(self) -> bool {
        self.facts().closes
    }

    /// Whether the person, or somebody for them, was met or spoken with.
    pub const fn reached(self) -> bool {
        match self {
            Disposition::Dead => false,
            other => other.facts().bucket.reached(),
        }
    }

    /// Whether nobody was tried at all: there is no number to ring, or it is not begun.
    pub const fn is_untried(self) -> bool {
        matches!(self, Disposition::NoNumber | Disposition::NotBegun)
    }

    /// Whether somebody was tried who never answered: no answer, a machine, nobody at home.
    pub const fn is_silence(self) -> bool {
        matches!(self, Disposition::NoAnswer | Disposition::Voicemail | Disposition::NotHome)
    }

    /// Whether the person has left for good: died, or moved.
    pub const fn is_departure(self) -> bool {
        matches!(self, Disposition::Dead | Disposition::MovedAway | Disposition::MovedUnknown)
    }

    /// Whether it takes the person off every list at once, in every initiative.
    pub const fn stops_everything(self) -> bool {
        matches!(self, Disposition::Dead)
    }

    /// Whether the form should offer to note that the person does not want to be contacted.
    pub const fn offers_no_contact(self) -> bool {
        matches!(self, Disposition::Declined | Disposition::OtherDeclined)
    }

    /// Whether questions are expected to have been asked.
    pub const fn asks_questions(self) -> bool {
        matches!(self, Disposition::Completed | Disposition::Partial)
    }
}

impl From<Disposition> for String {
    fn from(disposition: Disposition) -> Self {
        disposition.code().to_owned()
    }
}

impl TryFrom<String> for Disposition {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::from_code(&code).ok_or(code)
    }
}
