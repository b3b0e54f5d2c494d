//! `tillit export`: people, calls and visits to a file that Excel opens right.

mod near;
mod sessions;

pub use near::Nearest;
pub use sessions::sessions;

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::Path;

use serde::Serialize;

use super::args::{ExportEncounters, ExportFile};
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::seal;
use super::voice;
use crate::base::id::{EncounterId, InitiativeId, PersonId, WorkerId};
use crate::base::phrase::{Phrase, Word};
use crate::base::sort::Collation;
use crate::domain::names::Names;
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::domain::worker::Deed;
use crate::exchange::encounters_out::{self, EncountersSheet};
use crate::exchange::people_out::{self, PeopleSheet, Shape};
use crate::exchange::replacing::Replacing;
use crate::exchange::seal::MANY;
use crate::store::encounters::{Encounter, Ids, Many};
use crate::store::{Asks, areas, initiatives, names, people, templates, workers};

/// Rows read from the register at once.
const PAGE: usize = 500;

/// What left, as a script reads it.
#[derive(Debug, Serialize)]
struct Left {
    file: String,
    rows: usize,
    held_back: usize,
}

/// Writes everybody who may leave, sorted by last name.
pub fn people(cx: &Context, args: &ExportFile) -> Result<Exit, Stop> {
    let opened = cx.open(&cx.register()?)?;
    opened.must(Deed::Export)?;
    let entries = opened.ask(&names::Everybody)?;
    let stands = entries.iter().filter(|entry| !entry.gone && entry.merged_into.is_none());
    let everybody: BTreeSet<PersonId> = stands.map(|entry| entry.id).collect();
    let phones = entries.iter().map(|entry| entry.phones.len()).max().unwrap_or_default();
    let names = Names::new(entries, &Collation::new(cx.voice.words.lang()));
    // Those who stand in no list come last; they are counted, and the gate keeps them here.
    let listed: Vec<PersonId> = names.all().map(|named| named.id).collect();
    let seen: BTreeSet<PersonId> = listed.iter().copied().collect();
    let order: Vec<PersonId> =
        listed.into_iter().chain(everybody.difference(&seen).copied()).collect();
    let areas: HashMap<_, String> =
        opened.ask(&areas::All)?.into_iter().map(|area| (area.id, area.name)).collect();
    let file = begin(args)?;
    let fault = |fault: io::Error| not_written(&args.file, &fault);
    let country = cx.country_of(&opened.register);
    let words = &cx.voice.words;
    let near = Nearest::read(&opened, &names)?;
    let around = near.most(order.iter().copied());
    let shape = Shape { file: &args.file, words, country, phones, around, more: &[] };
    let mut sheet = PeopleSheet::new(file.out(), &shape).map_err(fault)?;
    for ids in order.chunks(PAGE) {
        let rows = opened.ask(&people::Rows { ids: ids.to_vec() })?;
        let leaving = rows.into_iter().map(|row| people_out::Leaving {
            protection: level(&names, &row.person),
            area: row.person.area.and_then(|id| areas.get(&id).cloned()).unwrap_or_default(),
            around: near.of(row.person.id),
            person: row.person,
            more: Vec::new(),
        });
        sheet.write(leaving.collect()).map_err(fault)?;
    }
    let (rows, held) = sheet.finish().map_err(fault)?;
    file.end().map_err(fault)?;
    cx.voice.say(Word("cli-not-in-people"));
    tell(cx, &args.file, rows, held)
}

/// Writes encounters in the order they happened.
pub fn encounters(cx: &Context, args: &ExportEncounters) -> Result<Exit, Stop> {
    let opened = cx.open(&cx.register()?)?;
    opened.must(Deed::Export)?;
    let initiative =
        args.initiative.as_deref().map(|name| seal::named_to_write(&opened, name)).transpose()?;
    let known = Around::read(cx, &opened)?;
    let questions = questions(&opened)?;
    let ids = opened.ask(&Ids { initiative, from: args.days.from, to: args.days.to })?;
    let file = begin(&args.to_file)?;
    let fault = |fault: io::Error| not_written(&args.to_file.file, &fault);
    let mut sheet =
        EncountersSheet::new(file.out(), &args.to_file.file, &cx.voice.words, questions)
            .map_err(fault)?;
    for ids in ids.chunks(PAGE) {
        sheet.write(known.leaving(cx, &opened, ids)?).map_err(fault)?;
    }
    let (rows, held) = sheet.finish().map_err(fault)?;
    file.end().map_err(fault)?;
    tell(cx, &args.to_file.file, rows, held)
}

