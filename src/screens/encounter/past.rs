//! What has been tried before, and why it is this person's turn: in view while one talks.

use crate::base::{Day, InitiativeId, Phrase, TaskId, Word, text};
use crate::config::theme::Role;
use crate::domain::encounter::{Kind, LETTER_AFTER};
use crate::domain::task::{Errand, Task};
use crate::screens::facts::Reader;
use crate::store::encounters::{BeforeOf, StartOf};
use crate::store::initiatives::Rung;
use crate::store::people::Happened;
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};

/// How many earlier contacts are in view under the boxes.
pub const ROWS: u16 = 3;

/// Which attempt this is, counted from the last time the person was reached: `attempt 2 of 3`. After
/// the last of them a letter is proposed, so a fourth is of nothing.
pub fn attempt((attempts, of): (u32, u32)) -> Phrase {
    let word =
        if attempts <= of { Word("encounter-attempt-of") } else { Word("encounter-attempt") };
    Phrase::new(word).with("n", attempts).with("of", of)
}

/// Which attempt this is and of how many: as the rung of the ladder has it, or before a letter is tried.
pub fn attempt_of(rung: Option<&Rung>, before: &BeforeOf) -> (u32, u32) {
    let step = rung.and_then(|rung| rung.ladder.step(rung.standing.step.as_deref()?));
    match (rung, step.filter(|step| step.kind == Kind::Call)) {
        (Some(rung), Some(step)) => (rung.standing.tries + 1, step.tries),
        _ => (before.attempts + 1, LETTER_AFTER),
    }
}

/// The task this contact is about: the one it was opened from, else the first of its kind that is due.
pub fn errand(
    tasks: &[Task],
    opened_from: Option<TaskId>,
    (kind, initiative, today): (Kind, Option<InitiativeId>, Day),
) -> Option<&Task> {
    let fits = |t: &&Task| {
        let same = initiative.is_none() || t.initiative.is_none() || t.initiative == initiative;
        let due = t.day.is_some_and(|day| day <= today);
        same && due && t.errand == Errand::of(kind)
    };
    let chosen = tasks.iter().find(|t| Some(t.id) == opened_from);
    chosen.or_else(|| tasks.iter().find(fits))
}

/// Why it is this person's turn: `Att göra: Ring · mån 23 nov · lovad ett samtal`.
pub fn turn(task: &Task, look: &Look) -> String {
    let what = Phrase::new(Word("encounter-turn")).with("what", task.errand.word());
    let day = task.day.map(|day| look.words.day_short(day)).unwrap_or_default();
    let late = task.day.map(|day| look.today.since(day)).filter(|days| *days > 0);
    let late = late.map(|days| Phrase::new(Word("encounter-turn-late")).with("n", days));
    let late = late.map(|late| look.words.say(&late)).unwrap_or_default();
    let parts = [look.words.say(&what), day, late, Reader::from(look).task(task)];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}

/// The last contacts, one row each: when, how it went, what, who, and how the note begins.
pub fn draw_rows(f: &mut Frame, area: Rect, look: &Look, start: &StartOf) {
    if start.before.last.is_empty() {
        return draw_none(f, area, look);
    }
    let shown: Vec<&Happened> = start.before.last.iter().take(usize::from(area.height)).collect();
    let lines: Vec<[String; 4]> = shown.iter().map(|one| in_short(one, start, look)).collect();
    let wide = |column: usize| {
        let each = lines.iter().filter_map(|line| line.get(column)).map(|w| text::width(w));
        u16::try_from(each.max().unwrap_or(0)).unwrap_or(0)
    };
    for (row, (one, line)) in (0..).zip(shown.iter().zip(&lines)) {
        let mut column = 1;
        for (at, words) in line.iter().enumerate() {
            let role = if at == 1 { Role::Text } else { Role::Muted };
            draw::put(f, area, (column, row), words, look.style(role));
            column += wide(at) + 2;
        }
        if let Some(note) = quoted(one, area.width.saturating_sub(column)) {
            draw::put(f, area, (column, row), &note, look.style(Role::Text));
        }
    }
}

/// The last contacts where there is height but no width: the note in full under each.
pub fn draw_column(f: &mut Frame, area: Rect, look: &Look, start: &StartOf) {
    if start.before.last.is_empty() {
        return draw_none(f, area, look);
    }
    let mut row = 0;
    for one in &start.before.last {
        if row >= area.height {
            break;
        }
        let [day, how, kind, who] = words_of(one, start, look);
        let end = draw::put(f, area, (0, row), &day, look.style(Role::Muted));
        draw::put(f, area, (end + 2, row), &how, look.style(Role::Text));
        let said = format!("{kind}, {who}");
        row = draw::paragraph(f, draw_in(area), row + 1, &said, look.style(Role::Muted));
        if !one.note.trim().is_empty() {
            let note = format!("\"{}\"", one.note.trim());
            row = draw::paragraph(f, draw_in(area), row, &note, look.style(Role::Text));
        }
    }
}

fn draw_in(area: Rect) -> Rect {
    crate::ui::layout::indent(area, 2)
}

fn draw_none(f: &mut Frame, area: Rect, look: &Look) {
    let words = look.word(Word("encounter-past-none"));
    draw::paragraph(f, draw::shrink(area, 1), 0, &words, look.style(Role::Muted));
}

/// How a note begins, in quotation marks, when there is room for more than a word of it.
fn quoted(one: &Happened, room: u16) -> Option<String> {
    let note = one.note.lines().next().filter(|line| !line.trim().is_empty())?;
    let room = usize::from(room).checked_sub(8)? + 5;
    Some(format!("\"{}\"", text::cut(note, room)))
}

/// The same in as few words as will do, to leave room for the note.
fn in_short(one: &Happened, start: &StartOf, look: &Look) -> [String; 4] {
    let [day, _, kind, who] = words_of(one, start, look);
    let first = who.split_whitespace().next().unwrap_or_default().to_owned();
    [day, look.word(one.disposition.word()), kind, first]
}

fn words_of(one: &Happened, start: &StartOf, look: &Look) -> [String; 4] {
    let who = start.workers.iter().find(|w| w.id == one.worker);
    let this_year = one.day.year() == look.today.year();
    let day = if this_year { look.words.day_short(one.day) } else { look.words.date(one.day) };
    [
        day,
        Reader::from(look).happened(one),
        look.word(one.kind.word()),
        who.map(|w| w.name.clone()).unwrap_or_default(),
    ]
}
