//! The rows behind the list of names that is held in memory.

use super::row::{all, id_list, one, parse, text};
use super::{Ask, Result};
use super::{areas, people};
use crate::base::id::IdMap;
use crate::base::sort::Collation;
use crate::base::{AreaId, Day, Lang, PersonId};
use crate::domain::names::{Entry, Names};
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The names of everybody, and the change they stand at.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The names.
    pub names: Arc<Names>,
    /// The last change they know of; [`Refresh`] goes on from here.
    pub seq: i64,
}

/// Everybody's names, sorted as a language sorts.
#[derive(Debug)]
pub struct LoadNames {
    /// Which language.
    pub lang: Lang,
}

impl Ask for LoadNames {
    type Answer = Loaded;

    fn ask(&self, db: &Connection) -> Result<Loaded> {
        let names = Names::new(entries(db, None)?, &Collation::new(self.lang));
        Ok(Loaded { names: Arc::new(names.in_areas(areas::All.ask(db)?)), seq: seq(db)? })
    }
}

/// Everybody as the names are built from, with the protected and those in the bin: for an import, which
/// must not bring in anew whom it does not find in a list.
#[derive(Debug)]
pub struct Everybody;

impl Ask for Everybody {
    type Answer = Vec<Entry>;

    fn ask(&self, db: &Connection) -> Result<Vec<Entry>> {
        entries(db, None)
    }
}

/// The names with what has changed since; nothing when that touches no name.
pub struct Refresh {
    /// The names as they are known.
    pub known: Loaded,
    /// In which language they are sorted.
    pub lang: Lang,
}

impl std::fmt::Debug for Refresh {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Refresh(since {})", self.known.seq)
    }
}

/// So many changed persons, and everybody is read anew.
const MANY: usize = 2000;

impl Ask for Refresh {
    type Answer = Option<Loaded>;

    fn ask(&self, db: &Connection) -> Result<Option<Loaded>> {
        // What is known of a file in whose place an older one was put is of no use.
        let older = self.known.seq == 0 || seq(db)? < self.known.seq;
        let changed = if older { None } else { changed(db, self.known.seq)? };
        let Some(changed) = changed else {
            return LoadNames { lang: self.lang }.ask(db).map(Some);
        };
        if changed.is_empty() {
            return Ok(None);
        }
        let ids: Vec<PersonId> = changed.into_iter().collect();
        let entries = entries(db, Some(&ids))?;
        let names = Arc::new(self.known.names.with(entries, &Collation::new(self.lang)));
        Ok(Some(Loaded { names, seq: seq(db)? }))
    }
}

fn seq(db: &Connection) -> Result<i64> {
    let sql = "SELECT seq FROM change ORDER BY seq DESC LIMIT 1";
    Ok(one(db, sql, [], |r| Ok(r.get(0)?))?.unwrap_or(0))
}

/// Who has another name, number, mark or last contact since a change; `None`: too many to tell, or
/// the log no longer reaches back so far.
fn changed(db: &Connection, since: i64) -> Result<Option<BTreeSet<PersonId>>> {
    let oldest = "SELECT min(seq) FROM change";
    let oldest: Option<i64> = one(db, oldest, [], |r| Ok(r.get(0)?))?.flatten();
    if oldest.is_none_or(|oldest| oldest > since + 1) {
        return Ok(None);
    }
    let sql = "SELECT tbl, row FROM change WHERE seq>?1 ORDER BY seq";
    let mut ask = db.prepare_cached(sql)?;
    let mut rows = ask.query([since])?;
    let mut persons = BTreeSet::new();
    while let Some(row) = rows.next()? {
        let (table, key): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let id = key.first_chunk::<16>().map(|bytes| PersonId(crate::base::Id(*bytes)));
        let of = |sql: &str| one(db, sql, [id], |r| Ok(r.get::<_, Option<PersonId>>(0)?));
        persons.extend(match table.as_str() {
            "person" | "person_tag" => id,
            "phone" => of("SELECT person FROM phone WHERE id=?1")?.flatten(),
            "encounter" => of("SELECT person FROM encounter WHERE id=?1")?.flatten(),
            // Names of areas and marks stand on everybody who has them.
            "area" | "tag" => return Ok(None),
            _ => None,
        });
        if persons.len() > MANY {
            return Ok(None);
        }
    }
    Ok(Some(persons))
}

/// The entries of some persons, or of all. Each side table is read once, in the order of persons.
fn entries(db: &Connection, only: Option<&[PersonId]>) -> Result<Vec<Entry>> {
    let ids = only.map(id_list);
    let filter = |column: &str| match &ids {
        Some(_) => format!("{column} IN (SELECT unhex(value) FROM json_each(?1))"),
        None => "?1 IS NULL".to_owned(),
    };
    let areas: IdMap<AreaId, String> =
        all(db, "SELECT id, name FROM area", [], |r| Ok((r.get(0)?, r.get(1)?)))?
            .into_iter()
            .collect();
    let sql = format!(
        "SELECT id, given, family, alias, born, street, area, protection, merged_into,
           gone, deceased_on FROM person WHERE {}",
        filter("id")
    );
    let mut entries = all(db, &sql, [&ids], |r| entry(r, &areas))?;
    let places: IdMap<PersonId, usize> = entries.iter().map(|e| e.id).zip(0..).collect();
    let mut put = |person: PersonId, f: &mut dyn FnMut(&mut Entry)| {
        if let Some(entry) = places.get(&person).and_then(|place| entries.get_mut(*place)) {
            f(entry);
        }
    };
    let sql = format!(
        "SELECT person, coalesce(e164, typed) FROM phone
         WHERE {} AND gone IS NULL AND wrong IS NULL",
        filter("person")
    );
    for (person, number) in all(db, &sql, [&ids], |r| Ok((r.get(0)?, r.get::<_, String>(1)?)))? {
        put(person, &mut |e| e.phones.push(number.clone()));
    }
    let sql = format!(
        "SELECT p.person, t.name FROM person_tag p JOIN tag t ON t.id=p.tag
         WHERE {} AND p.gone IS NULL AND t.gone IS NULL",
        filter("p.person")
    );
    for (person, tag) in all(db, &sql, [&ids], |r| Ok((r.get(0)?, r.get::<_, String>(1)?)))? {
        put(person, &mut |e| e.tags.push(tag.clone()));
    }
    let sql = format!(
        "SELECT person, max(day) FROM encounter WHERE {} AND person IS NOT NULL AND gone IS NULL
         GROUP BY person",
        filter("person")
    );
    for (person, last) in all(db, &sql, [&ids], |r| Ok((r.get(0)?, r.get::<_, Option<Day>>(1)?)))? {
        put(person, &mut |e| e.last = last);
    }
    Ok(entries)
}

fn entry(r: &Row<'_>, areas: &IdMap<AreaId, String>) -> Result<Entry> {
    let area_id = r.get::<_, Option<AreaId>>("area")?;
    let area = area_id.and_then(|id| areas.get(&id));
    Ok(Entry {
        given: text(r, "given")?,
        family: text(r, "family")?,
        alias: text(r, "alias")?,
        born: parse(r, "born")?,
        street: text(r, "street")?,
        area: area.cloned().unwrap_or_default(),
        area_id,
        protection: people::protection(r, "protection")?,
        merged_into: r.get("merged_into")?,
        gone: r.get::<_, Option<i64>>("gone")?.is_some(),
        died: r.get::<_, Option<String>>("deceased_on")?.is_some(),
        ..Entry::new(r.get("id")?)
    })
}
