//! What changes much at once, cut off wherever a drive can cut it off: a backup put back, one taken, a
//! file brought home, a copy made, a list brought in, other keys. The register is as it was or as it was to
//! become, whole; nothing that was there is lost; who asked is told the truth; doing it again ends it.

mod files;
mod kinds;
mod members;

use crate::drive::{Drive, Fault, Keep, Refusal, What};
use crate::told;
use crate::unit::Unit;
use kinds::ALL;
use std::collections::BTreeMap;
use std::path::Path;
use tillit::base::phrase::Piece;
use tillit::store::{Result, StoreError};

/// Something done to the register at a path.
pub struct Deed {
    pub name: &'static str,
    /// A register, and beside it what else is needed.
    pub make: fn() -> Unit,
    /// Does it. Says when everything is at hand that it begins with.
    pub act: fn(&Path, &mut dyn FnMut()) -> Result<()>,
    /// Whether the register is what it was to become. Fails where it is neither that nor what it was.
    pub is_new: fn(&Path) -> bool,
    /// Sees that what was there before lies where it can be found, once it is done.
    pub kept: fn(&Path),
    /// Everything it writes goes through `SQLite`, so that a power cut can be pretended.
    pub recorded: bool,
}

const REFUSALS: [What; 6] = [
    What::Refuse(Refusal::Broken),
    What::Refuse(Refusal::Full),
    What::Refuse(Refusal::Denied),
    What::Torn,
    What::Short,
    What::Die,
];

/// In every how many-th point something goes wrong.
fn step(otherwise: u64) -> usize {
    usize::try_from(told::number("TILLIT_TEST_DEED_STEP", otherwise)).unwrap()
}

/// How often it came to nothing, and to its end, though something went wrong.
#[derive(Debug, Default)]
struct Ended {
    old: usize,
    new: usize,
}

impl Ended {
    fn count(&mut self, new: bool) {
        *(if new { &mut self.new } else { &mut self.old }) += 1;
    }
}

/// With something wrong at the `n`-th question after it was begun, and so many after it. None: there was
/// no such question. Else whether it was done all the same, and what was said.
fn goes_wrong(
    deed: &Deed,
    made: &Unit,
    (n, times, what): (u64, u64, What),
) -> Option<(bool, Result<()>)> {
    let unit = made.copy();
    let drive = Drive::on(unit.folder.path());
    let mut at = u64::MAX;
    let said = (deed.act)(&unit.path, &mut || {
        at = drive.asked(0) + n;
        drive.plan(Fault { times, ..Fault::once(0, at, what) });
    });
    let case = format!("{}: {what:?} at question {n}, {times} times: {said:?}", deed.name);
    println!("{case}");
    let met = drive.asked(0) >= at;
    drive.clear();
    let new = (deed.is_new)(&unit.path);
    assert!(new || said.is_err(), "{case}, and it was not");
    assert!(!matches!(said, Err(StoreError::Bug(_))), "{case}");
    if !met {
        return None;
    }
    if let Err(StoreError::Rule(why)) = &said {
        // Whatever is said to lie somewhere does.
        let files = why.args.iter().filter_map(|(_, file)| match file {
            Piece::Text(file) => Some(Path::new(file)),
            _ => None,
        });
        files.for_each(|file| assert!(file.exists(), "{case}"));
    }
    ends(deed, &unit.path, new, &case);
    Some((new, said))
}

/// Done again it comes to its end, whatever lay half done.
fn ends(deed: &Deed, path: &Path, new: bool, case: &str) {
    let again = (deed.act)(path, &mut || ());
    assert!(new || again.is_ok(), "{case}, and again {again:?}");
    assert!((deed.is_new)(path), "{case}, and again {again:?}");
    (deed.kept)(path);
}

#[test]
fn whatever_a_drive_refuses_what_changes_much_at_once_is_done_or_not() {
    let every = step(199);
    // Where points are few some go wrong once and some for good, else both.
    let times = |n: usize| if every < 50 { vec![1, u64::MAX] } else { vec![[1, u64::MAX][n % 2]] };
    for (nth, deed) in ALL.iter().enumerate() {
        let made = (deed.make)();
        let mut ended = Ended::default();
        for (offset, what) in REFUSALS.into_iter().enumerate() {
            for times in times(nth + offset) {
                for n in (1 + (offset * 31) % every..).step_by(every) {
                    let n = u64::try_from(n).unwrap();
                    let Some((new, _)) = goes_wrong(deed, &made, (n, times, what)) else { break };
                    ended.count(new);
                }
            }
        }
        println!("{}: {ended:?}", deed.name);
        assert!(ended.old > 0, "{}: nothing went wrong: {ended:?}", deed.name);
    }
}

