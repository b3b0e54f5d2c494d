//! The figures into a file. On the terminal they are exact, for the team; what leaves in a file may be
//! read by anybody it is given to, and holds no small number and nobody protected.

use std::collections::BTreeSet;
use std::io::{self, Write as _};

use super::View;
use crate::base::id::{InitiativeId, PersonId};
use crate::base::phrase::{Phrase, Word};
use crate::cli::args::{ExportFile, Summary};
use crate::cli::context::{Context, Opened};
use crate::cli::exit::{Exit, Stop};
use crate::cli::export::{begin, not_written};
use crate::cli::voice;
use crate::domain::disposition::{Counting, Disposition};
use crate::domain::makeup::{Ended, Look};
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::printed::{Counted, Division, Fact, Heading, Printed, Tally};
use crate::domain::protection::Protection;
use crate::domain::totals::{self, By, Group, Reach, Totals};
use crate::exchange::printed::{Form, written};
use crate::exchange::replacing::Replacing;
use crate::exchange::result;
use crate::store::initiatives::{Figures, Line};
use crate::store::totals::{Scope, Table};
use crate::store::{Asks as _, names, settings, workers};

/// Writes the figures to a file: one initiative in full, or all that was asked for.
pub fn write(
    (cx, opened): (&Context, &Opened),
    args: &Summary,
    only: Option<InitiativeId>,
    lines: &[Line],
) -> Result<Exit, Stop> {
    let printed = match only.filter(|_| args.is_whole()) {
        Some(id) => {
            let figures = opened.ask(&Figures { id, wall: cx.wall(opened) })?;
            result::page(&figures, &opened.ask(&workers::All)?, cx.clock.today())
        }
        None => all(opened, args, only, lines)?,
    };
    put_page(cx, args, &printed)
}

/// Writes a page where it is asked for.
pub fn put_page(cx: &Context, args: &Summary, printed: &Printed) -> Result<Exit, Stop> {
    let Some(file) = &args.paper else { return Ok(Exit::Done) };
    let form = Form::of(file).ok_or_else(|| {
        Stop::new(Exit::Usage, Phrase::new(Word("cli-sum-which-form")).with("file", shown(file)))
    })?;
    let today = cx.clock.today();
    let bytes = written(printed, form, (&cx.voice.words, today))
        .map_err(|why| Stop::new(Exit::Fault, why))?;
    let to = ExportFile { file: file.clone(), replace: args.replace };
    put(begin(&to)?, &bytes).map_err(|fault| not_written(file, &fault))?;
    cx.voice.say(Phrase::new(Word("cli-sum-written")).with("file", shown(file)));
    if cx.voice.json {
        voice::print_json(&serde_json::json!({ "file": shown(file) }))?;
    }
    Ok(Exit::Done)
}

fn put(file: Replacing, bytes: &[u8]) -> io::Result<()> {
    let mut out = file.out();
    out.write_all(bytes)?;
    out.flush()?;
    drop(out);
    file.end()
}

fn shown(file: &std::path::Path) -> String {
    file.display().to_string()
}

/// What came of all lists, and what was done.
fn all(
    opened: &Opened,
    args: &Summary,
    only: Option<InitiativeId>,
    lines: &[Line],
) -> Result<Printed, Stop> {
    let limit = opened.ask(&settings::Small)?;
    let view = View { held: protected(opened)?, ..View::read(opened, args)? };
    let days = [args.days.from, args.days.to].into_iter().flatten().map(Heading::from);
    let days: Vec<Heading> = days.collect();
    let mut printed = Printed::new(Word("cli-sum-title"), limit);
    if !days.is_empty() {
        printed = printed.about(Heading::Span(days));
    }
    if let Some(area) = &args.area {
        printed = printed.about(area.as_str());
    }
    if let Some(lists) = lists(opened, &view, lines)? {
        printed = printed.tally(&lists);
    }
    let table = |by| {
        let scope = Scope { leaving: true, ..view.scope(only) };
        opened.ask(&Table { scope, by })
    };
    let kinds = table(By::Kind)?;
    let persons = Fact::Count(kinds.all.persons);
    // Who was not reached is what is left.
    let reached = Fact::Beside { n: kinds.all.reached, of: Box::new(persons.clone()) };
    let facts = contacts(Word("cli-sum-by-kind"), &kinds)
        .fact(Word("cli-sum-persons"), persons.clone())
        .fact(Word("cli-sum-persons-reached"), reached)
        .fact(Word("cli-sum-time"), Fact::Minutes(kinds.all.minutes));
    let guessed = kinds.all.amount(totals::Part::Contacts).about;
    if guessed {
        printed = printed.about(Word("printed-guessed"));
    }
    let outcomes = contacts(Word("cli-sum-by-outcome"), &table(By::Disposition)?);
    Ok(printed.tally(&facts).tally(&outcomes))
}

