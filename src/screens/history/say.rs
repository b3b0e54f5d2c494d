//! Entries of the history said as the words of its forms.

use super::Change;
use crate::base::phone::{read_phone, show_phone};
use crate::base::{Day, PersonId, Phrase, Word};
use crate::domain::method::{Method, Part};
use crate::domain::person::Channel;
use crate::screens::env::Env;
use crate::screens::route::Record;
use crate::screens::said::{self, Said};
use crate::store::Cell;
use crate::store::history::{Entry, Turned};
use crate::store::people::Offers;
use crate::store::undo::Way;

/// What is known for saying values in words.
#[derive(Debug, Default)]
pub struct Sayer {
    /// Whose history it is, when it is somebody's.
    pub name: Option<String>,
    /// The card that ships, where it is the history of one: what nothing was written over.
    pub ships: Option<Method>,
    said: Said,
}

impl Sayer {
    /// Takes the names of areas and tags.
    pub fn know(&mut self, offers: Offers) {
        self.said.offers = offers;
    }

    /// Looks up whose history it is and what may be told of them.
    pub fn veil(&mut self, record: &Record, env: &Env<'_>) {
        if let Record::Person(id) = record {
            let person = env.names.get(*id);
            self.said.veiled =
                person.as_ref().is_none_or(|person| person.protection.is_protected());
            self.name = person.map(|person| person.name()).filter(|name| !name.is_empty());
        }
    }

    /// How somebody in a programme is reached is not told either where a card of theirs is protected.
    pub fn veil_helper(&mut self, entries: &[Entry], env: &Env<'_>) {
        let own = entries.iter().filter(|entry| entry.table == "membership");
        let cards = own.flat_map(|entry| &entry.columns).filter(|turned| turned.name == "person");
        let protected = |cell: &Cell| match cell {
            Cell::Id(id) => env.level(PersonId(*id)).is_protected(),
            _ => false,
        };
        self.said.veiled |= cards.flat_map(|turned| [&turned.from, &turned.to]).any(protected);
    }

    /// The values that changed in one entry, those that only the program needs left out.
    pub fn changes(&self, (n, entry): (usize, &Entry), env: &Env<'_>) -> Vec<Change> {
        let group = Self::group(entry, env);
        let told = entry.columns.iter().enumerate();
        let told = told.filter_map(|(m, turned)| {
            // What is no by itself is not worth a line when a card is new.
            if entry.added && turned.to == Cell::Int(0) {
                return None;
            }
            let what = self.what(entry, turned, env)?;
            let empty = self.ships_as(turned, env).is_none();
            let back = if entry.added && empty || self.said.hides(&entry.table, &turned.name) {
                Err(Word("history-fixed"))
            } else if seals(entry, turned) {
                Err(Word("store-unseal"))
            } else {
                Ok(Box::new((entry.clone(), turned.clone())))
            };
            Some(Change {
                place: (n, m),
                group: group.clone(),
                begins: false,
                what,
                from: self.value(entry, turned, &turned.from, env),
                to: self.value(entry, turned, &turned.to, env),
                back,
            })
        });
        let mut told: Vec<Change> = told.collect();
        if let (true, Some((word, to))) = (told.is_empty(), self.pair(entry)) {
            told.push(Change {
                place: (n, 0),
                group,
                begins: false,
                what: env.words.get(word),
                from: String::new(),
                to,
                back: Err(Word("history-fixed")),
            });
        }
        told
    }

    /// `mån 2026-11-23 09:41  Karin Lind  Ångrat: Person ändrad`.
    fn group(entry: &Entry, env: &Env<'_>) -> String {
        let at = env.clock.local(entry.at);
        let (day, time) = (env.words.day(Day(at.date())), env.words.time(at.time()));
        let verb = entry.verb.as_ref().map(|verb| env.words.say(verb)).unwrap_or_default();
        let turned = entry.way.map(|way| match way {
            Way::Undo => Word("undo-taken-back"),
            Way::Redo => Word("undo-done-again"),
        });
        let verb = match turned {
            Some(word) => env.words.say(&Phrase::new(word).with("what", verb)),
            None => verb,
        };
        format!("{day} {time}  {}  {verb}", env.worker_name(entry.by))
    }

    /// What the column is called, with whose or which row it is of.
    fn what(&self, entry: &Entry, turned: &Turned, env: &Env<'_>) -> Option<String> {
        let word = said::column(&entry.table, &turned.name)?;
        let name = env.words.get(word);
        let channel = entry.key.get(1).and_then(|cell| match cell {
            Cell::Text(code) => Channel::from_code(code),
            _ => None,
        });
        Some(match (entry.table.as_str(), channel) {
            ("no_contact", Some(channel)) => format!("{name}: {}", env.words.get(channel.word())),
            _ => match self.pair(entry).map(|(_, other)| other).or_else(|| {
                let (column, of) = entry.of.as_ref().filter(|_| turned.name == "gone")?;
                Some(self.plain((&entry.table, column), of, env))
            }) {
                Some(other) => format!("{name}: {other}"),
                None => name,
            },
        })
    }

    /// What the other half of a pair is, and what it is called: such a row says nothing else.
    fn pair(&self, entry: &Entry) -> Option<(Word, String)> {
        let Some(Cell::Id(id)) = entry.key.get(1) else { return None };
        let offers = &self.said.offers;
        let (word, name) = match entry.table.as_str() {
            "person_tag" => {
                let tag = offers.tags.iter().find(|tag| tag.id == *id);
                (Word("form-tags"), tag.map(|tag| tag.name.clone()))
            }
            "initiative_area" => {
                let area = offers.areas.iter().find(|area| area.id.0 == *id);
                (Word("initiative-areas"), area.map(|area| area.name.clone()))
            }
            _ => return None,
        };
        Some((word, name.unwrap_or_default()))
    }

    fn value(&self, entry: &Entry, turned: &Turned, cell: &Cell, env: &Env<'_>) -> String {
        let ships = self.ships_as(turned, env).filter(|_| *cell == Cell::Null);
        let value = |cell| self.plain((&entry.table, &turned.name), cell, env);
        let told = value(ships.as_ref().unwrap_or(cell));
        // Of a number written in another way nothing else would be seen to change.
        if turned.from != turned.to && value(&turned.from) == value(&turned.to) {
            return self.said.value((&entry.table, &turned.name), cell, env);
        }
        told
    }

    /// A value as it is read: a number as people of the country write it.
    fn plain(&self, (table, column): (&str, &str), cell: &Cell, env: &Env<'_>) -> String {
        match cell {
            Cell::Text(typed) if is_number(table, column) && !self.said.hides(table, column) => {
                show_phone(&read_phone(typed, env.country()), env.country())
            }
            _ => self.said.value((table, column), cell, env),
        }
    }

    /// What the card that ships says, where the team's own text came or went.
    fn ships_as(&self, turned: &Turned, env: &Env<'_>) -> Option<Cell> {
        let part = Part::from_code(&turned.name)?;
        let text = self.ships.as_ref()?.text(part, env.words.lang());
        Some(Cell::Text(text)).filter(|_| turned.from != turned.to)
    }
}

/// Whether a telephone number stands there.
fn is_number(table: &str, column: &str) -> bool {
    matches!((table, column), ("phone", "typed") | ("relation" | "membership", "phone"))
}

/// Whether this is the lock of a list, which the register never takes away again.
fn seals(entry: &Entry, turned: &Turned) -> bool {
    entry.table == "initiative" && ["sealed", "sealed_by"].contains(&turned.name.as_str())
}
