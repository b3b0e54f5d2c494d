//! The help of every command in the user's language, laid over the definition in `args`.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Line;
use crate::base::lang::Lang;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::wrap;
use crate::config::words::Words;
use crate::domain::letter::SHIPPED;

/// What each command says about itself, by its path.
const COMMANDS: &[(&str, Word)] = &[
    ("tillit", Word("cli-about")),
    ("tillit open", Word("cli-about-open")),
    ("tillit demo", Word("cli-about-demo")),
    ("tillit new", Word("cli-about-new")),
    ("tillit import", Word("cli-about-import")),
    ("tillit import people", Word("cli-about-import-people")),
    ("tillit import encounters", Word("cli-about-import-encounters")),
    ("tillit import members", Word("cli-about-import-members")),
    ("tillit import hours", Word("cli-about-import-hours")),
    ("tillit import organisations", Word("cli-about-import-organisations")),
    ("tillit import targets", Word("cli-about-import-targets")),
    ("tillit export", Word("cli-about-export")),
    ("tillit export people", Word("cli-about-export-people")),
    ("tillit export encounters", Word("cli-about-export-encounters")),
    ("tillit export sessions", Word("cli-about-export-sessions")),
    ("tillit export targets", Word("cli-about-export-targets")),
    ("tillit letters", Word("cli-about-letters")),
    ("tillit summary", Word("cli-about-summary")),
    ("tillit backup", Word("cli-about-backup")),
    ("tillit restore", Word("cli-about-restore")),
    ("tillit salvage", Word("cli-about-salvage")),
    ("tillit check", Word("cli-about-check")),
    ("tillit copy", Word("cli-about-copy")),
    ("tillit merge", Word("cli-about-merge")),
    ("tillit template", Word("cli-about-template")),
    ("tillit template check", Word("cli-about-template-check")),
    ("tillit template list", Word("cli-about-template-list")),
    ("tillit template add", Word("cli-about-template-add")),
    ("tillit member", Word("cli-about-member")),
    ("tillit member list", Word("cli-about-member-list")),
    ("tillit member invite", Word("cli-about-member-invite")),
    ("tillit member remove", Word("cli-about-member-remove")),
    ("tillit member rename", Word("cli-about-member-rename")),
    ("tillit member passphrase", Word("cli-about-member-passphrase")),
    ("tillit member recovery", Word("cli-about-member-recovery")),
    ("tillit print", Word("cli-about-print")),
    ("tillit completions", Word("cli-about-completions")),
    ("tillit man", Word("cli-about-man")),
];

/// What stands after an option, in the usage line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Value {
    /// Nothing.
    None,
    /// One of some words, which are shown themselves.
    Choice,
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A name.
    Name,
    /// A number.
    Number,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// The key of a template.
    Key,
    /// A language.
    Lang,
}

