//! The real thread: order, lanes, busy, panics, a lost file, and nothing lost at the end.

use super::*;
use crate::base::ActionId;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

/// A question that says when it is asked and waits at a gate, so that others pile up behind it.
struct Gate(Sender<()>, Receiver<()>);

impl std::fmt::Debug for Gate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Gate")
    }
}

impl Ask for Gate {
    type Answer = u32;

    fn ask(&self, _: &rusqlite::Connection) -> Result<u32> {
        // Opened or gone: both let the rest run.
        self.0.send(()).unwrap();
        let _ = self.1.recv();
        Ok(0)
    }
}

#[derive(Debug)]
struct Number(u32);

impl Ask for Number {
    type Answer = u32;

    fn ask(&self, _: &rusqlite::Connection) -> Result<u32> {
        Ok(self.0)
    }
}

#[derive(Debug)]
struct Panics;

impl Ask for Panics {
    type Answer = u32;

    fn ask(&self, _: &rusqlite::Connection) -> Result<u32> {
        panic!("on purpose")
    }
}

type Said = Result<u32>;

fn ask<Q: Ask<Answer = u32>>(seq: u64, question: Q) -> Ticket {
    Ticket { to: SlotId(1), seq, job: Job::ask(question, |r| r).erase() }
}

fn in_lane(mut ticket: Ticket) -> Ticket {
    ticket.job = ticket.job.in_lane("rows");
    ticket
}

fn save(seq: u64, save: &Save) -> Ticket {
    let job = Job::change(save.clone(), |saved: Result<Saved>| -> Said {
        saved.map(|s| match s {
            Saved::Done { .. } => 100,
            Saved::Already => 200,
        })
    });
    Ticket { to: SlotId(1), seq, job: job.erase() }
}

fn start(h: &House) -> (Thread, Receiver<News>) {
    let (tell, news) = mpsc::channel();
    let (path, unlock) = (h.path.clone(), h.unlock());
    let thread = Thread::start(move || Register::open(&path, &unlock), tell, |n| n);
    (thread, news)
}

fn gate(thread: &mut Thread) -> Sender<()> {
    let ((there, arrived), (open, gate)) = (mpsc::channel(), mpsc::channel());
    thread.submit(ask(0, Gate(there, gate)));
    arrived.recv().unwrap();
    open
}

/// The replies in their order, with what came between.
fn heard(news: impl IntoIterator<Item = News>) -> Vec<String> {
    let say = |n: News| match n {
        News::Opened(Ok(_)) => "opened".to_owned(),
        News::Opened(Err(e)) => format!("not opened: {e:?}"),
        News::Reply(r) => match *r.msg.downcast::<Said>().unwrap() {
            Ok(n) => n.to_string(),
            Err(e) => format!("{e:?}"),
        },
        News::Busy { seq, .. } => format!("busy {seq}"),
        News::Full => "full".to_owned(),
        News::Lost(_) => "lost".to_owned(),
        News::Back => "back".to_owned(),
    };
    news.into_iter().map(say).collect()
}

#[test]
fn changes_come_first_background_last_and_the_newest_of_a_lane_wins() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let change = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let (mut thread, news) = start(&h);
    let open = gate(&mut thread);
    let mut background = ask(1, Number(9));
    background.job = background.job.in_background();
    thread.submit(background);
    for n in 1..=5 {
        thread.submit(in_lane(ask(1 + u64::from(n), Number(n))));
    }
    thread.submit(ask(7, Number(7)));
    thread.submit(save(8, &change));
    open.send(()).unwrap();
    drop(thread);
    assert_eq!(heard(news), ["opened", "0", "100", "5", "7", "9"]);
}

#[test]
fn dropping_the_thread_finishes_what_was_accepted() {
    let mut h = House::plain();
    let persons: Vec<PersonId> = (0..20).map(|_| h.person("Ann")).collect();
    let (mut thread, news) = start(&h);
    for (person, seq) in persons.iter().zip(1..) {
        let change = h.author().save(verb("did"), vec![set(*person, "note", None, Some("x"))]);
        thread.submit(save(seq, &change));
    }
    drop(thread);
    assert_eq!(heard(news).len(), 21);
    assert_eq!(h.one("SELECT count(*) FROM person WHERE note='x'"), "20");
}

#[test]
fn whoever_lets_the_thread_go_does_not_wait_for_it() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let change = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let (mut thread, news) = start(&h);
    let open = gate(&mut thread);
    thread.submit(save(1, &change));
    let ending = Box::new(thread).let_go();
    assert!(!ending.wait(Duration::ZERO), "it is in the middle of something");
    open.send(()).unwrap();
    assert_eq!(heard(news), ["opened", "0", "100"], "and does it to the end");
    assert!(ending.wait(Duration::from_secs(20)));
    assert_eq!(h.one("SELECT count(*) FROM person WHERE note='x'"), "1");
}

