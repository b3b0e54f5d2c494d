//! The bin: cards that were put away, each to be fetched back.

use crate::base::{Day, PersonId, Phrase, Stamp, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::worker::Deed;
use crate::screens::list::{ListCx, ListSpec, Msg};
use crate::screens::screen::Head;
use crate::store::people::{self, Binned, BinnedPerson};
use crate::store::{Guard, Result};
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};

/// How many cards are shown; older ones are found by the history.
const LIMIT: u32 = 500;

/// The list of cards put away.
#[derive(Debug, Default)]
pub struct Bin {
    may_not: Option<Phrase>,
}

/// One card.
#[derive(Debug)]
pub struct Away {
    person: PersonId,
    at: Stamp,
    day: Day,
    name: String,
    about: String,
}

impl Away {
    fn of(binned: &BinnedPerson, cx: &ListCx<'_, Bin>) -> Self {
        let person = binned.person.mask();
        let veiled = person.protection.veil().name;
        let name = if veiled { cx.env.words.get(Word("people-masked")) } else { person.name() };
        let born = person.born.map(|born| cx.env.words.born(born)).unwrap_or_default();
        let about = [born, person.street].into_iter().filter(|part| !part.is_empty());
        let about: Vec<String> = about.collect();
        Self {
            person: person.id,
            at: binned.at,
            day: Day(cx.env.clock.local(binned.at).date()),
            name,
            about: if veiled { String::new() } else { about.join(", ") },
        }
    }
}

impl Row for Away {
    type Key = PersonId;

    fn key(&self) -> PersonId {
        self.person
    }
}

impl ListSpec for Bin {
    type Row = Away;
    type Own = Result<Vec<BinnedPerson>>;

    const COLUMNS: &'static [Column<Away>] = &[
        Column::new(Word("bin-who"), Width::Share { least: 18, share: 1 }, |away: &Away, _| {
            Cell::of(away.name.as_str(), Role::Title)
        }),
        Column::new(Word("bin-about"), Width::Share { least: 16, share: 1 }, |away: &Away, _| {
            away.about.as_str().into()
        })
        .drop(1),
        Column::new(Word("bin-when"), Width::Fixed(15), |away: &Away, look| {
            Cell::of(look.words.day(away.day), Role::Muted)
        }),
    ];

    fn head(&self, list: &List<Away>, look: &Look) -> Head {
        let n = Phrase::new(Word("bin-count")).with("n", list.rows().len());
        let (title, status) = (look.word(Word("bin-title")), look.words.say(&n));
        Head { title, status, tab: Some(Command::Screen0), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("bin-help")
    }

    fn verbs(&self, list: &List<Away>) -> Vec<Verb> {
        let empty = list.current().is_none().then(|| Phrase::new(Word("bin-empty")));
        let restore = Verb::new(Command::Enter).called(Word("bin-restore"));
        vec![restore.unless(self.may_not.clone().or(empty)), Verb::new(Command::Back)]
    }

    fn fetch(&mut self, _find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<Away>> {
        let closed = cx.env.register.and_then(|register| register.guard).map(Guard::phrase);
        self.may_not = cx.env.me.role.why_not(Deed::EditPersons).or(closed);
        cx.ask_latest("bin", Binned { limit: LIMIT }, Msg::Own);
        None
    }

    fn act(&mut self, command: Command, list: &mut List<Away>, cx: &mut ListCx<'_, Self>) {
        if let (Command::Enter, Some(away), None) = (command, list.current(), &self.may_not) {
            cx.save(people::restore(&cx.env.author(), away.person, away.at));
        }
    }

    fn nothing(&self, _find: &str) -> (Phrase, Option<Verb>) {
        (Phrase::new(Word("bin-empty")), Some(Verb::new(Command::Back)))
    }

    fn update(&mut self, found: Self::Own, list: &mut List<Away>, cx: &mut ListCx<'_, Self>) {
        match found {
            Ok(found) => list.set(found.iter().map(|binned| Away::of(binned, cx)).collect()),
            Err(why) => list.fail(why.phrase()),
        }
    }
}
