//! The figures as bars, and who is behind each.

use super::DIVISIONS;
use super::scope::Chosen;
use crate::base::{Amount, Day, InitiativeId, Lang, PersonId, Phrase, Word};
use crate::config::words::month;
use crate::domain::answer::Answer;
use crate::domain::disposition::Bucket;
use crate::domain::initiative::Initiative;
use crate::domain::template::QuestionKind;
use crate::domain::totals::{BarName, By, Figures, Group, Part, Share};
use crate::domain::worker::Worker;
use crate::screens::report::Block;
use crate::store::initiatives::Line;
use crate::store::totals::{Asked, ReportOf};
use crate::ui::Label;
use crate::ui::chart::Bar;
use std::collections::BTreeSet;

/// Who is behind a bar.
#[derive(Debug, Clone)]
pub enum Behind {
    /// It counts no persons.
    Nobody,
    /// These.
    Persons(Vec<PersonId>),
    /// To be asked of the register.
    Asked { by: By, group: Option<Group>, part: Part },
    /// Those carried out on the list of an initiative, or on all lists.
    Completed(Option<InitiativeId>),
}

/// The figures with their names, as they are drawn and opened.
#[derive(Debug)]
pub struct Picture {
    parts: Vec<Shown>,
}

/// A heading with its bars.
#[derive(Debug)]
struct Shown {
    title: Label,
    /// They are the answers to a question.
    asked: bool,
    /// What the shares are of: so many answers, so many contacts.
    count: Option<Label>,
    bars: Vec<(Bar, Behind)>,
}

impl Shown {
    fn new(title: Word, bars: Vec<(Bar, Behind)>) -> Self {
        Self { title: title.into(), asked: false, count: None, bars }
    }
}

/// What names are looked up in.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// What was counted.
    pub figures: &'a ReportOf,
    /// The members of the team.
    pub workers: &'a [Worker],
    /// The reader's language.
    pub lang: Lang,
    /// The day it was counted.
    pub today: Option<Day>,
}

impl Picture {
    /// All figures as bars.
    pub fn of(naming: &Naming<'_>, chosen: &Chosen) -> Self {
        let figures = naming.figures;
        let goes_on = naming.today.is_some_and(|today| chosen.goes_on(today));
        let head = if goes_on { Word("totals-work-so-far") } else { Word("totals-work") };
        let mut parts = vec![Shown::new(head, work(figures))];
        let lists = lists(figures);
        if !lists.is_empty() {
            parts.push(Shown::new(Word("totals-lists"), lists));
        }
        let by = DIVISIONS.iter().copied().chain([chosen.finer()]);
        for (by, lines) in by.zip(&figures.overview.divided) {
            let of = Phrase::new(Word("totals-contacts")).with("n", figures.overview.all.contacts);
            let bars = naming.divided(by, lines);
            parts.push(Shown { count: Some(of.into()), ..Shown::new(title(by), bars) });
        }
        parts.extend(figures.answers.iter().map(|asked| naming.answers(asked)));
        Self { parts }
    }

    /// The bars for the report.
    pub fn blocks(self) -> Vec<Block> {
        let bars = |bars: Vec<(Bar, Behind)>| bars.into_iter().map(|(bar, _)| bar).collect();
        let block =
            |part: Shown| Block { title: part.title, count: part.count, bars: bars(part.bars) };
        self.parts.into_iter().map(block).collect()
    }

    /// What a bar is called, which question it answers, and who is behind it.
    pub fn behind(&self, block: usize, bar: usize) -> Option<(Label, Option<Label>, Behind)> {
        let part = self.parts.get(block)?;
        let (bar, behind) = part.bars.get(bar)?;
        let question = part.asked.then(|| part.title.clone());
        Some((bar.label.clone(), question, behind.clone()))
    }
}

const fn title(by: By) -> Word {
    match by {
        By::Disposition => Word("totals-by-disposition"),
        By::Area => Word("totals-by-area"),
        By::Age => Word("totals-by-age"),
        By::Worker => Word("totals-by-worker"),
        By::Kind => Word("totals-by-kind"),
        By::Initiative => Word("totals-by-initiative"),
        By::Day => Word("totals-by-day"),
        By::Week => Word("totals-by-week"),
        By::Month | By::Quarter | By::Year => Word("totals-by-month"),
    }
}

