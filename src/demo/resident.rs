//! People who are not there: names, ages, addresses and phones that belong to nobody.

use super::dice::Dice;
use super::lists::Lists;
use super::town::{Neighbourhood, Origin, Town};
use crate::base::phone::read_phone;
use crate::base::text::fold;
use crate::base::{Born, Country, Day, IdSource, PersonId, PhoneId, Stamp};
use crate::domain::person::{Channel, Informed, NoContact, Person, PersonPhone, Trust};
use crate::domain::protection::Protection;
use std::sync::Arc;

/// A person of the town, and what the register does not know: how they are to reach.
#[derive(Debug, Clone)]
pub struct Resident {
    /// The card.
    pub person: Person,
    /// Of a hundred calls, so many are answered.
    pub reach: u32,
    /// Of a hundred talks, so many are welcome.
    pub warm: u32,
    /// How far trust comes with somebody met in the field.
    pub trust: Option<Trust>,
    /// Met in the field, known by an alias alone.
    pub field: bool,
}

impl Resident {
    /// Whether somebody can be rung.
    pub fn has_phone(&self) -> bool {
        !self.person.phones.is_empty()
    }

    /// Whether they have died or moved away.
    pub fn has_left(&self) -> bool {
        self.person.died.is_some() || self.person.moved.is_some()
    }

    /// Age on a day; 0 when nothing is known of it.
    pub fn age_on(&self, day: Day) -> u32 {
        self.person.born.map_or(0, |born| born.age_on(day))
    }
}

/// Makes people, one after another.
#[derive(Debug)]
pub struct Maker {
    town: Arc<Town>,
    ids: Arc<IdSource>,
    dice: Dice,
    names: Lists,
    marks: Lists,
    aliases: Lists,
    numbers: Numbers,
    today: Day,
    last: Option<Person>,
}

impl Maker {
    /// A maker whose people are the same for the same dice.
    pub fn new(town: Arc<Town>, ids: Arc<IdSource>, dice: Dice, today: Day) -> Self {
        Self {
            town,
            ids,
            names: Lists::names(),
            marks: Lists::marks(),
            aliases: Lists::aliases(),
            numbers: Numbers::new(dice.fork(1)),
            dice,
            today,
            last: None,
        }
    }

    /// Somebody who came into the register on `day`.
    pub fn resident(&mut self, day: Day, at: Stamp) -> Resident {
        let Some(home) = self.dice.weighted(&self.town.neighbourhoods).cloned() else {
            return self.in_the_field(day, at);
        };
        let origin = self.dice.weighted(home.mix).copied().unwrap_or(Origin::Swedish);
        let mut person = Person::new(PersonId(self.ids.next(at)));
        self.name(&mut person, origin);
        person.born = Some(self.born());
        self.address(&mut person, &home);
        self.phones(&mut person, at);
        self.speech(&mut person, origin);
        self.marks(&mut person, day);
        self.last = Some(person.clone());
        Resident {
            person,
            reach: self.dice.between(25, 80),
            warm: self.dice.between(45, 95),
            field: false,
            trust: None,
        }
    }

    /// Somebody met in the field whose name nobody knows.
    pub fn in_the_field(&mut self, day: Day, at: Stamp) -> Resident {
        let mut person = Person::new(PersonId(self.ids.next(at)));
        let (who, spot) = (self.aliases.under("alias"), self.aliases.under("spot"));
        person.alias = format!("{}, {}", self.dice.pick(who), self.dice.pick(spot));
        person.born = Some(Born { year: day.year() - self.age(28, 66), rest: None });
        person.area = self.town.area("Centrum");
        let comes_to = self.dice.weighted(&[
            (4, Trust::Talks),
            (4, Trust::AsksForHelp),
            (3, Trust::Guided),
            (1, Trust::Greets),
        ]);
        let trust = comes_to.copied();
        person.languages = vec![Origin::Swedish.language().code().to_owned()];
        let (reach, warm) = (self.dice.between(40, 90), self.dice.between(30, 80));
        Resident { person, reach, warm, field: true, trust }
    }

    /// Puts a resident under protection, and takes from the card what may not be on it then.
    pub fn protect(resident: &mut Resident, level: Protection) {
        let person = &mut resident.person;
        person.protection = level;
        person.note.clear();
        if !level.may_hold_contact() {
            person.phones.clear();
            person.email.clear();
            person.street.clear();
            person.postcode.clear();
            person.town.clear();
            person.area = None;
        }
    }

