//! What must be put right on a person's card, and what deserves a second look.

use super::Person;
use crate::base::{Day, Phrase, Word};
use crate::domain::flaw::Flaw;
use crate::domain::national;

impl Person {
    /// The age beyond which a birth year is more likely a slip of the finger.
    pub const OLDEST: u32 = 115;

    /// Everything wrong with the card at once.
    pub fn flaws(&self, today: Day) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.name().is_empty() {
            flaws.push(Flaw::stop("given", Word("flaw-nameless")));
        }
        self.birth_flaws(today, &mut flaws);
        self.protection_flaws(&mut flaws);
        self.contact_flaws(&mut flaws);
        if self.needs_interpreter() && self.languages.iter().all(|l| l.trim().is_empty()) {
            flaws.push(Flaw::warn("language", Word("flaw-interpreter-language")));
        }
        flaws
    }

    fn birth_flaws(&self, today: Day, flaws: &mut Vec<Flaw>) {
        if let Some(born) = self.born {
            let age = born.age_on(today);
            if born.year > today.year() || born.day().is_some_and(|day| day > today) {
                flaws.push(Flaw::stop("born", Word("flaw-born-ahead")));
            } else if age > Self::OLDEST {
                let reason = Phrase::new(Word("flaw-born-old")).with("n", age);
                flaws.push(Flaw::warn("born", reason));
            }
        }
        let Some(typed) = self.national.as_deref().filter(|n| !n.trim().is_empty()) else { return };
        match (national::read(typed, today), self.born) {
            (None, _) => flaws.push(Flaw::stop("national", Word("flaw-national"))),
            (Some(number), Some(born)) if !number.agrees_with(born) => {
                flaws.push(Flaw::warn("national", Word("flaw-national-born")));
            }
            _ => {}
        }
    }

    fn protection_flaws(&self, flaws: &mut Vec<Flaw>) {
        if self.protection.may_hold_contact() {
            return;
        }
        let held = [
            ("phone", !self.phones.is_empty()),
            ("email", !self.email.trim().is_empty()),
            ("street", !self.street.trim().is_empty()),
            ("postcode", !self.postcode.trim().is_empty()),
            ("town", !self.town.trim().is_empty()),
        ];
        for (field, _) in held.into_iter().filter(|(_, held)| *held) {
            flaws.push(Flaw::stop(field, Word("flaw-protected-contact")));
        }
    }

    fn contact_flaws(&self, flaws: &mut Vec<Flaw>) {
        for number in self.phones.iter().map(|p| &p.phone).filter(|phone| phone.e164.is_none()) {
            let reason = Phrase::new(Word("flaw-phone")).with("typed", &number.typed);
            flaws.push(Flaw::warn("phone", reason));
        }
        if !self.email.trim().is_empty() && !looks_like_email(&self.email) {
            flaws.push(Flaw::warn("email", Word("flaw-email")));
        }
    }
}

fn looks_like_email(text: &str) -> bool {
    match text.trim().split_once('@') {
        Some((who, host)) => {
            !who.is_empty()
                && !host.starts_with('.')
                && !host.ends_with('.')
                && host.contains('.')
                && !text.trim().contains(char::is_whitespace)
                && !host.contains('@')
        }
        None => false,
    }
}
