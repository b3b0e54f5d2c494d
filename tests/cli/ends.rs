//! How commands end: the numbers scripts rely on, and a sentence for each.

use crate::computer::{Computer, ran};
use std::io::Write as _;
use std::process::Stdio;

const PASSPHRASE: &str = "fyra gula ord på rad";

/// A register with a passphrase, and what was said when it was made.
fn encrypted() -> (Computer, String) {
    let computer = Computer::new();
    let mut command = computer.command(&["new", "team.tillit", "--as", "Karin L"]);
    let made = ran(command.env("TILLIT_PASSPHRASE", PASSPHRASE));
    assert_eq!(made.code, 0, "{made:?}");
    (computer, made.out)
}

#[test]
fn a_command_line_that_is_not_understood_is_told_in_the_users_language() {
    let computer = Computer::new();
    for (args, code, said) in [
        (&["impotr"][..], 2, "”impotr” är inget kommando."),
        (&["import"], 2, "Skriv också vad som ska göras."),
        (&["import", "people"], 2, "Här saknas <FIL>..."),
        (&["new", "a", "--nmae", "b"], 2, "Menade du --name?"),
        (&["summary", "--from", "snart"], 2, "”snart” passar inte för --from <DAG>."),
        (&["print", "all"], 2, "Välj bland: keys, theme, words, settings."),
        (&["summary"], 2, "Säg vilket register:"),
    ] {
        let ran = computer.run(args);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?} {ran:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
    let finnish = computer.run(&["--lang", "fi", "nonsense"]);
    assert!(finnish.err.contains("ei ole komento"), "{finnish:?}");
    let mut of_system = computer.command(&["nonsense"]);
    assert!(ran(of_system.env("LANG", "en_GB.UTF-8")).err.contains("is no command"));
}

#[test]
fn a_file_in_the_place_of_a_command_is_opened() {
    let computer = Computer::with_register();
    for (file, said) in [
        ("nowhere.tillit", "There is no file of that name."),
        ("there/nowhere", "There is no file of that name."),
    ] {
        for args in [&["--lang", "en", file][..], &["--lang", "en", "open", file]] {
            let ran = computer.run(args);
            assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{args:?} {ran:?}");
            let file = file.replace('/', std::path::MAIN_SEPARATOR_STR);
            assert!(ran.err.contains(said) && ran.err.contains(&file), "{args:?}: {}", ran.err);
        }
    }
    let typed_wrong = computer.run(&["--lang", "en", "demmo"]);
    assert_eq!(typed_wrong.code, 2, "{typed_wrong:?}");
    assert!(typed_wrong.err.contains("Did you mean demo?"), "{typed_wrong:?}");
}

#[test]
fn help_and_version_end_well() {
    let computer = Computer::new();
    assert!(computer.ok(&["--help"]).contains("Usage: tillit [OPTIONS] [COMMAND]"));
    assert!(computer.ok(&["import", "people", "--help"]).contains("--alike <add|same|fill|aside>"));
    assert!(computer.ok(&["--version"]).starts_with("tillit "));
    for shell in ["bash", "zsh", "fish", "powershell"] {
        assert!(computer.ok(&["completions", shell]).contains("tillit"), "{shell}");
    }
    let page = computer.ok(&["man"]);
    assert!(page.starts_with(".ie") || page.starts_with(".TH"), "{page}");
    assert!(page.contains("tillit import encounters") && page.contains("EXIT CODES"));
}

#[test]
fn a_passphrase_opens_and_a_wrong_one_does_not() {
    let (computer, _) = encrypted();
    let open = |passphrase: Option<&str>| {
        let mut command = computer.command(&["summary", "--lang", "en"]);
        if let Some(passphrase) = passphrase {
            command.env("TILLIT_PASSPHRASE", passphrase);
        }
        ran(&mut command)
    };
    assert_eq!(open(Some(PASSPHRASE)).code, 0);
    let wrong = open(Some("fyra andra ord på rad"));
    assert_eq!(wrong.code, 4, "{wrong:?}");
    assert!(wrong.err.contains("team.tillit"), "{wrong:?}");
    let none = open(None);
    assert_eq!(none.code, 4, "{none:?}");
    assert!(none.err.contains("TILLIT_PASSPHRASE"), "{none:?}");

    let mut command = computer.command(&["summary", "--passphrase-fd", "0"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let line = format!("{PASSPHRASE}\n");
    child.stdin.take().unwrap().write_all(line.as_bytes()).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(0));

    // Nothing in it is no passphrase, and not a wrong one.
    let mut command = computer.command(&["summary", "--passphrase-fd", "0", "--lang", "en"]);
    let empty = ran(command.stdin(Stdio::null()));
    assert_eq!(empty.code, 4, "{empty:?}");
    assert!(empty.err.contains("No passphrase was given"), "{empty:?}");

    let mut command = computer.command(&["summary", "--as", "Bo"]);
    let stranger = ran(command.env("TILLIT_PASSPHRASE", PASSPHRASE));
    assert_eq!(stranger.code, 4, "{stranger:?}");
}

#[test]
fn a_register_with_a_passphrase_is_unreadable_without_and_shows_its_recovery_key_once() {
    let (computer, out) = encrypted();
    assert!(out.trim().starts_with("AGE-"), "{out}");
    let bytes = std::fs::read(computer.path("team.tillit")).unwrap();
    assert!(!bytes.starts_with(b"SQLite"));
    assert!(!bytes.windows(7).any(|part| part == b"Karin L"));
    assert!(!computer.read("team.keys").contains(out.trim()));
}

#[test]
fn the_recovery_key_opens_nothing_here_and_says_where_it_does() {
    let (computer, out) = encrypted();
    let mut command = computer.command(&["summary", "--lang", "en"]);
    let ran = ran(command.env("TILLIT_PASSPHRASE", out.trim()));
    assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{ran:?}");
    assert!(ran.err.contains("That is the recovery key."), "{ran:?}");
}

#[test]
fn an_easy_passphrase_makes_no_register() {
    let computer = Computer::new();
    let mut command = computer.command(&["new", "team.tillit", "--as", "Karin L"]);
    let ran = ran(command.env("TILLIT_PASSPHRASE", "hej"));
    assert_eq!(ran.code, 4, "{ran:?}");
    assert!(ran.err.contains("Inget register har skapats."), "{ran:?}");
    assert!(!computer.path("team.tillit").exists() && !computer.path("team.keys").exists());
}

#[test]
fn files_that_are_no_register_are_left_alone() {
    let (computer, _) = encrypted();
    let whole = std::fs::read(computer.path("team.tillit")).unwrap();
    let mut foreign = b"SQLite format 3\0".to_vec();
    foreign.resize(4096, 0);
    computer.write("cut.tillit", &whole[..whole.len() / 2]);
    std::fs::copy(computer.path("team.keys"), computer.path("cut.keys")).unwrap();
    computer.write("foreign.tillit", foreign);
    computer.write("text.tillit", "not a register at all");
    computer.write("empty.tillit", "");
    for (file, said) in [
        ("missing.tillit", "no file of that name"),
        ("cut.tillit", "damaged"),
        ("foreign.tillit", "another kind of file"),
        ("text.tillit", "another kind of file"),
        ("empty.tillit", "another kind of file"),
    ] {
        let before = std::fs::read(computer.path(file)).ok();
        let args = ["summary", "--register", file, "--lang", "en"];
        let ran = ran(computer.command(&args).env("TILLIT_PASSPHRASE", PASSPHRASE));
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{file}: {ran:?}");
        assert!(ran.err.contains(said) && ran.err.contains(file), "{file}: {ran:?}");
        assert_eq!(std::fs::read(computer.path(file)).ok(), before, "{file}");
    }
}

#[test]
fn nothing_is_made_over_a_register_and_no_export_over_a_file() {
    let computer = Computer::with_register();
    let again = computer.run(&["new", "team", "--as", "Bo", "--no-passphrase"]);
    assert_eq!(again.code, 3, "{again:?}");
    computer.write("out.csv", "mine");
    assert_eq!(computer.run(&["export", "people", "out.csv"]).code, 3);
    assert_eq!(computer.read("out.csv"), "mine");
    computer.ok(&["export", "people", "out.csv", "--replace"]);
    assert!(computer.read("out.csv").starts_with('\u{feff}'));
}

#[cfg(unix)]
#[test]
fn a_read_only_register_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let computer = Computer::with_register();
    let file = computer.path("team.tillit");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).unwrap();
    assert!(computer.ok(&["summary"]).contains("Calls"));
    computer.write("list.csv", "Namn\nEk, Bo\n");
    let ran = computer.run(&["import", "people", "list.csv", "--lang", "en"]);
    assert_eq!(ran.code, 6, "{ran:?}");
    // Whoever looks after the drive hears of it as of any other trouble, once.
    let checked = computer.run(&["check", "team.tillit", "--lang", "en"]);
    assert_eq!(checked.code, 6, "{checked:?}");
    assert_eq!(checked.err.matches("Read only:").count(), 1, "{checked:?}");
    assert!(checked.err.contains("One trouble"), "{checked:?}");
    let told = computer.run(&["check", "team.tillit", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told["troubles"].as_array().unwrap().len(), 1, "{told}");
}

#[cfg(unix)]
#[test]
fn nobody_needs_a_passphrase_to_hear_that_nothing_may_be_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let (computer, _) = encrypted();
    let file = computer.path("team.tillit");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o444)).unwrap();
    let checked = computer.run(&["check", "team.tillit", "--lang", "en"]);
    assert_eq!(checked.code, 1, "{checked:?}");
    assert!(checked.err.contains("nothing may be written"), "{checked:?}");
}