/// What was done, each figure beside that of the period before.
fn work(figures: &ReportOf) -> Vec<(Bar, Behind)> {
    let (now, before) = (&figures.overview.all, &figures.overview.before);
    let behind = |part| Behind::Asked { by: By::Kind, group: None, part };
    let bar = |(word, depth): (Word, u16), part: Part, now: Amount, before: Amount| {
        let bar = Bar::amount(word, now).under(depth);
        // Between a guess and another number there is no change to tell.
        let known = !now.about && !before.about;
        let change = known.then(|| super::scope::change(now.n, before.n));
        (change.into_iter().fold(bar, Bar::note), behind(part))
    };
    let of = |word: Word, depth: u16, part: Part| {
        bar((word, depth), part, now.amount(part), before.amount(part))
    };
    let persons = |word: Word, depth: u16, part: Part, n: fn(&Figures) -> usize| {
        bar((word, depth), part, Amount::exactly(n(now)), Amount::exactly(n(before)))
    };
    let mut bars = vec![
        of(Word("totals-letters"), 0, Part::Written),
        of(Word("totals-counted"), 1, Part::WrittenNameless),
        of(Word("totals-calls"), 0, Part::Calls),
        of(Word("totals-answered"), 1, Part::Answered),
        of(Word("totals-visits"), 0, Part::Visits),
        of(Word("totals-visited"), 1, Part::Visited),
        of(Word("totals-talks"), 0, Part::Talks),
        of(Word("totals-counted"), 1, Part::TalksNameless),
        of(Word("totals-completed"), 0, Part::Completed),
        persons(Word("totals-persons"), 0, Part::Tried, |f| f.persons),
        persons(Word("totals-reached"), 1, Part::Reached, |f| f.reached),
    ];
    // Where everybody has a name there is nothing to say of those without.
    let nameless = |behind: &Behind| {
        matches!(behind, Behind::Asked { part: Part::WrittenNameless | Part::TalksNameless, .. })
    };
    bars.retain(|(bar, behind)| !nameless(behind) || bar.n > 0);
    bars.push((Bar::words(Word("totals-time"), time(now.minutes)), Behind::Nobody));
    bars
}

/// A length of time: `38 h 31 min`, under an hour the minutes alone.
fn time(minutes: u64) -> Phrase {
    let (hours, rest) = parts_of(minutes);
    let word = if hours == 0 { Word("minutes-only") } else { Word("hours-and-minutes") };
    Phrase::new(word).with("hours", hours).with("minutes", rest)
}

fn parts_of(minutes: u64) -> (usize, usize) {
    let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    (number(minutes / 60), number(minutes % 60))
}

/// n of N for every sealed list.
fn lists(figures: &ReportOf) -> Vec<(Bar, Behind)> {
    let sealed = figures.initiatives.iter().filter_map(|line| Some((line, line.reach.as_ref()?)));
    let shares = sealed.map(|(line, reach)| (&line.initiative, reach.completed()));
    let shares: Vec<(&Initiative, Share)> = shares.collect();
    let all = shares.iter().fold(Share::of(0, 0), |sum, (_, share)| sum + *share);
    let one = |(one, share): &(&Initiative, Share)| {
        (of_list(one.name.as_str().into(), *share), Behind::Completed(Some(one.id)))
    };
    let mut bars: Vec<(Bar, Behind)> = shares.iter().map(one).collect();
    if bars.len() > 1 {
        bars.push((of_list(Word("totals-all-lists").into(), all), Behind::Completed(None)));
    }
    bars
}

/// Who the n of `n of N` are: of one list, or of all.
pub fn completed(figures: &ReportOf, of: Option<InitiativeId>) -> Vec<PersonId> {
    let wanted = |line: &&Line| of.is_none_or(|id| line.initiative.id == id);
    let who = figures.initiatives.iter().filter(wanted).flat_map(|line| {
        let reach = line.reach.as_ref();
        let counting = line.initiative.counting();
        reach.map(|reach| reach.who_in(Bucket::Complete, counting)).unwrap_or_default()
    });
    who.collect::<BTreeSet<PersonId>>().into_iter().collect()
}

/// A bar that says `n of N`, and the share.
fn of_list(label: Label, share: Share) -> Bar {
    share.of.into_iter().fold(Bar::new(label, share.n), Bar::of)
}

