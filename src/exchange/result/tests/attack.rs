//! Somebody who has the whole page, all its tables and facts, and knows the work, tries to work out what
//! is hidden: who has not been tried was not met, who was never met stands in a line of their own, and time
//! divided by time for each is a number of people.
//!
//! A hidden number is safe where another page that says the same would have another number there: one is
//! looked for by moving people about among what is hidden, with all that the facts give away held fast.

mod people;

use super::*;
use crate::domain::makeup::Divide;
use crate::domain::printed::tests::attack::{Dice, many};
use crate::domain::printed::{Cell, Sheet};
use people::people;
use std::collections::{BTreeMap, VecDeque};

/// Those of a line with an end, or all of a line: where they come from, where they go to, how many.
struct Edge {
    from: usize,
    to: usize,
    n: usize,
    hidden: bool,
    /// What it is, for whoever reads of it.
    name: String,
}

/// A division as the attacker draws it up.
struct Drawn {
    edges: Vec<Edge>,
}

impl Drawn {
    /// How much more, or less, one number may be for all the page says, up to `wanted`.
    fn room(&self, at: usize, more: bool, wanted: usize) -> usize {
        let mut level: Vec<usize> = self.edges.iter().map(|edge| edge.n).collect();
        let edge = &self.edges[at];
        let (start, end) = if more { (edge.to, edge.from) } else { (edge.from, edge.to) };
        let wanted = if more { wanted } else { wanted.min(edge.n) };
        let mut moved = 0;
        while moved < wanted {
            let Some(way) = self.way(at, (start, end), &level) else { break };
            let narrow = way.iter().filter(|(_, back)| *back).map(|(step, _)| level[*step]).min();
            let by = narrow.unwrap_or(usize::MAX).min(wanted - moved);
            for (step, back) in way {
                level[step] = if back { level[step] - by } else { level[step] + by };
            }
            moved += by;
        }
        moved
    }

    /// A way from a place to another along what is hidden, without one of its numbers.
    fn way(&self, but: usize, ends: (usize, usize), level: &[usize]) -> Option<Vec<(usize, bool)>> {
        let mut came: BTreeMap<usize, Option<(usize, usize, bool)>> =
            BTreeMap::from([(ends.0, None)]);
        let mut open = VecDeque::from([ends.0]);
        while let Some(place) = open.pop_front() {
            for (step, edge) in
                self.edges.iter().enumerate().filter(|(at, e)| *at != but && e.hidden)
            {
                let ahead = (edge.from == place).then_some((edge.to, false));
                let back = (edge.to == place && level[step] > 0).then_some((edge.from, true));
                for (next, back) in [ahead, back].into_iter().flatten() {
                    came.entry(next).or_insert_with(|| {
                        open.push_back(next);
                        Some((place, step, back))
                    });
                }
            }
        }
        let (mut way, mut place) = (Vec::new(), ends.1);
        while let Some((before, step, back)) = *came.get(&place)? {
            way.push((step, back));
            place = before;
        }
        Some(way)
    }

    /// What can be worked out of it.
    fn found(&self, k: usize) -> Option<String> {
        let told = |(at, edge): (usize, &Edge)| {
            let small = (1..k).contains(&edge.n);
            if !edge.hidden {
                return small.then(|| format!("{} is printed or known: {}", edge.name, edge.n));
            }
            if small {
                let most = edge.n + self.room(at, true, k - edge.n);
                return (most < k).then(|| format!("{} is at most {most}", edge.name));
            }
            let moved = self.room(at, true, 1) + self.room(at, false, 1);
            (moved == 0).then(|| format!("{} can only be {}", edge.name, edge.n))
        };
        self.edges.iter().enumerate().find_map(told)
    }
}

/// The page, and what is true.
struct Case {
    figures: FiguresOf,
    printed: Printed,
    counted: Vec<Member>,
    k: usize,
}

impl Case {
    fn fact(&self, name: Word) -> Option<&Cell> {
        let name = Cell::Said(name.into());
        let facts = self.printed.sheets().iter().filter(|sheet| sheet.columns().is_empty());
        let mut rows = facts.flat_map(Sheet::rows);
        rows.find(|row| row[0] == name).map(|row| &row[1])
    }

