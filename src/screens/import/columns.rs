//! Which column is what: how the file was read, and under it every column with its first rows and
//! where it goes. Any line can be changed.

use crate::base::Word;
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::exchange::encoding::Encoding;
use crate::exchange::plan::Plan;
use crate::exchange::separator::SEPARATORS;
use crate::exchange::source::Source;
use crate::exchange::target::{Kind, Target};
use crate::screens::env::Env;
use crate::ui::field::Choice;
use crate::ui::list::{Cell, Column, List, Picked, Row, Width};
use crate::ui::picker::{Picker, PickerDid};
use crate::ui::{Label, Look};
use ratatui::{Frame, layout::Rect};

/// Rows looked through for something to show of a column.
const LOOKED_AT: usize = 50;
/// Texts shown of a column.
const SHOWN: usize = 2;

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// The sign between the columns.
    Separator,
    /// How the bytes stand for letters.
    Encoding,
    /// The column at this place.
    Column(usize),
}

/// One line.
#[derive(Debug)]
pub struct Line {
    what: What,
    name: Label,
    first: String,
    goes: Label,
    skipped: bool,
}

/// What was chosen for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// Where a column goes.
    Target(usize, Target),
    /// The sign between the columns.
    Separator(u8),
    /// How the bytes stand for letters.
    Encoding(Encoding),
}

/// The lines, and what is being chosen for one of them.
#[derive(Debug)]
pub struct Columns {
    kind: Kind,
    list: List<Line>,
    choosing: Option<(What, Picker)>,
}

impl Default for Columns {
    fn default() -> Self {
        Self { kind: Kind::People, list: List::new(COLUMNS), choosing: None }
    }
}

impl Row for Line {
    type Key = What;

    fn key(&self) -> What {
        self.what
    }

    fn group(&self) -> Option<Label> {
        Some(match self.what {
            What::Separator | What::Encoding => Word("import-read-as").into(),
            What::Column(_) => Word("import-columns").into(),
        })
    }
}

const COLUMNS: &[Column<Line>] = &[
    Column::new(
        Word("import-in-file"),
        Width::Share { least: 16, share: 2 },
        |line: &Line, look| Cell::of(look.say(&line.name), Role::Title),
    ),
    Column::new(
        Word("import-first-rows"),
        Width::Share { least: 16, share: 3 },
        |line: &Line, _| Cell::of(line.first.as_str(), Role::Muted),
    )
    .drop(1),
    Column::new(Word("import-goes-to"), Width::Fixed(20), |line: &Line, look| {
        let role = if line.skipped { Role::Muted } else { Role::Accent };
        Cell::of(look.say(&line.goes), role)
    }),
];

impl Columns {
    /// Shows a file with its matching.
    pub fn set(&mut self, source: &Source, plan: &Plan) {
        let table = &source.table;
        self.kind = plan.kind();
        let read_as = |what, name: Word, goes: Label| Line {
            what,
            name: name.into(),
            first: String::new(),
            goes,
            skipped: false,
        };
        // A workbook says itself how it is to be read.
        let mut lines = Vec::new();
        if let Some(encoding) = table.encoding() {
            let sign = separator(table.separator());
            lines.push(read_as(What::Separator, Word("import-separator"), sign.into()));
            lines.push(read_as(What::Encoding, Word("import-encoding"), encoding.name().into()));
        }
        let columns = table.headings().iter().zip(plan.columns()).enumerate();
        lines.extend(columns.map(|(at, (heading, target))| Line {
            what: What::Column(at),
            name: heading.as_str().into(),
            first: first_rows(source, at),
            goes: target.word().unwrap_or(Word("exchange-col-skip")).into(),
            skipped: *target == Target::Skip,
        }));
        let new = self.list.rows().is_empty();
        self.list.set(lines);
        if new {
            self.list.choose(&What::Column(0));
        }
    }

    /// Whether something is being chosen.
    pub fn is_choosing(&self) -> bool {
        self.choosing.is_some()
    }

    /// A key in the list.
    pub fn command(&mut self, command: Command) {
        self.list.command(command);
    }

    /// A click on a line; true when it was the chosen one already.
    pub fn pick(&mut self, row: usize) -> bool {
        self.list.pick(row) == Picked::Again
    }

    /// Opens what may be chosen for the line, narrowed to the letters typed.
    pub fn choose(&mut self, letters: &str, env: &Env<'_>) {
        let Some(line) = self.list.current() else { return };
        let choices: Vec<Choice> = match line.what {
            What::Separator => SEPARATORS.map(|sign| Choice::new("", separator(sign))).to_vec(),
            What::Encoding => Encoding::ALL.map(|one| Choice::new("", one.name())).to_vec(),
            What::Column(_) => targets(self.kind).map(|(_, word)| Choice::new("", word)).collect(),
        };
        let now = choices.iter().position(|choice| choice.label == line.goes).unwrap_or(0);
        let picker = Picker::new(line.name.clone(), &choices, &env.here());
        let picker = picker.chosen_now(now).typed(letters);
        self.choosing = Some((line.what, picker));
    }

    /// Something happens to what is being chosen.
    pub fn in_picker(&mut self, act: impl FnOnce(&mut Picker) -> PickerDid) -> Option<Chosen> {
        let (what, picker) = self.choosing.as_mut()?;
        let what = *what;
        match act(picker) {
            PickerDid::Chosen(row) => {
                self.choosing = None;
                match what {
                    What::Separator => SEPARATORS.get(row).copied().map(Chosen::Separator),
                    What::Encoding => Encoding::ALL.get(row).copied().map(Chosen::Encoding),
                    What::Column(at) => {
                        let target = targets(self.kind).nth(row).map(|(target, _)| target.clone());
                        target.map(|target| Chosen::Target(at, target))
                    }
                }
            }
            PickerDid::Closed => {
                self.choosing = None;
                None
            }
            _ => None,
        }
    }

    /// Draws the lines, and what is being chosen over them.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        self.list.draw(f, area, look, true);
        if let Some((_, picker)) = &self.choosing {
            picker.draw(f, area, look);
        }
    }
}

/// Where a column may go.
fn targets(kind: Kind) -> impl Iterator<Item = (&'static Target, Word)> {
    kind.targets().iter().filter_map(|target| Some((target, target.word()?)))
}

/// What the sign between the columns is called.
fn separator(sign: u8) -> Word {
    match sign {
        b'\t' => Word("import-tab"),
        b',' => Word("import-comma"),
        _ => Word("import-semicolon"),
    }
}

/// The first texts that stand in a column.
fn first_rows(source: &Source, column: usize) -> String {
    let rows = source.table.rows().take(LOOKED_AT);
    let texts = rows.map(|row| row.cell(column).lines().collect::<Vec<_>>().join(" "));
    texts.filter(|text| !text.is_empty()).take(SHOWN).collect::<Vec<_>>().join("   ")
}
