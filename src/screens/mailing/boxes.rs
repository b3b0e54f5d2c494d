//! The boxes of a mailing, and what stands in them.

use crate::base::{Day, Lean, Stamp, Word};
use crate::domain::language::Language;
use crate::domain::letter::{Place, Receiver, What, Whom, find, names, versions};
use crate::exchange::letters::{Form as FileForm, Order, SheetOf, Text, ending, receivers};
use crate::screens::env::Env;
use crate::ui::field::{Choice, FieldKind, ShownIf};
use crate::ui::{Field, Form};
use chrono::NaiveTime;
use std::collections::BTreeSet;
use std::path::PathBuf;

pub const WHAT: &str = "what";
pub const LOG: &str = "log";
const LETTER: &str = "letter";
const WHOM: &str = "whom";
const LANG: &str = "lang";
const SIGN: &str = "sign";
const DATE: &str = "date";
const DAY: &str = "day";
const TIME: &str = "time";
const EVERY: &str = "every";
const PLACE: &str = "place";
const FILE: &str = "file";
const MERGED: &str = "merged";
const FOLLOW: &str = "follow";

/// What one says the letter of, and the day of.
const NAMED: [What; 4] = [What::Letters, What::Merge, What::History, What::ByHand];
const DATED: [What; 4] = [What::Letters, What::Labels, What::History, What::ByHand];
/// What goes to those whose turn it is on a ladder.
const TURNS: [What; 5] = [What::Letters, What::Labels, What::Calls, What::Merge, What::History];

/// Everybody's letter in their own language.
const EACH: &str = "each";

/// How many days after a letter one follows up, as it is proposed.
const LATER: u32 = 14;

/// What is made unless somebody says otherwise: the letter some are due, else what there is to do without
/// one: to tick off those written by hand, or the list of those to be rung.
fn usual(sheet: &SheetOf, letter: &str, env: &Env<'_>) -> What {
    if !sheet.laddered {
        return What::Letters;
    }
    let order = Order { letter: letter.to_owned(), ..bare(env) };
    let nobody = receivers(sheet, &order, env.country()).cleared.rows().is_empty();
    let rung = || sheet.list.iter().any(|one| sheet.turn.contains(&one.person.id));
    if nobody && !sheet.by_hand(&order).is_empty() {
        What::ByHand
    } else if nobody && rung() {
        What::Calls
    } else {
        What::Letters
    }
}

/// Letters to those whose turn it is, with nothing chosen yet.
fn bare(env: &Env<'_>) -> Order {
    Order {
        what: What::Letters,
        whom: Whom::Turn,
        letter: String::new(),
        lang: None,
        signer: String::new(),
        date: env.today,
        day: None,
        time: None,
        every: None,
        place: String::new(),
    }
}

/// All boxes, filled with what is usual.
pub fn all(sheet: &SheetOf, env: &Env<'_>) -> Vec<Field> {
    // Nobody to write to by hand, nothing to choose.
    let hand = sheet.list.iter().any(Receiver::by_hand);
    let whats = What::ALL.iter().filter(|what| **what != What::ByHand || hand);
    let whats = whats.map(|what| Choice::new(what.code(), what.word())).collect();
    let whom = Whom::ALL.iter().map(|whom| Choice::new(whom.code(), whom.word())).collect();
    let lang = env.words.lang();
    let (named, dated) = (codes(&NAMED), codes(&DATED));
    // Without a ladder it is nobody's turn to get a letter, but somebody's to be rung.
    let turns = if sheet.laddered { codes(&TURNS) } else { codes(&[What::Calls]) };
    // Nobody is written to by a call list.
    let posted = What::ALL.iter().filter(|what| **what != What::Calls);
    let posted: Vec<&str> = posted.map(|what| what.code()).collect();
    let paper = [What::Letters.code(), What::Labels.code(), What::Calls.code()];
    let later = env.today.plus_days(LATER.into()).to_string();
    let later = if sheet.laddered { String::new() } else { later };
    let due = sheet.due_most().filter(|due| find(&sheet.letters, due, lang).is_some());
    let due = due.unwrap_or("first");
    let what = usual(sheet, due, env);
    vec![
        Field::one_of(WHAT, Word("mailing-what"), whats).with(what.code()).required(),
        Field::pick(LETTER, Word("mailing-letter"), letters(sheet, env))
            .with(due)
            .required()
            .shown_if(WHAT, &named),
        Field::one_of(WHOM, Word("mailing-whom"), whom)
            .with(Whom::Turn.code())
            .required()
            .help(Word("mailing-whom-help"))
            .shown_if(WHAT, &turns),
        Field::pick(LANG, Word("mailing-lang"), langs(sheet))
            .with(EACH)
            .required()
            .shown_if(WHAT, &[What::Letters.code()]),
        Field::text(SIGN, Word("mailing-sign"))
            .with(&env.me.name)
            .shown_if(WHAT, &[What::Letters.code()]),
        Field::date(DATE, Word("mailing-date"), Lean::Plan)
            .with(&env.today.to_string())
            .required()
            .shown_if(WHAT, &dated),
        Field::date(DAY, Word("mailing-day"), Lean::Plan).help(Word("mailing-day-help")),
        Field::new(TIME, Word("mailing-time"), FieldKind::Time),
        Field::number(EVERY, Word("mailing-every"), 5, 240).help(Word("mailing-every-help")),
        Field::text(PLACE, Word("mailing-place")),
        Field::text(FILE, Word("mailing-file"))
            .help(Word("mailing-file-help"))
            .shown_if(WHAT, &paper),
        Field::text(MERGED, Word("mailing-merged"))
            .with(&proposed(env))
            .required()
            .shown_if(WHAT, &[What::Merge.code()]),
        Field::yes_no(LOG, Word("mailing-log"))
            .with(if what.is_sent() { "yes" } else { "no" })
            .help(Word("mailing-log-help"))
            .shown_if(WHAT, &posted),
        Field::date(FOLLOW, Word("mailing-follow"), Lean::Plan)
            .with(&later)
            .help(Word("mailing-follow-help"))
            .shown_if(LOG, &["yes"]),
    ]
}

