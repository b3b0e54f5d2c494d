//! The figures as bars, and who is behind each.

use crate::base::text::cut;
use crate::base::{Amount, Day, Lang, PersonId, Phrase, Word};
use crate::domain::area;
use crate::domain::disposition::Bucket;
use crate::domain::initiative::Effect;
use crate::domain::makeup::{self, Divide, Ended, Line, Look, Mark, Member};
use crate::domain::printed::Heading;
use crate::domain::totals::{AgeGroup, Plain, Reach, Share};
use crate::domain::worker::Worker;
use crate::exchange::printed::money;
use crate::exchange::result::{self, by_name, named};
use crate::screens::report::Block;
use crate::store::initiatives::FiguresOf;
use crate::ui::Label;
use crate::ui::chart::Bar;
use std::collections::BTreeSet;

/// So many columns of what the team wrote fit beside what it is, also where it is narrow.
const WORDS: usize = 34;

/// A bar with those behind it.
type Shown = (Bar, Vec<PersonId>);

/// A heading, what it counts, and its bars.
type Part = (Label, Option<Label>, Vec<Shown>);

/// What names are looked up in, and what is looked at.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// What was counted.
    pub figures: &'a FiguresOf,
    /// The members of the team.
    pub workers: &'a [Worker],
    /// The day it was counted.
    pub today: Day,
    /// Whom the divisions look at.
    pub look: Look,
    /// The language it is read in.
    pub lang: Lang,
}

/// The figures with their names, as they are drawn and opened.
#[derive(Debug)]
pub struct Picture {
    parts: Vec<Part>,
}

impl Picture {
    /// All figures as bars.
    pub fn of(naming: &Naming<'_>) -> Self {
        let mut parts = vec![(Word("figures-outcome").into(), None, naming.outcome())];
        let divided = Divide::of(naming.figures.counted()).into_iter().map(|by| {
            let count = Phrase::new(Word("figures-looked-short")).with("who", naming.look.word());
            (by.word().into(), Some(count.into()), naming.division(by))
        });
        parts.push((Word("figures-spent").into(), None, naming.spent()));
        parts.extend(naming.before());
        parts.extend(divided);
        if naming.figures.line.reach.is_none() {
            parts.push((Word("figures-coverage").into(), None, naming.coverage()));
        }
        parts.push((Word("figures-about").into(), None, naming.about()));
        Self { parts }
    }

    /// The bars for the report.
    pub fn blocks(self) -> Vec<Block> {
        let bars = |shown: Vec<Shown>| shown.into_iter().map(|(bar, _)| bar).collect();
        let block = |(title, count, shown)| Block { title, count, bars: bars(shown) };
        self.parts.into_iter().map(block).collect()
    }

    /// What a bar is called, and who is behind it.
    pub fn behind(&self, block: usize, bar: usize) -> Option<(Label, Vec<PersonId>)> {
        let (bar, persons) = self.parts.get(block)?.2.get(bar)?;
        Some((bar.label.clone(), persons.clone()))
    }
}

