//! What programmes came to: how full, how far each has come, time given, newcomers, who stayed, who was
//! noticed. Names of those who help leave with no figure.

use super::Part;
use crate::base::date::Day;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::cli::args::Summary;
use crate::cli::context::{Context, Opened};
use crate::cli::exit::{Exit, Stop};
use crate::cli::voice;
use crate::config::words::Words;
use crate::domain::programme::figures::{Known, Sums};
use crate::domain::programme::matched::{self, Matched};
use crate::domain::programme::{Programme, Step};
use crate::domain::totals::Share;
use crate::store::Asks as _;
use crate::store::programmes::Figures;
use serde::Serialize;
use std::collections::BTreeMap;

/// One programme.
#[derive(Debug, Serialize)]
struct Told {
    name: String,
    kind: &'static str,
    /// How many of those there are to be there are.
    coverage: Part,
    active: usize,
    places: Vec<Place>,
    steps: BTreeMap<&'static str, usize>,
    minutes: u64,
    givers: usize,
    activities: Vec<Activity>,
    newcomers: usize,
    matches: Matches,
    /// Of those who began so many months ago or longer, how many stayed as long.
    stayed: Vec<Stayed>,
    /// When anybody of the active was noticed last.
    last_noticed: Option<Day>,
    /// Whom nobody has noticed for longer than agreed.
    unnoticed: usize,
    never_noticed: usize,
}

#[derive(Debug, Serialize)]
struct Place {
    name: String,
    have: usize,
    aim: Option<usize>,
    lacks: usize,
}

#[derive(Debug, Serialize)]
struct Activity {
    name: String,
    minutes: u64,
}

/// Going along with somebody the first times.
#[derive(Debug, Serialize)]
struct Matches {
    made: usize,
    open: usize,
    /// Of those that ended, how many held until the person came alone.
    held: Part,
    times: usize,
    minutes: u64,
    /// Of those who came alone so many days ago or longer, how many still did then.
    alone: Vec<Kept>,
}

#[derive(Debug, Serialize)]
struct Kept {
    days: i64,
    #[serde(flatten)]
    part: Part,
}

#[derive(Debug, Serialize)]
struct Stayed {
    months: i32,
    #[serde(flatten)]
    part: Part,
}

fn called(programme: &Programme, words: &Words) -> String {
    let name = &programme.name;
    if name.is_empty() { words.get(programme.kind.word()) } else { name.clone() }
}

/// Prints what programmes came to; all of them, or the one of this name.
pub fn tell(cx: &Context, opened: &Opened, args: &Summary, name: &str) -> Result<Exit, Stop> {
    let words = &cx.voice.words;
    let (from, to) = (args.days.from, args.days.to);
    let mut known = opened.ask(&Figures { programme: None, from, to })?;
    if name != "all" {
        let named = |one: &Known| {
            let code = one.programme.kind.code();
            fold(&called(&one.programme, words)) == fold(name) || code == name
        };
        known.retain(named);
        if known.is_empty() {
            let none = Phrase::new(Word("cli-no-programme")).with("name", name);
            return Err(Stop::new(Exit::Usage, none));
        }
    }
    let told: Vec<Told> = known.iter().map(|one| told(one, cx.clock.today(), words)).collect();
    if cx.voice.json {
        voice::print_json(&serde_json::json!({ "programmes": told }))?;
    } else {
        let lines: Vec<String> = told.iter().map(|one| lines(one, words)).collect();
        voice::print(&lines.join("\n").replace('\u{a0}', " "))?;
    }
    Ok(Exit::Done)
}

