//! `tillit summary`: what came of the lists, and what was done.

mod card;
mod page;
mod programmes;
mod sessions;
mod text;

use std::collections::BTreeSet;

use serde::Serialize;

use super::args::Summary;
use super::context::{Context, Opened};
use super::exit::{Exit, Stop};
use super::seal;
use super::voice;
use crate::base::amount::Amount;
use crate::base::date::Day;
use crate::base::id::{AreaId, InitiativeId, PersonId};
use crate::base::phrase::{Phrase, Word};
use crate::base::sort::Collation;
use crate::base::text::fold;
use crate::config::words::Words;
use crate::domain::area;
use crate::domain::disposition::Bucket;
use crate::domain::initiative::{Counted as Sums, Effect, Targets, What};
use crate::domain::totals::{self, Attempt, By, Figures, Group, Reach, Share, Totals, reach};
use crate::domain::worker::Deed;
use crate::exchange::seal::MANY;
use crate::store::copies::IsPart;
use crate::store::initiatives::{self, Attempts, Line};
use crate::store::totals::{Scope, Table};
use crate::store::{Asks, areas};
use card::Card;

/// Everything asked for.
#[derive(Debug, Serialize)]
struct Told {
    /// The file holds some of the persons alone, and so do the figures.
    part: bool,
    initiatives: Vec<Listed>,
    /// Of the one that was asked for, whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    initiative: Option<Card>,
    total: Part,
    figures: Counted,
    outcomes: Vec<Outcome>,
}

/// What came of one initiative's list.
#[derive(Debug, Serialize)]
struct Listed {
    name: String,
    goal: Option<usize>,
    completed: Part,
    reached: Part,
    declined: Part,
    not_begun: Part,
    /// Came after the list was sealed; in no figure above.
    late: usize,
    /// Left the list with a reason, or were found not to belong to it.
    outside: usize,
    /// What was counted by heads.
    counted: Heads,
    /// New people who say that they heard of the team by it: at least so many there are.
    brought: usize,
    /// What the team says came of it: `unknown` is said too; empty as long as nothing has been said.
    effect: Option<&'static str>,
}

/// What was counted by heads, with no names.
#[derive(Debug, Clone, Serialize)]
struct Heads {
    sent: usize,
    returned: usize,
    /// Sent and not come back; empty where nothing was sent.
    arrived: Option<usize>,
    posters: usize,
    came: usize,
    talked: usize,
    /// Those of them that somebody has only guessed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<&'static str>,
}

/// So many of so many; `of` is empty where there is no list.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Part {
    n: usize,
    of: Option<usize>,
    /// With one decimal, rounded half up.
    percent: Option<f64>,
    /// Somebody has only guessed it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    about: bool,
}

/// What was done, within the days and areas asked about.
#[derive(Debug, Serialize)]
struct Counted {
    contacts: usize,
    calls: usize,
    answered: usize,
    visits: usize,
    visited: usize,
    letters: usize,
    talks: usize,
    persons: usize,
    reached: usize,
    minutes: u64,
    /// Those of them with a guess added up in them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<&'static str>,
}

/// How often something came of a contact.
#[derive(Debug, Serialize)]
struct Outcome {
    code: &'static str,
    name: String,
    n: usize,
    /// A guess is added up in it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    about: bool,
}