/// What each option and argument says about itself, by its name; one name means one thing everywhere.
const ARGUMENTS: &[(&str, Word, Value)] = &[
    ("alike", Word("cli-arg-alike"), Value::Choice),
    ("area", Word("cli-arg-area"), Value::Name),
    ("backup", Word("cli-arg-backup"), Value::File),
    ("dated", Word("cli-arg-dated"), Value::Day),
    ("day", Word("cli-arg-day"), Value::Day),
    ("encoding", Word("cli-arg-encoding"), Value::Choice),
    ("every", Word("cli-arg-every"), Value::Number),
    ("file", Word("cli-arg-file"), Value::File),
    ("files", Word("cli-arg-files"), Value::File),
    ("from", Word("cli-arg-from"), Value::Day),
    ("goal", Word("cli-arg-goal"), Value::Number),
    ("help", Word("cli-arg-help"), Value::None),
    ("home", Word("cli-arg-home"), Value::Day),
    ("incomplete", Word("cli-arg-incomplete"), Value::None),
    ("initiative", Word("cli-arg-initiative"), Value::Name),
    ("into", Word("cli-arg-into"), Value::Folder),
    ("json", Word("cli-arg-json"), Value::None),
    ("keep", Word("cli-arg-keep"), Value::File),
    ("lang", Word("cli-arg-lang"), Value::Lang),
    ("letter", Word("cli-arg-letter"), Value::Key),
    ("list", Word("cli-arg-list"), Value::Name),
    ("log", Word("cli-arg-log"), Value::None),
    ("made", Word("cli-arg-made"), Value::Choice),
    ("meeting_day", Word("cli-arg-meeting-day"), Value::Day),
    ("meeting_place", Word("cli-arg-meeting-place"), Value::Name),
    ("meeting_time", Word("cli-arg-meeting-time"), Value::Time),
    ("member", Word("cli-arg-member"), Value::Name),
    ("name", Word("cli-arg-name"), Value::Name),
    ("new", Word("cli-arg-new"), Value::File),
    ("new_name", Word("cli-arg-new-name"), Value::Name),
    ("no_passphrase", Word("cli-arg-no-passphrase"), Value::None),
    ("only", Word("cli-arg-only"), Value::Name),
    ("other", Word("cli-arg-other"), Value::File),
    ("out", Word("cli-arg-out"), Value::File),
    ("over", Word("cli-arg-over"), Value::File),
    ("paper", Word("cli-arg-paper"), Value::File),
    ("passphrase_fd", Word("cli-arg-passphrase-fd"), Value::Number),
    ("people", Word("cli-arg-people"), Value::Number),
    ("place", Word("cli-arg-place"), Value::File),
    ("preview", Word("cli-arg-preview"), Value::None),
    ("programme", Word("cli-arg-programme"), Value::Name),
    ("register", Word("cli-arg-register"), Value::File),
    ("replace", Word("cli-arg-replace"), Value::None),
    ("role", Word("cli-arg-role"), Value::Choice),
    ("saved", Word("cli-arg-saved"), Value::File),
    ("seed", Word("cli-arg-seed"), Value::Number),
    ("separator", Word("cli-arg-separator"), Value::Choice),
    ("sessions", Word("cli-arg-sessions"), Value::None),
    ("shell", Word("cli-arg-shell"), Value::Choice),
    ("sign", Word("cli-arg-sign"), Value::Name),
    ("template", Word("cli-arg-template"), Value::Key),
    ("to", Word("cli-arg-to"), Value::Day),
    ("version", Word("cli-arg-version"), Value::None),
    ("what", Word("cli-arg-what"), Value::Choice),
    ("who", Word("cli-arg-who"), Value::Name),
    ("whom", Word("cli-arg-whom"), Value::Choice),
];

/// Columns for what a command and an option says of itself, so that all fits in eighty.
const ABOUT: usize = 68;
const HELP: usize = 68;

/// The whole command line with help in the language of `words`.
pub fn command(words: &Words) -> Command {
    let line = Line::command().arg(flag("help", ArgAction::Help).short('h').global(true));
    let line = line.arg(flag("version", ArgAction::Version).short('V'));
    let mut line = speak(line, "tillit", words);
    line.build();
    usage(line, words)
}

fn flag(name: &'static str, action: ArgAction) -> Arg {
    Arg::new(name).long(name).action(action)
}

/// Gives a command and all below it their words.
fn speak(mut command: Command, path: &str, words: &Words) -> Command {
    if let Some((_, about)) = COMMANDS.iter().find(|(known, _)| *known == path) {
        command = command.about(wrap(&words.get(*about), ABOUT).join("\n"));
    }
    let arguments: Vec<String> = command.get_arguments().map(|a| a.get_id().to_string()).collect();
    for name in arguments {
        command = command.mut_arg(&name, |argument| explain(argument, &name, words));
    }
    let below: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for name in below {
        let path = format!("{path} {name}");
        command = command.mut_subcommand(&name, |command| speak(command, &path, words));
    }
    command.subcommand_help_heading(words.get(Word("cli-commands"))).next_line_help(true)
}

/// Gives an option or argument its words. What is used where nothing is given stands in the sentence.
fn explain(argument: Arg, name: &str, words: &Words) -> Arg {
    let heading = if argument.is_positional() {
        Word("cli-arguments")
    } else if argument.is_global_set() {
        Word("cli-options-everywhere")
    } else {
        Word("cli-options")
    };
    let takes = argument.get_action().takes_values();
    let argument = argument.help_heading(words.get(heading));
    let argument = argument.hide_possible_values(takes).hide_default_value(takes);
    match ARGUMENTS.iter().find(|(known, ..)| *known == name) {
        Some((_, help, value)) => {
            let letters: Vec<&str> = SHIPPED.iter().map(|(key, _)| *key).collect();
            let help = Phrase::new(*help).with("keys", letters.join(", "));
            let help = wrap(&words.say(&help), HELP).join("\n");
            named(argument.help(help), *value, words)
        }
        None => argument,
    }
}

