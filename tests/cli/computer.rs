//! A computer to run the program on, and what it said.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;
use tillit::store::{Register, Unlock};

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

impl Computer {
    /// Runs a command while a colleague lets nobody into the register, who is done only when the command
    /// `asks` for it and has been kept out for longer than one try waits.
    pub fn shut_out(&self, command: &mut Command, asks: impl Fn() -> bool) -> Ran {
        let colleague = Register::open(&self.path("team.tillit"), &Unlock::default()).unwrap();
        let alone = |db: &rusqlite::Connection| {
            db.execute_batch("ROLLBACK; PRAGMA query_only=OFF; BEGIN EXCLUSIVE").unwrap();
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = command.spawn().unwrap();
            while !asks() && child.try_wait().unwrap().is_none() {
                rest(Duration::from_millis(10));
            }
            rest(Duration::from_secs(1));
            Ok(child)
        };
        told(colleague.read(alone).unwrap().wait_with_output().unwrap())
    }
}

/// Waits on a channel nobody sends on.
fn rest(time: Duration) {
    let (_never, nothing) = mpsc::channel::<()>();
    let _ = nothing.recv_timeout(time);
}

pub fn ran(command: &mut Command) -> Ran {
    told(command.output().unwrap())
}

fn told(output: Output) -> Ran {
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
