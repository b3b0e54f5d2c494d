//! Which outcomes stand behind the digits 1 to 9 for each kind of contact.

use super::Disposition;
use super::Disposition as D;
use crate::domain::encounter::Kind;

impl Disposition {
    /// The up to nine commonest for a kind of contact, for the digits 1 to 9; 0 opens all.
    pub const fn commonest(kind: Kind) -> &'static [Disposition] {
        match kind {
            Kind::Call => CALL,
            Kind::Visit => HOME,
            Kind::VisitOffice | Kind::VisitNeutral | Kind::Accompanied | Kind::Walk => AGREED,
            Kind::DropIn | Kind::Meeting | Kind::FieldTalk => MET,
            Kind::Letter => LETTER,
            Kind::Email | Kind::Sms => MESSAGE,
            Kind::Poster => POSTER,
        }
    }
}

/// On the phone.
const CALL: &[D] = &[
    D::Completed,
    D::NoAnswer,
    D::CallBack,
    D::WrongNumber,
    D::Declined,
    D::Voicemail,
    D::Booked,
    D::NotNow,
    D::Language,
];

/// At somebody's door.
const HOME: &[D] = &[
    D::Completed,
    D::NotHome,
    D::NoEntry,
    D::Booked,
    D::Declined,
    D::NotNow,
    D::Partial,
    D::Language,
    D::Ill,
];

/// Where a time and place had been agreed on.
const AGREED: &[D] = &[
    D::Completed,
    D::NoShow,
    D::Booked,
    D::Partial,
    D::Declined,
    D::NotNow,
    D::Ill,
    D::Language,
    D::NoInterpreter,
];

/// Where people happened to meet.
const MET: &[D] = &[
    D::Completed,
    D::Partial,
    D::Booked,
    D::CallBack,
    D::Declined,
    D::NotNow,
    D::Language,
    D::Outside,
];

/// By letter.
const LETTER: &[D] = &[
    D::Sent,
    D::Completed,
    D::Returned,
    D::Declined,
    D::Booked,
    D::MovedUnknown,
    D::MovedAway,
    D::Dead,
    D::OtherDeclined,
];

/// On a wall.
const POSTER: &[D] = &[D::Sent, D::Completed, D::Declined];

/// By e-mail or text message.
const MESSAGE: &[D] = &[
    D::Sent,
    D::Completed,
    D::WrongNumber,
    D::Booked,
    D::CallBack,
    D::Declined,
    D::NotNow,
    D::Language,
];
