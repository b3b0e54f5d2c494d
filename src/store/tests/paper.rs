//! Another recovery key on paper.

use super::members::{came_in, keys};
use super::*;
use crate::store::keys::Keys;
use crate::store::members::{Mend, NewRecovery, Papers, Reached};

/// Whether a key from paper opens the register.
fn opens(h: &House, key: &str) -> bool {
    let key = Key::Recovery(Secret::from(key));
    let opened = Register::open(&h.path, &Unlock { key, laptop: None }).map(|_| ());
    assert!(matches!(opened, Err(StoreError::Recovered(_) | StoreError::WrongPassphrase)));
    matches!(opened, Err(StoreError::Recovered(_)))
}

/// Which of the old and the new key open it.
fn open(h: &House, new: &Secret) -> (bool, bool) {
    (opens(h, h.recovery.as_deref().unwrap()), opens(h, new.open()))
}

#[test]
fn a_new_recovery_key_takes_the_place_of_the_one_on_paper_and_opens_nothing_before() {
    let mut h = House::encrypted();
    let new = NewRecovery::key();
    let change = NewRecovery::new(&h.author(), &new).unwrap();
    assert_eq!(open(&h, &new), (true, false));
    assert_eq!(change.apply(&mut h.register), Ok(Papers::New));
    assert_eq!(open(&h, &new), (false, true));
    assert_eq!(h.register.card().unwrap().recovery, secret::public_half(new.open()));
    // The answer was lost: it is done again.
    assert_eq!(change.apply(&mut h.register), Ok(Papers::New));
    assert_eq!(open(&h, &new), (false, true));
    assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Ok(()));
}

#[test]
fn cut_off_anywhere_a_key_that_is_on_paper_opens_the_register() {
    let stopped = Err(StoreError::Lost("power".into()));
    for (stop, before, after) in
        [(Reached::Both, (true, true), (true, true)), (Reached::Known, (true, true), (false, true))]
    {
        let mut h = House::encrypted();
        let new = NewRecovery::key();
        let change = NewRecovery::new(&h.author(), &new).unwrap();
        let reached = |at: Reached| if at == stop { stopped.clone() } else { Ok(()) };
        let known = stop == Reached::Known;
        let done = change.run(&mut h.register, &reached);
        assert_eq!(done.is_ok_and(|papers| papers == Papers::Both), known);
        assert_eq!(open(&h, &new), before, "{stop:?}");
        // The next start brings the keys file in line with what the register knows.
        assert_eq!(Mend.apply(&mut h.register), Ok(None));
        assert_eq!(open(&h, &new), after, "{stop:?}");
        assert_eq!(change.apply(&mut h.register), Ok(Papers::New));
        assert_eq!(open(&h, &new), (false, true), "{stop:?}");
    }
}

#[test]
fn where_the_keys_file_cannot_be_written_the_old_key_stays() {
    let mut h = House::encrypted();
    let (new, before) = (NewRecovery::key(), keys(&h.path));
    let taken = Keys::beside(&h.path).with_extension(format!("keys.{}.tmp", std::process::id()));
    std::fs::create_dir(&taken).unwrap();
    let refused = NewRecovery::new(&h.author(), &new).unwrap().apply(&mut h.register);
    assert!(matches!(refused, Err(StoreError::Keys(_))), "{refused:?}");
    std::fs::remove_dir(&taken).unwrap();
    assert_eq!(Mend.apply(&mut h.register), Ok(None));
    assert_eq!(keys(&h.path), before);
    assert_eq!(open(&h, &new), (true, false));
}
