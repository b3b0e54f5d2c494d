//! What was settled before all of it was known, and what was erased.

use super::super::work::call;
use super::super::*;
use super::stories::{Two, fold};
use crate::domain::disposition::Disposition;
use encounters::Then;

/// A second file from what the home file is, or was.
fn copy(h: &House, name: &str) -> PathBuf {
    let path = h.dir.path().join(name);
    std::fs::copy(&h.path, &path).unwrap();
    path
}

#[test]
fn who_was_left_in_the_bin_comes_up_again_with_a_call_that_was_not_known() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let later = copy(&h, "later.tillit");
    let mut two = Two::part(h);
    let bin = people::bin(&two.home.author(), ann);
    two.home.commit(&bin);
    call(&mut two.field, ann, Disposition::Completed, &Then::default());
    assert_eq!(two.home().conflicts, 1);
    let open = two.home.ask(&conflicts::Open { person: None, limit: 9 });
    let stays = conflicts::settle(&two.home.author(), &open[0], &open[0].here);
    two.home.commit(&stays);
    assert_eq!(two.home.ask(&conflicts::Count), 0);
    // Another copy of that day has a call that nobody here knew of.
    two.field.register = Register::open(&later, &Unlock::default()).unwrap();
    call(&mut two.field, ann, Disposition::NoAnswer, &Then::default());
    let tally = fold(&mut two.home, &later);
    assert_eq!((tally.conflicts, two.home.ask(&conflicts::Count)), (1, 1));
    assert!(fold(&mut two.home, &later).is_empty());
    assert_eq!(two.home.ask(&conflicts::Count), 1);
}

#[test]
fn what_was_said_of_somebody_erased_does_not_come_back_in_a_conflict() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let far = copy(&h, "far.tillit");
    let mut two = Two::part(h);
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("hemligt"))]);
    let unlock = Unlock::default();
    let first = std::mem::replace(&mut two.field.register, Register::open(&far, &unlock).unwrap());
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("dolt"))]);
    two.field.register = first;
    assert_eq!(fold(&mut two.field, &far).conflicts, 1);
    let (at, by) = (two.home.author().at, two.home.karin);
    let stroke = commit::Stroke { at, by, action: crate::base::ActionId(ann.0) };
    commit::write(&mut two.home.register, stroke, |db| {
        db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        merge::bury(db, schema::table("person")?, &ann.0.0)
    })
    .unwrap();
    let path = two.field.path.clone();
    let mut found = merge::Merge::find(&mut two.home.register, &path, &Key::None).unwrap();
    while !found.progress().is_over() {
        found.step(&mut two.home.register, by, at).unwrap();
    }
    assert_eq!(two.home.ask(&conflicts::Count), 0);
    assert_eq!(two.home.one("SELECT count(*) FROM conflict"), "0");
    let said = "SELECT count(*) FROM change WHERE coalesce(new, old) LIKE '%hemligt%'
       OR coalesce(new, old) LIKE '%dolt%'";
    assert_eq!(two.home.one(said), "0");
}
