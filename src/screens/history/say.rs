//! Rows and columns of the register said as the words of its forms.

use super::Change;
use crate::base::{Day, Id, Stamp, Word, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::person::{Channel, Trust};
use crate::domain::protection::Protection;
use crate::domain::task::{Cancel, Errand};
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::route::Record;
use crate::store::Cell;
use crate::store::history::{Entry, Turned};
use crate::store::people::Offers;

/// Who did something.
pub fn who(worker: WorkerId, env: &Env<'_>) -> String {
    Reader::worker(env, worker)
}

/// What is known for saying values in words.
#[derive(Debug, Default)]
pub struct Sayer {
    /// Whose history it is, when it is somebody's.
    pub name: Option<String>,
    offers: Offers,
    /// Contact data of the protected is not told here either.
    veiled: bool,
}

impl Sayer {
    /// Takes the names of areas and tags.
    pub fn know(&mut self, offers: Offers) {
        self.offers = offers;
    }

    /// Looks up whose history it is and what may be told of them.
    pub fn veil(&mut self, record: Record, env: &Env<'_>) {
        if let Record::Person(id) = record {
            let person = env.names.get(id);
            self.veiled = person.as_ref().is_none_or(|person| person.protection.is_protected());
            self.name = person.map(|person| person.name()).filter(|name| !name.is_empty());
        }
    }

    /// The values that changed in one entry, those that only the program needs left out.
    pub fn changes(&self, (n, entry): (usize, &Entry), env: &Env<'_>) -> Vec<Change> {
        let group = self.group(entry, env);
        let told = entry.columns.iter().enumerate();
        let told = told.filter_map(|(m, turned)| {
            let what = self.what(entry, turned, env)?;
            let back = (!entry.added && !self.hides(entry, turned))
                .then(|| (entry.clone(), turned.clone()));
            Some(Change {
                place: (n, m),
                group: group.clone(),
                what,
                from: self.value(entry, turned, &turned.from, env),
                to: self.value(entry, turned, &turned.to, env),
                about: None,
                back,
            })
        });
        let mut told: Vec<Change> = told.collect();
        if told.is_empty() && entry.table == "person_tag" {
            told.push(Change {
                place: (n, 0),
                group,
                what: env.words.get(Word("form-tags")),
                from: String::new(),
                to: self.tag(entry),
                about: None,
                back: None,
            });
        }
        told
    }

    /// `mån 2026-11-23 09:41  Karin Lind  Person ändrad`.
    fn group(&self, entry: &Entry, env: &Env<'_>) -> String {
        let at = env.clock.local(entry.at);
        let (day, time) = (env.words.day(Day(at.date())), env.words.time(at.time()));
        let verb = entry.verb.as_ref().map(|verb| env.words.say(verb)).unwrap_or_default();
        format!("{day} {time}  {}  {verb}", who(entry.by, env))
    }

    /// What the column is called, with whose or which row it is of.
    fn what(&self, entry: &Entry, turned: &Turned, env: &Env<'_>) -> Option<String> {
        let word = word(&entry.table, &turned.name)?;
        let name = env.words.get(word);
        let channel = entry.key.get(1).and_then(|cell| match cell {
            Cell::Text(code) => Channel::from_code(code),
            _ => None,
        });
        Some(match (entry.table.as_str(), channel) {
            ("no_contact", Some(channel)) => format!("{name}: {}", env.words.get(channel.word())),
            ("person_tag", _) => format!("{name}: {}", self.tag(entry)),
            _ => name,
        })
    }

    fn tag(&self, entry: &Entry) -> String {
        let id = match entry.key.get(1) {
            Some(Cell::Id(id)) => *id,
            _ => return String::new(),
        };
        let tag = self.offers.tags.iter().find(|tag| tag.id == id);
        tag.map(|tag| tag.name.clone()).unwrap_or_default()
    }

    fn hides(&self, entry: &Entry, turned: &Turned) -> bool {
        let contact = ["street", "postcode", "town", "email", "typed", "phone", "area"];
        let person = ["person", "phone", "relation"].contains(&entry.table.as_str());
        self.veiled && person && contact.contains(&turned.name.as_str())
    }

    fn value(&self, entry: &Entry, turned: &Turned, cell: &Cell, env: &Env<'_>) -> String {
        match cell {
            Cell::Null => String::new(),
            _ if self.hides(entry, turned) => env.words.get(Word("merge-hidden")),
            Cell::Text(text) => said_text(&entry.table, &turned.name, text, env),
            Cell::Int(n) => said_number(&turned.name, *n, env),
            Cell::Id(id) => self.said_id(&turned.name, *id, env),
        }
    }

    fn said_id(&self, column: &str, id: Id, env: &Env<'_>) -> String {
        match column {
            "worker" => who(WorkerId(id), env),
            "area" => {
                let area = self.offers.areas.iter().find(|area| area.id.0 == id);
                area.map(|area| area.name.clone()).unwrap_or_default()
            }
            "merged_into" | "person" | "other" => {
                let person = env.names.get(crate::base::PersonId(id));
                person.map(|person| person.name()).unwrap_or_default()
            }
            _ => env.words.get(Word("history-linked")),
        }
    }
}

/// A text: codes by their words, days as days.
fn said_text(table: &str, column: &str, text: &str, env: &Env<'_>) -> String {
    let word = match (table, column) {
        (_, "disposition") => Disposition::from_code(text).map(Disposition::word),
        ("encounter", "kind") => Kind::from_code(text).map(Kind::word),
        (_, "proxy") => Proxy::from_code(text).map(Proxy::word),
        (_, "errand") => Errand::from_code(text).map(Errand::word),
        ("task", "reason") => Cancel::from_code(text).map(Cancel::word),
        (_, "trust") => Trust::from_code(text).map(Trust::word),
        _ => None,
    };
    if let Some(word) = word {
        return env.words.get(word);
    }
    if column == "languages" {
        let reader = Reader::of(env);
        return text.split(',').map(|code| reader.language(code)).collect::<Vec<_>>().join(", ");
    }
    match text.parse::<Day>() {
        Ok(day) if column != "born" => env.words.date(day),
        _ => text.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// A number: levels by their words, yes and no, moments as they were on the wall.
fn said_number(column: &str, n: i64, env: &Env<'_>) -> String {
    match column {
        "protection" => {
            let level = u8::try_from(n).ok().and_then(Protection::from_level);
            env.words.get(level.unwrap_or(Protection::Secret).word())
        }
        "interpreter" => env.words.get(if n == 0 { Word("field-no") } else { Word("field-yes") }),
        "minutes" => env.words.minutes(n),
        "at" | "gone" | "done" | "cancelled" | "removed" | "sealed" | "closed" | "wrong" => {
            let at = env.clock.local(Stamp(n));
            format!("{} {}", env.words.date(Day(at.date())), env.words.time(at.time()))
        }
        _ => env.words.number(n),
    }
}

/// What a column is called; none for those that only the program needs.
fn word(table: &str, column: &str) -> Option<Word> {
    Some(match (table, column) {
        ("person", _) => return person(column),
        ("phone", "typed") => Word("form-phone"),
        ("phone", "label") => Word("form-phone-label"),
        ("phone", "wrong") => Word("history-wrong-number"),
        ("no_contact", "since") => Word("form-no-contact"),
        ("no_contact", "reason") => Word("history-why"),
        ("relation", "kind") => Word("form-around-kind"),
        ("relation", "name") => Word("form-around-name"),
        ("relation", "phone") => Word("form-around-phone"),
        ("person_tag", "gone") => Word("form-tags"),
        ("answer", "value") => Word("history-answer"),
        ("answer", "missing") => Word("history-no-answer"),
        ("encounter" | "task" | "initiative" | "target", _) => return work(column),
        (_, "gone") => Word("history-taken"),
        _ => return None,
    })
}

fn person(column: &str) -> Option<Word> {
    Some(match column {
        "given" => Word("form-given"),
        "family" => Word("form-family"),
        "alias" => Word("form-alias"),
        "born" => Word("form-born"),
        "languages" => Word("form-language"),
        "interpreter" => Word("form-interpreter"),
        "street" => Word("form-street"),
        "postcode" => Word("form-postcode"),
        "town" => Word("form-town"),
        "area" => Word("form-area"),
        "protection" => Word("form-protection"),
        "email" => Word("form-email"),
        "note" => Word("form-note"),
        "trust" => Word("history-trust"),
        "heard_of" => Word("form-heard"),
        "informed_on" => Word("form-informed"),
        "informed_how" => Word("form-informed-how"),
        "deceased_on" => Word("form-died"),
        "moved" => Word("form-moved"),
        "merged_into" => Word("history-merged"),
        "gone" => Word("history-bin"),
        _ => return None,
    })
}

fn work(column: &str) -> Option<Word> {
    Some(match column {
        "kind" | "errand" => Word("history-kind"),
        "at" => Word("history-at"),
        "day" => Word("history-day"),
        "time" => Word("history-time"),
        "minutes" => Word("history-minutes"),
        "worker" | "owner" => Word("history-worker"),
        "place" => Word("history-place"),
        "proxy" => Word("history-proxy"),
        "disposition" => Word("history-disposition"),
        "heads" => Word("history-heads"),
        "note" => Word("form-note"),
        "name" => Word("history-name"),
        "purpose" => Word("history-purpose"),
        "goal_count" | "goal_percent" => Word("history-goal"),
        "starts" => Word("history-starts"),
        "ends" => Word("history-ends"),
        "done" => Word("history-done"),
        "cancelled" => Word("history-cancelled"),
        "reason" => Word("history-why"),
        "sealed" => Word("history-sealed"),
        "closed" => Word("history-closed"),
        "removed" => Word("history-removed"),
        "gone" => Word("history-bin"),
        _ => return None,
    })
}
