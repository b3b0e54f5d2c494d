//! The command line: every command but the screens themselves, and what the program finds around it.
//!
//! The definition stands in [`args`], its words are laid over it by `help`, and each command has a file.
//! Here alone the environment is read (`surroundings`). A command gives back how the program ends
//! ([`exit::Exit`]), or why it stopped, in sentences ([`exit::Stop`]).

pub mod args;
pub mod exit;

mod backup;
mod check;
mod context;
mod copy;
mod export;
mod export_targets;
mod files;
mod help;
mod import_encounters;
mod import_helpers;
mod import_organisations;
mod import_people;
mod import_targets;
mod letters;
mod member;
mod merge;
mod new;
mod opener;
mod paper;
mod place;
mod practice;
mod print;
mod rows;
mod salvage;
mod seal;
mod source;
mod start;
mod summary;
mod surroundings;
mod template;
mod usage;
mod voice;

use std::cell::OnceCell;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::FromArgMatches as _;
use clap::error::ErrorKind;

use self::args::{Command, Export, Import, Line, Template};
use self::context::Context;
use self::exit::{Exit, Stop};
use self::files::Files;
use self::surroundings::Surroundings;
use self::voice::Voice;
use crate::base::id::IdSource;
use crate::base::lang::Lang;
use crate::config::words::Words;
use crate::crash::{self, Scene};

/// Runs a command line, its first word being the program's own name, and says how it ended.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let around = Surroundings::read();
    let files = Files::read(&around.home.settings, around.few_colours);
    let lang = asked_lang(&args).or(files.settings.language).or(around.lang).unwrap_or_default();
    crash::install(lang, Scene::Command);
    let mut voice = Voice { words: Words::shipped(lang), json: false };
    let line = match parse(&args, &voice) {
        Ok(line) => line,
        Err(exit) => return exit.into(),
    };
    voice.json = line.common.json;
    let clock = around.clock();
    // Ids differ at every run even where the clock stands still: two runs may write to one register.
    let ids = IdSource::system();
    let Line { common, command } = line;
    let cx = Context { around, files, common, voice, clock, ids, handed: OnceCell::new() };
    let ended = carry_out(&cx, command);
    ended.unwrap_or_else(|stop| cx.voice.stop(&stop)).into()
}

fn carry_out(cx: &Context, command: Option<Command>) -> Result<Exit, Stop> {
    if !matches!(command, Some(Command::Check(_))) {
        cx.voice.troubles(&cx.files.troubles);
    }
    let Some(command) = command else { return start::last(cx) };
    match command {
        Command::Open(args) => start::open(cx, &args),
        Command::Demo(args) => start::demo(cx, &args),
        Command::New(args) => new::new(cx, &args),
        Command::Import(Import::People(args)) => import_people::import(cx, &args),
        Command::Import(Import::Encounters(args)) => import_encounters::import(cx, &args),
        Command::Import(Import::Members(args)) => import_helpers::members(cx, &args),
        Command::Import(Import::Hours(args)) => import_helpers::hours(cx, &args),
        Command::Import(Import::Organisations(args)) => import_organisations::import(cx, &args),
        Command::Import(Import::Targets(args)) => import_targets::import(cx, &args),
        Command::Export(Export::People(args)) => export::people(cx, &args),
        Command::Export(Export::Encounters(args)) => export::encounters(cx, &args),
        Command::Export(Export::Sessions(args)) => export::sessions(cx, &args),
        Command::Export(Export::Targets(args)) => export_targets::targets(cx, &args),
        Command::Letters(args) => letters::letters(cx, &args),
        Command::Summary(args) => summary::summary(cx, &args),
        Command::Template(Template::Check(args)) => template::check(cx, &args),
        Command::Template(Template::List) => template::list(cx),
        Command::Template(Template::Add(args)) => template::add(cx, &args),
        Command::Backup(args) => backup::backup(cx, &args),
        Command::Restore(args) => backup::put_back(cx, &args),
        Command::Salvage(args) => salvage::salvage(cx, &args),
        Command::Check(args) => check::check(cx, &args),
        Command::Member(args) => member::member(cx, &args),
        Command::Copy(args) => copy::copy(cx, &args),
        Command::Merge(args) => merge::merge(cx, &args),
        Command::Print(args) => print::print(cx, &args),
        Command::Completions(args) => print::completions(cx, &args),
        Command::Man => print::man(cx),
    }
}

/// Reads the command line; help and version are printed here, and what is not understood is said.
fn parse(args: &[OsString], voice: &Voice) -> Result<Line, Exit> {
    let read = |args: Vec<OsString>| {
        help::command(&voice.words)
            .try_get_matches_from(args)
            .and_then(|matches| Line::from_arg_matches(&matches))
    };
    let opening = |error| usage::opening(args, &error).map_or(Err(error), read);
    read(args.to_vec()).or_else(opening).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = write!(std::io::stdout(), "{error}");
            Exit::Done
        }
        _ => voice.stop(&usage::stop(&error)),
    })
}

/// The language named on the command line, looked for before it is read: its faults are told in it.
fn asked_lang(args: &[OsString]) -> Option<Lang> {
    let mut words = args.iter().filter_map(|word| word.to_str());
    let mut found = None;
    while let Some(word) = words.next() {
        found = match word.strip_prefix("--lang") {
            Some("") => words.next().and_then(Lang::from_code),
            Some(rest) => rest.strip_prefix('=').and_then(Lang::from_code),
            None => found,
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_rest_is_read() {
        let of = |words: &[&str]| asked_lang(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of(&["tillit", "--lang", "fi", "nonsense"]), Some(Lang::Fi));
        assert_eq!(of(&["tillit", "--lang=en"]), Some(Lang::En));
        assert_eq!(of(&["tillit", "--lang"]), None);
        assert_eq!(of(&["tillit", "--lang", "xx"]), None);
        assert_eq!(of(&["tillit", "--lang", "fi", "--lang", "sv"]), Some(Lang::Sv));
        assert_eq!(of(&["tillit"]), None);
    }
}
