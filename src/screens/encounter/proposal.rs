//! The next step the form proposes: put into its boxes with the reason beside it, and never over what
//! somebody has written there.

use super::{key, questions};
use crate::base::date::read_day;
use crate::base::{Day, Lean, PhoneId, Phrase, Word};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proposal};
use crate::domain::person::{Channel, Person};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::ui::{FieldValue, Form, Here};

/// What the form has put into the boxes itself, as the boxes give it back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proposed {
    day: String,
    time: String,
    kind: String,
}

impl Proposed {
    /// Takes the old proposal out and puts the new one in, unless the boxes hold something else: then
    /// a person has decided. Says whether the proposal stands in the boxes.
    pub fn put(&mut self, form: &mut Form, wanted: Option<&Proposal>, kind: Kind, here: &Here) {
        let given = |key| form.field(key).and_then(|f| f.value().ok()?.given().map(str::to_owned));
        let same = |key, ours: &str| given(key).unwrap_or_default() == ours;
        let untouched = same(key::FOLLOW_DAY, &self.day) && same(key::FOLLOW_TIME, &self.time);
        if untouched {
            let next = Self::of(wanted, kind);
            let turned = self.kind.is_empty() || same(key::FOLLOW_KIND, &self.kind);
            put(form, key::FOLLOW_DAY, &next.day, here);
            put(form, key::FOLLOW_TIME, &next.time, here);
            if turned {
                put(form, key::FOLLOW_KIND, &next.kind, here);
            }
            *self = next;
        }
        let why = wanted.filter(|_| untouched).map(|w| w.why.clone());
        say_why(form, why);
    }

    /// Takes what a draft holds for what was proposed, so that another outcome may still change it.
    pub fn recall(&mut self, form: &Form) {
        let given = |key| form.given(key).unwrap_or_default();
        self.day = given(key::FOLLOW_DAY);
        self.time = given(key::FOLLOW_TIME);
        self.kind = given(key::FOLLOW_KIND);
    }

    /// Gives the reason again in a form gone on with, where its day is still the one proposed.
    pub fn say_again(&self, form: &mut Form, wanted: Option<&Proposal>) {
        let same = |w: &&Proposal| w.day.to_string() == self.day && w.kind.code() == self.kind;
        say_why(form, wanted.filter(same).map(|w| w.why.clone()));
    }

    /// Lets the reason stand only while the day is the one proposed.
    pub fn look_again(&self, form: &mut Form) {
        if form.given(key::FOLLOW_DAY).unwrap_or_default() != self.day {
            say_why(form, None);
        }
    }

    fn of(wanted: Option<&Proposal>, kind: Kind) -> Self {
        let time = wanted.and_then(|w| w.time);
        Self {
            day: wanted.map(|w| w.day.to_string()).unwrap_or_default(),
            time: time.map(|t| t.format("%H:%M").to_string()).unwrap_or_default(),
            kind: wanted.map_or(kind, |w| w.kind).code().to_owned(),
        }
    }
}

/// What is proposed to this person of what the outcome asks for: after a wrong number another of
/// theirs, and nothing by a way they have said no to.
pub fn for_person(
    wanted: Option<Proposal>,
    (outcome, struck): (Disposition, &[PhoneId]),
    person: &Person,
    env: &Env<'_>,
) -> Option<Proposal> {
    let mut others = person.phones.iter().filter(|phone| !struck.contains(&phone.id));
    let other = others.next().filter(|_| allows(person, Kind::Call));
    if let (Disposition::WrongNumber, Some(other)) = (outcome, other) {
        let number = Reader::of(env).phone(other);
        let why = if veiled(person, env) {
            Phrase::new(Word("retry-other-number-hidden"))
        } else {
            Phrase::new(Word("retry-other-number")).with("number", number)
        };
        return Some(Proposal { day: env.today, time: None, kind: Kind::Call, why });
    }
    let wanted = wanted?;
    if allows(person, wanted.kind) {
        return Some(wanted);
    }
    let reachable = |kind: &Kind| *kind != Kind::Call || other.is_some();
    let ways = [Kind::Call, Kind::Letter, Kind::Visit];
    let kind = ways.into_iter().filter(reachable).find(|kind| allows(person, *kind))?;
    Some(Proposal { kind, why: Phrase::new(Word("retry-instead")), ..wanted })
}

/// Whether the numbers of the person are behind a key.
pub fn veiled(person: &Person, env: &Env<'_>) -> bool {
    person.protection.max(env.level(person.id)).logs_contact()
}

/// Whether the person has nothing against being reached so.
fn allows(person: &Person, kind: Kind) -> bool {
    let channel = match kind {
        Kind::Call => Channel::Phone,
        Kind::Letter => Channel::Post,
        Kind::Email => Channel::Email,
        Kind::Sms => Channel::Sms,
        Kind::Visit => Channel::Visit,
        _ => return true,
    };
    person.barred(channel).is_none()
}

/// What the template asks for once it has been gone through: its `+3m` from `today`.
pub fn of_template(follow_up: &str, kind: Kind, today: Day) -> Option<Proposal> {
    let day = read_day(follow_up, today, Lean::Plan).ok()?;
    Some(Proposal { day, time: None, kind, why: Phrase::new(Word("encounter-why-template")) })
}

fn put(form: &mut Form, key: &str, value: &str, here: &Here) {
    let same = form.field(key).and_then(|f| f.value().ok()?.given().map(|g| g == value));
    if same.unwrap_or(value.is_empty()) {
        return;
    }
    form.set(key, &FieldValue::of(value), here);
}

fn say_why(form: &mut Form, why: Option<Phrase>) {
    if let Some(field) = form.field_mut(key::WHY) {
        field.shown_if = why.is_none().then(questions::never);
        if let Some(why) = why {
            field.label = why.into();
        }
    }
}
