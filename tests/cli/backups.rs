//! Backups taken and put back by a script, and what `check` says of the place a register lies in.

use crate::computer::Computer;

const PEOPLE: &str = "Förnamn;Efternamn;Född\nAnna;Ek;1940\n";

/// The only file of a folder that ends so.
fn only(computer: &Computer, folder: &str, ends: &str) -> String {
    let files = std::fs::read_dir(computer.path(folder)).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<String> = names.filter(|name| name.ends_with(ends)).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    format!("{folder}/{}", found.remove(0))
}

fn people(computer: &Computer, register: &str) -> usize {
    computer.ok(&["export", "people", "out.csv", "--replace", "--register", register]);
    computer.read("out.csv").lines().count() - 1
}

#[test]
fn a_backup_is_taken_and_put_back_and_what_it_replaces_is_kept() {
    let computer = Computer::with_register();
    computer.write("list.csv", PEOPLE);
    let made = computer.json(&["backup", "team.tillit"]);
    let backup = only(&computer, "team.backups", "-asked.tillit");
    // Windows writes another stroke between folders.
    assert!(made["file"].as_str().unwrap().replace('\\', "/").ends_with(&backup), "{made}");
    computer.ok(&["import", "people", "list.csv", "--register", "team.tillit"]);
    assert_eq!(people(&computer, "team.tillit"), 1);

    let asked = computer.run(&["restore", &backup, "--over", "team.tillit", "--lang", "en"]);
    assert_eq!(asked.code, 1, "nobody is there to say yes: {asked:?}");
    assert_eq!(people(&computer, "team.tillit"), 1);
    let nowhere = computer.run(&["restore", &backup, "--lang", "en"]);
    assert_eq!(nowhere.code, 2, "{nowhere:?}");
    let there = computer.run(&["restore", &backup, "--to", "team.tillit", "--lang", "en"]);
    assert_eq!(there.code, 3, "a new file is a new file: {there:?}");

    let slip = ["restore", &backup, "--over", "tema.tillit", "--replace", "--lang", "en"];
    let slip = computer.run(&slip);
    assert_eq!(slip.code, 3, "{slip:?}");
    assert!(!computer.path("tema.tillit").exists());

    let done = computer.json(&["restore", &backup, "--over", "team.tillit", "--replace"]);
    assert_eq!(people(&computer, "team.tillit"), 0);
    let kept = only(&computer, "team.backups", "-restore.tillit");
    assert!(done["kept"].as_str().unwrap().ends_with(&kept), "{done}");
    assert_eq!(people(&computer, &kept), 1);
    computer.ok(&["restore", &kept, "--to", "again.tillit"]);
    assert_eq!(people(&computer, "again.tillit"), 1);
}

#[test]
fn who_may_only_look_sets_no_register_back() {
    let computer = Computer::with_register();
    computer.ok(&["member", "invite", "Rea", "--role", "reader", "--register", "team.tillit"]);
    computer.ok(&["backup", "team.tillit"]);
    let backup = only(&computer, "team.backups", "-asked.tillit");
    let restore = ["restore", &backup, "--over", "team.tillit", "--replace", "--lang", "en"];
    let by = |who: &str| computer.run(&[&restore[..], &["--as", who]].concat());
    let ran = by("Rea");
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("Your role is not allowed"), "{ran:?}");
    assert_eq!(by("Nobody").code, 2);
    // Nor while who they are cannot be asked because a colleague is saving.
    let mut command = computer.command(&[&restore[..], &["--as", "Rea"]].concat());
    let ran = computer.shut_out(&mut command, || true);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("Your role is not allowed"), "{ran:?}");
    assert_eq!(by("Karin L").code, 0);
}

