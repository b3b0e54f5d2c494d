//! A line of a programme: somebody in it, or an empty place.

use crate::base::phone::{read_phone, show_phone};
use crate::base::{Id, MembershipId, Phrase, Word};
use crate::config::theme::Role;
use crate::config::words::Words;
use crate::domain::programme::coverage::{Coverage, is_late, unnoticed};
use crate::domain::programme::need::{Need, Standing, short};
use crate::domain::programme::{Membership, Programme, Step};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::helping::{name, sealed, veils_contact};
use crate::store::programmes::{Line, PageOf};
use crate::ui::list::{Cell, Column, Row, Width};
use crate::ui::{Label, Look};

/// Which line it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Somebody.
    Member(MembershipId),
    /// An empty place at a place, and which of several there.
    Vacant(String, usize),
}

/// The headings, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Active,
    Coming,
    Ended,
}

/// A line.
#[derive(Debug)]
pub struct Item {
    pub key: Key,
    of: Option<Membership>,
    part: Part,
    name: String,
    place: String,
    since: String,
    last: String,
    alarm: bool,
    minutes: u64,
    brought: usize,
    about: String,
}

impl Item {
    /// Who it is; nobody where a place is empty.
    pub fn member(&self) -> Option<&Membership> {
        self.of.as_ref()
    }

    /// The place that is empty.
    pub fn vacant(&self) -> Option<&str> {
        match &self.key {
            Key::Member(_) => None,
            Key::Vacant(place, _) => Some(place),
        }
    }
}

impl Row for Item {
    type Key = Key;

    fn key(&self) -> Key {
        self.key.clone()
    }

    fn id(&self) -> Option<Id> {
        match &self.key {
            Key::Member(member) => Some(member.0),
            Key::Vacant(..) => None,
        }
    }

    fn group(&self) -> Option<Label> {
        let word = match self.part {
            Part::Active => Word("programmes-active"),
            Part::Coming => Word("programmes-coming"),
            Part::Ended => Word("programmes-ended"),
        };
        Some(word.into())
    }

    fn under(&self) -> Option<String> {
        Some(self.about.clone()).filter(|about| !about.is_empty())
    }

    fn alarm(&self) -> bool {
        self.alarm
    }
}

/// What a programme is called: its own name, or that of its kind.
pub fn called(programme: &Programme, words: &Words) -> String {
    if programme.name.is_empty() {
        words.get(programme.kind.word())
    } else {
        programme.name.clone()
    }
}

/// `7 av 8, Lundby saknar 1   2 har ingen märkt på länge`.
pub fn stands(page: &PageOf, env: &Env<'_>) -> String {
    let Some(programme) = page.programme() else { return String::new() };
    let coverage = page.coverage();
    let mut said = vec![covered(&coverage, env.words)];
    let late = |line: &&Line| is_late(programme, &line.membership, line.noticed, env.today);
    let late = page.lines.iter().filter(late).count();
    if late > 0 {
        said.push(env.words.say(&Phrase::new(Word("programmes-late")).with("n", late)));
    }
    said.join("   ")
}

/// How many there are of how many there are to be, and which places lack somebody.
pub fn covered(coverage: &Coverage, words: &Words) -> String {
    let Some(aim) = coverage.aim else {
        return words.say(&Phrase::new(Word("programmes-number")).with("n", coverage.active));
    };
    let whole =
        Phrase::new(Word("programmes-coverage")).with("have", coverage.have).with("aim", aim);
    let lacks = coverage.lacking().map(|one| {
        let lacks = Phrase::new(Word("programmes-lacks")).with("place", one.place.as_str());
        words.say(&lacks.with("n", one.lacks()))
    });
    std::iter::once(words.say(&whole)).chain(lacks).collect::<Vec<_>>().join(", ")
}

/// What is missing, has run out or soon will: `Utdrag ur belastningsregistret saknas`.
pub fn lacks((need, standing): (Need, Standing), words: &Words) -> String {
    let (word, day) = match standing {
        Standing::Missing => (Word("need-missing"), None),
        Standing::RanOut(day) => (Word("need-ran-out"), Some(day)),
        Standing::RunsOut(day) => (Word("need-runs-out"), Some(day)),
        Standing::Holds => (Word("need-holds"), None),
    };
    let day = day.map(|day| words.date(day)).unwrap_or_default();
    words.say(&Phrase::new(word).with("need", need.word()).with("day", day))
}

fn part(one: &Membership) -> Part {
    match one.step() {
        Step::Active => Part::Active,
        Step::Asked | Step::Agreed | Step::Introduced => Part::Coming,
        Step::Ended => Part::Ended,
    }
}

/// `3 v sedan`: how long ago somebody was noticed.
pub fn weeks(days: i64, words: &Words) -> String {
    words.say(&Phrase::new(Word("programmes-weeks")).with("n", days / 7))
}

/// When somebody was noticed last; of who is not active how far they are, and why they have ended.
fn last(line: &Line, env: &Env<'_>) -> String {
    let one = &line.membership;
    let reason = one.reason.filter(|_| sealed(one, env).is_none());
    match (unnoticed(one, line.noticed, env.today), reason) {
        (Some(_), _) if line.noticed.is_none() => env.words.get(Word("programmes-never")),
        (Some(days), _) => weeks(days, env.words),
        (None, Some(reason)) => env.words.get(reason.word()),
        (None, None) => env.words.get(one.step().word()),
    }
}

