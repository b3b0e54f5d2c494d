//! Changes on their way to the register: each is on this computer's disk before it is here, and
//! leaves only when the register has it.

use crate::base::{ActionId, Stamp};
use crate::screens::env::Waiting;
use crate::screens::screen::SaveReply;
use crate::store::{AnyMsg, Result, Save, Saved, SlotId, StoreError};
use crate::ui::frame::SaveState;

/// How soon a change is tried again while somebody may be waiting for it.
const SOON: i64 = 250;
/// How soon it is tried again after that.
const LATER: i64 = 2_000;
/// How long the words say that it is being tried; after this they say that it is kept here.
const PATIENCE: i64 = 15_000;
/// How long "saving" is enough to say.
const QUICK: i64 = 500;

/// Names a change: the action and the part of it.
type Key = (ActionId, u32);

/// Who wants to know what became of a change.
#[derive(Debug)]
pub struct Tell {
    pub to: SlotId,
    pub reply: SaveReply<AnyMsg>,
}

/// Changes in the order they were made, one of them at a time on its way.
#[derive(Debug, Default)]
pub struct Outbox {
    waiting: Vec<Waiting>,
    tell: Vec<(Key, Tell)>,
    flying: Option<Key>,
    /// When the change that is first in line was first tried.
    since: Option<Stamp>,
    /// What is on its way has met another program's lock. Without that nobody knows what it waits for.
    met: bool,
    /// The drive has been said to be full.
    full: bool,
}

impl Outbox {
    /// What an earlier start of the program left on the disk.
    pub fn left_over(waiting: Vec<Waiting>) -> Self {
        Self { waiting, ..Self::default() }
    }

    /// Takes a change that is on the disk already.
    pub fn put(&mut self, waiting: Waiting, tell: Option<Tell>) {
        let key = key_of(&waiting.save);
        self.waiting.push(waiting);
        self.tell.extend(tell.map(|t| (key, t)));
    }

    /// The next change to try, which is then on its way; none while one is, or when nothing waits.
    ///
    /// Order matters: a call is logged on a person who may still stand before it in line.
    pub fn send(&mut self, now: Stamp) -> Option<Save> {
        if self.flying.is_some() {
            return None;
        }
        let next = self.waiting.iter().find(|w| w.refused.is_none())?;
        self.flying = Some(key_of(&next.save));
        self.met &= self.since.is_some();
        self.since.get_or_insert(now);
        Some(next.save.clone())
    }

    /// What became of the change on its way. Gives back who wants to know, and when to try again.
    pub fn came_back(&mut self, outcome: &Result<Saved>, now: Stamp) -> Back {
        let Some(key) = self.flying.take() else { return Back::default() };
        match outcome {
            Err(e) if e.passing() => Back { again: Some(self.pause(now)), ..Back::default() },
            // It is not refused: it goes as soon as anything may be written.
            Err(StoreError::ReadOnly(_)) => {
                self.since = None;
                Back { tell: self.teller(key), ..Back::default() }
            }
            Err(e) => {
                self.refuse(key, e);
                self.since = None;
                Back { tell: self.teller(key), ..Back::default() }
            }
            Ok(_) => {
                self.full = false;
                let at = self.waiting.iter().position(|w| key_of(&w.save) == key);
                self.since = None;
                let done = at.map(|at| self.waiting.remove(at).save);
                Back { tell: self.teller(key), done, again: None }
            }
        }
    }

    /// Whether it is another program's lock that keeps what is on its way.
    pub fn met_lock(&self) -> bool {
        self.met
    }

    /// Another program's lock has kept it from going in, or the drive itself has.
    pub fn was_kept(&mut self, by_lock: bool) {
        self.met = by_lock;
    }

    /// The drive has no room for what is on its way. Whether that is new since something has gone in.
    pub fn no_room(&mut self) -> bool {
        !std::mem::replace(&mut self.full, true)
    }

    fn pause(&self, now: Stamp) -> i64 {
        if self.age(now) < PATIENCE { SOON } else { LATER }
    }

    fn age(&self, now: Stamp) -> i64 {
        self.since.map_or(0, |since| now.since(since))
    }

    fn refuse(&mut self, key: Key, why: &StoreError) {
        if let Some(entry) = self.waiting.iter_mut().find(|w| key_of(&w.save) == key) {
            entry.refused = Some(why.clone());
        }
    }

    /// Lets what was refused of an action be tried again.
    pub fn again(&mut self, action: ActionId) {
        for entry in self.waiting.iter_mut().filter(|w| w.save.action == action) {
            entry.refused = None;
        }
    }

