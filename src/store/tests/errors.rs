//! What can be wrong with a file: a sentence each, and nothing changed on disk.

use super::*;
use std::collections::BTreeMap;
use std::path::Path;

/// Names and bytes of everything in a folder.
fn bytes(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = std::fs::read_dir(dir).unwrap().map(|f| f.unwrap().path());
    files.map(|p| (p.clone(), std::fs::read(p).unwrap_or_default())).collect()
}

/// Opens what `spoil` has done something to; the folder must be the same afterwards.
fn refused(h: House, unlock: &Unlock, spoil: impl FnOnce(&Path)) -> StoreError {
    let House { dir, path, register, .. } = h;
    drop(register);
    spoil(&path);
    let before = bytes(dir.path());
    let why = Register::open(&path, unlock).map(|r| r.guard()).unwrap_err();
    assert_eq!(bytes(dir.path()), before, "{why:?} changed something");
    why
}

fn with(passphrase: &str) -> Unlock {
    let passphrase = Secret::from(passphrase);
    Unlock { key: Key::Member { name: None, passphrase }, laptop: None }
}

fn rewrite(path: &Path, f: impl FnOnce(&mut Vec<u8>)) {
    let mut all = std::fs::read(path).unwrap();
    f(&mut all);
    std::fs::write(path, all).unwrap();
}

#[test]
fn a_missing_file_and_one_that_is_no_register() {
    let h = House::plain();
    let unlock = Unlock::default();
    assert_eq!(refused(h, &unlock, |p| std::fs::remove_file(p).unwrap()), StoreError::Missing);
    let foreign = |bytes: &'static [u8]| move |p: &Path| std::fs::write(p, bytes).unwrap();
    assert_eq!(refused(House::plain(), &unlock, foreign(b"")), StoreError::Foreign);
    assert_eq!(refused(House::plain(), &unlock, foreign(b"Namn;Telefon\n")), StoreError::Foreign);
    let other_sqlite = |p: &Path| rewrite(p, |all| all[68..72].copy_from_slice(&[0; 4]));
    assert_eq!(refused(House::plain(), &unlock, other_sqlite), StoreError::Foreign);
    let folder = |p: &Path| {
        std::fs::remove_file(p).unwrap();
        std::fs::create_dir(p).unwrap();
    };
    let empty = refused(House::plain(), &unlock, folder);
    assert!(matches!(&empty, StoreError::Rule(why) if why.word == "store-folder-empty"));
}

#[test]
fn a_wrong_passphrase_name_or_recovery_key() {
    let nothing = |_: &Path| {};
    let h = House::encrypted;
    assert_eq!(refused(h(), &with("fel fel fel fel"), nothing), StoreError::WrongPassphrase);
    assert_eq!(refused(h(), &Unlock::default(), nothing), StoreError::Locked);
    let passphrase = Secret::from(PASSPHRASE);
    let bo = Key::Member { name: Some("Bo".into()), passphrase };
    assert_eq!(refused(h(), &Unlock { key: bo, laptop: None }, nothing), StoreError::NoMember);
    for text in ["AGE-SECRET-KEY-1", House::encrypted().recovery.as_deref().unwrap()] {
        let key = Key::Recovery(Secret::from(text));
        let why = refused(h(), &Unlock { key, laptop: None }, nothing);
        assert_eq!(why, StoreError::WrongPassphrase);
    }
    let mistyped = House::encrypted().recovery.unwrap().replacen(' ', " Z", 1);
    for name in [None, Some("Bo".to_owned())] {
        let key = Key::typed(name, mistyped.clone().into());
        let why = refused(h(), &Unlock { key, laptop: None }, nothing);
        assert_eq!(why, StoreError::MistypedKey);
    }
}

#[test]
fn missing_foreign_and_broken_keys() {
    let unlock = with(PASSPHRASE);
    let keys = |p: &Path| keys::Keys::beside(p);
    let h = House::encrypted;
    let gone = |p: &Path| std::fs::remove_file(keys(p)).unwrap();
    assert_eq!(refused(h(), &unlock, gone), StoreError::NoKeys);
    let broken = |p: &Path| std::fs::write(keys(p), "member = 3").unwrap();
    assert_eq!(refused(h(), &unlock, broken), StoreError::BrokenKeys);
    let foreign = House::encrypted();
    let theirs = std::fs::read_to_string(keys(&foreign.path)).unwrap();
    // The ids of tests are counted, so another register would have the same one.
    let (id, other) = (foreign.register.card().unwrap().id, IdSource::counted(9).next(NOON));
    let theirs = theirs.replace(&id.to_string(), &other.to_string());
    let swapped = |p: &Path| std::fs::write(keys(p), &theirs).unwrap();
    assert_eq!(refused(h(), &unlock, swapped), StoreError::WrongKeys);
}

#[cfg(unix)]
#[test]
fn another_register_in_its_place_is_not_written() {
    for make in [House::plain as fn() -> House, House::encrypted] {
        let (h, other) = (make(), make());
        // The ids of tests are counted; a register's own is written at making, and in the head.
        let mut bytes = std::fs::read(&other.path).unwrap();
        let id = h.register.card().unwrap().id.0;
        let places: Vec<usize> =
            (0..bytes.len() - 16).filter(|&i| bytes[i..i + 16] == id).collect();
        for place in places {
            bytes[place + 15] ^= 0x55;
        }
        let way = h.register.way().clone();
        drop(h.register);
        std::fs::write(&h.path, bytes).unwrap();
        assert_eq!(way.enter().map(|r| r.guard()).unwrap_err(), StoreError::Replaced);
    }
}

