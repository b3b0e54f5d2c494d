//! `tillit backup` and `tillit restore`.

use std::io::{BufRead as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use serde::Serialize;

use super::args::{Backup, Restore};
use super::context::{Context, patiently, refused};
use super::exit::{Exit, Stop};
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::domain::worker::Deed;
use crate::store::backups::{Begin, Progress, Ready, Reason, Restored, Sure, Turned, ready, take};
use crate::store::keys::Keys;
use crate::store::{Key, Register, StoreError, Unlock};

/// How often a command tries again while somebody writes; each try waits a second by itself.
const PATIENCE: u32 = 30;

/// What became of a command, for a script.
#[derive(Debug, Serialize)]
struct Made {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<String>,
}

/// Takes a backup that is known to be whole.
pub fn backup(cx: &Context, args: &Backup) -> Result<Exit, Stop> {
    let path = args.file.clone().map_or_else(|| cx.register(), Ok)?;
    // A drive that is not there, or a slip of the pen: the backups would go where nobody looks.
    if let Some(into) = args.into.as_ref().filter(|into| !into.is_dir()) {
        return Err(refused(&StoreError::NoFolder, into));
    }
    let mut register = cx.open_to_look(&path)?;
    let now = cx.clock.local(cx.clock.now());
    let begin = Begin { reason: Reason::Asked, now, into: args.into.clone() };
    let mut left = PATIENCE;
    let patient = || {
        left = left.saturating_sub(1);
        left > 0
    };
    let mut shown = 0;
    let told = |progress: &Progress| {
        if let Progress::Slice { at, length } = progress
            && cx.around.somebody_there
            && let Ok(percent) = i64::try_from(at * 100 / length.max(&1))
            && percent >= shown + 10
        {
            shown = percent;
            cx.voice.say(Phrase::new(Word("cli-backup-at")).with("percent", percent));
        }
    };
    let done = take(&mut register, &begin, told, patient).map_err(|e| refused(&e, &path))?;
    if let Progress::Done(file) = done {
        made(cx, Word("cli-backup-made"), &file, None)?;
    }
    Ok(Exit::Done)
}

/// Puts a backup in the place of a register, or beside it under a new name.
pub fn put_back(cx: &Context, args: &Restore) -> Result<Exit, Stop> {
    let Some(place) = args.over.as_ref().or(args.new.as_ref()) else {
        return Err(Stop::new(Exit::Usage, Word("cli-restore-where")));
    };
    if args.over.is_none() && place.exists() {
        return Err(refused(&StoreError::Exists, place));
    }
    // A slip of the pen would make a register beside the one that is to be put right.
    if args.over.is_some() && !place.exists() {
        let nothing = Phrase::new(Word("cli-restore-nothing"));
        return Err(Stop::new(Exit::CannotOpen, nothing.with("file", place.display().to_string())));
    }
    let unlock = cx.unlock(&args.backup)?;
    may(cx, place, &unlock)?;
    let failed = |e| match e {
        StoreError::NoMember => nobody_then(&args.backup),
        e => refused(&e, &args.backup),
    };
    let ready = open_both(cx, (&args.backup, place), &unlock).map_err(failed)?;
    for said in Turned::phrases(ready.turned().as_ref()) {
        cx.voice.say(said);
    }
    if place.exists() && !args.replace && !agreed(cx, &args.backup, place) {
        return Err(Stop::new(Exit::Partly, Word("cli-restore-not")));
    }
    let now = cx.clock.local(cx.clock.now());
    let done = put(cx, &ready, args.replace, now)?;
    let done = done.map_err(failed)?;
    if done.old_keys {
        cx.voice.say(Word("cli-restore-old-keys"));
    }
    made(cx, Word("cli-restored"), place, done.kept)?;
    Ok(Exit::Done)
}

/// Puts it there, and asks what has to be asked on the way: to whom a key comes back is asked also of who
/// has said `--replace`, which knows nothing of it.
fn put(
    cx: &Context,
    ready: &Ready<'_>,
    replace: bool,
    now: NaiveDateTime,
) -> Result<Result<Restored, StoreError>, Stop> {
    let mut sure = Sure { which: replace, keys: false };
    loop {
        match ready.put(sure, now) {
            Err(StoreError::Rule(which)) if which.word == "backup-which" && !sure.which => {
                if !answered_yes(cx, which) {
                    return Err(Stop::new(Exit::Partly, Word("cli-restore-not")));
                }
                sure.which = true;
            }
            Err(StoreError::Rule(which)) if which.word == "backup-older-keys" && !sure.keys => {
                cx.voice.say(which);
                if !answered_yes(cx, Word("cli-restore-keys-ask").into()) {
                    return Err(Stop::new(Exit::Partly, Word("cli-restore-keys-not")));
                }
                sure.keys = true;
            }
            done => return Ok(done),
        }
    }
}

/// Opens the backup and what it takes the place of. A passphrase of the time the backup was taken is asked
/// for where today's does not open it.
fn open_both<'a>(
    cx: &Context,
    (backup, place): (&'a Path, &'a Path),
    unlock: &Unlock,
) -> Result<Ready<'a>, StoreError> {
    match ready(backup, place, unlock, None) {
        // A passphrase that was handed over is today's, and was tried.
        Err(StoreError::Rule(why)) if why.word == "backup-of-then" && cx.asks() => {
            let Ok(typed) = cx.passphrase(Word("cli-then-passphrase")) else {
                return Err(StoreError::Rule(why));
            };
            let then = Key::typed(whose(cx, unlock), typed);
            ready(backup, place, unlock, Some(&then))
        }
        ready => ready,
    }
}

