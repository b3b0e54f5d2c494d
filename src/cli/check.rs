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
use crate::store::{Ask as _, Register};

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
    if let Some(file) = &args.file {
        let opened = cx.open_to_look(file)?;
        troubles
            .extend(damage(&opened, &file.display().to_string()).map_err(|e| refused(&e, file))?);
        register = Some(opened.card().map_err(|e| refused(&e, file))?);
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
    Ok(if troubles.is_empty() { Exit::Done } else { Exit::Partly })
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
