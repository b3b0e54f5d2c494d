//! What is counted: which period, where, by whom, in which initiative, and whose answers.

use crate::base::{AreaId, Day, Id, InitiativeId, Lang, Lean, Phrase, Word, WorkerId};
use crate::config::words::Words;
use crate::domain::area::{Area, within};
use crate::domain::template::Labels;
use crate::domain::totals::By;
use crate::domain::worker::Worker;
use crate::screens::env::Env;
use crate::store::totals::{ReportOf, Scope};
use crate::ui::field::Choice;
use crate::ui::{Field, Form};
use std::collections::BTreeSet;

/// How long a period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    Week,
    Month,
    Quarter,
    Year,
    /// From one day to another, as chosen.
    Own,
}

impl Length {
    const ALL: [Length; 5] =
        [Length::Week, Length::Month, Length::Quarter, Length::Year, Length::Own];

    const fn code(self) -> &'static str {
        match self {
            Length::Week => "week",
            Length::Month => "month",
            Length::Quarter => "quarter",
            Length::Year => "year",
            Length::Own => "own",
        }
    }

    const fn word(self) -> Word {
        match self {
            Length::Week => Word("totals-week"),
            Length::Month => Word("totals-month"),
            Length::Quarter => Word("totals-quarter"),
            Length::Year => Word("totals-year"),
            Length::Own => Word("totals-own"),
        }
    }

    const fn by(self) -> By {
        match self {
            Length::Week => By::Week,
            Length::Month => By::Month,
            Length::Quarter => By::Quarter,
            Length::Year => By::Year,
            Length::Own => By::Day,
        }
    }
}

/// What is counted now.
#[derive(Debug, Clone)]
pub struct Chosen {
    length: Length,
    days: (Day, Day),
    area: Option<(AreaId, String, BTreeSet<AreaId>)>,
    worker: Option<(WorkerId, String)>,
    initiative: Option<(InitiativeId, String)>,
    /// Whose answers: the key of the template and its name.
    pub template: Option<(String, Labels)>,
}

/// Everything: what a box with nothing chosen stands for.
const ALL: &str = "all";

impl Chosen {
    /// The month that a day lies in, everything counted.
    pub fn month_of(day: Day) -> Self {
        let from = By::Month.begins(day);
        Self {
            length: Length::Month,
            days: (from, By::Month.next(from).plus_days(-1)),
            area: None,
            worker: None,
            initiative: None,
            template: None,
        }
    }

    /// The period a day lies in.
    pub fn at(&mut self, day: Day) {
        let by = if self.length == Length::Own { By::Month } else { self.length.by() };
        let from = by.begins(day);
        self.days = (from, by.next(from).plus_days(-1));
    }

    /// So many periods later, or earlier when negative.
    pub fn step(&mut self, n: i32) {
        let (from, to) = self.days;
        let days = to.since(from) + 1;
        match (self.length, n < 0) {
            (Length::Own, _) => {
                let by = days * i64::from(n);
                self.days = (from.plus_days(by), to.plus_days(by));
            }
            (_, true) => self.at(from.plus_days(-1)),
            (_, false) => self.at(to.plus_days(1)),
        }
    }

    /// How the period is divided by time in the picture.
    pub fn finer(&self) -> By {
        match self.days.1.since(self.days.0) {
            101.. => By::Month,
            11.. => By::Week,
            _ => By::Day,
        }
    }

    /// What the figures look at.
    pub fn scope(&self) -> Scope {
        let (from, to) = self.days;
        Scope {
            areas: self.area.as_ref().map(|(.., inside)| inside.clone()).unwrap_or_default(),
            worker: self.worker.as_ref().map(|(id, _)| *id),
            initiative: self.initiative.as_ref().map(|(id, _)| *id),
            ..Scope::between(from, to)
        }
    }

