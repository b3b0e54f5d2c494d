//! A copy that came home: five thousand changes in each of two files.

use crate::Outcome;
use crate::bare::Bare;
use crate::table::{Pair, Table, median, timed};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;
use tillit::base::{Clock as _, FakeClock, Id, IdSource, PersonId, Secret, Word, WorkerId};
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

/// What the encrypted ones open by.
const PASSPHRASE: &str = "blå gul röd hus";

/// A register and the copy of it that was worked in elsewhere.
struct Files {
    folder: TempDir,
    home: PathBuf,
    field: PathBuf,
    worker: WorkerId,
    unlock: Unlock,
}

pub fn measure(table: &mut Table) -> Outcome<()> {
    let plain = Files::made(None)?;
    let kept = |name: &str| plain.folder.path().join(name);
    let bare = [&plain.home, &plain.field].map(|of| Bare::of(of, &of.with_extension("db")));
    let [home, field] = bare;
    let (home, field) = (home?, field?);
    plain.merged("plain", &kept("bare.db"), (&home, &field), table)?;
    let (home, field) = (home.closed(&kept("home.x"))?, field.closed(&kept("field.x"))?);
    Files::made(Some(PASSPHRASE))?.merged("encrypted", &kept("bare.x"), (&home, &field), table)
}

impl Files {
    /// Half of the changes are of persons whom both change.
    fn made(passphrase: Option<&str>) -> Outcome<Self> {
        let folder = tempfile::tempdir()?;
        let (home, field) = (folder.path().join("home.tillit"), folder.path().join("field.tillit"));
        let ids = IdSource::system();
        let at = FakeClock::at("2026-11-23 09:00").now();
        let new = NewRegister {
            name: "Copies".to_owned(),
            zone: "Europe/Stockholm".to_owned(),
            worker: "Karin".to_owned(),
            role: Role::Coordinator.code(),
            passphrase: passphrase.map(Secret::from),
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
        let key = passphrase.map_or(Key::None, |typed| Key::typed(None, Secret::from(typed)));
        let unlock = Unlock { key, laptop: None };
        for end in ["tillit", "keys"] {
            let file = home.with_extension(end);
            if file.exists() {
                std::fs::copy(file, field.with_extension(end))?;
            }
        }
        let files = Self { folder, home, field, worker, unlock };
        files.edit(&files.home, &persons, "hemma")?;
        files.edit(&files.field, &persons, "ute")?;
        Ok(files)
    }

    /// Brings the copy home some times, and writes the same in SQL to `by`, a copy of the first of `bare`.
    fn merged(
        &self,
        kind: &str,
        by: &Path,
        (home, field): (&Bare, &Bare),
        table: &mut Table,
    ) -> Outcome<()> {
        let at = FakeClock::at("2026-11-23 11:00").now();
        let (mut ours, mut bare, mut found) = (Vec::new(), Vec::new(), 0);
        for _ in 0..TIMES {
            let here = self.folder.path().join("here.tillit");
            std::fs::copy(&self.home, &here)?;
            if !matches!(self.unlock.key, Key::None) {
                std::fs::copy(self.home.with_extension("keys"), here.with_extension("keys"))?;
            }
            let mut register = Register::open(&here, &self.unlock)?;
            ours.push(timed(|| {
                let mut merge = Merge::find(&mut register, &self.field, &self.unlock.key)?;
                found = merge.count(&register, at)?.changes;
                while !merge.progress().is_over() {
                    merge.step(&mut register, self.worker, at)?;
                }
                Ok(())
            })?);
            drop(register);
            bare.push(without(&home.copied(by)?, field)?);
        }
        let what =
            format!("{found} changes of a copy brought home, {EDITS} made meanwhile, {kind}");
        table.group(&what);
        let pair = Pair { ours: median(ours), bare: median(bare) };
        table.line("found, counted and merged", pair, "1 s");
        Ok(())
    }

    fn edit(&self, path: &Path, persons: &[PersonId], note: &str) -> Outcome<()> {
        let mut register = Register::open(path, &self.unlock)?;
        let ids = IdSource::system();
        let at = FakeClock::at("2026-11-23 10:00").now();
        let author = Author { by: self.worker, at, ids: &ids };
        let from = if note == "ute" { EDITS / 2 } else { 0 };
        let saves = persons.iter().skip(from).take(EDITS).map(|person| {
            let column = Column::new("note", None::<Id>, note);
            author
                .save(Word("did-person-edit"), vec![Edit::update("person", *person, vec![column])])
        });
        all(&mut register, &saves.collect::<Vec<_>>())
    }
}

/// How long it takes in SQL to find what the copy alone has changed and to write it.
fn without(home: &Bare, field: &Bare) -> Outcome<Duration> {
    let home = home.open()?;
    timed(|| {
        field.attach(&home, "field")?;
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
