//! A table as a network: every number an edge, every sum that is printed a node where as much comes in
//! as goes out. What can be worked out of a printed table is then how far its edges can be moved.

use std::collections::BTreeMap;

/// A number of the table: where it comes from and where it goes to, and how much it is.
#[derive(Debug, Clone, Copy)]
struct Edge {
    from: usize,
    to: usize,
    value: usize,
    hidden: bool,
    /// How much the reader loses when it is hidden.
    price: u64,
}

/// The numbers of one table. Which of them are hidden is found out here.
#[derive(Debug, Clone, Default)]
pub(super) struct Network {
    edges: Vec<Edge>,
}

/// One step of a way through the network: an edge followed, or gone back along.
#[derive(Debug, Clone, Copy)]
struct Step {
    edge: usize,
    back: bool,
}

impl Network {
    /// Puts a number in; gives its place.
    pub fn add(&mut self, (from, to): (usize, usize), value: usize, price: u64) -> usize {
        self.edges.push(Edge { from, to, value, hidden: false, price });
        self.edges.len() - 1
    }

    /// Hides a number.
    pub fn hide(&mut self, edge: usize) {
        if let Some(edge) = self.edges.get_mut(edge) {
            edge.hidden = true;
        }
    }

    /// Whether a number is hidden.
    pub fn is_hidden(&self, edge: usize) -> bool {
        self.edges.get(edge).is_some_and(|edge| edge.hidden)
    }

    /// Hides as many more numbers as it takes for this one to be `more` greater than it is, for all a
    /// reader can tell. False where even hiding everything would not do.
    pub fn loosen(&mut self, edge: usize, more: usize) -> bool {
        let Some(of) = self.edges.get(edge).copied() else { return false };
        let mut levels: Vec<usize> = self.edges.iter().map(|edge| edge.value).collect();
        let mut left = more;
        while left > 0 {
            let Some(way) = self.cheapest(edge, (of.to, of.from), &levels) else { return false };
            let narrow = way.iter().filter(|step| step.back);
            let room = narrow.filter_map(|step| levels.get(step.edge)).min();
            let moved = room.copied().unwrap_or(left).min(left);
            for step in &way {
                self.hide(step.edge);
                if let Some(level) = levels.get_mut(step.edge) {
                    *level = if step.back { *level - moved } else { *level + moved };
                }
            }
            left -= moved;
        }
        true
    }

    /// The way from one node to another that hides least beyond what is hidden already, without using
    /// the edge itself. A number that is nothing cannot become less.
    fn cheapest(
        &self,
        without: usize,
        (from, to): (usize, usize),
        levels: &[usize],
    ) -> Option<Vec<Step>> {
        let mut best: BTreeMap<usize, (u64, Option<(usize, Step)>)> =
            BTreeMap::from([(from, (0, None))]);
        // Prices are never below nothing, so that this ends after as many rounds as there are nodes.
        loop {
            let mut changed = false;
            for (at, edge) in self.edges.iter().enumerate().filter(|(at, _)| *at != without) {
                let price = if edge.hidden { 0 } else { edge.price.max(1) };
                let less = levels.get(at).is_some_and(|level| *level > 0);
                for (start, end, back) in [(edge.from, edge.to, false), (edge.to, edge.from, true)]
                {
                    let Some((so_far, _)) = best.get(&start).copied() else { continue };
                    let cost = so_far + price;
                    let better = best.get(&end).is_none_or(|(known, _)| cost < *known);
                    if better && (less || !back) {
                        best.insert(end, (cost, Some((start, Step { edge: at, back }))));
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
        let mut way = Vec::new();
        let mut at = to;
        while at != from {
            let (before, step) = best.get(&at)?.1?;
            way.push(step);
            at = before;
        }
        Some(way)
    }
}
