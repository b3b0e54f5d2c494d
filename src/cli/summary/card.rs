//! One initiative in full: how it was done, what it rests on, what it cost, how far its goal has come, and
//! how many of its list have come to every rung.

use super::{Part, text};
use crate::base::phrase::Word;
use crate::base::text::{pad, width};
use crate::config::words::Words;
use crate::domain::initiative::Wanted;
use crate::domain::makeup;
use crate::domain::totals::Share;
use crate::exchange::{printed, result};
use crate::store::initiatives::{Came, FiguresOf};
use serde::Serialize;

/// What there is to say of it besides its line. Exact, as everything the team reads on its own screen.
#[derive(Debug, Serialize)]
pub struct Card {
    #[serde(skip_serializing_if = "Option::is_none")]
    method: Option<String>,
    breadth: &'static str,
    target_group: String,
    /// Where it is carried out; everywhere where none stands.
    areas: Vec<String>,
    draw: String,
    legal_basis: String,
    decision: String,
    /// In whole kronor or euros.
    cost: Option<u32>,
    /// The same for each who was reached, with one decimal.
    cost_per_reached: Option<f64>,
    goal: Option<Goal>,
    /// Persons who said yes, of those reached, where a rung of the ladder asks for a yes.
    said_yes: Option<Part>,
    /// Letters that did not come back, of those who live in the areas they went to.
    arrived: Option<Part>,
    /// How many mailings were counted: `arrived` is of the largest.
    mailings: usize,
    #[serde(skip)]
    arrived_word: Word,
    /// From the list down; empty where there is no sealed list.
    funnel: Vec<Rung>,
    /// How it is said in words: what it is called, and what stands there.
    #[serde(skip)]
    about: Vec<(String, String)>,
}

/// What was set out for, and how far it has come.
#[derive(Debug, Serialize)]
struct Goal {
    measure: &'static str,
    #[serde(skip)]
    word: Word,
    /// So many of the list; else so many.
    in_percent: Option<u32>,
    result: Part,
}

/// How many have come so far.
#[derive(Debug, Serialize)]
struct Rung {
    name: String,
    #[serde(flatten)]
    came: Part,
}

impl Card {
    /// Of these figures, in the reader's language.
    pub fn of(figures: &FiguresOf, words: &Words) -> Self {
        let one = &figures.line.initiative;
        let of = figures.counted().count();
        let rung = |came: &Came| Rung {
            name: printed::said(&came.name, words),
            came: Share::of(came.who.len(), of).into(),
        };
        let about = result::about(figures).into_iter();
        let areas = figures.areas.iter().filter(|area| one.areas.contains(&area.id));
        let spent = makeup::spent(figures.counted());
        let reached = spent.reached + figures.line.counted.met().n;
        Self {
            said_yes: figures.asks.then(|| Share::of(spent.yes, spent.reached).into()),
            method: figures.method.as_ref().map(|method| printed::said(method, words)),
            breadth: one.breadth.code(),
            target_group: one.target_group.clone(),
            areas: areas.map(|area| area.name.clone()).collect(),
            draw: one.draw.clone(),
            legal_basis: one.legal_basis.clone(),
            decision: one.decision.clone(),
            cost: one.cost,
            cost_per_reached: one.cost.and_then(|cost| each(cost, reached)),
            goal: goal(figures),
            mailings: figures.line.counted.mailings,
            arrived_word: figures.arrived_word(),
            arrived: figures
                .arrived()
                .map(|(n, of)| Part { about: n.about, ..Share::of(n.n, of).into() }),
            funnel: figures.rungs.iter().map(rung).collect(),
            about: about
                .map(|(word, said)| (words.get(word), printed::said(&said, words)))
                .collect(),
        }
    }

    /// Line by line, what it is called and what stands there.
    pub fn lines(&self, words: &Words) -> String {
        let mut rows = self.about.clone();
        if let Some(each) = self.cost_per_reached {
            let point = words.get(Word("printed-point"));
            let each = format!("{each:.1}").replace('.', &point);
            rows.push((words.get(Word("figures-per-cost")), each));
        }
        if let Some(goal) = &self.goal {
            let (name, what) = (words.get(Word("printed-goal-so-far")), words.get(goal.word));
            rows.push((name, format!("{} ({what})", text::part(goal.result, words))));
        }
        if let Some(yes) = self.said_yes {
            rows.push((words.get(Word("figures-yes-of-reached")), text::part(yes, words)));
        }
        if let Some(arrived) = self.arrived {
            rows.push((words.get(self.arrived_word), text::part(arrived, words)));
        }
        let mut out = told(&rows);
        if !self.funnel.is_empty() {
            for part in ["\n", &words.get(Word("board-funnel")), "\n"] {
                out.push_str(part);
            }
            let rung = |rung: &Rung| (rung.name.clone(), text::part(rung.came, words));
            out.push_str(&told(&self.funnel.iter().map(rung).collect::<Vec<_>>()));
        }
        out
    }
}

/// Rounded half up.
fn each(cost: u32, n: usize) -> Option<f64> {
    let tenths = (usize::try_from(cost).ok()? * 20 + n).checked_div(n * 2)?;
    u32::try_from(tenths).ok().map(|tenths| f64::from(tenths) / 10.0)
}

fn goal(figures: &FiguresOf) -> Option<Goal> {
    let goal = figures.line.initiative.goal?;
    let (amount, wanted) = figures.line.progress()?;
    let result = Part { about: amount.about, ..Share::of(amount.n, wanted).into() };
    let in_percent = match goal.wanted {
        Wanted::Percent(percent) => Some(percent),
        Wanted::Count(_) => None,
    };
    Some(Goal { measure: goal.measure.code(), word: goal.measure.word(), in_percent, result })
}

/// Names, and beside them what stands there.
fn told(rows: &[(String, String)]) -> String {
    let wide = rows.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
    let line = |(name, said): &(String, String)| format!("{}  {said}\n", pad(name, wide));
    rows.iter().map(line).collect()
}
