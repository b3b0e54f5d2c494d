//! What a press comes to, and what is begun and given to no counter.

use super::keys::{Begun, Meant};
use super::page::Page;
use super::{At, Counting, Msg, State};
use crate::base::{Phrase, Word};
use crate::store::Save;

impl Page {
    /// Sends what was gathered. With the first of it the session goes on.
    pub(super) fn send(&self, counted: Save, kept: Msg, cx: &mut At<'_>) {
        if let Some(started) = self.started(cx.env) {
            cx.save(started);
        }
        cx.save_kept(counted, kept);
    }
}

impl Counting {
    /// A counter was meant: by its digit, by Enter or by a click.
    pub(super) fn pressed(&mut self, meant: Meant, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return };
        match meant {
            Meant::Nobody => cx.hint(Word("counting-no-such")),
            Meant::More => {}
            Meant::Count(at, n) => {
                if let Some(why) = Page::why_shut(cx.env) {
                    return cx.hint(why);
                }
                page.count(at, n, cx.env);
                cx.keep();
                self.arm(cx);
            }
        }
    }

    pub(super) fn turn(&mut self, back: bool, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return };
        if let Some(why) = Page::why_shut(cx.env) {
            return cx.hint(why);
        }
        if page.turn(back, cx.env) {
            cx.keep();
            self.arm(cx);
        } else {
            cx.hint(Word("counting-nothing-to-undo"));
        }
    }

    /// Closes it as done, but not over the head of those who are counted and of no counter yet.
    pub(super) fn finish(&mut self, cx: &mut At<'_>) {
        if !self.is_unplaced(cx) {
            self.close(true, cx);
        }
    }

    /// Begins something else, where nobody is counted and of no counter yet.
    pub(super) fn begin(&mut self, begun: Begun, cx: &mut At<'_>) {
        if !self.is_unplaced(cx)
            && let State::Ready(page) = &mut self.state
        {
            page.begun = if page.begun == begun { Begun::One } else { begun };
        }
    }

    /// Whether somebody is counted and of no counter yet; says so.
    fn is_unplaced(&mut self, cx: &mut At<'_>) -> bool {
        let State::Ready(page) = &mut self.state else { return false };
        let Some(n) = page.begun.unplaced() else { return false };
        // What is left is the digit, also where the number was not confirmed.
        (page.begun, page.writing) = (Begun::OfWhat(n), false);
        cx.hint(Phrase::new(Word("counting-unplaced")).with("n", i64::from(n)));
        true
    }

    /// Nothing is begun any more; how many that leaves uncounted is said.
    pub(super) fn give_up(&mut self, cx: &mut At<'_>) {
        let State::Ready(page) = &mut self.state else { return };
        if let Some(n) = std::mem::take(&mut page.begun).unplaced() {
            cx.hint(Phrase::new(Word("counting-given-up")).with("n", i64::from(n)));
        }
    }
}
