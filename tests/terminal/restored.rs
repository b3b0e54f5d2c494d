//! A backup put back where somebody sits and types.

use crate::screen::Desktop;
use std::path::PathBuf;
use std::process::{Command, Output};

const KARIN: &str = "fyra gula ord på rad";
const ALI: &str = "regn buss hund bröd";
const LATER: &str = "grön måne över havet";

/// A command that a script gives.
fn ran(desktop: &Desktop, who: (&str, &str), new: Option<&str>, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tillit"));
    command.args(["--lang", "en", "--as", who.0, "--json"]).args(args);
    command.current_dir(desktop.register().parent().unwrap());
    command.env("TILLIT_HOME", desktop.home()).env("TILLIT_PASSPHRASE", who.1);
    if let Some(new) = new {
        command.env("TILLIT_NEW_PASSPHRASE", new);
    }
    command.output().unwrap()
}

/// The data of one that goes well.
fn done(desktop: &Desktop, who: (&str, &str), new: Option<&str>, args: &[&str]) -> String {
    let output = ran(desktop, who, new, args);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Comes in by a passphrase that a colleague has handed out.
fn joined(desktop: &Desktop, by: (&str, &str), who: (&str, &str)) {
    let args = ["member", "invite", who.0, "--role", "coordinator"];
    let handed: serde_json::Value = serde_json::from_str(&done(desktop, by, None, &args)).unwrap();
    let handed = handed["passphrase"].as_str().unwrap();
    done(desktop, (who.0, handed), Some(who.1), &["member", "passphrase"]);
}

/// Karin was removed after a backup and has come back: her key pair is another one.
fn back_again() -> (Desktop, PathBuf) {
    let desktop = Desktop::new();
    let register = desktop.register();
    done(&desktop, ("Karin", KARIN), None, &["new", &register.to_string_lossy()]);
    joined(&desktop, ("Karin", KARIN), ("Ali", ALI));
    let usb = desktop.home().join("usb");
    std::fs::create_dir(&usb).unwrap();
    done(&desktop, ("Karin", KARIN), None, &["backup", "--to", &usb.to_string_lossy()]);
    done(&desktop, ("Ali", ALI), None, &["member", "remove", "Karin"]);
    joined(&desktop, ("Ali", ALI), ("Karin", LATER));
    let mut files = std::fs::read_dir(usb).unwrap().map(|file| file.unwrap().path());
    let backup = files.find(|file| file.extension().is_some_and(|end| end == "tillit"));
    (desktop, backup.unwrap())
}

#[test]
fn the_passphrase_of_then_is_hers_whose_that_of_today_is() {
    let (desktop, backup) = back_again();
    let register = desktop.register();
    let args = ["restore", &*backup.to_string_lossy(), "--over", &*register.to_string_lossy()];
    let handed = ran(&desktop, ("Karin", LATER), None, &args);
    let said = String::from_utf8_lossy(&handed.stderr);
    assert!(
        said.contains("neither by the passphrase of today"),
        "a script gives one alone: {said}"
    );
    let mut terminal = desktop.command(&args);
    terminal.wait_for("Passphrase").keys(LATER).keys("\r");
    terminal.wait_for("when the backup was taken").keys(KARIN).keys("\r");
    terminal.wait_for("Type yes").keys("yes\r").wait_for("Restored");
}
