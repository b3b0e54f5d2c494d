//! What came of an initiative, as a page: what it was for, what came of its list, what it took, and who
//! of it was not reached. Nobody protected is in any number.

mod card;
mod divided;
mod toward;

use crate::base::sort::Collation;
use crate::base::{Amount, Day, Lang, PersonId, Word};
use crate::domain::area;
use crate::domain::encounter::{Along, Kind, WhyNot};
use crate::domain::language::Language;
use crate::domain::makeup::{self, Divide, Ended, Line, Look, Mark, Member, Place};
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::printed::{Counted, Fact, Funnel, Heading, Printed, Tally, Unit};
use crate::domain::totals::{AgeGroup, Plain};
use crate::domain::worker::Worker;
use crate::store::initiatives::{Came, FiguresOf};
pub use card::about;
use divided::Divided;
use std::collections::BTreeSet;

/// The page of an initiative, made on a day; the team's members to name them by.
pub fn page(figures: &FiguresOf, workers: &[Worker], today: Day) -> Printed {
    let one = &figures.line.initiative;
    let counted = clear(figures.counted().cloned(), Purpose::Report, |m| m.protection);
    let all = clear(figures.members.iter().cloned(), Purpose::Report, |m| m.protection);
    let made = Making { figures, workers, on: figures.on(today) };
    let period = [one.from, one.to].into_iter().flatten().map(Heading::from).collect::<Vec<_>>();
    let mut printed = Printed::new(one.name.as_str(), figures.limit);
    if !period.is_empty() {
        printed = printed.about(Heading::Span(period));
    }
    let sealed = figures.line.reach.as_ref().map_or(0, |reach| reach.sealed);
    // Where some of those drawn are not told of, the two numbers together would tell how many.
    if counted.rows().len() == sealed {
        for told in one.lots(sealed) {
            printed = printed.about(told);
        }
    }
    if figures.part {
        printed = printed.about(Word("totals-part"));
    }
    if figures.line.counted.guessed() {
        printed = printed.about(Word("printed-guessed"));
    }
    printed = printed.words(None, card::card(figures)).tally(&made.tally(&counted, &all));
    match &figures.before {
        Some(before) => printed.tally(&compared(before)),
        None => printed,
    }
}

/// What came of the one before, without its lines.
fn compared(before: &FiguresOf) -> Tally {
    let counted = clear(before.counted().cloned(), Purpose::Report, |m| m.protection);
    let row = |m: &Member| Some(Counted { column: m.ended? as usize, lines: Vec::new(), n: 1 });
    let ends = Ended::ALL.iter().map(|ended| ended.word().into()).collect();
    let tally = Tally::of(Word("printed-on-list"), ends, Vec::new(), &counted.map(row));
    let name = before.line.initiative.name.as_str();
    let tally = tally.fact(Word("printed-before"), Fact::Said(name.into()));
    if before.line.reach.is_some() {
        return of_list(tally, before.asks);
    }
    tally.fact(Plain::Reached.word(), Fact::Sum(columns(Look::Reached.ends())))
}

struct Making<'a> {
    figures: &'a FiguresOf,
    workers: &'a [Worker],
    on: Day,
}

/// The columns of how it ended.
fn columns(ends: &[Ended]) -> Vec<usize> {
    ends.iter().map(|ended| *ended as usize).collect()
}

