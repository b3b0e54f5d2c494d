//! Everything the figures of an initiative are made of, from one reading of the file.

use super::asked::Asked;
use super::counts::counted;
use super::listed::{standing, targets};
use super::place::Wall;
use super::read::brought;
use super::rungs::{Came, rungs};
use super::{Line, read};
use crate::base::id::IdMap;
use crate::base::{Amount, Country, Day, InitiativeId, PersonId, Stamp, Word, WorkerId};
use crate::domain::area::{Area, Population, living_within};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Kind, WhyNot};
use crate::domain::initiative::{Initiative, Targets};
use crate::domain::makeup::{Ended, Member, Place};
use crate::domain::method::shipped_one;
use crate::domain::printed::{Heading, Limit};
use crate::domain::protection::Protection;
use crate::domain::totals::{self, Attempt};
use crate::store::copies::IsPart;
use crate::store::row::{all, code, code_or_none, id_list, parse};
use crate::store::{Ask, Result, StoreError, areas, methods, settings};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The figures of an initiative.
#[derive(Debug)]
pub struct Figures {
    /// Which.
    pub id: InitiativeId,
    /// What the clock shows: how far somebody has come on a ladder depends on it.
    pub wall: Wall,
}

/// An answer to [`Figures`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiguresOf {
    /// The initiative, with what has become of its list.
    pub line: Line,
    /// Everybody listed or contacted.
    pub members: Vec<Member>,
    /// How far those on the sealed list have come.
    pub rungs: Vec<Came>,
    /// What the method is called that it carries out.
    pub method: Option<Heading>,
    /// The country, whose money the cost is in.
    pub country: Country,
    /// The same of the initiative it follows on, last year's.
    pub before: Option<Box<FiguresOf>>,
    /// To name areas by.
    pub areas: Vec<Area>,
    /// How many live where.
    pub populations: Vec<Population>,
    /// Whether its ladder has a rung that asks for a yes, which is then no talk carried out.
    pub asks: bool,
    /// From which number on counts are printed.
    pub limit: Limit,
    /// The file holds some of the persons alone, and so do the figures.
    pub part: bool,
}

impl FiguresOf {
    /// The day ages are counted on: when it began.
    pub fn on(&self, today: Day) -> Day {
        let one = &self.line.initiative;
        let sealed = one.sealed.map(|seal| Day(seal.at.utc().date()));
        one.from.or(sealed).unwrap_or(today)
    }

    /// Letters that did not come back, and how many live in the areas they went to, for whom they are: of
    /// several mailings those of the largest, since who got two is not known. Nothing where none were
    /// counted, nobody has written down how many live there, or they are more than that.
    pub fn arrived(&self) -> Option<(Amount, usize)> {
        let areas = &self.line.initiative.areas;
        let of = living_within(&self.populations, &self.areas, areas)?;
        let arrived = self.line.counted.largest?;
        (arrived.n <= of).then_some((arrived, of))
    }

    /// What [`FiguresOf::arrived`] is called: a letter may be for a whole household, and one mailing is not
    /// all of them.
    pub fn arrived_word(&self) -> Word {
        match self.line.counted.mailings {
            0 | 1 => Word("figures-letters"),
            _ => Word("figures-letters-largest"),
        }
    }

    /// Those the figures are of: the N of the list; without one everybody who was contacted.
    pub fn counted(&self) -> impl Iterator<Item = &Member> {
        let sealed = self.line.reach.is_some();
        self.members.iter().filter(move |member| member.counts(sealed))
    }
}

/// What was done once.
struct Deed {
    person: Option<PersonId>,
    at: Stamp,
    day: Day,
    disposition: Disposition,
    kind: Kind,
    worker: WorkerId,
    minutes: u32,
    along: Option<Along>,
    why_not: Option<WhyNot>,
    /// As the figures count it: a talk that was to bring a yes carries nothing out by itself.
    counts: Disposition,
    yes: bool,
}

/// What is known of a card.
type Card = (PersonId, Member);

impl Ask for Figures {
    type Answer = FiguresOf;

    fn ask(&self, db: &Connection) -> Result<FiguresOf> {
        let mut figures = figures_of(db, self.id, self.wall)?;
        let before = figures.line.initiative.previous.filter(|before| *before != self.id);
        // One that has been taken away since is not compared with.
        figures.before = match before.map(|before| figures_of(db, before, self.wall)) {
            Some(Err(StoreError::Gone)) | None => None,
            Some(before) => Some(Box::new(before?)),
        };
        if figures.line.reach.is_some() {
            let list: Vec<PersonId> = figures.counted().map(|member| member.person).collect();
            figures.rungs = rungs(db, &figures.line.initiative, &list, self.wall)?;
        }
        Ok(figures)
    }
}

