//! What the team has written of methods: its own cards, and over those that ship.

use super::row::{all, code_or_none};
use super::save::{Author, Cell, Edit, Save};
use super::templates::{Kept, Newest};
use super::{Ask, Result};
use crate::base::Word;
use crate::domain::initiative::{Breadth, Mode};
use crate::domain::method::{Category, Own, Part};
use rusqlite::{Connection, Row};

/// Everything the team has written, by key.
#[derive(Debug)]
pub struct Written;

impl Ask for Written {
    type Answer = Vec<Own>;

    fn ask(&self, db: &Connection) -> Result<Vec<Own>> {
        all(db, "SELECT * FROM method WHERE gone IS NULL ORDER BY key LIMIT 1000", [], own)
    }
}

fn own(r: &Row<'_>) -> Result<Own> {
    let text = |part: &Part| Ok(r.get::<_, Option<String>>(part.code())?.map(|said| (*part, said)));
    let texts = Part::ALL.iter().map(text).collect::<Result<Vec<_>>>()?;
    Ok(Own {
        key: r.get("key")?,
        category: code_or_none(r, "category", Category::from_code)?,
        breadth: code_or_none(r, "breadth", Breadth::from_code)?,
        mode: code_or_none(r, "mode", Mode::from_code)?,
        ladder: r.get("ladder")?,
        template: r.get("template")?,
        effect_known: r.get("effect_known")?,
        texts: texts.into_iter().flatten().collect(),
    })
}

fn cells(own: &Own) -> Vec<(&'static str, Cell)> {
    let mut cells = vec![
        ("category", own.category.map(Category::code).into()),
        ("breadth", own.breadth.map(Breadth::code).into()),
        ("mode", own.mode.map(Mode::code).into()),
        ("ladder", own.ladder.as_deref().into()),
        ("template", own.template.as_deref().into()),
        ("effect_known", own.effect_known.into()),
    ];
    let text = |part: &Part| (part.code(), own.texts.get(part).map(String::as_str).into());
    cells.extend(Part::ALL.iter().map(text));
    cells
}

/// Keeps what the team has written of a card; `before` is what it had written so far.
pub fn keep(author: &Author<'_>, before: Option<&Own>, after: &Own) -> Save {
    let key = after.key.as_str();
    match before {
        None => {
            author.save(Word("did-method-write"), vec![Edit::insert("method", key, cells(after))])
        }
        Some(before) => {
            let edit = Edit::diff("method", key, cells(before), cells(after));
            author.save(Word("did-method-edit"), vec![edit])
        }
    }
}

/// Takes away what the team has written: its own card, or what it wrote over one that ships.
pub fn bin(author: &Author<'_>, key: &str) -> Save {
    author.save(Word("did-method-bin"), vec![Edit::take("method", key, author.at)])
}

/// What the form of a card starts from.
#[derive(Debug)]
pub struct Sheet;

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// What the team has written.
    pub own: Vec<Own>,
    /// The templates a card may name.
    pub templates: Vec<Kept>,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        Ok(SheetOf { own: Written.ask(db)?, templates: Newest.ask(db)? })
    }
}
