//! Those who help going with those who are met, out of the tables.

use super::read::{codes, members, programmes};
use crate::base::{Day, Id, MatchId, MembershipId, PersonId};
use crate::domain::area::{Area, within};
use crate::domain::programme::matching::{Alone, Match, Parting, Whom};
use crate::domain::programme::suits::{Sought, Suits};
use crate::domain::programme::{Membership, Programme, Weekday};
use crate::store::row::{all, code_or_none, count, id_list, parse, text};
use crate::store::{Ask, Result, StoreError, areas, people};
use rusqlite::{Connection, Params, Row};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A time they went together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// Its row.
    pub id: Id,
    /// Of which match.
    pub of: MatchId,
    /// On which day.
    pub day: Day,
    /// How long.
    pub minutes: Option<u32>,
    /// Where to, at what.
    pub what: String,
}

/// A match as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchLine {
    /// The match.
    pub of: Match,
    /// Who helps.
    pub helper: Membership,
    /// How many times they have gone together.
    pub times: usize,
    /// When they went last.
    pub last: Option<Day>,
}

impl MatchLine {
    /// Whom with, as it may be shown on a day.
    pub fn told(&self, today: Day) -> Option<PersonId> {
        self.of.whom.told(&self.helper, today)
    }
}

/// Which matches are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Matches {
    /// All, those that go on first.
    All,
    /// Those of one who helps.
    Of(MembershipId),
    /// Those with a person; any card of theirs.
    With(PersonId),
    /// Those about which something is to be seen to on a day.
    Due(Day),
}

impl Ask for Matches {
    type Answer = Vec<MatchLine>;

    fn ask(&self, db: &Connection) -> Result<Vec<MatchLine>> {
        match self {
            Self::All => lines(db, "1", []),
            Self::Of(id) => lines(db, "membership=?1", [id]),
            Self::With(person) => {
                let cards = id_list(&people::family(db, *person)?);
                lines(db, "person IN (SELECT unhex(value) FROM json_each(?1))", [cards])
            }
            Self::Due(today) => {
                let may = "back IS NOT NULL AND ended IS NULL OR reason='alone'
                   AND (alone_30 IS NULL OR alone_90 IS NULL)";
                let not = "person NOT IN (SELECT unhex(value) FROM json_each(?1))";
                let which = format!("({may}) AND {not}");
                let mut found = lines(db, &which, [over(db, may, [])?])?;
                found.retain(|line| line.of.to_do(*today).is_some());
                Ok(found)
            }
        }
    }
}

/// Who of those gone with, in matches of which a condition holds, has died or lies in the bin: a list of
/// their cards.
pub(super) fn over(db: &Connection, which: &str, params: impl Params) -> Result<String> {
    let sql = format!("SELECT DISTINCT person FROM match WHERE gone IS NULL AND ({which})");
    let over = people::over(db, &all(db, &sql, params, |r| Ok(r.get(0)?))?)?;
    Ok(id_list(&over.into_iter().collect::<Vec<_>>()))
}

fn read(r: &Row<'_>) -> Result<Match> {
    let whom = Whom::of(r.get("person")?);
    let new = Match::new(r.get("id")?, r.get("membership")?, whom, r.get("starts")?);
    let alone = |column| code_or_none(r, column, Alone::from_code);
    Ok(Match {
        wish: text(r, "wish")?,
        weekdays: codes(r, "weekdays", Weekday::from_code)?,
        planned: r.get("planned")?,
        back: parse(r, "back")?,
        ended: parse(r, "ended")?,
        reason: code_or_none(r, "reason", Parting::from_code)?,
        alone: [alone("alone_30")?, alone("alone_90")?],
        note: text(r, "note")?,
        ..new
    })
}

/// Matches of which a condition holds, those that go on first.
pub(super) fn lines(db: &Connection, which: &str, params: impl Params) -> Result<Vec<MatchLine>> {
    let sql = format!(
        "SELECT * FROM match WHERE gone IS NULL AND ({which})
         ORDER BY ended IS NOT NULL, coalesce(ended, starts) DESC, id DESC"
    );
    let found = all(db, &sql, params, read)?;
    let helpers: Vec<MembershipId> = found.iter().map(|one| one.membership).collect();
    let these = "id IN (SELECT unhex(value) FROM json_each(?1))";
    let helpers = members(db, these, [id_list(&helpers)])?;
    let helpers: BTreeMap<MembershipId, Membership> =
        helpers.into_iter().map(|one| (one.id, one)).collect();
    let ids: Vec<MatchId> = found.iter().map(|one| one.id).collect();
    let sql = "SELECT match, count(*), max(day) FROM match_time WHERE gone IS NULL
       AND match IN (SELECT unhex(value) FROM json_each(?1)) GROUP BY match";
    let time = |r: &Row<'_>| Ok((r.get(0)?, (count(r, 1)?, r.get(2)?)));
    let times: BTreeMap<MatchId, (usize, Day)> =
        all(db, sql, [id_list(&ids)], time)?.into_iter().collect();
    let line = |of: Match| {
        // With whoever helped in the bin, what they did lies there too.
        let helper = helpers.get(&of.membership)?.clone();
        let gone = times.get(&of.id);
        let (times, last) = (gone.map_or(0, |(n, _)| *n), gone.map(|(_, day)| *day));
        Some(MatchLine { of, helper, times, last })
    };
    Ok(found.into_iter().filter_map(line).collect())
}

