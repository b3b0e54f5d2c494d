//! A backup goes over a register that opens only by whoever it opens to, and who may.

use super::backing::{YES, restore};
use super::members::{OTHER, OWN, by, came_in, join, keys};
use super::*;
use crate::base::phrase::Piece;
use crate::domain::worker::Role;
use crate::store::backups::{self, Begin, Progress, Reason, Sure, Turn, Turned};
use crate::store::keys::Keys;
use crate::store::members::Remove;
use std::path::Path;

fn now() -> chrono::NaiveDateTime {
    chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap().and_hms_opt(7, 0, 0).unwrap()
}

fn backup(h: &mut House) -> PathBuf {
    let begin = Begin { reason: Reason::Asked, now: now(), into: None };
    match backups::take(&mut h.register, &begin, |_| {}, || false).unwrap() {
        Progress::Done(file) => file,
        other => panic!("{other:?}"),
    }
}

fn as_one(name: &str, passphrase: &str) -> Unlock {
    Unlock { key: Key::typed(Some(name.to_owned()), Secret::from(passphrase)), laptop: None }
}

fn karin() -> Unlock {
    as_one("Karin Lindén", PASSPHRASE)
}

fn word(done: Result<backups::Restored>) -> String {
    match done {
        Err(StoreError::Rule(why)) => why.word,
        other => panic!("{other:?}"),
    }
}

/// Ali was a member when the backup was taken, and has been removed since.
fn removed() -> (House, PathBuf) {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    h.person("Ann");
    let file = backup(&mut h);
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    h.person("Bo");
    assert!(came_in(&h, "Ali Haddad", OWN).is_err());
    (h, file)
}

/// What a house leaves when everybody has gone home.
fn left(h: House) -> (tempfile::TempDir, PathBuf) {
    let House { dir, path, register, .. } = h;
    drop(register);
    (dir, path)
}

fn copied(from: &Path, to: &Path) {
    for end in ["tillit", "keys", "tillit-journal"] {
        let file = from.with_extension(end);
        if file.exists() {
            std::fs::copy(file, to.with_extension(end)).unwrap();
        }
    }
}

fn opens(path: &Path, unlock: &Unlock) -> bool {
    Register::open(path, unlock).is_ok()
}

#[test]
fn who_was_removed_takes_no_register_back_by_an_old_backup() {
    let (h, file) = removed();
    let (_dir, path) = left(h);
    let ali = as_one("Ali Haddad", OWN);
    let before = (std::fs::read(&path).unwrap(), keys(&path));
    let put = || restore(&file, &path, &ali, YES, now());
    assert_eq!(word(put()), "backup-not-yours");
    // With the keys file of that time beside it, as anybody may copy it who may write in the folder.
    std::fs::copy(Keys::beside(&file), Keys::beside(&path)).unwrap();
    assert_eq!(put(), Err(StoreError::OldKeys));
    std::fs::remove_file(Keys::beside(&path)).unwrap();
    assert_eq!(put(), Err(StoreError::OldKeys));
    before.1.write(&Keys::beside(&path)).unwrap();
    assert!(std::fs::read(&path).unwrap() == before.0);
    assert!(opens(&path, &karin()) && !opens(&path, &ali));
    // The first page spoilt, so that the file no longer says what it is.
    spoilt(&path, 1);
    assert_eq!(word(put()), "backup-not-yours");
    assert_eq!(keys(&path), before.1);
}

/// Garbage over the first page, or over one that is read by nobody who comes in.
fn spoilt(path: &Path, page: usize) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(7);
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn keys_of_then_come_back_with_a_backup_only_after_a_yes_to_that() {
    for first in [true, false] {
        let (h, file) = removed();
        let root = "SELECT rootpage FROM sqlite_schema WHERE name='imported'";
        let page = if first { 1 } else { h.one(root).parse().unwrap() };
        let way = h.register.way().clone();
        let (_dir, path) = left(h);
        spoilt(&path, page);
        assert_eq!(opens(&path, &karin()), !first, "what is damaged further in opens");
        let ali = as_one("Ali Haddad", OWN);
        let before = (std::fs::read(&path).unwrap(), keys(&path));
        let which = Sure { which: true, keys: false };
        let names = |said| match said {
            Err(StoreError::Rule(why)) if why.word == "backup-older-keys" => why.args,
            other => panic!("{other:?}"),
        };
        let asked = names(restore(&file, &path, &karin(), which, now()));
        assert!(
            asked.contains(&("names".to_owned(), Piece::Text("Ali Haddad".to_owned()))),
            "{asked:?}"
        );
        if !first {
            names(backups::put_back(&way, &file, None, now()));
        }
        assert!(before == (std::fs::read(&path).unwrap(), keys(&path)) && !opens(&path, &ali));
        assert!(restore(&file, &path, &karin(), YES, now()).unwrap().old_keys);
        assert!(opens(&path, &ali) && opens(&path, &karin()));
    }
}

#[test]
fn an_earlier_file_that_was_half_put_there_by_hand_gives_way_to_a_backup() {
    let (h, file) = removed();
    let (_dir, path) = left(h);
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.extend([7; 100]);
    std::fs::write(&path, bytes).unwrap();
    assert_eq!(Register::open(&path, &karin()).err(), Some(StoreError::OldRegister));
    assert!(restore(&file, &path, &karin(), YES, now()).is_ok());
    assert!(opens(&path, &karin()));
}

