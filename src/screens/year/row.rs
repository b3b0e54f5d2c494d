//! A line of the wheel: what it is, its months, and what stands in its way.

use crate::base::{Day, Id, InitiativeId, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::output::{Purpose, clear};
use crate::domain::printed::{Heading, Limit, Printed};
use crate::domain::protection::Protection;
use crate::domain::session;
use crate::domain::wheel::{Busy, Doing, Every, Month, Span, months};
use crate::screens::clash::{busy_initiative, busy_plan, clash_phrase, in_the_way, others};
use crate::screens::env::Env;
use crate::store::plans::WheelOf;
use crate::store::sessions::OnDay;
use crate::ui::list::{Cell, Row};
use crate::ui::{Label, Look, draw};

/// Columns there are for a name at eighty.
const NAMED: u16 = 26;

/// What a line is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    Initiative(InitiativeId),
    Sessions(session::Kind),
    Plan(Id),
}

/// The headings, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Initiative,
    Session,
    Again,
    Once,
    Outside,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Item {
    pub key: Key,
    pub name: String,
    kind: Kind,
    /// What stands for it in a month.
    sign: Word,
    months: [Month; 12],
    /// The month that is now, from 0, where this is its year.
    now: Option<usize>,
    spans: Vec<Span>,
    /// How many of its times have been.
    done: usize,
    /// What stands in its way, and from when to when.
    clash: Option<(String, Span)>,
    said: Option<String>,
}

impl Row for Item {
    type Key = Key;

    fn key(&self) -> Key {
        self.key
    }

    fn group(&self) -> Option<Label> {
        let word = match self.kind {
            Kind::Initiative => Word("year-initiatives"),
            Kind::Session => Word("year-sessions"),
            Kind::Again => Word("year-again"),
            Kind::Once => Word("year-once"),
            Kind::Outside => Word("year-outside"),
        };
        Some(word.into())
    }

    fn under(&self) -> Option<String> {
        self.said.clone()
    }

    fn alarm(&self) -> bool {
        self.clash.is_some()
    }
}

/// The lines of a year, in the order they are shown.
pub fn rows(wheel: &WheelOf, year: i32, env: &Env<'_>) -> Vec<Item> {
    let others = others(&wheel.plans, &wheel.areas, year);
    let item = |key, name: &str, (kind, sign), busy: Busy| {
        let clash = if kind == Kind::Outside { None } else { in_the_way(&busy, &others) };
        Item {
            key,
            name: name.to_owned(),
            kind,
            sign,
            months: months(&busy.spans, year, env.today),
            now: now(year, env),
            said: clash.as_ref().map(|clash| env.words.say(&clash_phrase(clash))),
            done: busy.spans.iter().filter(|(_, to)| *to < env.today).count(),
            spans: busy.spans,
            clash,
        }
    };
    let initiatives = wheel.initiatives.iter().map(|one| {
        let how = (Kind::Initiative, Word("year-initiative-sign"));
        item(Key::Initiative(one.id), &one.name, how, busy_initiative(one, &wheel.areas, year, env))
    });
    let plans = wheel.plans.iter().map(|plan| {
        let kind = match (plan.outside, plan.every) {
            (true, _) => Kind::Outside,
            (false, Every::Once) => Kind::Once,
            (false, _) => Kind::Again,
        };
        let busy = busy_plan(plan, &wheel.areas, year);
        item(Key::Plan(plan.id), &plan.name, (kind, plan.doing.sign()), busy)
    });
    let sessions = session::Kind::ALL.iter().map(|kind| held(*kind, &wheel.sessions, year, env));
    let all = initiatives.chain(sessions).chain(plans);
    let mut rows: Vec<Item> = all.filter(|item| !item.spans.is_empty()).collect();
    rows.sort_by_cached_key(|item| (item.kind, item.spans.first().copied()));
    rows
}

/// The sessions of a kind in a year. One that nobody has held is not done, however long ago it was to be,
/// and one held today leaves nothing to do.
fn held(kind: session::Kind, days: &[OnDay], year: i32, env: &Env<'_>) -> Item {
    let of_year = |one: &&OnDay| one.kind == kind && one.day.year() == year;
    let found: Vec<&OnDay> = days.iter().filter(of_year).collect();
    let spans = |times: fn(&OnDay) -> usize| -> Vec<Span> {
        let each = found.iter().flat_map(|one| std::iter::repeat_n((one.day, one.day), times(one)));
        each.collect()
    };
    let all = spans(|one| one.times);
    let mut shown = months(&all, year, env.today);
    let open = months(&spans(|one| one.times - one.done.min(one.times)), year, env.today);
    for (month, open) in shown.iter_mut().zip(open) {
        month.left = open.left;
    }
    let doing = match kind {
        session::Kind::Meeting | session::Kind::Coordination => Doing::Meeting,
        _ => Doing::Event,
    };
    Item {
        key: Key::Sessions(kind),
        name: env.words.get(kind.word()),
        kind: Kind::Session,
        sign: doing.sign(),
        months: shown,
        now: now(year, env),
        spans: all,
        done: found.iter().map(|one| one.done).sum(),
        clash: None,
        said: None,
    }
}

