//! The work in the field: two patrols a week, the square once a month, meetings and open houses, and what
//! of it is planned for the days to come.

use super::Year;
use crate::base::{Day, SeriesId, SessionId};
use crate::demo::act::What;
use crate::domain::session::series::{Nth, Often, Rule, Series, Weeks};
use crate::domain::session::{Kind, Material, Partner, Response, Session, State};
use chrono::{NaiveTime, Weekday};

/// One kind of session the team holds.
struct Held {
    kind: Kind,
    place: &'static str,
    area: &'static str,
    /// The hour it begins; it lasts two.
    hour: u32,
    partner: Option<&'static str>,
    draw: &'static str,
    /// The most that is counted of each.
    counts: &'static [(&'static str, u32)],
}

const PATROL: Held = Held {
    kind: Kind::Patrol,
    place: "Gamla hamnen, kajen",
    area: "Gamla hamnen",
    hour: 13,
    partner: None,
    draw: "",
    counts: &[("seen", 26), ("talk", 14), ("folder", 18), ("long", 4), ("help", 3), ("no", 7)],
};

const SQUARE: Held = Held {
    kind: Kind::Square,
    place: "Kvarnbackens torg",
    area: "Kvarnbacken",
    hour: 11,
    partner: Some("Biblioteket"),
    draw: "kaffe",
    counts: &[("talk", 24), ("folder", 40), ("long", 6), ("call", 4), ("poster", 7), ("no", 12)],
};

const MEETING: Held = Held {
    kind: Kind::Meeting,
    place: "Mötesplats Stationen",
    area: "Stationskvarteren",
    hour: 14,
    partner: Some("Vårdcentralen"),
    draw: "sjuksköterska",
    counts: &[("came", 38), ("first", 15), ("talk", 12), ("folder", 30), ("call", 5)],
};

const OPEN_HOUSE: Held = Held {
    kind: Kind::OpenHouse,
    place: "Församlingshemmet Solgläntan",
    area: "Solgläntan",
    hour: 10,
    partner: Some("Församlingen"),
    draw: "våfflor",
    counts: &[("came", 60), ("first", 22), ("talk", 20), ("folder", 45), ("poster", 11)],
};

const TOGETHER: Held = Held {
    kind: Kind::Coordination,
    place: "Medborgarkontoret",
    area: "Stationskvarteren",
    hour: 9,
    partner: Some("Polisen"),
    draw: "",
    counts: &[("came", 11)],
};

/// What stands at a place that is not always safe.
const QUAY: &str = "Gå två och två efter klockan 15, stå inte under bron.";

/// So many days ahead are planned.
const AHEAD: i64 = 14;

/// What is held on a day.
fn held(day: Day) -> Option<&'static Held> {
    let (month, nth) = (day.month(), day.day());
    match day.weekday() {
        // The team is on holiday in July.
        _ if month == 7 => None,
        Weekday::Tue | Weekday::Thu => Some(&PATROL),
        Weekday::Mon if (22..29).contains(&nth) && (4..=11).contains(&month) => Some(&SQUARE),
        Weekday::Wed if (15..22).contains(&nth) => Some(&TOGETHER),
        Weekday::Wed if (8..15).contains(&nth) => Some(&MEETING),
        Weekday::Fri if month % 3 == 1 && (22..29).contains(&nth) => Some(&OPEN_HOUSE),
        _ => None,
    }
}

