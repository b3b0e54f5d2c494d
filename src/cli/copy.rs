//! `tillit copy`: a copy of the register to work with elsewhere, which the register remembers.

use serde::Serialize;

use super::args::CopyOut;
use super::context::{Context, Opened, patiently, refused};
use super::exit::{Exit, Stop};
use super::{seal, voice};
use crate::base::date::{Day, Lean, read_day};
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::store::copies::{Made as Copy, Scope, Take};
use crate::store::{Asks, Change as _, StoreError, areas};

/// What a script needs to know of the copy.
#[derive(Serialize)]
struct Made {
    home: String,
    #[serde(flatten)]
    copy: Copy,
}

/// Takes the copy.
pub fn copy(cx: &Context, args: &CopyOut) -> Result<Exit, Stop> {
    let home = home(cx, &args.home)?;
    let mut opened = cx.open(&args.file)?;
    let to = std::path::absolute(&args.place).unwrap_or_else(|_| args.place.clone());
    let at = cx.clock.now();
    let take = Take {
        to: to.clone(),
        scope: scope(&opened, args)?,
        home,
        by: opened.by,
        at,
        ids: [cx.ids.next(at), cx.ids.next(at), cx.ids.next(at)],
    };
    let made = patiently(|| take.apply(&mut opened.register)).map_err(|why| {
        if why == StoreError::Busy {
            // Nobody is to wait for a copy that never came to be; where even this is not to be had, it
            // is struck from the list by hand.
            let _ = patiently(|| take.strike(&mut opened.register));
        }
        why
    });
    let made = made.map_err(|why| match why {
        // It is the copy's name that stands already.
        StoreError::Exists => refused(&why, &to),
        why => refused(&why, &opened.path),
    })?;
    let taken = made.taken;
    if cx.voice.json {
        voice::print_json(&Made { home: home.to_string(), copy: made })?;
    } else {
        let said = match taken.persons {
            Some(n) => Phrase::new(Word("cli-copy-part")).with("n", n),
            None => Phrase::new(Word("cli-copy-whole")),
        };
        let said = said.with("file", made.file.display().to_string());
        let said = said.with("home", cx.voice.words.date(home));
        voice::print(&format!("{}\n", cx.voice.words.say(&said)))?;
    }
    if taken.left_out > 0 {
        cx.voice.say(Phrase::new(Word("copy-left-out")).with("n", taken.left_out));
    }
    Ok(Exit::Done)
}

/// The day as people write it, here as on the screens.
fn home(cx: &Context, typed: &str) -> Result<Day, Stop> {
    let today = cx.clock.today();
    let day = read_day(typed, today, Lean::Plan)
        .map_err(|flaw| Stop::new(Exit::Usage, flaw.phrase()).then(Word("cli-see-help")))?;
    if day < today { Err(Stop::new(Exit::Usage, Word("copy-home-over"))) } else { Ok(day) }
}

fn scope(opened: &Opened, args: &CopyOut) -> Result<Scope, Stop> {
    if let Some(name) = &args.initiative {
        return Ok(Scope::Initiative(seal::named_to_write(opened, name)?));
    }
    let Some(name) = &args.area else { return Ok(Scope::Whole) };
    let all = opened.ask(&areas::All)?;
    let found = all.iter().find(|area| fold(&area.name) == fold(name));
    let none = || Stop::new(Exit::Usage, Phrase::new(Word("cli-no-area")).with("name", name));
    Ok(Scope::Area(found.ok_or_else(none)?.id))
}