impl Making<'_> {
    fn tally(&self, counted: &Cleared<Member>, all: &Cleared<Member>) -> Tally {
        let ends = Ended::ALL.iter().map(|ended| ended.word().into()).collect();
        let by = Divide::of(counted.rows());
        let marks: Vec<Vec<Mark>> = by.iter().map(|by| self.marks(*by, counted.rows())).collect();
        let divided = Divided { by, marks };
        let row = |member: &Member| {
            let lines = divided.lines_of(member, self.on);
            Some(Counted { column: member.ended? as usize, lines, n: 1 })
        };
        let rows = counted.map(row);
        let listed = self.figures.line.reach.is_some();
        let name = if listed { Word("printed-on-list") } else { Word("printed-contacted") };
        let divisions = divided.divisions(|mark| self.named(mark));
        let tally = Tally::of(name, ends, divisions, &rows)
            .part(Word("printed-share-reached"), &columns(Look::Reached.ends()));
        let tally = if listed {
            self.yes(of_list(tally, self.figures.asks), counted)
        } else {
            self.without_list(tally, counted)
        };
        let late = all.rows().iter().filter(|member| member.place == Place::Late).count();
        let tally = match late {
            0 => tally,
            late => tally.fact(Word("printed-late"), Fact::Count(late)),
        };
        self.after(tally, (counted, all), &divided.met())
    }

    /// Those who said yes, a part of those reached, and of whom those it was carried out with are a part:
    /// where few said yes and wait for it, neither number may give them away.
    fn said_yes(&self, counted: &Cleared<Member>) -> Option<Fact> {
        let spent = makeup::spent(counted.rows());
        let may = self.figures.limit.may_stand(spent.yes.saturating_sub(spent.carried));
        let reached = Fact::Sum(columns(Look::Reached.ends()));
        (self.figures.asks && may).then(|| beside_of(spent.yes, &reached))
    }

    fn yes(&self, tally: Tally, counted: &Cleared<Member>) -> Tally {
        match self.said_yes(counted) {
            Some(yes) => tally.fact(Word("figures-yes"), yes),
            None => tally,
        }
    }

    /// What those in a division have in common, those of whom nothing is known last.
    fn marks(&self, by: Divide, counted: &[Member]) -> Vec<Mark> {
        let mut lines = makeup::lines(counted, (by, self.on), Look::Reached);
        by_name(&mut lines, self.figures, self.workers);
        lines.into_iter().map(|line| line.mark).collect()
    }

    /// Nothing to be a part of but those who live there, where it is known how many they are.
    fn without_list(&self, tally: Tally, counted: &Cleared<Member>) -> Tally {
        let reached = columns(Look::Reached.ends());
        let areas: BTreeSet<_> = counted.rows().iter().filter_map(|member| member.area).collect();
        let everywhere = counted.rows().iter().all(|member| member.area.is_some());
        let heads = self.figures.line.counted.met();
        let tally = tally
            .fact(Word("printed-no-list"), Fact::Said(Word("printed-no-list-why").into()))
            .fact(Plain::Reached.word(), Fact::Sum(reached.clone()))
            .fact(Plain::Completed.word(), Fact::Sum(columns(Look::Carried.ends())))
            .fact(Word("figures-heads"), Fact::Amount(heads));
        // A guess has no part in hundred.
        let tally = match self.figures.arrived() {
            Some((letters, wanted)) if !letters.about => {
                let of = Box::new(Fact::Amount(letters));
                tally.fact(self.figures.arrived_word(), Fact::Toward { of, wanted })
            }
            _ => tally,
        };
        // Of those who live there only where all are known to.
        let living = area::living(&self.figures.populations, &areas, None);
        match living.filter(|_| everywhere) {
            Some(of) => {
                let of = Fact::Coverage { columns: reached, of };
                tally.fact(Word("printed-coverage"), of)
            }
            None => tally,
        }
    }

    /// The goal, the time and the letters: the same with a list and without. `met` is how those met
    /// face to face are told.
    fn after(
        &self,
        tally: Tally,
        (counted, all): (&Cleared<Member>, &Cleared<Member>),
        met: &Fact,
    ) -> Tally {
        let limit = self.figures.limit;
        // Beside those on the list, and outside it, is told of only where they are not so few that
        // the sums would give them away.
        let enough =
            |place: Place| limit.may_stand(all.rows().iter().filter(|m| m.place == place).count());
        let beside = [Place::Late, Place::Outside].map(|place| (place, enough(place)));
        let told = all.rows().iter().filter(|m| !beside.contains(&(m.place, false)));
        let (all, each) = (makeup::spent(told), makeup::spent(counted.rows()));
        let heads = self.figures.line.counted;
        let more = u64::try_from(heads.minutes).unwrap_or(0);
        let visits = beside_of(all.visits, met);
        let mut tally = toward::goal(tally, self.figures, counted)
            .fact(Word("printed-letters"), self.letters(all.letters))
            .fact(Word("printed-visits"), visits);
        if all.met > 0 {
            tally = tally
                .fact(Word("figures-met"), met.clone())
                .fact(Word("figures-met-again"), beside_of(each.met_again, met));
        }
        let reached = Fact::Sum(columns(Look::Reached.ends()));
        let carried = Fact::Sum(columns(Look::Carried.ends()));
        let per = |of: &Fact, heads: Amount| {
            let sum = each.minutes + more;
            Fact::Per { sum, unit: Unit::Minutes, of: Box::new(of.clone()), heads }
        };
        let time = Fact::MinutesOf { minutes: all.minutes + more, of: Box::new(reached.clone()) };
        let tally = tally
            .fact(Word("figures-time"), time)
            .fact(Word("figures-per-reached"), per(&reached, heads.met()));
        let yes = self.said_yes(counted);
        let tally = match (&yes, self.figures.asks) {
            (Some(yes), _) => tally.fact(Word("figures-per-yes"), per(yes, Amount::default())),
            (None, true) => tally,
            (None, false) => {
                tally.fact(Word("figures-per-carried"), per(&carried, Amount::default()))
            }
        };
        let tally = tally
            .fact(Word("figures-per-visit"), per(&beside_of(each.visits, met), Amount::default()));
        let tally = match self.figures.line.initiative.cost {
            Some(cost) => {
                let unit = Unit::Money(self.figures.country);
                let (sum, of, heads) = (cost.into(), Box::new(reached.clone()), heads.met());
                tally.fact(Word("figures-per-cost"), Fact::Per { sum, unit, of, heads })
            }
            None => tally,
        };
        let beside = [reached, carried, met.clone()].into_iter().chain(yes).collect();
        self.funnel(tally, counted, beside)
    }

    /// How far those on the list have come. Nobody protected stands on any rung.
    fn funnel(&self, tally: Tally, counted: &Cleared<Member>, beside: Vec<Fact>) -> Tally {
        if self.figures.rungs.is_empty() {
            return tally;
        }
        let may: BTreeSet<PersonId> = counted.rows().iter().map(|member| member.person).collect();
        let rung = |came: &Came| {
            (came.name.clone(), came.who.iter().filter(|person| may.contains(person)).count())
        };
        let rungs = self.figures.rungs.iter().map(rung).collect();
        tally.funnel(Funnel { title: Word("board-funnel").into(), rungs, beside })
    }

    /// Letters, of which mostly each on the list gets one: who got none can be had from how many there are.
    fn letters(&self, written: usize) -> Fact {
        let counted = self.figures.line.counted.sent;
        if self.figures.line.reach.is_some() && counted == Amount::default() {
            return beside_of(written, &Fact::All);
        }
        Fact::Amount(Amount::exactly(written) + counted)
    }

    /// What those in a line have in common, in words.
    fn named(&self, mark: &Mark) -> Heading {
        named(mark, self.figures, self.workers)
    }
}

