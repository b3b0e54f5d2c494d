//! What a person's card says, in words: for the preview beside the list, the card, and two cards
//! side by side.

use super::env::Env;
use crate::base::phone::show_phone;
use crate::base::{Amount, Country, Day, Lang, Phrase, Word, WorkerId};
use crate::config::words::Words;
use crate::domain::encounter::Kind;
use crate::domain::language::Language;
use crate::domain::person::{Channel, NoContact, Person, PersonPhone};
use crate::domain::protection::Protection;
use crate::domain::session;
use crate::domain::task::Task;
use crate::store::people::Happened;
use crate::store::undo::Step;
use crate::ui::Look;

/// Whose language, country and day the words are for.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The reader's words.
    pub words: &'a Words,
    /// Whose numbers are written without a country code.
    pub country: Country,
    /// The day it is.
    pub today: Day,
}

impl<'a> From<&Look<'a>> for Reader<'a> {
    fn from(look: &Look<'a>) -> Self {
        Self { words: look.words, country: look.country, today: look.today }
    }
}

impl<'a> Reader<'a> {
    /// The reader who sits here.
    pub fn of(env: &Env<'a>) -> Self {
        Self { words: env.words, country: env.country(), today: env.today }
    }

    /// A member of the team as narrow columns show them: `Karin L`.
    pub fn worker(env: &Env<'_>, id: WorkerId) -> String {
        let name = env.worker_name(id);
        let mut words = name.split_whitespace();
        let first = words.next().unwrap_or_default();
        match words.next_back().and_then(|last| last.chars().next()) {
            Some(letter) => format!("{first} {letter}"),
            None => first.to_owned(),
        }
    }

    /// What something done was about: the initiative or what else it was done in, the person, or the
    /// kind and day that tell one session from another.
    pub fn done_about(step: &Step, env: &Env<'_>) -> String {
        let named = || Some(env.name_of(step.about)).filter(|name| !name.is_empty());
        let place = |name: &str| step.verb.args.iter().find(|(place, _)| place == name);
        let told = || {
            let (kind, day) = (place("kind")?, place("day")?);
            let said = Phrase::new(Word("undo-about-day"));
            Some(env.words.say(&Phrase { args: vec![kind.clone(), day.clone()], ..said }))
        };
        step.within.clone().or_else(named).or_else(told).unwrap_or_default()
    }

    /// `1946-08-20 (80 år)`; nothing when it is not known.
    pub fn born(self, person: &Person) -> String {
        let Some(born) = person.born else { return String::new() };
        let until = person.died.unwrap_or(self.today);
        let phrase = Phrase::new(Word("facts-born"))
            .with("born", self.words.born(born))
            .with("age", born.age_on(until));
        self.words.say(&phrase)
    }

    /// A number with whose it is: `070-174 06 26 (dottern)`.
    pub fn phone(self, phone: &PersonPhone) -> String {
        let number = show_phone(&phone.phone, self.country);
        if phone.label.is_empty() { number } else { format!("{number} ({})", phone.label) }
    }

    /// The languages, the one spoken best first.
    pub fn languages(self, person: &Person) -> String {
        let said = person.languages.iter().map(|language| self.language(language));
        said.collect::<Vec<_>>().join(", ")
    }

    /// `Torgande: Bergsjön torg`, or what the team has called it.
    pub fn session(self, kind: session::Kind, name: &str, place: &str) -> String {
        let kind = self.words.get(kind.word());
        match (name, place) {
            ("", "") => kind,
            ("", place) => format!("{kind}: {place}"),
            (name, "") => name.to_owned(),
            (name, place) => format!("{name}: {place}"),
        }
    }

    /// One language by its name; what is no code is shown as it was written.
    pub fn language(self, code: &str) -> String {
        Language::from_code(code).map_or_else(|| code.to_owned(), |l| self.words.get(l.word()))
    }

    /// Everything that must be known before anybody is in touch, the gravest first.
    pub fn warnings(self, person: &Person) -> Vec<String> {
        let mut told = Vec::new();
        if person.protection != Protection::Open {
            let level =
                Phrase::new(Word("facts-protected")).with("level", person.protection.word());
            told.push(self.words.say(&level));
        }
        // A colleague may put a card away while it is open here.
        if person.gone {
            told.push(self.words.get(Word("facts-binned")));
        }
        let days = [(person.died, Word("facts-died")), (person.moved, Word("facts-moved"))];
        for (day, word) in days {
            if let Some(day) = day {
                told.push(self.words.say(&Phrase::new(word).with("day", self.words.date(day))));
            }
        }
        told.extend(person.no_contact.iter().map(|no| self.wish(no)));
        if person.needs_interpreter() {
            told.push(self.interpreter(person));
        }
        told
    }

