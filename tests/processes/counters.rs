//! Four who count the same session at once, each from a process of its own: not one head is lost, and
//! none is counted twice.

use crate::other::{Other, say, told, wait};
use crate::sharing::{NINE, Shared, send, who};
use tillit::base::{Day, IdSource, SessionId, Stamp};
use tillit::domain::session::count::slot;
use tillit::domain::session::{Kind, Session};
use tillit::store::sessions::{self, Batch};
use tillit::store::{Author, Register, Unlock, commit};

/// So many count.
const SEATS: usize = 4;
/// Together 10,000 heads, some at a time as the screen gathers them.
const BATCHES: usize = 25;
const HEADS: usize = 100;

fn torg(by: &Author<'_>) -> Session {
    let day: Day = "2026-11-23".parse().unwrap();
    Session { place: "Torg".into(), ..Session::new(SessionId(by.id()), Kind::Square, day) }
}

#[test]
#[ignore = "the other process of the test below"]
fn counts() {
    let Some((path, seat)) = told() else { return };
    let mut register = Register::open(&path, &Unlock::default()).unwrap();
    let (_, by) = who(&register);
    let session = register.read(|db| {
        let all = sessions::Around { today: "2026-11-23".parse().unwrap(), limit: 1 };
        Ok(tillit::store::Ask::ask(&all, db)?.coming.remove(0).session)
    });
    let session = session.unwrap();
    let ids = IdSource::system();
    let run = ids.next(Stamp(NINE + i64::try_from(seat).unwrap()));
    say("ready");
    wait();
    let author = Author { by, at: Stamp(NINE), ids: &ids };
    let started = sessions::started(&author, &session).unwrap();
    send(&mut register, &started);
    let mut before = None;
    for n in 0..BATCHES {
        let author = Author { by, at: Stamp(NINE + i64::try_from(n).unwrap()), ids: &ids };
        let mut batch = Batch::new(&author, run);
        for _ in 0..HEADS {
            batch.press("talk", slot(author.at), 1, before);
        }
        before = batch.numbers.first().map(|one| one.n);
        let save = sessions::gather(&author, &session, &batch);
        send(&mut register, &save);
        // What is sent a second time, as after an answer that was lost, is there already.
        send(&mut register, &save);
    }
}

#[test]
fn ten_thousand_heads_from_four_who_count_at_once_are_ten_thousand() {
    let shared = Shared::with(0);
    let mut register = shared.open();
    let (_, by) = who(&register);
    let ids = IdSource::system();
    let author = Author { by, at: Stamp(NINE), ids: &ids };
    commit::commit(&mut register, &sessions::add(&author, &torg(&author))).unwrap();
    drop(register);
    let four = [0, 1, 2, 3].map(|seat| Other::start("counters::counts", &shared.path, seat));
    assert_eq!(four.len(), SEATS);
    Other::at_once(four);
    shared.is_whole();
    assert_eq!(shared.count("SELECT sum(n) FROM tally"), SEATS * BATCHES * HEADS);
    assert_eq!(shared.count("SELECT count(*) FROM tally"), SEATS, "each writes its own row");
    assert_eq!(shared.count("SELECT count(*) FROM conflict"), 0);
    assert_eq!(shared.count("SELECT count(*) FROM session WHERE state='running'"), 1);
}