/// Whom none of it may be about.
fn protected(opened: &Opened) -> Result<BTreeSet<PersonId>, Stop> {
    let entries = opened.ask(&names::Everybody)?;
    let may = clear(entries.iter(), Purpose::Report, |entry| entry.protection);
    let may: BTreeSet<PersonId> = may.rows().iter().map(|entry| entry.id).collect();
    let held = entries.iter().filter(|entry| !may.contains(&entry.id));
    // All cards that lead to one and the same are held when one of them is.
    Ok(held.flat_map(|entry| [Some(entry.id), entry.merged_into]).flatten().collect())
}

/// What came of the lists: a line each, how it ended in columns.
fn lists(opened: &Opened, view: &View, lines: &[Line]) -> Result<Option<Tally>, Stop> {
    let mut names = Vec::new();
    let mut rows = Vec::new();
    for line in lines {
        let Some(reach) = view.reach(opened, line)? else { continue };
        let counting = line.initiative.counting();
        rows.extend(ends(&reach, counting).map(|(ended, n)| Counted {
            column: ended as usize,
            lines: vec![names.len()],
            n,
        }));
        names.push(line.initiative.name.as_str().into());
    }
    if names.is_empty() {
        return Ok(None);
    }
    let columns = |ends: &[Ended]| ends.iter().map(|ended| *ended as usize).collect::<Vec<_>>();
    let ends = Ended::ALL.iter().map(|ended| ended.word().into()).collect();
    let division = Division::new(Word("cli-sum-initiative"), names);
    let tally = Tally::of(Word("printed-on-list"), ends, vec![division], &gated(rows));
    Ok(Some(
        tally
            .part(Word("cli-sum-completed"), &columns(Look::Carried.ends()))
            .part(Word("printed-share-reached"), &columns(Look::Reached.ends())),
    ))
}

fn ends(reach: &Reach, counting: Counting) -> impl Iterator<Item = (Ended, usize)> + '_ {
    Ended::ALL.iter().map(move |ended| {
        let mine = |of: &&Disposition| Ended::of(**of, counting) == Some(*ended);
        (*ended, reach.who.values().filter(mine).count())
    })
}

/// Contacts by one division, those about the protected left out where they were read.
fn contacts(title: Word, totals: &Totals) -> Tally {
    let line = |(at, (_, figures)): (usize, &(Group, totals::Figures))| Counted {
        column: 0,
        lines: vec![at],
        n: figures.contacts,
    };
    let rows = totals.lines.iter().enumerate().map(line).collect();
    let name = |(group, _): &(Group, _)| match group {
        Group::Kind(kind) => kind.word().into(),
        Group::Disposition(one) => one.word().into(),
        _ => Word("printed-unknown").into(),
    };
    let lines = totals.lines.iter().map(name).collect();
    let division = Division::new(title, lines);
    let contacts = Word("cli-sum-contacts");
    Tally::of(contacts, vec![contacts.into()], vec![division], &gated(rows))
}

/// Counts from which everybody protected has been left out already.
fn gated(rows: Vec<Counted>) -> Cleared<Counted> {
    clear(rows, Purpose::Report, |_| Protection::Open)
}
