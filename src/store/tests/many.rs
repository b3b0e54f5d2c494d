//! Many saves in one transaction, and many rows in one save, are what they would have been one by one.

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

/// New people with phones, some of them with more on their cards than others, and the same each time.
fn crowd(ids: &IdSource, at: Stamp) -> Vec<Edit> {
    let mut edits = Vec::new();
    for n in 0..60_u32 {
        let person = ids.next(at);
        let mut cells = vec![("given", format!("Ann {n}").into()), ("made", at.into())];
        if n.is_multiple_of(3) {
            cells.push(("town", "Backa".into()));
        }
        if n >= 40 {
            cells.push(("protection", 1_u32.into()));
        }
        edits.push(Edit::insert("person", person, cells));
        let phone = vec![("person", person.into()), ("typed", "0701740605".into())];
        edits.push(Edit::insert("phone", ids.next(at), phone));
    }
    edits
}

/// Everything the change log says of persons and phones, without the order it came in.
const LOGGED: &str = "SELECT group_concat(line, char(10)) FROM
   (SELECT tbl||hex(row)||op||coalesce(new,'-')||coalesce(old,'-') AS line FROM change
    WHERE tbl IN ('person','phone') ORDER BY line)";

#[test]
fn many_new_rows_at_once_are_logged_as_one_by_one() {
    let (mut at_once, mut single) = (House::plain(), House::plain());
    let edits = crowd(&IdSource::counted(9), NOON);
    let save = at_once.author().save(verb("did"), edits.clone()).by_table();
    assert_eq!(at_once.commit(&save), Saved::Done { conflicts: 0 });
    for edit in edits {
        single.done(verb("did"), vec![edit]);
    }
    assert_eq!(at_once.one(LOGGED), single.one(LOGGED));
    assert_eq!(
        at_once.one(
            "SELECT count(*)||' '||count(DISTINCT n) FROM change
        WHERE tbl IN ('person','phone') AND n BETWEEN (SELECT n_from FROM action WHERE word='did')
        AND (SELECT n_to FROM action WHERE word='did')"
        ),
        "120 120"
    );
    assert_eq!(at_once.live(), single.live());
}

#[test]
fn a_row_that_was_there_already_is_met_among_many_new_ones() {
    let mut house = House::plain();
    let edits = crowd(&IdSource::counted(9), NOON);
    let first = edits.first().cloned().unwrap();
    house.done(verb("did"), vec![first.clone()]);
    let (_, key) = first.row();
    let key = key.to_vec();
    house.done(
        verb("did"),
        vec![Edit::update("person", key, vec![Column::new("given", "Ann 0", "Eva")])],
    );
    let save = house.author().save(verb("did"), edits).by_table();
    assert_eq!(house.commit(&save), Saved::Done { conflicts: 1 });
    assert_eq!(house.one("SELECT count(*) FROM person"), "60");
    assert_eq!(house.one("SELECT count(*) FROM phone"), "60");
    assert_eq!(house.one("SELECT here||wanted FROM conflict"), "\"Eva\"\"Ann 0\"");
}

#[test]
fn many_new_rows_are_held_to_the_rules_of_one() {
    let mut house = House::plain();
    let mut edits = crowd(&IdSource::counted(9), NOON);
    let Some(Edit::Insert { cells, .. }) = edits.get_mut(100) else { panic!("no such row") };
    cells.retain(|(name, _)| name != "protection");
    cells.push(("protection".to_owned(), Cell::Int(2)));
    let save = house.author().save(verb("did"), edits).by_table();
    let refused = commit::commit(&mut house.register, &save);
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    assert_eq!(house.one("SELECT count(*) FROM person"), "0");
}