/// To everybody in their own language, or to all in one of those letters are written in.
fn langs(sheet: &SheetOf) -> Vec<Choice> {
    let langs: BTreeSet<Language> = sheet.letters.iter().map(|letter| letter.lang).collect();
    let langs = langs.iter().map(|lang| Choice::new(lang.code(), lang.word()));
    std::iter::once(Choice::new(EACH, Word("mailing-lang-each"))).chain(langs).collect()
}

/// Every letter there is, each once.
fn letters(sheet: &SheetOf, env: &Env<'_>) -> Vec<Choice> {
    let names = names(&sheet.letters, env.words.lang());
    names.into_iter().map(|(key, name)| Choice::new(key, name)).collect()
}

fn codes(whats: &[What]) -> Vec<&'static str> {
    whats.iter().map(|what| what.code()).collect()
}

/// Where a merge file goes when nobody says otherwise: with the user's own documents.
fn proposed(env: &Env<'_>) -> String {
    let folder = env.places.last().cloned().unwrap_or_default();
    let name = format!("tillit-{}.{}", env.today, ending(What::Merge, FileForm::Xlsx));
    folder.join(name).display().to_string()
}

/// Shows the boxes of the occasion where the letter chosen asks for them.
pub fn show(form: &mut Form, sheet: &SheetOf, order: &Order) {
    // What any of its versions asks for is asked for: who gets which is not chosen here.
    let texts = versions(&sheet.letters, &order.letter);
    let texts: Vec<Text> = texts.filter_map(|letter| Text::read(&letter.body).ok()).collect();
    let letters = order.what == What::Letters;
    let asked = |place| texts.iter().any(|text| text.uses().contains(&place));
    // All come to one place at one time; a call each can have at a time of their own.
    let each = asked(Place::Time) && !asked(Place::Where);
    let boxes = [
        (DAY, asked(Place::Day)),
        (TIME, asked(Place::Time)),
        (EVERY, each),
        (PLACE, asked(Place::Where)),
    ];
    for (key, asked) in boxes {
        let shown = letters && asked;
        if let Some(field) = form.field_mut(key) {
            // A box that hangs on one that does not exist is not there.
            field.shown_if = (!shown).then(|| ShownIf { key: String::new(), values: Vec::new() });
        }
    }
}

/// What was chosen.
pub fn order(form: &Form, env: &Env<'_>) -> Order {
    let day = |key: &str| form.given(key).and_then(|day| day.parse::<Day>().ok());
    let what = form.given(WHAT).and_then(|code| What::from_code(&code));
    let time = form.given(TIME);
    // The box that is not there chooses nobody.
    let whom = form.given(WHOM).and_then(|code| Whom::from_code(&code));
    Order {
        what: what.unwrap_or(What::Letters),
        whom: whom.unwrap_or(Whom::Turn),
        letter: form.given(LETTER).unwrap_or_default(),
        lang: form.given(LANG).and_then(|code| Language::from_code(&code)),
        signer: form.given(SIGN).unwrap_or_default(),
        date: day(DATE).unwrap_or(env.today),
        day: day(DAY),
        time: time.and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok()),
        every: form.given(EVERY).and_then(|minutes| minutes.parse().ok()),
        place: form.given(PLACE).unwrap_or_default(),
    }
}

/// Whether it is to be written in everybody's history.
pub fn logs(form: &Form) -> bool {
    form.given(LOG).as_deref() == Some("yes")
}

/// The day to follow up.
pub fn follow(form: &Form) -> Option<Day> {
    form.given(FOLLOW).and_then(|day| day.parse().ok())
}

/// When it was sent, for the history: now, or at noon of another day.
pub fn moment(order: &Order, env: &Env<'_>) -> Stamp {
    env.moment_on(order.date)
}

/// Where the file goes, and whether that is the folder that is emptied at the end.
pub fn path(form: &Form, order: &Order, env: &Env<'_>) -> (PathBuf, bool) {
    let key = if order.what == What::Merge { MERGED } else { FILE };
    let end = ending(order.what, FileForm::Xlsx);
    match form.given(key).filter(|typed| !typed.trim().is_empty()) {
        Some(typed) => {
            let own = env.places.first().map(PathBuf::as_path);
            let path = crate::exchange::folder::read(&typed, own);
            let path = if path.extension().is_some() { path } else { path.with_extension(end) };
            (std::path::absolute(&path).unwrap_or(path), false)
        }
        None => (env.paper.join(format!("{}-{}.{end}", order.what.code(), env.now.0)), true),
    }
}
