//! Lindhamra: a town that is not there. Its areas, who lives in them, and who works for them.

use super::dice::Dice;
use super::lists::Lists;
use crate::base::date::red_day;
use crate::base::{AreaId, Country, Day, IdSource, Lang, Stamp, WorkerId};
use crate::domain::area::{Area, Population};
use crate::domain::language::Language;
use crate::domain::letter::Letterhead;
use crate::domain::totals::AgeGroup;
use crate::domain::worker::{Role, Worker};

/// What the register of the town is called.
pub const NAME: &str = "Lindhamra";

/// The one who made the register.
pub const COORDINATOR: &str = "Karin Lindell";

/// Where somebody, or their parents, came from: what they are called and what they speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Sweden.
    Swedish,
    /// Finland.
    Finnish,
    /// Iraq, Syria, Lebanon.
    Arabic,
    /// Somalia.
    Somali,
    /// Bosnia and its neighbours.
    SouthSlavic,
    /// Iran and Afghanistan.
    Persian,
    /// Turkey.
    Turkish,
    /// Poland.
    Polish,
    /// Chile.
    Spanish,
}

impl Origin {
    /// The heading of its names.
    pub const fn names(self) -> &'static str {
        match self {
            Origin::Swedish => "swedish",
            Origin::Finnish => "finnish",
            Origin::Arabic => "arabic",
            Origin::Somali => "somali",
            Origin::SouthSlavic => "south-slavic",
            Origin::Persian => "persian",
            Origin::Turkish => "turkish",
            Origin::Polish => "polish",
            Origin::Spanish => "spanish",
        }
    }

    /// The language spoken at home.
    pub const fn language(self) -> Language {
        match self {
            Origin::Swedish => Language::Swedish,
            Origin::Finnish => Language::Finnish,
            Origin::Arabic => Language::Arabic,
            Origin::Somali => Language::Somali,
            Origin::SouthSlavic => Language::Bosnian,
            Origin::Persian => Language::Persian,
            Origin::Turkish => Language::Turkish,
            Origin::Polish => Language::Polish,
            Origin::Spanish => Language::Spanish,
        }
    }

    /// How many of a hundred old people need an interpreter.
    pub const fn interpreter(self) -> u32 {
        match self {
            Origin::Swedish => 0,
            Origin::Finnish => 6,
            Origin::Polish | Origin::Spanish => 25,
            Origin::SouthSlavic | Origin::Turkish => 45,
            Origin::Persian => 50,
            Origin::Arabic | Origin::Somali => 65,
        }
    }
}

/// Of a thousand people, where they came from: in the houses by the water, and in the tall ones.
const BY_THE_WATER: &[(u32, Origin)] = &[
    (810, Origin::Swedish),
    (110, Origin::Finnish),
    (10, Origin::Arabic),
    (20, Origin::SouthSlavic),
    (15, Origin::Persian),
    (20, Origin::Polish),
    (15, Origin::Spanish),
];
const TALL_HOUSES: &[(u32, Origin)] = &[
    (380, Origin::Swedish),
    (150, Origin::Finnish),
    (170, Origin::Arabic),
    (100, Origin::Somali),
    (70, Origin::SouthSlavic),
    (50, Origin::Persian),
    (40, Origin::Turkish),
    (20, Origin::Polish),
    (20, Origin::Spanish),
];

/// A part of the town with streets.
#[derive(Debug, Clone)]
pub struct Neighbourhood {
    /// Its area.
    pub area: AreaId,
    /// Its streets.
    pub streets: Vec<&'static str>,
    /// The postcode of all of them: a series that no post office has.
    pub postcode: &'static str,
    /// Who lives there.
    pub mix: &'static [(u32, Origin)],
}

