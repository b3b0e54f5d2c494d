//! `tillit import people`: lists come in, and may become the sealed list of an initiative.

use serde::Serialize;
use std::path::Path;

use super::args::{Alike as Choice, ImportPeople};
use super::context::{Context, Opened, refused};
use super::exit::{Exit, Stop};
use super::seal;
use super::source;
use super::voice::{self, Voice};
use crate::base::phrase::{Phrase, Word};
use crate::domain::duplicate::Reason;
use crate::domain::worker::Deed;
use crate::exchange::aside::Aside;
use crate::exchange::intake::{Door, Intake, Met, Taken};
use crate::exchange::lookup::Lookup;
use crate::exchange::parts::{Parts, rows_at_once};
use crate::exchange::people::{Alike, Preview};
use crate::exchange::person::PersonReader;
use crate::exchange::seal::{Sealed, edits};
use crate::exchange::source::Source;
use crate::exchange::target::Kind;
use crate::store::{Ask, Asks, Author, Edit, Save};

/// What came of one file, as a script reads it.
#[derive(Debug, Serialize)]
pub struct Report {
    file: String,
    encoding: &'static str,
    rows: usize,
    new: usize,
    here: usize,
    likely: usize,
    protected: usize,
    /// Of these, how many came in without the phone or address of their row.
    forgotten: usize,
    /// Telephone numbers that could not be read and stand as written.
    unread: usize,
    aside: usize,
    rejected: Option<String>,
    skipped: Vec<String>,
    faults: Vec<Fault>,
}

/// A row that did not come in, or deserves a look.
#[derive(Debug, Serialize)]
pub struct Fault {
    line: u64,
    why: String,
}

impl Fault {
    /// The row on a line, with its reasons in words.
    pub fn new(voice: &Voice, line: u64, why: &[Phrase]) -> Self {
        let said: Vec<String> = why.iter().map(|reason| voice.words.say(reason)).collect();
        Self { line, why: said.join(" ") }
    }
}

/// What came of the whole import.
#[derive(Debug, Serialize)]
struct Outcome {
    files: Vec<Report>,
    initiative: Option<Sealed>,
}

/// Brings the people of all files in, as one action.
pub fn import(cx: &Context, args: &ImportPeople) -> Result<Exit, Stop> {
    let sources = source::open_all(&args.from, Kind::People)?;
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    opened.must(Deed::Import)?;
    let plan = seal::plan(&cx.voice, &opened, args)?;
    let preview = args.from.preview;
    let came = Came::of(cx, (&sources, &path), (args.alike, preview), &mut opened)?;
    let author = came.parts.author();
    let people: Vec<Met> = came.met().map(|(_, met)| met).collect();
    let listed = match plan.filter(|_| !preview) {
        Some(plan) => edits(&opened, &author, &plan, &people)?,
        None => None,
    };
    let Came { files, mut parts, .. } = came;
    let initiative =
        listed.map(|(sealed, edits)| finish(&mut opened, &mut parts, edits).map(|()| sealed));
    let initiative = initiative.transpose()?;
    let written = parts.given() > 0;
    let aside = tell_files(cx, &files);
    let outcome = Outcome { files, initiative };
    if cx.voice.json {
        voice::print_json(&outcome)?;
    } else {
        print_files(cx, &outcome.files)?;
        if let Some(sealed) = &outcome.initiative {
            seal::tell(sealed, &cx.voice);
        }
    }
    say_end(&cx.voice, preview, written);
    Ok(if aside { Exit::Partly } else { Exit::Done })
}

/// Everybody of the files has come in; the action is not ended yet.
pub struct Came<'c> {
    /// What came of each file.
    pub files: Vec<Report>,
    /// Whom the rows of each were about.
    met: Vec<Vec<Met>>,
    /// The action.
    pub parts: Parts<'c>,
}

impl<'c> Came<'c> {
    /// Takes the rows of all files in.
    pub fn of(
        cx: &'c Context,
        (sources, path): (&[Source], &Path),
        (alike, preview): (Choice, bool),
        opened: &mut Opened,
    ) -> Result<Self, Stop> {
        let author = Author { by: opened.by, at: cx.clock.now(), ids: &cx.ids };
        let alike = match alike {
            Choice::Add => Alike::Add,
            Choice::Same => Alike::Same,
            Choice::Fill => Alike::Fill,
            Choice::Aside => Alike::Aside,
        };
        let mut intake = Intake::begin(opened, author, alike, rows_at_once(path))?;
        let lookup = Lookup::default();
        let relative = cx.voice.words.get(Word("exchange-relative"));
        let (mut files, mut met) = (Vec::new(), Vec::new());
        for source in sources {
            source::say_skipped(cx, source);
            let reader = PersonReader {
                plan: &source.plan,
                today: cx.clock.today(),
                country: cx.country_of(&opened.register),
                lookup: &lookup,
                relative: &relative,
                author,
            };
            let before = intake.people().len();
            files.push(one(cx, source, &reader, (opened, &mut intake), preview)?);
            met.push(intake.people().iter().skip(before).copied().collect());
        }
        let mut parts = intake.into_parts();
        let rest = parts.rest();
        if !preview {
            commit(opened, rest)?;
        }
        Ok(Self { files, met, parts })
    }

    /// Whom the rows were about, each with the file.
    pub fn met(&self) -> impl Iterator<Item = (&str, Met)> {
        let files = self.files.iter().zip(&self.met);
        files.flat_map(|(file, met)| met.iter().map(|met| (file.file.as_str(), *met)))
    }
}

