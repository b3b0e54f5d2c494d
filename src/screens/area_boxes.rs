//! Boxes for several areas, in the forms of a member, of somebody in a programme and of an initiative.

use super::env::Env;
use crate::base::{AreaId, Id, Word};
use crate::domain::area::Area;
use crate::ui::field::Choice;
use crate::ui::{Field, Form};

/// So many boxes stand in a row, and at least so many there are.
const ROW: usize = 3;

fn key(n: usize) -> String {
    format!("area-{n}")
}

/// The boxes, the first with a name of its own: one for each that is chosen, and always some more. One that
/// lies in the bin is offered where it is chosen.
pub fn fields(
    (first, more): (Word, Word),
    areas: &[Area],
    chosen: &[AreaId],
    env: &Env<'_>,
) -> Vec<Field> {
    let offered = areas.iter().filter(|area| !area.gone || chosen.contains(&area.id));
    let mut offered: Vec<&Area> = offered.collect();
    offered.sort_by_cached_key(|area| env.collation.key(&area.name));
    let choice = |area: &&Area| Choice::new(area.id.0.to_string(), area.name.as_str());
    let choices: Vec<Choice> = offered.iter().map(choice).collect();
    let boxes = (chosen.len() / ROW + 1) * ROW;
    let field = |n: usize| {
        let area = chosen.get(n).map(|area| area.0.to_string()).unwrap_or_default();
        let label = if n == 0 { first } else { more };
        Field::pick(&key(n), label, choices.clone()).with(&area)
    };
    (0..boxes).map(field).collect()
}

/// What the boxes hold, each once.
pub fn given(form: &Form) -> Vec<AreaId> {
    let boxes = (0..).map(key).take_while(|key| form.field(key).is_some());
    let mut all = Vec::new();
    for area in boxes.filter_map(|key| form.given(&key)?.parse::<Id>().ok()).map(AreaId) {
        if !all.contains(&area) {
            all.push(area);
        }
    }
    all
}