/// Prints the figures.
pub fn summary(cx: &Context, args: &Summary) -> Result<Exit, Stop> {
    let opened = cx.open(&cx.register()?)?;
    opened.must(Deed::SeeTotals)?;
    if args.sessions {
        return sessions::summary(cx, &opened, args);
    }
    if let Some(name) = &args.programme {
        return programmes::tell(cx, &opened, args, name);
    }
    let only = match args.initiative.as_str() {
        "all" => None,
        name => Some(seal::named(&opened, name)?),
    };
    let view = View::read(&opened, args)?;
    let mut lines = opened.ask(&initiatives::List { limit: MANY })?;
    lines.retain(|line| only.is_none_or(|id| line.initiative.id == id));
    let order = Collation::new(cx.voice.words.lang());
    lines.sort_by_cached_key(|line| order.key(&line.initiative.name));
    if args.paper.is_some() {
        opened.must(Deed::Export)?;
        return page::write((cx, &opened), args, only, &lines);
    }
    let mut listed = Vec::new();
    let mut shares = Vec::new();
    for line in &lines {
        let (one, share) = view.listed(&opened, line)?;
        // An initiative none of whose people live in the area has nothing to say of it.
        if view.people.is_none() || share.of != Some(0) {
            listed.push(one);
            shares.push(share);
        }
    }
    let table = Table { scope: view.scope(only), by: By::Disposition };
    let totals = opened.ask(&table)?;
    let lists = shares.iter().any(|share| share.of.is_some());
    let card = match only.filter(|_| args.is_whole()) {
        Some(id) => {
            let figures = initiatives::Figures { id, wall: cx.wall(&opened) };
            Some(Card::of(&opened.ask(&figures)?, &cx.voice.words))
        }
        None => None,
    };
    let guessed_all = !lists && listed.iter().any(|one| one.completed.about);
    let told = Told {
        part: opened.ask(&IsPart)?,
        initiatives: listed,
        initiative: card,
        total: Part { about: guessed_all, ..total(&shares) },
        figures: Counted::from(totals.all),
        outcomes: outcomes(&totals, &cx.voice.words),
    };
    if cx.voice.json {
        voice::print_json(&told)?;
    } else {
        voice::print(&text::lines(&told, &cx.voice.words))?;
    }
    if told.part {
        cx.voice.say(Word("cli-sum-of-part"));
    }
    Ok(Exit::Done)
}

impl Told {
    /// Whether any number in it is a guess.
    fn guessed(&self) -> bool {
        let heads = self.initiatives.iter().any(|one| !one.counted.about.is_empty());
        heads || !self.figures.about.is_empty()
    }
}

/// All lists together. Counts that have no list to be set against are left out where others have.
fn total(shares: &[Share]) -> Part {
    let with_list = shares.iter().copied().filter(|share| share.of.is_some());
    let sum = with_list.reduce(|a, b| a + b);
    sum.or_else(|| shares.iter().copied().reduce(|a, b| a + b)).map(Part::from).unwrap_or_default()
}

/// What is looked at: which days, and who.
#[derive(Default)]
struct View {
    from: Option<Day>,
    to: Option<Day>,
    areas: BTreeSet<AreaId>,
    /// Those who live in the areas; everybody where none is named.
    people: Option<BTreeSet<PersonId>>,
    /// Who is left out of everything.
    held: BTreeSet<PersonId>,
}

impl View {
    fn read(opened: &Opened, args: &Summary) -> Result<Self, Stop> {
        let (from, to) = (args.days.from, args.days.to);
        let Some(name) = &args.area else {
            return Ok(Self { from, to, ..Self::default() });
        };
        let all = opened.ask(&areas::All)?;
        let found = all.iter().find(|area| fold(&area.name) == fold(name));
        let none = || Stop::new(Exit::Usage, Phrase::new(Word("cli-no-area")).with("name", name));
        let areas = area::within(&all, found.ok_or_else(none)?.id);
        let people = Some(opened.ask(&areas::Living { areas: areas.clone() })?);
        Ok(Self { from, to, areas, people, held: BTreeSet::new() })
    }

    fn scope(&self, initiative: Option<InitiativeId>) -> Scope {
        let first = Day(chrono::NaiveDate::MIN);
        let from = self.from.or(Day::of(1, 1, 1)).unwrap_or(first);
        let to = self.to.or(Day::of(9999, 12, 31)).unwrap_or(from);
        Scope { areas: self.areas.clone(), initiative, ..Scope::between(from, to) }
    }

    /// What came of a list, as far as it is looked at.
    fn listed(&self, opened: &Opened, line: &Line) -> Result<(Listed, Share), Stop> {
        let Some(found) = self.reach(opened, line)? else {
            return unlisted(line, opened, self.scope(Some(line.initiative.id)));
        };
        let reached = [Bucket::Complete, Bucket::Partial, Bucket::Refusal, Bucket::Other];
        let reached: usize = reached.into_iter().map(|bucket| found.with(bucket).n).sum();
        let listed = Listed {
            name: line.initiative.name.clone(),
            goal: line.initiative.goal.and_then(|goal| goal.count(Some(found.of()))),
            completed: found.completed().into(),
            reached: Share::of(reached, found.of()).into(),
            declined: found.with(Bucket::Refusal).into(),
            not_begun: found.with(Bucket::UnknownHousehold).into(),
            late: found.late,
            outside: outside(&found),
            counted: line.counted.into(),
            brought: line.brought,
            effect: line.initiative.after.effect.map(Effect::code),
        };
        Ok((listed, found.completed()))
    }

