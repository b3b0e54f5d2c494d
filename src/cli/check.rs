//! `tillit check`: everything that is wrong, all at once.

mod damage;
mod here;
mod keys;

use super::args::Check;
use super::context::{Context, patiently, refused};
use super::exit::{Exit, Stop};
use super::place::{self, Found as Place};
use super::voice::{self, Told};
use crate::base::phrase::{Phrase, Word};
use crate::config::theme::Theme;
use crate::config::trouble::Trouble;
use crate::domain::template::{LIBRARY, Template};
use crate::store::check::{Damage, Integrity};
use crate::store::members::Strangers;
use crate::store::register::Card;
use crate::store::{Ask as _, Change as _, Guard, StoreError, copies, workers};
use here::{Here, Known};
use std::path::Path;

/// What was found, for a script.
#[derive(Debug, serde::Serialize)]
struct Checked {
    troubles: Vec<Told>,
    /// Of the file, where one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place>,
    /// Of the register, where it opened.
    #[serde(skip_serializing_if = "Option::is_none")]
    register: Option<Here>,
    /// What is not whole in it, in `SQLite`'s own words.
    damage: Vec<String>,
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
    let fault = args.file.as_ref().and_then(|file| keys::fault(cx, file));
    let mut within = args.file.as_ref().map(|file| within(cx, file, untried)).unwrap_or_default();
    if fault.is_some() {
        within.troubles.retain(|trouble| !keys::is_told(&trouble.what));
    }
    // What keeps it from being opened may have been told of the place.
    let is_told =
        |one: &Trouble| troubles.iter().any(|t| (&t.file, &t.what) == (&one.file, &one.what));
    within.troubles.retain(|trouble| !is_told(trouble));
    troubles.extend(fault.into_iter().chain(within.troubles));
    let open = found.as_ref().is_some_and(|found| found.open);
    if cx.voice.json {
        let troubles = troubles.iter().map(|t| cx.voice.told(t)).collect::<Vec<_>>();
        let (register, damage) = (within.here, within.damage.said);
        voice::print_json(&Checked { troubles, place: found, register, damage })?;
    } else {
        let here = within.here.unwrap_or_default();
        for note in here.told(open) {
            cx.voice.say(note);
        }
        cx.voice.troubles(&troubles);
        for line in damage::lines(&within.damage) {
            cx.voice.say(line);
        }
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
    here: Option<Here>,
    damage: Damage,
    /// How the command ends for it, where that is not told by the troubles.
    exit: Option<Exit>,
}

/// Looks inside. `untried`: why no trial file was made beside it, where the register itself cannot tell.
fn within(cx: &Context, file: &Path, untried: Option<Trouble>) -> Within {
    let named = file.display().to_string();
    let trouble = |what| Trouble { file: named.clone(), line: None, what, hint: None };
    match inside(cx, file) {
        Ok(Inside { mut troubles, card, here, damage }) => {
            let whole = troubles.is_empty();
            // What is wrong with the place has been told.
            let told = |guard: &Guard| matches!(guard, Guard::Place(_) | Guard::Backup);
            let shut = card.guard.filter(|guard| !told(guard));
            let exit = shut.filter(|_| whole).map(|_| Exit::ReadOnly);
            troubles.extend(shut.map(|guard| trouble(guard.phrase())));
            Within { troubles, card: Some(card), here, damage, exit }
        }
        // What was found outside may be why, and is told in any case.
        Err(Stop { exit, said }) => {
            let hint = Some(Word("check-not-inside").into());
            let what = said.into_iter().next_back();
            let what = what.map(|what| Trouble { hint, ..trouble(what) });
            let troubles = untried.into_iter().chain(what).collect();
            Within { troubles, exit: Some(exit), ..Within::default() }
        }
    }
}

/// What is found in a register that opens.
struct Inside {
    troubles: Vec<Trouble>,
    card: Card,
    here: Option<Here>,
    damage: Damage,
}

/// What is wrong inside a register's file, and what it says of itself.
fn inside(cx: &Context, file: &Path) -> Result<Inside, Stop> {
    let mut opened = cx.open_to_look(file)?;
    let damage = patiently(|| opened.read(|db| Integrity.ask(db)));
    let damage = damage.map_err(|e| refused(&e, file))?;
    let card = opened.card().map_err(|e| refused(&e, file))?;
    let mut troubles: Vec<Trouble> = damage::told(&damage, file).into_iter().collect();
    // Of a damaged register it may not be told, and why has been.
    let whole = troubles.is_empty();
    let mut unread = Vec::new();
    let mut missed = |what, why: &StoreError| {
        if whole {
            unread.push(trouble(file, why.phrase(), Some(Phrase::new(what))));
        }
    };
    let team = patiently(|| opened.read(|db| workers::All.ask(db)));
    let team = team.inspect_err(|e| missed(Word("check-no-team"), e)).ok();
    let out = patiently(|| opened.read(|db| copies::Out.ask(db)));
    let out = out.inspect_err(|e| missed(Word("check-no-copies"), e)).ok();
    if card.encrypted {
        let strangers = patiently(|| Strangers.apply(&mut opened));
        let strangers = strangers.inspect_err(|e| missed(Word("check-no-strangers"), e));
        troubles.extend(keys::inside(file, &strangers.unwrap_or_default()));
    }
    troubles.append(&mut unread);
    let mut here = here::look(cx, file, &opened, &card, &Known { team, out });
    troubles.append(&mut here.troubles);
    Ok(Inside { troubles, card, here: Some(here), damage })
}

/// A trouble of a whole file.
fn trouble(file: &Path, what: impl Into<Phrase>, hint: Option<Phrase>) -> Trouble {
    Trouble { file: file.display().to_string(), line: None, what: what.into(), hint }
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