/// What the method of an initiative is called: by its card, or as it was written.
fn method(db: &Connection, one: &Initiative) -> Result<Option<Heading>> {
    let Some(key) = &one.method else { return Ok(None) };
    let own = methods::Written.ask(db)?.into_iter().find(|own| own.key == *key);
    let card =
        own.map_or_else(|| shipped_one(key), |own| Some(own.laid(shipped_one(key).as_ref())));
    let name = card.map(|card| card.name_in_all().clone());
    Ok(Some(name.map_or_else(|| key.as_str().into(), Heading::Labels)))
}

/// The figures of one initiative, compared with nothing.
fn figures_of(db: &Connection, id: InitiativeId, wall: Wall) -> Result<FiguresOf> {
    let initiative = read(db, id)?;
    let targets = targets(db, &initiative)?;
    let asked = Asked::of(db, &initiative)?;
    let deeds = deeds(db, id, &asked)?;
    let attempts: Vec<Attempt> = deeds.iter().filter_map(attempt).collect();
    let reach = totals::reach(&targets, &attempts, initiative.counting());
    let mut members = members(db, &targets, &deeds)?;
    place(&mut members, &targets, (&attempts, &initiative));
    spend(&mut members, &deeds);
    agree(&mut members, &deeds, &asked);
    let counted = counted(db, id)?;
    let mut members: Vec<Member> = members.into_values().collect();
    members.sort_unstable_by_key(|member| member.person);
    let gathered = if initiative.sealed.is_none() { targets.list.len() } else { 0 };
    let brought = brought(db, id)?;
    let method = method(db, &initiative)?;
    Ok(FiguresOf {
        method,
        rungs: Vec::new(),
        asks: asked.asks(),
        country: wall.country,
        line: Line { initiative, reach, gathered, contacts: deeds.len(), counted, brought },
        members,
        before: None,
        areas: areas::All.ask(db)?,
        populations: areas::Populations.ask(db)?,
        limit: settings::Small.ask(db)?,
        part: IsPart.ask(db)?,
    })
}

fn deeds(db: &Connection, initiative: InitiativeId, asked: &Asked) -> Result<Vec<Deed>> {
    let stands = standing(db)?;
    let sql = "SELECT id, person, at, day, disposition, kind, step, worker, minutes, along, reason
       FROM encounter WHERE initiative=?1 AND gone IS NULL ORDER BY at, id";
    all(db, sql, [initiative], |r| {
        Ok(Deed {
            person: r.get::<_, Option<PersonId>>("person")?.map(&stands),
            at: r.get("at")?,
            day: r.get("day")?,
            disposition: code(r, "disposition", Disposition::from_code)?,
            kind: code(r, "kind", Kind::from_code)?,
            worker: r.get("worker")?,
            minutes: r.get::<_, Option<u32>>("minutes")?.unwrap_or_default(),
            along: code_or_none(r, "along", Along::from_code)?,
            why_not: code_or_none(r, "reason", WhyNot::from_code)?,
            counts: asked.comes_to(r)?,
            yes: asked.is_yes(r)?,
        })
    })
}

fn attempt(deed: &Deed) -> Option<Attempt> {
    let Deed { person, at, day, counts: disposition, .. } = *deed;
    Some(Attempt { person: person?, at, day, disposition })
}

/// Everybody listed or contacted, with what their card says.
fn members(db: &Connection, targets: &Targets, deeds: &[Deed]) -> Result<IdMap<PersonId, Member>> {
    let listed = targets.list.iter().map(|target| target.person);
    let who: BTreeSet<PersonId> = listed.chain(deeds.iter().filter_map(|d| d.person)).collect();
    let who: Vec<PersonId> = who.into_iter().collect();
    let sql = "SELECT id, area, born, languages, protection FROM person
       WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
    let found: Vec<Card> = all(db, sql, [id_list(&who)], |r| {
        let languages: Option<String> = r.get("languages")?;
        let first = languages.iter().flat_map(|all| all.split(',')).map(str::trim).next();
        let level: u8 = r.get("protection")?;
        let person = r.get("id")?;
        let member = Member {
            person,
            area: r.get("area")?,
            born: parse(r, "born")?,
            language: first.filter(|first| !first.is_empty()).map(str::to_owned),
            worker: None,
            // A level this program does not know is the strictest.
            protection: Protection::from_level(level).unwrap_or(Protection::Secret),
            place: Place::Unlisted,
            ended: None,
            met: None,
            along: None,
            why_not: None,
            said_yes: false,
            meetings: 0,
            contacts: 0,
            minutes: 0,
            visits: 0,
            letters: 0,
        };
        Ok((person, member))
    })?;
    let mut members: IdMap<PersonId, Member> = found.into_iter().collect();
    for (card, level) in protected(db)? {
        if let Some(member) = members.get_mut(&card) {
            member.protection = member.protection.max(level);
        }
    }
    Ok(members)
}

