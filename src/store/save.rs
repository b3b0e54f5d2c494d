//! A change as data: what an outbox keeps, what a commit applies, what undo turns round.

use super::schema;
use crate::base::{ActionId, Id, IdSource, PersonId, Phrase, Stamp, Word, WorkerId};
use crate::domain::protection::Protection;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One value of one column. Columns that hold bytes hold ids alone.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number, a moment or yes (1) and no (0).
    Int(i64),
    /// A text; an empty one is never written, see [`Cell::from`].
    Text(String),
    /// A reference to a row.
    Id(Id),
}

/// Values are people's lives: `Debug` tells their kind and no more.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "Null",
            Self::Int(_) => "Int",
            Self::Text(_) => "Text",
            Self::Id(_) => "Id",
        })
    }
}

/// What one user action does to one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Edit {
    /// A row that was not there. Where it is there already and gone, it comes back with these
    /// values; where it stands with other values, that is a conflict.
    Insert {
        /// Name of the table.
        table: String,
        /// The key, in the order of the table's key columns.
        key: Vec<Cell>,
        /// The other columns; those not named stay empty.
        cells: Vec<(String, Cell)>,
    },
    /// Columns of a row that was seen.
    Update {
        /// Name of the table.
        table: String,
        /// The key, in the order of the table's key columns.
        key: Vec<Cell>,
        /// The columns that are to change.
        columns: Vec<Column>,
    },
}

/// One column of an update: what was on the screen, and what it shall become.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Name of the column.
    pub name: String,
    /// What the one who changed it had before their eyes.
    pub seen: Cell,
    /// What it shall be.
    pub want: Cell,
}

impl Column {
    /// A column that shall go from `seen` to `want`.
    pub fn new(name: &str, seen: impl Into<Cell>, want: impl Into<Cell>) -> Self {
        Self { name: name.to_owned(), seen: seen.into(), want: want.into() }
    }
}

/// Whether an action is done for the first time or turns another one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    /// An action of its own.
    Do,
    /// Takes back the action named.
    Undo(ActionId),
    /// Does again the action named, which was taken back.
    Redo(ActionId),
}

/// Everything one user action changes in one transaction.
///
/// An import spans several, under one `action` with `part` counting from 1; everything else has
/// part 1 alone. Applying the same part twice changes nothing the second time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Save {
    /// Names the user action, across transactions, files and restarts.
    pub action: ActionId,
    /// Which transaction of the action this is, from 1.
    pub part: u32,
    /// What was done, for the undo list and the history. Holds no names of persons.
    pub verb: Phrase,
    /// Whom it was about, when it was about one person.
    pub about: Option<PersonId>,
    /// Who did it.
    pub by: WorkerId,
    /// When, by the clock of the one who did it.
    pub at: Stamp,
    /// First time, undo or redo.
    pub turn: Turn,
    /// The rows, in an order in which references find what they refer to.
    pub edits: Vec<Edit>,
}

/// Who is about to do something, and when: what every builder of a [`Save`] needs.
#[derive(Debug, Clone, Copy)]
pub struct Author<'a> {
    /// The member of the team.
    pub by: WorkerId,
    /// The moment, from the program's clock.
    pub at: Stamp,
    /// Where ids of new rows come from.
    pub ids: &'a IdSource,
}

impl Author<'_> {
    /// A new id.
    pub fn id(&self) -> Id {
        self.ids.next(self.at)
    }

    /// An action of one transaction. Edits that would change nothing are left out.
    pub fn save(&self, verb: impl Into<Phrase>, edits: Vec<Edit>) -> Save {
        Save {
            action: ActionId(self.id()),
            part: 1,
            verb: verb.into(),
            about: None,
            by: self.by,
            at: self.at,
            turn: Turn::Do,
            edits: edits.into_iter().filter(|e| !e.is_empty()).collect(),
        }
    }

    /// The moment as the value of a column.
    pub fn now(&self) -> Cell {
        Cell::Int(self.at.0)
    }
}

impl Save {
    /// Says whom it was about.
    #[must_use]
    pub fn about(mut self, person: PersonId) -> Self {
        self.about = Some(person);
        self
    }

    /// Whether it hides somebody whom nobody may name from then on, whatever lists still know.
    pub fn hides(&self) -> bool {
        let level = |cell: &Cell| match cell {
            Cell::Int(level) => u8::try_from(*level).ok().and_then(Protection::from_level),
            _ => None,
        };
        let of_persons = self.edits.iter().filter(|edit| edit.row().0 == "person");
        let mut levels = of_persons.filter_map(|edit| level(edit.wanted("protection")?));
        levels.any(Protection::asks_reason)
    }

    /// The rows it adds, by their ids.
    pub fn made(&self) -> Vec<Id> {
        let one = |edit: &Edit| match edit {
            Edit::Insert { key, .. } => match key.as_slice() {
                [Cell::Id(id)] => Some(*id),
                _ => None,
            },
            Edit::Update { .. } => None,
        };
        self.edits.iter().filter_map(one).collect()
    }