/// A number that another one gives away, or that gives it away.
fn beside_of(n: usize, of: &Fact) -> Fact {
    Fact::Beside { n, of: Box::new(of.clone()) }
}

/// What came of a sealed list, n of N. Where the ladder `asks` for a yes, it is no contact carried out.
fn of_list(tally: Tally, asks: bool) -> Tally {
    let all = columns(Ended::ALL);
    let (reached, carried) = (columns(Look::Reached.ends()), columns(Look::Carried.ends()));
    let share = |columns: &[usize], of: &[usize]| Fact::Share {
        columns: columns.to_vec(),
        of: of.to_vec(),
    };
    let tally = tally
        .fact(Word("printed-on-list"), Fact::All)
        .fact(Plain::Reached.word(), share(&reached, &all))
        .fact(Plain::Completed.word(), share(&carried, &all));
    let tally = if asks {
        tally
    } else {
        tally.fact(Plain::YesOfReached.word(), share(&carried, &reached))
    };
    tally.fact(Plain::No.word(), share(&columns(Look::Declined.ends()), &all))
}

/// Areas and members of the team come by their names, what is not known last; all others as they are.
/// Names are the team's own, and those of Sweden and Finland are ordered alike.
pub fn by_name(lines: &mut [Line], figures: &FiguresOf, workers: &[Worker]) {
    let order = Collation::new(Lang::Sv);
    let named_so = |mark: &Mark| match named(mark, figures, workers) {
        Heading::Text(name) => (false, order.key(&name)),
        _ => (true, Vec::new()),
    };
    if lines.iter().all(|line| matches!(line.mark, Mark::Area(_) | Mark::Worker(_))) {
        lines.sort_by_cached_key(|line| named_so(&line.mark));
    }
}

/// What those in a line have in common, in words; the same on screen and on paper.
pub fn named(mark: &Mark, figures: &FiguresOf, workers: &[Worker]) -> Heading {
    let name = match mark {
        Mark::Area(id) => {
            let area = figures.areas.iter().find(|area| Some(area.id) == *id);
            area.map(|area| area.name.clone())
        }
        Mark::Age(AgeGroup::Unknown) | Mark::Language(None) => None,
        Mark::Age(age) => return age.phrase().into(),
        Mark::Language(Some(code)) => match Language::from_code(code) {
            Some(language) => return language.word().into(),
            None => Some(code.clone()),
        },
        Mark::Met(kind) => {
            return kind.map_or(Word("figures-not-met"), Kind::word).into();
        }
        Mark::Along(along) => {
            return along.map_or(Word("figures-not-visited"), Along::word).into();
        }
        Mark::WhyNot(why) => {
            return why.map_or(Word("figures-no-reason"), WhyNot::word).into();
        }
        Mark::Worker(None) => return Word("figures-untried").into(),
        Mark::Worker(Some(id)) => {
            let worker = workers.iter().find(|worker| worker.id == *id);
            worker.map(|worker| worker.name.clone())
        }
    };
    name.map_or_else(|| Word("printed-unknown").into(), |name| name.as_str().into())
}

#[cfg(test)]
mod tests;
