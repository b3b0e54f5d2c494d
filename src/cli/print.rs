//! `tillit print`, `completions` and `man`: what the program knows of itself, as files.

use std::io::Write as _;

use clap::Command;

use super::args::{Completions, Print, Printed};
use super::context::Context;
use super::exit::{Exit, Stop};
use super::help;
use super::voice;
use crate::base::phrase::Word;
use crate::config::keymap;
use crate::config::theme::Theme;

/// Prints what ships, as a file that can be changed and laid over it.
pub fn print(cx: &Context, args: &Print) -> Result<Exit, Stop> {
    let text = match args.what {
        Printed::Keys => keymap::SHIPPED.to_owned(),
        Printed::Theme => {
            let chosen = Theme::source(cx.files.settings.colours());
            let first = || Theme::names().next().and_then(Theme::source);
            chosen.or_else(first).unwrap_or_default().to_owned()
        }
        Printed::Words => cx.voice.words.source(),
        Printed::Settings => cx.files.settings.to_toml(),
    };
    voice::print(&text)?;
    Ok(Exit::Done)
}

/// Prints completion for a shell.
pub fn completions(cx: &Context, args: &Completions) -> Result<Exit, Stop> {
    let mut text = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(&cx.voice.words), "tillit", &mut text);
    voice::print(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Done)
}

/// Prints the manual page: all commands, and what the exit codes mean.
pub fn man(cx: &Context) -> Result<Exit, Stop> {
    let text = manual(&help::command(&cx.voice.words), cx)
        .map_err(|_| Stop::new(Exit::Fault, Word("cli-no-output")))?;
    voice::print(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Done)
}

fn manual(command: &Command, cx: &Context) -> std::io::Result<Vec<u8>> {
    let mut text = Vec::new();
    let page = clap_mangen::Man::new(command.clone());
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_options_section(&mut text)?;
    writeln!(text, ".SH \"{}\"", cx.voice.words.get(Word("cli-commands")).to_uppercase())?;
    below(command, "tillit", &mut text)?;
    writeln!(text, ".SH \"{}\"", cx.voice.words.get(Word("cli-exit-codes")).to_uppercase())?;
    for exit in Exit::ALL {
        writeln!(text, ".TP\n{}\n{}", exit as u8, cx.voice.words.get(exit.word()))?;
    }
    Ok(text)
}

/// One entry for each command, with its own options.
fn below(command: &Command, path: &str, text: &mut Vec<u8>) -> std::io::Result<()> {
    for sub in command.get_subcommands() {
        let path = format!("{path} {}", sub.get_name());
        writeln!(text, ".TP\n\\fB{path}\\fR")?;
        writeln!(text, "{}", sub.get_about().map(ToString::to_string).unwrap_or_default())?;
        for option in sub.get_arguments().filter(|a| !a.is_global_set()) {
            let name = option.get_long().map_or_else(
                || option.get_id().as_str().to_uppercase(),
                |long| format!("--{long}"),
            );
            let help = option.get_help().map(ToString::to_string).unwrap_or_default();
            writeln!(text, ".RS\n.TP\n\\fI{}\\fR\n{help}\n.RE", name.replace('-', "\\-"))?;
        }
        below(sub, &path, text)?;
    }
    Ok(())
}
