//! `tillit letters`: letters, labels, a call list or a merge file for the list of an initiative.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;

use serde::Serialize;

use super::args::{Letters, Made, ToWhom};
use super::context::{Context, Opened, refused};
use super::exit::{Exit, Stop};
use super::{seal, voice};
use crate::base::Day;
use crate::base::lang::Lang;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::disposition::Disposition;
use crate::domain::letter::{LeftOut, Sifted, What, Whom, find};
use crate::domain::worker::Deed;
use crate::exchange::letters::{Form, Missing, Order, Sheet, SheetOf};
use crate::exchange::letters::{gathered, missing, receivers, sent_to, write};
use crate::exchange::replacing::Replacing;
use crate::store::initiatives::Wall;
use crate::store::letters::{Posted, posted};
use crate::store::{Asks, Author, workers};

/// What was made, as a script reads it.
#[derive(Debug, Serialize)]
struct Told {
    /// None where nothing was written.
    file: Option<String>,
    rows: usize,
    left_out: BTreeMap<&'static str, usize>,
    missing: Vec<&'static str>,
}

/// Makes the file, and writes in the history what was sent where that is asked for.
pub fn letters(cx: &Context, args: &Letters) -> Result<Exit, Stop> {
    if args.log && !what(args.what).is_sent() {
        return Err(
            Stop::new(Exit::Usage, Word("cli-letters-log")).then(Word("cli-nothing-written"))
        );
    }
    let mut opened = cx.open(&cx.register()?)?;
    opened.must(Deed::Export)?;
    let initiative = seal::named_to_write(&opened, &args.list)?;
    let wall = Wall {
        at: cx.clock.now(),
        now: cx.clock.local(cx.clock.now()),
        country: cx.country_of(&opened.register),
    };
    let sheet = gathered(&Sheet { initiative, only: None, by: opened.by, wall }, &opened)?;
    let order = order(cx, &opened, args, &sheet)?;
    if find(&sheet.letters, &order.letter, cx.voice.words.lang()).is_none() {
        return Err(no_letter(&sheet, args));
    }
    let sifted = receivers(&sheet, &order, wall.country);
    if sifted.cleared.rows().is_empty() {
        told_out(cx, (&sheet, &sifted), &order);
        print(cx, None, &sifted, &[])?;
        return Err(Stop::new(Exit::Partly, Word("letters-nobody")));
    }
    let lacks = lacks(&sheet, &order, &sifted);
    if !lacks.is_empty() && !args.incomplete {
        told_lacks(cx, &lacks);
        print(cx, None, &sifted, &lacks)?;
        let stop = Stop::new(Exit::Partly, Word("cli-letters-incomplete"));
        return Err(stop.then(Word("cli-nothing-written")));
    }
    let form = if ends_in_csv(&args.out) { Form::Csv } else { Form::Xlsx };
    let bytes = write((&sheet, &sifted), &order, (form, wall.country), &cx.voice.words);
    let bytes = bytes.map_err(|why| Stop::new(Exit::Partly, why))?;
    put(args, &bytes)?;
    if args.log {
        log(cx, &mut opened, &sheet, &sifted, &order)?;
    }
    tell(cx, args, (&sheet, &sifted), (&order, &lacks))
}

const fn what(made: Made) -> What {
    match made {
        Made::Letters => What::Letters,
        Made::Labels => What::Labels,
        Made::Calls => What::Calls,
        Made::Merge => What::Merge,
    }
}

fn order(cx: &Context, opened: &Opened, args: &Letters, sheet: &SheetOf) -> Result<Order, Stop> {
    let team = opened.ask(&workers::All)?;
    let me = team.iter().find(|worker| worker.id == opened.by).map(|worker| worker.name.clone());
    Ok(Order {
        what: what(args.what),
        whom: match args.whom {
            ToWhom::Turn => Whom::Turn,
            ToWhom::All => Whom::All,
        },
        letter: args.letter.as_deref().or(sheet.due_most()).unwrap_or("first").to_owned(),
        lang: cx.common.lang.map(Into::into),
        signer: args.sign.clone().or(me).unwrap_or_default(),
        date: args.date.unwrap_or_else(|| cx.clock.today()),
        day: args.day,
        time: args.time,
        every: args.every,
        place: args.place.clone().unwrap_or_default(),
    })
}

fn no_letter(sheet: &SheetOf, args: &Letters) -> Stop {
    let mut keys: Vec<&str> = sheet.letters.iter().map(|letter| letter.key.as_str()).collect();
    keys.dedup();
    let key = args.letter.as_deref().unwrap_or_default();
    let said = Phrase::new(Word("cli-no-letter")).with("key", key);
    Stop::new(Exit::Usage, said.with("keys", keys.join(", "))).then(Word("cli-nothing-written"))
}

