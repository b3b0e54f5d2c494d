//! The initiatives of the town: what the team set out to do in fourteen months.

mod plans;

use super::resident::Resident;
use super::rungs::Rungs;
use super::town::{self, Town, workday};
use crate::base::{Day, InitiativeId, Lang};
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Afterwards, Breadth, Initiative, Mode, What};
use crate::domain::ladder::{Ladder, shipped_one};
use crate::domain::method::{Method, Part, shipped};
use chrono::Datelike;
use plans::{After, PLANS, Plan};
use std::collections::{BTreeMap, BTreeSet};

/// Whom an initiative is for.
#[derive(Debug, Clone, Copy)]
enum Whom {
    /// Everybody of these ages, both included.
    Ages(u32, u32),
    /// Everybody over 64 in one neighbourhood.
    Stairwells,
    /// Those of these ages whom others have told us about: one in four.
    Told(u32, u32),
    /// Those met in the field.
    Field,
    /// Those who turn these two ages within the year: the list is still being put together.
    Turning(u32, u32),
    /// Nobody by name: heads are counted.
    Passers,
}

impl Whom {
    fn is(self, one: &Resident, nth: usize, town: &Town, day: Day) -> bool {
        let age = one.age_on(day);
        if one.person.protection.is_protected() || one.has_left() {
            return false;
        }
        match self {
            Whom::Field => one.field,
            Whom::Passers => false,
            _ if one.field => false,
            Whom::Ages(low, high) => (low..=high).contains(&age),
            Whom::Turning(one, other) => age + 1 == one || age + 1 == other,
            Whom::Stairwells => age >= 65 && one.person.area == town.area(town::STAIRWELLS),
            Whom::Told(low, high) => (low..=high).contains(&age) && nth.is_multiple_of(4),
        }
    }
}

/// The templates of the library, by key.
pub const CALL: &str = "cornerstones";
/// Asked at a visit.
pub const VISIT: &str = "home-visit";
/// Asked three months later.
pub const FOLLOW_UP: &str = "three-months";
/// Asked in the field.
pub const FIELD: &str = "first-contact";
/// Asked when a nurse has sent somebody to us.
pub const REFERRAL: &str = "welfare-referral";

/// One initiative under way.
#[derive(Debug)]
pub struct Round {
    /// As the register has it.
    pub initiative: Initiative,
    /// The first kind of contact tried.
    pub kind: Kind,
    /// Whether heads are counted instead of names.
    pub counts: bool,
    /// Everybody on the list still to be tried: the day of the next try, and which resident.
    pub due: BTreeSet<(Day, usize)>,
    /// Where heads are counted: the last day it was done.
    pub counted: Day,
    /// Where it goes by a ladder: how far everybody has come.
    pub rungs: Option<Rungs>,
    /// The list is still being put together.
    pub open: bool,
    /// What is said of it when it has ended.
    pub after: Option<Afterwards>,
    /// What is counted of it without a list: the day, what, how many, minutes, and a note.
    pub entries: BTreeMap<Day, (What, u32, u32, &'static str)>,
    /// What it is called in the plan, the same each time it is done.
    title: &'static str,
}

impl Round {
    /// Whether the team works on it that day.
    pub fn runs(&self, day: Day) -> bool {
        self.initiative.closed.is_none() && self.initiative.to.is_none_or(|to| day <= to)
    }

    /// Whether there is something to do for it that day: somebody to try, or the week's table.
    pub fn has_work(&self, day: Day) -> bool {
        let first = |due: &BTreeSet<(Day, usize)>| due.first().is_some_and(|(due, _)| *due <= day);
        let due = match &self.rungs {
            _ if self.counts => day.since(self.counted) >= 7,
            Some(rungs) => first(&rungs.ready),
            None => first(&self.due),
        };
        due && self.runs(day)
    }
}

/// What the initiatives of a day are made of.
pub struct Dawn<'a> {
    /// The day, and the last one.
    pub day: Day,
    /// See `day`.
    pub today: Day,
    /// The town.
    pub town: &'a Town,
    /// Who is in the register.
    pub residents: &'a [Resident],
    /// How many there will be.
    pub people: usize,
    /// What was begun before.
    pub before: &'a [Round],
}

/// The initiatives that begin on this day, each with its list. `id` makes their ids.
pub fn beginning(dawn: &Dawn<'_>, mut id: impl FnMut() -> InitiativeId) -> Vec<Round> {
    let first = town::begun(dawn.today);
    let begins = |plan: &&Plan| first.plus_days(plan.from) == dawn.day;
    PLANS.iter().filter(begins).map(|plan| dawn.begin(plan, id())).collect()
}

