//! Linear programming as the textbook has it: two phases, Bland's rule. What the attacker reckons with.

const NOTHING: f64 = 1e-7;

/// The least `cost` of any `x >= 0` with `rows * x = right`; none where there is no such `x`, and minus
/// infinity where it has no end.
pub fn least(rows: &[Vec<f64>], right: &[f64], cost: &[f64]) -> Option<f64> {
    let (m, n) = (rows.len(), cost.len());
    // One made-up variable a row, so that there is somewhere to begin.
    let mut table: Vec<Vec<f64>> = Vec::new();
    for (at, (row, b)) in rows.iter().zip(right).enumerate() {
        let sign = if *b < 0.0 { -1.0 } else { 1.0 };
        let mut line: Vec<f64> = row.iter().map(|a| a * sign).collect();
        line.extend((0..m).map(|i| f64::from(u8::from(i == at))));
        line.push(b * sign);
        table.push(line);
    }
    let mut basis: Vec<usize> = (n..n + m).collect();
    let made_up: Vec<f64> = (0..n + m).map(|j| f64::from(u8::from(j >= n))).collect();
    let spare = run(&mut table, &mut basis, &made_up, n + m);
    if spare > NOTHING {
        return None;
    }
    // A made-up variable that is still in use stands at nothing: it is changed for a real one.
    for i in 0..m {
        if basis[i] >= n
            && let Some(j) = (0..n).find(|j| table[i][*j].abs() > NOTHING)
        {
            pivot(&mut table, i, j);
            basis[i] = j;
        }
    }
    let mut cost = cost.to_vec();
    cost.extend(std::iter::repeat_n(0.0, m));
    Some(run(&mut table, &mut basis, &cost, n))
}

/// Goes from corner to corner while it gets cheaper, over the first `wide` variables.
fn run(table: &mut [Vec<f64>], basis: &mut [usize], cost: &[f64], wide: usize) -> f64 {
    loop {
        let reduced = |j: usize| {
            let spent = basis.iter().zip(table.iter()).map(|(b, row)| cost[*b] * row[j]);
            cost[j] - spent.sum::<f64>()
        };
        let Some(enters) = (0..wide).find(|j| reduced(*j) < -NOTHING) else { break };
        let last = table.first().map_or(0, |row| row.len() - 1);
        let mut leaves: Option<(f64, usize)> = None;
        for (i, row) in table.iter().enumerate().filter(|(_, row)| row[enters] > NOTHING) {
            let ratio = row[last] / row[enters];
            let better = leaves.is_none_or(|(best, at)| {
                ratio < best - NOTHING || (ratio < best + NOTHING && basis[i] < basis[at])
            });
            if better {
                leaves = Some((ratio, i));
            }
        }
        let Some((_, i)) = leaves else { return f64::NEG_INFINITY };
        pivot(table, i, enters);
        basis[i] = enters;
    }
    let last = table.first().map_or(0, |row| row.len() - 1);
    basis.iter().zip(table.iter()).map(|(b, row)| cost[*b] * row[last]).sum()
}

fn pivot(table: &mut [Vec<f64>], at: usize, column: usize) {
    let by = table[at][column];
    for cell in &mut table[at] {
        *cell /= by;
    }
    let row = table[at].clone();
    for (i, other) in table.iter_mut().enumerate() {
        let by = other[column];
        if i != at && by.abs() > 1e-12 {
            for (cell, from) in other.iter_mut().zip(&row) {
                *cell -= by * from;
            }
        }
    }
}

#[test]
fn the_textbook_examples_come_out() {
    // x + y = 4, x - z = 1: the least and the greatest of y.
    let rows = [vec![1.0, 1.0, 0.0], vec![1.0, 0.0, -1.0]];
    let near = |found: Option<f64>, wanted: f64| (found.unwrap() - wanted).abs() < 1e-6;
    assert!(near(least(&rows, &[4.0, 1.0], &[0.0, 1.0, 0.0]), 0.0));
    assert!(near(least(&rows, &[4.0, 1.0], &[0.0, -1.0, 0.0]), -3.0));
    assert_eq!(least(&[vec![1.0]], &[-1.0], &[1.0]), None);
    assert_eq!(least(&[vec![1.0, -1.0]], &[1.0], &[-1.0, 0.0]), Some(f64::NEG_INFINITY));
}
