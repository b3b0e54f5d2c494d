//! Who can open the register, and how that is changed.

use super::*;
use crate::base::Lang;
use crate::domain::worker::{Role, Worker};
use crate::store::keys::{Keys, Member};
use crate::store::members::{
    Access, Invite, Mend, Mended, NewRecovery, OwnPassphrase, Remove, Standing, Step,
};
use crate::store::renew::Renewal;
use std::path::Path;

pub(super) const OWN: &str = "snö bil katt ost";
pub(super) const OTHER: &str = "regn buss hund bröd";

fn unlock(name: &str, passphrase: &str) -> Unlock {
    let passphrase = Secret::from(passphrase);
    let key = Key::typed(Some(name.to_owned()), passphrase);
    Unlock { key, laptop: None }
}

pub(super) fn by(h: &House, name: &str, passphrase: &str) -> Result<Register> {
    Register::open(&h.path, &unlock(name, passphrase))
}

pub(super) fn came_in(h: &House, name: &str, passphrase: &str) -> Result<()> {
    by(h, name, passphrase).map(|_| ())
}

fn worker(h: &mut House, name: &str, role: Role) -> Worker {
    let id = WorkerId(h.author().id());
    Worker { id, name: name.into(), role, lang: Lang::Sv, gone: false }
}

/// Somebody new comes in by what was handed out, and chooses a passphrase.
pub(super) fn join(h: &mut House, name: &str, own: &str) -> WorkerId {
    let (id, handed) = invite(h, name);
    settle_in(h, id, &handed, own).unwrap();
    id
}

pub(super) fn invite(h: &mut House, name: &str) -> (WorkerId, String) {
    let worker = worker(h, name, Role::Worker);
    let invite = Invite::new(&h.author(), &worker, low()).unwrap();
    let handed = invite.apply(&mut h.register).unwrap();
    (worker.id, handed.0.open().to_owned())
}

fn settle_in(h: &House, member: WorkerId, handed: &str, own: &str) -> Result<Register> {
    let name = h.one(&format!("SELECT name FROM worker WHERE hex(id)='{}'", hex(member.0)));
    let renewal = Renewal {
        by: unlock(&name, handed).key,
        member,
        passphrase: Secret::from(own),
        work: low(),
        laptop: None,
        at: NOON,
        action: crate::base::ActionId(h.ids.next(NOON)),
    };
    renew::open(&h.path, &renewal)
}

pub(super) fn keys(path: &Path) -> Keys {
    Keys::read(&Keys::beside(path)).unwrap().unwrap()
}

#[test]
fn a_colleague_comes_in_by_what_was_handed_out_and_chooses_a_passphrase() {
    let mut h = House::encrypted();
    let (ali, handed) = invite(&mut h, "Ali Haddad");
    assert_eq!(Standing.apply(&mut h.register).unwrap().members[&ali], Access::Invited);
    assert_eq!(
        came_in(&h, "Ali Haddad", &handed),
        Err(StoreError::Invited(ali, "Ali Haddad".into()))
    );
    let typed = handed.to_uppercase().replace(' ', "-");
    let kept = settle_in(&h, ali, &handed, &typed).map(|_| ());
    assert!(matches!(kept, Err(StoreError::Rule(_))), "somebody else knows it");
    let register = settle_in(&h, ali, &typed, OWN).unwrap();
    assert_eq!(register.me(), Some(ali));
    drop(register);
    assert_eq!(came_in(&h, "Ali Haddad", &handed), Err(StoreError::WrongPassphrase));
    assert_eq!(by(&h, "ali haddad", OWN).unwrap().me(), Some(ali));
    assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Ok(()));
    assert_eq!(Standing.apply(&mut h.register).unwrap().members[&ali], Access::Own);
    // The pair made for the first opening is of no use any more.
    assert_eq!(
        keys(&h.path).members[1].public,
        h.one("SELECT public FROM worker WHERE role='worker'")
    );
}

#[test]
fn who_comes_in_by_their_own_passphrase_gives_nobody_a_new_one() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    assert_eq!(settle_in(&h, ali, OWN, OTHER).map(|_| ()), Err(StoreError::NoMember));
    let (eva, handed) = invite(&mut h, "Eva Holm");
    let name = h.one(&format!("SELECT name FROM worker WHERE hex(id)='{}'", hex(eva.0)));
    let renewal = Renewal {
        by: unlock(&name, &handed).key,
        member: ali,
        passphrase: Secret::from(OTHER),
        work: low(),
        laptop: None,
        at: NOON,
        action: crate::base::ActionId(h.ids.next(NOON)),
    };
    assert_eq!(renew::open(&h.path, &renewal).map(|_| ()), Err(StoreError::NoMember));
}

