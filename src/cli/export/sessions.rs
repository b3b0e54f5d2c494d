//! `tillit export sessions`: a calendar for other programs.

use std::io::Write as _;

use super::{begin, not_written, tell};
use crate::base::date::Day;
use crate::base::phrase::{Phrase, Word};
use crate::base::sort::Collation;
use crate::cli::args::ExportSessions;
use crate::cli::context::Context;
use crate::cli::exit::{Exit, Stop};
use crate::domain::names::Names;
use crate::domain::worker::Deed;
use crate::exchange::calendar::{Making, calendar};
use crate::store::sessions::Between;
use crate::store::{Asks as _, names};

/// Writes the sessions of some days as a calendar, the first of them first.
pub fn sessions(cx: &Context, args: &ExportSessions) -> Result<Exit, Stop> {
    let file = &args.to_file.file;
    if file.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("ics")) {
        let said =
            Phrase::new(Word("cli-calendar-ending")).with("file", file.display().to_string());
        return Err(Stop::new(Exit::Usage, said));
    }
    let opened = cx.open(&cx.register()?)?;
    opened.must(Deed::Export)?;
    let from = args.days.from.or(Day::of(1, 1, 1)).unwrap_or(cx.clock.today());
    let to = args.days.to.or(Day::of(9999, 12, 31)).unwrap_or(from);
    let mut found = opened.ask(&Between { from, to })?.lines;
    found.reverse();
    let names = Names::new(opened.ask(&names::Everybody)?, &Collation::new(cx.voice.words.lang()));
    let country = cx.country_of(&opened.register);
    let with = Making { words: &cx.voice.words, clock: cx.clock.as_ref(), names: &names, country };
    let made = calendar(found.iter().map(|line| &line.session), with);
    let out = begin(&args.to_file)?;
    let fault = |fault| not_written(file, &fault);
    out.out().write_all(made.text.as_bytes()).map_err(fault)?;
    out.end().map_err(fault)?;
    if made.held > 0 {
        cx.voice.say(Phrase::new(Word("ics-held")).with("n", made.held));
    }
    tell(cx, file, made.sessions, 0)
}
