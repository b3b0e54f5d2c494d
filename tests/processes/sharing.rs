//! Two who write at once: whatever either of them wrote is in the file afterwards, once.

use crate::other::{Other, say, told, wait};
use rusqlite::{Connection, TransactionBehavior};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tillit::base::{Id, IdSource, PersonId, Stamp, Word, WorkerId};
use tillit::domain::worker::Role;
use tillit::store::check::{Damage, Integrity};
use tillit::store::names::Everybody;
use tillit::store::{
    Ask as _, Author, Cell, Column, Desk, Edit, NewRegister, Register, Save, Saved, Seal,
    StoreError, Unlock, Work, commit, workers,
};

/// 2026-11-23 09:00 UTC.
pub const NINE: i64 = 1_795_424_400_000;

/// The column that each of the two has to itself.
const OWN: [&str; 2] = ["note", "town"];

/// The column that both write.
const BOTH: &str = "street";

/// A register that two work in, in a folder that goes away with it.
pub struct Shared {
    _folder: TempDir,
    pub path: PathBuf,
}

impl Shared {
    /// A register with so many persons.
    pub fn with(persons: usize) -> Self {
        Self::within(tempfile::tempdir().unwrap(), persons)
    }

    /// The same in a folder of its own.
    pub fn within(folder: TempDir, persons: usize) -> Self {
        let path = folder.path().join("shared.tillit");
        let ids = IdSource::counted(1);
        let at = Stamp(NINE);
        let new = NewRegister {
            name: "Shared".to_owned(),
            zone: "Europe/Stockholm".to_owned(),
            worker: "Karin".to_owned(),
            role: Role::Coordinator.code(),
            passphrase: None,
            work: Work::default(),
            laptop: None,
            templates: Vec::new(),
            at,
            ids: &ids,
        };
        let mut made = Register::create(&path, &new).unwrap();
        let author = Author { by: made.worker, at, ids: &ids };
        let person = || {
            let cells = vec![("given", "Ann".into()), ("made", author.now())];
            Edit::insert("person", author.id(), cells)
        };
        let all = author.save(Word("did-person-add"), (0..persons).map(|_| person()).collect());
        commit::commit(&mut made.register, &all).unwrap();
        Self { _folder: folder, path }
    }

    pub fn open(&self) -> Register {
        Register::open(&self.path, &Unlock::default()).unwrap()
    }

    pub fn count(&self, sql: &str) -> usize {
        let count = |db: &Connection| Ok(db.query_row(sql, [], |r| r.get::<_, i64>(0))?);
        usize::try_from(self.open().read(count).unwrap()).unwrap()
    }

    pub fn is_whole(&self) {
        assert_eq!(self.open().read(|db| Integrity.ask(db)).unwrap(), Damage::default());
    }
}

/// Everybody, in the order they came in; and the first member of the team.
pub fn who(register: &Register) -> (Vec<PersonId>, WorkerId) {
    let ask = |db: &Connection| {
        let persons = Everybody.ask(db)?;
        let team = workers::All.ask(db)?;
        Ok((persons, team))
    };
    let (persons, team) = register.read(ask).unwrap();
    let mut ids: Vec<PersonId> = persons.iter().map(|p| p.id).collect();
    ids.sort_unstable();
    (ids, team[0].id)
}

fn column(name: &str, want: &str) -> Column {
    Column::new(name, Cell::Null, want)
}

/// Tries until no colleague is in the way, as the program does.
pub fn send(register: &mut Register, save: &Save) -> Saved {
    loop {
        match commit::commit(register, save) {
            Err(why) if why.passing() => {}
            other => return other.unwrap(),
        }
    }
}

#[test]
#[ignore = "the other process of the tests below"]
fn writes_on_every_card() {
    let Some((path, seat)) = told() else { return };
    let mut register = Register::open(&path, &Unlock::default()).unwrap();
    let (persons, by) = who(&register);
    let ids = IdSource::system();
    say("ready");
    wait();
    for (n, person) in (0_i64..).zip(&persons) {
        let author = Author { by, at: Stamp(NINE + n), ids: &ids };
        let own = column(OWN[seat], &format!("{seat} wrote {n}"));
        let both = column(BOTH, &format!("{seat} wants {n}"));
        let edit = Edit::update("person", *person, vec![own, both]);
        send(&mut register, &author.save(Word("did-person-edit"), vec![edit]));
    }
}

