//! Files of one register that came apart, folded together again.

mod books;
mod crosswise;
mod decided;
mod deeds;
mod field;
mod left;
pub mod programmes;
mod reading;
mod seldom;
mod settled;
pub mod stories;
mod witness;
mod world;

use super::*;
use crate::store::merge::{GREATEST, Wins};
use std::collections::BTreeSet;
use undo::{Next, Plan, Planned, Way};
use witness::Witness;
use world::{HOUR, World};

type Outcome<T> = std::result::Result<T, String>;

/// What is done in one history, and what must be true after each merge and at its end. Which tables
/// were written.
fn history(seed: u64, wins: Wins) -> Outcome<BTreeSet<String>> {
    let mut world = World::new(seed, wins);
    let mut witness = Witness::default();
    world.erases = seed.is_multiple_of(3);
    if seed.is_multiple_of(5) {
        // A computer that believes it is next week.
        world.places[3].skew = 7 * 24 * HOUR;
    }
    for place in 0..world.places.len() {
        witness.look(&mut world, place);
    }
    let begun = world.places[0].seen;
    for _ in 0..50 {
        let place = world.dice.of(world.places.len());
        round(&mut world, &mut witness, place)?;
    }
    together(&mut world, &mut witness)?;
    witness.judge(&world, 0)?;
    let sql = "SELECT DISTINCT tbl FROM change WHERE seq>?1";
    let written = row::all(&world.places[0].register.db, sql, [begun], |r| Ok(r.get(0)?));
    Ok(written.unwrap().into_iter().collect())
}

/// One thing that happens somewhere.
fn round(world: &mut World, witness: &mut Witness, place: usize) -> Outcome<()> {
    match world.dice.of(30) {
        0 => world.reopen(place),
        1 => world.backup(place),
        2 if world.places.len() < 7 => {
            if let Some(backup) = world.backups.pop() {
                world.arrive(&backup, -HOUR);
                let last = world.places.len() - 1;
                witness.look(world, last);
            }
        }
        3 if world.erases => {
            if let Some(person) = world.pick(place, "SELECT id FROM person ORDER BY id") {
                world.erase(place, person);
            }
        }
        4 if world.places.len() < 7 && !world.places[place].part => {
            world.take(place);
            let last = world.places.len() - 1;
            witness.look(world, place);
            witness.look(world, last);
        }
        5..=7 => {
            let (other, cut) = (world.dice.of(world.places.len()), world.dice.of(6) == 0);
            if other != place {
                let (_, rows) = world.merge(witness, (place, other), cut);
                return witness.after(world, place, rows);
            }
        }
        _ => deeds::act(world, place),
    }
    witness.look(world, place);
    Ok(())
}

/// Merges into one file, from it into all, and so on until nothing comes any more: then all are the
/// same, but for those that hold some of the persons alone.
fn together(world: &mut World, witness: &mut Witness) -> Outcome<()> {
    let count = world.places.len();
    let whole: Vec<usize> = (0..count).filter(|place| !world.places[*place].part).collect();
    for _ in 0..8 {
        let hub = *world.dice.pick(&whole).unwrap();
        let rest: Vec<usize> = (0..count).filter(|place| *place != hub).collect();
        let ways = rest.iter().map(|from| (hub, *from)).chain(rest.iter().map(|to| (*to, hub)));
        let mut came = 0;
        for (into, from) in ways {
            let (brought, rows) = world.merge(witness, (into, from), false);
            came += brought;
            witness.after(world, into, rows)?;
        }
        if came == 0 {
            return alike(world, &whole);
        }
    }
    Err("the files never come to rest".to_owned())
}

/// Whether these files hold the same, and nothing in them leads nowhere.
fn alike(world: &World, whole: &[usize]) -> Outcome<()> {
    let db = &world.places[whole[0]].register.db;
    let sql = "SELECT count(*) FROM pragma_foreign_key_check";
    let lost: i64 = db.query_row(sql, [], |r| r.get(0)).unwrap();
    if lost > 0 {
        return Err("a reference leads nowhere".to_owned());
    }
    let erased = "SELECT EXISTS(SELECT 1 FROM change WHERE op='D')";
    let erased: bool = db.query_row(erased, [], |r| r.get(0)).unwrap();
    if erased && !world.erases {
        return Err("a row was erased by nobody".to_owned());
    }
    let people = world.all(whole[0], "SELECT id FROM person ORDER BY id");
    if people.iter().any(|id| rules::protected(db, PersonId(*id)).is_err()) {
        return Err("somebody hidden can be reached".to_owned());
    }
    let first = world.dump(whole[0]);
    let differ = whole.iter().find(|place| world.dump(**place) != first);
    differ.map_or(Ok(()), |place| Err(apart(world, *place)))
}

/// The first line in which two files differ.
fn apart(world: &World, place: usize) -> String {
    let (one, other) = (world.dump(0), world.dump(place));
    let found = one.lines().zip(other.lines()).find(|(a, b)| a != b);
    format!("{place}: {found:?}")
}

