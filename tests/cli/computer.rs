//! A computer to run the program on, and what it said.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A computer with nothing on it: a folder that is home and desk at once.
pub struct Computer {
    folder: tempfile::TempDir,
}

/// How a command ended, and what it said.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Computer {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// One with a register that has no passphrase, made by Karin.
    pub fn with_register() -> Self {
        let computer = Self::new();
        computer.ok(&["new", "team.tillit", "--as", "Karin L", "--no-passphrase"]);
        computer
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tillit"));
        command
            .args(args)
            .current_dir(self.folder.path())
            .env_clear()
            .env("TILLIT_HOME", self.path("home"))
            .env("TILLIT_TODAY", "2021-11-22")
            .stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        ran(&mut self.command(args))
    }

    /// Runs a command in English that must go well, and gives back its data.
    #[track_caller]
    pub fn ok(&self, args: &[&str]) -> String {
        let ran = self.run(&[&["--lang", "en"], args].concat());
        assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
        ran.out
    }

    #[track_caller]
    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        serde_json::from_str(&self.ok(&[args, &["--json"]].concat())).unwrap()
    }
}

pub fn ran(command: &mut Command) -> Ran {
    let output = command.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file of tests/data.
pub fn data(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}
