//! Those who help: ambassadors at four meeting places, volunteers, link persons. Who joined when, who gives
//! time on which day, who is noticed and who is not, whom newcomers name.

use super::Year;
use crate::base::{Id, MembershipId};
use crate::demo::act::{Helping, What};
use crate::domain::person::Person;
use crate::domain::programme::need::{Met, Need};
use crate::domain::programme::{End, Kind, Membership, Notice, Place, Programme, Step, Weekday};
use crate::store::programmes::{Hours, Noticed};

/// Somebody who helps.
struct Helper {
    name: &'static str,
    kind: Kind,
    place: &'static str,
    area: &'static str,
    languages: &'static str,
    day: Weekday,
    does: &'static str,
    /// So many days before the last day they became active.
    since: i64,
    /// So many weeks pass between two talks; none where nobody has talked with them.
    noticed: Option<i64>,
    /// So many days before the last day they ended, and why.
    ended: Option<(i64, End)>,
}

const fn helper(name: &'static str, kind: Kind, place: &'static str, area: &'static str) -> Helper {
    Helper {
        name,
        kind,
        place,
        area,
        languages: "sv",
        day: Weekday::Tuesday,
        does: "Tar emot nya",
        since: 300,
        noticed: Some(7),
        ended: None,
    }
}

const HARBOUR: (&str, &str) = ("Mötesplats Hamnen", "Gamla hamnen");
const MILL: (&str, &str) = ("Mötesplats Kvarnen", "Kvarnbacken");
const STATION: (&str, &str) = ("Mötesplats Stationen", "Stationskvarteren");
const SUN: (&str, &str) = ("Mötesplats Solgläntan", "Solgläntan");

const fn ambassador(name: &'static str, (place, area): (&'static str, &'static str)) -> Helper {
    helper(name, Kind::Ambassadors, place, area)
}

const HELPERS: [Helper; 17] = [
    ambassador("Kerstin Lundqvist", HARBOUR),
    Helper { day: Weekday::Thursday, languages: "sv,ar", ..ambassador("Ahmed Hassan", HARBOUR) },
    ambassador("Eva Nyström", MILL),
    Helper { since: 240, languages: "fi,sv", ..ambassador("Matti Virtanen", MILL) },
    Helper { since: 210, day: Weekday::Wednesday, ..ambassador("Siv Holm", STATION) },
    Helper { since: 150, noticed: None, ..ambassador("Rolf Åberg", STATION) },
    ambassador("Barbro Ek", SUN),
    Helper { ended: Some((40, End::Health)), ..ambassador("Stig Lager", SUN) },
    Helper { does: "Högläsning", ..helper("Lena Fors", Kind::Volunteers, "", MILL.1) },
    Helper {
        does: "Promenad",
        day: Weekday::Friday,
        ..helper("Göran Palm", Kind::Volunteers, "", SUN.1)
    },
    Helper {
        does: "Fixar småsaker",
        since: 130,
        ..helper("Jonas Bergman", Kind::Volunteers, "", STATION.1)
    },
    Helper {
        does: "Datorhjälp",
        since: 90,
        day: Weekday::Monday,
        ..helper("Leila Rahimi", Kind::Volunteers, "", HARBOUR.1)
    },
    Helper {
        does: "Promenad",
        ended: Some((100, End::Time)),
        ..helper("Oskar Lind", Kind::Volunteers, "", MILL.1)
    },
    Helper {
        languages: "ar,sv",
        does: "Följer med",
        noticed: Some(4),
        ..helper("Nadia Saleh", Kind::Links, "", HARBOUR.1)
    },
    Helper {
        languages: "so,sv",
        does: "Följer med",
        noticed: Some(4),
        since: 200,
        day: Weekday::Wednesday,
        ..helper("Abdi Warsame", Kind::Links, "", MILL.1)
    },
    Helper {
        languages: "fi,sv",
        does: "Följer med",
        noticed: Some(4),
        day: Weekday::Thursday,
        ..helper("Pirjo Koskinen", Kind::Links, "", STATION.1)
    },
    Helper {
        does: "Följer med",
        noticed: Some(4),
        since: 60,
        day: Weekday::Friday,
        ..helper("Maj Sandell", Kind::Links, "", SUN.1)
    },
];

/// The minute of the day things about those who help are written down.
pub(super) const MINUTE: u32 = 21;

/// Somebody asked and introduced before they begin: so many days before each step.
const BEFORE: [(Step, i64); 3] = [(Step::Asked, 30), (Step::Agreed, 23), (Step::Introduced, 7)];

/// How many days after Monday a day of the week is.
pub(super) fn weekday(day: Weekday) -> Option<usize> {
    Weekday::ALL.iter().position(|one| *one == day)
}

impl Year {
    /// What was done today about those who help.
    pub(super) fn helped_today(&mut self) {
        if self.day == super::town::begun(self.today) {
            self.places();
        }
        for (nth, of) in HELPERS.iter().enumerate() {
            let left = self.today.since(self.day);
            if left == of.since {
                self.joins(nth, of);
            }
            let Some(one) = self.helpers.iter().find(|one| one.name == of.name).cloned() else {
                continue;
            };
            if let Some((_, why)) = of.ended.filter(|(at, _)| *at == left) {
                self.ends(&one, why);
            } else if one.is_active() {
                self.gives(&one, of);
                self.talks(&one, of, left);
            }
        }
        // All ambassadors are thanked at a lunch before the summer.
        if (self.day.month(), self.day.day()) == (6, 4) {
            self.thanks();
        }
    }

