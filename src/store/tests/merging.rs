//! Files of one register that came apart, folded together again.

mod decided;
mod deeds;
mod reading;
mod settled;
pub mod stories;
mod witness;
mod world;

use crate::store::merge::{GREATEST, Wins};
use witness::Witness;
use world::{HOUR, World};

/// What is done in one history, and what must be true at its end.
fn history(seed: u64, wins: Wins) -> std::result::Result<(), String> {
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
    for _ in 0..60 {
        let place = world.dice.of(world.places.len());
        match world.dice.of(30) {
            0 => world.reopen(place),
            1 => world.backup(place),
            2 if world.places.len() < 6 => {
                if let Some(backup) = world.backups.pop() {
                    world.arrive(&backup, -HOUR);
                    let last = world.places.len() - 1;
                    witness.look(&mut world, last);
                }
            }
            3 if world.erases => {
                if let Some(person) = world.pick(place, "SELECT id FROM person ORDER BY id") {
                    world.erase(place, person);
                }
            }
            4..=6 => {
                let other = world.dice.of(world.places.len());
                if other != place {
                    world.merge(place, other);
                }
            }
            _ => deeds::act(&mut world, place),
        }
        witness.look(&mut world, place);
    }
    together(&mut world, &mut witness)?;
    witness.judge(&world)
}

/// Merges into one file, from it into all, and so on until nothing comes any more: then all are the same.
fn together(world: &mut World, witness: &mut Witness) -> std::result::Result<(), String> {
    let count = world.places.len();
    for _ in 0..6 {
        let hub = world.dice.of(count);
        let rest: Vec<usize> = (0..count).filter(|place| *place != hub).collect();
        let ring = (0..count).map(|place| (place, (place + 1) % count));
        let ways = rest.iter().map(|from| (hub, *from)).chain(rest.iter().map(|to| (*to, hub)));
        for (into, from) in ways {
            world.merge(into, from);
            witness.look(world, into);
        }
        let came: usize = ring.map(|(into, from)| world.merge(into, from)).sum();
        if came == 0 {
            let db = &world.places[0].register.db;
            let sql = "SELECT count(*) FROM pragma_foreign_key_check";
            let lost: i64 = db.query_row(sql, [], |r| r.get(0)).unwrap();
            assert_eq!(lost, 0, "a reference leads nowhere");
            let erased = "SELECT EXISTS(SELECT 1 FROM change WHERE op='D')";
            let erased: bool = db.query_row(erased, [], |r| r.get(0)).unwrap();
            if erased && !world.erases {
                return Err("a row was erased by nobody".to_owned());
            }
            let first = world.dump(0);
            let differ = (1..count).find(|place| world.dump(*place) != first);
            return differ.map_or(Ok(()), |place| Err(apart(world, place)));
        }
        (0..count).for_each(|place| witness.look(world, place));
    }
    Err("the files never come to rest".to_owned())
}

/// The first line in which two files differ.
fn apart(world: &World, place: usize) -> String {
    let (one, other) = (world.dump(0), world.dump(place));
    let found = one.lines().zip(other.lines()).find(|(a, b)| a != b);
    format!("{place}: {found:?}")
}

/// How many histories are lived through: few each time, thousands by `.ci/merges`.
#[expect(clippy::disallowed_methods, reason = "a script asks for more")]
fn seeds() -> std::ops::RangeInclusive<u64> {
    let asked = std::env::var("TILLIT_MERGES").ok().and_then(|n| n.parse().ok());
    1..=asked.unwrap_or(200)
}

#[test]
fn files_that_came_apart_come_to_the_same_whatever_the_order() {
    let seeds: Vec<u64> = seeds().collect();
    let hands = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let live =
        |part: &[u64]| part.iter().find_map(|seed| Some((*seed, history(*seed, GREATEST).err()?)));
    let failed = std::thread::scope(|scope| {
        let parts = seeds.chunks(seeds.len().div_ceil(hands));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || live(part))).collect();
        parts.into_iter().find_map(|part| part.join().unwrap())
    });
    assert_eq!(failed, None, "a seed and what went wrong");
}

#[test]
fn a_wrong_rule_shows_at_once() {
    let last_come: Wins = |_, _| true;
    assert!((1..=3).any(|seed| history(seed, last_come).is_err()));
}