    /// Nothing would change.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The same with the rows of each table next to each other, so that they are written together.
    /// Tables stand in an order in which new rows find what they refer to.
    #[must_use]
    pub fn by_table(mut self) -> Self {
        self.edits.sort_by_cached_key(|edit| schema::place(edit.row().0));
        self
    }

    /// The word of the verb, for logs.
    pub fn word(&self) -> &str {
        &self.verb.word
    }

    /// What another save does, done as part of this action: its edits follow this one's.
    #[must_use]
    pub fn and(mut self, other: Vec<Edit>) -> Self {
        self.edits.extend(other.into_iter().filter(|e| !e.is_empty()));
        self
    }
}

impl Edit {
    /// A new row with the given key and columns.
    pub fn insert(table: &str, key: impl IntoKey, cells: Vec<(&str, Cell)>) -> Self {
        let cells = cells.into_iter().filter(|(_, c)| *c != Cell::Null);
        Self::Insert {
            table: table.to_owned(),
            key: key.into_key(),
            cells: cells.map(|(n, c)| (n.to_owned(), c)).collect(),
        }
    }

    /// The columns that differ between two states of one row.
    pub fn diff(
        table: &str,
        key: impl IntoKey,
        before: Vec<(&'static str, Cell)>,
        after: Vec<(&'static str, Cell)>,
    ) -> Self {
        let pairs = before.into_iter().zip(after);
        Self::update(table, key, pairs.map(|(b, a)| Column::new(b.0, b.1, a.1)).collect())
    }

    /// Columns of one row, each from what was seen to what is wanted.
    pub fn update(table: &str, key: impl IntoKey, columns: Vec<Column>) -> Self {
        let changes = |c: &Column| c.seen != c.want;
        let names: Vec<String> =
            columns.iter().filter(|c| changes(c)).map(|c| c.name.clone()).collect();
        // Of columns that are one value all are written where one is.
        let with = |c: &Column| names.iter().any(|name| schema::one_value(table, name, &c.name));
        let columns = columns.into_iter().filter(|c| changes(c) || with(c)).collect();
        Self::Update { table: table.to_owned(), key: key.into_key(), columns }
    }

    /// The same where also a column counts that is to stay as it was seen: it must be so still, and where
    /// all are to stay that is written to the log.
    pub fn exact(table: &str, key: impl IntoKey, columns: Vec<Column>) -> Self {
        Self::Update { table: table.to_owned(), key: key.into_key(), columns }
    }

    /// Nothing but what was seen is to stand.
    pub fn keeps(&self) -> bool {
        match self {
            Self::Insert { .. } => false,
            Self::Update { columns, .. } => columns.iter().all(|c| c.seen == c.want),
        }
    }

    /// Takes a standing row away.
    pub fn take(table: &str, key: impl IntoKey, at: Stamp) -> Self {
        Self::update(table, key, vec![Column::new("gone", Cell::Null, Cell::Int(at.0))])
    }

    /// An update of no column.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Update { columns, .. } if columns.is_empty())
    }

    /// The table and the key of the row.
    pub fn row(&self) -> (&str, &[Cell]) {
        match self {
            Self::Insert { table, key, .. } | Self::Update { table, key, .. } => (table, key),
        }
    }

    /// What the edit would set `column` to, when it sets it.
    pub fn wanted(&self, column: &str) -> Option<&Cell> {
        match self {
            Self::Insert { cells, .. } => cells.iter().find(|(n, _)| n == column).map(|c| &c.1),
            Self::Update { columns, .. } => {
                columns.iter().find(|c| c.name == column).map(|c| &c.want)
            }
        }
    }
}

/// The key of a row: one id, or the parts of a pair.
pub trait IntoKey {
    /// The parts in the order of the key columns.
    fn into_key(self) -> Vec<Cell>;
}

impl<T: Into<Cell>> IntoKey for T {
    fn into_key(self) -> Vec<Cell> {
        vec![self.into()]
    }
}

impl<A: Into<Cell>, B: Into<Cell>> IntoKey for (A, B) {
    fn into_key(self) -> Vec<Cell> {
        vec![self.0.into(), self.1.into()]
    }
}

impl IntoKey for Vec<Cell> {
    fn into_key(self) -> Vec<Cell> {
        self
    }
}

macro_rules! cell_from {
    ($($from:ty => |$v:ident| $to:expr),+ $(,)?) => {$(
        impl From<$from> for Cell {
            fn from($v: $from) -> Self {
                $to
            }
        }
    )+};
}

cell_from! {
    i64 => |v| Cell::Int(v),
    u32 => |v| Cell::Int(v.into()),
    bool => |v| Cell::Int(v.into()),
    Stamp => |v| Cell::Int(v.0),
    &str => |v| if v.is_empty() { Cell::Null } else { Cell::Text(v.to_owned()) },
    String => |v| if v.is_empty() { Cell::Null } else { Cell::Text(v) },
    &String => |v| Cell::from(v.as_str()),
    Id => |v| Cell::Id(v),
    crate::domain::template::Version => |v| Cell::Int(v.kept()),
    crate::base::Day => |v| Cell::Text(v.to_string()),
    Word => |v| Cell::Text(v.0.to_owned()),
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Cell::Null, Into::into)
    }
}
