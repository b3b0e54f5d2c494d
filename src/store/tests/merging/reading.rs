//! How the other file is read: what this program cannot know of is not taken, and nobody waits.

use super::super::*;
use super::stories::Two;
use crate::store::merge::Merge;
use rusqlite::functions::FunctionFlags;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

#[test]
fn a_file_of_a_later_format_is_not_folded_into_what_this_program_knows() {
    for newer in ["PRAGMA user_version=7", "UPDATE register SET min_writer=7"] {
        let mut two = Two::part(House::plain());
        two.field.person("Ann");
        two.field.register.db.execute_batch(&format!("PRAGMA query_only=OFF; {newer}")).unwrap();
        let why = Merge::find(&mut two.home.register, &two.field.path, &Key::None).err();
        assert_eq!(why, Some(StoreError::Newer { file: 7, app: 1 }));
        assert_eq!(two.home.one("SELECT count(*) FROM person"), "0");
    }
}

/// A colleague who saves each time a row of the other file is read: how often that went, and how often
/// the register was held.
fn saving(home: &House, theirs: &Register) -> Arc<[AtomicUsize; 2]> {
    let colleague = home.other();
    colleague.db.busy_timeout(std::time::Duration::ZERO).unwrap();
    colleague.db.execute_batch("PRAGMA query_only=OFF").unwrap();
    let outcomes = Arc::new([AtomicUsize::new(0), AtomicUsize::new(0)]);
    let count = outcomes.clone();
    let save = move |_: &rusqlite::functions::Context<'_>| {
        let saved = colleague.db.execute_batch("BEGIN; UPDATE clock SET hlc=hlc+1; COMMIT");
        let held = saved.is_err() && {
            colleague.settle();
            colleague.db.execute_batch("PRAGMA query_only=OFF").unwrap();
            true
        };
        count[usize::from(held)].fetch_add(1, Ordering::Relaxed);
        Ok(true)
    };
    let flags = FunctionFlags::SQLITE_UTF8;
    theirs.db.create_scalar_function("colleague_saves", 0, flags, save).unwrap();
    let views = ["change", "action", "read_log"].map(|table| {
        format!("CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE colleague_saves();")
    });
    theirs.db.execute_batch(&format!("PRAGMA query_only=OFF; {}", views.concat())).unwrap();
    outcomes
}

#[test]
fn colleagues_save_while_the_other_file_is_read() {
    let mut two = Two::part(House::plain());
    for name in ["Ann", "Bo", "Eva"] {
        two.field.person(name);
    }
    let theirs = two.field.other();
    let outcomes = saving(&two.home, &theirs);
    let found = theirs
        .read(|theirs| Merge::between(&two.home.register, theirs, None, merge::GREATEST))
        .unwrap();
    assert_eq!(found.progress().of, 6, "three cards, and that they were made");
    let [saved, held] = [0, 1].map(|at: usize| outcomes[at].load(Ordering::Relaxed));
    assert!(saved > 6 && held == 0, "{saved} saves, {held} held up");
}

#[test]
fn what_the_register_knows_itself_is_read_in_slices() {
    let mut h = House::plain();
    h.person("Ann");
    let more = "PRAGMA query_only=OFF; WITH RECURSIVE c(n) AS
       (SELECT 1 UNION ALL SELECT n+1 FROM c WHERE n<25000)
       INSERT INTO change(writer,n,clock,worker,action,tbl,row,op)
       SELECT x'0000000000000001', n, 1, x'00', x'00', 'tag', x'00', 'U' FROM c WHERE n<>20000";
    h.register.db.execute_batch(more).unwrap();
    let asked = AtomicUsize::new(0);
    let known = merge::Known::read(&|ask| {
        asked.fetch_add(1, Ordering::Relaxed);
        h.register.read(|db| ask(db))
    })
    .unwrap();
    assert!(asked.load(Ordering::Relaxed) > 3);
    let has = |n| known.has(([0, 0, 0, 0, 0, 0, 0, 1], n));
    assert_eq!(
        [1, 10_000, 10_001, 19_999, 20_000, 20_001, 25_000, 25_001].map(has),
        [true, true, true, true, false, true, true, false]
    );
}