    /// A second card for the same person, written by somebody in a hurry: no accents, the year alone.
    pub fn second_card(&mut self, of: &Resident, at: Stamp) -> Resident {
        let mut copy = of.clone();
        copy.person = Person::new(PersonId(self.ids.next(at)));
        copy.person.given.clone_from(&of.person.given);
        copy.person.family = plain(&of.person.family);
        copy.person.born = of.person.born.map(|born| Born { rest: None, ..born });
        copy.person.street.clone_from(&of.person.street);
        copy.person.area = of.person.area;
        copy.person.phones = of.person.phones.iter().take(1).cloned().collect();
        for phone in &mut copy.person.phones {
            phone.id = PhoneId(self.ids.next(at));
        }
        copy
    }

    fn name(&mut self, person: &mut Person, origin: Origin) {
        let list = |part: &str| format!("{}.{part}", origin.names());
        let given = if self.dice.chance(58) { list("women") } else { list("men") };
        self.dice.pick(self.names.under(&given)).clone_into(&mut person.given);
        self.dice.pick(self.names.under(&list("family"))).clone_into(&mut person.family);
    }

    /// Mostly 65 to 95, more at 70 than at 90; some are younger.
    fn born(&mut self) -> Born {
        let age = match self.dice.between(1, 100) {
            1..=2 => self.age(30, 49),
            3..=13 => self.age(50, 64),
            // The least of two draws lies more often low than high.
            _ => self.age(65, 95).min(self.age(65, 95)),
        };
        let year = self.today.year() - age;
        let (month, day) = (self.dice.between(1, 12), self.dice.between(1, 28));
        Born { year, rest: self.dice.chance(70).then_some((month, day)) }
    }

    fn age(&mut self, low: u32, high: u32) -> i32 {
        i32::try_from(self.dice.between(low, high)).unwrap_or_default()
    }

    fn address(&mut self, person: &mut Person, home: &Neighbourhood) {
        // One in eight shares a home with the one before: a couple.
        let spouse = self.last.as_ref().filter(|_| self.dice.chance(12));
        if let Some(spouse) = spouse.filter(|s| s.area == Some(home.area)) {
            person.family.clone_from(&spouse.family);
            person.street.clone_from(&spouse.street);
        } else {
            let (street, number) = (self.dice.pick(&home.streets), self.dice.between(1, 48));
            person.street = format!("{street} {number}");
        }
        home.postcode.clone_into(&mut person.postcode);
        super::town::NAME.clone_into(&mut person.town);
        person.area = Some(home.area);
    }

    fn phones(&mut self, person: &mut Person, at: Stamp) {
        let (count, second) = (self.dice.between(1, 100), self.dice.chance(50));
        if count <= 12 {
            return;
        }
        self.add_phone(person, "", at);
        if count > 94 {
            self.add_phone(person, if second { "dotter" } else { "hem" }, at);
        }
        if self.dice.chance(6) {
            let local = format!("{}.{}", plain(&person.given), plain(&person.family));
            person.email = format!("{}@example.org", local.to_lowercase().replace(' ', "-"));
        }
    }

    fn add_phone(&mut self, person: &mut Person, label: &str, at: Stamp) {
        let phone = read_phone(&self.numbers.next(), Country::Se);
        let id = PhoneId(self.ids.next(at));
        person.phones.push(PersonPhone { id, phone, label: label.to_owned() });
    }

    fn speech(&mut self, person: &mut Person, origin: Origin) {
        person.languages = vec![origin.language().code().to_owned()];
        let interpreter = self.dice.chance(origin.interpreter());
        person.interpreter = Some(interpreter).filter(|needs| *needs || origin != Origin::Swedish);
        if origin != Origin::Swedish && !interpreter {
            person.languages.push(Origin::Swedish.language().code().to_owned());
        }
    }