/// District, neighbourhood, heading of its streets, postcode, of a hundred old people so many, mix.
type Plan = (&'static str, &'static str, &'static str, &'static str, u32, &'static [(u32, Origin)]);

const PLAN: [Plan; 7] = [
    ("Norra Lindhamra", "Kvarnbacken", "kvarnbacken", "993 10", 18, TALL_HOUSES),
    ("Norra Lindhamra", "Tegelhöjden", "tegelhojden", "993 20", 24, TALL_HOUSES),
    ("Centrum", "Gamla hamnen", "gamla-hamnen", "993 30", 14, BY_THE_WATER),
    ("Centrum", "Stationskvarteren", "stationskvarteren", "993 31", 12, TALL_HOUSES),
    ("Södra Lindhamra", "Trädgårdsdalen", "tradgardsdalen", "993 40", 13, BY_THE_WATER),
    ("Södra Lindhamra", "Solgläntan", "solglantan", "993 41", 11, BY_THE_WATER),
    ("Södra Lindhamra", "Sjövallen", "sjovallen", "993 42", 8, BY_THE_WATER),
];

/// The neighbourhood whose stairwells the team is knocking its way through these weeks.
pub const STAIRWELLS: &str = "Tegelhöjden";

/// The areas and the team.
#[derive(Debug)]
pub struct Town {
    /// The whole tree, each area after the one it is part of.
    pub areas: Vec<Area>,
    /// Where people live, with how many of a hundred live there.
    pub neighbourhoods: Vec<(u32, Neighbourhood)>,
    /// The team, the coordinator first.
    pub workers: Vec<Worker>,
    /// Streets by neighbourhood, and meeting places.
    pub lists: Lists,
}

impl Town {
    /// How many live in each neighbourhood, in all and of the old, of a town where so many are in the register.
    pub fn living(&self, people: usize) -> Vec<Population> {
        // Of a hundred old people, so many of each age.
        let ages = [(70, 32), (75, 26), (80, 20), (85, 14)];
        let people = u32::try_from(people).unwrap_or(u32::MAX / 1000);
        let each = |(share, one): &(u32, Neighbourhood)| {
            let (area, old) = (one.area, people * share * 3 / 100);
            let of = ages.map(|(from, part)| Population {
                area,
                age: Some(AgeGroup::Years(from, from + 4)),
                n: old * part / 100,
                year: None,
            });
            // One in twelve is as old as that.
            let all = Population { area, age: None, n: old * 12, year: None };
            std::iter::once(all).chain(of)
        };
        self.neighbourhoods.iter().flat_map(each).collect()
    }

    /// The town as it stands on the day the register was begun.
    pub fn new(ids: &IdSource, at: Stamp, coordinator: WorkerId) -> Self {
        let lists = Lists::town();
        let mut areas: Vec<Area> = Vec::new();
        let mut add = |name: &str, parent: Option<AreaId>| {
            if let Some(there) = areas.iter().find(|a| a.name == name) {
                return there.id;
            }
            let id = AreaId(ids.next(at));
            areas.push(Area { parent, ..Area::new(id, name) });
            id
        };
        let top = add(NAME, None);
        let neighbourhoods = PLAN
            .iter()
            .map(|(district, name, heading, postcode, share, mix)| {
                let district = add(district, Some(top));
                let area = add(name, Some(district));
                let streets = lists.under(heading).to_vec();
                (*share, Neighbourhood { area, streets, postcode, mix })
            })
            .collect();
        Self { areas, neighbourhoods, workers: team(ids, at, coordinator), lists }
    }

    /// The area of this name.
    pub fn area(&self, name: &str) -> Option<AreaId> {
        self.areas.iter().find(|a| a.name == name).map(|a| a.id)
    }

    /// Who works in a neighbourhood: each has one of the team.
    pub fn works_in(&self, area: AreaId) -> Option<WorkerId> {
        let nth = self.neighbourhoods.iter().position(|(_, one)| one.area == area)?;
        self.workers.get(nth % self.workers.len().max(1)).map(|worker| worker.id)
    }

    /// The neighbourhoods somebody works in.
    pub fn areas_of(&self, worker: WorkerId) -> Vec<AreaId> {
        let areas = self.neighbourhoods.iter().map(|(_, one)| one.area);
        areas.filter(|area| self.works_in(*area) == Some(worker)).collect()
    }

    /// Somewhere that people meet.
    pub fn place(&self, dice: &mut Dice) -> &'static str {
        dice.pick(self.lists.under("place"))
    }

    /// Whether this member of the team writes in Finnish.
    pub fn writes_finnish(&self, worker: WorkerId) -> bool {
        self.workers.iter().any(|w| w.id == worker && w.lang == Lang::Fi)
    }
}