    /// Takes out what was refused of an action.
    pub fn take_refused(&mut self, action: ActionId) -> Vec<Waiting> {
        let ours = |w: &mut Waiting| w.save.action == action && w.refused.is_some();
        self.waiting.extract_if(.., ours).collect()
    }

    /// Puts back what [`Outbox::take_refused`] gave.
    pub fn put_back(&mut self, taken: Vec<Waiting>) {
        self.waiting.extend(taken);
        self.waiting.sort_by_key(|w| (w.save.at, w.save.action, w.save.part));
    }

    fn teller(&mut self, key: Key) -> Option<Tell> {
        let at = self.tell.iter().position(|(k, _)| *k == key)?;
        Some(self.tell.remove(at).1)
    }

    /// What waits, oldest first.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// Whether an answer is still to come: leaving now would leave its outcome unknown.
    pub fn is_flying(&self) -> bool {
        self.flying.is_some()
    }

    /// How many go in as soon as the register can be reached.
    pub fn to_go(&self) -> usize {
        self.waiting.iter().filter(|one| one.refused.is_none()).count()
    }

    /// What row 1 says.
    pub fn state(&self, now: Stamp) -> SaveState {
        let kept = self.waiting.len();
        let refused = self.waiting.iter().filter(|w| w.refused.is_some()).count();
        match self.age(now) {
            _ if kept == 0 => SaveState::Saved,
            _ if refused > 0 && self.since.is_none() => SaveState::Refused(refused),
            age if age < QUICK => SaveState::Saving,
            age if age < PATIENCE => SaveState::Waiting { who: None, seconds: age / 1_000 },
            _ => SaveState::Kept(kept),
        }
    }
}

/// What follows when a change came back.
#[derive(Debug, Default)]
pub struct Back {
    pub tell: Option<Tell>,
    /// The change, when it is in the register now.
    pub done: Option<Save>,
    /// Milliseconds until it is to be tried again.
    pub again: Option<i64>,
}

fn key_of(save: &Save) -> Key {
    (save.action, save.part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{IdSource, Word, WorkerId};
    use crate::store::Author;

    fn save(ids: &IdSource) -> Save {
        let author = Author { by: WorkerId(ids.next(Stamp(0))), at: Stamp(0), ids };
        author.save(Word("x"), Vec::new())
    }

    fn waiting(save: Save) -> Waiting {
        Waiting { save, form: None, refused: None }
    }

    #[test]
    fn one_at_a_time_in_order_and_gone_when_it_is_in() {
        let ids = IdSource::counted(1);
        let (first, second) = (save(&ids), save(&ids));
        let mut out = Outbox::default();
        out.put(waiting(first.clone()), None);
        out.put(waiting(second.clone()), None);
        assert_eq!(out.send(Stamp(0)).map(|s| s.action), Some(first.action));
        assert_eq!(out.send(Stamp(0)), None);
        let back = out.came_back(&Ok(Saved::Done { conflicts: 0 }), Stamp(1));
        assert_eq!(back.done.map(|s| s.action), Some(first.action));
        assert_eq!(out.send(Stamp(1)).map(|s| s.action), Some(second.action));
        assert_eq!(out.state(Stamp(2)), SaveState::Saving);
        out.came_back(&Ok(Saved::Already), Stamp(2));
        assert_eq!(out.state(Stamp(3)), SaveState::Saved);
    }

    #[test]
    fn a_busy_file_is_tried_again_with_words_that_grow() {
        let ids = IdSource::counted(1);
        let mut out = Outbox::default();
        out.put(waiting(save(&ids)), None);
        for (now, says, again) in [
            (100, SaveState::Saving, SOON),
            (2_000, SaveState::Waiting { who: None, seconds: 2 }, SOON),
            (15_000, SaveState::Kept(1), LATER),
        ] {
            assert!(out.send(Stamp(0)).is_some());
            let back = out.came_back(&Err(StoreError::Busy), Stamp(now));
            assert_eq!(back.again, Some(again));
            assert_eq!(out.state(Stamp(now)), says);
        }
    }

    #[test]
    fn what_the_register_refuses_stays_and_lets_the_next_pass() {
        let ids = IdSource::counted(1);
        let (bad, good) = (save(&ids), save(&ids));
        let mut out = Outbox::default();
        out.put(waiting(bad), None);
        out.put(waiting(good.clone()), None);
        assert!(out.send(Stamp(0)).is_some());
        out.came_back(&Err(StoreError::Denied), Stamp(0));
        assert_eq!(out.send(Stamp(1)).map(|s| s.action), Some(good.action));
        out.came_back(&Ok(Saved::Already), Stamp(1));
        assert_eq!(out.state(Stamp(1)), SaveState::Refused(1));
        assert_eq!(out.waiting()[0].refused, Some(StoreError::Denied));
    }
}
