//! Who of a list gets a letter, a label or a call: and who does not, and why.

use super::heard::Heard;
use crate::base::{Day, PersonId, Word};
use crate::domain::codes::codes;
use crate::domain::disposition::{Bucket, Counting, Disposition};
use crate::domain::encounter::Kind;
use crate::domain::language::Language;
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::person::{Channel, Person};
use crate::domain::protection::Protection;
use crate::domain::veiled::veiled;
use chrono::NaiveTime;

codes! {
    /// What is made.
    What {
        /// Letters, a page each.
        Letters = "letters" Word("letters-what-letters"),
        /// Address labels, three by seven on an A4.
        Labels = "labels" Word("letters-what-labels"),
        /// A call list on paper.
        Calls = "calls" Word("letters-what-calls"),
        /// A file for Word to merge.
        Merge = "merge" Word("letters-what-merge"),
        /// Nothing but a line in everybody's history.
        History = "history" Word("letters-what-history"),
        /// What was written by hand to those nothing may be printed for: a line in their history.
        ByHand = "by-hand" Word("letters-what-by-hand"),
    }
}

impl What {
    /// The way out of the program.
    pub const fn purpose(self) -> Purpose {
        match self {
            What::Merge => Purpose::Export,
            What::Letters | What::Labels | What::Calls | What::History | What::ByHand => {
                Purpose::Print
            }
        }
    }

    /// The way it reaches people.
    pub const fn channel(self) -> Channel {
        match self {
            What::Calls => Channel::Phone,
            _ => Channel::Post,
        }
    }

    /// Whether people are written to by it, so that it belongs in their history.
    pub const fn is_sent(self) -> bool {
        matches!(self, What::Letters | What::Merge | What::History | What::ByHand)
    }

    /// Whether a file is made of it.
    pub const fn is_file(self) -> bool {
        !matches!(self, What::History | What::ByHand)
    }
}

codes! {
    /// Why somebody on the list is left out.
    LeftOut {
        /// Protected identity.
        Protected = "protected" Word("letters-out-protected"),
        /// Has died.
        Dead = "dead" Word("letters-out-dead"),
        /// Has moved: the address is no longer theirs.
        Moved = "moved" Word("letters-out-moved"),
        /// Does not want to be reached this way.
        Wish = "wish" Word("letters-out-wish"),
        /// Has said no within the initiative.
        Declined = "declined" Word("letters-out-declined"),
        /// Was taken off the list.
        Removed = "removed" Word("letters-out-removed"),
        /// The card lies in the bin.
        Binned = "binned" Word("letters-out-binned"),
        /// Stands on the list twice, by two cards that are one now.
        Twice = "twice" Word("letters-out-twice"),
        /// No address to write to.
        NoAddress = "no-address" Word("letters-out-no-address"),
        /// No number to ring.
        NoPhone = "no-phone" Word("letters-out-no-phone"),
        /// Is due a letter, but another one.
        OtherLetter = "other-letter" Word("letters-out-other-letter"),
        /// Is not due a letter now.
        NotDue = "not-due" Word("letters-out-not-due"),
        /// Is not to be rung now.
        NotToRing = "not-to-ring" Word("letters-out-not-to-ring"),
        /// The letter says that nobody answered, and somebody did.
        Spoken = "spoken" Word("letters-out-spoken"),
        /// The letter says that they have been tried, and they have not.
        NeverTried = "never-tried" Word("letters-out-never-tried"),
        /// The letter thanks for a talk there has not been.
        NotSpoken = "not-spoken" Word("letters-out-not-spoken"),
    }
}

/// What the cards of a person say all together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The strictest protection of any of them.
    pub protection: Protection,
    /// Ways the person does not want to be reached, on any of them.
    pub wishes: Vec<Channel>,
    /// One of them says the person has died.
    pub died: bool,
    /// One of them says the person has moved.
    pub moved: bool,
}

/// Somebody on the list.
#[derive(Clone, PartialEq, Eq)]
pub struct Receiver {
    /// The place on the list, from 1: what is written on paper for them.
    pub number: usize,
    /// The person.
    pub person: Person,
    /// What all cards say.
    pub facts: Facts,
    /// The languages to write to them in, the best first; the team's own comes last.
    pub reads: Vec<Language>,
    /// The name of the area.
    pub area: String,
    /// What has become of it so far.
    pub outcome: Option<Disposition>,
    /// Was taken off the list.
    pub removed: bool,
    /// The day and the time agreed on.
    pub booked: Option<(Day, Option<NaiveTime>)>,
    /// What has been heard of them.
    pub heard: Heard,
}

veiled!(Receiver, number);

