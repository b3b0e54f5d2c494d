//! `tillit summary --sessions`: what was done in the field, put together in every way there is.

use serde::Serialize;

use super::text::table;
use super::{View, page};
use crate::base::date::Day;
use crate::base::phrase::{Phrase, Word};
use crate::cli::args::Summary;
use crate::cli::context::{Context, Opened};
use crate::cli::exit::{Exit, Stop};
use crate::cli::voice;
use crate::config::words::Words;
use crate::domain::area::Area;
use crate::domain::session::attendance::Share;
use crate::domain::session::counter::Name;
use crate::domain::session::figures::{By, Key, Sum, figures};
use crate::domain::session::met::grown;
use crate::domain::worker::Deed;
use crate::exchange::field;
use crate::store::Asks as _;
use crate::store::books::{Met, MetOf};
use crate::store::sessions::{Between, BetweenOf, Invited, InvitedOf, InvitedTo};

/// Everything that is told.
#[derive(Debug, Serialize)]
struct Told {
    from: Day,
    to: Day,
    part: bool,
    /// Who came of those invited; none of an area.
    invited: Vec<Listed>,
    all: Numbers,
    divisions: Vec<Divided>,
    /// What was counted besides people, talks and material.
    besides: Vec<Besides>,
    /// None of an area: nobody is met in one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    met: Option<People>,
}

/// A counter and how many.
#[derive(Debug, Serialize)]
struct Besides {
    name: String,
    n: u64,
}

/// Those met by name or alias.
#[derive(Debug, Serialize)]
struct People {
    persons: usize,
    more_than_once: usize,
    /// How many reached each stage who had not before.
    stages: Vec<Coded>,
    asked_for_help: usize,
    /// Of those, days and contacts until then, of the one in the middle.
    days: Option<i64>,
    contacts: Option<usize>,
    help: Vec<Coded>,
    help_minutes: u64,
    went_along: usize,
    guided_on: usize,
    new_contacts: usize,
    small_steps: usize,
    /// New people who say that they came by work in the field: at least so many there are.
    brought: usize,
}

/// Who came of those on the list of an initiative.
#[derive(Debug, Serialize)]
struct Listed {
    initiative: String,
    came: usize,
    of: usize,
    areas: Vec<OfArea>,
}

#[derive(Debug, Serialize)]
struct OfArea {
    /// Empty for those of whom it is not known.
    area: Option<String>,
    came: usize,
    of: usize,
}

fn listed(one: &Invited, areas: &[Area]) -> Listed {
    let (came, of) = one.all();
    let area = |share: &Share| OfArea {
        area: areas.iter().find(|area| Some(area.id) == share.area).map(|area| area.name.clone()),
        came: share.came,
        of: share.of,
    };
    Listed { initiative: one.name.clone(), came, of, areas: one.shares.iter().map(area).collect() }
}

/// How many there were of something.
#[derive(Debug, Serialize)]
struct Coded {
    code: &'static str,
    name: String,
    n: usize,
}

fn people(met: &MetOf, days: (Day, Day), words: &Words) -> People {
    let grown = grown(&met.roads, days);
    let coded = |code, word, n| Coded { code, name: words.get(word), n };
    let stages = grown.reached.iter().map(|(stage, n)| coded(stage.code(), stage.word(), *n));
    let help = met.help.iter().map(|(kind, n, _)| coded(kind.code(), kind.word(), *n));
    People {
        persons: met.met.len(),
        more_than_once: met.again(),
        stages: stages.collect(),
        asked_for_help: grown.engaged,
        days: grown.days,
        contacts: grown.contacts,
        help: help.collect(),
        help_minutes: met.helped().1,
        went_along: met.along,
        guided_on: met.referred.len(),
        new_contacts: met.referred.iter().filter(|one| one.is_new()).count(),
        small_steps: met.steps,
        brought: met.brought,
    }
}

/// Sessions put together in one way.
#[derive(Debug, Serialize)]
struct Divided {
    by: &'static str,
    lines: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    name: String,
    #[serde(flatten)]
    numbers: Numbers,
}

/// What some sessions came to.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct Numbers {
    sessions: usize,
    cancelled: usize,
    minutes: u64,
    heads: u64,
    talks: u64,
    material: u64,
    /// Empty where nobody was talked with.
    minutes_per_talk: Option<u64>,
}

impl From<Sum> for Numbers {
    fn from(sum: Sum) -> Self {
        Self {
            sessions: sum.sessions,
            cancelled: sum.cancelled,
            minutes: sum.minutes,
            heads: sum.heads,
            talks: sum.talks,
            material: sum.material,
            minutes_per_talk: sum.minutes_per_talk(),
        }
    }
}

/// Prints the figures, or writes the page of them.
pub fn summary(cx: &Context, opened: &Opened, args: &Summary) -> Result<Exit, Stop> {
    let view = View::read(opened, args)?;
    let year = cx.clock.today().year();
    let from = args.days.from.or(Day::of(year, 1, 1)).unwrap_or(cx.clock.today());
    let to = args.days.to.or(Day::of(year, 12, 31)).unwrap_or(from);
    let mut got = opened.ask(&Between { from, to })?;
    if args.area.is_some() {
        got.lines.retain(|line| line.session.area.is_some_and(|area| view.areas.contains(&area)));
    }
    let met = match args.area {
        None => Some(opened.ask(&Met::between((from, to), &*cx.clock))?),
        Some(_) => None,
    };
    if args.paper.is_some() {
        opened.must(Deed::Export)?;
        let brought = met.map_or(0, |met| met.brought);
        return page::put_page(cx, args, &field::page(&got, (from, to), brought));
    }
    let met = met.map(|met| people(&met, (from, to), &cx.voice.words));
    let invited = match args.area {
        None => opened.ask(&InvitedTo { from, to })?,
        Some(_) => InvitedOf::default(),
    };
    let lists = invited.lists.iter().map(|one| listed(one, &invited.areas)).collect();
    let told = told(&got, (from, to), met, lists, &cx.voice.words);
    if cx.voice.json {
        voice::print_json(&told)?;
    } else {
        voice::print(&lines(&told, &cx.voice.words))?;
    }
    if told.part {
        cx.voice.say(Word("cli-sum-of-part"));
    }
    Ok(Exit::Done)
}