/// Two processes write on every card, so many cards; each saves once for each.
fn two_write(cards: usize) {
    let shared = Shared::with(cards);
    let start = |seat| Other::start("sharing::writes_on_every_card", &shared.path, seat);
    let two = [start(0), start(1)];
    Other::at_once(two);
    shared.is_whole();
    assert_eq!(shared.count("SELECT count(*) FROM action WHERE word='did-person-edit'"), 2 * cards);
    let kept = "SELECT count(*) FROM person
        WHERE substr(note,1,8)='0 wrote ' AND substr(town,1,8)='1 wrote '
        AND substr(note,9)=substr(town,9)";
    assert_eq!(shared.count(kept), cards, "each column has what its one writer wrote");
    // What both wrote: one of the two stands, the other waits for somebody to choose.
    assert_eq!(shared.count("SELECT count(*) FROM conflict"), cards);
    // "0 wants 17" stands and "1 wants 17" waits, or the other way round.
    let nothing_lost = "SELECT count(*) FROM conflict c
        JOIN person p ON hex(p.id)=c.row AND json_quote(p.street)=c.here
        WHERE c.col='street' AND c.seen='null' AND c.settled IS NULL
        AND substr(c.here,2,1)||substr(c.wanted,2,1) IN ('01','10')
        AND substr(c.here,3)=substr(c.wanted,3) AND substr(p.street,9)=substr(p.note,9)";
    assert_eq!(shared.count(nothing_lost), cards);
    let unbroken = "SELECT count(*) FROM
        (SELECT writer FROM change GROUP BY writer HAVING max(n)<>count(*) OR min(n)<>1)";
    assert_eq!(shared.count(unbroken), 0, "the log of each writer has no holes");
}

#[test]
fn two_who_write_a_thousand_times_each_at_once_lose_nothing() {
    two_write(1000);
}

fn desk(register: &Path) -> Desk {
    Desk::new(&register.with_extension("laptop"), Id([7; 16]), Seal::Plain)
}

#[test]
#[ignore = "the other process of the test below"]
fn saves_while_the_file_is_held() {
    let Some((path, _)) = told() else { return };
    let mut register = Register::open(&path, &Unlock::default()).unwrap();
    let (persons, by) = who(&register);
    let ids = IdSource::system();
    say("ready");
    wait();
    for (n, person) in (0_i64..).zip(&persons) {
        let author = Author { by, at: Stamp(NINE + n), ids: &ids };
        let edit = Edit::update("person", *person, vec![column("note", "said yes")]);
        let save = author.save(Word("did-person-edit"), vec![edit]);
        desk(&path).post(&save.clone().into()).unwrap();
        assert_eq!(commit::commit(&mut register, &save), Err(StoreError::Busy));
    }
    say("held up");
    wait();
}

#[test]
#[ignore = "the other process of the test below"]
fn sends_what_waits() {
    let Some((path, _)) = told() else { return };
    let mut register = Register::open(&path, &Unlock::default()).unwrap();
    let waiting = desk(&path).outbox().unwrap();
    // A power cut between the file and the outbox: the first is sent and not taken away.
    send(&mut register, &waiting[0].save);
    for posted in &waiting {
        send(&mut register, &posted.save);
        desk(&path).posted(&posted.save).unwrap();
    }
}

#[test]
fn a_held_lock_costs_nobody_an_entry() {
    let shared = Shared::with(3);
    let mut other = Other::start("sharing::saves_while_the_file_is_held", &shared.path, 0);
    other.wait_for("ready");
    #[expect(clippy::disallowed_methods, reason = "a colleague's program that hangs in the middle")]
    let mut hanging = Connection::open(&shared.path).unwrap();
    #[expect(clippy::disallowed_methods, reason = "the lock of a colleague")]
    let lock = hanging.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    other.go_on();
    other.wait_for("held up");
    assert_eq!(shared.count("SELECT count(*) FROM person WHERE note IS NOT NULL"), 0);
    // The one who wrote is gone as well; the entries are on the disk.
    other.kill();
    drop(lock);
    Other::start("sharing::sends_what_waits", &shared.path, 0).ended();
    assert_eq!(shared.count("SELECT count(*) FROM person WHERE note='said yes'"), 3);
    assert_eq!(shared.count("SELECT count(*) FROM action WHERE word='did-person-edit'"), 3);
    assert_eq!(shared.count("SELECT count(*) FROM conflict"), 0);
    assert_eq!(desk(&shared.path).outbox().unwrap(), []);
    shared.is_whole();
}
