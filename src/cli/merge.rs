//! `tillit merge`: another file of the register is brought home.

use serde::Serialize;

use super::args::MergeIn;
use super::context::{Context, Opened, patiently, refused};
use super::exit::{Exit, Stop};
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::domain::worker::Deed;
use crate::store::backups::{self, Reason};
use crate::store::copies::{Returned, came_home};
use crate::store::merge::{Merge, Tally};
use crate::store::{Asks, Author, Key, StoreError};

/// What a script needs to know of the merge.
#[derive(Serialize)]
struct Merged {
    file: String,
    written: bool,
    #[serde(flatten)]
    tally: Tally,
}

/// Brings the other file home, or says what it would come to.
pub fn merge(cx: &Context, args: &MergeIn) -> Result<Exit, Stop> {
    let mut opened = cx.open(&args.file)?;
    opened.must(Deed::Import)?;
    let card = patiently(|| opened.register.card());
    let card = card.map_err(|why| refused(&why, &opened.path))?;
    let mut merge = find(cx, &mut opened, args)?;
    let at = cx.clock.now();
    let tally = patiently(|| merge.count(&opened.register, at));
    let tally = tally.map_err(|why| refused(&why, &opened.path))?;
    if !args.preview && !tally.is_empty() {
        let now = cx.clock.local(at);
        let kept = backups::before(&mut opened.register, Reason::Merge, now);
        kept.map_err(|why| refused(&why, &opened.path))?;
    }
    if !args.preview {
        bring(cx, &mut opened, &mut merge)?;
    }
    let written = !args.preview && !tally.is_empty();
    let merged = Merged { file: args.other.display().to_string(), written, tally };
    let into_copy = card.copy.is_some();
    tell(cx, args, &merged, into_copy)?;
    // What was not handed out as a copy may be the register itself, or a backup; and what came into a copy
    // has not come home.
    if !args.preview && merge.copy().is_some() && !into_copy {
        cx.voice.say(Phrase::new(Word("bring-file-left")).with("file", &merged.file));
    }
    let tally = merged.tally;
    Ok(if tally.conflicts > 0 { Exit::Partly } else { Exit::Done })
}

/// Looks at the other file; the passphrase for it is asked where our own keys do not open it.
fn find(cx: &Context, opened: &mut Opened, args: &MergeIn) -> Result<Merge, Stop> {
    let mut key = Key::None;
    loop {
        let found = patiently(|| Merge::find(&mut opened.register, &args.other, &key));
        match found {
            Err(StoreError::Locked) if matches!(key, Key::None) => {
                let typed = cx.passphrase(Word("cli-copy-passphrase"))?;
                key = Key::typed(cx.common.member.clone(), typed);
            }
            Err(why @ StoreError::ReadOnly(_)) => return Err(refused(&why, &opened.path)),
            found => return found.map_err(|why| refused(&why, &args.other)),
        }
    }
}

fn bring(cx: &Context, opened: &mut Opened, merge: &mut Merge) -> Result<(), Stop> {
    let by = opened.by;
    let fail = |why: StoreError, opened: &Opened| refused(&why, &opened.path);
    let came = !merge.progress().is_over();
    while !merge.progress().is_over() {
        let at = cx.clock.now();
        let stepped = patiently(|| merge.step(&mut opened.register, by, at));
        let progress = stepped.map_err(|why| fail(why, opened).then(Word("cli-merge-half")))?;
        let said = Phrase::new(Word("cli-merge-progress")).with("done", progress.done);
        cx.voice.say(said.with("of", progress.of));
    }
    let Some(copy) = merge.copy() else { return Ok(()) };
    let known = opened.ask(&Returned { copy })?;
    // Brought home a second time it says nothing new.
    if let Some(before) = known.filter(|before| came || before.is_none()) {
        let author = Author { by, at: cx.clock.now(), ids: &cx.ids };
        opened.save(&came_home(&author, copy, before)).map_err(|why| fail(why, opened))?;
    }
    Ok(())
}

fn tell(cx: &Context, args: &MergeIn, merged: &Merged, into_copy: bool) -> Result<(), Stop> {
    let tally = &merged.tally;
    if cx.voice.json {
        voice::print_json(merged)?;
    } else {
        let lines: Vec<String> =
            tally.lines().iter().map(|line| format!("{}\n", cx.voice.words.say(line))).collect();
        voice::print(&lines.concat())?;
    }
    if tally.ahead > 0 {
        cx.voice.say(Phrase::new(Word("copy-ahead")).with("n", tally.ahead));
    }
    cx.voice.say(match (args.preview, merged.written) {
        (true, _) => Word("cli-preview"),
        (false, true) if into_copy => Word("cli-merge-in-copy"),
        (false, true) if tally.conflicts > 0 => Word("cli-merge-settle"),
        (false, true) => Word("cli-merge-done"),
        (false, false) => Word("copy-nothing-new"),
    });
    Ok(())
}