impl Dawn<'_> {
    fn begin(&self, plan: &Plan, id: InitiativeId) -> Round {
        let day = self.day;
        let listed: Vec<usize> = (0..)
            .zip(self.residents)
            .filter(|(i, r)| plan.whom.is(r, *i, self.town, day))
            .map(|(i, _)| i)
            .collect();
        let open = matches!(plan.whom, Whom::Turning(..));
        let counts = plan.mode == Mode::Counts && plan.counts.is_empty();
        let initiative = self.initiative(plan, id);
        let ladder = initiative.ladder.as_deref().and_then(|text| Ladder::read(text, "").ok());
        let rungs = ladder.filter(|_| !open).map(|ladder| Rungs::new(ladder, &listed));
        let people = u32::try_from(self.people).unwrap_or(u32::MAX / 1000);
        let entries = plan.counts.iter().map(|one| {
            let heads = (one.of_hundred * people).div_ceil(100);
            (workday(day.plus_days(one.day)), (one.what, heads, one.minutes, one.note))
        });
        Round {
            kind: plan.kind,
            counts,
            due: paced(&listed, day, plan.pace),
            counted: day,
            rungs,
            open,
            after: plan.after.as_ref().map(After::told),
            entries: entries.collect(),
            title: plan.name,
            initiative,
        }
    }

    fn initiative(&self, plan: &Plan, id: InitiativeId) -> Initiative {
        let mut one = Initiative::new(id, &plan.name.replace("{}", &half_year(self.day)));
        plan.purpose.clone_into(&mut one.purpose);
        plan.group.clone_into(&mut one.target_group);
        one.areas = plan.areas.iter().filter_map(|name| self.town.area(name)).collect();
        one.goal = Some(plan.goal);
        one.mode = plan.mode;
        if let Some(card) = shipped().iter().find(|card| card.key == plan.method) {
            carry_out(&mut one, card, plan);
        }
        one.template = (!plan.template.is_empty()).then(|| plan.template.to_owned());
        let first = town::begun(self.today);
        one.from = Some(plan.starts.map_or(self.day, |starts| first.plus_days(starts)));
        one.to = plan.to.map(|to| first.plus_days(to));
        let nth = PLANS.iter().position(|other| other.from == plan.from).unwrap_or(0);
        one.owner = self.town.workers.get(nth % self.town.workers.len().max(1)).map(|w| w.id);
        let (law, decision, cost) = plan.ground;
        (one.legal_basis, one.decision, one.cost) = (law.to_owned(), decision.to_owned(), cost);
        let last = self.before.iter().rev().find(|round| round.title == plan.name);
        one.previous = last.map(|round| round.initiative.id);
        one
    }
}

/// What the method card says of the initiative, with its ladder where the plan goes by it: most were
/// begun before there were any.
fn carry_out(initiative: &mut Initiative, card: &Method, plan: &Plan) {
    initiative.method = Some(card.key.clone());
    initiative.draw = card.text(Part::Draw, Lang::Sv);
    if plan.mode == Mode::Counts {
        initiative.breadth = Breadth::Broad;
    }
    let ladder = card.ladder.as_deref().filter(|_| plan.ladder).and_then(shipped_one);
    initiative.ladder = ladder.map(|ladder| ladder.text());
}

/// `våren 2026`.
fn half_year(day: Day) -> String {
    let half = if day.0.month() <= 6 { "våren" } else { "hösten" };
    format!("{half} {}", day.year())
}

/// A list with the day each one is first tried, spread evenly over `pace` days.
fn paced(listed: &[usize], from: Day, pace: i64) -> BTreeSet<(Day, usize)> {
    let count = i64::try_from(listed.len()).unwrap_or(i64::MAX).max(1);
    (0..).zip(listed).map(|(nth, who)| (from.plus_days(nth * pace / count), *who)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_gone_through_at_its_pace() {
        let day: Day = "2026-03-02".parse().unwrap();
        let days: Vec<i64> = paced(&[4, 7, 9], day, 30).iter().map(|(d, _)| d.since(day)).collect();
        assert_eq!(days, [0, 10, 20]);
        assert!(paced(&[], day, 30).is_empty());
    }

    #[test]
    fn no_plan_begins_on_a_day_that_is_not_there() {
        for plan in &PLANS {
            assert!((1..town::DAYS).contains(&plan.from), "{}", plan.name);
            assert!(plan.to.is_none_or(|to| to > plan.from), "{}", plan.name);
        }
    }
}
