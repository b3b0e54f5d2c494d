//! What a mailing is made of, out of the register.

use super::turn::{Rung, rungs};
use crate::base::{Country, Day, InitiativeId, PersonId, WorkerId};
use crate::domain::initiative::Initiative;
use crate::domain::language::Language;
use crate::domain::letter::{Heard, Letter, Letterhead, Receiver, Window, all};
use crate::domain::session::Session;
use crate::domain::task::Task;
use crate::domain::template::{Template, shipped};
use crate::store::initiatives::{Card, ForPaper, Listed, ListedPerson, Placing, Wall};
use crate::store::letters::{Families, Family, Head, Own, Written};
use crate::store::sessions::{Came, OfInitiative};
use crate::store::{Asked, Asks, Errand, Result, areas, templates};
use std::collections::{BTreeMap, BTreeSet};

/// More than stand on any list.
const LIMIT: u32 = 20_000;

/// Reads what a mailing is made of.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Whose list.
    pub initiative: InitiativeId,
    /// Only these of it, when given.
    pub only: Option<BTreeSet<PersonId>>,
    /// Who asks: those shared out to others are not theirs to ring.
    pub by: WorkerId,
    /// What the clock shows, and where the team works: the language of those whose own has no letters,
    /// and the window.
    pub wall: Wall,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone)]
pub struct SheetOf {
    /// The initiative.
    pub initiative: Initiative,
    /// Those meant, in the order of the list.
    pub list: Vec<Receiver>,
    /// What is to be done with each.
    pub tasks: BTreeMap<PersonId, Vec<Task>>,
    /// When a letter of the initiative last went to those it has gone to.
    pub written: BTreeMap<PersonId, Day>,
    /// Whether the list goes by a ladder.
    pub laddered: bool,
    /// The rung of the ladder a letter is to each of those whose next rung is one.
    pub rungs: BTreeMap<PersonId, Rung>,
    /// Those to be rung now, the first first.
    pub turn: Vec<PersonId>,
    /// Every letter there is, in every language.
    pub letters: Vec<Letter>,
    /// The team on paper; the window is always said.
    pub head: Letterhead,
    /// The meetings those on the list are invited to.
    pub sessions: Vec<Session>,
    /// Who has come to which of them.
    pub came: Vec<Came>,
    /// The questions of the initiative.
    pub template: Option<Template>,
}

impl Errand for Sheet {
    type Answer = SheetOf;

    fn run(&self, register: &Asked<'_>) -> Result<SheetOf> {
        read(self, register)
    }
}

/// The same of whoever can be asked.
///
/// # Errors
/// Those of the one asked.
pub fn read<A: Asks>(sheet: &Sheet, register: &A) -> std::result::Result<SheetOf, A::Fault> {
    let initiative = register.ask(&Card { id: sheet.initiative })?.line.initiative;
    let listed = Listed { initiative: sheet.initiative, only: None, limit: LIMIT };
    let listed: Vec<(usize, ListedPerson)> = (1..).zip(register.ask(&listed)?).collect();
    let meant =
        |one: &ListedPerson| sheet.only.as_ref().is_none_or(|only| only.contains(&one.person.id));
    let listed: Vec<(usize, ListedPerson)> =
        listed.into_iter().filter(|(_, one)| meant(one)).collect();
    let ids: Vec<PersonId> = listed.iter().map(|(_, one)| one.person.id).collect();
    let written = Written { initiative: sheet.initiative, ids: Vec::clone(&ids) };
    let written = register.ask(&written)?;
    let families = register.ask(&Families { ids })?;
    let areas = register.ask(&areas::All)?;
    let name = |one: &ListedPerson| {
        let area = areas.iter().find(|area| Some(area.id) == one.person.area);
        area.map(|area| area.name.clone()).unwrap_or_default()
    };
    let wall = sheet.wall;
    let paper = register.ask(&ForPaper { initiative: sheet.initiative, by: sheet.by, wall })?;
    let mut tasks = BTreeMap::new();
    let mut list = Vec::with_capacity(listed.len());
    for ((number, one), family) in listed.into_iter().zip(families) {
        let area = name(&one);
        tasks.insert(one.person.id, family.tasks.clone());
        let heard = paper.heard.get(&one.person.id).copied().unwrap_or_default();
        list.push(Receiver { heard, ..receiver(number, one, family, area, wall.country) });
    }
    let placing = register.ask(&Placing { initiative: sheet.initiative, wall })?;
    let mut head = register.ask(&Head)?;
    let (sessions, came) = register.ask(&OfInitiative { initiative: sheet.initiative })?;
    head.window = head.window.or(Some(usual_window(sheet.wall.country)));
    Ok(SheetOf {
        list,
        written,
        laddered: placing.ladder.is_some(),
        rungs: rungs(&placing, tasks.keys()),
        turn: paper.turn,
        letters: all(&register.ask(&Own)?),
        head,
        sessions,
        came,
        template: questions(&initiative, register)?,
        initiative,
        tasks,
    })
}

fn receiver(
    number: usize,
    one: ListedPerson,
    family: Family,
    area: String,
    country: Country,
) -> Receiver {
    let booked = one.next.filter(|(_, time)| time.is_some());
    Receiver {
        number,
        reads: reads(&one.person.languages, country),
        facts: family.facts,
        area,
        outcome: one.outcome,
        removed: one.target.removed.is_some(),
        booked,
        heard: Heard::default(),
        person: one.person,
    }
}

/// Somebody's languages as far as they are known, and last what is usual where the team works.
fn reads(languages: &[String], country: Country) -> Vec<Language> {
    let usual = match country {
        Country::Se => Language::Swedish,
        Country::Fi => Language::Finnish,
    };
    let own = languages.iter().filter_map(|code| Language::from_code(code));
    own.chain([usual]).collect()
}

const fn usual_window(country: Country) -> Window {
    match country {
        Country::Se => Window::Right,
        Country::Fi => Window::Left,
    }
}

/// The questions of the initiative: the newest version the register has, else those that ship.
fn questions<A: Asks>(
    initiative: &Initiative,
    register: &A,
) -> std::result::Result<Option<Template>, A::Fault> {
    let Some(key) = &initiative.template else { return Ok(None) };
    let kept = register.ask(&templates::Newest)?.into_iter().filter_map(|kept| kept.template.ok());
    Ok(kept.chain(shipped()).find(|template| template.key == *key))
}
