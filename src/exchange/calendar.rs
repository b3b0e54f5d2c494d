//! Sessions as a calendar file that other programs read. Calendars are shared further than anybody thinks:
//! no person is named in it, neither those met nor those of the team, and a place or a name that reads as if
//! it told who somebody is is left out. What was noted at a session stays here.

use crate::base::{Clock, Country, Phrase, Word};
use crate::config::words::Words;
use crate::domain::names::Names;
use crate::domain::session::{Session, State};
use crate::domain::somebody::names_somebody;
use crate::exchange::replacing::put_private;
use crate::store::{Asked, Errand, Result};
use chrono::{DateTime, NaiveDateTime, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus};
use std::path::PathBuf;

/// What a calendar is made with.
#[derive(Debug, Clone, Copy)]
pub struct Making<'a> {
    /// The language of the kinds.
    pub words: &'a Words,
    /// Which moment it is when the wall shows a time, on both sides of the nights clocks are changed.
    pub clock: &'a dyn Clock,
    /// Whom a text may not name.
    pub names: &'a Names,
    /// How a phone number without a country code is read.
    pub country: Country,
}

/// A calendar, and in how many of its sessions a text was left out because it may name somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub text: String,
    /// So many sessions.
    pub sessions: usize,
    /// In so many of them something was left out.
    pub held: usize,
}

/// The calendar of some sessions.
pub fn calendar<'a>(sessions: impl IntoIterator<Item = &'a Session>, with: Making<'_>) -> Made {
    let mut calendar = Calendar::new();
    calendar.name(&with.words.get(Word("ics-name")));
    let (mut n, mut held) = (0, 0);
    for session in sessions {
        let (event, whole) = with.event(session);
        calendar.push(event);
        n += 1;
        held += usize::from(!whole);
    }
    Made { text: calendar.to_string(), sessions: n, held }
}

impl Making<'_> {
    fn event(&self, one: &Session) -> (Event, bool) {
        let kind = self.words.get(one.kind.word());
        let told = |text: &str| names_somebody(text, Some(self.names), self.country).is_none();
        let (name, place) = (one.name.trim(), one.place.trim());
        let whole = told(name) && told(place);
        let name = Some(name).filter(|name| !name.is_empty() && told(name));
        let place = Some(place).filter(|place| !place.is_empty() && told(place));
        let title = name.map_or_else(|| kind.clone(), |name| format!("{kind}: {name}"));
        let mut event = Event::new();
        event
            .uid(&format!("{}@tillit", one.id))
            .summary(&title)
            .timestamp(utc(self.clock.now().utc()));
        if let Some(place) = place {
            event.location(place);
        }
        event.status(match one.state {
            State::Cancelled => EventStatus::Cancelled,
            State::Planned | State::Running | State::Done => EventStatus::Confirmed,
        });
        match one.from {
            None => {
                event.all_day(one.day.0);
            }
            Some(from) => {
                let to = one.to.unwrap_or_else(|| Session::usual_end(from));
                let starts = one.day.0.and_time(from);
                // What ends before it begins goes on past midnight.
                let day = if to > from { one.day } else { one.day.plus_days(1) };
                event.starts(self.moment(starts)).ends(self.moment(day.0.and_time(to)));
            }
        }
        (event.done(), whole)
    }

    fn moment(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        utc(self.clock.moment(wall).utc())
    }
}

fn utc(at: NaiveDateTime) -> DateTime<Utc> {
    at.and_utc()
}

/// Writes a calendar where the program that reads calendars can open it.
#[derive(Debug)]
pub struct PutCalendar {
    /// The file's text.
    pub text: String,
    /// Where it goes: a folder of the program's own.
    pub to: PathBuf,
}

impl Errand for PutCalendar {
    /// Where it lies, or why it does not.
    type Answer = std::result::Result<PathBuf, Phrase>;