/// What encounters point to.
struct Around {
    names: Names,
    initiatives: HashMap<InitiativeId, String>,
    workers: HashMap<WorkerId, String>,
}

impl Around {
    fn read(cx: &Context, opened: &Opened) -> Result<Self, Stop> {
        let entries = opened.ask(&names::Everybody)?;
        let lines = opened.ask(&initiatives::List { limit: MANY })?;
        let team = opened.ask(&workers::All)?;
        Ok(Self {
            names: Names::new(entries, &Collation::new(cx.voice.words.lang())),
            initiatives: lines.into_iter().map(|l| (l.initiative.id, l.initiative.name)).collect(),
            workers: team.into_iter().map(|worker| (worker.id, worker.name)).collect(),
        })
    }

    fn leaving(
        &self,
        cx: &Context,
        opened: &Opened,
        ids: &[EncounterId],
    ) -> Result<Vec<encounters_out::Leaving>, Stop> {
        let encounters = opened.ask(&Many { ids: ids.to_vec() })?;
        let whom = |encounter: &Encounter| Some(self.names.survivor(encounter.draft.person?));
        let who: BTreeSet<PersonId> = encounters.iter().filter_map(whom).collect();
        let rows = opened.ask(&people::Rows { ids: who.into_iter().collect() })?;
        let people: HashMap<PersonId, Person> =
            rows.into_iter().map(|row| (row.person.id, row.person)).collect();
        let leaving = encounters.into_iter().map(|encounter| {
            let person = whom(&encounter).and_then(|id| people.get(&id).cloned());
            let draft = &encounter.draft;
            encounters_out::Leaving {
                at: cx.clock.local(draft.at),
                protection: person.as_ref().map_or(Protection::Open, |p| level(&self.names, p)),
                initiative: draft
                    .initiative
                    .and_then(|id| self.initiatives.get(&id))
                    .cloned()
                    .unwrap_or_default(),
                worker: self.workers.get(&encounter.worker).cloned().unwrap_or_default(),
                person,
                encounter,
            }
        });
        Ok(leaving.collect())
    }
}

/// The strictest protection of all cards of a person; one the names do not know is not let out.
pub(super) fn level(names: &Names, person: &Person) -> Protection {
    let known = names.get(person.id).map_or(Protection::Secret, |named| named.protection);
    known.max(person.protection)
}

/// The keys of all questions that have been asked, template by template.
fn questions(opened: &Opened) -> Result<Vec<String>, Stop> {
    let mut keys: Vec<String> = Vec::new();
    for kept in opened.ask(&templates::Versions { key: None })? {
        let asked = kept.template.into_iter().flat_map(|template| template.questions);
        for question in asked.filter(|question| question.kind.is_asked()) {
            if !keys.contains(&question.key) {
                keys.push(question.key);
            }
        }
    }
    Ok(keys)
}

/// Begins the file, where it may lie.
pub(super) fn begin(args: &ExportFile) -> Result<Replacing, Stop> {
    if args.file.exists() && !args.replace {
        let said =
            Phrase::new(Word("cli-file-there")).with("file", args.file.display().to_string());
        return Err(Stop::new(Exit::CannotOpen, said).then(Word("cli-nothing-written")));
    }
    Replacing::begin(&args.file).map_err(|fault| not_written(&args.file, &fault))
}

pub(super) fn not_written(file: &Path, fault: &io::Error) -> Stop {
    let said = Phrase::new(Word("cli-not-written")).with("file", file.display().to_string());
    Stop::new(Exit::CannotOpen, said.with("why", fault.kind().to_string()))
}

pub(super) fn tell(cx: &Context, file: &Path, rows: usize, held_back: usize) -> Result<Exit, Stop> {
    let file = file.display().to_string();
    cx.voice.say(Phrase::new(Word("cli-left")).with("n", rows).with("file", &file));
    if held_back > 0 {
        cx.voice.say(Phrase::new(Word("cli-held-back")).with("n", held_back));
    }
    if cx.voice.json {
        voice::print_json(&Left { file, rows, held_back })?;
    }
    Ok(Exit::Done)
}
