//! The screen hidden: by F12, or when nobody has been at the keys for a while.
//!
//! An encrypted register is let go: what is being written is kept as a draft, then every screen, every
//! name and the connection with its key are dropped, and a passphrase leads back to where the user was.
//! One without a passphrase has nothing to drop a key for: the picture alone is covered, and any key
//! uncovers it. So is one whose drafts the disk will not take: dropping it would lose them.

use super::{App, LEAVE_WAIT, Msg as ShellMsg, input::Input};
use crate::base::{Stamp, Word, WorkerId};
use crate::config::command::Command;
use crate::screens::Route;
use crate::screens::screen::{Act, Tone};
use ratatui::crossterm::event::MouseEventKind;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What comes back to the lock.
pub(super) enum Msg {
    /// Nobody may have been at the keys for long enough. The number is that of the wait: a later one
    /// makes it void.
    Idle(u64),
    /// The register may be let go, once the change on its way has arrived; waited so long for it.
    Drop(i64),
}

/// How far the lock is.
#[derive(Debug, Default)]
pub(super) struct Lock {
    /// Whom to lead back, when that same member opens the register again.
    back: Option<WorkerId>,
    /// The screen was hidden since somebody has come in: the passphrase is to be typed.
    pub(super) typed: bool,
    /// A change was on its way when the register was let go.
    pub(super) flying: bool,
    /// How many saves waited when the register was let go, and have not gone in since.
    pub(super) waiting: usize,
    round: u64,
}

/// What lies over the picture while everything is still there, and for how long it has.
#[derive(Debug, Default)]
pub struct Cover {
    since: Option<Stamp>,
    /// How long it lay there before, in milliseconds.
    before: i64,
}

impl Cover {
    fn put(&mut self, now: Stamp) {
        self.since.get_or_insert(now);
    }

    fn take(&mut self, now: Stamp) {
        self.before += self.since.take().map_or(0, |since| now.since(since));
    }

    /// Whether it lies there now.
    pub fn lies(&self) -> bool {
        self.since.is_some()
    }

    /// A clock that stands while the picture is covered.
    pub fn awake(&self, now: Stamp) -> Stamp {
        self.since.unwrap_or(now).plus(-self.before)
    }
}

/// Where the user was. It is closed like a draft, since a route may hold a name that was typed.
#[derive(Serialize, Deserialize)]
struct Trail {
    tab: Option<String>,
    screens: Vec<(Route, Option<Value>)>,
}

/// What it is kept under among the places. No tab is called so.
const TRAIL: &str = "trail";

/// How soon it is looked again whether the change on its way has arrived, in milliseconds.
const AGAIN: i64 = 100;

impl App {
    /// Hides everything now.
    pub(super) fn hide(&mut self) {
        let Some(open) = &self.world.open else {
            return self.hint(Word("lock-nothing"));
        };
        let encrypted = open.facts.encrypted;
        // Whoever finds the computer finds no letters either; the browser has read what it was to print.
        let _ = std::fs::remove_dir_all(&self.world.paper.folder);
        self.keep_drafts();
        if !encrypted || self.unkept() {
            let now = self.now();
            self.world.cover.put(now);
            return;
        }
        self.let_go();
    }

    /// Lets the register go, with what the disk would not take.
    pub(super) fn let_go(&mut self) {
        let Some(open) = &self.world.open else { return };
        let (me, path) = (open.me.clone(), open.facts.path.clone());
        self.world.cover = Cover::default();
        self.keep_trail();
        self.keep_places();
        self.flush_reads();
        self.lock.flying = self.flying();
        self.lock.waiting = self.left_waiting();
        self.lock.back = Some(me.id);
        self.lock.typed = true;
        self.forget();
        self.go(Route::Locked { path, name: me.name });
        self.timers.set(self.now(), super::SHELL, Box::new(ShellMsg::Lock(Msg::Drop(0))));
    }

    /// Drops everything that tells of anybody.
    fn forget(&mut self) {
        self.stack.clear();
        self.world.open = None;
        self.world.done = None;
        self.world.notices = crate::screens::notice::Notices::default();
        self.timers = super::Timers::default();
        self.drafts = super::drafts::Pause::default();
        self.places = super::places::Places::default();
        self.newest.clear();
        self.out.clear();
        self.offer = None;
        self.turning = None;
        self.thrown = None;
        self.hits = crate::ui::Hits::new();
    }