    fn marks(&mut self, person: &mut Person, day: Day) {
        for _ in 0..self.dice.between(0, 2) {
            let tag = self.dice.pick(self.marks.under("tag")).to_owned();
            if !person.tags.contains(&tag) {
                person.tags.push(tag);
            }
        }
        if self.dice.chance(60) {
            self.dice.pick(self.marks.under("heard")).clone_into(&mut person.heard);
        }
        if self.dice.chance(70) {
            let how = self.dice.pick(self.marks.under("informed")).to_owned();
            person.informed = Some(Informed { day, how });
        }
        if self.dice.chance(12) {
            self.dice.pick(self.marks.under("person-note")).clone_into(&mut person.note);
        }
        if self.dice.chance(5) {
            let wishes = [
                (40, (Channel::Visit, "Vill inte ha besök hemma.")),
                (35, (Channel::Phone, "Vill hellre ha brev.")),
                (25, (Channel::Post, "Läser inte post.")),
            ];
            let wish = self.dice.weighted(&wishes).copied();
            person.no_contact.extend(wish.map(|(channel, why)| NoContact {
                channel,
                since: day,
                why: why.to_owned(),
            }));
        }
    }
}

/// Without accents, capitals kept where names begin with one.
fn plain(text: &str) -> String {
    let folded = fold(text);
    let mut chars = folded.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Phone numbers that the authorities have set aside for fiction, each once before any comes again.
#[derive(Debug)]
struct Numbers {
    deck: Vec<String>,
    dice: Dice,
}

impl Numbers {
    fn new(dice: Dice) -> Self {
        Self { deck: Vec::new(), dice }
    }

    fn next(&mut self) -> String {
        if self.deck.is_empty() {
            let mobile = (605..=699).map(|n| format!("070-174 0{} {:02}", n / 100, n % 100));
            let home = (600..=699).map(|n| format!("031-390 0{} {:02}", n / 100, n % 100));
            self.deck = mobile.chain(home).collect();
            self.dice.shuffle(&mut self.deck);
        }
        self.deck.pop().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, WorkerId};

    fn maker(seed: u64) -> (Maker, Day) {
        let (ids, today) = (Arc::new(IdSource::counted(1)), "2026-11-23".parse().unwrap());
        let town = Arc::new(Town::new(&ids, Stamp(0), WorkerId(Id([1; 16]))));
        (Maker::new(town, ids, Dice::new(seed), today), today)
    }

    fn make(seed: u64, n: usize) -> Vec<Resident> {
        let (mut maker, today) = maker(seed);
        (0..n).map(|_| maker.resident(today, Stamp(0))).collect()
    }

    #[test]
    fn the_same_dice_make_the_same_people() {
        let cards = |seed| make(seed, 50).into_iter().map(|r| r.person).collect::<Vec<_>>();
        assert_eq!(cards(1), cards(1));
        assert_ne!(cards(1), cards(2));
    }

    #[test]
    fn people_are_old_live_somewhere_and_have_fictional_phones() {
        let today: Day = "2026-11-23".parse().unwrap();
        let people = make(3, 1000);
        let of = |test: &dyn Fn(&Resident) -> bool| people.iter().filter(|r| test(r)).count();
        assert!(of(&|r| (64..=95).contains(&r.age_on(today))) > 800);
        assert!((60..200).contains(&of(&|r| !r.has_phone())));
        assert_eq!(of(&|r| r.person.area.is_none() || r.person.street.is_empty()), 0);
        assert_eq!(of(&|r| r.person.national.is_some()), 0);
        for phone in people.iter().flat_map(|r| &r.person.phones) {
            let digits = crate::base::phone::digits(&phone.phone.typed);
            assert!(digits.starts_with("7017406") || digits.starts_with("313900"), "{digits}");
            assert!(phone.phone.e164.is_some(), "{digits}");
        }
    }

    #[test]
    fn phones_are_not_shared_before_the_series_is_used_up() {
        let mut numbers = Numbers::new(Dice::new(1));
        let drawn: std::collections::BTreeSet<String> = (0..195).map(|_| numbers.next()).collect();
        assert_eq!(drawn.len(), 195);
    }

    #[test]
    fn a_hidden_person_has_nothing_to_be_found_by() {
        let (mut maker, today) = maker(1);
        let mut one = maker.resident(today, Stamp(0));
        Maker::protect(&mut one, Protection::Hidden);
        let card = one.person;
        assert!(card.phones.is_empty() && card.street.is_empty() && card.email.is_empty());
        assert!(card.area.is_none() && !card.family.is_empty());
    }
}
