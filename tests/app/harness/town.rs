//! A few persons to tell stories about, and a whole town. All of them are made up.

use super::{FILE, Harness, START, Seat, Start};
use std::rc::Rc;
use std::sync::Arc;
use tillit::base::{
    Country, Day, FakeClock, IdSource, InitiativeId, MembershipId, PersonId, SeriesId, SessionId,
    TaskId,
};
use tillit::demo::{self, Plan};
use tillit::domain::book::Book;
use tillit::domain::initiative::Initiative;
use tillit::domain::person::Person;
use tillit::domain::programme::{self, Membership, Step};
use tillit::domain::protection::Protection;
use tillit::domain::session::series::{Rule, Series};
use tillit::domain::session::{Kind, Session};
use tillit::domain::task::{Errand, State, Task};
use tillit::store::books::{self, Entry};
use tillit::store::{Author, Save, initiatives, people, programmes, sessions, tasks};

/// A person with a name and a birth year.
#[must_use]
pub fn person(author: &Author<'_>, given: &str, family: &str, born: &str) -> Person {
    let mut person = Person::new(PersonId(author.id()));
    person.given = given.into();
    person.family = family.into();
    person.born = born.parse().ok();
    person
}

/// Four persons: two whose names begin alike, one with accents, one of protection level 2.
#[must_use]
pub fn four(author: &Author<'_>) -> Vec<Save> {
    let mut hidden = person(author, "Tilda", "Gömd", "1950");
    hidden.protection = Protection::Hidden;
    let open = [
        person(author, "Gun-Britt", "Sjöberg", "1946-08-20"),
        person(author, "Gunnel", "Bergström", "1936"),
        person(author, "Väinö", "Korhonen", "1948"),
    ];
    open.iter().chain([&hidden]).map(|person| people::add(author, person, &[])).collect()
}

/// The four, something to do with each of them today, and an initiative with its list still open.
#[must_use]
pub fn busy(author: &Author<'_>) -> Vec<Save> {
    let mut saves = four(author);
    let about: Vec<PersonId> = saves.iter().filter_map(|save| save.about).collect();
    saves.extend(about.iter().map(|person| tasks::add(author, &call(author, *person))));
    let round = Initiative::new(InitiativeId(author.id()), "80-åringar Hjällbo");
    saves.push(initiatives::add(author, &round));
    saves.push(sessions::add(author, &torg(author)));
    saves.push(sessions::begin(author, &patrols(author), Country::Se));
    saves.push(programmes::add(author, &ambassador(author, "Kerstin Lund", "2026-10-01")));
    let (landlord, wall) = self::landlord(author);
    saves.extend([landlord, wall].map(|one| books::add(author, &one)));
    saves
}

/// A landlord, and a stairwell of theirs.
pub fn landlord(author: &Author<'_>) -> (Entry, Entry) {
    let landlord = Entry::new(Book::Organisation, author.id());
    let landlord = landlord.with("name", "Bostadsbolaget").with("kind", "landlord");
    let wall = Entry::new(Book::Stairwell, author.id()).with("organisation", landlord.id);
    (landlord, wall.with("place", "Skolgatan 4"))
}

/// An ambassador who has helped since a day.
#[must_use]
pub fn ambassador(author: &Author<'_>, name: &str, since: &str) -> Membership {
    let programme = programme::Kind::Ambassadors.shipped();
    let mut one = Membership::new(MembershipId(author.id()), programme);
    one.name = name.to_owned();
    one.steps.insert(Step::Active, since.parse().unwrap());
    one
}

/// A stand on a square on the day every test begins.
#[must_use]
pub fn torg(author: &Author<'_>) -> Session {
    let day = Day::of(2026, 11, 23).unwrap();
    let new = Session::new(SessionId(author.id()), Kind::Square, day);
    let time = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0);
    let (from, to) = (time(9), time(11));
    Session { from, to, place: "Bergsjön torg".into(), staff: vec![author.by], ..new }
}

/// A call to make on the day every test begins.
fn call(author: &Author<'_>, person: PersonId) -> Task {
    Task {
        id: TaskId(author.id()),
        person: Some(person),
        initiative: None,
        errand: Errand::Call,
        day: Day::of(2026, 11, 23),
        time: None,
        worker: Some(author.by),
        note: String::new(),
        why: None,
        state: State::Open,
    }
}

/// Who leads the work in the made-up town.
pub const COORDINATOR: &str = "Karin Lindell";

impl Start {
    /// The made-up town with a hundred and twenty people in it, the one who leads it at the keyboard.
    #[must_use]
    pub fn in_town(self) -> Harness {
        let dir = Rc::new(tempfile::tempdir().unwrap());
        let plan = Plan { seed: 1, people: 120, today: Day::of(2026, 11, 23).unwrap() };
        drop(demo::create(&dir.path().join(FILE), plan).unwrap());
        Harness::sit(Seat {
            start: self,
            dir,
            clock: FakeClock::at(START),
            ids: Arc::new(IdSource::counted(40)),
            name: COORDINATOR.into(),
            ring: None,
            opened: Rc::default(),
        })
    }
}

/// Three patrols, on Tuesdays from tomorrow.
pub fn patrols(author: &Author<'_>) -> Series {
    let first = Day::of(2026, 11, 24).unwrap();
    let model = Session::new(SessionId(author.id()), Kind::Patrol, first);
    let model = Session { place: "Hamnen".into(), staff: vec![author.by], ..model };
    Series {
        id: SeriesId(author.id()),
        rule: Rule::weekly(first),
        first,
        until: first.plus_days(14),
        closed: Vec::new(),
        skip_red: false,
        model,
    }
}
