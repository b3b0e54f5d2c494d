//! Unsaved work: kept on this computer's disk at most a second after it was typed, however long the typing
//! goes on, and whenever a form is left.

use super::{App, Msg};
use crate::base::{Phrase, Word};
use crate::screens::Route;
use crate::screens::env::Waiting;
use crate::screens::screen::{Draft, Mode, Tone};
use crate::store::{SlotId, StoreError, desk};
use serde::{Deserialize, Serialize};

/// How old what is on no disk may grow, in milliseconds.
const OLDEST: i64 = 1_000;

/// Whether something typed waits for the disk.
#[derive(Debug, Default)]
pub(super) struct Pause {
    armed: bool,
    /// It has been said that leaving now loses text.
    pub(super) warned: bool,
}

/// What a draft's file holds beside its title: where it is gone on with, and what was typed.
#[derive(Serialize, Deserialize)]
struct Body {
    route: Route,
    typed: serde_json::Value,
}

impl App {
    /// A key reached a box: its draft is due a second after the first key that is on no disk.
    pub(super) fn typed_something(&mut self) {
        if self.stack.mode() != Mode::Write || self.world.open.is_none() {
            return;
        }
        self.drafts.warned = false;
        if !std::mem::replace(&mut self.drafts.armed, true) {
            self.later(OLDEST, Msg::Pause);
        }
    }

    pub(super) fn pause(&mut self) {
        self.drafts.armed = false;
        self.keep_drafts();
    }

    /// Keeps whatever any open screen would lose now.
    pub fn keep_drafts(&mut self) {
        let ids: Vec<SlotId> = self.stack.all().map(|open| open.id).collect();
        for id in ids {
            self.keep_draft_of(id);
        }
        self.keep_left_over();
    }

    /// Tries again to put on the disk what it would not take when its form was closed.
    fn keep_left_over(&mut self) {
        let Some(open) = &self.world.open else { return };
        let left = open.drafts.iter().filter(|draft| open.unkept.contains_key(&draft.key));
        for draft in left.cloned().collect::<Vec<_>>() {
            self.keep_draft(draft);
        }
    }

    /// Whether something begun is on no disk.
    pub(super) fn unkept(&self) -> bool {
        self.world.open.as_ref().is_some_and(|open| !open.unkept.is_empty())
    }

    pub(super) fn keep_draft_of(&mut self, id: SlotId) {
        let now = self.now();
        let Some(slot) = self.stack.get_mut(id) else { return };
        let Some(mut draft) = slot.layer.draft() else {
            let unwanted =
                slot.layer.as_begun().filter(|key| self.world.env().draft(key).is_some());
            return unwanted.into_iter().for_each(|key| self.drop_draft(&key));
        };
        draft.at = now;
        if self.keep_draft(draft)
            && let Some(slot) = self.stack.get_mut(id)
        {
            slot.kept = Some(now);
        }
    }

    /// Whether it is on the disk now, where it was not before.
    pub(super) fn keep_draft(&mut self, draft: Draft) -> bool {
        let Some(open) = self.world.open.as_mut() else { return false };
        let old = open.drafts.iter().position(|d| d.key == draft.key);
        let old = old.map(|at| open.drafts.remove(at));
        let same = |old: &Draft| old.body == draft.body && old.title == draft.title;
        if old.as_ref().is_some_and(same) && !open.unkept.contains_key(&draft.key) {
            open.drafts.extend(old);
            open.drafts.sort_by_key(|d| std::cmp::Reverse(d.at));
            return false;
        }
        let begun = old.map_or(draft.at, |old| old.begun);
        let draft = Draft { begun, ..draft };
        let on_desk = to_desk(&draft).ok_or_else(|| StoreError::Bug("a draft".to_owned()));
        let kept = on_desk.and_then(|on_desk| open.desk.keep_draft(&on_desk));
        // It is tried every second, and said when it begins.
        let trouble = match &kept {
            Err(why) => {
                let why = why.phrase();
                let begins = open.unkept.insert(draft.key.clone(), why.clone()).is_none();
                begins.then_some(why)
            }
            Ok(()) => open.unkept.remove(&draft.key).and(None),
        };
        open.drafts.insert(0, draft);
        // Today lists drafts: it is to show this one when it is seen next.
        self.stack.mark_stale();
        if let Some(why) = trouble {
            self.say_not_kept(&why);
        }
        kept.is_ok()
    }

    fn say_not_kept(&mut self, why: &Phrase) {
        let why = self.world.words.say(why);
        self.say(Tone::Trouble, Phrase::new(Word("shell-draft-not-kept")).with("why", why));
    }

    /// Keeps what a screen holds that closes. What no disk has is told of once more: it was said when that
    /// began, perhaps long ago.
    pub(super) fn keep_last(&mut self, id: SlotId) {
        let why = |app: &mut Self| {
            let key = app.begun(id)?;
            app.world.open.as_ref()?.unkept.get(&key).cloned()
        };
        let before = why(self);
        self.keep_draft_of(id);
        if let Some(why) = before.and(why(self)) {
            self.say_not_kept(&why);
        }
    }

    /// What a screen holds that was begun and is kept when it closes, by its key.
    pub(super) fn begun(&mut self, id: SlotId) -> Option<String> {
        self.world.open.as_ref()?;
        Some(self.stack.get_mut(id)?.layer.draft()?.key)
    }

    /// Whether the draft of a key is on this computer's disk.
    pub(super) fn on_disk(&self, key: &str) -> bool {
        self.world.open.as_ref().is_some_and(|open| !open.unkept.contains_key(key))
    }

    pub(super) fn drop_draft(&mut self, key: &str) {
        let mut failed = None;
        if let Some(open) = self.world.open.as_mut() {
            open.drafts.retain(|d| d.key != key);
            open.unkept.remove(key);
            failed = open.desk.drop_draft(key).err();
        }
        self.stack.mark_stale();
        if failed.is_some() {
            self.hint(Word("shell-desk-slow"));
        }
    }
}

/// None for what JSON cannot hold, which no form has.
fn to_desk(draft: &Draft) -> Option<desk::Draft> {
    let body = Body { route: draft.route.clone(), typed: draft.body.clone() };
    Some(desk::Draft {
        key: draft.key.clone(),
        begun: draft.begun,
        kept: draft.at,
        title: draft.title.clone(),
        body: serde_json::to_value(body).ok()?,
        lasts: draft.lasts,
    })
}

/// None for a draft of another version of the program, which leads nowhere here.
pub(super) fn from_desk(draft: desk::Draft) -> Option<Draft> {
    let body: Body = serde_json::from_value(draft.body).ok()?;
    Some(Draft {
        key: draft.key,
        title: draft.title,
        route: body.route,
        begun: draft.begun,
        at: draft.kept,
        body: body.typed,
        lasts: draft.lasts,
    })
}

/// A change with the form it came from, for the disk.
pub(super) fn posted(waiting: &Waiting) -> desk::Posted {
    desk::Posted { save: waiting.save.clone(), form: waiting.form.as_ref().and_then(to_desk) }
}

/// A change that an earlier start of the program left on the disk.
pub(super) fn waiting(posted: desk::Posted) -> Waiting {
    Waiting { save: posted.save, form: posted.form.and_then(from_desk), refused: None }
}
