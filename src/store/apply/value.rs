//! What an edit says of one value: one column, or several that are one value together.

use super::same;
use crate::store::schema::{Field, Table};
use crate::store::{Cell, Column, Result};

/// What was seen of a value, and what is wanted.
pub struct Value<'a> {
    /// All its columns in their order.
    fields: Vec<&'static Field>,
    /// Those the edit speaks of.
    pub columns: Vec<&'a Column>,
}

impl<'a> Value<'a> {
    /// The values that some columns of a table are of, each once.
    pub fn all(table: &'static Table, columns: &'a [Column]) -> Result<Vec<Self>> {
        let mut all: Vec<Self> = Vec::new();
        for column in columns {
            let fields = table.together(&column.name)?;
            let lead = fields.first().map(|field| &field.name);
            match all.iter_mut().find(|v| v.fields.first().map(|field| &field.name) == lead) {
                Some(value) => value.columns.push(column),
                None => all.push(Self { fields, columns: vec![column] }),
            }
        }
        Ok(all)
    }

    /// The first of its columns, by which it is listed.
    pub fn lead(&self) -> &'static str {
        self.fields.first().map_or("", |field| field.name.as_str())
    }

    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|field| field.name.as_str())
    }

    /// Of what was read of a row, what is this one's.
    pub fn of(&self, names: &[&str], here: &[Cell]) -> Vec<Cell> {
        let cell = |name| names.iter().position(|n| *n == name).and_then(|at| here.get(at));
        self.names().map(|name| cell(name).cloned().unwrap_or(Cell::Null)).collect()
    }

    /// One thing the edit says of each column; where it says nothing, nothing was there and nothing is
    /// wanted.
    pub fn each(&self, what: impl Fn(&Column) -> &Cell) -> Vec<Cell> {
        let said = |name| self.columns.iter().find(|c| c.name == name).map(|c| what(c).clone());
        self.names().map(|name| said(name).unwrap_or(Cell::Null)).collect()
    }

    /// Whether all that the edit speaks of is what was seen.
    pub fn stands(&self, here: &[Cell]) -> bool {
        let at = |column: &Column| self.names().zip(here).find(|(name, _)| *name == column.name);
        self.columns.iter().all(|column| at(column).is_some_and(|(_, cell)| *cell == column.seen))
    }

    /// Whether what is here is what is wanted.
    pub fn same(&self, here: &[Cell]) -> bool {
        let wanted = self.each(|column| &column.want);
        self.names().zip(here).zip(&wanted).all(|((name, here), want)| same(name, here, want))
    }
}