/// A drive that gives or takes something else than it says, while a backup is put back: what arrived is
/// looked at, and where it is not the backup the register goes back.
#[test]
fn a_backup_that_does_not_arrive_as_it_is_is_taken_back() {
    let (deed, every) = (&files::RESTORE, step(41));
    let made = (deed.make)();
    let mut told = BTreeMap::<String, usize>::new();
    for what in [What::Short, What::Flip, What::Lost] {
        for n in (1..).step_by(every) {
            let n = u64::try_from(n).unwrap();
            let Some((_, said)) = goes_wrong(deed, &made, (n, 1, what)) else { break };
            let said = said.map_or_else(|why| why.phrase().word, |()| "done".to_owned());
            *told.entry(said).or_default() += 1;
        }
    }
    println!("{told:?}");
    assert!(told.contains_key("backup-undone"), "{told:?}");
    assert!(told.contains_key("backup-not-put-back"), "{told:?}");
}

/// The drive is gone for good from the last word on of what puts the backup there: nobody saw what became of
/// it, and it is not said that the register is as it was.
#[test]
fn where_the_drive_ends_in_the_last_word_nothing_is_promised() {
    let (deed, what) = (&files::RESTORE, What::Refuse(Refusal::Broken));
    let made = (deed.make)();
    let gone_from = |n| goes_wrong(deed, &made, (n, u64::MAX, what));
    let is_there = |n| gone_from(n).is_none_or(|(new, _)| new);
    // From which question on the backup is there.
    let mut there = 1;
    while !is_there(there) {
        there *= 2;
    }
    let mut before = there / 2;
    while there - before > 1 {
        let middle = before.midpoint(there);
        *(if is_there(middle) { &mut there } else { &mut before }) = middle;
    }
    // Of the later ones some are those of reading it back.
    for n in [there, there + 1, there + 60] {
        match gone_from(n) {
            Some((true, Err(StoreError::Rule(why)))) => assert_eq!(why.word, "backup-unsure"),
            other => panic!("{n}: {other:?}"),
        }
    }
    // Read back it says something else for good, and so does what is to take its place again.
    match goes_wrong(deed, &made, (there + 60, u64::MAX, What::Flip)) {
        Some((_, Err(StoreError::Rule(why)))) => assert_eq!(why.word, "backup-left-damaged"),
        other => panic!("{other:?}"),
    }
}

#[test]
#[ignore = "the other process of the test below"]
fn does_and_ends_in_the_middle() {
    let (Some(path), Some(name)) = (told::register(), told::word("TILLIT_TEST_DEED")) else {
        return;
    };
    let drive = Drive::with_real_locks(path.parent().unwrap());
    let deed = ALL.iter().find(|deed| deed.name == name).unwrap();
    (deed.act)(&path, &mut || {
        let at = drive.asked(0) + told::at();
        drive.plan(Fault::once(0, at, What::Abort));
    })
    .unwrap();
}

/// The program is another process and is gone, with its locks, and tidies nothing up after itself.
#[test]
fn a_program_that_is_gone_in_the_middle_leaves_the_old_or_the_new_and_the_next_one_ends_it() {
    let every = step(89);
    for deed in ALL {
        let made = (deed.make)();
        let mut ended = Ended::default();
        for at in (1..).step_by(every) {
            let unit = made.copy();
            let other = told::program("deeds::does_and_ends_in_the_middle", &unit.path, at)
                .env("TILLIT_TEST_DEED", deed.name)
                .status()
                .unwrap();
            let case = format!("{}: gone at question {at}", deed.name);
            println!("{case}");
            let new = (deed.is_new)(&unit.path);
            assert!(new || !other.success(), "{case}");
            if other.success() {
                break;
            }
            ended.count(new);
            ends(deed, &unit.path, new, &case);
        }
        println!("{}: {ended:?}", deed.name);
        assert!(ended.old > 0, "{}: {ended:?}", deed.name);
    }
}

/// The server loses power at any moment of it. What was not synced is there or not, and so are names.
#[test]
fn a_power_cut_leaves_the_old_or_the_new() {
    let cuts = usize::try_from(told::number("TILLIT_TEST_CUTS", 8)).unwrap();
    let mut seed = told::number("TILLIT_TEST_SEED", 1);
    let mut dice = move |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for deed in ALL.iter().filter(|deed| deed.recorded) {
        let (made, unit) = ((deed.make)(), Unit::empty());
        made.copy_into(unit.folder.path());
        let drive = Drive::on(unit.folder.path());
        (deed.act)(&unit.path, &mut || drive.record()).unwrap();
        let all = drive.recorded();
        let mut ended = Ended::default();
        let between: Vec<usize> = (0..cuts).map(|_| dice(all)).collect();
        for at in between.into_iter().chain([all]) {
            for (percent, strict) in [10, 50, 90].into_iter().flat_map(|p| [(p, false), (p, true)])
            {
                let found = made.copy();
                let keep = Keep { percent, strict, seed: u64::try_from(dice(1 << 30)).unwrap() };
                drive.cut(at, keep, found.folder.path());
                let new = (deed.is_new)(&found.path);
                assert!(new || at < all, "{}: cut after all of {all}, {keep:?}", deed.name);
                ended.count(new);
            }
        }
        println!("{}: {ended:?} of {all} events", deed.name);
        assert!(ended.old > 0 && ended.new > 0, "{}: {ended:?}", deed.name);
    }
}
