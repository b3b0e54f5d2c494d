//! Fourteen months of work, day by day: who joins, what is begun, who is tried, what comes of it.

mod attempt;
mod climb;
mod contact;
mod ending;
mod field;
mod helpers;
mod matches;
mod regular;
mod street;
#[cfg(test)]
mod tests;
mod todo;
mod wheel;

use super::act::{Act, What};
use super::dice::Dice;
use super::resident::{Maker, Resident};
use super::rounds::{self, Dawn, Round};
use super::town::{self, Town, moment};
use super::voice::Voice;
use crate::base::{Day, IdSource, InitiativeId, PersonId, SessionId, Stamp, TaskId, WorkerId};
use crate::domain::initiative::Mode;
use crate::domain::person::Person;
use crate::domain::programme::Membership;
use crate::domain::protection::Protection;
use crate::domain::template::Template;
use matches::Pair;
use std::collections::VecDeque;
use std::sync::Arc;
use todo::Todos;

/// How many contacts a person of the register comes to, tries that nobody answered counted.
/// Letters posted together and those met on patrols come on top.
const CONTACTS_EACH: usize = 10;
/// Of a hundred people, so many are in the register from the first day.
const FROM_THE_START: usize = 70;
/// Of a hundred people, so many are met in the field and known by an alias.
const IN_THE_FIELD: usize = 5;

/// What kind of town is wanted. The same plan gives the same town, to the last note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Decides everything that chance would.
    pub seed: u64,
    /// How many people; each comes to ten contacts.
    pub people: usize,
    /// The last day of the fourteen months.
    pub today: Day,
}

impl Plan {
    /// The moment the register was begun.
    pub fn begun(&self) -> Stamp {
        moment(town::begun(self.today), 0)
    }

    /// What the ids of the town are counted under.
    pub fn ids(&self) -> u32 {
        u32::try_from(self.seed & 0xFFFF_FFFF).unwrap_or(0)
    }
}

/// The acts of the team, in the order of time. Two of the same plan are the same.
#[derive(Debug)]
pub struct Year {
    town: Arc<Town>,
    maker: Maker,
    ids: Arc<IdSource>,
    dice: Dice,
    /// Decides about the work in the field.
    field: Dice,
    /// Decides about those who help.
    helping: Dice,
    /// Decides about those met in the street.
    streets: Dice,
    street: street::Street,
    /// The session that was held last, and what it is called.
    last_held: Option<(SessionId, String)>,
    /// Those who help, as they stand.
    helpers: Vec<Membership>,
    /// Decides about those who go along.
    along: Dice,
    /// Those who go along, each with somebody.
    pairs: Vec<Pair>,
    voice: Voice,
    templates: Vec<Template>,
    residents: Vec<Resident>,
    /// Those who have been met or spoken with.
    known: Vec<usize>,
    rounds: Vec<Round>,
    todos: Todos,
    /// How often each resident has been tried in the round under way without an answer.
    silent: Vec<u32>,
    /// How many people and how many contacts there shall be in the end.
    people: usize,
    contacts: usize,
    day: Day,
    today: Day,
    acts: VecDeque<Act>,
    over: bool,
}

impl Year {
    /// The year of a plan, led by the one who made the register, with these templates to ask by.
    pub fn new(plan: Plan, coordinator: WorkerId, templates: Vec<Template>) -> Self {
        let Plan { seed, people, today } = plan;
        let dice = Dice::new(seed);
        // Ids of the register itself are counted under the seed, the town's under the next.
        let ids = Arc::new(IdSource::counted(plan.ids().wrapping_add(1)));
        let town = Arc::new(Town::new(&ids, plan.begun(), coordinator));
        let mut year = Self {
            maker: Maker::new(town.clone(), ids.clone(), dice.fork(10), today),
            town,
            ids,
            dice: dice.fork(20),
            field: dice.fork(30),
            helping: dice.fork(40),
            streets: dice.fork(50),
            street: street::Street::default(),
            last_held: None,
            helpers: Vec::new(),
            along: dice.fork(50),
            pairs: Vec::new(),
            voice: Voice::new(),
            templates,
            residents: Vec::new(),
            known: Vec::new(),
            rounds: Vec::new(),
            todos: Todos::default(),
            silent: Vec::new(),
            people,
            contacts: people * CONTACTS_EACH,
            day: town::begun(today),
            today,
            acts: VecDeque::new(),
            over: false,
        };
        year.first_day();
        year
    }

