//! The program on one computer, its folders looked through every few milliseconds while it is at work.

use crate::computer::{Computer, Ran};
use crate::looked::Looked;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Between two looks.
const EVERY: Duration = Duration::from_millis(3);

/// A day's work on one computer.
pub struct Day {
    pub computer: Computer,
    pub key: Option<&'static str>,
    pub looked: Looked,
    /// What each step left readable, or had readable while it went on.
    pub found: Vec<(String, Vec<String>)>,
}

impl Day {
    /// Where everything the user asks for by name lies on a desk of its own.
    pub fn new(key: Option<&'static str>) -> Self {
        let computer = Computer::new();
        for folder in ["temporary", "desk"] {
            std::fs::create_dir(computer.path(folder)).unwrap();
        }
        let looked = Looked::at(&computer.path(""));
        Self { computer, key, looked, found: Vec::new() }
    }

    /// The command, as Karin gives it; temporary files in a folder that is looked through as well.
    fn command(&self, args: &[&str]) -> Command {
        let mut command =
            self.computer.command(&[&["--lang", "en", "--as", "Karin L"], args].concat());
        for name in ["TMPDIR", "TMP", "TEMP", "HOME", "SQLITE_TMPDIR"] {
            command.env(name, self.computer.path("temporary"));
        }
        if let Some(key) = self.key {
            command.env("TILLIT_PASSPHRASE", key);
        }
        command
    }

    /// A command that ends by itself and says this number.
    #[track_caller]
    pub fn step(&mut self, args: &[&str], code: i32) -> Ran {
        let (ran, told) = self.run(args, None);
        assert_eq!(ran.code, code, "{args:?}: {ran:?}");
        let left = self.looked.told();
        self.note(args.join(" "), told, left);
        ran
    }

    /// A command that is killed as soon as so many looks have found something new in the folders. What it
    /// was writing for the user lies there, closed to others, until the next command that writes there.
    pub fn killed(&mut self, args: &[&str], after: usize) {
        let (_, told) = self.run(args, Some(after));
        let left = self.looked.told_meanwhile();
        self.note(format!("{} killed after {after}", args.join(" ")), told, left);
    }

    fn note(&mut self, what: String, mut told: Vec<String>, left: Vec<String>) {
        told.extend(left);
        told.sort();
        told.dedup();
        self.found.push((what, told));
    }

    fn run(&mut self, args: &[&str], kill_after: Option<usize>) -> (Ran, Vec<String>) {
        let mut command = self.command(args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (ended, readers) = read(&mut child);
        let (before, mut told) = (self.looked.changes, Vec::new());
        while ended.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
            told.extend(self.looked.told_meanwhile());
            if kill_after.is_some_and(|after| self.looked.changes >= before + after) {
                // It may have ended by itself in this moment.
                let _ = child.kill();
            }
        }
        let code = child.wait().unwrap().code().unwrap_or(-1);
        let [out, err] = readers.map(|reader| reader.join().unwrap());
        (Ran { code, out, err }, told)
    }
}

/// Reads what the program says; the first is told when it has said everything.
fn read(child: &mut Child) -> (Receiver<()>, [JoinHandle<String>; 2]) {
    let (speaks, ended) = mpsc::channel();
    let pipes: [Box<dyn Read + Send>; 2] =
        [Box::new(child.stdout.take().unwrap()), Box::new(child.stderr.take().unwrap())];
    let readers = pipes.map(|mut pipe| {
        let speaks = speaks.clone();
        std::thread::spawn(move || {
            let mut said = String::new();
            pipe.read_to_string(&mut said).unwrap();
            drop(speaks);
            said
        })
    });
    (ended, readers)
}