#[test]
fn who_has_forgotten_the_passphrase_is_invited_again() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let again = Invite::again(&h.author(), ali, "Ali Haddad", low()).unwrap();
    let handed = again.apply(&mut h.register).unwrap().0.open().to_owned();
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::WrongPassphrase));
    settle_in(&h, ali, &handed, OTHER).unwrap();
    assert_eq!(came_in(&h, "Ali Haddad", OTHER), Ok(()));
    assert_eq!(keys(&h.path).members.len(), 2);
}

#[test]
fn two_of_one_name_cannot_be_told_apart_at_the_door() {
    let mut h = House::encrypted();
    let twin = worker(&mut h, " KARIN lindén", Role::Worker);
    let invite = Invite::new(&h.author(), &twin, low()).unwrap();
    let refused = invite.apply(&mut h.register).map(|_| ());
    assert!(matches!(refused, Err(StoreError::Rule(_))));
    assert_eq!(h.one("SELECT count(*) FROM worker"), "1");
}

#[test]
fn only_a_coordinator_changes_who_can_open_the_register() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let eva = worker(&mut h, "Eva Holm", Role::Worker);
    let mut register = by(&h, "Ali Haddad", OWN).unwrap();
    let karin = h.karin;
    let author = Author { by: ali, ..h.author() };
    let invite = Invite::new(&author, &eva, low()).unwrap();
    assert_eq!(invite.apply(&mut register).map(|_| ()), Err(StoreError::Denied));
    let remove = Remove::new(&author, karin);
    assert_eq!(remove.apply(&mut register), Err(StoreError::Denied));
    let paper = NewRecovery::new(&author, &NewRecovery::key()).unwrap();
    assert_eq!(paper.apply(&mut register).map(|_| ()), Err(StoreError::Denied));
    assert_eq!(keys(&h.path).members.len(), 2);
}

#[test]
fn another_passphrase_opens_and_the_old_one_no_more() {
    let mut h = House::encrypted();
    let change =
        |old: &str| OwnPassphrase { old: Secret::from(old), new: Secret::from(OWN), work: low() };
    assert!(matches!(change(OWN).apply(&mut h.register), Err(StoreError::Rule(_))), "the same");
    assert_eq!(change("fel").apply(&mut h.register), Err(StoreError::WrongPassphrase));
    change(PASSPHRASE).apply(&mut h.register).unwrap();
    assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Err(StoreError::WrongPassphrase));
    assert_eq!(by(&h, "Karin Lindén", OWN).unwrap().me(), Some(h.karin));
}

#[test]
fn a_foreign_public_key_is_shown_and_never_wrapped_for() {
    let mut h = House::encrypted();
    let stranger = age::x25519::Identity::generate();
    let public = stranger.to_public().to_string();
    let mut slipped = keys(&h.path);
    let secret = secret::lock_identity(&stranger, OTHER, low()).unwrap();
    let member = Member {
        worker: Id([9; 16]),
        name: "Mallory".into(),
        public: public.clone(),
        secret,
        once: false,
    };
    slipped.members.push(member);
    slipped.recovery.clone_from(&public);
    slipped.write(&Keys::beside(&h.path)).unwrap();
    let found = Standing.apply(&mut h.register).unwrap();
    assert_eq!((found.members.len(), found.strangers[0].public.as_str()), (1, public.as_str()));
    // Everything that wraps anew: an invitation, a new key on paper, a mending, a removal.
    let wrapped_for = |h: &House| keys(&h.path).open(&stranger).is_ok();
    let ali = join(&mut h, "Ali Haddad", OWN);
    assert!(!wrapped_for(&h));
    let paper = NewRecovery::new(&h.author(), &NewRecovery::key()).unwrap();
    paper.apply(&mut h.register).unwrap();
    assert!(!wrapped_for(&h));
    std::fs::remove_file(Keys::beside(&h.path)).unwrap();
    slipped.write(&Keys::beside(&h.path)).unwrap();
    Mend.apply(&mut h.register).unwrap();
    assert!(!wrapped_for(&h) && keys(&h.path).recovery != public);
    assert!(matches!(came_in(&h, "Mallory", OTHER), Err(StoreError::ShutOut)));
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    assert!(!wrapped_for(&h));
    assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Ok(()));
}