impl Receiver {
    /// The name as it stands on an envelope; somebody known by an alias alone has none.
    pub fn addressed(&self) -> String {
        let parts = [self.person.given.trim(), self.person.family.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// The address, a line each.
    pub fn lines(&self) -> Vec<String> {
        let person = &self.person;
        let town = format!("{} {}", person.postcode.trim(), person.town.trim());
        let mut lines = vec![self.addressed()];
        lines.extend(person.street.split(", ").map(|line| line.trim().to_owned()));
        lines.push(town.trim().to_owned());
        lines.retain(|line| !line.is_empty());
        lines
    }

    /// How to follow up a letter: by phone, else at the door, by whichever the person does not mind.
    pub fn follow(&self) -> Option<Kind> {
        let minds =
            |channel| self.facts.wishes.contains(&channel) || self.person.barred(channel).is_some();
        if !self.person.phones.is_empty() && !minds(Channel::Phone) {
            return Some(Kind::Call);
        }
        (!minds(Channel::Visit)).then_some(Kind::Visit)
    }

    fn has_address(&self) -> bool {
        let person = &self.person;
        let written = |text: &str| !text.trim().is_empty();
        let town = written(&person.postcode) || written(&person.town);
        !self.addressed().is_empty() && written(&person.street) && town
    }

    /// How they are protected, as the strictest of all cards says.
    fn level(&self) -> Protection {
        self.facts.protection.max(self.person.protection)
    }

    /// Whether a letter to them is to be written by hand: where they live is known to those who may see it,
    /// and nothing stands in the way but that it may not leave the program.
    pub fn by_hand(&self) -> bool {
        self.level() == Protection::Marked && self.hindered(What::Letters).is_none()
    }

    /// Why nothing of this kind is made for them.
    fn left_out(&self, what: What) -> Option<LeftOut> {
        let hidden = self.level().is_protected().then_some(LeftOut::Protected);
        hidden.or_else(|| self.hindered(what))
    }

    /// What else stands in the way.
    fn hindered(&self, what: What) -> Option<LeftOut> {
        let (facts, channel) = (&self.facts, what.channel());
        let post = channel == Channel::Post;
        let said_no = |outcome: Disposition| {
            outcome.closes() && outcome.bucket(Counting::default()) == Bucket::Refusal
        };
        if facts.died || self.person.died.is_some() {
            Some(LeftOut::Dead)
        } else if self.person.gone {
            Some(LeftOut::Binned)
        } else if facts.moved || self.person.moved.is_some() {
            Some(LeftOut::Moved)
        } else if facts.wishes.contains(&channel) || self.person.barred(channel).is_some() {
            Some(LeftOut::Wish)
        } else if self.removed {
            Some(LeftOut::Removed)
        } else if self.outcome.is_some_and(said_no) {
            Some(LeftOut::Declined)
        } else if post && !self.has_address() {
            Some(LeftOut::NoAddress)
        } else if !post && self.person.phones.is_empty() {
            Some(LeftOut::NoPhone)
        } else {
            None
        }
    }
}

/// A list gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sifted {
    /// Those it is made for; only these can be written anywhere.
    pub cleared: Cleared<Receiver>,
    /// Everybody else, and why.
    pub out: Vec<(PersonId, LeftOut)>,
}

impl Sifted {
    /// The same without those there is a reason against.
    #[must_use]
    pub fn but(self, why: impl Fn(&Receiver) -> Option<LeftOut>) -> Self {
        let mut out = self.out;
        let cleared = self.cleared.map(|one| match why(one) {
            None => Some(one.clone()),
            Some(why) => {
                out.push((one.person.id, why));
                None
            }
        });
        Self { cleared, out }
    }