    /// Where the ids of the year come from; who writes it down takes more from there.
    pub fn ids(&self) -> Arc<IdSource> {
        self.ids.clone()
    }

    fn first_day(&mut self) {
        let coordinator = self.coordinator();
        let town = self.town.clone();
        for worker in town.workers.iter().skip(1) {
            self.act(5, coordinator, What::Joined(worker.clone()));
        }
        for area in &town.areas {
            self.act(10, coordinator, What::Area(area.clone()));
        }
        self.act(10, coordinator, What::Living(town.living(self.people)));
        self.act(11, coordinator, What::Letterhead(town::letterhead()));
        for worker in &town.workers {
            let areas = town.areas_of(worker.id);
            self.act(12, coordinator, What::Works(worker.clone(), areas));
        }
        let at_once = self.people * FROM_THE_START / 100;
        self.join(at_once);
    }

    fn act(&mut self, minute: u32, by: WorkerId, what: What) {
        self.acts.push_back(Act { at: moment(self.day, minute), by, what });
    }

    fn coordinator(&self) -> WorkerId {
        self.town.workers.first().map_or(WorkerId(crate::base::Id([0; 16])), |w| w.id)
    }

    /// Somebody of the team; most work is shared evenly.
    fn someone(&mut self) -> WorkerId {
        let nth = self.dice.below(self.town.workers.len());
        self.town.workers.get(nth).map_or_else(|| self.coordinator(), |w| w.id)
    }

    fn now(&self, minute: u32) -> Stamp {
        moment(self.day, minute)
    }

    /// People who come into the register today.
    fn join(&mut self, count: usize) {
        for _ in 0..count {
            let nth = self.residents.len();
            let at = self.now(20);
            let in_field = nth % 100 >= 100 - IN_THE_FIELD || nth % 50 == 17;
            let mut one = if in_field {
                self.maker.in_the_field(self.day, at)
            } else {
                self.maker.resident(self.day, at)
            };
            one.person.heard_from = self.heard_from();
            if one.person.heard_from.is_none() {
                self.brought_by(&mut one.person);
            }
            self.came_by_a_session(nth, &mut one.person);
            if let Some(level) = level(nth).filter(|_| !in_field) {
                Maker::protect(&mut one, level);
            }
            // Protection is the coordinator's to set; the list of the first day is hers too.
            let by = if one.person.protection.is_protected() || self.day == town::begun(self.today)
            {
                self.coordinator()
            } else {
                self.someone()
            };
            self.act(20, by, What::Person(Box::new(one.person.clone())));
            if self.dice.chance(15) {
                self.known.push(nth);
            }
            self.residents.push(one);
            self.silent.push(0);
        }
    }

    /// The letter to everybody brings one in six of those who come later.
    fn heard_from(&mut self) -> Option<InitiativeId> {
        let counted = |round: &&Round| round.initiative.mode == Mode::Counts && !round.counts;
        let letter = self.rounds.iter().find(counted).map(|round| round.initiative.id);
        letter.filter(|_| self.dice.chance(16))
    }

    /// One in nine of those whom nothing else has brought saw the team at work somewhere.
    fn came_by_a_session(&self, nth: usize, person: &mut Person) {
        let known = person.heard_from.is_some() || person.heard_by.is_some();
        let Some((id, name)) = self.last_held.as_ref().filter(|_| !known && nth % 9 == 4) else {
            return;
        };
        person.heard_at = Some(*id);
        person.heard.clone_from(name);
    }