    /// Ambassadors are to be two at each of four places.
    fn places(&mut self) {
        let ships = Programme::shipped(Kind::Ambassadors);
        let places = [HARBOUR, MILL, STATION, SUN];
        let place = |(name, _): &(&str, &str)| Place { name: (*name).to_owned(), aim: None };
        let places = places.iter().map(place).collect();
        let after = Programme { places, ..ships.clone() };
        self.help(Helping::Programme(Box::new(ships), Box::new(after)));
    }

    pub(super) fn help(&mut self, what: Helping) {
        let by = self.coordinator();
        self.act(MINUTE, by, What::Helping(Box::new(what)));
    }

    fn joins(&mut self, nth: usize, of: &Helper) {
        let id = MembershipId(self.ids.next(self.now(MINUTE)));
        let mut one = Membership::new(id, of.kind.shipped());
        of.name.clone_into(&mut one.name);
        one.phone = format!("070-174 06 {:02}", 30 + nth);
        one.worker = self.town.workers.get(nth % self.town.workers.len()).map(|w| w.id);
        one.places = Some(of.place)
            .filter(|place| !place.is_empty())
            .map(str::to_owned)
            .into_iter()
            .collect();
        one.areas = self.town.area(of.area).into_iter().collect();
        one.languages = of.languages.split(',').map(str::to_owned).collect();
        one.weekdays = vec![of.day];
        one.interests = vec![of.does.to_lowercase()];
        one.steps = BEFORE.iter().map(|(step, days)| (*step, self.day.plus_days(-days))).collect();
        one.steps.insert(Step::Active, self.day);
        let asked = Programme::shipped(of.kind).needs;
        // The yearly review of the first is due before long; one has not shown an extract, and the newest
        // link person has not signed yet, so that nobody is named beside her.
        let lacks = [(10, Need::Extract), (HELPERS.len() - 1, Need::Pledge)];
        let met = asked.iter().filter(|need| !lacks.contains(&(nth, **need)));
        let met =
            met.map(|need| Met { need: *need, day: self.day, until: need.usual_end(self.day) });
        one.met = met.collect();
        self.helpers.push(one.clone());
        self.help(Helping::Joined(Box::new(one)));
    }

    fn ends(&mut self, one: &Membership, why: End) {
        let mut after = one.clone();
        after.steps.insert(Step::Ended, self.day);
        after.reason = Some(why);
        if let Some(known) = self.helpers.iter_mut().find(|known| known.id == one.id) {
            *known = after.clone();
        }
        self.help(Helping::Step(Box::new(one.clone()), Box::new(after)));
    }

    /// Most weeks somebody is there on their day.
    fn gives(&mut self, one: &Membership, of: &Helper) {
        let own = weekday(of.day);
        let today = usize::try_from(self.day.weekday().num_days_from_monday()).ok();
        if own != today || self.day.month() == 7 || !self.helping.chance(70) {
            return;
        }
        let id = self.ids.next(self.now(MINUTE));
        let minutes = 60 * self.helping.between(1, 3) + 30 * self.helping.between(0, 1);
        let activity = of.does.to_owned();
        let hours = Hours { id, membership: one.id, day: self.day, minutes, activity };
        self.help(Helping::Hours(hours));
    }

    fn talks(&mut self, one: &Membership, of: &Helper, left: i64) {
        let due = of.noticed.is_some_and(|weeks| left % (weeks * 7) == 3);
        if !due || left == of.since {
            return;
        }
        let said = ["Trivs.", "Vill ha en kollega på torsdagar.", "Orkar lite mindre just nu.", ""];
        let like = self.noticed(one.id, Notice::Talk, self.helping.clone().pick(&said));
        self.helping.below(said.len());
        self.help(Helping::Noticed(vec![one.id], like));
    }

    fn noticed(&self, membership: MembershipId, kind: Notice, note: &str) -> Noticed {
        let (id, worker) = (Id([0; 16]), self.coordinator());
        Noticed { id, membership, kind, day: self.day, worker, note: note.to_owned() }
    }

    fn thanks(&mut self) {
        let all = self.helpers.iter().filter(|one| one.is_active());
        let all = all.filter(|one| one.programme == Kind::Ambassadors.shipped());
        let ids: Vec<MembershipId> = all.map(|one| one.id).collect();
        if let Some(first) = ids.first().copied() {
            let like = self.noticed(first, Notice::Thanks, "Lunch för alla ambassadörer.");
            self.help(Helping::Noticed(ids, like));
        }
    }

    /// One in ten of those who come say that an ambassador brought them.
    pub(super) fn brought_by(&mut self, person: &mut Person) {
        let by: Vec<&Membership> = self.helpers.iter().filter(|one| one.is_active()).collect();
        if by.is_empty() || !self.helping.chance(10) {
            return;
        }
        let nth = self.helping.below(by.len());
        if let Some(one) = by.get(nth) {
            person.heard_by = Some(one.id);
            person.heard.clone_from(&one.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Day;

    #[test]
    fn two_are_at_each_place_but_one() {
        let active = HELPERS.iter().filter(|of| of.ended.is_none() && of.kind == Kind::Ambassadors);
        assert_eq!(active.count(), 7);
        let day: Day = "2026-11-23".parse().unwrap();
        assert_eq!(day.weekday().num_days_from_monday(), 0);
    }
}
