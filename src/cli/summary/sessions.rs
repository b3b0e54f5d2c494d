//! `tillit summary --sessions`: what was done in the field, put together in every way there is.

use serde::Serialize;

use super::text::table;
use super::{View, page};
use crate::base::date::Day;
use crate::base::phrase::{Phrase, Word};
use crate::cli::args::Summary;
use crate::cli::context::{Context, Opened};
use crate::cli::exit::{Exit, Stop};
use crate::cli::voice;
use crate::config::words::Words;
use crate::domain::area::Area;
use crate::domain::session::figures::{By, Key, Sum, figures};
use crate::domain::worker::Deed;
use crate::exchange::field;
use crate::store::Asks as _;
use crate::store::sessions::{Between, BetweenOf};

/// Everything that is told.
#[derive(Debug, Serialize)]
struct Told {
    from: Day,
    to: Day,
    part: bool,
    all: Numbers,
    divisions: Vec<Divided>,
}

/// Sessions put together in one way.
#[derive(Debug, Serialize)]
struct Divided {
    by: &'static str,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    name: String,
    #[serde(flatten)]
    numbers: Numbers,
}

/// What some sessions came to.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Numbers {
    sessions: usize,
    cancelled: usize,
    minutes: u64,
    heads: u64,
    talks: u64,
    material: u64,
    /// Empty where nobody was talked with.
    minutes_per_talk: Option<u64>,
}

impl From<Sum> for Numbers {
    fn from(sum: Sum) -> Self {
        Self {
            sessions: sum.sessions,
            cancelled: sum.cancelled,
            minutes: sum.minutes,
            heads: sum.heads,
            talks: sum.talks,
            material: sum.material,
            minutes_per_talk: sum.minutes_per_talk(),
        }
    }
}

/// Prints the figures, or writes the page of them.
pub fn summary(cx: &Context, opened: &Opened, args: &Summary) -> Result<Exit, Stop> {
    let view = View::read(opened, args)?;
    let year = cx.clock.today().year();
    let from = args.days.from.or(Day::of(year, 1, 1)).unwrap_or(cx.clock.today());
    let to = args.days.to.or(Day::of(year, 12, 31)).unwrap_or(from);
    let mut got = opened.ask(&Between { from, to })?;
    if args.area.is_some() {
        got.lines.retain(|line| line.session.area.is_some_and(|area| view.areas.contains(&area)));
    }
    if args.paper.is_some() {
        opened.must(Deed::Export)?;
        return page::put_page(cx, args, &field::page(&got, (from, to)));
    }
    let told = told(&got, (from, to), &cx.voice.words);
    if cx.voice.json {
        voice::print_json(&told)?;
    } else {
        voice::print(&lines(&told, &cx.voice.words))?;
    }
    Ok(Exit::Done)
}

fn told(got: &BetweenOf, (from, to): (Day, Day), words: &Words) -> Told {
    let by = |by: By| figures(got.lines.iter().map(|line| (&line.session, line.sums)), by);
    let all = by(By::Kind).into_iter().find(|(key, _)| *key == Key::All);
    let divided = |one: &By| Divided {
        by: one.code(),
        lines: by(*one)
            .into_iter()
            .filter(|(key, _)| *key != Key::All)
            .map(|(key, sum)| Line { name: name(&key, &got.areas, words), numbers: sum.into() })
            .collect(),
    };
    Told {
        from,
        to,
        part: got.part,
        all: all.map(|(_, sum)| sum.into()).unwrap_or_default(),
        divisions: By::ALL.iter().map(divided).collect(),
    }
}

fn name(key: &Key, areas: &[Area], words: &Words) -> String {
    words.say(&Phrase::new(Word("sessions-named")).with("name", key.name(areas)))
}

/// A table for each way, all of them first.
fn lines(told: &Told, words: &Words) -> String {
    let row = |name: String, n: Numbers| {
        let per = n.minutes_per_talk.map(|n| n.to_string()).unwrap_or_default();
        let minutes = words.minutes(i64::try_from(n.minutes).unwrap_or(i64::MAX));
        let numbers = [n.heads, n.talks, n.material].map(|n| n.to_string());
        let [heads, talks, material] = numbers;
        vec![name, n.sessions.to_string(), minutes, heads, talks, material, per]
    };
    let heads = [
        Word("sessions-held"),
        Word("sessions-hours"),
        Word("sessions-heads"),
        Word("means-talks"),
        Word("means-material"),
        Word("sessions-per-talk"),
    ];
    let head =
        |first: String| [first].into_iter().chain(heads.map(|word| words.get(word))).collect();
    let mut rows = vec![head(String::new()), row(words.get(Word("sessions-all")), told.all)];
    for division in told.divisions.iter().filter(|division| !division.lines.is_empty()) {
        let by = By::from_code(division.by).map(|by| words.get(by.word())).unwrap_or_default();
        rows.push(Vec::new());
        rows.push(vec![by]);
        rows.extend(division.lines.iter().map(|line| row(line.name.clone(), line.numbers)));
    }
    table(&rows).replace('\u{a0}', " ")
}
