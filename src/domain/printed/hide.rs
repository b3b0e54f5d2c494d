//! Which numbers of a table are printed: none under the limit, and none that would give one of those
//! away by the sums beside them.

use super::network::Network;
use std::collections::BTreeSet;

/// One way of dividing a whole: lines of numbers, one a column.
pub(super) type Lines = Vec<Vec<usize>>;

/// A line as it is printed; nothing where a number is hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    pub total: Option<usize>,
    pub cells: Vec<Option<usize>>,
}

/// Why a table cannot be printed as it is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TooFew {
    /// The whole of this column is so small that a hidden number in it would still be known to be small.
    Column(usize),
    /// All together are.
    All,
}

/// Whether a number may stand in print: one that tells of nobody does.
pub(super) const fn may_stand(n: usize, limit: usize) -> bool {
    n == 0 || n >= limit
}

/// Lays columns together until each whole may stand: groups of neighbouring columns, in their order.
/// What was too small on its own is laid to the smaller of its neighbours.
pub(super) fn groups(wholes: &[usize], limit: usize) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..wholes.len()).map(|column| vec![column]).collect();
    let sum = |group: &[usize]| -> usize { group.iter().filter_map(|c| wholes.get(*c)).sum() };
    // Where two small ones make one of exactly the limit, both would be known to be small.
    let stands = |group: &[usize]| match group {
        [_] => may_stand(sum(group), limit),
        _ => sum(group) == 0 || sum(group) > limit,
    };
    while groups.len() > 1 {
        let Some(small) = groups.iter().position(|group| !stands(group)) else { break };
        lay_together(&mut groups, small, &sum);
    }
    groups
}

/// Lays a group to the smaller of its neighbours that has anybody, else to the next.
pub(super) fn lay_together(
    groups: &mut Vec<Vec<usize>>,
    at: usize,
    sum: &dyn Fn(&[usize]) -> usize,
) {
    let size = |there: Option<usize>| {
        let n = there.and_then(|there| groups.get(there)).map(|group| sum(group));
        n.filter(|n| *n > 0).unwrap_or(usize::MAX)
    };
    let (before, after) = (at.checked_sub(1), Some(at + 1).filter(|at| *at < groups.len()));
    let first = match (before, after) {
        (Some(before), after) if after.is_none() || size(Some(before)) < size(after) => before,
        _ => at,
    };
    if first + 1 < groups.len() {
        let more = groups.remove(first + 1);
        if let Some(group) = groups.get_mut(first) {
            group.extend(more);
        }
    }
}

/// The lines as they are printed under their whole, which itself stands as it is: every column of it
/// may stand. In some lines and columns there is nobody, as everybody knows. Nothing where that cannot be.
pub(super) fn hide(
    lines: &Lines,
    never: &BTreeSet<(usize, usize)>,
    limit: usize,
) -> Result<Vec<Shown>, TooFew> {
    if limit <= 1 {
        return Ok(lines.iter().map(|line| shown(line, |_| false)).collect());
    }
    let (mut net, places) = network(lines, never, limit);
    let numbers: Vec<Vec<usize>> = lines
        .iter()
        .map(|line| std::iter::once(line.iter().sum()).chain(line.iter().copied()).collect())
        .collect();
    let all = || {
        let known =
            |(column, (n, at)): (usize, (&usize, &Option<usize>))| at.map(|at| (column, (*n, at)));
        let lines = numbers.iter().zip(&places);
        lines.flat_map(move |(n, at)| n.iter().zip(at).enumerate().filter_map(known))
    };
    for (line, at) in numbers.iter().zip(&places) {
        // A line of so few says nothing, its noughts neither: they would tell of everybody in it.
        let few = line.first().is_some_and(|total| !may_stand(*total, limit));
        for (_, at) in line.iter().zip(at).filter(|(n, _)| few || !may_stand(**n, limit)) {
            if let Some(at) = at {
                net.hide(*at);
            }
        }
    }
    let small = |n: usize| (1..limit).contains(&n);
    for (column, (n, at)) in all() {
        // It must be possible for all a reader knows that the number is none that had to be hidden.
        // A nought that is hidden could be somebody; what is hidden besides moves along with these.
        let nought = n == 0 && net.is_hidden(at);
        let more = if small(n) { limit + 1 - n } else { usize::from(nought) };
        if more > 0 && !net.loosen(at, more) {
            return Err(column.checked_sub(1).map_or(TooFew::All, TooFew::Column));
        }
    }
    let lines = lines.iter().zip(&places);
    let line = |(line, at): (&Vec<usize>, &Vec<Option<usize>>)| {
        let few = !may_stand(line.iter().sum(), limit);
        let hidden = |at: Option<usize>| at.map_or(few, |at| net.is_hidden(at));
        shown(line, |n| at.get(n).is_none_or(|at| hidden(*at)))
    };
    Ok(lines.map(line).collect())
}

/// The places of the numbers of each line in a network, its whole first; none where nobody can stand.
type Places = Vec<Vec<Option<usize>>>;

fn network(lines: &Lines, never: &BTreeSet<(usize, usize)>, limit: usize) -> (Network, Places) {
    let whole: usize = lines.iter().flatten().sum();
    // Where the whole of a column is nought, everybody knows what stands above it.
    let somebody =
        |column: usize| lines.iter().any(|line| line.get(column).is_some_and(|n| *n > 0));
    let mut net = Network::default();
    let mut places = Vec::new();
    for (row, line) in lines.iter().enumerate() {
        // A node for each line, one that all wholes of lines come from, one for each column.
        let (node, first) = (row + 1, lines.len() + 1);
        let mut at = vec![Some(net.add((0, node), line.iter().sum(), dear(whole)))];
        for (column, n) in line.iter().enumerate() {
            let open = somebody(column) && !never.contains(&(row, column));
            at.push(open.then(|| net.add((node, first + column), *n, price(*n, limit))));
        }
        places.push(at);
    }
    (net, places)
}

/// A line with those numbers left out for which `hidden` says so: 0 is its whole, 1 its first column.
fn shown(line: &[usize], hidden: impl Fn(usize) -> bool) -> Shown {
    let total: usize = line.iter().sum();
    let cells = line.iter().enumerate().map(|(at, n)| (!hidden(at + 1)).then_some(*n));
    Shown { total: (!hidden(0)).then_some(total), cells: cells.collect() }
}

/// A great number tells more than a small one; a nought tells nothing of anybody, and is worth its place.
fn price(n: usize, limit: usize) -> u64 {
    u64::try_from(if n == 0 { limit * 2 } else { n }).unwrap_or(u64::MAX / 4).min(1 << 32) + 1
}

/// The whole of a line is worth more than anything in it.
fn dear(whole: usize) -> u64 {
    u64::try_from(whole).unwrap_or(u64::MAX / 4).min(1 << 32) * 4 + 1
}