/// The month that is now, from 0, where this is its year.
fn now(year: i32, env: &Env<'_>) -> Option<usize> {
    (env.today.year() == year).then(|| usize::try_from(env.today.month()).unwrap_or(1) - 1)
}

/// What is on in this month and the next, in words; nothing in a year that is not this one.
pub fn soon(rows: &[Item], env: &Env<'_>) -> Vec<(String, String)> {
    let Some(now) = rows.iter().find_map(|item| item.now) else { return Vec::new() };
    let told = |at: usize, from: Day| {
        let number = u32::try_from(at + 1).ok()?;
        let on = rows.iter().filter(|item| item.months.get(at).is_some_and(|m| m.left > 0));
        let on = on.map(|item| match item.spans.iter().find(|(_, to)| *to >= from) {
            Some((from, to)) if from == to => {
                format!("{} {}", item.name, env.words.day_short(*from))
            }
            Some((_, to)) if (to.year(), to.month()) == (from.year(), number) => {
                let to = Phrase::new(Word("year-until")).with("day", env.words.day_short(*to));
                format!("{} {}", item.name, env.words.say(&to))
            }
            _ => item.name.clone(),
        });
        let on: Vec<String> = on.collect();
        let said = if on.is_empty() { env.words.get(Word("year-nothing")) } else { on.join(", ") };
        Some((env.words.month_short(number), said))
    };
    let next = env.today.plus_months(1);
    let next = Day::of(next.year(), next.month(), 1).unwrap_or(next);
    [(now, env.today), (now + 1, next)]
        .into_iter()
        .filter(|(at, _)| *at < 12)
        .filter_map(|(at, from)| told(at, from))
        .collect()
}

/// Twelve months of four columns: a sign for each time, three at most, `>` where something of this month is
/// left to do.
pub fn months_cell(item: &Item, look: &Look) -> Cell {
    let sign = look.word(item.sign);
    let cell = |(at, month): (usize, &Month)| {
        let left = item.now == Some(at) && month.left > 0;
        let signs = match month.times {
            0 => ".".to_owned(),
            n => sign.repeat(n.min(3)),
        };
        format!("{}{signs:<3}", if left { '>' } else { ' ' })
    };
    let text: String = item.months.iter().enumerate().map(cell).collect();
    let role = match item.kind {
        _ if item.clash.is_some() => Role::Warning,
        Kind::Outside => Role::Muted,
        _ => Role::Text,
    };
    Cell::of(text, role)
}

/// How often it has been, of how often in the year: `11 av 14`.
pub fn left_cell(item: &Item, look: &Look) -> Cell {
    if item.spans.len() < 2 {
        return Cell::of("", Role::Muted);
    }
    let said = Phrase::new(Word("year-done")).with("n", item.done).with("of", item.spans.len());
    Cell::of(look.words.say(&said), Role::Muted)
}

/// What there was no room for in a line: the whole name, and how often it has been.
pub fn whole(item: &Item, look: &Look) -> Option<String> {
    let cut = draw::columns(&item.name) > NAMED || item.spans.len() > 1;
    let whole = [item.name.as_str(), &left_cell(item, look).text].join("   ");
    cut.then(|| whole.trim_end().to_owned())
}

/// The year as a page: nobody is told of in it.
pub fn page(rows: &[Item], year: i32, env: &Env<'_>) -> Printed {
    let row = |item: &Item| {
        let sign = env.words.get(item.sign);
        let month = |month: &Month| Heading::Text(sign.repeat(month.times.min(3)));
        let months = item.months.iter().map(month);
        let said = item.said.clone().unwrap_or_default();
        let ends = [Heading::Text(item.name.clone())].into_iter().chain(months);
        ends.chain([Heading::Text(said)]).collect()
    };
    let months = (1..=12).map(|number| Heading::Text(env.words.month_short(number)));
    let heads = [Word("year-what").into()].into_iter().chain(months);
    let heads = heads.chain([Word("plan-note").into()]).collect();
    let lines =
        clear(rows.iter().map(row).collect::<Vec<_>>(), Purpose::Print, |_| Protection::Open);
    let title = Phrase::new(Word("year-title")).with("year", year.to_string());
    Printed::new(title, Limit::default()).about(Word("year-signs")).list(None, heads, &lines)
}
