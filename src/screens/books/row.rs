//! Lines of books as they are shown.

use crate::base::{Day, Id, PersonId, Phrase, Word, WorkerId};
use crate::config::theme::Role;
use crate::domain::book::{Asks, Book, Col, Level, Of, Page};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::store::Cell as Value;
use crate::store::books::{Entry, Names, ReadOf};
use crate::ui::Label;
use crate::ui::list::{Cell, Column, Row, Width};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// One line.
#[derive(Debug)]
pub struct Item {
    /// What it is.
    pub entry: Entry,
    group: Option<Label>,
    first: String,
    main: String,
    last: String,
    under: String,
    alarm: bool,
}

impl Row for Item {
    type Key = Id;

    fn key(&self) -> Id {
        self.entry.id
    }

    fn id(&self) -> Option<Id> {
        Some(self.entry.id)
    }

    fn group(&self) -> Option<Label> {
        self.group.clone()
    }

    fn under(&self) -> Option<String> {
        Some(self.under.clone()).filter(|under| !under.is_empty())
    }

    fn alarm(&self) -> bool {
        self.alarm
    }
}

/// What is shown of each.
pub const COLUMNS: &[Column<Item>] = &[
    Column::bare(Width::Fixed(13), |item: &Item, _| Cell::of(item.first.as_str(), Role::Muted)),
    Column::bare(Width::Share { least: 24, share: 1 }, |item: &Item, _| {
        Cell::of(item.main.as_str(), Role::Title)
    }),
    Column::bare(Width::Fixed(20), |item: &Item, _| {
        let role = if item.alarm { Role::Warning } else { Role::Text };
        Cell::of(item.last.as_str(), role)
    }),
];

/// Whether a line of the book hangs on something that must be chosen first.
pub fn hangs(book: Book) -> bool {
    book.columns().iter().any(|col| col.must && matches!(col.asks, Asks::Owner))
}

/// What a thing others hang on is called.
pub fn name(entry: &Entry) -> &str {
    match entry.book {
        Book::Stairwell => entry.text("place"),
        _ => entry.text("name"),
    }
}