    /// What has become of a sealed list, as far as it is looked at.
    fn reach(&self, opened: &Opened, line: &Line) -> Result<Option<Reach>, Stop> {
        let id = line.initiative.id;
        let card = opened.ask(&initiatives::Card { id })?;
        let attempts = opened.ask(&Attempts { initiative: id })?;
        let attempts: Vec<Attempt> =
            attempts.into_iter().filter(|attempt| self.within(attempt)).collect();
        Ok(reach(&self.of_view(card.targets), &attempts, line.initiative.counting()))
    }

    fn within(&self, attempt: &Attempt) -> bool {
        // The day where it was, which the figures below count by as well.
        let day = attempt.day;
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    fn of_view(&self, mut targets: Targets) -> Targets {
        if let Some(people) = &self.people {
            targets.list.retain(|target| people.contains(&target.person));
        }
        targets.list.retain(|target| !self.held.contains(&target.person));
        targets
    }
}

/// An initiative without a sealed list: a count, and nothing to set it against.
fn unlisted(line: &Line, opened: &Opened, scope: Scope) -> Result<(Listed, Share), Stop> {
    let figures = opened.ask(&Table { scope, by: By::Kind })?.all;
    // Of a mailing those whose letter did not come back.
    let heads = line.counted.reach().unwrap_or_else(|| line.counted.met());
    let without = |n| Part::from(Share::without_list(n));
    let met = Amount::exactly(figures.reached) + heads;
    let listed = Listed {
        name: line.initiative.name.clone(),
        goal: line.initiative.goal.and_then(|goal| goal.count(None)),
        completed: Part { about: figures.guessed.talks, ..without(figures.completed) },
        reached: Part { about: met.about, ..without(met.n) },
        declined: Part::default(),
        not_begun: Part::default(),
        late: 0,
        outside: 0,
        counted: line.counted.into(),
        brought: line.brought,
        effect: line.initiative.after.effect.map(Effect::code),
    };
    Ok((listed, Share::without_list(figures.completed)))
}

fn outside(reach: &Reach) -> usize {
    reach.outside.values().sum()
}

fn outcomes(totals: &Totals, words: &Words) -> Vec<Outcome> {
    let each = totals.lines.iter().filter_map(|(group, figures)| match group {
        Group::Disposition(one) => {
            let Amount { n, about } = figures.amount(totals::Part::Contacts);
            Some(Outcome { code: one.code(), name: words.get(one.word()), n, about })
        }
        _ => None,
    });
    let mut each: Vec<Outcome> = each.collect();
    each.sort_by_key(|outcome| std::cmp::Reverse(outcome.n));
    each
}

impl From<Share> for Part {
    fn from(share: Share) -> Self {
        let per_mille = share.per_mille().and_then(|n| u32::try_from(n).ok());
        let percent = per_mille.map(|n| f64::from(n) / 10.0);
        Self { n: share.n, of: share.of, percent, about: false }
    }
}

impl From<Sums> for Heads {
    fn from(sums: Sums) -> Self {
        let each = [
            (What::Sent, sums.sent),
            (What::Returned, sums.returned),
            (What::Posters, sums.posters),
            (What::Came, sums.came),
            (What::Talked, sums.talked),
        ];
        let guessed = each.iter().filter(|(_, amount)| amount.about);
        Self {
            sent: sums.sent.n,
            returned: sums.returned.n,
            arrived: sums.reach().map(|amount| amount.n),
            posters: sums.posters.n,
            came: sums.came.n,
            talked: sums.talked.n,
            about: guessed.map(|(what, _)| what.code()).collect(),
        }
    }
}

impl Counted {
    /// Whether the number of this name is a guess.
    fn guessed(&self, name: &str) -> bool {
        self.about.contains(&name)
    }
}

/// The numbers with a guess in them, by the names they have here.
fn guessed(all: Figures) -> Vec<&'static str> {
    let named = [
        ("contacts", totals::Part::Contacts),
        ("letters", totals::Part::Written),
        ("talks", totals::Part::Talks),
    ];
    named.into_iter().filter(|(_, part)| all.amount(*part).about).map(|(name, _)| name).collect()
}

impl From<Figures> for Counted {
    fn from(all: Figures) -> Self {
        Self {
            contacts: all.contacts,
            calls: all.calls,
            answered: all.answered,
            visits: all.visits,
            visited: all.visited,
            letters: all.written,
            talks: all.talks,
            persons: all.persons,
            reached: all.reached,
            minutes: all.minutes,
            about: guessed(all),
        }
    }
}
