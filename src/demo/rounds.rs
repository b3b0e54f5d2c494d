//! The initiatives of the town: what the team set out to do in fourteen months.

use super::resident::Resident;
use super::town::{self, Town};
use crate::base::{Day, InitiativeId, Lang};
use crate::domain::encounter::Kind;
use crate::domain::initiative::{Breadth, Goal, Initiative, Measure, Mode, Wanted};
use crate::domain::ladder::shipped_one;
use crate::domain::method::{Method, Part, shipped};
use std::collections::BTreeSet;

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
    /// Nobody by name: heads are counted.
    Passers,
    /// Nobody yet: the list is still to be put together.
    Nobody,
}

impl Whom {
    fn is(self, one: &Resident, nth: usize, town: &Town, day: Day) -> bool {
        let age = one.age_on(day);
        if one.person.protection.is_protected() || one.has_left() {
            return false;
        }
        match self {
            Whom::Field => one.field,
            Whom::Passers | Whom::Nobody => false,
            _ if one.field => false,
            Whom::Ages(low, high) => (low..=high).contains(&age),
            Whom::Stairwells => age >= 65 && one.person.area == town.area(town::STAIRWELLS),
            Whom::Told(low, high) => (low..=high).contains(&age) && nth.is_multiple_of(4),
        }
    }
}

/// An initiative as the team planned it. Days count from the first day of the register.
struct Plan {
    name: &'static str,
    purpose: &'static str,
    /// The key of the method card it carries out.
    method: &'static str,
    template: &'static str,
    kind: Kind,
    mode: Mode,
    whom: Whom,
    goal: Goal,
    from: i64,
    to: Option<i64>,
    /// Over how many days the list is gone through the first time.
    pace: i64,
}

const fn share(measure: Measure, percent: u32) -> Goal {
    Goal { measure, wanted: Wanted::Percent(percent) }
}

const fn count(measure: Measure, n: u32) -> Goal {
    Goal { measure, wanted: Wanted::Count(n) }
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

const PLANS: [Plan; 8] = [
    Plan {
        name: "Ring 80: hur har du det?",
        purpose: "Alla som är 80-84 ska ha fått frågan hur de har det och veta vad som finns.",
        method: "G32",
        template: CALL,
        kind: Kind::Call,
        mode: Mode::Named,
        whom: Whom::Ages(80, 84),
        goal: share(Measure::Completed, 50),
        from: 20,
        to: Some(120),
        pace: 70,
    },
    Plan {
        name: "Kvällar på stan",
        purpose: "Vara kända för dem som lever ute, så att de vågar be om hjälp.",
        method: "G26",
        template: FIELD,
        kind: Kind::FieldTalk,
        mode: Mode::Alias,
        whom: Whom::Field,
        goal: count(Measure::Reached, 12),
        from: 60,
        to: None,
        pace: 0,
    },
    Plan {
        name: "Hembesök 85+",
        purpose: "Ett besök hemma hos den som vill: säkerhet i hemmet, sällskap, vägar ut.",
        method: "G02",
        template: VISIT,
        kind: Kind::Visit,
        mode: Mode::Named,
        whom: Whom::Ages(85, 99),
        goal: share(Measure::Completed, 40),
        from: 125,
        to: Some(345),
        pace: 150,
    },
    Plan {
        name: "Bordet på biblioteket",
        purpose: "Finnas där folk går förbi. Bara antal skrivs ner.",
        method: "G24",
        template: "",
        kind: Kind::FieldTalk,
        mode: Mode::Counts,
        whom: Whom::Passers,
        goal: count(Measure::Contacts, 40),
        from: 150,
        to: None,
        pace: 0,
    },
    Plan {
        name: "Välfärdsremiss från vårdcentralen",
        purpose: "Den som hälsovårdaren skickar ska ha något i veckan att gå till.",
        method: "G17",
        template: REFERRAL,
        kind: Kind::Call,
        mode: Mode::Named,
        whom: Whom::Told(66, 79),
        goal: share(Measure::Completed, 80),
        from: 180,
        to: None,
        pace: 220,
    },
    Plan {
        name: "Ring 75: nya vanor",
        purpose: "Fånga upp dem vars vardag nyss har ändrats.",
        method: "G30",
        template: CALL,
        kind: Kind::Call,
        mode: Mode::Named,
        whom: Whom::Ages(74, 76),
        goal: share(Measure::Completed, 45),
        from: 240,
        to: Some(320),
        pace: 55,
    },
    Plan {
        name: "Trapphus för trapphus på Tegelhöjden",
        purpose: "Alla över 64 i området ska ha blivit tillfrågade före nyår.",
        method: "G36",
        template: CALL,
        kind: Kind::Call,
        mode: Mode::Named,
        whom: Whom::Stairwells,
        goal: share(Measure::Reached, 70),
        from: town::DAYS - 24,
        to: None,
        pace: 40,
    },
    Plan {
        name: "Öppet hus i vår",
        purpose: "Alla som fyller 75 eller 85 ska ha sett huset och fått en kopp kaffe.",
        method: "G12",
        template: "",
        kind: Kind::Letter,
        mode: Mode::Named,
        whom: Whom::Nobody,
        goal: share(Measure::Reached, 10),
        from: town::DAYS - 3,
        to: Some(town::DAYS + 120),
        pace: 0,
    },
];

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
}

