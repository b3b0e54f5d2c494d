//! Whose turn it is: who is due the letter that was chosen, who is to be rung now, who is due another letter,
//! and to whom a letter has to be written by hand.

use super::gather::SheetOf;
use super::values::{Order, letter_of};
use crate::base::{Lang, PersonId};
use crate::domain::encounter::Kind;
use crate::domain::ladder::State;
use crate::domain::language::Language;
use crate::domain::letter::{LeftOut, Receiver, Sifted, What, Whom, find, says};
use crate::store::initiatives::PlacingOf;
use std::collections::BTreeMap;

/// A rung of the ladder that a letter is to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Its key.
    pub step: String,
    /// The letter it asks for; none: any.
    pub letter: Option<String>,
    /// Whether it is to be done now.
    pub now: bool,
}

impl Rung {
    /// Whether a letter of this key is the rung.
    fn is(&self, letter: &str) -> bool {
        self.letter.as_deref().is_none_or(|asked| asked == letter)
    }
}

/// The rungs of those whose next one is a letter.
pub fn rungs<'a>(
    placing: &PlacingOf,
    of: impl Iterator<Item = &'a PersonId>,
) -> BTreeMap<PersonId, Rung> {
    let rung = |person: &PersonId| {
        let on = placing.standing.get(person)?;
        let ladder = placing.ladder.as_ref()?;
        let step = on.step_of(ladder, Kind::Letter)?;
        let letter = ladder.step(&step)?.letter.clone();
        Some((*person, Rung { step, letter, now: on.state == State::ToDo }))
    };
    of.filter_map(rung).collect()
}

impl SheetOf {
    /// The rung of the ladder that what is made is to each of those it is one to.
    pub fn steps_of(&self, order: &Order) -> BTreeMap<PersonId, String> {
        let rungs = self.rungs.iter().filter(|(_, rung)| rung.is(&order.letter));
        rungs.map(|(person, rung)| (*person, rung.step.clone())).collect()
    }

    /// The letter that most of those meant are due now.
    pub fn due_most(&self) -> Option<&str> {
        let mut n: BTreeMap<&str, usize> = BTreeMap::new();
        for rung in self.list.iter().filter_map(|one| self.due(one)) {
            *n.entry(rung.letter.as_deref()?).or_default() += 1;
        }
        n.into_iter().max_by_key(|(_, n)| *n).map(|(letter, _)| letter)
    }

    /// The letters that those left out for it are due instead, by name, and how many each.
    pub fn due_others(&self, sifted: &Sifted, lang: Lang) -> Vec<(String, usize)> {
        let mut n: BTreeMap<String, usize> = BTreeMap::new();
        for (person, _) in sifted.out.iter().filter(|(_, why)| *why == LeftOut::OtherLetter) {
            let key = self.rungs.get(person).and_then(|rung| rung.letter.as_deref());
            let name = find(&self.letters, key.unwrap_or_default(), lang).map(|l| l.name.clone());
            *n.entry(name.unwrap_or_default()).or_default() += 1;
        }
        n.into_iter().collect()
    }

    /// Those the letter goes to who have a protected identity, so that it is written by hand.
    pub fn by_hand(&self, order: &Order) -> Vec<&Receiver> {
        let due = |one: &&Receiver| match self.due(one) {
            Some(rung) => rung.is(&order.letter),
            None => !self.laddered && !self.written.contains_key(&one.person.id),
        };
        self.list.iter().filter(|one| one.by_hand()).filter(due).collect()
    }

    /// Those who get the letter in another language than their own, as far as theirs are known.
    pub fn cannot_read(&self, order: &Order, sifted: &Sifted) -> Vec<PersonId> {
        if order.what != What::Letters {
            return Vec::new();
        }
        let strange = |one: &&Receiver| {
            let letter = letter_of(self, order, one);
            let known = &one.person.languages;
            let reads = |lang: Language| known.iter().any(|code| code == lang.code());
            !known.is_empty() && letter.is_some_and(|letter| !reads(letter.lang))
        };
        sifted.cleared.rows().iter().filter(strange).map(|one| one.person.id).collect()
    }

    fn due(&self, one: &Receiver) -> Option<&Rung> {
        self.rungs.get(&one.person.id).filter(|rung| rung.now)
    }

    /// Why it is not made for somebody, by the order of things: it is not their turn, or what the letter
    /// says is not so. The ladder knows best of those it has brought to that very letter.
    pub(super) fn not_for(&self, order: &Order, one: &Receiver) -> Option<LeftOut> {
        let due = self.due(one);
        let turn = order.whom == Whom::Turn;
        match order.what {
            What::Calls => {
                let rung = self.turn.contains(&one.person.id);
                (turn && !rung).then_some(LeftOut::NotToRing)
            }
            What::Labels => {
                // One writes on envelopes before the letters are noted as sent, and after.
                let sent = self.written.get(&one.person.id) == Some(&order.date);
                let waits = due.is_some() || sent;
                (turn && self.laddered && !waits).then_some(LeftOut::NotDue)
            }
            What::ByHand => None,
            What::Letters | What::Merge | What::History => match due {
                Some(rung) if rung.is(&order.letter) => None,
                Some(_) if turn => Some(LeftOut::OtherLetter),
                None if turn && self.laddered => Some(LeftOut::NotDue),
                _ => one.heard.untrue(says(&order.letter)),
            },
        }
    }
}
