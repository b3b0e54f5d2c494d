//! `tillit salvage`: what can be read of a damaged register, in a new one.

use serde::Serialize;

use super::args::Salvage;
use super::context::{Context, refused};
use super::exit::{Exit, Stop};
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::store::Way;
use crate::store::salvage::{self, Saved};

/// What became of it, for a script.
#[derive(Debug, Serialize)]
struct Made {
    file: String,
    tables: Vec<Saved>,
}

/// Saves what can be read into a new register, and says table by table how much that is.
pub fn salvage(cx: &Context, args: &Salvage) -> Result<Exit, Stop> {
    let unlock = cx.unlock(&args.file)?;
    let now = cx.clock.local(cx.clock.now());
    let into = args.new.clone().unwrap_or_else(|| salvage::place(&args.file, now));
    let way = Way::to(&args.file, &args.file, &unlock).map_err(|e| refused(&e, &args.file))?;
    let saved = salvage::salvage(&way, &into).map_err(|e| refused(&e, &args.file))?;
    for table in saved.by_name().iter().filter(|table| !table.is_empty()) {
        cx.voice.say(table.phrase());
    }
    if saved.rebuilt() > 0 {
        cx.voice.say(Phrase::new(Word("salvage-from-history")).with("n", saved.rebuilt()));
    }
    let file = saved.file.display().to_string();
    cx.voice.say(Phrase::new(Word("salvage-there")).with("file", &file));
    let whole = !saved.tables.iter().any(Saved::is_short);
    if cx.voice.json {
        voice::print_json(&Made { file, tables: saved.tables })?;
    }
    Ok(if whole { Exit::Done } else { Exit::Partly })
}