    /// The number a fact tells, or gives away.
    fn number(&self, name: Word) -> Option<usize> {
        match self.fact(name)? {
            Cell::Number(n) | Cell::Share { n, .. } | Cell::Each { n, .. } => Some(*n),
            _ => None,
        }
    }

    /// The number of a rung, where it is told.
    fn rung(&self, name: &str) -> Option<usize> {
        let name = Cell::Said(name.into());
        let mut rows = self.printed.sheets().iter().flat_map(Sheet::rows);
        match rows.find(|row| row[0] == name).map(|row| &row[1]) {
            Some(Cell::Share { n, .. }) => Some(*n),
            _ => None,
        }
    }

    fn first(&self, names: &[Word]) -> Option<usize> {
        names.iter().find_map(|name| self.number(*name))
    }

    /// How many were met, where the facts give it away.
    fn met(&self) -> Option<usize> {
        self.number(Word("figures-met")).or_else(|| self.rung("met"))
    }

    /// Small numbers that are a fact, or lie between two.
    fn between(&self) -> Option<String> {
        let whole = self.counted.len();
        let reached = self.first(&[Plain::Reached.word(), Word("figures-per-reached")]);
        let carried = self.first(&[Plain::Completed.word(), Word("figures-per-carried")]);
        let yes = self.first(&[Word("figures-yes"), Word("figures-per-yes")]);
        let visits = self.first(&[Word("printed-visits"), Word("figures-per-visit")]);
        let listed = self.figures.line.reach.is_some();
        let letters = self.number(Word("printed-letters")).filter(|_| listed);
        let met = self.met();
        let yes = yes.or_else(|| self.rung("agreed"));
        // Whoever was reached stands on a rung of that name, as does whoever was met.
        let reached = reached.or_else(|| self.rung("reached"));
        let met = met.or_else(|| self.rung("met"));
        let carried = carried.or_else(|| self.number(Word("printed-goal-so-far")));
        let [written, called] = ["written", "called"].map(|name| self.rung(name));
        let again = self.number(Word("figures-met-again"));
        let pairs = [
            ("not reached", Some(whole), reached),
            ("reached and did not say yes", reached, yes),
            ("said yes and waits for it", yes, carried),
            ("not carried out", Some(whole), carried),
            ("reached and not carried out", reached, carried),
            ("did not say no", Some(whole), self.number(Plain::No.word())),
            ("not met", Some(whole), met),
            ("met once", met, again),
            ("met again", visits, met.filter(|_| again.is_none())),
            ("got no letter", Some(whole), letters),
            ("was not written to", Some(whole), written),
            ("was not rung", Some(whole), called),
            ("was written to and not rung", written, called),
            ("was rung and not reached", called, reached),
            ("was reached and not met", self.rung("reached"), self.rung("met")),
        ];
        let small = |n: usize| (1..self.k).contains(&n);
        let apart = pairs.into_iter().find_map(|(name, a, b)| {
            let apart = a?.abs_diff(b?);
            small(apart).then(|| format!("{name}: {apart}"))
        });
        let alone =
            [reached, carried, yes, visits, letters, met, again, self.number(Word("printed-late"))];
        let alone = alone.into_iter().flatten().find(|n| small(*n)).map(|n| format!("{n} is told"));
        apart.or(alone)
    }

