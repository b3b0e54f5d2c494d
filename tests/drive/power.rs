//! The server loses power at any moment: what comes back is whole, and holds every acknowledged save.

use crate::drive::{Drive, Keep};
use crate::session::Session;
use crate::told;
use crate::unit::Unit;
use tillit::base::ActionId;

const SAVES: usize = 4;

/// After so many events so many saves were acknowledged.
fn acknowledged_at(marks: &[usize], at: usize) -> usize {
    marks.iter().filter(|mark| **mark <= at).count()
}

fn cuts(encrypted: bool, random: usize) -> usize {
    let made = Unit::new(encrypted);
    let drive = Drive::on(made.folder.path());
    let mut session = Session::open(&drive, 0, &made.path, encrypted).unwrap();
    session.save(0);
    drive.record();
    let mut marks = Vec::new();
    for _ in 0..SAVES {
        session.save(0);
        marks.push(drive.recorded());
    }
    let all: Vec<ActionId> = session.acknowledged.clone();
    drop(session);
    let mut seed = told::number("TILLIT_TEST_SEED", 1);
    let mut dice = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let between: Vec<usize> = (0..random).map(|_| dice(drive.recorded())).collect();
    let mut images = 0;
    for at in marks.iter().copied().chain(between) {
        for (percent, strict) in [10, 50, 90].into_iter().flat_map(|p| [(p, false), (p, true)]) {
            let unit = made.copy();
            let keep = Keep { percent, strict, seed: u64::try_from(dice(1 << 30)).unwrap() };
            drive.cut(at, keep, unit.folder.path());
            let known = &all[..=acknowledged_at(&marks, at)];
            let holds = unit.holds(known);
            assert!(holds.is_ok(), "cut after {at} of {marks:?}, {keep:?}: {holds:?}");
            images += 1;
        }
    }
    images
}

#[test]
fn a_power_cut_at_or_between_saves_loses_nothing_acknowledged() {
    let random = usize::try_from(told::number("TILLIT_TEST_CUTS", 8)).unwrap();
    for encrypted in [false, true] {
        let images = cuts(encrypted, random);
        println!("encrypted {encrypted}: {images} of {images} images whole");
    }
}
