//! The question templates kept in the register: those it came with and the team's own.

mod file;

pub use file::{FileRead, FromFile};

use super::row::{all, one};
use super::save::{Author, Cell, Column, Edit, Save};
use super::{Ask, Result, StoreError};
use crate::base::{Stamp, Word};
use crate::domain::template::{Fault, Template, TemplateRef};
use rusqlite::{Connection, Row};

/// A version of a template as the register keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its key and version.
    pub reference: TemplateRef,
    /// Its text.
    pub body: String,
    /// The template, or what is wrong with the text: it was checked when it was kept, but perhaps by
    /// a later program.
    pub template: std::result::Result<Template, Vec<Fault>>,
    /// When it was kept.
    pub made: Stamp,
}

/// The newest version of each template, by key.
#[derive(Debug)]
pub struct Newest;

impl Ask for Newest {
    type Answer = Vec<Kept>;

    fn ask(&self, db: &Connection) -> Result<Vec<Kept>> {
        let sql = "SELECT * FROM template t WHERE gone IS NULL AND version=(SELECT max(version)
           FROM template n WHERE n.key=t.key AND n.gone IS NULL) ORDER BY key LIMIT 500";
        all(db, sql, [], kept)
    }
}

/// Every version, the newest of each first.
#[derive(Debug)]
pub struct Versions {
    /// Of one template, or of all.
    pub key: Option<String>,
}

impl Ask for Versions {
    type Answer = Vec<Kept>;

    fn ask(&self, db: &Connection) -> Result<Vec<Kept>> {
        let sql = "SELECT * FROM template WHERE (?1 IS NULL OR key=?1) AND gone IS NULL
           ORDER BY key, version DESC LIMIT 1000";
        all(db, sql, [&self.key], kept)
    }
}

/// The version answers were given to, also one that has been withdrawn since.
#[derive(Debug)]
pub struct Version(pub TemplateRef);

impl Ask for Version {
    type Answer = Kept;

    fn ask(&self, db: &Connection) -> Result<Kept> {
        let sql = "SELECT * FROM template WHERE key=?1 AND version=?2";
        one(db, sql, (&self.0.key, self.0.version), kept)?.ok_or(StoreError::Gone)
    }
}

fn kept(r: &Row<'_>) -> Result<Kept> {
    let reference = TemplateRef { key: r.get("key")?, version: r.get("version")? };
    let body: String = r.get("body")?;
    let template = Template::read(&body, &reference.key);
    // The name it was kept under is the one answers point to.
    let template = template.map(|read| Template { version: reference.version, ..read });
    Ok(Kept { reference, template, made: r.get("made")?, body })
}

/// Keeps a version of a template. The text has been read without faults.
pub fn keep(author: &Author<'_>, template: &Template, body: &str) -> Save {
    author.save(Word("did-template-keep"), vec![row(author, template, body)])
}

/// The row of [`keep`], to be kept with something else.
pub fn row(author: &Author<'_>, template: &Template, body: &str) -> Edit {
    let key = vec![template.key.as_str().into(), Cell::from(template.version)];
    Edit::insert("template", key, vec![("body", body.into()), ("made", author.now())])
}

/// Offers a version no more. What was answered to it stays readable.
pub fn withdraw(author: &Author<'_>, version: &TemplateRef) -> Save {
    let key = vec![version.key.as_str().into(), Cell::from(version.version)];
    let gone = vec![Column::new("gone", Cell::Null, author.at)];
    author.save(Word("did-template-withdraw"), vec![Edit::update("template", key, gone)])
}