    /// A division as it is drawn up; none where its lines are not told.
    fn drawn(&self, by: Divide) -> Option<Drawn> {
        let title: Heading = by.word().into();
        let sheet = self.printed.sheets().iter().find(|sheet| sheet.title() == Some(&title))?;
        let (_, lines) = sheet.rows().split_last()?;
        let groups = groups(sheet);
        let today: Day = TODAY.parse().unwrap();
        let on = self.figures.on(today);
        let mut edges = Vec::new();
        for (line, row) in lines.iter().enumerate() {
            let Cell::Said(heading) = &row[0] else { panic!("{row:?}") };
            let mine = |m: &&Member| named(&m.mark(by, on), &self.figures, &[worker()]) == *heading;
            let mine: Vec<&Member> = self.counted.iter().filter(mine).collect();
            let mark = mine.first().map(|member| member.mark(by, on));
            let known = mark.as_ref().is_some_and(|mark| self.known(mark, mine.len()));
            let mut put = |to: (usize, usize), n: usize, cell: Option<&Cell>, fast: bool| {
                let hidden = cell.is_none_or(|cell| *cell == Cell::Hidden) && !fast;
                match cell {
                    Some(Cell::Number(shown)) => assert_eq!(*shown, n, "{heading:?}"),
                    Some(Cell::Hidden) | None => {}
                    other => panic!("{other:?}"),
                }
                let name = format!("{by:?} {heading:?} {to:?}");
                edges.push(Edge { from: to.0, to: to.1, n, hidden, name });
            };
            put((0, line + 1), mine.len(), Some(&row[1]), known);
            for (at, group) in groups.iter().enumerate() {
                let ends: Vec<Ended> = group.iter().map(|at| Ended::ALL[*at]).collect();
                let n = mine.iter().filter(|m| m.is(&ends)).count();
                let nobody = |end: Ended| self.counted.iter().all(|m| !m.is(&[end]));
                let empty = |end: &Ended| {
                    nobody(*end) || mark.as_ref().is_some_and(|mark| never(mark, *end))
                };
                // Told as one, all are the line itself.
                let cell = if groups.len() > 1 { Some(&row[2 + at]) } else { None };
                let fast = (n == 0 && ends.iter().all(empty))
                    || (cell.is_none() && row[1] != Cell::Hidden);
                put((line + 1, 100 + at), n, cell, fast);
            }
        }
        Some(Drawn { edges })
    }

    /// Whether facts or another table tell how many stand in such a line.
    fn known(&self, mark: &Mark, n: usize) -> bool {
        let apart = match mark {
            Mark::Met(None) => Mark::Along(None),
            Mark::Along(None) => Mark::Met(None),
            _ => return false,
        };
        let by = if matches!(apart, Mark::Met(_)) { Divide::Met } else { Divide::Along };
        let there = self
            .counted
            .iter()
            .filter(|m| m.mark(by, self.figures.on(TODAY.parse().unwrap())) == apart);
        let same = there.count() == n;
        let other: Heading = by.word().into();
        let sheet = self.printed.sheets().iter().find(|sheet| sheet.title() == Some(&other));
        let heading = Cell::Said(named(&apart, &self.figures, &[worker()]));
        let line = sheet.and_then(|sheet| sheet.rows().iter().find(|row| row[0] == heading));
        let told = line.is_some_and(|row| row[1] != Cell::Hidden);
        self.met().is_some_and(|met| met + n == self.counted.len()) || (same && told)
    }

    /// Lines of two tables that hold the same people: what one hides the other tells, or narrows.
    fn twins(&self) -> Option<String> {
        let on = self.figures.on(TODAY.parse().unwrap());
        let mut known: BTreeMap<Vec<PersonId>, (bool, Vec<Vec<usize>>)> = BTreeMap::new();
        for by in Divide::of(&self.counted) {
            let title: Heading = by.word().into();
            let mut sheets = self.printed.sheets().iter();
            let sheet = sheets.find(|sheet| sheet.title() == Some(&title))?;
            let (_, lines) = sheet.rows().split_last()?;
            for row in lines {
                let Cell::Said(heading) = &row[0] else { panic!("{row:?}") };
                let mine =
                    |m: &&Member| named(&m.mark(by, on), &self.figures, &[worker()]) == *heading;
                let who: Vec<PersonId> =
                    self.counted.iter().filter(mine).map(|m| m.person).collect();
                let open = !row[1..row.len() - 1].contains(&Cell::Hidden);
                let here = (open, groups(sheet));
                match known.get(&who).filter(|_| !who.is_empty()) {
                    Some(there) if !(open && there.0 && here.1 == there.1) => {
                        return Some(format!("{by:?} {heading:?} stands elsewhere too"));
                    }
                    Some(_) => {}
                    None => drop(known.insert(who, here)),
                }
            }
        }
        None
    }

