//! Everything of somebody in a programme: what has been signed and shown, when they were noticed, the time
//! they gave, whom they brought.

use super::row::{called, lacks, weeks};
use crate::base::{Id, MatchId, MembershipId, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::programme::Membership;
use crate::domain::programme::coverage::unnoticed;
use crate::domain::programme::matching::Whom;
use crate::domain::programme::need::{Need, Standing, standing};
use crate::domain::worker::Deed;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::helping::{self, name};
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::route::{Programmes as Part, Record, Route};
use crate::screens::screen::Head;
use crate::store::Result;
use crate::store::programmes::{self, Card, CardOf};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Label, Look, Verb, draw};
use ratatui::{Frame, layout::Rect};

/// Which line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A step taken, by its place among them.
    Step(usize),
    /// Something asked.
    Need(Need),
    /// A talk or thanks.
    Notice(Id),
    /// Time given.
    Hours(Id),
    /// Somebody they go or went with.
    Match(MatchId),
    /// A time they went.
    Time(Id, MatchId),
    /// Somebody brought.
    Brought(PersonId),
}

impl Key {
    /// Where a command leads on somebody they go with: to the match, to a time of it, to a new one.
    fn way(self, command: Command, with: Whom) -> Option<Part> {
        match (self, command) {
            (Self::Match(id), Command::Enter) => Some(Part::matched(id, with)),
            (Self::Time(id, of), Command::Enter) => Some(Part::went(of, with, Some(id))),
            (Self::Match(of), Command::CountMany) => Some(Part::went(of, with, None)),
            _ => None,
        }
    }
}

/// A line.
#[derive(Debug)]
pub struct Item {
    key: Key,
    day: String,
    what: String,
    said: String,
    by: String,
    alarm: bool,
    /// Whom they go with, of a match and of its times.
    with: Option<Whom>,
}

impl Row for Item {
    type Key = Key;

    fn key(&self) -> Key {
        self.key
    }

    fn group(&self) -> Option<Label> {
        let word = match self.key {
            Key::Step(_) => Word("helper-steps"),
            Key::Need(_) => Word("helper-needs"),
            Key::Notice(_) => Word("helper-card-noticed"),
            Key::Hours(_) => Word("programmes-hours"),
            Key::Match(_) => Word("helper-card-matches"),
            Key::Time(..) => Word("helper-card-times"),
            Key::Brought(_) => Word("helper-card-brought"),
        };
        Some(word.into())
    }

    fn alarm(&self) -> bool {
        self.alarm
    }
}

/// The card.
#[derive(Debug)]
pub struct MemberCard {
    id: MembershipId,
    title: String,
    status: String,
    about: Vec<String>,
    may_not: Option<Phrase>,
}

type Rows = List<Item>;

impl MemberCard {
    /// Of this one.
    pub fn new(id: MembershipId) -> Self {
        let (title, status, about) = (String::new(), String::new(), Vec::new());
        Self { id, title, status, about, may_not: None }
    }

    fn took(&mut self, card: &CardOf, env: &Env<'_>) {
        let one = &card.membership;
        self.title = format!("{} > {}", called(&card.programme, env.words), name(one, env));
        let minutes: u32 = card.hours.iter().map(|hours| hours.minutes).sum();
        let last = card.notices.first().map(|notice| notice.day);
        let last = match (unnoticed(one, last, env.today), last) {
            (Some(days), Some(_)) => weeks(days, env.words),
            (Some(_), None) => env.words.get(Word("programmes-never")),
            (None, _) => String::new(),
        };
        let sums = Phrase::new(Word("helper-card-sums"))
            .with("step", one.step().word())
            .with("hours", env.words.minutes(minutes.into()))
            .with("brought", card.brought.len());
        let last = Some(last).filter(|last| !last.is_empty());
        let last = last
            .map(|last| env.words.say(&Phrase::new(Word("helper-card-last")).with("when", last)));
        self.status = [Some(env.words.say(&sums)), last]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("   ");
        self.about = about(card, env);
    }

    fn take(list: &Rows, cx: &mut ListCx<'_, Self>) {
        let author = cx.env.author();
        match list.current().map(|item| item.key) {
            Some(Key::Notice(id)) => cx.save(programmes::take_notice(&author, id)),
            Some(Key::Hours(id)) => cx.save(programmes::drop_hours(&author, id)),
            Some(Key::Time(id, _)) => cx.save(programmes::drop_time(&author, id)),
            _ => {}
        }
    }