fn told(known: &Known, today: Day, words: &Words) -> Told {
    let sums = Sums::of(known, today);
    let active = known.members.iter().filter(|one| one.is_active());
    let noticed = active.filter_map(|one| known.noticed.get(&one.id).copied()).max();
    let place = |one: &crate::domain::programme::coverage::Gauge| Place {
        name: one.place.clone(),
        have: one.have,
        aim: one.aim,
        lacks: one.lacks(),
    };
    let coverage = match sums.coverage.aim {
        Some(aim) => Share::of(sums.coverage.have, aim),
        None => Share::without_list(sums.coverage.active),
    };
    let stayed = |one: &crate::domain::programme::figures::Stayed| Stayed {
        months: one.months,
        part: Share::of(one.who.len(), one.of).into(),
    };
    Told {
        name: called(&known.programme, words),
        kind: known.programme.kind.code(),
        coverage: coverage.into(),
        active: sums.coverage.active,
        places: sums.coverage.places.iter().map(place).collect(),
        steps: sums.steps.iter().map(|(step, who)| (step.code(), who.len())).collect(),
        minutes: sums.minutes,
        givers: sums.givers,
        activities: sums
            .activities
            .iter()
            .map(|(name, minutes)| Activity { name: name.clone(), minutes: *minutes })
            .collect(),
        newcomers: sums.brought,
        matches: matches(&sums.matched),
        stayed: sums.stayed.iter().map(stayed).collect(),
        last_noticed: noticed,
        unnoticed: sums.late.len(),
        never_noticed: sums.never.len(),
    }
}

fn matches(of: &Matched) -> Matches {
    let kept = |one: &matched::Kept| Kept {
        days: one.days,
        part: Share::of(one.who.len(), one.of).into(),
    };
    Matches {
        made: of.made.len(),
        open: of.open.len(),
        held: Share::of(of.held.len(), of.ended.len()).into(),
        times: of.times,
        minutes: of.minutes,
        alone: of.kept.iter().map(kept).collect(),
    }
}

/// One programme as lines to read.
fn lines(one: &Told, words: &Words) -> String {
    let minutes = |n: u64| words.minutes(i64::try_from(n).unwrap_or(i64::MAX));
    let mut out = vec![format!("{}: {}", one.name, covered(one, words))];
    let mut line = |name: String, said: String| out.push(format!("  {name}: {said}"));
    for step in Step::ALL {
        let n = one.steps.get(step.code()).copied().unwrap_or(0);
        if n > 0 {
            line(words.get(step.word()), n.to_string());
        }
    }
    if one.minutes > 0 {
        line(words.get(Word("programmes-hours")), minutes(one.minutes));
    }
    for activity in one.activities.iter().filter(|activity| !activity.name.is_empty()) {
        line(format!("  {}", activity.name), minutes(activity.minutes));
    }
    line(words.get(Word("programme-brought-all")), one.newcomers.to_string());
    if one.matches.made + one.matches.times > 0 {
        let of = &one.matches;
        line(words.get(Word("programme-matches")), of.made.to_string());
        line(words.get(Word("programme-matches-open")), of.open.to_string());
        line(words.get(Word("programme-held")), super::text::part(of.held, words));
        for kept in &of.alone {
            let after = Phrase::new(Word("programme-kept")).with("n", kept.days);
            line(words.say(&after), super::text::part(kept.part, words));
        }
        line(words.get(Word("programme-went")), of.times.to_string());
    }
    for stayed in &one.stayed {
        let after = Phrase::new(Word("programme-stayed-after")).with("n", stayed.months);
        let name = format!("{}, {}", words.get(Word("programme-stayed")), words.say(&after));
        line(name, super::text::part(stayed.part, words));
    }
    if let Some(day) = one.last_noticed {
        line(words.get(Word("programmes-last")), words.date(day));
    }
    line(words.get(Word("programme-late")), one.unnoticed.to_string());
    out.push(String::new());
    out.join("\n")
}

/// `7 of 8, Lundby lacks 1`.
fn covered(one: &Told, words: &Words) -> String {
    let Some(aim) = one.coverage.of else {
        return words.say(&Phrase::new(Word("programmes-number")).with("n", one.active));
    };
    let whole =
        Phrase::new(Word("programmes-coverage")).with("have", one.coverage.n).with("aim", aim);
    let lacks = one.places.iter().filter(|place| place.lacks > 0).map(|place| {
        let lacks = Phrase::new(Word("programmes-lacks")).with("place", place.name.as_str());
        words.say(&lacks.with("n", place.lacks))
    });
    std::iter::once(words.say(&whole)).chain(lacks).collect::<Vec<_>>().join(", ")
}
