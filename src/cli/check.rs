//! `tillit check`: everything that is wrong, all at once.

use super::args::Check;
use super::context::{Context, refused};
use super::exit::{Exit, Stop};
use super::place::{self, Found};
use super::voice::{self, Told};
use crate::base::phrase::{Phrase, Word};
use crate::config::theme::Theme;
use crate::config::trouble::Trouble;
use crate::domain::template::{LIBRARY, Template};
use crate::store::check::Integrity;
use crate::store::register::Card;
use crate::store::{Ask as _, Guard, Register};
use std::path::Path;

/// What was found, for a script.
#[derive(Debug, serde::Serialize)]
struct Checked {
    troubles: Vec<Told>,
    /// Of the file, where one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Found>,
}

/// Goes through the user's own files, what ships, and a register's file where one is named.
pub fn check(cx: &Context, args: &Check) -> Result<Exit, Stop> {
    let mut troubles = cx.files.troubles.clone();
    troubles.extend(shipped());
    // Before it is opened: what is wrong with the place may be why it does not open.
    let place = args.file.as_ref().map(|file| place::look(file, cx.clock.as_ref()));
    let (mut found, mut untried) = (None, None);
    if let Some(said) = place {
        troubles.extend(said.troubles);
        (found, untried) = (Some(said.found), said.untried);
        if !cx.voice.json {
            said.notes.into_iter().for_each(|note| cx.voice.say(note));
        }
    }
    let within = args.file.as_ref().map(|file| within(cx, file, untried)).unwrap_or_default();
    troubles.extend(within.troubles);
    if cx.voice.json {
        let troubles = troubles.iter().map(|t| cx.voice.told(t)).collect::<Vec<_>>();
        voice::print_json(&Checked { troubles, place: found })?;
    } else {
        cx.voice.troubles(&troubles);
    }
    if let Some(card) = within.card {
        let encrypted =
            if card.encrypted { Word("cli-encrypted") } else { Word("cli-not-encrypted") };
        cx.voice.say(Phrase::new(Word("cli-register")).with("name", &card.name));
        cx.voice.say(encrypted);
        // A backup is to stay as it is, which is no trouble.
        if card.guard == Some(Guard::Backup) {
            cx.voice.say(Guard::Backup.phrase());
        }
    }
    cx.voice.say(Phrase::new(Word("cli-troubles")).with("n", troubles.len()));
    Ok(match within.exit {
        // Whoever looks after the drive need not have a key to what lies on it.
        None | Some(Exit::WrongPassphrase) if !troubles.is_empty() => Exit::Partly,
        None | Some(Exit::WrongPassphrase) => Exit::Done,
        Some(exit) => exit,
    })
}

/// What the inside of a register's file told.
#[derive(Debug, Default)]
struct Within {
    troubles: Vec<Trouble>,
    /// What it says of itself, where it opened.
    card: Option<Card>,
    /// How the command ends for it, where that is not told by the troubles.
    exit: Option<Exit>,
}

/// Looks inside. `untried`: why no trial file was made beside it, where the register itself cannot tell.
fn within(cx: &Context, file: &Path, untried: Option<Trouble>) -> Within {
    let named = file.display().to_string();
    let trouble = |what| Trouble { file: named.clone(), line: None, what, hint: None };
    match inside(cx, file) {
        Ok((mut troubles, card)) => {
            let whole = troubles.is_empty();
            // What is wrong with the place has been told.
            let told = |guard: &Guard| matches!(guard, Guard::Place(_) | Guard::Backup);
            let shut = card.guard.filter(|guard| !told(guard));
            let exit = shut.filter(|_| whole).map(|_| Exit::ReadOnly);
            troubles.extend(shut.map(|guard| trouble(guard.phrase())));
            Within { troubles, card: Some(card), exit }
        }
        // What was found outside may be why, and is told in any case.
        Err(Stop { exit, said }) => {
            let hint = Some(Word("check-not-inside").into());
            let what = said.into_iter().next_back();
            let what = what.map(|what| Trouble { hint, ..trouble(what) });
            let troubles = untried.into_iter().chain(what).collect();
            Within { troubles, card: None, exit: Some(exit) }
        }
    }
}

/// What is wrong inside a register's file, and what it says of itself.
fn inside(cx: &Context, file: &Path) -> Result<(Vec<Trouble>, Card), Stop> {
    let opened = cx.open_to_look(file)?;
    let name = file.display().to_string();
    let mut found = damage(&opened, &name).map_err(|e| refused(&e, file))?;
    let card = opened.card().map_err(|e| refused(&e, file))?;
    if card.encrypted {
        found.extend(place::keys(file));
    }
    Ok((found, card))
}

/// Faults in what ships: none, unless the program was built from a changed source.
fn shipped() -> Vec<Trouble> {
    let mut troubles = Vec::new();
    for name in Theme::names() {
        let text = Theme::source(name).unwrap_or_default();
        troubles.extend(Theme::read(text, name).1);
    }
    for template in LIBRARY {
        let faults = Template::read(template.text, template.file).err().unwrap_or_default();
        troubles.extend(faults.into_iter().map(super::template::trouble));
    }
    troubles
}

/// What is not whole in a register's file, in SQLite's own words.
fn damage(register: &Register, file: &str) -> crate::store::Result<Vec<Trouble>> {
    let found = register.read(|db| Integrity.ask(db))?;
    let trouble = |said: String| Trouble {
        file: file.to_owned(),
        line: None,
        what: Phrase::new(Word("cli-damage")).with("said", said),
        hint: Some(Phrase::new(Word("cli-damage-hint"))),
    };
    Ok(found.into_iter().map(trouble).collect())
}
