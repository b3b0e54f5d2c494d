//! What screens and reports ask of programmes.

use super::matches::{MatchLine, Matches, Time, times};
use super::told::{Hours, Noticed, hours, notices};
use crate::base::{Day, MembershipId, PersonId, ProgrammeId};
use crate::domain::area::Area;
use crate::domain::programme::coverage::{Coverage, is_late};
use crate::domain::programme::need::{Met, Need, short};
use crate::domain::programme::{End, Kind, Membership, Place, Programme, Step, Weekday};
use crate::domain::session::listed;
use crate::store::row::{all, code, code_or_none, count, id_list, parse, text};
use crate::store::{Ask, Result, StoreError, areas};
use rusqlite::{Connection, Params, Row};
use std::collections::BTreeMap;

/// Codes after commas. One that this program does not know is left out: it asks for nothing here.
pub(super) fn codes<T>(r: &Row<'_>, column: &str, read: fn(&str) -> Option<T>) -> Result<Vec<T>> {
    Ok(text(r, column)?.split(',').filter_map(read).collect())
}

/// All programmes: those that ship, then the team's own, in the order they were made.
pub fn programmes(db: &Connection) -> Result<Vec<Programme>> {
    let read = |r: &Row<'_>| {
        let new = Programme::new(r.get("id")?, code(r, "kind", Kind::from_code)?);
        Ok(Programme {
            name: text(r, "name")?,
            aim: r.get("aim")?,
            every: r.get("every")?,
            needs: codes(r, "needs", Need::from_code)?,
            note: text(r, "note")?,
            ..new
        })
    };
    let sql = "SELECT * FROM programme WHERE gone IS NULL ORDER BY kind='own', id";
    let mut found = all(db, sql, [], read)?;
    let sql = "SELECT programme, name, aim FROM programme_place WHERE gone IS NULL
       ORDER BY programme, name";
    let place = |r: &Row<'_>| Ok((r.get(0)?, Place { name: r.get(1)?, aim: r.get(2)? }));
    for (programme, place) in all(db, sql, [], place)? {
        let programme: ProgrammeId = programme;
        if let Some(one) = found.iter_mut().find(|one| one.id == programme) {
            one.places.push(place);
        }
    }
    Ok(found)
}

/// Those in programmes of whom a condition holds, with where they help and what they have signed.
pub fn members(db: &Connection, which: &str, params: impl Params) -> Result<Vec<Membership>> {
    let sql = format!("SELECT * FROM membership WHERE gone IS NULL AND {which} ORDER BY id");
    let mut found = all(db, &sql, params, member)?;
    let ids: Vec<MembershipId> = found.iter().map(|one| one.id).collect();
    let at: BTreeMap<MembershipId, usize> =
        ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let ids = id_list(&ids);
    let mut put = |id: MembershipId, what: &mut dyn FnMut(&mut Membership)| {
        if let Some(one) = at.get(&id).and_then(|at| found.get_mut(*at)) {
            what(one);
        }
    };
    let of = |table: &str| format!("SELECT * FROM membership_{table} WHERE {OF_THESE}");
    for (id, place) in all(db, &of("place"), [&ids], |r| Ok((r.get(0)?, r.get::<_, String>(1)?)))? {
        put(id, &mut |one| one.places.push(place.clone()));
    }
    for (id, area) in all(db, &of("area"), [&ids], |r| Ok((r.get(0)?, r.get(1)?)))? {
        put(id, &mut |one| one.areas.push(area));
    }
    let met = |r: &Row<'_>| {
        let need = code(r, "need", Need::from_code)?;
        Ok((r.get(0)?, Met { need, day: r.get("day")?, until: parse(r, "until")? }))
    };
    for (id, met) in all(db, &of("need"), [&ids], met)? {
        put(id, &mut |one| one.met.push(met.clone()));
    }
    Ok(found)
}

const OF_THESE: &str = "gone IS NULL AND membership IN (SELECT unhex(value) FROM json_each(?1))";

fn member(r: &Row<'_>) -> Result<Membership> {
    let mut one = Membership::new(r.get("id")?, r.get("programme")?);
    for step in Step::ALL {
        one.steps.extend(parse::<Day>(r, step.code())?.map(|day| (*step, day)));
    }
    Ok(Membership {
        person: r.get("person")?,
        name: text(r, "name")?,
        phone: text(r, "phone")?,
        email: text(r, "email")?,
        worker: r.get("worker")?,
        languages: listed(&text(r, "languages")?),
        weekdays: codes(r, "weekdays", Weekday::from_code)?,
        times: text(r, "times")?,
        interests: listed(&text(r, "interests")?),
        load: r.get("load")?,
        reason: code_or_none(r, "reason", End::from_code)?,
        note: text(r, "note")?,
        ..one
    })
}

