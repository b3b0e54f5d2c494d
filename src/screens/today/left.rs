//! How many are left to be rung in each initiative: counted when Today is opened, and anew after what
//! was done here. What colleagues do meanwhile is counted every few minutes: on a drive, reading long
//! lists at each of their calls would keep everybody else waiting.

use super::{Msg, Own, Today};
use crate::base::{InitiativeId, PersonId, Stamp, Word};
use crate::domain::encounter::Kind;
use crate::domain::worker::Deed;
use crate::screens::list::ListCx;
use crate::screens::route::{Encounter, Route};
use crate::store::initiatives::{Left, LeftIn, NextUp};

/// How long a count stands while others work, in milliseconds.
const STANDS: i64 = 5 * 60 * 1000;

/// What is known of the calls that are left.
#[derive(Debug, Default)]
pub struct Calls {
    /// Where there is somebody to ring.
    pub left: Vec<LeftIn>,
    /// What the count that goes on has found so far.
    coming: Vec<LeftIn>,
    /// When it was begun.
    counted: Option<Stamp>,
    /// Whose queue is being opened.
    opens: Option<InitiativeId>,
}

type TodayCx<'a> = ListCx<'a, Today>;

impl Calls {
    /// Counts, where what was counted may be old.
    pub fn count(&mut self, cx: &mut TodayCx<'_>) {
        if !cx.env.me.role.may(Deed::LogEncounters) {
            return;
        }
        let now = cx.env.now;
        let stands = |at: Stamp| now.0 - at.0 < STANDS && cx.env.done.is_none_or(|done| done < at);
        if self.counted.is_some_and(stands) {
            return;
        }
        // What is still on its way to the register is counted once it is there.
        let on_its_way = cx.env.waiting.iter().any(|waiting| waiting.refused.is_none());
        self.counted = (!on_its_way).then_some(now);
        self.coming.clear();
        Self::go_on(None, cx);
    }

    fn go_on(after: Option<InitiativeId>, cx: &mut TodayCx<'_>) {
        let left = Left { after, by: cx.env.me.id, wall: cx.env.wall() };
        cx.ask_latest("left", left, |left| Msg::Own(Own::Left(left)));
    }

    /// One more initiative has been counted, or the last one.
    pub fn got(&mut self, one: Option<LeftIn>, cx: &mut TodayCx<'_>) {
        match one {
            None => self.left = std::mem::take(&mut self.coming),
            Some(one) => {
                Self::go_on(Some(one.initiative), cx);
                if one.n > 0 {
                    self.coming.push(one);
                }
            }
        }
    }

    /// Opens the queue of an initiative.
    pub fn open(&mut self, initiative: InitiativeId, cx: &mut TodayCx<'_>) {
        self.opens = Some(initiative);
        let next = NextUp { initiative, after: None, by: cx.env.me.id, wall: cx.env.wall() };
        cx.ask_latest("next", next, |next| Msg::Own(Own::Next(next)));
    }

    /// Rings the first of it; the next is ready after that.
    pub fn ring(&mut self, next: Option<PersonId>, cx: &mut TodayCx<'_>) {
        let Some(initiative) = self.opens.take() else { return };
        let Some(person) = next else {
            self.left.retain(|one| one.initiative != initiative);
            return cx.hint(Word("initiative-no-next"));
        };
        cx.go(Route::Encounter(Box::new(Encounter::walking(person, Kind::Call, initiative))));
    }
}
