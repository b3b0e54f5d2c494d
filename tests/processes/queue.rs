//! Three programs that ring through one list at once: everybody is rung once for each try, nobody is left out and
//! nobody twice.

use crate::other::{Other, say, told, wait};
use crate::sharing::{NINE, Shared, send};
use rusqlite::Connection;
use tillit::base::{
    ActionId, Country, Day, IdSource, InitiativeId, Lang, PersonId, Stamp, Word, WorkerId,
};
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::initiative::Initiative;
use tillit::domain::worker::{Role, Worker};
use tillit::store::encounters::{Then, log};
use tillit::store::initiatives::{self, Take, Took, Wall, Want};
use tillit::store::{Author, Change as _, Edit, Register, StoreError, Unlock, commit, workers};

/// So many ring.
const SEATS: usize = 3;
/// In CI; by hand two thousand.
const FEW: usize = 36;
const MANY: usize = 2_000;
/// One day, in milliseconds.
const DAY: i64 = 24 * 60 * 60 * 1000;
/// The days a list with two tries takes, and one more on which nobody is left.
const DAYS: i64 = 3;

/// Two tries a day apart, and then a letter.
const LADDER: &str = r#"key = "two"
name = "Two tries"
[[step]]
key = "call"
kind = "call"
tries = 2
goes.no-answer = "tried"
[[step]]
key = "tried"
kind = "letter"
"#;

fn list(persons: usize, members: usize) -> Shared {
    let shared = Shared::with(persons);
    let mut register = shared.open();
    let (people, by) = crate::sharing::who(&register);
    let ids = IdSource::system();
    let author = Author { by, at: Stamp(NINE), ids: &ids };
    let phone = |person: &PersonId| {
        let cells = vec![("person", (*person).into()), ("typed", "0701740605".into())];
        Edit::insert("phone", author.id(), cells)
    };
    let phones = author.save(Word("did-person-edit"), people.iter().map(phone).collect());
    let id = InitiativeId(author.id());
    let one = Initiative { ladder: Some(LADDER.to_owned()), ..Initiative::new(id, "List") };
    let seal = initiatives::seal(&author, &one, &people);
    let colleagues = (1..members).map(|n| {
        let (id, name) = (WorkerId(author.id()), format!("Colleague {n}"));
        workers::add(&author, &Worker { id, name, role: Role::Worker, lang: Lang::En, gone: false })
    });
    let saves = [phones, initiatives::add(&author, &one), seal];
    for save in saves.into_iter().chain(colleagues) {
        commit::commit(&mut register, &save).unwrap();
    }
    shared
}

/// The initiative, and who sits there: where there is one member it is three programs of theirs.
fn told_of(register: &Register, seat: u32) -> (InitiativeId, WorkerId) {
    let ask = |db: &Connection| {
        let sql = "SELECT i.id, w.id FROM initiative i, worker w ORDER BY w.id LIMIT 1
           OFFSET ?1 % (SELECT count(*) FROM worker)";
        Ok(db.query_row(sql, [seat], |r| Ok((r.get(0)?, r.get(1)?)))?)
    };
    register.read(ask).unwrap()
}

/// Tries until no colleague is in the way, as the program does.
fn take(register: &mut Register, take: &Take) -> Took {
    loop {
        match take.apply(register) {
            Err(StoreError::Busy) => {}
            other => return other.unwrap(),
        }
    }
}

/// Every other person never answers.
fn silent(person: PersonId) -> bool {
    person.0.0[15].is_multiple_of(2)
}

#[test]
#[ignore = "the other process of the tests below"]
fn rings() {
    let Some((path, seat)) = told() else { return };
    let mut register = Register::open(&path, &Unlock::default()).unwrap();
    let (initiative, by) = told_of(&register, u32::try_from(seat).unwrap());
    let ids = IdSource::system();
    let mut rung = 0;
    for day in 0..DAYS {
        say("ready");
        wait();
        let (mut want, mut at) = (Want::Next(None), NINE + day * DAY);
        loop {
            at += 1_000;
            let author = Author { by, at: Stamp(at), ids: &ids };
            let wall = Wall { at: author.at, now: author.at.utc(), country: Country::Se };
            let action = ActionId(author.id());
            let took =
                take(&mut register, &Take { initiative, want, by, alone: false, action, wall });
            let Some(person) = took.person else { break };
            rung += 1;
            // One of the three passes somebody over now and then.
            if seat == 2 && rung % 7 == 0 {
                want = Want::Skip(person);
                continue;
            }
            let disposition =
                if silent(person) { Disposition::NoAnswer } else { Disposition::Completed };
            let draft = Draft {
                person: Some(person),
                initiative: Some(initiative),
                disposition: Some(disposition),
                step: Some("call".to_owned()),
                ..Draft::new(Kind::Call, author.at, Day(wall.now.date()))
            };
            send(&mut register, &log(&author, &draft, &Then::default()).1);
            want = Want::Next(Some(person));
        }
    }
    say("done");
}

fn ring_through(persons: usize, members: usize) {
    let shared = list(persons, members);
    let mut all = [0, 1, 2].map(|seat| Other::start("queue::rings", &shared.path, seat));
    assert_eq!(all.len(), SEATS);
    for _ in 0..DAYS {
        for one in &mut all {
            one.wait_for("ready");
        }
        for one in &mut all {
            one.go_on();
        }
    }
    for one in &mut all {
        one.wait_for("done");
    }
    shared.is_whole();
    // Everybody at all; who never answers on each of two days once, and whoever does once.
    let people = "SELECT count(DISTINCT person) FROM encounter";
    assert_eq!(shared.count(people), persons, "somebody was left out");
    let twice =
        "SELECT count(*) FROM (SELECT 1 FROM encounter GROUP BY person, day HAVING count(*)>1)";
    assert_eq!(shared.count(twice), 0, "somebody was rung twice for one try");
    let silent = "SELECT count(*) FROM person WHERE instr('02468ACE',substr(hex(id),32))>0";
    let silent = shared.count(silent);
    assert_eq!(shared.count("SELECT count(*) FROM encounter"), persons + silent);
    let tries = "SELECT count(*) FROM encounter WHERE disposition='no-answer'";
    assert_eq!(shared.count(tries), 2 * silent);
    // What was held in passing is in no log.
    assert_eq!(shared.count("SELECT count(*) FROM change WHERE tbl='hold'"), 0);
}

#[test]
fn three_who_ring_through_a_list_never_get_the_same_person() {
    ring_through(FEW, SEATS);
}

#[test]
fn three_programs_of_one_member_never_get_the_same_person() {
    ring_through(FEW, 1);
}

#[test]
#[ignore = "two thousand take minutes: .ci/rings"]
fn three_who_ring_through_two_thousand_never_get_the_same_person() {
    ring_through(MANY, SEATS);
}