/// Names what stands after an option.
fn named(argument: Arg, value: Value, words: &Words) -> Arg {
    let choices = argument.get_possible_values();
    let choices: Vec<&str> = choices.iter().map(PossibleValue::get_name).collect();
    let shown = match value {
        Value::None => return argument,
        Value::Choice => choices.join("|"),
        Value::Lang => Lang::ALL.map(Lang::code).join("|"),
        Value::File => words.get(Word("cli-value-file")),
        Value::Folder => words.get(Word("cli-value-folder")),
        Value::Name => words.get(Word("cli-value-name")),
        Value::Number => words.get(Word("cli-value-number")),
        Value::Day => words.get(Word("cli-value-day")),
        Value::Time => words.get(Word("cli-value-time")),
        Value::Key => words.get(Word("cli-value-key")),
    };
    argument.value_name(shown)
}

/// Sets the usage line in the user's language, for a command and all below it.
fn usage(mut command: Command, words: &Words) -> Command {
    let shown = command.render_usage().to_string();
    let shown = shown.strip_prefix("Usage: ").unwrap_or(&shown).trim();
    let shown = shown.replace("[OPTIONS]", &words.get(Word("cli-usage-options")));
    let shown = shown.replace("COMMAND", &words.get(Word("cli-usage-command")));
    let template =
        format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", words.get(Word("cli-usage")));
    let below: Vec<String> = command.get_subcommands().map(|c| c.get_name().to_owned()).collect();
    for name in below {
        command = command.mut_subcommand(&name, |command| usage(command, words));
    }
    command.override_usage(shown).help_template(template)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(command: &Command, path: &str, seen: &mut Vec<(String, Vec<String>)>) {
        let arguments = command.get_arguments().map(|a| a.get_id().to_string()).collect();
        seen.push((path.to_owned(), arguments));
        for below in command.get_subcommands() {
            every(below, &format!("{path} {}", below.get_name()), seen);
        }
    }

    #[test]
    fn every_command_and_option_has_its_words_and_no_words_are_left_over() {
        let mut seen = Vec::new();
        every(&command(&Words::shipped(Lang::Sv)), "tillit", &mut seen);
        for (path, _) in COMMANDS {
            assert!(seen.iter().any(|(command, _)| command == path), "{path} is no command");
        }
        for (name, ..) in ARGUMENTS {
            assert!(
                seen.iter().any(|(_, all)| all.iter().any(|a| a == name)),
                "{name} is no option"
            );
        }
        for (path, arguments) in &seen {
            assert!(COMMANDS.iter().any(|(known, _)| known == path), "{path}");
            for name in arguments {
                assert!(ARGUMENTS.iter().any(|(known, ..)| known == name), "{path} {name}");
            }
        }
    }

    #[test]
    fn the_definition_holds_together_and_no_english_is_left_in_swedish() {
        command(&Words::shipped(Lang::En)).debug_assert();
        let help = command(&Words::shipped(Lang::Sv)).render_long_help().to_string();
        for lang in Lang::ALL {
            let mut whole = command(&Words::shipped(lang));
            for sub in std::iter::once(&mut whole.clone()).chain(whole.get_subcommands_mut()) {
                let help = sub.render_help().to_string();
                let wide = help.lines().find(|line| line.chars().count() > 80);
                assert_eq!(wide, None, "{lang:?} {}", sub.get_name());
            }
        }
        for english in ["Usage", "Options", "Commands", "[OPTIONS]", "Print help", "default:"] {
            assert!(!help.contains(english), "{english} in\n{help}");
        }
    }

    #[test]
    fn the_readme_names_everything_that_can_be_brought_in_and_written_out() {
        let readme = include_str!("../../README.md");
        for (path, _) in COMMANDS {
            let inner = path.starts_with("tillit import ") || path.starts_with("tillit export ");
            assert!(!inner || readme.contains(&format!("\n{path} ")), "{path}");
        }
    }
}