/// Whom the cards lead to that have been merged away and are protected.
fn protected(db: &Connection) -> Result<Vec<(PersonId, Protection)>> {
    let stands = standing(db)?;
    let sql = "SELECT id, protection FROM person WHERE merged_into IS NOT NULL AND protection>0";
    all(db, sql, [], |r| {
        let level: u8 = r.get("protection")?;
        let level = Protection::from_level(level).unwrap_or(Protection::Secret);
        Ok((stands(r.get("id")?), level))
    })
}

/// Says of each whether they are one of the N, and how it ended with them.
fn place(
    members: &mut IdMap<PersonId, Member>,
    targets: &Targets,
    (attempts, initiative): (&[Attempt], &Initiative),
) {
    let counting = initiative.counting();
    let mut tried: IdMap<PersonId, Vec<(Stamp, Disposition)>> = IdMap::default();
    for attempt in attempts {
        tried.entry(attempt.person).or_default().push((attempt.at, attempt.disposition));
    }
    for target in &targets.list {
        if let Some(member) = members.get_mut(&target.person) {
            member.place = match (target.left(), target.late) {
                (Some(_), _) => Place::Outside,
                (None, true) => Place::Late,
                (None, false) => Place::Listed,
            };
        }
    }
    for member in members.values_mut() {
        let mine = tried.remove(&member.person).unwrap_or_default();
        let outcome = totals::final_disposition(mine, counting);
        let ended = Ended::of(outcome.unwrap_or(Disposition::NotBegun), counting);
        member.ended = ended.filter(|_| member.place != Place::Outside);
    }
}

/// Gives each what was spent on them, and who tried them last.
fn spend(members: &mut IdMap<PersonId, Member>, deeds: &[Deed]) {
    let mut last: IdMap<PersonId, Stamp> = IdMap::default();
    for deed in deeds {
        let member = deed.person.and_then(|person| members.get_mut(&person));
        let Some(member) = member else { continue };
        member.minutes += u64::from(deed.minutes);
        member.contacts += 1;
        member.visits += usize::from(deed.kind.is_visit() && deed.disposition.reached());
        member.letters += usize::from(deed.kind.is_written());
        note(member, deed);
        let newest = last.entry(member.person).or_insert(deed.at);
        if *newest <= deed.at {
            (*newest, member.worker) = (deed.at, Some(deed.worker));
        }
    }
}

/// Says of each whether they said yes and nothing else since, or it was carried out. Where nothing is
/// asked for that is the yes.
fn agree(members: &mut IdMap<PersonId, Member>, deeds: &[Deed], asked: &Asked) {
    let said = deeds.iter().filter(|deed| deed.yes).filter_map(|deed| deed.person);
    let said: BTreeSet<PersonId> = said.collect();
    for member in members.values_mut() {
        let yes = said.contains(&member.person) || asked.expects(member.person);
        let open = yes && member.ended == Some(Ended::Met);
        member.said_yes = open || member.ended == Some(Ended::Carried);
    }
}

/// Takes in where they were met, who came along and why they said no; of several contacts the last.
fn note(member: &mut Member, deed: &Deed) {
    if deed.kind.face_to_face() && deed.disposition.reached() {
        member.meetings += 1;
        // A visit tells more than that they met in the street another day.
        if deed.kind.is_visit() || !member.met.is_some_and(Kind::is_visit) {
            member.met = Some(deed.kind);
        }
    }
    // Who came along once has come along, also where the team was alone the next time.
    let came = member.along.filter(|along| *along != Along::Nobody);
    member.along = came.or(deed.along).or(member.along);
    member.why_not = deed.why_not.or(member.why_not);
}
