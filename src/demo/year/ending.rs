//! The last day: two cards for one person, and the tasks it finds.

use super::Year;
use crate::base::{Day, WorkerId};
use crate::demo::act::What;
use crate::demo::town::workday;
use crate::domain::encounter::Kind;
use crate::domain::task::{Errand, State, Task};
use chrono::NaiveTime;

impl Year {
    /// The last day: doubles have come in, and the week ahead has times agreed on.
    pub(super) fn last_day(&mut self) {
        self.wheel();
        self.planned();
        self.repeated();
        self.doubles();
        let mut hours = [(9, 30), (11, 0), (13, 15)].into_iter();
        let free: Vec<usize> =
            (0..self.residents.len()).filter(|n| self.reachable(*n)).take(12).collect();
        let days: [(i64, bool); 7] =
            [(0, true), (0, true), (0, false), (-1, false), (-4, false), (2, false), (3, false)];
        for (nth, ((days, booked), who)) in days.into_iter().zip(free.iter().copied()).enumerate() {
            let hour = hours.next().filter(|_| booked);
            let time = hour.and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
            // Who looks around sits in the chair of the one who leads the team.
            let by = if nth == 0 { self.coordinator() } else { self.someone() };
            self.promise(by, who, workday_or_late(self.today, days), time);
        }
        if workday(self.today) != self.today {
            self.open_on_a_free_day(&free);
        }
    }

    /// Who looks around on a Sunday sees a day's work all the same: on a free day nothing else falls
    /// due, so the one who leads the team has promised more.
    fn open_on_a_free_day(&mut self, free: &[usize]) {
        let hours = [Some((10, 0)), Some((13, 15)), None, None, None];
        for (hour, who) in hours.into_iter().zip(free.iter().skip(7)) {
            let time = hour.and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
            self.promise(self.coordinator(), *who, self.today, time);
        }
    }

    fn reachable(&self, who: usize) -> bool {
        self.residents
            .get(who)
            .is_some_and(|r| r.has_phone() && !r.has_left() && !r.person.protection.is_protected())
    }

    /// Something promised a week ago.
    fn promise(&mut self, by: WorkerId, who: usize, day: Day, time: Option<NaiveTime>) {
        let kind = if time.is_some() { Kind::Call } else { Kind::Visit };
        let note = match time {
            Some(_) => String::new(),
            None => self.voice.note("why", self.town.writes_finnish(by), &mut self.dice),
        };
        let task = Task {
            id: self.new_task(2),
            person: self.residents.get(who).map(|r| r.person.id),
            initiative: None,
            errand: Errand::of(kind),
            day: Some(day),
            time,
            worker: Some(by),
            note,
            why: None,
            state: State::Open,
        };
        self.act(2, by, What::Task(Box::new(task)));
    }

    /// Two persons got a second card. One pair was seen and made one; the other waits to be.
    fn doubles(&mut self) {
        let by = self.coordinator();
        let cards: Vec<usize> = (0..self.residents.len())
            .filter(|n| self.reachable(*n) && self.residents.get(*n).is_some_and(|r| !r.field))
            .skip(5)
            .take(2)
            .collect();
        for (nth, who) in cards.into_iter().enumerate() {
            let at = self.now(0);
            let Some(one) = self.residents.get(who) else { continue };
            let first = one.person.clone();
            let second = self.maker.second_card(one, at).person;
            self.act(0, by, What::Person(Box::new(second.clone())));
            if nth == 0 {
                self.act(0, by, What::Merged(Box::new(first), Box::new(second)));
            }
        }
    }
}

/// A working day that many days from today; one that has passed stays where it is.
fn workday_or_late(today: Day, days: i64) -> Day {
    let day = today.plus_days(days);
    if days > 0 { workday(day) } else { day }
}
