//! Times taken, and the table they are told in.

use crate::Outcome;
use crate::alone::Memory;
use crate::town::Size;
use std::fmt;
use std::time::{Duration, Instant};

/// Lines of the README's table.
#[derive(Debug, Default)]
pub struct Table {
    lines: Vec<String>,
}

/// How long something took, with and without the program around it.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    pub ours: Duration,
    pub bare: Duration,
}

impl Table {
    /// Begins a part of the table.
    pub fn group(&mut self, title: &str) {
        self.lines.push(format!("| **{title}** | | | | |"));
    }

    /// A line; `target` is empty where none was set.
    pub fn line(&mut self, what: &str, pair: Pair, target: &str) {
        let ratio = pair.ours.as_secs_f64() / pair.bare.as_secs_f64();
        let (ours, bare) = (told(pair.ours), told(pair.bare));
        self.say(format!("| {what} | {ours} | {bare} | {ratio:.2} | {target} |"));
    }

    /// What a process of its own held once the register stood open.
    pub fn memory(&mut self, size: Size, memory: &Memory) {
        let target = if size == Size::SMALL { "60 MB" } else { "" };
        let Memory { now, peak } = memory;
        self.say(format!("| memory after start (at most) | {now} MB ({peak} MB) | | | {target} |"));
    }

    /// A line as it shall stand.
    pub fn say(&mut self, line: String) {
        eprintln!("{line}");
        self.lines.push(line);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| | tillit | bare SQLite | ratio | target |\n|---|---:|---:|---:|---:|")?;
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

/// Three digits that matter.
fn told(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    match ms {
        ms if ms >= 1000.0 => format!("{:.2} s", ms / 1000.0),
        ms if ms >= 100.0 => format!("{ms:.0} ms"),
        ms if ms >= 10.0 => format!("{ms:.1} ms"),
        ms => format!("{ms:.3} ms"),
    }
}

/// How long `f` takes.
pub fn timed<T>(f: impl FnOnce() -> Outcome<T>) -> Outcome<Duration> {
    let start = Instant::now();
    let done = f()?;
    let took = start.elapsed();
    drop(done);
    Ok(took)
}

/// The medians of `times` runs of both, by turns, so that a busy moment of the machine meets both.
pub fn by_turns<A, B>(
    times: usize,
    mut ours: impl FnMut() -> Outcome<A>,
    mut bare: impl FnMut() -> Outcome<B>,
) -> Outcome<Pair> {
    let (mut mine, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..times {
        mine.push(timed(&mut ours)?);
        plain.push(timed(&mut bare)?);
    }
    Ok(Pair { ours: median(mine), bare: median(plain) })
}

/// The one in the middle.
pub fn median(times: Vec<Duration>) -> Duration {
    part(times, 0.5)
}

/// The time that this part of all stays under.
pub fn part(mut times: Vec<Duration>, part: f64) -> Duration {
    times.sort_unstable();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a place among some hundred times"
    )]
    let place = (times.len() as f64 * part) as usize;
    times.get(place.min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}