impl Naming<'_> {
    /// Those a figure is of.
    fn counted(&self) -> Vec<&Member> {
        self.figures.counted().collect()
    }

    fn persons(&self, wanted: impl Fn(&Member) -> bool) -> Vec<PersonId> {
        self.figures.counted().filter(|m| wanted(m)).map(|m| m.person).collect()
    }

    /// What came of the list: the plain rates, then who has not been reached; and the goal.
    fn outcome(&self) -> Vec<Shown> {
        let mut bars: Vec<Shown> = self.goal().into_iter().chain([self.effect()]).collect();
        let Some(reach) = &self.figures.line.reach else {
            return [bars, self.without_list(), self.met()].concat();
        };
        let share = |label: Word, share: Share| {
            let bar = share.of.into_iter().fold(Bar::new(label, share.n), Bar::of);
            let note = share.of.map(|of| Phrase::new(Word("initiative-of")).with("of", of));
            note.into_iter().fold(bar, Bar::note)
        };
        let plain = |plain: Plain, ends: &'static [Ended]| {
            (share(plain.word(), plain.share(&reach.counts)), self.persons(|m| m.is(ends)))
        };
        bars.push(plain(Plain::Reached, Look::Reached.ends()));
        bars.push(plain(Plain::Completed, Look::Carried.ends()));
        // Where nothing was broken off it says the same once more.
        if reach.counts.get(Bucket::Partial) > 0 {
            bars.push(plain(Plain::CompletedOrPartial, &[]));
        }
        bars.push(if self.figures.asks {
            let yes = self.persons(|m| m.said_yes);
            let reached = Plain::Reached.share(&reach.counts).n;
            (share(Word("figures-yes-of-reached"), Share::of(yes.len(), reached)), yes)
        } else {
            plain(Plain::YesOfReached, Look::Carried.ends())
        });
        bars.push(plain(Plain::No, Look::Declined.ends()));
        for ended in [Ended::NotReached, Ended::NotBegun] {
            let persons = self.persons(|m| m.is(&[ended]));
            bars.push((share(ended.word(), Share::of(persons.len(), reach.of())), persons));
        }
        bars.extend(self.met());
        bars
    }

    /// Who was met face to face, and who more than once; nothing where nobody was.
    fn met(&self) -> Vec<Shown> {
        let of = self.figures.line.reach.as_ref().map(Reach::of);
        let bar = |label: Word, least: usize| {
            let persons = self.persons(|m| m.meetings >= least);
            let bar = of.into_iter().fold(Bar::new(label, persons.len()), Bar::of);
            let note = of.map(|of| Phrase::new(Word("initiative-of")).with("of", of));
            (note.into_iter().fold(bar, Bar::note), persons)
        };
        let mut bars = vec![bar(Word("figures-met"), 1), bar(Word("figures-met-again"), 2)];
        bars.retain(|(bar, _)| bar.n > 0);
        bars
    }

    /// Without a list there is nothing to be a part of.
    fn without_list(&self) -> Vec<Shown> {
        let bar = |label: Word, ends: &'static [Ended]| {
            let persons = self.persons(|m| m.is(ends));
            (Bar::new(label, persons.len()), persons)
        };
        vec![
            bar(Plain::Reached.word(), Look::Reached.ends()),
            bar(Plain::Completed.word(), Look::Carried.ends()),
            (Bar::amount(Word("figures-heads"), self.figures.line.counted.met()), Vec::new()),
        ]
    }

    /// What came of the one it follows on, last year's.
    fn before(&self) -> Option<Part> {
        let before = self.figures.before.as_deref()?;
        let name = before.line.initiative.name.as_str();
        let title = Phrase::new(Word("figures-before")).with("name", name);
        let bar = |label: Word, ends: &[Ended]| {
            let persons = before.counted().filter(|m| m.is(ends)).map(|m| m.person);
            let persons: Vec<PersonId> = persons.collect();
            let bar = Bar::new(label, persons.len());
            let of = before.line.reach.as_ref().map(Reach::of);
            let note = of.map(|of| Phrase::new(Word("initiative-of")).with("of", of));
            (note.into_iter().fold(of.into_iter().fold(bar, Bar::of), Bar::note), persons)
        };
        let bars = vec![
            bar(Plain::Reached.word(), Look::Reached.ends()),
            bar(Plain::Completed.word(), Look::Carried.ends()),
            bar(Plain::No.word(), Look::Declined.ends()),
        ];
        Some((title.into(), None, bars))
    }

    /// What was set out for, and how far it has come.
    fn goal(&self) -> Option<Shown> {
        let line = &self.figures.line;
        let (n, wanted) = line.progress()?;
        let what = line.initiative.goal?.measure.word();
        let note = Phrase::new(Word("figures-goal-of")).with("wanted", wanted).with("what", what);
        Some((Bar::amount(Word("figures-goal"), n).of(wanted).note(note), Vec::new()))
    }

    /// What the team says came of it. That nobody can tell is said as well.
    fn effect(&self) -> Shown {
        let effect = self.figures.line.initiative.after.effect.map(Effect::word);
        let said = effect.unwrap_or(Word("figures-effect-unsaid"));
        (Bar::words(Word("figures-effect"), said), Vec::new())
    }

    /// What it took in all and for each.
    fn spent(&self) -> Vec<Shown> {
        let counted = self.figures.line.counted;
        let more = u64::try_from(counted.minutes).unwrap_or(0);
        // Who came late took time as well, and is none of those it is divided by.
        let all = makeup::spent(&self.figures.members).minutes + more;
        let spent = makeup::spent(self.figures.counted());
        let minutes = spent.minutes + more;
        let each = |label: Word, Amount { n, about }: Amount| {
            let word = if about { Word("figures-minutes-about") } else { Word("figures-minutes") };
            let phrase =
                match usize::try_from(minutes).ok().and_then(|m| (m * 20 + n).checked_div(n * 2)) {
                    Some(tenths) => {
                        Phrase::new(word).with("whole", tenths / 10).with("tenth", tenths % 10)
                    }
                    None => Phrase::new(Word("figures-nobody-yet")),
                };
            (Bar::words(label, phrase), Vec::new())
        };
        let (hours, rest) = (all / 60, all % 60);
        let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let time = Phrase::new(Word("hours-and-minutes"))
            .with("hours", number(hours))
            .with("minutes", number(rest));
        vec![
            (Bar::words(Word("figures-time"), time), Vec::new()),
            each(Word("figures-per-reached"), Amount::exactly(spent.reached) + counted.met()),
            if self.figures.asks {
                each(Word("figures-per-yes"), Amount::exactly(spent.yes))
            } else {
                each(Word("figures-per-carried"), Amount::exactly(spent.carried))
            },
            each(Word("figures-per-visit"), Amount::exactly(spent.visits)),
        ]
    }

    /// How it was done, what it rests on, and what it cost in all and for each who was reached.
    fn about(&self) -> Vec<Shown> {
        let figures = self.figures;
        // One that is too long would have the room of all of them.
        let short = |heading: Heading| match heading {
            Heading::Text(text) => Heading::Text(cut(&text, WORDS)),
            Heading::Labels(labels) => Heading::Text(cut(labels.get(self.lang), WORDS)),
            other => other,
        };
        let said = result::about(figures).into_iter();
        let said = said.map(|(word, said)| (Bar::words(word, self.said(short(said))), Vec::new()));
        let reached = makeup::spent(figures.counted()).reached + figures.line.counted.met().n;
        let each = figures.line.initiative.cost.and_then(|cost| {
            let cost = usize::try_from(cost).ok()?;
            let whole = (cost * 2 + reached).checked_div(reached * 2)?;
            let sum = money(&whole.to_string(), figures.country);
            Some(Bar::words(Word("figures-per-cost"), sum))
        });
        said.chain(each.map(|bar| (bar, Vec::new()))).collect()
    }

    /// A line for each group: how many of it are looked at, and what part of the list and of those
    /// looked at the group is.
    fn division(&self, by: Divide) -> Vec<Shown> {
        let on = self.figures.on(self.today);
        let counted = self.counted();
        let all: usize = counted.len();
        let looked = counted.iter().filter(|m| m.is(self.look.ends())).count();
        let mut lines = makeup::lines(counted, (by, on), self.look);
        by_name(&mut lines, self.figures, self.workers);
        let percent = |n: usize, of: usize| (n * 200 + of).checked_div(of * 2).unwrap_or_default();
        let shown = |Line { mark, of, n }: Line| {
            let bar = Bar::new(self.named(&mark), n);
            // Without a list there is nothing to be a part of but those looked at.
            let (bar, note) = if self.figures.line.reach.is_some() {
                let note = Phrase::new(Word("figures-line")).with("of", of);
                (bar.of(of), note.with("list", percent(of, all)))
            } else {
                (bar, Phrase::new(Word("figures-line-no-list")))
            };
            let ends = self.look.ends();
            let persons = self.persons(|m| m.is(ends) && m.mark(by, on) == mark);
            (bar.note(note.with("looked", percent(n, looked))), persons)
        };
        lines.into_iter().map(shown).collect()
    }

    /// Of those who live where the letters went how many got one; and of those who live where anybody was
    /// contacted, by area and by age, as far as it is known how many they are.
    fn coverage(&self) -> Vec<Shown> {
        let figures = self.figures;
        let letters = figures.arrived().map(|(n, of)| {
            let bar = Bar::amount(figures.arrived_word(), n).of(of);
            (bar.note(Phrase::new(Word("figures-letters-for")).with("of", of)), Vec::new())
        });
        let on = figures.on(self.today);
        let counted = self.counted();
        let areas: BTreeSet<_> = counted.iter().filter_map(|m| m.area).collect();
        let by_area = areas.iter().filter_map(|id| {
            let of = area::living(&figures.populations, &BTreeSet::from([*id]), None)?;
            let persons = self.persons(|m| m.area == Some(*id) && m.is(Look::Reached.ends()));
            let bar = Bar::new(self.named(&Mark::Area(Some(*id))), persons.len()).of(of);
            Some((bar.note(Phrase::new(Word("figures-living")).with("of", of)), persons))
        });
        let by_age = AgeGroup::all().filter_map(|age| {
            let of = area::living(&figures.populations, &areas, Some(age))?;
            let within = |m: &Member| m.area.is_some() && m.mark(Divide::Age, on) == Mark::Age(age);
            let persons = self.persons(|m| within(m) && m.is(Look::Reached.ends()));
            let bar = Bar::new(age.phrase(), persons.len()).of(of);
            Some((bar.note(Phrase::new(Word("figures-living")).with("of", of)), persons))
        });
        letters.into_iter().chain(by_area).chain(by_age).collect()
    }

    /// What those in a group have in common, in words.
    fn named(&self, mark: &Mark) -> Label {
        self.said(named(mark, self.figures, self.workers))
    }

    /// A heading that is one name, as a label.
    fn said(&self, heading: Heading) -> Label {
        match heading {
            Heading::Phrase(phrase) => phrase.into(),
            Heading::Text(text) => text.into(),
            Heading::Labels(labels) => labels.get(self.lang).to_owned().into(),
            _ => String::new().into(),
        }
    }
}
