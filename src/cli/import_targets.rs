//! `tillit import targets`: a list of people comes in and onto the list of an initiative that is there.

use std::collections::HashMap;

use serde::Serialize;

use super::args::ImportTargets;
use super::context::Context;
use super::exit::{Exit, Stop};
use super::import_people::{Came, Fault, Report};
use super::import_people::{finish, print_files, say_end, say_faults, tell_files};
use super::voice;
use super::{seal, source};
use crate::base::id::PersonId;
use crate::base::phrase::{Phrase, Word};
use crate::domain::worker::Deed;
use crate::exchange::intake::Met;
use crate::exchange::target::Kind;
use crate::exchange::targets::{Joined, edits, flaw};
use crate::store::{Asks, initiatives};

/// What came of the whole import, as a script reads it.
#[derive(Debug, Serialize)]
struct Outcome {
    files: Vec<Report>,
    list: Joined,
    left_out: Vec<LeftOut>,
}

/// A row whose person may not stand on the list.
#[derive(Debug, Serialize)]
struct LeftOut {
    file: String,
    #[serde(flatten)]
    fault: Fault,
}

/// Brings the people of all files in and puts them on the list, as one action.
pub fn import(cx: &Context, args: &ImportTargets) -> Result<Exit, Stop> {
    let sources = source::open_all(&args.from, Kind::People)?;
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    opened.must(Deed::Import)?;
    let id = seal::named_to_write(&opened, &args.initiative)?;
    let card = opened.ask(&initiatives::Card { id })?;
    if let Some(why) = flaw(&card) {
        return Err(Stop::new(Exit::Usage, why).then(Word("cli-nothing-written")));
    }
    let preview = args.from.preview;
    let came = Came::of(cx, (&sources, &path), (args.alike, preview), &mut opened)?;
    let people: Vec<Met> = came.met().map(|(_, met)| met).collect();
    let (list, edits) = edits(&opened, &came.parts.author(), &card, &people)?;
    let lines: HashMap<PersonId, (&str, u64)> =
        came.met().map(|(file, met)| (met.id, (file, met.line))).collect();
    let left_out = list.left_out.iter().filter_map(|(person, why)| {
        let (file, line) = lines.get(person)?;
        let fault = Fault::new(&cx.voice, *line, &[Phrase::new(*why)]);
        Some(LeftOut { file: (*file).to_owned(), fault })
    });
    let left_out: Vec<LeftOut> = left_out.collect();
    let Came { files, mut parts, .. } = came;
    if !preview {
        finish(&mut opened, &mut parts, edits)?;
    }
    let written = parts.given() > 0;
    let aside = tell_files(cx, &files);
    for one in &left_out {
        say_faults(&cx.voice, &one.file, std::slice::from_ref(&one.fault));
    }
    let partly = aside || !left_out.is_empty();
    let outcome = Outcome { files, list, left_out };
    if cx.voice.json {
        voice::print_json(&outcome)?;
    } else {
        print_files(cx, &outcome.files)?;
        voice::print(&format!("{}\n", cx.voice.words.say(&line(&outcome.list))))?;
    }
    say_end(&cx.voice, preview, written);
    Ok(if partly { Exit::Partly } else { Exit::Done })
}

fn line(list: &Joined) -> Phrase {
    let word = if list.sealed { Word("cli-targets-late") } else { Word("cli-targets-in") };
    Phrase::new(word)
        .with("name", &list.name)
        .with("new", list.new)
        .with("here", list.here)
        .with("out", list.left_out.len())
}
