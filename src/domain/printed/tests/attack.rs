//! Somebody who has the paper, can reckon, and knows how it was made, tries to work out what is hidden.
//!
//! All they have is the printed table: its numbers, its sums, and the rule. That rule says that among
//! numbers hidden together at least one is from 1 to below the limit.

use super::simplex::least;
use super::*;
use std::collections::BTreeSet;

/// The numbers of the printed table, the wholes of the lines first; the last row holds the wholes.
type Paper = Vec<Vec<Option<usize>>>;

fn paper(printed: &Printed) -> Paper {
    let sheet = printed.sheets().iter().find(|sheet| sheet.is_summed()).unwrap();
    let number = |cell: &Cell| match cell {
        Cell::Number(n) | Cell::About(n) => Some(*n),
        Cell::Hidden => None,
        other => panic!("{other:?}"),
    };
    sheet.rows().iter().map(|row| row.iter().skip(1).map(number).collect()).collect()
}

/// What the paper says, as sums over what is hidden.
struct Sums {
    hidden: Vec<(usize, usize)>,
    rows: Vec<Vec<f64>>,
    right: Vec<f64>,
}

impl Sums {
    fn read(paper: &Paper) -> Self {
        let places = |(i, row): (usize, &Vec<Option<usize>>)| {
            let none = |(j, n): (usize, &Option<usize>)| n.is_none().then_some((i, j));
            row.iter().enumerate().filter_map(none).collect::<Vec<_>>()
        };
        let hidden: Vec<(usize, usize)> = paper.iter().enumerate().flat_map(places).collect();
        let mut sums = Self { hidden, rows: Vec::new(), right: Vec::new() };
        let last = paper.len() - 1;
        for i in 0..last {
            // Several columns, else the line is its own whole.
            if paper[i].len() > 1 {
                let parts = (1..paper[i].len()).map(|j| ((i, j), 1.0));
                sums.add(paper, parts.chain([((i, 0), -1.0)]).collect());
            }
        }
        for j in 0..paper[last].len() {
            let parts = (0..last).map(|i| ((i, j), 1.0));
            sums.add(paper, parts.chain([((last, j), -1.0)]).collect());
        }
        sums
    }

    fn add(&mut self, paper: &Paper, terms: Vec<((usize, usize), f64)>) {
        let mut row = vec![0.0; self.hidden.len()];
        let mut right = 0.0;
        for ((i, j), sign) in terms {
            match paper[i][j] {
                Some(n) => right -= sign * f64::from(u32::try_from(n).unwrap()),
                None => row[self.hidden.iter().position(|at| *at == (i, j)).unwrap()] = sign,
            }
        }
        if row.iter().any(|a| *a != 0.0) {
            self.rows.push(row);
            self.right.push(right);
        }
    }

    /// Numbers that are hidden together: those that a sum has in common, and those of these again.
    fn together(&self, with: usize) -> BTreeSet<usize> {
        let mut all = BTreeSet::from([with]);
        loop {
            let before = all.len();
            for row in &self.rows {
                let of: Vec<usize> = (0..row.len()).filter(|v| row[*v] != 0.0).collect();
                if of.iter().any(|v| all.contains(v)) {
                    all.extend(of);
                }
            }
            if all.len() == before {
                return all;
            }
        }
    }

    /// The least and the greatest that a hidden number can be when `reason` is from 1 to below `limit`.
    fn span(&self, of: usize, reason: usize, limit: usize) -> Option<(usize, usize)> {
        let wide = self.hidden.len();
        let mut rows: Vec<Vec<f64>> = self.rows.clone();
        for row in &mut rows {
            row.push(0.0);
        }
        // The reason is 1 and something, and that something has `limit - 2` for its end.
        let mut end = vec![0.0; wide + 1];
        (end[reason], end[wide]) = (1.0, 1.0);
        let mut right: Vec<f64> =
            self.rows.iter().zip(&self.right).map(|(row, b)| b - row[reason]).collect();
        rows.push(end);
        right.push(f64::from(u32::try_from(limit).unwrap()) - 2.0);
        let mut cost = vec![0.0; wide + 1];
        cost[of] = 1.0;
        let lowest = least(&rows, &right, &cost)?;
        cost[of] = -1.0;
        let highest = -least(&rows, &right, &cost)?;
        assert!(highest.is_finite(), "no end");
        let more = f64::from(u8::from(of == reason));
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers")]
        let whole = |x: f64| x.round() as usize;
        Some((whole(lowest + more), whole(highest + more)))
    }
}

