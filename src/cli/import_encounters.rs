//! `tillit import encounters`: calls and visits written down elsewhere come in.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::args::ImportEncounters;
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::import_people::commit;
use super::rows::{Report, Taking, tell};
use super::seal;
use super::source;
use crate::base::date::Day;
use crate::base::id::{EncounterId, Id, PersonId};
use crate::base::phrase::{Phrase, Word};
use crate::domain::template::Template;
use crate::domain::worker::Deed;
use crate::exchange::encounter::{EncounterReader, EncounterRow};
use crate::exchange::encounters::{Keys, Placed, Placer, Running};
use crate::exchange::known::Known;
use crate::exchange::lookup::Lookup;
use crate::exchange::parts::{ASKED, Parts, rows_at_once};
use crate::exchange::seal::MANY;
use crate::exchange::source::Source;
use crate::exchange::table::Row;
use crate::exchange::target::Kind;
use crate::store::encounters::{self, Then};
use crate::store::{Asks, Author, imports, initiatives, names, templates, workers};

/// Brings the contacts of all files in, as one action.
pub fn import(cx: &Context, args: &ImportEncounters) -> Result<Exit, Stop> {
    let sources = source::open_all(&args.from, Kind::Encounters)?;
    let path = cx.register()?;
    let mut opened = cx.open(&path)?;
    opened.must(Deed::Import)?;
    let default =
        args.initiative.as_deref().map(|name| seal::named_to_write(&opened, name)).transpose()?;
    let known = Known::new(&opened.ask(&names::Everybody)?);
    let questions = questions(&opened)?;
    let asked = |key: &String| questions.get(key).ok_or_else(|| seal::no_template(key));
    let template = args.template.as_ref().map(asked).transpose()?;
    let running = running(&opened, &questions)?;
    let team = opened.ask(&workers::All)?;
    let lookup = Lookup::default();
    let placer = Placer {
        known: &known,
        default: default.and_then(|id| running.iter().position(|r| r.initiative.id == id)),
        running: &running,
        template,
        workers: &team,
        me: opened.by,
        lookup: &lookup,
        today: cx.clock.today(),
    };
    let author = Author { by: opened.by, at: cx.clock.now(), ids: &cx.ids };
    let mut run = Run {
        cx,
        opened: &mut opened,
        placer,
        parts: Parts::new(author, Word("did-import-encounters"), rows_at_once(&path)),
        given: HashSet::new(),
        day: args.day,
        died: HashMap::new(),
        moved: HashMap::new(),
        preview: args.from.preview,
    };
    let mut files = Vec::new();
    for source in &sources {
        source::say_skipped(cx, source);
        files.push(run.file(source)?);
    }
    let Run { mut parts, .. } = run;
    if !args.from.preview {
        commit(&mut opened, parts.rest())?;
    }
    tell(cx, &files, Word("cli-encounters-in"), (args.from.preview, parts.given() > 0))
}

/// The newest version of all questions, by key.
fn questions(opened: &Opened) -> Result<HashMap<String, Template>, Stop> {
    let newest = opened.ask(&templates::Newest)?.into_iter();
    let whole =
        newest.filter_map(|kept| kept.template.ok().map(|whole| (kept.reference.key, whole)));
    Ok(whole.collect())
}

/// Every initiative with its list and its questions.
fn running(opened: &Opened, questions: &HashMap<String, Template>) -> Result<Vec<Running>, Stop> {
    let lines = opened.ask(&initiatives::List { limit: MANY })?;
    let each = lines.into_iter().map(|line| {
        let card = opened.ask(&initiatives::Card { id: line.initiative.id })?;
        let template = line.initiative.template.as_ref().and_then(|key| questions.get(key));
        Ok(Running {
            listed: card.targets.list.iter().map(|target| target.person).collect(),
            template: template.cloned(),
            initiative: line.initiative,
        })
    });
    each.collect()
}

/// Files going in, one after the other.
struct Run<'r, 'a> {
    cx: &'r Context,
    opened: &'r mut Opened,
    placer: Placer<'r>,
    parts: Parts<'a>,
    /// Marks of the rows that this command has brought in: its files may overlap.
    given: HashSet<String>,
    /// The day of rows that do not say theirs whole.
    day: Option<Day>,
    /// Days of death that the rows so far have told.
    died: HashMap<PersonId, Day>,
    /// Days of moving, as well.
    moved: HashMap<PersonId, Day>,
    preview: bool,
}