impl Year {
    /// What was held today, with its numbers, written down when it was over.
    pub(super) fn held_today(&mut self) {
        let Some(held) = held(self.day) else { return };
        let mut session = self.session(held, self.day);
        let winter = matches!(self.day.month(), 12 | 1 | 2);
        let by = session.staff.first().copied().unwrap_or_else(|| self.coordinator());
        if winter && self.field.chance(15) {
            (session.state, session.reason) =
                (State::Cancelled, Some(crate::domain::session::Cancel::Weather));
            return self.act(22, by, What::Session(Box::new(session), Vec::new()));
        }
        session.state = State::Done;
        let weather = if winter { "kallt, blåst" } else { "mulet" };
        let weather = if self.field.chance(40) { "sol" } else { weather };
        weather.clone_into(&mut session.weather);
        // More come where it was announced.
        let least = if session.announced == Some(true) { 55 } else { 25 };
        let mut counts = Vec::new();
        for (counter, most) in held.counts {
            let share = self.field.between(least, 100);
            counts.push((*counter, i64::from(most * share / 100)));
        }
        let good = self.field.chance(75);
        session.response = Some(if good { Response::Good } else { Response::Mixed });
        if held.kind == Kind::OpenHouse {
            session.material = vec![Material { name: "kylskåpsmagneter".into(), n: 24 }];
            session.cost = Some(self.field.between(300, 900));
        }
        if self.field.chance(20) {
            "Många frågade om Fixaren.".clone_into(&mut session.reflection);
            "Ta med Fixarens kort nästa gång.".clone_into(&mut session.adjustment);
        }
        // Before the contacts of the day, as acts come in the order of time.
        self.act(22, by, What::Session(Box::new(session.clone()), counts));
        self.last_held = Some((session.id, format!("{} {}", session.place, session.day)));
        self.came_of(&session);
    }

    /// What is planned from today on.
    pub(super) fn planned(&mut self) {
        for days in 0..AHEAD {
            let day = self.today.plus_days(days);
            let held = if days == 0 { Some(held(day).unwrap_or(&SQUARE)) } else { held(day) };
            // What comes again is of a series, from tomorrow on.
            let alone =
                |held: &&Held| days == 0 || !matches!(held.kind, Kind::Patrol | Kind::Meeting);
            if let Some(held) = held.filter(alone) {
                let session = self.session(held, day);
                self.act(0, self.coordinator(), What::Session(Box::new(session), Vec::new()));
            }
        }
    }

    /// Two patrols a week and a meeting every other month for half a year and a year, with the summer closed.
    pub(super) fn repeated(&mut self) {
        let first = self.today.plus_days(1);
        let twice = Rule { days: vec![Weekday::Tue, Weekday::Thu], ..Rule::weekly(first) };
        let second =
            Rule { often: Often::Month, every: 2, days: vec![Weekday::Wed], nth: Nth::Second };
        for (held, rule, months) in [(&PATROL, twice, 6), (&MEETING, second, 12)] {
            let series = Series {
                id: SeriesId(self.ids.next(self.now(0))),
                rule,
                first,
                until: first.plus_months(months),
                closed: Weeks::read("27-31").unwrap_or_default(),
                skip_red: true,
                model: self.session(held, first).like(first),
            };
            self.act(0, self.coordinator(), What::Series(Box::new(series)));
        }
    }

    fn session(&mut self, held: &Held, day: Day) -> Session {
        let id = SessionId(self.ids.next(self.now(0)));
        let workers = self.town.workers.iter().map(|worker| worker.id);
        let skip = self.field.below(self.town.workers.len());
        let partner =
            held.partner.map(|name| Partner { name: name.to_owned(), drew: self.field.chance(50) });
        Session {
            from: NaiveTime::from_hms_opt(held.hour, 0, 0),
            to: NaiveTime::from_hms_opt(held.hour + 2, 0, 0),
            place: held.place.to_owned(),
            area: self.town.area(held.area),
            staff: workers.cycle().skip(skip).take(2).collect(),
            partners: partner.into_iter().collect(),
            announced: Some(held.kind != Kind::Patrol && self.field.chance(60)),
            clothes: true,
            sign: held.kind == Kind::Square,
            draw: held.draw.to_owned(),
            safety: if held.kind == Kind::Patrol { QUAY.to_owned() } else { String::new() },
            ..Session::new(id, held.kind, day)
        }
    }
}
