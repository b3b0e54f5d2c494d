//! What others do at the same time as something of the team's own: told on the year wheel, and in the
//! forms while there is still time.

use crate::base::{AreaId, Day, Id, Phrase, Word};
use crate::config::theme::Role;
use crate::domain::area::{Area, within};
use crate::domain::initiative::{Breadth, Initiative, Mode};
use crate::domain::ladder::{Ladder, shipped_one};
use crate::domain::method;
use crate::domain::wheel::{Busy, Doing, Plan, Span, clash, doings};
use crate::screens::env::Env;
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};
use std::collections::BTreeSet;

/// An initiative lasts from its first day to its last. One without a last day goes on until it is
/// closed, on past the year shown; what is closed before its last day is over that day. What is done
/// in it is told by its ladder, or by the one its method goes by. Where there is none, people on a list
/// are rung, and of what is for everybody nobody knows. It is done where its areas are, and everywhere
/// where it has none.
pub fn busy_initiative(one: &Initiative, areas: &[Area], year: i32, env: &Env<'_>) -> Busy {
    let closed = one.closed.map(|at| Day(env.clock.local(at).date()));
    let over = one.to.into_iter().chain(closed).min().or(Day::of(year + 1, 12, 31));
    let spans = one.from.map(|from| (from, over.unwrap_or(from).max(from)));
    let spans = spans.filter(|(from, to)| from.year() <= year && to.year() >= year);
    let own = one.ladder.as_deref().and_then(|text| Ladder::read(text, "").ok());
    let ladder = own.or_else(|| shipped_one(&method::shipped_one(one.method.as_deref()?)?.ladder?));
    let listed = one.mode != Mode::Counts && one.breadth == Breadth::Targeted;
    let rung = || listed.then_some(Doing::Calls).into_iter().collect();
    let doing = ladder.map_or_else(rung, |ladder| doings(&ladder));
    let areas = one.areas.iter().flat_map(|area| within(areas, *area)).collect();
    Busy { spans: spans.into_iter().collect(), doing, areas }
}

/// When a plan is, what is done and where.
pub fn busy_plan(plan: &Plan, areas: &[Area], year: i32) -> Busy {
    let inside = |area: AreaId| within(areas, area);
    Busy {
        spans: plan.spans(year),
        doing: BTreeSet::from([plan.doing]),
        areas: plan.area.map(inside).unwrap_or_default(),
    }
}

/// What others do in a year, and when.
pub fn others(plans: &[Plan], areas: &[Area], year: i32) -> Vec<(Id, String, Busy)> {
    let outside = plans.iter().filter(|plan| plan.outside);
    outside.map(|p| (p.id, p.name.clone(), busy_plan(p, areas, year))).collect()
}

/// The first thing in the way of something, and from when to when.
pub fn in_the_way(ours: &Busy, others: &[(Id, String, Busy)]) -> Option<(String, Span)> {
    let found = others.iter().filter_map(|(_, name, busy)| Some((clash(ours, busy)?, name)));
    found.min_by_key(|(span, _)| *span).map(|(span, name)| (name.clone(), span))
}

/// `Krockar med Vaccinationsbokning 1 nov - 10 nov`.
pub fn clash_phrase((name, (from, to)): &(String, Span)) -> Phrase {
    Phrase::new(Word("year-clash")).with("name", name).with("from", *from).with("to", *to)
}

/// The warning on the last row under a form; gives the rows it took.
pub fn warn(clash: Option<&Phrase>, f: &mut Frame, area: Rect, look: &Look) -> u16 {
    let Some(clash) = clash else { return 0 };
    let row = draw::strip(area, area.height.saturating_sub(1), 0, area.width);
    let said = format!("! {}", look.words.say(clash));
    draw::put(f, row, (1, 0), &said, look.style(Role::Warning));
    1
}