/// A row on its way in.
struct Incoming {
    row: Row,
    read: Result<(EncounterRow, String), Vec<Phrase>>,
}

impl Incoming {
    fn read(reader: &EncounterReader<'_>, row: Row, keys: &mut Keys) -> Self {
        let read = reader.read(&row).map(|read| {
            let key = keys.next(&read);
            (read, key)
        });
        Self { row, read }
    }

    /// The mark of a row that could be read.
    fn key(&self) -> Option<&String> {
        self.read.as_ref().ok().map(|(_, key)| key)
    }
}

impl Run<'_, '_> {
    fn file(&mut self, source: &Source) -> Result<Report, Stop> {
        let reader = EncounterReader {
            plan: &source.plan,
            clock: self.cx.clock.as_ref(),
            country: self.cx.country_of(&self.opened.register),
            lookup: self.placer.lookup,
            day: self.day,
        };
        let mut keys = Keys::default();
        let mut taking = Taking::begin(self.cx, source, self.preview);
        taking.report.unlisted = Some(0);
        let mut rows = source.table.rows().peekable();
        while rows.peek().is_some() {
            let some: Vec<Incoming> = rows
                .by_ref()
                .take(ASKED)
                .map(|row| Incoming::read(&reader, row, &mut keys))
                .collect();
            let (before, here) = self.before(&some)?;
            for incoming in some {
                self.take(incoming, &before, &here, &mut taking)?;
            }
        }
        taking.end()
    }

    /// What of these rows has been brought in before, by mark, and what is here by its own id.
    fn before(
        &self,
        some: &[Incoming],
    ) -> Result<(HashMap<String, Id>, BTreeSet<EncounterId>), Stop> {
        let good = || some.iter().filter_map(|incoming| incoming.read.as_ref().ok());
        let keys = some.iter().filter_map(Incoming::key).cloned().collect();
        let ids: Vec<EncounterId> = good().filter_map(|(row, _)| row.id).collect();
        let here = self.opened.ask(&encounters::Many { ids })?;
        let here = here.into_iter().map(|encounter| encounter.id).collect();
        Ok((self.opened.ask(&imports::Known { keys })?, here))
    }

    /// Takes a row in, or keeps it aside.
    fn take(
        &mut self,
        incoming: Incoming,
        before: &HashMap<String, Id>,
        here: &BTreeSet<EncounterId>,
        taking: &mut Taking<'_>,
    ) -> Result<(), Stop> {
        let report = &mut taking.report;
        report.rows += 1;
        let placed = incoming.read.and_then(|(row, key)| {
            let above = self.given.contains(&key);
            let old =
                above || before.contains_key(&key) || row.id.is_some_and(|id| here.contains(&id));
            if old { Ok(None) } else { self.placer.place(&row).map(|p| Some((p, row.id, key))) }
        });
        match placed {
            Ok(None) => report.here += 1,
            Ok(Some((placed, id, key))) => {
                report.new += 1;
                report.unlisted = report.unlisted.map(|n| n + usize::from(placed.unlisted));
                self.add(placed, id, &key)?;
                self.given.insert(key);
            }
            Err(reasons) => taking.refuse(&incoming.row, &reasons)?,
        }
        Ok(())
    }

    fn add(&mut self, placed: Placed, id: Option<EncounterId>, key: &str) -> Result<(), Stop> {
        let author = self.parts.author();
        let id = id.unwrap_or_else(|| EncounterId(author.id()));
        let Placed { draft, worker, .. } = placed;
        let mut then = Then { worker: Some(worker), ..Then::default() };
        let left = draft.disposition.filter(|how| how.is_departure() || how.stops_everything());
        if let (Some(person), Some(how)) = (draft.person, left) {
            let before = encounters::Before { person, initiative: None, lines: 0 };
            let known = self.opened.ask(&before)?;
            if how.stops_everything() {
                let told = self.died.insert(person, draft.day);
                (then.open, then.died) = (known.tasks, known.person.died.or(told));
            } else {
                let told = self.moved.insert(person, draft.day);
                then.moved = known.person.moved.or(told);
            }
        }
        let mut edits = encounters::rows(&author, id, &draft, &then);
        edits.push(imports::mark(key, id.0));
        let full = self.parts.row(edits);
        if self.preview { Ok(()) } else { commit(self.opened, full) }
    }
}
