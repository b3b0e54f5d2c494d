//! What the columns of each kind of list may hold.

use super::Target;
use crate::domain::person::Channel;
use Target::{
    Activity, Address, Alias, Along, Area, Barred, Born, Course, Day, Disposition, Email, Extract,
    Family, FullName, Given, Heads, Id, Initiative, Interests, Interpreter, KeyPerson, Language,
    Minutes, NoContact, Note, Phone, PhoneOf, Place, Pledge, Postcode, Programme, Protected, Proxy,
    Relative, RelativeIs, RelativePhone, Since, Skip, Street, Tags, Time, Town, WhyNot, Worker,
};

/// Targets a column of people may go to, in the order a list shows and an export writes them.
pub const OF_PEOPLE: &[Target] = &[
    Skip,
    Id,
    Family,
    Given,
    FullName,
    Alias,
    Born,
    Phone,
    PhoneOf,
    Email,
    Street,
    Postcode,
    Town,
    Address,
    Area,
    Language,
    Interpreter,
    Protected,
    NoContact,
    Barred(Channel::Phone),
    Barred(Channel::Post),
    Barred(Channel::Email),
    Barred(Channel::Sms),
    Barred(Channel::Visit),
    Tags,
    Relative,
    RelativeIs,
    RelativePhone,
    Note,
];

/// Targets a column of encounters may go to; `q:KEY` columns come beside them.
pub const OF_ENCOUNTERS: &[Target] = &[
    Skip,
    Id,
    Initiative,
    Family,
    Given,
    FullName,
    Alias,
    Born,
    Phone,
    Day,
    Time,
    Target::Kind,
    Disposition,
    Minutes,
    Worker,
    Place,
    Proxy,
    Along,
    WhyNot,
    Heads,
    Note,
];

/// Targets a column of those who help may go to.
pub const OF_MEMBERS: &[Target] = &[
    Skip, Family, Given, FullName, Phone, Email, Programme, Place, Area, Language, Interests,
    Worker, Since, Pledge, Extract, Course, Note,
];

/// Targets a column of time given may go to.
pub const OF_HOURS: &[Target] =
    &[Skip, Family, Given, FullName, Programme, Day, Target::Hours, Minutes, Activity];

/// Targets a column of organisations may go to.
pub const OF_ORGANISATIONS: &[Target] =
    &[Skip, FullName, Target::Kind, Area, Phone, Email, KeyPerson, Note];