/// Which histories are lived through: some each time, thousands by `.ci/merges`, which also asks for
/// one (`154`) or a part of them (`154-200`).
#[expect(clippy::disallowed_methods, reason = "a script asks for more")]
fn seeds() -> std::ops::RangeInclusive<u64> {
    let Ok(asked) = std::env::var("TILLIT_MERGES") else { return 1..=200 };
    let (first, last) = asked.split_once('-').unwrap_or((&asked, &asked));
    first.parse().unwrap()..=last.parse().unwrap()
}

#[test]
fn files_that_came_apart_come_to_the_same_whatever_the_order() {
    let seeds = seeds();
    let hands = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let next = std::sync::atomic::AtomicU64::new(*seeds.start());
    let live = || {
        let mut failed = Vec::new();
        loop {
            let seed = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            if !seeds.contains(&seed) {
                return failed;
            }
            let lived = std::panic::catch_unwind(|| history(seed, GREATEST));
            match lived.unwrap_or_else(|_| Err("a panic, told above".to_owned())) {
                Ok(_) => {}
                Err(why) => {
                    eprintln!("history {seed}: {why}");
                    failed.push((seed, why));
                }
            }
        }
    };
    let failed: Vec<(u64, String)> = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..hands).map(|_| scope.spawn(live)).collect();
        hands.into_iter().flat_map(|hand| hand.join().unwrap()).collect()
    });
    assert_eq!(failed, [], "seeds and what went wrong");
}

/// The first history in which it is missed that something was left out.
fn missed(wins: Wins, without: &'static str) -> Option<u64> {
    merge::without::leave_out(without);
    // What is left out may as well come to a panic.
    let fails =
        |seed: &u64| std::panic::catch_unwind(|| history(*seed, wins)).map_or(true, |h| h.is_err());
    let found = (1..=30).find(fails);
    merge::without::leave_out("");
    found
}

#[test]
fn a_wrong_rule_shows_at_once() {
    let last_come: Wins = |_, _| true;
    let seed = missed(last_come, "");
    assert!(seed.is_some_and(|seed| seed <= 10), "{seed:?}");
}

#[test]
fn whichever_rule_is_left_out_is_missed() {
    let found = ["quarrels", "binned", "mend", "bury"].map(|part| (part, missed(GREATEST, part)));
    assert!(found.iter().all(|(_, seed)| seed.is_some()), "{found:?}");
}

#[test]
fn every_table_is_written_by_somebody() {
    let tables = schema::tables().unwrap().iter().map(|table| table.name.clone());
    let mut left: BTreeSet<String> = tables.collect();
    // As many histories as it takes: which deeds one has is drawn.
    for seed in 1..=40 {
        for table in history(seed, GREATEST).unwrap() {
            left.remove(&table);
        }
        if left.is_empty() {
            return;
        }
    }
    panic!("no deed writes {left:?}");
}

/// Takes back, or does again, whatever one user still can; how many steps that was, or nothing where
/// the user has lost the right to it meanwhile.
fn turn_all(world: &mut World, way: Way) -> Option<usize> {
    let by = world.workers[0];
    let mut steps = 0;
    while let Some(step) = world.ask(0, &Next { by, way }).unwrap() {
        let plan = Plan { action: step.action, way, force: false };
        let ready = match world.ask(0, &plan) {
            Ok(Planned::Ready(ready)) => ready,
            Err(StoreError::Denied) => return None,
            other => panic!("{other:?} stands in the way of {step:?}"),
        };
        let ids = IdSource::counted(900_000 + u32::try_from(steps).unwrap() * 1000);
        let author = Author { by, at: world.at(0), ids: &ids };
        for save in ready.saves(&author) {
            let saved = match commit::commit(&mut world.places[0].register, &save) {
                Err(StoreError::Denied) => return None,
                saved => saved.unwrap(),
            };
            assert_eq!(saved, Saved::Done { conflicts: 0 }, "{save:?}");
        }
        steps += 1;
        assert!(steps < 500, "it comes to no end");
    }
    Some(steps)
}

/// The promise of undo, over everything users do and every table they write.
#[test]
fn whatever_one_user_does_is_taken_back_to_the_start_and_done_again_to_the_end() {
    let mut lived = 0;
    for seed in 1..=30 {
        let mut world = World::new(seed, GREATEST);
        // Camilla, who may do all that Karin may and has done nothing yet.
        world.workers[0] = world.workers[1];
        world.turns = false;
        let all = "PRAGMA query_only=OFF; UPDATE worker SET role='coordinator'";
        world.places[0].register.db.execute_batch(all).unwrap();
        let start = live(&world.places[0].register);
        for _ in 0..30 {
            deeds::act(&mut world, 0);
        }
        let end = live(&world.places[0].register);
        let Some(steps) = turn_all(&mut world, Way::Undo) else { continue };
        assert!(steps > 5, "seed {seed}");
        assert_eq!(live(&world.places[0].register), start, "seed {seed}");
        assert_eq!(turn_all(&mut world, Way::Redo), Some(steps), "seed {seed}");
        assert_eq!(live(&world.places[0].register), end, "seed {seed}");
        lived += 1;
    }
    assert!(lived > 20, "{lived}");
}