    /// The same for the period before; while this one goes on, for as many days of that as there have
    /// been of this.
    pub fn before(&self, today: Day) -> Scope {
        let mut earlier = self.clone();
        earlier.step(-1);
        if self.goes_on(today) {
            let (from, to) = earlier.days;
            earlier.days = (from, to.min(from.plus_days(today.since(self.days.0))));
        }
        earlier.scope()
    }

    /// Whether the period is not over on this day.
    pub fn goes_on(&self, today: Day) -> bool {
        let (from, to) = self.days;
        (from..to).contains(&today)
    }

    /// The period in words: `November 2026`, `week 47 2026`, `1 Nov - 12 Nov`.
    pub fn period(&self, words: &Words) -> String {
        let (from, to) = self.days;
        match self.length {
            Length::Month => words.month(from.year(), from.month()),
            Length::Year => from.year().to_string(),
            // The year a week belongs to is that of its Thursday.
            Length::Week => {
                format!("{} {}", words.week(from.week()), from.plus_days(3).year())
            }
            Length::Quarter | Length::Own => format!("{} - {}", words.date(from), words.date(to)),
        }
    }

    /// Where, by whom, in what and whose answers, in words.
    pub fn words(&self, words: &Words) -> String {
        let area = self.area.as_ref().map(|(_, name, _)| name.clone());
        let worker = self.worker.as_ref().map(|(_, name)| name.clone());
        let initiative = self.initiative.as_ref().map(|(_, name)| name.clone());
        let template = self.template.as_ref().map(|(_, name)| name.get(words.lang()).to_owned());
        let said = [
            area.unwrap_or_else(|| words.get(Word("totals-all-areas"))),
            initiative.unwrap_or_else(|| words.get(Word("totals-all-initiatives"))),
            worker.unwrap_or_else(|| words.get(Word("totals-all-workers"))),
        ];
        said.into_iter().chain(template).collect::<Vec<_>>().join("   ")
    }

    /// The boxes, filled with what is counted now.
    pub fn boxes(&self, figures: &ReportOf, env: &Env<'_>) -> Vec<Field> {
        let lengths = Length::ALL.iter().map(|l| Choice::new(l.code(), l.word())).collect();
        let (from, to) = (self.days.0.to_string(), self.days.1.to_string());
        let id = |id: Option<Id>| id.map_or_else(|| ALL.to_owned(), |id| id.to_string());
        let lists = Lists::of(figures, env);
        vec![
            Field::one_of("length", Word("totals-length"), lengths).with(self.length.code()),
            Field::date("from", Word("totals-from"), Lean::Past)
                .with(&from)
                .half()
                .shown_if("length", &["own"]),
            Field::date("to", Word("totals-to"), Lean::Past)
                .with(&to)
                .half()
                .shown_if("length", &["own"]),
            Field::pick("area", Word("totals-area"), lists.areas)
                .with(&id(self.area.as_ref().map(|(id, ..)| id.0))),
            Field::pick("worker", Word("totals-worker"), lists.workers)
                .with(&id(self.worker.as_ref().map(|(id, _)| id.0))),
            Field::pick("initiative", Word("totals-initiative"), lists.initiatives)
                .with(&id(self.initiative.as_ref().map(|(id, _)| id.0))),
            Field::pick("template", Word("totals-template"), lists.templates)
                .with(self.template.as_ref().map_or(ALL, |(key, _)| key))
                .help(Word("totals-template-help")),
        ]
    }

