//! Out of the team: what stands half done, what cannot be taken back, and who notices.

use super::members::{OTHER, OWN, by, invite, join, keys};
use super::*;
use crate::store::members::{Finish, Mend, Mended, Standing, Strange};

/// Ali is out of the team and still has a key, as after a removal cut off at its first step.
fn left(h: &mut House) -> WorkerId {
    let ali = join(h, "Ali Haddad", OWN);
    let save = workers::leave(&h.author(), ali);
    h.commit(&save);
    ali
}

#[test]
fn a_removal_that_waits_for_a_colleague_is_told_and_finished_when_somebody_asks() {
    let mut h = House::encrypted();
    join(&mut h, "Eva Holm", OTHER);
    left(&mut h);
    h.register.set_patience(std::time::Duration::ZERO).unwrap();
    let eva = by(&h, "Eva Holm", OTHER).unwrap();
    eva.db.execute_batch("BEGIN; SELECT * FROM register").unwrap();
    assert_eq!(Mend.apply(&mut h.register), Ok(Some(Mended::Unfinished)));
    let strangers = Standing.apply(&mut h.register).unwrap().strangers;
    let seen: Vec<_> = strangers.iter().map(|one| (one.name.as_str(), one.whose)).collect();
    assert_eq!(seen, [("Ali Haddad", Strange::Left)]);
    assert_eq!(Finish.apply(&mut h.register), Err(StoreError::Busy));
    eva.db.execute_batch("ROLLBACK").unwrap();
    drop(eva);
    let mut eva = by(&h, "Eva Holm", OTHER).unwrap();
    assert_eq!(Finish.apply(&mut eva), Err(StoreError::Denied));
    assert_eq!(Mend.apply(&mut eva), Ok(None), "who may not end it is not told");
    drop(eva);
    assert_eq!(Finish.apply(&mut h.register), Ok(()));
    assert!(Standing.apply(&mut h.register).unwrap().strangers.is_empty());
    assert_eq!(Mend.apply(&mut h.register), Ok(None));
}

#[test]
fn a_program_that_stands_open_does_not_let_back_in_who_has_left() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let alis = by(&h, "Ali Haddad", OWN).unwrap();
    let save = workers::leave(&h.author(), ali);
    h.commit(&save);
    assert_eq!(alis.way().enter().map(|_| ()), Err(StoreError::ShutOut));
}

#[test]
fn who_is_in_the_team_of_an_encrypted_register_is_neither_undone_nor_redone() {
    let mut h = House::encrypted();
    invite(&mut h, "Ali Haddad");
    let next = h.ask(&undo::Next { by: h.karin, way: undo::Way::Undo }).unwrap();
    let plan = undo::Plan { action: next.action, way: undo::Way::Undo, force: true };
    let refused = StoreError::rule(Word("member-not-turned"));
    assert_eq!(h.register.read(|db| plan.ask(db)), Err(refused.clone()));
    // Nor where it was planned before.
    let ali = h.ask(&workers::All).into_iter().find(|one| one.name == "Ali Haddad").unwrap();
    let turned = workers::leave(&h.author(), ali.id);
    let turned = Save { turn: Turn::Undo(next.action), ..turned };
    assert_eq!(commit::commit(&mut h.register, &turned), Err(refused));
    assert_eq!(keys(&h.path).members.len(), 2);
}

#[test]
fn a_key_of_a_member_that_the_register_does_not_know_is_called_by_the_members_name() {
    let mut h = House::encrypted();
    join(&mut h, "Ali Haddad", OWN);
    let mut changed = keys(&h.path);
    let other = changed.recovery.clone();
    changed.members[1].public = other;
    changed.members[1].name = "Somebody".into();
    changed.write(&crate::store::keys::Keys::beside(&h.path)).unwrap();
    let strangers = Standing.apply(&mut h.register).unwrap().strangers;
    assert_eq!((strangers[0].name.as_str(), strangers[0].whose), ("Ali Haddad", Strange::Member));
}
