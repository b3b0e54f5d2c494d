//! The boxes of a mailing, and what stands in them.

use crate::base::{Day, Lang, Lean, PersonId, Stamp, Word};
use crate::domain::letter::{Place, What, find};
use crate::exchange::letters::{Form as FileForm, Order, SheetOf, Text, ending};
use crate::screens::env::Env;
use crate::store::initiatives::PlacingOf;
use crate::ui::field::{Choice, FieldKind, ShownIf};
use crate::ui::{Field, Form};
use chrono::NaiveTime;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

pub const WHAT: &str = "what";
pub const LOG: &str = "log";
const LETTER: &str = "letter";
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

/// Everybody's letter in their own language.
const EACH: &str = "each";

/// How many days after a letter one follows up, as it is proposed.
const LATER: u32 = 14;

/// What the ladder says of a letter to those meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// There is a ladder, which says itself when somebody's turn comes again.
    laddered: bool,
    /// The letter that most of them are to get.
    letter: Option<String>,
}

impl Way {
    /// Of those meant, or of everybody on the list.
    pub fn of(placing: &PlacingOf, only: Option<&BTreeSet<PersonId>>) -> Self {
        let Some(ladder) = &placing.ladder else { return Self { laddered: false, letter: None } };
        let meant = |id: &PersonId| only.is_none_or(|only| only.contains(id));
        let standing = placing.standing.iter().filter(|(id, on)| meant(id) && on.kind.is_some());
        let mut n: BTreeMap<&str, usize> = BTreeMap::new();
        for letter in
            standing.filter_map(|(_, on)| ladder.step(on.step.as_ref()?)?.letter.as_deref())
        {
            *n.entry(letter).or_default() += 1;
        }
        let letter = n.into_iter().max_by_key(|(_, n)| *n).map(|(letter, _)| letter.to_owned());
        Self { laddered: true, letter }
    }
}

/// All boxes, filled with what is usual.
pub fn all(sheet: &SheetOf, way: &Way, env: &Env<'_>) -> Vec<Field> {
    let whats = What::ALL.iter().map(|what| Choice::new(what.code(), what.word())).collect();
    let mut keys: Vec<&str> = Vec::new();
    for letter in &sheet.letters {
        if !keys.contains(&letter.key.as_str()) {
            keys.push(&letter.key);
        }
    }
    let lang = env.words.lang();
    let letters = keys.into_iter().filter_map(|key| {
        let name = find(&sheet.letters, key, lang)?.name.as_str();
        Some(Choice::new(key, name))
    });
    let langs = Lang::ALL.map(|lang| Choice::new(lang.code(), lang.own_name()));
    let each = Choice::new(EACH, Word("mailing-lang-each"));
    let langs = std::iter::once(each).chain(langs).collect();
    let written = [What::Letters.code(), What::History.code()];
    let paper = [What::Letters.code(), What::Labels.code(), What::Calls.code()];
    let later = env.today.plus_days(LATER.into()).to_string();
    let later = if way.laddered { String::new() } else { later };
    let due = way.letter.as_deref().filter(|due| find(&sheet.letters, due, lang).is_some());
    vec![
        Field::one_of(WHAT, Word("mailing-what"), whats).with(What::Letters.code()).required(),
        Field::pick(LETTER, Word("mailing-letter"), letters.collect())
            .with(due.unwrap_or("first"))
            .required()
            .shown_if(WHAT, &written),
        Field::pick(LANG, Word("mailing-lang"), langs)
            .with(EACH)
            .required()
            .shown_if(WHAT, &[What::Letters.code()]),
        Field::text(SIGN, Word("mailing-sign"))
            .with(&env.me.name)
            .shown_if(WHAT, &[What::Letters.code()]),
        Field::date(DATE, Word("mailing-date"), Lean::Plan)
            .with(&env.today.to_string())
            .required()
            .shown_if(WHAT, &written),
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
        Field::yes_no(LOG, Word("mailing-log")).with("yes").help(Word("mailing-log-help")),
        Field::date(FOLLOW, Word("mailing-follow"), Lean::Plan)
            .with(&later)
            .help(Word("mailing-follow-help"))
            .shown_if(LOG, &["yes"]),
    ]
}

/// Where a merge file goes when nobody says otherwise: with the user's own documents.
fn proposed(env: &Env<'_>) -> String {
    let folder = env.places.last().cloned().unwrap_or_default();
    let name = format!("tillit-{}.{}", env.today, ending(What::Merge, FileForm::Xlsx));
    folder.join(name).display().to_string()
}

/// Whether people are written to by it, so that it belongs in their history.
pub const fn is_sent(what: What) -> bool {
    matches!(what, What::Letters | What::Merge | What::History)
}

/// Shows the boxes of the occasion where the letter chosen asks for them.
pub fn show(form: &mut Form, sheet: &SheetOf, order: &Order) {
    let body = find(&sheet.letters, &order.letter, order.lang.unwrap_or_default());
    let text = body.and_then(|letter| Text::read(&letter.body).ok());
    let letters = order.what == What::Letters;
    let asked = |place| text.as_ref().is_some_and(|text| text.uses().contains(&place));
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
    Order {
        what: what.unwrap_or(What::Letters),
        letter: form.given(LETTER).unwrap_or_default(),
        lang: form.given(LANG).and_then(|code| Lang::from_code(&code)),
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
    let noon = order.date.0.and_hms_opt(12, 0, 0).filter(|_| order.date != env.today);
    noon.map_or(env.now, |noon| env.clock.moment(noon))
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