/// Says what the attacker has found out, if anything.
fn found_out(lines: &[Vec<usize>], limit: u32) -> Result<usize, String> {
    let printed = print(&tally(lines), limit);
    let paper = paper(&printed);
    let k = usize::try_from(limit).unwrap();
    // So few in all that nothing is told, which is told.
    if paper.concat().iter().all(Option::is_none) {
        return Ok(0);
    }
    let sums = Sums::read(&paper);
    let shown = text(&printed).join(" | ");
    for row in paper.iter().flatten().flatten() {
        if (1..k).contains(row) {
            return Err(format!("{row} is printed: {shown}"));
        }
    }
    for (of, place) in sums.hidden.iter().enumerate() {
        let spans = sums.together(of);
        let mut spans = spans.iter().filter_map(|reason| sums.span(of, *reason, k)).peekable();
        if spans.peek().is_none() {
            return Err(format!("nothing fits {place:?}: {shown}"));
        }
        let spans: Vec<(usize, usize)> = spans.collect();
        let low = spans.iter().map(|(low, _)| *low).min().unwrap();
        let high = spans.iter().map(|(_, high)| *high).max().unwrap();
        // In a column with nobody in it a nought is no secret.
        let nobody = paper[paper.len() - 1][place.1] == Some(0);
        if low == high && !nobody {
            return Err(format!("{place:?} is {low}: {shown} of {lines:?}"));
        }
        if small_there(lines, &paper, *place, k) && high < k {
            return Err(format!("{place:?} is below {k}: {shown} of {lines:?}"));
        }
    }
    Ok(sums.hidden.len())
}

/// Whether what is hidden there is a small number.
fn small_there(lines: &[Vec<usize>], paper: &Paper, (i, j): (usize, usize), k: usize) -> bool {
    let columns = lines[0].len();
    // Columns told as one have no number of their own to look up.
    let n = match j {
        0 => lines[i].iter().sum(),
        j if paper[i].len() == columns + 1 => lines[i][j - 1],
        _ => return false,
    };
    (1..k).contains(&n)
}

/// Numbers like those of a team, by a small generator of their own.
pub(crate) struct Dice(pub u64);

impl Dice {
    pub fn of(&mut self, n: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % n
    }

    fn table(&mut self) -> Vec<Vec<usize>> {
        let (rows, columns) = (1 + self.of(7), 1 + self.of(5));
        let one = |dice: &mut Self| match dice.of(10) {
            0..=2 => 0,
            3..=6 => 1 + dice.of(9),
            _ => 5 + dice.of(60),
        };
        (0..rows).map(|_| (0..columns).map(|_| one(self)).collect()).collect()
    }
}

/// How many are attacked: so many in the ordinary run, and as many as a script asks for.
#[expect(clippy::disallowed_methods, reason = "a script asks for more")]
pub(crate) fn many(ordinary: usize) -> usize {
    std::env::var("TILLIT_TABLES").ok().and_then(|n| n.parse().ok()).unwrap_or(ordinary)
}

/// Few in the ordinary run; `.ci/tables` asks for a thousand and more.
#[test]
fn nothing_hidden_can_be_worked_out() {
    let many = many(40);
    let mut dice = Dice(20_261_123);
    let mut hidden = 0;
    for n in 0..many {
        let lines = dice.table();
        let limit = [5, 5, 3, 10][dice.of(4)];
        hidden += found_out(&lines, limit).unwrap_or_else(|why| panic!("table {n}: {why}"));
    }
    assert!(hidden > many, "{hidden} of {many} tables: nothing was at stake");
}
