//! One attempt or contact: a letter, a call, a visit, a talk, and what was written down of it.

mod flaws;
mod noted;
mod retry;
#[cfg(test)]
mod tests;

pub use noted::{Along, WhyNot};
pub use retry::{LETTER_AFTER, Proposal, Tried, propose_retry, workday_from};

use crate::base::{Day, InitiativeId, PersonId, SessionId, Stamp, Word, WorkerId};
use crate::domain::answer::Answers;
use crate::domain::codes::codes;
use crate::domain::disposition::Disposition;
use crate::domain::person::Channel;
use crate::domain::template::TemplateRef;
use crate::domain::veiled::veiled;
use chrono::NaiveTime;

codes! {
    /// What kind of contact it was.
    Kind {
        /// A telephone call, in either direction.
        Call = "call" Word("kind-call"),
        /// A visit in somebody's home.
        Visit = "visit" Word("kind-visit"),
        /// Somebody came to our office or meeting place.
        VisitOffice = "visit-office" Word("kind-visit-office"),
        /// We met somewhere else that suited: a café, a park, a library.
        VisitNeutral = "visit-neutral" Word("kind-visit-neutral"),
        /// A walk together.
        Walk = "walk" Word("kind-walk"),
        /// Somebody dropped in without an appointment.
        DropIn = "drop-in" Word("kind-drop-in"),
        /// Somebody came to a meeting, an open house or a forum, with others.
        Meeting = "meeting" Word("kind-meeting"),
        /// A talk in the field: a square, a stairwell, a street.
        FieldTalk = "field" Word("kind-field"),
        /// We went along: to an activity, an authority, a clinic.
        Accompanied = "accompanied" Word("kind-accompanied"),
        /// A letter.
        Letter = "letter" Word("kind-letter"),
        /// An e-mail.
        Email = "email" Word("kind-email"),
        /// A text message.
        Sms = "sms" Word("kind-sms"),
        /// A poster put up for whoever passes.
        Poster = "poster" Word("kind-poster"),
    }
}

impl Kind {
    /// The way it reaches the person, held against what they have asked not to be reached by.
    /// Meetings out of the home have none: the person comes by their own will.
    pub const fn channel(self) -> Option<Channel> {
        match self {
            Kind::Call => Some(Channel::Phone),
            Kind::Visit => Some(Channel::Visit),
            Kind::Letter => Some(Channel::Post),
            Kind::Email => Some(Channel::Email),
            Kind::Sms => Some(Channel::Sms),
            Kind::VisitOffice
            | Kind::VisitNeutral
            | Kind::Walk
            | Kind::DropIn
            | Kind::Meeting
            | Kind::FieldTalk
            | Kind::Accompanied
            | Kind::Poster => None,
        }
    }

    /// Whether two people met face to face.
    pub const fn face_to_face(self) -> bool {
        !matches!(self, Kind::Call) && !self.is_written()
    }

    /// Whether it counts among the visits in the totals: home, office or somewhere else.
    pub const fn is_visit(self) -> bool {
        matches!(self, Kind::Visit | Kind::VisitOffice | Kind::VisitNeutral)
    }

    /// Whether it is written and sent or put up, so that nobody answers at once.
    pub const fn is_written(self) -> bool {
        matches!(self, Kind::Letter | Kind::Email | Kind::Sms | Kind::Poster)
    }

    /// Whether it is with somebody: a poster is for whoever passes.
    pub const fn with_somebody(self) -> bool {
        !matches!(self, Kind::Poster)
    }
}

codes! {
    /// Who spoke for the person.
    Proxy {
        /// A relative.
        Relative = "relative" Word("proxy-relative"),
        /// A friend or neighbour.
        Friend = "friend" Word("proxy-friend"),
        /// A guardian or trustee.
        Guardian = "guardian" Word("proxy-guardian"),
        /// Home care, a nurse or other staff.
        Staff = "staff" Word("proxy-staff"),
        /// An interpreter who spoke alone, or somebody else.
        Other = "other" Word("proxy-other"),
    }
}

/// What is to happen next, as written in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// The day.
    pub day: Day,
    /// The time agreed on, on the wall clock; without one it is to be done some time that day.
    pub time: Option<NaiveTime>,
    /// What kind of contact it will be.
    pub kind: Kind,
    /// Whose it is; the writer's own when nobody else is chosen.
    pub worker: Option<WorkerId>,
}

/// An encounter as it is being written down, before it is saved.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// With whom; nobody where only the count is kept.
    pub person: Option<PersonId>,
    /// The initiative it belongs to.
    pub initiative: Option<InitiativeId>,
    /// What kind of contact.
    pub kind: Kind,
    /// When it began.
    pub at: Stamp,
    /// The date on the wall then: what totals go by.
    pub day: Day,
    /// How long it took.
    pub minutes: Option<u32>,
    /// Where, in the team's own words.
    pub place: String,
    /// Who spoke for the person, when it was not the person.
    pub proxy: Option<Proxy>,
    /// Who came along, where that is known.
    pub along: Option<Along>,
    /// How many were met, where more than one.
    pub heads: Option<u32>,
    /// Nobody has counted them: the number is a guess.
    pub about: bool,
    /// Why the answer was no.
    pub why_not: Option<WhyNot>,
    /// The session it was to come to.
    pub session: Option<SessionId>,
    /// How it went.
    pub disposition: Option<Disposition>,
    /// The rung of the initiative's ladder that it was.
    pub step: Option<String>,
    /// The questions asked, and the version of them.
    pub template: Option<TemplateRef>,
    /// What was answered.
    pub answers: Answers,
    /// Free text.
    pub note: String,
    /// What is to happen next.
    pub follow_up: Option<FollowUp>,
}

veiled!(Draft, kind);

impl Draft {
    /// The minutes beyond which a contact is more likely a slip of the finger: twelve hours.
    pub const LONGEST: u32 = 720;

    /// An empty draft of a contact beginning now.
    pub fn new(kind: Kind, at: Stamp, day: Day) -> Self {
        Self {
            person: None,
            initiative: None,
            kind,
            at,
            day,
            minutes: None,
            place: String::new(),
            proxy: None,
            along: None,
            heads: None,
            about: false,
            why_not: None,
            session: None,
            disposition: None,
            step: None,
            template: None,
            answers: Answers::default(),
            note: String::new(),
            follow_up: None,
        }
    }
}