    /// What the attacker finds out, if anything; else how much was hidden.
    fn attack(&self) -> Result<usize, String> {
        if (1..self.k).contains(&self.counted.len()) {
            return Ok(0);
        }
        if let Some(found) = self.between().or_else(|| self.twins()) {
            return Err(found);
        }
        let divisions = Divide::of(&self.counted).into_iter().filter_map(|by| self.drawn(by));
        let mut hidden = 0;
        for drawn in divisions {
            if let Some(found) = drawn.found(self.k) {
                return Err(found);
            }
            hidden += drawn.edges.iter().filter(|edge| edge.hidden).count();
        }
        Ok(hidden)
    }
}

/// The columns that stand in each place of a table.
fn groups(sheet: &Sheet) -> Vec<Vec<usize>> {
    let at = |heading: &Heading| {
        Ended::ALL.iter().position(|end| *heading == end.word().into()).unwrap()
    };
    let group = |heading: &Heading| match heading {
        Heading::Together(all) => all.iter().map(at).collect(),
        one => vec![at(one)],
    };
    let columns = sheet.columns();
    let groups: Vec<Vec<usize>> = columns[2..columns.len() - 1].iter().map(group).collect();
    if groups.is_empty() { vec![(0..Ended::ALL.len()).collect()] } else { groups }
}

/// What everybody knows cannot be.
fn never(mark: &Mark, end: Ended) -> bool {
    match mark {
        Mark::Worker(None) => end != Ended::NotBegun,
        Mark::Worker(Some(_)) => end == Ended::NotBegun,
        Mark::Met(Some(_)) | Mark::Along(Some(_)) => Look::NotReached.ends().contains(&end),
        Mark::WhyNot(Some(_)) => end != Ended::Declined,
        _ => false,
    }
}

/// How far those on a list have come.
fn rungs(figures: &FiguresOf) -> Vec<Came> {
    let rung = |name: &str, has: &dyn Fn(&Member) -> bool| {
        let who = figures.counted().filter(|member| has(member)).map(|member| member.person);
        Came { name: name.into(), who: who.collect() }
    };
    if figures.line.reach.is_none() {
        return Vec::new();
    }
    let mut first = vec![
        rung("listed", &|_| true),
        rung("written", &|member| member.letters > 0),
        rung("called", &|member| member.worker.is_some()),
    ];
    if figures.asks {
        first.push(rung("agreed", &|member| member.said_yes));
    }
    let last = [
        rung("reached", &|member| member.is(Look::Reached.ends())),
        rung("met", &|member| member.meetings > 0),
    ];
    first.into_iter().chain(last).collect()
}

#[test]
fn nothing_on_the_page_can_be_worked_out() {
    let mut dice = Dice(20_261_124);
    let (mut hidden, many) = (0, many(1000));
    for n in 0..many {
        let members = people(&mut dice);
        let limit = [5, 5, 3, 10][dice.of(4)];
        let mut figures = of(members, dice.of(4) > 0);
        figures.asks = dice.of(2) == 0;
        figures.rungs = rungs(&figures);
        figures.line.initiative.cost = Some(9_000);
        figures.limit = Limit::new(limit);
        let printed = page(&figures, &[worker()], TODAY.parse().unwrap());
        let open = |member: &&Member| member.protection == Protection::Open;
        let counted: Vec<Member> = figures.counted().filter(open).cloned().collect();
        let case = Case { figures, printed, counted, k: usize::try_from(limit).unwrap() };
        hidden += case.attack().unwrap_or_else(|why| {
            let words = Words::shipped(Lang::En);
            let form = (&words, TODAY.parse().unwrap());
            let page =
                String::from_utf8(written(&case.printed, Form::Text, form).unwrap()).unwrap();
            panic!("page {n}, under {limit}: {why}\n{page}")
        });
    }
    assert!(hidden > many * 5, "{hidden} in {many} pages: nothing was at stake");
}