    /// Takes what was chosen in the boxes, on this day.
    pub fn take(
        &mut self,
        form: &Form,
        figures: &ReportOf,
        (workers, today): (&[Worker], Option<Day>),
    ) {
        let given = |key: &str| form.given(key).filter(|value| value != ALL);
        let id = |key: &str| given(key).and_then(|id| id.parse::<Id>().ok());
        let length = given("length");
        let before = self.length;
        let chosen = Length::ALL.into_iter().find(|l| length.as_deref() == Some(l.code()));
        self.length = chosen.unwrap_or(before);
        let day = |key: &str| given(key).and_then(|day| day.parse::<Day>().ok());
        match (self.length, day("from"), day("to")) {
            (Length::Own, Some(from), Some(to)) => self.days = (from.min(to), from.max(to)),
            // The week of a month that is not over is this one.
            (length, ..) if length != before => {
                let (from, to) = self.days;
                self.at(today.filter(|day| (from..=to).contains(day)).unwrap_or(from));
            }
            _ => {}
        }
        self.area = id("area").and_then(|id| {
            let area = figures.areas.iter().find(|area| area.id == AreaId(id))?;
            Some((area.id, area.name.clone(), within(&figures.areas, area.id)))
        });
        self.worker = id("worker").and_then(|id| {
            let worker = workers.iter().find(|worker| worker.id == WorkerId(id))?;
            Some((worker.id, worker.name.clone()))
        });
        self.initiative = id("initiative").and_then(|id| {
            let mut all = figures.initiatives.iter().map(|line| &line.initiative);
            let one = all.find(|one| one.id == InitiativeId(id))?;
            Some((one.id, one.name.clone()))
        });
        self.template = given("template").and_then(|key| {
            let mut readable = figures.templates.iter().filter_map(|t| t.template.as_ref().ok());
            readable.find(|t| t.key == key).map(|t| (key.clone(), t.name.clone()))
        });
    }
}

/// What can be chosen in the boxes.
struct Lists {
    areas: Vec<Choice>,
    workers: Vec<Choice>,
    initiatives: Vec<Choice>,
    templates: Vec<Choice>,
}

impl Lists {
    fn of(figures: &ReportOf, env: &Env<'_>) -> Self {
        let all = |word: Word, more: Vec<Choice>| {
            std::iter::once(Choice::new(ALL, word)).chain(more).collect()
        };
        let standing = |area: &&Area| !area.gone;
        let areas = figures.areas.iter().filter(standing);
        let areas = areas.map(|a| Choice::new(a.id.0.to_string(), a.name.as_str())).collect();
        let workers = env.workers.iter();
        let workers = workers.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
        let initiatives = figures.initiatives.iter().map(|line| &line.initiative);
        let initiatives =
            initiatives.map(|i| Choice::new(i.id.0.to_string(), i.name.as_str())).collect();
        Self {
            areas: all(Word("totals-all-areas"), areas),
            workers: all(Word("totals-all-workers"), workers),
            initiatives: all(Word("totals-all-initiatives"), initiatives),
            templates: all(Word("totals-no-template"), templates(figures, env.words.lang())),
        }
    }
}

fn templates(figures: &ReportOf, lang: Lang) -> Vec<Choice> {
    let readable = figures.templates.iter().filter_map(|kept| kept.template.as_ref().ok());
    readable.map(|t| Choice::new(t.key.as_str(), t.name.get(lang))).collect()
}

/// The change since the period before, with its sign.
pub fn change(now: usize, before: usize) -> Phrase {
    let more = i64::try_from(now).unwrap_or(i64::MAX) - i64::try_from(before).unwrap_or(0);
    match more {
        0 => Phrase::new(Word("totals-same")),
        1.. => Phrase::new(Word("totals-more")).with("n", more),
        _ => Phrase::new(Word("totals-less")).with("n", more),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: &str) -> Day {
        day.parse().unwrap()
    }

    #[test]
    fn a_month_that_goes_on_is_set_against_as_many_days_before() {
        let november = Chosen::month_of(day("2026-11-23"));
        let so_far = november.before(day("2026-11-23"));
        assert_eq!((so_far.from, so_far.to), (day("2026-10-01"), day("2026-10-23")));
        let over = november.before(day("2026-12-02"));
        assert_eq!((over.from, over.to), (day("2026-10-01"), day("2026-10-31")));
        let march = Chosen::month_of(day("2026-03-30")).before(day("2026-03-30"));
        assert_eq!(march.to, day("2026-02-28"), "no longer than it was");
    }
}