#[test]
fn a_team_that_cannot_be_seen_is_not_said_to_stay_as_it_is() {
    let (mut h, file) = removed();
    let turned = |h: &mut House| Turn { backup: file.clone() }.apply(&mut h.register).unwrap().1;
    let said = |turned: Option<Turned>| {
        let said = Turned::phrases(turned.as_ref());
        said.into_iter().map(|phrase| phrase.word).collect::<Vec<_>>()
    };
    assert_eq!(said(turned(&mut h)), ["backup-lets-back"]);
    let page = h.one("SELECT rootpage FROM sqlite_schema WHERE name='worker'").parse().unwrap();
    let kept = std::fs::read(&file).unwrap();
    spoilt(&file, page);
    assert_eq!(said(turned(&mut h)), ["backup-team-unseen"]);
    std::fs::write(&file, kept).unwrap();
    let (dir, path) = left(h);
    spoilt(&path, 1);
    let ready = backups::ready(&file, &path, &karin(), None).unwrap();
    assert_eq!(said(ready.turned()), ["backup-team-unseen"]);
    let new = dir.path().join("new.tillit");
    let ready = backups::ready(&file, &new, &karin(), None).unwrap();
    assert!(said(ready.turned()).is_empty(), "nobody is in the team of what is not there");
}

/// A program that was switched off in a save has left its pages there, and a journal to take them back by.
#[test]
fn a_save_that_was_cut_off_is_undone_before_a_backup_goes_over_it() {
    let (h, file) = removed();
    let db = &h.register.db;
    db.execute_batch("PRAGMA query_only=OFF; PRAGMA cache_size=2; BEGIN IMMEDIATE").unwrap();
    let sql = "CREATE TABLE half(a);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<4000)
        INSERT INTO half SELECT randomblob(800) FROM n";
    db.execute_batch(sql).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("uppsok.tillit");
    copied(&h.path, &path);
    drop(h.register);
    let cut = std::fs::read(&path).unwrap();
    let journal = std::fs::read(path.with_extension("tillit-journal")).unwrap();
    assert!(journal.starts_with(&[0xd9, 0xd5, 0x05, 0xf9]), "half a save stands there");
    let done = restore(&file, &path, &karin(), YES, now()).unwrap();
    assert!(!done.old_keys);
    assert!(opens(&path, &karin()) && !opens(&path, &as_one("Ali Haddad", OWN)));
    let kept = Register::open(&done.kept.unwrap(), &karin()).unwrap();
    let sql = "SELECT EXISTS(SELECT 1 FROM person WHERE given='Bo')
        AND NOT EXISTS(SELECT 1 FROM sqlite_schema WHERE name='half')";
    let whole = kept.read(|db| Ok(db.query_row(sql, [], |r| r.get::<_, bool>(0))?));
    assert!(whole.unwrap(), "what is kept is as it was before that save");
    assert!(cut != std::fs::read(&path).unwrap());
}

#[cfg(unix)]
#[test]
fn a_register_that_somebody_unseen_is_writing_in_keeps_its_file() {
    use std::os::unix::fs::MetadataExt as _;
    for mut h in [House::plain(), House::encrypted()] {
        h.person("Ann");
        let file = backup(&mut h);
        h.register = h.other();
        h.register.db.execute_batch("PRAGMA query_only=OFF; BEGIN EXCLUSIVE").unwrap();
        let node = || std::fs::metadata(&h.path).unwrap().ino();
        let before = node();
        let said = restore(&file, &h.path, &h.unlock(), YES, now());
        assert_eq!(said, Err(StoreError::Busy));
        assert_eq!(node(), before);
    }
}

#[test]
fn a_register_that_has_lost_its_keys_file_alone_gets_it_back_and_keeps_its_file() {
    let mut h = House::encrypted();
    h.person("Ann");
    let file = backup(&mut h);
    h.person("Bo");
    let (_dir, path) = left(h);
    std::fs::remove_file(Keys::beside(&path)).unwrap();
    let unseen = std::fs::File::open(&path).unwrap();
    let done = restore(&file, &path, &karin(), YES, now()).unwrap();
    assert!(done.old_keys && opens(&path, &karin()));
    assert_eq!(unseen.metadata().unwrap().len(), std::fs::metadata(&path).unwrap().len());
    assert!(opens(&done.kept.unwrap(), &karin()));
}

#[test]
fn only_who_may_change_the_team_sets_it_back() {
    for role in Role::ALL.iter().copied() {
        let mut h = House::encrypted();
        let ali = join(&mut h, "Ali Haddad", OWN);
        let eva = join(&mut h, "Eva Holm", OTHER);
        let file = backup(&mut h);
        // What counts is the role of today, where the register of today can be asked.
        let edits = [(ali, role.code()), (eva, role.code())];
        for (who, to) in edits {
            let was = h.one(&format!("SELECT role FROM worker WHERE hex(id)='{}'", hex(who.0)));
            if was != to {
                let column = Column::new("role", Some(was.as_str()), Some(to));
                h.done(verb("did"), vec![Edit::update("worker", who, vec![column])]);
            }
        }
        h.person("Bo");
        let way = by(&h, "Eva Holm", OTHER).unwrap().way().clone();
        let (_dir, path) = left(h);
        let one = restore(&file, &path, &as_one("Ali Haddad", OWN), YES, now());
        let other = backups::put_back(&way, &file, None, now());
        if role == Role::Coordinator {
            // The first has made a worker of the other again, as they were then.
            assert!(one.is_ok());
            assert_eq!(other, Err(StoreError::Denied));
        } else {
            assert_eq!((one, other), (Err(StoreError::Denied), Err(StoreError::Denied)));
        }
        // Of what is damaged it is the role when the backup was taken.
        spoilt(&path, 1);
        let one = restore(&file, &path, &as_one("Ali Haddad", OWN), YES, now());
        assert_eq!(one, Err(StoreError::Denied));
        assert!(restore(&file, &path, &karin(), YES, now()).is_ok());
    }
}