/// Somebody in a programme as lists show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Who.
    pub membership: Membership,
    /// When they were noticed last.
    pub noticed: Option<Day>,
    /// How long they have helped in all.
    pub minutes: u64,
    /// How many have said that they came by them.
    pub brought: usize,
}

/// When each of some was noticed last.
pub fn noticed(db: &Connection, ids: &str) -> Result<BTreeMap<MembershipId, Day>> {
    let sql = format!(
        "SELECT membership, max(day) FROM membership_notice WHERE {OF_THESE} GROUP BY membership"
    );
    Ok(all(db, &sql, [ids], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect())
}

/// Those of a programme, whatever their step.
fn lines(db: &Connection, programme: ProgrammeId) -> Result<Vec<Line>> {
    let members = members(db, "programme=?1", [programme])?;
    let ids: Vec<MembershipId> = members.iter().map(|one| one.id).collect();
    let ids = id_list(&ids);
    let noticed = noticed(db, &ids)?;
    let sql = format!(
        "SELECT membership, sum(minutes) FROM membership_hours WHERE {OF_THESE} GROUP BY membership"
    );
    let minutes: BTreeMap<MembershipId, i64> =
        all(db, &sql, [&ids], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect();
    let sql = "SELECT heard_membership, count(*) FROM person WHERE heard_membership IS NOT NULL
       AND gone IS NULL AND merged_into IS NULL GROUP BY heard_membership";
    let brought: BTreeMap<MembershipId, usize> =
        all(db, sql, [], |r| Ok((r.get(0)?, count(r, 1)?)))?.into_iter().collect();
    let line = |membership: Membership| Line {
        noticed: noticed.get(&membership.id).copied(),
        minutes: minutes.get(&membership.id).and_then(|n| u64::try_from(*n).ok()).unwrap_or(0),
        brought: brought.get(&membership.id).copied().unwrap_or(0),
        membership,
    };
    Ok(members.into_iter().map(line).collect())
}

/// The programmes, and one of them with who is in it.
#[derive(Debug)]
pub struct Page {
    /// Which; the first where none is said or it is not there any more.
    pub programme: Option<ProgrammeId>,
}

/// An answer to [`Page`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageOf {
    /// All, each with how many are active in it.
    pub programmes: Vec<(Programme, usize)>,
    /// Which of them is shown.
    pub chosen: usize,
    /// Who is in it.
    pub lines: Vec<Line>,
    /// To name the areas.
    pub areas: Vec<Area>,
}

impl PageOf {
    /// The one that is shown.
    pub fn programme(&self) -> Option<&Programme> {
        self.programmes.get(self.chosen).map(|(programme, _)| programme)
    }

    /// How it stands.
    pub fn coverage(&self) -> Coverage {
        let members: Vec<Membership> =
            self.lines.iter().map(|line| line.membership.clone()).collect();
        self.programme().map(|one| Coverage::of(one, &members)).unwrap_or_default()
    }
}

impl Ask for Page {
    type Answer = PageOf;

    fn ask(&self, db: &Connection) -> Result<PageOf> {
        let sql = "SELECT programme, count(*) FROM membership
           WHERE gone IS NULL AND active IS NOT NULL AND ended IS NULL GROUP BY programme";
        let active: BTreeMap<ProgrammeId, usize> =
            all(db, sql, [], |r| Ok((r.get(0)?, count(r, 1)?)))?.into_iter().collect();
        let found = programmes(db)?;
        let chosen = found.iter().position(|one| Some(one.id) == self.programme).unwrap_or(0);
        let lines = found.get(chosen).map(|one| lines(db, one.id)).transpose()?;
        let number = |one: &Programme| active.get(&one.id).copied().unwrap_or(0);
        Ok(PageOf {
            programmes: found.into_iter().map(|one| (one.clone(), number(&one))).collect(),
            chosen,
            lines: lines.unwrap_or_default(),
            areas: areas::All.ask(db)?,
        })
    }
}

/// One in a programme, with everything of them.
#[derive(Debug)]
pub struct Card {
    /// Who.
    pub id: MembershipId,
}

/// An answer to [`Card`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardOf {
    /// Who.
    pub membership: Membership,
    /// In which programme.
    pub programme: Programme,
    /// When they were noticed, the latest first.
    pub notices: Vec<Noticed>,
    /// The time they gave, the latest first.
    pub hours: Vec<Hours>,
    /// Whom they go and went with, those that go on first.
    pub matches: Vec<MatchLine>,
    /// When they went, the latest first.
    pub times: Vec<Time>,
    /// Who has said that they came by them, each with the moment their card was made.
    pub brought: Vec<(PersonId, crate::base::Stamp)>,
    /// To name the areas.
    pub areas: Vec<Area>,
}

