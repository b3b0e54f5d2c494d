//! How often the drive is asked for what people do, beside plain `SQLite` doing the same: the same
//! statements read, the same rows and log are written, by `SQLite`'s own way to the file.

use crate::drive::{Drive, as_client};
use crate::told;
use crate::unit;
use rusqlite::{Connection, ToSql};
use std::path::Path;
use tillit::base::{Day, IdSource, Lang, PersonId, Stamp, WorkerId};
use tillit::demo::{Plan, Year, fill};
use tillit::domain::answer::Answer;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::template::{TemplateRef, Version};
use tillit::domain::worker::{Role, Worker};
use tillit::store::encounters::{Then, log};
use tillit::store::names::LoadNames;
use tillit::store::tasks::{Depth, Today};
use tillit::store::watch::Watch;
use tillit::store::{
    Ask as _, Author, Cell, Edit, Register, Save, Saved, commit, conflicts, workers,
};

const TODAY: &str = "2026-11-23";

/// Who is in the team beside the one that the register was made by.
const COLLEAGUE: &str = "Siv";

/// The first save finds pages to read; those after it are told together.
const SAVES: [&str; 6] = ["first save", "save", "save", "save", "save", "save"];

/// What is told of each step once it is done: it counts since the one before.
type Meter<'a> = dyn FnMut(&str) + 'a;

/// A made-up town in a register of its own.
fn town(path: &Path, people: usize) {
    unit::make(path, false);
    let mut register = Register::open(path, &unit::unlock(false)).unwrap();
    let worker = member(&register);
    let plan = Plan { seed: 1, people, today: TODAY.parse().unwrap() };
    fill(&mut register, Year::new(plan, worker, Vec::new())).unwrap();
    // Programs of two members can be told apart.
    let (ids, name) = (IdSource::system(), COLLEAGUE.to_owned());
    let author = Author { by: worker, at: Stamp(unit::NINE), ids: &ids };
    let id = WorkerId(author.id());
    let colleague = Worker { id, name, role: Role::Worker, lang: Lang::En, gone: false };
    commit::commit(&mut register, &workers::add(&author, &colleague)).unwrap();
}

fn member(register: &Register) -> WorkerId {
    register.read(|db| Ok(maker(db)?)).unwrap()
}

/// The one that the register was made by: the colleague has nothing to do.
fn maker(db: &Connection) -> rusqlite::Result<WorkerId> {
    db.query_row("SELECT id FROM worker WHERE name<>?1 ORDER BY name", [COLLEAGUE], |r| r.get(0))
}

/// What is read for Today, in one transaction a question as the program does it.
fn today(db: &Connection, worker: WorkerId) {
    let today: Day = TODAY.parse().unwrap();
    Today { today, worker: Some(worker), later: false, limit: 24, depth: Depth::Name }
        .ask(db)
        .unwrap();
}

/// A call with five answers.
fn call(worker: WorkerId, person: PersonId, ids: &IdSource) -> Save {
    let author = Author { by: worker, at: Stamp(unit::NINE), ids };
    let mut draft = Draft {
        person: Some(person),
        minutes: Some(20),
        disposition: Some(Disposition::Completed),
        template: Some(TemplateRef { key: "cornerstones".to_owned(), version: Version::of(1, "") }),
        note: "Mår bra, saknar sin syster.".to_owned(),
        ..Draft::new(Kind::Call, author.at, TODAY.parse().unwrap())
    };
    for question in ["days", "meets", "company-enough", "meals", "wish"] {
        draft.answers.set(question, Answer::Value("Promenera på förmiddagen".to_owned()));
    }
    log(&author, &draft, &Then::default()).1
}

fn someone(db: &Connection) -> rusqlite::Result<PersonId> {
    let sql = "SELECT id FROM person WHERE protection=0 AND gone IS NULL AND merged_into IS NULL
        AND deceased_on IS NULL ORDER BY id LIMIT 1";
    db.query_row(sql, [], |r| r.get(0))
}

/// What somebody else does in between, and whether anybody did.
type Other<'a> = dyn FnMut() -> bool + 'a;

