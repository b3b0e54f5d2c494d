//! What is shown of the lines of Today.

use super::{Line, TaskLine, When};
use crate::base::{Phrase, Word};
use crate::config::theme::Role;
use crate::domain::task::Errand;
use crate::screens::facts::Reader;
use crate::store::initiatives::LeftIn;
use crate::ui::list::{Cell, Column, Width};

const fn share(least: u16, share: u16) -> Width {
    Width::Share { least, share }
}

fn of_task(line: &Line, cell: impl FnOnce(&TaskLine) -> Cell) -> Cell {
    line.as_task().map_or_else(|| "".into(), cell)
}

/// The columns; on a line that is no task the sentence stands where the person would.
pub const COLUMNS: &[Column<Line>] = &[
    Column::new(Word("today-when"), Width::Fixed(6), |line, look| match line {
        Line::Draft { begun, .. } => Cell::of(begun.as_str(), Role::Draft),
        Line::Refused(one) if one.before => {
            Cell::of(Reader::from(look).month_day(one.day), Role::Warning)
        }
        Line::Refused(one) => Cell::of(one.time.as_str(), Role::Warning),
        Line::Unfinished | Line::Left(_) | Line::Match { .. } => "".into(),
        Line::Book(line) => Cell::of(line.day.as_str(), Role::Warning),
        Line::Conflicts(n) | Line::Later { n, .. } | Line::Programme { n, .. } => {
            n.to_string().into()
        }
        Line::Elsewhere(one) => (one.saves + one.drafts).to_string().into(),
        Line::Copy { days, .. } => When::Late(*days).cell(look),
        Line::Session(line) => line.when.cell(look),
        Line::Task(line) => line.when.cell(look),
    }),
    Column::new(Word("today-errand"), Width::Fixed(8), |line, look| {
        if let Line::Refused(one) = line {
            return one.kind.map(|kind| look.word(kind.word())).unwrap_or_default().into();
        }
        match line {
            Line::Left(_) => return look.word(Errand::Call.word()).into(),
            Line::Session(_) => return look.word(Word("cmd-screen-4")).into(),
            _ => {}
        }
        of_task(line, |line| look.word(line.errand.word()).into())
    }),
    Column::new(Word("today-who"), share(18, 1), |line, look| match line {
        Line::Draft { title, .. } => look.words.say(title).into(),
        Line::Refused(one) if one.who.is_empty() => one.what.as_str().into(),
        Line::Refused(one) => one.who.as_str().into(),
        Line::Conflicts(n) => {
            look.words.say(&Phrase::new(Word("today-to-settle")).with("n", *n)).into()
        }
        Line::Unfinished => look.word(Word("today-unfinished")).into(),
        Line::Elsewhere(one) => one.file.as_str().into(),
        Line::Left(LeftIn { n, name, .. }) => {
            let left = Phrase::new(Word("today-left")).with("n", *n).with("name", name.as_str());
            look.words.say(&left).into()
        }
        Line::Programme { said, .. } | Line::Match { said, .. } | Line::Copy { said, .. } => {
            said.as_str().into()
        }
        Line::Book(line) => line.said.as_str().into(),
        Line::Session(line) => line.place.as_str().into(),
        Line::Later { shown: true, .. } => look.word(Word("today-later-hide")).into(),
        Line::Later { shown: false, .. } => look.word(Word("today-later-show")).into(),
        Line::Task(line) => {
            Cell::of(&*line.name, if line.protected { Role::Protected } else { Role::Text })
        }
    }),
    Column::new(Word("today-about"), share(12, 5), |line, look| {
        if let Line::Session(line) = line {
            return line.about.as_str().into();
        }
        of_task(line, |line| look.say(&line.about).replace(char::from(10), " ").into())
    })
    // A note cut short helps nobody: it goes before the number to ring.
    .drop(4),
    Column::new(Word("today-reach"), share(14, 3), |line, _| {
        if let Line::Refused(one) = line
            && !one.who.is_empty()
            && one.kind.is_none()
        {
            return one.what.as_str().into();
        }
        of_task(line, |line| line.reach.as_str().into())
    })
    .drop(2),
    Column::new(Word("today-whose"), Width::Fixed(8), |line, _| {
        if let Line::Session(line) = line {
            return Cell::of(line.whose.as_str(), Role::Muted);
        }
        of_task(line, |line| Cell::of(line.worker.as_str(), Role::Muted))
    })
    .drop(3),
];