#[test]
fn a_backup_from_a_day_that_has_not_come_is_told() {
    let computer = Computer::with_register();
    computer.ok(&["backup", "team.tillit"]);
    let backup = only(&computer, "team.backups", "-asked.tillit");
    let ahead = backup.replace("2021-", "2022-");
    std::fs::rename(computer.path(&backup), computer.path(&ahead)).unwrap();
    let ran = computer.run(&["check", "team.tillit", "--lang", "en"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("bears a day that has not come yet"), "{ran:?}");
}

#[test]
fn a_backup_goes_to_the_folder_that_is_named() {
    let computer = Computer::with_register();
    let away = computer.run(&["backup", "team.tillit", "--to", "usb", "--lang", "en"]);
    assert_eq!(away.code, 3, "{away:?}");
    assert!(!computer.path("usb").exists(), "nothing is made where nothing was");
    std::fs::create_dir(computer.path("usb")).unwrap();
    computer.ok(&["backup", "team.tillit", "--to", "usb"]);
    let backup = only(&computer, "usb", ".tillit");
    assert_eq!(people(&computer, &backup), 0);
    assert!(!computer.path("team.backups").exists());
}

#[test]
fn check_says_how_the_place_is() {
    let computer = Computer::with_register();
    let ran = computer.run(&["check", "team.tillit", "--lang", "en"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    for said in ["could be locked, written, read back and renamed", "no backup yet"] {
        assert!(ran.err.contains(said), "{said}: {ran:?}");
    }
    computer.ok(&["backup", "team.tillit"]);
    let told = computer.json(&["check", "team.tillit"]);
    assert_eq!(told["place"]["tried"], true, "{told}");
    assert_eq!(told["place"]["backups"], 1, "{told}");
    assert_eq!(told["place"]["open"], false, "{told}");
    assert_eq!(told["troubles"].as_array().unwrap().len(), 0, "{told}");
}

#[test]
fn a_folder_of_a_sync_service_and_its_copies_are_troubles() {
    let computer = Computer::with_register();
    std::fs::create_dir(computer.path("OneDrive - Kommunen")).unwrap();
    for name in ["team.tillit", "team-KARINS-PC.tillit"] {
        let to = computer.path("OneDrive - Kommunen").join(name);
        std::fs::copy(computer.path("team.tillit"), to).unwrap();
    }
    let inside = "OneDrive - Kommunen/team.tillit";
    let ran = computer.run(&["check", inside, "--lang", "en"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("OneDrive copies this folder"), "{ran:?}");
    assert!(ran.err.contains("team-KARINS-PC.tillit. Move the register"), "{ran:?}");
    assert!(ran.err.contains("tillit merge \"OneDrive"), "{ran:?}");
    // Whoever looks after the drive is told what is wrong with the place without a passphrase too.
    computer.write(inside, "no register");
    let ran = computer.run(&["check", inside, "--lang", "en"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("OneDrive copies this folder"), "{ran:?}");
    assert!(ran.err.contains("The inside of the register was not looked at"), "{ran:?}");
    std::fs::copy(computer.path("team.tillit"), computer.path(inside)).unwrap();
    computer.write("list.csv", PEOPLE);
    let import = ["import", "people", "list.csv", "--register", inside, "--lang", "en"];
    assert_eq!(computer.run(&import).code, 6, "read-only");
    let new = ["new", "OneDrive - Kommunen/new.tillit", "--no-passphrase", "--as", "Karin L"];
    let ran = computer.run(&new);
    assert_eq!(ran.code, 3, "{ran:?}");
    assert!(!computer.path("OneDrive - Kommunen/new.tillit").exists());
}

/// Garbage over the page that a table begins with.
fn damage(computer: &Computer, register: &str, table: &str) {
    let path = computer.path(register);
    #[expect(clippy::disallowed_methods, reason = "a disk that fails knows no manners")]
    let db = rusqlite::Connection::open(&path).unwrap();
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name=?1";
    let page: i64 = db.query_row(sql, [table], |r| r.get(0)).unwrap();
    drop(db);
    let mut bytes = std::fs::read(&path).unwrap();
    let from = usize::try_from(page - 1).unwrap() * 16_384;
    bytes[from..from + 16_384].fill(0xA5);
    std::fs::write(&path, bytes).unwrap();
}

#[test]
fn what_can_be_read_of_a_damaged_register_is_saved_and_the_rest_told() {
    let computer = Computer::with_register();
    computer.write("list.csv", PEOPLE);
    computer.ok(&["import", "people", "list.csv", "--register", "team.tillit"]);
    damage(&computer, "team.tillit", "person");
    let damaged = std::fs::read(computer.path("team.tillit")).unwrap();
    let checked = computer.run(&["check", "team.tillit", "--lang", "en"]);
    assert!(checked.err.contains("tillit salvage \"team.tillit\""), "{checked:?}");
    // The advice once and first, then a little in SQLite's own words; all of it for a script.
    assert_eq!(checked.err.matches("Ask everybody to close it").count(), 1, "{checked:?}");
    let own = checked.err.matches("For whoever helps you").count();
    assert!((1..=3).contains(&own), "{checked:?}");
    assert!(checked.err.contains("One trouble") && !checked.err.contains("***"), "{checked:?}");
    let told = computer.run(&["check", "team.tillit", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert!(told["damage"].as_array().unwrap().len() >= own, "{told}");
    let ran = computer.run(&["salvage", "team.tillit", "--to", "saved.tillit", "--lang", "en"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("People: 1 saved, none lost as far as the history tells."), "{ran:?}");
    assert_eq!(ran.err.matches("History:").count(), 1, "{ran:?}");
    assert!(ran.err.contains("1 of these could not be read"), "{ran:?}");
    assert_eq!(people(&computer, "saved.tillit"), 1);
    computer.ok(&["check", "saved.tillit"]);
    let again = computer.run(&["salvage", "team.tillit", "--to", "saved.tillit"]);
    assert_eq!(again.code, 3, "nothing is written over: {again:?}");
    let told = computer.run(&["salvage", "team.tillit", "--to", "other.tillit", "--json"]);
    assert!(told.out.contains(r#""table": "person""#), "{told:?}");
    assert!(std::fs::read(computer.path("team.tillit")).unwrap() == damaged);
}