#[test]
fn a_copy_of_the_keys_on_the_laptop_stands_in() {
    let h = House::encrypted();
    let laptop = tempfile::tempdir().unwrap();
    let unlock = Unlock { laptop: Some(laptop.path().to_owned()), ..with(PASSPHRASE) };
    drop(Register::open(&h.path, &unlock).unwrap());
    std::fs::remove_file(keys::Keys::beside(&h.path)).unwrap();
    assert!(Register::open(&h.path, &unlock).is_ok());
}

#[test]
fn a_truncated_or_scribbled_file_is_damaged() {
    for (h, unlock) in
        [(House::plain as fn() -> House, Unlock::default()), (House::encrypted, with(PASSPHRASE))]
    {
        for cut in [1, 4000, 16_384, 200_000] {
            let cut_off = |p: &Path| rewrite(p, |all| all.truncate(all.len() - cut));
            assert_eq!(refused(h(), &unlock, cut_off), StoreError::Damaged, "{cut}");
        }
        // What is left may be less than a page, or one page and some of the next.
        for left in [100, 4000, 16_384, 20_000, 30_000] {
            let cut_off = |p: &Path| rewrite(p, |all| all.truncate(left));
            assert_eq!(refused(h(), &unlock, cut_off), StoreError::Damaged, "{left} left");
        }
        let scribbled = |p: &Path| rewrite(p, |all| all[100..300].fill(7));
        assert_eq!(refused(h(), &unlock, scribbled), StoreError::Damaged);
    }
}

#[test]
fn a_newer_file_is_not_read_and_a_newer_writer_is_not_written() {
    let ask = |column: &str| {
        let h = House::plain();
        let sql =
            format!("PRAGMA query_only=OFF; UPDATE register SET {column}=7; PRAGMA user_version=7");
        h.register.db.execute_batch(&sql).unwrap();
        h
    };
    let why = refused(ask("min_reader"), &Unlock::default(), |_| {});
    assert_eq!(why, StoreError::Newer { file: 7, app: 1 });
    let mut h = ask("min_writer");
    assert_eq!(h.other().guard(), Some(Guard::Newer));
    // One that was open already notices before it writes.
    let ann = h.author().id();
    let made = h.author().now();
    let save =
        h.author().save(verb("did"), vec![Edit::insert("person", ann, vec![("made", made)])]);
    let late = commit::commit(&mut h.register, &save);
    assert_eq!(late, Err(StoreError::ReadOnly(Guard::Newer)));
}

#[cfg(unix)]
#[test]
fn a_file_or_folder_without_the_right_to_write_opens_for_reading() {
    use std::os::unix::fs::PermissionsExt;
    let mode =
        |p: &Path, mode| std::fs::set_permissions(p, PermissionsExt::from_mode(mode)).unwrap();
    for folder in [false, true] {
        let mut h = House::plain();
        let ann = h.person("Ann");
        let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
        let at = if folder { h.dir.path().to_owned() } else { h.path.clone() };
        mode(&at, if folder { 0o555 } else { 0o444 });
        let before = bytes(h.dir.path());
        let mut register = h.other();
        assert_eq!(register.guard(), Some(Guard::Rights));
        assert_eq!(register.card().unwrap().name, "Uppsökande Nordost");
        let refused = commit::commit(&mut register, &save);
        assert_eq!(refused, Err(StoreError::ReadOnly(Guard::Rights)));
        assert_eq!(bytes(h.dir.path()), before);
        mode(&at, 0o755);
    }
}

#[cfg(unix)]
#[test]
fn a_right_to_write_that_is_gone_for_a_moment_is_waited_for() {
    use std::os::unix::fs::PermissionsExt;
    let h = House::plain();
    let mode = |mode| {
        std::fs::set_permissions(&h.path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let again = |patient| h.register.way().enter_again(None, patient).map(|r| r.guard());
    mode(0o444);
    assert!(again(true).is_err_and(|why| why.passing()));
    assert_eq!(again(false), Ok(Some(Guard::Rights)));
    mode(0o644);
    assert_eq!(again(true), Ok(None));
}

#[test]
fn making_a_register_touches_nothing_that_stands_there() {
    let h = House::encrypted();
    let ids = IdSource::counted(3);
    let before = bytes(h.dir.path());
    let again = Register::create(&h.path, &new_register(&ids, None)).map(|c| c.worker);
    assert_eq!(again, Err(StoreError::Exists));
    let House { dir, path, register, .. } = h;
    assert_eq!(bytes(dir.path()), before);
    // Windows takes no file away that somebody has open.
    drop(register);
    std::fs::remove_file(&path).unwrap();
    let keys_stand = Register::create(&path, &new_register(&ids, None)).map(|c| c.worker);
    assert_eq!(keys_stand, Err(StoreError::Exists));
    let nowhere = dir.path().join("no/such/folder/x.tillit");
    let missing = Register::create(&nowhere, &new_register(&ids, None)).map(|c| c.worker);
    assert_eq!(missing, Err(StoreError::NoFolder));
}

#[test]
fn a_held_lock_is_busy_and_nothing_worse() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let other = h.other();
    h.register.set_patience(std::time::Duration::ZERO).unwrap();
    other.db.execute_batch("PRAGMA query_only=OFF; BEGIN IMMEDIATE").unwrap();
    assert_eq!(commit::commit(&mut h.register, &save), Err(StoreError::Busy));
    assert_eq!(h.one("SELECT count(*) FROM person"), "1", "reading goes on");
    other.db.execute_batch("COMMIT").unwrap();
    h.commit(&save);
    assert_eq!(h.one("SELECT note FROM person"), "x");
}
