//! `tillit import organisations`: associations, landlords and others the team works with come in.

use serde::Serialize;

use super::args::ImportFiles;
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::import_people::{Fault, commit, say_end, say_faults};
use super::source;
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::book::{Book, Page};
use crate::domain::worker::Deed;
use crate::exchange::aside::Aside;
use crate::exchange::lookup::Lookup;
use crate::exchange::organisations::{Known, Told};
use crate::exchange::parts::{Parts, rows_at_once};
use crate::exchange::source::Source;
use crate::exchange::target::Kind;
use crate::store::{Asks, Author, areas, books, imports};

/// Lines that are named one by one.
const NAMED: usize = 20;

/// What came of one file, as a script reads it.
#[derive(Debug, Default, Serialize)]
struct Report {
    file: String,
    rows: usize,
    new: usize,
    here: usize,
    aside: usize,
    rejected: Option<String>,
    skipped: Vec<String>,
    faults: Vec<Fault>,
}

/// Brings the organisations of all files in, as one action.
pub fn import(cx: &Context, args: &ImportFiles) -> Result<Exit, Stop> {
    let sources = source::open_all(args, Kind::Organisations)?;
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    opened.must(Deed::Import)?;
    let mut known = known(&opened)?;
    let author = Author { by: opened.by, at: cx.clock.now(), ids: &cx.ids };
    let mut parts = Parts::new(author, Word("did-import-organisations"), rows_at_once(&path));
    let mut files = Vec::new();
    for source in &sources {
        source::say_skipped(cx, source);
        files.push(file(cx, (&mut opened, &mut parts), source, (&mut known, args.preview))?);
    }
    if !args.preview {
        commit(&mut opened, parts.rest())?;
    }
    tell(cx, &files, args.preview, parts.given() > 0)
}

fn known(opened: &Opened) -> Result<Known, Stop> {
    let got = opened.ask(&books::Read { page: Page::All(Book::Organisation) })?;
    let areas = opened.ask(&areas::All)?;
    let areas = areas.iter().filter(|area| !area.gone);
    Ok(Known {
        names: got.entries.iter().map(|one| fold(one.text("name"))).collect(),
        areas: areas.map(|area| (fold(&area.name), area.id)).collect(),
    })
}

fn file(
    cx: &Context,
    (opened, parts): (&mut Opened, &mut Parts<'_>),
    source: &Source,
    (known, preview): (&mut Known, bool),
) -> Result<Report, Stop> {
    let lookup = Lookup::default();
    let mut report = Report {
        file: source.name(),
        skipped: source.skipped().into_iter().map(str::to_owned).collect(),
        ..Report::default()
    };
    let mut aside = Aside::new(&source.path, source.table.headings(), &cx.voice.words);
    for row in source.table.rows() {
        report.rows += 1;
        let told = match Told::read(&row, (&source.plan, &lookup), known) {
            Ok(told) => told,
            Err(reasons) => {
                report.aside += 1;
                if report.faults.len() < NAMED {
                    report.faults.push(Fault::new(&cx.voice, row.line, &reasons));
                }
                if !preview {
                    aside.keep(&row, &reasons).map_err(|_| source::not_written(source))?;
                }
                continue;
            }
        };
        let before = opened.ask(&imports::Known { keys: vec![told.mark()] })?;
        if known.names.contains(&told.folded()) || !before.is_empty() {
            report.here += 1;
            continue;
        }
        report.new += 1;
        known.names.insert(told.folded());
        let full = parts.row(told.edits(&parts.author()));
        if !preview {
            commit(opened, full)?;
        }
    }
    let rejected = aside.finish().map_err(|_| source::not_written(source))?;
    report.rejected = rejected.map(|path| path.display().to_string());
    Ok(report)
}

fn tell(cx: &Context, files: &[Report], preview: bool, written: bool) -> Result<Exit, Stop> {
    for file in files {
        say_faults(&cx.voice, &file.file, &file.faults);
        if let Some(rejected) = &file.rejected {
            let said = Phrase::new(Word("cli-kept-aside")).with("n", file.aside);
            cx.voice.say(said.with("file", rejected));
        }
    }
    if cx.voice.json {
        voice::print_json(&files)?;
    } else {
        let lines: Vec<String> = files.iter().map(|file| line(cx, file)).collect();
        voice::print(&lines.concat())?;
    }
    say_end(&cx.voice, preview, written);
    let aside = files.iter().any(|file| file.aside > 0);
    Ok(if aside { Exit::Partly } else { Exit::Done })
}

fn line(cx: &Context, file: &Report) -> String {
    let said = Phrase::new(Word("cli-organisations-in"))
        .with("file", &file.file)
        .with("rows", file.rows)
        .with("new", file.new)
        .with("here", file.here)
        .with("aside", file.aside);
    format!("{}\n", cx.voice.words.say(&said))
}