/// Writes what follows on the rows, as the end of the same action.
///
/// # Errors
/// As [`commit`].
pub fn finish(opened: &mut Opened, parts: &mut Parts<'_>, edits: Vec<Edit>) -> Result<(), Stop> {
    let saves = parts.many(edits);
    commit(opened, saves)?;
    commit(opened, parts.rest())
}

/// Commits parts of the action in their order.
///
/// # Errors
/// What the register says; parts before stand, and the same import goes on from there.
pub fn commit(opened: &mut Opened, saves: impl IntoIterator<Item = Save>) -> Result<(), Stop> {
    for save in saves {
        let so_far =
            if save.part > 1 { Word("cli-import-half") } else { Word("cli-nothing-written") };
        opened.save(&save).map_err(|e| refused(&e, &opened.path).then(so_far))?;
    }
    Ok(())
}

/// One file going in: the register, and the file of rows kept aside.
struct Going<'r, 'w> {
    source: &'r Source,
    opened: &'r mut Opened,
    aside: Aside<'w>,
    preview: bool,
}

impl Asks for Going<'_, '_> {
    type Fault = Stop;

    fn ask<Q: Ask>(&self, question: &Q) -> Result<Q::Answer, Stop> {
        self.opened.ask(question)
    }
}

impl Door for Going<'_, '_> {
    fn take(&mut self, taken: Taken) -> Result<(), Stop> {
        if self.preview {
            return Ok(());
        }
        commit(self.opened, taken.save)?;
        let Some((row, reasons)) = taken.aside else { return Ok(()) };
        self.aside.keep(&row, &reasons).map_err(|_| source::not_written(self.source))
    }
}

fn one(
    cx: &Context,
    source: &Source,
    reader: &PersonReader<'_>,
    (opened, intake): (&mut Opened, &mut Intake<'_>),
    preview: bool,
) -> Result<Report, Stop> {
    let aside = Aside::new(&source.path, source.table.headings(), &cx.voice.words);
    let mut going = Going { source, opened, aside, preview };
    let counts = intake.list(&source.table, reader, &mut going)?;
    let rejected = going.aside.finish().map_err(|_| source::not_written(source))?;
    Ok(report(cx, source, counts, rejected.map(|path| path.display().to_string())))
}

fn report(cx: &Context, source: &Source, counts: Preview, rejected: Option<String>) -> Report {
    let voice = &cx.voice;
    let fault = |(line, why): (u64, Vec<Phrase>)| Fault::new(voice, line, &why);
    let alike = |(line, why): (u64, Reason)| {
        let said = Phrase::new(Word("cli-alike")).with("why", why.word());
        Fault::new(voice, line, &[said])
    };
    let faults = counts.faults.into_iter().map(fault);
    Report {
        file: source.name(),
        encoding: source.table.written_as(),
        rows: counts.rows,
        new: counts.new,
        here: counts.here,
        likely: counts.likely,
        protected: counts.protected,
        forgotten: counts.forgotten,
        unread: counts.unread,
        aside: counts.aside,
        rejected,
        skipped: source.skipped().into_iter().map(str::to_owned).collect(),
        faults: faults.chain(counts.alike.into_iter().map(alike)).collect(),
    }
}

/// Says what is wrong in the files; whether any row is kept aside.
pub fn tell_files(cx: &Context, files: &[Report]) -> bool {
    for file in files {
        say_faults(&cx.voice, &file.file, &file.faults);
        for (word, n) in
            [(Word("cli-unread"), file.unread), (Word("cli-forgotten"), file.forgotten)]
        {
            if n > 0 {
                cx.voice.say(Phrase::new(word).with("n", n));
            }
        }
        if let Some(rejected) = &file.rejected {
            let said = Phrase::new(Word("cli-kept-aside")).with("n", file.aside);
            cx.voice.say(said.with("file", rejected));
        }
    }
    files.iter().any(|file| file.rejected.is_some() || file.aside > 0)
}

/// Prints how many rows of each file became what.
pub fn print_files(cx: &Context, files: &[Report]) -> Result<(), Stop> {
    let lines: Vec<String> = files.iter().map(|file| line(cx, file)).collect();
    voice::print(&lines.concat())
}

/// Says the rows of a file that did not come in, or deserve a look.
pub fn say_faults(voice: &Voice, file: &str, faults: &[Fault]) {
    for fault in faults {
        let line = i64::try_from(fault.line).unwrap_or(i64::MAX);
        let said = Phrase::new(Word("trouble-line")).with("file", file).with("line", line);
        voice.say(said.with("what", &fault.why));
    }
}

/// Says whether anything was written, and how it is taken back.
pub fn say_end(voice: &Voice, preview: bool, written: bool) {
    voice.say(match (preview, written) {
        (true, _) => Word("cli-preview"),
        (false, true) => Word("cli-one-undo"),
        (false, false) => Word("cli-nothing-new"),
    });
}

fn line(cx: &Context, file: &Report) -> String {
    let said = Phrase::new(Word("cli-people-in"))
        .with("file", &file.file)
        .with("rows", file.rows)
        .with("new", file.new)
        .with("here", file.here)
        .with("likely", file.likely)
        .with("protected", file.protected)
        .with("aside", file.aside);
    format!("{}\n", cx.voice.words.say(&said))
}