/// The store.
fn ours(path: &Path, other: &mut Other<'_>, meter: &mut Meter<'_>) {
    let mut register = Register::open(path, &unit::unlock(false)).unwrap();
    let worker = member(&register);
    register
        .read(|db| {
            today(db, worker);
            Ok(())
        })
        .unwrap();
    register.read(|db| conflicts::Count.ask(db)).unwrap();
    meter("open to Today");
    register.read(|db| LoadNames { lang: Lang::Sv }.ask(db)).unwrap();
    let person = register.read(|db| Ok(someone(db)?)).unwrap();
    meter("names");
    let ids = IdSource::system();
    for label in SAVES {
        let saved = commit::commit(&mut register, &call(worker, person, &ids)).unwrap();
        assert_eq!(saved, Saved::Done { conflicts: 0 });
        meter(label);
    }
    let watch = |seen| register.read(|db| Watch { seen }.ask(db)).unwrap();
    let seen = watch(None);
    meter("-");
    assert_eq!(watch(Some(seen)), seen);
    meter("notice nothing");
    if other() {
        meter("-");
        assert!(watch(Some(seen)).seq > seen.seq, "another's save is not seen");
        meter("notice another's save");
    }
}

/// `SQLite` by itself, with the same settings but its own journal.
#[expect(clippy::disallowed_methods, reason = "what the store is held against")]
pub fn bare(path: &Path, mode: &str) -> Connection {
    let db = Connection::open(path).unwrap();
    // Fifteen of them may open it at once.
    db.busy_timeout(std::time::Duration::from_mins(1)).unwrap();
    db.execute_batch(&format!(
        "PRAGMA journal_mode={mode}; PRAGMA journal_size_limit=1048576; PRAGMA synchronous=FULL;
         PRAGMA cache_size=-16384; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON"
    ))
    .unwrap();
    db
}

/// The rows of a call that nobody has answered, by `SQLite` alone. Where it fails nothing stays open.
pub fn no_answer(db: &Connection) -> rusqlite::Result<()> {
    let worker = maker(db)?;
    let author = Author { by: worker, at: Stamp(unit::NINE), ids: &IdSource::system() };
    let draft = Draft {
        person: Some(someone(db)?),
        disposition: Some(Disposition::NoAnswer),
        ..Draft::new(Kind::Call, author.at, TODAY.parse().unwrap())
    };
    let written = write(db, &log(&author, &draft, &Then::default()).1);
    if written.is_err() && !db.is_autocommit() {
        db.execute_batch("ROLLBACK")?;
    }
    written
}

/// Everything a session does, by `SQLite` alone.
fn plain(path: &Path, mode: &str, other: &mut Other<'_>, meter: &mut Meter<'_>) {
    let db = bare(path, mode);
    let in_one = |f: &dyn Fn(&Connection)| {
        db.execute_batch("BEGIN").unwrap();
        f(&db);
        db.execute_batch("COMMIT").unwrap();
    };
    let worker = maker(&db).unwrap();
    in_one(&|db| today(db, worker));
    in_one(&|db| assert_eq!(conflicts::Count.ask(db), Ok(0)));
    meter("open to Today");
    in_one(&|db| drop(LoadNames { lang: Lang::Sv }.ask(db).unwrap()));
    let person = someone(&db).unwrap();
    meter("names");
    let ids = IdSource::system();
    for label in SAVES {
        write(&db, &call(worker, person, &ids)).unwrap();
        meter(label);
    }
    let seen = look(&db);
    meter("notice nothing");
    if other() {
        meter("-");
        assert!(look(&db) > seen, "another's save is not seen");
        meter("notice another's save");
    }
}

/// The last change, as a program asks for it that has no other way.
fn look(db: &Connection) -> i64 {
    db.execute_batch("BEGIN; PRAGMA data_version").unwrap();
    let seq = db.query_row("SELECT max(seq) FROM change", [], |r| r.get(0)).unwrap();
    db.execute_batch("COMMIT").unwrap();
    seq
}

