//! One sitting of one who counts: what was pressed, what of it has been sent, and what everybody has
//! counted together. Knows no screen.

use crate::base::{Id, Stamp};
use crate::domain::session::count::{Counted, Place};
use crate::store::Author;
use crate::store::sessions::Batch;
use std::collections::BTreeMap;

/// One press: a counter, its twenty minutes, and how many.
type Press = (String, Stamp, i64);

/// What one who counts has done since the screen was opened.
#[derive(Debug)]
pub struct Sitting {
    run: Id,
    /// By everybody, what is on its way too.
    counted: Counted,
    /// Of this run, what has been sent to the register.
    sent: BTreeMap<(String, Stamp), i64>,
    /// Not sent yet.
    batch: Option<Batch>,
    done: Vec<Press>,
    undone: Vec<Press>,
}

impl Sitting {
    /// A new one, over what has been counted before.
    pub fn new(run: Id, counted: Counted) -> Self {
        Self {
            run,
            counted,
            sent: BTreeMap::new(),
            batch: None,
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    /// What everybody has counted.
    pub fn counted(&self) -> &Counted {
        &self.counted
    }

    /// What has not been sent yet, if there is anything.
    pub fn batch(&self) -> Option<&Batch> {
        self.batch.as_ref()
    }

    /// The sitting's own name.
    pub fn run(&self) -> Id {
        self.run
    }

    /// Counts so many, or takes so many away.
    pub fn press(&mut self, author: &Author<'_>, counter: &str, slot: Stamp, n: i64) {
        self.undone.clear();
        self.done.push((counter.to_owned(), slot, n));
        self.count(author, counter, slot, n);
    }

    fn count(&mut self, author: &Author<'_>, counter: &str, slot: Stamp, n: i64) {
        let sent = self.sent.get(&(counter.to_owned(), slot)).copied();
        let batch = self.batch.get_or_insert_with(|| Batch::new(author, self.run));
        batch.press(counter, slot, n, sent);
        self.counted.add(Place { run: self.run, counter: counter.to_owned(), slot }, n);
    }

    /// Takes the last press back. The counter, and what is added to it now; none where nothing has been
    /// pressed here.
    pub fn undo(&mut self, author: &Author<'_>) -> Option<(String, i64)> {
        let (counter, slot, n) = self.done.pop()?;
        self.count(author, &counter, slot, -n);
        self.undone.push((counter.clone(), slot, n));
        Some((counter, -n))
    }

    /// Does again what was taken back.
    pub fn redo(&mut self, author: &Author<'_>) -> Option<(String, i64)> {
        let (counter, slot, n) = self.undone.pop()?;
        self.count(author, &counter, slot, n);
        self.done.push((counter.clone(), slot, n));
        Some((counter, n))
    }

    /// What was not sent is on its way now.
    pub fn sent(&mut self) {
        for one in self.batch.take().into_iter().flat_map(|batch| batch.numbers) {
            self.sent.insert((one.counter, one.slot), one.n);
        }
    }

    /// What the register holds now. `settled`: nothing of this sitting is still on its way there, so that
    /// what it holds of it is what stands, even where somebody has taken some of it back.
    pub fn refresh(&mut self, mut counted: Counted, settled: bool) {
        if settled {
            let own = counted.all().filter(|(place, _)| place.run == self.run);
            let own: BTreeMap<_, _> =
                own.map(|(place, n)| ((place.counter.clone(), place.slot), n)).collect();
            for one in self.batch.iter_mut().flat_map(|batch| &mut batch.numbers) {
                let now = own.get(&(one.counter.clone(), one.slot)).copied();
                one.n += now.unwrap_or(0) - one.sent.unwrap_or(0);
                one.sent = now;
            }
            self.sent = own;
        }
        for ((counter, slot), n) in &self.sent {
            let place = Place { run: self.run, counter: counter.clone(), slot: *slot };
            counted.set(place, *n);
        }
        for (place, n) in self.batch.iter().flat_map(Batch::places) {
            counted.set(place, n);
        }
        self.counted = counted;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{IdSource, WorkerId};

    fn with(test: impl FnOnce(&Author<'_>, Sitting)) {
        let ids = IdSource::counted(1);
        let author = Author { by: WorkerId(ids.next(Stamp(0))), at: Stamp(0), ids: &ids };
        let other = Place { run: Id([9; 16]), counter: "talk".into(), slot: Stamp(1) };
        test(&author, Sitting::new(author.id(), std::iter::once((other, 10)).collect()));
    }

    fn numbers(sitting: &Sitting) -> Vec<(Option<i64>, i64)> {
        sitting.batch().into_iter().flat_map(|b| &b.numbers).map(|n| (n.sent, n.n)).collect()
    }

    #[test]
    fn presses_are_sent_from_where_they_were_sent_last() {
        with(|author, mut sitting| {
            sitting.press(author, "talk", Stamp(1), 1);
            sitting.press(author, "talk", Stamp(1), 12);
            assert_eq!(numbers(&sitting), [(None, 13)]);
            sitting.sent();
            assert!(sitting.batch().is_none());
            sitting.press(author, "talk", Stamp(1), -1);
            assert_eq!(numbers(&sitting), [(Some(13), 12)]);
            assert_eq!(sitting.counted().total("talk"), 22);
        });
    }

    #[test]
    fn the_last_press_is_taken_back_also_after_it_was_sent() {
        with(|author, mut sitting| {
            sitting.press(author, "talk", Stamp(1), 1);
            sitting.press(author, "folder", Stamp(1), 5);
            sitting.sent();
            assert_eq!(sitting.undo(author), Some(("folder".into(), -5)));
            assert_eq!(sitting.counted().total("folder"), 0);
            assert_eq!(sitting.redo(author), Some(("folder".into(), 5)));
            assert_eq!(sitting.undo(author), Some(("folder".into(), -5)));
            assert_eq!(sitting.undo(author), Some(("talk".into(), -1)));
            assert_eq!(sitting.undo(author), None);
            assert_eq!(sitting.counted().total("talk"), 10, "a colleague's stay");
        });
    }

    #[test]
    fn what_a_colleague_counted_and_what_was_taken_back_elsewhere_comes_in() {
        with(|author, mut sitting| {
            sitting.press(author, "talk", Stamp(1), 4);
            sitting.sent();
            sitting.press(author, "talk", Stamp(1), 1);
            let theirs = Place { run: Id([9; 16]), counter: "talk".into(), slot: Stamp(1) };
            let own = Place { run: sitting.run(), ..theirs.clone() };
            // Ours is still on its way: what the register holds is older than what stands here.
            sitting.refresh([(theirs.clone(), 12)].into_iter().collect(), false);
            assert_eq!(
                (sitting.counted().total("talk"), numbers(&sitting)),
                (17, vec![(Some(4), 5)])
            );
            sitting.refresh([(theirs.clone(), 12), (own, 3)].into_iter().collect(), true);
            assert_eq!(
                (sitting.counted().total("talk"), numbers(&sitting)),
                (16, vec![(Some(3), 4)])
            );
            // Taken back as a whole from the list of what can be taken back.
            sitting.refresh([(theirs, 12)].into_iter().collect(), true);
            assert_eq!((sitting.counted().total("talk"), numbers(&sitting)), (13, vec![(None, 1)]));
        });
    }
}