#[test]
fn a_panic_at_opening_is_told() {
    let (tell, news) = mpsc::channel();
    drop(Thread::start(|| panic!("on purpose"), tell, |n| n));
    assert_eq!(heard(news), [r#"not opened: Bug("on purpose")"#]);
}

#[test]
fn a_panic_is_an_answer_and_the_thread_lives() {
    let h = House::plain();
    let (mut thread, news) = start(&h);
    thread.submit(ask(1, Panics));
    thread.submit(ask(2, Number(2)));
    drop(thread);
    assert_eq!(heard(news), ["opened", r#"Bug("on purpose")"#, "2"]);
}

#[test]
fn while_somebody_else_writes_questions_are_answered_and_the_change_follows() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let change = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let late = h.author().save(verb("did"), vec![set(ann, "note", Some("x"), Some("y"))]);
    let (mut thread, news) = start(&h);
    h.register.db.execute_batch("PRAGMA query_only=OFF; BEGIN IMMEDIATE").unwrap();
    thread.submit(save(1, &change));
    thread.submit(save(2, &late));
    let mut before = Vec::new();
    while !before.iter().any(|n| matches!(n, News::Busy { .. })) {
        before.push(news.recv().unwrap());
    }
    thread.submit(ask(3, Number(3)));
    while !matches!(before.last(), Some(News::Reply(_))) {
        before.push(news.recv().unwrap());
    }
    let mut before = heard(before);
    before.dedup();
    assert_eq!(before, ["opened", "busy 1", "3"]);
    h.register.db.execute_batch("COMMIT").unwrap();
    drop(thread);
    assert_eq!(heard(news).into_iter().filter(|s| s == "100").count(), 2);
    assert_eq!(h.one("SELECT note FROM person"), "y");
}

#[test]
fn leaving_while_the_file_is_busy_gives_the_change_back() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let change = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let (mut thread, news) = start(&h);
    h.register.db.execute_batch("PRAGMA query_only=OFF; BEGIN IMMEDIATE").unwrap();
    thread.submit(save(1, &change));
    drop(thread);
    assert_eq!(heard(news).last().unwrap(), "Busy");
    h.register.db.execute_batch("COMMIT").unwrap();
    assert_eq!(h.one("SELECT count(*) FROM person WHERE note='x'"), "0");
}

#[test]
fn what_cannot_be_opened_answers_every_job_with_the_reason() {
    let dir = tempfile::tempdir().unwrap();
    let (path, (tell, news)) = (dir.path().join("not there.tillit"), mpsc::channel());
    let open = move || Register::open(&path, &Unlock::default());
    let mut thread = Thread::start(open, tell, |n| n);
    thread.submit(ask(1, Number(1)));
    drop(thread);
    assert_eq!(heard(news), ["not opened: Missing", "Missing"]);
}

/// Fails as a drive does that goes away, once.
#[derive(Debug)]
struct Flaky(std::sync::atomic::AtomicBool, Save);

impl Change for Flaky {
    type Done = Saved;

    fn apply(&self, register: &mut Register) -> Result<Saved> {
        let done = commit::commit(register, &self.1)?;
        if self.0.swap(false, std::sync::atomic::Ordering::SeqCst) {
            return Err(StoreError::Lost("the answer did not come".into()));
        }
        Ok(done)
    }
}

#[test]
fn after_a_lost_answer_the_file_is_opened_again_and_the_action_looked_for() {
    let mut h = House::encrypted();
    let ann = h.person("Ann");
    let change = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let (mut thread, news) = start(&h);
    let flaky = Flaky(true.into(), change);
    let job = Job::change(flaky, |saved: Result<Saved>| -> Said {
        saved.map(|s| u32::from(s == Saved::Already))
    });
    thread.submit(Ticket { to: SlotId(1), seq: 1, job: job.erase() });
    let mut before = Vec::new();
    while !matches!(before.last(), Some(News::Reply(_))) {
        before.push(news.recv_timeout(Duration::from_secs(20)).unwrap());
    }
    assert_eq!(heard(before), ["opened", "lost", "back", "1"]);
    // The opening after that has a name of its own in the log.
    assert_eq!(h.one("SELECT count(*) FROM action WHERE word='did'"), "2");
}

/// No pauses worth the name.
const AT_ONCE: Pauses =
    Pauses { again: &[Duration::from_millis(1); 7], full: Duration::from_hours(1) };

fn start_with(h: &House, pauses: Pauses) -> (Thread, Receiver<News>) {
    let (tell, news) = mpsc::channel();
    let (path, unlock) = (h.path.clone(), h.unlock());
    let thread = Thread::with(pauses, move || Register::open(&path, &unlock), tell, |n| n);
    (thread, news)
}

#[test]
fn one_page_damaged_for_good_is_found_out_however_well_all_else_goes() {
    let mut h = House::plain();
    let area = Edit::insert("area", h.author().id(), vec![("name", "Nordost".into())]);
    let change = h.author().save(verb("did"), vec![area]);
    let page: u64 = h.one("SELECT rootpage FROM sqlite_schema WHERE name='area'").parse().unwrap();
    let file = std::fs::OpenOptions::new().write(true).open(&h.path).unwrap();
    std::io::Seek::seek(&mut &file, std::io::SeekFrom::Start((page - 1) * 16_384)).unwrap();
    std::io::Write::write_all(&mut &file, &[0xee; 16_384]).unwrap();
    let (mut thread, news) = start_with(&h, AT_ONCE);
    thread.submit(save(1, &change));
    let (mut said, mut asked) = (Vec::new(), 1);
    let refused = format!("{:?}", StoreError::ReadOnly(Guard::Damage));
    while said.last() != Some(&refused) {
        said.extend(heard([news.recv_timeout(Duration::from_secs(20)).unwrap()]));
        // Somebody reads something else each time it is said that the register is there again.
        if said.last().is_some_and(|last| last == "back" || last == "lost") {
            asked += 1;
            thread.submit(ask(asked, Number(3)));
        }
    }
    assert!(said.contains(&"3".to_owned()), "{said:?}");
    assert_eq!(said.iter().filter(|said| *said == "lost").count(), 1, "{said:?}");
}

/// Fails as a drive does that is full, once.
#[derive(Debug)]
struct NoRoom(std::sync::atomic::AtomicBool);

impl Change for NoRoom {
    type Done = u32;

    fn apply(&self, _: &mut Register) -> Result<u32> {
        if self.0.swap(false, std::sync::atomic::Ordering::SeqCst) {
            return Err(StoreError::Full);
        }
        Ok(5)
    }
}

#[test]
fn a_change_waits_for_room_and_questions_do_not_wait_for_it() {
    let h = House::plain();
    let (mut thread, news) = start_with(&h, AT_ONCE);
    let job = Job::change(NoRoom(true.into()), |done| -> Said { done });
    thread.submit(Ticket { to: SlotId(1), seq: 1, job: job.erase() });
    let said = [news.recv().unwrap(), news.recv().unwrap()];
    assert_eq!(heard(said), ["opened", "full"]);
    thread.submit(ask(2, Number(2)));
    assert_eq!(heard([news.recv().unwrap()]), ["2"], "no reopening, no waiting");
    drop(thread);
    assert_eq!(heard(news), ["5"]);
}

#[test]
fn inline_keeps_a_change_until_the_file_is_free() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let two = h.author().save(verb("did"), vec![set(ann, "note", Some("x"), Some("y"))]);
    let (tell, news) = mpsc::channel();
    let mut register = h.other();
    register.set_patience(Duration::ZERO).unwrap();
    let mut inline = Inline::start(register, tell, |n| n);
    h.register.db.execute_batch("PRAGMA query_only=OFF; BEGIN IMMEDIATE").unwrap();
    inline.submit(save(1, &one));
    inline.submit(save(2, &two));
    inline.submit(ask(3, Number(3)));
    inline.retry();
    h.register.db.execute_batch("COMMIT").unwrap();
    inline.retry();
    drop(inline);
    assert_eq!(heard(news), ["opened", "busy 1", "3", "busy 1", "100", "100"]);
    assert_eq!(h.one("SELECT note FROM person"), "y");
}

#[test]
fn two_programs_save_a_thousand_times_each_and_lose_nothing() {
    let mut h = House::plain();
    let shared = h.person("Ann");
    let hands: Vec<_> = (0..2_u32)
        .map(|n| {
            let (path, karin) = (h.path.clone(), h.karin);
            std::thread::spawn(move || {
                let mut register = Register::open(&path, &Unlock::default()).unwrap();
                register.db.execute_batch("PRAGMA synchronous=OFF").unwrap();
                let ids = IdSource::counted(10 + n);
                let column = ["note", "town"][n as usize];
                let mut seen = Cell::Null;
                for i in 0..1000_i64 {
                    let author = Author { by: karin, at: Stamp(NOON.0 + i), ids: &ids };
                    let want = Cell::from(format!("{n}-{i}"));
                    let own = Edit::update(
                        "person",
                        shared,
                        vec![Column::new(column, seen, want.clone())],
                    );
                    let area = Edit::insert("area", author.id(), vec![("name", want.clone())]);
                    let save = author.save(verb("did"), vec![own, area]);
                    let saved = loop {
                        match commit::commit(&mut register, &save) {
                            Err(StoreError::Busy) => {}
                            other => break other.unwrap(),
                        }
                    };
                    assert_eq!(
                        saved,
                        Saved::Done { conflicts: 0 },
                        "different columns are both kept"
                    );
                    seen = want;
                }
            })
        })
        .collect();
    for hand in hands {
        hand.join().unwrap();
    }
    assert_eq!(h.one("SELECT note||' '||town FROM person"), "0-999 1-999");
    assert_eq!(h.one("SELECT count(*) FROM area"), "2000");
    assert_eq!(h.one("SELECT count(*) FROM action"), "2001");
    assert_eq!(h.ask(&check::Integrity), check::Damage::default());
    let gaps = "SELECT count(*) FROM change c WHERE n>1 AND NOT EXISTS
      (SELECT 1 FROM change p WHERE p.writer=c.writer AND p.n=c.n-1)";
    assert_eq!(h.one(gaps), "0", "each opening counts its changes without a gap");
    assert!(commit::is_done(&h.register.db, ActionId(h.ids.next(NOON)), 1).is_ok_and(|d| !d));
}