impl Naming<'_> {
    fn divided(&self, by: By, lines: &[(Group, Figures)]) -> Vec<(Bar, Behind)> {
        let all = self.figures.overview.all.contacts;
        let bar = |(group, figures): &(Group, Figures)| {
            let bar = Bar::amount(self.group(*group, by), figures.amount(Part::Contacts)).of(all);
            let (hours, minutes) = parts_of(figures.minutes);
            let word =
                if hours == 0 { Word("totals-group-note") } else { Word("totals-group-hours") };
            let note = Phrase::new(word)
                .with("reached", figures.reached)
                .with("hours", hours)
                .with("minutes", minutes);
            (bar.note(note), Behind::Asked { by, group: Some(*group), part: Part::Contacts })
        };
        lines.iter().map(bar).collect()
    }

    fn group(&self, group: Group, by: By) -> Label {
        match group {
            Group::Period(day) if by == By::Week => {
                Phrase::new(Word("totals-in-week")).with("week", day.week()).into()
            }
            Group::Period(day) if by == By::Day => {
                Phrase::new(Word("totals-on-day")).with("day", day).into()
            }
            Group::Period(day) => Phrase::new(Word("totals-in-month"))
                .with("year", day.year().to_string())
                .with("month", month(day.month()))
                .into(),
            Group::Area(None) => Word("totals-no-area").into(),
            Group::Area(Some(id)) => {
                let area = self.figures.areas.iter().find(|area| area.id == id);
                area.map_or_else(|| Word("totals-no-area").into(), |a| a.name.as_str().into())
            }
            Group::Age(age) => age.phrase().into(),
            Group::Worker(id) => {
                let worker = self.workers.iter().find(|worker| worker.id == id);
                worker.map_or_else(|| Word("totals-nameless").into(), |w| w.name.as_str().into())
            }
            Group::Disposition(disposition) => disposition.word().into(),
            Group::Kind(kind) => kind.word().into(),
            Group::Initiative(id) => {
                let mut all = self.figures.initiatives.iter().map(|line| &line.initiative);
                let one = all.find(|one| Some(one.id) == id);
                one.map_or_else(|| Word("totals-no-initiative").into(), |i| i.name.as_str().into())
            }
        }
    }

    /// The bars of one question, those who did not answer last.
    fn answers(&self, asked: &Asked) -> Shown {
        let spread = &asked.spread;
        let mut bars: Vec<(Bar, Behind)> = spread
            .bars
            .iter()
            .map(|bar| {
                let name = self.answer(&bar.name, &asked.question.kind);
                let made = Bar::new(name, bar.n).of(spread.answered);
                (made, Behind::Persons(said(asked, |answer| holds(asked, answer, &bar.name))))
            })
            .collect();
        // What somebody said in their own words may name others: it is counted, never shown.
        if !spread.texts.is_empty() {
            let who = said(asked, |answer| matches!(answer, Answer::Value(_)));
            let bar = Bar::new(Word("totals-own-words"), spread.answered);
            bars.push((bar, Behind::Persons(who)));
        }
        for (word, n, what) in [
            (Word("totals-unknown"), spread.unknown, Answer::Unknown),
            (Word("totals-declined"), spread.declined, Answer::Declined),
        ] {
            if n > 0 {
                bars.push((Bar::new(word, n), Behind::Persons(said(asked, |a| *a == what))));
            }
        }
        if spread.not_asked > 0 {
            bars.push((Bar::new(Word("totals-not-asked"), spread.not_asked), Behind::Nobody));
        }
        let count = Phrase::new(Word("totals-answers")).with("n", spread.answered);
        let title = asked.question.label.get(self.lang).into();
        Shown { title, asked: true, count: Some(count.into()), bars }
    }

    /// An answer; the ends of a scale with what they mean.
    fn answer(&self, name: &BarName, kind: &QuestionKind) -> Label {
        let end = |n: i64| match kind {
            QuestionKind::Scale { min, low, .. } if n == *min => low.get(self.lang),
            QuestionKind::Scale { max, high, .. } if n == *max => high.get(self.lang),
            _ => "",
        };
        match name {
            BarName::Choice(labels) => labels.get(self.lang).into(),
            BarName::Said(word) => (*word).into(),
            BarName::Number(n) => format!("{n} {}", end(*n)).trim_end().into(),
            BarName::Range(from, to) => format!("{from}-{to}").into(),
            BarName::Month(day) => Phrase::new(Word("totals-on-day")).with("day", *day).into(),
            // It may have been free text before the question became another.
            BarName::Old(_) => Word("totals-older-answer").into(),
        }
    }
}

fn said(asked: &Asked, is: impl Fn(&Answer) -> bool) -> Vec<PersonId> {
    let who = asked.who.iter().filter(|(_, answer)| is(answer));
    let mut persons: Vec<PersonId> = who.map(|(person, _)| *person).collect();
    persons.sort();
    persons.dedup();
    persons
}

/// Whether an answer is counted in the bar of this name.
fn holds(asked: &Asked, answer: &Answer, name: &BarName) -> bool {
    let Answer::Value(value) = answer else { return false };
    match name {
        BarName::Choice(labels) => {
            let options = asked.question.kind.options();
            let key = options.iter().find(|option| option.label == *labels).map(|o| o.key.as_str());
            answer.choices().any(|choice| Some(choice) == key)
        }
        BarName::Said(word) => *word == Word(if value == "yes" { "yes" } else { "no" }),
        BarName::Number(n) => value.parse() == Ok(*n),
        BarName::Range(from, to) => value.parse::<i64>().is_ok_and(|n| (*from..=*to).contains(&n)),
        BarName::Month(first) => {
            value.parse::<Day>().is_ok_and(|day| By::Month.begins(day) == *first)
        }
        BarName::Old(key) => answer.choices().any(|choice| choice == key),
    }
}