    /// Why people are left out, and how many for each reason, in the order of the reasons.
    pub fn reasons(&self) -> Vec<(LeftOut, usize)> {
        let n = |why: LeftOut| self.out.iter().filter(|(_, other)| *other == why).count();
        let all = LeftOut::ALL.iter().map(|why| (*why, n(*why)));
        all.filter(|(_, n)| *n > 0).collect()
    }
}

/// Goes through a list: those who may not or cannot get what is made are put aside with the reason, and
/// the rest passes the gate.
pub fn sift(list: Vec<Receiver>, what: What) -> Sifted {
    let mut out = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let mut stay = Vec::new();
    for one in list {
        let id = one.person.id;
        match one.left_out(what) {
            Some(why) => out.push((id, why)),
            None if seen.insert(id) => stay.push(one),
            None => out.push((id, LeftOut::Twice)),
        }
    }
    if what == What::ByHand {
        // Nothing is made at all: who is written to so is told by `Receiver::by_hand`.
        stay.clear();
    }
    Sifted { cleared: clear(stay, what.purpose(), Receiver::level), out }
}

#[cfg(test)]
impl Receiver {
    /// Somebody of the name with an address, for tests.
    pub fn made_up(n: u8, given: &str) -> Self {
        let person = Person {
            given: given.into(),
            family: "Ek".into(),
            street: "Skolgatan 31".into(),
            postcode: "424 33".into(),
            town: "ANGERED".into(),
            ..Person::new(PersonId(crate::base::Id([n; 16])))
        };
        Self {
            number: n.into(),
            person,
            facts: Facts::default(),
            reads: vec![Language::Swedish],
            area: String::new(),
            outcome: None,
            removed: false,
            booked: None,
            heard: Heard::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::phone::Phone;
    use crate::base::{Id, PhoneId};
    use crate::domain::person::{NoContact, PersonPhone};

    fn somebody(n: u8) -> Receiver {
        let phone = Phone { typed: "070-174 06 01".into(), e164: None };
        let phone = PersonPhone { id: PhoneId(Id([n; 16])), phone, label: String::new() };
        let mut one = Receiver::made_up(n, "Anna");
        one.person.phones.push(phone);
        one
    }

    fn why(change: impl Fn(&mut Receiver), what: What) -> Option<LeftOut> {
        let mut one = somebody(1);
        change(&mut one);
        let sifted = sift(vec![one], what);
        // Of what is written by hand nothing is made.
        let one = usize::from(what != What::ByHand || !sifted.out.is_empty());
        assert_eq!(sifted.cleared.rows().len() + sifted.out.len(), one);
        sifted.out.first().map(|(_, why)| *why)
    }

    #[test]
    fn nobody_who_may_not_is_written_to_by_any_way_out() {
        let day = Day::of(2026, 1, 1).unwrap();
        for what in What::ALL {
            assert_eq!(why(|_| (), *what), None, "{what:?}");
            for level in Protection::ALL.into_iter().filter(|level| level.is_protected()) {
                let card = |one: &mut Receiver| one.person.protection = level;
                let other = |one: &mut Receiver| one.facts.protection = level;
                assert_eq!(why(card, *what), Some(LeftOut::Protected));
                assert_eq!(why(other, *what), Some(LeftOut::Protected));
            }
            assert_eq!(why(|one| one.person.died = Some(day), *what), Some(LeftOut::Dead));
            assert_eq!(why(|one| one.facts.died = true, *what), Some(LeftOut::Dead));
            assert_eq!(why(|one| one.person.moved = Some(day), *what), Some(LeftOut::Moved));
            assert_eq!(why(|one| one.facts.moved = true, *what), Some(LeftOut::Moved));
            assert_eq!(why(|one| one.person.gone = true, *what), Some(LeftOut::Binned));
            assert_eq!(why(|one| one.removed = true, *what), Some(LeftOut::Removed));
            let no = |one: &mut Receiver| one.outcome = Some(Disposition::Declined);
            assert_eq!(why(no, *what), Some(LeftOut::Declined));
            let not_now = |one: &mut Receiver| one.outcome = Some(Disposition::NotNow);
            assert_eq!(why(not_now, *what), None);
        }
    }

    #[test]
    fn a_wish_and_a_missing_address_count_for_the_way_they_are_about() {
        let day = Day::of(2026, 1, 1).unwrap();
        let wish = |channel| move |one: &mut Receiver| one.facts.wishes = vec![channel];
        assert_eq!(why(wish(Channel::Post), What::Letters), Some(LeftOut::Wish));
        assert_eq!(why(wish(Channel::Post), What::Calls), None);
        assert_eq!(why(wish(Channel::Phone), What::Calls), Some(LeftOut::Wish));
        let on_card = |one: &mut Receiver| {
            let no = NoContact { channel: Channel::Post, since: day, why: String::new() };
            one.person.no_contact = vec![no];
        };
        assert_eq!(why(on_card, What::Merge), Some(LeftOut::Wish));
        let homeless = |one: &mut Receiver| one.person.street.clear();
        assert_eq!(why(homeless, What::Labels), Some(LeftOut::NoAddress));
        assert_eq!(why(homeless, What::Calls), None);
        let nameless = |one: &mut Receiver| {
            (one.person.given, one.person.family) = Default::default();
            one.person.alias = "Blå jackan".into();
        };
        assert_eq!(why(nameless, What::Letters), Some(LeftOut::NoAddress));
        assert_eq!(why(|one| one.person.phones.clear(), What::Calls), Some(LeftOut::NoPhone));
    }

    #[test]
    fn two_cards_that_are_one_get_one_letter() {
        let mut again = somebody(1);
        again.number = 2;
        let sifted = sift(vec![somebody(1), again, somebody(3)], What::Letters);
        let numbers: Vec<usize> = sifted.cleared.rows().iter().map(|one| one.number).collect();
        assert_eq!(numbers, [1, 3]);
        assert_eq!(sifted.reasons(), [(LeftOut::Twice, 1)]);
    }

    #[test]
    fn an_address_has_a_line_for_whom_it_is_care_of() {
        let mut one = somebody(1);
        one.person.street = "c/o Ek, Skolgatan 31".into();
        assert_eq!(one.lines(), ["Anna Ek", "c/o Ek", "Skolgatan 31", "424 33 ANGERED"]);
    }
}
