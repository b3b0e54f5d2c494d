//! Who they are: the persons behind a figure.

use super::facts::Reader;
use super::list::{ListCx, ListSpec, Msg};
use super::route::Route;
use super::screen::Head;
use crate::base::phone::show_phone;
use crate::base::{Day, PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::person::sort_name;
use crate::store::Result;
use crate::store::people::{PersonRow, Rows};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use std::collections::{BTreeSet, HashMap};

/// How many are asked for in full first; the rest are named alone until those are there.
const FIRST: usize = 500;

/// The list of persons behind a figure.
#[derive(Debug)]
pub struct Who {
    title: Phrase,
    persons: Vec<PersonId>,
    /// What has been read of them so far.
    read: HashMap<PersonId, PersonRow>,
}

impl Who {
    /// These persons, under what they have in common.
    pub fn new(title: Phrase, persons: Vec<PersonId>) -> Self {
        Self { title, persons, read: HashMap::new() }
    }
}

/// One person. Of the protected it holds no more than the names do.
#[derive(Debug, Clone)]
pub struct Line {
    id: PersonId,
    name: String,
    /// What it is sorted by, as among the people: the last name, or the mask.
    by: String,
    protected: bool,
    born: String,
    area: String,
    phone: String,
    last: Option<(Day, Word)>,
    next: Option<Day>,
}

impl Row for Line {
    type Key = PersonId;

    fn key(&self) -> PersonId {
        self.id
    }

    fn alarm(&self) -> bool {
        self.protected
    }
}

impl Who {
    /// The lines from the names in memory, with what has been read of them so far.
    fn lines(&self, cx: &ListCx<'_, Self>) -> Vec<Line> {
        let env = cx.env;
        // Two cards that have become one are one person.
        let ids: BTreeSet<PersonId> =
            self.persons.iter().map(|id| env.names.survivor(*id)).collect();
        let known = ids.into_iter().filter_map(|id| env.names.get(id));
        let mut lines: Vec<Line> = known
            .map(|named| {
                let veil = named.protection.veil();
                let row = self.read.get(&named.id).filter(|_| !env.keeps_back(named.id));
                let phone = row.and_then(|row| row.person.phones.first()).filter(|_| !veil.contact);
                Line {
                    id: named.id,
                    by: match sort_name(named.given, named.family, named.alias) {
                        by if by.is_empty() => env.name_of(Some(named.id)),
                        by => by,
                    },
                    name: env.name_of(Some(named.id)),
                    protected: named.protection.is_protected(),
                    born: named
                        .born
                        .filter(|_| !veil.details)
                        .map(|born| env.words.born(born))
                        .unwrap_or_default(),
                    area: if veil.details { String::new() } else { named.area.to_owned() },
                    phone: phone.map(|p| show_phone(&p.phone, env.country())).unwrap_or_default(),
                    last: row.and_then(|row| row.last).map(|(day, _, how)| (day, how.word())),
                    next: row.and_then(|row| row.next),
                }
            })
            .collect();
        lines.sort_by_cached_key(|line| env.collation.key(&line.by));
        lines
    }
}

const fn share(least: u16, share: u16) -> Width {
    Width::Share { least, share }
}

impl ListSpec for Who {
    type Row = Line;
    type Own = Result<Vec<PersonRow>>;

    const COLUMNS: &'static [Column<Line>] = &[
        Column::new(Word("who-name"), share(18, 3), |line: &Line, _| {
            Cell::of(line.name.as_str(), if line.protected { Role::Protected } else { Role::Text })
        }),
        Column::new(Word("who-born"), Width::Fixed(10), |line: &Line, _| line.born.as_str().into())
            .drop(4),
        Column::new(Word("who-area"), share(8, 2), |line: &Line, _| line.area.as_str().into())
            .drop(3),
        Column::new(Word("who-phone"), Width::Fixed(13), |line: &Line, _| {
            line.phone.as_str().into()
        })
        .drop(2),
        Column::new(Word("who-last"), share(19, 2), |line: &Line, look| {
            let last = line.last.map(|(day, how)| {
                format!("{} {}", Reader::from(look).month_day(day), look.word(how))
            });
            last.unwrap_or_default().into()
        })
        .drop(1),
        Column::new(Word("who-next"), Width::Fixed(11), |line: &Line, look| {
            let late = line.next.is_some_and(|day| day < look.today);
            let role = if late { Role::Warning } else { Role::Text };
            Cell::of(line.next.map(|day| look.words.day_short(day)).unwrap_or_default(), role)
        })
        .drop(5),
    ];

    fn head(&self, list: &List<Line>, look: &Look) -> Head {
        Head {
            title: look.words.say(&self.title),
            tab: Some(Command::Screen9),
            count: look.words.say(&Phrase::new(Word("who-count")).with("n", list.rows().len())),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("who-help")
    }

    fn verbs(&self, list: &List<Line>) -> Vec<Verb> {
        let nobody = list.current().is_none().then(|| Phrase::new(Word("who-nobody")));
        vec![
            Verb::new(Command::Enter).unless(nobody.clone()),
            Verb::new(Command::Call).unless(nobody),
            Verb::new(Command::Back),
        ]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Line>> {
        let lines = self.lines(cx);
        let ids = lines.iter().take(FIRST).map(|line| line.id).collect();
        cx.ask_latest("rows", Rows { ids }, Msg::Own);
        Some(lines)
    }

    fn act(&mut self, command: Command, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match (command, list.current()) {
            (Command::Enter, Some(line)) => cx.go(Route::Person(line.id)),
            (Command::Call, Some(line)) => cx.go(Route::call(Some(line.id))),
            _ => {}
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("who-nobody")), None)
    }

    fn update(&mut self, read: Self::Own, list: &mut List<Line>, cx: &mut ListCx<'_, Self>) {
        match read {
            Ok(read) => {
                self.read.extend(read.into_iter().map(|row| (row.person.id, row)));
                list.set(self.lines(cx));
                let lines = list.rows().iter().map(|line| line.id);
                let ids: Vec<PersonId> =
                    lines.skip(FIRST).filter(|id| !self.read.contains_key(id)).collect();
                if self.read.len() <= FIRST && !ids.is_empty() {
                    cx.ask_latest("rows", Rows { ids }, Msg::Own);
                }
            }
            Err(why) => list.fail(why.phrase()),
        }
    }
}
