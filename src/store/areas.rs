//! Areas: the tree of city, district and neighbourhood.

use super::row::{all, id_list};
use super::save::{Author, Cell, Edit, Save};
use super::{Ask, Result};
use crate::base::{AreaId, PersonId, Word};
use crate::domain::area::Area;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// All areas, by name; those in the bin too, since persons may still live in one.
#[derive(Debug)]
pub struct All;

impl Ask for All {
    type Answer = Vec<Area>;

    fn ask(&self, db: &Connection) -> Result<Vec<Area>> {
        all(db, "SELECT * FROM area ORDER BY name, id LIMIT 2000", [], |r| {
            Ok(Area {
                id: r.get("id")?,
                name: r.get("name")?,
                parent: r.get("parent")?,
                gone: r.get::<_, Option<i64>>("gone")?.is_some(),
            })
        })
    }
}

/// Everybody whose card says one of some areas. By their ids: two towns may each have a Centrum.
#[derive(Debug)]
pub struct Living {
    /// The areas.
    pub areas: BTreeSet<AreaId>,
}

impl Ask for Living {
    type Answer = BTreeSet<PersonId>;

    fn ask(&self, db: &Connection) -> Result<BTreeSet<PersonId>> {
        let areas: Vec<AreaId> = self.areas.iter().copied().collect();
        let sql = "SELECT id FROM person WHERE area IN (SELECT unhex(value) FROM json_each(?1))";
        Ok(all(db, sql, [id_list(&areas)], |r| Ok(r.get(0)?))?.into_iter().collect())
    }
}

fn cells(area: &Area) -> Vec<(&'static str, Cell)> {
    vec![("name", area.name.trim().into()), ("parent", area.parent.into())]
}

/// A new area.
pub fn add(author: &Author<'_>, area: &Area) -> Save {
    author.save(Word("did-area-add"), vec![row(area)])
}

/// The row of [`add`], for an import that brings areas along.
pub fn row(area: &Area) -> Edit {
    Edit::insert("area", area.id, cells(area))
}

/// Another name or place in the tree.
pub fn edit(author: &Author<'_>, before: &Area, after: &Area) -> Save {
    let edit = Edit::diff("area", before.id, cells(before), cells(after));
    author.save(Word("did-area-edit"), vec![edit])
}

/// Offers an area no more.
pub fn bin(author: &Author<'_>, area: &Area) -> Save {
    author.save(Word("did-area-bin"), vec![Edit::take("area", area.id, author.at)])
}