    fn member(&self) -> Part {
        Part::Member { id: Some(self.id), programme: None, place: String::new() }
    }
}

/// Two lines about somebody: how to reach them and where they help; when, in which languages, with what.
fn about(card: &CardOf, env: &Env<'_>) -> Vec<String> {
    let (one, reader) = (&card.membership, Reader::of(env));
    let areas = card.areas.iter().filter(|area| one.areas.contains(&area.id));
    let areas = areas.map(|area| area.name.clone()).collect::<Vec<_>>().join(", ");
    let days = one.weekdays.iter().map(|day| env.words.get(day.word())).collect::<Vec<_>>();
    let languages = one.languages.iter().map(|code| reader.language(code)).collect::<Vec<_>>();
    let veiled = helping::veils_contact(one, env);
    let contact = [one.phone.clone(), one.email.clone(), areas];
    let [phone, email, areas] = if veiled { Default::default() } else { contact };
    let worker = one.worker.map(|id| env.worker_name(id)).unwrap_or_default();
    let first = [phone, email, one.places.join(", "), areas, worker];
    let second =
        [days.join(" "), one.times.clone(), languages.join(", "), one.interests.join(", ")];
    let third = one.note.lines().next().unwrap_or_default().to_owned();
    let line = |parts: &[String]| {
        let parts = parts.iter().filter(|part| !part.is_empty()).cloned();
        parts.collect::<Vec<_>>().join("   ")
    };
    [line(&first), line(&second), third].into_iter().filter(|line| !line.is_empty()).collect()
}

fn bare(key: Key, day: String, what: String) -> Item {
    let (said, by) = (String::new(), String::new());
    Item { key, day, what, said, by, alarm: false, with: None }
}

fn needs(one: &Membership, card: &CardOf, env: &Env<'_>) -> Vec<Item> {
    let met = one.met.iter().map(|met| met.need);
    let mut all: Vec<Need> = card.programme.needs.iter().copied().chain(met).collect();
    all.sort_unstable();
    all.dedup();
    let item = |need: Need| {
        let stands = standing(need, &one.met, env.today);
        let day = one.met.iter().find(|met| met.need == need).map(|met| env.words.date(met.day));
        let told = lacks((need, stands), env.words);
        Item {
            alarm: stands != Standing::Holds,
            ..bare(Key::Need(need), day.unwrap_or_default(), told)
        }
    };
    all.into_iter().map(item).collect()
}

/// Whom they go with and how it stands.
fn matched(line: &programmes::MatchLine, env: &Env<'_>) -> Item {
    let of = &line.of;
    Item {
        said: helping::state(line, env),
        by: helping::times(line, env),
        alarm: of.to_do(env.today).is_some() || of.is_open() && line.told(env.today).is_none(),
        with: Some(of.whom),
        ..bare(Key::Match(of.id), env.words.date(of.starts), helping::whom(line, env))
    }
}

/// What is asked first, then what happened, the latest first of each.
fn rows(card: &CardOf, env: &Env<'_>) -> Vec<Item> {
    let one = &card.membership;
    let mut items = needs(one, card, env);
    items.extend(card.matches.iter().map(|line| matched(line, env)));
    items.extend(card.notices.iter().map(|notice| Item {
        said: notice.note.lines().next().unwrap_or_default().to_owned(),
        by: Reader::worker(env, notice.worker),
        ..bare(
            Key::Notice(notice.id),
            env.words.date(notice.day),
            env.words.get(notice.kind.word()),
        )
    }));
    items.extend(card.hours.iter().map(|hours| Item {
        said: hours.activity.clone(),
        ..bare(
            Key::Hours(hours.id),
            env.words.date(hours.day),
            env.words.minutes(hours.minutes.into()),
        )
    }));
    items.extend(card.times.iter().map(|time| {
        let with = card.matches.iter().find(|line| line.of.id == time.of);
        let hidden = with.is_some_and(|line| helping::keeps_back(line, env));
        let what = if hidden { String::new() } else { time.what.clone() };
        Item {
            said: with.map(|line| helping::whom(line, env)).unwrap_or_default(),
            by: time.minutes.map(|n| env.words.minutes(n.into())).unwrap_or_default(),
            with: with.map(|line| line.of.whom),
            ..bare(Key::Time(time.id, time.of), env.words.date(time.day), what)
        }
    }));
    items.extend(card.brought.iter().map(|(person, made)| {
        let day = crate::base::Day(env.clock.local(*made).date());
        bare(Key::Brought(*person), env.words.date(day), env.name_of(Some(*person)))
    }));
    items.extend(one.steps.iter().enumerate().rev().map(|(at, (step, day))| {
        bare(Key::Step(at), env.words.date(*day), env.words.get(step.word()))
    }));
    items
}