/// Where a removal is stopped; none lets it run to its end.
pub(super) fn removed_until(h: &mut House, member: WorkerId, stop: Option<Step>) {
    let remove = Remove::new(&h.author(), member);
    let reached = |step: Step| match stop {
        Some(stop) if stop == step => Err(StoreError::Lost("power".into())),
        _ => Ok(()),
    };
    let done = remove.run(&mut h.register, &reached);
    assert_eq!(done.is_err(), stop.is_some(), "{done:?}");
}

#[test]
fn a_removal_killed_at_any_step_leaves_a_register_that_all_who_stay_can_open() {
    let steps = [Step::Left, Step::Both, Step::Rekeyed, Step::Purged, Step::Dropped];
    for stop in steps.into_iter().map(Some).chain([None]) {
        let mut h = House::encrypted();
        let ali = join(&mut h, "Ali Haddad", OWN);
        let eva = join(&mut h, "Eva Holm", OTHER);
        let ella = h.person("Ella");
        removed_until(&mut h, ali, stop);
        // A keys file that was being written when the power went.
        let half = h.dir.path().join("uppsok.keys.77.tmp");
        std::fs::write(half, "register = ").unwrap();
        let who = |h: &House, name: &str, passphrase: &str| by(h, name, passphrase).map(|r| r.me());
        assert_eq!(who(&h, "Karin Lindén", PASSPHRASE), Ok(Some(h.karin)), "{stop:?}");
        assert_eq!(who(&h, "Eva Holm", OTHER), Ok(Some(eva)), "{stop:?}");
        assert!(who(&h, "Ali Haddad", OWN).is_err(), "{stop:?}");
        let paper =
            Unlock { key: Key::Recovery(Secret::from(h.recovery.clone().unwrap())), laptop: None };
        assert!(matches!(Register::open(&h.path, &paper), Err(StoreError::Recovered(_))));
        // A new start: what was half done is put right, and the removal can be done again.
        h.register = by(&h, "Karin Lindén", PASSPHRASE).unwrap();
        assert_eq!(Mend.apply(&mut h.register), Ok(None), "{stop:?}");
        assert_eq!(keys(&h.path).keys.len(), 1, "{stop:?}");
        let journal = std::fs::read(h.dir.path().join("uppsok.tillit-journal")).unwrap();
        assert!(journal.iter().all(|byte| *byte == 0), "{stop:?}: pages under the old key");
        removed_until(&mut h, ali, None);
        assert_eq!(came_in(&h, "Eva Holm", OTHER), Ok(()), "{stop:?}");
        assert!(who(&h, "Ali Haddad", OWN).is_err(), "{stop:?}");
        assert!(h.ask(&check::Integrity).is_none());
        assert_eq!(h.ask(&people::Read { person: ella }).given, "Ella");
    }
}

#[test]
fn after_the_removal_no_page_can_be_read_with_the_old_key() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    for n in 0..300 {
        h.person(&format!("Ella {n}"));
    }
    let old = std::fs::read(&h.path).unwrap();
    let before = keys(&h.path);
    let id = h.register.card().unwrap().id;
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    let new = std::fs::read(&h.path).unwrap();
    assert_eq!(new.first_chunk::<16>(), Some(&id.0), "the file still begins with its id");
    let page = usize::try_from(open::PAGE).unwrap();
    assert!(old.len() > 4 * page);
    for (n, (old, new)) in old.chunks(page).zip(new.chunks(page)).enumerate() {
        assert_ne!(old.get(16..), new.get(16..), "page {n}");
    }
    let journal = std::fs::read(h.dir.path().join("uppsok.tillit-journal")).unwrap();
    assert!(journal.iter().all(|byte| *byte == 0), "the journal keeps nothing");
    // The old keys file, kept from before, opens nothing any more.
    before.write(&Keys::beside(&h.path)).unwrap();
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::OldKeys));
}

#[test]
fn a_program_that_has_the_file_open_goes_on_with_the_new_key() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    join(&mut h, "Eva Holm", OTHER);
    let evas = by(&h, "Eva Holm", OTHER).unwrap();
    let alis = by(&h, "Ali Haddad", OWN).unwrap();
    assert!(evas.card().is_ok() && alis.card().is_ok());
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    h.person("Ella");
    assert!(evas.card().unwrap_err().passing(), "it is tried again");
    let again = evas.way().enter().unwrap();
    let count = again.read(|db| Ok(db.query_row("SELECT count(*) FROM person", [], |r| r.get(0))?));
    assert_eq!(count, Ok(1_i64));
    assert!(alis.card().is_err());
    assert_eq!(alis.way().enter().map(|_| ()), Err(StoreError::ShutOut));
}

