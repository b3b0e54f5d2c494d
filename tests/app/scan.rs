//! What an encrypted register leaves on disks, looked for as bytes all through a day.

use crate::harness::{EVA, Harness, Start};
use std::path::{Path, PathBuf};
use tillit::screens::Route;

const PASSPHRASE: &str = "blue yellow red house";

/// What must be found nowhere: a name, an alias, a number, a note, what opens the register.
const SECRETS: [&str; 7] =
    ["Danutaxa", "Zebulonia", "1740633", "174 06 33", "Marktrudnote", PASSPHRASE, "AGE-SECRET-KEY"];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Where one of these lies as bytes, in one or two bytes a sign.
fn told(h: &Harness, secrets: &[&str]) -> Vec<String> {
    let mut all = Vec::new();
    files(h.path().parent().unwrap(), &mut all);
    let mut told = Vec::new();
    for path in all {
        let bytes = std::fs::read(&path).unwrap();
        for secret in secrets {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let lies = |what: &[u8]| bytes.windows(what.len()).any(|piece| piece == what);
            if lies(secret.as_bytes()) || lies(&wide) || lies(secret.to_lowercase().as_bytes()) {
                told.push(format!("{secret} in {}", path.display()));
            }
        }
    }
    told
}

/// A day's work, looked at after each thing done.
fn day(h: &mut Harness, mut look: impl FnMut(&Harness, &str)) {
    h.keys("2nDanutaxa<tab>Zebulonia").wait(2_000);
    look(h, "a draft");
    h.on_its_way("<ctrl-s>");
    look(h, "a save on its way");
    h.settle();
    look(h, "a save in the register");
    h.keys("2<home>l1<ctrl-s>");
    look(h, "a call");
    h.keys("2nMarktrudnote<tab>0701740633").wait(2_000);
    look(h, "another draft");
    h.app.go(Route::Backups);
    h.settle();
    h.on_its_way("n");
    for _ in 0..20 {
        h.wait(200);
        look(h, "a backup being taken");
    }
    assert!(h.screen().contains("asked for"), "{}", h.screen());
    h.app.go(Route::Copies);
    h.settle();
    let copy = h.laptop().with_file_name("usb.tillit");
    h.keys("n3").paste(&copy.display().to_string()).keys("<enter>1.12.<ctrl-s>");
    assert!(copy.exists(), "{}", h.screen());
    look(h, "a copy to take along");
    h.keys("1").wait(40_000);
    look(h, "the backup of the day");
    h.keys("<f12>").wait(2_000);
    look(h, "hidden");
}

#[test]
fn nothing_of_anybody_lies_readable_on_a_disk_at_any_moment_of_a_day() {
    let (mut h, _) = Start::new().locked(PASSPHRASE);
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{PASSPHRASE}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    let nothing = |h: &Harness, when: &str| {
        assert_eq!(told(h, &SECRETS), Vec::<String>::new(), "{when}");
    };
    nothing(&h, "opened");
    h.keys("0<f9>the team<enter>nSiv Ek<enter><ctrl-s>");
    let screen = h.screen();
    let groups = |line: &&str| line.split_whitespace().filter(|g| g.len() == 4).count() == 4;
    let handed = screen.lines().find(groups).unwrap().trim().to_owned();
    let bare = handed.replace(' ', "");
    assert_eq!(told(&h, &[&handed, &bare]), Vec::<String>::new());
    h.keys("<enter>");
    day(&mut h, nothing);
    assert!(h.screen().contains("The register is locked."), "{}", h.screen());
    h.keys(&format!("{PASSPHRASE}<enter>"));
    nothing(&h, "back again");
    h.keys("<esc>0<f9>the team<enter><end><delete><down><enter>");
    assert!(h.screen().contains("The register has a new key."), "{}", h.screen());
    nothing(&h, "a member removed");
    let h = h.again();
    nothing(&h, "started again");
}

#[test]
fn the_same_day_without_a_passphrase_is_found() {
    let mut h = Start::new().open();
    let mut found = Vec::new();
    day(&mut h, |h, when| found.push((when.to_owned(), told(h, &SECRETS).len())));
    assert!(found.iter().all(|(_, n)| *n > 0), "{found:?}");
    let all = told(&h, &SECRETS);
    for file in ["register.tillit", "-asked.tillit", "usb.tillit"] {
        assert!(all.iter().any(|told| told.contains(file)), "{file}: {all:?}");
    }
}