    fn run(&self, _register: &Asked<'_>) -> Result<Self::Answer> {
        Ok(put_private(&self.to, self.text.as_bytes()).map(|()| self.to.clone()).map_err(|why| {
            Phrase::new(Word("letters-not-written"))
                .with("file", self.to.display().to_string())
                .with("why", why.kind().to_string())
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::sort::Collation;
    use crate::base::{Day, FakeClock, Id, Lang, SessionId, Stamp, WorkerId};
    use crate::domain::session::Kind;
    use chrono::{NaiveTime, TimeZone as _};
    use icalendar::{CalendarComponent, CalendarDateTime, DatePerhapsTime};

    /// A wall in Stockholm.
    #[derive(Debug)]
    struct Stockholm(FakeClock);

    impl Clock for Stockholm {
        fn now(&self) -> Stamp {
            self.0.now()
        }

        fn local(&self, s: Stamp) -> NaiveDateTime {
            let zone = chrono_tz::Europe::Stockholm;
            zone.from_utc_datetime(&s.utc()).naive_local()
        }

        fn moment(&self, wall: NaiveDateTime) -> Stamp {
            let at = chrono_tz::Europe::Stockholm.from_local_datetime(&wall).earliest().unwrap();
            Stamp(at.timestamp_millis())
        }
    }

    fn session(day: &str, place: &str) -> Session {
        let day: Day = day.parse().unwrap();
        let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
        Session {
            from: time(13),
            to: time(15),
            place: place.into(),
            staff: vec![WorkerId(Id([7; 16]))],
            note: "Gun-Britt Sjöberg vill bli uppringd".into(),
            ..Session::new(SessionId(Id([u8::try_from(day.day()).unwrap(); 16])), Kind::Patrol, day)
        }
    }

    fn made(sessions: &[Session]) -> Made {
        let words = Words::shipped(Lang::Sv);
        let clock = Stockholm(FakeClock::at("2026-10-01 08:00"));
        let names = Names::new(Vec::new(), &Collation::new(Lang::Sv));
        let with = Making { words: &words, clock: &clock, names: &names, country: Country::Se };
        calendar(sessions, with)
    }

    /// Title, place and beginning of each event, as another program reads them.
    fn read(text: &str) -> Vec<(String, Option<String>, String)> {
        let read: Calendar = text.parse().unwrap();
        let each = read.components.iter().filter_map(|one| match one {
            CalendarComponent::Event(event) => Some(event),
            _ => None,
        });
        each.map(|event| {
            let starts = match event.get_start().unwrap() {
                DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => at.to_rfc3339(),
                DatePerhapsTime::DateTime(other) => format!("{other:?}"),
                DatePerhapsTime::Date(day) => day.to_string(),
            };
            let place = event.get_location().map(str::to_owned);
            (event.get_summary().unwrap_or_default().to_owned(), place, starts)
        })
        .collect()
    }

    #[test]
    fn one_oclock_is_one_oclock_on_both_sides_of_the_night_the_clocks_are_changed() {
        let mut all =
            vec![session("2026-10-22", "Torget, östra sidan"), session("2026-10-29", "Torget")];
        all[1].name = "Höstpasset".into();
        all[1].from = None;
        all.push(session("2026-10-27", "Torget"));
        let told = read(&made(&all).text);
        let place = |text: &str| Some(text.to_owned());
        assert_eq!(
            told,
            [
                (
                    "Fältpass".into(),
                    place("Torget, östra sidan"),
                    "2026-10-22T11:00:00+00:00".into()
                ),
                ("Fältpass: Höstpasset".into(), place("Torget"), "2026-10-29".into()),
                ("Fältpass".into(), place("Torget"), "2026-10-27T12:00:00+00:00".into()),
            ]
        );
    }

    #[test]
    fn nobody_is_named_in_it() {
        let all = [session("2026-10-22", "Hos fru Sjöberg"), session("2026-10-23", "Torget")];
        let made = made(&all);
        assert_eq!((made.sessions, made.held), (2, 1));
        for name in ["Sjöberg", "Gun-Britt", &Id([7; 16]).to_string()] {
            assert!(!made.text.contains(name), "{}", made.text);
        }
        assert_eq!(read(&made.text)[0].1, None);
    }

    #[test]
    fn what_was_called_off_is_told_as_such_under_the_same_name() {
        let mut one = session("2026-10-22", "Torget");
        let before = made(std::slice::from_ref(&one)).text;
        one.state = State::Cancelled;
        let after = made(std::slice::from_ref(&one)).text;
        let uid =
            |text: &str| text.lines().find(|line| line.starts_with("UID:")).map(str::to_owned);
        assert_eq!(uid(&before), uid(&after));
        assert!(
            after.contains("STATUS:CANCELLED") && before.contains("STATUS:CONFIRMED"),
            "{after}"
        );
    }
}
