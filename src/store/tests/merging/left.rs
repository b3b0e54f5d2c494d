//! Somebody has taken a copy along and leaves the team meanwhile.

use super::super::members::{OWN, came_in, join};
use super::super::taking::take;
use super::super::*;
use super::stories::fold;
use crate::store::copies::Scope;
use crate::store::members::Remove;

/// What Ali writes on the copy.
fn written(copy: &std::path::Path, ali: WorkerId, person: PersonId) {
    let passphrase = Secret::from(OWN);
    let key = Key::typed(Some("Ali Haddad".to_owned()), passphrase);
    let mut field = Register::open(copy, &Unlock { key, laptop: None }).unwrap();
    let author = Author { by: ali, at: Stamp(NOON.0 + 3_600_000), ids: &IdSource::counted(9) };
    let cells = vec![("given", "Bo".into()), ("made", author.now())];
    let new = Edit::insert("person", author.id(), cells);
    let save = author.save(verb("did"), vec![set(person, "note", None, Some("Fikar gärna")), new]);
    assert_eq!(commit::commit(&mut field, &save), Ok(Saved::Done { conflicts: 0 }));
}

#[test]
fn what_a_member_who_was_removed_meanwhile_wrote_comes_home_under_their_name_and_they_stay_out() {
    let mut h = House::encrypted();
    let ann = h.person("Ann");
    let ali = join(&mut h, "Ali Haddad", OWN);
    let (copy, taken) = take(&mut h, "usb.tillit", Scope::Whole);
    assert!(taken.is_ok(), "{taken:?}");
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    assert!(came_in(&h, "Ali Haddad", OWN).is_err());
    written(&copy, ali, ann);
    h.at += 7_200_000;
    let tally = fold(&mut h, &copy);
    assert_eq!((tally.persons.new, tally.persons.changed, tally.conflicts), (1, 1, 0));
    assert_eq!(h.ask(&people::Read { person: ann }).note, "Fikar gärna");
    // Under the name of who wrote it, who has left and has no key.
    let wrote = "SELECT w.name FROM change c JOIN worker w ON w.id=c.worker
        WHERE c.tbl='person' AND c.new LIKE '%Fikar%'";
    assert_eq!(h.one(wrote), "Ali Haddad");
    let left = format!(
        "SELECT gone IS NOT NULL AND public IS NULL FROM worker WHERE hex(id)='{}'",
        hex(ali.0)
    );
    assert_eq!(h.one(&left), "1");
    for times in 1..=2 {
        assert!(came_in(&h, "Ali Haddad", OWN).is_err(), "brought home {times} times");
        assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Ok(()));
        // And the copy once more changes nothing.
        assert!(fold(&mut h, &copy).is_empty());
    }
}
