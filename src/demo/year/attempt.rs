//! Trying somebody on the list of an initiative.

use super::Year;
use super::contact::Try;
use crate::demo::resident::Resident;
use crate::demo::town::workday;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

/// After so many tries without an answer a letter goes, and that is the last.
const TRIES: u32 = 4;

/// So many days before the last the calls of a ladder begin to wait.
const FULL_HANDS: i64 = 13;

impl Year {
    /// Tries the next one of some initiative that is under way; false when nobody is to be tried.
    pub(super) fn attempt(&mut self, minute: u32) -> bool {
        let day = self.day;
        let open = self.rounds.iter().enumerate().filter(|(_, r)| r.has_work(day));
        let running: Vec<usize> = open.map(|(nth, _)| nth).collect();
        // Of late the team has had its hands full with other things: there is somebody left to ring.
        let late = self.today.since(self.day) <= FULL_HANDS && self.dice.chance(85);
        let running: Vec<usize> =
            running.into_iter().filter(|nth| !late || !self.on_ladder(Some(*nth))).collect();
        let by_ladder = running.iter().copied().find(|nth| self.on_ladder(Some(*nth)));
        if let Some(nth) = by_ladder.filter(|_| self.dice.chance(40)) {
            return self.rung_attempt(nth, minute);
        }
        let Some(nth) = running.get(self.dice.below(running.len())).copied() else { return false };
        if self.on_ladder(Some(nth)) {
            return self.rung_attempt(nth, minute);
        }
        let Some(round) = self.rounds.get_mut(nth) else { return false };
        if round.counts {
            round.counted = day;
            return self.head_count(nth, minute);
        }
        let first_kind = round.kind;
        let Some((_, who)) = round.due.pop_first() else { return false };
        let kind = self.kind_for(who, first_kind);
        let disposition = self.outcome(who, kind);
        let by = self.someone();
        self.log(Try { minute, by, who, round: Some(nth), kind, disposition });
        self.what_next(nth, who, disposition);
        true
    }

    /// A letter instead of a call where there is no number, or nobody has answered for long.
    fn kind_for(&self, who: usize, kind: Kind) -> Kind {
        let silent = self.silent.get(who).copied().unwrap_or(0);
        let rung = self.residents.get(who).is_some_and(Resident::has_phone);
        let kind = match kind {
            Kind::Call if !rung && silent > 0 => Kind::Letter,
            Kind::Call | Kind::Visit if silent >= TRIES - 1 => Kind::Letter,
            _ => kind,
        };
        self.wished(who, kind)
    }

    /// The same way to reach somebody, or another where they have asked not to be reached by it.
    pub(super) fn wished(&self, who: usize, kind: Kind) -> Kind {
        let barred = |kind: Kind| {
            let one = self.residents.get(who).map(|r| &r.person);
            kind.channel().zip(one).is_some_and(|(c, one)| one.barred(c).is_some())
        };
        match kind {
            Kind::Call | Kind::Visit if barred(kind) => Kind::Letter,
            Kind::Letter if barred(kind) => Kind::VisitOffice,
            _ => kind,
        }
    }

    pub(super) fn outcome(&mut self, who: usize, kind: Kind) -> Disposition {
        use Disposition as D;
        let Some(one) = self.residents.get(who) else { return D::NoAnswer };
        let (reach, warm) = (one.reach, one.warm);
        let needs_interpreter = one.person.needs_interpreter();
        let first = self.silent.get(who).is_none_or(|tries| *tries == 0);
        if kind == Kind::Letter {
            return if self.dice.chance(4) { D::Returned } else { D::Sent };
        }
        if kind == Kind::Call && !one.has_phone() {
            return D::NoNumber;
        }
        if kind == Kind::FieldTalk {
            return if self.dice.chance(warm) { D::Completed } else { D::NotNow };
        }
        if !self.dice.chance(reach) {
            let nobody: &[(u32, D)] = match kind {
                Kind::Visit => &[(24, D::NotHome), (3, D::NoEntry), (2, D::Away)],
                _ => &[(70, D::NoAnswer), (26, D::Voicemail), (3, D::WrongNumber), (1, D::Away)],
            };
            return self.dice.weighted(nobody).copied().unwrap_or(D::NoAnswer);
        }
        if needs_interpreter && first && self.dice.chance(60) {
            return D::Language;
        }
        let met: &[(u32, D)] = if self.dice.chance(warm) {
            &[(80, D::Completed), (5, D::Partial), (8, D::Booked), (7, D::CallBack)]
        } else {
            &[
                (52, D::Declined),
                (18, D::NotNow),
                (8, D::OtherDeclined),
                (12, D::Ill),
                (4, D::MovedAway),
                (4, D::CallBack),
                (2, D::Dead),
            ]
        };
        self.dice.weighted(met).copied().unwrap_or(D::Completed)
    }

    /// Whether and when the same person is to be tried again.
    fn what_next(&mut self, nth: usize, who: usize, disposition: Disposition) {
        use Disposition as D;
        let days = match disposition {
            D::NoAnswer | D::Voicemail | D::WrongNumber | D::CallBack => self.dice.days(1, 5),
            D::NotHome | D::NoNumber | D::NoEntry | D::Language => self.dice.days(3, 8),
            D::NotNow => self.dice.days(7, 10),
            D::Ill | D::Away => self.dice.days(25, 35),
            // What is booked or cut short goes on as a task of its own.
            _ => return,
        };
        if let Some(silent) = self.silent.get_mut(who) {
            *silent += 1;
            if *silent > TRIES {
                *silent = 0;
                return;
            }
        }
        let next = workday(self.day.plus_days(days));
        if let Some(round) = self.rounds.get_mut(nth) {
            round.due.insert((next, who));
        }
    }
}
