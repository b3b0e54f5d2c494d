//! Somebody met in the field under an alias and known by name, made one crosswise in two copies: into the
//! name in one, into the alias in the other. Which card stands, and that nothing of either is lost.

use super::super::work::{call, met_since, today};
use super::super::*;
use super::programmes::helper;
use super::stories::Two;
use crate::base::{ActionId, EncounterId, FakeClock, MatchId, SessionId};
use crate::domain::book::Book;
use crate::domain::disposition::Disposition;
use crate::domain::person::{Person, Trust};
use crate::domain::programme::Membership;
use crate::domain::programme::matching::{Match, Whom};
use crate::domain::session::{Kind, Session};
use crate::store::books::{Entry, MetOf};
use crate::store::programmes::{self as helping, Hours};
use encounters::Then;

/// The two cards, and the merges of the two copies.
struct Crossed {
    two: Two,
    alias: PersonId,
    anna: PersonId,
    at_home: ActionId,
    outside: ActionId,
}

/// Somebody met at a session so many days ago, and how far trust had come then.
fn met(h: &mut House, person: PersonId, days: i64, stage: Option<Trust>) {
    let new = Session::new(SessionId(h.author().id()), Kind::Patrol, today().plus_days(-days));
    let session = Session { place: "Gamlestan".into(), ..new };
    let save = sessions::add(&h.author(), &session);
    h.commit(&save);
    let encounter = EncounterId(h.author().id());
    let meeting = sessions::Meeting { person, new: None, encounter, at: NOON, stage };
    let save = sessions::met(&h.author(), &session, &meeting);
    h.commit(&save);
}

/// A line about somebody, with one more column.
fn line(h: &mut House, book: Book, person: PersonId, (column, told): (&str, &str)) {
    let one = Entry::new(book, h.author().id()).with("person", person);
    let one = one.with("day", today().plus_days(-20)).with("minutes", 15_i64).with(column, told);
    let save = books::add(&h.author(), &one);
    h.commit(&save);
}

/// Two cards of one human being, each with a life of its own: one under an alias, one under a name.
fn begin(alias_first: bool) -> (House, PersonId, PersonId) {
    let mut h = House::plain();
    let card = |h: &mut House, given: &str, alias: &str| {
        let new = Person::new(PersonId(h.author().id()));
        let card = Person { given: given.into(), alias: alias.into(), ..new };
        let save = people::add(&h.author(), &card, &[]);
        h.commit(&save);
        card.id
    };
    let (alias, anna) = if alias_first {
        let alias = card(&mut h, "", "blå jackan");
        (alias, card(&mut h, "Anna", ""))
    } else {
        let anna = card(&mut h, "Anna", "");
        (card(&mut h, "", "blå jackan"), anna)
    };
    met(&mut h, alias, 70, Some(Trust::Greets));
    met(&mut h, alias, 63, Some(Trust::Talks));
    line(&mut h, Book::Help, alias, ("kind", "form"));
    line(&mut h, Book::Progress, alias, ("words", "spisen är ren"));
    met(&mut h, anna, 40, Some(Trust::Talks));
    call(&mut h, anna, Disposition::Completed, &Then::default());
    line(&mut h, Book::Referral, anna, ("aim", "försörjningsstöd"));
    // Anna helps at the meeting place, and somebody goes along with the one in the blue jacket.
    let own = Membership { person: Some(anna), name: String::new(), ..helper(&h.author(), "") };
    let other = helper(&h.author(), "Kerstin");
    let (of, day) = (other.id, today());
    for member in [&own, &other] {
        let save = helping::add(&h.author(), member);
        h.commit(&save);
    }
    let hours = Hours {
        id: h.author().id(),
        membership: own.id,
        day,
        minutes: 90,
        activity: String::new(),
    };
    let save = helping::log_hours(&h.author(), &hours);
    h.commit(&save);
    let pair = Match::new(MatchId(h.author().id()), of, Whom::of(alias), day);
    let save = helping::pair(&h.author(), &pair);
    h.commit(&save);
    (h, alias, anna)
}

/// Makes one card part of the other, what was known of it written on the one that stays.
fn join(h: &mut House, keep: PersonId, other: PersonId) -> ActionId {
    let read = |person| h.ask(&people::Read { person });
    let (keep, other): (Person, Person) = (read(keep), read(other));
    let either = |one: &str, two: &str| if one.is_empty() { two } else { one }.to_owned();
    let chosen = Person {
        given: either(&keep.given, &other.given),
        alias: either(&keep.alias, &other.alias),
        ..keep.clone()
    };
    let save = people::merge(&h.author(), &keep, &other, &chosen, &[]);
    h.commit(&save);
    save.action
}

impl Crossed {
    /// Each copy goes on with the card that stands there, before they meet.
    fn new(alias_first: bool) -> Self {
        let (h, alias, anna) = begin(alias_first);
        let mut two = Two::part(h);
        let at_home = join(&mut two.home, anna, alias);
        met(&mut two.home, anna, 10, Some(Trust::AsksForHelp));
        let outside = join(&mut two.field, alias, anna);
        met(&mut two.field, alias, 5, None);
        line(&mut two.field, Book::Help, alias, ("kind", "call"));
        Self { two, alias, anna, at_home, outside }
    }