#[test]
fn who_has_a_key_to_a_backup_is_said() {
    let (computer, _) = encrypted();
    let with = |args: &[&str]| ran(computer.command(args).env("TILLIT_PASSPHRASE", PASSPHRASE));
    assert_eq!(with(&["backup", "team.tillit"]).code, 0);
    let folder = std::fs::read_dir(computer.path("team.backups")).unwrap();
    let mut files = folder.map(|file| file.unwrap().path().display().to_string());
    let backup = files.find(|file| file.ends_with(".tillit")).unwrap();
    let into = ["--over", "team.tillit", "--replace", "--as", "Mikko", "--lang", "en"];
    let told = with(&[&["restore", &backup][..], &into].concat());
    assert_eq!(told.code, 4, "{told:?}");
    assert!(told.err.contains("Who had a key then: Karin L."), "{told:?}");
}

#[test]
fn a_held_register_is_waited_for_and_then_told() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn\nEk, Bo\n");
    let register = colleague(&computer.path("team.tillit"));
    register.execute_batch("BEGIN IMMEDIATE").unwrap();
    let ran = computer.run(&["import", "people", "list.csv", "--lang", "en"]);
    assert_eq!(ran.code, 5, "{ran:?}");
    register.execute_batch("ROLLBACK").unwrap();
    computer.ok(&["import", "people", "list.csv"]);
}