impl ListSpec for MemberCard {
    type Row = Item;
    type Own = Result<CardOf>;

    const COLUMNS: &'static [Column<Item>] = &[
        Column::bare(Width::Fixed(10), |item: &Item, _| item.day.as_str().into()),
        Column::bare(Width::Share { least: 18, share: 2 }, |item: &Item, _| {
            let role = if item.alarm { Role::Warning } else { Role::Title };
            Cell::of(item.what.as_str(), role)
        }),
        Column::bare(Width::Share { least: 10, share: 3 }, |item: &Item, _| {
            item.said.as_str().into()
        }),
        Column::bare(Width::Fixed(10), |item: &Item, _| Cell::of(item.by.as_str(), Role::Muted))
            .drop(1),
    ];

    fn head(&self, _: &Rows, _: &Look) -> Head {
        Head {
            title: self.title.clone(),
            tab: Some(Command::Screen5),
            status: self.status.clone(),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("helper-card-help")
    }

    fn verbs(&self, list: &Rows) -> Vec<Verb> {
        let may_not = || self.may_not.clone();
        let key = list.current().map(|item| item.key);
        let taken = matches!(key, Some(Key::Notice(_) | Key::Hours(_) | Key::Time(..)));
        // Of whom nothing may be told, and of whom nothing could be read, there is no history either.
        let unread = self.title.is_empty().then(|| Phrase::new(Word("helper-card-nothing")));
        let fixed = (!taken).then(|| Phrase::new(Word("helper-card-not-taken")));
        vec![
            Verb::new(Command::Enter).called(Word("helper-card-open")),
            Verb::new(Command::FollowUp).called(Word("programmes-notice")).unless(may_not()),
            Verb::new(Command::CountMany).called(Word("programmes-hours")).unless(may_not()),
            Verb::new(Command::Move).called(Word("programmes-step")).unless(may_not()),
            Verb::new(Command::Edit).unless(may_not()),
            Verb::new(Command::Assign).called(Word("match-new")).unless(may_not()),
            Verb::new(Command::Bin).called(Word("helper-card-take")).unless(may_not().or(fixed)),
            Verb::new(Command::History).unless(unread),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Item>> {
        self.may_not = cx.env.me.role.why_not(Deed::EditProgrammes);
        cx.ask_latest("card", Card { id: self.id }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        let go = |cx: &mut ListCx<'_, Self>, part| cx.go(Route::Programmes(part));
        let key = list.current().map(|item| item.key);
        let way = list.current().and_then(|item| item.key.way(command, item.with?));
        if let Some(part) = way.filter(|_| self.may_not.is_none()) {
            return go(cx, part);
        }
        match (command, key) {
            (Command::History, _) if self.title.is_empty() => {}
            (Command::History, _) => cx.go(Route::History(Record::Membership(self.id))),
            (Command::Enter, Some(Key::Brought(person))) => cx.go(Route::Person(person)),
            _ if self.may_not.is_some() => {}
            (Command::Enter, Some(Key::Hours(id))) => {
                go(cx, Part::Hours { member: self.id, change: Some(id) });
            }
            (Command::Assign, _) => {
                go(cx, Part::Match { id: None, helper: Some(self.id), person: None });
            }
            (Command::Edit | Command::Enter, _) => go(cx, self.member()),
            (Command::FollowUp, _) => go(cx, Part::Notice(vec![self.id])),
            (Command::CountMany, _) => go(cx, Part::Hours { member: self.id, change: None }),
            (Command::Move, _) => go(cx, Part::Step(self.id)),
            (Command::Bin, _) => Self::take(list, cx),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("helper-card-nothing")), None)
    }

    fn update(&mut self, found: Self::Own, list: &mut Rows, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(card) => {
                if let Some(person) = helping::sealed(&card.membership, cx.env) {
                    return cx.replace(Route::why(person, Route::Programmes(Part::Card(self.id))));
                }
                self.took(&card, cx.env);
                list.set(rows(&card, cx.env));
            }
            Err(why) => list.fail(why.phrase()),
        }
    }

    fn top(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        let area = Rect { height: area.height / 2, ..area };
        draw::lines(f, area, &self.about, look, Role::Text)
    }
}
