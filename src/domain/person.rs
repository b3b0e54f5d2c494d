//! A person the team has met or wants to reach.

mod flaws;
mod name;
#[cfg(test)]
mod tests;

pub use name::{display_name, sort_name};

use crate::base::phone::Phone;
use crate::base::{
    AreaId, Born, Day, InitiativeId, MembershipId, PersonId, PhoneId, SeriesId, SessionId, Word,
};
use crate::domain::codes::codes;
use crate::domain::protection::Protection;
use crate::domain::veiled::veiled;

codes! {
    /// A way to reach a person.
    Channel {
        /// Ring.
        Phone = "phone" Word("channel-phone"),
        /// Write a letter.
        Post = "post" Word("channel-post"),
        /// Write an e-mail.
        Email = "email" Word("channel-email"),
        /// Send a text message.
        Sms = "sms" Word("channel-sms"),
        /// Ring the door bell.
        Visit = "visit" Word("channel-visit"),
    }
}

codes! {
    /// How far the trust between the person and the team has come.
    Trust {
        /// We have seen each other.
        Seen = "seen" Word("trust-seen"),
        /// We greet.
        Greets = "greets" Word("trust-greets"),
        /// We talk.
        Talks = "talks" Word("trust-talks"),
        /// The person asks for help.
        AsksForHelp = "asks" Word("trust-asks"),
        /// The person has come along to others who help.
        Guided = "guided" Word("trust-guided"),
    }
}

/// One of a person's phone numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPhone {
    /// The row's id.
    pub id: PhoneId,
    /// The number, as typed and as it could be read.
    pub phone: Phone,
    /// Whose or which: "daughter", "work".
    pub label: String,
}

/// The person's wish not to be reached in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoContact {
    /// Which way.
    pub channel: Channel,
    /// Since when.
    pub since: Day,
    /// In the person's words.
    pub why: String,
}

/// When and how the person was told what is kept about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Informed {
    /// The day.
    pub day: Day,
    /// By letter, on the phone, by the referrer.
    pub how: String,
}

/// Everything the register holds on a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Names the person for ever, also after a merge.
    pub id: PersonId,
    /// First names.
    pub given: String,
    /// Last names.
    pub family: String,
    /// What the team calls somebody whose name is not known: "blå jackan, Gamlestan".
    pub alias: String,
    /// Birth date, or the year alone.
    pub born: Option<Born>,
    /// National number, only where an initiative needs it: twelve digits, or the Finnish form.
    pub national: Option<String>,
    /// Languages, the one spoken best first.
    pub languages: Vec<String>,
    /// Whether an interpreter is needed; none where nobody has asked.
    pub interpreter: Option<bool>,
    /// Phone numbers, the one to try first first.
    pub phones: Vec<PersonPhone>,
    /// E-mail address.
    pub email: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Post town.
    pub town: String,
    /// The area the person lives in or is met in.
    pub area: Option<AreaId>,
    /// How the person is protected.
    pub protection: Protection,
    /// The ways the person does not want to be reached.
    pub no_contact: Vec<NoContact>,
    /// How the person heard of us.
    pub heard: String,
    /// The initiative that brought them, where they could say.
    pub heard_from: Option<InitiativeId>,
    /// Who of those who help brought them: an ambassador, a volunteer.
    pub heard_by: Option<MembershipId>,
    /// The session in the field they came by.
    pub heard_at: Option<SessionId>,
    /// The series of sessions they came by.
    pub heard_in: Option<SeriesId>,
    /// When and how the person was told what is kept.
    pub informed: Option<Informed>,
    /// The team's own short marks: "kaffe", "80+".
    pub tags: Vec<String>,
    /// Free text.
    pub note: String,
    /// The day of death, or the day it became known: nobody is to write or ring.
    pub died: Option<Day>,
    /// The day the person moved away, or the day it became known: the address is no longer theirs.
    pub moved: Option<Day>,
    /// Another card of the same person, which this one has become part of.
    pub merged_into: Option<PersonId>,
    /// Whether the card lies in the bin.
    pub gone: bool,
}

veiled!(Person, id);

impl Person {
    /// Whether it is known that an interpreter is needed.
    pub fn needs_interpreter(&self) -> bool {
        self.interpreter == Some(true)
    }

    /// A card with nothing on it yet.
    pub fn new(id: PersonId) -> Self {
        Self {
            id,
            given: String::new(),
            family: String::new(),
            alias: String::new(),
            born: None,
            national: None,
            languages: Vec::new(),
            interpreter: None,
            phones: Vec::new(),
            email: String::new(),
            street: String::new(),
            postcode: String::new(),
            town: String::new(),
            area: None,
            protection: Protection::Open,
            no_contact: Vec::new(),
            heard: String::new(),
            heard_from: None,
            heard_by: None,
            heard_at: None,
            heard_in: None,
            informed: None,
            tags: Vec::new(),
            note: String::new(),
            died: None,
            moved: None,
            merged_into: None,
            gone: false,
        }
    }

    /// What to call the person on screen; see [`display_name`].
    pub fn name(&self) -> String {
        display_name(&self.given, &self.family, &self.alias)
    }

    /// Whether only an alias is known.
    pub fn alias_only(&self) -> bool {
        self.given.trim().is_empty() && self.family.trim().is_empty()
    }

    /// Why the person must not be reached this way, if so: their own wish, or that they have died.
    pub fn barred(&self, channel: Channel) -> Option<Word> {
        if self.died.is_some() {
            return Some(Word("barred-died"));
        }
        let asked = self.no_contact.iter().any(|no| no.channel == channel);
        asked.then_some(match channel {
            Channel::Phone => Word("barred-phone"),
            Channel::Post => Word("barred-post"),
            Channel::Email => Word("barred-email"),
            Channel::Sms => Word("barred-sms"),
            Channel::Visit => Word("barred-visit"),
        })
    }

    /// The person with everything blanked that may not be drawn before the card has been opened
    /// with the key for it (and, from level 2, with a reason).
    #[must_use]
    pub fn mask(&self) -> Person {
        let veil = self.protection.veil();
        let mut masked = self.clone();
        if veil.contact {
            masked.phones.clear();
            masked.email.clear();
            masked.street.clear();
            masked.postcode.clear();
            masked.town.clear();
            masked.area = None;
            masked.national = None;
        }
        if veil.details {
            masked = Person {
                protection: self.protection,
                merged_into: self.merged_into,
                gone: self.gone,
                given: masked.given,
                family: masked.family,
                alias: masked.alias,
                ..Person::new(self.id)
            };
        }
        if veil.name {
            masked.given.clear();
            masked.family.clear();
            masked.alias.clear();
        }
        masked
    }
}

/// The card that one leads to after merges. Two computers may have merged the same two cards crosswise:
/// the circle is cut at the smallest id in it, on every computer the same.
pub fn survivor(card: PersonId, into: impl Fn(PersonId) -> Option<PersonId>) -> PersonId {
    let mut path = vec![card];
    let mut at = card;
    while let Some(next) = into(at) {
        if let Some(circle) = path.iter().position(|card| *card == next) {
            return path.iter().skip(circle).copied().min().unwrap_or(at);
        }
        path.push(next);
        at = next;
    }
    at
}