fn told(
    got: &BetweenOf,
    (from, to): (Day, Day),
    met: Option<People>,
    invited: Vec<Listed>,
    words: &Words,
) -> Told {
    let by = |by: By| figures(got.lines.iter().map(|line| (&line.session, line.sums)), by);
    let all = by(By::Kind).into_iter().find(|(key, _)| *key == Key::All);
    let divided = |one: &By| Divided {
        by: one.code(),
        lines: by(*one)
            .into_iter()
            .filter(|(key, _)| *key != Key::All)
            .map(|(key, sum)| Line { name: name(&key, &got.areas, words), numbers: sum.into() })
            .collect(),
    };
    let called = |name: Name| match name {
        Name::Word(word) => words.get(word),
        Name::Text(text) => text,
    };
    Told {
        from,
        to,
        part: got.part,
        invited,
        all: all.map(|(_, sum)| sum.into()).unwrap_or_default(),
        divisions: By::ALL.iter().map(divided).collect(),
        besides: got
            .besides()
            .into_iter()
            .map(|(name, n)| Besides { name: called(name), n })
            .collect(),
        met,
    }
}

fn name(key: &Key, areas: &[Area], words: &Words) -> String {
    words.say(&Phrase::new(Word("sessions-named")).with("name", key.name(areas)))
}

/// A table for each way, all of them first.
fn lines(told: &Told, words: &Words) -> String {
    let row = |name: String, n: Numbers| {
        let per = n.minutes_per_talk.map(|n| n.to_string()).unwrap_or_default();
        let minutes = words.minutes(i64::try_from(n.minutes).unwrap_or(i64::MAX));
        let numbers = [n.heads, n.talks, n.material].map(|n| n.to_string());
        let [heads, talks, material] = numbers;
        vec![name, n.sessions.to_string(), minutes, heads, talks, material, per]
    };
    let heads = [
        Word("sessions-held"),
        Word("sessions-hours"),
        Word("sessions-heads"),
        Word("means-talks"),
        Word("means-material"),
        Word("sessions-per-talk"),
    ];
    let head =
        |first: String| [first].into_iter().chain(heads.map(|word| words.get(word))).collect();
    let mut rows = vec![head(String::new()), row(words.get(Word("sessions-all")), told.all)];
    for division in told.divisions.iter().filter(|division| !division.lines.is_empty()) {
        let by = By::from_code(division.by).map(|by| words.get(by.word())).unwrap_or_default();
        rows.push(Vec::new());
        rows.push(vec![by]);
        rows.extend(division.lines.iter().map(|line| row(line.name.clone(), line.numbers)));
    }
    for one in &told.invited {
        let whole = Phrase::new(Word("bar-of")).with("n", one.came).with("of", one.of);
        rows.push(Vec::new());
        rows.push(vec![words.get(Word("summary-invited"))]);
        rows.push(vec![one.initiative.clone(), words.say(&whole)]);
        rows.extend(one.areas.iter().map(|share| {
            let area = share.area.clone().unwrap_or_else(|| words.get(Word("totals-no-area")));
            let of = Phrase::new(Word("bar-of")).with("n", share.came).with("of", share.of);
            vec![format!("  {area}"), words.say(&of)]
        }));
    }
    if !told.besides.is_empty() {
        rows.push(Vec::new());
        rows.push(vec![words.get(Word("summary-besides"))]);
        rows.extend(told.besides.iter().map(|one| vec![one.name.clone(), one.n.to_string()]));
    }
    rows.extend(told.met.iter().flat_map(|met| of_people(met, words)));
    table(&rows).replace('\u{a0}', " ")
}

/// Those met, one figure a row; nothing where nobody was.
fn of_people(met: &People, words: &Words) -> Vec<Vec<String>> {
    let some = |n: usize| (n > 0).then_some(n);
    let days = met.days.and_then(|days| usize::try_from(days).ok());
    let figures = [
        (Word("summary-met"), some(met.persons)),
        (Word("summary-met-again"), some(met.more_than_once)),
        (Word("summary-asked"), some(met.asked_for_help)),
        (Word("summary-asked-days"), days),
        (Word("summary-asked-contacts"), met.contacts),
        (Word("summary-helped"), some(met.help.iter().map(|one| one.n).sum())),
        (Word("summary-along"), some(met.went_along)),
        (Word("summary-guided"), some(met.guided_on)),
        (Word("summary-guided-new"), some(met.new_contacts)),
        (Word("summary-steps"), some(met.small_steps)),
        (Word("summary-brought"), some(met.brought)),
    ];
    let row = |name: String, n: usize| vec![name, n.to_string()];
    let told = figures.into_iter().filter_map(|(word, n)| Some(row(words.get(word), n?)));
    let stages = met.stages.iter().filter(|one| one.n > 0);
    let stages =
        stages.map(|one| row(format!("{}: {}", words.get(Word("book-progress")), one.name), one.n));
    let rows: Vec<Vec<String>> = told.chain(stages).collect();
    if rows.is_empty() { rows } else { [Vec::new()].into_iter().chain(rows).collect() }
}
