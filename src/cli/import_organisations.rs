//! `tillit import organisations`: associations, landlords and others the team works with come in.

use super::args::ImportFiles;
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::import_people::commit;
use super::rows::{Report, Taking, tell};
use super::source;
use crate::base::phrase::Word;
use crate::domain::worker::Deed;
use crate::exchange::organisations::{Fate, Sorter};
use crate::exchange::parts::{ASKED, Parts, rows_at_once};
use crate::exchange::source::Source;
use crate::exchange::table::Row;
use crate::exchange::target::Kind;
use crate::store::Author;

/// Brings the organisations of all files in, as one action.
pub fn import(cx: &Context, args: &ImportFiles) -> Result<Exit, Stop> {
    let sources = source::open_all(args, Kind::Organisations)?;
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    opened.must(Deed::Import)?;
    let author = Author { by: opened.by, at: cx.clock.now(), ids: &cx.ids };
    let mut sorter = Sorter::begin(&opened, author)?;
    let mut parts = Parts::new(author, Word("did-import-organisations"), rows_at_once(&path));
    let mut files = Vec::new();
    for source in &sources {
        source::say_skipped(cx, source);
        let taking = Taking::begin(cx, source, args.preview);
        files.push(file(taking, (source, args.preview), &mut sorter, (&mut opened, &mut parts))?);
    }
    if !args.preview {
        commit(&mut opened, parts.rest())?;
    }
    tell(cx, &files, Word("cli-organisations-in"), (args.preview, parts.given() > 0))
}

fn file(
    mut taking: Taking<'_>,
    (source, preview): (&Source, bool),
    sorter: &mut Sorter<'_>,
    (opened, parts): (&mut Opened, &mut Parts<'_>),
) -> Result<Report, Stop> {
    let mut rows = source.table.rows().peekable();
    while rows.peek().is_some() {
        let some: Vec<Row> = rows.by_ref().take(ASKED).collect();
        let fates = sorter.sort(&some, &source.plan, opened)?;
        for (row, fate) in some.iter().zip(fates) {
            taking.report.rows += 1;
            match fate {
                Fate::Aside(reasons) => taking.refuse(row, &reasons)?,
                Fate::Here => taking.report.here += 1,
                Fate::New(edits) => {
                    taking.report.new += 1;
                    let full = parts.row(edits);
                    if !preview {
                        commit(opened, full)?;
                    }
                }
            }
        }
    }
    taking.end()
}
