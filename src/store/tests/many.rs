//! Many saves in one transaction are what they would have been one by one.

use super::*;

/// Three persons by three hands at three moments.
fn three(house: &mut House) -> Vec<Save> {
    let mut saves = Vec::new();
    for given in ["Ann", "Bo", "Cia"] {
        let author = house.author();
        let cells = vec![("given", given.into()), ("made", author.now())];
        saves.push(author.save(verb("did"), vec![Edit::insert("person", author.id(), cells)]));
    }
    saves
}

#[test]
fn each_save_keeps_its_own_action_and_moment_in_the_log() {
    let mut house = House::plain();
    let saves = three(&mut house);
    assert_eq!(commit::commit_all(&mut house.register, &saves).unwrap(), 0);
    assert_eq!(house.one("SELECT count(*) FROM person"), "3");
    for save in &saves {
        let row = format!("FROM action WHERE at={} AND n_to=n_from", save.at.0);
        assert_eq!(house.one(&format!("SELECT count(*) {row}")), "1");
    }
    let numbers = "SELECT count(DISTINCT n) FROM change WHERE tbl='person'";
    assert_eq!(house.one(numbers), "3");
    // Again, as after an answer that was lost: nothing.
    assert_eq!(commit::commit_all(&mut house.register, &saves).unwrap(), 0);
    assert_eq!(house.one("SELECT count(*) FROM person"), "3");
    house.person("Dag");
    assert_eq!(house.one("SELECT count(DISTINCT n) FROM change WHERE tbl='person'"), "4");
}

#[test]
fn one_that_cannot_be_applied_leaves_none() {
    let mut house = House::plain();
    let mut saves = three(&mut house);
    let ghost = PersonId(house.ids.next(NOON));
    let author = house.author();
    saves.push(author.save(verb("did"), vec![set(ghost, "given", None, Some("Eva"))]));
    assert_eq!(commit::commit_all(&mut house.register, &saves), Err(StoreError::Gone));
    assert_eq!(house.one("SELECT count(*) FROM person"), "0");
    assert_eq!(house.one("SELECT count(*) FROM action WHERE word='did'"), "0");
}

#[test]
fn nothing_to_do_is_done_at_once() {
    let mut house = House::plain();
    assert_eq!(commit::commit_all(&mut house.register, &[]), Ok(0));
}