    /// `Skicka inte brev (2026-10-20: "vill inte ha reklam")`.
    fn wish(self, no: &NoContact) -> String {
        let what = self.words.get(match no.channel {
            Channel::Phone => Word("facts-no-phone"),
            Channel::Post => Word("facts-no-post"),
            Channel::Email => Word("facts-no-email"),
            Channel::Sms => Word("facts-no-sms"),
            Channel::Visit => Word("facts-no-visit"),
        });
        let since = self.words.date(no.since);
        if no.why.is_empty() {
            format!("{what} ({since})")
        } else {
            format!("{what} ({since}: \"{}\")", no.why)
        }
    }

    fn interpreter(self, person: &Person) -> String {
        match person.languages.first() {
            Some(first) => {
                let phrase = Phrase::new(Word("facts-interpreter-in"));
                self.words.say(&phrase.with("language", self.language(first)))
            }
            None => self.words.get(Word("facts-interpreter")),
        }
    }

    /// What happened at a contact in one line: how it went, who spoke, how long, where, how much was
    /// answered.
    pub fn happened(self, happened: &Happened) -> String {
        let mut said = vec![self.words.get(happened.disposition.word())];
        said.extend(happened.proxy.map(|proxy| self.words.get(proxy.word())));
        let minutes = happened.minutes.filter(|minutes| *minutes > 0);
        said.extend(minutes.map(|minutes| self.words.minutes(minutes.into())));
        said.extend(Some(happened.place.clone()).filter(|place| !place.is_empty()));
        if happened.answers > 0 {
            let answers = Phrase::new(Word("facts-answers")).with("n", happened.answers);
            said.push(self.words.say(&answers));
        }
        said.join(", ")
    }

    /// What is to be done in one line: the note, and why it came about.
    pub fn task(self, task: &Task) -> String {
        let mut said = Vec::new();
        said.extend(task.time.map(|time| self.words.time(time)));
        said.extend(Some(task.note.clone()).filter(|note| !note.is_empty()));
        said.extend(task.why.as_ref().map(|why| self.words.say(why)));
        said.join("  ")
    }

    /// A day gone by as narrow columns show it: `2 nov` within the year, else `sep 2025`.
    pub fn month_day(self, day: Day) -> String {
        let month = self.words.month_short(day.month());
        match self.words.lang() {
            Lang::Fi if day.year() != self.today.year() => {
                format!("{}/{}", day.month(), day.year())
            }
            Lang::Sv | Lang::En if day.year() != self.today.year() => {
                format!("{month} {}", day.year())
            }
            Lang::Sv | Lang::En => format!("{} {month}", day.day()),
            Lang::Fi => format!("{}.{}.", day.day(), day.month()),
        }
    }

    /// A day as a list shows it.
    pub fn day(self, day: Option<Day>) -> String {
        day.map_or_else(|| self.words.get(Word("facts-no-day")), |day| self.words.day_short(day))
    }
}

/// `Kyrkogatan 24, 424 33 Angered`; nothing when it is not known.
pub fn address(person: &Person) -> String {
    let place = [person.postcode.trim(), person.town.trim()];
    let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let whole = [person.street.trim().to_owned(), place];
    whole.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What the form is called in which a contact of a kind is written down.
pub fn log_word(kind: Kind) -> Word {
    match kind {
        Kind::Call => Word("encounter-log-call"),
        Kind::Visit => Word("encounter-log-visit"),
        Kind::VisitOffice => Word("encounter-log-visit-office"),
        Kind::VisitNeutral => Word("encounter-log-visit-neutral"),
        Kind::Walk => Word("encounter-log-walk"),
        Kind::DropIn => Word("encounter-log-drop-in"),
        Kind::Meeting => Word("encounter-log-meeting"),
        Kind::FieldTalk => Word("encounter-log-field"),
        Kind::Accompanied => Word("encounter-log-accompanied"),
        Kind::Letter => Word("encounter-log-letter"),
        Kind::Email => Word("encounter-log-email"),
        Kind::Sms => Word("encounter-log-sms"),
        Kind::Poster => Word("kind-poster"),
    }
}

/// `886 (utan lista)`: a figure that is of no known number says so.
pub fn no_list(n: Amount, look: &Look) -> String {
    look.words.say(&Phrase::new(Word("counted-no-list")).with("n", n))
}
