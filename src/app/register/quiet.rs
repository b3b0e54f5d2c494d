//! Who has not been heard of is closed by itself, where the team has decided so: list after list, when
//! somebody who may do it has the program open. There is no server that would.

use super::Msg;
use crate::app::{App, Msg as ShellMsg, SHELL};
use crate::base::InitiativeId;
use crate::domain::worker::Deed;
use crate::store::Result;
use crate::store::initiatives::{QuietNext, QuietOf, close_quiet};

/// How long after the start, in milliseconds: the user comes first.
const SOON: i64 = 30_000;

/// How long after that it is looked again, for a program that is left open for days.
const LATER: i64 = 6 * 60 * 60_000;

/// What an answer of [`QuietNext`] holds.
pub(in crate::app) type Found = Result<Option<(InitiativeId, QuietOf)>>;

impl App {
    /// Somebody has begun to work: later it is seen to who has not been heard of.
    pub(in crate::app) fn close_quiet_later(&mut self) {
        self.later(SOON, ShellMsg::Register(Msg::Quiet));
    }

    /// Asks for the first list, or the one after another.
    pub(super) fn look_for_quiet(&mut self, after: Option<InitiativeId>) {
        let may = self.world.open.is_some() && self.world.env().me.role.may(Deed::SealLists);
        if may && self.read_only().is_none() {
            let next = QuietNext { after, wall: self.world.env().wall() };
            self.put_to_store(next, |found| ShellMsg::Register(Msg::QuietFound(found)));
        } else {
            self.later(LATER, ShellMsg::Register(Msg::Quiet));
        }
    }

    /// Closes those found, which stands on row 23 and can be taken back, and goes on to the next list.
    pub(super) fn found_quiet(&mut self, found: Found) {
        match found {
            Ok(Some((list, quiet))) => {
                if !quiet.who.is_empty() {
                    let save = close_quiet(&self.world.env().author(), list, &quiet);
                    self.save(SHELL, save, None);
                }
                self.look_for_quiet(Some(list));
            }
            // A file that is away is told by those who need it.
            Ok(None) | Err(_) => self.later(LATER, ShellMsg::Register(Msg::Quiet)),
        }
    }
}