impl Round {
    /// Whether the team works on it that day.
    pub fn runs(&self, day: Day) -> bool {
        self.initiative.closed.is_none() && self.initiative.to.is_none_or(|to| day <= to)
    }

    /// Whether there is something to do for it that day: somebody to try, or the week's table.
    pub fn has_work(&self, day: Day) -> bool {
        let due = if self.counts {
            day.since(self.counted) >= 7
        } else {
            self.due.first().is_some_and(|(due, _)| *due <= day)
        };
        due && self.runs(day)
    }
}

/// The initiatives that begin on this day, each with its list. `id` makes their ids.
pub fn beginning(
    day: Day,
    today: Day,
    town: &Town,
    residents: &[Resident],
    mut id: impl FnMut() -> InitiativeId,
) -> Vec<Round> {
    let first = town::begun(today);
    let cards = shipped();
    PLANS
        .iter()
        .enumerate()
        .filter(|(_, plan)| first.plus_days(plan.from) == day)
        .map(|(nth, plan)| {
            let listed: Vec<usize> = (0..)
                .zip(residents)
                .filter(|(i, r)| plan.whom.is(r, *i, town, day))
                .map(|(i, _)| i)
                .collect();
            let due = paced(&listed, day, plan.pace);
            let mut initiative = Initiative::new(id(), plan.name);
            plan.purpose.clone_into(&mut initiative.purpose);
            initiative.goal = Some(plan.goal);
            initiative.mode = plan.mode;
            if let Some(card) = cards.iter().find(|card| card.key == plan.method) {
                carry_out(&mut initiative, card, plan);
            }
            initiative.template = (!plan.template.is_empty()).then(|| plan.template.to_owned());
            initiative.from = Some(day);
            initiative.to = plan.to.map(|to| first.plus_days(to));
            initiative.owner = town.workers.get(nth % town.workers.len().max(1)).map(|w| w.id);
            let counts = plan.mode == Mode::Counts;
            Round { initiative, kind: plan.kind, counts, due, counted: day }
        })
        .collect()
}

/// What the method card says of the initiative. One that is still planned has the card's ladder too: the
/// others were begun before there were any.
fn carry_out(initiative: &mut Initiative, card: &Method, plan: &Plan) {
    initiative.method = Some(card.key.clone());
    initiative.draw = card.text(Part::Draw, Lang::Sv);
    if plan.mode == Mode::Counts {
        initiative.breadth = Breadth::Broad;
    }
    if matches!(plan.whom, Whom::Nobody) {
        let ladder = card.ladder.as_deref().and_then(shipped_one);
        initiative.ladder = ladder.map(|ladder| ladder.text());
    }
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
