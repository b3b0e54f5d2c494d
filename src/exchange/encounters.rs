//! Bringing calls and visits in: each row finds its person, its initiative and its member, or is kept aside.

use std::collections::{BTreeSet, HashMap};

use sha2::{Digest, Sha256};

use super::answers;
use super::encounter::EncounterRow;
use super::known::Known;
use super::lookup::Lookup;
use crate::base::date::Day;
use crate::base::id::{Id, PersonId, WorkerId};
use crate::base::phone::digits;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::encounter::Draft;
use crate::domain::initiative::{Initiative, Mode};
use crate::domain::template::Template;
use crate::domain::worker::Worker;

/// An initiative that rows may belong to, with who is on its list and what is asked in it.
#[derive(Debug)]
pub struct Running {
    /// The initiative.
    pub initiative: Initiative,
    /// Who is on its list.
    pub listed: BTreeSet<PersonId>,
    /// The questions asked, in the newest version.
    pub template: Option<Template>,
}

/// Finds what a row's names mean in the register.
#[derive(Debug)]
pub struct Placer<'a> {
    /// Everybody in the register.
    pub known: &'a Known,
    /// Every initiative.
    pub running: &'a [Running],
    /// The initiative of rows that name none, by its place in `running`.
    pub default: Option<usize>,
    /// The questions of rows whose initiative has none, or that belong to none.
    pub template: Option<&'a Template>,
    /// Members of the team.
    pub workers: &'a [Worker],
    /// The member of rows that name none.
    pub me: WorkerId,
    /// What choices are called.
    pub lookup: &'a Lookup,
    /// Today.
    pub today: Day,
}

/// A row that is to be brought in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The contact.
    pub draft: Draft,
    /// Who did it.
    pub worker: WorkerId,
    /// Whether the person is not on the list of the initiative.
    pub unlisted: bool,
}

impl Placer<'_> {
    /// Finds everything a row names.
    ///
    /// # Errors
    /// Every reason why it cannot be taken.
    pub fn place(&self, row: &EncounterRow) -> Result<Placed, Vec<Phrase>> {
        let mut faults = Vec::new();
        let running = self.initiative(&row.initiative, &mut faults);
        let worker = self.worker(&row.worker, &mut faults);
        let mut draft = row.draft.clone();
        draft.initiative = running.map(|r| r.initiative.id);
        let mode = running.map_or(Mode::Named, |r| r.initiative.mode);
        if mode != Mode::Counts || row.names_somebody() {
            draft.person = self.person(row, running, &mut faults);
        }
        let template = running.and_then(|r| r.template.as_ref()).or(self.template);
        match answers::read(template, &row.answers, self.lookup, self.today) {
            Ok(answers) => draft.answers = answers,
            Err(reasons) => faults.extend(reasons),
        }
        draft.template = template.filter(|_| !draft.answers.is_empty()).map(Template::reference);
        // Old lists seldom hold every answer: what is missing was not asked, and that is kept as such.
        let flaws = draft.flaws(None, mode, self.today).into_iter().filter(|flaw| flaw.stops);
        if faults.is_empty() {
            faults.extend(flaws.map(|flaw| flaw.reason));
        }
        let listed = |r: &Running| draft.person.is_none_or(|person| r.listed.contains(&person));
        let unlisted = !running.is_none_or(listed);
        if faults.is_empty() { Ok(Placed { draft, worker, unlisted }) } else { Err(faults) }
    }

    fn initiative(&self, name: &str, faults: &mut Vec<Phrase>) -> Option<&Running> {
        if name.is_empty() {
            return self.default.and_then(|n| self.running.get(n));
        }
        let found = self.running.iter().find(|r| fold(&r.initiative.name) == fold(name));
        if found.is_none() {
            faults.push(Phrase::new(Word("exchange-no-initiative")).with("name", name));
        }
        found
    }

    fn worker(&self, name: &str, faults: &mut Vec<Phrase>) -> WorkerId {
        if name.is_empty() {
            return self.me;
        }
        let found = self.workers.iter().find(|worker| fold(&worker.name) == fold(name));
        found.map_or_else(
            || {
                faults.push(Phrase::new(Word("exchange-no-worker")).with("name", name));
                self.me
            },
            |worker| worker.id,
        )
    }

    /// The one person everything in the row fits; of several the one on the initiative's list.
    fn person(
        &self,
        row: &EncounterRow,
        running: Option<&Running>,
        faults: &mut Vec<Phrase>,
    ) -> Option<PersonId> {
        let found = self.known.fitting(&row.who);
        let on_list = |id: &&PersonId| running.is_some_and(|r| r.listed.contains(*id));
        let listed: Vec<&PersonId> = found.iter().filter(on_list).collect();
        match (listed.as_slice(), found.as_slice()) {
            ([one], _) => return Some(**one),
            ([], [one]) => return Some(*one),
            ([], []) => faults.push(Phrase::new(Word("exchange-nobody"))),
            _ => faults.push(Phrase::new(Word("exchange-several"))),
        }
        None
    }
}

impl EncounterRow {
    /// Whether the row tells of somebody at all.
    fn names_somebody(&self) -> bool {
        !self.who.name().is_empty() || !self.who.phones.is_empty()
    }
}

/// Gives each row of one file the mark under which it is remembered. Two calls written alike in a file
/// are two, so the mark counts them; the same file again gives the same marks, on any day and computer.
#[derive(Debug, Default)]
pub struct Keys {
    times: HashMap<Id, u32>,
}

impl Keys {
    /// The mark of the next row.
    pub fn next(&mut self, row: &EncounterRow) -> String {
        let (who, draft) = (&row.who, &row.draft);
        let born = who.born.map(|born| born.to_string()).unwrap_or_default();
        let minutes = draft.minutes.map(|m| m.to_string()).unwrap_or_default();
        let outcome = draft.disposition.map_or("", |d| d.code());
        // Never the moment: which it is depends on where the file is read.
        let at = row.wall.format("%F %R").to_string();
        let texts = [&who.given, &who.family, &who.alias, &born, &row.initiative, &row.worker];
        let heads = draft.heads.map(|n| n.to_string()).unwrap_or_default();
        let more = [&minutes, &at, &draft.place, &heads, &draft.note];
        let phones: Vec<String> = who.phones.iter().map(|one| digits(&one.phone.typed)).collect();
        let all = texts.into_iter().chain(more).chain(&phones).map(String::as_str);
        let mark = mark(all.chain([outcome, draft.kind.code()]));
        let times = self.times.entry(mark).or_default();
        *times += 1;
        format!("encounter:{mark}:{times}")
    }
}

/// Texts as one mark, whatever their capitals and accents. Nothing can be read out of it.
pub(super) fn mark<'t>(texts: impl IntoIterator<Item = &'t str>) -> Id {
    let mut hash = Sha256::new();
    for text in texts {
        hash.update(fold(text));
        hash.update([0]);
    }
    Id(hash.finalize().first_chunk::<16>().copied().unwrap_or_default())
}
