//! What the team has decided for itself, and its saved views.

use super::row::all;
use super::save::{Author, Cell, Column, Edit, Save};
use super::{Ask, Result};
use crate::base::{Id, Word, WorkerId};
use crate::domain::printed::Limit;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The team's settings, by key.
#[derive(Debug)]
pub struct All;

impl Ask for All {
    type Answer = BTreeMap<String, String>;

    fn ask(&self, db: &Connection) -> Result<BTreeMap<String, String>> {
        let sql = "SELECT key, value FROM setting WHERE gone IS NULL AND value IS NOT NULL";
        Ok(all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect())
    }
}

/// From which number on counts are printed.
pub const SMALL: &str = "small-number";

/// From which number on this team prints counts.
#[derive(Debug)]
pub struct Small;

impl Ask for Small {
    type Answer = Limit;

    fn ask(&self, db: &Connection) -> Result<Limit> {
        let limit = All.ask(db)?.get(SMALL).and_then(|limit| limit.parse().ok());
        Ok(limit.map(Limit::new).unwrap_or_default())
    }
}

/// After how many days without contact the program closes by itself.
pub const QUIET: &str = "no-contact-days";

/// Sets one of the team's settings from what was seen to what is wanted.
pub fn set(author: &Author<'_>, key: &'static str, seen: Option<&str>, want: &str) -> Save {
    let edit = match seen {
        None => Edit::insert("setting", key, vec![("value", want.into())]),
        Some(_) => Edit::update("setting", key, vec![Column::new("value", seen, want)]),
    };
    author.save(Word("did-setting"), vec![edit])
}

/// A saved filter of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its row.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Whose; the team's when nobody's.
    pub worker: Option<WorkerId>,
    /// What it filters by, as the list that made it wrote it.
    pub body: serde_json::Value,
}

/// The views of a member and of the team, by name.
#[derive(Debug)]
pub struct Views {
    /// Whose.
    pub worker: WorkerId,
}

impl Ask for Views {
    type Answer = Vec<View>;

    fn ask(&self, db: &Connection) -> Result<Vec<View>> {
        let sql = "SELECT * FROM view WHERE gone IS NULL AND (worker IS NULL OR worker=?1)
           ORDER BY name, id LIMIT 200";
        all(db, sql, [self.worker], |r| {
            let body: String = r.get("body")?;
            let body = serde_json::from_str(&body).unwrap_or_default();
            Ok(View { id: r.get("id")?, name: r.get("name")?, worker: r.get("worker")?, body })
        })
    }
}

/// Keeps a view.
pub fn keep_view(author: &Author<'_>, view: &View) -> Save {
    let cells: Vec<(&str, Cell)> = vec![
        ("name", view.name.trim().into()),
        ("worker", view.worker.into()),
        ("body", view.body.to_string().into()),
    ];
    author.save(Word("did-view-keep"), vec![Edit::insert("view", view.id, cells)])
}

/// Takes a view away.
pub fn drop_view(author: &Author<'_>, view: &View) -> Save {
    author.save(Word("did-view-drop"), vec![Edit::take("view", view.id, author.at)])
}