#[test]
fn nobody_is_removed_while_somebody_else_is_at_the_register() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    h.register.set_patience(std::time::Duration::ZERO).unwrap();
    let other = by(&h, "Ali Haddad", OWN).unwrap();
    other.db.execute_batch("BEGIN; SELECT * FROM register").unwrap();
    let remove = Remove::new(&h.author(), ali);
    assert_eq!(remove.apply(&mut h.register), Err(StoreError::Busy));
    assert_eq!(keys(&h.path).keys.len(), 1);
    other.db.execute_batch("ROLLBACK").unwrap();
    assert_eq!(remove.apply(&mut h.register), Ok(()));
    drop(other);
    // The lock is let go.
    let mut second = by(&h, "Karin Lindén", PASSPHRASE).unwrap();
    let save = h.author().save(verb("did"), vec![]);
    assert!(commit::commit(&mut second, &save).is_ok());
}

#[test]
fn nobody_removes_themselves() {
    let mut h = House::encrypted();
    let karin = h.karin;
    let refused = Remove::new(&h.author(), karin).apply(&mut h.register);
    assert!(matches!(refused, Err(StoreError::Rule(_))));
    assert_eq!(h.one("SELECT gone FROM worker"), "null");
}

/// Karin's own computer has a copy of the keys.
pub(super) fn at_home(h: &House, laptop: &Path) -> Result<Register> {
    let laptop = Some(laptop.to_owned());
    Register::open(&h.path, &Unlock { laptop, ..unlock("Karin Lindén", PASSPHRASE) })
}

#[test]
fn a_keys_file_lost_foreign_or_damaged_each_says_so_and_is_put_back_from_the_copy() {
    let foreign = keys(&House::encrypted().path);
    let foreign = toml::to_string(&Keys { register: Id([7; 16]), ..foreign }).unwrap();
    for (text, why, mended) in [
        (None, StoreError::NoKeys, Mended::Lost),
        (Some(foreign.as_str()), StoreError::WrongKeys, Mended::Foreign),
        (Some("register = \"12"), StoreError::BrokenKeys, Mended::Broken),
    ] {
        let mut h = House::encrypted();
        let laptop = tempfile::tempdir().unwrap();
        join(&mut h, "Eva Holm", OTHER);
        drop(at_home(&h, laptop.path()).unwrap());
        let path = Keys::beside(&h.path);
        std::fs::remove_file(&path).unwrap();
        if let Some(text) = text {
            std::fs::write(&path, text).unwrap();
        }
        assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Err(why), "without a copy");
        let mut register = at_home(&h, laptop.path()).unwrap();
        assert_eq!(Mend.apply(&mut register), Ok(Some(mended)));
        assert_eq!(came_in(&h, "Eva Holm", OTHER), Ok(()), "{mended:?}");
        let aside = h.dir.path().join("uppsok.keys-aside-1");
        assert_eq!(std::fs::read_to_string(aside).ok().as_deref(), text);
    }
}

#[test]
fn an_old_keys_file_put_back_gets_again_who_came_later() {
    let mut h = House::encrypted();
    let laptop = tempfile::tempdir().unwrap();
    let old = keys(&h.path);
    let ali = join(&mut h, "Ali Haddad", OWN);
    join(&mut h, "Eva Holm", OTHER);
    drop(at_home(&h, laptop.path()).unwrap());
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    let now = keys(&h.path);
    Keys { keys: now.keys, ..old }.write(&Keys::beside(&h.path)).unwrap();
    let mut register = at_home(&h, laptop.path()).unwrap();
    assert_eq!(Mend.apply(&mut register), Ok(None));
    assert_eq!(came_in(&h, "Eva Holm", OTHER), Ok(()));
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::NoMember), "gone is gone");
}

#[test]
fn a_new_name_opens_the_door_as_well() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let team = h.ask(&workers::All);
    let before = team.iter().find(|w| w.id == ali).unwrap().clone();
    let after = Worker { name: "Ali Haddad-Berg".into(), ..before.clone() };
    let save = workers::edit(&h.author(), &before, &after);
    h.commit(&save);
    assert_eq!(Mend.apply(&mut h.register), Ok(None));
    assert_eq!(came_in(&h, "Ali Haddad-Berg", OWN), Ok(()));
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::NoMember));
}

#[test]
fn who_has_left_the_team_does_not_come_in() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let save = workers::leave(&h.author(), ali);
    h.commit(&save);
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::ShutOut));
}
