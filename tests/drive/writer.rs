//! Programs for the scripts of `.ci`: one that saves again and again through the store's own thread and
//! tells each save that was acknowledged, one that makes the register, and one that looks at the end
//! whether all of them are there.

use crate::told;
use crate::unit;
use std::io::Write as _;
use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;
use tillit::base::{ActionId, IdSource, Stamp, WorkerId};
use tillit::store::{
    AnyMsg, Author, Job, News, Register, Runner as _, Save, Saved, SlotId, StoreError, Thread,
    Ticket, workers,
};

/// How long a program waits that found nothing to open.
const AGAIN: Duration = Duration::from_millis(500);

fn is_encrypted() -> bool {
    told::number("TILLIT_TEST_ENCRYPTED", 0) != 0
}

/// A line for the script, at once.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // Whoever listened has gone: then there is nobody to tell.
    let _ = out.write_all(format!("\n{line}\n").as_bytes()).and_then(|()| out.flush());
}

fn wait(time: Duration) {
    let (_keep, never) = mpsc::channel::<()>();
    let _ = never.recv_timeout(time);
}

#[expect(clippy::disallowed_methods, reason = "a script reads how long a save took")]
fn now() -> std::time::Instant {
    std::time::Instant::now()
}

#[test]
#[ignore = "a program: makes a register"]
fn makes() {
    let Some(path) = told::register() else { return };
    unit::make(&path, is_encrypted());
}

#[test]
#[ignore = "a program: saves until it is stopped"]
fn writes() {
    let Some(path) = told::register() else { return };
    let most = told::number("TILLIT_TEST_SAVES", u64::MAX);
    let mut done = 0;
    while done < most {
        if let Err(why) = session(&path, &mut done, most) {
            say(&format!("E open {why}"));
            wait(AGAIN);
        }
    }
}

/// Opens the register and saves until it cannot be reached any more.
fn session(path: &Path, done: &mut u64, most: u64) -> Result<(), StoreError> {
    let pause = Duration::from_millis(told::number("TILLIT_TEST_PAUSE", 0));
    let (tell, news) = mpsc::channel();
    let (file, unlock) = (path.to_owned(), unit::unlock(is_encrypted()));
    let mut thread = Thread::start(move || Register::open(&file, &unlock), tell, |n| n);
    match news.recv() {
        Ok(News::Opened(Ok(_))) => {}
        Ok(News::Opened(Err(why))) => return Err(why),
        other => panic!("{other:?}"),
    }
    let team = Job::ask(workers::All, |team| team.map(|t| t[0].id));
    let ticket = Ticket { to: SlotId(1), seq: 0, job: team.erase() };
    thread.submit(ticket);
    let by: WorkerId = answer(&news)?;
    let ids = IdSource::system();
    while *done < most {
        let at = i64::try_from(*done).unwrap();
        let author = Author { by, at: Stamp(unit::NINE + at), ids: &ids };
        let save = unit::somebody(&author, usize::try_from(*done).unwrap());
        let begun = now();
        thread.submit(Ticket { to: SlotId(1), seq: *done + 1, job: change(&save) });
        let _: Saved = answer(&news)?;
        say(&format!("A {} {}", save.action, begun.elapsed().as_millis()));
        *done += 1;
        if !pause.is_zero() {
            wait(pause);
        }
    }
    Ok(())
}

fn change(save: &Save) -> Job<AnyMsg> {
    Job::change(save.clone(), |saved: Result<Saved, StoreError>| saved).erase()
}

/// Waits for the answer to what was asked last, and tells what happens meanwhile.
fn answer<T: 'static>(news: &Receiver<News>) -> Result<T, StoreError> {
    loop {
        match news.recv() {
            Ok(News::Reply(reply)) => {
                return *reply.msg.downcast::<Result<T, StoreError>>().unwrap();
            }
            Ok(News::Lost(why)) => say(&format!("E lost {why}")),
            Ok(News::Back) => say("E back"),
            Ok(_) => {}
            Err(_) => return Err(StoreError::Lost("the thread ended".to_owned())),
        }
    }
}

#[test]
#[ignore = "a program: is every acknowledged save there, once and whole?"]
fn verifies() {
    let Some(path) = told::register() else { return };
    let list = told::word("TILLIT_TEST_ACKNOWLEDGED").unwrap();
    let list = std::fs::read_to_string(list).unwrap();
    let acknowledged: Vec<ActionId> = list.lines().map(|line| line.parse().unwrap()).collect();
    let verdict = Register::open(&path, &unit::unlock(is_encrypted()))
        .map_err(|why| format!("cannot be opened: {why}"))
        .and_then(|register| unit::verify(&register, &acknowledged));
    match verdict {
        Ok(saves) => say(&format!("OK {} acknowledged, {saves} in the file", acknowledged.len())),
        Err(why) => {
            say(&format!("BAD {why}"));
            panic!("{why}");
        }
    }
}