fn ends_in_csv(path: &Path) -> bool {
    path.extension().is_some_and(|end| fold(&end.to_string_lossy()) == "csv")
}

fn put(args: &Letters, bytes: &[u8]) -> Result<(), Stop> {
    let named = |word| Phrase::new(word).with("file", args.out.display().to_string());
    if args.out.exists() && !args.replace {
        let stop = Stop::new(Exit::CannotOpen, named(Word("cli-file-there")));
        return Err(stop.then(Word("cli-nothing-written")));
    }
    let written = || {
        let file = Replacing::begin(&args.out)?;
        file.out().write_all(bytes)?;
        file.end()
    };
    written().map_err(|fault: std::io::Error| {
        let said = named(Word("cli-not-written")).with("why", fault.kind().to_string());
        Stop::new(Exit::CannotOpen, said)
    })
}

fn log(
    cx: &Context,
    opened: &mut Opened,
    sheet: &SheetOf,
    sifted: &Sifted,
    order: &Order,
) -> Result<(), Stop> {
    let now = cx.clock.now();
    let today: Day = cx.clock.today();
    let noon = order.date.0.and_hms_opt(12, 0, 0).filter(|_| order.date != today);
    let letter = find(&sheet.letters, &order.letter, cx.voice.words.lang());
    let what = Posted {
        initiative: sheet.initiative.id,
        outcome: Disposition::Sent,
        note: letter.map(|letter| letter.name.clone()).unwrap_or_default(),
        at: noon.map_or(now, |noon| cx.clock.moment(noon)),
        day: order.date,
        follow: None,
    };
    let open = (sheet.tasks.clone(), sheet.steps_of(order));
    let to = sent_to(sifted.cleared.rows(), open, order.every.is_some());
    let author = Author { by: opened.by, at: now, ids: &cx.ids };
    let save = posted(&author, &what, &to);
    let saved = opened.save(&save);
    saved.map(drop).map_err(|why| refused(&why, &opened.path))
}

/// What the letters cannot do without and do not have.
fn lacks(sheet: &SheetOf, order: &Order, sifted: &Sifted) -> Vec<Missing> {
    match order.what {
        What::Letters => missing(sheet, order, sifted.cleared.rows()),
        _ => Vec::new(),
    }
}

fn told_lacks(cx: &Context, lacks: &[Missing]) {
    for one in lacks {
        let said = match one.who.len() {
            0 => Phrase::new(Word("mailing-missing")),
            n => Phrase::new(Word("cli-letters-missing")).with("n", n),
        };
        cx.voice.say(said.with("what", one.place.word()));
    }
}

fn told_out(cx: &Context, (sheet, sifted): (&SheetOf, &Sifted), order: &Order) {
    for (why, n) in sifted.reasons() {
        let said = Phrase::new(Word("mailing-out-one")).with("n", n).with("why", why.word());
        cx.voice.say(Phrase::new(Word("mailing-out")).with("who", cx.voice.words.say(&said)));
    }
    let strange = sheet.cannot_read(order, sifted);
    if !strange.is_empty() {
        cx.voice.say(Phrase::new(Word("cli-letters-strange")).with("n", strange.len()));
    }
    for (letter, n) in sheet.due_others(sifted, cx.voice.words.lang()) {
        cx.voice.say(Phrase::new(Word("mailing-others")).with("n", n).with("which", letter));
    }
}

fn tell(
    cx: &Context,
    args: &Letters,
    (sheet, sifted): (&SheetOf, &Sifted),
    (order, lacks): (&Order, &[Missing]),
) -> Result<Exit, Stop> {
    let file = args.out.display().to_string();
    let rows = sifted.cleared.rows().len();
    cx.voice.say(Phrase::new(Word("mailing-lies")).with("n", rows).with("file", &file));
    told_out(cx, (sheet, sifted), order);
    told_lacks(cx, lacks);
    print(cx, Some(file), sifted, lacks)?;
    Ok(if lacks.is_empty() { Exit::Done } else { Exit::Partly })
}

/// The same for a script, also where nothing was written.
fn print(
    cx: &Context,
    file: Option<String>,
    sifted: &Sifted,
    lacks: &[Missing],
) -> Result<(), Stop> {
    if !cx.voice.json {
        return Ok(());
    }
    let reasons = sifted.reasons().into_iter();
    let left_out = reasons.map(|(why, n): (LeftOut, usize)| (why.code(), n)).collect();
    let missing = lacks.iter().map(|one| one.place.name(Lang::En)).collect();
    voice::print_json(&Told { file, rows: sifted.cleared.rows().len(), left_out, missing })
}