#[expect(clippy::disallowed_methods, reason = "a colleague's program, not this one")]
fn colleague(register: &std::path::Path) -> rusqlite::Connection {
    rusqlite::Connection::open(register).unwrap()
}

#[test]
fn check_tells_every_trouble_at_once() {
    let computer = Computer::with_register();
    assert!(computer.ok(&["check", "team.tillit"]).is_empty());
    computer.write("home/settings.toml", "theme = \"pink\"\nmous = true\n");
    computer.write("home/keys.toml", "[browse]\nnonsense = \"x\"\n");
    let ran = computer.run(&["check", "--json", "--lang", "en"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let files: Vec<&str> = told["troubles"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["file"].as_str().unwrap())
        .collect();
    assert!(files.len() >= 3, "{told}");
    assert!(files.iter().any(|f| f.ends_with("settings.toml")), "{told}");
    assert!(files.iter().any(|f| f.ends_with("keys.toml")), "{told}");
    // The same troubles are told beside any other command, which goes on with what is right.
    let summary = computer.run(&["summary", "--register", "team.tillit", "--lang", "en"]);
    assert_eq!(summary.code, 0, "{summary:?}");
    assert!(summary.err.contains("pink"), "{summary:?}");
}

#[test]
fn check_finds_a_page_that_is_not_whole() {
    let (computer, _) = encrypted();
    let mut bytes = std::fs::read(computer.path("team.tillit")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    computer.write("team.tillit", bytes);
    let mut command = computer.command(&["check", "team.tillit", "--lang", "en"]);
    let ran = ran(command.env("TILLIT_PASSPHRASE", PASSPHRASE));
    assert!(ran.code == 1 || ran.code == 3, "{ran:?}");
    assert!(ran.err.contains("is damaged") && !ran.err.contains("HMAC"), "{ran:?}");
}

#[test]
fn templates_are_checked_listed_and_added() {
    let computer = Computer::with_register();
    assert!(computer.ok(&["template", "list"]).contains("cornerstones"));
    let mut own = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src/domain/template/library/home-visit.toml"
    ))
    .unwrap();
    computer.write("bad.toml", own.replace("version = 1", "versoin = 1\nkinds = 7"));
    let bad = computer.run(&["template", "check", "bad.toml", "--json"]);
    assert_eq!(bad.code, 1, "{bad:?}");
    let told: serde_json::Value = serde_json::from_str(&bad.out).unwrap();
    assert!(told.as_array().unwrap().len() >= 2, "{told}");
    assert!(told[0]["line"].is_u64(), "{told}");

    computer.write("own.toml", &own);
    assert_eq!(computer.run(&["template", "add", "own.toml"]).code, 0, "the same text is there");
    own = own.replace("version = 1", "version = 2");
    computer.write("own.toml", &own);
    computer.ok(&["template", "add", "own.toml"]);
    let listed = computer.json(&["template", "list"]);
    let home = listed.as_array().unwrap().iter().find(|one| one["key"] == "home-visit").unwrap();
    assert_eq!(home["version"], 2);
    computer.write("own.toml", own.replace("# ", "## "));
    assert_eq!(computer.run(&["template", "add", "own.toml"]).code, 1, "a used version stays");
}

#[test]
fn what_is_printed_can_be_used() {
    let computer = Computer::new();
    for (what, file) in
        [("settings", "settings.toml"), ("keys", "keys.toml"), ("theme", "own.toml")]
    {
        let text = computer.ok(&["print", what]);
        std::fs::create_dir_all(computer.path("home")).unwrap();
        computer.write(&format!("home/{file}"), text);
    }
    // No colours are chosen at first; the terminal's promise decides.
    let settings = format!("theme = \"own.toml\"\n{}", computer.read("home/settings.toml"));
    computer.write("home/settings.toml", settings);
    computer.ok(&["check"]);
    assert!(computer.ok(&["print", "words"]).contains("cli-about ="));
}

#[test]
fn nobody_works_in_the_name_of_another() {
    let computer = Computer::with_register();
    let before = std::fs::read(computer.path("team.tillit")).unwrap();
    let open = ["open", "team.tillit", "--as", "Anna", "--lang", "en"];
    let last = ["--register", "team.tillit", "--as", "Anna", "--lang", "en"];
    let command = ["--register", "team.tillit", "--as", "Anna", "--lang", "en", "summary"];
    for args in [&open[..], &last, &command] {
        let ran = computer.run(args);
        assert_eq!(ran.code, 2, "{ran:?}");
        assert!(ran.err.contains("Nobody in the team is called “Anna”"), "{ran:?}");
    }
    assert_eq!(std::fs::read(computer.path("team.tillit")).unwrap(), before);
}

#[test]
fn days_are_typed_as_on_the_screens() {
    let computer = Computer::with_register();
    for day in ["igår", "2021-11-21", "21/11"] {
        assert_eq!(computer.run(&["summary", "--to", day]).code, 0, "{day}");
    }
    assert_eq!(computer.run(&["summary", "--to", "31/2"]).code, 2);
}