    /// How many join today, so that all are there in the end.
    fn joining(&mut self) -> usize {
        let left = self.people.saturating_sub(self.residents.len());
        let days = usize::try_from(self.today.since(self.day)).unwrap_or(1).max(1);
        let even = left / days;
        even + usize::from(self.dice.below(days) < left % days)
    }

    fn begin_and_end_rounds(&mut self) {
        let (ids, at, day) = (self.ids.clone(), self.now(25), self.day);
        let dawn = Dawn {
            day,
            today: self.today,
            town: &self.town,
            residents: &self.residents,
            people: self.people,
            before: &self.rounds,
        };
        for round in rounds::beginning(&dawn, || InitiativeId(ids.next(at))) {
            let owner = round.initiative.owner.unwrap_or_else(|| self.coordinator());
            let person = |(_, who): &(Day, usize)| self.residents.get(*who).map(|r| r.person.id);
            let list: Vec<PersonId> = round.due.iter().filter_map(person).collect();
            let one = Box::new(round.initiative.clone());
            let what = if round.open { What::Planned(one, list) } else { What::Begun(one, list) };
            self.act(25, owner, what);
            self.rounds.push(round);
            self.share_out(self.rounds.len() - 1);
        }
        for nth in 0..self.rounds.len() {
            let Some(round) = self.rounds.get_mut(nth) else { continue };
            if round.initiative.to.is_some_and(|to| to.plus_days(1) == day) {
                let ended = round.initiative.clone();
                round.initiative.closed = Some(moment(day, 26));
                let (told, after) = (round.initiative.clone(), round.after.take());
                let owner = ended.owner.unwrap_or_else(|| self.coordinator());
                self.act(26, owner, What::Ended(Box::new(ended)));
                let told = after.map(|after| What::Told(Box::new(told), Box::new(after)));
                self.acts.extend(told.map(|what| Act { at: moment(day, 27), by: owner, what }));
            }
        }
    }

    /// How many contacts the team gets round to today.
    fn quota(&mut self) -> usize {
        if self.day.is_weekend() {
            return 0;
        }
        let days_left = self.today.since(self.day).max(1);
        let workdays = usize::try_from(days_left * 5 / 7).unwrap_or(1).max(1);
        let swing = usize::try_from(self.dice.between(70, 130)).unwrap_or(100);
        (self.contacts * swing / 100).div_ceil(workdays).min(self.contacts)
    }

    fn work(&mut self) {
        let quota = self.quota();
        for nth in 0..quota {
            // From half past seven to three, as UTC goes.
            let minute = 450 + u32::try_from(nth * 450 / quota.max(1)).unwrap_or(0);
            let done = self.follow_up(minute)
                || (self.dice.chance(60) && self.attempt(minute))
                || self.regular(minute);
            self.contacts -= usize::from(done);
        }
        self.todos.neglect(self.day, self.today, &mut self.dice);
    }

    fn one_day(&mut self) {
        if self.day >= self.today {
            self.last_day();
            self.over = true;
            return;
        }
        let joining = self.joining();
        if self.day > town::begun(self.today) {
            self.join(joining);
        }
        self.helped_today();
        self.went_along();
        self.held_today();
        self.rounds_of_the_month();
        self.begin_and_end_rounds();
        self.climb();
        self.count();
        self.work();
        self.day = self.day.plus_days(1);
    }

    fn new_task(&self, minute: u32) -> TaskId {
        TaskId(self.ids.next(self.now(minute)))
    }
}

impl Iterator for Year {
    type Item = Act;

    fn next(&mut self) -> Option<Act> {
        while self.acts.is_empty() && !self.over {
            self.one_day();
        }
        self.acts.pop_front()
    }
}

/// Of a thousand people, four are protected; the first hundred show each level once.
fn level(nth: usize) -> Option<Protection> {
    match nth % 1000 {
        11 | 611 => Some(Protection::Marked),
        29 => Some(Protection::Hidden),
        47 => Some(Protection::Secret),
        _ => None,
    }
}
