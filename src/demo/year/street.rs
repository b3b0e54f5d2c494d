//! Those met again and again on patrols and how trust grows, small help, unsafe places; organisations and
//! who there is the key, the landlord's stairwells month by month, what the coordination meeting decides.

use super::Year;
use crate::base::{Day, Id, PersonId};
use crate::demo::act::{Contact, What};
use crate::domain::book::{Book, Distance, Given, Level, Organised, Outcome, Touch, Unsafe};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind as Met};
use crate::domain::person::Trust;
use crate::domain::session::{Kind, Session};
use crate::store::Cell;
use crate::store::books::Entry;

/// The minute of the day it is written down, behind the sessions of the day.
const MINUTE: u32 = 23;

/// An organisation: what it is, who is the key, within how many days the team is to be in touch.
struct Partner {
    name: &'static str,
    kind: Organised,
    area: &'static str,
    key: &'static str,
    role: &'static str,
    every: Option<i64>,
    /// What is told on a contact; none where nobody has been in touch.
    topic: Option<&'static str>,
}

const PARTNERS: [Partner; 8] = [
    partner("Biblioteket", Organised::Library, "Kvarnbacken", "Anna Lindell", "bibliotekarie"),
    partner("Vårdcentralen", Organised::Health, "Stationskvarteren", "Peter Hag", "samordnare"),
    partner("Församlingen", Organised::Parish, "Solgläntan", "Maria Stenvall", "diakon"),
    partner("Hamnbostäder", Organised::Landlord, "Gamla hamnen", "Jan Friberg", "bovärd"),
    partner("Polisen", Organised::Authority, "Gamla hamnen", "Tove Brandt", "områdespolis"),
    partner("Behandlingsgruppen", Organised::Service, "Stationskvarteren", "Lars Öman", "chef"),
    Partner {
        every: None,
        ..partner(
            "PRO Kvarnbacken",
            Organised::Association,
            "Kvarnbacken",
            "Ulla Thorn",
            "ordförande",
        )
    },
    // Nobody has been in touch for long: Today says so.
    Partner {
        topic: None,
        ..partner(
            "Somaliska föreningen",
            Organised::Association,
            "Kvarnbacken",
            "Fadumo Ali",
            "ordförande",
        )
    },
];

const fn partner(
    name: &'static str,
    kind: Organised,
    area: &'static str,
    key: &'static str,
    role: &'static str,
) -> Partner {
    let topic =
        Some("Berättade om vårens träffar. De saknar någon att ringa när en äldre mår dåligt.");
    Partner { name, kind, area, key, role, every: Some(90), topic }
}

/// The landlord among them, and the one to whom people are guided on.
const LANDLORD: usize = 3;
const GUIDED_TO: usize = 5;

/// Walls of the landlord's.
const WALLS: [&str; 6] = [
    "Kajgatan 2",
    "Kajgatan 4",
    "Kajgatan 6",
    "Bryggaregatan 1",
    "Bryggaregatan 3",
    "Repslagaren 8",
];

/// What is seen at places that are not safe.
const PLACES: [(&str, Unsafe, u32); 4] = [
    ("Gångtunneln vid stationen", Unsafe::Dark, 60),
    ("Kajen under bron", Unsafe::Drugs, 75),
    ("Kvarnbackens torg, kvällstid", Unsafe::Groups, 35),
    ("Parkeringen bakom butiken", Unsafe::Broken, 20),
];

/// What meetings decide: what, and who else does it where nobody of the team does.
const DECIDED: [(&str, &str); 5] = [
    ("Be bostadsbolaget laga lamporna i gångtunneln", ""),
    ("Stå på torget tillsammans en kväll i veckan", ""),
    ("Klippa buskarna vid kajen", "Parkförvaltningen"),
    ("Bjuda in föreningarna till nästa möte", ""),
    ("Dela ut kort med numret till Fixaren", "Biblioteket"),
];

/// Small steps in the words of those who took them.
const STEPS: [&str; 5] = [
    "Tog av sig luvan när vi pratade.",
    "Frågade vad vi heter.",
    "”Spisen är ren nu, bordet får vänta.”",
    "Kom fram till oss själv.",
    "Sa att han sovit inne två nätter.",
];