    /// Where the user is on this tab, from its first screen to the one on top, goes with the places.
    fn keep_trail(&mut self) {
        let tab = self.stack.tab().map(|tab| tab.verb().to_owned());
        let trail = Trail { tab, screens: self.stack.trail() };
        // Without it the way back leads to Today, which is no loss worth words.
        if let Ok(trail) = serde_json::to_value(&trail) {
            self.places.put(TRAIL, trail);
        }
    }

    /// Leads back to where the one who has come in was when the screen was hidden.
    pub(super) fn lead_back(&mut self) {
        let back = self.lock.back.take();
        // A trail is good for one way back.
        let kept = self.places.take(TRAIL);
        if back.is_none() || back != self.world.open.as_ref().map(|open| open.me.id) {
            return;
        }
        let trail = kept.and_then(|kept| serde_json::from_value::<Trail>(kept).ok());
        let Some(trail) = trail else { return };
        let tab = trail.tab.and_then(|verb| Command::ALL.iter().find(|c| c.verb() == verb));
        let mut screens = trail.screens.into_iter();
        if let (Some(tab), Some((root, _))) = (tab, screens.next()) {
            self.show_root(root, Some(*tab));
        }
        // The key that is still to be written down comes up by itself.
        for (route, place) in screens.filter(|(route, _)| !matches!(route, Route::Recovery)) {
            self.go(route);
            let top = self.stack.top().map(|open| open.id);
            if let (Some(id), Some(place)) = (top, place) {
                self.with(id, Act::ReturnTo(&place));
            }
        }
    }

    /// The register is let go when nothing is on its way any more, or after a short wait: what is on its
    /// way lies on this computer's disk too, and is sent again when the register is opened.
    pub(super) fn lock_msg(&mut self, msg: &Msg) {
        match *msg {
            Msg::Idle(round) if round == self.lock.round => {
                if !self.hide_when_idle() {
                    self.wait_for_idle();
                }
            }
            Msg::Drop(waited) if self.lock.flying && waited < LEAVE_WAIT => {
                self.later(AGAIN, ShellMsg::Lock(Msg::Drop(waited + AGAIN)));
            }
            Msg::Drop(_) if self.world.open.is_none() && self.pending.is_none() => {
                self.line.let_go();
            }
            Msg::Idle(_) | Msg::Drop(_) => {}
        }
    }

    /// How long nobody may be at the keys, in milliseconds; none where that does not matter.
    fn idle_limit(&self) -> Option<i64> {
        let open = self.world.open.as_ref().filter(|open| !open.facts.practice)?;
        self.world.settings.lock_after_ms(open.facts.encrypted)
    }

    /// Begins to wait anew until nobody has been at the keys for long enough.
    pub(super) fn wait_for_idle(&mut self) {
        self.lock.round += 1;
        if let (Some(limit), false) = (self.idle_limit(), self.world.cover.lies()) {
            let left = limit - self.now().since(self.last_used());
            self.later(left.max(1_000), ShellMsg::Lock(Msg::Idle(self.lock.round)));
        }
    }

    /// Hides everything when nobody has been at the keys for long enough. Also asked before a key is
    /// taken: a computer that slept has rung no bell.
    pub(super) fn hide_when_idle(&mut self) -> bool {
        let idle = self.now().since(self.last_used());
        let due = !self.world.cover.lies() && self.idle_limit().is_some_and(|limit| idle >= limit);
        if due {
            self.hide();
        }
        due
    }

    /// What the user does while the picture is covered uncovers it and does nothing else.
    pub(super) fn uncover(&mut self, input: &Input) -> bool {
        if !self.world.cover.lies() || matches!(input, Input::Resize) {
            return false;
        }
        // A hand that knocks against the mouse uncovers nobody.
        if let Input::Mouse(mouse) = input
            && !matches!(mouse.kind, MouseEventKind::Down(_))
        {
            return true;
        }
        let now = self.now();
        self.world.cover.take(now);
        self.used();
        self.wait_for_idle();
        // It may be another day: what was to come is to be done now.
        self.changed();
        if self.unkept() {
            self.say(Tone::Trouble, Word("lock-not-kept"));
        }
        true
    }
}
