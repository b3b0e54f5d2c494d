//! A drive that hangs: nothing fails there, and nothing is answered. Nobody but the store's thread touches
//! the file, so what tells is how long a small question has been under way.

use crate::app::register::Msg;
use crate::app::{App, Msg as ShellMsg};
use crate::base::Stamp;
use crate::store::{Class, News, SlotId, StoreError, Ticket};

/// So long noticing or a beat may take, in milliseconds: they read next to nothing.
const SMALL: i64 = 8_000;
/// So long any other question may take: a year's figures over a slow line are no drive that is away.
const OTHER: i64 = 20_000;

/// What reads next to nothing.
const SMALL_LANES: [&str; 2] = ["watch", "beat"];

/// A job that has not been answered.
#[derive(Debug)]
struct Asked {
    seq: u64,
    at: Stamp,
    class: Class,
    small: bool,
    /// A newer one of the same lane may take its place, and then it is never answered.
    lane: Option<(SlotId, &'static str)>,
}

impl Asked {
    /// How long it may take. Row 1 says of a change by itself how long it has waited.
    fn patience(&self) -> Option<i64> {
        match self.class {
            _ if self.small => Some(SMALL),
            Class::Change => None,
            _ => Some(OTHER),
        }
    }
}

/// What has been asked of the store and not answered, oldest first.
#[derive(Debug, Default)]
pub(super) struct Unanswered {
    asked: Vec<Asked>,
    /// When the store last said anything at all.
    heard: Stamp,
    /// A look at the silence is set.
    armed: bool,
    /// The drive counts as away because nothing is heard of it.
    away: bool,
}

impl Unanswered {
    pub fn asked(&mut self, ticket: &Ticket, at: Stamp) {
        let lane = ticket.job.lane.map(|lane| (ticket.to, lane));
        let small = ticket.job.lane.is_some_and(|lane| SMALL_LANES.contains(&lane));
        self.asked.push(Asked { seq: ticket.seq, at, class: ticket.job.class, small, lane });
    }

    /// Another register: nothing has been asked of it.
    pub fn renew(&mut self) {
        *self = Self::default();
    }

    /// When the drive counts as away, unless it is heard of before. What was asked first need not be served
    /// first, so the most patient tells, and where a change is among them nothing does.
    fn due(&self) -> Option<Stamp> {
        let all: Option<Vec<i64>> = self.asked.iter().map(Asked::patience).collect();
        let patience = all?.into_iter().max()?;
        let first = self.asked.iter().find(|one| one.patience() == Some(patience))?;
        Some(first.at.max(self.heard).plus(patience))
    }

    /// Something has come from it. Whether it had counted as away.
    fn heard(&mut self, news: &News, now: Stamp) -> bool {
        self.heard = now;
        if let News::Reply(reply) = news {
            let lane = reply.lane.map(|lane| (reply.to, lane));
            let before = |one: &Asked| lane.is_some() && one.lane == lane && one.seq < reply.seq;
            self.asked.retain(|one| one.seq != reply.seq && !before(one));
        }
        std::mem::take(&mut self.away)
    }
}

impl App {
    /// A job is on its way.
    pub(in crate::app) fn await_answer(&mut self) {
        if !std::mem::replace(&mut self.line.unanswered.armed, true) {
            self.later(SMALL, ShellMsg::Register(Msg::Silence));
        }
    }

    /// Looks how long nothing has been heard of the drive.
    pub(in crate::app) fn look_at_silence(&mut self) {
        let now = self.now();
        let silence = &mut self.line.unanswered;
        silence.armed = false;
        if silence.asked.is_empty() || silence.away || self.world.open.is_none() {
            return;
        }
        match silence.due().map(|due| due.since(now)) {
            Some(left) if left <= 0 => {
                silence.away = true;
                self.lost(&StoreError::Lost("silent".to_owned()));
            }
            left => {
                silence.armed = true;
                self.later(left.unwrap_or(SMALL), ShellMsg::Register(Msg::Silence));
            }
        }
    }

    /// The store has said something. Where that is not that the file is lost, a drive that was silent is
    /// there again.
    pub(in crate::app) fn heard(&mut self, news: &News) {
        let now = self.now();
        let was_away = self.line.unanswered.heard(news, now);
        if was_away && !matches!(news, News::Lost(_)) {
            self.found_again();
        }
        if !self.line.unanswered.asked.is_empty() {
            self.await_answer();
        }
    }
}
