//! A call with five answers, from the form's last key to the disk.

use crate::Outcome;
use crate::bare::Bare;
use crate::table::{Table, by_turns};
use crate::town::Town;
use rusqlite::{Connection, TransactionBehavior, params};
use std::cell::Cell;
use tillit::base::{Clock as _, EncounterId, FakeClock, IdSource, PersonId};
use tillit::domain::answer::Answer;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::template::{TemplateRef, Version};
use tillit::store::encounters::{Then, log};
use tillit::store::{Author, Saved, commit};

/// What was said.
const ANSWERS: [(&str, &str); 5] = [
    ("days", "4"),
    ("meets", "weekly"),
    ("company-enough", "3"),
    ("meals", "5"),
    ("wish", "Någon att promenera med på förmiddagarna."),
];

pub fn measure(town: &mut Town, bare: &Bare, table: &mut Table) -> Outcome<()> {
    let someone = "SELECT id FROM person WHERE protection=0 AND gone IS NULL
        AND merged_into IS NULL AND deceased_on IS NULL ORDER BY id LIMIT 1 OFFSET 1000";
    let person: PersonId = town.register.read(|db| Ok(db.query_row(someone, [], |r| r.get(0))?))?;
    let clock = FakeClock::at("2026-11-23 09:00");
    let ids = IdSource::system();
    let author = Author { by: town.worker, at: clock.now(), ids: &ids };
    let mut draft = Draft {
        person: Some(person),
        minutes: Some(20),
        disposition: Some(Disposition::Completed),
        template: Some(TemplateRef { key: "cornerstones".to_owned(), version: Version::of(1, "") }),
        note: "Mår bra, saknar sin syster.".to_owned(),
        ..Draft::new(Kind::Call, author.at, town.today)
    };
    for (question, value) in ANSWERS {
        draft.answers.set(question, Answer::Value(value.to_owned()));
    }
    let db = Cell::new(Some(bare.open()?));
    let plain = || {
        let mut open = db.take().ok_or("the bare file is open")?;
        insert(&mut open, &author, &draft)?;
        db.set(Some(open));
        Ok(())
    };
    let ours = || {
        let (_, save) = log(&author, &draft, &Then::default());
        match commit::commit(&mut town.register, &save)? {
            Saved::Done { conflicts: 0 } => Ok(()),
            other => Err(format!("{other:?}").into()),
        }
    };
    let pair = by_turns(101, ours, plain)?;
    table.line("save a call with five answers", pair, "");
    Ok(())
}

fn insert(db: &mut Connection, author: &Author<'_>, draft: &Draft) -> Outcome<()> {
    let write = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let id = EncounterId(author.id());
    let mut row = write.prepare_cached(
        "INSERT INTO encounter(id,person,kind,at,day,minutes,disposition,template,template_version,
           note,worker,made) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?4)",
    )?;
    row.execute(params![
        id,
        draft.person,
        draft.kind.code(),
        draft.at,
        draft.day,
        draft.minutes,
        draft.disposition.map(Disposition::code),
        draft.template.as_ref().map(|t| &t.key),
        draft.template.as_ref().map(|t| t.version),
        draft.note,
        author.by
    ])?;
    let mut answer =
        write.prepare_cached("INSERT INTO answer(encounter,question,value) VALUES(?1,?2,?3)")?;
    for (question, value) in &draft.answers.0 {
        answer.execute(params![id, question, value.value()])?;
    }
    drop((row, answer));
    Ok(write.commit()?)
}
