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
use crate::store::{Ask as _, Register};
use std::path::Path;

/// What was found, for a script.
#[derive(Debug, serde::Serialize)]
struct Checked {
    troubles: Vec<Told>,
    place: Found,
}

/// Goes through the user's own files, what ships, and a register's file where one is named.
pub fn check(cx: &Context, args: &Check) -> Result<Exit, Stop> {
    let mut troubles = cx.files.troubles.clone();
    troubles.extend(shipped());
    let mut register = None;
    // Before it is opened: what is wrong with the place may be why it does not open.
    let place = args.file.as_ref().map(|file| place::look(file, cx.clock.as_ref()));
    let (mut notes, mut found) = (Vec::new(), None);
    if let Some(said) = place {
        troubles.extend(said.troubles);
        (notes, found) = (said.notes, Some(said.found));
    }
    if !cx.voice.json {
        notes.drain(..).for_each(|note| cx.voice.say(note));
    }
    let mut unopened = None;
    if let Some(file) = &args.file {
        match inside(cx, file) {
            Ok((found, card)) => {
                troubles.extend(found);
                register = Some(card);
            }
            // What was found outside may be why, and is told in any case.
            Err(Stop { exit, said }) => {
                let hint = Some(Word("check-not-inside").into());
                let file = file.display().to_string();
                let what = said.into_iter().next_back();
                troubles.extend(what.map(|what| Trouble { file, line: None, what, hint }));
                unopened = Some(exit);
            }
        }
    }
    if cx.voice.json {
        let troubles = troubles.iter().map(|t| cx.voice.told(t)).collect::<Vec<_>>();
        match found {
            Some(place) => voice::print_json(&Checked { troubles, place })?,
            None => voice::print_json(&troubles)?,
        }
    } else {
        cx.voice.troubles(&troubles);
    }
    if let Some(card) = register {
        let encrypted =
            if card.encrypted { Word("cli-encrypted") } else { Word("cli-not-encrypted") };
        cx.voice.say(Phrase::new(Word("cli-register")).with("name", &card.name));
        cx.voice.say(encrypted);
        if let Some(guard) = card.guard {
            cx.voice.say(guard.phrase());
        }
    }
    cx.voice.say(Phrase::new(Word("cli-troubles")).with("n", troubles.len()));
    Ok(match unopened {
        // Whoever looks after the drive need not have a key to what lies on it.
        None | Some(Exit::WrongPassphrase) if !troubles.is_empty() => Exit::Partly,
        None | Some(Exit::WrongPassphrase) => Exit::Done,
        Some(exit) => exit,
    })
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