    /// The card that stands for both.
    fn stands(&self) -> PersonId {
        self.alias.min(self.anna)
    }

    /// The merge that holds, and the one that was cut.
    fn actions(&self) -> (ActionId, ActionId) {
        if self.stands() == self.anna {
            (self.at_home, self.outside)
        } else {
            (self.outside, self.at_home)
        }
    }
}

/// Everything known of those met.
fn known(h: &House) -> MetOf {
    met_since(h, 400, &FakeClock::at("2026-11-23 09:00"))
}

/// How many contacts and stages everybody has.
fn roads(h: &House) -> Vec<(PersonId, usize, usize)> {
    let known = known(h);
    known.roads.iter().map(|road| (road.person, road.contacts.len(), road.stages.len())).collect()
}

/// The same two files, byte for byte, to be brought together in another order.
fn again(two: &Two) -> Two {
    let copy = |h: &House, ids: u32| {
        let part = Two::part(House {
            dir: tempfile::tempdir().unwrap(),
            path: h.path.clone(),
            ids: IdSource::counted(ids),
            register: h.other(),
            karin: h.karin,
            recovery: None,
            at: h.at,
        });
        House { at: h.at, ids: IdSource::counted(ids + 1), ..part.field }
    };
    Two { home: copy(&two.home, 3), field: copy(&two.field, 5) }
}

#[test]
fn the_same_two_joined_crosswise_are_one_with_everything_in_whichever_order_the_copies_meet() {
    for alias_first in [true, false] {
        let mut crossed = Crossed::new(alias_first);
        let mut other = again(&crossed.two);
        // Home hears of the other first, and in the other story the other hears of home first.
        crossed.two.home();
        crossed.two.out();
        assert!(crossed.two.home().is_empty());
        other.out();
        other.home();
        assert!(other.out().is_empty());
        let stands = crossed.stands();
        for h in [&crossed.two.home, &crossed.two.field, &other.home, &other.field] {
            assert_eq!(live(&h.register), live(&crossed.two.home.register));
            assert_eq!(h.one("SELECT count(*) FROM person WHERE merged_into IS NULL"), "1");
            assert_eq!(h.ask(&conflicts::Count), 0);
            // Two sessions under the alias, one and a call under the name, one more in each copy.
            assert_eq!(roads(h), [(stands, 6, 4)]);
            let known = known(h);
            assert_eq!((known.helped(), known.steps, known.referred.len()), ((2, 30), 1, 1));
            assert_eq!(known.met.into_iter().collect::<Vec<_>>(), [(stands, 5)]);
            let engaged = known.roads[0].engaged().unwrap();
            assert_eq!((engaged.days, engaged.contacts), (60, 4));
            let helps = "SELECT sum(minutes)||' '||count(DISTINCT m.person) FROM membership_hours o
               JOIN membership m ON m.id=o.membership WHERE m.person IS NOT NULL";
            assert_eq!(h.one(helps), "90 1");
            assert_eq!(h.one("SELECT hex(person) FROM match"), hex(crossed.alias.0));
            for card in [crossed.alias, crossed.anna] {
                let card = h.ask(&people::Card { person: card, lines: 99 });
                assert_eq!((card.person.id, card.timeline.len()), (stands, 6));
                assert_eq!((&*card.person.given, &*card.person.alias), ("Anna", "blå jackan"));
                assert_eq!(card.stages.len(), 4);
            }
        }
    }
}

#[test]
fn what_was_joined_crosswise_comes_apart_and_together_again_with_every_history() {
    for alias_first in [true, false] {
        let mut crossed = Crossed::new(alias_first);
        crossed.two.home();
        crossed.two.out();
        let (holds, cut) = crossed.actions();
        let (one, all) = (known(&crossed.two.home), live(&crossed.two.home.register));
        crossed.two.home.turn(holds, undo::Way::Undo);
        let (alias, anna) = (crossed.alias, crossed.anna);
        let mut apart = [(alias, 3, 2), (anna, 3, 2)];
        apart.sort_unstable();
        assert_eq!(roads(&crossed.two.home), apart, "each has the contacts written on it");
        assert_eq!(
            crossed.two.home.one("SELECT count(*) FROM person WHERE merged_into IS NULL"),
            "2"
        );
        // The other copy hears of it, whichever merge it had made itself.
        crossed.two.out();
        assert_eq!(roads(&crossed.two.field), apart);
        crossed.two.home.turn(holds, undo::Way::Redo);
        assert_eq!(known(&crossed.two.home), one);
        assert_eq!(live(&crossed.two.home.register), all);
        crossed.two.out();
        assert_eq!(live(&crossed.two.field.register), all);
        // Taking back the merge that was cut parts nobody: the other one still says that they are one.
        crossed.two.field.turn(cut, undo::Way::Undo);
        assert_eq!(known(&crossed.two.field), one);
        crossed.two.field.turn(cut, undo::Way::Redo);
        assert_eq!(live(&crossed.two.field.register), all);
        // The alias's own history tells what it was called before anybody knew.
        let record = history::Record::Person(alias);
        let told = crossed.two.field.ask(&history::Of { record, limit: 99 });
        let first = told.last().unwrap();
        let called = first.columns.iter().find(|column| column.name == "alias").unwrap();
        assert!(first.added && called.to == Cell::from("blå jackan"), "{first:?}");
    }
}
