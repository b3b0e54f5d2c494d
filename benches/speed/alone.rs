//! What is measured in a process of its own, whose memory nothing else has touched: this program again.

use crate::Outcome;
use crate::start;
use crate::table::timed;
use crate::town::Town;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tillit::store::{Ask as _, Register, Unlock, workers};

/// Memory of a process in MB; zero where the system does not tell.
#[derive(Debug, Clone, Copy, Default)]
pub struct Memory {
    /// What it holds.
    pub now: u64,
    /// The most it has held.
    pub peak: u64,
}

/// Does what it was started for, and prints the result as numbers.
pub fn run(words: &[&str]) -> Outcome<()> {
    match words {
        ["start", register, today] => {
            let register = Register::open(Path::new(register), &Unlock::default())?;
            let team = register.read(|db| workers::All.ask(db))?;
            let worker = team.first().ok_or("no member")?.id;
            let today = today.parse().map_err(|_| "no day")?;
            let started = start::read(&register, worker, today)?;
            let Memory { now, peak } = memory();
            println!("{now} {peak}");
            // What was read is held until here.
            let held = !started.names.is_empty() && !started.tasks.lines.is_empty();
            if held { Ok(()) } else { Err("an empty register".into()) }
        }
        ["import", register, list] => {
            let words = ["tillit", "--register", register, "import", "people", list];
            let words = words.map(OsString::from);
            let took = timed(|| Ok(tillit::cli::run(words)))?;
            println!("\n{} {}", took.as_millis(), memory().peak);
            Ok(())
        }
        _ => Err("no such measurement".into()),
    }
}

/// What a process holds that has read what Today needs from a plain register.
pub fn memory_after_start(town: &Town) -> Outcome<Memory> {
    let [now, peak] = ask(&["start".into(), town.path(), town.today.to_string().into()])?;
    Ok(Memory { now, peak })
}

/// How long the import of a list takes on the command line, and the most memory it has held in MB.
pub fn import(register: &Path, list: &Path) -> Outcome<(Duration, u64)> {
    let [ms, peak] = ask(&["import".into(), register.to_owned(), list.to_owned()])?;
    Ok((Duration::from_millis(ms), peak))
}

fn ask(words: &[PathBuf]) -> Outcome<[u64; 2]> {
    let home = tempfile::tempdir()?;
    let told = Command::new(std::env::current_exe()?)
        .arg("--alone")
        .args(words)
        .env("TILLIT_HOME", home.path())
        .env("TILLIT_TODAY", "2026-11-23")
        .output()?;
    let said = String::from_utf8_lossy(&told.stdout).into_owned();
    let last = said.lines().last().unwrap_or_default();
    let numbers: Vec<u64> = last.split(' ').filter_map(|n| n.parse().ok()).collect();
    match numbers.as_slice() {
        [one, two] if told.status.success() => Ok([*one, *two]),
        _ => Err(String::from_utf8_lossy(&told.stderr).into_owned().into()),
    }
}

/// As Linux counts it.
fn memory() -> Memory {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kb| kb.div_ceil(1024))
    };
    Memory { now: of("VmRSS:").unwrap_or(0), peak: of("VmHWM:").unwrap_or(0) }
}