/// Whose passphrase of then is asked for: who was named, or was found for that of today.
fn whose(cx: &Context, unlock: &Unlock) -> Option<String> {
    cx.common.member.clone().or_else(|| match &unlock.key {
        Key::Member { name, .. } => name.clone(),
        Key::None | Key::Recovery(_) => None,
    })
}

/// Where a passphrase says who sits here the register asks for their role itself. Elsewhere it is who they
/// say they are; what does not open is damaged, and nobody is asked there.
fn may(cx: &Context, place: &Path, unlock: &Unlock) -> Result<(), Stop> {
    if !matches!(unlock.key, Key::None) {
        return Ok(());
    }
    match patiently(|| Register::open(place, unlock)) {
        Ok(register) => cx.opened(register, place)?.must(Deed::EditWorkers),
        Err(why @ StoreError::Busy) => Err(refused(&why, place)),
        Err(_) => Ok(()),
    }
}

/// Nobody of that name has a key to the backup, and nobody can be let into one: who has is said.
fn nobody_then(backup: &Path) -> Stop {
    let keys = Keys::read(&Keys::beside(backup)).ok().flatten();
    let names = keys.iter().flat_map(|keys| &keys.members).map(|member| member.name.as_str());
    let who = Phrase::new(Word("cli-restore-who"));
    let who = who.with("names", names.collect::<Vec<_>>().join(", "));
    Stop::new(Exit::WrongPassphrase, Word("backups-nobody-then")).then(who)
}

/// Asks whoever sits there. Nobody there is no.
fn agreed(cx: &Context, backup: &Path, place: &Path) -> bool {
    let ask = Phrase::new(Word("cli-restore-ask"));
    let ask = ask.with("backup", backup.display().to_string());
    answered_yes(cx, ask.with("file", place.display().to_string()))
}

fn answered_yes(cx: &Context, ask: Phrase) -> bool {
    cx.voice.say(ask);
    if !cx.around.somebody_there {
        return false;
    }
    let _ = std::io::stderr().flush();
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    read.is_ok() && cx.voice.words.get(Word("cli-yes")).eq_ignore_ascii_case(answer.trim())
}

fn made(cx: &Context, word: Word, file: &Path, kept: Option<PathBuf>) -> Result<(), Stop> {
    let (file, kept) = (file.display().to_string(), kept.map(|kept| kept.display().to_string()));
    cx.voice.say(Phrase::new(word).with("file", &file));
    if let Some(kept) = &kept {
        cx.voice.say(Phrase::new(Word("cli-restore-kept")).with("file", kept));
    }
    if cx.voice.json { voice::print_json(&Made { file, kept }) } else { Ok(()) }
}