/// What has come about so far.
#[derive(Debug, Default)]
pub(super) struct Street {
    partners: Vec<Id>,
    walls: Vec<Id>,
    /// How far trust has come with each of those met, by their place among the residents.
    stages: Vec<(usize, usize)>,
}

impl Year {
    /// A new line of a book with the day and who wrote it.
    fn line(&self, book: Book) -> Entry {
        Entry::new(book, self.ids.next(self.now(MINUTE)))
    }

    fn write(&mut self, entries: Vec<Entry>) {
        let by = self.coordinator();
        self.act(MINUTE, by, What::Lines(entries));
    }

    /// Organisations with who there is the key, and the landlord's walls, on the first day.
    fn partners(&mut self) {
        let mut lines = Vec::new();
        for (nth, of) in PARTNERS.iter().enumerate() {
            let one = self
                .line(Book::Organisation)
                .with("name", of.name)
                .with("kind", of.kind.code())
                .with("area", self.town.area(of.area))
                .with("phone", format!("031-390 06 {:02}", 20 + nth))
                .with("every", of.every)
                .with("found", if nth % 2 == 0 { "told" } else { "catalogue" });
            let key = self
                .line(Book::KeyPerson)
                .with("organisation", one.id)
                .with("name", of.key)
                .with("role", of.role)
                .with("since", self.day);
            self.street.partners.push(one.id);
            lines.extend([one, key]);
        }
        if let Some(landlord) = self.street.partners.get(LANDLORD).copied() {
            for place in WALLS {
                let wall = self
                    .line(Book::Stairwell)
                    .with("organisation", landlord)
                    .with("place", place)
                    .with("every", 30_i64)
                    .with("worker", self.coordinator());
                self.street.walls.push(wall.id);
                lines.push(wall);
            }
        }
        self.write(lines);
    }

    /// What goes on around the sessions of a day: the round of the walls, contacts with organisations.
    pub(super) fn rounds_of_the_month(&mut self) {
        let (day, nth) = (self.day, self.day.day());
        if day == super::town::begun(self.today) {
            self.partners();
        }
        if day.month() == 7 {
            return;
        }
        // The round of the last month is not done yet.
        if nth == 3 && self.today.since(day) > 40 {
            let walls = self.street.walls.clone();
            let up = |wall: &Id| {
                let line = self.line(Book::Poster).with("stairwell", *wall).with("day", day);
                line.with("what", "Månadens blad").with("worker", self.coordinator())
            };
            let lines = walls.iter().map(up).collect();
            self.write(lines);
        }
        let month = usize::try_from(day.month()).unwrap_or(0);
        for (at, of) in PARTNERS.iter().enumerate() {
            let due = nth == 6 + u32::try_from(at).unwrap_or(0) && (month + at).is_multiple_of(2);
            if let (Some(topic), Some(id), true) = (of.topic, self.street.partners.get(at), due) {
                let kinds = [Touch::Visit, Touch::Call, Touch::Meeting, Touch::Briefing];
                let kind = kinds.get(month % kinds.len()).map(|one| one.code());
                let line = self.line(Book::Nurture).with("organisation", *id).with("day", day);
                let line = line.with("kind", kind).with("topic", topic).with("minutes", 40_i64);
                let line = line.with("heads", i64::from(nth)).with("worker", self.coordinator());
                self.write(vec![line]);
            }
        }
    }

    /// What came of a session that was held: whom one met, what was helped with, what was seen, decided.
    pub(super) fn came_of(&mut self, session: &Session) {
        match session.kind {
            Kind::Patrol => {
                for _ in 0..=self.streets.below(3) {
                    self.met_again(session);
                }
                if self.streets.chance(30) {
                    self.helped_on_the_spot(session, None);
                }
                if self.streets.chance(35) {
                    self.seen(session);
                }
            }
            Kind::Coordination => self.decided(session),
            _ => {}
        }
    }

