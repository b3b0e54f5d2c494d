//! A copy that came home: five thousand changes in each of two files.

use crate::Outcome;
use crate::bare::Bare;
use crate::table::{Pair, Table, median, timed};
use std::path::Path;
use std::time::Duration;
use tillit::base::{Clock as _, FakeClock, Id, IdSource, PersonId, Word, WorkerId};
use tillit::domain::worker::Role;
use tillit::store::merge::Merge;
use tillit::store::{Author, Column, Edit, Key, NewRegister, Register, Save, Unlock, Work, commit};

/// Persons in both files.
const PERSONS: usize = 20_000;
/// Changes in each.
const EDITS: usize = 5_000;
/// Saves in a transaction.
const AT_ONCE: usize = 500;
/// How often it is merged.
const TIMES: usize = 5;

pub fn measure(table: &mut Table) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let (home, field) = (folder.path().join("home.tillit"), folder.path().join("field.tillit"));
    let ids = IdSource::system();
    let at = FakeClock::at("2026-11-23 09:00").now();
    let new = NewRegister {
        name: "Copies".to_owned(),
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
    let made = Register::create(&home, &new)?;
    let (mut register, worker) = (made.register, made.worker);
    let author = Author { by: worker, at, ids: &ids };
    let persons: Vec<PersonId> = (0..PERSONS).map(|_| PersonId(ids.next(at))).collect();
    let saves = persons.iter().map(|person| {
        let cells = vec![("given", "Anna".into()), ("made", author.now())];
        author.save(Word("did-person-add"), vec![Edit::insert("person", *person, cells)])
    });
    all(&mut register, &saves.collect::<Vec<_>>())?;
    drop(register);
    std::fs::copy(&home, &field)?;
    edit(&home, &persons, worker, "hemma")?;
    edit(&field, &persons, worker, "ute")?;
    let (mut ours, mut bare, mut found) = (Vec::new(), Vec::new(), 0);
    for _ in 0..TIMES {
        let here = folder.path().join("here.tillit");
        std::fs::copy(&home, &here)?;
        let mut register = Register::open(&here, &Unlock::default())?;
        ours.push(timed(|| {
            let mut merge = Merge::find(&mut register, &field, &Key::None)?;
            found = merge.count(&register, at)?.changes;
            while !merge.progress().is_over() {
                merge.step(&mut register, worker, at)?;
            }
            Ok(())
        })?);
        drop(register);
        bare.push(without(folder.path(), &home, &field)?);
    }
    table.group(&format!("{found} changes of a copy brought home, {EDITS} made meanwhile, plain"));
    let pair = Pair { ours: median(ours), bare: median(bare) };
    table.line("found, counted and merged", pair, "1 s");
    Ok(())
}

/// How long it takes in SQL to find what the copy alone has changed and to write it.
fn without(folder: &Path, home: &Path, field: &Path) -> Outcome<Duration> {
    let home = Bare::of(home, &folder.join("bare-home.db"))?.open()?;
    let field = Bare::of(field, &folder.join("bare-field.db"))?.path;
    timed(|| {
        home.execute("ATTACH ?1 AS field", [field.to_string_lossy().as_ref()])?;
        Ok(home.execute(
            "UPDATE person SET note=f.note FROM field.person f
             WHERE f.id=person.id AND f.note IS NOT person.note AND person.note IS NULL",
            [],
        )?)
    })
}

fn all(register: &mut Register, saves: &[Save]) -> Outcome<()> {
    for some in saves.chunks(AT_ONCE) {
        commit::commit_all(register, some)?;
    }
    Ok(())
}

/// Half of the changes are of persons whom both files change.
fn edit(path: &Path, persons: &[PersonId], by: WorkerId, note: &str) -> Outcome<()> {
    let mut register = Register::open(path, &Unlock::default())?;
    let ids = IdSource::system();
    let author = Author { by, at: FakeClock::at("2026-11-23 10:00").now(), ids: &ids };
    let from = if note == "ute" { EDITS / 2 } else { 0 };
    let saves = persons.iter().skip(from).take(EDITS).map(|person| {
        let column = Column::new("note", None::<Id>, note);
        author.save(Word("did-person-edit"), vec![Edit::update("person", *person, vec![column])])
    });
    all(&mut register, &saves.collect::<Vec<_>>())
}
