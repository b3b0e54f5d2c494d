//! Areas: the tree of city, district and neighbourhood.

use super::row::{all, code_or_none, count, id_list};
use super::save::{Author, Cell, Column, Edit, Save};
use super::{Ask, Result, StoreError};
use crate::base::{AreaId, PersonId, Word};
use crate::domain::area::{Area, Housing, Population, within};
use crate::domain::totals::AgeGroup;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

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
                housing: code_or_none(r, "housing", Housing::from_code)?,
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

/// What stands in the place of an age for people of all ages.
const ALL_AGES: &str = "all";

/// How many people live where, as far as the team has written it down.
#[derive(Debug)]
pub struct Populations;

impl Ask for Populations {
    type Answer = Vec<Population>;

    fn ask(&self, db: &Connection) -> Result<Vec<Population>> {
        let sql = "SELECT * FROM area_population WHERE gone IS NULL ORDER BY area, age_group";
        all(db, sql, [], |r| {
            let age: String = r.get("age_group")?;
            Ok(Population {
                area: r.get("area")?,
                age: AgeGroup::from_code(&age),
                n: r.get("n")?,
                year: r.get("year")?,
            })
        })
    }
}

/// An area that is offered, and how many people live there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedArea {
    /// The area.
    pub area: Area,
    /// Those whose card says it or an area within it.
    pub people: usize,
}

/// The areas that are offered, by name, with how many people live in each and its parts.
#[derive(Debug)]
pub struct Listed;

impl Ask for Listed {
    type Answer = Vec<ListedArea>;

    fn ask(&self, db: &Connection) -> Result<Vec<ListedArea>> {
        let sql = "SELECT area, count(*) FROM person WHERE area IS NOT NULL AND gone IS NULL
           AND merged_into IS NULL GROUP BY area";
        let counts = all(db, sql, [], |r| Ok((r.get(0)?, count(r, 1)?)))?;
        let counts: BTreeMap<AreaId, usize> = counts.into_iter().collect();
        let all = All.ask(db)?;
        let people = |id| within(&all, id).iter().filter_map(|part| counts.get(part)).sum();
        let standing = all.iter().filter(|area| !area.gone);
        Ok(standing
            .map(|area| ListedArea { people: people(area.id), area: area.clone() })
            .collect())
    }
}

/// What the form of an area starts from.
#[derive(Debug)]
pub struct Sheet {
    /// Which; none for a new one.
    pub id: Option<AreaId>,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The area; none for a new one.
    pub area: Option<Area>,
    /// All that are offered.
    pub areas: Vec<Area>,
    /// Whose card says the area, those in the bin too.
    pub people: BTreeSet<PersonId>,
    /// How many live there, of each age that is written down.
    pub population: Vec<Population>,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let areas: Vec<Area> = All.ask(db)?.into_iter().filter(|area| !area.gone).collect();
        let area = areas.iter().find(|area| Some(area.id) == self.id).cloned();
        if area.is_none() && self.id.is_some() {
            return Err(StoreError::Gone);
        }
        let people = Living { areas: self.id.into_iter().collect() }.ask(db)?;
        let mut population = Populations.ask(db)?;
        population.retain(|one| Some(one.area) == self.id);
        Ok(SheetOf { area, areas, people, population })
    }
}

fn cells(area: &Area) -> Vec<(&'static str, Cell)> {
    vec![
        ("name", area.name.trim().into()),
        ("parent", area.parent.into()),
        ("housing", area.housing.map(Housing::code).into()),
    ]
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

/// How many live somewhere, written down for the first time.
pub fn live(author: &Author<'_>, living: &[Population]) -> Save {
    author.save(Word("did-area-edit"), population(author, &[], living))
}

/// How many live in an area, from what was seen to what is wanted; what is wanted no more is taken away.
pub fn population(author: &Author<'_>, before: &[Population], after: &[Population]) -> Vec<Edit> {
    let key = |one: &Population| {
        let age = one.age.map_or_else(|| ALL_AGES.to_owned(), AgeGroup::code);
        vec![Cell::from(one.area), Cell::from(age)]
    };
    let cells = |one: &Population| vec![("n", one.n.into()), ("year", one.year.into())];
    let same = |a: &Population, b: &Population| (a.area, a.age) == (b.area, b.age);
    let written = after.iter().map(|one| match before.iter().find(|seen| same(seen, one)) {
        Some(seen) => Edit::diff("area_population", key(one), cells(seen), cells(one)),
        None => Edit::insert("area_population", key(one), cells(one)),
    });
    let kept = |seen: &&Population| after.iter().any(|one| same(seen, one));
    let taken = before.iter().filter(|seen| !kept(seen));
    let taken = taken.map(|seen| Edit::take("area_population", key(seen), author.at));
    written.chain(taken).collect()
}

/// Offers an area no more.
pub fn bin(author: &Author<'_>, area: &Area) -> Save {
    author.save(Word("did-area-bin"), vec![Edit::take("area", area.id, author.at)])
}

/// Two areas that are one: everybody of the first and every area within it goes over to the second,
/// and the first is offered no more.
pub fn join(author: &Author<'_>, from: &Area, into: AreaId, sheet: &SheetOf) -> Save {
    let over = |column| vec![Column::new(column, Cell::from(from.id), Cell::from(into))];
    let people = sheet.people.iter().map(|id| Edit::update("person", *id, over("area")));
    let within = sheet.areas.iter().filter(|area| area.parent == Some(from.id));
    let within = within.map(|area| Edit::update("area", area.id, over("parent")));
    let taken = Edit::take("area", from.id, author.at);
    author.save(Word("did-area-join"), people.chain(within).chain([taken]).collect())
}
