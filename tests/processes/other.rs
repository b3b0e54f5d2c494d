//! The other process: started by a test, told what to do by its environment, and then line by line.

use std::env::{current_exe, var_os};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// Where the register is; set in the other process alone.
const REGISTER: &str = "TILLIT_TEST_REGISTER";
/// Which of the team the other process is, from 0.
const SEAT: &str = "TILLIT_TEST_SEAT";

/// What the lines of the other process begin with, among those of the test program itself.
const MARK: &str = "other: ";

/// A process beside this one. Killed when dropped, should it still run.
pub struct Other {
    child: Child,
    orders: ChildStdin,
    lines: BufReader<ChildStdout>,
}

impl Other {
    /// Starts the ignored test `work` on a register.
    pub fn start(work: &str, register: &Path, seat: usize) -> Self {
        let mut child = Command::new(current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture", "--test-threads=1", work])
            .env(REGISTER, register)
            .env(SEAT, seat.to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (orders, lines) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self { child, orders, lines: BufReader::new(lines) }
    }

    /// Waits until the other process has said this.
    pub fn wait_for(&mut self, word: &str) {
        let mut heard = String::new();
        loop {
            let mut line = String::new();
            let read = self.lines.read_line(&mut line).unwrap();
            assert!(read > 0, "the other process ended before it said {word:?}:\n{heard}");
            // The test program writes its own `test name ...` on the same line before it.
            if line.trim_end().ends_with(&format!("{MARK}{word}")) {
                return;
            }
            heard += &line;
        }
    }

    /// Lets the other process go on.
    pub fn go_on(&mut self) {
        self.orders.write_all(b"go on\n").unwrap();
    }

    /// Lets two begin together once both are ready, and waits until both have ended well.
    pub fn at_once<const N: usize>(mut all: [Self; N]) {
        for one in &mut all {
            one.wait_for("ready");
        }
        for one in &mut all {
            one.go_on();
        }
        for one in all {
            one.ended();
        }
    }

    /// Waits until it has ended, and sees that all was well with it.
    pub fn ended(mut self) {
        let mut rest = String::new();
        while self.lines.read_line(&mut rest).unwrap() > 0 {}
        assert!(self.child.wait().unwrap().success(), "{rest}");
    }

    /// Ends it as a power cut would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        // It has ended already, unless the test has failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// In the other process: the register and the seat it was told; nothing where somebody runs the
/// ignored tests by hand.
pub fn told() -> Option<(PathBuf, usize)> {
    let seat = var_os(SEAT)?.into_string().ok()?.parse().ok()?;
    Some((PathBuf::from(var_os(REGISTER)?), seat))
}

/// In the other process: says a word to the one who waits.
pub fn say(word: &str) {
    println!("{MARK}{word}");
}

/// In the other process: waits until it may go on.
pub fn wait() {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).unwrap();
    assert_eq!(line, "go on\n", "the test that started this has ended");
}