    /// Somebody of those in the field is met, and now and then trust grows a stage.
    fn met_again(&mut self, session: &Session) {
        let field = |one: &(usize, &crate::demo::resident::Resident)| one.1.field;
        let all: Vec<usize> =
            self.residents.iter().enumerate().filter(field).map(|one| one.0).collect();
        let nth = self.streets.below(all.len().max(1));
        let Some(who) = all.get(nth).copied() else { return };
        let Some(one) = self.residents.get(who) else { return };
        let (person, most) = (one.person.id, one.trust.unwrap_or(Trust::Talks));
        let most = Trust::ALL.iter().position(|one| *one == most).unwrap_or(0);
        let known = self.street.stages.iter().position(|one| one.0 == who);
        let lucky = self.streets.chance(22);
        let new = self.street.stages.len();
        if known.is_none() {
            self.street.stages.push((who, 0));
        }
        let Some(one) = self.street.stages.get_mut(known.unwrap_or(new)) else { return };
        let grown = known.is_none() || (lucky && one.1 < most);
        one.1 += usize::from(grown && known.is_some());
        let stage = one.1;
        let draft = Draft {
            person: Some(person),
            session: Some(session.id),
            disposition: Some(Disposition::Completed),
            minutes: Some(self.streets.between(3, 20)),
            ..Draft::new(Met::FieldTalk, self.now(MINUTE), session.day)
        };
        let by = session.staff.first().copied().unwrap_or_else(|| self.coordinator());
        self.act(MINUTE, by, What::Contact(Box::new(Contact::new(draft))));
        if let Some(trust) = Trust::ALL.get(stage).filter(|_| grown) {
            self.grew(session, person, *trust);
        }
    }

    fn grew(&mut self, session: &Session, person: PersonId, trust: Trust) {
        let mut step = self
            .line(Book::Progress)
            .with("person", person)
            .with("session", session.id)
            .with("stage", trust.code())
            .with("day", session.day)
            .with("worker", session.staff.first().copied());
        if self.streets.chance(45) {
            step.set("words", self.streets.pick(&STEPS));
        }
        if trust < Trust::Talks && self.streets.chance(40) {
            step.set("distance", Distance::LetDown.code());
        }
        self.write(vec![step]);
        if trust == Trust::AsksForHelp {
            self.helped_on_the_spot(session, Some(person));
        }
        if let (Trust::Guided, Some(to)) = (trust, self.street.partners.get(GUIDED_TO)) {
            let on = self
                .line(Book::Referral)
                .with("person", person)
                .with("session", session.id)
                .with("organisation", *to)
                .with("before", self.streets.chance(30))
                .with("along", true)
                .with("day", session.day)
                .with("worker", session.staff.first().copied());
            let known = self.today.since(session.day) > 30;
            let result = Some(Outcome::Contact.code()).filter(|_| known);
            let day = Some(session.day.plus_days(9)).filter(|_| known);
            self.write(vec![on.with("result", result).with("result_day", day)]);
        }
    }

    fn helped_on_the_spot(&mut self, session: &Session, person: Option<PersonId>) {
        let nth = self.streets.below(Given::ALL.len());
        let minutes = i64::from(self.streets.between(5, 25));
        let line = self
            .line(Book::Help)
            .with("person", person)
            .with("session", session.id)
            .with("kind", Given::ALL.get(nth).map(|one| one.code()))
            .with("minutes", minutes)
            .with("day", session.day)
            .with("worker", session.staff.first().copied());
        self.write(vec![line]);
    }

    fn seen(&mut self, session: &Session) {
        let nth = self.streets.below(PLACES.len());
        let Some((place, what, often)) = PLACES.get(nth).copied() else { return };
        let level = if self.streets.chance(often) { Level::Unsafe } else { Level::Uneasy };
        let line = self
            .line(Book::Observation)
            .with("session", session.id)
            .with("place", place)
            .with("level", level.code())
            .with("what", what.code())
            .with("area", session.area)
            .with("day", session.day)
            .with("worker", session.staff.first().copied());
        self.write(vec![line]);
    }

    /// Two things are decided, and most of what is older has been done.
    fn decided(&mut self, session: &Session) {
        let by = session.staff.first().copied();
        for _ in 0..2 {
            let nth = self.streets.below(DECIDED.len());
            let Some((what, who)) = DECIDED.get(nth).copied() else { return };
            let due = session.day.plus_days(21);
            let done = self.today.since(due) > 10 && self.streets.chance(80);
            let done: Option<Day> = Some(due.plus_days(-2)).filter(|_| done);
            let worker: Cell = by.filter(|_| who.is_empty()).into();
            let line = self.line(Book::Decision).with("session", session.id).with("what", what);
            let line = line.with("who", who).with("worker", worker);
            self.write(vec![line.with("due", due).with("done", done)]);
        }
    }
}