/// Times of which a condition holds, the latest first.
pub(super) fn times(db: &Connection, which: &str, params: impl Params) -> Result<Vec<Time>> {
    let sql = format!(
        "SELECT * FROM match_time WHERE gone IS NULL AND match IN
           (SELECT id FROM match WHERE gone IS NULL AND {which}) ORDER BY day DESC, id DESC"
    );
    all(db, &sql, params, |r| {
        Ok(Time {
            id: r.get("id")?,
            of: r.get("match")?,
            day: r.get("day")?,
            minutes: r.get("minutes")?,
            what: text(r, "what")?,
        })
    })
}

/// What the forms of a match and of a time start from.
#[derive(Debug)]
pub struct MatchSheet {
    /// Which; none for a new one.
    pub id: Option<MatchId>,
}

/// An answer to [`MatchSheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatchSheetOf {
    /// As it stands; none for a new one.
    pub line: Option<MatchLine>,
    /// When they went together, the latest first.
    pub times: Vec<Time>,
    /// Who can be gone with: those active in any programme, each with how many they go with.
    pub helpers: Vec<(Membership, usize)>,
    /// To say which programme they are of.
    pub programmes: Vec<Programme>,
    /// To say where they help.
    pub areas: Vec<Area>,
}

impl Ask for MatchSheet {
    type Answer = MatchSheetOf;

    fn ask(&self, db: &Connection) -> Result<MatchSheetOf> {
        let line = match self.id {
            Some(id) => {
                let found = lines(db, "id=?1", [id])?;
                Some(found.into_iter().next().ok_or(StoreError::Gone)?)
            }
            None => None,
        };
        let sql = "SELECT membership, count(*) FROM match WHERE gone IS NULL AND ended IS NULL
           GROUP BY membership";
        let loads: BTreeMap<MembershipId, usize> =
            all(db, sql, [], |r| Ok((r.get(0)?, count(r, 1)?)))?.into_iter().collect();
        let active = members(db, "active IS NOT NULL AND ended IS NULL", [])?.into_iter();
        let load = |one: Membership| {
            let load = loads.get(&one.id).copied().unwrap_or(0);
            (one, load)
        };
        Ok(MatchSheetOf {
            line,
            times: times(db, "id=?1", [self.id])?,
            helpers: active.map(load).collect(),
            programmes: programmes(db)?,
            areas: areas::All.ask(db)?,
        })
    }
}

/// Who of those who help suits somebody, the best first. Whoever goes with them already is left out, and
/// so are they themselves.
#[derive(Debug)]
pub struct Suggest {
    /// Whom.
    pub person: PersonId,
    /// What for, in words.
    pub wish: String,
    /// On which days.
    pub weekdays: Vec<Weekday>,
    /// The day.
    pub today: Day,
}

impl Ask for Suggest {
    type Answer = Vec<Suits>;

    fn ask(&self, db: &Connection) -> Result<Vec<Suits>> {
        let cards = people::family(db, self.person)?;
        let going = Matches::With(self.person).ask(db)?;
        let sheet = MatchSheet { id: None }.ask(db)?;
        let read = |person: &PersonId| people::Read { person: *person }.ask(db);
        let person = read(cards.first().unwrap_or(&self.person))?;
        let all = cards.iter().map(read).collect::<Result<Vec<_>>>()?;
        // That somebody helps where a protected person lives would tell where that is, whichever of
        // their cards says that they are.
        let open = !all.iter().any(|card| card.protection.is_protected());
        let home = person.area.filter(|_| open);
        let around =
            |area: &&Area| home.is_some_and(|at| within(&sheet.areas, area.id).contains(&at));
        let sought = Sought {
            areas: sheet.areas.iter().filter(around).map(|area| area.id).collect(),
            languages: person.languages,
            interests: if open { person.tags } else { Vec::new() },
            wish: self.wish.clone(),
            weekdays: self.weekdays.clone(),
        };
        let free = |(one, _): &&(Membership, usize)| {
            let goes = going.iter().any(|line| line.of.is_open() && line.helper.id == one.id);
            !goes && one.person.is_none_or(|own| !cards.contains(&own))
        };
        let suits = |(one, load): &(Membership, usize)| Suits::of(one, *load, &sought, self.today);
        let mut found: Vec<Suits> = sheet.helpers.iter().filter(free).map(suits).collect();
        found.sort_by_key(|suits| Reverse(suits.rank()));
        Ok(found)
    }
}