impl Ask for Card {
    type Answer = CardOf;

    fn ask(&self, db: &Connection) -> Result<CardOf> {
        let found = members(db, "id=?1", [self.id])?;
        let membership = found.into_iter().next().ok_or(StoreError::Gone)?;
        let programme = programmes(db)?.into_iter().find(|one| one.id == membership.programme);
        let sql = "SELECT id, made FROM person WHERE heard_membership=?1 AND gone IS NULL
           AND merged_into IS NULL ORDER BY made DESC, id DESC";
        Ok(CardOf {
            programme: programme.ok_or(StoreError::Gone)?,
            notices: notices(db, "membership=?1", [self.id])?,
            hours: hours(db, "membership=?1", [self.id])?,
            matches: Matches::Of(self.id).ask(db)?,
            times: times(db, "membership=?1", [self.id])?,
            brought: all(db, sql, [self.id], |r| Ok((r.get(0)?, r.get(1)?)))?,
            areas: areas::All.ask(db)?,
            membership,
        })
    }
}

/// Everybody in any programme.
#[derive(Debug)]
pub struct Everybody;

impl Ask for Everybody {
    type Answer = Vec<Membership>;

    fn ask(&self, db: &Connection) -> Result<Vec<Membership>> {
        members(db, "1", [])
    }
}

/// Some in programmes.
#[derive(Debug)]
pub struct Several {
    /// Who.
    pub ids: Vec<MembershipId>,
}

impl Ask for Several {
    type Answer = Vec<Membership>;

    fn ask(&self, db: &Connection) -> Result<Vec<Membership>> {
        members(db, "id IN (SELECT unhex(value) FROM json_each(?1))", [id_list(&self.ids)])
    }
}

/// What the form of somebody in a programme starts from.
#[derive(Debug)]
pub struct Sheet {
    /// Who; none for somebody new.
    pub id: Option<MembershipId>,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// As it stands; none for somebody new.
    pub membership: Option<Membership>,
    /// All programmes.
    pub programmes: Vec<Programme>,
    /// Areas that are offered.
    pub areas: Vec<Area>,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let membership = match self.id {
            Some(id) => {
                let found = members(db, "id=?1", [id])?;
                Some(found.into_iter().next().ok_or(StoreError::Gone)?)
            }
            None => None,
        };
        let areas = areas::All.ask(db)?.into_iter().filter(|area| !area.gone).collect();
        Ok(SheetOf { membership, programmes: programmes(db)?, areas })
    }
}

/// What is to be seen to in programmes on a day.
#[derive(Debug)]
pub struct Due {
    /// The day.
    pub today: Day,
}

/// An answer to [`Due`]: a programme in which somebody waits to be noticed, or something runs out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueOf {
    /// Which.
    pub programme: Programme,
    /// How many nobody has noticed for longer than agreed.
    pub unnoticed: usize,
    /// Of how many something that is asked does not hold, or soon will not.
    pub short: usize,
}

impl Ask for Due {
    type Answer = Vec<DueOf>;

    fn ask(&self, db: &Connection) -> Result<Vec<DueOf>> {
        let active = members(db, "active IS NOT NULL AND ended IS NULL", [])?;
        let ids: Vec<MembershipId> = active.iter().map(|one| one.id).collect();
        let noticed = noticed(db, &id_list(&ids))?;
        let mut due = Vec::new();
        for programme in programmes(db)? {
            let within = || active.iter().filter(|one| one.programme == programme.id);
            let late = |one: &&Membership| {
                is_late(&programme, one, noticed.get(&one.id).copied(), self.today)
            };
            let lacks =
                |one: &&Membership| !short(&programme.needs, &one.met, self.today).is_empty();
            let unnoticed = within().filter(late).count();
            let short = within().filter(lacks).count();
            if unnoticed + short > 0 {
                due.push(DueOf { programme, unnoticed, short });
            }
        }
        Ok(due)
    }
}