fn team(ids: &IdSource, at: Stamp, coordinator: WorkerId) -> Vec<Worker> {
    let plan = [
        (COORDINATOR, Role::Coordinator, Lang::Sv),
        ("Bosse Hed", Role::Worker, Lang::Sv),
        ("Päivi Rautio", Role::Worker, Lang::Fi),
        ("Amal Haddad", Role::Worker, Lang::Sv),
        ("Oskar Sjölund", Role::Worker, Lang::Sv),
    ];
    let mut team: Vec<Worker> = plan
        .into_iter()
        .map(|(name, role, lang)| {
            let id = WorkerId(ids.next(at));
            Worker { id, name: name.to_owned(), role, lang, gone: false }
        })
        .collect();
    if let Some(first) = team.first_mut() {
        first.id = coordinator;
    }
    team
}

/// The team on paper. The number is one of those set aside for fiction.
pub fn letterhead() -> Letterhead {
    Letterhead {
        team: format!("Uppsökande teamet i {NAME}"),
        address: format!("Kajgatan 1, 993 30 {NAME}"),
        phone: "031-390 06 00".to_owned(),
        hours: [
            (Lang::Sv, "vardagar 9-12"),
            (Lang::Fi, "arkisin klo 9-12"),
            (Lang::En, "weekdays 9-12"),
        ]
        .map(|(lang, hours)| (lang, hours.to_owned()))
        .into(),
        figures: "9-12".to_owned(),
        window: None,
    }
}

/// So many days of work the register goes back: fourteen months.
pub const DAYS: i64 = 425;

/// The day the register was begun.
pub fn begun(today: Day) -> Day {
    today.plus_days(-DAYS)
}

/// The moment of a minute of a day. The town's hours are chosen so that they are office hours on a
/// wall clock anywhere from Stockholm to Helsinki, summer and winter.
pub fn moment(day: Day, minute: u32) -> Stamp {
    let midnight = day.0.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
    Stamp(midnight).plus(i64::from(minute) * 60_000)
}

/// The day itself, or the first after it on which people work.
pub fn workday(day: Day) -> Day {
    let free = |d: &Day| d.is_weekend() || red_day(*d, Country::Se).is_some_and(|r| !r.eve);
    (0..14).map(|n| day.plus_days(n)).find(|d| !free(d)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    #[test]
    fn the_tree_has_one_root_and_every_street_a_neighbourhood() {
        let town = Town::new(&IdSource::counted(1), Stamp(0), WorkerId(Id([1; 16])));
        assert_eq!(town.areas.iter().filter(|a| a.parent.is_none()).count(), 1);
        assert_eq!(town.areas.len(), 1 + 3 + 7);
        assert!(town.neighbourhoods.iter().all(|(_, n)| n.streets.len() >= 4));
        assert_eq!(town.neighbourhoods.iter().map(|(share, _)| share).sum::<u32>(), 100);
        assert!(town.area(STAIRWELLS).is_some());
        for (i, area) in town.areas.iter().enumerate() {
            let before = &town.areas[..i];
            assert!(area.parent.is_none_or(|p| before.iter().any(|a| a.id == p)), "{}", area.name);
        }
    }

    #[test]
    fn every_origin_has_names() {
        let names = Lists::names();
        for (_, origin) in BY_THE_WATER.iter().chain(TALL_HOUSES) {
            for part in ["women", "men", "family"] {
                let heading = format!("{}.{part}", origin.names());
                assert!(names.under(&heading).len() >= 7, "{heading}");
            }
        }
    }
}