fn item(line: &Line, page: &PageOf, env: &Env<'_>) -> Item {
    let one = &line.membership;
    let asked = page.programme();
    let late = asked.is_some_and(|of| is_late(of, one, line.noticed, env.today));
    let missing = asked.filter(|_| one.is_active()).map(|of| short(&of.needs, &one.met, env.today));
    let missing = missing.unwrap_or_default();
    let gone = missing.iter().any(|(_, standing)| !standing.holds());
    Item {
        key: Key::Member(one.id),
        part: part(one),
        name: name(one, env),
        place: place(one, page, env),
        since: one.since().map(|day| env.words.date(day)).unwrap_or_default(),
        last: last(line, env),
        alarm: late || gone,
        minutes: line.minutes,
        brought: line.brought,
        about: about(one, &missing, env),
        of: Some(one.clone()),
    }
}

/// The places somebody helps at, and where there are none the areas; nothing of whom no more than the name
/// is told.
fn place(one: &Membership, page: &PageOf, env: &Env<'_>) -> String {
    if sealed(one, env).is_some() {
        return String::new();
    }
    if !one.places.is_empty() {
        return one.places.join(", ");
    }
    if veils_contact(one, env) {
        return String::new();
    }
    let areas = page.areas.iter().filter(|area| one.areas.contains(&area.id));
    areas.map(|area| area.name.as_str()).collect::<Vec<_>>().join(", ")
}

fn about(one: &Membership, missing: &[(Need, Standing)], env: &Env<'_>) -> String {
    if sealed(one, env).is_some() {
        return String::new();
    }
    let reader = Reader::of(env);
    let phone = Some(&one.phone).filter(|phone| !phone.is_empty() && !veils_contact(one, env));
    let phone = phone.map(|phone| show_phone(&read_phone(phone, env.country()), env.country()));
    let days = one.weekdays.iter().map(|day| env.words.get(day.word())).collect::<Vec<_>>();
    let times = [days.join(" "), one.times.clone()];
    let languages = one.languages.iter().map(|code| reader.language(code)).collect::<Vec<_>>();
    let parts = [
        missing.iter().map(|one| lacks(*one, env.words)).collect::<Vec<_>>().join(", "),
        phone.unwrap_or_default(),
        times.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" "),
        languages.join(", "),
        one.worker.map(|id| Reader::worker(env, id)).unwrap_or_default(),
        one.interests.join(", "),
        one.note.lines().next().unwrap_or_default().to_owned(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("   ")
}

fn empty(place: &str, n: usize, programme: &Programme, env: &Env<'_>) -> Item {
    let own = programme.places.iter().find(|one| one.name == place).and_then(|one| one.aim);
    let aim = Phrase::new(Word("programmes-aim")).with("n", own.or(programme.aim).unwrap_or(0));
    Item {
        key: Key::Vacant(place.to_owned(), n),
        of: None,
        part: Part::Active,
        name: env.words.get(Word("programmes-empty")),
        place: place.to_owned(),
        since: String::new(),
        last: env.words.say(&aim),
        alarm: false,
        minutes: 0,
        brought: 0,
        about: String::new(),
    }
}

/// All lines: who is active, place by place with what is empty there; who is on the way; who has ended.
pub fn rows(page: &PageOf, env: &Env<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = page.lines.iter().map(|line| item(line, page, env)).collect();
    if let Some(programme) = page.programme() {
        for gauge in page.coverage().lacking() {
            items.extend((0..gauge.lacks()).map(|n| empty(&gauge.place, n, programme, env)));
        }
    }
    items.sort_by_cached_key(|item| {
        let place = (item.part == Part::Active).then(|| env.collation.key(&item.place));
        (item.part, place, item.of.is_none(), env.collation.key(&item.name))
    });
    items
}

fn name_cell(item: &Item, _: &Look) -> Cell {
    let role = if item.of.is_none() { Role::Warning } else { Role::Title };
    Cell::of(item.name.as_str(), role)
}

fn last_cell(item: &Item, _: &Look) -> Cell {
    let role = if item.alarm { Role::Warning } else { Role::Text };
    Cell::of(item.last.as_str(), role)
}

fn number(n: u64, look: &Look) -> Cell {
    if n == 0 { "".into() } else { look.words.number(i64::try_from(n).unwrap_or(i64::MAX)).into() }
}

/// What is shown of each.
pub const COLUMNS: &[Column<Item>] = &[
    Column::new(Word("programmes-name"), Width::Share { least: 16, share: 1 }, name_cell),
    Column::new(
        Word("programmes-place"),
        Width::Share { least: 20, share: 1 },
        |item: &Item, _| item.place.as_str().into(),
    ),
    Column::new(Word("programmes-since"), Width::Fixed(10), |item: &Item, _| {
        item.since.as_str().into()
    })
    .drop(2),
    Column::new(Word("programmes-last"), Width::Fixed(15), last_cell),
    Column::new(Word("programmes-hours"), Width::Fixed(6), |item: &Item, look| {
        number(item.minutes / 60, look)
    })
    .right()
    .drop(1),
    Column::new(Word("programmes-brought"), Width::Fixed(5), |item: &Item, look| {
        number(u64::try_from(item.brought).unwrap_or(0), look)
    })
    .right(),
];
