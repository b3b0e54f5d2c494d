//! The keys file and what it opens.

use super::*;
use crate::store::keys::{Keys, Known, Member};
use crate::store::secret::{self, DbKey};

fn open(h: &House, passphrase: &str) -> Result<Register> {
    let passphrase = Secret::from(passphrase);
    let key = Key::Member { name: Some("Karin Lindén".into()), passphrase };
    Register::open(&h.path, &Unlock { key, laptop: None })
}

/// The public keys that stand in the register.
fn known(h: &House) -> Known {
    let members = vec![(h.karin, h.one("SELECT public FROM worker"))];
    Known { members, recovery: h.one("SELECT recovery FROM register"), next: None }
}

#[test]
fn the_file_is_in_the_age_format_and_holds_no_secret_in_the_open() {
    let h = House::encrypted();
    let text = std::fs::read_to_string(Keys::beside(&h.path)).unwrap();
    assert_eq!(text.matches("-----BEGIN AGE ENCRYPTED FILE-----").count(), 2);
    assert!(!text.contains("AGE-SECRET-KEY") && !text.contains(PASSPHRASE));
    let keys = Keys::read(&Keys::beside(&h.path)).unwrap().unwrap();
    assert_eq!(keys.register, h.register.card().unwrap().id);
    assert_eq!(keys.members[0].worker, h.karin.0);
    assert_eq!(h.one("SELECT public FROM worker"), keys.members[0].public);
}

#[test]
fn a_passphrase_is_the_same_from_every_keyboard() {
    let h = House::encrypted();
    let in_two = "  bla\u{30a} gul ro\u{308}d hus\n";
    assert_ne!(in_two.trim(), PASSPHRASE);
    assert_eq!(open(&h, in_two).unwrap().me(), Some(h.karin));
    let key = Key::Member {
        name: Some("karin linde\u{301}n ".into()),
        passphrase: Secret::from(PASSPHRASE),
    };
    assert!(Register::open(&h.path, &Unlock { key, laptop: None }).is_ok());
}

#[test]
fn a_key_slipped_into_the_file_gets_nothing_wrapped() {
    let h = House::encrypted();
    let mut keys = Keys::read(&Keys::beside(&h.path)).unwrap().unwrap();
    let stranger = age::x25519::Identity::generate();
    let public = stranger.to_public().to_string();
    keys.members.push(Member {
        worker: Id([9; 16]),
        name: "Mallory".into(),
        public: public.clone(),
        secret: String::new(),
        once: false,
    });
    // Nor does another recovery key.
    keys.recovery.clone_from(&public);
    // Nor does another public key under a member's name.
    keys.members[0].public = public;
    keys.wrap(&[&DbKey::random().unwrap()], &known(&h)).unwrap();
    assert!(secret::unwrap(&keys.keys[0].wrapped, &stranger).is_none());
    assert_eq!(keys.open(&stranger).map(|k| k.len()), Err(StoreError::WrongPassphrase));
    let recovery = secret::read_identity(h.recovery.as_deref().unwrap()).unwrap();
    assert_eq!(keys.open(&recovery).unwrap().len(), 1);
}

#[test]
fn while_the_key_is_being_changed_both_are_tried() {
    let h = House::encrypted();
    let path = Keys::beside(&h.path);
    let mut keys = Keys::read(&path).unwrap().unwrap();
    let right = keys.keys[0].clone();
    keys.wrap(&[&DbKey::random().unwrap()], &known(&h)).unwrap();
    keys.keys.push(right);
    keys.write(&path).unwrap();
    assert_eq!(open(&h, PASSPHRASE).unwrap().card().unwrap().name, "Uppsökande Nordost");
    keys.keys.pop();
    keys.write(&path).unwrap();
    assert_eq!(open(&h, PASSPHRASE).map(|r| r.me()), Err(StoreError::OldKeys));
}

#[test]
fn the_recovery_key_is_written_down_in_groups_and_proved_by_its_last() {
    let h = House::encrypted();
    let shown = h.recovery.as_deref().unwrap();
    assert!(shown.starts_with("AGE-SECRET-KEY-1\n"));
    assert!(shown.split_whitespace().skip(1).all(|g| g.len() <= 6));
    let last = shown.rsplit(' ').next().unwrap();
    assert!(secret::is_last_group(shown, &format!(" {} ", last.to_lowercase())));
    assert!(!secret::is_last_group(shown, "QQQQQQ") && !secret::is_last_group(shown, ""));
}

#[test]
fn who_has_forgotten_the_passphrase_gets_a_new_one_by_the_recovery_key() {
    let h = House::encrypted();
    let laptop = tempfile::tempdir().unwrap();
    let unlock = Unlock {
        key: Key::typed(None, Secret::from(h.recovery.clone().unwrap())),
        laptop: Some(laptop.path().to_owned()),
    };
    let came_in = Register::open(&h.path, &unlock).map(|_| ());
    let who = vec![(h.karin, "Karin Lindén".to_owned())];
    assert_eq!(came_in, Err(StoreError::Recovered(who)), "nothing is done under the paper's key");
    let renewal = renew::Renewal {
        by: unlock.key.clone(),
        member: h.karin,
        passphrase: Secret::from("snö bil katt ost"),
        work: low(),
        laptop: Some(laptop.path().to_owned()),
        at: NOON,
        action: crate::base::ActionId(h.ids.next(NOON)),
    };
    let old = Desk::new(laptop.path(), h.register.card().unwrap().id, h.register.seal());
    old.keep_draft(&super::desk::draft("person-new", NOON.0, "x")).unwrap();
    let register = renew::open(&h.path, &renewal).unwrap();
    assert_eq!(register.me(), Some(h.karin));
    let new = Desk::new(laptop.path(), register.card().unwrap().id, register.seal());
    new.keep_draft(&super::desk::draft("person-2", NOON.0, "x")).unwrap();
    assert_eq!(new.closed(), 1, "what the forgotten passphrase closed stays closed");
    drop(register);
    assert_eq!(open(&h, PASSPHRASE).map(|r| r.me()), Err(StoreError::WrongPassphrase));
    let again = open(&h, "snö bil katt ost").unwrap();
    assert_eq!(again.me(), Some(h.karin));
    let desk = Desk::new(laptop.path(), again.card().unwrap().id, again.seal());
    assert_eq!(desk.drafts(NOON).unwrap().len(), 1, "closed to the new pair, not to the paper's");
    std::fs::remove_file(Keys::beside(&h.path)).unwrap();
    let passphrase = Secret::from("snö bil katt ost");
    let unlock = Unlock { key: Key::Member { name: None, passphrase }, ..unlock };
    assert!(Register::open(&h.path, &unlock).is_ok(), "the copy on the laptop is the new one");
}

#[test]
fn a_folder_that_takes_no_copy_of_the_keys_does_not_stop_a_new_register() {
    let dir = tempfile::tempdir().unwrap();
    let laptop = dir.path().join("laptop");
    std::fs::write(&laptop, "a file where the folder should be").unwrap();
    let ids = IdSource::counted(1);
    let new = NewRegister { laptop: Some(laptop), ..new_register(&ids, Some(PASSPHRASE)) };
    let path = dir.path().join("uppsok.tillit");
    assert!(Register::create(&path, &new).is_ok());
    assert!(Keys::beside(&path).exists());
}