/// The rows of a save; the triggers of the file write the log.
fn write(db: &Connection, save: &Save) -> rusqlite::Result<()> {
    let run = |sql: &str, with: &[&dyn ToSql]| db.prepare_cached(sql)?.execute(with).map(drop);
    run("BEGIN IMMEDIATE", &[])?;
    run("UPDATE clock SET hlc=hlc+1, at=?1, action=?2", &[&save.at, &save.action])?;
    for edit in &save.edits {
        let Edit::Insert { table, key, cells } = edit else { panic!("{edit:?}") };
        let keys: &[&str] = if table == "answer" { &["encounter", "question"] } else { &["id"] };
        let cells = cells.iter().map(|(name, cell)| (name.as_str(), cell));
        let all: Vec<(&str, &Cell)> = keys.iter().copied().zip(key).chain(cells).collect();
        let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
        let marks = vec!["?"; all.len()].join(",");
        let sql = format!("INSERT INTO {table}({}) VALUES({marks})", names.join(","));
        let values: Vec<&dyn ToSql> = all.iter().map(|(_, cell)| *cell as &dyn ToSql).collect();
        run(&sql, &values)?;
    }
    let sql = "INSERT INTO action(id,part,clock,at,worker,word,args,turn,writer,n_from,n_to)
        SELECT ?1,1,hlc,?2,?3,?4,'{}','do',writer,1,n FROM clock";
    run(sql, &[&save.action, &save.at, &save.by, &save.verb.word])?;
    run("COMMIT", &[])
}

/// Somebody else's save, from another computer.
fn other(path: &Path) -> bool {
    let mut register = Register::open(path, &unit::unlock(false)).unwrap();
    let (worker, ids) = (member(&register), IdSource::system());
    let person = register.read(|db| Ok(someone(db)?)).unwrap();
    commit::commit(&mut register, &call(worker, person, &ids)).is_ok()
}

/// Asked of a drive in this process, for each step.
fn counted(mode: Option<&str>) -> Vec<(String, u64)> {
    crate::drive::install();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("town.tillit");
    town(&path, 60);
    let drive = Drive::on(folder.path());
    let (mut before, mut steps) = (0, Vec::new());
    let mut meter = |label: &str| {
        let asked = drive.asked(0);
        steps.push((label.to_owned(), asked - before));
        before = asked;
    };
    let mut another = || as_client(1, || other(&path));
    match mode {
        None => ours(&path, &mut another, &mut meter),
        Some(mode) => plain(&path, mode, &mut another, &mut meter),
    }
    steps
}

#[test]
fn a_save_asks_the_drive_at_most_seven_times_for_ten_of_plain_sqlite() {
    let ours = counted(None);
    let beside = ["DELETE", "TRUNCATE", "PERSIST"].map(|mode| (mode, counted(Some(mode))));
    println!("the store: {ours:?}");
    let of = |steps: &[(String, u64)], label: &str| -> u64 {
        steps.iter().filter(|(name, _)| name == label).map(|(_, asked)| asked).sum()
    };
    assert_eq!(of(&ours, "notice nothing"), 1);
    assert!(of(&ours, "notice another's save") > 1);
    for (mode, plain) in beside {
        println!("{mode}: {plain:?}");
        let (ours, plain) = (of(&ours, "save"), of(&plain, "save"));
        assert!(ours * 10 <= plain * 7, "{mode}: {ours} of {plain}");
    }
}

/// The same for a script: after each step the server of a pretended drive is asked how much it was.
#[cfg(target_os = "linux")]
#[test]
#[ignore = "a program: counts what a drive is asked"]
fn counts() {
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::UnixStream;
    let Some(path) = told::register() else { return };
    let Some(socket) = told::word("TILLIT_TEST_CTL") else {
        let people = usize::try_from(told::number("TILLIT_TEST_PEOPLE", 500)).unwrap();
        return town(&path, people);
    };
    let ask = |command: &str| {
        let mut stream = UnixStream::connect(&socket).unwrap();
        stream.write_all(format!("{command}\n").as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.replace('\n', " ")
    };
    let mut meter = |label: &str| {
        println!("\nN {label}: {}", ask("@0 stats"));
        ask("@0 reset");
    };
    ask("@0 reset");
    let elsewhere = told::word("TILLIT_TEST_ELSEWHERE");
    let mut another = || elsewhere.iter().any(|path| other(Path::new(path)));
    match told::word("TILLIT_TEST_MODE") {
        None => ours(&path, &mut another, &mut meter),
        Some(mode) => plain(&path, &mode, &mut another, &mut meter),
    }
}
