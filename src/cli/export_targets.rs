//! `tillit export targets`: the list of an initiative to a file, with what has become of everybody.

use std::collections::{HashMap, HashSet};

use super::args::ExportTargets;
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::export::{Nearest, begin, level, not_written, tell};
use super::seal;
use crate::base::id::{AreaId, WorkerId};
use crate::base::phrase::Word;
use crate::base::sort::Collation;
use crate::domain::names::Names;
use crate::domain::worker::Deed;
use crate::exchange::people_out::{Leaving, PeopleSheet, Shape};
use crate::store::initiatives::{Listed, ListedPerson};
use crate::store::{Asks, areas, names, workers};

/// What stands behind what is known of the person.
const MORE: [Word; 8] = [
    Word("exchange-list-added"),
    Word("exchange-list-late"),
    Word("exchange-list-removed"),
    Word("exchange-list-why"),
    Word("exchange-list-whose"),
    Word("exchange-list-tries"),
    Word("exchange-list-last"),
    Word("exchange-list-outcome"),
];

/// Writes everybody on the list who may leave, in the order of the list.
pub fn targets(cx: &Context, args: &ExportTargets) -> Result<Exit, Stop> {
    let opened = cx.open(&cx.register()?)?;
    opened.must(Deed::Export)?;
    let initiative = seal::named_to_write(&opened, &args.initiative)?;
    let around = Around::read(cx, &opened)?;
    let listed = opened.ask(&Listed { initiative, only: None, limit: u32::MAX })?;
    // Of several places of merged cards the first stands for all.
    let mut seen = HashSet::new();
    let listed: Vec<ListedPerson> =
        listed.into_iter().filter(|one| seen.insert(one.person.id)).collect();
    let phones = listed.iter().map(|one| one.person.phones.len()).max().unwrap_or_default();
    let file = begin(&args.to_file)?;
    let fault = |fault| not_written(&args.to_file.file, &fault);
    let shape = Shape {
        file: &args.to_file.file,
        words: &cx.voice.words,
        country: cx.country_of(&opened.register),
        phones,
        around: around.near.most(listed.iter().map(|one| one.person.id)),
        more: &MORE,
    };
    let mut sheet = PeopleSheet::new(file.out(), &shape).map_err(fault)?;
    let leaving = listed.into_iter().map(|one| around.leaving(cx, one)).collect();
    sheet.write(leaving).map_err(fault)?;
    let (rows, held) = sheet.finish().map_err(fault)?;
    file.end().map_err(fault)?;
    cx.voice.say(Word("cli-not-in-people"));
    tell(cx, &args.to_file.file, rows, held)
}

/// What those on a list point to.
struct Around {
    names: Names,
    near: Nearest,
    areas: HashMap<AreaId, String>,
    workers: HashMap<WorkerId, String>,
}

impl Around {
    fn read(cx: &Context, opened: &Opened) -> Result<Self, Stop> {
        let areas = opened.ask(&areas::All)?.into_iter().map(|area| (area.id, area.name));
        let workers = opened.ask(&workers::All)?.into_iter().map(|one| (one.id, one.name));
        let collation = Collation::new(cx.voice.words.lang());
        let names = Names::new(opened.ask(&names::Everybody)?, &collation);
        Ok(Self {
            near: Nearest::read(opened, &names)?,
            names,
            areas: areas.collect(),
            workers: workers.collect(),
        })
    }

    fn leaving(&self, cx: &Context, one: ListedPerson) -> Leaving {
        let words = &cx.voice.words;
        let target = &one.target;
        let day = |at| cx.clock.local(at).date().to_string();
        let yes = |yes| words.get(if yes { Word("exchange-yes") } else { Word("exchange-no") });
        let whose = target.whose(cx.clock.today()).and_then(|worker| self.workers.get(&worker));
        let more = vec![
            day(target.added),
            yes(target.late),
            target.removed.map(|(at, _)| day(at)).unwrap_or_default(),
            target.removed.map(|(_, why)| words.get(why.word())).unwrap_or_default(),
            whose.cloned().unwrap_or_default(),
            one.attempts.to_string(),
            one.last.map(|day| day.to_string()).unwrap_or_default(),
            one.outcome.map(|outcome| words.get(outcome.word())).unwrap_or_default(),
        ];
        let area = one.person.area.and_then(|id| self.areas.get(&id).cloned()).unwrap_or_default();
        let protection = level(&self.names, &one.person);
        let around = self.near.of(one.person.id);
        Leaving { person: one.person, protection, area, around, more }
    }
}