/// What stands in a column, in words; of somebody protected nothing beside the name.
pub fn said(col: &Col, entry: &Entry, names: &Names, env: &Env<'_>) -> String {
    match (col.asks, entry.get(col.name)) {
        (_, Value::Null) => String::new(),
        (Asks::One(codes), Value::Text(code)) => {
            let found = codes().into_iter().find(|one| one.0 == code.as_str());
            found.map(|one| env.words.get(one.1)).unwrap_or_default()
        }
        (Asks::Past | Asks::Ahead, Value::Text(day)) => {
            day.parse::<Day>().map(|day| env.words.date(day)).unwrap_or_default()
        }
        (Asks::Minutes, Value::Int(n)) => env.words.minutes(*n),
        (Asks::Yes, Value::Int(n)) => env.words.get(if *n == 0 { Word("no") } else { Word("yes") }),
        (Asks::Worker, Value::Id(id)) => Reader::worker(env, WorkerId(*id)),
        (_, Value::Id(id)) if col.name == "person" => env.name_of(Some(PersonId(*id))),
        (_, Value::Id(id)) => names.name(*id).unwrap_or_default().to_owned(),
        (_, Value::Int(n)) => env.words.number(*n),
        (_, Value::Text(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// Columns that say nothing beside where they stand.
const PLAIN: [&str; 9] =
    ["day", "name", "place", "worker", "who", "area", "phone", "email", "note"];

/// A column with what it is called, where that is not plain.
fn labelled(col: &Col, entry: &Entry, names: &Names, env: &Env<'_>) -> Option<String> {
    let value = said(col, entry, names, env);
    if value.is_empty() {
        return None;
    }
    if PLAIN.contains(&col.name) || matches!(col.asks, Asks::One(_) | Asks::Long) {
        return Some(value);
    }
    let label = env.words.get(col.label);
    Some(format!("{label}: {value}"))
}

/// Everything about a thing that others hang on, in a few lines.
pub fn about(own: &Entry, got: &ReadOf, env: &Env<'_>) -> Vec<String> {
    let shown = own.book.columns().iter().filter(|col| !["name", "place"].contains(&col.name));
    let shown = shown.filter(|col| !matches!(col.asks, Asks::Owner));
    let (long, short): (Vec<&Col>, Vec<&Col>) =
        shown.partition(|col| matches!(col.asks, Asks::Long));
    let short = short.iter().filter_map(|col| labelled(col, own, &got.names, env));
    let mut lines = vec![short.collect::<Vec<_>>().join("   ")];
    let long = long.iter().filter_map(|col| {
        let value = said(col, own, &got.names, env);
        let label = env.words.get(col.label);
        (!value.is_empty()).then(|| format!("{label}: {value}"))
    });
    lines.extend(long);
    lines.push(last_done(own, got, env).0);
    if let Some(latest) = got.together.first() {
        let together = Phrase::new(Word("books-together"))
            .with("n", got.together.len())
            .with("day", env.words.day_short(latest.day));
        lines.push(env.words.say(&together));
    }
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

/// When something of it was last done, and whether that is too long ago.
fn last_done(entry: &Entry, got: &ReadOf, env: &Env<'_>) -> (String, bool) {
    if entry.book.log().is_none() {
        return (String::new(), false);
    }
    let day = got.last.get(&entry.id);
    let every = entry.number("every");
    // Of an organisation that is new nobody can say that it was long ago.
    let never = entry.book == Book::Stairwell;
    let passed = |every: i64| day.map_or(never, |day| day.plus_days(every) < env.today);
    let late = every.is_some_and(passed);
    let said = match (day, entry.book) {
        (Some(day), Book::Stairwell) => {
            Phrase::new(Word("books-up-since")).with("day", env.words.day_short(*day))
        }
        (None, Book::Stairwell) => Phrase::new(Word("books-never-up")),
        (Some(day), _) => Phrase::new(Word("books-touched")).with("day", env.words.day_short(*day)),
        (None, _) => Phrase::new(Word("books-never-touched")),
    };
    (env.words.say(&said), late)
}

fn item(entry: Entry, got: &ReadOf, page: Page, env: &Env<'_>) -> Item {
    let book = entry.book;
    let (first, main) = book.shown();
    let of = |name: &str| {
        book.column(name).map(|col| said(col, &entry, &got.names, env)).unwrap_or_default()
    };
    let join = |all: Vec<String>, by: &str| {
        all.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(by)
    };
    let hidden = entry.id_in("person").is_some_and(|id| env.keeps_back(PersonId(id)));
    let shown = |name: &str| name == first || name == book.last_shown() || main.contains(&name);
    let rest = book.columns().iter().filter(|col| !shown(col.name));
    let rest = rest.filter(|col| !matches!(col.asks, Asks::Owner));
    let mut under: Vec<String> =
        rest.filter_map(|col| labelled(col, &entry, &got.names, env)).collect();
    under.extend(decided(&entry, &got.names, page, env));
    let (done, late) = last_done(&entry, got, env);
    let unsafe_place = entry.text("level") == Level::Unsafe.code();
    let waits = book == Book::Decision
        && entry.day("done").is_none()
        && entry.day("due").is_some_and(|day| day < env.today);
    let left = book == Book::KeyPerson && entry.day("until").is_some_and(|day| day <= env.today);
    let whom = Some("person").filter(|_| !matches!(page, Page::Of(Of::Person(_))));
    let main = main.iter().copied().filter(|_| !hidden);
    let main: Vec<String> = whom.into_iter().chain(main).map(of).collect();
    Item {
        group: None,
        first: of(first),
        main: join(main, ", "),
        last: match book.log() {
            _ if hidden => String::new(),
            Some(_) => done,
            None if book == Book::Decision => ended(&entry, env),
            None => of(book.last_shown()),
        },
        under: if hidden { String::new() } else { join(under, "   ") },
        alarm: late || unsafe_place || waits || left,
        entry,
    }
}

/// Which meeting decided it, where the page is not of the meeting.
fn decided(entry: &Entry, names: &Names, page: Page, env: &Env<'_>) -> Option<String> {
    let meeting = entry.id_in("session").filter(|_| matches!(page, Page::All(Book::Decision)))?;
    let (_, day) = names.meetings.iter().find(|(id, _)| *id == meeting)?;
    Some(env.words.say(&Phrase::new(Word("decision-meeting")).with("day", *day)))
}

/// That a decision has been carried out, and when.
fn ended(entry: &Entry, env: &Env<'_>) -> String {
    let said = entry.day("done").map(|day| Phrase::new(Word("decision-ended")).with("day", day));
    said.map(|said| env.words.say(&said)).unwrap_or_default()
}

/// The lines of a page.
pub fn rows(got: &ReadOf, page: Page, env: &Env<'_>) -> Vec<Item> {
    let items = got.entries.iter().map(|entry| item(entry.clone(), got, page, env));
    match page {
        Page::All(Book::Observation) => by_place(items.collect(), env),
        Page::All(Book::Organisation) => {
            let mut items: Vec<Item> = items.collect();
            items.sort_by_cached_key(|item| env.collation.key(&item.main));
            items
        }
        Page::All(Book::Decision) => items
            .map(|item| {
                let over = item.entry.day("done").is_some();
                let word = if over { Word("decisions-over") } else { Word("decisions-open") };
                Item { group: Some(word.into()), ..item }
            })
            .collect(),
        Page::All(_) => items.collect(),
        Page::Of(of) if of.books().len() == 1 => items.collect(),
        Page::Of(_) => {
            items.map(|item| Item { group: Some(item.entry.book.word().into()), ..item }).collect()
        }
    }
}

/// Observations place by place, the place where it was unsafe most often first.
fn by_place(mut items: Vec<Item>, env: &Env<'_>) -> Vec<Item> {
    let mut places: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for item in &items {
        let place = places.entry(item.entry.text("place").to_owned()).or_default();
        place.0 += usize::from(item.entry.text("level") == Level::Unsafe.code());
        place.1 += 1;
    }
    for item in &mut items {
        let place = item.entry.text("place");
        let (n, of) = places.get(place).copied().unwrap_or_default();
        let said =
            Phrase::new(Word("books-place")).with("place", place).with("n", n).with("of", of);
        item.group = Some(env.words.say(&said).into());
    }
    let order = |item: &Item| {
        let place = item.entry.text("place").to_owned();
        let (n, of) = places.get(&place).copied().unwrap_or_default();
        (Reverse(n), Reverse(of), place, Reverse(item.entry.text("day").to_owned()))
    };
    items.sort_by_cached_key(order);
    items
}
